// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer is worth: shared by the transports, so that they judge alike.
#pragma once

#include "core/web/exchange.h"

namespace attrap {

/// 301, 302, 303, 307, 308 with a Location.
bool isRedirect(const Exchange &exchange);

/// Nothing for 200, for 304 to a conditional request, and for a redirect. Otherwise NeedsBrowser, ServerBusy
/// (detail = status and Retry-After), AccessRefused, PageNotFound or ServerFailed (detail = status);
/// subject = the URL asked.
/// @param beginning  The first 64 KiB of the body.
std::optional<Error> verdictOf(const HttpRequest &request, const Exchange &exchange,
                               const QByteArray &beginning);

/// What Retry-After asks for, seconds or a date (RFC 9110 § 10.2.3), from `now` on; at most a day, 0 when
/// there is none, or none that can be read.
qint64 retryAfterMs(const QString &value, const QDateTime &now);

} // namespace attrap
