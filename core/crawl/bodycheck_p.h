// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace attrap {

/// What a server sent where a PDF was expected. Only the ends of the file are looked at: nothing is parsed.
enum class BodyKind {
    WholePdf, ///< "%PDF" in the first KiB, "%%EOF" in the last two.
    PdfWithoutEnd, ///< The first, not the second: cut, or made so.
    WebPage,
    Empty,
    Other,
};

/// Errors: FileUnreadable, FileNotFound.
Result<BodyKind> bodyKindOf(const QString &path);

} // namespace attrap
