// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a page made ready for reading. Room-internal.
#pragma once

#include "core/base/pagedata.h"
#include "core/base/result.h"
#include "core/engine/pixtools.h"

#include <QRect>
#include <QRectF>

namespace attrap {

class OpenDocument;
struct RasterSize;

/// What of a page is to be read, in grey on white paper.
class PagePicture
{
public:
    /// Draws the page at `dpi`, or less where it is very large; evens out dark paper; leaves only the asked
    /// regions, without the covered words. Errors: PageUnreadable.
    static Result<PagePicture> draw(OpenDocument &document, const RecogniseTask &task, double dpi);

    /// 8 bits; null when the page has nothing where the task looks.
    [[nodiscard]] const PixPtr &grey() const { return m_grey; }
    [[nodiscard]] double dpi() const { return m_dpi; }
    [[nodiscard]] PageRect toPage(const QRectF &pixels) const;

private:
    [[nodiscard]] QRect toPixels(const PageRect &rect) const;
    Result<void> removeSpecks(OpenDocument &document, int pageIndex, const RasterSize &size);
    void cutOut(const RecogniseTask &task);

    PixPtr m_grey;
    double m_dpi = 72;
    /// Where the picture begins on the whole page, in pixels, and how many of them a point takes.
    int m_left = 0;
    int m_top = 0;
    double m_pxPerPtX = 1;
    double m_pxPerPtY = 1;
};

} // namespace attrap
