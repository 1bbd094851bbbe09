// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/columnorder.h"

#include "core/reading/tableorder.h"

#include <algorithm>
#include <optional>

namespace attrap {

namespace {

/// Words further apart than so many times their height are of two columns.
constexpr double PieceGapHeights = 1.5;
/// Where the white between two columns may run, in widths of the page, and how it is looked for.
constexpr double LeftmostGutter = 0.25;
constexpr double RightmostGutter = 0.75;
constexpr double GutterStepPt = 3;
constexpr double LeastGutterPt = 6;
/// Running text: so many lines in each column, most of them nearly as wide as the column, without gaps
/// between them; cells of a table are short, or stand apart.
constexpr qsizetype LeastLines = 8;
constexpr double LeastColumnShare = 0.2;
constexpr double FullLineShare = 0.8;
constexpr double LeastFullLines = 0.6;
constexpr double GapHeights = 1.2;
constexpr double MostGaps = 0.25;
/// How much of the shorter column stands beside the other.
constexpr double BesideShare = 0.6;
/// Columns of which more stands in ruled cells are a table.
constexpr double MostInCells = 0.2;

struct Piece
{
    QList<Word> words;
    PageRect rect;
};

QList<Piece> toPieces(const QList<Word> &words)
{
    QList<Piece> pieces;
    bool isOpen = false;
    for (const Word &word : words) {
        if (word.boxes.isEmpty()) {
            continue;
        }
        const PageRect &box = word.boxes.first();
        const bool continues = isOpen
            && box.x - pieces.last().words.last().boxes.last().right()
                < PieceGapHeights * std::max(box.height, pieces.last().rect.height);
        if (!continues) {
            pieces.append(Piece());
        }
        pieces.last().words.append(word);
        pieces.last().rect = pieces.last().rect.united(box);
        isOpen = !word.endsLine;
    }
    return pieces;
}

/// One column of a pair.
struct Column
{
    QList<qsizetype> pieces; ///< By their places among all.
    PageRect rect;
};

struct Columns
{
    Column left;
    Column right;
};

/// Whether those pieces are lines of running text.
bool isRunningText(const QList<Piece> &pieces, const Column &column, const PageSize &size)
{
    if (column.pieces.size() < LeastLines || column.rect.width < LeastColumnShare * size.widthPt) {
        return false;
    }
    QList<PageRect> lines;
    for (const qsizetype i : column.pieces) {
        lines.append(pieces.at(i).rect);
    }
    std::sort(lines.begin(), lines.end(),
              [](const PageRect &a, const PageRect &b) { return a.centreY() < b.centreY(); });
    qsizetype full = 0;
    qsizetype gaps = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        full += lines.at(i).width >= FullLineShare * column.rect.width ? 1 : 0;
        if (i > 0) {
            const PageRect &above = lines.at(i - 1);
            gaps += lines.at(i).y - above.bottom() > GapHeights * above.height ? 1 : 0;
        }
    }
    const auto count = static_cast<double>(lines.size());
    return static_cast<double>(full) >= LeastFullLines * count
        && static_cast<double>(gaps) <= MostGaps * count;
}

/// How often the words go from one column to the other.
qsizetype crossings(const Columns &columns)
{
    QList<std::pair<qsizetype, bool>> order;
    for (const qsizetype i : columns.left.pieces) {
        order.append({i, false});
    }
    for (const qsizetype i : columns.right.pieces) {
        order.append({i, true});
    }
    std::sort(order.begin(), order.end());
    qsizetype count = 0;
    for (qsizetype i = 1; i < order.size(); ++i) {
        count += order.at(i).second != order.at(i - 1).second ? 1 : 0;
    }
    return count;
}

bool standInCells(const QList<Piece> &pieces, const Columns &columns, const QList<PageRect> &cells)
{
    qsizetype inside = 0;
    const QList<qsizetype> all = columns.left.pieces + columns.right.pieces;
    for (const qsizetype i : all) {
        inside += std::any_of(cells.begin(), cells.end(), [&](const PageRect &cell) {
            return cell.intersected(pieces.at(i).rect).area() > pieces.at(i).rect.area() / 2;
        });
    }
    return static_cast<double>(inside) > MostInCells * static_cast<double>(all.size());
}

bool arePair(const QList<Piece> &pieces, const Columns &columns, const PageSize &size)
{
    const PageRect &left = columns.left.rect;
    const PageRect &right = columns.right.rect;
    const double beside = std::min(left.bottom(), right.bottom()) - std::max(left.y, right.y);
    return right.x - left.right() >= LeastGutterPt
        && beside >= BesideShare * std::min(left.height, right.height)
        && isRunningText(pieces, columns.left, size) && isRunningText(pieces, columns.right, size);
}

/// The pairs of columns that a gutter at `x` parts: what crosses it ends one pair and begins the next.
QList<Columns> pairsAt(double x, const QList<Piece> &pieces, const QList<qsizetype> &downwards)
{
    QList<Columns> pairs{Columns()};
    for (const qsizetype i : downwards) {
        const PageRect &rect = pieces.at(i).rect;
        if (rect.x < x && rect.right() > x) {
            pairs.append(Columns());
            continue;
        }
        Column &column = rect.right() <= x ? pairs.last().left : pairs.last().right;
        column.pieces.append(i);
        column.rect = column.rect.united(rect);
    }
    return pairs;
}

/// The largest pair of columns that the words go to and fro between.
std::optional<Columns> findColumns(const QList<Piece> &pieces, const PageSize &size,
                                   const QList<PageRect> &cells)
{
    QList<qsizetype> downwards;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        downwards.append(i);
    }
    std::stable_sort(downwards.begin(), downwards.end(), [&](qsizetype a, qsizetype b) {
        return pieces.at(a).rect.centreY() < pieces.at(b).rect.centreY();
    });
    std::optional<Columns> best;
    qsizetype most = 0;
    for (double x = LeftmostGutter * size.widthPt; x <= RightmostGutter * size.widthPt; x += GutterStepPt) {
        for (const Columns &pair : pairsAt(x, pieces, downwards)) {
            const qsizetype count = pair.left.pieces.size() + pair.right.pieces.size();
            if (count > most && crossings(pair) > 1 && arePair(pieces, pair, size)
                && !standInCells(pieces, pair, cells)) {
                most = count;
                best = pair;
            }
        }
    }
    return best;
}

} // namespace

QList<Word> orderColumns(const PageSize &size, const QList<Word> &words, const QList<PageRect> &cells)
{
    if (words.size() < 2 * LeastLines || writingTurns(words) != QuarterTurns::None) {
        return words;
    }
    const QList<Piece> pieces = toPieces(words);
    const std::optional<Columns> columns = findColumns(pieces, size, cells);
    if (!columns) {
        return words;
    }
    const QList<qsizetype> inOrder = columns->left.pieces + columns->right.pieces;
    const qsizetype first = *std::min_element(inOrder.begin(), inOrder.end());
    QList<Word> ordered;
    const auto append = [&](qsizetype i) {
        ordered += pieces.at(i).words;
        ordered.last().endsLine = true;
    };
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (i == first) {
            std::for_each(inOrder.begin(), inOrder.end(), append);
        }
        if (!inOrder.contains(i)) {
            append(i);
        }
    }
    return ordered;
}

} // namespace attrap
