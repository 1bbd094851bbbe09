// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses, queues and back-off, by a clock that the waiting itself moves.
#include "tests/core/web/webfakes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attrap;

namespace {
const QString Shared = u"77.159.252.140"_s;
const QString Ain = u"https://www.ain.gouv.fr/"_s;
const QString Aisne = u"https://www.aisne.gouv.fr/"_s;
const QString Corse = u"https://www.corse.gouv.fr/"_s;

struct Web : FakeWeb
{
    Web()
    {
        resolver.known = {{u"www.ain.gouv.fr"_s, {Shared}},
                          {u"www.aisne.gouv.fr"_s, {Shared}},
                          {u"www.corse.gouv.fr"_s, {u"8.8.4.4"_s}}};
    }
};

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
} // namespace

class TestWebClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsBetweenRequestsOfOneServer();
    void countsThePauseFromTheEndOfTheLastExchange();
    void sharesOneQueueByAddress();
    void joinsQueuesThatTurnOutToBeOne();
    void otherServersNeedNotWait();
    void waitsLongerBetweenDocuments();
    void waitsLongestWhenManyDocumentsAreToCome();
    void keepsASitesOwnRhythm();
    void jitterOnlyLengthens();
    void speedCountsOnThisComputerOnly();
    void takesAProxyForOneServer();
    void standInsAreServersOfTheirOwn();
    void backsOffLongerEachTime();
    void refusalsAreBusyResetAndEmpty_data();
    void refusalsAreBusyResetAndEmpty();
    void obeysRetryAfterWhereItIsLonger();
    void capsRetryAfterAtADay();
    void asksNothingWhilePaused();
    void aSuccessEndsTheRow();
    void goesOnWithAPauseOfAnEarlierStart();
    void aPauseDoesNotFollowTheWallClock();
    void tellsOfPauses();
    void tellsOfLongWaitsOnly();
    void cancelledWaitAsksNothing();
    void asksAgainInHttp1AtItsTurn();
    void failsWithoutBrowserOrName();
};

void TestWebClient::waitsBetweenRequestsOfOneServer()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(client.fetch(pageAt(Ain), {}));
    web.clock.advanceMs(3 * Second);
    QVERIFY(client.fetch(pageAt(Ain), {}));
    web.clock.advanceMs(Minute);
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QCOMPARE(web.gap(1), 5 * Second);
    QCOMPARE(web.gap(2), 5 * Second);
    QCOMPARE(web.gap(3), Minute);
}

void TestWebClient::countsThePauseFromTheEndOfTheLastExchange()
{
    Web web;
    web.plain.takesMs = 20 * Second;
    WebClient client(web.parts(), web.politeness);
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QCOMPARE(web.gap(1), 25 * Second);
}

void TestWebClient::sharesOneQueueByAddress()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(client.fetch(pageAt(Aisne), {}));
    QCOMPARE(web.gap(1), 5 * Second);
    web.plain.thenError(ErrorCode::ServerBusy, 503);
    QCOMPARE(client.fetch(pageAt(Ain), {}).error->code, ErrorCode::ServerBusy);
    QCOMPARE(client.fetch(pageAt(Aisne), {}).error->code, ErrorCode::ServerPaused);
}

void TestWebClient::joinsQueuesThatTurnOutToBeOne()
{
    Web web;
    web.resolver.known = {
        {u"a.fr"_s, {u"8.8.8.1"_s}}, {u"b.fr"_s, {u"8.8.8.2"_s}}, {u"c.fr"_s, {u"8.8.8.1"_s, u"8.8.8.2"_s}}};
    WebClient client(web.parts(), web.politeness);
    QVERIFY(client.fetch(pageAt(u"https://a.fr/"_s), {}));
    web.plain.thenError(ErrorCode::ServerBusy, 503);
    QVERIFY(!client.fetch(pageAt(u"https://b.fr/"_s), {}));
    QVERIFY(!client.pauseOf(QUrl(u"https://a.fr/"_s)));
    QCOMPARE(client.fetch(pageAt(u"https://c.fr/"_s), {}).error->code, ErrorCode::ServerPaused);
    QVERIFY(client.pauseOf(QUrl(u"https://a.fr/"_s)));
    QCOMPARE(client.pauses().size(), 1);
}

