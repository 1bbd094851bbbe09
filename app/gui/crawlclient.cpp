// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/crawlclient.h"

#include "app/gui/crawldesk.h"

namespace attrap {

namespace {

/// Lists loaded more often would only flicker.
constexpr int ReloadMs = 1'500;

} // namespace

CrawlClient::CrawlClient(const Library &library, const ScraperSet *scrapers, CrawlService *service,
                         QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_desk(new CrawlDesk(library, scrapers))
{
    m_thread.setObjectName(QStringLiteral("crawldesk"));
    m_desk->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    connect(m_desk, &CrawlDesk::loaded, this, [this](const CrawlSnapshot &snapshot) {
        m_loading = false;
        if (m_loadAgain) {
            m_reloadTimer.start(ReloadMs);
        }
        Q_EMIT loaded(snapshot);
    });
    connect(m_desk, &CrawlDesk::failed, this, [this](const Error &error) {
        m_loading = false;
        Q_EMIT failed(error);
    });
    connect(m_desk, &CrawlDesk::runLoaded, this, &CrawlClient::runLoaded);
    connect(m_desk, &CrawlDesk::historyLoaded, this, &CrawlClient::historyLoaded);
    connect(m_desk, &CrawlDesk::pagesSaved, this, &CrawlClient::pagesSaved);
    connect(m_desk, &CrawlDesk::compared, this, &CrawlClient::compared);
    connect(m_desk, &CrawlDesk::saved, this, &CrawlClient::saved);
    connect(m_desk, &CrawlDesk::attributed, this, &CrawlClient::attributed);
    connect(m_desk, &CrawlDesk::watchedFolderLost, this, &CrawlClient::watchedFolderLost);
    m_reloadTimer.setSingleShot(true);
    connect(&m_reloadTimer, &QTimer::timeout, this, [this] {
        m_loadAgain = false;
        m_loading = true;
        QMetaObject::invokeMethod(m_desk, &CrawlDesk::load);
    });
    m_thread.start();
    if (m_service != nullptr) {
        connectService();
    }
}

CrawlClient::~CrawlClient()
{
    m_thread.quit();
    m_thread.wait();
}

void CrawlClient::connectService()
{
    connect(m_service, &CrawlService::progressChanged, this, &CrawlClient::progressChanged);
    connect(m_service, &CrawlService::finished, this, &CrawlClient::finished);
    connect(m_service, &CrawlService::userNeeded, this, &CrawlClient::userNeeded);
    connect(m_service, &CrawlService::failed, this, &CrawlClient::failed);
    connect(m_service, &CrawlService::recueilsChanged, this, &CrawlClient::libraryChanged);
    connect(m_service, &CrawlService::progressChanged, this, &CrawlClient::reload);
    connect(m_service, &CrawlService::runEnded, this, &CrawlClient::reload);
    connect(m_service, &CrawlService::finished, this, &CrawlClient::reload);
}

void CrawlClient::reload()
{
    if (m_loading) {
        m_loadAgain = true;
    } else if (!m_reloadTimer.isActive()) {
        m_reloadTimer.start(m_loadedOnce ? ReloadMs : 0);
        m_loadedOnce = true;
    }
}

void CrawlClient::loadRun(qint64 run)
{
    QMetaObject::invokeMethod(m_desk, [desk = m_desk, run] { desk->loadRun(run); });
}

void CrawlClient::savePages(qint64 recueil, const QString &folder)
{
    QMetaObject::invokeMethod(m_desk, [desk = m_desk, recueil, folder] { desk->savePages(recueil, folder); });
}

void CrawlClient::loadHistory(qint64 recueil)
{
    QMetaObject::invokeMethod(m_desk, [desk = m_desk, recueil] { desk->loadHistory(recueil); });
}

void CrawlClient::compare(const QString &path)
{
    QMetaObject::invokeMethod(m_desk, [desk = m_desk, path] { desk->compare(path); });
}

void CrawlClient::attribute(const QStringList &paths, FileSource source)
{
    QMetaObject::invokeMethod(m_desk, [desk = m_desk, paths, source] { desk->attribute(paths, source); });
}

void CrawlClient::attributeSaved(const QString &path, const QUrl &url, const QUrl &page)
{
    QMetaObject::invokeMethod(m_desk,
                              [desk = m_desk, path, url, page] { desk->attributeSaved(path, url, page); });
}

void CrawlClient::save(const QList<FollowedAdministration> &followed, const CrawlSettings &settings)
{
    if (m_service != nullptr) {
        QMetaObject::invokeMethod(m_desk,
                                  [desk = m_desk, followed, settings] { desk->save(followed, settings); });
    }
}

void CrawlClient::watch()
{
    if (m_service != nullptr) {
        QMetaObject::invokeMethod(m_desk, &CrawlDesk::watch);
    }
}

void CrawlClient::crawl(const CrawlRequest &request)
{
    if (m_service != nullptr) {
        m_service->ask(request);
    }
}

// The crawl's thread is busy waiting for sites: it is told directly.

void CrawlClient::pause()
{
    if (m_service != nullptr) {
        m_service->pause();
    }
}

void CrawlClient::resume()
{
    if (m_service != nullptr) {
        m_service->resume();
    }
}

void CrawlClient::stop()
{
    if (m_service != nullptr) {
        m_service->stop();
    }
}

void CrawlClient::tryAgainNow(const QString &server)
{
    if (m_service != nullptr) {
        m_service->tryAgainNow(server);
    }
}

} // namespace attrap
