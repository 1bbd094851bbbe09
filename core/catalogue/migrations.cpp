// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/migrations.h"

#include "core/base/files.h"
#include "core/catalogue/database.h"
#include "core/catalogue/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

/// A static library's resources are only linked in when somebody asks for them, outside of any namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace attrap {

namespace {

Result<QByteArray> resource(const QString &name)
{
    initialiseResources();
    return readFile(u":/attrap/catalogue/"_s + name, 16 << 20);
}

Result<qint64> pragma(Database &database, const char *sql)
{
    Statement statement(database, sql);
    return oneInteger(statement);
}

Result<void> keepCopy(Database &database, int nextVersion)
{
    const QString base = u"%1.before-%2"_s.arg(database.path()).arg(nextVersion, 4, 10, QChar(u'0'));
    QString copy = base;
    for (int i = 2; QFileInfo::exists(copy); ++i) {
        copy = u"%1-%2"_s.arg(base).arg(i);
    }
    const QString part = copy + u".part"_s;
    if (QFileInfo::exists(part) && !QFile::remove(part)) {
        return Error{ErrorCode::FileUnwritable, part, {}};
    }
    auto written = Statement(database, "VACUUM INTO ?").text(part).run();
    if (!written) {
        QFile::remove(part);
        return written;
    }
    auto synced = syncFile(part);
    if (!synced) {
        return synced;
    }
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(copy).constData()) != 0) {
        return fileError(errno, ErrorCode::FileUnwritable, copy);
    }
    return syncFolder(QFileInfo(copy).absolutePath());
}

Result<void> apply(Database &database, const Migration &migration)
{
    const auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    const QByteArray sql = migration.sql
        + "\n; PRAGMA user_version = " + QByteArray::number(migration.version)
        + "; PRAGMA application_id = " + QByteArray::number(LibraryApplicationId) + ';';
    const auto done = database.execute(sql.constData());
    return done ? (*transaction)->commit() : done;
}

} // namespace

Result<QList<Migration>> shippedMigrations()
{
    QList<Migration> migrations;
    for (const auto &name : {u"migrations/0001_initial.sql"_s, u"migrations/0002_crawl.sql"_s,
                             u"migrations/0003_reading.sql"_s, u"migrations/0004_counts.sql"_s}) {
        const auto sql = resource(name);
        if (!sql) {
            return sql.error();
        }
        migrations.append({static_cast<int>(migrations.size()) + 1, *sql});
    }
    return migrations;
}

Result<int> schemaVersion(Database &database, int newest)
{
    const auto id = pragma(database, "PRAGMA application_id");
    if (!id) {
        return id.error();
    }
    const auto tables = pragma(database, "SELECT count(*) FROM sqlite_schema");
    if (!tables) {
        return tables.error();
    }
    const auto version = pragma(database, "PRAGMA user_version");
    if (!version) {
        return version.error();
    }
    if (*id == 0 && *tables == 0 && *version == 0) {
        return 0;
    }
    if (*id != LibraryApplicationId || *version < 1) {
        return Error{ErrorCode::NotALibrary, database.path(), u"application_id %1"_s.arg(*id)};
    }
    if (*version > newest) {
        return Error{ErrorCode::LibraryNewer, database.path(), u"schema %1"_s.arg(*version)};
    }
    return static_cast<int>(*version);
}

Result<void> migrate(Database &database, const QList<Migration> &migrations)
{
    const auto version = schemaVersion(database, migrations.isEmpty() ? 0 : migrations.last().version);
    if (!version) {
        return version.error();
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= *version) {
            continue;
        }
        if (*version > 0) {
            auto kept = keepCopy(database, migration.version);
            if (!kept) {
                return kept;
            }
        }
        auto applied = apply(database, migration);
        if (!applied) {
            return applied;
        }
    }
    return {};
}

Result<void> refreshAdministrations(Database &database)
{
    const auto json = resource(u"administrations.json"_s);
    if (!json) {
        return json.error();
    }
    const auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    const QJsonArray list = QJsonDocument::fromJson(*json).array();
    if (list.isEmpty()) {
        return Error{ErrorCode::Internal, u"administrations.json"_s, u"empty or malformed"_s};
    }
    // Writes nothing where nothing changed: every opening comes through here.
    Statement insert(database,
                     "INSERT INTO administration (code, name, kind, department, region, timezone, host) "
                     "VALUES (?,?,?,?,?,?,?) ON CONFLICT (code) DO UPDATE SET name = excluded.name, "
                     "kind = excluded.kind, department = excluded.department, region = excluded.region, "
                     "timezone = excluded.timezone, host = excluded.host WHERE "
                     "(name, kind, department, region, timezone, host) IS NOT (excluded.name, excluded.kind, "
                     "excluded.department, excluded.region, excluded.timezone, excluded.host)");
    for (const auto &value : list) {
        const QJsonObject entry = value.toObject();
        for (const auto &key :
             {"code"_L1, "name"_L1, "kind"_L1, "department"_L1, "region"_L1, "timezone"_L1, "host"_L1}) {
            insert.text(entry.value(key).toString());
        }
        auto stored = insert.run();
        if (!stored) {
            return stored;
        }
        insert.reset();
    }
    return (*transaction)->commit();
}

} // namespace attrap
