// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/siteaccess_p.h"

using namespace Qt::StringLiterals;

namespace attrap {

SiteAccess::SiteAccess(Parts parts)
    : m_parts(std::move(parts))
{ }

HttpOutcome SiteAccess::ask(HttpRequest request, const Scraper &scraper)
{
    m_parts.control->waitWhilePaused(m_parts.onPaused);
    const CancelToken token = m_parts.control->token();
    HttpOutcome outcome;
    outcome.exchange.url = request.url;
    if (token.isCancelled()) {
        outcome.error = Error{ErrorCode::Cancelled, request.url.toString(), {}};
        return outcome;
    }
    const QString host = request.url.host();
    const auto waited = keepDelay(scraper, host);
    if (!waited) {
        outcome.error = waited.error();
        return outcome;
    }
    request.userAgent = scraper.userAgent();
    request.route = scraper.needsBrowser() && m_parts.hasBrowser ? Route::Browser : Route::Plain;
    outcome = m_parts.client->fetch(request, token);
    m_askedAtMs.insert(host, m_parts.clock->monotonicMs());
    return outcome;
}

Result<void> SiteAccess::keepDelay(const Scraper &scraper, const QString &host)
{
    const auto asked = m_askedAtMs.constFind(host);
    if (scraper.delaySeconds() <= 0 || asked == m_askedAtMs.constEnd()) {
        return {};
    }
    double delayMs = 1000.0 * scraper.delaySeconds();
    if (m_parts.origins.contains(host)) {
        delayMs /= qMax(1.0, m_parts.speed);
    }
    const qint64 left = *asked + static_cast<qint64>(delayMs) - m_parts.clock->monotonicMs();
    return left > 0 ? m_parts.waiter->wait(left, m_parts.control->token()) : Result<void>();
}

} // namespace attrap
