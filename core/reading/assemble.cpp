// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/assemble.h"

#include "core/reading/garbage.h"

#include <algorithm>

namespace attrap {

namespace {

/// A recognised word of which that share lies on trusted words was read twice.
constexpr double TwiceReadShare = 0.5;

struct Line
{
    QList<Word> words;
    PageRect rect;
};

QList<Line> toLines(const QList<Word> &words)
{
    QList<Line> lines;
    Line line;
    for (const Word &word : words) {
        line.words.append(word);
        for (const PageRect &box : word.boxes) {
            line.rect = line.rect.united(box);
        }
        if (word.endsLine) {
            lines.append(line);
            line = Line();
        }
    }
    if (!line.words.isEmpty()) {
        line.words.last().endsLine = true;
        lines.append(line);
    }
    return lines;
}

/// Without the words that the text layer has too. A line that loses its last word ends at the one before.
QList<Word> withoutTwiceRead(const QList<Word> &recognised, const QList<Word> &trusted)
{
    QList<Word> kept;
    for (const Word &word : recognised) {
        double area = 0;
        double shared = 0;
        for (const PageRect &box : word.boxes) {
            area += box.area();
            for (const Word &text : trusted) {
                for (const PageRect &other : text.boxes) {
                    shared += box.intersected(other).area();
                }
            }
        }
        if (area > 0 && shared >= TwiceReadShare * area) {
            if (word.endsLine && !kept.isEmpty()) {
                kept.last().endsLine = true;
            }
            continue;
        }
        kept.append(word);
    }
    return kept;
}

/// Before which text line a recognised one is read: after the last one above it in its column, or, where its
/// column has no text, after the last one above it.
qsizetype placeOf(const Line &line, const QList<Line> &texts)
{
    qsizetype inColumn = 0;
    qsizetype anywhere = 0;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const PageRect &text = texts.at(i).rect;
        if (text.centreY() >= line.rect.centreY()) {
            continue;
        }
        anywhere = i + 1;
        if (text.x < line.rect.right() && line.rect.x < text.right()) {
            inColumn = i + 1;
        }
    }
    return inColumn > 0 ? inColumn : anywhere;
}

} // namespace

QList<Word> assemblePage(const PageSize &size, const PageVerdict &verdict, const QList<Word> &textLayer,
                         const QList<Word> &recognised)
{
    Q_UNUSED(size);
    const QList<Word> trusted = verdict.textIsGood ? trustedWords(textLayer) : QList<Word>();
    const QList<Word> added = withoutTwiceRead(recognised, trusted);
    const QList<Line> texts = toLines(trusted);
    const QList<Line> read = toLines(added);

    // Each source keeps its own order; the recognised lines are put between the others.
    QList<Word> words;
    qsizetype next = 0;
    for (const Line &line : read) {
        const qsizetype place = std::max(next, placeOf(line, texts));
        for (; next < place; ++next) {
            words += texts.at(next).words;
        }
        words += line.words;
    }
    for (; next < texts.size(); ++next) {
        words += texts.at(next).words;
    }
    return joinHyphenated(words);
}

} // namespace attrap
