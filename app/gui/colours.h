// SPDX-License-Identifier: GPL-3.0-or-later
// The one accent colour, and what is derived from it.
#pragma once

#include <QColor>
#include <QPalette>

namespace attrap {

/// A highlighter's yellow: multiplied over the paper it leaves black ink black.
inline QColor hitColour()
{
    return {255, 218, 92};
}

/// The hit one is at: stronger, with an outline.
inline QColor currentHitColour()
{
    return {255, 168, 48};
}

inline QColor currentHitOutline()
{
    return {190, 92, 0};
}

/// Where the chosen field of an acte was read: not to be taken for a hit.
inline QColor fieldColour()
{
    return {152, 214, 240};
}

inline QColor fieldOutline()
{
    return {0, 112, 170};
}

/// Behind the matched words of a snippet: readable under the palette's own text colour, light or dark.
inline QColor snippetHitColour(const QPalette &palette)
{
    QColor colour = currentHitColour();
    colour.setAlpha(palette.color(QPalette::Base).lightness() < 128 ? 110 : 120);
    return colour;
}

/// What says on paper that something is wrong.
inline QColor troubleColour()
{
    return {198, 70, 40};
}

/// The same as text of a window, light or dark.
inline QColor troubleColour(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? QColor(255, 146, 112) : QColor(180, 52, 24);
}

/// As the selection of a list that the keys do not move in: enough to see it, not enough to be taken for it.
inline QColor quietSelectionColour(const QPalette &palette)
{
    constexpr double Share = 0.3;
    const QColor strong = palette.color(QPalette::Active, QPalette::Highlight);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const auto mixed = [](int a, int b) { return static_cast<int>(Share * a + (1 - Share) * b); };
    return {mixed(strong.red(), base.red()), mixed(strong.green(), base.green()),
            mixed(strong.blue(), base.blue())};
}

/// Text that matters less than what stands above it.
inline QColor quietTextColour(const QColor &text)
{
    QColor colour = text;
    colour.setAlpha(165);
    return colour;
}

} // namespace attrap
