// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/crawlvalues.h"

#include <QObject>
#include <QThread>
#include <QTimer>

namespace attrap {

class CrawlDesk;
class Library;
class ScraperSet;

/// What the window has done for it about crawling: every call returns at once, every answer comes as a signal
/// in the GUI thread. Owns the thread of the CrawlDesk; the session owns that of the crawl.
class CrawlClient : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `service` null: the library is open for reading only.
    CrawlClient(const Library &library, const ScraperSet *scrapers, CrawlService *service,
                QObject *parent = nullptr);
    ~CrawlClient() override;

    [[nodiscard]] bool isReadOnly() const { return m_service == nullptr; }

    /// Now, or soon when it was loaded a moment ago.
    void reload();
    void loadRun(qint64 run);
    void loadHistory(qint64 recueil);
    void savePages(qint64 recueil, const QString &folder);
    void compare(const QString &path);
    void attribute(const QStringList &paths, FileSource source);
    void attributeSaved(const QString &path, const QUrl &url, const QUrl &page);

    // Of a writer only; without effect in a library opened for reading.
    void save(const QList<FollowedAdministration> &followed, const CrawlSettings &settings);
    void watch();
    void crawl(const CrawlRequest &request);
    void pause();
    void resume();
    void stop();
    void tryAgainNow(const QString &server);

Q_SIGNALS:
    void loaded(const attrap::CrawlSnapshot &snapshot);
    void runLoaded(const attrap::RunDetail &detail);
    void historyLoaded(const attrap::RecueilHistory &history);
    void pagesSaved(int count, const QString &folder);
    void compared(const attrap::Comparison &comparison);
    void saved();
    void attributed(const QList<attrap::AttributedFiles> &files, attrap::FileSource source);
    void watchedFolderLost(const QString &folder);
    void progressChanged(const attrap::CrawlProgress &progress);
    void finished(const attrap::CrawlReport &report);
    void userNeeded(const QString &administration, const QUrl &page);
    /// What the lists of the library show has changed.
    void libraryChanged();
    void failed(const attrap::Error &error);

private:
    void connectService();

    CrawlService *m_service;
    QThread m_thread;
    CrawlDesk *m_desk = nullptr; ///< Deleted in its thread.
    QTimer m_reloadTimer;
    bool m_loading = false;
    bool m_loadAgain = false;
    bool m_loadedOnce = false;
};

} // namespace attrap
