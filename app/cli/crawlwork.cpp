// SPDX-License-Identifier: GPL-3.0-or-later
// WorkRun: the crawl, and what is said of it while it runs.
#include "app/cli/context.h"
#include "app/cli/crawlvalues.h"
#include "app/cli/workrun.h"
#include "app/gui/errortext.h"
#include "app/session/session.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

QString stepSentence(const CrawlProgress &progress)
{
    switch (progress.step) {
    case CrawlStep::Idle:
        return translate("Cli", "nothing to do");
    case CrawlStep::Walking:
        return translate("Cli", "reading the lists of %1").arg(progress.host);
    case CrawlStep::Fetching:
        return translate("Cli", "bringing documents from %1").arg(progress.host);
    case CrawlStep::Rechecking:
        return translate("Cli", "asking %1 again for what may have been replaced").arg(progress.host);
    case CrawlStep::Waiting:
        return translate("Cli", "waiting for %1 until %2")
            .arg(progress.host, shownTime(progress.resumesAt, QDateTime::currentDateTimeUtc()));
    }
    Q_UNREACHABLE();
}

} // namespace

void WorkRun::connectToCrawl()
{
    const CrawlService *service = m_session.crawl();
    connect(service, &CrawlService::progressChanged, this, &WorkRun::showCrawl);
    connect(service, &CrawlService::finished, this, &WorkRun::crawlEnded);
    connect(service, &CrawlService::failed, this, [this](const Error &error) { quitWith(error); });
    connect(service, &CrawlService::runEnded, this,
            [this](const CrawlRun &run) { m_context.console.note(runSentence(run)); });
}

void WorkRun::showCrawl(const CrawlProgress &progress)
{
    for (const ServerPause &pause : progress.pauses) {
        if (m_toldPauses.value(pause.server) != pause.until) {
            m_toldPauses.insert(pause.server, pause.until);
            m_context.console.note(pauseSentence(pause.host, pause.until, pause.why));
        }
    }
    m_done.pauses = progress.pauses;
    if (progress.step == CrawlStep::Idle) {
        return;
    }
    const QLocale locale;
    m_context.console.progress(
        translate("Cli", "%1 (%2 of %3): %4 · %5 listed, %6 brought, %7 to bring")
            .arg(progress.administration, locale.toString(progress.administrationsDone + 1),
                 locale.toString(progress.administrationsTotal), stepSentence(progress),
                 locale.toString(progress.listed), locale.toString(progress.fetched),
                 locale.toString(progress.toFetch)));
    if (m_waiting == Waiting::No && progress.step == CrawlStep::Waiting) {
        m_session.crawl()->interrupt(); // The runs stay, to be taken up.
    }
}

void WorkRun::crawlEnded(const CrawlReport &report)
{
    m_done.crawl = report;
    if (m_reading == Reading::No) {
        m_crawling = false;
        QCoreApplication::quit();
        return;
    }
    askReading();
}

/// The reading may say that it is idle before it has heard of the last document: only what it says after
/// having been asked here counts.
void WorkRun::askReading()
{
    ReadingService *service = m_session.reading();
    QMetaObject::invokeMethod(service, [this, service] {
        QMetaObject::invokeMethod(this, [this] { m_crawling = false; });
        service->documentArrived();
    });
}

Result<WorkDone> WorkRun::crawl(const CrawlRequest &request, Reading reading, Waiting waiting)
{
    m_crawling = true;
    m_waiting = waiting;
    CrawlService *service = m_session.crawl();
    // At once, from this thread: the crawl's own is busy walking.
    connect(&m_context.interrupt, &Interrupt::asked, this, [service] { service->interrupt(); });
    return work(
        [service, &request] {
            QMetaObject::invokeMethod(service, [service, request] { service->crawl(request); });
        },
        reading);
}

} // namespace attrap::cli
