// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/siteaccess_p.h"

namespace attrap {

SiteAccess::SiteAccess(Parts parts)
    : m_parts(std::move(parts))
{ }

HttpOutcome SiteAccess::ask(HttpRequest request, const Scraper &scraper)
{
    m_parts.control->waitWhilePaused();
    request.userAgent = scraper.userAgent();
    request.pauseMs = Q_INT64_C(1000) * scraper.delaySeconds();
    request.route = scraper.needsBrowser() && m_parts.hasBrowser ? Route::Browser : Route::Plain;
    return m_parts.client->fetch(request, m_parts.control->token());
}

} // namespace attrap
