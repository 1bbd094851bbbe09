// SPDX-License-Identifier: GPL-3.0-or-later
// Crawls: what listings showed, and no longer show.
#include "core/catalogue/crawls.h"

#include "core/base/clock.h"
#include "core/base/sha256.h"
#include "core/catalogue/crawlrows_p.h"
#include "core/catalogue/database.h"
#include "core/catalogue/intake_p.h"
#include "core/catalogue/packing_p.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr quint32 MaxBodyBytes = 256U << 20U;
/// See Crawls::notSeen().
constexpr int SafeDays = 31;

/// What was known of a recueil before its listing was read again.
struct Known
{
    qint64 id = 0;
    QString administration;
    QString title;
    QDate publishedOn;
    QString detail;
    QString listingUrl;
    bool seenByThisRun = false;
};

Result<std::optional<Known>> knownRecueil(Database &database, const ListedRecueil &listed, qint64 run)
{
    // The same address may be written with other escapes: it is the decoded one that names it.
    Statement statement(database,
                        "SELECT id, administration, title, published_on, listed_detail, listing_url, "
                        "seen_run IS ?1 FROM recueil WHERE url_sha256 = ?2 AND origin = 'crawl' ORDER BY id");
    const auto row = statement.integer(run).text(urlSha256(listed.url)).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return std::optional<Known>();
    }
    return std::optional<Known>({statement.integerAt(0), statement.textAt(1), statement.textAt(2),
                                 statement.dateAt(3), statement.textAt(4), statement.textAt(5),
                                 statement.intAt(6) != 0});
}

Result<qint64> insertRecueil(Database &database, const ListedRecueil &listed, qint64 run,
                             const QDateTime &now)
{
    Statement insert(database,
                     "INSERT INTO recueil (administration, url, url_sha256, title, published_on, origin, "
                     "first_seen, last_seen, listing_url, link_text, listed_detail, listed_on, seen_run) "
                     "VALUES (?,?,?,?,?,'crawl',?6,?6,?,?,?,?,?) RETURNING id");
    return oneInteger(insert.textOrNull(listed.administration)
                          .text(listed.url)
                          .text(urlSha256(listed.url))
                          .text(listed.title)
                          .date(listed.publishedOn)
                          .time(now)
                          .text(listed.listingUrl)
                          .text(listed.linkText)
                          .text(listed.detail)
                          .text(listed.printedDate)
                          .integer(run));
}

Result<void> updateRecueil(Database &database, const ListedRecueil &listed, const Known &known, qint64 run,
                           bool detailChanged, const QDateTime &now)
{
    auto done = Statement(database,
                          "UPDATE recueil SET last_seen = max(last_seen, ?1), gone_since = NULL, "
                          "administration = coalesce(?2, administration), title = ?3, "
                          "published_on = coalesce(?4, published_on), listing_url = ?5, link_text = ?6, "
                          "listed_detail = ?7, listed_on = ?8, seen_run = ?9, "
                          "ask_again = max(ask_again, ?10) WHERE id = ?11")
                    .time(now)
                    .textOrNull(listed.administration)
                    .text(listed.title)
                    .date(listed.publishedOn)
                    .text(listed.listingUrl)
                    .text(listed.linkText)
                    .text(listed.detail)
                    .text(listed.printedDate)
                    .integer(run)
                    .integer(detailChanged ? 1 : 0)
                    .integer(known.id)
                    .run();
    const bool shownDiffers = known.title != listed.title
        || (listed.publishedOn.isValid() && known.publishedOn != listed.publishedOn)
        || (!listed.administration.isEmpty() && known.administration != listed.administration);
    return done && shownDiffers ? raiseContentVersions(database, known.id) : done;
}

ListedRecueil readListed(const Statement &row)
{
    return {row.textAt(0), row.textAt(1), row.textAt(2), row.textAt(3),
            row.textAt(4), row.dateAt(5), row.textAt(6), row.textAt(7)};
}

RecueilName readName(const Statement &row)
{
    return {row.integerAt(0), row.textAt(1),     row.textAt(2), row.textAt(3),
            row.dateAt(4),    row.intAt(5) != 0, row.textAt(6)};
}

