// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the window, and the menus that show them.
#include "app/gui/actescontroller.h"
#include "app/gui/commandpalette.h"
#include "app/gui/contentspane.h"
#include "app/gui/dialogs.h"
#include "app/gui/errortext.h"
#include "app/gui/mainwindow.h"
#include "app/gui/readerpane.h"
#include "app/gui/readerview.h"
#include "app/gui/resultspane.h"
#include "app/gui/services.h"
#include "app/gui/settings.h"
#include "app/gui/statusline.h"
#include "app/gui/tabledialog.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace attrap {

QAction *MainWindow::add(const ActionText &text, const std::function<void()> &run)
{
    auto *action = new QAction(text.text, this);
    action->setObjectName(QString::fromLatin1(text.name));
    action->setShortcut(text.keys);
    connect(action, &QAction::triggered, this, [run] { run(); });
    addAction(action);
    m_actions.insert(action->objectName(), action);
    m_actionOrder.append(action);
    return action;
}

void MainWindow::setTrouble(QAction &action, const QString &trouble)
{
    action.setEnabled(trouble.isEmpty());
    action.setToolTip(trouble);
    action.setStatusTip(trouble);
}

void MainWindow::buildActions()
{
    buildFileActions();
    buildEditActions();
    buildViewActions();
    buildSearchActions();
    buildActeActions();
    buildCrawlActions();
    buildHelpActions();

    auto *bar = findChild<QToolBar *>(u"toolBar"_s);
    auto *import = new QToolButton(this);
    import->setObjectName(u"importButton"_s);
    import->setText(tr("Import"));
    import->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(import);
    menu->addAction(m_actions.value(u"importFiles"_s));
    menu->addAction(m_actions.value(u"importFolder"_s));
    import->setMenu(menu);
    bar->addWidget(makeUpdateButton());
    bar->addWidget(import);
    bar->addWidget(m_searchBox);
    m_filterButton->setDefaultAction(m_actions.value(u"filters"_s));
    bar->addWidget(m_filterButton);
    auto *spacer = new QWidget(this);
    spacer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    bar->addAction(m_actions.value(u"palette"_s));
    m_reader->addBarActions({m_actions.value(u"previousHit"_s), m_actions.value(u"nextHit"_s),
                             m_actions.value(u"zoomOut"_s), m_actions.value(u"zoomIn"_s),
                             m_actions.value(u"fitWidth"_s), m_actions.value(u"fitPage"_s)});
}

void MainWindow::buildFileActions()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(
        add({"importFiles", tr("Import &files…"), QKeySequence::Open}, [this] { importFiles(); }));
    menu->addAction(
        add({"importFolder", tr("Import a f&older…"), {u"Ctrl+Shift+O"_s}}, [this] { importFolder(); }));
    menu->addAction(
        add({"lastImport", tr("Last &import…"), {u"Ctrl+Shift+I"_s}}, [this] { showLastImport(); }));
    menu->addSeparator();
    menu->addAction(
        add({"pause", tr("&Pause the reading"), {u"Ctrl+Shift+P"_s}}, [this] { m_services->pause(); }));
    menu->addAction(
        add({"resume", tr("&Resume the reading"), {u"Ctrl+Shift+R"_s}}, [this] { m_services->resume(); }));
    menu->addAction(add({"stop", tr("S&top import and reading"), {u"Ctrl+."_s}}, [this] {
        m_services->cancelImport();
        m_services->pause();
    }));
    QAction *onBattery
        = add({"pauseOnBattery", tr("Pause the reading on &battery"), {u"Ctrl+Shift+B"_s}}, [this] {
              m_services->setReadingSettings({m_actions.value(u"pauseOnBattery"_s)->isChecked()});
          });
    onBattery->setCheckable(true);
    menu->addAction(onBattery);
    menu->addAction(add({"readAgain", tr("Read this document a&gain"), {u"Ctrl+Alt+A"_s}},
                        [this] { m_services->readAgain(m_reader->view().document()); }));
    menu->addAction(add({"failures", tr("What could not be rea&d…"), {u"Ctrl+Shift+E"_s}}, [this] {
        m_failurePurpose = FailurePurpose::Show;
        m_services->loadFailures();
    }));
    menu->addAction(add({"retry", tr("Read &again what failed"), {u"Ctrl+Shift+A"_s}}, [this] {
        m_failurePurpose = FailurePurpose::Retry;
        m_services->loadFailures();
    }));
    menu->addSeparator();
    menu->addAction(add({"export", tr("&Export the list…"), {u"Ctrl+E"_s}}, [this] { exportList(); }));
    menu->addAction(add({"openLibrary", tr("Open another &library…"), {u"Ctrl+L"_s}}, [this] {
        m_dialogs.openFolder(this, tr("Folder of the library"), {}, [this](const QString &folder) {
            Q_EMIT libraryWanted(folder, LibraryAccess::ReadWrite);
        });
    }));
    menu->addSeparator();
    menu->addAction(add({"quit", tr("&Quit"), {u"Ctrl+Q"_s}}, [this] { close(); }));
}

