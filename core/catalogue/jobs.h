// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/records.h"

#include <QDate>
#include <QStringList>

#include <climits>
#include <optional>

namespace attrap {

class Database;

/// What Job::priority means. From here on: what the user looks at, the latest look first. Below, down to 0:
/// the day of the recueil, the newest first (datePriority()). Below 0: what can wait until nothing else does.
constexpr int UserPriority = 1'000'000;
constexpr int BackgroundPriority = -1;

/// That of a document of that day; 0 when it is invalid.
int datePriority(const QDate &date);

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
    /// Takes the waiting job that goes first among `kinds`, of at least that priority, and marks it running:
    /// what the user looks at, then text layers before OCR and each newest first, then the background; among
    /// equals by kind, then the oldest.
    Result<std::optional<Job>> take(const QList<JobKind> &kinds, int leastPriority = INT_MIN);
    /// The job is done: deletes it.
    Result<void> finish(qint64 id);
    /// The job was interrupted: waiting again.
    Result<void> putBack(qint64 id);
    /// Everything that was running when the program died waits again. Called once by the writer, at start.
    Result<void> putBackAll();
    /// Raises the jobs of a document above all others: what the user looks at. First that page, then those
    /// after it, then those before it. Running ones too, whose priority is that of what they give rise to.
    Result<void> prioritise(const QString &sha256, int pageIndex);
    /// Orders the waiting jobs of a document by the day of its recueil, known now, unless the user looks at
    /// it.
    Result<void> orderByDate(const QString &sha256, const QDate &date);
    /// Queues every opened document whose text layers are read and that an older cutter cut, as background.
    /// @return how many wait to be cut.
    Result<int> addOutdatedCuts(int cutterVersion);
    /// Queues the pages of a document that were read, or failed, by a reader older than that, in jobs of at
    /// most so many pages. Their words stay until the new ones are there. @return pages queued.
    Result<int> addReadingAgain(const QString &sha256, int olderThan, int pagesPerJob, int priority);
    /// Documents that hold pages read, or failed, by a reader older than that; the newest received first.
    Result<QStringList> documentsReadBefore(int readerVersion) const;
    /// Of a job as it is now; of one that is gone, nothing.
    Result<std::optional<Job>> job(qint64 id) const;

    /// Jobs of those kinds, waiting and running.
    Result<int> count(const QList<JobKind> &kinds) const;
    Result<bool> hasJobs(const QString &sha256, const QList<JobKind> &kinds) const;

private:
    Database &m_database;
};

} // namespace attrap
