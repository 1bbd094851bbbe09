// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/crawls.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QTimeEdit;

namespace attrap {

class Dialogs;

/// How collecting is done: the way to the sites, what they are told, the hour, the watched folder. GUI
/// thread.
class CrawlSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    CrawlSettingsDialog(const CrawlSettings &settings, Dialogs &dialogs, QWidget *parent = nullptr);

    /// What the user wants; valid after accepted().
    [[nodiscard]] CrawlSettings settings() const;

private:
    [[nodiscard]] QWidget *makeWay(const QString &proxy);
    [[nodiscard]] QWidget *makeContact(const QString &contact);
    [[nodiscard]] QWidget *makeTimes(const CrawlSettings &settings);
    void refresh();

    Dialogs &m_dialogs;
    QRadioButton *m_direct = nullptr;
    QRadioButton *m_tor = nullptr;
    QRadioButton *m_other = nullptr;
    QLineEdit *m_proxy = nullptr;
    QLabel *m_proxyTrouble = nullptr;
    QLineEdit *m_contact = nullptr;
    QLabel *m_userAgent = nullptr;
    QCheckBox *m_daily = nullptr;
    QTimeEdit *m_hour = nullptr;
    QCheckBox *m_watch = nullptr;
    QLineEdit *m_folder = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace attrap
