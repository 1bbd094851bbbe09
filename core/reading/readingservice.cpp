// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/readingservice_p.h"

#include "core/reading/cut.h"

#include <algorithm>

Q_LOGGING_CATEGORY(lcReading, "attrap.reading")

namespace attrap {

ReadingService::Impl::Impl(ReadingService *service, const Library &openLibrary, const WorkerConfig &config,
                           int workers)
    : q(service)
    , library(openLibrary)
    , store(openLibrary.storeFolder())
    , progressTimer(service)
    , overdueTimer(service)
    , express(
          [&config] {
              WorkerConfig waitedFor = config;
              waitedFor.niceness = std::min(config.niceness, ExpressNiceness);
              return waitedFor;
          }(),
          1)
    , pool(config, std::max(1, workers))
{
    progressTimer.setSingleShot(true);
    progressTimer.setInterval(ProgressIntervalMs);
    overdueTimer.setSingleShot(true);
    overdueTimer.setInterval(OverdueIntervalMs);
    cutThread.setMaxThreadCount(1);
    cutThread.setObjectName(QStringLiteral("cut"));
}

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

void ReadingService::Impl::checkIdle()
{
    if (idle || !running.isEmpty() || cutting || !imports.isEmpty()) {
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
    lastCut.clear();
    recognisedSinceCut.clear();
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
    express.cancelAll();
    cutCancel = std::make_unique<CancelSource>();
    cutting.reset();
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
    progress.pause = pauseReason();
    progress.paused = progress.pause != PauseReason::None;
    progress.onBattery = onBattery;
    progress.workers = pool.workerCount();
    progress.idle = idle;
    if (started) {
        const auto cuts = jobs->count({JobKind::Cut});
        progress.documentsToCut = cuts ? *cuts : 0; // A failing database is told of by what needs it.
    }
    Q_EMIT q->progressChanged(progress);
}

ReadingService::ReadingService(const Library &library, const WorkerConfig &config, int workers)
    : m_impl(std::make_unique<Impl>(this, library, config, workers))
{
    connect(&m_impl->overdueTimer, &QTimer::timeout, this, [this] { m_impl->cutOverdue(); });
    connect(&m_impl->progressTimer, &QTimer::timeout, this, [this] {
        if (m_impl->progressDirty) {
            m_impl->emitProgress();
            m_impl->progressTimer.start();
        }
    });
}

ReadingService::~ReadingService()
{
    Impl &impl = *m_impl;
    ++impl.generation;
    impl.pool.cancelAll();
    impl.express.cancelAll();
    impl.cutCancel->cancel();
    if (impl.started) {
        QList<qint64> under = impl.running.keys();
        if (impl.cutting) {
            under.append(impl.cutting->id);
        }
        for (const qint64 id : std::as_const(under)) {
            // Should it fail, start() finds the job marked as running and puts it back.
            const auto back = impl.jobs->putBack(id);
            if (!back) {
                break;
            }
        }
        (void)setReadingState(*impl.database, {}); // Nobody reads any more; it only tells other programs.
    }
    impl.started = false;
    impl.cutThread.waitForDone();
}

qint64 ReadingService::peakWorkerMemoryBytes() const
{
    return std::max(m_impl->pool.peakWorkerMemoryBytes(), m_impl->express.peakWorkerMemoryBytes());
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
    const auto settings = readingSettings(*impl.database);
    if (!settings) {
        Q_EMIT failed(settings.error());
        return;
    }
    impl.settings = *settings;
    const auto outdated = impl.jobs->addOutdatedCuts(CutterVersion);
    if (!outdated) {
        Q_EMIT failed(outdated.error());
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
    Q_EMIT settingsChanged(impl.settings);
    impl.keepState();
    impl.reportProgress();
    impl.pump();
}

void ReadingService::import(const ImportRequest &request)
{
    m_impl->imports.add(request);
    m_impl->idle = false;
    if (m_impl->started && m_impl->pauseReason() == PauseReason::None) {
        // Its process starts while the file is made safe.
        m_impl->express.run([](WorkerProcess &worker, const CancelToken &token) { worker.warmUp(token); });
    }
    m_impl->pump();
}

void ReadingService::documentArrived()
{
    if (!m_impl->started) {
        return; // start() counts what waits.
    }
    m_impl->idle = false;
    m_impl->meter.documentArrived();
    m_impl->reportProgress();
    m_impl->pump();
}

void ReadingService::cancelImport()
{
    m_impl->imports.cancel();
    m_impl->pump();
}

void ReadingService::prioritise(const QString &sha256, int pageIndex)
{
    Impl &impl = *m_impl;
    if (!impl.started) {
        return;
    }
    impl.lookedAt = {sha256, pageIndex};
    impl.takeBackWaiting();
    impl.lookAgain(sha256);
    impl.pump();
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
    impl.cutIsStale = impl.cutIsStale || (impl.cutting && impl.cutting->document == correction.document);
    const auto done = impl.writer->correct(correction, impl.library.clock().now());
    if (!done) {
        Q_EMIT correctionRefused(correction, done.error());
        return;
    }
    Q_EMIT documentChanged(correction.document);
    Q_EMIT corrected(correction);
}

void ReadingService::readAgain(const ReadAgainRequest &request)
{
    Impl &impl = *m_impl;
    if (!impl.started) {
        return;
    }
    auto documents = Result<QStringList>(request.documents);
    const bool all = request.documents.isEmpty();
    if (all) {
        documents = impl.jobs->documentsReadBefore(ReaderVersion);
    }
    if (!documents) {
        impl.stop(documents.error());
        return;
    }
    const ReadAgain which = all || request.outdatedOnly ? ReadAgain::Outdated : ReadAgain::All;
    int touched = 0;
    int pages = 0;
    for (const QString &sha256 : std::as_const(*documents)) {
        const auto queued = impl.writer->readAgain(sha256, which);
        if (!queued && !isGone(queued.error().code)) {
            impl.stop(queued.error());
            return;
        }
        touched += queued && *queued > 0 ? 1 : 0;
        pages += queued ? *queued : 0;
    }
    if (pages > 0) {
        impl.idle = false;
        impl.meter.pagesToDoAgain(pages);
        impl.reportProgress();
    }
    Q_EMIT readAgainQueued(touched, pages);
    impl.pump();
}

} // namespace attrap
