// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browser/browsertransport.h"

#include "core/web/addresses.h"
#include "core/web/bodysink.h"
#include "core/web/challenge.h"
#include "core/web/verdict.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

constexpr int WaitStepMs = 50;

QString subjectOf(const HttpRequest &request)
{
    return request.url.toString(QUrl::FullyEncoded);
}

/// One request from its being sent to its outcome; lives in the crawl thread.
class Reception
{
public:
    Reception(const HttpRequest &request, const WebLimits &limits, Exchange begun)
        : m_request(request)
        , m_maxBytes(maxBytes(request, limits))
        , m_sink(request.savePath, m_maxBytes)
        , m_exchange(std::move(begun))
        , m_isDocument(request.kind == ResourceKind::Document)
        , m_whole((m_isDocument ? limits.documentSeconds : limits.listingSeconds) * 1000LL)
        , m_stallMs(limits.stallSeconds * 1000LL)
        , m_stall(limits.listingSeconds * 1000LL)
    { }

    /// Until the end of the answer, an error or cancellation.
    void run(FetchMail &mail, const CancelToken &token)
    {
        while (!m_end && !m_error) {
            if (token.isCancelled()) {
                fail(ErrorCode::Cancelled, {});
            } else if (m_whole.hasExpired() || m_stall.hasExpired()) {
                fail(ErrorCode::RequestTimedOut, u"the browser brought nothing more"_s);
            } else {
                accept(mail.take(WaitStepMs));
            }
        }
        if (m_error) {
            mail.abandon();
        }
    }

    [[nodiscard]] bool isUserNeeded() const { return m_end && m_end->kind == FetchEnd::Kind::UserNeeded; }
    [[nodiscard]] bool isChallenge()
    {
        fill();
        return m_exchange.status != 0 && looksLikeChallenge(m_exchange, m_sink.beginning());
    }
    [[nodiscard]] QString endDetail() const { return m_end ? m_end->detail : QString(); }

    HttpOutcome needsBrowser(const QString &page, const QString &why)
    {
        fill();
        m_sink.finish(false); // What came is not what was asked for.
        return {m_exchange, Error{ErrorCode::NeedsBrowser, page, why}, false};
    }

    HttpOutcome outcome()
    {
        fill();
        judge();
        m_sink.finish(!m_error && m_exchange.status == 200);
        if (!m_error) {
            takeSinkError(); // A network drive tells of a full disk when the file is closed.
        }
        return {m_exchange, m_error, false};
    }

private:
    static qint64 maxBytes(const HttpRequest &request, const WebLimits &limits)
    {
        const bool isDocument = request.kind == ResourceKind::Document;
        const qint64 usual = isDocument ? limits.documentBytes : limits.listingBytes;
        return request.maxBytes > 0 ? request.maxBytes : usual;
    }

    void fail(ErrorCode code, const QString &detail) { m_error = Error{code, subjectOf(m_request), detail}; }

    void accept(const FetchMail::Delivery &delivery)
    {
        if (delivery.head) {
            acceptHead(*delivery.head);
        }
        for (const QString &piece : delivery.pieces) {
            if (m_error) {
                return;
            }
            m_stall.setRemainingTime(m_stallMs);
            const QByteArray bytes = QByteArray::fromBase64(piece.toLatin1());
            if (!m_sink.take(bytes.constData(), bytes.size())) {
                takeSinkError();
            }
        }
        m_end = delivery.end;
    }

    void takeSinkError()
    {
        m_error = m_sink.error();
        if (m_error && m_error->subject.isEmpty()) {
            m_error->subject = subjectOf(m_request);
        }
    }

