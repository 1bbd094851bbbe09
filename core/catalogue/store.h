// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

class QIODevice;

namespace attrap {

/// What Store::add() did.
struct StoredOriginal
{
    QString sha256;
    qint64 sizeBytes = 0;
    bool wasThere = false;
};

/// The originals: store/ab/cd/<sha256>.pdf, the bytes received, never modified.
/// Thread: any.
class Store
{
public:
    explicit Store(QString folder);

    /// Copies all that `source` still has to give: temporary name, read-only, fsync, rename, fsync of the
    /// folders. Bytes already there are not written again (a source that can seek is hashed before anything
    /// is written), but are compared: a copy on disk that no longer has its hash is replaced by the good
    /// bytes. Errors: Cancelled, FileUnreadable (also when the source changes meanwhile), FileUnwritable,
    /// DiskFull, TooLarge (more than maxBytes).
    Result<StoredOriginal> add(QIODevice &source, qint64 maxBytes, const CancelToken &token = {}) const;

    /// Where the original of that SHA-256 is or would be.
    [[nodiscard]] QString path(const QString &sha256) const;
    [[nodiscard]] bool has(const QString &sha256) const;
    /// Reads it again. Errors: OriginalMissing, OriginalChanged, FileUnreadable, Cancelled; subject =
    /// SHA-256.
    Result<void> check(const QString &sha256, const CancelToken &token = {}) const;
    /// Every SHA-256 that has a file, sorted; and files that are none of ours (paths), in `strangers` when
    /// given. What an add() is just writing is neither.
    Result<QStringList> list(QStringList *strangers = nullptr) const;
    /// Deletes what interrupted add() calls left behind. Only the writer of the library may call it, before
    /// adding.
    Result<void> removeLeftovers() const;

private:
    Result<StoredOriginal> copyIn(QIODevice &source, qint64 maxBytes, const CancelToken &token,
                                  const QString &expected) const;
    Result<bool> isThere(const QString &sha256, const CancelToken &token) const;
    Result<void> syncNames(const QString &sha256) const;

    QString m_folder;
};

} // namespace attrap
