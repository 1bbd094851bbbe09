// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/challenge.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

constexpr int LookedAtBytes = 64 << 10;

bool isCloudflares(const Exchange &exchange, const QString &text)
{
    if (exchange.header(u"cf-mitigated"_s).contains("challenge"_L1, Qt::CaseInsensitive)) {
        return true;
    }
    if (exchange.status != 403 && exchange.status != 503) {
        return false;
    }
    if (text.contains("<title>Just a moment"_L1, Qt::CaseInsensitive) || text.contains("_cf_chl_opt"_L1)) {
        return true;
    }
    // Its page of a block, not of a check: a person may still pass where a program does not.
    return exchange.header(u"Server"_s).compare("cloudflare"_L1, Qt::CaseInsensitive) == 0
        && text.contains("Attention Required!"_L1, Qt::CaseInsensitive);
}

/// A page whose script sends the browser to /redirect_…: SITE-STRUCTURE § 6.
bool isJavaScriptRedirect(const QString &text)
{
    static const QRegularExpression toRedirect(
        u"location(?:\\s*\\.\\s*href)?\\s*(?:=|\\.\\s*(?:replace|assign)\\s*\\()\\s*[\"'`]?\\s*"
        "(?:https?://[^/\"'`\\s]+)?/redirect_"_s);
    return text.contains("<script"_L1, Qt::CaseInsensitive) && toRedirect.match(text).hasMatch();
}

} // namespace

bool looksLikeChallenge(const Exchange &exchange, const QByteArray &beginning)
{
    if (beginning.startsWith("%PDF")) {
        return false;
    }
    // Latin-1: what is looked for is ASCII, and any bytes may come.
    const QString text = QString::fromLatin1(beginning.left(LookedAtBytes));
    return isCloudflares(exchange, text) || isJavaScriptRedirect(text);
}

} // namespace attrap
