// SPDX-License-Identifier: GPL-3.0-or-later
// What servers do wrong, and what comes of it.
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

WebLimits smallLimits()
{
    WebLimits limits;
    limits.listingBytes = 1000;
    limits.documentBytes = 100'000;
    return limits;
}

struct Stand
{
    explicit Stand(const WebLimits &limits = smallLimits())
        : transport({}, limits, clock)
    {
        transport.setOrigins({{Host, server.origin()}});
        request.url = QUrl(u"https://"_s + Host + u"/a"_s);
    }
    HttpOutcome ask() { return transport.exchange(request, cancel.token()); }

    FakeClock clock;
    ScriptedServer server;
    CurlTransport transport;
    HttpRequest request;
    CancelSource cancel;
};
} // namespace

class TestCurlFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFaultsApart_data();
    void tellsFaultsApart();
    void tellsRefusedConnections();
    void cutsOffWhatIsTooLarge_data();
    void cutsOffWhatIsTooLarge();
    void takesWhatJustFits();
    void endsAtTheTimeLimit();
    void endsWhenAlmostNothingComes();
    void cancelsInTheMiddleOfABody();
    void cancelsWhileWaitingForAnAnswer();
    void reportsWhatTheDiskSays_data();
    void reportsWhatTheDiskSays();
    void worksAgainAfterEachFault();
};

void TestCurlFaults::tellsFaultsApart_data()
{
    using Script = ScriptedServer::Script;
    QTest::addColumn<Script>("script");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, ErrorCode code, int status, const Script &script) {
        QTest::newRow(name) << script << int(code) << status;
    };
    const auto sending = [](const QByteArray &bytes) -> Script {
        return [bytes](Connection &connection) {
            connection.readRequest();
            connection.send(bytes);
        };
    };
    row("reset before an answer", ErrorCode::ConnectionLost, 0, [](Connection &connection) {
        connection.readRequest();
        connection.reset();
    });
    row("reset before the request", ErrorCode::ConnectionLost, 0,
        [](Connection &connection) { connection.reset(); });
    row("empty reply", ErrorCode::ConnectionLost, 0, sending(""));
    row("reset in the body", ErrorCode::ConnectionLost, 200, [](Connection &connection) {
        connection.readRequest();
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
        connection.reset(); // What was sent before it is still read.
    });
    row("truncated body", ErrorCode::DownloadTruncated, 200,
        sending("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789"));
    row("truncated chunks", ErrorCode::DownloadTruncated, 200,
        sending("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n"));
    row("no HTTP", ErrorCode::ServerFailed, 0, sending("SSH-2.0-OpenSSH\r\n\r\n"));
    row("garbage for gzip", ErrorCode::ServerFailed, 200,
        sending(httpAnswer("200 OK", "no gzip at all", "Content-Encoding: gzip\r\n")));
    row("429", ErrorCode::ServerBusy, 429,
        sending(httpAnswer("429 Too Many Requests", "", "Retry-After: 60\r\n")));
    row("503 of 118 bytes", ErrorCode::ServerBusy, 503,
        sending(httpAnswer("503 Service Unavailable", QByteArray(118, 'x'))));
    row("429 cut short", ErrorCode::ServerBusy, 429,
        sending("HTTP/1.1 429 Too Many\r\nContent-Length: 100\r\n\r\nx"));
    row("503 too large", ErrorCode::ServerBusy, 503,
        sending(httpAnswer("503 Service Unavailable", QByteArray(1001, 'x'))));
    row("503 of no end", ErrorCode::ServerBusy, 503,
        sending("HTTP/1.1 503 Service Unavailable\r\n\r\n" + QByteArray(1001, 'x')));
    row("401", ErrorCode::AccessRefused, 401, sending(httpAnswer("401 Unauthorized", "")));
    row("403", ErrorCode::AccessRefused, 403, sending(httpAnswer("403 Forbidden", "")));
    row("404", ErrorCode::PageNotFound, 404, sending(httpAnswer("404 Not Found", "")));
    row("410", ErrorCode::PageNotFound, 410, sending(httpAnswer("410 Gone", "")));
    row("500", ErrorCode::ServerFailed, 500, sending(httpAnswer("500 Oh", "")));
    row("cloudflare", ErrorCode::NeedsBrowser, 403,
        sending(httpAnswer("403 Forbidden", "<title>Just a moment...</title>")));
}

void TestCurlFaults::tellsFaultsApart()
{
    QFETCH(ScriptedServer::Script, script);
    QFETCH(int, code);
    QFETCH(int, status);
    Stand stand;
    stand.server.then(script);
    const HttpOutcome outcome = stand.ask();
    QVERIFY(outcome.error);
    QVERIFY2(int(outcome.error->code) == code,
             qPrintable(errorCodeName(outcome.error->code) + u": "_s + outcome.error->detail));
    QCOMPARE(outcome.exchange.status, status);
    QCOMPARE(outcome.error->subject, u"https://www.ain.gouv.fr/a"_s);
    QVERIFY(!outcome.error->detail.isEmpty());
    QVERIFY(!outcome.http2Refused);
    QCOMPARE(stand.server.connections(), 1); // Nothing was tried again behind our back.
}

void TestCurlFaults::tellsRefusedConnections()
{
    Stand stand;
    int port = 0;
    {
        const ScriptedServer gone;
        port = gone.port();
    }
    stand.transport.setOrigins({{Host, QUrl(u"http://127.0.0.1:%1"_s.arg(port))}});
    QCOMPARE(stand.ask().error->code, ErrorCode::SiteUnreachable);
    stand.request.url = QUrl(u"https://nowhere.invalid/"_s);
    QCOMPARE(stand.ask().error->code, ErrorCode::SiteUnreachable);
}

