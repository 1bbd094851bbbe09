// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inkmapper.h"

#include "core/engine/inkdetail.h"
#include "core/engine/opendocument.h"
#include "core/engine/paintedpictures.h"
#include "core/engine/rasteriser.h"
#include "core/engine/tablecells.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <functional>
#include <vector>

namespace attrap {

namespace {

constexpr double UsualCellPt = 6;
constexpr int MaxCells = 60000;
constexpr int PixelsPerCell = 6;
/// Paper is judged over tiles of so many cells: larger than letters, smaller than a shadow.
constexpr int CellsPerTile = 8;
/// Tiles darker than the page's paper by more than this are pictures, not shadows.
constexpr int DeepestShadow = 70;
/// A page darker than this all over is not paper of that colour but a picture.
constexpr int DarkestPaper = 100;
/// Grain of scanners and JPEG, in grey levels under the paper.
constexpr int Grain = 28;

using Histogram = std::array<int, 256>;

/// The grey that 4 pixels in 5 do not exceed: paper, even where a fifth of the place is lighter speckle.
int paperOf(const Histogram &histogram, int total)
{
    int seen = 0;
    for (int grey = 0; grey < 256; ++grey) {
        seen += histogram.at(static_cast<std::size_t>(grey));
        if (seen * 5LL >= total * 4LL) {
            return grey;
        }
    }
    return 255;
}

const unsigned char *pixelsOf(const PageImage &image)
{
    return reinterpret_cast<const unsigned char *>(image.pixels.constData());
}

/// Whether these eight pixels are white: most of a page is, and is passed over so.
constexpr int AtOnce = sizeof(quint64);
bool areWhite(const unsigned char *grey)
{
    quint64 eight = 0;
    std::memcpy(&eight, grey, AtOnce);
    return eight == ~quint64(0);
}

void countGreys(const unsigned char *grey, int count, Histogram *histogram)
{
    for (int x = 0; x < count;) {
        if (x + AtOnce <= count && areWhite(grey + x)) {
            histogram->back() += AtOnce;
            x += AtOnce;
        } else {
            ++histogram->at(grey[x++]);
        }
    }
}

/// The paper under each tile.
struct Paper
{
    int columns = 0;
    int rows = 0;
    std::vector<int> grey;

