// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/showthrough.h"

#include <leptonica/allheaders.h>

namespace attrap {

namespace {

/// A page of print shows through as about as much grey ink as there is black; grey letterheads and stamps are
/// a tenth of it at most.
constexpr double ShowThroughShare = 0.3;
/// Smaller pieces of grey are the grain of the paper.
constexpr int MinPiecePx = 4;
/// What is darker than all but this part of the grey ink is black ink.
constexpr double DarkestPart = 0.02;

/// The pieces of `faint` that have no ink in them.
PixPtr greyPieces(const PixPtr &ink, const PixPtr &faint)
{
    const PixPtr seeds = takePix(pixAnd(nullptr, ink.get(), faint.get()));
    const PixPtr black = takePix(pixSeedfillBinary(nullptr, seeds.get(), faint.get(), 8));
    const PixPtr grey = takePix(pixXor(nullptr, faint.get(), black.get()));
    return takePix(
        pixSelectBySize(grey.get(), MinPiecePx, MinPiecePx, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GTE, nullptr));
}

double inked(const PixPtr &picture)
{
    int count = 0;
    pixCountPixels(picture.get(), &count, nullptr);
    return count;
}

/// The grey that only `part` of the pixels under `mask` are darker than.
int greyOfPart(Pix *grey, const PixPtr &mask, double part)
{
    const std::unique_ptr<Numa, void (*)(Numa *)> histogram(
        pixGetGrayHistogramMasked(grey, mask.get(), 0, 0, 1), [](Numa *numa) { numaDestroy(&numa); });
    const double wanted = part * inked(mask);
    double seen = 0;
    for (int level = 0; level < 256 && histogram; ++level) {
        float count = 0;
        numaGetFValue(histogram.get(), level, &count);
        seen += static_cast<double>(count);
        if (seen >= wanted) {
            return level;
        }
    }
    return 255;
}

} // namespace

PixPtr withoutShowThrough(Pix *grey, const PixPtr &ink, const PixPtr &faint)
{
    const double black = inked(ink);
    if (black <= 0) {
        return nullptr;
    }
    // What no piece of grey can reach need not be parted into pieces.
    if (inked(faint) - black < ShowThroughShare * black) {
        return nullptr;
    }
    const PixPtr pieces = greyPieces(ink, faint);
    if (inked(pieces) < ShowThroughShare * black) {
        return nullptr;
    }
    const int white = greyOfPart(grey, pieces, DarkestPart);
    return white > 0 ? takePix(pixGammaTRC(nullptr, grey, 1.0F, 0, white)) : nullptr;
}

} // namespace attrap
