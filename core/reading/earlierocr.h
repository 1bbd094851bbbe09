// SPDX-License-Identifier: GPL-3.0-or-later
// Text layers that an earlier OCR left under a picture: how good they are, and which of two readings is
// better. Room-internal.
#pragma once

#include "core/base/pagedata.h"

#include <QList>

namespace attrap {

/// Whether a word of a text layer is drawn so that nobody sees it. The engine gives such words confidence 0,
/// the judging what its reading is worth, never 1.
inline bool isHidden(const Word &word)
{
    return word.source == WordSource::Text && word.confidence < 1;
}

/// Those of the words that the condition holds for; a line that loses its last word ends at the one before.
template <typename Condition> QList<Word> wordsWhere(const QList<Word> &words, Condition condition)
{
    QList<Word> kept;
    bool inLine = false;
    for (const Word &word : words) {
        if (condition(word)) {
            kept.append(word);
            inLine = !word.endsLine;
        } else if (word.endsLine) {
            if (inLine) {
                kept.last().endsLine = true;
            }
            inLine = false;
        }
    }
    return kept;
}

/// What the hidden words of a page are worth.
struct EarlierOcr
{
    double plausibility = 0; ///< Of its words, as French; 0 to 1.
    double onInk = 0; ///< Share of its letters whose boxes stand on ink.
    double coverage = 0; ///< Share of the page's writing that stands under a word of either kind.
    QList<bool> standsOnInk; ///< For each word.

    /// Good enough to be kept without reading the page again.
    [[nodiscard]] bool isGood() const;
};

/// `shown`: the words of the page that are printed on it. An ink map that failed doubts nothing. Pure.
EarlierOcr judgeEarlierOcr(const PageSize &size, const QList<Word> &hidden, const QList<Word> &shown,
                           const InkMap &ink);

/// How much a reading says that can be believed, in letters; what cannot be believed counts against it. Words
/// of a confidence of 0 are not believed. Pure.
double worthOfReading(const QList<Word> &words);

/// Whether two readings of the same part of a page say that they are of the same print.
enum class Agreement {
    Unknown, ///< Too few words to tell.
    Same,
    Other, ///< The earlier layer is of another page, or stands beside its words.
};

/// Compares the words that both read without doubt: same letters at the same place. Pure.
Agreement agreementOf(const QList<Word> &earlier, const QList<Word> &ours);

/// Whether our reading of a part of a page is to be searched rather than the one an earlier OCR left. Pure.
bool isOursBetter(const QList<Word> &earlier, const QList<Word> &ours);

/// Of what was recognised in small regions of a page of text (logos, stamps, lone lines): the words to be
/// searched. OCR of a picture gives "EF 1 <A". Pure.
QList<Word> worthSearching(const QList<Word> &recognised);

} // namespace attrap
