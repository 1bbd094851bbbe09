// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/assemble.h"

#include "core/reading/columnorder.h"
#include "core/reading/earlierocr.h"
#include "core/reading/garbage.h"
#include "core/reading/plausibility.h"
#include "core/reading/spacedletters.h"
#include "core/reading/tableorder.h"

#include <algorithm>

namespace attrap {

namespace {

/// A recognised word of which that share lies on trusted words was read twice.
constexpr double TwiceReadShare = 0.5;
/// A word of which more lies in a region is of that region.
constexpr double InsideShare = 0.5;
/// A word of an earlier OCR of which less lies on ours is one that ours missed.
constexpr double BesideShare = 0.1;
/// Larger regions hold writing for certain: 4 % of an A4 page.
constexpr double SmallRegionPt2 = 20000;
constexpr double LeastSureLetters = 4;
/// What OCR must gain over a doubted layer, of the letters of the layer that can be judged.
constexpr double ClearGain = 0.15;

struct Line
{
    QList<Word> words;
    PageRect rect; ///< On the page turned so that its writing stands upright.
};

/// `turns` bring the writing of the page upright.
QList<Line> toLines(const QList<Word> &words, const PageSize &size, QuarterTurns turns)
{
    QList<Line> lines;
    Line line;
    for (const Word &word : words) {
        line.words.append(word);
        for (const PageRect &box : word.boxes) {
            line.rect = line.rect.united(turned(box, size, turns));
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

/// How many of a word's boxes, by area, lie within those rectangles: all of it or nothing, mostly.
double shareWithin(const Word &word, const QList<PageRect> &rects)
{
    double area = 0;
    double shared = 0;
    for (const PageRect &box : word.boxes) {
        area += box.area();
        for (const PageRect &rect : rects) {
            shared += box.intersected(rect).area();
        }
    }
    return area > 0 ? shared / area : 0;
}

QList<PageRect> boxesOf(const QList<Word> &words)
{
    QList<PageRect> boxes;
    for (const Word &word : words) {
        boxes += word.boxes;
    }
    return boxes;
}

/// A page without text on which little is to be seen: only regions of it are read.
bool isOfSpecks(const PageVerdict &verdict)
{
    return verdict.kind == PageKind::Scan && !verdict.ocrRegions.isEmpty();
}

/// The recognised words that are to be searched: all, but of small regions only those that are writing. What
/// stands where the text layer lies is writing.
QList<Word> withoutDirt(const QList<Word> &recognised, const PageVerdict &verdict,
                        const QList<Word> &textLayer)
{
    if (verdict.ocrRegions.isEmpty()) {
        return recognised;
    }
    QList<PageRect> small;
    for (const PageRect &region : verdict.ocrRegions) {
        if (verdict.kind == PageKind::Text || isOfSpecks(verdict) || region.area() < SmallRegionPt2) {
            small.append(region);
        }
    }
    const QList<PageRect> lies = boxesOf(distrustedWords(textLayer));
    const auto isOfSmall = [&](const Word &word) {
        return shareWithin(word, small) > InsideShare && shareWithin(word, lies) <= 0;
    };
    QList<Word> kept;
    QList<Word> line;
    for (const Word &word : recognised) {
        line.append(word);
        if (!word.endsLine && &word != &recognised.last()) {
            continue;
        }
        const bool isSmall = std::all_of(line.begin(), line.end(), isOfSmall);
        kept += isSmall ? worthSearching(line) : line;
        line.clear();
    }
    return kept;
}

/// The hidden words that stand where something was recognised.
QList<Word> readTwice(const QList<Word> &textLayer, const PageVerdict &verdict)
{
    return wordsWhere(textLayer, [&](const Word &word) {
        return isHidden(word)
            && (verdict.ocrRegions.isEmpty() || shareWithin(word, verdict.ocrRegions) > InsideShare);
    });
}

/// A word that no misreading gives by chance.
bool isSureWord(const Word &word)
{
    const Plausibility plausibility = plausibilityOf(word.text);
    return plausibility.judged >= LeastSureLetters && plausibility.share() >= 1;
}

} // namespace

bool replacesEarlierOcr(const PageVerdict &verdict, const QList<Word> &textLayer,
                        const QList<Word> &recognised)
{
    const QList<Word> twice = readTwice(textLayer, verdict);
    const auto hidden = std::count_if(textLayer.begin(), textLayer.end(), isHidden);
    return hidden > 0 && twice.size() * 2 >= hidden && isOursBetter(twice, recognised);
}

bool layerStands(const PageVerdict &verdict, const QList<Word> &textLayer, const QList<Word> &recognised)
{
    const QList<Word> shown = wordsWhere(textLayer, [](const Word &word) { return !isHidden(word); });
    if (verdict.textIsGood || isGarbage(shown) || !isDoubtful(shown)) {
        return verdict.textIsGood;
    }
    const double gain = worthOfReading(recognised) - worthOfReading(shown);
    return gain < ClearGain * plausibilityOf(shown).judged;
}

bool showsNothing(const PageVerdict &verdict, const QList<Word> &textLayer, const QList<Word> &recognised)
{
    return isOfSpecks(verdict) && textLayer.isEmpty() && worthSearching(recognised).isEmpty();
}

QList<Word> assemblePage(const PageSize &size, const PageVerdict &verdict, const QList<Word> &textLayer,
                         const QList<Word> &recognised)
{
    const QList<Word> twice = readTwice(textLayer, verdict);
    const bool ours = isOursBetter(twice, recognised);
    const bool isOfThisPage = agreementOf(twice, recognised) != Agreement::Other;
    const QList<PageRect> read = boxesOf(recognised);
    // Hidden words among printed ones are what an OCR made of logos: "EF 1 <A" with them.
    const QList<Word> hidden = wordsWhere(textLayer, isHidden);
    const bool areFew = hidden.size() * 2 < textLayer.size();
    const QList<PageRect> worth = boxesOf(areFew ? worthSearching(hidden) : hidden);
    const bool stands = layerStands(verdict, textLayer, recognised);
    // A footer in a font of its own is kept of garbage; of a layer that was only doubted every line is in
    // doubt.
    const QList<Word> trusted = stands ? trustedWords(textLayer)
        : isGarbage(textLayer)         ? sureLines(textLayer)
                                       : QList<Word>();
    const QList<Word> kept = wordsWhere(trusted, [&](const Word &word) {
        if (!isHidden(word)) {
            return true;
        }
        if (!ours || !worth.contains(word.boxes.first())) {
            return word.confidence > 0 && worth.contains(word.boxes.first());
        }
        const bool isRead
            = verdict.ocrRegions.isEmpty() || shareWithin(word, verdict.ocrRegions) > InsideShare;
        return word.confidence > 0
            && (!isRead || (isOfThisPage && isSureWord(word) && shareWithin(word, read) < BesideShare));
    });
    QList<Word> added = withoutTwiceRead(withoutDirt(recognised, verdict, textLayer), kept);
    if ((!ours && !twice.isEmpty()) || (stands && !verdict.textIsGood)) {
        // The earlier OCR reads better; of ours, what it missed and reads as writing.
        added = worthSearching(added);
    }
    const QuarterTurns turns = writingTurns(kept);
    const QList<Line> texts = toLines(kept, size, turns);
    const QList<Line> addedLines = toLines(added, size, turns);

    // Each source keeps its own order; the recognised lines are put between the others.
    QList<Word> words;
    qsizetype next = 0;
    for (const Line &line : addedLines) {
        const qsizetype place = std::max(next, placeOf(line, texts));
        for (; next < place; ++next) {
            words += texts.at(next).words;
        }
        words += line.words;
    }
    for (; next < texts.size(); ++next) {
        words += texts.at(next).words;
    }
    const QList<Word> inColumns = orderColumns(size, words, verdict.cells);
    return joinHyphenated(joinSpacedLetters(orderTables(size, inColumns, verdict.cells)));
}

} // namespace attrap
