// SPDX-License-Identifier: GPL-3.0-or-later
// Words set letter by letter, as headings are. Room-internal.
#pragma once

#include "core/base/word.h"

#include <QList>

namespace attrap {

/// Makes one word of "A R R Ê T É": letters of one line that stand evenly and make French words. Wider gaps
/// part words; where all gaps are alike, what the letters spell does ("ARRETEPREFECTORAL"). Other lone
/// letters stay as they are. Pure. Thread: any.
QList<Word> joinSpacedLetters(const QList<Word> &words);

} // namespace attrap
