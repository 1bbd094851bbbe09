// SPDX-License-Identifier: GPL-3.0-or-later
// What the other side of a sheet prints through it. Room-internal.
#pragma once

#include "core/engine/pixtools.h"

namespace attrap {

/// The grey picture without what shows through from the other side; null where nothing does. `ink`: what is
/// black of it; `faint`: that and all that is grey.
PixPtr withoutShowThrough(Pix *grey, const PixPtr &ink, const PixPtr &faint);

} // namespace attrap
