// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace attrap {

/// Makes a file's bytes and size durable (fsync). Errors: FileUnwritable, DiskFull; subject = path.
Result<void> syncFile(const QString &path);
/// Makes the names in a folder durable (fsync of the folder). Errors as above.
Result<void> syncFolder(const QString &path);
/// Creates the folder and its parents where missing. Errors: FileUnwritable, DiskFull.
Result<void> makeFolder(const QString &path);
/// The whole file. Errors: FileNotFound, FileUnreadable, TooLarge when it holds more than maxBytes.
Result<QByteArray> readFile(const QString &path, qint64 maxBytes);
/// The Error for an errno value: DiskFull for ENOSPC and EDQUOT, FileNotFound for ENOENT, otherwise the given
/// code.
Error fileError(int errnoValue, ErrorCode otherwise, const QString &path);

} // namespace attrap
