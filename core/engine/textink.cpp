// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/textink.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
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
/// Lines that lie part the ink into stripes this much more clearly than lines that stand.
constexpr double ClearlyLying = 1.5;
/// Pieces of ink of the size of letters that tell, when read, how a page lies; and the parts of the sides of
/// a page that are tried to find them, from small to large.
constexpr std::ptrdiff_t TellingLetters = 250;
constexpr std::array<int, 4> WindowParts{5, 4, 3, 2};
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

bool mayBeLetter(const QRect &piece, double dpi)
{
    const double small = std::min(piece.width(), piece.height()) * 72 / dpi;
    const double large = std::max(piece.width(), piece.height()) * 72 / dpi;
    return large >= MinLetterPt && large <= MaxLetterPt && large < 4 * small;
}

/// How clearly the ink is parted into lines across the picture.
double lineContrast(const PixPtr &ink)
{
    float sum = 0;
    return pixFindDifferentialSquareSum(ink.get(), &sum) == 0 ? static_cast<double>(sum) : 0;
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
        if (mayBeLetter(piece, dpi)) {
            heights.push_back((isLying ? piece.width() : piece.height()) * 72 / dpi);
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

bool linesAreLying(const PixPtr &layout, double dpi)
{
    const int most = static_cast<int>(MaxLetterPt * dpi / 72);
    const PixPtr letters
        = takePix(pixSelectBySize(layout.get(), most, most, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr));
    const PixPtr turned = takePix(pixRotateOrth(letters.get(), 1));
    return lineContrast(turned) > ClearlyLying * lineContrast(letters);
}

QRect trialWindow(const PixPtr &layout, double dpi)
{
    std::vector<QPoint> letters;
    for (const QRect &piece : inkPieces(layout.get())) {
        if (mayBeLetter(piece, dpi)) {
            letters.push_back(piece.center());
        }
    }
    const QRect whole(0, 0, pixGetWidth(layout.get()), pixGetHeight(layout.get()));
    for (const int parts : WindowParts) {
        QRect window(0, 0, whole.width() / parts, whole.height() / parts);
        QRect best;
        std::ptrdiff_t most = TellingLetters - 1;
        for (int row = 0; row < 2 * parts - 1; ++row) {
            for (int column = 0; column < 2 * parts - 1; ++column) {
                window.moveTo(column * window.width() / 2, row * window.height() / 2);
                const auto count = std::count_if(letters.cbegin(), letters.cend(), [&](const QPoint &letter) {
                    return window.contains(letter);
                });
                if (count > most) {
                    most = count;
                    best = window;
                }
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
    }
    return whole;
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
