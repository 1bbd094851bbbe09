// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pagedata.h"

namespace attrap {

class OpenDocument;

/// The words that the text layer of a page gives. Never fails as a whole: see PageText::failure.
PageText readTextLayer(OpenDocument &document, int pageIndex);

} // namespace attrap
