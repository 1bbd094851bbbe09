// SPDX-License-Identifier: GPL-3.0-or-later
// What the ink of a page says of its text before and after it is read. Room-internal.
#pragma once

#include "core/base/geometry.h"
#include "core/engine/pixtools.h"

#include <QList>
#include <QRectF>

namespace attrap {

/// The height of the smaller part of the page's letters without ascenders (x-height), in points; 0 when there
/// are too few to tell. `layout`: black and white; `turns` bring it upright.
double letterHeightPt(const PixPtr &layout, double dpi, QuarterTurns turns);

/// Whether the lines of writing run up or down the page rather than across it. `layout`: black and white, not
/// turned.
bool linesAreLying(const PixPtr &layout, double dpi);

/// A part of the page with enough letters to tell how it lies when it is read on trial, as small as may be;
/// the whole page when it has not that many. In pixels of `layout`.
QRect trialWindow(const PixPtr &layout, double dpi);

/// Lines that look like text in a black and white upright picture and have none of `words` on them.
/// Rectangles in pixels of that picture, from top to bottom; none when it is rather a drawing.
/// `letterPx`: height of the letters without ascenders.
QList<QRectF> unreadLines(const PixPtr &ink, double letterPx, const QList<QRectF> &words);

} // namespace attrap
