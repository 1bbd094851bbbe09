// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/curltransport.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

Result<void> checkNetworkSettings(const NetworkSettings &settings)
{
    if (settings.proxy.isEmpty()) {
        return {};
    }
    const QUrl proxy(settings.proxy, QUrl::StrictMode);
    static const QStringList known{u"http"_s, u"https"_s, u"socks5"_s, u"socks5h"_s};
    const bool isBare = (proxy.path().isEmpty() || proxy.path() == "/"_L1) && !proxy.hasQuery();
    if (!proxy.isValid() || !known.contains(proxy.scheme()) || proxy.host().isEmpty() || !isBare) {
        return Error{ErrorCode::InvalidArgument, settings.proxy,
                     u"a proxy is http, https, socks5 or socks5h, a host and a port"_s};
    }
    return {};
}

QString defaultUserAgent(const NetworkSettings &settings)
{
    // What asks, not a home page: the program has none of its own, and attrap.fr is somebody else's.
    const QString program = u"Attrap/%1 (desktop program; recueils des actes administratifs"_s.arg(
        QStringLiteral(ATTRAP_VERSION));
    QString contact = settings.contact.trimmed();
    // It becomes part of a header, inside a comment (RFC 9110 § 5.6.5).
    contact.removeIf([](QChar c) { return c < u' ' || c > u'~' || c == u'(' || c == u')' || c == u'\\'; });
    // Some sites close on whoever writes "Bot" (SITE-STRUCTURE § 2.2), also in the name of an Abbott.
    if (contact.isEmpty() || contact.contains("bot"_L1, Qt::CaseInsensitive)) {
        return program + u')';
    }
    return program + u"; contact: "_s + contact + u')';
}

} // namespace attrap
