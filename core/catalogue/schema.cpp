// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/schema.h"

#include "core/catalogue/statement.h"

#include <QFile>

#include <array>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

/// In order: the first makes user_version 1, and so on. A released one is never edited.
constexpr std::array Migrations{"0001_initial.sql"};

Result<QByteArray> migrationText(std::size_t index)
{
    QFile file(u":/attrap/migrations/"_s + QString::fromLatin1(Migrations.at(index)));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Internal, file.fileName(), u"a migration is not embedded"_s};
    }
    return file.readAll();
}

Result<qint64> pragma(Database &database, const char *sql)
{
    Statement statement(database, sql);
    return singleInteger(statement);
}

Result<void> keepCopy(Database &database, int nextVersion)
{
    const QString copy = u"%1.before-%2"_s.arg(database.path()).arg(nextVersion, 4, 10, QChar(u'0'));
    if (QFile::exists(copy)) {
        return {}; // Of an earlier attempt at this very step: what it holds is what there is now.
    }
    Statement statement(database, "VACUUM INTO ?1");
    return statement.bind(1, copy).run();
}

Result<void> applyStep(Database &database, int version)
{
    const Result<QByteArray> sql = migrationText(static_cast<std::size_t>(version - 1));
    if (!sql) {
        return sql.error();
    }
    const auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    const QByteArray marks = QStringLiteral("PRAGMA application_id = %1; PRAGMA user_version = %2;")
                                 .arg(LibraryApplicationId)
                                 .arg(version)
                                 .toLatin1();
    if (const Result<void> done = database.execute(sql->constData()); !done) {
        return done;
    }
    if (const Result<void> done = database.execute(marks.constData()); !done) {
        return done;
    }
    return (*transaction)->commit();
}

} // namespace

int newestSchema()
{
    return static_cast<int>(Migrations.size());
}

Result<int> schemaOf(Database &database)
{
    const Result<qint64> tables = pragma(database, "SELECT count(*) FROM sqlite_schema");
    if (!tables) {
        return tables.error().code == ErrorCode::LibraryDamaged
            ? Error{ErrorCode::LibraryDamaged, database.path(), tables.error().detail}
            : tables.error();
    }
    const Result<qint64> id = pragma(database, "PRAGMA application_id");
    const Result<qint64> version = pragma(database, "PRAGMA user_version");
    if (!id || !version) {
        return id ? version.error() : id.error();
    }
    if (*tables == 0 && *id == 0 && *version == 0) {
        return 0;
    }
    if (*id != LibraryApplicationId) {
        return Error{ErrorCode::NotALibrary, database.path(), u"application_id is %1"_s.arg(*id)};
    }
    if (*version > newestSchema()) {
        return Error{ErrorCode::LibraryNewer, database.path(),
                     u"schema %1, this program knows %2"_s.arg(*version).arg(newestSchema())};
    }
    if (*version < 1) {
        return Error{ErrorCode::LibraryDamaged, database.path(), u"schema %1"_s.arg(*version)};
    }
    return static_cast<int>(*version);
}

Result<void> migrate(Database &database)
{
    const Result<int> found = schemaOf(database);
    if (!found) {
        return found.error();
    }
    for (int version = *found + 1; version <= newestSchema(); ++version) {
        if (*found > 0) {
            if (const Result<void> kept = keepCopy(database, version); !kept) {
                return kept;
            }
        }
        if (const Result<void> done = applyStep(database, version); !done) {
            return done;
        }
    }
    return {};
}

} // namespace attrap
