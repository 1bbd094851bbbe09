// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/intake_p.h"

#include "core/base/sha256.h"
#include "core/catalogue/database.h"
#include "core/catalogue/jobs.h"
#include "core/catalogue/namedates.h"
#include "core/catalogue/statement.h"

#include <QUrl>

#include <algorithm>

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

Result<void> orderJobsByDate(Database &database, const QString &sha256)
{
    Statement recueils(database,
                       "SELECT r.published_on, r.title, r.link_text, r.listed_on, r.url, d.received_at "
                       "FROM recueil_document rd JOIN recueil r ON r.id = rd.recueil "
                       "JOIN document d ON d.sha256 = rd.document WHERE rd.document = ?");
    QDate published;
    QDate printed;
    QDate received;
    const auto read = allRows<bool>(recueils.text(sha256), [&](const Statement &row) {
        published = std::max(published, row.dateAt(0));
        const QString file = QUrl::fromPercentEncoding(row.textAt(4).section(u'/', -1).toUtf8());
        for (const QString &name : {row.textAt(3), row.textAt(1), row.textAt(2), file}) {
            if (const QDate date = roughDateInName(name); date.isValid()) {
                printed = std::max(printed, date);
                break;
            }
        }
        received = std::max(received, row.timeAt(5).date());
        return true;
    });
    if (!read) {
        return read.error();
    }
    return Jobs(database).orderByDate(sha256,
                                      published.isValid()     ? published
                                          : printed.isValid() ? printed
                                                              : received);
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