void TestCurlFaults::cutsOffWhatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isDocument");
    QTest::addColumn<qint64>("maxBytes");
    const QByteArray head = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
    QTest::newRow("announced") << QByteArray(head + "Content-Length: 2147483648\r\n\r\nx") << false
                               << qint64(0);
    QTest::newRow("unannounced") << QByteArray(head + "\r\n" + QByteArray(1001, 'x')) << false << qint64(0);
    QTest::newRow("document") << QByteArray(head + "\r\n" + QByteArray(100'001, 'x')) << true << qint64(0);
    QTest::newRow("asked limit") << QByteArray(head + "\r\n" + QByteArray(11, 'x')) << true << qint64(10);
    // 3 MB of zeros in 3 kB; without the length that qCompress() puts before them, they are "deflate".
    const QByteArray zipped = qCompress(QByteArray(3'000'000, '\0')).mid(4);
    QTest::newRow("bomb") << QByteArray(head + "Content-Encoding: deflate\r\n\r\n" + zipped) << false
                          << qint64(0);
}

void TestCurlFaults::cutsOffWhatIsTooLarge()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, isDocument);
    QFETCH(qint64, maxBytes);
    const QTemporaryDir folder;
    Stand stand;
    stand.server.then([answer](Connection &connection) {
        connection.readRequest();
        connection.send(answer);
        connection.hang();
    });
    stand.request.kind = isDocument ? ResourceKind::Document : ResourceKind::Listing;
    stand.request.maxBytes = maxBytes;
    stand.request.savePath = isDocument ? folder.filePath(u"a"_s) : QString();
    const HttpOutcome outcome = stand.ask();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::TooLarge);
    QCOMPARE(outcome.exchange.status, 200);
    QVERIFY(!QFile::exists(folder.filePath(u"a"_s)));
}

void TestCurlFaults::takesWhatJustFits()
{
    Stand stand;
    stand.server.thenSend(httpAnswer("200 OK", QByteArray(1000, 'x')));
    QCOMPARE(stand.ask().exchange.sizeBytes, 1000);
}

void TestCurlFaults::endsAtTheTimeLimit()
{
    WebLimits limits;
    limits.listingSeconds = 1;
    Stand stand(limits);
    stand.server.then([](Connection &connection) {
        connection.readRequest();
        connection.hang();
    });
    QCOMPARE(stand.ask().error->code, ErrorCode::RequestTimedOut);
}

void TestCurlFaults::endsWhenAlmostNothingComes()
{
    WebLimits limits;
    limits.stallSeconds = 1;
    Stand stand(limits);
    const QTemporaryDir folder;
    stand.request.savePath = folder.filePath(u"a"_s);
    stand.server.then([](Connection &connection) {
        connection.readRequest();
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        connection.drip(); // About 20 bytes a second.
    });
    const HttpOutcome outcome = stand.ask();
    QCOMPARE(outcome.error->code, ErrorCode::RequestTimedOut);
    QCOMPARE(outcome.exchange.status, 200);
    QVERIFY(!QFile::exists(stand.request.savePath));
}

void TestCurlFaults::cancelsInTheMiddleOfABody()
{
    Stand stand;
    stand.request.kind = ResourceKind::Document;
    const QTemporaryDir folder;
    stand.request.savePath = folder.filePath(u"a"_s);
    stand.server.then([&stand](Connection &connection) {
        connection.readRequest();
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n0123456789");
        stand.cancel.cancel();
        connection.hang(); // Until the client closes: it must.
    });
    const HttpOutcome outcome = stand.ask();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(stand.request.savePath));
}

void TestCurlFaults::cancelsWhileWaitingForAnAnswer()
{
    Stand stand;
    stand.server.then([&stand](Connection &connection) {
        connection.readRequest();
        stand.cancel.cancel();
        connection.hang();
    });
    QCOMPARE(stand.ask().error->code, ErrorCode::Cancelled);
    QCOMPARE(stand.server.connections(), 1);
}

void TestCurlFaults::reportsWhatTheDiskSays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    QTest::newRow("full") << u"/dev/full"_s << int(ErrorCode::DiskFull);
    QTest::newRow("no folder") << u"/nowhere/at/all"_s << int(ErrorCode::FileUnwritable);
    QTest::newRow("a folder") << u"/tmp"_s << int(ErrorCode::FileUnwritable);
}

void TestCurlFaults::reportsWhatTheDiskSays()
{
    QFETCH(QString, path);
    QFETCH(int, code);
    Stand stand;
    stand.server.thenSend(httpAnswer("200 OK", "0123456789"));
    stand.request.savePath = path;
    const HttpOutcome outcome = stand.ask();
    QVERIFY(outcome.error);
    QCOMPARE(int(outcome.error->code), code);
    QVERIFY(QFile::exists(u"/dev/full"_s));
}

void TestCurlFaults::worksAgainAfterEachFault()
{
    Stand stand;
    stand.server.then([](Connection &connection) { connection.reset(); });
    stand.server.thenSend("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
    stand.server.thenSend(httpAnswer("200 OK", QByteArray(1001, 'x')));
    stand.server.thenSend(httpAnswer("200 OK", "good"));
    QCOMPARE(stand.ask().error->code, ErrorCode::ConnectionLost);
    QCOMPARE(stand.ask().error->code, ErrorCode::DownloadTruncated);
    QCOMPARE(stand.ask().error->code, ErrorCode::TooLarge);
    const HttpOutcome outcome = stand.ask();
    QVERIFY(outcome);
    QCOMPARE(outcome.exchange.body, QByteArray("good"));
}

QTEST_GUILESS_MAIN(TestCurlFaults)
#include "tst_curlfaults.moc"