void TestWebClient::otherServersNeedNotWait()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    QVERIFY(client.fetch(documentAt(Ain), {}));
    QVERIFY(client.fetch(documentAt(Corse), {}));
    QCOMPARE(web.gap(1), 0);
}

void TestWebClient::waitsLongerBetweenDocuments()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    QVERIFY(client.fetch(documentAt(Ain), {}));
    QVERIFY(client.fetch(documentAt(Aisne), {}));
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(client.fetch(documentAt(Ain), {}));
    QCOMPARE(web.gap(1), 10 * Second);
    QCOMPARE(web.gap(2), 5 * Second);
    QCOMPARE(web.gap(3), 5 * Second); // 10 after the last document
}

void TestWebClient::waitsLongestWhenManyDocumentsAreToCome()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    client.setDocumentsToBring(51);
    QVERIFY(client.fetch(documentAt(Ain), {}));
    QVERIFY(client.fetch(documentAt(Ain), {}));
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(client.fetch(documentAt(Ain), {}));
    client.setDocumentsToBring(50);
    QVERIFY(client.fetch(documentAt(Ain), {}));
    QCOMPARE(web.gap(1), 30 * Second);
    QCOMPARE(web.gap(2), 5 * Second);
    QCOMPARE(web.gap(3), 25 * Second);
    QCOMPARE(web.gap(4), 10 * Second);
}

void TestWebClient::keepsASitesOwnRhythm()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    HttpRequest slow = pageAt(Ain);
    slow.pauseMs = 30 * Second;
    HttpRequest fast = pageAt(Ain);
    fast.pauseMs = 1;
    QVERIFY(client.fetch(slow, {}));
    QVERIFY(client.fetch(slow, {}));
    QVERIFY(client.fetch(fast, {}));
    QCOMPARE(web.gap(1), 30 * Second);
    QCOMPARE(web.gap(2), 5 * Second);
}

void TestWebClient::jitterOnlyLengthens()
{
    Web web;
    web.politeness.jitter = 0.2;
    WebClient client(web.parts(), web.politeness);
    QSet<qint64> gaps;
    for (std::size_t i = 0; i < 100; ++i) {
        QVERIFY(client.fetch(pageAt(Ain), {}));
        if (i > 0) {
            QVERIFY(web.gap(i) >= 5 * Second);
            QVERIFY(web.gap(i) <= 6 * Second);
            gaps.insert(web.gap(i));
        }
    }
    QVERIFY(gaps.size() > 10);
}

void TestWebClient::speedCountsOnThisComputerOnly()
{
    Web web;
    web.politeness.speed = 100;
    WebClient client(web.parts(), web.politeness);
    client.setOrigins({{u"www.ain.gouv.fr"_s, QUrl(u"http://127.0.0.1:4000"_s)}});
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(client.fetch(pageAt(Aisne), {}));
    QVERIFY(client.fetch(pageAt(Aisne), {}));
    QCOMPARE(web.gap(1), 50);
    QCOMPARE(web.gap(3), 5 * Second);

    Web slow;
    slow.politeness.speed = 0.001;
    WebClient other(slow.parts(), slow.politeness);
    other.setOrigins({{u"www.ain.gouv.fr"_s, QUrl(u"http://127.0.0.1:4000"_s)}});
    QVERIFY(other.fetch(pageAt(Ain), {}));
    QVERIFY(other.fetch(pageAt(Ain), {}));
    QCOMPARE(slow.gap(1), 5 * Second);
}

void TestWebClient::takesAProxyForOneServer()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    client.setBehindProxy(true);
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(client.fetch(pageAt(Corse), {}));
    QCOMPARE(web.gap(1), 5 * Second);
    QVERIFY(web.resolver.asked.isEmpty()); // This computer's resolver learns no name.
    web.plain.thenError(ErrorCode::ConnectionLost);
    QVERIFY(!client.fetch(pageAt(Corse), {}));
    QCOMPARE(client.pauseOf(QUrl(Ain))->server, u"proxy"_s);
}

