// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands about crawling share: codes, days given as arguments, pauses, runs as JSON and as
// sentences.
#pragma once

#include "core/base/result.h"
#include "core/catalogue/crawls.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace attrap {
class Database;
class ScraperSet;
} // namespace attrap

namespace attrap::cli {

struct Context;
struct Outcome;

/// The codes given, "all" being every administration; each exists. Error: UnknownAdministration.
Result<QStringList> administrationCodes(const QStringList &given, const ScraperSet &scrapers);
/// The same, without scrapers at hand: codes that the library knows.
Result<QStringList> administrationCodes(const QStringList &given, Database &database);

/// Name by code.
Result<QHash<QString, QString>> administrationNames(Database &database);

/// The day given for an option; nothing when it is none. Invalid when the option is not given.
std::optional<QDate> dayOption(const QCommandLineParser &arguments, const QString &name);

/// "complete", "needs_user"…
QString runStateName(RunState state);
/// A whole sentence: how the run ended and what it found.
QString runSentence(const CrawlRun &run);
QJsonObject runJson(const CrawlRun &run);
QJsonObject errorJson(const Error &error);
/// Every document that an address gave, with when.
QJsonArray versionsJson(const QList<Crawls::Version> &versions);
/// "www.var.gouv.fr is left alone until 14:20: …"
QString pauseSentence(const QString &host, const QDateTime &until, const Error &why);
QJsonObject pauseJson(const QString &server, const QString &host, const QDateTime &until, int refusals,
                      const Error &why);
/// The time of day in the user's zone, with the date unless it is today's.
QString shownTime(const QDateTime &time, const QDateTime &now);

} // namespace attrap::cli
