// SPDX-License-Identifier: GPL-3.0-or-later
// The actions on actes: going through them, correcting what was read of them, where they begin.
#include "app/gui/actescontroller.h"
#include "app/gui/contentspane.h"
#include "app/gui/listtools.h"
#include "app/gui/mainwindow.h"
#include "app/gui/readerpane.h"
#include "app/gui/readerview.h"
#include "app/gui/resultspane.h"
#include "app/gui/services.h"
#include "app/gui/statusline.h"

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

struct PageAction
{
    QString name;
    ActesController::PageWish wish;
};

const QList<PageAction> &pageActions()
{
    static const QList<PageAction> actions{{u"beginActe"_s, ActesController::PageWish::Begin},
                                           {u"joinActe"_s, ActesController::PageWish::Join},
                                           {u"moveActe"_s, ActesController::PageWish::MoveHere},
                                           {u"moveNextActe"_s, ActesController::PageWish::NextBeginsHere},
                                           {u"restoreCutting"_s, ActesController::PageWish::Restore}};
    return actions;
}

} // namespace

void MainWindow::buildActeActions()
{
    QMenu *menu = menuBar()->addMenu(tr("&Acte"));
    menu->setObjectName(u"acteMenu"_s);
    menu->setToolTipsVisible(true); // Why something cannot be done.
    const auto page = [this] { return m_reader->view().currentPage(); };
    menu->addAction(
        add({"nextActe", tr("&Next acte"), {u"Ctrl+PgDown"_s}}, [this] { m_actes->goToActe(1); }));
    menu->addAction(
        add({"previousActe", tr("&Previous acte"), {u"Ctrl+PgUp"_s}}, [this] { m_actes->goToActe(-1); }));
    menu->addAction(add({"goToContents", tr("&Go to the contents"), {u"Ctrl+T"_s}}, [this] {
        m_reader->setSideShown(true);
        m_contents->focusActes();
    }));
    menu->addAction(add({"showContents", tr("Show or &hide the contents"), {u"F8"_s}},
                        [this] { m_reader->setSideShown(!m_contents->isVisible()); }));
    menu->addSeparator();
    menu->addAction(add({"correctField", tr("&Correct the chosen field…"), {u"F2"_s}},
                        [this] { m_actes->correctField(); }));
    menu->addAction(add({"restoreField", tr("&Restore what was read of it"), {u"Shift+F2"_s}},
                        [this] { m_actes->restoreField(); }));
    menu->addSeparator();
    menu->addAction(add({"beginActe", tr("An acte &begins at this page"), {u"Ctrl+B"_s}},
                        [this, page] { m_actes->say(ActesController::PageWish::Begin, page()); }));
    menu->addAction(add({"joinActe", tr("This page continues the acte be&fore"), {u"Ctrl+J"_s}},
                        [this, page] { m_actes->say(ActesController::PageWish::Join, page()); }));
    menu->addAction(add({"moveActe", tr("&Move the beginning of this acte to this page"), {u"Ctrl+M"_s}},
                        [this, page] { m_actes->say(ActesController::PageWish::MoveHere, page()); }));
    menu->addAction(
        add({"moveNextActe", tr("The ne&xt acte begins at this page already"), {u"Ctrl+Shift+M"_s}},
            [this, page] { m_actes->say(ActesController::PageWish::NextBeginsHere, page()); }));
    menu->addAction(add({"restoreCutting", tr("Restore the cu&tting here"), {u"Ctrl+Alt+D"_s}},
                        [this, page] { m_actes->say(ActesController::PageWish::Restore, page()); }));
    menu->addSeparator();
    menu->addAction(add({"undoCorrection", tr("&Undo the last correction"), QKeySequence::Undo},
                        [this] { m_actes->undo(); }));
    menu->addSeparator();
    QAction *doubtful = add(
        {"doubtfulWords", tr("Underline the &words read with little confidence"), {u"Ctrl+Shift+W"_s}},
        [this] { m_reader->view().setDoubtfulWordsShown(m_actions.value(u"doubtfulWords"_s)->isChecked()); });
    doubtful->setCheckable(true);
    menu->addAction(doubtful);
    for (const QString &name : {u"copy"_s, u"correctField"_s, u"restoreField"_s}) {
        m_contents->fieldList().addAction(m_actions.value(name));
    }
    m_contents->acteList().addAction(m_actions.value(u"copy"_s));
}

void MainWindow::connectActes()
{
    connect(m_actes.get(), &ActesController::said, m_status, &StatusLine::say);
    connect(m_actes.get(), &ActesController::stateChanged, this, &MainWindow::enableActeActions);
    connect(m_actes.get(), &ActesController::corrected, this, [this] {
        m_searchWhenIndexed = true;
        m_services->reload();
    });
    connect(&m_reader->view(), &ReaderView::menuWanted, this, &MainWindow::showPageMenu);
    connect(m_contents->fieldList().selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MainWindow::enableActeActions);
}

void MainWindow::enableActeActions()
{
    const int page = m_reader->view().currentPage();
    for (const PageAction &action : pageActions()) {
        setTrouble(*m_actions.value(action.name), m_actes->trouble(action.wish, page));
    }
    setTrouble(*m_actions.value(u"correctField"_s), m_actes->fieldTrouble());
    setTrouble(*m_actions.value(u"restoreField"_s), m_actes->restoreFieldTrouble());
    setTrouble(*m_actions.value(u"undoCorrection"_s), m_actes->undoTrouble());
    const bool hasActes = !m_actes->actes().actes.isEmpty();
    for (const QString &name : {u"nextActe"_s, u"previousActe"_s, u"goToContents"_s}) {
        m_actions.value(name)->setEnabled(hasActes);
    }
    m_actions.value(u"doubtfulWords"_s)->setEnabled(m_reader->view().pageCount() > 0);
}

/// Of the page under the pointer, which need not be the one that the keyboard means.
void MainWindow::showPageMenu(int pageIndex, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"pageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addSection(tr("Page %1").arg(QLocale().toString(pageIndex + 1)));
    menu->addAction(m_actions.value(u"copy"_s));
    menu->addSeparator();
    for (const PageAction &action : pageActions()) {
        auto *item = menu->addAction(m_actions.value(action.name)->text());
        item->setObjectName(action.name + u"Menu"_s);
        setTrouble(*item, m_actes->trouble(action.wish, pageIndex));
        connect(item, &QAction::triggered, this,
                [this, wish = action.wish, pageIndex] { m_actes->say(wish, pageIndex); });
    }
    menu->addSeparator();
    menu->addAction(m_actions.value(u"undoCorrection"_s));
    menu->addAction(m_actions.value(u"doubtfulWords"_s));
    menu->popup(place);
}

/// After a correction: the same results with what they say now. The reader stays where it is.
void MainWindow::refreshResults()
{
    m_searchWhenIndexed = false;
    const int row = m_results->currentResult();
    m_keptActe = row >= 0 ? m_results->results().result(row).acte.id : 0;
    m_pending = {m_services->search().search(request()), 1, false};
    m_isRefresh = true;
}

void MainWindow::keepResult()
{
    m_isRefresh = false;
    ResultsModel &results = m_results->results();
    QListView &list = m_results->currentList();
    for (int row = 0; row < results.rowCount(); ++row) {
        if (m_keptActe != 0 && results.result(row).acte.id == m_keptActe) {
            const QSignalBlocker block(list.selectionModel()); // Nothing is to be opened.
            chooseRow(list, results.index(row, 0));
            list.viewport()->update();
        }
    }
}

} // namespace attrap
