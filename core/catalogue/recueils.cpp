// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/recueils.h"

#include "core/base/clock.h"
#include "core/catalogue/database.h"
#include "core/catalogue/intake_p.h"
#include "core/catalogue/journal.h"
#include "core/catalogue/statement.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

#define RECUEIL_SELECT                                                                                       \
    "SELECT r.id, r.administration, r.url, r.title, r.published_on, r.first_seen, r.last_seen, "             \
    "r.gone_since, (SELECT rd.document FROM recueil_document rd WHERE rd.recueil = r.id "                    \
    "ORDER BY rd.last_seen DESC, rd.first_seen DESC LIMIT 1), "                                              \
    "(SELECT count(*) FROM recueil_document rd WHERE rd.recueil = r.id), r.listing_url, r.link_text, "       \
    "r.listed_on, r.asked_at, r.failures, r.failure_code, r.failure_detail FROM recueil r "
#define RECUEIL_ORDER "ORDER BY r.published_on DESC, r.id DESC"

Administration readAdministration(const Statement &row)
{
    return {row.textAt(0), row.textAt(1), row.textAt(2), row.textAt(3), row.textAt(4), row.textAt(5)};
}

Recueil readRecueil(const Statement &row)
{
    Recueil recueil;
    recueil.id = row.integerAt(0);
    recueil.administration = row.textAt(1);
    recueil.url = row.textAt(2);
    recueil.title = row.textAt(3);
    recueil.publishedOn = row.dateAt(4);
    recueil.firstSeen = row.timeAt(5);
    recueil.lastSeen = row.timeAt(6);
    recueil.goneSince = row.timeAt(7);
    recueil.document = row.textAt(8);
    recueil.versions = row.intAt(9);
    recueil.listingUrl = row.textAt(10);
    recueil.linkText = row.textAt(11);
    recueil.printedDate = row.textAt(12);
    recueil.askedAt = row.timeAt(13);
    recueil.failures = row.intAt(14);
    if (!row.isNull(15)) {
        recueil.failure = Error{errorCodeFromName(row.textAt(15)), recueil.url, row.textAt(16)};
    }
    return recueil;
}

/// The id of the recueil of that URL, added where there is none.
Result<qint64> addRecueil(Database &database, const Recueils::LocalFile &file, const QString &url,
                          const QDateTime &now)
{
    Statement statement(database,
                        "INSERT INTO recueil (administration, url, url_sha256, title, origin, first_seen, "
                        "last_seen) VALUES (?,?,?,?,'local',?5,?5) ON CONFLICT (url) DO UPDATE SET "
                        "last_seen = max(last_seen, excluded.last_seen), "
                        "administration = coalesce(excluded.administration, administration) RETURNING id");
    statement.textOrNull(file.administration)
        .text(url)
        .text(urlSha256(url))
        .text(QFileInfo(file.path).completeBaseName());
    statement.time(now);
    return oneInteger(statement);
}

