// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace attrap {

namespace {

Result<void> syncPath(const QString &path, int flags)
{
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (fd < 0) {
        return fileError(errno, ErrorCode::FileUnwritable, path);
    }
    const int failed = ::fsync(fd) == 0 ? 0 : errno;
    ::close(fd);
    // Some file systems (network shares) cannot sync a folder and say EINVAL: there is nothing more to do
    // there.
    if (failed != 0 && failed != EINVAL) {
        return fileError(failed, ErrorCode::FileUnwritable, path);
    }
    return {};
}

} // namespace

Result<void> syncFile(const QString &path)
{
    return syncPath(path, O_RDONLY);
}

Result<void> syncFolder(const QString &path)
{
    return syncPath(path, O_RDONLY | O_DIRECTORY);
}

Result<void> makeFolder(const QString &path)
{
    errno = 0;
    if (!QDir().mkpath(path)) {
        return fileError(errno, ErrorCode::FileUnwritable, path);
    }
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const auto code = file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound;
        return Error{code, path, file.errorString()};
    }
    if (file.size() > maxBytes) {
        return Error{ErrorCode::TooLarge, path, QStringLiteral("%1 bytes").arg(file.size())};
    }
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return Error{ErrorCode::FileUnreadable, path, file.errorString()};
    }
    if (bytes.size() > maxBytes) {
        return Error{ErrorCode::TooLarge, path, {}};
    }
    return bytes;
}

Error fileError(int errnoValue, ErrorCode otherwise, const QString &path)
{
    ErrorCode code = otherwise;
    if (errnoValue == ENOSPC || errnoValue == EDQUOT) {
        code = ErrorCode::DiskFull;
    } else if (errnoValue == ENOENT) {
        code = ErrorCode::FileNotFound;
    }
    return {code, path, QString::fromLocal8Bit(std::strerror(errnoValue))};
}

} // namespace attrap
