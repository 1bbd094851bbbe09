// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pagedata.h"

namespace attrap {

class OpenDocument;

/// What a page shows, drawn small. Never fails as a whole: see InkMap::failure.
InkMap surveyPage(OpenDocument &document, int pageIndex);

/// The same of a picture already drawn (Grey8), with cells of cellPt; for surveyPage and its tests.
InkMap measureInk(const PageImage &image, const PageSize &page, double cellPt);

} // namespace attrap
