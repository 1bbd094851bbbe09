// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/crawlbanner.h"

#include "app/gui/crawltexts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int NamesShown = 3;

} // namespace

CrawlBanner::CrawlBanner(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_open(new QToolButton(this))
{
    setObjectName(u"crawlBanner"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setObjectName(u"crawlBannerText"_s);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_open->setObjectName(u"crawlBannerOpen"_s);
    m_open->setText(tr("Open…"));
    m_open->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 5, 10, 5);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (!m_sites.isEmpty()) {
            Q_EMIT openWanted(m_sites.first().page);
        }
    });
    hide();
}

void CrawlBanner::setHasBrowser(bool hasBrowser)
{
    m_hasBrowser = hasBrowser;
    refresh();
}

void CrawlBanner::setSites(const QList<WaitingSite> &sites,
                           const QList<AdministrationHealth> &administrations)
{
    QStringList names;
    for (const WaitingSite &site : sites) {
        names.append(numberedName(site.administration, administrations));
    }
    if (sites == m_sites && names == m_names) {
        return; // Its menu may be open.
    }
    m_sites = sites;
    m_names = names;
    refresh();
}

void CrawlBanner::refresh()
{
    setVisible(!m_sites.isEmpty());
    if (m_sites.isEmpty()) {
        return;
    }
    const int count = static_cast<int>(m_sites.size());
    QString names = m_names.first(std::min(count, NamesShown)).join(u", "_s);
    if (count > NamesShown) {
        names += u", …"_s;
    }
    QString text = tr("%n site(s) wait for you: %1.", nullptr, count).arg(names);
    if (m_hasBrowser) {
        text += u' '
            + tr("They ask for a browser, with you in front of it. Open them and pass what they show: Attrap "
                 "goes on by itself.");
    } else {
        text += u' '
            + tr("To be opened in a browser: %1. Drop the PDFs that you save there on this window.")
                  .arg(m_sites.first().page.toDisplayString());
    }
    m_text->setText(text);
    delete m_open->menu();
    if (count > 1) {
        auto *menu = new QMenu(m_open);
        for (int i = 0; i < count; ++i) {
            menu->addAction(m_names.at(i), this,
                            [this, page = m_sites.at(i).page] { Q_EMIT openWanted(page); });
        }
        m_open->setMenu(menu);
    }
    m_open->setPopupMode(count > 1 ? QToolButton::MenuButtonPopup : QToolButton::DelayedPopup);
    m_open->updateGeometry(); // Neither call tells that the arrow came or went.
    m_open->update();
}

} // namespace attrap