/// An observation that shows what the listing held then: not a page that refused or asked for a browser.
#define ATTRAP_PAGE_READ(o)                                                                                  \
    o "kind = 'listing' AND " o "status IN (200, 304) AND json_extract(nullif(" o                            \
      "note, ''), '$.error') IS NULL "

/// Recueils that a walk of run ?2 of administration ?1 down to ?3 had to show (?4: safely newer than that).
#define ATTRAP_JUDGED                                                                                        \
    "FROM recueil r WHERE r.administration = ?1 AND r.origin = 'crawl' AND r.gone_since IS NULL AND "        \
    "(r.published_on >= ?4 OR ((r.published_on IS NULL OR r.published_on >= ?3) AND EXISTS "                 \
    "(SELECT 1 FROM observation o WHERE o.run = ?2 AND " ATTRAP_PAGE_READ(                                   \
        "o.") "AND "                                                                                         \
              "(o.url = r.listing_url OR o.final_url = r.listing_url)))) "

} // namespace

QString headerIn(const QString &headersJson, const QString &name)
{
    const auto headers = QJsonDocument::fromJson(headersJson.toUtf8()).array();
    for (const auto &header : headers) {
        if (header.toArray().at(0).toString().compare(name, Qt::CaseInsensitive) == 0) {
            return header.toArray().at(1).toString();
        }
    }
    return {};
}

Result<void> keepBody(Database &database, const QString &sha256, const QByteArray &body)
{
    Statement known(database, "SELECT count(*) FROM listing_body WHERE sha256 = ?");
    const auto there = oneInteger(known.text(sha256));
    if (!there) {
        return there.error();
    }
    if (*there > 0) {
        return {};
    }
    return Statement(database, "INSERT INTO listing_body (sha256, body) VALUES (?,?)")
        .text(sha256)
        .blob(qCompress(body, 9))
        .run();
}

Result<QByteArray> unpackBody(const QString &sha256, const QByteArray &packed)
{
    QByteArray body = inflated(packed, MaxBodyBytes);
    if (sha256Hex(body) != sha256) {
        return Error{ErrorCode::LibraryDamaged, sha256, u"a kept page does not give its hash"_s};
    }
    return body;
}

Result<void> Crawls::recordExchange(const Observation &seen, const QByteArray &body)
{
    if (!body.isEmpty() && sha256Hex(body) != seen.sha256) {
        return Error{ErrorCode::InvalidArgument, seen.url, u"the body is not that of the observation"_s};
    }
    return inTransaction(m_database, [&]() -> Result<void> {
        const auto kept = body.isEmpty() ? Result<void>() : keepBody(m_database, seen.sha256, body);
        return kept ? appendObservation(m_database, seen) : kept;
    });
}

Result<std::optional<Crawls::KeptListing>> Crawls::keptListing(const QString &url,
                                                               std::optional<qint64> run) const
{
    Statement seen(m_database,
                   "SELECT id, at FROM observation WHERE url = ?1 AND " ATTRAP_PAGE_READ(
                       "") "AND (?2 IS NULL OR run = ?2) AND json_extract(nullif(note, ''), '$.form') IS "
                           "NULL ORDER BY id DESC LIMIT 1");
    seen.text(url);
    if (run) {
        seen.integer(*run);
    } else {
        seen.null();
    }
    const auto isSeen = seen.step();
    if (!isSeen) {
        return isSeen.error();
    }
    if (!*isSeen) {
        return std::optional<KeptListing>();
    }
    Statement last(
        m_database,
        "SELECT o.final_url, o.headers, o.sha256, b.body FROM observation o "
        "JOIN listing_body b ON b.sha256 = o.sha256 WHERE o.url = ? AND " ATTRAP_PAGE_READ(
            "o.") "AND o.status = 200 AND o.id <= ? AND json_extract(nullif(o.note, ''), '$.form') IS NULL "
                  "ORDER BY o.id DESC LIMIT 1");
    const auto row = last.text(url).integer(seen.integerAt(0)).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return std::optional<KeptListing>();
    }
    const auto body = unpackBody(last.textAt(2), last.blobAt(3));
    if (!body) {
        return body.error();
    }
    const QString headers = last.textAt(1);
    return std::optional<KeptListing>({last.textAt(0), headerIn(headers, u"ETag"_s),
                                       headerIn(headers, u"Last-Modified"_s),
                                       headerIn(headers, u"Content-Type"_s), *body, seen.timeAt(1)});
}

