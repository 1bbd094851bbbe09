// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pagedata.h"
#include "core/engine/qpdffile.h"

namespace attrap {

/// Fills info.outline, info.links and info.encrypted (libqpdf: Poppler's C++ interface shows no link, and no
/// target of an outline entry). What cannot be read is left out; links and targets only where libqpdf sees
/// the same pages as info.pages. Throws std::bad_alloc only.
void readLinksAndOutline(const FileContent &file, DocumentInfo *info);

} // namespace attrap
