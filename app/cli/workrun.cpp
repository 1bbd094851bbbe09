// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workrun.h"

#include "app/cli/context.h"
#include "app/cli/values.h"
#include "app/gui/errortext.h"
#include "app/session/session.h"
#include "core/catalogue/actes.h"
#include "core/catalogue/database.h"
#include "core/search/indexservice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

qint64 ownPeakMemoryBytes()
{
    struct rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<qint64>(usage.ru_maxrss) * 1024;
}

} // namespace

WorkRun::WorkRun(Context &context, Session &session)
    : m_context(context)
    , m_session(session)
{
    connect(&context.interrupt, &Interrupt::asked, this, [this] {
        quitWith({ErrorCode::Cancelled, {}, {}});
    });
    // A broken index does not stop the reading: finishIndex() tries again, and its error is the run's.
    connectToReading();
    connectToCrawl();
}

void WorkRun::connectToReading()
{
    const ReadingService *service = m_session.reading();
    connect(service, &ReadingService::progressChanged, this, &WorkRun::showProgress);
    connect(service, &ReadingService::progressChanged, this, &WorkRun::mindBattery);
    connect(service, &ReadingService::readAgainQueued, this, [this](int, int pages) {
        m_againQueued = true;
        m_done.pagesAgain = pages;
    });
    connect(service, &ReadingService::failed, this, [this](const Error &error) { quitWith(error); });
    connect(service, &ReadingService::importProgress, this, [this](int done, int total, const QString &path) {
        m_context.console.progress(
            translate("Cli", "Taking in %1 of %2: %3")
                .arg(QLocale().toString(done), QLocale().toString(total), QFileInfo(path).fileName()));
    });
    connect(service, &ReadingService::importFinished, this, [this](const ImportReport &report) {
        m_done.import = report;
        m_importing = false;
        if (m_reading == Reading::No) {
            QCoreApplication::quit();
        }
    });
    connect(service, &ReadingService::documentChanged, this,
            [this](const QString &sha256) { m_changed.insert(sha256); });
    connect(service, &ReadingService::documentRefused, this,
            [this](const QString &sha256, const Error &reason) {
                m_changed.insert(sha256);
                m_done.refused.insert(sha256, reason);
            });
    connect(service, &ReadingService::pageFailed, this,
            [this](const QString &sha256, int pageIndex, const Error &reason) {
                m_done.failedPages.append({sha256, pageIndex, reason});
            });
    connect(service, &ReadingService::idle, this, [this] {
        // The queue may have been found empty before the files to take in were heard of.
        if (!m_importing && !m_crawling && m_againQueued) {
            QCoreApplication::quit();
        }
    });
}

/// The settings may say that nothing is read on battery. Who asked to read is told, and waits for mains; an
/// import or a crawl ends with what it brought.
void WorkRun::mindBattery(const ReadingProgress &progress)
{
    if (progress.pause != PauseReason::Battery) {
        m_toldBattery = false;
        return;
    }
    if (m_onBattery) {
        QMetaObject::invokeMethod(m_session.reading(), &ReadingService::resume);
        return;
    }
    if (!m_waitsForMains) {
        if (!m_importing && !m_crawling) {
            m_done.leftByBattery = !progress.idle;
            QCoreApplication::quit();
        }
    } else if (!m_toldBattery && !progress.idle) {
        m_toldBattery = true;
        m_context.console.note(
            translate("Cli",
                      "The reading is paused: on battery. It goes on by itself on mains; Ctrl+C leaves it "
                      "for later, and “read --on-battery” reads all the same."));
    }
}

void WorkRun::quitWith(const Error &error)
{
    if (!m_error) {
        m_error = error;
    }
    QCoreApplication::quit();
}

void WorkRun::showProgress(const ReadingProgress &progress)
{
    if (progress.idle || progress.paused || m_importing || m_crawling || m_reading == Reading::No) {
        return;
    }
    const QLocale locale;
    if (progress.pagesToDo == 0 && progress.documentsWaiting == 0 && progress.documentsToCut > 0) {
        m_context.console.progress(
            translate("Cli", "%n document(s) to cut into actes", nullptr, progress.documentsToCut));
        return;
    }
    QString line = translate("Cli", "Reading: %1 of %2 pages")
                       .arg(locale.toString(progress.pagesDone),
                            locale.toString(progress.pagesDone + progress.pagesToDo));
    if (progress.pagesPerSecond > 0) {
        line += u" · "_s
            + translate("Cli", "%1 pages/s").arg(locale.toString(progress.pagesPerSecond, 'f', 1));
    }
    if (progress.secondsLeft >= 0) {
        const int minutes = static_cast<int>((progress.secondsLeft + 59) / 60);
        line += u" · "_s + translate("Cli", "%n minute(s) left", nullptr, minutes);
    }
    m_context.console.progress(line);
}

/// In the index thread, behind what it was already told of; an interrupt is polled for.
Result<void> WorkRun::finishIndex()
{
    IndexService *index = m_session.index();
    Result<int> done = 0;
    const CancelToken token = m_context.interrupt.token();
    QMetaObject::invokeMethod(
        index, [index, &done, token] { done = index->bringUpToDate(token); }, Qt::BlockingQueuedConnection);
    if (!done) {
        return done.error();
    }
    return {};
}

Result<WorkDone> WorkRun::readAgain(const ReadAgainRequest &request)
{
    ReadingService *service = m_session.reading();
    m_againQueued = false;
    m_waitsForMains = true;
    return work(
        [service, &request] {
            QMetaObject::invokeMethod(service, [service, asked = request] { service->readAgain(asked); });
        },
        Reading::Yes);
}

