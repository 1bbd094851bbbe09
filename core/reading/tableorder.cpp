// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/tableorder.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace attrap {

namespace {

/// Cells no further apart than a double rule are of one table.
constexpr double TouchPt = 8;
/// Fewer cells are a frame around a heading, or a letterhead.
constexpr qsizetype LeastCells = 3;
/// Beyond that a drawing was taken for a table.
constexpr qsizetype MostCells = 1000;
/// On a tilted scan a word may stand that far outside of the box of its cell.
constexpr double TiltPt = 3;
/// A word that far beside a table, in one of its rows, stands in a cell whose outer rule was lost.
constexpr double LostCellPt = 60;
/// Share of a table's words that must stand in cells that were seen: with fewer, the rules of a bad scan say
/// less of its order than the OCR does.
constexpr double LeastSeenShare = 0.7;
/// Words further apart than their height are in two cells, or columns.
constexpr double PieceGapHeights = 1.0;
/// How much two cells must share of their heights to be of one row, of the higher one when that row is to be
/// read from left to right at once, of the lower one to go on in a row that a tall cell belongs to.
constexpr double SameRowShare = 0.5;
/// How much of their widths one cell must share with another to stand over it.
constexpr double OverShare = 0.3;

double shared(double a, double aEnd, double b, double bEnd)
{
    return std::min(aEnd, bEnd) - std::max(a, b);
}

struct Table
{
    QList<PageRect> cells; ///< Those that were seen, then those that were inferred.
    qsizetype seen = 0;
    PageRect bounds;
};

/// A cell of a table.
struct Place
{
    int table = -1; ///< -1: in none.
    int cell = -1;

    friend bool operator==(const Place &, const Place &) = default;
};

bool touch(const PageRect &a, const PageRect &b)
{
    return a.grown(TouchPt / 2).intersected(b.grown(TouchPt / 2)).area() > 0;
}

/// Cells that touch one another, directly or through others.
QList<Table> toTables(const QList<PageRect> &cells)
{
    QList<Table> tables;
    std::vector<char> taken(static_cast<std::size_t>(cells.size()), 0);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (taken[static_cast<std::size_t>(i)] != 0) {
            continue;
        }
        Table table;
        table.cells.append(cells.at(i));
        taken[static_cast<std::size_t>(i)] = 1;
        for (qsizetype next = 0; next < table.cells.size(); ++next) {
            const PageRect from = table.cells.at(next);
            table.bounds = table.bounds.united(from);
            for (qsizetype k = i + 1; k < cells.size(); ++k) {
                if (taken[static_cast<std::size_t>(k)] == 0 && touch(from, cells.at(k))) {
                    taken[static_cast<std::size_t>(k)] = 1;
                    table.cells.append(cells.at(k));
                }
            }
        }
        if (table.cells.size() >= LeastCells) {
            table.seen = table.cells.size();
            tables.append(table);
        }
    }
    return tables;
}

bool goesBefore(const PageRect &a, const PageRect &b)
{
    const double rows = shared(a.y, a.bottom(), b.y, b.bottom());
    if (rows > SameRowShare * std::max(a.height, b.height)) {
        return a.centreX() < b.centreX();
    }
    return shared(a.x, a.right(), b.x, b.right()) > OverShare * std::min(a.width, b.width)
        && rows < OverShare * std::min(a.height, b.height) && a.centreY() < b.centreY();
}

/// The cell read next: the nearest to the right in the row under way, else the highest, of those before which
/// all is read.
int nextCell(const QList<PageRect> &cells, const std::vector<int> &waitsFor, const std::vector<char> &read,
             int last)
{
    int best = -1;
    bool bestInRow = false;
    for (int pass = 0; pass < 2 && best < 0; ++pass) {
        for (int i = 0; i < static_cast<int>(cells.size()); ++i) {
            const auto at = static_cast<std::size_t>(i);
            // In the second pass, should cells wait for one another in a circle, any will do.
            if (read[at] != 0 || (pass == 0 && waitsFor[at] > 0)) {
                continue;
            }
            const PageRect &cell = cells.at(i);
            const bool inRow = last >= 0
                && shared(cell.y, cell.bottom(), cells.at(last).y, cells.at(last).bottom())
                    > SameRowShare * std::min(cell.height, cells.at(last).height)
                && cell.x >= cells.at(last).right() - TiltPt;
            const bool better = best < 0 || (inRow && !bestInRow)
                || (inRow == bestInRow
                    && (inRow ? cell.x < cells.at(best).x
                              : std::tuple(cell.y, cell.x) < std::tuple(cells.at(best).y, cells.at(best).x)));
            if (better) {
                best = i;
                bestInRow = inRow;
            }
        }
    }
    return best;
}

