// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/database.h"

#include "core/catalogue/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <cerrno>
#include <sqlite3.h>
#include <sys/vfs.h>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int BusyTimeoutMs = 10'000;

/// WAL needs memory shared between processes, which network drives do not give.
bool isNetworkDrive(const QString &path)
{
    struct statfs info = {};
    if (::statfs(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &info) != 0) {
        return false;
    }
    switch (static_cast<quint32>(info.f_type)) {
    case 0x6969U: // NFS
    case 0x517BU: // SMB
    case 0xFE534D42U: // SMB2
    case 0xFF534D42U: // CIFS
    case 0x65735546U: // FUSE: sshfs and its like
        return true;
    default:
        return false;
    }
}

Error databaseError(sqlite3 *handle, int code, const QString &path)
{
    const auto detail = u"SQLite %1: %2"_s.arg(code).arg(
        QString::fromUtf8(handle != nullptr ? sqlite3_errmsg(handle) : ""));
    const int primary = code & 0xff;
    const int systemError = handle != nullptr ? sqlite3_system_errno(handle) : 0;
    if (primary == SQLITE_FULL
        || (primary == SQLITE_IOERR && (systemError == ENOSPC || systemError == EDQUOT))) {
        return Error{ErrorCode::DiskFull, path, detail};
    }
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB) {
        return Error{ErrorCode::LibraryDamaged, path, detail};
    }
    return Error{ErrorCode::DatabaseFailed, path, detail};
}

} // namespace

struct Database::Impl
{
    ~Impl() { sqlite3_close_v2(handle); }

    QString path;
    DatabaseMode mode = DatabaseMode::ReadOnly;
    sqlite3 *handle = nullptr;
    int savepoints = 0;
};

Database::Database(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{ }

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const QString &path, DatabaseMode mode)
{
    if (mode != DatabaseMode::Create && !QFileInfo::exists(path)) {
        return Error{ErrorCode::FileNotFound, path, {}};
    }
    auto impl = std::make_unique<Impl>();
    impl->path = path;
    impl->mode = mode;
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
    flags |= mode == DatabaseMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    flags |= mode == DatabaseMode::Create ? SQLITE_OPEN_CREATE : 0;
    QByteArray uri = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded();
    // Reading a WAL database writes -shm beside it. Where nobody can write, nobody writes: take it as it is.
    const bool hasWal = QFileInfo(path + u"-wal"_s).size() > 0;
    if (mode == DatabaseMode::ReadOnly && !hasWal
        && !QFileInfo(QFileInfo(path).absolutePath()).isWritable()) {
        uri += "?immutable=1";
    }
    const int code = sqlite3_open_v2(uri.constData(), &impl->handle, flags, nullptr);
    if (code != SQLITE_OK) {
        return databaseError(impl->handle, code, path);
    }
    sqlite3_busy_timeout(impl->handle, BusyTimeoutMs);
    sqlite3_db_config(impl->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    std::unique_ptr<Database> database(new Database(std::move(impl)));
    auto pragmas = database->execute("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; "
                                     "PRAGMA synchronous=FULL; PRAGMA cell_size_check=ON;");
    if (pragmas && mode != DatabaseMode::ReadOnly) {
        pragmas = database->execute(isNetworkDrive(path) ? "PRAGMA journal_mode=DELETE"
                                                         : "PRAGMA journal_mode=WAL");
    }
    if (!pragmas) {
        return pragmas.error();
    }
    return database;
}

Result<void> Database::recover(const QString &path)
{
    if (QFileInfo(path + u"-journal"_s).size() == 0) {
        return {};
    }
    // No pragma is set: reading is enough for SQLite to roll back, and nothing else may change in a file
    // that is perhaps none of ours.
    sqlite3 *handle = nullptr;
    int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                               SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READWRITE, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_busy_timeout(handle, BusyTimeoutMs);
        code = sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    }
    const auto error = databaseError(handle, code, path);
    sqlite3_close_v2(handle);
    return code == SQLITE_OK ? Result<void>() : error;
}

QString Database::path() const
{
    return m_impl->path;
}

bool Database::isReadOnly() const
{
    return m_impl->mode == DatabaseMode::ReadOnly;
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_impl->handle) == 0;
}

Result<void> Database::execute(const char *sql)
{
    const int code = sqlite3_exec(m_impl->handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return lastError(code);
    }
    return {};
}

sqlite3 *Database::handle() const
{
    return m_impl->handle;
}

Error Database::lastError(int code) const
{
    return databaseError(m_impl->handle, code, m_impl->path);
}

Transaction::Transaction(Database &database, QByteArray savepoint)
    : m_database(database)
    , m_savepoint(std::move(savepoint))
{ }

Result<std::unique_ptr<Transaction>> Transaction::begin(Database &database)
{
    QByteArray savepoint;
    if (database.inTransaction()) {
        savepoint = "attrap_" + QByteArray::number(++database.m_impl->savepoints);
    }
    const QByteArray sql = savepoint.isEmpty() ? QByteArray("BEGIN IMMEDIATE") : "SAVEPOINT " + savepoint;
    const auto begun = database.execute(sql.constData());
    if (!begun) {
        return begun.error();
    }
    return std::unique_ptr<Transaction>(new Transaction(database, savepoint));
}

Result<std::unique_ptr<Transaction>> Transaction::beginRead(Database &database)
{
    if (database.inTransaction()) {
        return begin(database);
    }
    const auto begun = database.execute("BEGIN DEFERRED");
    if (!begun) {
        return begun.error();
    }
    return std::unique_ptr<Transaction>(new Transaction(database, {}));
}

Transaction::~Transaction()
{
    // A full disk or an I/O error may have rolled everything back already.
    if (!m_open || !m_database.inTransaction()) {
        return;
    }
    const QByteArray sql = m_savepoint.isEmpty() ? QByteArray("ROLLBACK")
                                                 : "ROLLBACK TO " + m_savepoint + "; RELEASE " + m_savepoint;
    // There is nothing to be done about a rollback that fails: the journal undoes it at the next opening.
    [[maybe_unused]] const auto rolledBack = m_database.execute(sql.constData());
}

Result<void> Transaction::commit()
{
    const QByteArray sql = m_savepoint.isEmpty() ? QByteArray("COMMIT") : "RELEASE " + m_savepoint;
    auto committed = m_database.execute(sql.constData());
    if (committed) {
        m_open = false;
    }
    return committed;
}

} // namespace attrap
