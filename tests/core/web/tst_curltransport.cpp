// SPDX-License-Identifier: GPL-3.0-or-later
// What libcurl sends and brings, seen from a server on this computer.
#include "core/base/sha256.h"
#include "core/web/curltransport.h"
#include "tests/core/web/scriptedserver.h"
#include "tests/core/web/webfakes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attrap;

namespace {
const QString Host = u"www.ain.gouv.fr"_s;
const QString Site = u"https://"_s + Host;

struct Stand
{
    explicit Stand(const NetworkSettings &settings = {})
        : transport(settings, limits, clock)
    {
        transport.setOrigins({{Host, server.origin()}});
    }
    HttpOutcome get(const QString &path) { return transport.exchange(pageAt(Site + path), {}); }

    FakeClock clock;
    WebLimits limits;
    ScriptedServer server;
    CurlTransport transport;
};

QByteArray headerOf(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.left(request.indexOf("\r\n\r\n")).split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':')) {
            return line.mid(name.size() + 1).trimmed();
        }
    }
    return {};
}
} // namespace

class TestCurlTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsAPageWithItsEvidence();
    void asksAsTheSiteThroughAStandIn();
    void encodesPathsOnce_data();
    void encodesPathsOnce();
    void savesADocument();
    void leavesNoFileOfOtherAnswers_data();
    void leavesNoFileOfOtherAnswers();
    void decodesGzip();
    void asksOnlyForWhatChanged();
    void lendsNoHeaderToASite();
    void sendsForms();
    void keepsCookiesUntilTold();
    void followsNoRedirect();
    void opensAConnectionARequest();
    void refusesAddresses_data();
    void refusesAddresses();
    void refusesNamesOfThisComputer();
    void ignoresTheEnvironment();
    void asksAnHttpProxyForTheSite();
    void letsASocksProxyResolveNames_data();
    void letsASocksProxyResolveNames();
};

void TestCurlTransport::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestCurlTransport::bringsAPageWithItsEvidence()
{
    Stand stand;
    stand.server.thenSend(httpAnswer("200 OK", "<p>été</p>", "ETag: \"x1\"\r\nX-A: 1\r\nX-A: 2\r\n"));
    const HttpOutcome outcome = stand.get(u"/a?b=c#d"_s);
    QVERIFY2(outcome, outcome.error ? qPrintable(outcome.error->detail) : "");
    const Exchange &exchange = outcome.exchange;
    QCOMPARE(exchange.status, 200);
    QCOMPARE(exchange.httpVersion, u"1.1"_s);
    QCOMPARE(exchange.url, QUrl(Site + u"/a?b=c#d"_s));
    QCOMPARE(exchange.finalUrl, exchange.url);
    QCOMPARE(exchange.at, stand.clock.now());
    QCOMPARE(exchange.body, QByteArray("<p>été</p>"));
    QCOMPARE(exchange.sizeBytes, exchange.body.size());
    QCOMPARE(exchange.sha256, sha256Hex(exchange.body));
    QCOMPARE(exchange.header(u"etag"_s), u"\"x1\""_s);
    QCOMPARE(exchange.headers.at(1), qMakePair(u"X-A"_s, u"1"_s));
    QCOMPARE(exchange.headers.at(2), qMakePair(u"X-A"_s, u"2"_s));
    QCOMPARE(exchange.originOverride, Site + u"=http://127.0.0.1:%1"_s.arg(stand.server.port()));
    QCOMPARE(exchange.certificateFingerprint, QString());
}