/// The rank of each cell in reading order.
QList<int> ranksOf(const QList<PageRect> &cells)
{
    const int count = static_cast<int>(cells.size());
    std::vector<int> waitsFor(static_cast<std::size_t>(count), 0);
    std::vector<std::vector<int>> releases(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        for (int k = 0; k < count; ++k) {
            if (i != k && goesBefore(cells.at(i), cells.at(k))) {
                releases[static_cast<std::size_t>(i)].push_back(k);
                ++waitsFor[static_cast<std::size_t>(k)];
            }
        }
    }
    QList<int> ranks(count, 0);
    std::vector<char> read(static_cast<std::size_t>(count), 0);
    int last = -1;
    for (int rank = 0; rank < count; ++rank) {
        last = nextCell(cells, waitsFor, read, last);
        ranks[last] = rank;
        read[static_cast<std::size_t>(last)] = 1;
        for (const int k : releases[static_cast<std::size_t>(last)]) {
            --waitsFor[static_cast<std::size_t>(k)];
        }
    }
    return ranks;
}

/// Words that stand side by side in one line, without a gap that a rule could run through.
struct WordRun
{
    QList<int> words;
    PageRect rect;
};

class TableSorter
{
public:
    TableSorter(const PageSize &size, const QList<Word> &words, const QList<PageRect> &cells)
        : m_words(words)
    {
        const QuarterTurns turns = writingTurns(words);
        QList<PageRect> upright;
        for (const PageRect &cell : cells) {
            upright.append(turned(cell, size, turns));
        }
        m_tables = toTables(upright);
        for (const Word &word : words) {
            m_boxes.append(turned(word.boxes.first(), size, turns));
        }
    }

    QList<Word> sorted()
    {
        if (m_tables.isEmpty()) {
            return m_words;
        }
        m_places.resize(m_words.size());
        for (const WordRun &run : runs()) {
            place(run);
        }
        for (int t = 0; t < static_cast<int>(m_tables.size()); ++t) {
            m_ranks.append(isPlain(t) ? ranksOf(m_tables.at(t).cells) : QList<int>());
        }
        return inOrder();
    }

private:
    [[nodiscard]] QList<WordRun> runs() const
    {
        QList<WordRun> runs;
        for (int i = 0; i < static_cast<int>(m_boxes.size()); ++i) {
            const PageRect &box = m_boxes.at(i);
            const Place in = placeOf(box.centreX(), box.centreY());
            if (!runs.isEmpty() && continues(i)
                && in == placeOf(m_boxes.at(i - 1).centreX(), m_boxes.at(i - 1).centreY())) {
                runs.last().words.append(i);
                runs.last().rect = runs.last().rect.united(box);
            } else {
                runs.append({{i}, box});
            }
        }
        return runs;
    }

    [[nodiscard]] bool continues(int i) const
    {
        const PageRect &before = m_boxes.at(i - 1);
        const PageRect &box = m_boxes.at(i);
        const double height = std::max(before.height, box.height);
        const double gap = box.x - before.right();
        return !m_words.at(i - 1).endsLine
            && shared(before.y, before.bottom(), box.y, box.bottom())
            >= 0.4 * std::min(before.height, box.height)
            && gap <= PieceGapHeights * height && gap >= -height;
    }

    /// The cell that a point stands in, or beside which it stands on a tilted scan.
    [[nodiscard]] Place placeOf(double x, double y) const
    {
        Place best;
        double least = 0;
        for (int t = 0; t < static_cast<int>(m_tables.size()); ++t) {
            const Table &table = m_tables.at(t);
            if (!table.bounds.grown(TiltPt).contains(x, y)) {
                continue;
            }
            for (int c = 0; c < static_cast<int>(table.cells.size()); ++c) {
                const PageRect &cell = table.cells.at(c);
                if (!cell.grown(TiltPt).contains(x, y)) {
                    continue;
                }
                const double outside
                    = std::max({cell.x - x, x - cell.right(), cell.y - y, y - cell.bottom(), 0.0});
                const double away = outside + std::abs(y - cell.centreY()) / std::max(cell.height, 1.0);
                if (best.table < 0 || away < least) {
                    least = away;
                    best = {t, c};
                }
            }
        }
        return best;
    }

    /// Whether enough of a table was seen to say how it is read.
    [[nodiscard]] bool isPlain(int table) const
    {
        int words = 0;
        int inSeenCells = 0;
        for (const Place &in : m_places) {
            words += in.table == table ? 1 : 0;
            inSeenCells += in.table == table && in.cell < m_tables.at(table).seen ? 1 : 0;
        }
        return m_tables.at(table).cells.size() <= MostCells && inSeenCells >= LeastSeenShare * words;
    }

    void place(const WordRun &run)
    {
        Place in = placeOf(run.rect.centreX(), run.rect.centreY());
        if (run.words.size() > 1) {
            // All of its words stand in the same cell, or in none.
            const PageRect &first = m_boxes.at(run.words.first());
            in = placeOf(first.centreX(), first.centreY());
        }
        for (int t = 0; t < static_cast<int>(m_tables.size()) && in.table < 0; ++t) {
            in = lostCell(t, run.rect);
        }
        for (const int i : run.words) {
            m_places[i] = in;
        }
    }

