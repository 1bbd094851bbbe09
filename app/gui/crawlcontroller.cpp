// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/crawlcontroller.h"

#include "app/gui/browser/browserroom.h"
#include "app/gui/crawlbanner.h"
#include "app/gui/crawlclient.h"
#include "app/gui/crawlline.h"
#include "app/gui/crawltexts.h"
#include "app/gui/dialogs.h"
#include "app/gui/healthdialog.h"
#include "app/gui/runsdialog.h"
#include "app/session/session.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// How often the hour of the daily run is looked at: a computer that wakes up late is not late by more.
constexpr int ScheduleMs = 20'000;

} // namespace

CrawlController::CrawlController(Dialogs &dialogs, QWidget &window)
    : m_dialogs(dialogs)
    , m_window(window)
    , m_banner(new CrawlBanner(&window))
    , m_line(new CrawlLine(&window))
{
    m_scheduleTimer.setObjectName(u"scheduleTimer"_s);
    m_scheduleTimer.setInterval(ScheduleMs);
    connect(&m_scheduleTimer, &QTimer::timeout, this, &CrawlController::runDaily);
    connect(m_banner, &CrawlBanner::openWanted, this, &CrawlController::openSite);
    connect(m_line, &CrawlLine::pauseWanted, this, &CrawlController::pause);
    connect(m_line, &CrawlLine::resumeWanted, this, &CrawlController::resume);
    connect(m_line, &CrawlLine::stopWanted, this, &CrawlController::stop);
    connect(m_line, &CrawlLine::runsWanted, this, &CrawlController::showRuns);
}

CrawlController::~CrawlController() = default;

void CrawlController::setBrowser(BrowserRoom *browser)
{
    m_browser = browser;
    m_banner->setHasBrowser(browser != nullptr);
    if (browser != nullptr) {
        connect(browser, &BrowserRoom::passed, this, &CrawlController::sitePassed);
        connect(browser, &BrowserRoom::closed, this, [this] { m_inBrowser.clear(); });
        connect(browser, &BrowserRoom::downloaded, this,
                [this](const QString &path, const QUrl &url, const QUrl &page) {
                    if (canWrite()) {
                        m_client->attributeSaved(path, url, page);
                    }
                });
    }
}

void CrawlController::setSession(Session *session)
{
    m_scheduleTimer.stop();
    m_client.reset();
    m_schedule.reset();
    m_snapshot = {};
    m_hasSnapshot = false;
    m_waiting = {};
    m_askedByUser.clear();
    m_inBrowser.clear();
    m_startWhenSaved.clear();
    m_line->setProgress({}, {});
    refreshBanner();
    for (QDialog *dialog : {static_cast<QDialog *>(m_runs), static_cast<QDialog *>(m_health)}) {
        delete dialog;
    }
    if (session == nullptr) {
        m_clock = nullptr;
        return;
    }
    m_clock = &session->library().clock();
    m_schedule = std::make_unique<DailySchedule>(*m_clock, QTimeZone::systemTimeZone());
    m_client = std::make_unique<CrawlClient>(session->library(), &session->scrapers(), session->crawl());
    connectClient();
    m_client->reload();
    if (canWrite()) {
        m_client->watch();
        m_scheduleTimer.start();
    }
}

