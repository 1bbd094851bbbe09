// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page shows ink that no word of its text layer stands on. Room-internal.
#pragma once

#include "core/base/pagedata.h"

#include <QList>

namespace attrap {

/// A part of a page with ink that may be words.
struct InkRegion
{
    PageRect rect;
    int cells = 0; ///< Cells of it that look like writing.
    double areaPt2 = 0; ///< The area of those cells.
    /// How much there is in it that may be strokes of letters (InkMap::detail); -1 when nobody looked.
    int detail = -1;
    /// A hash of where those cells lie and how much ink each holds: the same picture at the same place of two
    /// pages gives the same one, and hardly any other does.
    QByteArray pattern;
};

struct InkFindings
{
    int inkCells = 0; ///< All cells with ink, rules and fills not counted.
    int coveredCells = 0; ///< Those under a word.
    QList<InkRegion> regions; ///< The ink under no word, without rules, flat fills and specks; top to bottom.
};

/// Whether the page could be looked at.
bool isSurveyed(const InkMap &ink);

/// Compares the ink with the words. Pure.
InkFindings findUncoveredInk(const PageSize &size, const QList<Word> &words, const InkMap &ink);

} // namespace attrap
