// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/crawlvalues.h"

#include <QObject>

#include <memory>

namespace attrap {

class Library;
class ScraperSet;

/// Reads what the library keeps of crawling, stores what the user wants followed, tells whose a saved PDF is,
/// and watches the folder where a browser saves them. Has connections of its own: a read-only one, and for
/// the little that it writes one that waits its turn behind those of the crawl and the reading. Lives in its
/// own thread: reach it by queued calls.
class CrawlDesk : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it; `scrapers` may be null.
    CrawlDesk(const Library &library, const ScraperSet *scrapers);
    ~CrawlDesk() override;

public Q_SLOTS:
    void load();
    void loadRun(qint64 run);
    void loadHistory(qint64 recueil);
    /// Writes the pages that listed the recueil, as its site gave them, into the folder.
    void savePages(qint64 recueil, const QString &folder);
    void compare(const QString &path);
    /// Stores both in one transaction, then loads.
    void save(const QList<attrap::FollowedAdministration> &followed, const attrap::CrawlSettings &settings);
    void attribute(const QStringList &paths, attrap::FileSource source);
    /// A file that was saved from the program's own browser, which tells where it came from.
    void attributeSaved(const QString &path, const QUrl &url, const QUrl &page);
    /// Begins to watch the folder of the settings.
    void watch();

Q_SIGNALS:
    void loaded(const attrap::CrawlSnapshot &snapshot);
    void runLoaded(const attrap::RunDetail &detail);
    void historyLoaded(const attrap::RecueilHistory &history);
    void pagesSaved(int count, const QString &folder);
    void compared(const attrap::Comparison &comparison);
    void saved();
    void attributed(const QList<attrap::AttributedFiles> &files, attrap::FileSource source);
    void watchedFolderLost(const QString &folder);
    void failed(const attrap::Error &error);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap
