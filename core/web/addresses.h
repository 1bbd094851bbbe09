// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QUrl>

struct sockaddr;

namespace attrap {

/// The one spelling of a numeric address: lower case, "::ffff:1.2.3.4" as "1.2.3.4", no zone. Empty for what
/// is no numeric address.
QString canonicalAddress(const QString &address);
/// The numeric address of a socket; empty for what is neither IPv4 nor IPv6.
QString addressOf(const sockaddr &socketAddress);

/// An address of this computer: 127.0.0.0/8, ::1.
bool isLoopbackAddress(const QString &address);
/// Whether anyone on the Internet may be behind it: not what RFC 6890 sets aside for private networks, this
/// computer, links, documentation, multicast. What is no numeric address is not public.
bool isPublicAddress(const QString &address);

/// Whether a site may be asked for that URL: https, no user info, a host that is no private address.
/// Error: AddressRefused (subject = the URL).
Result<void> checkSiteUrl(const QUrl &url);
/// Same host but for "www.", same port: the borders within which redirects are followed.
bool staysOnSite(const QUrl &one, const QUrl &other);

} // namespace attrap
