// SPDX-License-Identifier: GPL-3.0-or-later
// What the files behind Crawls share.
#pragma once

#include "core/catalogue/crawls.h"
#include "core/catalogue/statement.h"

namespace attrap {

/// Columns of readRun(), of crawl_run.
#define ATTRAP_RUN_COLUMNS "id, administration, started_at, ended_at, since, outcome, state, origin_override "
/// Without the counts of a run that has not ended.
CrawlRun readRun(const Statement &row);

/// Runs `write` and commits: within the caller's transaction when one is open.
template <typename Write> Result<void> inTransaction(Database &database, Write write)
{
    const auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    const Result<void> done = write();
    return done ? (*transaction)->commit() : done;
}

/// The row of listing_body of those bytes, added where there is none.
Result<void> keepBody(Database &database, const QString &sha256, const QByteArray &body);
/// What a row of listing_body holds. Error: LibraryDamaged.
Result<QByteArray> unpackBody(const QString &sha256, const QByteArray &packed);
/// The value of the first header of that name in Observation::headers.
QString headerIn(const QString &headersJson, const QString &name);

} // namespace attrap
