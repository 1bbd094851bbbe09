// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates and HTTP/2, with `openssl s_server` as the site.
#include "core/web/curltransport.h"
#include "tests/core/web/scriptedserver.h"
#include "tests/core/web/tlsserver.h"
#include "tests/core/web/webfakes.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace attrap;

namespace {
const QString Host = u"www.ain.gouv.fr"_s;
const HttpRequest Page = pageAt(u"https://www.ain.gouv.fr/a"_s);
constexpr int PatienceMs = 20'000;

NetworkSettings trusting(const TlsServer &server)
{
    NetworkSettings settings;
    settings.certificateFile = server.certificateFile();
    return settings;
}
} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void recordsTheCertificate();
    void seesTheCertificateEachTime();
    void refusesAnUnknownAuthority();
    void refusesTheCertificateOfAnotherName();
    void tellsAClosedHandshake_data();
    void tellsAClosedHandshake();
    void tellsAServerWithoutTls();
    void goesThroughAProxyToTheSite_data();
    void goesThroughAProxyToTheSite();
    void speaksHttp1WhereHttp2IsRefused();

private:
    FakeClock m_clock;
};

void TestTls::initTestCase()
{
    QVERIFY2(TlsServer::isAvailable(), "the package openssl is missing (packaging/dependencies.txt)");
}

void TestTls::recordsTheCertificate()
{
    TlsServer server(Host, u"/C=FR/O=Préfecture, Ain/CN=www.ain.gouv.fr"_s);
    server.serve(u"a"_s, httpAnswer("200 OK", "hello"));
    QVERIFY(server.start());
    CurlTransport transport(trusting(server), {}, m_clock);
    transport.setOrigins({{Host, server.origin()}});
    const HttpOutcome outcome = transport.exchange(Page, {});
    QVERIFY2(outcome, outcome.error ? qPrintable(outcome.error->detail) : "");
    QCOMPARE(outcome.exchange.body, QByteArray("hello"));
    QCOMPARE(outcome.exchange.certificateFingerprint, server.fingerprint());
    QCOMPARE(outcome.exchange.certificateSubject, u"CN=www.ain.gouv.fr,O=Préfecture\\, Ain,C=FR"_s);
    QCOMPARE(outcome.exchange.originOverride, u"https://www.ain.gouv.fr="_s + server.origin().toString());
}

void TestTls::seesTheCertificateEachTime()
{
    TlsServer server(Host);
    server.serve(u"a"_s, httpAnswer("200 OK", "hello"));
    QVERIFY(server.start());
    CurlTransport transport(trusting(server), {}, m_clock);
    transport.setOrigins({{Host, server.origin()}});
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(transport.exchange(Page, {}).exchange.certificateFingerprint, server.fingerprint());
    }
}

void TestTls::refusesAnUnknownAuthority()
{
    TlsServer server(Host);
    server.serve(u"a"_s, httpAnswer("200 OK", "hello"));
    QVERIFY(server.start());
    CurlTransport transport({}, {}, m_clock);
    transport.setOrigins({{Host, server.origin()}});
    const HttpOutcome outcome = transport.exchange(Page, {});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::CertificateInvalid);
    QCOMPARE(outcome.exchange.status, 0);
    QVERIFY(outcome.exchange.body.isEmpty());
}

void TestTls::refusesTheCertificateOfAnotherName()
{
    TlsServer server(u"www.aisne.gouv.fr"_s);
    server.serve(u"a"_s, httpAnswer("200 OK", "hello"));
    QVERIFY(server.start());
    CurlTransport transport(trusting(server), {}, m_clock);
    transport.setOrigins({{Host, server.origin()}, {u"www.aisne.gouv.fr"_s, server.origin()}});
    const HttpOutcome outcome = transport.exchange(Page, {});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::CertificateInvalid);
    QVERIFY(transport.exchange(pageAt(u"https://www.aisne.gouv.fr/a"_s), {}));
}

void TestTls::tellsAClosedHandshake_data()
{
    QTest::addColumn<bool>("isReset");
    QTest::newRow("closed") << false;
    QTest::newRow("reset") << true;
}

void TestTls::tellsAClosedHandshake()
{
    QFETCH(bool, isReset);
    ScriptedServer server([isReset](Connection &connection) {
        connection.read(5); // The beginning of the client's hello.
        if (isReset) {
            connection.reset();
        }
    });
    CurlTransport transport({}, {}, m_clock);
    transport.setOrigins({{Host, QUrl(u"https://127.0.0.1:%1"_s.arg(server.port()))}});
    const HttpOutcome outcome = transport.exchange(Page, {});
    QVERIFY(outcome.error);
    QVERIFY2(outcome.error->code == ErrorCode::ConnectionLost, qPrintable(outcome.error->detail));
    QCOMPARE(server.connections(), 1);
}

