// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/store.h"

#include "core/base/files.h"
#include "core/base/sha256.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr qint64 ChunkBytes = 1 << 20;

/// A new file that is deleted again unless it was given its final name.
class TemporaryFile
{
public:
    static Result<std::unique_ptr<TemporaryFile>> create(const QString &folder)
    {
        const auto made = makeFolder(folder);
        if (!made) {
            return made.error();
        }
        const QString path = folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".part"_s;
        const int fd
            = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (fd < 0) {
            return fileError(errno, ErrorCode::FileUnwritable, path);
        }
        return std::unique_ptr<TemporaryFile>(new TemporaryFile(path, fd));
    }
    ~TemporaryFile()
    {
        closeFd();
        if (!m_path.isEmpty()) {
            ::unlink(QFile::encodeName(m_path).constData());
        }
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    Result<void> write(const QByteArray &bytes)
    {
        qsizetype done = 0;
        while (done < bytes.size()) {
            const ssize_t wrote
                = ::write(m_fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
            if (wrote < 0 && errno == EINTR) {
                continue;
            }
            if (wrote < 0) {
                return fileError(errno, ErrorCode::FileUnwritable, m_path);
            }
            done += wrote;
        }
        return {};
    }

    /// Read-only and durable, then under its name.
    Result<void> moveTo(const QString &path)
    {
        if (::fchmod(m_fd, 0444) != 0 || ::fsync(m_fd) != 0) {
            return fileError(errno, ErrorCode::FileUnwritable, m_path);
        }
        const int fd = m_fd;
        m_fd = -1;
        // Some network drives only say here that the disk is full.
        if (::close(fd) != 0
            || ::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(path).constData()) != 0) {
            return fileError(errno, ErrorCode::FileUnwritable, path);
        }
        m_path.clear();
        return {};
    }

private:
    TemporaryFile(QString path, int fd)
        : m_path(std::move(path))
        , m_fd(fd)
    { }
    void closeFd()
    {
        if (m_fd >= 0) {
            ::close(m_fd);
            m_fd = -1;
        }
    }
    QString m_path;
    int m_fd;
};

/// Hashes all that `source` has to give and, when a target is given, copies it there.
Result<StoredOriginal> readAll(QIODevice &source, TemporaryFile *target, qint64 maxBytes,
                               const CancelToken &token)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    StoredOriginal stored;
    QByteArray chunk(ChunkBytes, Qt::Uninitialized);
    while (true) {
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, {}, {}};
        }
        chunk.resize(ChunkBytes);
        const qint64 got = source.read(chunk.data(), ChunkBytes);
        if (got < 0) {
            return Error{ErrorCode::FileUnreadable, {}, source.errorString()};
        }
        if (got == 0) {
            break;
        }
        chunk.resize(got);
        stored.sizeBytes += got;
        if (stored.sizeBytes > maxBytes) {
            return Error{ErrorCode::TooLarge, {}, u"more than %1 bytes"_s.arg(maxBytes)};
        }
        hash.addData(chunk);
        if (target != nullptr) {
            const auto wrote = target->write(chunk);
            if (!wrote) {
                return wrote.error();
            }
        }
    }
    stored.sha256 = QString::fromLatin1(hash.result().toHex());
    return stored;
}

} // namespace

Store::Store(QString folder)
    : m_folder(std::move(folder))
{ }

Result<StoredOriginal> Store::add(QIODevice &source, qint64 maxBytes, const CancelToken &token) const
{
    if (source.isSequential()) {
        return copyIn(source, maxBytes, token, {});
    }
    // Nothing is written for bytes that are there already: importing a folder again only reads.
    const qint64 start = source.pos();
    auto stored = readAll(source, nullptr, maxBytes, token);
    if (!stored) {
        return stored;
    }
    const auto there = isThere(stored->sha256, token);
    if (!there) {
        return there.error();
    }
    if (!*there) {
        if (!source.seek(start)) {
            return Error{ErrorCode::FileUnreadable, {}, source.errorString()};
        }
        return copyIn(source, maxBytes, token, stored->sha256);
    }
    stored->wasThere = true;
    const auto durable = syncNames(stored->sha256);
    return durable ? stored : Result<StoredOriginal>(durable.error());
}