void MainWindow::buildEditActions()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    menu->addAction(add({"copy", tr("&Copy"), QKeySequence::Copy}, [this] { copy(); }));
    menu->addAction(add({"selectAll", tr("Select &all"), QKeySequence::SelectAll}, [this] { selectAll(); }));
}

void MainWindow::buildViewActions()
{
    ReaderView *view = &m_reader->view();
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    QAction *zoomIn = add({"zoomIn", tr("Zoom &in"), QKeySequence::ZoomIn}, [view] { view->zoomBy(1.2); });
    zoomIn->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    zoomIn->setIconText(u"+"_s);
    QAction *zoomOut = add({"zoomOut", tr("Zoom &out"), {u"Ctrl+-"_s}}, [view] { view->zoomBy(1 / 1.2); });
    zoomOut->setIconText(u"−"_s);
    QAction *fitWidth = add({"fitWidth", tr("Fit &width"), {u"Ctrl+1"_s}},
                            [view] { view->setZoomMode(ReaderView::ZoomMode::FitWidth); });
    fitWidth->setIconText(u"↔"_s);
    QAction *fitPage = add({"fitPage", tr("Fit &page"), {u"Ctrl+2"_s}},
                           [view] { view->setZoomMode(ReaderView::ZoomMode::FitPage); });
    fitPage->setIconText(u"↕"_s);
    menu->addActions({zoomIn, zoomOut});
    menu->addAction(add({"zoomReset", tr("&Actual size"), {u"Ctrl+0"_s}}, [view] { view->setZoom(1); }));
    menu->addActions({fitWidth, fitPage});
    menu->addSeparator();
    menu->addAction(
        add({"goToPage", tr("&Go to page…"), {u"Ctrl+G"_s}}, [this] { m_reader->focusPageNumber(); }));
    menu->addAction(add({"nextPage", tr("&Next page"), {u"Alt+PgDown"_s}},
                        [view] { view->goToPage(view->currentPage() + 1); }));
    menu->addAction(add({"previousPage", tr("P&revious page"), {u"Alt+PgUp"_s}},
                        [view] { view->goToPage(view->currentPage() - 1); }));
    menu->addAction(add({"firstPage", tr("F&irst page"), {u"Ctrl+Home"_s}}, [view] { view->goToPage(0); }));
    menu->addAction(add({"lastPage", tr("&Last page"), {u"Ctrl+End"_s}},
                        [view] { view->goToPage(view->pageCount() - 1); }));
    menu->addSeparator();
    menu->addAction(add({"showLibrary", tr("Show or hide the li&brary"), {u"F9"_s}}, [this] {
        m_tree->setVisible(m_tree->isHidden());
        m_settings.setLibraryShown(!m_tree->isHidden());
    }));
    menu->addAction(add({"nextPane", tr("Ne&xt pane"), {u"F6"_s}}, [this] { cyclePanes(1); }));
    menu->addAction(add({"previousPane", tr("Pre&vious pane"), {u"Shift+F6"_s}}, [this] { cyclePanes(-1); }));
    menu->addSeparator();
    QMenu *languages = menu->addMenu(tr("Lan&guage"));
    // Each language is named in itself, so that one who was led astray finds back.
    languages->addAction(
        add({"languageFr", u"Français"_s, {u"Ctrl+Alt+F"_s}}, [this] { chooseLanguage(u"fr"_s); }));
    languages->addAction(
        add({"languageEn", u"English"_s, {u"Ctrl+Alt+E"_s}}, [this] { chooseLanguage(u"en"_s); }));
}

