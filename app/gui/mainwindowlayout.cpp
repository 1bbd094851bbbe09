// SPDX-License-Identifier: GPL-3.0-or-later
// How the user arranged the window, from one start to the next; and what it says to keys that do nothing.
#include "app/gui/application.h"
#include "app/gui/contentspane.h"
#include "app/gui/layoutkeeper.h"
#include "app/gui/mainwindow.h"
#include "app/gui/readerpane.h"
#include "app/gui/settings.h"
#include "app/gui/statusline.h"

#include <QAction>
#include <QApplication>
#include <QChildEvent>
#include <QCloseEvent>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShowEvent>
#include <QSplitter>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// Of the whole width: less of it leaves no page that can be read.
constexpr double LeastReaderShare = 0.35;

const QList<int> UsualSizes{200, 400, 800};

QString contentsLayout()
{
    return u"mainWindow/contentsSplitter"_s;
}

} // namespace

void MainWindow::restoreLayout()
{
    resize(1400, 860);
    restoreGeometry(m_settings.windowGeometry()); // Qt keeps it on the screens there are.
    boundToScreen(*this); // A status line under the edge of a small screen says nothing.
    if (!m_splitter->restoreState(m_settings.splitterState())) {
        m_splitter->setSizes(UsualSizes);
    }
    m_tree->setVisible(m_settings.libraryShown());
    m_reader->restoreSide(m_settings.contentsShown(), m_settings.contentsWidth());
    m_contents->findChild<QSplitter *>(u"contentsSplitter"_s)
        ->restoreState(m_settings.layoutOf(contentsLayout()));
    connect(m_reader, &ReaderPane::sideShownChanged, this,
            [this](bool shown) { m_settings.setContentsShown(shown); });
}

/// What was arranged on a large screen may leave the page no room on a small one.
void MainWindow::boundPanes()
{
    const QList<int> sizes = m_splitter->sizes();
    const int all = std::accumulate(sizes.begin(), sizes.end(), 0);
    if (sizes.last() < LeastReaderShare * all) {
        m_splitter->setSizes(UsualSizes); // As shares of what there is.
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_isBounded) { // Only now do the panes have sizes.
        m_isBounded = true;
        boundPanes();
        m_searchBox->setFocus(); // The tool bar may have hidden it while it was laid out.
    }
}

void MainWindow::saveLayout()
{
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setSplitterState(m_splitter->saveState());
    m_settings.setContentsWidth(m_reader->sideWidth());
    m_settings.setLayoutOf(contentsLayout(),
                           m_contents->findChild<QSplitter *>(u"contentsSplitter"_s)->saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    // Sent just before it shows for the first time, whoever made it.
    auto *dialog = event->type() == QEvent::ChildPolished ? qobject_cast<QDialog *>(event->child()) : nullptr;
    if (dialog != nullptr && dialog->findChild<QTableView *>() != nullptr) {
        m_layouts->watch(*dialog); // The others are as large as what they ask.
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange) {
        makePlaceholdersReadable();
    }
}

/// No widget wanted this key. Where it is that of something that cannot be done now, it says why.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const QKeySequence keys(event->keyCombination());
    const auto it = std::find_if(m_actionOrder.begin(), m_actionOrder.end(), [&keys](const QAction *action) {
        return !action->isEnabled() && !action->statusTip().isEmpty() && action->shortcuts().contains(keys);
    });
    if (it == m_actionOrder.end()) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    m_status->say((*it)->statusTip());
    event->accept();
}

} // namespace attrap
