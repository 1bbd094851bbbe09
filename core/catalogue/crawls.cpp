// SPDX-License-Identifier: GPL-3.0-or-later
// Crawls: what the user wants, runs, and servers that refused.
#include "core/catalogue/crawls.h"

#include "core/base/clock.h"
#include "core/catalogue/crawlrows_p.h"
#include "core/catalogue/database.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QJsonObject errorToJson(const Error &error)
{
    return {
        {u"code"_s, errorCodeName(error.code)}, {u"subject"_s, error.subject}, {u"detail"_s, error.detail}};
}

QString outcomeOf(const CrawlRun &run)
{
    QJsonObject json{
        {u"walked"_s, run.walked},       {u"pages"_s, run.pages},      {u"listed"_s, run.listed},
        {u"new"_s, run.isNew},           {u"fetched"_s, run.fetched},  {u"changed"_s, run.changed},
        {u"gone"_s, run.gone},           {u"failed"_s, run.failed},    {u"duplicates"_s, run.duplicates},
        {u"rechecked"_s, run.rechecked}, {u"routine"_s, run.isRoutine}};
    if (run.why) {
        json.insert(u"why"_s, errorToJson(*run.why));
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void readOutcome(CrawlRun &run, const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    run.walked = json.value("walked"_L1).toBool();
    run.pages = json.value("pages"_L1).toInt();
    run.listed = json.value("listed"_L1).toInt();
    run.isNew = json.value("new"_L1).toInt();
    run.fetched = json.value("fetched"_L1).toInt();
    run.changed = json.value("changed"_L1).toInt();
    run.gone = json.value("gone"_L1).toInt();
    run.failed = json.value("failed"_L1).toInt();
    run.duplicates = json.value("duplicates"_L1).toInt();
    run.rechecked = json.value("rechecked"_L1).toInt();
    run.isRoutine = json.value("routine"_L1).toBool();
    const QJsonObject why = json.value("why"_L1).toObject();
    if (!why.isEmpty()) {
        run.why = Error{errorCodeFromName(why.value("code"_L1).toString()),
                        why.value("subject"_L1).toString(), why.value("detail"_L1).toString()};
    }
}

/// Counted from what the run stored.
Result<void> count(Database &database, CrawlRun &run)
{
    Statement rows(
        database,
        "SELECT (SELECT count(DISTINCT url) FROM observation WHERE run = ?1 AND kind = 'listing'), "
        "(SELECT count(*) FROM recueil WHERE seen_run = ?1), "
        "sum(outcome = 'new'), "
        "(SELECT count(DISTINCT url) FROM crawl_result WHERE run = ?1 AND outcome IN "
        "('fetched', 'changed')), sum(outcome = 'changed'), sum(outcome = 'gone'), "
        "sum(outcome = 'failed'), sum(is_duplicate), sum(outcome = 'unchanged') "
        "FROM crawl_result WHERE run = ?1");
    const auto row = rows.integer(run.id).step();
    if (!row) {
        return row.error();
    }
    run.pages = rows.intAt(0);
    run.listed = rows.intAt(1);
    run.isNew = rows.intAt(2);
    run.fetched = rows.intAt(3);
    run.changed = rows.intAt(4);
    run.gone = rows.intAt(5);
    run.failed = rows.intAt(6);
    run.duplicates = rows.intAt(7);
    run.rechecked = rows.intAt(8);
    return {};
}

/// The runs of a statement, those under way with their counts.
Result<QList<CrawlRun>> readRuns(Database &database, Statement &statement)
{
    auto runs = allRows<CrawlRun>(statement, readRun);
    if (!runs) {
        return runs;
    }
    for (CrawlRun &run : *runs) {
        if (!run.endedAt.isValid()) {
            const auto counted = count(database, run);
            if (!counted) {
                return counted.error();
            }
        }
    }
    return runs;
}

CrawlResult readResult(const Statement &row)
{
    CrawlResult result;
    result.url = row.textAt(0);
    if (!row.isNull(1)) {
        result.recueil = row.integerAt(1);
    }
    result.title = row.textAt(2);
    result.outcome = row.textAt(3);
    result.detail = row.textAt(4);
    if (!row.isNull(5)) {
        result.error = Error{errorCodeFromName(row.textAt(5)), result.url, result.detail};
    }
    result.isDuplicate = row.intAt(6) != 0;
    return result;
}

Crawls::Pause readPause(const Statement &row)
{
    return {row.textAt(0), row.textAt(1), row.timeAt(2), row.intAt(3),
            Error{errorCodeFromName(row.textAt(4)), row.textAt(1), row.textAt(5)}};
}

Result<void> setSetting(Database &database, const char *key, const QString &value)
{
    return Statement(database,
                     "INSERT INTO setting (key, value) VALUES (?,?) ON CONFLICT (key) DO UPDATE SET "
                     "value = excluded.value")
        .text(QString::fromLatin1(key))
        .text(value)
        .run();
}

} // namespace

CrawlRun readRun(const Statement &row)
{
    CrawlRun run;
    readOutcome(run, row.textAt(5));
    run.id = row.integerAt(0);
    run.administration = row.textAt(1);
    run.startedAt = row.timeAt(2);
    run.endedAt = row.timeAt(3);
    run.since = row.dateAt(4);
    run.state = static_cast<RunState>(row.intAt(6));
    run.originOverride = row.textAt(7);
    return run;
}

Crawls::Crawls(Database &database)
    : m_database(database)
{ }

Result<QList<FollowedAdministration>> Crawls::followed() const
{
    Statement statement(m_database,
                        "SELECT administration, since, added_at FROM followed ORDER BY administration");
    return allRows<FollowedAdministration>(statement, [](const Statement &row) {
        return FollowedAdministration{row.textAt(0), row.dateAt(1), row.timeAt(2)};
    });
}

Result<void> Crawls::setFollowed(const QList<FollowedAdministration> &followed)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        auto done = m_database.execute("DELETE FROM followed");
        for (const FollowedAdministration &one : followed) {
            Statement known(m_database, "SELECT count(*) FROM administration WHERE code = ?");
            const auto count = done ? oneInteger(known.text(one.administration)) : done.error();
            if (!count) {
                return count.error();
            }
            if (*count == 0) {
                return Error{ErrorCode::UnknownAdministration, one.administration, {}};
            }
            done = Statement(m_database,
                             "INSERT INTO followed (administration, since, added_at) VALUES (?,?,?)")
                       .text(one.administration)
                       .text(one.since.toString(Qt::ISODate)) // Empty when invalid: the usual days back.
                       .text(toStorage(one.addedAt))
                       .run();
        }
        return done;
    });
}

