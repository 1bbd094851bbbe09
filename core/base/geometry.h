// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QtGlobal>

namespace attrap {

/// The size of a page as displayed: CropBox, after /Rotate (ISO 32000-1 § 14.11.2, § 7.7.3.3). Points of 1/72
/// inch.
struct PageSize
{
    double widthPt = 0;
    double heightPt = 0;

    friend bool operator==(const PageSize &, const PageSize &) = default;
};

/// A rectangle on a page as displayed: points of 1/72 inch, origin at its top left, y downwards. The stored
/// form.
struct PageRect
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] double centreX() const { return x + width / 2; }
    [[nodiscard]] double centreY() const { return y + height / 2; }
    [[nodiscard]] double area() const { return isEmpty() ? 0 : width * height; }
    [[nodiscard]] bool isEmpty() const { return width <= 0 || height <= 0; }
    /// Whether the point lies inside or on the left or top edge.
    [[nodiscard]] bool contains(double px, double py) const
    {
        return px >= x && px < right() && py >= y && py < bottom();
    }
    /// The common part; empty (all zero) when there is none.
    [[nodiscard]] PageRect intersected(const PageRect &other) const;
    /// The smallest rectangle that holds both; an empty one does not count.
    [[nodiscard]] PageRect united(const PageRect &other) const;
    /// Grown by that much on every side (shrunk when negative).
    [[nodiscard]] PageRect grown(double byPt) const;

    friend bool operator==(const PageRect &, const PageRect &) = default;
};

/// A rectangle in the pixels of a rendering of a whole displayed page at `dpi`.
struct ImageRect
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    double dpi = 72;

    friend bool operator==(const ImageRect &, const ImageRect &) = default;
};

/// Quarter turns clockwise from the image as rendered to the image upright.
enum class QuarterTurns { None = 0, One = 1, Two = 2, Three = 3 };

PageRect toPage(const ImageRect &rect);
/// Grown outwards to whole pixels.
ImageRect toImage(const PageRect &rect, double dpi);
/// Where a rectangle of a page stands once the page, of that size, is turned clockwise.
PageRect turned(const PageRect &rect, const PageSize &page, QuarterTurns turns);
/// The size of a page once turned.
PageSize turned(const PageSize &page, QuarterTurns turns);

} // namespace attrap

Q_DECLARE_METATYPE(attrap::PageRect)
