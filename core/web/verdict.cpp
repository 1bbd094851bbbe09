// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/verdict.h"

#include "core/web/challenge.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

constexpr qint64 DayMs = qint64(24) * 3600 * 1000;

/// The three forms of RFC 9110 § 5.6.7; all of them are UTC.
QDateTime fromHttpDate(const QString &text)
{
    // Without the day of the week: Qt would check it against 1926 where a year of two digits means 2026.
    const QString one = text.simplified();
    const QString afterDay = one.mid(one.indexOf(u' ') + 1);
    for (const QString &format :
         {u"dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dd-MMM-yy HH:mm:ss 'GMT'"_s, u"MMM d HH:mm:ss yyyy"_s}) {
        QDateTime time = QLocale::c().toDateTime(afterDay, format);
        if (time.isValid()) {
            // Two digits of a year are read as 19xx; this protocol is younger than 1970.
            if (time.date().year() < 1970) {
                time = time.addYears(100);
            }
            return QDateTime(time.date(), time.time(), Qt::UTC);
        }
    }
    return {};
}

} // namespace

bool isRedirect(const Exchange &exchange)
{
    switch (exchange.status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        return !exchange.header(u"Location"_s).isEmpty();
    default:
        return false;
    }
}

std::optional<Error> verdictOf(const HttpRequest &request, const Exchange &exchange,
                               const QByteArray &beginning)
{
    const auto error = [&](ErrorCode code, const QString &detail) {
        return Error{code, request.url.toString(QUrl::FullyEncoded), detail};
    };
    const QString status = QString::number(exchange.status);
    if (isRedirect(exchange)) {
        return {};
    }
    // Before the status: a challenge may come as 200, and as a 503 that is no refusal.
    if (looksLikeChallenge(exchange, beginning)) {
        return error(ErrorCode::NeedsBrowser, status);
    }
    const bool isConditional = !request.etag.isEmpty() || !request.lastModified.isEmpty();
    switch (exchange.status) {
    case 200:
        return {};
    case 304:
        return isConditional ? std::nullopt : std::optional(error(ErrorCode::ServerFailed, status));
    case 429:
    case 503: {
        const QString retryAfter = exchange.header(u"Retry-After"_s);
        return error(ErrorCode::ServerBusy,
                     retryAfter.isEmpty() ? status : u"%1, Retry-After: %2"_s.arg(status, retryAfter));
    }
    case 401:
    case 403:
        return error(ErrorCode::AccessRefused, status);
    case 404:
    case 410:
        return error(ErrorCode::PageNotFound, status);
    default:
        return error(ErrorCode::ServerFailed, status);
    }
}

qint64 retryAfterMs(const QString &value, const QDateTime &now)
{
    const QString text = value.trimmed();
    const bool isNumber = !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (isNumber) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return fits && seconds < DayMs / 1000 ? seconds * 1000 : DayMs;
    }
    const QDateTime until = fromHttpDate(text);
    return until.isValid() ? std::clamp<qint64>(now.msecsTo(until), 0, DayMs) : 0;
}

} // namespace attrap
