// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/web/webfakes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attrap;

namespace {
const QString Site = u"https://www.ain.gouv.fr"_s;

struct Web : FakeWeb
{
    Web() { resolver.known = {{u"www.ain.gouv.fr"_s, {u"8.8.8.8"_s}}, {u"ain.gouv.fr"_s, {u"8.8.8.8"_s}}}; }
};
} // namespace

class TestRedirects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsWithinTheSite();
    void encodesTargetsOnce_data();
    void encodesTargetsOnce();
    void refusesTargets_data();
    void refusesTargets();
    void refusesAddressesAsked();
    void stopsAtLoops();
    void letsACookieBreakALoop();
    void stopsAtTheLimit();
    void aFormIsSentOnce_data();
    void aFormIsSentOnce();
    void staysOnTheStandIn();
    void theHopIsNoDocument();
    void aRefusalOnTheWayPauses();
    void keepsWhatABrowserFollowed();
};

void TestRedirects::followsWithinTheSite()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    web.plain.thenRedirect(u"/2026/2026"_s, 301);
    web.plain.thenRedirect(u"https://ain.gouv.fr/c?d=e"_s, 307);
    HttpRequest request = pageAt(Site + u"/2026"_s);
    request.etag = u"\"a\""_s;
    request.userAgent = u"Mozilla"_s;
    const HttpOutcome outcome = client.fetch(request, {});
    QVERIFY(outcome);
    QCOMPARE(outcome.exchange.url, request.url);
    QCOMPARE(outcome.exchange.finalUrl, QUrl(u"https://ain.gouv.fr/c?d=e"_s));
    const QList<Redirect> expected{{request.url, 301, QUrl(Site + u"/2026/2026"_s)},
                                   {QUrl(Site + u"/2026/2026"_s), 307, outcome.exchange.finalUrl}};
    QCOMPARE(outcome.exchange.redirects, expected);
    QCOMPARE(web.gap(1), 5000);
    QCOMPARE(web.gap(2), 5000);
    QCOMPARE(web.plain.asked.at(2).request.etag, request.etag);
    QCOMPARE(web.plain.asked.at(2).request.userAgent, request.userAgent);
}

void TestRedirects::encodesTargetsOnce_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("raw") << u"/a  b/août n°3+4.pdf"_s << QByteArray("/a%20%20b/ao%C3%BBt%20n%C2%B03+4.pdf");
    QTest::newRow("encoded") << u"/a%20b/%2B%2520"_s << QByteArray("/a%20b/%2B%2520");
    QTest::newRow("offset") << u"/p/(offset)/10"_s << QByteArray("/p/(offset)/10");
    QTest::newRow("relative") << u"c/d"_s << QByteArray("/b/c/d");
}

void TestRedirects::encodesTargetsOnce()
{
    QFETCH(QString, location);
    QFETCH(QByteArray, encoded);
    Web web;
    WebClient client(web.parts(), web.politeness);
    web.plain.thenRedirect(location);
    QVERIFY(client.fetch(pageAt(Site + u"/b/"_s), {}));
    QCOMPARE(web.plain.asked.at(1).request.url.toEncoded(), Site.toLatin1() + encoded);
}

void TestRedirects::refusesTargets_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<int>("code");
    const int refused = int(ErrorCode::AddressRefused);
    const int elsewhere = int(ErrorCode::RedirectElsewhere);
    QTest::newRow("file") << u"file:///etc/passwd"_s << refused;
    QTest::newRow("http") << u"http://www.ain.gouv.fr/"_s << refused;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << refused;
    QTest::newRow("private") << u"https://192.168.1.1/"_s << refused;
    QTest::newRow("loopback 6") << u"https://[::1]/"_s << refused;
    QTest::newRow("user") << u"https://a:b@www.ain.gouv.fr/"_s << refused;
    QTest::newRow("other site") << u"https://ailleurs.example/"_s << elsewhere;
    QTest::newRow("other site without scheme") << u"//ailleurs.example/x"_s << elsewhere;
    QTest::newRow("other port") << u"https://www.ain.gouv.fr:444/"_s << elsewhere;
    QTest::newRow("sibling") << u"https://mail.ain.gouv.fr/"_s << elsewhere;
}

void TestRedirects::refusesTargets()
{
    QFETCH(QString, location);
    QFETCH(int, code);
    Web web;
    WebClient client(web.parts(), web.politeness);
    web.plain.thenRedirect(location);
    const HttpOutcome outcome = client.fetch(pageAt(Site + u"/a"_s), {});
    QVERIFY(outcome.error);
    QCOMPARE(int(outcome.error->code), code);
    QCOMPARE(outcome.error->subject, Site + u"/a"_s);
    QVERIFY(!outcome.error->detail.isEmpty());
    QCOMPARE(outcome.exchange.redirects.size(), 1); // Evidence of where it would have led.
    QCOMPARE(outcome.exchange.status, 302);
    QCOMPARE(web.plain.asked.size(), std::size_t(1));
}

