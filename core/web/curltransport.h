// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/webclient.h"

namespace attrap {

/// How this computer reaches the sites.
struct NetworkSettings
{
    QString
        proxy; ///< Empty: none. "socks5h://127.0.0.1:9050" (Tor), "http://proxy:3128"; names resolved there.
    QString contact; ///< Address or URL that the User-Agent gives the webmaster. May be empty.
    QString certificateFile; ///< PEM bundle used instead of the system's: tests. Empty: the system's.
};
/// Error: InvalidArgument (subject = proxy) for what is no http, https, socks5 or socks5h URL.
Result<void> checkNetworkSettings(const NetworkSettings &settings);

/// "Attrap/0.1 (desktop program; …; contact: …)": says who asks. Never holds the word that some sites refuse
/// ("Bot").
QString defaultUserAgent(const NetworkSettings &settings);

/// libcurl. https only, certificate and host name checked, addresses of private networks and of this computer
/// refused (RFC 6890) unless an origin override leads there; no file:, no .netrc, no environment proxy.
/// HTTP/2 where the server speaks it well, HTTP/1.1 for the rest of the run where a stream was refused.
/// Cookies are kept in memory.
class CurlTransport : public HttpTransport
{
public:
    CurlTransport(const NetworkSettings &settings, const WebLimits &limits, const Clock &clock);
    ~CurlTransport() override;
    void setOrigins(const OriginOverrides &origins);
    HttpOutcome exchange(const HttpRequest &request, const CancelToken &token) override;
    void forgetCookies() override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// getaddrinfo(), remembered for an hour.
class SystemResolver : public AddressResolver
{
public:
    explicit SystemResolver(const Clock &clock);
    ~SystemResolver() override;
    Result<QStringList> addressesOf(const QString &host) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Sleeps in short steps.
class SystemWaiter : public Waiter
{
public:
    Result<void> wait(qint64 ms, const CancelToken &token) override;
};

} // namespace attrap
