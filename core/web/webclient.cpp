// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/webclient.h"

#include "core/web/addresses.h"
#include "core/web/politequeue.h"
#include "core/web/verdict.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

constexpr qint64 WorthTellingMs = 1000;
constexpr int WebPort = 443;

QString asText(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

/// What tells one request from another. A form answered by a redirect to its own page is no loop.
QString identity(const HttpRequest &request)
{
    return (request.formBody.isEmpty() ? u"GET "_s : u"POST "_s)
        + asText(request.url.adjusted(QUrl::RemoveFragment));
}

/// Where a redirect leads. Sites write raw spaces and accents in there too: fromEncoded() encodes what must
/// be and leaves what is.
QUrl targetOf(const QUrl &from, const QString &location)
{
    return from.resolved(QUrl::fromEncoded(location.trimmed().toUtf8(), QUrl::TolerantMode));
}

/// The request that follows a redirect. As browsers do, and RFC 9110 § 15.4 allows: a form is not sent twice.
HttpRequest followUp(const HttpRequest &request, int status, const QUrl &target)
{
    HttpRequest next = request;
    next.url = target;
    if (status == 301 || status == 302 || status == 303) {
        next.formBody.clear();
    }
    return next;
}

bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::ServerBusy || error.code == ErrorCode::ConnectionLost;
}

} // namespace

struct WebClient::Impl
{
    Impl(const Parts &borrowed, const Politeness &politeness, const WebLimits &webLimits)
        : parts(borrowed)
        , limits(webLimits)
        , queues(politeness, *borrowed.clock)
    { }

    Result<ServerQueue *> queueOf(const QUrl &url);
    std::optional<Error> waitTurn(const ServerQueue &queue, const HttpRequest &request,
                                  const CancelToken &token);
    HttpOutcome askOnce(const HttpRequest &request, const CancelToken &token);
    HttpOutcome ask(const HttpRequest &request, const CancelToken &token);
    void learn(ServerQueue &queue, const HttpRequest &request, const HttpOutcome &outcome);
    std::optional<Error> checkTarget(const QUrl &from, const QUrl &to) const;

    Parts parts;
    WebLimits limits;
    PoliteQueues queues;
    OriginOverrides origins;
    bool isBehindProxy = false;
    std::function<void(const ServerPause &)> tellPause;
    std::function<void(const QString &, const QDateTime &)> tellWaiting;
};

Result<ServerQueue *> WebClient::Impl::queueOf(const QUrl &url)
{
    if (const auto it = origins.constFind(url.host()); it != origins.constEnd()) {
        const QString server
            = it->host() + u':' + QString::number(it->port(it->scheme() == "http"_L1 ? 80 : WebPort));
        return &queues.find({server}, true);
    }
    if (isBehindProxy) {
        return &queues.find({u"proxy"_s}, false);
    }
    const Result<QStringList> addresses = parts.resolver->addressesOf(url.host(QUrl::FullyEncoded));
    if (!addresses) {
        return addresses.error();
    }
    if (addresses->isEmpty()) {
        return Error{ErrorCode::SiteUnreachable, url.host(), u"no address"_s};
    }
    const bool isLoopback = std::all_of(addresses->begin(), addresses->end(), isLoopbackAddress);
    return &queues.find(*addresses, isLoopback);
}

std::optional<Error> WebClient::Impl::waitTurn(const ServerQueue &queue, const HttpRequest &request,
                                               const CancelToken &token)
{
    const qint64 due = queues.turn(queue, request);
    qint64 leftMs = due - parts.clock->monotonicMs();
    if (leftMs > WorthTellingMs && tellWaiting) {
        tellWaiting(request.url.host(), parts.clock->now().addMSecs(leftMs));
    }
    // A waiter may come back early (a laptop that slept); what counts is the clock.
    for (; leftMs > 0; leftMs = due - parts.clock->monotonicMs()) {
        if (const Result<void> waited = parts.waiter->wait(leftMs, token); !waited) {
            return waited.error();
        }
    }
    if (token.isCancelled()) {
        return Error{ErrorCode::Cancelled, {}, {}};
    }
    return {};
}

/// What the answer says of the server. A challenge, a 403, a page that is too large or a body cut short say
/// neither that it refuses nor that it is well again.
void WebClient::Impl::learn(ServerQueue &queue, const HttpRequest &request, const HttpOutcome &outcome)
{
    // The hop that only says where the document is brought none.
    queues.asked(queue, request.kind == ResourceKind::Document && !isRedirect(outcome.exchange));
    if (outcome.error && isRefusal(*outcome.error)) {
        const qint64 asksFor = retryAfterMs(outcome.exchange.header(u"Retry-After"_s), parts.clock->now());
        queues.refused(queue, request.url.host(), *outcome.error, asksFor);
        if (const auto pause = queues.pauseOf(queue); pause && tellPause) {
            tellPause(*pause);
        }
        return;
    }
    const bool isWell = !outcome.error || outcome.error->code == ErrorCode::PageNotFound;
    if (isWell && queues.answered(queue) && tellPause) {
        tellPause(ServerPause{queue.key, request.url.host(), {}, 0, {}});
    }
}