Result<Crawls::Listing> Crawls::recordListed(const ListedRecueil &listed, qint64 run, const QDateTime &now)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    const auto known = knownRecueil(m_database, listed, run);
    if (!known) {
        return known.error();
    }
    Listing listing;
    Result<void> done;
    if (!*known) {
        const auto id = insertRecueil(m_database, listed, run, now);
        if (!id) {
            return id.error();
        }
        listing = {*id, true, false};
        CrawlResult result;
        result.url = listed.url;
        result.recueil = *id;
        result.outcome = u"new"_s;
        done = addResult(run, result);
    } else {
        listing.recueil = (*known)->id;
        // A link that a run meets on several pages is described by the first: otherwise what is printed
        // beside it would seem to change with each of them.
        listing.detailChanged = !(*known)->seenByThisRun && (*known)->listingUrl == listed.listingUrl
            && !(*known)->detail.isEmpty() && (*known)->detail != listed.detail;
        if (!(*known)->seenByThisRun) {
            done = updateRecueil(m_database, listed, **known, run, listing.detailChanged, now);
        }
    }
    if (done) {
        done = (*transaction)->commit();
    }
    return done ? Result<Listing>(listing) : done.error();
}

Result<QList<ListedRecueil>> Crawls::listedOn(const QString &listingUrl, const QDateTime &since) const
{
    Statement statement(m_database,
                        "SELECT coalesce(administration, ''), url, title, link_text, listed_detail, "
                        "published_on, listed_on, listing_url FROM recueil WHERE listing_url = ? AND "
                        "last_seen >= ? AND gone_since IS NULL ORDER BY id");
    return allRows<ListedRecueil>(statement.text(listingUrl).time(since), readListed);
}

Result<QDateTime> Crawls::lastRead(const QString &listingUrl) const
{
    Statement statement(m_database,
                        "SELECT max(at) FROM observation WHERE url = ? AND " ATTRAP_PAGE_READ(""));
    const auto row = statement.text(listingUrl).step();
    return row ? Result<QDateTime>(statement.timeAt(0)) : row.error();
}

Result<QList<RecueilName>> Crawls::notSeen(const QString &administration, qint64 run,
                                           const QDate &since) const
{
    Statement statement(m_database,
                        "SELECT r.id, r.administration, r.url, r.title, r.published_on, EXISTS (SELECT 1 "
                        "FROM recueil_document d WHERE d.recueil = r.id), r.listing_url " ATTRAP_JUDGED
                        "AND r.seen_run IS NOT ?2 ORDER BY r.published_on DESC, r.id DESC");
    return allRows<RecueilName>(
        statement.text(administration).integer(run).date(since).date(since.addDays(SafeDays)), readName);
}

Result<int> Crawls::knownBefore(const QString &administration, qint64 run, const QDate &since) const
{
    Statement statement(m_database,
                        "SELECT count(*) " ATTRAP_JUDGED
                        "AND NOT EXISTS (SELECT 1 FROM crawl_result c WHERE c.run = ?2 AND c.url = r.url AND "
                        "c.outcome = 'new')");
    const auto count
        = oneInteger(statement.text(administration).integer(run).date(since).date(since.addDays(SafeDays)));
    return count ? Result<int>(static_cast<int>(*count)) : count.error();
}

Result<void> Crawls::recordAbsence(qint64 recueil, const Observation &seen, const QDateTime &now)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        auto done
            = Statement(m_database, "UPDATE recueil SET gone_since = ? WHERE id = ? AND gone_since IS NULL")
                  .time(now)
                  .integer(recueil)
                  .run();
        if (done && seen.run) {
            CrawlResult result;
            result.url = seen.url;
            result.recueil = recueil;
            result.outcome = u"gone"_s;
            result.detail = seen.status ? u"HTTP %1"_s.arg(*seen.status) : QString();
            done = addResult(*seen.run, result);
        }
        return done ? appendObservation(m_database, seen) : done;
    });
}

} // namespace attrap
