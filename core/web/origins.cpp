// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/addresses.h"
#include "core/web/webclient.h"

using namespace Qt::StringLiterals;

namespace attrap {

Result<QPair<QString, QUrl>> parseOriginOverride(const QString &text)
{
    const auto wrong = [&text](const QString &why) { return Error{ErrorCode::InvalidArgument, text, why}; };
    const auto isBare = [](const QUrl &url) {
        return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery()
            && !url.hasFragment() && (url.path().isEmpty() || url.path() == "/"_L1);
    };
    const QUrl site(text.section(u'=', 0, 0).trimmed(), QUrl::StrictMode);
    QUrl server(text.section(u'=', 1).trimmed(), QUrl::StrictMode);
    if (!isBare(site) || site.scheme() != "https"_L1) {
        return wrong(u"the site must be https://host"_s);
    }
    if (!isBare(server) || (server.scheme() != "http"_L1 && server.scheme() != "https"_L1)) {
        return wrong(u"the other server must be http://address:port"_s);
    }
    if (server.host() == "localhost"_L1) {
        server.setHost(u"127.0.0.1"_s); // Said once for all: a name could be made to lead elsewhere.
    }
    if (!isLoopbackAddress(server.host())) {
        return wrong(u"the other server must be on this computer"_s);
    }
    server.setPath({});
    return QPair<QString, QUrl>(site.host(), server);
}

} // namespace attrap
