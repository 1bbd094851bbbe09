// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/unreadlines.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {

/// Of unread ink: what may be a letter, in letter heights.
constexpr double MinInkHeights = 0.6;
constexpr double MaxInkHeights = 3;
/// A narrower line is a piece of a rule.
constexpr double MinLineWidthHeights = 0.3;
/// Letters as near as this stand on one line.
constexpr double GapHeights = 2.5;
/// The first and last letters of a faint line may be broken into crumbs, which are looked for as far away.
constexpr double EndHeights = 1;
constexpr double MinCrumbHeights = 0.2;
/// More unread lines than this are the strokes of a drawing, or dirt.
constexpr qsizetype MaxUnreadLines = 60;

/// Whether the middle of a piece stands on one of the words. Words are wider than their box where letters are
/// badly parted, not higher: the line above a word must not pass for a part of it.
bool isOnAWord(const QRect &piece, double letterPx, const QList<QRectF> &words)
{
    const QPointF middle = QRectF(piece).center();
    const double margin = letterPx / 2;
    return std::any_of(words.cbegin(), words.cend(), [&](const QRectF &word) {
        return word.adjusted(-margin, 0, margin, 0).contains(middle);
    });
}

/// Pieces of ink on none of the words.
struct UnreadInk
{
    std::vector<QRect> letters; ///< What may be letters.
    std::vector<QRect> crumbs; ///< What may be pieces of them.
};

UnreadInk findUnread(const PixPtr &ink, double letterPx, const QList<QRectF> &words)
{
    // By piece of ink, not by its bounds: a frame's bounds hold all that is written in it.
    const int most = static_cast<int>(MaxInkHeights * letterPx);
    const int least = static_cast<int>(MinInkHeights * letterPx);
    const PixPtr small
        = takePix(pixSelectBySize(ink.get(), 2 * most, most, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr));
    std::vector<QRect> pieces = inkPieces(small.get());
    const auto isRead = [&](const QRect &piece) { return isOnAWord(piece, letterPx, words); };
    pieces.erase(std::remove_if(pieces.begin(), pieces.end(), isRead), pieces.end());
    // What hangs together further than a letter, as the words of an underlined line do, falls apart where the
    // words that were read are taken out.
    const PixPtr large = takePix(pixXor(nullptr, ink.get(), small.get()));
    const double margin = letterPx / 2;
    for (const QRectF &word : words) {
        paintWhite(large.get(), word.adjusted(-margin, -margin, margin, margin).toAlignedRect());
    }
    const std::vector<QRect> parts = inkPieces(large.get());
    pieces.insert(pieces.end(), parts.begin(), parts.end());
    UnreadInk unread;
    for (const QRect &piece : pieces) {
        if (piece.height() <= most && piece.width() <= 2 * most && piece.height() >= least) {
            unread.letters.push_back(piece);
        } else if (piece.height() < least && piece.height() >= MinCrumbHeights * letterPx) {
            unread.crumbs.push_back(piece);
        }
    }
    return unread;
}

/// Letters that stand not further apart than `gapPx`, as the bounds of what they join to.
std::vector<QRect> joinedLetters(const std::vector<QRect> &letters, const QSize &size, double gapPx)
{
    const int gap = std::max(1, static_cast<int>(std::lround(gapPx)));
    const PixPtr bars = takePix(pixCreate(size.width(), size.height(), 1));
    for (const QRect &letter : letters) {
        pixRasterop(bars.get(), letter.x(), letter.y(), letter.width(), letter.height(), PIX_SET, nullptr, 0,
                    0);
    }
    return inkPieces(takePix(pixCloseSafeBrick(nullptr, bars.get(), gap, 1)).get());
}

/// Those of the bounds that a line of text may have.
QList<QRectF> textLines(const std::vector<QRect> &joined, double letterPx)
{
    QList<QRectF> lines;
    for (const QRect &piece : joined) {
        const bool isRule = piece.width() < MinLineWidthHeights * letterPx;
        if (!isRule && piece.height() >= letterPx && piece.height() <= 2 * MaxInkHeights * letterPx) {
            lines.append(QRectF(piece));
        }
    }
    return lines;
}

/// The line with the crumbs of its first and last letters.
QRectF withEnds(QRectF line, double letterPx, const std::vector<QRect> &crumbs)
{
    const double reach = EndHeights * letterPx;
    const QRectF ends = line.adjusted(-reach, 0, reach, 0);
    for (const QRect &crumb : crumbs) {
        if (ends.contains(crumb)) {
            line.setLeft(std::min(line.left(), static_cast<double>(crumb.left())));
            line.setRight(std::max(line.right(), static_cast<double>(crumb.right() + 1)));
        }
    }
    return line;
}

} // namespace

QList<QRectF> unreadLines(const PixPtr &picture, double letterPx, const QList<QRectF> &words)
{
    const UnreadInk ink = findUnread(picture, letterPx, words);
    const QSize size(pixGetWidth(picture.get()), pixGetHeight(picture.get()));
    QList<QRectF> lines = textLines(joinedLetters(ink.letters, size, GapHeights * letterPx), letterPx);
    if (lines.size() > MaxUnreadLines) {
        return {};
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const QRectF &a, const QRectF &b) { return a.top() < b.top(); });
    for (QRectF &line : lines) {
        line = withEnds(line, letterPx, ink.crumbs);
    }
    return lines;
}

} // namespace attrap