void TestCurlTransport::asksAsTheSiteThroughAStandIn()
{
    NetworkSettings settings;
    settings.contact = u"a@b.example"_s;
    Stand stand(settings);
    stand.server.thenSend(httpAnswer("200 OK", "x"));
    QVERIFY(stand.get(u"/a?b=c#d"_s));
    HttpRequest request = pageAt(Site);
    request.userAgent = u"Mozilla/5.0\r\nX-Evil: 1"_s;
    QVERIFY(stand.transport.exchange(request, {}));
    const QByteArrayList requests = stand.server.requests();
    QVERIFY(requests.at(0).startsWith("GET /a?b=c HTTP/1.1\r\n"));
    QCOMPARE(headerOf(requests.at(0), "Host"), Host.toLatin1());
    QCOMPARE(headerOf(requests.at(0), "User-Agent"), defaultUserAgent(settings).toLatin1());
    QVERIFY(requests.at(1).startsWith("GET / HTTP/1.1\r\n"));
    QCOMPARE(headerOf(requests.at(1), "User-Agent"), QByteArray("Mozilla/5.0X-Evil: 1"));
}

void TestCurlTransport::encodesPathsOnce_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QByteArray>("sent");
    const auto raw = [](const QString &path) { return QUrl(Site + path); };
    QTest::newRow("raw") << raw(u"/a  b/août n°3+4, l'été.pdf"_s)
                         << QByteArray("/a%20%20b/ao%C3%BBt%20n%C2%B03+4,%20l'%C3%A9t%C3%A9.pdf");
    QTest::newRow("encoded") << raw(u"/a%20b/n%C2%B03%2B4.pdf"_s) << QByteArray("/a%20b/n%C2%B03%2B4.pdf");
    QTest::newRow("encoded twice") << raw(u"/a%2520b.pdf"_s) << QByteArray("/a%2520b.pdf");
    QTest::newRow("stray percent") << raw(u"/100%.pdf"_s) << QByteArray("/100%25.pdf");
    QTest::newRow("parentheses") << raw(u"/p/(offset)/10"_s) << QByteArray("/p/(offset)/10");
    QTest::newRow("two question marks") << raw(u"/raa.html?adminedit=1?op=raa&do=raa_rec&page=2"_s)
                                        << QByteArray("/raa.html?adminedit=1?op=raa&do=raa_rec&page=2");
    QTest::newRow("dots") << raw(u"/a/../b/./c"_s) << QByteArray("/a/../b/./c");
    QTest::newRow("bytes") << QUrl::fromEncoded("https://www.ain.gouv.fr/%E9t%E9 b")
                           << QByteArray("/%E9t%E9%20b");
}

void TestCurlTransport::encodesPathsOnce()
{
    QFETCH(QUrl, url);
    QFETCH(QByteArray, sent);
    Stand stand;
    stand.server.thenSend(httpAnswer("200 OK", "x"));
    HttpRequest request;
    request.url = url;
    QVERIFY(stand.transport.exchange(request, {}));
    QCOMPARE(stand.server.requests().at(0).split(' ').at(1), sent);
}

void TestCurlTransport::savesADocument()
{
    const QTemporaryDir folder;
    Stand stand;
    const QByteArray pdf = "%PDF-1.4\n" + QByteArray(300'000, 'x') + "%%EOF";
    stand.server.thenSend(httpAnswer("200 OK", pdf));
    stand.server.thenSend(httpAnswer("200 OK", ""));
    HttpRequest request = documentAt(Site + u"/a.pdf"_s);
    request.savePath = folder.filePath(u"a.part"_s);
    const HttpOutcome outcome = stand.transport.exchange(request, {});
    QVERIFY(outcome);
    QFile file(request.savePath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), pdf);
    QCOMPARE(outcome.exchange.sha256, sha256Hex(pdf));
    QCOMPARE(outcome.exchange.sizeBytes, pdf.size());
    QCOMPARE(outcome.exchange.body, QByteArray());
    QCOMPARE(outcome.exchange.savePath, request.savePath);
    QCOMPARE(headerOf(stand.server.requests().at(0), "Accept-Encoding"), QByteArray("identity"));

    const HttpOutcome empty = stand.transport.exchange(request, {});
    QVERIFY(empty);
    QCOMPARE(empty.exchange.sha256, QString());
    QCOMPARE(QFileInfo(request.savePath).size(), 0);
}

