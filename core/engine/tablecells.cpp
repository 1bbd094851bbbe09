// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tablecells.h"

#include "core/engine/pixtools.h"

#include <leptonica/allheaders.h>

#include <algorithm>
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

/// Runs of marked pixels along one line: `step` leads from one to the next. @return how many were kept.
qsizetype keepRuns(const unsigned char *ridge, unsigned char *wall, int count, qsizetype step, int least)
{
    qsizetype kept = 0;
    int from = -1;
    int last = -1;
    const auto close = [&] {
        if (from >= 0 && last - from + 1 >= least) {
            for (int i = from; i <= last; ++i) {
                wall[i * step] = 1;
            }
            kept += last - from + 1;
        }
        from = -1;
    };
    for (int i = 0; i < count; ++i) {
        if (ridge[i * step] == 0) {
            continue;
        }
        if (from >= 0 && i - last > MostGap + 1) {
            close();
        }
        if (from < 0) {
            from = i;
        }
        last = i;
    }
    close();
    return kept;
}

/// Pixels darker than what stands Reach away on both sides, `side` being the distance in memory to the next
/// pixel on that side.
void markRidges(const PageImage &image, qsizetype side, int left, int top, std::vector<unsigned char> *ridge)
{
    const auto *grey = reinterpret_cast<const unsigned char *>(image.pixels.constData());
    std::fill(ridge->begin(), ridge->end(), static_cast<unsigned char>(0));
    for (int y = top; y < image.height - top; ++y) {
        const qsizetype line = static_cast<qsizetype>(y) * image.width;
        for (int x = left; x < image.width - left; ++x) {
            const qsizetype i = line + x;
            const int lighter = std::min(grey[i - Reach * side], grey[i + Reach * side]);
            (*ridge)[static_cast<std::size_t>(i)] = lighter - grey[i] >= LeastContrast ? 1 : 0;
        }
    }
}

Walls findWalls(const PageImage &image)
{
    Walls walls;
    walls.width = image.width;
    walls.height = image.height;
    const auto pixels = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    std::vector<unsigned char> ridge(pixels, 0);
    walls.at.assign(pixels, 0);
    markRidges(image, image.width, 0, Reach, &ridge);
    for (int y = 0; y < image.height; ++y) {
        const auto line = static_cast<qsizetype>(y) * image.width;
        walls.across += keepRuns(ridge.data() + line, walls.at.data() + line, image.width, 1, LeastRunAcross);
    }
    if (walls.across < LeastRules) {
        return walls;
    }
    markRidges(image, 1, Reach, 0, &ridge);
    for (int x = 0; x < image.width; ++x) {
        walls.down
            += keepRuns(ridge.data() + x, walls.at.data() + x, image.height, image.width, LeastRunDown);
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
