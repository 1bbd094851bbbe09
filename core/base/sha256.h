// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace attrap {

/// SHA-256 (FIPS 180-4) of bytes, lower-case hexadecimal: the name of a document.
QString sha256Hex(const QByteArray &bytes);

/// The same of all that `device` still has to give, read in pieces.
/// Errors: FileUnreadable (subject empty: the caller knows the name), Cancelled.
Result<QString> sha256Hex(QIODevice &device, const CancelToken &token = {});

/// Whether the text is 64 lower-case hexadecimal digits.
bool isSha256Hex(const QString &text);

} // namespace attrap