void TestWebClient::standInsAreServersOfTheirOwn()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    client.setOrigins({{u"www.ain.gouv.fr"_s, QUrl(u"http://127.0.0.1:4000"_s)},
                       {u"www.aisne.gouv.fr"_s, QUrl(u"http://127.0.0.1:4000"_s)},
                       {u"www.corse.gouv.fr"_s, QUrl(u"http://127.0.0.1:4001"_s)}});
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(client.fetch(pageAt(Corse), {}));
    web.plain.thenError(ErrorCode::ServerBusy, 429);
    QVERIFY(!client.fetch(pageAt(Aisne), {}));
    QCOMPARE(web.gap(1), 0);
    QCOMPARE(web.gap(2), 5 * Second);
    QCOMPARE(client.pauseOf(QUrl(Ain))->server, u"127.0.0.1:4000"_s);
    QVERIFY(!client.pauseOf(QUrl(Corse)));
    QVERIFY(web.resolver.asked.isEmpty());
}

void TestWebClient::backsOffLongerEachTime()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    int refusals = 0;
    for (const qint64 minutes : {2, 10, 30, 60, 60}) {
        web.plain.thenError(ErrorCode::ServerBusy, 503);
        QCOMPARE(client.fetch(pageAt(Ain), {}).error->code, ErrorCode::ServerBusy);
        const auto pause = client.pauseOf(QUrl(Ain));
        QVERIFY(pause);
        QCOMPARE(pause->until, web.clock.now().addMSecs(minutes * Minute));
        QCOMPARE(pause->refusals, ++refusals);
        QCOMPARE(pause->server, Shared);
        QCOMPARE(pause->host, u"www.ain.gouv.fr"_s);
        QCOMPARE(pause->why.code, ErrorCode::ServerBusy);
        web.clock.advanceMs(minutes * Minute - 1);
        QVERIFY(client.pauseOf(QUrl(Ain)));
        web.clock.advanceMs(1);
        QVERIFY(!client.pauseOf(QUrl(Ain)));
    }
}

void TestWebClient::refusalsAreBusyResetAndEmpty_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("pauses");
    QTest::newRow("busy") << int(ErrorCode::ServerBusy) << true;
    QTest::newRow("lost") << int(ErrorCode::ConnectionLost) << true;
    QTest::newRow("challenge") << int(ErrorCode::NeedsBrowser) << false;
    QTest::newRow("403") << int(ErrorCode::AccessRefused) << false;
    QTest::newRow("404") << int(ErrorCode::PageNotFound) << false;
    QTest::newRow("500") << int(ErrorCode::ServerFailed) << false;
    QTest::newRow("truncated") << int(ErrorCode::DownloadTruncated) << false;
    QTest::newRow("timed out") << int(ErrorCode::RequestTimedOut) << false;
    QTest::newRow("unreachable") << int(ErrorCode::SiteUnreachable) << false;
    QTest::newRow("certificate") << int(ErrorCode::CertificateInvalid) << false;
    QTest::newRow("too large") << int(ErrorCode::TooLarge) << false;
    QTest::newRow("cancelled") << int(ErrorCode::Cancelled) << false;
}

void TestWebClient::refusalsAreBusyResetAndEmpty()
{
    QFETCH(int, code);
    QFETCH(bool, pauses);
    Web web;
    WebClient client(web.parts(), web.politeness);
    web.plain.thenError(static_cast<ErrorCode>(code));
    const HttpOutcome outcome = client.fetch(pageAt(Ain), {});
    QCOMPARE(int(outcome.error->code), code);
    QCOMPARE(outcome.error->subject, Ain);
    QCOMPARE(client.pauseOf(QUrl(Ain)).has_value(), pauses);
    QCOMPARE(web.plain.asked.size(), std::size_t(1)); // Nothing is asked twice by itself.
    // Whatever came of it, the next request waits its turn.
    web.clock.advanceMs(pauses ? 2 * Minute : 0);
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(web.gap(1) >= 5 * Second);
}

