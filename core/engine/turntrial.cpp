// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/turntrial.h"

#include "core/engine/textink.h"
#include "core/engine/uprightscan.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>

namespace attrap {

namespace {

/// Enough to tell writing from nonsense.
constexpr double TrialDpi = 150;
/// Words read with less confidence tell nothing.
constexpr double LegibleConfidence = 0.6;
/// So many legible letters, of words read with that much confidence on average, leave no doubt: the ways that
/// remain are not tried.
constexpr double PlentyOfLetters = 100;
constexpr double PlentyConfidence = 0.65;
/// The same for fewer, when they are so many times what all other ways gave of which at least one was tried.
constexpr double FewLetters = 40;
constexpr double ClearlyMore = 4;

/// How many letters were read with confidence: what tells a page read upright from the same page read
/// sideways.
double legibleLetters(const Reading &reading)
{
    double letters = 0;
    for (const ReadWord &word : reading.words) {
        const auto count
            = std::count_if(word.text.cbegin(), word.text.cend(), [](QChar c) { return c.isLetter(); });
        if (count >= 2 && word.confidence >= LegibleConfidence) {
            letters += static_cast<double>(count) * word.confidence;
        }
    }
    return reading.isLying ? 0 : letters;
}

/// The four ways, `first` before those that a lying page may need, the others last.
std::array<QuarterTurns, 4> waysFrom(QuarterTurns first)
{
    std::array<QuarterTurns, 4> ways{QuarterTurns::One, QuarterTurns::Three, QuarterTurns::Two,
                                     QuarterTurns::None};
    std::stable_partition(ways.begin(), ways.end(), [&](QuarterTurns way) { return way == first; });
    return ways;
}

struct Trials
{
    TurnTrial trial;
    double letters = 0; ///< Of the best way.
    double sum = 0; ///< Of all that were tried.
};

Trials tryWindow(TextReader &reader, const TrialPage &page, const QRect &window, QuarterTurns likeliest,
                 const CpuDeadline &deadline)
{
    const auto scale = static_cast<float>(std::min(1.0, TrialDpi / page.dpi));
    const PixPtr small = takePix(pixScale(clipped(page.grey.get(), window).get(), scale, scale));
    const bool isPart = window.size() != QSize(pixGetWidth(page.grey.get()), pixGetHeight(page.grey.get()));
    Trials trials;
    for (const QuarterTurns way : waysFrom(likeliest)) {
        if (deadline.hasPassed()) {
            trials.trial.isCut = true;
            break;
        }
        const UprightScan scan(small, page.layout, way);
        const Reading reading = reader.read(scan.picture(), page.dpi * scale, TextLayout::Page, deadline);
        const double letters = legibleLetters(reading);
        trials.sum += letters;
        if (letters > trials.letters) {
            trials.letters = letters;
            trials.trial.best = way;
        }
        const bool isPlenty = letters >= PlentyOfLetters && meanConfidence(reading.words) >= PlentyConfidence;
        const bool isClear = way != likeliest && trials.letters >= FewLetters
            && trials.letters >= ClearlyMore * (trials.sum - trials.letters);
        // A part without a single word is of a drawing.
        if (isPlenty || isClear || (reading.words.isEmpty() && isPart)) {
            break;
        }
    }
    return trials;
}

} // namespace

double meanConfidence(const QList<ReadWord> &words)
{
    double sum = 0;
    for (const ReadWord &word : words) {
        sum += word.confidence;
    }
    return words.isEmpty() ? 0 : sum / static_cast<double>(words.size());
}

TurnTrial readTurnedWays(TextReader &reader, const TrialPage &page, QuarterTurns likeliest,
                         const CpuDeadline &deadline)
{
    const double scale = page.dpi / layoutDpi(page.dpi);
    const QRect part = trialWindow(page.layout, layoutDpi(page.dpi));
    const QRect whole(0, 0, pixGetWidth(page.grey.get()), pixGetHeight(page.grey.get()));
    const QRect window
        = QRectF(part.x() * scale, part.y() * scale, part.width() * scale, part.height() * scale)
              .toAlignedRect()
              .intersected(whole);
    Trials trials = tryWindow(reader, page, window, likeliest, deadline);
    if (trials.letters < FewLetters && window != whole && !trials.trial.isCut) {
        trials = tryWindow(reader, page, whole, likeliest, deadline);
    }
    return trials.trial;
}

} // namespace attrap