void TestCurlTransport::leavesNoFileOfOtherAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("code");
    QTest::newRow("404") << httpAnswer("404 Not Found", "gone") << int(ErrorCode::PageNotFound);
    QTest::newRow("503") << httpAnswer("503 Service Unavailable", QByteArray(118, 'x'))
                         << int(ErrorCode::ServerBusy);
    QTest::newRow("challenge") << httpAnswer("200 OK", "<script>window.location.href='/redirect_a'</script>")
                               << int(ErrorCode::NeedsBrowser);
    QTest::newRow("302") << httpAnswer("302 Found", "moved", "Location: /b\r\n") << -1;
}

void TestCurlTransport::leavesNoFileOfOtherAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, code);
    const QTemporaryDir folder;
    Stand stand;
    stand.server.thenSend(answer);
    HttpRequest request = documentAt(Site + u"/a.pdf"_s);
    request.savePath = folder.filePath(u"a.part"_s);
    const HttpOutcome outcome = stand.transport.exchange(request, {});
    QCOMPARE(outcome.error ? int(outcome.error->code) : -1, code);
    QVERIFY(!QFile::exists(request.savePath));
    QVERIFY(outcome.exchange.status != 0);
    const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    QCOMPARE(outcome.exchange.sha256, sha256Hex(body)); // Evidence all the same.
    QCOMPARE(outcome.exchange.sizeBytes, body.size());

    // What stood there before is touched by a 200 only.
    QFile older(request.savePath);
    QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
    older.close();
    QCOMPARE(stand.transport.exchange(request, {}).exchange.status, outcome.exchange.status);
    QCOMPARE(older.exists(), outcome.exchange.status != 200);
    QCOMPARE(older.size(), outcome.exchange.status == 200 ? 0 : 5);
}

void TestCurlTransport::decodesGzip()
{
    Stand stand;
    const QByteArray zipped
        = QByteArray::fromHex("1f8b08000000000002034b2c29294a2c5028492d2e290600b377e9840c000000");
    stand.server.thenSend(httpAnswer("200 OK", zipped, "Content-Encoding: gzip\r\n"));
    const HttpOutcome outcome = stand.get(u"/a"_s);
    QVERIFY2(outcome, outcome.error ? qPrintable(outcome.error->detail) : "");
    QCOMPARE(outcome.exchange.body, QByteArray("attrap tests"));
    QVERIFY(headerOf(stand.server.requests().at(0), "Accept-Encoding").contains("gzip"));
}

void TestCurlTransport::asksOnlyForWhatChanged()
{
    Stand stand;
    stand.server.thenSend("HTTP/1.1 304 Not Modified\r\nETag: \"x1\"\r\nConnection: close\r\n\r\n");
    HttpRequest request = pageAt(Site + u"/a"_s);
    request.etag = u"\"x1\""_s;
    request.lastModified = u"Thu, 05 Mar 2026 08:00:00 GMT"_s;
    const HttpOutcome outcome = stand.transport.exchange(request, {});
    QVERIFY(outcome);
    QCOMPARE(outcome.exchange.status, 304);
    QCOMPARE(outcome.exchange.sha256, QString());
    QCOMPARE(headerOf(stand.server.requests().at(0), "If-None-Match"), QByteArray("\"x1\""));
    QCOMPARE(headerOf(stand.server.requests().at(0), "If-Modified-Since"),
             QByteArray("Thu, 05 Mar 2026 08:00:00 GMT"));
    // The next request asks without condition, and takes no 304.
    QCOMPARE(stand.get(u"/a"_s).error->code, ErrorCode::ServerFailed);
    QCOMPARE(headerOf(stand.server.requests().at(1), "If-None-Match"), QByteArray());
}

void TestCurlTransport::lendsNoHeaderToASite()
{
    Stand stand;
    stand.server.thenSend(httpAnswer("200 OK", "x"));
    HttpRequest request = pageAt(Site + u"/a"_s);
    request.etag = u"\"x\"\r\nX-Evil: 1"_s;
    QVERIFY(stand.transport.exchange(request, {}));
    QCOMPARE(headerOf(stand.server.requests().at(0), "X-Evil"), QByteArray());
}

