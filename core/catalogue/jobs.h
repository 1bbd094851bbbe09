// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/records.h"

#include <optional>

namespace attrap {

class Database;

/// The persistent queue of work: what is not done yet, and nothing else. A job is deleted in the transaction
/// that stores its result, so killing the program at any instant loses no work and repeats at most what was
/// under way. Thread: that of the database. Errors: DatabaseFailed.
class Jobs
{
public:
    explicit Jobs(Database &database);

    /// Adds a job, unless the same kind of job waits for the same document and pages. A running one does not
    /// count: what it reads may be older than what made this one necessary.
    Result<void> add(const Job &job);
    /// Takes the waiting job of highest priority (then kind, then oldest) among `kinds` and marks it running.
    Result<std::optional<Job>> take(const QList<JobKind> &kinds);
    /// The job is done: deletes it.
    Result<void> finish(qint64 id);
    /// The job was interrupted: waiting again.
    Result<void> putBack(qint64 id);
    /// Everything that was running when the program died waits again. Called once by the writer, at start.
    Result<void> putBackAll();
    /// Raises waiting jobs of a document (from a page on) above the others: what the user looks at first.
    Result<void> prioritise(const QString &sha256, int fromPage, int priority);

    /// Jobs of those kinds, waiting and running.
    Result<int> count(const QList<JobKind> &kinds) const;
    Result<bool> hasJobs(const QString &sha256, const QList<JobKind> &kinds) const;

private:
    Database &m_database;
};

} // namespace attrap