    /// The gap between the cells beside a run that stands in a row of the table but in none of its cells.
    Place lostCell(int t, const PageRect &run)
    {
        Table &table = m_tables[t];
        const PageRect bounds = table.bounds;
        if (run.x > bounds.right() + LostCellPt || run.right() < bounds.x - LostCellPt) {
            return {};
        }
        PageRect gap{std::min(bounds.x, run.x - 1), 0, 0, 0};
        double right = std::max(bounds.right(), run.right() + 1);
        double top = -1;
        double bottom = -1;
        for (const PageRect &cell : std::as_const(table.cells)) {
            if (run.centreY() < cell.y - TiltPt || run.centreY() > cell.bottom() + TiltPt) {
                continue;
            }
            top = std::max(top, cell.y);
            bottom = bottom < 0 ? cell.bottom() : std::min(bottom, cell.bottom());
            if (cell.centreX() <= run.centreX()) {
                gap.x = std::max(gap.x, cell.right());
            } else {
                right = std::min(right, cell.x);
            }
        }
        if (top < 0) {
            return {};
        }
        gap.y = top;
        gap.width = right - gap.x;
        gap.height = bottom - top;
        const auto key = std::tuple(t, std::lround(gap.x), std::lround(gap.y), std::lround(gap.width),
                                    std::lround(gap.height));
        const auto known = m_lost.find(key);
        if (known != m_lost.end()) {
            return {t, known->second};
        }
        table.cells.append(gap);
        const int cell = static_cast<int>(table.cells.size()) - 1;
        m_lost.emplace(key, cell);
        return {t, cell};
    }

    [[nodiscard]] QList<Word> inOrder() const
    {
        QList<Word> ordered;
        std::vector<char> done(static_cast<std::size_t>(m_tables.size()), 0);
        for (int i = 0; i < static_cast<int>(m_words.size()); ++i) {
            const Place in = m_places.at(i);
            if (in.table < 0 || m_ranks.at(in.table).isEmpty()) {
                ordered.append(m_words.at(i));
                continue;
            }
            if (done[static_cast<std::size_t>(in.table)] != 0) {
                continue;
            }
            done[static_cast<std::size_t>(in.table)] = 1;
            if (!ordered.isEmpty()) {
                ordered.last().endsLine = true;
            }
            appendTable(in.table, &ordered);
        }
        return ordered;
    }

    void appendTable(int table, QList<Word> *ordered) const
    {
        QList<int> words;
        for (int i = 0; i < static_cast<int>(m_words.size()); ++i) {
            if (m_places.at(i).table == table) {
                words.append(i);
            }
        }
        const QList<int> &ranks = m_ranks.at(table);
        std::stable_sort(words.begin(), words.end(), [&](int a, int b) {
            return ranks.at(m_places.at(a).cell) < ranks.at(m_places.at(b).cell);
        });
        for (qsizetype k = 0; k < words.size(); ++k) {
            Word word = m_words.at(words.at(k));
            const bool goesOn = k + 1 < words.size() && words.at(k + 1) == words.at(k) + 1
                && m_places.at(words.at(k)) == m_places.at(words.at(k + 1)) && continues(words.at(k + 1));
            word.endsLine = !goesOn;
            ordered->append(word);
        }
    }

    const QList<Word> &m_words;
    QList<PageRect> m_boxes; ///< The first of each word, on the page turned upright.
    QList<Table> m_tables; ///< Likewise.
    QList<Place> m_places; ///< Of each word.
    QList<QList<int>> m_ranks; ///< Of the cells of each table; empty when it is left as it is.
    std::map<std::tuple<int, long, long, long, long>, int> m_lost;
};

} // namespace

QuarterTurns writingTurns(const QList<Word> &words)
{
    // By the direction from one word to the next: to the right, down, to the left, up.
    std::array<int, 4> steps{};
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words.at(i - 1).endsLine) {
            continue;
        }
        const PageRect &a = words.at(i - 1).boxes.last();
        const PageRect &b = words.at(i).boxes.first();
        const double dx = b.centreX() - a.centreX();
        const double dy = b.centreY() - a.centreY();
        if (std::abs(dx) > 4 * std::abs(dy)) {
            ++steps.at(dx > 0 ? 0 : 2);
        } else if (std::abs(dy) > 4 * std::abs(dx)) {
            ++steps.at(dy > 0 ? 1 : 3);
        }
    }
    switch (std::max_element(steps.begin(), steps.end()) - steps.begin()) {
    case 1:
        return QuarterTurns::Three;
    case 2:
        return QuarterTurns::Two;
    case 3:
        return QuarterTurns::One;
    default:
        return QuarterTurns::None;
    }
}

QList<Word> orderTables(const PageSize &size, const QList<Word> &words, const QList<PageRect> &cells)
{
    if (cells.size() < LeastCells || words.isEmpty()) {
        return words;
    }
    return TableSorter(size, words, cells).sorted();
}

} // namespace attrap
