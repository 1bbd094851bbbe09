// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pagepicture.h"

#include "core/engine/opendocument.h"
#include "core/engine/rasteriser.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {

constexpr qint64 MaxReadingPixels = 16'000'000;
/// The text layer's boxes hug the letters; their smoothed edges stand just outside, the accents of capitals
/// by this part of the height.
constexpr double CoveredMarginPt = 0.5;
constexpr double AccentHeights = 0.2;
constexpr double RegionMarginPt = 4;
/// Paper darker than this is evened out first, so that painting white leaves no edges on it.
constexpr int WhitePaper = 245;

/// So many specks for each larger piece of ink are a raster behind the text, or the snow of a bad copy.
/// Hatched plans have half of that.
constexpr double SpecksAPiece = 5;
constexpr int SpeckPx = 3;
constexpr int LeastSpecks = 5000;
constexpr int MedianPx = 3;
constexpr double SpeckDpi = 300;

/// Whether the page is strewn with specks smaller than letters.
bool isSpeckled(Pix *grey)
{
    const std::vector<QRect> pieces = inkPieces(blackAndWhite(grey).get());
    const auto specks = std::count_if(pieces.cbegin(), pieces.cend(), [](const QRect &piece) {
        return piece.width() <= SpeckPx && piece.height() <= SpeckPx;
    });
    const auto larger = static_cast<std::ptrdiff_t>(pieces.size()) - specks;
    return specks >= LeastSpecks && static_cast<double>(specks) > SpecksAPiece * static_cast<double>(larger);
}

/// The most common grey of the lighter half: the paper.
int paperGrey(const PixPtr &pix)
{
    const std::unique_ptr<Numa, void (*)(Numa *)> histogram(pixGetGrayHistogram(pix.get(), 8),
                                                            [](Numa *numa) { numaDestroy(&numa); });
    int best = 255;
    float most = 0;
    for (int grey = 128; grey < 256 && histogram; ++grey) {
        float count = 0;
        numaGetFValue(histogram.get(), grey, &count);
        if (count >= most) {
            most = count;
            best = grey;
        }
    }
    return best;
}

/// All that may be inked of a word of the text layer.
PageRect withAccents(const PageRect &word)
{
    const PageRect grown = word.grown(CoveredMarginPt);
    if (word.width >= word.height) {
        const double accent = AccentHeights * word.height;
        return {grown.x, grown.y - accent, grown.width, grown.height + accent};
    }
    // Writing that runs up or down: the accents may be on either side.
    const double accent = AccentHeights * word.width;
    return {grown.x - accent, grown.y, grown.width + 2 * accent, grown.height};
}

} // namespace

Result<PagePicture> PagePicture::draw(OpenDocument &document, const RecogniseTask &task, double dpi)
{
    const PageSize page = document.pageSize(task.pageIndex);
    const RasterSize size = rasterSize(page, dpi, MaxReadingPixels);
    PagePicture picture;
    {
        const Result<PageImage> image = drawPage(document, task.pageIndex, size, PixelFormat::Grey8);
        if (!image) {
            return image.error();
        }
        picture.m_grey = toPix(*image);
    }
    if (paperGrey(picture.m_grey) < WhitePaper) {
        picture.m_grey = takePix(pixBackgroundNormSimple(picture.m_grey.get(), nullptr, nullptr));
    }
    if (isSpeckled(picture.m_grey.get())) {
        if (Result<void> cleaned = picture.removeSpecks(document, task.pageIndex, size); !cleaned) {
            return cleaned.error();
        }
    }
    picture.m_dpi = size.dpi;
    picture.m_pxPerPtX = size.pixels.width() / page.widthPt;
    picture.m_pxPerPtY = size.pixels.height() / page.heightPt;
    picture.cutOut(task);
    return picture;
}

/// Draws the page again as large as its specks are parted, and leaves them out.
Result<void> PagePicture::removeSpecks(OpenDocument &document, int pageIndex, const RasterSize &size)
{
    const RasterSize fine = rasterSize(document.pageSize(pageIndex), SpeckDpi, MaxReadingPixels);
    const Result<PageImage> image = drawPage(document, pageIndex, fine, PixelFormat::Grey8);
    if (!image) {
        return image.error();
    }
    const PixPtr median = takePix(pixMedianFilter(toPix(*image).get(), MedianPx, MedianPx));
    m_grey = takePix(pixScaleToSize(median.get(), size.pixels.width(), size.pixels.height()));
    return {};
}

PageRect PagePicture::toPage(const QRectF &pixels) const
{
    return {(pixels.x() + m_left) / m_pxPerPtX, (pixels.y() + m_top) / m_pxPerPtY,
            pixels.width() / m_pxPerPtX, pixels.height() / m_pxPerPtY};
}

QRect PagePicture::toPixels(const PageRect &rect) const
{
    return {QPoint(static_cast<int>(std::floor(rect.x * m_pxPerPtX)),
                   static_cast<int>(std::floor(rect.y * m_pxPerPtY))),
            QPoint(static_cast<int>(std::ceil(rect.right() * m_pxPerPtX)) - 1,
                   static_cast<int>(std::ceil(rect.bottom() * m_pxPerPtY)) - 1)};
}

void PagePicture::cutOut(const RecogniseTask &task)
{
    for (const PageRect &word : task.covered) {
        paintWhite(m_grey.get(), toPixels(withAccents(word)));
    }
    if (task.regions.isEmpty()) {
        return;
    }
    const QRect whole(0, 0, pixGetWidth(m_grey.get()), pixGetHeight(m_grey.get()));
    QRect bounds;
    PixPtr kept = takePix(pixCreateTemplate(m_grey.get()));
    pixSetAll(kept.get());
    for (const PageRect &region : task.regions) {
        const QRect wanted = toPixels(region).intersected(whole);
        if (!wanted.isEmpty()) {
            pixRasterop(kept.get(), wanted.x(), wanted.y(), wanted.width(), wanted.height(), PIX_SRC,
                        m_grey.get(), wanted.x(), wanted.y());
            bounds = bounds.united(wanted);
        }
    }
    if (bounds.isEmpty()) {
        m_grey.reset();
        return;
    }
    const int margin = static_cast<int>(RegionMarginPt * m_pxPerPtX);
    bounds = bounds.adjusted(-margin, -margin, margin, margin).intersected(whole);
    m_left = bounds.x();
    m_top = bounds.y();
    m_grey = clipped(kept.get(), bounds);
}

} // namespace attrap
