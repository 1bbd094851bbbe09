// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/bodysink.h"

#include "core/base/files.h"

#include <QFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {
constexpr qint64 BeginningBytes = 64 << 10;
}

BodySink::BodySink(const QString &path, qint64 maxBytes)
    : m_path(path)
    , m_max(maxBytes)
{ }

BodySink::~BodySink()
{
    finish(false);
}

bool BodySink::start()
{
    if (m_error) {
        return false;
    }
    if (m_path.isEmpty() || m_file >= 0) {
        return true;
    }
    m_file = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (m_file < 0) {
        return fail(errno);
    }
    struct stat status
    {
    };
    m_isRegular = ::fstat(m_file, &status) == 0 && S_ISREG(status.st_mode);
    return true;
}

bool BodySink::take(const char *data, qint64 size)
{
    if (m_error) {
        return false;
    }
    // Counted after decoding: a few kilobytes of gzip can hold gigabytes.
    if (size > m_max - m_size) {
        m_error = Error{ErrorCode::TooLarge, {}, u"more than %1 bytes"_s.arg(m_max)};
        return false;
    }
    m_size += size;
    m_hash.addData(QByteArrayView(data, size));
    if (const qint64 room = BeginningBytes - m_beginning.size(); room > 0) {
        m_beginning.append(data, std::min(room, size));
    }
    if (m_file >= 0) {
        return writeAll(data, size);
    }
    if (m_path.isEmpty()) {
        m_body.append(data, size);
    }
    return true;
}

bool BodySink::writeAll(const char *data, qint64 size)
{
    while (size > 0) {
        const ssize_t written = ::write(m_file, data, static_cast<std::size_t>(size));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            return fail(errno);
        }
        data += written;
        size -= written;
    }
    return true;
}

void BodySink::finish(bool keep)
{
    if (m_file < 0) {
        return;
    }
    // Network drives tell of a full disk only here.
    if (::close(m_file) != 0) {
        fail(errno);
    }
    m_file = -1;
    if ((!keep || m_error) && m_isRegular) {
        QFile::remove(m_path);
    }
}

QString BodySink::sha256() const
{
    return m_size == 0 ? QString() : QString::fromLatin1(m_hash.result().toHex());
}

bool BodySink::fail(int errnoValue)
{
    Error error = fileError(errnoValue, ErrorCode::FileUnwritable, m_path);
    if (error.code == ErrorCode::FileNotFound) {
        error.code = ErrorCode::FileUnwritable; // Its folder is missing.
    }
    m_error = error;
    return false;
}

} // namespace attrap
