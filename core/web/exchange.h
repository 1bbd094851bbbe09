// SPDX-License-Identifier: GPL-3.0-or-later
// One request to a site and what is known of its answer, as plain values.
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <optional>

namespace attrap {

/// What is asked for: it decides the pause before it and the limits of size and time.
enum class ResourceKind { Listing, Document };

/// How the site is reached.
enum class Route {
    Plain, ///< By the program's own client.
    Browser, ///< By the window in which the user passed what the site asks (app/gui/browser).
};

struct HttpRequest
{
    QUrl url; ///< https, with the host of the real site also when --origin leads elsewhere.
    ResourceKind kind = ResourceKind::Listing;
    Route route = Route::Plain;
    QByteArray formBody; ///< application/x-www-form-urlencoded; not empty: POST.
    QString etag; ///< Of the bytes held: asks for them only if they changed. Empty: unconditional.
    QString lastModified; ///< The same, as the site wrote it.
    /// A file to write the body of a 200 to, made or emptied when it begins to come and removed when that
    /// fails; no other answer touches it. Empty: into Exchange::body.
    QString savePath;
    qint64 maxBytes = 0; ///< 0: the limit of WebLimits for its kind.
    qint64 pauseMs = 0; ///< At least this long since the last request to that server (a site's own rhythm).
    QString userAgent; ///< Empty: the program's own, which says who asks.
};

struct Redirect
{
    QUrl from;
    int status = 0;
    QUrl to;

    friend bool operator==(const Redirect &, const Redirect &) = default;
};

/// The evidence of one exchange (RFC 9110), redirects included. What did not come to pass is left empty.
struct Exchange
{
    QUrl url; ///< As asked.
    QUrl finalUrl; ///< Of the answer: after redirects, with the real site's host.
    QList<Redirect> redirects;
    QString
        originOverride; ///< "https://host=http://127.0.0.1:PORT" when another server stood in for the site.
    Route route = Route::Plain;
    QDateTime at; ///< When the last request of it was sent, UTC.
    int status = 0; ///< 0: no answer came.
    QString httpVersion; ///< "1.1", "2"
    QList<QPair<QString, QString>> headers; ///< Of the final answer, names as received.
    QString certificateSubject; ///< Of the site's own certificate, RFC 4514; empty without TLS.
    QString certificateFingerprint; ///< SHA-256 of its DER form, lower-case hexadecimal.
    qint64 sizeBytes = 0; ///< Of the body, as received (after content decoding).
    QString sha256; ///< Of the body; empty when there is none.
    QByteArray body; ///< Empty when savePath was given.
    QString savePath; ///< As in the request.

    /// The value of the first header of that name, whatever its case; empty when there is none.
    [[nodiscard]] QString header(const QString &name) const;
};

/// What came of a request. `exchange` holds what there is of evidence in either case.
struct HttpOutcome
{
    Exchange exchange;
    /// Nothing for an answer of status 200 or 304. Otherwise why it is no use: see WebClient::fetch().
    std::optional<Error> error;
    /// With ConnectionLost: the server broke off an HTTP/2 stream (ENHANCE_YOUR_CALM). From now on the
    /// transport speaks HTTP/1.1 to that host, so the same request may be sent once more.
    bool http2Refused = false;

    explicit operator bool() const { return !error; }
};

} // namespace attrap