void TestCurlTransport::sendsForms()
{
    Stand stand;
    stand.server.thenSend(httpAnswer("200 OK", "x"));
    HttpRequest request = pageAt(Site + u"/a"_s);
    request.formBody = "url=Publications%2FRAA" + QByteArray(2000, 'x');
    QVERIFY(stand.transport.exchange(request, {}));
    QVERIFY(stand.get(u"/b"_s));
    const QByteArray sent = stand.server.requests().at(0);
    QVERIFY(sent.startsWith("POST /a HTTP/1.1\r\n"));
    QVERIFY(sent.endsWith("\r\n\r\n" + request.formBody));
    QCOMPARE(headerOf(sent, "Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(headerOf(sent, "Expect"), QByteArray());
    QVERIFY(stand.server.requests().at(1).startsWith("GET /b HTTP/1.1\r\n"));
}

void TestCurlTransport::keepsCookiesUntilTold()
{
    Stand stand;
    stand.transport.setOrigins(
        {{Host, stand.server.origin()}, {u"www.aisne.gouv.fr"_s, stand.server.origin()}});
    stand.server.thenSend(httpAnswer("200 OK", "x", "Set-Cookie: DIMSPHPSESSID=abc; path=/\r\n"));
    stand.server.thenSend(httpAnswer("200 OK", "x"));
    QVERIFY(stand.get(u"/a"_s));
    QVERIFY(stand.get(u"/b"_s));
    QVERIFY(stand.transport.exchange(pageAt(u"https://www.aisne.gouv.fr/"_s), {}));
    stand.transport.forgetCookies();
    QVERIFY(stand.get(u"/c"_s));
    const QByteArrayList requests = stand.server.requests();
    QCOMPARE(headerOf(requests.at(0), "Cookie"), QByteArray());
    QCOMPARE(headerOf(requests.at(1), "Cookie"), QByteArray("DIMSPHPSESSID=abc"));
    QCOMPARE(headerOf(requests.at(2), "Cookie"), QByteArray()); // Of another site, if on the same server.
    QCOMPARE(headerOf(requests.at(3), "Cookie"), QByteArray());
}

void TestCurlTransport::followsNoRedirect()
{
    Stand stand;
    stand.server.thenSend(httpAnswer("301 Moved", "", "Location: file:///etc/passwd\r\n"));
    const HttpOutcome outcome = stand.get(u"/a"_s);
    QVERIFY(outcome);
    QCOMPARE(outcome.exchange.status, 301);
    QCOMPARE(outcome.exchange.header(u"Location"_s), u"file:///etc/passwd"_s);
    QCOMPARE(stand.server.connections(), 1);
}

void TestCurlTransport::opensAConnectionARequest()
{
    Stand stand;
    // A server that keeps the connection. libcurl would ask anew where it were closed on the second request,
    // so the number of connections alone says nothing.
    stand.server.then([&stand](Connection &connection) {
        connection.readRequest();
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
        stand.server.log(connection.readRequest());
    });
    QVERIFY(stand.get(u"/a"_s));
    QVERIFY(stand.get(u"/b"_s));
    QTRY_COMPARE(stand.server.requests(), (QByteArrayList{"", ""}));
    QCOMPARE(stand.server.connections(), 2);
}

void TestCurlTransport::refusesAddresses_data()
{
    QTest::addColumn<QString>("url");
    for (const QString &url :
         {u"http://www.ain.gouv.fr/"_s, u"file:///etc/passwd"_s, u"https://127.0.0.1/"_s,
          u"https://10.0.0.1/"_s, u"https://[::1]/"_s, u"https://a:b@www.ain.gouv.fr/"_s}) {
        QTest::newRow(qPrintable(url)) << url;
    }
}

void TestCurlTransport::refusesAddresses()
{
    QFETCH(QString, url);
    Stand stand;
    const HttpOutcome outcome = stand.transport.exchange(pageAt(url), {});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::AddressRefused);
    QCOMPARE(stand.server.connections(), 0);
}

void TestCurlTransport::refusesNamesOfThisComputer()
{
    // The name passes; the socket to what it resolves to does not.
    Stand stand;
    const HttpOutcome outcome
        = stand.transport.exchange(pageAt(u"https://localhost:%1/"_s.arg(stand.server.port())), {});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::AddressRefused);
    QVERIFY2(outcome.error->detail.contains("127.0.0.1"_L1) || outcome.error->detail.contains("::1"_L1),
             qPrintable(outcome.error->detail));
    QCOMPARE(stand.server.connections(), 0);
    // Through a proxy it would be the proxy's computer.
    NetworkSettings settings;
    settings.proxy = u"http://127.0.0.1:%1"_s.arg(stand.server.port());
    CurlTransport proxied(settings, {}, stand.clock);
    QCOMPARE(proxied.exchange(pageAt(u"https://localhost/"_s), {}).error->code, ErrorCode::AddressRefused);
    QCOMPARE(stand.server.connections(), 0);
}