/// The bytes that a person brought stand in for those that the site would not give: the recueil of that
/// address, when it is listed and not held, has them from now on.
Result<void> giveToListed(Database &database, const Recueils::LocalFile &file, const Observation &local)
{
    Statement statement(database,
                        "SELECT id FROM recueil WHERE origin = 'crawl' AND url_sha256 = ? AND NOT EXISTS "
                        "(SELECT 1 FROM recueil_document d WHERE d.recueil = recueil.id)");
    const auto listed = allRows<qint64>(statement.text(urlSha256(file.savedFrom)),
                                        [](const Statement &row) { return row.integerAt(0); });
    if (!listed) {
        return listed.error();
    }
    for (const qint64 recueil : *listed) {
        Observation seen = local;
        seen.recueil = recueil;
        auto done = linkDocument(database, recueil, file.sha256, local.at);
        if (done) {
            done = appendObservation(database, seen);
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace

Recueils::Recueils(Database &database)
    : m_database(database)
{ }

Result<QList<Administration>> Recueils::administrations() const
{
    Statement statement(m_database,
                        "SELECT code, name, kind, department, region, timezone FROM administration "
                        "ORDER BY code");
    return allRows<Administration>(statement, readAdministration);
}

Result<Administration> Recueils::administration(const QString &code) const
{
    Statement statement(m_database,
                        "SELECT code, name, kind, department, region, timezone FROM administration "
                        "WHERE code = ?");
    const auto row = statement.text(code).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return Error{ErrorCode::UnknownAdministration, code, {}};
    }
    return readAdministration(statement);
}

Result<QHash<QString, int>> Recueils::countsByAdministration() const
{
    Statement statement(m_database,
                        "SELECT coalesce(administration, ''), count(*) FROM recueil GROUP BY administration");
    QHash<QString, int> counts;
    const auto rows = allRows<bool>(statement, [&counts](const Statement &row) {
        counts.insert(row.textAt(0), row.intAt(1));
        return true;
    });
    if (!rows) {
        return rows.error();
    }
    return counts;
}

Result<bool> Recueils::recordLocalFile(const LocalFile &file, const QDateTime &now)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    if (!file.administration.isEmpty()) {
        const auto known = administration(file.administration);
        if (!known) {
            return known.error();
        }
    }
    auto isNew = addDocument(m_database, file.sha256, file.sizeBytes, now);
    if (!isNew) {
        return isNew.error();
    }
    const QString url = QUrl::fromLocalFile(file.path).toString(QUrl::FullyEncoded);
    const auto recueil = addRecueil(m_database, file, url, now);
    if (!recueil) {
        return recueil.error();
    }
    auto done = linkDocument(m_database, *recueil, file.sha256, now);
    if (!done) {
        return done.error();
    }
    Observation seen;
    seen.at = now;
    seen.kind = u"local"_s;
    seen.recueil = *recueil;
    seen.url = url;
    seen.sizeBytes = file.sizeBytes;
    seen.sha256 = file.sha256;
    QJsonObject note{{u"modified"_s, toStorage(file.modified)}};
    if (!file.administration.isEmpty()) {
        // The recueil keeps the last that was said; the journal, each.
        note.insert(u"administration"_s, file.administration);
    }
    if (!file.savedFrom.isEmpty()) {
        note.insert(u"saved_from"_s, file.savedFrom);
    }
    if (!file.evidence.isEmpty()) {
        note.insert(u"evidence"_s, file.evidence);
    }
    seen.note = QString::fromUtf8(QJsonDocument(note).toJson(QJsonDocument::Compact));
    done = appendObservation(m_database, seen);
    if (done && !file.savedFrom.isEmpty()) {
        done = giveToListed(m_database, file, seen);
    }
    if (done) {
        done = *isNew ? orderJobsByDate(m_database, file.sha256)
                      : raiseContentVersion(m_database, file.sha256);
    }
    if (done) {
        done = (*transaction)->commit();
    }
    if (!done) {
        return done.error();
    }
    return isNew;
}

Result<QList<Recueil>> Recueils::list() const
{
    Statement statement(m_database, RECUEIL_SELECT RECUEIL_ORDER);
    return allRows<Recueil>(statement, readRecueil);
}

Result<QList<Recueil>> Recueils::ofDocument(const QString &sha256) const
{
    Statement statement(m_database,
                        RECUEIL_SELECT "WHERE r.id IN (SELECT recueil FROM recueil_document "
                                       "WHERE document = ?) " RECUEIL_ORDER);
    return allRows<Recueil>(statement.text(sha256), readRecueil);
}

Result<void> Recueils::setPublishedOnIfUnknown(const QString &sha256, const QDate &date)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    auto done = Statement(m_database,
                          "UPDATE recueil SET published_on = ? WHERE published_on IS NULL AND id IN "
                          "(SELECT recueil FROM recueil_document WHERE document = ?)")
                    .date(date)
                    .text(sha256)
                    .run();
    if (done && sqlite3_changes(m_database.handle()) > 0) {
        done = orderJobsByDate(m_database, sha256);
    }
    return done ? (*transaction)->commit() : done;
}

} // namespace attrap
