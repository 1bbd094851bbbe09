// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/crawlvalues.h"
#include "app/gui/rowsmodel.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QLabel;
class QPushButton;
class QTableView;

namespace attrap {

class Dialogs;

/// A run, with the name of its administration.
struct RunRow
{
    CrawlRun run;
    QString name;
    QUrl page; ///< Where its recueils are listed.
};

/// The runs, and what the chosen one found and refused. Kept up to date while it is open. GUI thread.
class RunsDialog : public QDialog
{
    Q_OBJECT

public:
    enum Column {
        Administration,
        Begun,
        Ended,
        Since,
        Pages,
        Listed,
        New,
        Fetched,
        Changed,
        Gone,
        Failed,
        State,
        Why
    };

    explicit RunsDialog(Dialogs &dialogs, QWidget *parent = nullptr);

    void setSnapshot(const CrawlSnapshot &snapshot);
    void setProgress(const CrawlProgress &progress);
    /// Ignored unless it is of the chosen run.
    void setDetail(const RunDetail &detail);
    void choose(qint64 run);

Q_SIGNALS:
    void detailWanted(qint64 run);
    void pageWanted(const QUrl &page);
    void tryAgainWanted(const QString &server);
    void crawlWanted(const QStringList &administrations);

private:
    [[nodiscard]] QLayout *makeRuns();
    [[nodiscard]] QLayout *makeResults();
    void chosen();
    void refreshButtons();
    void refreshTryAgain();
    /// The one that the chosen run's site waits for; all of them when nothing tells which.
    [[nodiscard]] QList<ServerPause> pausesOfCurrent() const;
    [[nodiscard]] const RunRow *current() const;
    [[nodiscard]] QUrl currentPage() const;

    Dialogs &m_dialogs;
    RowsModel<RunRow> m_runs;
    RowsModel<CrawlResult> m_results;
    QSortFilterProxyModel m_sortedRuns;
    QSortFilterProxyModel m_sortedResults;
    QTableView *m_runList = nullptr;
    QTableView *m_resultList = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_crawl = nullptr;
    QList<ServerPause> m_pauses;
    QStringList m_againHosts; ///< What "Try again now" is about.
    qint64 m_shown = 0; ///< The run whose results are shown or on their way.
    bool m_isFitted = false;
};

} // namespace attrap
