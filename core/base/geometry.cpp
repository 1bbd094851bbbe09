// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/geometry.h"

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {
constexpr double PointsPerInch = 72.0;
/// Pixels. What the division by 72 adds to an edge that is a whole pixel must not cost another pixel.
constexpr double Rounding = 1e-6;
} // namespace

PageRect PageRect::intersected(const PageRect &other) const
{
    const double left = std::max(x, other.x);
    const double top = std::max(y, other.y);
    const double w = std::min(right(), other.right()) - left;
    const double h = std::min(bottom(), other.bottom()) - top;
    return w > 0 && h > 0 ? PageRect{left, top, w, h} : PageRect{};
}

PageRect PageRect::united(const PageRect &other) const
{
    if (isEmpty()) {
        return other;
    }
    if (other.isEmpty()) {
        return *this;
    }
    const double left = std::min(x, other.x);
    const double top = std::min(y, other.y);
    return {left, top, std::max(right(), other.right()) - left, std::max(bottom(), other.bottom()) - top};
}

PageRect PageRect::grown(double byPt) const
{
    return {x - byPt, y - byPt, width + 2 * byPt, height + 2 * byPt};
}

PageRect toPage(const ImageRect &rect)
{
    const double scale = PointsPerInch / rect.dpi;
    return {rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale};
}

ImageRect toImage(const PageRect &rect, double dpi)
{
    const double scale = dpi / PointsPerInch;
    const int left = static_cast<int>(std::floor(rect.x * scale + Rounding));
    const int top = static_cast<int>(std::floor(rect.y * scale + Rounding));
    const int right = static_cast<int>(std::ceil(rect.right() * scale - Rounding));
    const int bottom = static_cast<int>(std::ceil(rect.bottom() * scale - Rounding));
    return {left, top, right - left, bottom - top, dpi};
}

PageRect turned(const PageRect &rect, const PageSize &page, QuarterTurns turns)
{
    switch (turns) {
    case QuarterTurns::None:
        return rect;
    case QuarterTurns::One:
        return {page.heightPt - rect.bottom(), rect.x, rect.height, rect.width};
    case QuarterTurns::Two:
        return {page.widthPt - rect.right(), page.heightPt - rect.bottom(), rect.width, rect.height};
    case QuarterTurns::Three:
        return {rect.y, page.widthPt - rect.right(), rect.height, rect.width};
    }
    return rect;
}

PageSize turned(const PageSize &page, QuarterTurns turns)
{
    return turns == QuarterTurns::One || turns == QuarterTurns::Three ? PageSize{page.heightPt, page.widthPt}
                                                                      : page;
}

} // namespace attrap
