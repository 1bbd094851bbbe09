// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/crawlsettingsdialog.h"

#include "app/gui/dialogs.h"
#include "core/web/curltransport.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

const QString TorProxy = u"socks5h://127.0.0.1:9050"_s;

QLabel *makeNote(const QString &text, QWidget *parent)
{
    auto *note = new QLabel(text, parent);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    return note;
}

} // namespace

CrawlSettingsDialog::CrawlSettingsDialog(const CrawlSettings &settings, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
{
    setObjectName(u"crawlSettingsDialog"_s);
    setWindowTitle(tr("Settings of collecting"));
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Save"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(makeWay(settings.proxy));
    column->addWidget(makeContact(settings.contact));
    column->addWidget(makeTimes(settings));
    column->addStretch(1);
    column->addWidget(m_buttons);
    setMinimumWidth(640);
    refresh();
}

QWidget *CrawlSettingsDialog::makeWay(const QString &proxy)
{
    auto *box = new QGroupBox(tr("The way to the sites"), this);
    m_direct = new QRadioButton(tr("&Directly"), box);
    m_direct->setObjectName(u"wayDirect"_s);
    m_tor = new QRadioButton(tr("Through &Tor on this computer"), box);
    m_tor->setObjectName(u"wayTor"_s);
    m_other = new QRadioButton(tr("Through this &proxy:"), box);
    m_other->setObjectName(u"wayProxy"_s);
    m_proxy = new QLineEdit(box);
    m_proxy->setObjectName(u"proxy"_s);
    m_proxy->setPlaceholderText(u"http://proxy:3128"_s);
    m_proxy->setAccessibleName(tr("Address of the proxy"));
    m_proxyTrouble = makeNote(
        tr("A proxy begins with http://, https://, socks5:// or socks5h:// and names a computer."), box);
    m_proxyTrouble->setObjectName(u"proxyTrouble"_s);
    (proxy.isEmpty() ? m_direct : proxy == TorProxy ? m_tor : m_other)->setChecked(true);
    if (m_other->isChecked()) {
        m_proxy->setText(proxy);
    }
    auto *other = new QHBoxLayout;
    other->addWidget(m_other);
    other->addWidget(m_proxy, 1);
    auto *column = new QVBoxLayout(box);
    column->addWidget(m_direct);
    column->addWidget(m_tor);
    column->addLayout(other);
    column->addWidget(m_proxyTrouble);
    column->addWidget(
        makeNote(tr("Through a proxy or Tor the sites do not see your address; they see that of the proxy. "
                    "Some sites refuse Tor. All sites then wait in one queue, which takes longer."),
                 box));
    connect(m_other, &QRadioButton::toggled, this, &CrawlSettingsDialog::refresh);
    connect(m_proxy, &QLineEdit::textChanged, this, &CrawlSettingsDialog::refresh);
    return box;
}

QWidget *CrawlSettingsDialog::makeContact(const QString &contact)
{
    auto *box = new QGroupBox(tr("What the sites are told"), this);
    m_contact = new QLineEdit(contact, box);
    m_contact->setObjectName(u"contact"_s);
    m_contact->setPlaceholderText(tr("you@example.org, or nothing"));
    auto *label = new QLabel(tr("&Contact for the webmasters"), box);
    label->setBuddy(m_contact);
    m_userAgent = makeNote({}, box);
    m_userAgent->setObjectName(u"userAgent"_s);
    m_userAgent->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_contact, 1);
    auto *column = new QVBoxLayout(box);
    column->addLayout(row);
    column->addWidget(m_userAgent);
    connect(m_contact, &QLineEdit::textChanged, this, &CrawlSettingsDialog::refresh);
    return box;
}

QWidget *CrawlSettingsDialog::makeTimes(const CrawlSettings &settings)
{
    auto *box = new QGroupBox(tr("By itself"), this);
    m_daily = new QCheckBox(tr("Look every da&y, while Attrap is open, at"), box);
    m_daily->setObjectName(u"daily"_s);
    m_daily->setChecked(settings.dailyAt.isValid());
    m_hour = new QTimeEdit(settings.dailyAt.isValid() ? settings.dailyAt : QTime(7, 0), box);
    m_hour->setObjectName(u"hour"_s);
    m_hour->setDisplayFormat(u"HH:mm"_s);
    m_hour->setAccessibleName(tr("Hour of the daily look"));
    m_watch = new QCheckBox(tr("Take in the PDFs that a browser saves in this &folder:"), box);
    m_watch->setObjectName(u"watch"_s);
    m_watch->setChecked(!settings.watchedFolder.isEmpty());
    m_folder = new QLineEdit(settings.watchedFolder.isEmpty()
                                 ? QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)
                                 : settings.watchedFolder,
                             box);
    m_folder->setObjectName(u"watchedFolder"_s);
    m_folder->setAccessibleName(tr("Watched folder"));
    auto *choose = new QPushButton(tr("C&hoose…"), box);
    choose->setObjectName(u"chooseFolder"_s);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] {
        m_dialogs.openFolder(this, tr("Folder to watch"), m_folder->text(), [this](const QString &folder) {
            m_folder->setText(QDir::toNativeSeparators(folder));
        });
    });
    auto *daily = new QHBoxLayout;
    daily->addWidget(m_daily);
    daily->addWidget(m_hour);
    daily->addStretch(1);
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    auto *column = new QVBoxLayout(box);
    column->addLayout(daily);
    column->addWidget(m_watch);
    column->addLayout(folder);
    column->addWidget(
        makeNote(tr("Only recueils are taken in: what the browser or the name of the file tells to be of an "
                    "administration. Everything else in the folder is left alone, and nothing is removed."),
                 box));
    connect(m_daily, &QCheckBox::toggled, this, &CrawlSettingsDialog::refresh);
    connect(m_watch, &QCheckBox::toggled, this, &CrawlSettingsDialog::refresh);
    connect(m_folder, &QLineEdit::textChanged, this, &CrawlSettingsDialog::refresh);
    return box;
}

void CrawlSettingsDialog::refresh()
{
    const CrawlSettings wanted = settings();
    const NetworkSettings network{wanted.proxy, wanted.contact, {}};
    const bool isProxyRight
        = !m_other->isChecked() || (!wanted.proxy.isEmpty() && checkNetworkSettings(network).hasValue());
    m_proxy->setEnabled(m_other->isChecked());
    m_proxyTrouble->setVisible(!isProxyRight);
    m_userAgent->setText(tr("Each request says who asks: %1").arg(defaultUserAgent(network)));
    m_hour->setEnabled(m_daily->isChecked());
    m_folder->setEnabled(m_watch->isChecked());
    const bool isFolderRight = !m_watch->isChecked() || !m_folder->text().trimmed().isEmpty();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isProxyRight && isFolderRight);
}

CrawlSettings CrawlSettingsDialog::settings() const
{
    CrawlSettings settings;
    settings.proxy = m_tor->isChecked() ? TorProxy
        : m_other->isChecked()          ? m_proxy->text().trimmed()
                                        : QString();
    settings.contact = m_contact->text().trimmed();
    settings.dailyAt = m_daily->isChecked() ? m_hour->time() : QTime();
    settings.watchedFolder
        = m_watch->isChecked() ? QDir::fromNativeSeparators(m_folder->text().trimmed()) : QString();
    return settings;
}

} // namespace attrap
