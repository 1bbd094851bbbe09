// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tablecells.h"

#include "core/engine/pixtools.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace attrap {

namespace {

// All in pixels of about a point.

/// Paper so far on both sides of a rule: rules of up to twice that less one are seen.
constexpr int Reach = 3;
/// How much darker than the paper beside it a rule is: half a point of black, or a whole one of light grey.
constexpr int LeastContrast = 26;
/// Runs shorter than that are strokes of letters. On a scan tilted by 2 degrees a rule steps every 28 pixels.
constexpr int LeastRunAcross = 22;
constexpr int LeastRunDown = 14;
/// A dotted or badly scanned rule has gaps.
constexpr int MostGap = 2;
/// Fewer pixels of rules in one direction than that: no table, and nothing more to look for.
constexpr int LeastRules = 120;
/// A cell holds at least two letters.
constexpr int LeastCellWidth = 10;
constexpr int LeastCellHeight = 7;
/// A cell fills its box, but for what the letters' own strokes were taken for.
constexpr double LeastFill = 0.85;
constexpr int MostCells = 4000;

/// Where there is a rule; one byte a pixel.
struct Walls
{
    int width = 0;
    int height = 0;
    std::vector<unsigned char> at;
    qsizetype across = 0; ///< Pixels in runs that lie.
    qsizetype down = 0; ///< In runs that stand.
};

/// One direction in which rules are looked for: steps in memory along it and across it, and how far each
/// goes.
struct Direction
{
    qsizetype along = 1;
    qsizetype across = 1;
    int length = 0;
    int lanes = 0;
    int leastRun = 0;
};

/// Looks along every lane for runs of pixels that are darker than what stands Reach away on both sides. Only
/// every few pixels are looked at: a run is longer than that. @return pixels of the runs, now marked.
qsizetype markRuns(const unsigned char *grey, const Direction &way, unsigned char *walls)
{
    const int stride = way.leastRun / 2;
    qsizetype marked = 0;
    for (int lane = Reach; lane < way.lanes - Reach; ++lane) {
        const unsigned char *pixels = grey + lane * way.across;
        const auto isRidge = [&](int i) {
            const unsigned char *at = pixels + i * way.along;
            return std::min(at[-Reach * way.across], at[Reach * way.across]) - *at >= LeastContrast;
        };
        // The end of a run, going on in steps of 1 or -1, over gaps.
        const auto endOf = [&](int i, int step) {
            int last = i;
            for (int k = i + step; k >= 0 && k < way.length && std::abs(k - last) <= MostGap + 1; k += step) {
                last = isRidge(k) ? k : last;
            }
            return last;
        };
        for (int i = 0; i < way.length; i += stride) {
            if (!isRidge(i)) {
                continue;
            }
            const int first = endOf(i, -1);
            const int last = endOf(i, 1);
            if (last - first + 1 >= way.leastRun) {
                for (int k = first; k <= last; ++k) {
                    walls[lane * way.across + k * way.along] = 1;
                }
                marked += last - first + 1;
            }
            i += (last - i) / stride * stride;
        }
    }
    return marked;
}

Walls findWalls(const PageImage &image)
{
    Walls walls;
    walls.width = image.width;
    walls.height = image.height;
    walls.at.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height), 0);
    const auto *grey = reinterpret_cast<const unsigned char *>(image.pixels.constData());
    walls.across
        = markRuns(grey, {1, image.width, image.width, image.height, LeastRunAcross}, walls.at.data());
    if (walls.across >= LeastRules) {
        walls.down
            = markRuns(grey, {image.width, 1, image.height, image.width, LeastRunDown}, walls.at.data());
    }
    return walls;
}

/// Everything but the rules, which are made a little thicker so that they touch at the corners.
PixPtr paperBetween(const Walls &walls)
{
    const PixPtr pix = takePix(pixCreate(walls.width, walls.height, 1));
    for (int y = 0; y < walls.height; ++y) {
        l_uint32 *line = pixGetData(pix.get()) + static_cast<qsizetype>(y) * pixGetWpl(pix.get());
        for (int x = 0; x < walls.width; ++x) {
            if (walls.at[static_cast<std::size_t>(y) * static_cast<std::size_t>(walls.width)
                         + static_cast<std::size_t>(x)]
                != 0) {
                SET_DATA_BIT(line, x);
            }
        }
    }
    const PixPtr thick = takePix(pixDilateBrick(nullptr, pix.get(), 3, 3));
    return takePix(pixInvert(nullptr, thick.get()));
}

bool holdsAnother(const QList<PageRect> &cells, const PageRect &cell)
{
    return std::any_of(cells.begin(), cells.end(), [&](const PageRect &other) {
        return other != cell && cell.contains(other.centreX(), other.centreY()) && other.area() < cell.area();
    });
}

} // namespace

QList<PageRect> findTableCells(const PageImage &survey, const PageSize &page)
{
    if (survey.format != PixelFormat::Grey8 || survey.width <= 4 * Reach || survey.height <= 4 * Reach) {
        return {};
    }
    const Walls walls = findWalls(survey);
    if (walls.across < LeastRules || walls.down < LeastRules) {
        return {};
    }
    const PixPtr paper = paperBetween(walls);
    Pixa *parts = nullptr;
    Boxa *boxes = pixConnComp(paper.get(), &parts, 4);
    const std::unique_ptr<Boxa, void (*)(Boxa *)> boxOwner(boxes, [](Boxa *b) { boxaDestroy(&b); });
    const std::unique_ptr<Pixa, void (*)(Pixa *)> partOwner(parts, [](Pixa *p) { pixaDestroy(&p); });
    const int count = boxes != nullptr ? boxaGetCount(boxes) : 0;
    const double ptPerPxX = page.widthPt / survey.width;
    const double ptPerPxY = page.heightPt / survey.height;
    QList<PageRect> cells;
    for (int i = 0; i < count && cells.size() < MostCells; ++i) {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
        const bool atEdge = x == 0 || y == 0 || x + width == survey.width || y + height == survey.height;
        if (atEdge || width < LeastCellWidth || height < LeastCellHeight) {
            continue;
        }
        const PixPtr part(pixaGetPix(parts, i, L_CLONE));
        int inked = 0;
        pixCountPixels(part.get(), &inked, nullptr);
        if (inked >= LeastFill * width * height) {
            cells.append({x * ptPerPxX, y * ptPerPxY, width * ptPerPxX, height * ptPerPxY});
        }
    }
    QList<PageRect> leaves;
    for (const PageRect &cell : std::as_const(cells)) {
        if (!holdsAnother(cells, cell)) {
            leaves.append(cell);
        }
    }
    return leaves;
}

} // namespace attrap
