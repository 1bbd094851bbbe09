// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of ReadingService, in two files: readingservice.cpp (what is asked of it, imports, cutting,
// progress) and jobrunner.cpp (jobs to the workers and their answers back). Room-internal.
#pragma once

#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/catalogue/store.h"
#include "core/reading/importqueue.h"
#include "core/reading/progressmeter.h"
#include "core/reading/readingservice.h"
#include "core/reading/resultwriter.h"
#include "core/worker/workerpool.h"

#include <QHash>
#include <QLoggingCategory>
#include <QTimer>

#include <atomic>

Q_DECLARE_LOGGING_CATEGORY(lcReading)

namespace attrap {

constexpr int ProgressIntervalMs = 250;

/// The row that a job is about is no longer there.
inline bool isGone(ErrorCode code)
{
    return code == ErrorCode::UnknownDocument || code == ErrorCode::PageOutOfRange;
}

struct ReadingService::Impl
{
    Impl(ReadingService *service, const Library &openLibrary, WorkerConfig config, int workers)
        : q(service)
        , library(openLibrary)
        , store(openLibrary.storeFolder())
        , progressTimer(service)
        , pool(std::move(config), std::max(1, workers))
    {
        progressTimer.setSingleShot(true);
        progressTimer.setInterval(ProgressIntervalMs);
    }

    void later(void (Impl::*step)(), bool *asked);
    void pump();
    void takeJobs();
    bool dispatch(const Job &job);
    void importStep();
    void cutStep();
    void checkIdle();
    void stop(const Error &error);
    void reportProgress();
    void emitProgress();

    bool begin(const Job &job, int ofGeneration);
    void inspected(const Job &job, const Result<DocumentInfo> &info);
    void textRead(const Job &job, const Result<QList<PageText>> &texts, const Result<QList<InkMap>> &inks);
    void recognised(const Job &job, const Result<RecognisedPage> &page);
    void putBack(const Job &job);
    bool stored(const Job &job, const Result<void> &result);
    void stored(const Job &job, const Result<PageOutcome> &outcome);
    bool isCutDue(const QString &sha256) const;
    [[nodiscard]] Error reasonOf(const Job &job, Error error) const;

    ReadingService *q;
    const Library &library;
    Store store;
    std::unique_ptr<Database> database;
    std::unique_ptr<Jobs> jobs;
    std::unique_ptr<ResultWriter> writer;
    ImportQueue imports;
    ProgressMeter meter;
    QTimer progressTimer;
    bool progressDirty = false;
    QHash<qint64, Job> running; ///< By job id.
    QHash<QString, qint64> lastCutMs;
    bool started = false;
    bool paused = false;
    bool idle = false; ///< And said so.
    bool pumpAsked = false;
    bool importAsked = false;
    bool cutAsked = false;
    int generation = 0; ///< Answers to what was asked before a stop are not listened to.
    std::atomic<qint64> recognitionCpuMs{0};
    WorkerPool pool; ///< Last: its threads end before what they report to.
};

} // namespace attrap