/// @param expected  What the bytes hashed to when they were read before; empty when they were not.
Result<StoredOriginal> Store::copyIn(QIODevice &source, qint64 maxBytes, const CancelToken &token,
                                     const QString &expected) const
{
    const auto temporary = TemporaryFile::create(m_folder + u"/tmp"_s);
    if (!temporary) {
        return temporary.error();
    }
    auto stored = readAll(source, temporary->get(), maxBytes, token);
    if (!stored) {
        return stored;
    }
    if (!expected.isEmpty() && stored->sha256 != expected) {
        // Half of one file and half of another is nobody's document.
        return Error{ErrorCode::FileUnreadable, {}, u"it changed while it was read"_s};
    }
    const auto there = expected.isEmpty() ? isThere(stored->sha256, token) : Result<bool>(false);
    if (!there) {
        return there.error();
    }
    stored->wasThere = *there;
    if (!stored->wasThere) {
        const QString target = path(stored->sha256);
        auto done = makeFolder(QFileInfo(target).absolutePath());
        if (done) {
            done = (*temporary)->moveTo(target);
        }
        if (!done) {
            return done.error();
        }
    }
    const auto durable = syncNames(stored->sha256);
    return durable ? stored : Result<StoredOriginal>(durable.error());
}

/// Whether a good copy is there. A copy that no longer has its hash is as good as none.
Result<bool> Store::isThere(const QString &sha256, const CancelToken &token) const
{
    if (!has(sha256)) {
        return false;
    }
    const auto good = check(sha256, token);
    if (!good && good.error().code == ErrorCode::Cancelled) {
        return good.error();
    }
    return good.hasValue();
}

/// Also where the file was there before: an add() that was cut short may have left its name not yet durable.
Result<void> Store::syncNames(const QString &sha256) const
{
    const QString folder = QFileInfo(path(sha256)).absolutePath();
    for (const QString &name : {folder, QFileInfo(folder).absolutePath(), m_folder}) {
        const auto synced = syncFolder(name);
        if (!synced) {
            return synced.error();
        }
    }
    return {};
}

QString Store::path(const QString &sha256) const
{
    return m_folder + u'/' + sha256.left(2) + u'/' + sha256.mid(2, 2) + u'/' + sha256 + u".pdf"_s;
}

bool Store::has(const QString &sha256) const
{
    return isSha256Hex(sha256) && QFileInfo(path(sha256)).isFile();
}

Result<void> Store::check(const QString &sha256, const CancelToken &token) const
{
    if (!has(sha256)) {
        return Error{ErrorCode::OriginalMissing, sha256, {}};
    }
    QFile file(path(sha256));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable, sha256, file.errorString()};
    }
    const auto actual = sha256Hex(file, token);
    if (!actual) {
        return Error{actual.error().code, sha256, actual.error().detail};
    }
    if (*actual != sha256) {
        return Error{ErrorCode::OriginalChanged, sha256, u"its bytes give "_s + *actual};
    }
    return {};
}

Result<QStringList> Store::list(QStringList *strangers) const
{
    QStringList found;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString name = QFileInfo(file).completeBaseName();
        if (file.startsWith(m_folder + u"/tmp/"_s) && file.endsWith(u".part"_s)) {
            continue; // An add() under way, or one that was killed: removeLeftovers() sees to it.
        }
        if (isSha256Hex(name) && file == path(name) && !QFileInfo(file).isSymLink()) {
            found.append(name);
        } else if (strangers != nullptr) {
            strangers->append(file);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

Result<void> Store::removeLeftovers() const
{
    QDirIterator files(m_folder + u"/tmp"_s, {u"*.part"_s}, QDir::Files);
    while (files.hasNext()) {
        const QString file = files.next();
        if (::unlink(QFile::encodeName(file).constData()) != 0 && errno != ENOENT) {
            return fileError(errno, ErrorCode::FileUnwritable, file);
        }
    }
    return {};
}

} // namespace attrap
