// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of ReadingService, in four files: readingservice.cpp (what is asked of it, imports, progress),
// jobrunner.cpp (jobs to the workers and their answers back), cutrunner.cpp (cutting) and pauses.cpp (pauses,
// battery, settings). Room-internal.
#pragma once

#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/catalogue/store.h"
#include "core/reading/documentcutter.h"
#include "core/reading/importqueue.h"
#include "core/reading/progressmeter.h"
#include "core/reading/readingservice.h"
#include "core/reading/resultwriter.h"
#include "core/worker/workerpool.h"

#include <QHash>
#include <QLoggingCategory>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

Q_DECLARE_LOGGING_CATEGORY(lcReading)

namespace attrap {

constexpr int ProgressIntervalMs = 250;
constexpr int OverdueIntervalMs = 5000;
/// The express worker is waited for: whoever imports wants to search. Still behind what the user does.
constexpr int ExpressNiceness = 5;

/// The row that a job is about is no longer there.
inline bool isGone(ErrorCode code)
{
    return code == ErrorCode::UnknownDocument || code == ErrorCode::PageOutOfRange;
}

/// Who does a job: one of the pool, or the one worker that does nothing but open documents and read text
/// layers; or nobody yet, since a page under way may show the same.
enum class Lane { Pool, Express, Held };

/// Whether a worker has begun with a job; until then it can be taken back.
enum class TaskState { Waiting, Begun, TakenBack };

struct RunningJob
{
    Job job;
    Lane lane = Lane::Pool;
    std::shared_ptr<std::atomic<TaskState>> state;
};

struct ReadingService::Impl
{
    Impl(ReadingService *service, const Library &openLibrary, const WorkerConfig &config, int workers);

    void later(void (Impl::*step)(), bool *asked);
    void pump();
    void importStep();
    void checkIdle();
    void stop(const Error &error);
    void reportProgress();
    void emitProgress();

    // jobrunner.cpp
    using Answer = std::function<void(const Job &job)>;
    void takeJobs();
    bool takeOne(Lane lane);
    bool dispatch(const Job &job, Lane lane);
    bool dispatchRecognition(const Job &job, Lane lane);
    [[nodiscard]] bool mustWait(const Job &job) const;
    void dispatchHeld();
    void run(const Job &job, Lane lane,
             std::function<Answer(WorkerProcess &worker, const CancelToken &token)> ask);
    void answered(qint64 id, int ofGeneration, const Answer &deliver);
    [[nodiscard]] int runningIn(Lane lane) const;
    void takeBackWaiting();
    void inspected(const Job &job, const Result<DocumentInfo> &info);
    void textRead(const Job &job, const Result<QList<PageText>> &texts, const Result<QList<InkMap>> &inks);
    void recognised(const Job &job, const Result<RecognisedPage> &page);
    void putBack(const Job &job);
    bool stored(const Job &job, const Result<void> &result);
    void stored(const Job &job, const Result<PageOutcome> &outcome);
    void lookAgain(const QString &sha256);
    [[nodiscard]] Error reasonOf(const Job &job, Error error) const;

    // cutrunner.cpp
    void cutStep();
    void cutDone(const Job &job, const Result<DocumentCut> &cut);
    void cutOverdue();
    [[nodiscard]] bool isCutDue(const QString &sha256, JobKind after) const;

    // pauses.cpp
    [[nodiscard]] PauseReason pauseReason() const;
    void pauseChanged();
    void keepState();

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
    QHash<qint64, RunningJob> running; ///< By job id; cutting apart.

    /// When a document was opened or last cut, and what that cost: a long one is cut again while it is read.
    struct LastCut
    {
        qint64 atMs = 0;
        qint64 costMs = 0;
        bool isCut = false;
    };
    QHash<QString, LastCut> lastCut;
    /// Pages of these were recognised since they were cut. What is left of them may wait for long.
    QSet<QString> recognisedSinceCut;
    QTimer overdueTimer;
    std::optional<Job> cutting;
    bool cutIsStale = false; ///< What the user said since is not in it.
    qint64 cutBeganMs = 0;

    struct Look
    {
        QString document;
        int pageIndex = 0;
    };
    Look lookedAt;

    ReadingSettings settings;
    ReadingState keptState;
    bool pauseAsked = false;
    bool onBattery = false;
    bool readOnBattery = false; ///< The user wants it all the same, this time.

    bool started = false;
    bool idle = false; ///< And said so.
    bool pumpAsked = false;
    bool importAsked = false;
    bool cutAsked = false;
    int generation = 0; ///< Answers to what was asked before a stop are not listened to.
    std::atomic<qint64> recognitionCpuMs{0};
    std::unique_ptr<CancelSource> cutCancel = std::make_unique<CancelSource>();
    // Last: their threads end before what they report to.
    QThreadPool cutThread;
    WorkerPool express;
    WorkerPool pool;
};

} // namespace attrap