void CrawlController::connectClient()
{
    CrawlClient *client = m_client.get();
    connect(client, &CrawlClient::loaded, this, &CrawlController::takeSnapshot);
    connect(client, &CrawlClient::progressChanged, this, [this](const CrawlProgress &progress) {
        m_line->setProgress(progress, m_clock->now());
        if (m_runs) {
            m_runs->setProgress(progress);
        }
    });
    connect(client, &CrawlClient::runLoaded, this, [this](const RunDetail &detail) {
        if (m_runs) {
            m_runs->setDetail(detail);
        }
    });
    connect(client, &CrawlClient::finished, this, &CrawlController::takeReport);
    connect(client, &CrawlClient::userNeeded, this, &CrawlController::siteWaits);
    connect(client, &CrawlClient::libraryChanged, this, &CrawlController::libraryChanged);
    connect(client, &CrawlClient::failed, this, [this](const Error &error) {
        m_startWhenSaved.clear();
        Q_EMIT failed(error);
    });
    connect(client, &CrawlClient::saved, this, [this] {
        if (!m_startWhenSaved.isEmpty()) {
            update(std::exchange(m_startWhenSaved, {}));
        }
    });
    connect(client, &CrawlClient::compared, this, &CrawlController::showCompared);
    connect(client, &CrawlClient::historyLoaded, this, &CrawlController::showVersions);
    connect(client, &CrawlClient::pagesSaved, this, [this](int count, const QString &folder) {
        Q_EMIT said(tr("%n page(s), as the site gave them, are in %1.", nullptr, count)
                        .arg(QDir::toNativeSeparators(folder)));
    });
    connect(client, &CrawlClient::attributed, this, &CrawlController::takeAttribution);
    connect(client, &CrawlClient::watchedFolderLost, this, [this](const QString &folder) {
        Q_EMIT said(tr("The watched folder %1 is not there: nothing is taken in from it.")
                        .arg(QDir::toNativeSeparators(folder)));
    });
}

bool CrawlController::canWrite() const
{
    return m_client && !m_client->isReadOnly();
}

void CrawlController::takeSnapshot(const CrawlSnapshot &snapshot)
{
    m_snapshot = snapshot;
    m_hasSnapshot = true;
    m_schedule->setHour(snapshot.settings.dailyAt, DailySchedule::Change::Loaded);
    if (m_browser != nullptr) {
        m_browser->setProxy(snapshot.settings.proxy); // The same way to the sites.
    }
    m_waiting.setRuns(snapshot.administrations);
    m_line->setAdministrations(snapshot.administrations);
    refreshBanner();
    if (m_runs) {
        m_runs->setSnapshot(snapshot);
    }
    if (m_health) {
        m_health->setSnapshot(snapshot);
    }
    Q_EMIT snapshotChanged();
    if (m_followWanted) {
        m_followWanted = false;
        showFollow();
    }
    runDaily();
}

void CrawlController::takeReport(const CrawlReport &report)
{
    if (!report.runs.isEmpty() || report.stopped) {
        Q_EMIT said(crawlSummary(report));
    }
    Q_EMIT libraryChanged();
}

void CrawlController::takeAttribution(const QList<AttributedFiles> &files, FileSource source)
{
    AttributedFiles unknown;
    for (const AttributedFiles &group : files) {
        const QString &code = group.attribution.administration;
        const int count = static_cast<int>(group.paths.size());
        switch (group.attribution.confidence) {
        case Attribution::Confidence::Sure:
            Q_EMIT importWanted(group, code);
            Q_EMIT said(tr("%n file(s) of %1: known by their address or name, taken in without a question.",
                           nullptr, count)
                            .arg(nameOf(code)));
            break;
        case Attribution::Confidence::Likely:
            if (source != FileSource::WatchedBefore) {
                Q_EMIT questionWanted(group, code);
            }
            break;
        case Attribution::Confidence::None:
            unknown = group; // They are one group.
            break;
        }
    }
    if (unknown.paths.isEmpty()) {
        return;
    }
    if (source == FileSource::Dropped) {
        Q_EMIT questionWanted(unknown, {});
    } else if (source == FileSource::Watched) {
        Q_EMIT said(tr("%1 is left in the watched folder: nothing tells who published it. Drop it on the "
                       "window to take it in.")
                        .arg(QFileInfo(unknown.paths.first()).fileName()));
    }
}

// Sites that want a browser

