// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of collecting, and what the window does with what the CrawlController says.
#include "app/gui/crawlcontroller.h"
#include "app/gui/crawltexts.h"
#include "app/gui/dialogs.h"
#include "app/gui/errortext.h"
#include "app/gui/listroles.h"
#include "app/gui/mainwindow.h"
#include "app/gui/readerpane.h"
#include "app/gui/readerview.h"
#include "app/gui/resultspane.h"
#include "app/gui/services.h"
#include "app/gui/statusline.h"
#include "app/gui/texts.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace attrap {

void MainWindow::buildCrawlActions()
{
    CrawlController *crawl = m_crawl.get();
    QMenu *menu = menuBar()->addMenu(tr("&Collect"));
    menu->setObjectName(u"collectMenu"_s);
    menu->addAction(add({"crawlNow", tr("&Update now all that are followed"), {u"Ctrl+U"_s}},
                        [crawl] { crawl->updateNow(); }));
    menu->addAction(add({"crawlChosen", tr("Update the &chosen administration"), {u"Ctrl+Alt+U"_s}},
                        [this] { m_crawl->update({m_treeChoice.value}); }));
    menu->addAction(add({"follow", tr("Choose &administrations…"), {u"Ctrl+Shift+U"_s}},
                        [crawl] { crawl->showFollow(); }));
    menu->addSeparator();
    menu->addAction(add({"crawlRuns", tr("&Runs…"), {u"Ctrl+R"_s}}, [crawl] { crawl->showRuns(); }));
    menu->addAction(
        add({"crawlHealth", tr("&Health of the sites…"), {u"Ctrl+H"_s}}, [crawl] { crawl->showHealth(); }));
    menu->addAction(
        add({"versions", tr("&Versions and evidence…"), {u"Ctrl+Alt+V"_s}}, [this] { showHistory(); }));
    menu->addAction(add({"compare", tr("Compare with &data.gouv.fr…"), {u"Ctrl+Shift+D"_s}},
                        [crawl] { crawl->showComparison(); }));
    menu->addSeparator();
    menu->addAction(add({"crawlWaiting", tr("&Open the sites that wait for you"), {u"Ctrl+Alt+B"_s}},
                        [crawl] { crawl->openWaiting(); }));
    menu->addAction(
        add({"crawlPage", tr("Open the &list of the chosen administration in a browser"), {u"Ctrl+Alt+L"_s}},
            [this] { m_crawl->openPage(m_treeChoice.value); }));
    menu->addSeparator();
    menu->addAction(
        add({"crawlPause", tr("&Pause collecting"), {u"Ctrl+Alt+P"_s}}, [crawl] { crawl->pause(); }));
    menu->addAction(
        add({"crawlResume", tr("R&esume collecting"), {u"Ctrl+Alt+R"_s}}, [crawl] { crawl->resume(); }));
    menu->addAction(
        add({"crawlStop", tr("&Stop collecting"), {u"Ctrl+Alt+S"_s}}, [crawl] { crawl->stop(); }));
    menu->addSeparator();
    menu->addAction(add({"crawlSettings", tr("Se&ttings of collecting…"), {u"Ctrl+,"_s}},
                        [crawl] { crawl->showSettings(); }));
    m_actions.value(u"crawlPause"_s)
        ->setToolTip(tr("Pauses collecting; the reading of what is here goes on."));
}

QToolButton *MainWindow::makeUpdateButton()
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"updateButton"_s);
    button->setText(tr("Update"));
    button->setPopupMode(QToolButton::MenuButtonPopup);
    auto *menu = new QMenu(button);
    for (const QString &name :
         {u"crawlNow"_s, u"follow"_s, QString(), u"crawlRuns"_s, u"crawlHealth"_s, u"compare"_s, QString(),
          u"crawlPause"_s, u"crawlResume"_s, u"crawlStop"_s, QString(), u"crawlSettings"_s}) {
        if (name.isEmpty()) {
            menu->addSeparator();
        } else {
            menu->addAction(m_actions.value(name));
        }
    }
    button->setMenu(menu);
    connect(button, &QToolButton::clicked, m_actions.value(u"crawlNow"_s), &QAction::trigger);
    return button;
}