Result<CrawlSettings> Crawls::settings() const
{
    CrawlSettings settings;
    Statement rows(m_database, "SELECT key, value FROM setting WHERE key GLOB 'crawl.*'");
    const auto read = allRows<bool>(rows, [&settings](const Statement &row) {
        const QString key = row.textAt(0);
        if (key == "crawl.proxy"_L1) {
            settings.proxy = row.textAt(1);
        } else if (key == "crawl.contact"_L1) {
            settings.contact = row.textAt(1);
        } else if (key == "crawl.daily_at"_L1) {
            settings.dailyAt = QTime::fromString(row.textAt(1), u"HH:mm"_s);
        } else if (key == "crawl.watched_folder"_L1) {
            settings.watchedFolder = row.textAt(1);
        }
        return true;
    });
    return read ? Result<CrawlSettings>(settings) : read.error();
}

Result<void> Crawls::setSettings(const CrawlSettings &settings)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        auto done = setSetting(m_database, "crawl.proxy", settings.proxy);
        if (done) {
            done = setSetting(m_database, "crawl.contact", settings.contact);
        }
        if (done) {
            done = setSetting(m_database, "crawl.daily_at",
                              settings.dailyAt.isValid() ? settings.dailyAt.toString(u"HH:mm"_s) : QString());
        }
        return done ? setSetting(m_database, "crawl.watched_folder", settings.watchedFolder) : done;
    });
}

Result<CrawlRun> Crawls::beginRun(const QString &administration, const QDate &since, const QString &origin,
                                  const QDateTime &now)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    Statement known(m_database, "SELECT count(*) FROM administration WHERE code = ?");
    const auto exists = oneInteger(known.text(administration));
    if (!exists) {
        return exists.error();
    }
    if (*exists == 0) {
        return Error{ErrorCode::UnknownAdministration, administration, {}};
    }
    Statement open(m_database,
                   "SELECT max(id) FROM crawl_run WHERE administration = ? AND since = ? AND "
                   "origin_override = ? AND ended_at IS NULL");
    auto id = oneInteger(open.text(administration).date(since).text(origin));
    if (!id) {
        return id.error();
    }
    auto done = Statement(m_database,
                          "UPDATE crawl_run SET state = 4, ended_at = ? WHERE administration = ? AND "
                          "ended_at IS NULL AND id <> ?")
                    .time(now)
                    .text(administration)
                    .integer(*id)
                    .run();
    if (done && *id == 0) {
        Statement insert(m_database,
                         "INSERT INTO crawl_run (administration, started_at, since, origin_override) "
                         "VALUES (?,?,?,?) RETURNING id");
        id = oneInteger(insert.text(administration).time(now).date(since).text(origin));
        if (!id) {
            return id.error();
        }
    }
    if (done) {
        done = (*transaction)->commit();
    }
    return done ? run(*id) : done.error();
}

