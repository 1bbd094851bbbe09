// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/library.h"

#include "core/base/files.h"
#include "core/catalogue/database.h"
#include "core/catalogue/jobs.h"
#include "core/catalogue/migrations.h"
#include "core/catalogue/statement.h"
#include "core/catalogue/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// The lock file. The kernel frees the lock when its holder ends, however it ends; the pid inside is only for
/// the message. The file itself stays: deleting it would let two programs lock two files of the same name.
class WriterLock
{
public:
    WriterLock() = default;
    ~WriterLock()
    {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }
    WriterLock(const WriterLock &) = delete;
    WriterLock &operator=(const WriterLock &) = delete;

    Result<void> take(const QString &path)
    {
        m_fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (m_fd < 0) {
            return fileError(errno, ErrorCode::FileUnwritable, path);
        }
        if (::flock(m_fd, LOCK_EX | LOCK_NB) != 0) {
            if (errno != EWOULDBLOCK) {
                return fileError(errno, ErrorCode::FileUnwritable, path);
            }
            const auto pid = readFile(path, 64);
            return Error{ErrorCode::LibraryLocked, QFileInfo(path).path(),
                         pid ? QString::fromLatin1(*pid).trimmed() : QString()};
        }
        const QByteArray pid = QByteArray::number(static_cast<qint64>(::getpid())) + '\n';
        if (::ftruncate(m_fd, 0) != 0
            || ::pwrite(m_fd, pid.constData(), static_cast<size_t>(pid.size()), 0) != pid.size()) {
            return fileError(errno, ErrorCode::FileUnwritable, path);
        }
        return {};
    }

private:
    int m_fd = -1;
};

Result<void> refuseOrphanStore(const QString &storeFolder, const QString &databasePath)
{
    const auto originals = Store(storeFolder).list();
    if (!originals) {
        return originals.error();
    }
    if (!originals->isEmpty()) {
        // A new, empty database would hide that the old one is gone.
        return Error{ErrorCode::LibraryDamaged, databasePath,
                     u"missing or empty, beside a store of %1 originals"_s.arg(originals->size())};
    }
    return {};
}

/// Looks at what is there without changing it. The schema's version; 0 when there is nothing yet.
Result<int> inspect(const QString &path, const QString &storeFolder, int newest)
{
    int version = 0;
    if (QFileInfo::exists(path)) {
        const auto database = Database::open(path, DatabaseMode::ReadOnly);
        if (!database) {
            return database.error();
        }
        auto found = schemaVersion(**database, newest);
        if (!found) {
            return found;
        }
        version = *found;
    }
    if (version == 0) {
        const auto orphan = refuseOrphanStore(storeFolder, path);
        if (!orphan) {
            return orphan.error();
        }
    }
    return version;
}

Result<void> prepare(const QString &path, const QString &storeFolder, const QList<Migration> &migrations)
{
    const auto database = Database::open(path, DatabaseMode::Create);
    if (!database) {
        return database.error();
    }
    auto done = migrate(**database, migrations);
    if (done) {
        done = makeFolder(storeFolder);
    }
    if (done) {
        done = syncFolder(QFileInfo(path).absolutePath());
    }
    if (done) {
        done = Store(storeFolder).removeLeftovers();
    }
    if (done) {
        done = refreshAdministrations(**database);
    }
    return done ? Jobs(**database).putBackAll() : done;
}

} // namespace

struct Library::Impl
{
    QString folder;
    LibraryAccess access = LibraryAccess::ReadOnly;
    const Clock *clock = nullptr;
    WriterLock lock;

    [[nodiscard]] QString database() const { return folder + u"/library.sqlite"_s; }
};

QString Library::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/attrap"_s;
}

