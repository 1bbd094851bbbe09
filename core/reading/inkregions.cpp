// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/inkregions.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <vector>

namespace attrap {

namespace {

/// A cell with less is the grain of a scan or the edge of a letter in the next cell (a full stop alone gives
/// 12).
constexpr int LeastInk = 8;
/// Words are grown by this share of a cell: a survey pixel is a sixth of one, and letters overhang their
/// boxes.
constexpr double OverhangCells = 0.45;
/// A rule is at least so long; words that long are never of one even grey.
constexpr double LeastRulePt = 60;
/// How much the ink along a rule varies, as a share of its mean: rules stay under 0.2, lines of writing over
/// 0.25.
constexpr double MostRuleVariation = 0.22;
/// A cell with so many of its 8 neighbours within that difference belongs to a coloured field or a hatching:
/// cells of writing differ by 30 and more.
constexpr int MostFillDifference = 6;
constexpr int LeastAlike = 3;
/// A cell that differs by less from every inked neighbour belongs to a line or to a field.
constexpr int LeastTexture = 16;
/// Writing closer than this belongs together: the space between two lines, or two words.
constexpr double JoinAcrossPt = 18;
constexpr double JoinDownPt = 13;
/// Smaller than a word of three letters: specks, bullets, check boxes.
constexpr double LeastRegionWidthPt = 20;
constexpr double LeastRegionHeightPt = 5;
constexpr int LeastRegionCells = 5;
constexpr double LeastHeightAtEdgePt = 12;

enum Cell : char { Empty, Covered, Open, Dropped };

struct Grid
{
    const InkMap &ink;
    std::vector<char> state;

    explicit Grid(const InkMap &map)
        : ink(map)
        , state(static_cast<std::size_t>(map.columns) * static_cast<std::size_t>(map.rows), Empty)
    { }
    [[nodiscard]] bool holds(int column, int row) const
    {
        return column >= 0 && row >= 0 && column < ink.columns && row < ink.rows;
    }
    [[nodiscard]] std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(ink.columns)
            + static_cast<std::size_t>(column);
    }
    [[nodiscard]] char at(int column, int row) const
    {
        return holds(column, row) ? state[index(column, row)] : char(Empty);
    }
    void set(int column, int row, Cell value) { state[index(column, row)] = value; }
};

/// The same grid read along or across: rules are looked for in both directions by one piece of code.
struct View
{
    Grid &grid;
    bool across;

