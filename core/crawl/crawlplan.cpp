// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/crawlplan_p.h"

#include "core/catalogue/database.h"
#include "core/catalogue/recueils.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int DefaultDays = 62;
/// A daily run looks back all the way when the last that did is so old.
constexpr int FullWalkDays = 7;
constexpr int RunsLookedAt = 60;
/// What a run listed longer ago is read again when it is taken up.
constexpr qint64 ListingSeconds = 24 * 3600;

QDate todayOf(const Administration &administration, const Clock &clock)
{
    const QTimeZone zone(administration.timezone.toLatin1());
    return zone.isValid() ? clock.now().toTimeZone(zone).date() : clock.now().date();
}

/// "https://host=http://127.0.0.1:PORT" where a stand-in answers for the scraper's site; else empty.
QString originOf(const Scraper &scraper, const OriginOverrides &origins)
{
    const auto pages = scraper.startPages();
    for (const QUrl &page : pages) {
        const auto standIn = origins.constFind(page.host());
        if (standIn != origins.constEnd()) {
            return u"https://%1=%2"_s.arg(page.host(), standIn->toString());
        }
    }
    return {};
}

/// How far back a daily run looks.
Result<QDate> routineSince(const QString &administration, const QDate &since, const QDate &today,
                           const Clock &clock, Database &database)
{
    const auto runs = Crawls(database).runs(administration, RunsLookedAt);
    if (!runs) {
        return runs.error();
    }
    const QDateTime lately = clock.now().addDays(-FullWalkDays);
    const bool isFull = std::any_of(runs->begin(), runs->end(), [&](const CrawlRun &run) {
        return run.walked && run.since <= since && run.startedAt > lately;
    });
    return isFull ? qMax(since, today.addDays(-DefaultDays)) : since;
}

CrawlRun refusedRun(const QString &administration, const Error &why, const Clock &clock)
{
    CrawlRun run;
    run.administration = administration;
    run.startedAt = clock.now();
    run.endedAt = run.startedAt;
    run.state = RunState::Failed;
    run.why = why;
    return run;
}

Result<void> addTask(CrawlPlan &plan, const QString &code, const QDate &wanted, bool isRoutine,
                     const CrawlParts &parts, Database &database)
{
    const auto administration = Recueils(database).administration(code);
    if (!administration && administration.error().code != ErrorCode::UnknownAdministration) {
        return administration.error();
    }
    auto scraper = parts.scrapers->scraper(code);
    if (!administration || !scraper) {
        plan.refused.append(
            refusedRun(code, administration ? scraper.error() : administration.error(), *parts.clock));
        return {};
    }
    CrawlTask task;
    task.scraper = std::move(*scraper);
    task.today = todayOf(*administration, *parts.clock);
    QDate since = wanted.isValid() ? wanted : task.today.addDays(-DefaultDays);
    if (isRoutine) {
        const auto shorter = routineSince(code, since, task.today, *parts.clock, database);
        if (!shorter) {
            return shorter.error();
        }
        since = *shorter;
    }
    Crawls crawls(database);
    const auto run = crawls.beginRun(code, since, originOf(*task.scraper, parts.origins), parts.clock->now());
    if (!run) {
        return run.error();
    }
    task.run = *run;
    task.run.isRoutine = isRoutine;
    // Walked before and taken up: the listing is read again only when that was long ago.
    if (task.run.walked && task.run.startedAt.secsTo(parts.clock->now()) < ListingSeconds) {
        task.step = CrawlTask::Step::Absences;
        const auto absent = crawls.notSeen(code, task.run.id, task.run.since);
        if (!absent) {
            return absent.error();
        }
        for (const RecueilName &name : *absent) {
            const auto document = crawls.wantedDocument(name.id);
            if (!document) {
                return document.error();
            }
            task.queue.append(*document);
        }
    } else {
        task.run.walked = false;
    }
    const auto saved = crawls.saveRun(task.run);
    if (saved) {
        plan.tasks.push_back(std::move(task));
    }
    return saved;
}

} // namespace

Result<CrawlPlan> planRequest(const CrawlRequest &request, const QStringList &underWay,
                              const CrawlParts &parts, Database &database)
{
    const auto followed = Crawls(database).followed();
    if (!followed) {
        return followed.error();
    }
    QHash<QString, QDate> sinceOf;
    QStringList codes = request.administrations;
    for (const FollowedAdministration &one : *followed) {
        sinceOf.insert(one.administration, one.since);
        if (request.administrations.isEmpty()) {
            codes.append(one.administration);
        }
    }
    codes.removeDuplicates();
    // All of them or none: a kill in between must not leave half a request to be taken up.
    const auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    CrawlPlan plan;
    for (const QString &code : std::as_const(codes)) {
        if (underWay.contains(code)) {
            continue;
        }
        const QDate since = request.since.isValid() ? request.since : sinceOf.value(code);
        const auto added = addTask(plan, code, since, request.isRoutine, parts, database);
        if (!added) {
            return added.error();
        }
    }
    const auto begun = (*transaction)->commit();
    if (!begun) {
        return begun.error();
    }
    return plan;
}

Result<CrawlPlan> planUnfinished(const CrawlParts &parts, Database &database)
{
    Crawls crawls(database);
    const auto unfinished = crawls.unfinishedRuns();
    if (!unfinished) {
        return unfinished.error();
    }
    CrawlPlan plan;
    for (CrawlRun run : *unfinished) {
        const auto scraper = parts.scrapers->scraper(run.administration);
        if (scraper && originOf(**scraper, parts.origins) == run.originOverride) {
            CrawlPlan one;
            const auto added = addTask(one, run.administration, run.since, false, parts, database);
            if (!added) {
                return added.error();
            }
            for (CrawlTask &task : one.tasks) {
                task.run.isRoutine = run.isRoutine;
                const auto saved = crawls.saveRun(task.run);
                if (!saved) {
                    return saved.error();
                }
                plan.tasks.push_back(std::move(task));
            }
            continue;
        }
        run.state = RunState::Stopped;
        run.endedAt = parts.clock->now();
        const auto saved = crawls.saveRun(run);
        if (!saved) {
            return saved.error();
        }
    }
    return plan;
}

} // namespace attrap
