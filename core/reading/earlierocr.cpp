// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/earlierocr.h"

#include "core/reading/inkregions.h"
#include "core/reading/plausibility.h"

#include <QMultiHash>

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {

// Measured: see README.md.
constexpr double GoodPlausibility = 0.86;
constexpr double GoodOnInk = 0.9;
constexpr double GoodCoverage = 0.98;
/// A box stands on ink when so many of its cells hold some.
constexpr double LeastInkedShare = 0.25;
constexpr int LeastInk = 8;
/// What a letter that cannot be believed takes away.
constexpr double CostOfDoubt = 0.5;
/// Our confidence below which an unknown word is not believed.
constexpr double LeastConfidence = 0.3;
/// Readings that differ by less say the same: the earlier one stays.
constexpr double LeastGain = 0.02;

// Words of small regions.
constexpr double GoodLineShare = 0.58;
constexpr double GoodLineConfidence = 0.5;
constexpr double LeastLineLetters = 4;
constexpr double LeastInGoodLine = 0.5;
constexpr double KnownWordConfidence = 0.7;
constexpr qsizetype LeastKnownLetters = 4;
constexpr double ShortWordConfidence = 0.85;
constexpr qsizetype LeastShortLetters = 3;
constexpr double FigureConfidence = 0.85;
constexpr qsizetype LongestFigure = 4;
constexpr double UnknownWordConfidence = 0.85;
constexpr double UnknownWordShare = 0.59;

// Whether two readings are of the same print.
constexpr qsizetype LeastSureLetters = 4;
constexpr qsizetype LeastSureWords = 8;
/// Of the sure words of the reading that has fewer: measured 0.01 and less on layers of another page or 8 pt
/// beside their words, 1 on those of half a page; what is misread does not count.
constexpr double LeastAgreed = 0.3;
constexpr double SamePlace = 0.4;

/// A word that no misreading gives by chance.
bool isSure(const Word &word)
{
    const Plausibility plausibility = plausibilityOf(word.text);
    return word.confidence > 0 && plausibility.judged >= LeastSureLetters && plausibility.share() >= 1;
}

bool standAtOnePlace(const PageRect &a, const PageRect &b)
{
    const PageRect shared = a.intersected(b);
    return shared.width > SamePlace * std::min(a.width, b.width)
        && shared.height > SamePlace * std::min(a.height, b.height);
}

bool standsOnInk(const Word &word, const InkMap &ink)
{
    int cells = 0;
    int inked = 0;
    for (const PageRect &box : word.boxes) {
        const int left = std::max(0, static_cast<int>(std::floor(box.x / ink.cellPt)));
        const int top = std::max(0, static_cast<int>(std::floor(box.y / ink.cellPt)));
        const int right = std::min(ink.columns - 1, static_cast<int>(std::floor(box.right() / ink.cellPt)));
        const int bottom = std::min(ink.rows - 1, static_cast<int>(std::floor(box.bottom() / ink.cellPt)));
        for (int row = top; row <= bottom; ++row) {
            for (int column = left; column <= right; ++column) {
                ++cells;
                inked += ink.at(column, row) >= LeastInk ? 1 : 0;
            }
        }
    }
    return cells > 0 && inked >= LeastInkedShare * cells;
}

qsizetype lettersOf(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

bool isWorthAlone(const Word &word)
{
    const qsizetype letters = lettersOf(word.text);
    const qsizetype figures
        = std::count_if(word.text.begin(), word.text.end(), [](QChar c) { return c.isDigit(); });
    if (letters == 0) {
        return figures >= 2 && word.confidence >= FigureConfidence;
    }
    const Plausibility plausibility = plausibilityOf(word.text);
    if (letters < LeastKnownLetters || plausibility.judged <= 0) {
        return letters >= LeastShortLetters && plausibility.share() >= 1
            && word.confidence >= ShortWordConfidence;
    }
    return (plausibility.share() >= 1 && word.confidence >= KnownWordConfidence)
        || (plausibility.share() >= UnknownWordShare && word.confidence >= UnknownWordConfidence);
}

/// "DEC.", "JUIL", "août": the month of a stamped date.
bool isMonth(const QString &text)
{
    static const QStringList months
        = QStringLiteral("janvier janv jan fevrier fevr fev mars mar avril avr mai juin juillet "
                         "juil jul aout aou septembre sept sep octobre oct novembre nov decembre dec")
              .split(u' ');
    return months.contains(foldedLetters(text).trimmed());
}

/// The line of a date, stamped mostly: nothing else of a stamp matters as much, and abbreviations of months
/// are no words.
bool isDateLine(const QList<Word> &line)
{
    bool month = false;
    bool figures = false;
    for (const Word &word : line) {
        const bool isSure = word.confidence >= GoodLineConfidence;
        month = month || (isSure && isMonth(word.text));
        figures = figures
            || (isSure && word.text.size() <= LongestFigure && !word.text.isEmpty()
                && std::all_of(word.text.begin(), word.text.end(), [](QChar c) { return c.isDigit(); }));
    }
    return month && figures;
}

/// Whether a line reads as writing: its other words (names, figures, small words) are then believed too.
bool isGoodLine(const QList<Word> &line)
{
    if (isDateLine(line)) {
        return true;
    }
    Plausibility sum;
    for (const Word &word : line) {
        Plausibility own = plausibilityOf(word.text);
        if (word.confidence < GoodLineConfidence) {
            own.believed = 0;
        }
        sum += own;
    }
    return sum.judged >= LeastLineLetters && sum.share() >= GoodLineShare;
}

} // namespace

bool EarlierOcr::isGood() const
{
    return plausibility >= GoodPlausibility && onInk >= GoodOnInk && coverage >= GoodCoverage;
}

EarlierOcr judgeEarlierOcr(const PageSize &size, const QList<Word> &hidden, const QList<Word> &shown,
                           const InkMap &ink)
{
    EarlierOcr result;
    result.plausibility = plausibilityOf(hidden).share();
    if (!isSurveyed(ink)) {
        result.onInk = 1;
        result.coverage = 1;
        result.standsOnInk = QList<bool>(hidden.size(), true);
        return result;
    }
    // A page that shows nothing at all may hold a picture that cannot be drawn: its words are all there is.
    const bool showsNothing = std::none_of(ink.ink.begin(), ink.ink.end(), [](char cell) {
        return static_cast<unsigned char>(cell) >= LeastInk;
    });
    double letters = 0;
    double inked = 0;
    for (const Word &word : hidden) {
        const bool stands = showsNothing || standsOnInk(word, ink);
        result.standsOnInk.append(stands);
        letters += static_cast<double>(word.text.size());
        inked += stands ? static_cast<double>(word.text.size()) : 0;
    }
    result.onInk = letters > 0 ? inked / letters : 0;
    const InkFindings findings = findUncoveredInk(size, hidden + shown, ink);
    double open = 0;
    for (const InkRegion &region : findings.regions) {
        open += region.cells;
    }
    const double all = findings.coveredCells + open;
    result.coverage = all > 0 ? findings.coveredCells / all : 1;
    return result;
}

double worthOfReading(const QList<Word> &words)
{
    double worth = 0;
    for (const Word &word : words) {
        Plausibility plausibility = plausibilityOf(word.text);
        const bool isDoubtful
            = word.source == WordSource::Ocr && word.confidence < LeastConfidence && plausibility.share() < 1;
        if (word.confidence <= 0 || isDoubtful) {
            plausibility.believed = 0;
        }
        worth += plausibility.believed - CostOfDoubt * (plausibility.judged - plausibility.believed);
    }
    return worth;
}

Agreement agreementOf(const QList<Word> &earlier, const QList<Word> &ours)
{
    const QList<Word> theirs = wordsWhere(earlier, isSure);
    const QList<Word> mine = wordsWhere(ours, isSure);
    if (std::min(theirs.size(), mine.size()) < LeastSureWords) {
        return Agreement::Unknown;
    }
    QMultiHash<QString, PageRect> places;
    for (const Word &word : mine) {
        places.insert(foldedLetters(word.text), word.boxes.first());
    }
    const auto isAgreed = [&](const Word &word) {
        const QList<PageRect> same = places.values(foldedLetters(word.text));
        return std::any_of(same.begin(), same.end(),
                           [&](const PageRect &place) { return standAtOnePlace(place, word.boxes.first()); });
    };
    const auto agreed = std::count_if(theirs.begin(), theirs.end(), isAgreed);
    return static_cast<double>(agreed)
            < LeastAgreed * static_cast<double>(std::min(theirs.size(), mine.size()))
        ? Agreement::Other
        : Agreement::Same;
}

bool isOursBetter(const QList<Word> &earlier, const QList<Word> &ours)
{
    if (ours.isEmpty()) {
        return false;
    }
    if (agreementOf(earlier, ours) == Agreement::Other) {
        return true;
    }
    const double theirs = worthOfReading(earlier);
    return worthOfReading(ours) > theirs + LeastGain * std::abs(theirs);
}

QList<Word> worthSearching(const QList<Word> &recognised)
{
    QList<Word> kept;
    QList<Word> line;
    for (const Word &word : recognised) {
        line.append(word);
        if (!word.endsLine && &word != &recognised.last()) {
            continue;
        }
        const bool isGood = isGoodLine(line);
        kept += wordsWhere(line, [isGood](const Word &one) {
            return isGood ? one.confidence >= LeastInGoodLine : isWorthAlone(one);
        });
        line.clear();
    }
    return kept;
}

} // namespace attrap