/// One request, when its turn has come.
HttpOutcome WebClient::Impl::askOnce(const HttpRequest &request, const CancelToken &token)
{
    HttpOutcome outcome;
    outcome.exchange.url = request.url;
    outcome.exchange.route = request.route;
    if (const Result<void> checked = checkSiteUrl(request.url); !checked) {
        outcome.error = checked.error();
        return outcome;
    }
    HttpTransport *transport = request.route == Route::Browser ? parts.browser : parts.plain;
    if (transport == nullptr) {
        outcome.error = Error{ErrorCode::NeedsBrowser, {}, u"no browser in this build"_s};
        return outcome;
    }
    const Result<ServerQueue *> queue = queueOf(request.url);
    if (!queue) {
        outcome.error = queue.error();
        return outcome;
    }
    if (const auto pause = queues.pauseOf(**queue)) {
        outcome.error = Error{ErrorCode::ServerPaused, {}, toStorage(pause->until)};
        return outcome;
    }
    outcome.error = waitTurn(**queue, request, token);
    if (outcome.error) {
        return outcome;
    }
    outcome = transport->exchange(request, token);
    outcome.exchange.route = request.route;
    if (!outcome.http2Refused) {
        learn(**queue, request, outcome);
    } else {
        queues.asked(**queue, request.kind == ResourceKind::Document);
    }
    return outcome;
}

/// One request; a second time, at its turn, when only HTTP/2 was refused: SITE-STRUCTURE § 2.2 (14, 56).
HttpOutcome WebClient::Impl::ask(const HttpRequest &request, const CancelToken &token)
{
    HttpOutcome outcome = askOnce(request, token);
    if (!outcome.http2Refused) {
        return outcome;
    }
    outcome = askOnce(request, token);
    if (outcome.http2Refused) {
        // It was to speak HTTP/1.1: count it as the refusal it is.
        if (const Result<ServerQueue *> queue = queueOf(request.url)) {
            learn(**queue, request, outcome);
        }
        outcome.http2Refused = false;
    }
    return outcome;
}

std::optional<Error> WebClient::Impl::checkTarget(const QUrl &from, const QUrl &to) const
{
    if (const Result<void> checked = checkSiteUrl(to); !checked) {
        return Error{ErrorCode::AddressRefused, {}, u"redirected to %1"_s.arg(asText(to))};
    }
    // A redirect must not lead out of a test on this computer to the real site.
    const bool leavesStandIn = origins.contains(from.host()) && !origins.contains(to.host());
    if (!staysOnSite(from, to) || leavesStandIn) {
        return Error{ErrorCode::RedirectElsewhere, {}, asText(to)};
    }
    return {};
}

WebClient::WebClient(const Parts &parts, const Politeness &politeness, const WebLimits &limits)
    : m_impl(std::make_unique<Impl>(parts, politeness, limits))
{ }

WebClient::~WebClient() = default;

void WebClient::setOrigins(const OriginOverrides &origins)
{
    m_impl->origins = origins;
}

void WebClient::setBehindProxy(bool isBehind)
{
    m_impl->isBehindProxy = isBehind;
}

void WebClient::setDocumentsToBring(int count)
{
    m_impl->queues.setDocumentsToBring(count);
}

HttpOutcome WebClient::fetch(const HttpRequest &request, const CancelToken &token)
{
    QList<Redirect> redirects;
    QSet<QString> seen{identity(request)};
    HttpRequest current = request;
    HttpOutcome outcome;
    const auto finish = [&](std::optional<Error> error) {
        outcome.exchange.url = request.url;
        outcome.exchange.redirects = redirects;
        if (error) {
            error->subject = asText(request.url.adjusted(QUrl::RemovePassword));
        }
        outcome.error = std::move(error);
        return outcome;
    };
    for (;;) {
        outcome = m_impl->ask(current, token);
        redirects.append(outcome.exchange.redirects); // A browser may have followed some by itself.
        if (outcome.error || !isRedirect(outcome.exchange)) {
            return finish(outcome.error);
        }
        const QUrl from = outcome.exchange.finalUrl.isEmpty() ? current.url : outcome.exchange.finalUrl;
        const QUrl target = targetOf(from, outcome.exchange.header(u"Location"_s));
        redirects.append({from, outcome.exchange.status, target});
        if (auto refused = m_impl->checkTarget(from, target)) {
            return finish(refused);
        }
        // Back to where it was asked already is a loop, unless a cookie was handed out on the way: then the
        // answer may be another one.
        current = followUp(current, outcome.exchange.status, target);
        const bool isLoop
            = seen.contains(identity(current)) && outcome.exchange.header(u"Set-Cookie"_s).isEmpty();
        if (isLoop || redirects.size() > m_impl->limits.redirects) {
            return finish(Error{ErrorCode::TooManyRedirects,
                                {},
                                isLoop ? u"back to %1"_s.arg(asText(target)) : asText(target)});
        }
        seen.insert(identity(current));
    }
}

std::optional<ServerPause> WebClient::pauseOf(const QUrl &url)
{
    const Result<ServerQueue *> queue = m_impl->queueOf(url);
    return queue ? m_impl->queues.pauseOf(**queue) : std::nullopt;
}

QList<ServerPause> WebClient::pauses() const
{
    return m_impl->queues.pauses();
}

void WebClient::restore(const QList<ServerPause> &pauses)
{
    for (const ServerPause &pause : pauses) {
        m_impl->queues.restore(pause);
    }
}

void WebClient::endPause(const QString &server)
{
    m_impl->queues.endPause(server);
}

void WebClient::onPauseChanged(std::function<void(const ServerPause &)> tell)
{
    m_impl->tellPause = std::move(tell);
}

void WebClient::onWaiting(std::function<void(const QString &, const QDateTime &)> tell)
{
    m_impl->tellWaiting = std::move(tell);
}

} // namespace attrap