void TestTls::tellsAServerWithoutTls()
{
    ScriptedServer server([](Connection &connection) {
        connection.read(5);
        connection.send("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    CurlTransport transport({}, {}, m_clock);
    transport.setOrigins({{Host, QUrl(u"https://127.0.0.1:%1"_s.arg(server.port()))}});
    const HttpOutcome outcome = transport.exchange(Page, {});
    QVERIFY(outcome.error);
    QVERIFY2(outcome.error->code == ErrorCode::SiteUnreachable, qPrintable(outcome.error->detail));
}

void TestTls::goesThroughAProxyToTheSite_data()
{
    QTest::addColumn<bool>("isSocks");
    QTest::newRow("socks5h") << true;
    QTest::newRow("http") << false;
}

void TestTls::goesThroughAProxyToTheSite()
{
    QFETCH(bool, isSocks);
    TlsServer server(Host);
    server.serve(u"a"_s, httpAnswer("200 OK", "hello"));
    QVERIFY(server.start());
    ScriptedServer proxy([&](Connection &connection) {
        if (isSocks) {
            const QByteArray methods = connection.read(2);
            connection.read(methods.at(1));
            connection.send(QByteArray::fromHex("0500"));
            const QByteArray head = connection.read(5);
            proxy.log(connection.read(head.at(4)));
            connection.read(2);
            connection.send(QByteArray::fromHex("05000001000000000000"));
        } else {
            proxy.log(connection.readRequest().split(' ').at(1).split(':').at(0));
            connection.send("HTTP/1.1 200 Connection established\r\nX-Proxy: 1\r\n\r\n");
        }
        connection.relayTo(server.port());
    });
    NetworkSettings settings = trusting(server);
    settings.proxy = (isSocks ? u"socks5h://127.0.0.1:%1"_s : u"http://127.0.0.1:%1"_s).arg(proxy.port());
    CurlTransport transport(settings, {}, m_clock);
    const HttpOutcome outcome = transport.exchange(Page, {});
    QVERIFY2(outcome, outcome.error ? qPrintable(outcome.error->detail) : "");
    QCOMPARE(outcome.exchange.body, QByteArray("hello"));
    QCOMPARE(outcome.exchange.certificateFingerprint, server.fingerprint());
    QCOMPARE(outcome.exchange.originOverride, QString());
    QCOMPARE(outcome.exchange.header(u"X-Proxy"_s),
             QString()); // No header of the proxy's passes for the site's.
    QCOMPARE(proxy.requests(), QByteArrayList{Host.toLatin1()});
}

void TestTls::speaksHttp1WhereHttp2IsRefused()
{
    TlsServer server(Host);
    QVERIFY(server.start({u"-alpn"_s, u"h2,http/1.1"_s}));
    CurlTransport transport(trusting(server), {}, m_clock);
    transport.setOrigins({{Host, server.origin()}});
    const auto ask = [&transport] { return transport.exchange(Page, {}); };

    std::future<HttpOutcome> first = std::async(std::launch::async, ask);
    QTRY_VERIFY_WITH_TIMEOUT(server.output().contains("PRI * HTTP/2.0"), PatienceMs);
    server.write(QByteArray::fromHex("000000"
                                     "04"
                                     "00"
                                     "00000000") // SETTINGS, none.
                 + QByteArray::fromHex("000004"
                                       "03"
                                       "00"
                                       "00000001"
                                       "0000000b")); // RST_STREAM: ENHANCE_YOUR_CALM.
    const HttpOutcome refused = first.get();
    QVERIFY(refused.error);
    QVERIFY2(refused.http2Refused, qPrintable(refused.error->detail));
    QCOMPARE(refused.error->code, ErrorCode::ConnectionLost);

    std::future<HttpOutcome> second = std::async(std::launch::async, ask);
    QTRY_VERIFY_WITH_TIMEOUT(server.output().contains("GET /a HTTP/1.1"), PatienceMs);
    server.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
    const HttpOutcome outcome = second.get();
    QVERIFY2(outcome, outcome.error ? qPrintable(outcome.error->detail) : "");
    QCOMPARE(outcome.exchange.httpVersion, u"1.1"_s);
    QVERIFY(!outcome.http2Refused);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
