// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/crawlvalues.h"
#include "app/cli/values.h"
#include "app/gui/errortext.h"

#include <QCommandLineParser>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

constexpr int UsualRuns = 50;
constexpr int MostRuns = 100'000;

QJsonObject resultJson(const CrawlResult &result)
{
    return {{u"url"_s, result.url},
            {u"title"_s, orNull(result.title)},
            {u"outcome"_s, result.outcome},
            {u"why"_s, result.error ? QJsonValue(errorJson(*result.error)) : QJsonValue()},
            {u"detail"_s, orNull(result.detail)}};
}

} // namespace

Outcome runs(Context &context, const QCommandLineParser &arguments)
{
    if (!arguments.positionalArguments().isEmpty()) {
        return Outcome::wrongUse(translate("Cli", "This command takes no such argument: %1.")
                                     .arg(arguments.positionalArguments().constFirst()));
    }
    const auto limit = numberOption(arguments, u"limit"_s, UsualRuns, 1, MostRuns);
    if (!limit) {
        return Outcome::wrongUse(translate("Cli", "--limit needs a whole number, 1 or more."));
    }
    const auto reader = openReader(context);
    if (!reader) {
        return Outcome::failed(reader.error());
    }
    const QString code = arguments.value(u"administration"_s);
    if (!code.isEmpty()) {
        if (const auto known = administrationCodes({code}, *reader->database); !known) {
            return Outcome::failed(known.error());
        }
    }
    Crawls crawls(*reader->database);
    const auto list = crawls.runs(code, *limit);
    if (!list) {
        return Outcome::failed(list.error());
    }
    QJsonArray json;
    const QLocale locale;
    for (const CrawlRun &run : *list) {
        const auto results = crawls.results(run.id);
        if (!results) {
            return Outcome::failed(results.error());
        }
        QJsonArray outcomes;
        for (const CrawlResult &result : *results) {
            outcomes.append(resultJson(result));
        }
        QJsonObject one = runJson(run);
        one.insert(u"administration"_s, run.administration);
        one.insert(u"results"_s, outcomes);
        json.append(one);
        if (context.json) {
            continue;
        }
        context.console.print(locale.toString(run.startedAt.toLocalTime(), QLocale::ShortFormat) + u"  "_s
                              + runSentence(run));
        for (const CrawlResult &result : *results) {
            if (result.error) {
                context.console.print(u"    "_s + errorText(*result.error));
            }
        }
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(json));
    } else if (list->isEmpty()) {
        context.console.print(translate("Cli", "Nothing was crawled yet."));
    }
    return Outcome::done();
}

} // namespace attrap::cli
