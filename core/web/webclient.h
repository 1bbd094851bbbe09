// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/web/exchange.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>

namespace attrap {

/// Sends one request and waits for its answer. Follows no redirect, keeps no pause: WebClient does.
class HttpTransport
{
public:
    HttpTransport() = default;
    virtual ~HttpTransport() = default;
    HttpTransport(const HttpTransport &) = delete;
    HttpTransport &operator=(const HttpTransport &) = delete;

    /// A redirect (3xx with Location) is an outcome without error. Errors as WebClient::fetch(), besides
    /// those of redirects and pauses. Thread: the crawl thread; blocks it; the token is polled.
    virtual HttpOutcome exchange(const HttpRequest &request, const CancelToken &token) = 0;
    /// Forgets the cookies of all sites: the next run begins as a stranger.
    virtual void forgetCookies() = 0;
};

/// Host name → numeric addresses. Errors: SiteUnreachable (subject = host).
class AddressResolver
{
public:
    AddressResolver() = default;
    virtual ~AddressResolver() = default;
    AddressResolver(const AddressResolver &) = delete;
    AddressResolver &operator=(const AddressResolver &) = delete;
    virtual Result<QStringList> addressesOf(const QString &host) = 0;
};

/// Waits; a test's moves its fake clock instead. Error: Cancelled, soon after the token is.
class Waiter
{
public:
    Waiter() = default;
    virtual ~Waiter() = default;
    Waiter(const Waiter &) = delete;
    Waiter &operator=(const Waiter &) = delete;
    virtual Result<void> wait(qint64 ms, const CancelToken &token) = 0;
};

/// 2, 10, 30 and 60 minutes.
QList<qint64> defaultBackOffMs();

/// How long the client waits (SITE-STRUCTURE § 2.3). Milliseconds.
struct Politeness
{
    qint64 betweenRequestsMs = 5'000; ///< Between any two requests to one server address.
    qint64 betweenDocumentsMs = 10'000; ///< Between two PDFs from one.
    qint64 betweenManyDocumentsMs = 30'000; ///< The same while more than manyDocuments are to be brought.
    int manyDocuments = 50;
    double jitter = 0.2; ///< Each pause is lengthened by up to this share of it, at random; never shortened.
    /// After the n-th refusal in a row (429, 503, reset, empty reply): Retry-After where it is longer, at
    /// most a day.
    QList<qint64> backOffMs = defaultBackOffMs();
    /// Divides every pause. Only against servers on this computer (loopback): elsewhere it counts as 1.
    double speed = 1;
};

struct WebLimits
{
    qint64 listingBytes = 32 << 20;
    qint64 documentBytes = qint64(1) << 30;
    int connectSeconds = 20;
    int listingSeconds = 120; ///< Whole exchange.
    int documentSeconds = 3'600; ///< Whole exchange.
    int stallSeconds = 60; ///< Slower than 100 bytes/s for so long ends it too.
    int redirects = 8;
};

/// A server that refused, and is left alone for a while.
struct ServerPause
{
    QString server; ///< The key of its queue: the numeric address, or "proxy".
    QString host; ///< The site asked when it refused.
    QDateTime until; ///< UTC.
    int refusals = 0; ///< In a row.
    Error why;
};

/// --origin https://host=http://127.0.0.1:PORT: another server on this computer stands in for a site. By
/// host.
using OriginOverrides = QHash<QString, QUrl>;
/// Errors: InvalidArgument when it is not of that form or leads to another computer.
Result<QPair<QString, QUrl>> parseOriginOverride(const QString &text);

/// Asks sites for pages and PDFs, politely: one queue per server address (94 préfectures share one), pauses,
/// back-off, redirects within the site, limits, evidence. Thread: the crawl thread.
class WebClient
{
public:
    struct Parts ///< Borrowed; they outlive the client.
    {
        HttpTransport *plain = nullptr;
        HttpTransport *browser = nullptr; ///< Null: none here, Route::Browser then answers NeedsBrowser.
        AddressResolver *resolver = nullptr;
        const Clock *clock = nullptr;
        Waiter *waiter = nullptr;
    };
    WebClient(const Parts &parts, const Politeness &politeness, const WebLimits &limits = {});
    ~WebClient();
    WebClient(const WebClient &) = delete;
    WebClient &operator=(const WebClient &) = delete;

    void setOrigins(const OriginOverrides &origins);
    /// With a proxy names are resolved there: all sites are then taken for one server.
    void setBehindProxy(bool isBehind);
    /// How many documents the run still has to bring: decides the pause between them.
    void setDocumentsToBring(int count);

    /// Waits for its turn, asks, follows redirects (each of them waits its turn too) that stay on the site.
    /// Errors:
    ///  Cancelled;
    ///  ServerPaused    not asked: the server refused before and is left alone (pauseOf());
    ///  ServerBusy      429 or 503; the server is left alone from now on;
    ///  ConnectionLost  reset, empty reply; likewise;
    ///  DownloadTruncated  fewer bytes than announced;  RequestTimedOut;  SiteUnreachable (name, connection);
    ///  CertificateInvalid;  AddressRefused (not https, a private address, user info in the URL);
    ///  RedirectElsewhere (another site), TooManyRedirects;  TooLarge;
    ///  AccessRefused (401, 403), PageNotFound (404, 410), ServerFailed (any other status);
    ///  NeedsBrowser    the answer is a page that asks for a browser (challenge.h);
    ///  FileUnwritable, DiskFull (savePath).
    /// subject = the URL asked.
    HttpOutcome fetch(const HttpRequest &request, const CancelToken &token);

    /// The pause of the server behind that URL; nothing when it may be asked.
    [[nodiscard]] std::optional<ServerPause> pauseOf(const QUrl &url);
    [[nodiscard]] QList<ServerPause> pauses() const;
    /// Pauses known from an earlier start of the program.
    void restore(const QList<ServerPause> &pauses);
    /// The user wants that server asked again now. Its refusals still count: one more makes a longer pause.
    void endPause(const QString &server);
    /// Called in the crawl thread when a server is left alone, and when it answered again (until invalid).
    void onPauseChanged(std::function<void(const ServerPause &)> tell);
    /// Called in the crawl thread before each pause of more than a second, with when it ends (UTC).
    void onWaiting(std::function<void(const QString &host, const QDateTime &until)> tell);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap
