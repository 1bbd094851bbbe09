// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a reading. Room-internal.
#pragma once

#include "core/engine/textreader.h"

namespace attrap {

/// Words of a reading that stand on one line: from `first`, `count` of them.
struct ReadLine
{
    qsizetype first = 0;
    qsizetype count = 0;
    QRectF box;
};

QList<ReadLine> linesOf(const QList<ReadWord> &words);

/// Puts a line that was read later where a person would read it: words left out of the middle of a line
/// between its words, the rest as a line. An empty one changes nothing.
void insertLine(QList<ReadWord> *words, QList<ReadWord> line);

} // namespace attrap
