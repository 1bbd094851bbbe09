// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/crawlvalues.h"

#include <QSet>

namespace attrap {

/// A site that wants a person in front of a browser.
struct WaitingSite
{
    QString administration; ///< Code.
    QUrl page; ///< To be opened.

    friend bool operator==(const WaitingSite &, const WaitingSite &) = default;
};

/// Which sites wait for the user: those that just said so, and those whose last run did, so that nothing is
/// forgotten when the program is closed. Pure.
class WaitingSites
{
public:
    /// The site says so now.
    void add(const QString &administration, const QUrl &page);
    /// What the last runs say.
    void setRuns(const QList<AdministrationHealth> &administrations);
    /// The user passed what that page asked: the codes of all that wait on its host. They wait no longer,
    /// unless the site asks again.
    QStringList passed(const QUrl &page);

    [[nodiscard]] const QList<WaitingSite> &sites() const { return m_sites; }

private:
    void remove(const QString &administration);

    QList<WaitingSite> m_sites;
    QSet<QString> m_answered; ///< Passed; their last run still says that they wait.
};

} // namespace attrap
