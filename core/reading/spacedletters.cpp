// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/spacedletters.h"

#include "core/reading/plausibility.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {

/// Fewer letters are a list of items or initials.
constexpr qsizetype LeastLetters = 4;
constexpr qsizetype LeastWord = 3;
constexpr qsizetype LongestWord = 24;
/// Gaps beyond that many letter heights are those of columns.
constexpr double MostGapHeights = 1.2;
/// A gap this much wider than the usual one of the run parts words.
constexpr double WordGap = 1.6;

bool isLoneLetter(const Word &word)
{
    return word.boxes.size() == 1 && word.text.size() == 1 && word.text.front().isLetter();
}

/// "E:", "S,": the end of such a word.
bool endsLetters(const Word &word)
{
    return word.boxes.size() == 1 && word.text.size() == 2 && word.text.front().isLetter()
        && word.text.back().isPunct();
}

double gapBetween(const Word &left, const Word &right)
{
    return right.boxes.first().x - left.boxes.first().right();
}

bool standBeside(const Word &left, const Word &right)
{
    const PageRect &a = left.boxes.first();
    const PageRect &b = right.boxes.first();
    const double height = std::max(a.height, b.height);
    return b.x > a.x && gapBetween(left, right) <= MostGapHeights * height
        && std::abs(a.centreY() - b.centreY()) < height / 2;
}

bool isShortWord(const QString &folded)
{
    static const QSet<QString> words{
        QStringLiteral("a"),  QStringLiteral("y"),  QStringLiteral("au"), QStringLiteral("de"),
        QStringLiteral("du"), QStringLiteral("en"), QStringLiteral("et"), QStringLiteral("la"),
        QStringLiteral("le"), QStringLiteral("un"), QStringLiteral("vu"), QStringLiteral("sa"),
        QStringLiteral("l"),  QStringLiteral("d"),  QStringLiteral("ou"), QStringLiteral("ce")};
    return words.contains(folded);
}

/// The lengths of the French words that `letters` spell, in their order, as few as may be; none when they do
/// not.
QList<qsizetype> spelled(const QString &letters)
{
    const QString folded = foldedLetters(letters);
    if (folded.size() != letters.size()) {
        return {};
    }
    // Of the first i letters: the fewest words, and the length of the last of them.
    QList<qsizetype> fewest(folded.size() + 1, 0);
    QList<qsizetype> last(folded.size() + 1, 0);
    for (qsizetype end = 1; end <= folded.size(); ++end) {
        for (qsizetype length = std::min(end, LongestWord); length >= 1; --length) {
            const qsizetype from = end - length;
            const QString word = folded.mid(from, length);
            const bool isWord = length >= LeastWord ? isFrenchWord(word) : isShortWord(word);
            const bool isReached = from == 0 || last.at(from) > 0;
            if (isWord && isReached && (last.at(end) == 0 || fewest.at(from) + 1 < fewest.at(end))) {
                fewest[end] = fewest.at(from) + 1;
                last[end] = length;
            }
        }
    }
    QList<qsizetype> lengths;
    for (qsizetype end = folded.size(); end > 0 && last.at(end) > 0; end -= last.at(end)) {
        lengths.prepend(last.at(end));
    }
    return lengths;
}

Word joined(const QList<Word> &letters)
{
    Word word = letters.first();
    for (const Word &letter : letters.mid(1)) {
        word.text += letter.text;
        word.boxes.first() = word.boxes.first().united(letter.boxes.first());
        word.confidence = std::min(word.confidence, letter.confidence);
    }
    word.endsLine = letters.last().endsLine;
    return word;
}

/// Letters of one run, parted where a gap is wider than the others.
QList<QList<Word>> partedByGaps(const QList<Word> &letters)
{
    QList<double> gaps;
    for (qsizetype i = 1; i < letters.size(); ++i) {
        gaps.append(gapBetween(letters.at(i - 1), letters.at(i)));
    }
    QList<double> sorted = gaps;
    std::sort(sorted.begin(), sorted.end());
    const double usual = sorted.at(sorted.size() / 2);
    QList<QList<Word>> parts{{letters.first()}};
    for (qsizetype i = 1; i < letters.size(); ++i) {
        if (gaps.at(i - 1) > WordGap * usual) {
            parts.append(QList<Word>());
        }
        parts.last().append(letters.at(i));
    }
    return parts;
}

QString textOf(const QList<Word> &letters)
{
    QString text;
    for (const Word &letter : letters) {
        text += letter.text.front();
    }
    return text;
}

/// The words that a run of letters makes; the letters themselves when they make none.
QList<Word> wordsOfRun(const QList<Word> &letters)
{
    if (letters.size() < LeastLetters) {
        return letters;
    }
    QList<Word> words;
    for (const QList<Word> &part : partedByGaps(letters)) {
        const QList<qsizetype> lengths = spelled(textOf(part));
        if (lengths.isEmpty()) {
            return letters;
        }
        qsizetype from = 0;
        for (const qsizetype length : lengths) {
            words.append(joined(part.mid(from, length)));
            from += length;
        }
    }
    const bool holdsAWord = std::any_of(words.begin(), words.end(),
                                        [](const Word &word) { return word.text.size() >= LeastWord; });
    return holdsAWord ? words : letters;
}

} // namespace

QList<Word> joinSpacedLetters(const QList<Word> &words)
{
    QList<Word> result;
    result.reserve(words.size());
    QList<Word> run;
    const auto finishRun = [&] {
        result += wordsOfRun(run);
        run.clear();
    };
    for (const Word &word : words) {
        const bool continues = !run.isEmpty() && run.last().text.size() == 1 && !run.last().endsLine
            && standBeside(run.last(), word);
        const bool isLetter = isLoneLetter(word) || (continues && endsLetters(word));
        if (!isLetter || (!run.isEmpty() && !continues)) {
            finishRun();
        }
        if (isLetter) {
            run.append(word);
        } else {
            result.append(word);
        }
    }
    finishRun();
    return result;
}

} // namespace attrap
