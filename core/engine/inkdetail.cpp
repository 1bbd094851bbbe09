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
        : m_columns(map.columns)
        , m_counts(map.ink.size(), '\0')
    {
        for (int x = 0; x < survey.width; ++x) {
            m_columnOf.push_back(std::min(
                map.columns - 1, static_cast<int>((x + 0.5) * page.widthPt / survey.width / map.cellPt)));
        }
        for (int y = 0; y < survey.height; ++y) {
            m_rowOf.push_back(std::min(
                map.rows - 1, static_cast<int>((y + 0.5) * page.heightPt / survey.height / map.cellPt)));
        }
    }

    /// A step that continues `run`, or ends it and begins another. `at`: the place along the edge; `place`
    /// gives the pixel of such a place.
    template <typename Place> void step(Run &run, int at, bool isDarker, Place place)
    {
        if (run.last == at - 1 && run.isDarker == isDarker) {
            ++run.length;
        } else {
            end(run, place);
            run = {at, 1, isDarker};
        }
        run.last = at;
    }

    template <typename Place> void end(const Run &run, Place place)
    {
        if (run.length >= LeastStraight) {
            return;
        }
        for (int at = run.last - run.length + 1; at <= run.last; ++at) {
            const auto [x, y] = place(at);
            char &count = m_counts[static_cast<qsizetype>(m_rowOf[static_cast<std::size_t>(y)]) * m_columns
                                   + m_columnOf[static_cast<std::size_t>(x)]];
            count = static_cast<char>(std::min(255, static_cast<unsigned char>(count) + 1));
        }
    }

    [[nodiscard]] const QByteArray &counts() const { return m_counts; }

private:
    int m_columns;
    QByteArray m_counts;
    std::vector<int> m_columnOf;
    std::vector<int> m_rowOf;
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
    const auto down = [](int x) { return [x](int y) { return std::pair(x, y); }; };
    for (int y = 0; y < survey.height; ++y) {
        const unsigned char *row = grey + static_cast<qsizetype>(y) * survey.width;
        steps.each(row, row + 1, survey.width - 1, [&](int x, bool isDarker) {
            detail.step(standing[static_cast<std::size_t>(x)], y, isDarker, down(x));
        });
    }
    for (int x = 0; x < survey.width; ++x) {
        detail.end(standing[static_cast<std::size_t>(x)], down(x));
    }
    // Edges that lie: steps from one row to the next, pixel beside pixel.
    for (int y = 0; y + 1 < survey.height; ++y) {
        const unsigned char *row = grey + static_cast<qsizetype>(y) * survey.width;
        const auto along = [y](int x) { return std::pair(x, y); };
        Run lying;
        steps.each(row, row + survey.width, survey.width,
                   [&](int x, bool isDarker) { detail.step(lying, x, isDarker, along); });
        detail.end(lying, along);
    }
    return detail.counts();
}

} // namespace attrap
