// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/crawlvalues.h"

#include "app/cli/context.h"
#include "app/cli/values.h"
#include "app/gui/errortext.h"
#include "core/catalogue/recueils.h"
#include "core/crawl/scraper.h"

#include <QCommandLineParser>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

Result<QStringList> codesAmong(const QStringList &given, const QStringList &known)
{
    QStringList codes;
    for (const QString &code : given) {
        if (code == "all"_L1) {
            codes += known;
        } else if (!known.contains(code)) {
            return Error{ErrorCode::UnknownAdministration, code, {}};
        } else {
            codes.append(code);
        }
    }
    codes.removeDuplicates();
    return codes;
}

} // namespace

Result<QStringList> administrationCodes(const QStringList &given, const ScraperSet &scrapers)
{
    return codesAmong(given, scrapers.codes());
}

Result<QStringList> administrationCodes(const QStringList &given, Database &database)
{
    const auto administrations = Recueils(database).administrations();
    if (!administrations) {
        return administrations.error();
    }
    QStringList known;
    for (const Administration &administration : *administrations) {
        known.append(administration.code);
    }
    return codesAmong(given, known);
}

Result<QHash<QString, QString>> administrationNames(Database &database)
{
    const auto administrations = Recueils(database).administrations();
    if (!administrations) {
        return administrations.error();
    }
    QHash<QString, QString> names;
    for (const Administration &administration : *administrations) {
        names.insert(administration.code, administration.name);
    }
    return names;
}

std::optional<QDate> dayOption(const QCommandLineParser &arguments, const QString &name)
{
    if (!arguments.isSet(name)) {
        return QDate();
    }
    const QDate day = QDate::fromString(arguments.value(name), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

QString runStateName(RunState state)
{
    switch (state) {
    case RunState::Running:
        return u"running"_s;
    case RunState::Complete:
        return u"complete"_s;
    case RunState::Incomplete:
        return u"incomplete"_s;
    case RunState::Failed:
        return u"failed"_s;
    case RunState::Stopped:
        return u"stopped"_s;
    case RunState::NeedsUser:
        return u"needs_user"_s;
    }
    Q_UNREACHABLE();
}

namespace {

QString stateSentence(const CrawlRun &run)
{
    switch (run.state) {
    case RunState::Running:
        return translate("Cli", "It is not finished; the next run goes on with it.");
    case RunState::Complete:
        return translate("Cli", "Everything listed is held.");
    case RunState::Incomplete:
        return translate("Cli", "Something could not be brought; it is asked for again at the next run.");
    case RunState::Failed:
    case RunState::NeedsUser:
        return run.why ? errorText(*run.why) : translate("Cli", "It broke off.");
    case RunState::Stopped:
        return translate("Cli", "It was stopped.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString runSentence(const CrawlRun &run)
{
    const QLocale locale;
    QString sentence
        = translate("Cli",
                    "%1: %2 listed, %3 new, %4 brought, %5 changed, %6 gone, %7 failed, %8 pages read.")
              .arg(run.administration, locale.toString(run.listed), locale.toString(run.isNew),
                   locale.toString(run.fetched), locale.toString(run.changed), locale.toString(run.gone),
                   locale.toString(run.failed), locale.toString(run.pages));
    return sentence + u' ' + stateSentence(run);
}

QJsonArray versionsJson(const QList<Crawls::Version> &versions)
{
    QJsonArray array;
    for (const Crawls::Version &version : versions) {
        array.append(QJsonObject{{u"document"_s, version.document},
                                 {u"first_seen"_s, orNull(version.firstSeen)},
                                 {u"last_seen"_s, orNull(version.lastSeen)}});
    }
    return array;
}

QJsonObject errorJson(const Error &error)
{
    return {{u"code"_s, errorCodeName(error.code)},
            {u"subject"_s, orNull(error.subject)},
            {u"message"_s, errorText(error)},
            {u"detail"_s, orNull(error.detail)}};
}

QJsonObject runJson(const CrawlRun &run)
{
    return {{u"listed"_s, run.listed},
            {u"new"_s, run.isNew},
            {u"fetched"_s, run.fetched},
            {u"changed"_s, run.changed},
            {u"gone"_s, run.gone},
            {u"failed"_s, run.failed},
            {u"pages"_s, run.pages},
            {u"state"_s, runStateName(run.state)},
            {u"why"_s, run.why ? QJsonValue(errorJson(*run.why)) : QJsonValue()},
            {u"walked"_s, run.walked},
            {u"duplicates"_s, run.duplicates},
            {u"rechecked"_s, run.rechecked},
            {u"since"_s, orNull(run.since)},
            {u"started_at"_s, orNull(run.startedAt)},
            {u"ended_at"_s, orNull(run.endedAt)},
            {u"origin_override"_s, orNull(run.originOverride)},
            {u"run"_s, run.id}};
}

QString shownTime(const QDateTime &time, const QDateTime &now)
{
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    const QString hour = locale.toString(local.time(), QLocale::ShortFormat);
    return local.date() == now.toLocalTime().date()
        ? hour
        : locale.toString(local.date(), QLocale::ShortFormat) + u' ' + hour;
}

QString pauseSentence(const QString &host, const QDateTime &until, const Error &why)
{
    const QString hour = shownTime(until, QDateTime::currentDateTimeUtc());
    return why.code == ErrorCode::ServerBusy
        ? translate("Cli", "%1 resumes at %2 (site overloaded).").arg(host, hour)
        : translate("Cli", "%1 resumes at %2 (the site cut the connection).").arg(host, hour);
}

QJsonObject pauseJson(const QString &server, const QString &host, const QDateTime &until, int refusals,
                      const Error &why)
{
    return {{u"server"_s, server},
            {u"host"_s, host},
            {u"until"_s, orNull(until)},
            {u"refusals"_s, refusals},
            {u"why"_s, errorJson(why)}};
}

} // namespace attrap::cli