    void acceptHead(const FetchHead &head)
    {
        m_stall.setRemainingTime(m_stallMs);
        m_exchange.status = head.status;
        m_exchange.headers = head.headers;
        m_exchange.originOverride = head.originOverride;
        m_exchange.finalUrl = head.url;
        if (head.isRedirected && head.url != m_request.url) {
            // The browser tells neither the status nor the steps in between.
            m_exchange.redirects = {{m_request.url, 0, head.url}};
        }
        // Said before it is fetched in vain; the sink counts what really comes.
        const qint64 announced = m_exchange.header(u"Content-Length"_s).toLongLong();
        if (announced > m_maxBytes && head.status == 200) {
            fail(ErrorCode::TooLarge, u"%1 bytes announced"_s.arg(announced));
        } else if (head.status == 200 && !m_sink.start()) {
            takeSinkError();
        }
    }

    /// What the status says counts before what befell the body: a 429 that was cut off is a 429.
    void judge()
    {
        const bool isCancelled = m_error && m_error->code == ErrorCode::Cancelled;
        if (m_exchange.status != 0 && !isCancelled) {
            if (const auto verdict = verdictOf(m_request, m_exchange, m_sink.beginning())) {
                m_error = verdict;
            }
        }
        if (!m_error) {
            judgeEnd();
        }
    }

    void judgeEnd()
    {
        switch (m_end->kind) {
        case FetchEnd::Kind::Whole:
        case FetchEnd::Kind::UserNeeded:
            if (m_exchange.finalUrl.host() != m_request.url.host()) {
                m_error = Error{ErrorCode::RedirectElsewhere, subjectOf(m_request),
                                m_exchange.finalUrl.toString(QUrl::FullyEncoded)};
            }
            return;
        case FetchEnd::Kind::NoAnswer:
            return fail(ErrorCode::ConnectionLost, m_end->detail);
        case FetchEnd::Kind::RedirectLost:
            return fail(ErrorCode::RedirectElsewhere,
                        u"off the site, or in circles; the browser does not say where"_s);
        case FetchEnd::Kind::BodyLost:
            return fail(ErrorCode::DownloadTruncated, m_end->detail);
        }
    }

    void fill()
    {
        m_exchange.sizeBytes = m_sink.sizeBytes();
        m_exchange.sha256 = m_sink.sha256();
        m_exchange.body = m_sink.body();
        if (m_end) {
            m_exchange.httpVersion = m_end->httpVersion;
        }
    }

    HttpRequest m_request;
    qint64 m_maxBytes;
    BodySink m_sink;
    Exchange m_exchange;
    bool m_isDocument;
    QDeadlineTimer m_whole;
    qint64 m_stallMs;
    QDeadlineTimer m_stall; ///< Without a byte.
    std::optional<FetchEnd> m_end;
    std::optional<Error> m_error;
};

Exchange begun(const HttpRequest &request, const QDateTime &at)
{
    Exchange exchange;
    exchange.url = request.url;
    exchange.finalUrl = request.url;
    exchange.route = Route::Browser;
    exchange.at = at;
    exchange.savePath = request.savePath;
    return exchange;
}

} // namespace

BrowserTransport::BrowserTransport(const Clock &clock, Window window)
    : m_clock(clock)
    , m_window(std::move(window))
{ }

HttpOutcome BrowserTransport::exchange(const HttpRequest &request, const CancelToken &token)
{
    Exchange first = begun(request, m_clock.now());
    if (const auto fit = checkSiteUrl(request.url); !fit) {
        return {first, fit.error(), false};
    }
    if (token.isCancelled()) {
        return {first, Error{ErrorCode::Cancelled, subjectOf(request), {}}, false};
    }
    Reception reception(request, m_limits, first);
    const auto mail = std::make_shared<FetchMail>();
    m_window.fetch(request, mail);
    reception.run(*mail, token);
    if (reception.isUserNeeded()) {
        return reception.needsBrowser(reception.endDetail(), u"nobody passed at that site yet"_s);
    }
    if (!token.isCancelled() && reception.isChallenge()) {
        const QUrl page = m_window.challenged(request);
        return reception.needsBrowser(page.toString(QUrl::FullyEncoded), u"the site asks again"_s);
    }
    return reception.outcome();
}

void BrowserTransport::forgetCookies()
{
    m_window.forget();
}

} // namespace attrap
