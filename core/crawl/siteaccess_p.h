// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crawl/crawlcontrol_p.h"
#include "core/crawl/scraper.h"
#include "core/web/webclient.h"

namespace attrap {

/// Asks a site on behalf of a scraper: keeps the user's pause, the scraper's own delay, its User-Agent and
/// its route. Thread: the crawl thread.
class SiteAccess
{
public:
    struct Parts ///< Borrowed.
    {
        WebClient *client = nullptr;
        CrawlControl *control = nullptr;
        bool hasBrowser = false;
    };
    explicit SiteAccess(Parts parts);

    HttpOutcome ask(HttpRequest request, const Scraper &scraper);
    [[nodiscard]] WebClient &client() const { return *m_parts.client; }
    [[nodiscard]] CrawlControl &control() const { return *m_parts.control; }

private:
    Parts m_parts;
};

} // namespace attrap
