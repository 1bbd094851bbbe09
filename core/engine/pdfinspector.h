// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pagedata.h"

namespace attrap {

class OpenDocument;

/// Pages, metadata, outline and internal links of an open document.
DocumentInfo inspectDocument(OpenDocument &document);

/// The time that a PDF date tells ("D:20250715143000+02'00'"), in UTC; invalid when it tells none. Without a
/// time zone it counts as UTC.
QDateTime parsePdfDate(const QString &text);

} // namespace attrap
