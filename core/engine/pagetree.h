// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/qpdffile.h"

namespace attrap {

/// Whether the page tree nests so deep, as only a hostile file's does, that PDFium would search it for ever.
/// False when libqpdf cannot tell. Throws std::bad_alloc only.
bool hasBottomlessPageTree(const FileContent &file);

} // namespace attrap