void TestWebClient::obeysRetryAfterWhereItIsLonger()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    web.plain.thenError(ErrorCode::ServerBusy, 429, {{u"retry-after"_s, u"900"_s}});
    QVERIFY(!client.fetch(pageAt(Ain), {}));
    QCOMPARE(client.pauseOf(QUrl(Ain))->until, web.clock.now().addSecs(900));
    web.clock.advanceMs(900 * Second);
    web.plain.thenError(ErrorCode::ServerBusy, 429, {{u"Retry-After"_s, u"3"_s}});
    QVERIFY(!client.fetch(pageAt(Ain), {}));
    QCOMPARE(client.pauseOf(QUrl(Ain))->until, web.clock.now().addSecs(600));
}

void TestWebClient::capsRetryAfterAtADay()
{
    Web web;
    web.politeness.jitter = 0.2;
    WebClient client(web.parts(), web.politeness);
    web.plain.thenError(ErrorCode::ServerBusy, 503, {{u"Retry-After"_s, u"Thu, 05 Mar 2099 08:00:00 GMT"_s}});
    QVERIFY(!client.fetch(pageAt(Ain), {}));
    QCOMPARE(client.pauseOf(QUrl(Ain))->until, web.clock.now().addDays(1));
}

void TestWebClient::asksNothingWhilePaused()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    web.plain.thenError(ErrorCode::ConnectionLost);
    QVERIFY(!client.fetch(pageAt(Ain), {}));
    const HttpOutcome outcome = client.fetch(pageAt(Ain), {});
    QCOMPARE(outcome.error->code, ErrorCode::ServerPaused);
    QCOMPARE(outcome.error->subject, Ain);
    QCOMPARE(outcome.error->detail, toStorage(web.clock.now().addMSecs(2 * Minute)));
    QCOMPARE(outcome.exchange.status, 0);
    QCOMPARE(web.plain.asked.size(), std::size_t(1));
}

void TestWebClient::aSuccessEndsTheRow()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    for (int i = 0; i < 2; ++i) {
        web.plain.thenError(ErrorCode::ServerBusy, 503);
        QVERIFY(!client.fetch(pageAt(Ain), {}));
        web.clock.advanceMs(10 * Minute);
    }
    QVERIFY(client.fetch(pageAt(Ain), {}));
    web.plain.thenError(ErrorCode::ServerBusy, 503);
    QVERIFY(!client.fetch(pageAt(Ain), {}));
    QCOMPARE(client.pauseOf(QUrl(Ain))->refusals, 1);
    QCOMPARE(client.pauseOf(QUrl(Ain))->until, web.clock.now().addMSecs(2 * Minute));
}

void TestWebClient::goesOnWithAPauseOfAnEarlierStart()
{
    Web web;
    QList<ServerPause> kept;
    {
        WebClient client(web.parts(), web.politeness);
        web.plain.thenError(ErrorCode::ServerBusy, 503);
        QVERIFY(!client.fetch(pageAt(Ain), {}));
        kept = client.pauses();
        QCOMPARE(kept.size(), 1);
    }
    web.clock.advanceMs(Minute);
    WebClient client(web.parts(), web.politeness);
    client.restore(kept);
    QCOMPARE(client.fetch(pageAt(Aisne), {}).error->code, ErrorCode::ServerPaused);
    QCOMPARE(client.pauseOf(QUrl(Aisne))->until, kept.first().until);
    QCOMPARE(client.pauses().first().host, u"www.ain.gouv.fr"_s);
    web.clock.advanceMs(Minute);
    // Over, but still the first of a row.
    web.plain.thenError(ErrorCode::ServerBusy, 503);
    QCOMPARE(client.fetch(pageAt(Ain), {}).error->code, ErrorCode::ServerBusy);
    QCOMPARE(client.pauseOf(QUrl(Ain))->refusals, 2);
    QCOMPARE(client.pauseOf(QUrl(Ain))->until, web.clock.now().addMSecs(10 * Minute));
}

void TestWebClient::aPauseDoesNotFollowTheWallClock()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    // As when the computer's clock was set back by a year since.
    client.restore({{Shared, u"www.ain.gouv.fr"_s, web.clock.now().addYears(1), 1, {}}});
    QCOMPARE(client.pauseOf(QUrl(Ain))->until, web.clock.now().addDays(1));
}

