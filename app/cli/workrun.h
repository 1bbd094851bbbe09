// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crawl/crawlservice.h"
#include "core/reading/readingservice.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace attrap {
class Session;
}

namespace attrap::cli {

struct Context;

struct PageFailure
{
    QString document;
    int pageIndex = 0;
    Error error;
};

/// What a run of the reading did.
struct WorkDone
{
    ImportReport import;
    CrawlReport crawl;
    QList<ServerPause> pauses; ///< Servers left alone when the crawl ended.
    int documents = 0; ///< Worked on.
    int pages = 0; ///< Read.
    int ocrPages = 0; ///< Among them, by OCR wholly or in part.
    int actes = 0; ///< Of the documents worked on.
    int pagesLowerEffort = 0; ///< Of the whole library: finished less carefully.
    int pagesFailed = 0; ///< Of the whole library: could not be read, now or before.
    double seconds = 0;
    QList<PageFailure> failedPages;
    QHash<QString, Error> refused; ///< By SHA-256.
    qint64 peakMemoryBytes = 0; ///< Of this program.
    qint64 peakWorkerMemoryBytes = 0;
    double recognitionCpuSeconds = 0;
    bool leftByBattery = false; ///< The reading is paused: what was brought is still to be read.
    std::optional<int> pagesAgain; ///< Queued to be read again.
};

/// Runs the services of a session until there is nothing left to do, showing progress. Thread: main.
class WorkRun : public QObject
{
    Q_OBJECT

public:
    WorkRun(Context &context, Session &session);

    enum class Reading { No, Yes };
    /// Takes files in, when there are any, reads what is to be read and brings the index up to date.
    /// Errors: Cancelled when the user stopped it, those of ReadingService::failed and of the index.
    Result<WorkDone> run(const std::optional<ImportRequest> &request, Reading reading);

    /// Reads pages again, and what else waits. Errors as above.
    Result<WorkDone> readAgain(const ReadAgainRequest &request);
    /// Reads on battery too, whatever the settings say.
    void readOnBattery() { m_onBattery = true; }

    /// For servers that refused: wait until they may be asked again, or end and leave it for another run.
    enum class Waiting { No, Yes };
    /// Crawls, and reads meanwhile. Stopped by the user, the runs stay to be taken up. Errors as above.
    Result<WorkDone> crawl(const CrawlRequest &request, Reading reading, Waiting waiting);

private:
    Result<WorkDone> work(const std::function<void()> &begin, Reading reading);
    void connectToCrawl();
    void crawlEnded(const CrawlReport &report);
    void showCrawl(const CrawlProgress &progress);
    void askReading();
    void connectToReading();
    void quitWith(const Error &error);
    void showProgress(const ReadingProgress &progress);
    void mindBattery(const ReadingProgress &progress);
    Result<void> finishIndex();

    Context &m_context;
    Session &m_session;
    WorkDone m_done;
    QSet<QString> m_changed;
    std::optional<Error> m_error;
    bool m_importing = false;
    bool m_againQueued = true; ///< Unless pages to be read again are still to be queued.
    bool m_onBattery = false;
    bool m_waitsForMains = false; ///< It was asked to read, so that it waits; an import or a crawl ends.
    bool m_toldBattery = false;
    bool m_crawling = false;
    Waiting m_waiting = Waiting::Yes;
    QHash<QString, QDateTime> m_toldPauses; ///< Until when, by server.
    Reading m_reading = Reading::Yes;
};

/// {documents, pages, ocr_pages, actes, seconds} of DESIGN § 6, and what we add to it.
QJsonObject workJson(const WorkDone &done);
/// The same for people, in one paragraph; failures on standard error.
void showWork(Context &context, const WorkDone &done);

} // namespace attrap::cli
