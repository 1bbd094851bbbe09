// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <optional>

namespace attrap {

/// Takes a body as it comes: to memory or to a file, hashed and counted on the way, cut off at a limit.
class BodySink
{
public:
    /// @param path  Empty: into memory. The file is made by start().
    BodySink(const QString &path, qint64 maxBytes);
    ~BodySink();
    BodySink(const BodySink &) = delete;
    BodySink &operator=(const BodySink &) = delete;

    /// Once the body is known to be wanted in the file: makes or empties it. Again: nothing.
    /// @return false after an error.
    bool start();
    /// @return false after an error, of this call or an earlier one.
    bool take(const char *data, qint64 size);
    /// Closes the file; removes it unless `keep` and no error came.
    void finish(bool keep);

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< TooLarge, DiskFull…
    [[nodiscard]] qint64 sizeBytes() const { return m_size; }
    [[nodiscard]] QString sha256() const; ///< Empty for no bytes.
    [[nodiscard]] const QByteArray &beginning() const { return m_beginning; } ///< 64 KiB at most.
    [[nodiscard]] const QByteArray &body() const { return m_body; } ///< Empty with a path.

private:
    bool fail(int errnoValue);
    bool writeAll(const char *data, qint64 size);

    QString m_path;
    qint64 m_max = 0;
    qint64 m_size = 0;
    int m_file = -1;
    bool m_isRegular = false;
    std::optional<Error> m_error;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_beginning;
    QByteArray m_body;
};

} // namespace attrap