Result<WorkDone> WorkRun::run(const std::optional<ImportRequest> &request, Reading reading)
{
    m_importing = request.has_value();
    m_waitsForMains = !m_importing;
    ReadingService *service = m_session.reading();
    return work(
        [service, &request] {
            if (request) {
                QMetaObject::invokeMethod(service, [service, asked = *request] { service->import(asked); });
            }
        },
        reading);
}

/// Begins, works until nothing is left to do, and counts what was done.
Result<WorkDone> WorkRun::work(const std::function<void()> &begin, Reading reading)
{
    auto database = m_session.library().connectReadOnly();
    if (!database) {
        return database.error();
    }
    const auto before = libraryCounts(**database);
    if (!before) {
        return before.error();
    }
    QElapsedTimer timer;
    timer.start();
    m_reading = reading;
    ReadingService *service = m_session.reading();
    if (reading == Reading::No) {
        QMetaObject::invokeMethod(service, &ReadingService::pause);
    }
    m_session.start();
    begin();
    if (!m_context.interrupt.wasAsked()) {
        QCoreApplication::exec();
    }
    if (m_context.interrupt.wasAsked()) {
        return Error{ErrorCode::Cancelled, {}, {}};
    }
    if (m_error) {
        return *m_error;
    }
    if (reading == Reading::Yes) {
        if (const auto indexed = finishIndex(); !indexed) {
            return indexed.error();
        }
    }
    m_done.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    const auto after = libraryCounts(**database);
    if (!after) {
        return after.error();
    }
    m_done.documents = static_cast<int>(m_changed.size());
    m_done.pages = after->pagesRead - before->pagesRead;
    m_done.ocrPages = after->pagesOcr - before->pagesOcr;
    m_done.pagesLowerEffort = after->pagesLowerEffort;
    m_done.pagesFailed = after->pagesFailed;
    for (const QString &sha256 : std::as_const(m_changed)) {
        const auto cut = Actes(**database).ofDocument(sha256);
        if (!cut) {
            return cut.error();
        }
        m_done.actes += static_cast<int>(
            std::count_if(cut->begin(), cut->end(), [](const Acte &acte) { return !acte.isFront(); }));
    }
    m_done.peakMemoryBytes = ownPeakMemoryBytes();
    m_done.peakWorkerMemoryBytes = service->peakWorkerMemoryBytes();
    m_done.recognitionCpuSeconds = service->recognitionCpuSeconds();
    return m_done;
}

QJsonObject workJson(const WorkDone &done)
{
    QJsonArray pages;
    for (const PageFailure &failure : done.failedPages) {
        pages.append(QJsonObject{{u"document"_s, failure.document},
                                 {u"page"_s, failure.pageIndex + 1},
                                 {u"code"_s, errorCodeName(failure.error.code)},
                                 {u"message"_s, errorText(failure.error)}});
    }
    QJsonArray refused;
    QStringList documents = done.refused.keys();
    documents.sort();
    for (const QString &document : std::as_const(documents)) {
        const Error &error = done.refused[document];
        refused.append(QJsonObject{{u"document"_s, document},
                                   {u"code"_s, errorCodeName(error.code)},
                                   {u"message"_s, errorText(error)}});
    }
    QJsonObject json{{u"documents"_s, done.documents},
                     {u"pages"_s, done.pages},
                     {u"ocr_pages"_s, done.ocrPages},
                     {u"actes"_s, done.actes},
                     {u"seconds"_s, done.seconds},
                     {u"x_failed_pages"_s, pages},
                     {u"x_pages_failed"_s, done.pagesFailed},
                     {u"x_pages_lower_effort"_s, done.pagesLowerEffort},
                     {u"x_refused"_s, refused},
                     {u"x_peak_memory_bytes"_s, done.peakMemoryBytes},
                     {u"x_worker_peak_memory_bytes"_s, done.peakWorkerMemoryBytes},
                     {u"x_recognition_cpu_seconds"_s, done.recognitionCpuSeconds}};
    if (done.leftByBattery) {
        json.insert(u"x_paused"_s, u"battery"_s);
    }
    if (done.pagesAgain) {
        json.insert(u"x_pages_again"_s, *done.pagesAgain);
    }
    return json;
}

void showWork(Context &context, const WorkDone &done)
{
    const QLocale locale;
    for (const PageFailure &failure : done.failedPages) {
        context.console.note(translate("Cli", "Page %1 of document %2 is not read. %3")
                                 .arg(locale.toString(failure.pageIndex + 1), failure.document.left(12),
                                      errorText(failure.error)));
    }
    context.console.print(translate("Cli", "Read: %1 documents, %2 pages (%3 by OCR), %4 actes, in %5 s.")
                              .arg(locale.toString(done.documents), locale.toString(done.pages),
                                   locale.toString(done.ocrPages), locale.toString(done.actes),
                                   locale.toString(done.seconds, 'f', 1)));
    if (done.pagesAgain) {
        context.console.print(translate("Cli", "Read again: %n page(s).", nullptr, *done.pagesAgain));
    }
    if (done.pagesLowerEffort > 0) {
        context.console.note(lowerEffortText(done.pagesLowerEffort));
    }
    if (done.pagesFailed > static_cast<int>(done.failedPages.size())) {
        context.console.note(
            translate("Cli",
                      "%n page(s) of the library could not be read: “read --again” and the document "
                      "tries once more.",
                      nullptr, done.pagesFailed));
    }
    if (done.leftByBattery) {
        context.console.note(translate("Cli",
                                       "The rest is not read: on battery the reading is paused, as the "
                                       "settings say. “read --on-battery” reads all the same."));
    }
}

} // namespace attrap::cli