    [[nodiscard]] int at(int column, int row) const
    {
        return grey[static_cast<std::size_t>(std::min(row, rows - 1)) * static_cast<std::size_t>(columns)
                    + static_cast<std::size_t>(std::min(column, columns - 1))];
    }
};

Paper findPaper(const PageImage &image, double tilePx)
{
    Paper paper;
    paper.columns = std::max(1, static_cast<int>(std::ceil(image.width / tilePx)));
    paper.rows = std::max(1, static_cast<int>(std::ceil(image.height / tilePx)));
    Histogram whole{};
    for (int row = 0; row < paper.rows; ++row) {
        for (int column = 0; column < paper.columns; ++column) {
            Histogram tile{};
            const int left = static_cast<int>(column * tilePx);
            const int top = static_cast<int>(row * tilePx);
            const int right = std::min(image.width, static_cast<int>((column + 1) * tilePx));
            const int bottom = std::min(image.height, static_cast<int>((row + 1) * tilePx));
            const int total = std::max(0, right - left) * std::max(0, bottom - top);
            for (int y = top; y < bottom; ++y) {
                countGreys(pixelsOf(image) + static_cast<qsizetype>(y) * image.width + left, right - left,
                           &tile);
            }
            std::transform(whole.begin(), whole.end(), tile.begin(), whole.begin(), std::plus<>());
            paper.grey.push_back(total > 0 ? paperOf(tile, total) : 255);
        }
    }
    const int wholePaper = std::max(DarkestPaper, paperOf(whole, image.width * image.height));
    for (int &grey : paper.grey) {
        grey = std::max(grey, wholePaper - DeepestShadow);
    }
    return paper;
}

} // namespace

InkMap measureInk(const PageImage &image, const PageSize &page, double cellPt)
{
    InkMap map;
    map.cellPt = cellPt;
    map.columns = std::max(1, static_cast<int>(std::ceil(page.widthPt / cellPt)));
    map.rows = std::max(1, static_cast<int>(std::ceil(page.heightPt / cellPt)));
    map.ink = QByteArray(static_cast<qsizetype>(map.columns) * map.rows, '\0');
    const double cellPxX = image.width * cellPt / page.widthPt;
    const double cellPxY = image.height * cellPt / page.heightPt;
    const double tilePx = std::max(1.0, CellsPerTile * std::max(cellPxX, cellPxY));
    const Paper paper = findPaper(image, tilePx);

    std::vector<double> darkness(static_cast<std::size_t>(map.columns), 0);
    std::vector<int> width(static_cast<std::size_t>(map.columns), 0); // Of each column of cells, in pixels.
    int height = 0; // Of the row of cells so far.
    const auto writeRow = [&](int row) {
        for (int column = 0; column < map.columns; ++column) {
            const auto at = static_cast<std::size_t>(column);
            const double ink = width[at] * height > 0 ? darkness[at] / (width[at] * height) : 0;
            // Any ink at all counts as at least 1: a thin rule must not round to an empty cell.
            const int level = ink > 0 ? std::clamp(static_cast<int>(std::lround(ink * 255)), 1, 255) : 0;
            map.ink[static_cast<qsizetype>(row) * map.columns + column] = static_cast<char>(level);
            darkness[at] = 0;
        }
        height = 0;
    };
    // Where each column of pixels belongs: a division a pixel would be a third of the survey's time.
    std::vector<int> cellOf;
    std::vector<int> tileOf;
    for (int x = 0; x < image.width; ++x) {
        cellOf.push_back(std::min(map.columns - 1, static_cast<int>((x + 0.5) / cellPxX)));
        ++width[static_cast<std::size_t>(cellOf.back())];
        tileOf.push_back(static_cast<int>(x / tilePx));
    }
    int row = 0;
    for (int y = 0; y < image.height; ++y) {
        const int cellRow = std::min(map.rows - 1, static_cast<int>((y + 0.5) / cellPxY));
        if (cellRow != row) {
            writeRow(row);
            row = cellRow;
        }
        const int tileRow = static_cast<int>(y / tilePx);
        ++height;
        const unsigned char *grey = pixelsOf(image) + static_cast<qsizetype>(y) * image.width;
        for (int x = 0; x < image.width; ++x) {
            if (x + AtOnce <= image.width && areWhite(grey + x)) {
                x += AtOnce - 1; // White is never darker than paper.
                continue;
            }
            const int white = paper.at(tileOf[static_cast<std::size_t>(x)], tileRow);
            const int under = white - grey[x];
            if (under > Grain) {
                darkness[static_cast<std::size_t>(cellOf[static_cast<std::size_t>(x)])]
                    += static_cast<double>(under) / white;
            }
        }
    }
    writeRow(row);
    return map;
}

InkMap surveyPage(OpenDocument &document, int pageIndex)
{
    const PageSize page = document.pageSize(pageIndex);
    InkMap map;
    if (page.widthPt <= 0 || page.heightPt <= 0) {
        map.failure = QStringLiteral("no library can open this page");
        return map;
    }
    double cellPt = UsualCellPt;
    while (std::ceil(page.widthPt / cellPt) * std::ceil(page.heightPt / cellPt) > MaxCells) {
        cellPt *= 1.25;
    }
    const RasterSize size = rasterSize(page, 72.0 * PixelsPerCell / cellPt,
                                       static_cast<qint64>(MaxCells) * PixelsPerCell * PixelsPerCell);
    const Result<PageImage> image = drawPage(document, pageIndex, size, PixelFormat::Grey8);
    if (!image) {
        map.failure = image.error().detail;
        return map;
    }
    map = measureInk(*image, page, cellPt);
    map.detail = measureDetail(*image, map, page);
    map.cells = findTableCells(*image, page);
    map.pictures = document.paintedPictures().ofPage(pageIndex, page, document.pageCount());
    return map;
}

} // namespace attrap
