// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about crawling, in the user's language. Pure functions of values.
#pragma once

#include "app/gui/crawlvalues.h"

#include <QStringList>
#include <QTimeZone>

namespace attrap {

/// The name of that code; the code where there is none.
QString numberedName(const QString &code, const QList<AdministrationHealth> &administrations);
/// In local time; empty when invalid.
QString shownTime(const QDateTime &time);
QString runStateText(RunState state);
/// Why the run is as it is: a whole sentence, never empty.
QString runWhyText(const CrawlRun &run);
/// What a run did about one URL, in a few words: "brought", "no longer listed"…
QString outcomeText(const CrawlResult &result);
/// Whether anything of an administration is wrong, the worst first.
enum class HealthState { Broken, NeedsUser, Incomplete, NeverRun, NotFollowed, Well };
HealthState healthState(const AdministrationHealth &health);
QString healthText(const AdministrationHealth &health);
/// "n° 12–14, 17 (2026)"; empty when there are none.
QString holesText(const QList<NumberingHole> &holes);

/// What the crawl does; empty when it does nothing. `name` is that of its administration.
QString crawlProgressText(const CrawlProgress &progress, const QString &name, const QDateTime &now);
/// "06: resumes at 14:20 (site overloaded)"
QString pauseText(const ServerPause &pause, const QString &name, const QDateTime &now);
/// What a request came to, in one sentence a fact.
QString crawlSummary(const CrawlReport &report);
/// Where a recueil comes from and what proves it: sentences, one a line.
QString provenanceText(const RecueilHistory &history);
/// The headers or redirects of an observation, one a line.
QString pairsText(const QString &json);

} // namespace attrap
