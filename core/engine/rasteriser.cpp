// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rasteriser.h"

#include "core/engine/opendocument.h"

#include <QImage>
#include <QPdfDocument>
#include <QPdfDocumentRenderOptions>

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {

/// 4 bytes each while drawing: 400 MB, what a worker may hold at most.
constexpr qint64 HardMaxPixels = 100'000'000;
constexpr double MinDpi = 0.5;
constexpr double MaxDpi = 2400;

int side(double lengthPt, double dpi)
{
    return std::max(1, static_cast<int>(std::lround(lengthPt * dpi / 72)));
}

/// PDFium leaves the page transparent where nothing is drawn: this is the paper.
uchar onWhite(int value, int alpha)
{
    return static_cast<uchar>((value * alpha + 255 * (255 - alpha) + 127) / 255);
}

void packRow(const QRgb *from, uchar *to, int width, PixelFormat format)
{
    for (int x = 0; x < width; ++x) {
        const QRgb pixel = from[x];
        const int alpha = qAlpha(pixel);
        if (alpha == 0 && format == PixelFormat::Grey8) {
            *to++ = 255; // Most of a page.
            continue;
        }
        if (format == PixelFormat::Grey8) {
            const int grey = (qRed(pixel) * 77 + qGreen(pixel) * 150 + qBlue(pixel) * 29) >> 8;
            *to++ = onWhite(grey, alpha);
        } else {
            *to++ = onWhite(qRed(pixel), alpha);
            *to++ = onWhite(qGreen(pixel), alpha);
            *to++ = onWhite(qBlue(pixel), alpha);
        }
    }
}

} // namespace

RasterSize rasterSize(const PageSize &page, double dpi, qint64 maxPixels)
{
    const double limit = static_cast<double>(std::clamp<qint64>(maxPixels, 1, HardMaxPixels));
    double used = std::isfinite(dpi) ? std::clamp(dpi, MinDpi, MaxDpi) : 72;
    const double pixels = page.widthPt * page.heightPt * used * used / (72.0 * 72.0);
    if (pixels > limit) {
        used *= std::sqrt(limit / pixels);
    }
    // Rounding up a side of a very flat page may still pass the limit.
    while (static_cast<double>(side(page.widthPt, used)) * side(page.heightPt, used) > limit
           && (side(page.widthPt, used) > 1 || side(page.heightPt, used) > 1)) {
        used *= 0.99;
    }
    return {QSize(side(page.widthPt, used), side(page.heightPt, used)), used};
}

Result<PageImage> drawPage(OpenDocument &document, int pageIndex, const RasterSize &size, PixelFormat format)
{
    const auto unreadable = [&](const QString &why) {
        return Error{ErrorCode::PageUnreadable, document.path(), why};
    };
    QPdfDocument *const pdfium = document.pdfium();
    if (pdfium == nullptr || pageIndex >= pdfium->pageCount()) {
        return unreadable(QStringLiteral("PDFium cannot open it"));
    }
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
    QImage drawn = pdfium->render(pageIndex, size.pixels, options);
    if (drawn.isNull()) {
        return unreadable(QStringLiteral("PDFium cannot draw page %1").arg(pageIndex + 1));
    }
    if (drawn.format() != QImage::Format_ARGB32) {
        drawn = std::move(drawn).convertToFormat(QImage::Format_ARGB32);
    }
    PageImage image;
    image.width = drawn.width();
    image.height = drawn.height();
    image.dpi = size.dpi;
    image.format = format;
    const qsizetype rowBytes = static_cast<qsizetype>(image.width) * (format == PixelFormat::Grey8 ? 1 : 3);
    image.pixels.resize(rowBytes * image.height);
    auto *to = reinterpret_cast<uchar *>(image.pixels.data());
    for (int y = 0; y < image.height; ++y, to += rowBytes) {
        packRow(reinterpret_cast<const QRgb *>(drawn.constScanLine(y)), to, image.width, format);
    }
    return image;
}

} // namespace attrap
