// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/crawlvalues.h"
#include "app/gui/dailyschedule.h"
#include "app/gui/waitingsites.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <memory>

class QWidget;

namespace attrap {

class BrowserRoom;
class CrawlBanner;
class CrawlClient;
class CrawlLine;
class Dialogs;
class HealthDialog;
class RunsDialog;
class Session;

/// Everything about collecting that the window shows or is asked for: it opens the dialogs, begins the daily
/// run, opens sites that want a browser, tells whose saved PDFs are. GUI thread.
class CrawlController : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it. Dialogs open over `window`.
    CrawlController(Dialogs &dialogs, QWidget &window);
    ~CrawlController() override;

    /// Placed by the window, above the panes and under them.
    [[nodiscard]] CrawlBanner &banner() { return *m_banner; }
    [[nodiscard]] CrawlLine &line() { return *m_line; }

    /// Null: this build has none. Outlives it.
    void setBrowser(BrowserRoom *browser);
    /// Null: no library any more.
    void setSession(Session *session);

    [[nodiscard]] bool isOpen() const { return m_client != nullptr; }
    [[nodiscard]] bool canWrite() const;
    [[nodiscard]] const CrawlSnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] bool waits(const QString &administration) const; ///< For the user, in a browser.
    [[nodiscard]] QStringList followedCodes() const;

    void reload(); ///< The library changed without it: files were taken in.

    // What the user asks for
    void updateNow(); ///< All that are followed; none yet: asks which.
    void update(const QStringList &administrations);
    void pause();
    void resume();
    void stop();
    void showFollow();
    void showRuns();
    void showHealth();
    void showSettings();
    void showComparison();
    void showHistory(qint64 recueil);
    void openWaiting(); ///< The first of the sites that wait.
    void openPage(const QString &administration); ///< Its list, in the user's browser.
    /// Whose are they? Ends with importWanted() or questionWanted().
    void attribute(const QStringList &paths);

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const attrap::Error &error);
    void snapshotChanged();
    void waitingChanged();
    /// The lists of the library are to be loaded again.
    void libraryChanged();
    void importWanted(const attrap::AttributedFiles &files, const QString &administration);
    void questionWanted(const attrap::AttributedFiles &files, const QString &likely);
    void administrationWanted(const QString &code);
    void documentWanted(const QString &sha256);

private:
    void connectClient();
    void takeSnapshot(const CrawlSnapshot &snapshot);
    void takeAttribution(const QList<AttributedFiles> &files, FileSource source);
    void takeReport(const CrawlReport &report);
    void showCompared(const Comparison &comparison);
    void showVersions(const RecueilHistory &history);
    void siteWaits(const QString &administration, const QUrl &page);
    void sitePassed(const QUrl &page);
    void openSite(const QUrl &page);
    void refreshBanner();
    void runDaily();
    [[nodiscard]] QString nameOf(const QString &code) const;

    Dialogs &m_dialogs;
    QWidget &m_window;
    BrowserRoom *m_browser = nullptr;
    const Clock *m_clock = nullptr; ///< Of the library.
    std::unique_ptr<CrawlClient> m_client;
    CrawlBanner *m_banner = nullptr; ///< Owned by their places in the window, as is the line.
    CrawlLine *m_line = nullptr;
    QPointer<RunsDialog> m_runs;
    QPointer<HealthDialog> m_health;
    CrawlSnapshot m_snapshot;
    bool m_hasSnapshot = false;
    QStringList m_startWhenSaved; ///< To be updated once what was chosen is stored.
    bool m_followWanted = false; ///< Asked for before the snapshot came.
    std::unique_ptr<DailySchedule> m_schedule;
    QTimer m_scheduleTimer{this};
    WaitingSites m_waiting;
    QSet<QString> m_askedByUser; ///< Administrations whose last update the user asked for.
    QUrl m_inBrowser; ///< What the program's browser shows, until it is passed or closed.
};

} // namespace attrap
