// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/readlines.h"

#include <algorithm>

namespace attrap {

namespace {

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
    for (ReadWord &word : line) {
        word.endsLine = false;
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
