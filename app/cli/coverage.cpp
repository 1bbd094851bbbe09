// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/coverage.h"

#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/crawlvalues.h"
#include "app/cli/values.h"
#include "app/gui/errortext.h"
#include "scrapers/scrapers.h"

#include <QCommandLineParser>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

/// "2026: 5, 11–12", "08/2026 special: 4"
QString holeText(const NumberingHole &hole)
{
    const QString numbers = hole.first == hole.last
        ? QString::number(hole.first)
        : u"%1–%2"_s.arg(QString::number(hole.first), QString::number(hole.last));
    const QString period = hole.month == 0 ? QString::number(hole.year)
                                           : u"%1/%2"_s.arg(hole.month, 2, 10, QChar(u'0')).arg(hole.year);
    return hole.isSpecial ? translate("Cli", "special, %1: no. %2").arg(period, numbers)
                          : translate("Cli", "%1: no. %2").arg(period, numbers);
}

QJsonObject holeJson(const NumberingHole &hole)
{
    return {{u"year"_s, hole.year},
            {u"month"_s, hole.month == 0 ? QJsonValue() : QJsonValue(hole.month)},
            {u"special"_s, hole.isSpecial},
            {u"first"_s, hole.first},
            {u"last"_s, hole.last}};
}

QJsonValue runOrNull(const std::optional<CrawlRun> &run)
{
    return run ? QJsonValue(runJson(*run)) : QJsonValue();
}

QJsonObject coverageJson(const AdministrationCoverage &coverage, const QString &name,
                         const QList<NumberingHole> &holes)
{
    QJsonArray array;
    for (const NumberingHole &hole : holes) {
        array.append(holeJson(hole));
    }
    return {{u"administration"_s, coverage.administration},
            {u"administration_name"_s, orNull(name)},
            {u"listed"_s, coverage.listed},
            {u"held"_s, coverage.held},
            {u"missing"_s, coverage.missing},
            {u"gone"_s, coverage.gone},
            {u"replaced"_s, coverage.replaced},
            {u"newest"_s, orNull(coverage.newest)},
            {u"holes"_s, array},
            {u"last_run"_s, runOrNull(coverage.lastRun)},
            {u"last_good_run"_s, runOrNull(coverage.lastGoodRun)},
            {u"last_failure"_s, runOrNull(coverage.lastFailure)}};
}

void print(Console &console, const AdministrationCoverage &coverage, const QString &name,
           const QList<NumberingHole> &holes)
{
    const QLocale locale;
    console.print(translate("Cli", "%1  %2: %3 listed, %4 held, %5 missing, %6 gone, %7 replaced.")
                      .arg(coverage.administration, name, locale.toString(coverage.listed),
                           locale.toString(coverage.held), locale.toString(coverage.missing),
                           locale.toString(coverage.gone), locale.toString(coverage.replaced)));
    if (!holes.isEmpty()) {
        QStringList texts;
        for (const NumberingHole &hole : holes) {
            texts.append(holeText(hole));
        }
        console.print(
            u"    "_s
            + translate("Cli", "Numbers that the listing leaves out: %1.").arg(texts.join(u"; "_s)));
    }
    if (coverage.lastGoodRun) {
        console.print(
            u"    "_s
            + translate("Cli", "Last read to its end on %1.")
                  .arg(locale.toString(coverage.lastGoodRun->startedAt.toLocalTime(), QLocale::ShortFormat)));
    }
    if (coverage.lastFailure) {
        console.print(
            u"    "_s
            + translate("Cli", "Failed on %1. %2")
                  .arg(locale.toString(coverage.lastFailure->startedAt.toLocalTime(), QLocale::ShortFormat),
                       coverage.lastFailure->why ? errorText(*coverage.lastFailure->why) : QString()));
    }
}

Result<QList<NumberingHole>> holesOf(const ScraperSet &scrapers, Database &database, const QString &code)
{
    const auto names = Crawls(database).names(code);
    if (!names) {
        return names.error();
    }
    const auto scraper = scrapers.scraper(code);
    return scraper ? numberingHoles(*names, (*scraper)->numbering()) : QList<NumberingHole>();
}

} // namespace

Outcome coverage(Context &context, const QCommandLineParser &arguments)
{
    const auto reader = openReader(context);
    if (!reader) {
        return Outcome::failed(reader.error());
    }
    const auto codes = administrationCodes(arguments.positionalArguments(), *reader->database);
    const auto names = administrationNames(*reader->database);
    const auto list = Crawls(*reader->database).coverage();
    const auto scrapers = shippedScrapers();
    if (!codes || !names || !list || !scrapers) {
        return Outcome::failed(!codes       ? codes.error()
                                   : !names ? names.error()
                                   : !list  ? list.error()
                                            : scrapers.error());
    }
    QJsonArray json;
    int shown = 0;
    for (const AdministrationCoverage &one : *list) {
        if (!codes->isEmpty() && !codes->contains(one.administration)) {
            continue;
        }
        const auto holes = holesOf(**scrapers, *reader->database, one.administration);
        if (!holes) {
            return Outcome::failed(holes.error());
        }
        ++shown;
        if (context.json) {
            json.append(coverageJson(one, names->value(one.administration), *holes));
        } else {
            print(context.console, one, names->value(one.administration), *holes);
        }
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(json));
    } else if (shown == 0) {
        context.console.print(translate("Cli", "Nothing was crawled yet."));
    }
    return Outcome::done();
}

} // namespace attrap::cli
