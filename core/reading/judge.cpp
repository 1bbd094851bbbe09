// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/judge.h"

#include "core/reading/earlierocr.h"
#include "core/reading/garbage.h"
#include "core/reading/inkregions.h"

#include <QCryptographicHash>

#include <algorithm>

namespace attrap {

namespace {

// Measured in cells of 6 pt on the recueils and arrêtés of the corpus; an enlarged cell counts by its area.

/// A region that makes its page one of text and pictures. Logos ("PRÉFET DU VAR" with the Marianne) have 80
/// to 190 cells; a scanned paragraph of three lines has 250.
constexpr double LeastRegionCells = 220;
/// Several smaller ones together: a page cut in lines. Text pages with logo, coloured tables and formulas
/// stay under 215; a page of outlines has 1 500.
constexpr double LeastTotalCells = 320;
/// Below that it is a logo's corner, a bullet, the coloured edge of a table, or a lone line.
constexpr double LeastCountedCells = 60;
/// The least that may be a word: three letters of 10 pt have 6 cells.
constexpr double LeastMinorCells = 8;
/// What three letters of 5 pt show of strokes (InkMap::detail). What rules and coloured fields leave beside
/// the words of tables has 0 to 8, the smallest logo 150.
constexpr int LeastDetail = 24;
/// Share of a region that is inked. Writing has 0.36 to 0.9; maps and what is left of the borders of tables
/// 0.03 to 0.2. (A map that is all of a page is read all the same, by the rule of the two values below.)
constexpr double LeastDensity = 0.25;
/// A page whose words stand on less than this share of its ink is a picture with a footer: all of it is read.
constexpr double MostCoveredOfScan = 0.25;
constexpr double LeastScanCells = 20;
/// A page with less ink than this shows nothing.
constexpr int LeastInkCells = 4;
/// A page without words and with less than that holds a line or two, or specks and the shadow of a staple.
constexpr double MostSpeckCells = 120;
/// Around what is to be read, so that no letter is cut.
constexpr double MarginPt = 6;
/// More regions than that are joined with their neighbours.
constexpr qsizetype MostRegions = 8;
/// Hidden words are never as sure as printed ones, and are not thrown away for being odd.
constexpr double LeastHiddenConfidence = 0.05;
constexpr double MostHiddenConfidence = 0.95;

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

/// Joins those for which the least is read besides, until they are few.
QList<PageRect> atMost(qsizetype most, QList<PageRect> rects)
{
    while (rects.size() > most) {
        qsizetype first = 0;
        qsizetype second = 1;
        double least = -1;
        for (qsizetype i = 0; i < rects.size(); ++i) {
            for (qsizetype k = i + 1; k < rects.size(); ++k) {
                const PageRect &a = rects.at(i);
                const PageRect &b = rects.at(k);
                const double added = a.united(b).area() - a.area() - b.area();
                if (least < 0 || added < least) {
                    least = added;
                    first = i;
                    second = k;
                }
            }
        }
        rects[first] = rects.at(first).united(rects.at(second));
        rects.removeAt(second);
        rects = mergeOverlapping(rects);
    }
    return rects;
}

/// The pictures that show all that the regions hold, and nothing besides.
QList<PaintedPicture> picturesIn(const QList<PageRect> &regions, const QList<Word> &words, const InkMap &ink)
{
    QList<PaintedPicture> shown;
    for (const PageRect &region : regions) {
        // Up to a cell of the region is paper beside the ink, and as much is its margin.
        const auto holdsIt = [&](const PaintedPicture &picture) {
            const PageRect around = picture.rect.grown(ink.cellPt + MarginPt);
            return region.x >= around.x && region.y >= around.y && region.right() <= around.right()
                && region.bottom() <= around.bottom();
        };
        const auto picture = std::find_if(ink.pictures.begin(), ink.pictures.end(), holdsIt);
        const auto another = picture == ink.pictures.end()
            ? picture
            : std::find_if(picture + 1, ink.pictures.end(), [&](const PaintedPicture &other) {
                  return !other.rect.intersected(region).isEmpty();
              });
        if (picture == ink.pictures.end() || another != ink.pictures.end()) {
            return {};
        }
        shown.append(*picture);
    }
    const auto isWrittenOn = [&words](const PaintedPicture &picture) {
        return std::any_of(words.begin(), words.end(), [&picture](const Word &word) {
            return std::any_of(word.boxes.begin(), word.boxes.end(), [&picture](const PageRect &box) {
                return !box.intersected(picture.rect).isEmpty();
            });
        });
    };
    return std::any_of(shown.begin(), shown.end(), isWrittenOn) ? QList<PaintedPicture>() : shown;
}

/// What of a page of text is to be read besides: the words that its layer gives wrong, and the ink that may
/// be words.
void chooseRegions(const PageSize &size, const InkFindings &findings, const QList<PageRect> &wrong,
                   double leastCells, const InkMap &ink, PageVerdict *verdict)
{
    double total = 0;
    bool hasLarge = !wrong.isEmpty();
    QList<PageRect> rects = wrong;
    QCryptographicHash pattern(QCryptographicHash::Sha1);
    const PageRect page{0, 0, size.widthPt, size.heightPt};
    for (const InkRegion &region : findings.regions) {
        const double cells = usualCells(region);
        const bool isPlain = leastCells > 0 && region.detail >= 0 && region.detail < LeastDetail;
        if (cells < leastCells || isPlain) {
            continue;
        }
        rects.append(region.rect.grown(MarginPt).intersected(page));
        pattern.addData(region.pattern);
        // Maps and tables are read too, but do not make a page one of pictures.
        if (cells >= LeastCountedCells && region.areaPt2 >= LeastDensity * region.rect.area()) {
            total += cells;
            hasLarge = hasLarge || cells >= LeastRegionCells;
        }
    }
    verdict->ocrRegions = atMost(MostRegions, mergeOverlapping(rects));
    verdict->needsOcr = !verdict->ocrRegions.isEmpty();
    verdict->isMinor = verdict->needsOcr && !hasLarge && total < LeastTotalCells;
    verdict->kind = verdict->needsOcr && !verdict->isMinor ? PageKind::Mixed : PageKind::Text;
    if (verdict->isMinor) {
        verdict->pattern = pattern.result();
        verdict->pictures = picturesIn(verdict->ocrRegions, verdict->words, ink);
    }
}

/// The lines of the words that are not believed.
QList<PageRect> placesOf(const QList<Word> &words, const PageSize &size)
{
    QList<PageRect> places;
    const PageRect page{0, 0, size.widthPt, size.heightPt};
    for (const Word &word : words) {
        for (const PageRect &box : word.boxes) {
            const PageRect place = box.grown(MarginPt).intersected(page);
            if (!place.isEmpty()) {
                places.append(place);
            }
        }
    }
    return mergeOverlapping(places);
}

/// Gives each hidden word what the layer's reading is worth; those that stand on no ink are worth nothing.
void setConfidence(const EarlierOcr &earlier, QList<Word> *words)
{
    qsizetype next = 0;
    for (Word &word : *words) {
        if (isHidden(word)) {
            const double worth
                = std::clamp(earlier.plausibility, LeastHiddenConfidence, MostHiddenConfidence);
            word.confidence = earlier.standsOnInk.at(next++) ? worth : 0;
        }
    }
}

LayerVerdict layerOf(const QList<Word> &shown, const QList<Word> &hidden)
{
    if (shown.isEmpty() && hidden.isEmpty()) {
        return LayerVerdict::None;
    }
    return hidden.size() > shown.size() ? LayerVerdict::EarlierOcrKept : LayerVerdict::Native;
}

double openCells(const InkFindings &findings)
{
    double open = 0;
    for (const InkRegion &region : findings.regions) {
        open += usualCells(region);
    }
    return open;
}

/// The judging but for what is painted white.
PageVerdict judged(const PageSize &size, const PageText &text, const InkMap &ink)
{
    PageVerdict verdict;
    verdict.words = text.words;
    const QList<Word> shown = wordsWhere(text.words, [](const Word &word) { return !isHidden(word); });
    const QList<Word> hidden = wordsWhere(text.words, isHidden);
    QList<Word> trusted = trustedWords(shown);
    verdict.textIsGood = !isGarbage(shown) && !isDoubtful(shown);
    verdict.covered = boxesOf(trusted);
    verdict.layer = layerOf(shown, hidden);
    bool keepsHidden = false;
    if (!hidden.isEmpty()) {
        const EarlierOcr earlier = judgeEarlierOcr(size, hidden, trusted, ink);
        setConfidence(earlier, &verdict.words);
        keepsHidden = earlier.isGood();
    }
    if (!verdict.textIsGood) {
        verdict.kind = PageKind::GarbageText;
        verdict.layer = LayerVerdict::Garbage;
        verdict.needsOcr = true;
        return verdict;
    }
    if (keepsHidden) {
        trusted += hidden;
    }
    if (!isSurveyed(ink)) {
        // Nobody saw the page: believe its text; without any, let the OCR say what fails.
        verdict.needsOcr = trusted.isEmpty();
        verdict.kind = verdict.needsOcr ? PageKind::Scan : PageKind::Text;
        return verdict;
    }
    const InkFindings findings = findUncoveredInk(size, trusted, ink);
    const double open = openCells(findings);
    const double covered = findings.coveredCells * ink.cellPt * ink.cellPt / 36.0;
    if (verdict.words.isEmpty() && findings.inkCells * ink.cellPt * ink.cellPt / 36.0 < MostSpeckCells) {
        // Specks, or a lone line: only what can hold a word is looked at.
        chooseRegions(size, findings, {}, 0, ink, &verdict);
        verdict.isMinor = false;
        verdict.kind = verdict.needsOcr ? PageKind::Scan : PageKind::Blank;
    } else if (trusted.isEmpty() && findings.inkCells < LeastInkCells) {
        verdict.kind = PageKind::Blank;
    } else if (trusted.isEmpty()
               || (open >= LeastScanCells && covered < MostCoveredOfScan * (covered + open))) {
        verdict.kind = PageKind::Scan;
        verdict.needsOcr = true;
        if (verdict.layer == LayerVerdict::Native) {
            verdict.layer = LayerVerdict::None;
        }
    } else {
        chooseRegions(size, findings, placesOf(distrustedWords(shown), size), LeastMinorCells, ink, &verdict);
        // A picture whose words an earlier OCR gives is a scan, and stays one.
        if (verdict.layer == LayerVerdict::EarlierOcrKept && !verdict.needsOcr) {
            verdict.kind = PageKind::Scan;
        }
    }
    return verdict;
}

} // namespace

PageVerdict judgePage(const PageSize &size, const PageText &text, const InkMap &ink)
{
    PageVerdict verdict = judged(size, text, ink);
    verdict.cells = ink.cells;
    // A page that is read whole is read as it is: what OCR makes of a line depends on the rest of the page,
    // and a stamp over the footer would be painted white with it. The footer is then read twice, and dropped
    // once.
    if (!verdict.needsOcr || verdict.ocrRegions.isEmpty()) {
        verdict.covered.clear();
    }
    return verdict;
}

} // namespace attrap
