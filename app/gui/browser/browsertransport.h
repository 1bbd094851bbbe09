// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/browser/fetchmail.h"
#include "core/base/clock.h"
#include "core/web/webclient.h"

#include <functional>
#include <memory>

namespace attrap {

/// The crawl thread's end of the browser: hands requests to the window's thread, takes the pieces of the
/// answer as they come, decodes, hashes and writes them.
class BrowserTransport : public HttpTransport
{
public:
    /// What it asks of the window; each returns at once and is called in the crawl thread.
    struct Window
    {
        std::function<void(const HttpRequest &, std::shared_ptr<FetchMail>)> fetch;
        /// The site asks for the user again. @return The page to open.
        std::function<QUrl(const HttpRequest &)> challenged;
        std::function<void()> forget;
    };
    BrowserTransport(const Clock &clock, Window window);

    HttpOutcome exchange(const HttpRequest &request, const CancelToken &token) override;
    void forgetCookies() override;

private:
    const Clock &m_clock;
    Window m_window;
    WebLimits m_limits;
};

} // namespace attrap
