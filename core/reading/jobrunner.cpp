// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/readingservice_p.h"

#include <algorithm>

namespace attrap {

namespace {

/// One task waits beside those that run, so that no worker is idle between two; more would keep a document
/// that has just been imported, or that the user opens, waiting behind OCR.
constexpr int TasksAhead = 1;

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

void ReadingService::Impl::takeJobs()
{
    while (started && !paused && running.size() < pool.workerCount() + TasksAhead) {
        const auto job = jobs->take({JobKind::Inspect, JobKind::ReadText, JobKind::Recognise});
        if (!job) {
            stop(job.error());
            return;
        }
        if (!*job) {
            return;
        }
        if (!dispatch(**job)) {
            return;
        }
    }
}

/// @return false when the library failed.
bool ReadingService::Impl::dispatch(const Job &job)
{
    const QString path = store.path(job.document);
    const int asked = generation;
    const auto answer = [this, job, asked](auto deliver) {
        QMetaObject::invokeMethod(
            q,
            [this, job, asked, deliver] {
                if (begin(job, asked)) {
                    deliver();
                    later(&Impl::pump, &pumpAsked);
                }
            },
            Qt::QueuedConnection);
    };
    idle = false;
    switch (job.kind) {
    case JobKind::Inspect:
        pool.run([this, job, path, answer](WorkerProcess &worker, const CancelToken &token) {
            auto info = askedTwice([&] { return worker.inspect(path, token); });
            answer([this, job, info = std::move(info)] { inspected(job, info); });
        });
        break;
    case JobKind::ReadText:
        pool.run([this, job, path, answer](WorkerProcess &worker, const CancelToken &token) {
            auto texts = askedTwice([&] { return worker.words(path, job.pageIndex, job.pageCount, token); });
            // A chunk that failed is asked for again page by page; a single page may still show what it
            // holds.
            const bool goOn = texts || (job.pageCount == 1 && texts.error().code != ErrorCode::Cancelled);
            const auto survey = [&] { return worker.survey(path, job.pageIndex, job.pageCount, token); };
            auto inks = goOn ? askedTwice(survey) : Result<QList<InkMap>>(texts.error());
            answer([this, job, texts = std::move(texts), inks = std::move(inks)] {
                textRead(job, texts, inks);
            });
        });
        break;
    case JobKind::Recognise: {
        const auto task = writer->recogniseTask(job);
        if (!task) {
            return stored(job, Result<void>(task.error()));
        }
        pool.run([this, job, path, answer, task = *task,
                  known = writer->recognisedBefore(job)](WorkerProcess &worker, const CancelToken &token) {
            auto page = known ? Result<RecognisedPage>(*known)
                              : askedTwice([&] { return worker.recognise(path, task, token); });
            if (page) {
                recognitionCpuMs += page->cpuMs;
            }
            answer([this, job, page = std::move(page)] { recognised(job, page); });
        });
        break;
    }
    case JobKind::Cut:
        return true; // Done in this thread: see cutStep().
    }
    running.insert(job.id, job);
    return true;
}

/// Whether an answer is still wanted.
bool ReadingService::Impl::begin(const Job &job, int ofGeneration)
{
    if (ofGeneration != generation || !started) {
        return false;
    }
    running.remove(job.id);
    return true;
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
    stored(job, writer->textRead(job, texts, inks));
}

void ReadingService::Impl::recognised(const Job &job, const Result<RecognisedPage> &page)
{
    if (page) {
        stored(job, writer->recognised(job, *page, isCutDue(job.document)));
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
