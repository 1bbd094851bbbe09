// SPDX-License-Identifier: GPL-3.0-or-later
// How much a reading looks like the French of recueils. Room-internal.
#pragma once

#include "core/base/word.h"

#include <QList>
#include <QString>

namespace attrap {

/// Letters of a reading, counted.
struct Plausibility
{
    double judged = 0; ///< Letters of words that can be judged: not figures, codes, abbreviations.
    double believed = 0; ///< Those of French words, and a part of those of words that could be names.

    /// 0 to 1; 0 when nothing could be judged.
    [[nodiscard]] double share() const { return judged > 0 ? believed / judged : 0; }
    Plausibility &operator+=(const Plausibility &other)
    {
        judged += other.judged;
        believed += other.believed;
        return *this;
    }
};

/// Judges a word by the words that stand in published recueils and, where it is not among them, by its runs
/// of three letters (core/reading/french). Pure. Thread: any.
Plausibility plausibilityOf(const QString &word);
Plausibility plausibilityOf(const QList<Word> &words);

/// Whether recueils have that word. `folded`: as foldedLetters() gives it.
bool isFrenchWord(const QString &folded);

/// The runs of three letters of a text's words, their edges included, and how many of them French has.
struct LetterRuns
{
    int all = 0;
    int french = 0;
};
LetterRuns letterRunsOf(const QString &folded);

/// Small letters a to z without accents; everything else is a space.
QString foldedLetters(const QString &text);

} // namespace attrap