void CrawlController::siteWaits(const QString &administration, const QUrl &page)
{
    m_waiting.add(administration, page);
    refreshBanner();
    // For what the user asked for just now its window opens at once; a scheduled run waits to be noticed.
    if (m_browser != nullptr && m_askedByUser.contains(administration) && m_inBrowser.isEmpty()) {
        openSite(page);
    }
}

void CrawlController::openSite(const QUrl &page)
{
    if (m_browser == nullptr) {
        m_dialogs.openInBrowser(page);
        return;
    }
    m_inBrowser = page;
    m_browser->open(page);
}

void CrawlController::openWaiting()
{
    if (!m_waiting.sites().isEmpty()) {
        openSite(m_waiting.sites().first().page);
    }
}

void CrawlController::sitePassed(const QUrl &page)
{
    m_inBrowser.clear();
    const QStringList codes = m_waiting.passed(page);
    refreshBanner();
    if (!codes.isEmpty()) {
        update(codes);
    }
    // The next one that the user asked for.
    for (const WaitingSite &site : m_waiting.sites()) {
        if (m_askedByUser.contains(site.administration)) {
            openSite(site.page);
            break;
        }
    }
}

void CrawlController::refreshBanner()
{
    m_banner->setSites(m_waiting.sites(), m_snapshot.administrations);
    Q_EMIT waitingChanged();
}

bool CrawlController::waits(const QString &administration) const
{
    const QList<WaitingSite> &sites = m_waiting.sites();
    return std::any_of(sites.begin(), sites.end(), [&administration](const WaitingSite &site) {
        return site.administration == administration;
    });
}

// Runs

QStringList CrawlController::followedCodes() const
{
    QStringList codes;
    for (const AdministrationHealth &one : m_snapshot.administrations) {
        if (one.followed) {
            codes.append(one.administration.code);
        }
    }
    return codes;
}

QString CrawlController::nameOf(const QString &code) const
{
    return numberedName(code, m_snapshot.administrations);
}

void CrawlController::updateNow()
{
    const QStringList codes = followedCodes();
    if (codes.isEmpty()) {
        showFollow();
    } else {
        update(codes);
    }
}

void CrawlController::update(const QStringList &administrations)
{
    if (!canWrite()) {
        return;
    }
    for (const QString &code : administrations) {
        m_askedByUser.insert(code);
    }
    CrawlRequest request;
    request.administrations = administrations;
    m_client->crawl(request);
    m_client->resume(); // Who asks for an update wants it now.
}

void CrawlController::runDaily()
{
    if (!m_hasSnapshot || !canWrite()) {
        return;
    }
    QList<FollowedAdministration> followed;
    QHash<QString, QDateTime> lastRuns;
    for (const AdministrationHealth &one : std::as_const(m_snapshot.administrations)) {
        if (one.followed) {
            followed.append(*one.followed);
        }
        if (one.coverage.lastRun) {
            lastRuns.insert(one.administration.code, one.coverage.lastRun->startedAt);
        }
    }
    CrawlRequest request;
    request.administrations = m_schedule->due(followed, lastRuns);
    request.isRoutine = true;
    m_schedule->taken();
    if (request.administrations.isEmpty()) {
        return;
    }
    for (const QString &code : std::as_const(request.administrations)) {
        m_askedByUser.remove(code);
    }
    m_client->crawl(request);
    Q_EMIT said(tr("The daily look at %n administration(s) has begun.", nullptr,
                   static_cast<int>(request.administrations.size())));
}

void CrawlController::reload()
{
    if (m_client) {
        m_client->reload();
    }
}

void CrawlController::pause()
{
    if (m_client) {
        m_client->pause();
    }
}

void CrawlController::resume()
{
    if (m_client) {
        m_client->resume();
    }
}

void CrawlController::stop()
{
    if (m_client) {
        m_client->stop();
    }
}

void CrawlController::attribute(const QStringList &paths)
{
    if (canWrite()) {
        m_client->attribute(paths, FileSource::Dropped);
    }
}

} // namespace attrap
