// SPDX-License-Identifier: GPL-3.0-or-later
// The browser room where QtWebEngine is there.
#pragma once

#include "app/gui/browser/browserorigins.h"
#include "app/gui/browser/browserroom.h"
#include "app/gui/browser/browsertransport.h"
#include "app/gui/browser/browserwindow.h"
#include "app/gui/browser/sitepage_p.h"

#include <QHash>
#include <QTemporaryDir>
#include <QWebEngineLoadingInfo>
#include <QWebEngineProfile>

#include <memory>
#include <mutex>
#include <unordered_map>

class QWebEngineDownloadRequest;

namespace attrap {

class PageFetch;

/// One page per host, all of one off-the-record profile: cookies live as long as the program. The engine
/// starts with the first open().
class WebBrowserRoom : public BrowserRoom
{
    Q_OBJECT

public:
    WebBrowserRoom(const Clock &clock, QObject *parent);
    ~WebBrowserRoom() override;

    HttpTransport *transport() override { return &m_transport; }
    void setOrigins(const OriginOverrides &origins) override;
    void setProxy(const QString &proxy) override;
    void open(const QUrl &page) override;

private:
    struct Site
    {
        std::unique_ptr<SitePage> page;
        QUrl asked; ///< Of the real site.
        bool isPassed = false;
        int load = 0; ///< Counts documents: an answer about an earlier one is dropped.
        PageFetch *fetch = nullptr; ///< The one going on in its page; deletes itself.
    };

    void setFlags();
    /// Why no page may be opened; nothing when one may.
    [[nodiscard]] std::optional<BrowserWindow::State> hindrance() const;
    QWebEngineProfile *profile();
    BrowserWindow *window();
    Site &siteOf(const QString &host);
    void show(const QUrl &page);
    void loadingChanged(const QString &host, const QWebEngineLoadingInfo &info);
    void addressChanged(const QString &host);
    /// Whether the document shown is what was asked for; `isForced`: the user says so, so ask the site.
    void judge(const QString &host, int status, bool isForced);
    void judgeByFetch(const QString &host);
    void fetchedOwn(const QString &host, FetchMail &mail);
    void pass(const QString &host);
    void lose(Site &site);
    void windowClosed();
    void save(QWebEngineDownloadRequest *request);

    // Called from the crawl thread's calls, in this object's.
    void fetch(const HttpRequest &request, const std::shared_ptr<FetchMail> &mail);
    void challenged(const QUrl &page);
    void forget();

    // Thread: any.
    [[nodiscard]] QUrl pageToOpen(const HttpRequest &request) const;
    QUrl pageAfterChallenge(const HttpRequest &request);
    BrowserTransport::Window callsFromCrawlThread();

    BrowserTransport m_transport;
    BrowserOrigins m_origins;
    QByteArray m_flags; ///< Chromium's, as the user set them.
    QString m_proxy;
    QString m_startedProxy; ///< That the engine was started with.
    mutable std::mutex m_pagesMutex;
    QHash<QString, QUrl> m_pages; ///< Host → the last page that was passed; under the mutex.
    QUrl m_challenged; ///< The last document whose answer was a challenge; under the mutex.
    QTemporaryDir m_saved;
    std::unique_ptr<QWebEngineProfile> m_profile; ///< Outlives the pages.
    std::unordered_map<QString, Site> m_sites;
    std::unique_ptr<BrowserWindow> m_window; ///< Goes before the pages.
    QString m_current; ///< Host whose page the window shows.
    QList<QUrl> m_waiting; ///< To be shown after it.
};

} // namespace attrap
