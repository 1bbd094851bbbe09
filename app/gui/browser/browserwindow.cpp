// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browser/browserwindow.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStatusBar>
#include <QVBoxLayout>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace attrap {

BrowserWindow::BrowserWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_sentence(new QLabel(this))
    , m_address(new QLineEdit(this))
    , m_holder(new QWidget(this))
{
    setObjectName(u"browserWindow"_s);
    setWindowTitle(tr("A site asks for a browser"));
    resize(1000, 760);

    m_sentence->setObjectName(u"browserSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_address->setObjectName(u"browserAddress"_s);
    m_address->setReadOnly(true);
    m_address->setAccessibleName(tr("Address of the page shown"));

    m_done = button(u"browserDone"_s, tr("&Done"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_done->setToolTip(tr("Look again whether the site lets you in (Ctrl+Enter)."));
    m_reload = button(u"browserReload"_s, tr("&Reload"), QKeySequence(Qt::Key_F5));
    m_reload->setToolTip(tr("Load the page again (F5)."));
    m_close = button(u"browserClose"_s, tr("&Close"), QKeySequence(Qt::CTRL | Qt::Key_W));
    m_close->setToolTip(tr("Close this window; the site waits for another time (Ctrl+W)."));
    connect(m_done, &QPushButton::clicked, this, &BrowserWindow::doneAsked);
    connect(m_reload, &QPushButton::clicked, this, &BrowserWindow::reloadAsked);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_address, 1);
    bar->addWidget(m_done);
    bar->addWidget(m_reload);
    bar->addWidget(m_close);

    auto *inside = new QVBoxLayout(m_holder);
    inside->setContentsMargins(0, 0, 0, 0);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->addWidget(m_sentence);
    column->addLayout(bar);
    column->addWidget(m_holder, 1);
    setCentralWidget(centre);
    setState(State::Waiting);
}

QPushButton *BrowserWindow::button(const QString &name, const QString &text, const QKeySequence &key)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(name);
    // The keys work while the page has the focus, which a button's own shortcut (its mnemonic) may not.
    auto *shortcut = new QShortcut(key, this);
    connect(shortcut, &QShortcut::activated, made, [made] { made->click(); });
    return made;
}

void BrowserWindow::setPage(QWebEnginePage *page)
{
    if (page == nullptr) {
        if (m_view != nullptr) {
            m_view->hide();
        }
        return;
    }
    if (m_view == nullptr) {
        m_view = new QWebEngineView(page, m_holder);
        m_view->setObjectName(u"browserView"_s);
        m_holder->layout()->addWidget(m_view);
    } else if (m_view->page() != page) {
        m_view->setPage(page);
    }
    m_view->show();
    m_view->setFocus();
}

void BrowserWindow::setState(State state)
{
    const auto sentence = [state] {
        switch (state) {
        case State::Waiting:
            return tr(
                "This site asks for a browser. Pass what it asks; when its page is shown, Attrap closes this "
                "window and goes on by itself.");
        case State::Checking:
            return tr("Attrap is looking whether the site lets you in…");
        case State::StillAsked:
            return tr("The site still asks for something. Pass it below, then press “Done”; press “Reload” "
                      "if nothing happens.");
        case State::LoadFailed:
            return tr(
                "The page could not be loaded. Check the connection to the network, then press “Reload”.");
        case State::Elsewhere:
            return tr(
                "This page is of another site: Attrap takes nothing from it. Press “Reload” to come back "
                "to the one that asks for a browser.");
        case State::AsRoot:
            return tr(
                "The browser does not run for the system's administrator (root). Start Attrap as an ordinary "
                "user to open this site, or open the address in a browser of your own.");
        case State::StaleProxy:
            return tr("The proxy was changed. Start Attrap again to open this site through it.");
        }
        return QString();
    }();
    const bool isUsable = state != State::AsRoot && state != State::StaleProxy;
    m_sentence->setText(sentence);
    m_done->setEnabled(isUsable && state != State::Checking);
    m_reload->setEnabled(isUsable);
}

void BrowserWindow::setAddress(const QUrl &real, const QString &originOverride)
{
    const QString shown = real.toDisplayString();
    //: %1 an address, %2 "https://host=http://127.0.0.1:PORT"
    m_address->setText(originOverride.isEmpty() ? shown : tr("%1 (stand-in: %2)").arg(shown, originOverride));
    m_address->setCursorPosition(0);
}

void BrowserWindow::showSaved(const QString &fileName)
{
    statusBar()->showMessage(tr("“%1” was saved and handed to the library.").arg(fileName));
}

void BrowserWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closeAsked();
}

} // namespace attrap
