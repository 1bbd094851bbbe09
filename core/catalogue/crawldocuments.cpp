// SPDX-License-Identifier: GPL-3.0-or-later
// Crawls: documents wanted, brought, and asked for in vain.
#include "core/catalogue/crawls.h"

#include "core/base/clock.h"
#include "core/base/sha256.h"
#include "core/catalogue/crawlrows_p.h"
#include "core/catalogue/database.h"
#include "core/catalogue/intake_p.h"

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

#define ATTRAP_WANTED_SELECT                                                                                 \
    "SELECT r.id, coalesce(r.administration, ''), r.url, r.title, r.link_text, r.listed_on, "                \
    "r.published_on, r.etag, r.last_modified, (SELECT d.document FROM recueil_document d WHERE "             \
    "d.recueil = r.id ORDER BY d.last_seen DESC, d.first_seen DESC LIMIT 1) AS held, r.failures, "           \
    "r.failure_code, r.failure_detail, r.asked_at, r.first_seen, r.gone_since IS NOT NULL FROM recueil r "

WantedDocument readWanted(const Statement &row)
{
    WantedDocument wanted;
    wanted.recueil = row.integerAt(0);
    wanted.administration = row.textAt(1);
    wanted.url = row.textAt(2);
    wanted.title = row.textAt(3);
    wanted.linkText = row.textAt(4);
    wanted.printedDate = row.textAt(5);
    wanted.publishedOn = row.dateAt(6);
    wanted.heldDocument = row.textAt(9);
    if (!wanted.heldDocument.isEmpty()) {
        wanted.etag = row.textAt(7);
        wanted.lastModified = row.textAt(8);
    }
    wanted.failures = row.intAt(10);
    if (!row.isNull(11)) {
        wanted.failure = Error{errorCodeFromName(row.textAt(11)), wanted.url, row.textAt(12)};
    }
    wanted.askedAt = row.timeAt(13);
    wanted.firstSeen = row.timeAt(14);
    wanted.isGone = row.intAt(15) != 0;
    return wanted;
}

/// Says something of the server, not of what was asked.
bool isOfServer(const Error &error)
{
    return error.code == ErrorCode::ServerBusy || error.code == ErrorCode::ConnectionLost
        || error.code == ErrorCode::ServerPaused || error.code == ErrorCode::NeedsBrowser
        || error.code == ErrorCode::SiteUnreachable || error.code == ErrorCode::CertificateInvalid
        || error.code == ErrorCode::Cancelled;
}

/// What recordFetched() must know of the recueil before it changes it.
struct Before
{
    QString latest; ///< Empty: none held.
    bool hadIt = false; ///< The same bytes, now or earlier.
};

Result<Before> heldBefore(Database &database, qint64 recueil, const QString &sha256)
{
    Statement rows(database,
                   "SELECT document FROM recueil_document WHERE recueil = ? ORDER BY last_seen DESC, "
                   "first_seen DESC");
    Before before;
    const auto read = allRows<bool>(rows.integer(recueil), [&](const Statement &row) {
        if (before.latest.isEmpty()) {
            before.latest = row.textAt(0);
        }
        before.hadIt = before.hadIt || row.textAt(0) == sha256;
        return true;
    });
    return read ? Result<Before>(before) : read.error();
}

Result<void> markHeld(Database &database, qint64 recueil, const Crawls::FetchedDocument &fetched,
                      const QDateTime &now)
{
    const auto validator = [&fetched](const QString &name) {
        return fetched.isWhole ? headerIn(fetched.seen.headers, name) : QString();
    };
    return Statement(database,
                     "UPDATE recueil SET asked_at = ?, ask_again = 0, etag = ?, last_modified = ?, "
                     "failures = 0, failure_code = NULL, failure_detail = NULL WHERE id = ?")
        .time(now)
        .text(validator(u"ETag"_s))
        .text(validator(u"Last-Modified"_s))
        .integer(recueil)
        .run();
}

/// The latest bytes of the recueil are still what its URL gives.
Result<void> markUnchanged(Database &database, qint64 recueil, const QDateTime &now)
{
    auto done = Statement(database,
                          "UPDATE recueil SET asked_at = ?, ask_again = 0, failures = 0, "
                          "failure_code = NULL, failure_detail = NULL WHERE id = ?")
                    .time(now)
                    .integer(recueil)
                    .run();
    if (!done) {
        return done;
    }
    return Statement(database,
                     "UPDATE recueil_document SET last_seen = max(last_seen, ?1) WHERE recueil = ?2 AND "
                     "document = (SELECT d.document FROM recueil_document d WHERE d.recueil = ?2 ORDER BY "
                     "d.last_seen DESC, d.first_seen DESC LIMIT 1)")
        .time(now)
        .integer(recueil)
        .run();
}

} // namespace

