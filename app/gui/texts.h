// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about the state of things, in the user's language. Pure functions of values.
#pragma once

#include "app/gui/guivalues.h"
#include "core/reading/readingservice.h"
#include "core/search/search.h"

#include <QLocale>
#include <QStringList>

namespace attrap {

/// "Alpes-Maritimes": the name without what every one of them begins with.
QString shortAdministrationName(const QString &name);
/// "06 Alpes-Maritimes"
QString numberedName(const Administration &administration);
QString titleOf(const DocumentRow &row);
QString shownDate(const QDate &date);
/// What became of it on its site: no longer listed since when, how many versions; empty when there is nothing
/// to say.
QString siteText(const Recueil &recueil);
/// Whether the document is read, being read, or why it cannot be.
QString stateText(const DocumentRow &row);
/// Pages, rate and time left; empty when nothing is to do.
QString progressText(const ReadingProgress &progress);
QString durationText(qint64 seconds);
QString diskText(const LibrarySnapshot &snapshot);
/// Why something that a search should find may not be among its results: one sentence a reason.
QStringList caveats(const LibraryCounts &counts, int documentsNotIndexed, int undatedLeftOut = 0);
/// How the import went, in one sentence a fact.
QString importSummary(const ImportReport &report);

} // namespace attrap
