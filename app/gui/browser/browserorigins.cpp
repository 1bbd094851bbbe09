// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browser/browserorigins.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

const QString Suffix = u".localhost"_s;

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

} // namespace

BrowserOrigins::BrowserOrigins(OriginOverrides origins)
    : m_origins(std::move(origins))
{ }

QUrl BrowserOrigins::toBrowser(const QUrl &real) const
{
    const auto origin = m_origins.constFind(real.host());
    if (origin == m_origins.constEnd()) {
        return real;
    }
    QUrl url = real;
    url.setScheme(origin->scheme());
    url.setHost(real.host() + Suffix);
    url.setPort(origin->port());
    return url;
}

QUrl BrowserOrigins::toReal(const QUrl &shown) const
{
    if (!shown.host().endsWith(Suffix)) {
        return shown;
    }
    const QString host = shown.host().chopped(Suffix.size());
    const auto origin = m_origins.constFind(host);
    if (origin == m_origins.constEnd() || origin->port() != shown.port()) {
        return shown;
    }
    QUrl url = shown;
    url.setScheme(u"https"_s);
    url.setHost(host);
    url.setPort(-1);
    return url;
}

QString BrowserOrigins::overrideOf(const QUrl &real) const
{
    const auto origin = m_origins.constFind(real.host());
    if (origin == m_origins.constEnd()) {
        return {};
    }
    return u"https://%1=%2"_s.arg(real.host(), origin->toString(QUrl::RemovePath));
}

QString BrowserOrigins::resolverRules(const QUrl &proxy) const
{
    const bool isProxied = !proxy.isEmpty();
    QStringList hosts = m_origins.keys();
    hosts.sort();
    QStringList rules;
    for (const QString &host : std::as_const(hosts)) {
        const QString address = m_origins.value(host).host();
        if (address.startsWith("127."_L1) && (isProxied || address != "127.0.0.1"_L1)) {
            rules.append(u"MAP %1%2 %3"_s.arg(host, Suffix, address));
        }
    }
    if (isProxied) {
        rules += {u"MAP * ~NOTFOUND"_s, u"EXCLUDE "_s + proxy.host()};
    }
    return rules.join(u", "_s);
}

QByteArray chromiumFlags(const QByteArray &before, const BrowserOrigins &origins, const QString &proxy)
{
    QByteArrayList flags;
    if (!before.isEmpty()) {
        flags.append(before);
    }
    QUrl server(proxy);
    server.setUserInfo({});
    server.setPath({});
    if (const QString rules = origins.resolverRules(server); !rules.isEmpty()) {
        flags.append("\"--host-resolver-rules=" + rules.toUtf8() + '"');
    }
    if (!server.isEmpty()) {
        // Chromium's socks5 leaves the names to the proxy, which curl calls socks5h.
        if (server.scheme() == "socks5h"_L1) {
            server.setScheme(u"socks5"_s);
        }
        flags.append("--proxy-server=" + server.toEncoded());
        flags.append("--force-webrtc-ip-handling-policy=disable_non_proxied_udp");
    }
    return flags.join(' ');
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

} // namespace attrap
