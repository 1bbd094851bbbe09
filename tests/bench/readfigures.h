// SPDX-License-Identifier: GPL-3.0-or-later
// The pure part of attrap-bench read: texts to comparable words, and how well two readings agree. What it
// counts, and why so, stands in README.md.
#pragma once

#include "core/base/geometry.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace attrap::bench {

/// The words of a text, without what two good readings of one page may differ in: case, accents, ligatures,
/// punctuation, and whether a hyphen, within a word or at the end of its line, was kept.
QStringList comparableWords(const QString &text);

/// The text of a page that Mistral's OCR wrote as Markdown with formulas: only what is printed on the paper.
QString withoutMarkup(const QString &markdown);

/// The numbers of a text that hyphens part ("632-1", "83-2025-07-07-00017"), with one plain hyphen each: what
/// comparableWords() does not see, though "L. 6321" is another article.
QStringList partedNumbers(const QString &text);

/// How many words of one reading are in the other: each occurrence counts once.
struct WordMatch
{
    qint64 reference = 0; ///< Words of the reference.
    qint64 found = 0; ///< Words of the reading.
    qint64 matched = 0; ///< In both.
    qint64 inOrder = 0; ///< Longest sequence of words that both have in this order.
    qint64 numbers = 0; ///< Of the reference, as partedNumbers(); filled by comparePages().
    qint64 numbersFound = 0; ///< Of them, those that the reading has with the same hyphens.

    [[nodiscard]] double recall() const; ///< 0 to 1; 1 for an empty reference.
    [[nodiscard]] double precision() const; ///< 0 to 1; 1 for an empty reading.
    [[nodiscard]] double order() const; ///< inOrder of the reference's words, 0 to 1.
    [[nodiscard]] double numbersAsPrinted() const; ///< numbersFound of numbers, 0 to 1.
    WordMatch &operator+=(const WordMatch &other);
};

WordMatch compareWords(const QStringList &reference, const QStringList &found);

/// Compares page with page where both have as many, else the whole with the whole.
WordMatch comparePages(const QStringList &reference, const QStringList &found);

/// A word and where it stands on the page as displayed.
struct PlacedWord
{
    QString text;
    PageRect box;
    double confidence = 1; ///< 0 to 1.
    bool endsLine = false;
};

/// Distances between the centres of words that two readings of a page have in common.
struct BoxMatch
{
    qint64 reference = 0; ///< Words of the reference.
    QList<double> distances; ///< Points, one for each matched word.

    BoxMatch &operator+=(const BoxMatch &other);
    [[nodiscard]] double mean() const; ///< 0 when nothing matched: look at the count too.
    [[nodiscard]] double percentile(double share) const;
};

/// Pairs each word with the nearest one of the same text, nearest pairs first, each word once. Words further
/// apart than MatchWithinPt are not the same word, and stay without a partner.
BoxMatch matchBoxes(const QList<PlacedWord> &reference, const QList<PlacedWord> &own);
inline constexpr double MatchWithinPt = 36;

/// What of an independent reading of a page is in ours.
struct FoundWords
{
    qint64 reference = 0; ///< Confident words of letters of the independent reading.
    qint64 found = 0; ///< Ours has the same word.
    qint64 placed = 0; ///< Or has at least some word at that place.
    QStringList missing; ///< The words that are not among `found`, as the independent reading has them.

    FoundWords &operator+=(const FoundWords &other);
};

FoundWords findWords(const QList<PlacedWord> &reference, const QList<PlacedWord> &own);

/// The pages of `pdftotext -bbox -cropbox`.
QList<QList<PlacedWord>> wordsOfBbox(const QByteArray &xhtml);
/// The words of `tesseract … tsv` over a rendering of a page at that resolution.
QList<PlacedWord> wordsOfTsv(const QByteArray &tsv, double dpi);

} // namespace attrap::bench
