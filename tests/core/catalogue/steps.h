// SPDX-License-Identifier: GPL-3.0-or-later
// One document's way through the library, in the steps that the crawl and the ingest take.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace attrap {

class Database;
class Library;

/// Taken in, opened, three pages read, cut; then as the crawl meets it: run begun, page of the listing,
/// recueil listed, its bytes fetched, asked again, replaced, no longer listed, run ended; then the user moves
/// the beginning of an acte and corrects a field of it.
constexpr int IngestSteps = 6;
constexpr int StepCount = IngestSteps + 9;

/// The bytes of invented document number `which`.
QByteArray inventedOriginal(int which);

/// Does step 0…StepCount − 1 for that document; each is one transaction, besides taking its job.
Result<void> takeStep(int step, int which, const Library &library, Database &database);

/// How many steps that document has behind it.
Result<int> stepsTaken(int which, Database &database);

/// Every row of every table, as text. Two libraries that hold the same give the same.
Result<QString> contentOf(Database &database);

} // namespace attrap
