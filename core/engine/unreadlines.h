// SPDX-License-Identifier: GPL-3.0-or-later
// What of a page's ink no reading has words for. Room-internal.
#pragma once

#include "core/engine/pixtools.h"

#include <QList>
#include <QRectF>

namespace attrap {

/// Lines that look like text in a black and white upright picture and have none of `words` on them.
/// Rectangles in pixels of that picture, from top to bottom; none when it is rather a drawing.
/// `letterPx`: height of the letters without ascenders.
QList<QRectF> unreadLines(const PixPtr &ink, double letterPx, const QList<QRectF> &words);

} // namespace attrap
