// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/crawlvalues.h"
#include "app/cli/values.h"
#include "app/cli/workrun.h"
#include "app/session/session.h"
#include "app/session/siteoptions.h"
#include "core/crawl/crawlservice.h"

#include <QCommandLineParser>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

bool cameToItsEnd(const CrawlRun &run)
{
    return run.state == RunState::Complete || run.state == RunState::Incomplete;
}

/// What failed in the run, one entry a URL.
Result<QJsonArray> failuresJson(Database &database, qint64 run)
{
    const auto results = Crawls(database).results(run);
    if (!results) {
        return results.error();
    }
    QJsonArray failures;
    for (const CrawlResult &result : *results) {
        if (result.error) {
            QJsonObject failure = errorJson(*result.error);
            failure.insert(u"url"_s, result.url);
            failure.insert(u"title"_s, orNull(result.title));
            failures.append(failure);
        }
    }
    return failures;
}

QJsonObject totalsJson(const QList<CrawlRun> &runs)
{
    CrawlRun total;
    for (const CrawlRun &run : runs) {
        total.listed += run.listed;
        total.isNew += run.isNew;
        total.fetched += run.fetched;
        total.changed += run.changed;
        total.gone += run.gone;
        total.failed += run.failed;
        total.pages += run.pages;
    }
    return {{u"listed"_s, total.listed},   {u"new"_s, total.isNew},
            {u"fetched"_s, total.fetched}, {u"changed"_s, total.changed},
            {u"gone"_s, total.gone},       {u"failed"_s, total.failed},
            {u"pages"_s, total.pages},     {u"administrations"_s, runs.size()}};
}

Result<QJsonObject> reportJson(Database &database, const WorkDone &done)
{
    QJsonObject json;
    for (const CrawlRun &run : done.crawl.runs) {
        const auto failures = failuresJson(database, run.id);
        if (!failures) {
            return failures.error();
        }
        QJsonObject one = runJson(run);
        one.insert(u"failures"_s, *failures);
        json.insert(run.administration, one);
    }
    QJsonArray pauses;
    for (const ServerPause &pause : done.pauses) {
        pauses.append(pauseJson(pause.server, pause.host, pause.until, pause.refusals, pause.why));
    }
    json.insert(u"x_totals"_s, totalsJson(done.crawl.runs));
    json.insert(u"x_documents"_s, QJsonArray::fromStringList(done.crawl.documents));
    json.insert(u"x_seconds"_s, done.crawl.seconds);
    json.insert(u"x_stopped"_s, done.crawl.stopped);
    json.insert(u"x_pauses"_s, pauses);
    return json;
}

/// The request that the arguments make; nothing, with the sentence, when they make none.
Result<CrawlRequest> requestOf(const Session &session, Database &database, const QStringList &given)
{
    CrawlRequest request;
    if (!given.isEmpty()) {
        const auto codes = administrationCodes(given, session.scrapers());
        if (!codes) {
            return codes.error();
        }
        request.administrations = *codes;
        return request;
    }
    const auto followed = Crawls(database).followed();
    if (!followed) {
        return followed.error();
    }
    for (const FollowedAdministration &one : *followed) {
        request.administrations.append(one.administration);
    }
    return request;
}

Outcome outcomeOf(Context &context, const WorkDone &done)
{
    const QList<CrawlRun> &runs = done.crawl.runs;
    if (context.interrupt.wasAsked()) {
        return Outcome::failed(
            translate("Cli", "Stopped. The next “attrap-cli crawl” goes on where this one was."));
    }
    if (std::none_of(runs.begin(), runs.end(), cameToItsEnd)) {
        return Outcome::failed(translate("Cli", "No run came to its end."));
    }
    return Outcome::done();
}

void showReport(Context &context, const WorkDone &done)
{
    const QLocale locale;
    const QJsonObject totals = totalsJson(done.crawl.runs);
    const auto number = [&](const QString &name) { return locale.toString(totals[name].toInt()); };
    context.console.print(
        translate(
            "Cli",
            "Crawled: %1 administrations, %2 recueils listed (%3 new), %4 documents brought, %5 changed, "
            "%6 gone, %7 failed, in %8 s.")
            .arg(number(u"administrations"_s), number(u"listed"_s), number(u"new"_s), number(u"fetched"_s),
                 number(u"changed"_s), number(u"gone"_s), number(u"failed"_s),
                 locale.toString(done.crawl.seconds, 'f', 1)));
    // Those count no document, and must not pass for "nothing new".
    const QList<CrawlRun> &runs = done.crawl.runs;
    const auto ofState = [&runs](RunState state) {
        return static_cast<int>(std::count_if(runs.begin(), runs.end(),
                                              [state](const CrawlRun &run) { return run.state == state; }));
    };
    const int unread = ofState(RunState::Failed);
    const int waiting = ofState(RunState::NeedsUser);
    if (unread > 0) {
        context.console.print(translate("Cli", "%n administration(s) could not be collected from, see above.",
                                        nullptr, unread));
    }
    if (waiting > 0) {
        context.console.print(
            translate("Cli", "%n administration(s) wait for you in front of a browser.", nullptr, waiting));
    }
}

Session::Options sessionOptions(const Context &context, const SiteOptions &sites)
{
    Session::Options options = writerOptions(context);
    options.origins = sites.origins;
    options.politeness = sites.politeness;
    options.certificateFile = sites.certificateFile;
    return options;
}

} // namespace

Outcome crawl(Context &context, const QCommandLineParser &arguments)
{
    QString sentence;
    const auto sites = siteOptions(arguments, &sentence);
    const auto since = dayOption(arguments, u"since"_s);
    if (!sites || !since) {
        return Outcome::wrongUse(!sites ? sentence
                                        : translate("Cli", "--since needs a day such as 2026-01-31."));
    }
    const auto session = Session::open(sessionOptions(context, *sites), context.clock);
    if (!session) {
        return Outcome::failed(session.error());
    }
    const auto database = (*session)->library().connectReadOnly();
    if (!database) {
        return Outcome::failed(database.error());
    }
    auto request = requestOf(**session, **database, arguments.positionalArguments());
    if (!request) {
        return Outcome::failed(request.error());
    }
    if (request->administrations.isEmpty()) {
        return Outcome::failed(
            translate("Cli",
                      "No administration is followed: give codes, or “all”, or name those to "
                      "follow with attrap-cli follow."));
    }
    request->since = *since;
    const bool readToo = !arguments.isSet(u"no-read"_s);
    WorkRun run(context, **session);
    const auto done = run.crawl(*request, readToo ? WorkRun::Reading::Yes : WorkRun::Reading::No,
                                arguments.isSet(u"no-wait"_s) ? WorkRun::Waiting::No : WorkRun::Waiting::Yes);
    if (!done) {
        return done.error().code == ErrorCode::Cancelled ? outcomeOf(context, {})
                                                         : Outcome::failed(done.error());
    }
    if (context.json) {
        auto json = reportJson(**database, *done);
        if (!json) {
            return Outcome::failed(json.error());
        }
        if (readToo) {
            json->insert(u"x_read"_s, workJson(*done));
        }
        context.console.printJson(QJsonDocument(*json));
    } else {
        showReport(context, *done);
        if (readToo) {
            showWork(context, *done);
        }
    }
    return outcomeOf(context, *done);
}

} // namespace attrap::cli
