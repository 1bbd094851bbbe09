// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a page as one text, and the way back from a place in that text to words and boxes.
#pragma once

#include "core/base/word.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace attrap {

/// A stretch of words of one page.
struct WordSpan
{
    qsizetype first = 0; ///< Index of its first word.
    qsizetype count = 0; ///< 0: none.

    friend bool operator==(const WordSpan &, const WordSpan &) = default;
};

/// The words of one page as a text in which what is found can be led back to its words: they are joined by
/// one space, or by one line feed where a line ends. The words are shared, not copied. Thread: any.
class PlacedText
{
public:
    explicit PlacedText(const QList<Word> &words);

    [[nodiscard]] const QList<Word> &words() const { return m_words; }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// text() lower-case, without accents, ’ as ', º as °: of the same length, so that a place in the one is
    /// a place in the other.
    [[nodiscard]] const QString &foldedText() const { return m_folded; }

    [[nodiscard]] qsizetype lineCount() const { return m_lineStarts.size(); }
    [[nodiscard]] qsizetype lineStart(qsizetype line) const { return m_lineStarts.at(line); }
    /// Without its line feed.
    [[nodiscard]] QStringView line(qsizetype line) const;
    [[nodiscard]] QStringView foldedLine(qsizetype line) const;
    /// The line that holds that place of the text.
    [[nodiscard]] qsizetype lineAt(qsizetype position) const;

    /// Where a word begins in the text.
    [[nodiscard]] qsizetype wordStart(qsizetype word) const { return m_wordStarts.at(word); }
    /// The words that text()[start, start + length) touches; blanks touch none.
    [[nodiscard]] WordSpan wordsAt(qsizetype start, qsizetype length) const;
    /// Their boxes, those of one line put together: in reading order.
    [[nodiscard]] QList<PageRect> boxesAt(qsizetype start, qsizetype length) const;
    /// The mean of their confidences, each character counting once; 0 without words.
    [[nodiscard]] double confidenceAt(qsizetype start, qsizetype length) const;
    /// The least of their confidences; 0 without words.
    [[nodiscard]] double leastConfidenceAt(qsizetype start, qsizetype length) const;

private:
    QList<Word> m_words;
    QString m_text;
    QString m_folded;
    QList<qsizetype> m_wordStarts;
    QList<qsizetype> m_lineStarts;
};

/// As PlacedText::foldedText(), of any text.
QString foldedInPlace(const QString &text);

} // namespace attrap
