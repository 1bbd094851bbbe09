// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/textink.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace attrap {

namespace {

/// Sizes that a letter may have, in points, whatever the page.
constexpr double MinLetterPt = 2.4;
constexpr double MaxLetterPt = 24;
constexpr std::size_t EnoughLetters = 12;
/// Of the pieces of ink on a page of text most are letters, the others dots and accents; hatched maps and
/// dirty copies are specks.
constexpr double MinLetterPart = 0.4;
/// A page with that part of small print is read for the small print.
constexpr double SmallPart = 0.3;
/// Of unread ink: what may be a letter, in letter heights.
constexpr double MinInkHeights = 0.6;
constexpr double MaxInkHeights = 3;
/// A narrower line is a piece of a rule.
constexpr double MinLineWidthHeights = 0.3;
/// Letters as near as this stand on one line.
constexpr double GapHeights = 2.5;
/// More unread lines than this are the strokes of a drawing, or dirt.
constexpr qsizetype MaxUnreadLines = 60;

using BoxList = std::unique_ptr<Boxa, void (*)(Boxa *)>;

std::vector<QRect> inkPieces(Pix *ink)
{
    std::vector<QRect> pieces;
    const BoxList boxes(pixConnCompBB(ink, 8), [](Boxa *list) { boxaDestroy(&list); });
    const int count = boxes ? boxaGetCount(boxes.get()) : 0;
    pieces.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        pieces.emplace_back(x, y, width, height);
    }
    return pieces;
}

/// The ink that may be letters and stands outside the words.
PixPtr unreadLetters(const PixPtr &ink, double letterPx, const QList<QRectF> &words)
{
    PixPtr rest = takePix(pixCopy(nullptr, ink.get()));
    const double margin = letterPx / 2;
    for (const QRectF &word : words) {
        paintWhite(rest.get(), word.adjusted(-margin, -margin, margin, margin).toAlignedRect());
    }
    // By piece of ink, not by its bounds: a frame's bounds hold all that is written in it.
    const int most = static_cast<int>(MaxInkHeights * letterPx);
    const int least = static_cast<int>(MinInkHeights * letterPx);
    rest
        = takePix(pixSelectBySize(rest.get(), 2 * most, most, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr));
    rest = takePix(pixSelectBySize(rest.get(), 0, least, 8, L_SELECT_HEIGHT, L_SELECT_IF_GTE, nullptr));
    return rest;
}

} // namespace

double letterHeightPt(const PixPtr &layout, double dpi, QuarterTurns turns)
{
    const bool isLying = turns == QuarterTurns::One || turns == QuarterTurns::Three;
    std::vector<double> heights;
    const std::vector<QRect> pieces = inkPieces(layout.get());
    for (const QRect &piece : pieces) {
        const double height = piece.height() * 72 / dpi;
        const double width = piece.width() * 72 / dpi;
        const double small = std::min(width, height);
        const double large = std::max(width, height);
        if (large >= MinLetterPt && large <= MaxLetterPt && large < 4 * small) {
            heights.push_back(isLying ? width : height);
        }
    }
    const double part = MinLetterPart * static_cast<double>(pieces.size());
    if (heights.size() < EnoughLetters || static_cast<double>(heights.size()) < part) {
        return 0;
    }
    const auto at
        = heights.begin() + static_cast<std::ptrdiff_t>(SmallPart * static_cast<double>(heights.size()));
    std::nth_element(heights.begin(), at, heights.end());
    return *at;
}

QList<QRectF> unreadLines(const PixPtr &ink, double letterPx, const QList<QRectF> &words)
{
    const PixPtr letters = unreadLetters(ink, letterPx, words);
    const int gap = std::max(1, static_cast<int>(std::lround(GapHeights * letterPx)));
    const PixPtr joined = takePix(pixCloseSafeBrick(nullptr, letters.get(), gap, 1));
    QList<QRectF> lines;
    for (const QRect &piece : inkPieces(joined.get())) {
        const bool isRule = piece.width() < MinLineWidthHeights * letterPx;
        if (!isRule && piece.height() >= letterPx && piece.height() <= 2 * MaxInkHeights * letterPx) {
            lines.append(QRectF(piece));
        }
    }
    if (lines.size() > MaxUnreadLines) {
        return {};
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const QRectF &a, const QRectF &b) { return a.top() < b.top(); });
    return lines;
}

} // namespace attrap
