// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pagelayout.h"

#include <algorithm>
#include <cmath>

namespace attrap {

void PageLayout::setPages(const QList<PageSize> &pages)
{
    m_pages = pages;
    for (PageSize &page : m_pages) {
        // A page of no size cannot be scaled to anything; A4 keeps its place in the stack.
        if (!(page.widthPt > 0) || !(page.heightPt > 0)) {
            page = {595, 842};
        }
    }
    arrange();
}

void PageLayout::setScale(double scale)
{
    m_scale = scale;
    arrange();
}

void PageLayout::setViewportWidth(int width)
{
    m_viewportWidth = width;
    arrange();
}

/// Whole pixels that hold a length. A hair over comes from dividing and multiplying back, as fitting the
/// width does, and would show a scroll bar of one pixel.
static int wholePixels(double length)
{
    constexpr double Hair = 1e-6;
    return static_cast<int>(std::ceil(length - Hair));
}

void PageLayout::arrange()
{
    m_tops.clear();
    m_tops.reserve(m_pages.size());
    int top = Gap;
    int widest = 0;
    for (const PageSize &page : m_pages) {
        m_tops.append(top);
        top += wholePixels(page.heightPt * m_scale) + Gap;
        widest = std::max(widest, wholePixels(page.widthPt * m_scale));
    }
    m_contentSize = m_pages.isEmpty() ? QSize() : QSize(std::max(widest + 2 * Gap, m_viewportWidth), top);
}

QSize PageLayout::contentSize() const
{
    return m_contentSize;
}

QRectF PageLayout::pageRect(int pageIndex) const
{
    const PageSize &page = m_pages.at(pageIndex);
    const double width = page.widthPt * m_scale;
    const double left = std::floor((m_contentSize.width() - width) / 2);
    return {left, static_cast<double>(m_tops.at(pageIndex)), width, page.heightPt * m_scale};
}

QRectF PageLayout::toContent(int pageIndex, const PageRect &rect) const
{
    const QRectF page = pageRect(pageIndex);
    return {page.left() + rect.x * m_scale, page.top() + rect.y * m_scale, rect.width * m_scale,
            rect.height * m_scale};
}

int PageLayout::pageAt(double y) const
{
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y,
                                        [](double height, int top) { return height < top; });
    return std::max(0, static_cast<int>(after - m_tops.begin()) - 1);
}

PageLayout::PagePoint PageLayout::toPage(const QPointF &content) const
{
    if (m_pages.isEmpty()) {
        return {};
    }
    const int index = pageAt(content.y());
    const QRectF page = pageRect(index);
    return {index, (content.x() - page.left()) / m_scale, (content.y() - page.top()) / m_scale};
}

std::pair<int, int> PageLayout::pagesBetween(double top, double bottom) const
{
    if (m_pages.isEmpty()) {
        return {-1, -1};
    }
    int first = pageAt(top);
    // The gap under a page belongs to it for pageAt, but shows nothing of it.
    if (first + 1 < pageCount() && pageRect(first).bottom() <= top) {
        ++first;
    }
    return {first, std::max(first, pageAt(bottom))};
}

double PageLayout::scaleToFitWidth(int pageIndex, int viewportWidth) const
{
    return std::max(1, viewportWidth - 2 * Gap) / m_pages.at(pageIndex).widthPt;
}

double PageLayout::scaleToFitPage(int pageIndex, const QSize &viewport) const
{
    return std::min(scaleToFitWidth(pageIndex, viewport.width()),
                    std::max(1, viewport.height() - 2 * Gap) / m_pages.at(pageIndex).heightPt);
}

} // namespace attrap