Result<void> Crawls::saveRun(const CrawlRun &given)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        CrawlRun saved = given;
        const auto counted = count(m_database, saved);
        if (!counted) {
            return counted;
        }
        if (saved.state != RunState::Running && !saved.endedAt.isValid()) {
            Statement last(
                m_database,
                "SELECT max(started_at, coalesce((SELECT max(at) FROM observation WHERE run = ?1), "
                "'')) FROM crawl_run WHERE id = ?1");
            const auto row = last.integer(saved.id).step();
            if (!row) {
                return row.error();
            }
            saved.endedAt = last.timeAt(0);
        }
        return Statement(m_database, "UPDATE crawl_run SET ended_at = ?, outcome = ?, state = ? WHERE id = ?")
            .time(saved.state == RunState::Running ? QDateTime() : saved.endedAt)
            .text(outcomeOf(saved))
            .integer(static_cast<int>(saved.state))
            .integer(saved.id)
            .run();
    });
}

Result<CrawlRun> Crawls::run(qint64 id) const
{
    Statement statement(m_database, "SELECT " ATTRAP_RUN_COLUMNS "FROM crawl_run WHERE id = ?");
    const auto found = readRuns(m_database, statement.integer(id));
    if (!found) {
        return found.error();
    }
    if (found->isEmpty()) {
        return Error{ErrorCode::InvalidArgument, QString::number(id), u"there is no such run"_s};
    }
    return found->first();
}

Result<QList<CrawlRun>> Crawls::unfinishedRuns() const
{
    Statement statement(m_database,
                        "SELECT " ATTRAP_RUN_COLUMNS "FROM crawl_run WHERE ended_at IS NULL ORDER BY id");
    return readRuns(m_database, statement);
}

Result<QList<CrawlRun>> Crawls::runs(const QString &administration, int limit) const
{
    Statement statement(m_database,
                        "SELECT " ATTRAP_RUN_COLUMNS "FROM crawl_run WHERE ?1 = '' OR administration = ?1 "
                        "ORDER BY id DESC LIMIT ?2");
    return readRuns(m_database, statement.text(administration).integer(limit));
}

Result<QList<CrawlResult>> Crawls::results(qint64 run) const
{
    Statement statement(m_database,
                        "SELECT c.url, c.recueil, coalesce(r.title, ''), c.outcome, c.detail, c.error_code, "
                        "c.is_duplicate FROM crawl_result c LEFT JOIN recueil r ON r.id = c.recueil "
                        "WHERE c.run = ? ORDER BY r.published_on DESC, c.url, c.outcome");
    return allRows<CrawlResult>(statement.integer(run), readResult);
}

Result<void> Crawls::addResult(qint64 run, const CrawlResult &result)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        Result<void> done;
        if (result.outcome == "fetched"_L1 || result.outcome == "changed"_L1
            || result.outcome == "unchanged"_L1) {
            done = Statement(m_database,
                             "DELETE FROM crawl_result WHERE run = ? AND url = ? AND outcome = 'failed'")
                       .integer(run)
                       .text(result.url)
                       .run();
        }
        if (!done) {
            return done;
        }
        Statement insert(m_database,
                         "INSERT INTO crawl_result (run, url, recueil, outcome, detail, error_code, "
                         "is_duplicate) VALUES (?,?,?,?,?,?,?) ON CONFLICT (run, url, outcome) DO UPDATE SET "
                         "detail = excluded.detail, error_code = excluded.error_code, "
                         "is_duplicate = max(is_duplicate, excluded.is_duplicate)");
        insert.integer(run).text(result.url);
        if (result.recueil) {
            insert.integer(*result.recueil);
        } else {
            insert.null();
        }
        return insert.text(result.outcome)
            .text(result.error && result.detail.isEmpty() ? result.error->detail : result.detail)
            .textOrNull(result.error ? errorCodeName(result.error->code) : QString())
            .integer(result.isDuplicate ? 1 : 0)
            .run();
    });
}

Result<void> Crawls::forgetPageFailures(qint64 run)
{
    return Statement(m_database,
                     "DELETE FROM crawl_result WHERE run = ? AND outcome = 'failed' AND recueil IS NULL")
        .integer(run)
        .run();
}

Result<QList<Crawls::Pause>> Crawls::pauses() const
{
    Statement statement(
        m_database, "SELECT server, host, until, refusals, code, detail FROM server_pause ORDER BY server");
    return allRows<Pause>(statement, readPause);
}

Result<void> Crawls::setPause(const Pause &pause)
{
    if (!pause.until.isValid()) {
        return Statement(m_database, "DELETE FROM server_pause WHERE server = ?").text(pause.server).run();
    }
    return Statement(m_database,
                     "INSERT INTO server_pause (server, host, until, refusals, code, detail) "
                     "VALUES (?,?,?,?,?,?) ON CONFLICT (server) DO UPDATE SET host = excluded.host, "
                     "until = excluded.until, refusals = excluded.refusals, code = excluded.code, "
                     "detail = excluded.detail")
        .text(pause.server)
        .text(pause.host)
        .time(pause.until)
        .integer(qMax(1, pause.refusals))
        .text(errorCodeName(pause.why.code))
        .text(pause.why.detail)
        .run();
}

} // namespace attrap
