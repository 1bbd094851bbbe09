// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/generator/pagespec.h"

#include <QImage>

class QPainter;

namespace attrap::generator {

enum class PaintAs { Text, Curves };

/// Paints pieces with a painter whose unit is 1/20 point and whose origin is the top left of the sheet.
void paintWords(QPainter &painter, const QList<PlacedWord> &words, PaintAs how);

/// The picture that a copier makes of the pictureArea of the sheet: words, dust, grain, askew, then turned as
/// the sheet lies. The same spec gives the same pixels. Needs a QGuiApplication.
QImage scanOf(const PageSpec &page);

/// Where the ink of a piece of the picture stands on the page as displayed: the bounding box of its skewed,
/// turned box.
PageRect scannedBox(const PlacedWord &word, const PageSpec &page);

} // namespace attrap::generator
