// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/waitingsites.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace attrap {

/// "3 sites wait for you": stays above the panes until they no longer do. GUI thread.
class CrawlBanner : public QFrame
{
    Q_OBJECT

public:
    explicit CrawlBanner(QWidget *parent = nullptr);

    /// The window of the program opens them (else the user's own browser, and the PDFs saved there are
    /// brought by hand).
    void setHasBrowser(bool hasBrowser);
    void setSites(const QList<WaitingSite> &sites, const QList<AdministrationHealth> &administrations);

Q_SIGNALS:
    void openWanted(const QUrl &page);

private:
    void refresh();

    QList<WaitingSite> m_sites;
    QStringList m_names; ///< Of the sites, in their order.
    bool m_hasBrowser = false;
    QLabel *m_text = nullptr;
    QToolButton *m_open = nullptr;
};

} // namespace attrap
