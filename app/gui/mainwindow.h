// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/filterpanel.h"
#include "app/gui/guivalues.h"
#include "app/gui/librarytree.h"
#include "core/catalogue/library.h"
#include "core/reading/readingservice.h"
#include "core/search/search.h"

#include <QHash>
#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;
class QVBoxLayout;

namespace attrap {

class ActesController;
struct AttributedFiles;
class BrowserRoom;
class ContentsPane;
class CrawlController;
class Dialogs;
class LayoutKeeper;
class ReaderPane;
class ResultsPane;
class Services;
class Session;
class Settings;
class StatusLine;

/// The window of DESIGN § 7. Stands without a library too: it then says why there is none, and what to do.
/// GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both outlive the window.
    MainWindow(Settings &settings, Dialogs &dialogs, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows that library; null: none any more. The session outlives its place here. Its start() is the
    /// caller's, afterwards.
    void setSession(Session *session);
    /// For the sites that need one; null: this build has none. Outlives the window.
    void setBrowser(BrowserRoom *browser);
    /// Why there is no library: shown in place of the panes, with what can be done.
    void showTrouble(const Error &error, const QString &folder);

    [[nodiscard]] ReaderPane &reader() { return *m_reader; }
    [[nodiscard]] ResultsPane &results() { return *m_results; }
    [[nodiscard]] CrawlController &crawl() { return *m_crawl; }

    /// As if typed and confirmed.
    void search(const QString &query);
    /// Asks who published them, then imports.
    void importPaths(const QStringList &paths);
    void importPaths(const QStringList &paths, const QString &administration);
    /// The same, keeping where each was saved from: a listed recueil of that address is held then.
    void importAttributed(const AttributedFiles &files, const QString &administration);

Q_SIGNALS:
    /// The user wants that library instead.
    void libraryWanted(const QString &folder, attrap::LibraryAccess access);
    /// A document is in the reader, at the place that was asked for.
    void documentShown(const QString &sha256);
    void answerShown(int total);
    void importSummarised(const attrap::ImportReport &report);

protected:
    void childEvent(QChildEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Pending ///< A search that was asked.
    {
        quint64 id = 0;
        int page = 1;
        bool inBackground = false; ///< Asked by no one: only to learn whether something new is found.
    };
    enum class Landing { FirstHit, LastHit, Page };
    struct Opening ///< A document that was asked for, and where to go in it.
    {
        quint64 id = 0;
        QString sha256;
        int page = 0;
        Landing landing = Landing::Page;
        QList<Hit> hits; ///< Those known already.
        bool refresh = false; ///< The document is shown already; only the state of its pages is wanted.
    };

    // Layout and library (mainwindow.cpp)
    void buildPanes();
    void buildToolBar();
    void connectPanes();
    void connectServices();
    void showSnapshot(const LibrarySnapshot &snapshot);
    void treeChosen();
    void filterChanged(const SearchFilter &filter);
    void showFilter();
    void updateMiddle();
    [[nodiscard]] QString documentsHeading() const;

    // As the user arranged it (mainwindowlayout.cpp)
    void restoreLayout();
    void saveLayout();
    void boundPanes();

    // Actions (mainwindowactions.cpp)
    struct ActionText
    {
        const char *name;
        QString text;
        QKeySequence keys;
    };
    /// Enabled when there is none; else it says why not wherever it is met.
    static void setTrouble(QAction &action, const QString &trouble);
    QAction *add(const ActionText &text, const std::function<void()> &run);
    void buildActions();
    void buildFileActions();
    void buildEditActions();
    void buildViewActions();
    void buildSearchActions();
    void buildHelpActions();
    void enableActions();
    void copy();
    void selectAll();
    void exportList();
    void cyclePanes(int step);
    void chooseLanguage(const QString &language);
    void showShortcuts();
    void showPalette();

    // Searching and reading (mainwindowsearch.cpp)
    void startSearch();
    void searchAgain();
    void searchInBackground();
    void moreWanted(int page);
    void showAnswer(quint64 id, const SearchAnswer &answer);
    void showSearchError(quint64 id, const Error &error);
    [[nodiscard]] SearchRequest request() const;
    void openResult(int row, Landing landing);
    void openDocument(const QString &sha256, int page);
    void askDocument(Opening opening);
    void showDocument(quint64 id, const OpenedDocument &document);
    void showDocumentError(quint64 id, const Error &error);
    void wantAllHits();
    void goToNextHit();
    void goToPreviousHit();
    void moveResult(int step);
    void pageLookedAt();

    // Actes (mainwindowactes.cpp)
    void buildActeActions();
    void connectActes();
    void enableActeActions();
    void showPageMenu(int pageIndex, const QPoint &place);
    void refreshResults();
    void keepResult();

    // Collecting (mainwindowcrawl.cpp)
    void buildCrawlActions();
    [[nodiscard]] QToolButton *makeUpdateButton();
    void connectCrawl();
    void enableCrawlActions();
    void showMarks();
    void showHistory();
    void showAdministration(const QString &code);
    void showMissing();

    // Importing (mainwindowimport.cpp)
    void importFiles();
    void importFolder();
    void showImportReport(const ImportReport &report);
    void showLastImport();
    void showFailures(const QList<FailureRow> &failures);
    void retryFailures(const QList<FailureRow> &failures);

    Settings &m_settings;
    Dialogs &m_dialogs;
    Session *m_session = nullptr;
    std::unique_ptr<Services> m_services;

    QStackedWidget *m_pages = nullptr;
    QWidget *m_troublePage = nullptr;
    QLabel *m_troubleText = nullptr;
    QWidget *m_readOnlyButton = nullptr;
    QString m_troubleFolder;
    QSplitter *m_splitter = nullptr;
    QTreeView *m_tree = nullptr;
    LibraryTreeModel m_treeModel;
    QLineEdit *m_searchBox = nullptr;
    QToolButton *m_filterButton = nullptr;
    FilterPanel *m_filterPanel = nullptr;
    ResultsPane *m_results = nullptr;
    ReaderPane *m_reader = nullptr;
    ContentsPane *m_contents = nullptr;
    StatusLine *m_status = nullptr;
    LayoutKeeper *m_layouts = nullptr;
    bool m_isBounded = false; ///< The panes were looked at once, whether they fit this screen.
    std::unique_ptr<CrawlController> m_crawl;
    std::unique_ptr<ActesController> m_actes;
    QHash<QString, QAction *> m_actions;
    QList<QAction *> m_actionOrder;

    LibrarySnapshot m_snapshot;
    bool m_hasSnapshot = false;
    SearchFilter m_filter;
    TreeChoice m_treeChoice;
    QString m_query; ///< What is searched; empty: the documents are shown.
    SearchAnswer m_answer; ///< Without its elements.
    QTimer m_typingTimer;
    QTimer m_backgroundTimer;
    Pending m_pending;
    bool m_searchWhenIndexed = false; ///< A correction was made that the results are to show.
    bool m_isRefresh = false; ///< The search under way brings the same results anew.
    qint64 m_keptActe = 0; ///< The one that is to be chosen again; 0: none.
    bool m_openFirst = false; ///< Enter was pressed: the first result opens when it comes.
    std::optional<Landing> m_landing; ///< How the next chosen result is entered.
    Opening m_opening;
    QTimer m_lookTimer;
    ImportReport m_lastImport;
    bool m_hasImported = false;
    enum class FailurePurpose { Show, Retry } m_failurePurpose = FailurePurpose::Show;
};

} // namespace attrap
