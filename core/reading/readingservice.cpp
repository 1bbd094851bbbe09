// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/readingservice_p.h"

#include <algorithm>

Q_LOGGING_CATEGORY(lcReading, "attrap.reading")

namespace attrap {

namespace {

/// How often a long document is cut again while its OCR advances, so that what is read can be found.
constexpr qint64 CutIntervalMs = 20000;
/// Priorities are seconds since then: whatever the user looked at last goes first, after a restart too.
constexpr qint64 PriorityEpoch = 1577836800; // 2020-01-01

} // namespace

/// Calls a step from the event loop, once however often it is asked for.
void ReadingService::Impl::later(void (Impl::*step)(), bool *asked)
{
    if (*asked) {
        return;
    }
    *asked = true;
    QMetaObject::invokeMethod(
        q,
        [this, step, asked] {
            *asked = false;
            (this->*step)();
        },
        Qt::QueuedConnection);
}

void ReadingService::Impl::pump()
{
    if (!started) {
        return;
    }
    if (!imports.isEmpty()) {
        later(&Impl::importStep, &importAsked);
    }
    later(&Impl::cutStep, &cutAsked);
    takeJobs();
}

bool ReadingService::Impl::isCutDue(const QString &sha256) const
{
    const auto last = lastCutMs.constFind(sha256);
    return last == lastCutMs.constEnd() || library.clock().monotonicMs() - *last >= CutIntervalMs;
}

void ReadingService::Impl::importStep()
{
    if (!started || imports.isEmpty()) {
        return;
    }
    idle = false;
    const ImportQueue::Step step = imports.step(*database, store, library.clock());
    if (step.broken) {
        stop(*step.broken);
        return;
    }
    if (step.newDocument) {
        meter.documentArrived();
        reportProgress();
    }
    if (!step.knownDocument.isEmpty()) {
        Q_EMIT q->documentChanged(step.knownDocument);
    }
    if (!step.path.isEmpty()) {
        Q_EMIT q->importProgress(step.done, step.total, step.path);
    }
    if (step.finished) {
        Q_EMIT q->importFinished(*step.finished);
    }
    pump();
}

/// Cuts one document: a matter of milliseconds a page, so it is not worth a thread of its own.
void ReadingService::Impl::cutStep()
{
    if (!started) {
        return;
    }
    const auto job = jobs->take({JobKind::Cut});
    if (!job) {
        stop(job.error());
        return;
    }
    if (!*job) {
        checkIdle();
        return;
    }
    const QString sha256 = (*job)->document;
    const auto cut = writer->cut(**job);
    if (!stored(**job, cut)) {
        return;
    }
    lastCutMs.insert(sha256, library.clock().monotonicMs());
    if (cut) {
        Q_EMIT q->documentChanged(sha256);
    }
    pump();
}

void ReadingService::Impl::checkIdle()
{
    if (idle || !running.isEmpty() || !imports.isEmpty()) {
        return;
    }
    const auto left = jobs->count({JobKind::Inspect, JobKind::ReadText, JobKind::Recognise, JobKind::Cut});
    if (!left) {
        stop(left.error());
        return;
    }
    if (*left > 0) {
        return;
    }
    idle = true;
    lastCutMs.clear();
    meter.queueEmptied();
    emitProgress();
    Q_EMIT q->idle();
}

/// Nothing more is asked of the workers or of the library. What ran waits again at the next start().
void ReadingService::Impl::stop(const Error &error)
{
    if (!started) {
        return;
    }
    qCWarning(lcReading) << "reading has stopped:" << errorCodeName(error.code) << error.detail;
    started = false;
    ++generation;
    pool.cancelAll();
    running.clear();
    Q_EMIT q->failed(error);
}

void ReadingService::Impl::reportProgress()
{
    progressDirty = true;
    if (!progressTimer.isActive()) {
        emitProgress();
        progressTimer.start();
    }
}

void ReadingService::Impl::emitProgress()
{
    progressDirty = false;
    ReadingProgress progress = meter.progress(library.clock().monotonicMs());
    progress.paused = paused;
    progress.idle = idle;
    Q_EMIT q->progressChanged(progress);
}

ReadingService::ReadingService(const Library &library, WorkerConfig config, int workers)
    : m_impl(std::make_unique<Impl>(this, library, std::move(config), workers))
{
    connect(&m_impl->progressTimer, &QTimer::timeout, this, [this] {
        if (m_impl->progressDirty) {
            m_impl->emitProgress();
            m_impl->progressTimer.start();
        }
    });
}

ReadingService::~ReadingService()
{
    m_impl->started = false;
    ++m_impl->generation;
    m_impl->pool.cancelAll();
    for (const Job &job : std::as_const(m_impl->running)) {
        // Should it fail, start() finds the job marked as running and puts it back.
        const auto back = m_impl->jobs->putBack(job.id);
        if (!back) {
            break;
        }
    }
}

qint64 ReadingService::peakWorkerMemoryBytes() const
{
    return m_impl->pool.peakWorkerMemoryBytes();
}

double ReadingService::recognitionCpuSeconds() const
{
    return static_cast<double>(m_impl->recognitionCpuMs) / 1000.0;
}

void ReadingService::start()
{
    Impl &impl = *m_impl;
    if (impl.started) {
        return;
    }
    if (!impl.database) {
        auto database = impl.library.connect();
        if (!database) {
            Q_EMIT failed(database.error());
            return;
        }
        impl.database = std::move(*database);
        impl.jobs = std::make_unique<Jobs>(*impl.database);
        impl.writer = std::make_unique<ResultWriter>(*impl.database);
    }
    const auto back = impl.jobs->putBackAll();
    if (!back) {
        Q_EMIT failed(back.error());
        return;
    }
    const auto counts = libraryCounts(*impl.database);
    if (!counts) {
        Q_EMIT failed(counts.error());
        return;
    }
    impl.meter.reset(counts->documentsWaiting, counts->pagesWaiting + counts->pagesToRecognise);
    impl.started = true;
    impl.idle = false;
    impl.reportProgress();
    impl.pump();
}

void ReadingService::import(const ImportRequest &request)
{
    m_impl->imports.add(request);
    m_impl->idle = false;
    m_impl->pump();
}

void ReadingService::documentArrived()
{
    if (!m_impl->started) {
        return; // start() counts what waits.
    }
    m_impl->idle = false;
    m_impl->meter.documentArrived();
    m_impl->pump();
}

void ReadingService::cancelImport()
{
    m_impl->imports.cancel();
    m_impl->pump();
}

void ReadingService::pause()
{
    m_impl->paused = true;
    m_impl->emitProgress();
}

void ReadingService::resume()
{
    m_impl->paused = false;
    m_impl->emitProgress();
    m_impl->pump();
}

void ReadingService::prioritise(const QString &sha256, int pageIndex)
{
    if (!m_impl->started) {
        return;
    }
    const qint64 seconds = m_impl->library.clock().now().toSecsSinceEpoch() - PriorityEpoch;
    const auto raised
        = m_impl->jobs->prioritise(sha256, pageIndex, static_cast<int>(std::max<qint64>(1, seconds)));
    if (!raised) {
        m_impl->stop(raised.error());
        return;
    }
    m_impl->pump();
}

void ReadingService::retry(const QString &sha256)
{
    if (!m_impl->started) {
        return;
    }
    const auto again = m_impl->writer->retry(sha256);
    if (!again) {
        if (!isGone(again.error().code)) {
            m_impl->stop(again.error());
        }
        return;
    }
    m_impl->idle = false;
    if (again->document) {
        m_impl->meter.documentArrived();
    }
    if (again->pages > 0) {
        m_impl->meter.pagesToDoAgain(again->pages);
    }
    m_impl->pump();
}

void ReadingService::correct(const Correction &correction)
{
    Impl &impl = *m_impl;
    if (!impl.started) {
        Q_EMIT correctionRefused(correction,
                                 Error{ErrorCode::DatabaseFailed, correction.document,
                                       QStringLiteral("the library is not being written now")});
        return;
    }
    const auto done = impl.writer->correct(correction, impl.library.clock().now());
    if (!done) {
        Q_EMIT correctionRefused(correction, done.error());
        return;
    }
    Q_EMIT documentChanged(correction.document);
    Q_EMIT corrected(correction);
}

void ReadingService::setWorkerCount(int workers)
{
    m_impl->pool.setWorkerCount(std::max(1, workers));
    m_impl->pump();
}

} // namespace attrap