void MainWindow::buildSearchActions()
{
    QMenu *menu = menuBar()->addMenu(tr("&Search"));
    menu->addAction(add({"find", tr("&Search the library"), QKeySequence::Find}, [this] {
        m_searchBox->setFocus();
        m_searchBox->selectAll();
    }));
    menu->addAction(add({"filters", tr("Filters"), {u"Ctrl+Shift+F"_s}}, [this] {
        m_filterPanel->adjustSize();
        m_filterPanel->move(m_filterButton->mapToGlobal(QPoint(0, m_filterButton->height())));
        m_filterPanel->show();
    }));
    menu->addAction(add({"refresh", tr("Search &again"), {u"F5"_s}}, [this] { searchAgain(); }));
    menu->addAction(add({"clearSearch", tr("&Clear the search"), {u"Ctrl+Backspace"_s}}, [this] {
        m_searchBox->clear();
        searchAgain();
    }));
    menu->addSeparator();
    QAction *next = add({"nextHit", tr("&Next hit"), {u"F3"_s}}, [this] { goToNextHit(); });
    next->setIconText(u"▼"_s);
    QAction *previous
        = add({"previousHit", tr("&Previous hit"), {u"Shift+F3"_s}}, [this] { goToPreviousHit(); });
    previous->setIconText(u"▲"_s);
    menu->addActions({next, previous});
    menu->addAction(add({"nextResult", tr("Next &result"), {u"Alt+Down"_s}}, [this] {
        m_results->chooseResult(
            std::min(m_results->currentResult() + 1, m_results->results().rowCount() - 1));
    }));
    menu->addAction(add({"previousResult", tr("Previous r&esult"), {u"Alt+Up"_s}},
                        [this] { m_results->chooseResult(std::max(0, m_results->currentResult() - 1)); }));
}

void MainWindow::buildHelpActions()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(add({"palette", tr("&Commands…"), {u"Ctrl+K"_s}}, [this] { showPalette(); }));
    menu->addAction(add({"shortcuts", tr("&Keyboard shortcuts…"), {u"F1"_s}}, [this] { showShortcuts(); }));
    menu->addAction(add({"about", tr("&About Attrap…"), {u"Shift+F1"_s}}, [this] {
        m_dialogs.tell(
            this,
            tr("Attrap %1 reads the recueils des actes administratifs of the French préfectures and "
               "shows what it finds in the original page.\n\nFree software, GPL-3.0-or-later.")
                .arg(QStringLiteral(ATTRAP_VERSION)));
    }));
}

void MainWindow::enableActions()
{
    const bool isOpen = m_services != nullptr;
    const bool canWrite = isOpen && !m_services->isReadOnly();
    const QString writeTrouble = canWrite ? QString()
        : isOpen                          ? tr("The library is open for reading only.")
                                          : tr("No library is open.");
    const bool hasPages = m_reader->view().pageCount() > 0;
    const bool hasResults = m_results->results().rowCount() > 0;
    for (const QString &name : {u"importFiles"_s, u"importFolder"_s, u"pause"_s, u"resume"_s, u"stop"_s,
                                u"retry"_s, u"pauseOnBattery"_s}) {
        setTrouble(*m_actions.value(name), writeTrouble);
    }
    setTrouble(*m_actions.value(u"readAgain"_s),
               !canWrite      ? writeTrouble
                   : hasPages ? QString()
                              : tr("No document is open."));
    if (auto *button = findChild<QToolButton *>(u"importButton"_s)) {
        button->setEnabled(canWrite);
        button->setToolTip(writeTrouble);
    }
    for (const QString &name : {u"failures"_s, u"export"_s, u"refresh"_s}) {
        m_actions.value(name)->setEnabled(isOpen);
    }
    for (const QString &name :
         {u"zoomIn"_s, u"zoomOut"_s, u"zoomReset"_s, u"fitWidth"_s, u"fitPage"_s, u"goToPage"_s,
          u"nextPage"_s, u"previousPage"_s, u"firstPage"_s, u"lastPage"_s}) {
        m_actions.value(name)->setEnabled(hasPages);
    }
    const bool hasHits = hasResults || !m_reader->view().hits().hits().isEmpty();
    m_actions.value(u"nextHit"_s)->setEnabled(hasHits);
    m_actions.value(u"previousHit"_s)->setEnabled(hasHits);
    m_actions.value(u"nextResult"_s)->setEnabled(hasResults);
    m_actions.value(u"previousResult"_s)->setEnabled(hasResults);
    m_actions.value(u"lastImport"_s)->setEnabled(m_hasImported);
    enableCrawlActions();
    enableActeActions();
}

