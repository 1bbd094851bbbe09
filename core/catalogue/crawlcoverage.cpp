// SPDX-License-Identifier: GPL-3.0-or-later
// Crawls: how complete the library is, and what is known of one recueil.
#include "core/catalogue/crawls.h"

#include "core/catalogue/crawlrows_p.h"
#include "core/catalogue/database.h"

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

AdministrationCoverage readCoverage(const Statement &row)
{
    AdministrationCoverage coverage;
    coverage.administration = row.textAt(0);
    coverage.listed = row.intAt(1);
    coverage.held = row.intAt(2);
    coverage.missing = row.intAt(3);
    coverage.gone = row.intAt(4);
    coverage.replaced = row.intAt(5);
    coverage.newest = row.dateAt(6);
    return coverage;
}

Result<std::optional<CrawlRun>> lastRun(Database &database, const char *sql, const QString &administration)
{
    Statement statement(database, sql);
    const auto row = statement.text(administration).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return std::optional<CrawlRun>();
    }
    const CrawlRun run = readRun(statement);
    if (run.endedAt.isValid()) {
        return std::optional<CrawlRun>(run);
    }
    const auto counted = Crawls(database).run(run.id);
    return counted ? Result<std::optional<CrawlRun>>(std::optional<CrawlRun>(*counted)) : counted.error();
}

Result<void> addRuns(Database &database, AdministrationCoverage &coverage)
{
    const auto last = lastRun(database,
                              "SELECT " ATTRAP_RUN_COLUMNS
                              "FROM crawl_run WHERE administration = ? ORDER BY id DESC LIMIT 1",
                              coverage.administration);
    if (!last) {
        return last.error();
    }
    const auto good = lastRun(database,
                              "SELECT " ATTRAP_RUN_COLUMNS
                              "FROM crawl_run WHERE administration = ? AND ended_at IS NOT NULL AND "
                              "(state = 1 OR json_extract(outcome, '$.walked')) ORDER BY id DESC LIMIT 1",
                              coverage.administration);
    if (!good) {
        return good.error();
    }
    const auto failure
        = lastRun(database,
                  "SELECT " ATTRAP_RUN_COLUMNS "FROM crawl_run WHERE administration = ? AND state IN (3, 5) "
                  "ORDER BY id DESC LIMIT 1",
                  coverage.administration);
    if (!failure) {
        return failure.error();
    }
    coverage.lastRun = *last;
    coverage.lastGoodRun = *good;
    if (*failure && (!*good || (*failure)->id > (*good)->id)) {
        coverage.lastFailure = *failure;
    }
    return {};
}

RecueilName readName(const Statement &row)
{
    return {row.integerAt(0), row.textAt(1),     row.textAt(2), row.textAt(3),
            row.dateAt(4),    row.intAt(5) != 0, row.textAt(6)};
}

#define ATTRAP_OBSERVATION_SELECT                                                                            \
    "SELECT at, kind, recueil, run, url, final_url, redirects, origin_override, status, headers, "           \
    "certificate_subject, certificate_fingerprint, size_bytes, sha256, link_text, listed_on, note FROM "     \
    "observation "

Observation readObservation(const Statement &row)
{
    const auto number = [&row](int column) {
        return row.isNull(column) ? std::optional<qint64>() : std::optional<qint64>(row.integerAt(column));
    };
    Observation o;
    o.at = row.timeAt(0);
    o.kind = row.textAt(1);
    o.recueil = number(2);
    o.run = number(3);
    o.url = row.textAt(4);
    o.finalUrl = row.textAt(5);
    o.redirects = row.textAt(6);
    o.originOverride = row.textAt(7);
    o.status = number(8);
    o.headers = row.textAt(9);
    o.certificateSubject = row.textAt(10);
    o.certificateFingerprint = row.textAt(11);
    o.sizeBytes = number(12);
    o.sha256 = row.textAt(13);
    o.linkText = row.textAt(14);
    o.listedOn = row.textAt(15);
    o.note = row.textAt(16);
    return o;
}

} // namespace

Result<QList<AdministrationCoverage>> Crawls::coverage() const
{
    const auto view = Transaction::beginRead(m_database);
    if (!view) {
        return view.error();
    }
    Statement statement(
        m_database,
        "WITH r AS (SELECT administration, published_on, gone_since, (SELECT count(*) FROM recueil_document "
        "d "
        "WHERE d.recueil = recueil.id) AS versions FROM recueil WHERE origin = 'crawl') "
        "SELECT a.code, count(r.administration), coalesce(sum(r.versions > 0), 0), "
        "coalesce(sum(r.versions = 0 AND r.gone_since IS NULL), 0), "
        "coalesce(sum(r.gone_since IS NOT NULL), 0), coalesce(sum(r.versions > 1), 0), max(r.published_on) "
        "FROM administration a LEFT JOIN r ON r.administration = a.code "
        "WHERE r.administration IS NOT NULL OR a.code IN (SELECT administration FROM crawl_run) "
        "OR a.code IN (SELECT administration FROM followed) GROUP BY a.code ORDER BY a.code");
    auto all = allRows<AdministrationCoverage>(statement, readCoverage);
    if (!all) {
        return all;
    }
    for (AdministrationCoverage &one : *all) {
        const auto added = addRuns(m_database, one);
        if (!added) {
            return added.error();
        }
    }
    return all;
}

Result<QList<RecueilName>> Crawls::names(const QString &administration) const
{
    Statement statement(
        m_database,
        "SELECT r.id, coalesce(r.administration, ''), r.url, r.title, r.published_on, "
        "EXISTS (SELECT 1 FROM recueil_document d WHERE d.recueil = r.id), r.listing_url FROM recueil r "
        "WHERE ?1 = '' OR r.administration = ?1 ORDER BY r.id");
    return allRows<RecueilName>(statement.text(administration), readName);
}

Result<QList<Observation>> Crawls::observations(qint64 recueil) const
{
    Statement statement(m_database, ATTRAP_OBSERVATION_SELECT "WHERE recueil = ? ORDER BY id");
    return allRows<Observation>(statement.integer(recueil), readObservation);
}

Result<QList<Observation>> Crawls::pageObservations(const QString &url) const
{
    // Two look-ups, each by its own index.
    Statement statement(m_database,
                        ATTRAP_OBSERVATION_SELECT
                        "WHERE id IN (SELECT id FROM observation WHERE url = ?1 AND kind = 'listing' UNION "
                        "SELECT id FROM observation WHERE final_url = ?1 AND kind = 'listing') ORDER BY id");
    return allRows<Observation>(statement.text(url), readObservation);
}

Result<QList<Crawls::Version>> Crawls::versions(qint64 recueil) const
{
    Statement statement(m_database,
                        "SELECT document, first_seen, last_seen FROM recueil_document WHERE recueil = ? "
                        "ORDER BY first_seen, last_seen, document");
    return allRows<Version>(statement.integer(recueil), [](const Statement &row) {
        return Version{row.textAt(0), row.timeAt(1), row.timeAt(2)};
    });
}

Result<QByteArray> Crawls::keptBody(const QString &sha256) const
{
    Statement statement(m_database, "SELECT body FROM listing_body WHERE sha256 = ?");
    const auto row = statement.text(sha256).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return Error{ErrorCode::UnknownDocument, sha256, {}};
    }
    return unpackBody(sha256, statement.blobAt(0));
}

} // namespace attrap
