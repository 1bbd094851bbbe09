// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inkdetail.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace attrap {

namespace {

/// The grey levels between two pixels that count as a step. Print at grey 230 on white gives more.
constexpr int LeastStep = 14;
/// Straight edges of so many pixels (of about a point) are no strokes of letters, whose ends and bows would
/// count even where the stroke is longer.
constexpr int LeastStraight = 12;

/// A run of steps of one direction, one beside the other.
struct Run
{
    int last = -2;
    int length = 0;
    bool isDarker = false;
};

/// Counts the steps by cells.
class DetailCount
{
public:
    DetailCount(const PageImage &survey, const InkMap &map, const PageSize &page)
        : m_counts(static_cast<std::size_t>(map.ink.size()), 0)
    {
        for (int x = 0; x < survey.width; ++x) {
            m_columnOf.push_back(std::min(
                map.columns - 1, static_cast<int>((x + 0.5) * page.widthPt / survey.width / map.cellPt)));
        }
        for (int y = 0; y < survey.height; ++y) {
            const int row = std::min(
                map.rows - 1, static_cast<int>((y + 0.5) * page.heightPt / survey.height / map.cellPt));
            m_rowAt.push_back(row * map.columns);
        }
    }

    /// A step that continues `run`, or ends it and begins another. `at`: its place along the edge; `lane`:
    /// the place of the edge itself.
    void step(Run &run, int at, bool isDarker, int lane, bool standing)
    {
        if (run.last == at - 1 && run.isDarker == isDarker) {
            ++run.length;
        } else {
            end(run, lane, standing);
            run.length = 1;
            run.isDarker = isDarker;
        }
        run.last = at;
    }

    void end(const Run &run, int lane, bool standing)
    {
        if (run.length >= LeastStraight) {
            return;
        }
        for (int at = run.last - run.length + 1; at <= run.last; ++at) {
            const auto x = static_cast<std::size_t>(standing ? lane : at);
            const auto y = static_cast<std::size_t>(standing ? at : lane);
            ++m_counts[static_cast<std::size_t>(m_rowAt[y] + m_columnOf[x])];
        }
    }

    [[nodiscard]] QByteArray counts() const
    {
        QByteArray bytes(static_cast<qsizetype>(m_counts.size()), Qt::Uninitialized);
        std::transform(m_counts.begin(), m_counts.end(), bytes.begin(),
                       [](int count) { return static_cast<char>(std::min(count, 255)); });
        return bytes;
    }

private:
    std::vector<int> m_counts;
    std::vector<int> m_columnOf;
    std::vector<int> m_rowAt; ///< Where the row of cells of a row of pixels begins.
};

/// Finds the steps between one row of pixels and another. First all at once, which the compiler turns into a
/// few instructions for many pixels, then one by one where there are any: nearly all of a page has none.
class StepFinder
{
public:
    explicit StepFinder(int width)
        : m_isStep(static_cast<std::size_t>(width) + AtOnce, 0)
    { }

    /// Calls `found` with the place of each.
    template <typename Found>
    void each(const unsigned char *one, const unsigned char *other, int count, Found found)
    {
        for (int x = 0; x < count; ++x) {
            const auto most = std::max(one[x], other[x]);
            const auto least = std::min(one[x], other[x]);
            m_isStep[static_cast<std::size_t>(x)] = static_cast<unsigned char>(most - least) >= LeastStep;
        }
        for (int x = 0; x < count; x += AtOnce) {
            quint64 several = 0;
            std::memcpy(&several, m_isStep.data() + x, AtOnce);
            const int end = several == 0 ? 0 : std::min(count, x + AtOnce);
            for (int at = x; at < end; ++at) {
                if (m_isStep[static_cast<std::size_t>(at)] != 0) {
                    found(at, one[at] > other[at]);
                }
            }
        }
    }

private:
    static constexpr int AtOnce = sizeof(quint64);
    std::vector<unsigned char> m_isStep;
};

} // namespace

QByteArray measureDetail(const PageImage &survey, const InkMap &map, const PageSize &page)
{
    DetailCount detail(survey, map, page);
    StepFinder steps(survey.width);
    const auto *grey = reinterpret_cast<const unsigned char *>(survey.pixels.constData());
    // Edges that stand: steps from one pixel to its right neighbour, row below row.
    std::vector<Run> standing(static_cast<std::size_t>(survey.width));
    for (int y = 0; y < survey.height; ++y) {
        const unsigned char *row = grey + static_cast<qsizetype>(y) * survey.width;
        steps.each(row, row + 1, survey.width - 1, [&](int x, bool isDarker) {
            detail.step(standing[static_cast<std::size_t>(x)], y, isDarker, x, true);
        });
    }
    for (int x = 0; x < survey.width; ++x) {
        detail.end(standing[static_cast<std::size_t>(x)], x, true);
    }
    // Edges that lie: steps from one row to the next, pixel beside pixel.
    for (int y = 0; y + 1 < survey.height; ++y) {
        const unsigned char *row = grey + static_cast<qsizetype>(y) * survey.width;
        Run lying;
        steps.each(row, row + survey.width, survey.width,
                   [&](int x, bool isDarker) { detail.step(lying, x, isDarker, y, false); });
        detail.end(lying, y, false);
    }
    return detail.counts();
}

} // namespace attrap
