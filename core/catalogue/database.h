// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite behind RAII: only this room's .cpp files use Statement; others hold a Database and a Transaction.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace attrap {

enum class DatabaseMode { ReadOnly, ReadWrite, Create };

/// One connection. Thread: the one that made it, only.
class Database
{
public:
    /// Opens with the pragmas of STYLE § 5. Does not migrate: Library does. Errors: DatabaseFailed,
    /// LibraryDamaged, FileNotFound.
    static Result<std::unique_ptr<Database>> open(const QString &path, DatabaseMode mode);
    /// Undoes what a writer that died left half-written beside its rollback journal (a new library, or one on
    /// a network drive): a read-only connection can do nothing with that. Only the holder of the lock may.
    static Result<void> recover(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReadOnly() const;
    /// Whether a Transaction is open on this connection.
    [[nodiscard]] bool inTransaction() const;
    /// Runs SQL that returns no rows; several statements are allowed.
    Result<void> execute(const char *sql);
    [[nodiscard]] sqlite3 *handle() const;
    /// The Error for what this connection last failed at.
    [[nodiscard]] Error lastError(int code) const;

private:
    friend class Transaction;
    struct Impl;
    explicit Database(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// BEGIN IMMEDIATE … commit(); rolls back on destruction when commit() was not called or failed. Inside an
/// open transaction of the same connection it is a savepoint.
class Transaction
{
public:
    static Result<std::unique_ptr<Transaction>> begin(Database &database);
    /// A consistent view for several reads.
    static Result<std::unique_ptr<Transaction>> beginRead(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Result<void> commit();

private:
    Transaction(Database &database, QByteArray savepoint);
    Database &m_database;
    QByteArray m_savepoint; ///< Empty for the outermost.
    bool m_open = true;
};

} // namespace attrap