void TestRedirects::refusesAddressesAsked()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    for (const QString &url :
         {u"http://www.ain.gouv.fr/"_s, u"file:///etc/passwd"_s, u"https://10.0.0.1/"_s}) {
        QCOMPARE(client.fetch(pageAt(url), {}).error->code, ErrorCode::AddressRefused);
    }
    QVERIFY(web.plain.asked.empty());
}

void TestRedirects::stopsAtLoops()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    web.plain.thenRedirect(u"/b"_s);
    web.plain.thenRedirect(u"/a#x"_s);
    const HttpOutcome outcome = client.fetch(pageAt(Site + u"/a"_s), {});
    QCOMPARE(outcome.error->code, ErrorCode::TooManyRedirects);
    QCOMPARE(outcome.exchange.redirects.size(), 2);
    QCOMPARE(web.plain.asked.size(), std::size_t(2));
}

void TestRedirects::letsACookieBreakALoop()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    web.plain.thenRedirect(u"/a"_s, 302, true);
    QVERIFY(client.fetch(pageAt(Site + u"/a"_s), {}));
    for (int i = 0; i < 20; ++i) {
        web.plain.thenRedirect(u"/a"_s, 302, true);
    }
    QCOMPARE(client.fetch(pageAt(Site + u"/a"_s), {}).error->code, ErrorCode::TooManyRedirects);
    QCOMPARE(web.plain.asked.size(), std::size_t(2 + 9));
}

void TestRedirects::stopsAtTheLimit()
{
    Web web;
    WebLimits limits;
    limits.redirects = 3;
    WebClient client(web.parts(), web.politeness, limits);
    for (int i = 0; i < 4; ++i) {
        web.plain.thenRedirect(u"/%1"_s.arg(i));
    }
    QCOMPARE(client.fetch(pageAt(Site + u"/a"_s), {}).error->code, ErrorCode::TooManyRedirects);
    QCOMPARE(web.plain.asked.size(), std::size_t(4));
    for (int i = 0; i < 3; ++i) {
        web.plain.thenRedirect(u"/%1"_s.arg(i));
    }
    QVERIFY(client.fetch(pageAt(Site + u"/a"_s), {}));
}

void TestRedirects::aFormIsSentOnce_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isSentAgain");
    QTest::newRow("301") << 301 << false;
    QTest::newRow("302") << 302 << false;
    QTest::newRow("303") << 303 << false;
    QTest::newRow("307") << 307 << true;
    QTest::newRow("308") << 308 << true;
}

void TestRedirects::aFormIsSentOnce()
{
    QFETCH(int, status);
    QFETCH(bool, isSentAgain);
    Web web;
    WebClient client(web.parts(), web.politeness);
    HttpRequest request = pageAt(Site + u"/a"_s);
    request.formBody = "annee=2026";
    // Back to its own page, as forms often are: no loop.
    web.plain.thenRedirect(isSentAgain ? u"/b"_s : u"/a"_s, status);
    QVERIFY(client.fetch(request, {}));
    QCOMPARE(web.plain.asked.at(1).request.formBody, isSentAgain ? request.formBody : QByteArray());
}

void TestRedirects::staysOnTheStandIn()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    client.setOrigins({{u"www.ain.gouv.fr"_s, QUrl(u"http://127.0.0.1:4000"_s)}});
    web.plain.thenRedirect(u"https://ain.gouv.fr/"_s);
    QCOMPARE(client.fetch(pageAt(Site + u"/"_s), {}).error->code, ErrorCode::RedirectElsewhere);
    QVERIFY(web.resolver.asked.isEmpty());
}

void TestRedirects::theHopIsNoDocument()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    web.plain.thenRedirect(u"/b.pdf"_s);
    QVERIFY(client.fetch(documentAt(Site + u"/a.pdf"_s), {}));
    QVERIFY(client.fetch(documentAt(Site + u"/c.pdf"_s), {}));
    QCOMPARE(web.gap(1), 5000);
    QCOMPARE(web.gap(2), 10'000);
}

void TestRedirects::aRefusalOnTheWayPauses()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    web.plain.thenRedirect(u"/b"_s);
    web.plain.thenError(ErrorCode::ConnectionLost);
    const HttpOutcome outcome = client.fetch(pageAt(Site + u"/a"_s), {});
    QCOMPARE(outcome.error->code, ErrorCode::ConnectionLost);
    QCOMPARE(outcome.error->subject, Site + u"/a"_s);
    QCOMPARE(outcome.exchange.redirects.size(), 1);
    QVERIFY(client.pauseOf(QUrl(Site)));
}

void TestRedirects::keepsWhatABrowserFollowed()
{
    Web web;
    WebClient client(web.parts(), web.politeness);
    HttpOutcome outcome;
    outcome.exchange.status = 200;
    outcome.exchange.redirects = {{QUrl(Site + u"/a"_s), 302, QUrl(Site + u"/b"_s)}};
    web.plain.then(outcome);
    QCOMPARE(client.fetch(pageAt(Site + u"/a"_s), {}).exchange.redirects, outcome.exchange.redirects);
}

QTEST_GUILESS_MAIN(TestRedirects)
#include "tst_redirects.moc"
