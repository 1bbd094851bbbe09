// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/judge.h"

#include "core/reading/garbage.h"
#include "core/reading/inkregions.h"

namespace attrap {

namespace {

// Measured in cells of 6 pt on the recueils and arrêtés of the corpus; an enlarged cell counts by its area.

/// A region of writing. Logos ("PRÉFET DU VAR" with the Marianne) have 80 to 190 cells and stand on text
/// pages, which must cost no OCR; a scanned paragraph of three lines has 250.
constexpr double LeastRegionCells = 220;
/// Several smaller ones together: a page cut in lines. Text pages with logo, coloured tables and formulas
/// stay under 215; a page of outlines has 1 500.
constexpr double LeastTotalCells = 320;
/// Below that it is a logo's corner, a bullet, the coloured edge of a table.
constexpr double LeastCountedCells = 60;
/// Share of a region that is inked. Writing has 0.36 to 0.9; maps and what is left of the borders of tables
/// 0.03 to 0.2. (A map that is all of a page is read all the same, by the rule of the two values below.)
constexpr double LeastDensity = 0.25;
/// A page whose words stand on less than this share of its ink is a picture with a footer: all of it is read.
constexpr double MostCoveredOfScan = 0.25;
constexpr double LeastScanCells = 20;
/// A page without words and with less ink than this is blank. Not the specks of a scanner: those are read, to
/// be sure.
constexpr int LeastInkCells = 4;
/// Around what is to be read, so that no letter is cut.
constexpr double MarginPt = 6;
/// More regions than that are read as one: each costs a run of its own.
constexpr qsizetype MostRegions = 8;

double usualCells(const InkRegion &region)
{
    return region.areaPt2 / 36.0;
}

QList<PageRect> boxesOf(const QList<Word> &words)
{
    QList<PageRect> boxes;
    for (const Word &word : words) {
        boxes += word.boxes;
    }
    return boxes;
}

QList<PageRect> mergeOverlapping(QList<PageRect> rects)
{
    for (qsizetype i = 0; i < rects.size(); ++i) {
        for (qsizetype k = i + 1; k < rects.size(); ++k) {
            if (!rects.at(i).intersected(rects.at(k)).isEmpty()) {
                rects[i] = rects.at(i).united(rects.at(k));
                rects.removeAt(k);
                i = -1;
                break;
            }
        }
    }
    return rects;
}

QList<PageRect> regionsToRead(const PageSize &size, const InkFindings &findings)
{
    double total = 0;
    QList<PageRect> large;
    QList<PageRect> counted;
    const PageRect page{0, 0, size.widthPt, size.heightPt};
    for (const InkRegion &region : findings.regions) {
        const double cells = usualCells(region);
        if (cells < LeastCountedCells || region.areaPt2 < LeastDensity * region.rect.area()) {
            continue;
        }
        const PageRect rect = region.rect.grown(MarginPt).intersected(page);
        total += cells;
        counted.append(rect);
        if (cells >= LeastRegionCells) {
            large.append(rect);
        }
    }
    // Once a page must be read, its smaller regions are too: they cost little then.
    if (large.isEmpty() && total < LeastTotalCells) {
        return {};
    }
    QList<PageRect> rects = mergeOverlapping(counted);
    if (rects.size() > MostRegions) {
        PageRect all;
        for (const PageRect &rect : rects) {
            all = all.united(rect);
        }
        rects = {all};
    }
    return rects;
}

} // namespace

PageVerdict judgePage(const PageSize &size, const PageText &text, const InkMap &ink)
{
    PageVerdict verdict;
    const bool garbage = isGarbage(text.words);
    const QList<Word> trusted = garbage ? QList<Word>() : trustedWords(text.words);
    verdict.textIsGood = !garbage;
    verdict.covered = boxesOf(trusted);
    if (garbage) {
        verdict.kind = PageKind::GarbageText;
        verdict.needsOcr = true;
        return verdict;
    }
    const bool surveyed = ink.failure.isEmpty() && ink.columns > 0 && ink.rows > 0
        && ink.ink.size() == static_cast<qsizetype>(ink.columns) * ink.rows && ink.cellPt > 0;
    if (!surveyed) {
        // Nobody saw the page: believe its text; without any, let the OCR say what fails.
        verdict.kind = trusted.isEmpty() ? PageKind::Scan : PageKind::Text;
        verdict.needsOcr = trusted.isEmpty();
        return verdict;
    }
    const InkFindings findings = findUncoveredInk(size, trusted, ink);
    if (trusted.isEmpty()) {
        const bool blank = findings.inkCells < LeastInkCells;
        verdict.kind = blank ? PageKind::Blank : PageKind::Scan;
        verdict.needsOcr = !blank;
        return verdict;
    }
    double open = 0;
    for (const InkRegion &region : findings.regions) {
        open += usualCells(region);
    }
    const double covered = findings.coveredCells * ink.cellPt * ink.cellPt / 36.0;
    if (open >= LeastScanCells && covered < MostCoveredOfScan * (covered + open)) {
        verdict.kind = PageKind::Scan;
        verdict.needsOcr = true;
        return verdict;
    }
    verdict.ocrRegions = regionsToRead(size, findings);
    verdict.needsOcr = !verdict.ocrRegions.isEmpty();
    verdict.kind = verdict.needsOcr ? PageKind::Mixed : PageKind::Text;
    return verdict;
}

} // namespace attrap
