// SPDX-License-Identifier: GPL-3.0-or-later
// What the workers found, into the library. Room-internal.
#pragma once

#include "core/base/result.h"
#include "core/catalogue/actes.h"
#include "core/catalogue/corrections.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/jobs.h"
#include "core/catalogue/recueils.h"
#include "core/reading/correction.h"
#include "core/reading/documentcutter.h"
#include "core/reading/repeatedpictures.h"

namespace attrap {

/// Raised when the judging or the assembling changes, so that pages read by an older one can be read again.
constexpr int ReaderVersion = 3;

/// How many pages one ReadText job holds: a fraction of a second of work, so that what has just arrived waits
/// behind no more, and that a document is shared out among the workers.
constexpr int PagesPerChunk = 16;

struct FailedPage
{
    int pageIndex = 0;
    Error reason;
};

/// What storing the answer to a job changed.
struct PageOutcome
{
    int finished = 0; ///< Pages read or failed for good.
    QList<FailedPage> failed;
};

/// Which pages of a document are read again.
enum class ReadAgain { Outdated, All };

/// What was queued again.
struct RetryOutcome
{
    bool document = false; ///< It had been refused, and is opened again.
    int pages = 0;
};

/// Stores what a job gave and deletes the job, in one transaction each: killed at any instant, the program
/// does the job again or finds it done. Thread: that of the database. Errors: DatabaseFailed, and those of
/// Documents.
class ResultWriter
{
public:
    explicit ResultWriter(Database &database);

    /// Inspect: the pages, and the jobs to read their text.
    Result<void> opened(const Job &job, const DocumentInfo &info);
    Result<void> refused(const Job &job, const Error &reason);
    /// ReadText. Either answer may be an error when the job is of one page: the other is used then. `cutNow`:
    /// what is read so far is to be cut although more is to come.
    Result<PageOutcome> textRead(const Job &job, const Result<QList<PageText>> &texts,
                                 const Result<QList<InkMap>> &inks, bool cutNow);
    /// A chunk that a worker died on: page by page, so that only the guilty one fails.
    Result<void> split(const Job &job);
    /// What to ask of the worker for a Recognise job.
    Result<RecogniseTask> recogniseTask(const Job &job);
    /// The answer to a Recognise job that needs no worker: the page shows what an earlier one showed.
    [[nodiscard]] std::optional<RecognisedPage> recognisedBefore(const Job &job) const;
    /// Whether the answer to the other Recognise job may answer this one too.
    [[nodiscard]] bool isLike(const Job &job, const Job &other) const;
    /// Recognise. `cutNow` as above.
    Result<PageOutcome> recognised(const Job &job, const RecognisedPage &page, bool cutNow);
    Result<PageOutcome> recogniseFailed(const Job &job, const Error &reason);
    Result<void> cut(const Job &job, const DocumentCut &cut);
    /// Keeps what the user says and cuts the document again. Errors besides: InvalidArgument.
    Result<void> correct(const Correction &correction, const QDateTime &at);
    /// Queues what failed again.
    Result<RetryOutcome> retry(const QString &sha256);
    /// Queues pages that were read before, in the background. @return how many.
    Result<int> readAgain(const QString &sha256, ReadAgain which);

private:
    Result<void> storePage(const Job &job, PageRecord page, const PageText &text, const InkMap &ink,
                           const std::optional<Error> &failure, PageOutcome *outcome);
    Result<void> storeCut(const DocumentCut &cut);
    enum class CutWhen { TextIsRead, AllIsRead };
    Result<void> finishPages(const Job &job, CutWhen when, bool cutNow);

    Database &m_database;
    Documents m_documents;
    Recueils m_recueils;
    Actes m_actes;
    Corrections m_corrections;
    Jobs m_jobs;
    RepeatedPictures m_repeated;
};

} // namespace attrap
