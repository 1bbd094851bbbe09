// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pagedata.h"
#include "core/base/result.h"

#include <QSize>

namespace attrap {

class OpenDocument;

/// The pixels of a page at `dpi`, lowered until it fits in maxPixels. Never empty, never beyond what we dare
/// to hold.
struct RasterSize
{
    QSize pixels;
    double dpi = 72;
};
RasterSize rasterSize(const PageSize &page, double dpi, qint64 maxPixels);

/// Draws the whole page as displayed, with its annotations, on white.
/// Errors: PageUnreadable, WorkerOutOfMemory; subject = path.
Result<PageImage> drawPage(OpenDocument &document, int pageIndex, const RasterSize &size, PixelFormat format);

} // namespace attrap
