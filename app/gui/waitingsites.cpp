// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/waitingsites.h"

#include <algorithm>

namespace attrap {

void WaitingSites::remove(const QString &administration)
{
    m_sites.removeIf(
        [&administration](const WaitingSite &site) { return site.administration == administration; });
}

void WaitingSites::add(const QString &administration, const QUrl &page)
{
    m_answered.remove(administration);
    for (WaitingSite &site : m_sites) {
        if (site.administration == administration) {
            site.page = page;
            return;
        }
    }
    m_sites.append({administration, page});
}

void WaitingSites::setRuns(const QList<AdministrationHealth> &administrations)
{
    for (const AdministrationHealth &one : administrations) {
        const QString &code = one.administration.code;
        const std::optional<CrawlRun> &run = one.coverage.lastRun;
        if (!run || run->state != RunState::NeedsUser) {
            m_answered.remove(code);
            // A run that is under way may have asked since it was read.
            if (!run || run->state != RunState::Running) {
                remove(code);
            }
            continue;
        }
        if (!m_answered.contains(code)) {
            const QUrl page(run->why ? run->why->subject : QString());
            add(code, page.isValid() && !page.isEmpty() ? page : one.page);
        }
    }
}

QStringList WaitingSites::passed(const QUrl &page)
{
    QStringList codes;
    for (const WaitingSite &site : std::as_const(m_sites)) {
        if (site.page.host() == page.host()) {
            codes.append(site.administration);
            m_answered.insert(site.administration);
        }
    }
    for (const QString &code : std::as_const(codes)) {
        remove(code);
    }
    return codes;
}

} // namespace attrap
