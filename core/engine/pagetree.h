// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attrap {

/// Whether the page tree nests so deep, as only a hostile file's does, that PDFium would search it for ever.
/// False when libqpdf cannot tell. Throws std::bad_alloc only.
bool hasBottomlessPageTree(const QString &path);

} // namespace attrap