void TestCurlTransport::ignoresTheEnvironment()
{
    ScriptedServer proxy;
    const QByteArray address = proxy.origin().toEncoded();
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"}) {
        qputenv(name, address);
    }
    Stand stand;
    stand.server.thenSend(httpAnswer("200 OK", "x"));
    const bool direct = bool(stand.get(u"/a"_s));
    // RFC 6761: "invalid" never resolves, so nothing is reached unless the proxy is asked.
    const HttpOutcome nowhere = stand.transport.exchange(pageAt(u"https://nowhere.invalid/"_s), {});
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"}) {
        qunsetenv(name);
    }
    QVERIFY(direct);
    QCOMPARE(nowhere.error->code, ErrorCode::SiteUnreachable);
    QCOMPARE(proxy.connections(), 0);
}

void TestCurlTransport::asksAnHttpProxyForTheSite()
{
    ScriptedServer proxy;
    proxy.thenSend("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    NetworkSettings settings;
    settings.proxy = proxy.origin().toString();
    Stand stand(settings);
    stand.server.thenSend(httpAnswer("200 OK", "x"));
    const HttpOutcome outcome = stand.transport.exchange(pageAt(u"https://nowhere.invalid/a"_s), {});
    QCOMPARE(outcome.error->code, ErrorCode::SiteUnreachable);
    QVERIFY(outcome.error->detail.contains("502"_L1));
    QCOMPARE(outcome.exchange.status, 0);
    QVERIFY(proxy.requests().at(0).startsWith("CONNECT nowhere.invalid:443 HTTP/1.1\r\n"));
    // A stand-in on this computer is reached without it.
    QVERIFY(stand.get(u"/a"_s));
    QCOMPARE(proxy.connections(), 1);
}

void TestCurlTransport::letsASocksProxyResolveNames_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("socks5h") << u"socks5h"_s;
    QTest::newRow("socks5") << u"socks5"_s;
}

void TestCurlTransport::letsASocksProxyResolveNames()
{
    QFETCH(QString, scheme);
    ScriptedServer proxy([&proxy](Connection &connection) {
        const QByteArray methods = connection.read(2);
        connection.read(methods.at(1));
        connection.send(QByteArray::fromHex("0500")); // No authentication.
        const QByteArray head = connection.read(5); // Version, CONNECT, 0, 3: a name, its length.
        proxy.log(head.left(4).toHex() + ' ' + connection.read(head.at(4)));
        connection.read(2);
        connection.send(QByteArray::fromHex("05040001000000000000")); // Host unreachable.
    });
    NetworkSettings settings;
    settings.proxy = u"%1://127.0.0.1:%2"_s.arg(scheme).arg(proxy.port());
    Stand stand(settings);
    const HttpOutcome outcome = stand.transport.exchange(pageAt(u"https://nowhere.invalid/a"_s), {});
    QCOMPARE(outcome.error->code, ErrorCode::SiteUnreachable);
    QCOMPARE(proxy.requests(), QByteArrayList{"05010003 nowhere.invalid"});
}

QTEST_GUILESS_MAIN(TestCurlTransport)
#include "tst_curltransport.moc"