Library::Library(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{ }

Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const QString &folder, LibraryAccess access,
                                               const Clock &clock)
{
    auto impl = std::make_unique<Impl>();
    impl->folder = QDir(folder).absolutePath();
    impl->access = access;
    impl->clock = &clock;
    std::unique_ptr<Library> library(new Library(std::move(impl)));
    const QString path = library->m_impl->database();
    const auto migrations = shippedMigrations();
    if (!migrations) {
        return migrations.error();
    }
    const int newest = migrations->last().version;
    if (access == LibraryAccess::ReadWrite) {
        auto ready = makeFolder(library->folder());
        if (ready) {
            ready = library->m_impl->lock.take(library->folder() + u"/lock"_s);
        }
        if (ready && QFileInfo::exists(path)) {
            ready = Database::recover(path);
        }
        if (!ready) {
            return ready.error();
        }
    }
    const auto version = inspect(path, library->storeFolder(), newest);
    if (!version) {
        return version.error();
    }
    if (access == LibraryAccess::ReadWrite) {
        const auto prepared = prepare(path, library->storeFolder(), *migrations);
        if (!prepared) {
            return prepared.error();
        }
    } else if (*version < newest) {
        return Error{ErrorCode::NotALibrary, library->folder(),
                     *version == 0 ? u"no library here"_s : u"schema %1 is not migrated"_s.arg(*version)};
    }
    return library;
}

QString Library::folder() const
{
    return m_impl->folder;
}

QString Library::storeFolder() const
{
    return m_impl->folder + u"/store"_s;
}

QString Library::indexFolder() const
{
    return m_impl->folder + u"/index"_s;
}

LibraryAccess Library::access() const
{
    return m_impl->access;
}

const Clock &Library::clock() const
{
    return *m_impl->clock;
}

Result<std::unique_ptr<Database>> Library::connect() const
{
    return Database::open(m_impl->database(),
                          m_impl->access == LibraryAccess::ReadWrite ? DatabaseMode::ReadWrite
                                                                     : DatabaseMode::ReadOnly);
}

Result<std::unique_ptr<Database>> Library::connectReadOnly() const
{
    return Database::open(m_impl->database(), DatabaseMode::ReadOnly);
}

Result<LibraryCounts> libraryCounts(Database &database)
{
    const auto view = Transaction::beginRead(database);
    if (!view) {
        return view.error();
    }
    Statement row(database,
                  "SELECT (SELECT total FROM row_count WHERE name = 'recueil'), "
                  "(SELECT total FROM row_count WHERE name = 'acte') "
                  "- (SELECT count(*) FROM acte WHERE kind = 'sommaire'), "
                  "(SELECT sum(jobs) FROM job_count), "
                  "count(*), coalesce(sum(state = 2), 0), coalesce(sum(state = 0), 0), "
                  "coalesce(sum(size_bytes), 0) FROM document");
    const auto documents = row.step();
    if (!documents) {
        return documents.error();
    }
    LibraryCounts counts;
    counts.recueils = row.intAt(0);
    counts.actes = row.intAt(1);
    counts.jobs = row.intAt(2);
    counts.documents = row.intAt(3);
    counts.documentsRefused = row.intAt(4);
    counts.documentsWaiting = row.intAt(5);
    counts.originalBytes = row.integerAt(6);
    Statement pages(database,
                    "SELECT coalesce(sum(pages), 0), coalesce(sum(pages * (state = 2)), 0), "
                    "coalesce(sum(pages * (state = 1)), 0), coalesce(sum(pages * (state = 0)), 0), "
                    "coalesce(sum(pages * (state = 3)), 0), "
                    "coalesce(sum(pages * (state = 2 AND is_ocr = 1)), 0), "
                    "(SELECT count(*) FROM page WHERE lower_effort = 1) FROM page_count");
    const auto counted = pages.step();
    if (!counted) {
        return counted.error();
    }
    counts.pages = pages.intAt(0);
    counts.pagesRead = pages.intAt(1);
    counts.pagesToRecognise = pages.intAt(2);
    counts.pagesWaiting = pages.intAt(3);
    counts.pagesFailed = pages.intAt(4);
    counts.pagesOcr = pages.intAt(5);
    counts.pagesLowerEffort = pages.intAt(6);
    counts.databaseBytes = QFileInfo(database.path()).size() + QFileInfo(database.path() + u"-wal"_s).size();
    return counts;
}

} // namespace attrap
