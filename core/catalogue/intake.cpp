// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/intake_p.h"

#include "core/base/sha256.h"
#include "core/catalogue/database.h"
#include "core/catalogue/jobs.h"
#include "core/catalogue/statement.h"

#include <QUrl>

#include <sqlite3.h>

namespace attrap {

Result<bool> addDocument(Database &database, const QString &sha256, qint64 sizeBytes, const QDateTime &now)
{
    const auto added = Statement(database,
                                 "INSERT INTO document (sha256, size_bytes, received_at) VALUES (?,?,?) "
                                 "ON CONFLICT (sha256) DO NOTHING")
                           .text(sha256)
                           .integer(sizeBytes)
                           .time(now)
                           .run();
    if (!added) {
        return added.error();
    }
    if (sqlite3_changes(database.handle()) == 0) {
        return false;
    }
    Job inspect;
    inspect.kind = JobKind::Inspect;
    inspect.document = sha256;
    const auto queued = Jobs(database).add(inspect);
    if (!queued) {
        return queued.error();
    }
    return true;
}

Result<void> linkDocument(Database &database, qint64 recueil, const QString &sha256, const QDateTime &now)
{
    return Statement(database,
                     "INSERT INTO recueil_document (recueil, document, first_seen, last_seen) "
                     "VALUES (?1,?2,?3,?3) ON CONFLICT (recueil, document) DO UPDATE SET "
                     "last_seen = max(last_seen, excluded.last_seen)")
        .integer(recueil)
        .text(sha256)
        .time(now)
        .run();
}

Result<void> raiseContentVersion(Database &database, const QString &sha256)
{
    return Statement(database, "UPDATE document SET content_version = content_version + 1 WHERE sha256 = ?")
        .text(sha256)
        .run();
}

Result<void> raiseContentVersions(Database &database, qint64 recueil)
{
    return Statement(database,
                     "UPDATE document SET content_version = content_version + 1 WHERE sha256 IN "
                     "(SELECT document FROM recueil_document WHERE recueil = ?)")
        .integer(recueil)
        .run();
}

QString urlSha256(const QString &url)
{
    return sha256Hex(QUrl::fromPercentEncoding(url.toUtf8()).toUtf8());
}

} // namespace attrap