void MainWindow::connectCrawl()
{
    CrawlController *crawl = m_crawl.get();
    connect(crawl, &CrawlController::said, m_status, &StatusLine::say);
    connect(crawl, &CrawlController::failed, this,
            [this](const Error &error) { m_status->say(errorText(error)); });
    connect(crawl, &CrawlController::snapshotChanged, this, [this] {
        showMarks();
        enableCrawlActions();
    });
    connect(crawl, &CrawlController::waitingChanged, this, &MainWindow::showMarks);
    connect(crawl, &CrawlController::libraryChanged, this, [this] {
        if (m_services) {
            m_services->reload();
        }
    });
    connect(crawl, &CrawlController::importWanted, this, &MainWindow::importAttributed);
    connect(crawl, &CrawlController::questionWanted, this,
            [this](const AttributedFiles &files, const QString &likely) {
                m_dialogs.chooseAdministration(
                    this, m_snapshot.administrations, files.paths, likely,
                    [this, files](const QString &code) { importAttributed(files, code); });
            });
    connect(crawl, &CrawlController::administrationWanted, this, &MainWindow::showAdministration);
    connect(crawl, &CrawlController::documentWanted, this, [this](const QString &sha256) {
        openDocument(sha256, 0);
        raise();
    });
    connect(m_results, &ResultsPane::followWanted, crawl, &CrawlController::showFollow);
}

void MainWindow::setBrowser(BrowserRoom *browser)
{
    m_crawl->setBrowser(browser);
}

void MainWindow::enableCrawlActions()
{
    const bool canWrite = m_crawl->canWrite();
    for (const QString &name : {u"crawlNow"_s, u"follow"_s, u"crawlPause"_s, u"crawlResume"_s, u"crawlStop"_s,
                                u"crawlSettings"_s, u"crawlWaiting"_s}) {
        m_actions.value(name)->setEnabled(canWrite);
    }
    for (const QString &name : {u"crawlRuns"_s, u"crawlHealth"_s, u"compare"_s}) {
        m_actions.value(name)->setEnabled(m_crawl->isOpen());
    }
    const bool isOne = m_treeChoice.kind == TreeChoice::Kind::Administration && !m_treeChoice.value.isEmpty();
    m_actions.value(u"crawlChosen"_s)->setEnabled(canWrite && isOne);
    m_actions.value(u"crawlPage"_s)->setEnabled(m_crawl->isOpen() && isOne);
    m_actions.value(u"versions"_s)
        ->setEnabled(m_crawl->isOpen()
                     && (m_results->showsResults() || m_results->documents().rowCount() > 0));
    if (auto *button = findChild<QToolButton *>(u"updateButton"_s)) {
        button->setEnabled(m_crawl->isOpen());
        button->setToolTip(canWrite || !m_crawl->isOpen() ? QString()
                                                          : tr("The library is open for reading only."));
    }
}

void MainWindow::showMarks()
{
    QHash<QString, TreeMark> marks;
    for (const AdministrationHealth &one : m_crawl->snapshot().administrations) {
        switch (healthState(one)) {
        case HealthState::Broken:
            marks.insert(one.administration.code,
                         {u"⚠"_s, healthText(one) + u". "_s + runWhyText(*one.coverage.lastRun)});
            break;
        case HealthState::NeedsUser:
            // Passed, its run is about to begin: it waits no longer.
            marks.insert(one.administration.code,
                         m_crawl->waits(one.administration.code) ? TreeMark{u"☞"_s, healthText(one)}
                                                                 : TreeMark());
            break;
        case HealthState::Incomplete:
        case HealthState::NeverRun:
        case HealthState::Well:
            marks.insert(one.administration.code, {{}, healthText(one)});
            break;
        case HealthState::NotFollowed:
            break;
        }
    }
    m_treeModel.setMarks(marks);
    updateMiddle(); // An empty library says who is followed.
}

void MainWindow::showHistory()
{
    // The chosen recueil; of a result, the one behind its document.
    const QModelIndex index = m_results->currentList().currentIndex();
    const QString sha256
        = index.isValid() ? index.data(DocumentRole).toString() : m_reader->view().document();
    if (index.isValid() && !m_results->showsResults()) {
        m_crawl->showHistory(index.data(KeyRole).toLongLong());
        return;
    }
    for (const DocumentRow &row : std::as_const(m_snapshot.documents)) {
        if (!sha256.isEmpty() && row.document.sha256 == sha256) {
            m_crawl->showHistory(row.recueil.id);
            return;
        }
    }
    m_status->say(tr("Choose a recueil in the list first."));
}

void MainWindow::showAdministration(const QString &code)
{
    SearchFilter filter;
    filter.administrations = {code};
    m_searchBox->clear();
    m_typingTimer.stop();
    filterChanged(filter);
    raise();
    activateWindow();
}

void MainWindow::showMissing()
{
    const QModelIndex index = m_results->currentList().currentIndex();
    if (!index.isValid() || m_results->showsResults()) {
        return;
    }
    const DocumentRow &row = m_results->documents().row(index.row());
    m_opening = {};
    m_reader->view().clear();
    m_reader->setTitle(titleOf(row), shortAdministrationName(row.administrationName));
    m_reader->setTrouble(tr("This recueil is listed by its site but its document is not held.") + u'\n'
                         + stateText(row) + u"\n\n"_s + row.recueil.url);
}

} // namespace attrap
