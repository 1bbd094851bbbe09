// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/readingservice_p.h"

#include <algorithm>
#include <climits>

namespace attrap {

namespace {

/// One task waits beside those that run, so that no worker is idle between two; more would keep a document
/// that has just been imported, or that the user opens, waiting behind OCR.
constexpr int TasksAhead = 1;
/// So many pages may wait for one that shows the same: a long document has a logo on every tenth page.
constexpr int MostHeld = 64;

/// The worker died on it, or answered nonsense: what it was asked is at fault.
bool isWorkerDeath(ErrorCode code)
{
    return code == ErrorCode::WorkerCrashed || code == ErrorCode::WorkerTimedOut
        || code == ErrorCode::WorkerOutOfMemory || code == ErrorCode::WorkerProtocol;
}

/// Every other page would fail alike: the set-up is at fault, not the document.
bool isOfSetUp(ErrorCode code)
{
    return code == ErrorCode::WorkerMissing || code == ErrorCode::LanguageMissing;
}

/// Asks, and once more when the worker died of it: what killed it may have come from outside (a system short
/// of memory), and no word may be lost to that. A page that really kills workers does so twice.
template <typename Ask> auto askedTwice(Ask ask) -> decltype(ask())
{
    auto answer = ask();
    if (!answer && answer.error().code == ErrorCode::WorkerCrashed) {
        answer = ask();
    }
    return answer;
}

} // namespace

int ReadingService::Impl::runningIn(Lane lane) const
{
    return static_cast<int>(std::count_if(running.begin(), running.end(),
                                          [lane](const RunningJob &one) { return one.lane == lane; }));
}

void ReadingService::Impl::takeJobs()
{
    if (started && pauseReason() == PauseReason::None) {
        dispatchHeld();
    }
    while (started && pauseReason() == PauseReason::None && runningIn(Lane::Express) < 1 + TasksAhead) {
        if (!takeOne(Lane::Express)) {
            break;
        }
    }
    while (started && pauseReason() == PauseReason::None) {
        // The express worker computes in the place of one of the pool: together they are as many as wanted,
        // or one more for the moment until one of the pool has done with its page.
        const int workers = pool.workerCount();
        const int most = runningIn(Lane::Express) > 0 ? workers - 1 : workers + TasksAhead;
        if (runningIn(Lane::Pool) >= most || !takeOne(Lane::Pool)) {
            break;
        }
    }
}

/// @return whether there was a job for that lane, and nothing failed.
bool ReadingService::Impl::takeOne(Lane lane)
{
    QList<JobKind> kinds{JobKind::Inspect, JobKind::ReadText};
    if (lane == Lane::Pool) {
        kinds.append(JobKind::Recognise);
    }
    const auto job = jobs->take(kinds, lane == Lane::Express ? 0 : INT_MIN);
    if (!job) {
        stop(job.error());
        return false;
    }
    return *job && dispatch(**job, lane);
}

/// Asks a worker in its thread; what `ask` gives is called with the answer in ours.
void ReadingService::Impl::run(const Job &job, Lane lane,
                               std::function<Answer(WorkerProcess &worker, const CancelToken &token)> ask)
{
    auto state = std::make_shared<std::atomic<TaskState>>(TaskState::Waiting);
    running.insert(job.id, {job, lane, state});
    idle = false;
    (lane == Lane::Express ? express : pool)
        .run([this, state, ask = std::move(ask), id = job.id, asked = generation](WorkerProcess &worker,
                                                                                  const CancelToken &token) {
            TaskState waiting = TaskState::Waiting;
            if (!state->compare_exchange_strong(waiting, TaskState::Begun)) {
                return;
            }
            QMetaObject::invokeMethod(
                q, [this, id, asked, deliver = ask(worker, token)] { answered(id, asked, deliver); },
                Qt::QueuedConnection);
        });
}

/// @return false when the library failed.
bool ReadingService::Impl::dispatch(const Job &job, Lane lane)
{
    const QString path = store.path(job.document);
    switch (job.kind) {
    case JobKind::Inspect:
        run(job, lane, [this, path](WorkerProcess &worker, const CancelToken &token) -> Answer {
            auto info = askedTwice([&] { return worker.inspect(path, token); });
            return [this, info = std::move(info)](const Job &live) { inspected(live, info); };
        });
        break;
    case JobKind::ReadText:
        run(job, lane, [this, path, job](WorkerProcess &worker, const CancelToken &token) -> Answer {
            auto texts = askedTwice([&] { return worker.words(path, job.pageIndex, job.pageCount, token); });
            // A chunk that failed is asked for again page by page; a single page may still show what it
            // holds.
            const bool goOn = texts || (job.pageCount == 1 && texts.error().code != ErrorCode::Cancelled);
            const auto survey = [&] { return worker.survey(path, job.pageIndex, job.pageCount, token); };
            auto inks = goOn ? askedTwice(survey) : Result<QList<InkMap>>(texts.error());
            return [this, texts = std::move(texts), inks = std::move(inks)](const Job &live) {
                textRead(live, texts, inks);
            };
        });
        break;
    case JobKind::Recognise:
        return dispatchRecognition(job, lane);
    case JobKind::Cut:
        break; // Not by a worker: see cutStep().
    }
    return true;
}

/// @return false when the library failed.
bool ReadingService::Impl::dispatchRecognition(const Job &job, Lane lane)
{
    if (const auto known = writer->recognisedBefore(job)) {
        recognised(job, *known);
        later(&Impl::pump, &pumpAsked); // Perhaps that was the last.
        return started;
    }
    if (runningIn(Lane::Held) < MostHeld && mustWait(job)) {
        running.insert(job.id,
                       {job, Lane::Held, std::make_shared<std::atomic<TaskState>>(TaskState::Waiting)});
        idle = false;
        return true;
    }
    const auto task = writer->recogniseTask(job);
    if (!task) {
        return stored(job, Result<void>(task.error()));
    }
    run(job, lane,
        [this, path = store.path(job.document), task = *task](WorkerProcess &worker,
                                                              const CancelToken &token) -> Answer {
            auto page = askedTwice([&] { return worker.recognise(path, task, token); });
            if (page) {
                recognitionCpuMs += page->cpuMs;
            }
            return [this, page = std::move(page)](const Job &live) { recognised(live, page); };
        });
    return started;
}

/// Whether a page is under way that shows the same as this one.
bool ReadingService::Impl::mustWait(const Job &job) const
{
    return std::any_of(running.begin(), running.end(), [&](const RunningJob &other) {
        return other.lane == Lane::Pool && other.job.kind == JobKind::Recognise && other.job.id != job.id
            && writer->isLike(job, other.job);
    });
}

/// What those that were waited for gave is there, or they failed.
void ReadingService::Impl::dispatchHeld()
{
    QList<qint64> inOrder = running.keys();
    std::sort(inOrder.begin(), inOrder.end());
    for (const qint64 id : std::as_const(inOrder)) {
        const RunningJob one = running.value(id);
        if (!started) {
            return;
        }
        if (one.lane == Lane::Held && (writer->recognisedBefore(one.job) || !mustWait(one.job))) {
            running.remove(id);
            dispatch(one.job, Lane::Pool);
        }
    }
}

/// Deals with an answer, unless nobody wants it any more.
void ReadingService::Impl::answered(qint64 id, int ofGeneration, const Answer &deliver)
{
    if (ofGeneration != generation || !started) {
        return;
    }
    const Job asked = running.take(id).job;
    // Its priority may have been raised since; what it gives rise to goes with it.
    const auto live = jobs->job(id);
    if (!live) {
        stop(live.error());
        return;
    }
    deliver(live->value_or(asked));
    later(&Impl::pump, &pumpAsked);
}

/// What no worker has begun with yet waits in the library again, so that something else can go first.
void ReadingService::Impl::takeBackWaiting()
{
    const QList<RunningJob> all = running.values();
    for (const RunningJob &one : all) {
        TaskState waiting = TaskState::Waiting;
        if (one.state->compare_exchange_strong(waiting, TaskState::TakenBack)) {
            running.remove(one.job.id);
            putBack(one.job);
        }
    }
}

/// Puts what now waits of the document that the user looks at before everything else.
void ReadingService::Impl::lookAgain(const QString &sha256)
{
    if (!started || lookedAt.document != sha256) {
        return;
    }
    const auto raised = jobs->prioritise(sha256, lookedAt.pageIndex);
    if (!raised) {
        stop(raised.error());
    }
}

void ReadingService::Impl::putBack(const Job &job)
{
    const auto back = jobs->putBack(job.id);
    if (!back) {
        stop(back.error());
    }
}

/// The reason as the library keeps it: named after the document, not after a path that may change.
Error ReadingService::Impl::reasonOf(const Job &job, Error error) const
{
    if (error.code == ErrorCode::FileNotFound) {
        error.code = ErrorCode::OriginalMissing;
    }
    error.subject = job.document;
    return error;
}

/// Deals with a result that could not be stored. @return whether it was.
bool ReadingService::Impl::stored(const Job &job, const Result<void> &result)
{
    if (result) {
        return true;
    }
    if (!isGone(result.error().code)) {
        stop(result.error());
        return false;
    }
    qCWarning(lcReading) << "a job is about nothing known:" << result.error().detail;
    const auto finished = jobs->finish(job.id);
    if (!finished) {
        stop(finished.error());
        return false;
    }
    return true;
}

void ReadingService::Impl::stored(const Job &job, const Result<PageOutcome> &outcome)
{
    if (!outcome) {
        stored(job, Result<void>(outcome.error()));
        return;
    }
    using Way = ProgressMeter::Way;
    meter.pagesFinished(outcome->finished, static_cast<int>(outcome->failed.size()),
                        job.kind == JobKind::Recognise ? Way::Ocr : Way::TextLayer,
                        library.clock().monotonicMs());
    for (const FailedPage &page : outcome->failed) {
        Q_EMIT q->pageFailed(job.document, page.pageIndex, page.reason);
    }
    reportProgress();
}

void ReadingService::Impl::inspected(const Job &job, const Result<DocumentInfo> &info)
{
    if (info) {
        if (stored(job, writer->opened(job, *info))) {
            lastCut.insert(job.document, {library.clock().monotonicMs(), 0, false});
            lookAgain(job.document);
            meter.documentOpened(static_cast<int>(info->pages.size()));
            reportProgress();
        }
        return;
    }
    if (info.error().code == ErrorCode::Cancelled) {
        putBack(job);
        return;
    }
    if (isOfSetUp(info.error().code)) {
        stop(info.error());
        return;
    }
    const Error reason = reasonOf(job, info.error());
    if (stored(job, writer->refused(job, reason))) {
        meter.documentRefused();
        reportProgress();
        Q_EMIT q->documentRefused(job.document, reason);
    }
}

void ReadingService::Impl::textRead(const Job &job, const Result<QList<PageText>> &texts,
                                    const Result<QList<InkMap>> &inks)
{
    for (const Error *error : {texts ? nullptr : &texts.error(), inks ? nullptr : &inks.error()}) {
        if (error != nullptr && error->code == ErrorCode::Cancelled) {
            putBack(job);
            return;
        }
        if (error != nullptr && isOfSetUp(error->code)) {
            stop(*error);
            return;
        }
    }
    if ((!texts || !inks) && job.pageCount > 1) {
        stored(job, writer->split(job));
        return;
    }
    stored(job, writer->textRead(job, texts, inks, isCutDue(job.document, JobKind::ReadText)));
    lookAgain(job.document);
}

void ReadingService::Impl::recognised(const Job &job, const Result<RecognisedPage> &page)
{
    if (page) {
        const bool cutNow = isCutDue(job.document, JobKind::Recognise);
        stored(job, writer->recognised(job, *page, cutNow));
        if (!cutNow) {
            recognisedSinceCut.insert(job.document);
            if (!overdueTimer.isActive()) {
                overdueTimer.start();
            }
        }
        return;
    }
    if (page.error().code == ErrorCode::Cancelled) {
        putBack(job);
        return;
    }
    if (isOfSetUp(page.error().code)) {
        stop(page.error());
        return;
    }
    if (isWorkerDeath(page.error().code)) {
        qCWarning(lcReading) << "a worker died on page" << job.pageIndex + 1 << "of" << job.document << ":"
                             << errorCodeName(page.error().code) << page.error().detail;
    }
    stored(job, writer->recogniseFailed(job, reasonOf(job, page.error())));
}

} // namespace attrap
