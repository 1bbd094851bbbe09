// SPDX-License-Identifier: GPL-3.0-or-later
// What a reading left in doubt, and how two readings of it become one. Room-internal.
#pragma once

#include "core/engine/readlines.h"

namespace attrap {

/// Whether so many numbers of a page were read with doubt that a sharper picture of it is worth its time.
bool isWorthASecondLook(const QList<ReadWord> &words);

/// The parts of lines, parted by the gaps between the cells of a table, that hold a doubtful word.
QList<ReadLine> doubtfulParts(const QList<ReadWord> &words);

/// Of two readings of the same letters the surer one, group by group of words that cover each other; what
/// only the first saw stays, what only the second saw does not come in, words that were sure are not touched.
QList<ReadWord> surerOf(const QList<ReadWord> &first, const QList<ReadWord> &second);

} // namespace attrap