    [[nodiscard]] int length() const { return across ? grid.ink.columns : grid.ink.rows; }
    [[nodiscard]] int lanes() const { return across ? grid.ink.rows : grid.ink.columns; }
    [[nodiscard]] char at(int i, int lane) const { return across ? grid.at(i, lane) : grid.at(lane, i); }
    [[nodiscard]] int ink(int i, int lane) const
    {
        return across ? grid.ink.at(i, lane) : grid.ink.at(lane, i);
    }
    void drop(int i, int lane) const
    {
        if (at(i, lane) == Open) {
            across ? grid.set(i, lane, Dropped) : grid.set(lane, i, Dropped);
        }
    }
};

void markWords(Grid &grid, const QList<Word> &words)
{
    const double cell = grid.ink.cellPt;
    for (const Word &word : words) {
        for (const PageRect &box : word.boxes) {
            const PageRect grown = box.grown(cell * OverhangCells);
            const int left = std::max(0, static_cast<int>(std::floor(grown.x / cell)));
            const int top = std::max(0, static_cast<int>(std::floor(grown.y / cell)));
            const int right
                = std::min(grid.ink.columns - 1, static_cast<int>(std::floor(grown.right() / cell)));
            const int bottom
                = std::min(grid.ink.rows - 1, static_cast<int>(std::floor(grown.bottom() / cell)));
            for (int row = top; row <= bottom; ++row) {
                for (int column = left; column <= right; ++column) {
                    grid.set(column, row, Covered);
                }
            }
        }
    }
}

void markInk(Grid &grid)
{
    for (int row = 0; row < grid.ink.rows; ++row) {
        for (int column = 0; column < grid.ink.columns; ++column) {
            if (grid.at(column, row) == Empty && grid.ink.at(column, row) >= LeastInk) {
                grid.set(column, row, Open);
            }
        }
    }
}

/// Whether cells [from, to) of `width` lanes are of one even grey. Cells under words are passed over.
bool isEven(const View &view, int from, int to, int lane, int width)
{
    double sum = 0;
    double squares = 0;
    int count = 0;
    // The ends may be cut anywhere within their cells.
    for (int i = from + 1; i < to - 1; ++i) {
        double value = 0;
        bool open = true;
        for (int k = 0; k < width; ++k) {
            const char state = view.at(i, lane + k);
            open = open && state != Covered;
            value += state == Open || state == Dropped ? view.ink(i, lane + k) : 0;
        }
        if (open) {
            sum += value;
            squares += value * value;
            ++count;
        }
    }
    if (count == 0 || sum <= 0) {
        return false;
    }
    const double mean = sum / count;
    const double variance = std::max(0.0, squares / count - mean * mean);
    return std::sqrt(variance) <= MostRuleVariation * mean;
}

/// Drops rules, frames and the borders of tables: long, thin and of one grey.
void dropRules(const View &view)
{
    const int least = static_cast<int>(std::ceil(LeastRulePt / view.grid.ink.cellPt));
    for (int width = 1; width <= 2; ++width) {
        for (int lane = 0; lane + width <= view.lanes(); ++lane) {
            int from = 0;
            while (from < view.length()) {
                const auto isInked = [&](int i) {
                    for (int k = 0; k < width; ++k) {
                        const char state = view.at(i, lane + k);
                        if (state == Open || state == Covered || state == Dropped) {
                            return true;
                        }
                    }
                    return false;
                };
                // On both sides of a rule there is paper, or words, or another rule that crosses it.
                const auto isFree
                    = [&](int i) { return view.at(i, lane - 1) != Open && view.at(i, lane + width) != Open; };
                int to = from;
                int crossed = 0;
                while (to < view.length() && isInked(to)) {
                    crossed += isFree(to) ? 0 : 1;
                    ++to;
                }
                const int length = to - from;
                if (length >= least && crossed * 5 <= length && isEven(view, from, to, lane, width)) {
                    for (int i = from; i < to; ++i) {
                        for (int k = 0; k < width; ++k) {
                            view.drop(i, lane + k);
                        }
                    }
                }
                from = std::max(to, from + 1);
            }
        }
    }
}

/// Drops fields of one colour.
void dropFills(Grid &grid)
{
    std::vector<std::size_t> flat;
    for (int row = 0; row < grid.ink.rows; ++row) {
        for (int column = 0; column < grid.ink.columns; ++column) {
            if (grid.at(column, row) != Open) {
                continue;
            }
            const int own = grid.ink.at(column, row);
            int alike = 0;
            int others = 0;
            int mostDifference = 0;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx) {
                    const char state = grid.at(column + dx, row + dy);
                    const bool other = (dx != 0 || dy != 0) && (state == Open || state == Dropped);
                    if (other) {
                        const int difference = std::abs(grid.ink.at(column + dx, row + dy) - own);
                        ++others;
                        alike += difference <= MostFillDifference ? 1 : 0;
                        mostDifference = std::max(mostDifference, difference);
                    }
                }
            }
            if (alike >= LeastAlike || (others >= 2 && mostDifference < LeastTexture)) {
                flat.push_back(grid.index(column, row));
            }
        }
    }
    for (const std::size_t at : flat) {
        grid.state[at] = Dropped;
    }
}

