// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

#include <QList>
#include <QRectF>
#include <QSize>

#include <utility>

namespace attrap {

/// Where the pages of a document stand when shown one under the other, and the only conversion between a
/// page's points and the reader's pixels. "Content" coordinates are logical pixels from the top left of the
/// whole stack. Pure.
class PageLayout
{
public:
    static constexpr int Gap = 14; ///< Between pages and around them, in logical pixels.

    struct PagePoint
    {
        int pageIndex = -1; ///< -1 when there is no page.
        double x = 0; ///< Points, as in PageRect; may lie outside the page.
        double y = 0;
    };

    void setPages(const QList<PageSize> &pages);
    /// Logical pixels a point.
    void setScale(double scale);
    void setViewportWidth(int width);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] QSize contentSize() const;
    [[nodiscard]] PageSize pageSize(int pageIndex) const { return m_pages.at(pageIndex); }

    /// The page as shown; its corner stands on whole pixels.
    [[nodiscard]] QRectF pageRect(int pageIndex) const;
    [[nodiscard]] QRectF toContent(int pageIndex, const PageRect &rect) const;
    /// The page that holds the point, else the nearest one above or below it.
    [[nodiscard]] PagePoint toPage(const QPointF &content) const;
    /// First and last page of which something stands between two heights; (-1, -1) when there is no page.
    [[nodiscard]] std::pair<int, int> pagesBetween(double top, double bottom) const;

    /// The scale at which a page fills the width, or is wholly seen.
    [[nodiscard]] double scaleToFitWidth(int pageIndex, int viewportWidth) const;
    [[nodiscard]] double scaleToFitPage(int pageIndex, const QSize &viewport) const;

private:
    void arrange();
    [[nodiscard]] int pageAt(double y) const;

    QList<PageSize> m_pages;
    QList<int> m_tops;
    double m_scale = 1;
    int m_viewportWidth = 0;
    QSize m_contentSize;
};

} // namespace attrap
