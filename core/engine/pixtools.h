// SPDX-License-Identifier: GPL-3.0-or-later
// Leptonica pictures, owned. Room-internal.
#pragma once

#include "core/base/pagedata.h"

#include <memory>

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

} // namespace attrap
