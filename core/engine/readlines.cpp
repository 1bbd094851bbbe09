// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/readlines.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace attrap {

namespace {

/// A word of which that share stands under another is a piece of that one.
constexpr double CoveredShare = 0.5;
/// Of two readings of the same ink the one with more letters is better when they are that nearly as sure.
constexpr double NearlyAsSure = 0.05;

bool shareColumns(const QRectF &a, const QRectF &b)
{
    return std::min(a.right(), b.right()) > std::max(a.left(), b.left());
}

QRectF boundsOf(const QList<ReadWord> &words)
{
    QRectF bounds;
    for (const ReadWord &word : words) {
        bounds = bounds.united(word.box);
    }
    return bounds;
}

/// The word before which a line of these bounds belongs.
qsizetype placeOf(const QRectF &bounds, const QList<ReadWord> &words)
{
    const double middle = bounds.center().y();
    for (const ReadLine &line : linesOf(words)) {
        if (line.box.top() < middle && middle < line.box.bottom()) {
            return line.box.left() > bounds.left() ? line.first : line.first + line.count;
        }
        if (line.box.center().y() > middle && shareColumns(line.box, bounds)) {
            return line.first;
        }
    }
    return words.size();
}

/// The line that a word stands within, between its first and its last word, and at its height: a line under
/// which a rule was taken for ink reaches into the next one.
std::optional<ReadLine> lineAround(const QRectF &word, const QList<ReadWord> &words)
{
    const QPointF middle = word.center();
    for (const ReadLine &line : linesOf(words)) {
        const double height = line.box.center().y();
        if (line.box.contains(middle) && word.top() < height && height < word.bottom()) {
            return line;
        }
    }
    return std::nullopt;
}

bool covers(const QRectF &whole, const QRectF &part)
{
    const QRectF common = whole.intersected(part);
    return common.width() * common.height() >= CoveredShare * part.width() * part.height();
}

/// The width of a letter in a line, on average.
double letterWidth(const ReadLine &line, const QList<ReadWord> &words)
{
    double width = 0;
    double letters = 0;
    for (const ReadWord &word : words.mid(line.first, line.count)) {
        width += word.box.width();
        letters += static_cast<double>(word.text.size());
    }
    return letters > 0 ? width / letters : 0;
}

/// Whether two texts have most letters in common, in order from their beginning.
bool nearlyRepeats(QStringView a, QStringView b)
{
    qsizetype same = 0;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        same += a.at(i).toCaseFolded() == b.at(i).toCaseFolded() ? 1 : 0;
    }
    return same > 0 && 2 * same >= std::max(a.size(), b.size());
}

/// Whether `part`, read beside `whole`, is a piece of it: its beginning or end, of which the first reading
/// left the ink out of the box. The box with that ink then fits the letters better than the one without.
bool isPieceOf(const ReadWord &part, const ReadWord &whole, double letterWidth)
{
    const bool isBefore = part.box.center().x() < whole.box.center().x();
    const QStringView text(whole.text);
    const QStringView piece = isBefore ? text.first(std::min(part.text.size(), text.size()))
                                       : text.last(std::min(part.text.size(), text.size()));
    const double wanted = letterWidth * static_cast<double>(whole.text.size());
    return part.text.size() < text.size() && nearlyRepeats(part.text, piece)
        && std::abs(part.box.united(whole.box).width() - wanted) < std::abs(whole.box.width() - wanted);
}

/// Whether two words of a line are readings of the same ink.
bool areTheSame(const ReadWord &a, const ReadWord &b)
{
    return covers(a.box, b.box) || covers(b.box, a.box)
        || (a.box.intersects(b.box) && nearlyRepeats(a.text, b.text));
}

qsizetype lettersOf(const ReadWord &word)
{
    return std::count_if(word.text.cbegin(), word.text.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// Whether of two readings of the same ink the first is the better one.
bool isBetter(const ReadWord &a, const ReadWord &b)
{
    const bool areNear = std::abs(a.confidence - b.confidence) <= NearlyAsSure;
    return areNear && lettersOf(a) != lettersOf(b) ? lettersOf(a) > lettersOf(b)
                                                   : a.confidence > b.confidence;
}

/// Whether the line already has the letters of a word: as better read ones, or as a piece of a word beside
/// it, which then gets the ink that its box lacks.
bool isThere(const ReadLine &line, const ReadWord &word, QList<ReadWord> *words)
{
    const double width = letterWidth(line, *words);
    for (qsizetype i = line.first; i < line.first + line.count; ++i) {
        ReadWord &other = (*words)[i];
        if (areTheSame(other, word) && isBetter(other, word)) {
            return true;
        }
        if (isPieceOf(word, other, width)) {
            other.box = other.box.united(word.box);
            return true;
        }
    }
    return false;
}

/// Puts a word between those of its line. It replaces what the first reading made of a piece of it.
void insertWithin(const ReadLine &line, ReadWord word, QList<ReadWord> *words)
{
    if (isThere(line, word, words)) {
        return;
    }
    qsizetype at = line.first;
    qsizetype end = line.first + line.count;
    for (qsizetype i = line.first; i < end;) {
        const ReadWord &other = words->at(i);
        if (areTheSame(other, word)) {
            word.endsLine = word.endsLine || other.endsLine;
            words->removeAt(i);
            --end;
            continue;
        }
        at = other.box.center().x() < word.box.center().x() ? i + 1 : at;
        ++i;
    }
    if (at == end && at > line.first && words->at(at - 1).endsLine) {
        (*words)[at - 1].endsLine = false;
        word.endsLine = true;
    }
    words->insert(at, word);
}

} // namespace

QList<ReadLine> linesOf(const QList<ReadWord> &words)
{
    QList<ReadLine> lines;
    ReadLine line;
    for (qsizetype i = 0; i < words.size(); ++i) {
        ++line.count;
        line.box = line.box.united(words.at(i).box);
        if (words.at(i).endsLine || i + 1 == words.size()) {
            lines.append(line);
            line = {};
            line.first = i + 1;
        }
    }
    return lines;
}

void insertLine(QList<ReadWord> *words, QList<ReadWord> line)
{
    if (line.isEmpty()) {
        return;
    }
    // Words that the first reading left out of the middle of a line.
    for (qsizetype i = 0; i < line.size();) {
        line[i].endsLine = false;
        if (const auto around = lineAround(line.at(i).box, *words)) {
            insertWithin(*around, line.takeAt(i), words);
        } else {
            ++i;
        }
    }
    if (line.isEmpty()) {
        return;
    }
    line.last().endsLine = true;
    qsizetype at = placeOf(boundsOf(line), *words);
    if (at > 0) {
        (*words)[at - 1].endsLine = true;
    }
    for (const ReadWord &word : std::as_const(line)) {
        words->insert(at++, word);
    }
}

} // namespace attrap
