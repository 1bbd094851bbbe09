// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pixtools.h"

#include <leptonica/allheaders.h>

#include <cstring>
#include <new>

namespace attrap {

void PixDeleter::operator()(Pix *pix) const
{
    pixDestroy(&pix);
}

PixPtr takePix(Pix *pix)
{
    if (pix == nullptr) {
        throw std::bad_alloc();
    }
    return PixPtr(pix);
}

PixPtr toPix(const PageImage &image)
{
    PixPtr pix = takePix(pixCreate(image.width, image.height, 8));
    const int wordsPerLine = pixGetWpl(pix.get());
    l_uint32 *line = pixGetData(pix.get());
    const char *from = image.pixels.constData();
    for (int y = 0; y < image.height; ++y, line += wordsPerLine, from += image.width) {
        std::memcpy(line, from, static_cast<std::size_t>(image.width));
    }
    // Leptonica keeps pixels in machine words with the first one in the highest byte.
    pixEndianByteSwap(pix.get());
    return pix;
}

PixPtr blackAndWhite(Pix *grey)
{
    Pix *binary = nullptr;
    pixOtsuAdaptiveThreshold(grey, pixGetWidth(grey), pixGetHeight(grey), 0, 0, 0.1F, nullptr, &binary);
    return takePix(binary);
}

void paintWhite(Pix *pix, const QRect &rect)
{
    const QRect inside = rect.intersected(QRect(0, 0, pixGetWidth(pix), pixGetHeight(pix)));
    if (!inside.isEmpty()) {
        const int white = pixGetDepth(pix) == 1 ? PIX_CLR : PIX_SET;
        pixRasterop(pix, inside.x(), inside.y(), inside.width(), inside.height(), white, nullptr, 0, 0);
    }
}

PixPtr clipped(Pix *pix, const QRect &rect)
{
    const std::unique_ptr<Box, void (*)(Box *)> box(
        boxCreate(rect.x(), rect.y(), rect.width(), rect.height()), [](Box *b) { boxDestroy(&b); });
    return takePix(pixClipRectangle(pix, box.get(), nullptr));
}

std::vector<QRect> inkPieces(Pix *ink)
{
    std::vector<QRect> pieces;
    const std::unique_ptr<Boxa, void (*)(Boxa *)> boxes(pixConnCompBB(ink, 8),
                                                        [](Boxa *list) { boxaDestroy(&list); });
    const int count = boxes ? boxaGetCount(boxes.get()) : 0;
    pieces.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        pieces.emplace_back(x, y, width, height);
    }
    return pieces;
}

} // namespace attrap
