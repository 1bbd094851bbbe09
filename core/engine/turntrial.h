// SPDX-License-Identifier: GPL-3.0-or-later
// How a page lies, by reading it on trial in each way: where its letters' shapes do not tell. Room-internal.
#pragma once

#include "core/base/geometry.h"
#include "core/engine/pixtools.h"
#include "core/engine/textreader.h"

#include <optional>

namespace attrap {

/// A page as it was drawn: 8 bits of grey, and the layout copy of it (uprightscan.h).
struct TrialPage
{
    const PixPtr &grey;
    const PixPtr &layout;
    double dpi = 0;
};

struct TurnTrial
{
    std::optional<QuarterTurns> best; ///< The way in which most was legible; none when nothing was.
    bool isCut = false; ///< The deadline passed before every way was tried.
};

/// Reads as much of the page as tells, coarsely, turned in each of the four ways. `likeliest` is tried first
/// and stays the answer where no other is more legible; the others are left out once one leaves no doubt.
TurnTrial readTurnedWays(TextReader &reader, const TrialPage &page, QuarterTurns likeliest,
                         const CpuDeadline &deadline);

/// Mean over the words, 0 when there are none.
double meanConfidence(const QList<ReadWord> &words);

} // namespace attrap
