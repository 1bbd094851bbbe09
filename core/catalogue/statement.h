// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/database.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace attrap {

/// One prepared statement. Values are bound in order: Statement(db, "… ? … ?").text(a).integer(b). What goes
/// wrong while preparing or binding is answered by step() or run(). Thread: that of the database.
class Statement
{
public:
    Statement(const Database &database, const char *sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// A null string is bound as the empty one.
    Statement &text(const QString &value);
    /// An empty string is bound as NULL.
    Statement &textOrNull(const QString &value);
    Statement &integer(qint64 value);
    Statement &real(double value);
    Statement &blob(const QByteArray &value);
    Statement &null();
    /// Invalid is bound as NULL.
    Statement &date(const QDate &value);
    Statement &time(const QDateTime &value);

    /// Whether there is a row.
    Result<bool> step();
    /// Runs to the end, ignoring rows.
    Result<void> run();
    /// Ready to bind and run again.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString textAt(int column) const;
    [[nodiscard]] qint64 integerAt(int column) const;
    [[nodiscard]] int intAt(int column) const;
    [[nodiscard]] double realAt(int column) const;
    [[nodiscard]] QByteArray blobAt(int column) const;
    [[nodiscard]] QDate dateAt(int column) const;
    [[nodiscard]] QDateTime timeAt(int column) const;

private:
    void keep(int code);

    const Database &m_database;
    sqlite3_stmt *m_statement = nullptr;
    int m_next = 1;
    int m_failed = 0;
    Error m_error;
};

/// Every row, each read by `read`.
template <typename T, typename Read> Result<QList<T>> allRows(Statement &statement, Read read)
{
    QList<T> rows;
    while (true) {
        const auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return rows;
        }
        rows.append(read(statement));
    }
}

/// The first column of the only row, or 0 when there is none.
Result<qint64> oneInteger(Statement &statement);

} // namespace attrap
