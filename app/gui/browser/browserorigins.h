// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/webclient.h"

namespace attrap {

/// Where the browser goes instead of the real site when an origin override says so. Chromium cannot be told
/// to send another Host header, but takes every name below .localhost for this computer: https://HOST/x
/// becomes http://HOST.localhost:PORT/x, and the stand-in drops the suffix. Without an override URLs pass
/// unchanged. A value; thread: any, one at a time.
class BrowserOrigins
{
public:
    BrowserOrigins() = default;
    explicit BrowserOrigins(OriginOverrides origins);

    /// The URL that the browser opens for that one of the real site.
    [[nodiscard]] QUrl toBrowser(const QUrl &real) const;
    /// The way back; a URL of no stand-in passes unchanged.
    [[nodiscard]] QUrl toReal(const QUrl &shown) const;
    /// "https://host=http://127.0.0.1:PORT"; empty without an override.
    [[nodiscard]] QString overrideOf(const QUrl &real) const;

    /// Chromium's --host-resolver-rules for stand-ins. Without a proxy: for those on another loopback address
    /// than 127.0.0.1, which *.localhost leads to by itself. With one: for all of them, and no other name is
    /// looked up here but the proxy's. Empty when there is nothing to say.
    [[nodiscard]] QString resolverRules(const QUrl &proxy) const;

private:
    OriginOverrides m_origins;
};

/// Chromium's command line for these, after what `before` holds of it already.
QByteArray chromiumFlags(const QByteArray &before, const BrowserOrigins &origins, const QString &proxy);

/// Same scheme, host and port: what the browser calls an origin.
bool isSameOrigin(const QUrl &one, const QUrl &other);

} // namespace attrap
