// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/readlines.h"

#include <algorithm>
#include <optional>

namespace attrap {

namespace {

/// A word of which that share stands under another is a piece of that one.
constexpr double CoveredShare = 0.5;

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

/// The line that a word stands within, between its first and its last word.
std::optional<ReadLine> lineAround(const QRectF &word, const QList<ReadWord> &words)
{
    const QPointF middle = word.center();
    for (const ReadLine &line : linesOf(words)) {
        if (line.box.top() < middle.y() && middle.y() < line.box.bottom() && line.box.left() < middle.x()
            && middle.x() < line.box.right()) {
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

/// Puts a word between those of its line. It replaces what the first reading made of a piece of it.
void insertWithin(const ReadLine &line, ReadWord word, QList<ReadWord> *words)
{
    qsizetype at = line.first;
    qsizetype end = line.first + line.count;
    for (qsizetype i = line.first; i < end;) {
        const ReadWord &other = words->at(i);
        if (covers(word.box, other.box) && word.confidence >= other.confidence) {
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
