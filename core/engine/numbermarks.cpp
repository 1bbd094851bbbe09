// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/numbermarks.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <vector>

namespace attrap {

namespace {

constexpr qsizetype LeastDigits = 2;
/// Specks smaller than this part of a digit's height are dirt; full stops are larger.
constexpr double SpeckHeights = 0.08;
/// A hyphen, in heights of the digits beside it: how thick and how wide it may be, how much wider than thick,
/// and where its middle stands, from the top.
constexpr double MostThick = 0.25;
constexpr double LeastWide = 0.15;
constexpr double MostWide = 0.75;
constexpr double WiderThanThick = 1.4;
constexpr double Highest = 0.35;
constexpr double Lowest = 0.78;

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x2010) || c == QChar(0x2011) || c == QChar(0x2013) || c == QChar(0x2014);
}

/// What a hyphen is taken for. Not the digits, and not the "h" of hours: where one of them should be a
/// hyphen, the pieces were counted wrong.
bool mayStandForHyphen(QChar c)
{
    return !c.isDigit() && c != u'h' && c != u'H';
}

/// The ink of a word in pieces from left to right, what stands over another joined with it.
std::vector<QRect> piecesOf(Pix *ink, int leastPx)
{
    std::vector<QRect> boxes;
    const std::unique_ptr<Boxa, void (*)(Boxa *)> list(pixConnCompBB(ink, 8),
                                                       [](Boxa *boxa) { boxaDestroy(&boxa); });
    for (int i = 0; list && i < boxaGetCount(list.get()); ++i) {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        boxaGetBoxGeometry(list.get(), i, &x, &y, &width, &height);
        if (std::max(width, height) > leastPx) {
            boxes.emplace_back(x, y, width, height);
        }
    }
    std::sort(boxes.begin(), boxes.end(), [](const QRect &a, const QRect &b) { return a.left() < b.left(); });
    std::vector<QRect> pieces;
    for (const QRect &box : boxes) {
        const bool isOver = !pieces.empty()
            && 2 * (std::min(pieces.back().right(), box.right()) - box.left() + 1)
                > std::min(pieces.back().width(), box.width());
        if (isOver) {
            pieces.back() = pieces.back().united(box);
        } else {
            pieces.push_back(box);
        }
    }
    return pieces;
}

/// The usual height of the digits: most characters of such a word are.
int digitHeight(std::vector<QRect> pieces)
{
    const auto at = pieces.begin() + static_cast<std::ptrdiff_t>(pieces.size() * 2 / 3);
    std::nth_element(pieces.begin(), at, pieces.end(),
                     [](const QRect &a, const QRect &b) { return a.height() < b.height(); });
    return at->height();
}

struct Digits
{
    int top = 0;
    int height = 0;
};

bool looksLikeHyphen(const QRect &piece, const Digits &digits)
{
    const double height = digits.height;
    const double middle = (piece.top() + piece.height() / 2.0 - digits.top) / height;
    return piece.height() <= MostThick * height && piece.width() >= LeastWide * height
        && piece.width() <= MostWide * height && piece.width() >= WiderThanThick * piece.height()
        && middle >= Highest && middle <= Lowest;
}

/// The text with its hyphens as the pieces show them; as it was where they do not fit together.
QString withHyphens(const QString &text, const std::vector<QRect> &pieces, const Digits &digits)
{
    std::vector<bool> marks;
    for (const QRect &piece : pieces) {
        marks.push_back(looksLikeHyphen(piece, digits));
    }
    const auto shown = std::count(marks.begin(), marks.end(), true);
    const auto read = std::count_if(text.begin(), text.end(), isHyphen);
    const auto count = static_cast<qsizetype>(pieces.size());
    const bool areLost = count == text.size() + shown;
    if (shown == 0 || read > 0 || (count != text.size() && !areLost)) {
        return text;
    }
    QString result;
    qsizetype next = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const bool isMark = marks.at(static_cast<std::size_t>(i));
        const bool isInside = i > 0 && i + 1 < count;
        if (isMark && areLost) {
            result += u'-';
            continue;
        }
        const QChar c = text.at(next++);
        result += isMark && isInside && mayStandForHyphen(c) ? QChar(u'-') : c;
    }
    return result;
}

} // namespace

void restoreHyphens(const PixPtr &ink, QList<ReadWord> *words)
{
    const QRect whole(0, 0, pixGetWidth(ink.get()), pixGetHeight(ink.get()));
    for (ReadWord &word : *words) {
        const auto digits
            = std::count_if(word.text.cbegin(), word.text.cend(), [](QChar c) { return c.isDigit(); });
        const QRect box = word.box.toAlignedRect().intersected(whole);
        if (digits < LeastDigits || box.isEmpty()) {
            continue;
        }
        const std::vector<QRect> pieces
            = piecesOf(clipped(ink.get(), box).get(), static_cast<int>(SpeckHeights * box.height()));
        if (static_cast<qsizetype>(pieces.size()) < word.text.size()) {
            continue;
        }
        const int height = digitHeight(pieces);
        int top = box.height();
        for (const QRect &piece : pieces) {
            if (10 * piece.height() >= 9 * height) {
                top = std::min(top, piece.top());
            }
        }
        word.text = withHyphens(word.text, pieces, {top, height});
    }
}

} // namespace attrap
