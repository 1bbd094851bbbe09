// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/statement.h"

#include "core/base/clock.h"

#include <sqlite3.h>

namespace attrap {

Statement::Statement(const Database &database, const char *sql)
    : m_database(database)
{
    keep(sqlite3_prepare_v2(database.handle(), sql, -1, &m_statement, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::keep(int code)
{
    if (code != SQLITE_OK && m_failed == SQLITE_OK) {
        m_failed = code;
        m_error = m_database.lastError(code);
    }
}

Statement &Statement::text(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    keep(sqlite3_bind_text64(m_statement, m_next++, utf8.isNull() ? "" : utf8.constData(),
                             static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::textOrNull(const QString &value)
{
    return value.isEmpty() ? null() : text(value);
}

Statement &Statement::integer(qint64 value)
{
    keep(sqlite3_bind_int64(m_statement, m_next++, value));
    return *this;
}

Statement &Statement::real(double value)
{
    keep(sqlite3_bind_double(m_statement, m_next++, value));
    return *this;
}

Statement &Statement::blob(const QByteArray &value)
{
    keep(sqlite3_bind_blob64(m_statement, m_next++, value.isNull() ? "" : value.constData(),
                             static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::null()
{
    keep(sqlite3_bind_null(m_statement, m_next++));
    return *this;
}

Statement &Statement::date(const QDate &value)
{
    return value.isValid() ? text(value.toString(Qt::ISODate)) : null();
}

Statement &Statement::time(const QDateTime &value)
{
    return value.isValid() ? text(toStorage(value)) : null();
}

Result<bool> Statement::step()
{
    if (m_failed != SQLITE_OK) {
        return m_error;
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW || code == SQLITE_DONE) {
        return code == SQLITE_ROW;
    }
    keep(code);
    return m_error;
}

Result<void> Statement::run()
{
    while (true) {
        const auto row = step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_next = 1;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString Statement::textAt(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

qint64 Statement::integerAt(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

int Statement::intAt(int column) const
{
    return sqlite3_column_int(m_statement, column);
}

double Statement::realAt(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArray Statement::blobAt(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

QDate Statement::dateAt(int column) const
{
    return QDate::fromString(textAt(column), Qt::ISODate);
}

QDateTime Statement::timeAt(int column) const
{
    return isNull(column) ? QDateTime() : timeFromStorage(textAt(column));
}

Result<qint64> oneInteger(Statement &statement)
{
    const auto row = statement.step();
    if (!row) {
        return row.error();
    }
    return *row ? statement.integerAt(0) : 0;
}

} // namespace attrap
