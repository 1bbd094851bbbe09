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

/// The word that says that something is wrong; legible on paper and on a dark background.
inline QColor troubleColour()
{
    return {198, 70, 40};
}

/// Text that matters less than what stands above it.
inline QColor quietTextColour(const QColor &text)
{
    QColor colour = text;
    colour.setAlpha(165);
    return colour;
}

} // namespace attrap
