// SPDX-License-Identifier: GPL-3.0-or-later
// Leptonica pictures, owned. Room-internal.
#pragma once

#include "core/base/pagedata.h"

#include <QRect>

#include <memory>
#include <vector>

struct Pix;

namespace attrap {

struct PixDeleter
{
    void operator()(Pix *pix) const;
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

/// Takes what a Leptonica function gave; throws std::bad_alloc when it gave nothing, which is what that means
/// here.
PixPtr takePix(Pix *pix);
/// A Leptonica copy of a Grey8 picture.
PixPtr toPix(const PageImage &image);
/// Ink and paper of a grey picture, parted at the grey that parts them best over the whole of it.
PixPtr blackAndWhite(Pix *grey);
/// Paints what of `rect` lies in the picture white, the paper of grey and of black and white ones.
void paintWhite(Pix *pix, const QRect &rect);
/// The part of the picture in `rect`, which must touch it.
PixPtr clipped(Pix *pix, const QRect &rect);
/// The bounds of what hangs together in a black and white picture.
std::vector<QRect> inkPieces(Pix *ink);

} // namespace attrap
