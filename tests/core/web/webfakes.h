// SPDX-License-Identifier: GPL-3.0-or-later
// What a WebClient asks and waits with, in the hands of a test.
#pragma once

#include "core/web/webclient.h"
#include "tests/support/fakeclock.h"

#include <deque>
#include <vector>

namespace attrap {

/// Moves the clock instead of waiting.
class FakeWaiter : public Waiter
{
public:
    explicit FakeWaiter(FakeClock &clock)
        : m_clock(clock)
    { }
    Result<void> wait(qint64 ms, const CancelToken &token) override
    {
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, {}, {}};
        }
        m_clock.advanceMs(ms);
        return {};
    }

private:
    FakeClock &m_clock;
};

class FakeResolver : public AddressResolver
{
public:
    QHash<QString, QStringList> known;
    QStringList asked;

    Result<QStringList> addressesOf(const QString &host) override
    {
        asked.append(host);
        if (!known.contains(host)) {
            return Error{ErrorCode::SiteUnreachable, host, {}};
        }
        return known.value(host);
    }
};

/// Answers what it was told to, in order, then 200; notes when it was asked for what.
class FakeTransport : public HttpTransport
{
public:
    struct Asked
    {
        qint64 atMs = 0;
        HttpRequest request;
    };
    explicit FakeTransport(FakeClock &clock)
        : m_clock(clock)
    { }

    std::vector<Asked> asked;
    qint64 takesMs = 0; ///< Each exchange.

    void then(const HttpOutcome &outcome) { m_answers.push_back(outcome); }
    void thenError(ErrorCode code, int status = 0, const QList<QPair<QString, QString>> &headers = {})
    {
        HttpOutcome outcome;
        outcome.exchange.status = status;
        outcome.exchange.headers = headers;
        outcome.error = Error{code, {}, {}};
        then(outcome);
    }
    void thenRedirect(const QString &location, int status = 302, bool withCookie = false)
    {
        HttpOutcome outcome;
        outcome.exchange.status = status;
        outcome.exchange.headers = {{QStringLiteral("location"), location}};
        if (withCookie) {
            outcome.exchange.headers.append({QStringLiteral("Set-Cookie"), QStringLiteral("a=b")});
        }
        then(outcome);
    }

    HttpOutcome exchange(const HttpRequest &request, const CancelToken & /*token*/) override
    {
        asked.push_back({m_clock.monotonicMs(), request});
        m_clock.advanceMs(takesMs);
        HttpOutcome outcome;
        outcome.exchange.status = 200;
        if (!m_answers.empty()) {
            outcome = m_answers.front();
            m_answers.pop_front();
        }
        outcome.exchange.url = request.url;
        outcome.exchange.finalUrl = request.url;
        outcome.exchange.at = m_clock.now();
        return outcome;
    }
    void forgetCookies() override { }

private:
    FakeClock &m_clock;
    std::deque<HttpOutcome> m_answers;
};

/// A client of fakes, without jitter.
struct FakeWeb
{
    FakeClock clock;
    FakeWaiter waiter{clock};
    FakeResolver resolver;
    FakeTransport plain{clock};
    Politeness politeness = withoutJitter();
    CancelSource cancel;

    static Politeness withoutJitter()
    {
        Politeness politeness;
        politeness.jitter = 0;
        return politeness;
    }
    [[nodiscard]] WebClient::Parts parts() { return {&plain, nullptr, &resolver, &clock, &waiter}; }
    [[nodiscard]] qint64 gap(std::size_t i) const
    {
        return plain.asked.at(i).atMs - plain.asked.at(i - 1).atMs;
    }
};

inline HttpRequest pageAt(const QString &url)
{
    HttpRequest request;
    request.url = QUrl(url);
    return request;
}
inline HttpRequest documentAt(const QString &url)
{
    HttpRequest request = pageAt(url);
    request.kind = ResourceKind::Document;
    return request;
}

} // namespace attrap
