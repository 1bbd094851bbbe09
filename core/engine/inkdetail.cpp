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

/// Calls `found` with the place of each step between one row of pixels and the other. Paper and fields, that
/// is nearly all of a page, are passed over eight pixels at a time.
template <typename Found>
void eachStep(const unsigned char *one, const unsigned char *other, int count, Found found)
{
    constexpr int AtOnce = sizeof(quint64);
    for (int x = 0; x < count;) {
        if (x + AtOnce <= count && std::memcmp(one + x, other + x, AtOnce) == 0) {
            x += AtOnce;
            continue;
        }
        const int end = std::min(count, x + AtOnce);
        for (; x < end; ++x) {
            const int difference = one[x] - other[x];
            if (std::abs(difference) >= LeastStep) {
                found(x, difference > 0);
            }
        }
    }
}

} // namespace

QByteArray measureDetail(const PageImage &survey, const InkMap &map, const PageSize &page)
{
    DetailCount detail(survey, map, page);
    const auto *grey = reinterpret_cast<const unsigned char *>(survey.pixels.constData());
    // Edges that stand: steps from one pixel to its right neighbour, row below row.
    std::vector<Run> standing(static_cast<std::size_t>(survey.width));
    const auto down = [](int x) { return [x](int y) { return std::pair(x, y); }; };
    for (int y = 0; y < survey.height; ++y) {
        const unsigned char *row = grey + static_cast<qsizetype>(y) * survey.width;
        eachStep(row, row + 1, survey.width - 1, [&](int x, bool isDarker) {
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
        eachStep(row, row + survey.width, survey.width,
                 [&](int x, bool isDarker) { detail.step(lying, x, isDarker, along); });
        detail.end(lying, along);
    }
    return detail.counts();
}

} // namespace attrap