void TestWebClient::tellsOfPauses()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    QList<ServerPause> told;
    client.onPauseChanged([&told](const ServerPause &pause) { told.append(pause); });
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(told.isEmpty());
    web.plain.thenError(ErrorCode::ServerBusy, 503);
    QVERIFY(!client.fetch(pageAt(Ain), {}));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.at(0).server, Shared);
    QCOMPARE(told.at(0).until, web.clock.now().addMSecs(2 * Minute));
    QVERIFY(!client.fetch(pageAt(Ain), {}));
    QCOMPARE(told.size(), 1);
    web.clock.advanceMs(2 * Minute);
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.at(1).server, Shared);
    QVERIFY(!told.at(1).until.isValid());
    QCOMPARE(told.at(1).refusals, 0);
}

void TestWebClient::tellsOfLongWaitsOnly()
{
    Web web;
    web.politeness.betweenRequestsMs = 1000;
    WebClient client(web.parts(), web.politeness);
    QList<QPair<QString, QDateTime>> told;
    client.onWaiting([&told](const QString &host, const QDateTime &until) { told.append({host, until}); });
    QVERIFY(client.fetch(documentAt(Ain), {}));
    QVERIFY(client.fetch(pageAt(Ain), {}));
    QVERIFY(told.isEmpty());
    const QDateTime due = web.clock.now().addMSecs(9 * Second);
    QVERIFY(client.fetch(documentAt(Aisne), {}));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.at(0).first, u"www.aisne.gouv.fr"_s);
    QCOMPARE(told.at(0).second, due);
}

void TestWebClient::cancelledWaitAsksNothing()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    QVERIFY(client.fetch(pageAt(Ain), {}));
    web.cancel.cancel();
    QCOMPARE(client.fetch(pageAt(Ain), web.cancel.token()).error->code, ErrorCode::Cancelled);
    QCOMPARE(client.fetch(pageAt(Corse), web.cancel.token()).error->code, ErrorCode::Cancelled);
    QCOMPARE(web.plain.asked.size(), std::size_t(1));
}

void TestWebClient::asksAgainInHttp1AtItsTurn()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    HttpOutcome refused;
    refused.error = Error{ErrorCode::ConnectionLost, {}, {}};
    refused.http2Refused = true;
    web.plain.then(refused);
    QVERIFY(client.fetch(documentAt(Ain), {}));
    QCOMPARE(web.plain.asked.size(), std::size_t(2));
    QCOMPARE(web.gap(1), 10 * Second);
    QVERIFY(client.pauses().isEmpty());
    // Once only.
    web.plain.then(refused);
    web.plain.then(refused);
    QCOMPARE(client.fetch(documentAt(Ain), {}).error->code, ErrorCode::ConnectionLost);
    QCOMPARE(web.plain.asked.size(), std::size_t(4));
    QCOMPARE(client.pauses().size(), 1);
}

void TestWebClient::failsWithoutBrowserOrName()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    HttpRequest request = pageAt(Ain);
    request.route = Route::Browser;
    QCOMPARE(client.fetch(request, {}).error->code, ErrorCode::NeedsBrowser);
    const HttpOutcome nameless = client.fetch(pageAt(u"https://nowhere.fr/"_s), {});
    QCOMPARE(nameless.error->code, ErrorCode::SiteUnreachable);
    QCOMPARE(nameless.error->subject, u"https://nowhere.fr/"_s);
    QVERIFY(web.plain.asked.empty());

    FakeTransport browser(web.clock);
    WebClient::Parts parts = web.parts();
    parts.browser = &browser;
    WebClient both(parts, web.politeness);
    QVERIFY(both.fetch(pageAt(Ain), {}));
    const HttpOutcome outcome = both.fetch(request, {});
    QVERIFY(outcome);
    QCOMPARE(outcome.exchange.route, Route::Browser);
    // The same server, whichever way it is asked.
    QCOMPARE(browser.asked.at(0).atMs - web.plain.asked.at(0).atMs, 5 * Second);
}

QTEST_GUILESS_MAIN(TestWebClient)
#include "tst_webclient.moc"