Result<QList<WantedDocument>> Crawls::wanted(const QString &administration, const QDate &since) const
{
    Statement statement(m_database,
                        "SELECT * FROM (" ATTRAP_WANTED_SELECT
                        "WHERE r.origin = 'crawl' AND r.gone_since IS NULL AND "
                        "(?1 = '' OR r.administration = ?1) AND "
                        "(?2 IS NULL OR r.published_on IS NULL OR r.published_on >= ?2) AND "
                        "(r.ask_again = 1 OR NOT EXISTS (SELECT 1 FROM recueil_document d WHERE "
                        "d.recueil = r.id))) ORDER BY failures >= 3, "
                        "coalesce(published_on, substr(first_seen, 1, 10)) DESC, id DESC");
    return allRows<WantedDocument>(statement.text(administration).date(since), readWanted);
}

Result<QList<WantedDocument>> Crawls::toRecheck(const QString &administration, const QDate &since,
                                                const QDateTime &askedBefore, int limit) const
{
    Statement statement(m_database,
                        "SELECT * FROM (" ATTRAP_WANTED_SELECT
                        "WHERE r.origin = 'crawl' AND r.gone_since IS NULL AND r.administration = ?1 AND "
                        "coalesce(r.published_on, substr(r.first_seen, 1, 10)) >= ?2 AND "
                        "(r.asked_at IS NULL OR r.asked_at < ?3)) WHERE held IS NOT NULL "
                        "ORDER BY asked_at, id LIMIT ?4");
    return allRows<WantedDocument>(
        statement.text(administration).date(since).time(askedBefore).integer(limit), readWanted);
}

Result<WantedDocument> Crawls::wantedDocument(qint64 recueil) const
{
    Statement statement(m_database, ATTRAP_WANTED_SELECT "WHERE r.id = ?");
    const auto row = statement.integer(recueil).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return Error{ErrorCode::InvalidArgument, QString::number(recueil), u"there is no such recueil"_s};
    }
    return readWanted(statement);
}

Result<Crawls::Fetched> Crawls::recordFetched(const FetchedDocument &fetched, const QDateTime &now)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    const auto before = heldBefore(m_database, fetched.recueil, fetched.sha256);
    if (!before) {
        return before.error();
    }
    const auto isNew = addDocument(m_database, fetched.sha256, fetched.sizeBytes, now);
    if (!isNew) {
        return isNew.error();
    }
    auto done = linkDocument(m_database, fetched.recueil, fetched.sha256, now);
    if (done && *isNew) {
        done = orderJobsByDate(m_database, fetched.sha256);
    }
    if (done && !before->hadIt && !*isNew) {
        done = raiseContentVersion(m_database, fetched.sha256);
    }
    if (done) {
        done = markHeld(m_database, fetched.recueil, fetched, now);
    }
    if (done) {
        done = appendObservation(m_database, fetched.seen);
    }
    if (done) {
        done = (*transaction)->commit();
    }
    if (!done) {
        return done.error();
    }
    return Fetched{*isNew, !before->latest.isEmpty() && before->latest != fetched.sha256};
}

Result<void> Crawls::recordAsked(qint64 recueil, const Observation &seen, const std::optional<Error> &why,
                                 const QDateTime &now, const QByteArray &proof)
{
    if (!proof.isEmpty() && sha256Hex(proof) != seen.sha256) {
        return Error{ErrorCode::InvalidArgument, seen.url, u"the proof is not that of the observation"_s};
    }
    return inTransaction(m_database, [&]() -> Result<void> {
        Result<void> done;
        if (!why) {
            done = markUnchanged(m_database, recueil, now);
        } else if (!isOfServer(*why)) {
            done = Statement(m_database,
                             "UPDATE recueil SET asked_at = ?, failures = failures + 1, failure_code = ?, "
                             "failure_detail = ? WHERE id = ?")
                       .time(now)
                       .text(errorCodeName(why->code))
                       .text(why->detail)
                       .integer(recueil)
                       .run();
        }
        if (done && !proof.isEmpty()) {
            done = keepBody(m_database, seen.sha256, proof);
        }
        return done ? appendObservation(m_database, seen) : done;
    });
}

} // namespace attrap