void MainWindow::copy()
{
    QListView &list = m_results->currentList();
    for (const QListView *side : {&m_contents->acteList(), &m_contents->fieldList()}) {
        if (side->hasFocus()) {
            QApplication::clipboard()->setText(
                toTabSeparated(selectedRows(*side->model(), *side->selectionModel())));
            return;
        }
    }
    if (list.hasFocus()) {
        QApplication::clipboard()->setText(
            toTabSeparated(selectedRows(*list.model(), *list.selectionModel())));
    } else if (m_tree->hasFocus()) {
        QApplication::clipboard()->setText(m_tree->currentIndex().data().toString());
    } else {
        m_reader->view().copySelection();
    }
}

void MainWindow::selectAll()
{
    QListView &list = m_results->currentList();
    if (m_contents->acteList().hasFocus()) {
        m_contents->acteList().selectAll();
    } else if (m_contents->fieldList().hasFocus()) {
        m_contents->fieldList().selectAll();
    } else if (list.hasFocus()) {
        list.selectAll();
    } else {
        m_reader->view().selectPage();
    }
}

void MainWindow::exportList()
{
    const bool isSearch = m_results->showsResults();
    const Table table = tableOf(*m_results->currentList().model());
    const int missing = isSearch ? m_results->results().total() - static_cast<int>(table.rows.size()) : 0;
    m_dialogs.saveFile(
        this, isSearch ? tr("results.csv") : tr("documents.csv"),
        [this, table, missing](const QString &path) {
            const auto written = writeCsv(table, path);
            if (!written) {
                m_dialogs.tell(this, errorText(written.error()));
            } else if (missing > 0) {
                m_dialogs.tell(
                    this,
                    tr("The list holds the results loaded so far; %n further result(s) are not in it. Scroll "
                       "to the end of the results, then export again.",
                       nullptr, missing));
            } else {
                m_status->say(tr("%n row(s) were exported.", nullptr, static_cast<int>(table.rows.size())));
            }
        });
}

void MainWindow::cyclePanes(int step)
{
    QList<QWidget *> panes{m_searchBox,
                           m_tree,
                           &m_results->currentList(),
                           &m_reader->view(),
                           &m_contents->acteList(),
                           &m_contents->fieldList()};
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    const int count = static_cast<int>(panes.size());
    int now = 0;
    for (int i = 0; i < count; ++i) {
        if (panes.at(i)->hasFocus()) {
            now = i;
        }
    }
    panes.at((now + step + count) % count)->setFocus(Qt::TabFocusReason);
}

void MainWindow::chooseLanguage(const QString &language)
{
    m_settings.setLanguage(language);
    m_dialogs.tell(this, tr("The language changes when Attrap is started again."));
}

void MainWindow::showShortcuts()
{
    Table table{{tr("Command"), tr("Keys")}, {}};
    for (const QAction *action : std::as_const(m_actionOrder)) {
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts()) {
            keys.append(sequence.toString(QKeySequence::NativeText));
        }
        table.rows.append({plainActionText(*action), keys.join(u", "_s)});
    }
    table.rows.append({tr("Zoom around the pointer"), tr("Ctrl+mouse wheel")});
    table.rows.append({tr("Scroll through the pages"), tr("Arrows, Page up, Page down, Space, Home, End")});
    auto *dialog = new TableDialog(tr("Keyboard shortcuts"),
                                   tr("Every command can be reached from the keyboard."), m_dialogs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addTable(tr("Commands"), table, tr("shortcuts.csv"));
    dialog->show();
}

void MainWindow::showPalette()
{
    auto *palette = new CommandPalette(m_actionOrder, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

} // namespace attrap