/// All that may be letters where no word stands.
int detailIn(const Grid &grid, const PageRect &rect)
{
    if (grid.ink.detail.size() != grid.ink.ink.size()) {
        return -1;
    }
    const double cell = grid.ink.cellPt;
    const int right = std::min(grid.ink.columns, static_cast<int>(std::lround(rect.right() / cell)));
    const int bottom = std::min(grid.ink.rows, static_cast<int>(std::lround(rect.bottom() / cell)));
    int detail = 0;
    for (int row = static_cast<int>(std::lround(rect.y / cell)); row < bottom; ++row) {
        for (int column = static_cast<int>(std::lround(rect.x / cell)); column < right; ++column) {
            if (grid.at(column, row) != Covered) {
                detail += static_cast<unsigned char>(
                    grid.ink.detail.at(static_cast<qsizetype>(grid.index(column, row))));
            }
        }
    }
    return detail;
}

/// Groups the open cells that stand close together.
QList<InkRegion> groupCells(const Grid &grid)
{
    const double cell = grid.ink.cellPt;
    const int reachX = std::max(1, static_cast<int>(std::lround(JoinAcrossPt / cell)));
    const int reachY = std::max(1, static_cast<int>(std::lround(JoinDownPt / cell)));
    std::vector<char> seen(grid.state.size(), 0);
    QList<InkRegion> regions;
    std::vector<std::pair<int, int>> open;
    for (int row = 0; row < grid.ink.rows; ++row) {
        for (int column = 0; column < grid.ink.columns; ++column) {
            if (grid.at(column, row) != Open || seen[grid.index(column, row)] != 0) {
                continue;
            }
            InkRegion region;
            QByteArray cells;
            open.emplace_back(column, row);
            seen[grid.index(column, row)] = 1;
            while (!open.empty()) {
                const auto [x, y] = open.back();
                open.pop_back();
                region.rect = region.rect.united({x * cell, y * cell, cell, cell});
                ++region.cells;
                for (const int number : {x, y, grid.ink.at(x, y)}) {
                    cells.append(static_cast<char>(number & 0xff)).append(static_cast<char>(number >> 8));
                }
                for (int dy = -reachY; dy <= reachY; ++dy) {
                    for (int dx = -reachX; dx <= reachX; ++dx) {
                        const int nx = x + dx;
                        const int ny = y + dy;
                        if (grid.at(nx, ny) == Open && seen[grid.index(nx, ny)] == 0) {
                            seen[grid.index(nx, ny)] = 1;
                            open.emplace_back(nx, ny);
                        }
                    }
                }
            }
            region.detail = detailIn(grid, region.rect);
            region.areaPt2 = region.cells * cell * cell;
            region.pattern = QCryptographicHash::hash(cells, QCryptographicHash::Sha1);
            regions.append(region);
        }
    }
    return regions;
}

} // namespace

bool isSurveyed(const InkMap &ink)
{
    return ink.failure.isEmpty() && ink.columns > 0 && ink.rows > 0 && ink.cellPt > 0
        && ink.ink.size() == static_cast<qsizetype>(ink.columns) * ink.rows;
}

InkFindings findUncoveredInk(const PageSize &size, const QList<Word> &words, const InkMap &ink)
{
    InkFindings findings;
    Grid grid(ink);
    markWords(grid, words);
    markInk(grid);
    dropRules({grid, true});
    dropRules({grid, false});
    dropFills(grid);
    for (int row = 0; row < ink.rows; ++row) {
        for (int column = 0; column < ink.columns; ++column) {
            const char state = grid.at(column, row);
            const bool covered = state == Covered && ink.at(column, row) >= LeastInk;
            findings.coveredCells += covered ? 1 : 0;
            findings.inkCells += covered || state == Open ? 1 : 0;
        }
    }
    const PageRect page{0, 0, size.widthPt, size.heightPt};
    for (InkRegion region : groupCells(grid)) {
        if (region.cells < LeastRegionCells || region.rect.width < LeastRegionWidthPt
            || region.rect.height < LeastRegionHeightPt) {
            continue;
        }
        region.rect = region.rect.intersected(page);
        // The national software lets long footers run over the lower edge: a line cut by the edge cannot be
        // read.
        if (region.rect.height < LeastHeightAtEdgePt
            && (region.rect.y < ink.cellPt || region.rect.bottom() > size.heightPt - ink.cellPt)) {
            continue;
        }
        findings.regions.append(region);
    }
    return findings;
}

} // namespace attrap
