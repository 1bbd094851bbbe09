// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/certificate.h"
#include "core/web/challenge.h"
#include "core/web/verdict.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attrap;

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesStatuses_data();
    void judgesStatuses();
    void recognisesChallenges_data();
    void recognisesChallenges();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void writesSubjects_data();
    void writesSubjects();
    void fingerprintsTheDerForm();
};

void TestVerdict::judgesStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("conditional");
    QTest::addColumn<QString>("code"); // Empty: of use.
    QTest::newRow("200") << 200 << false << u""_s;
    QTest::newRow("304 asked for") << 304 << true << u""_s;
    QTest::newRow("304 unasked") << 304 << false << u"ServerFailed"_s;
    QTest::newRow("204") << 204 << false << u"ServerFailed"_s;
    QTest::newRow("206") << 206 << false << u"ServerFailed"_s;
    QTest::newRow("302 without Location") << 302 << false << u"ServerFailed"_s;
    QTest::newRow("401") << 401 << false << u"AccessRefused"_s;
    QTest::newRow("403") << 403 << false << u"AccessRefused"_s;
    QTest::newRow("404") << 404 << false << u"PageNotFound"_s;
    QTest::newRow("410") << 410 << false << u"PageNotFound"_s;
    QTest::newRow("429") << 429 << false << u"ServerBusy"_s;
    QTest::newRow("503") << 503 << false << u"ServerBusy"_s;
    QTest::newRow("500") << 500 << false << u"ServerFailed"_s;
    QTest::newRow("418") << 418 << false << u"ServerFailed"_s;
}

void TestVerdict::judgesStatuses()
{
    QFETCH(int, status);
    QFETCH(bool, conditional);
    QFETCH(QString, code);
    HttpRequest request;
    request.url = QUrl(u"https://a.fr/b"_s);
    request.etag = conditional ? u"\"x\""_s : QString();
    Exchange exchange;
    exchange.status = status;
    const auto error = verdictOf(request, exchange, "<html>");
    QCOMPARE(error ? errorCodeName(error->code) : QString(), code);
    if (error) {
        QCOMPARE(error->subject, u"https://a.fr/b"_s);
        QVERIFY(error->detail.contains(QString::number(status)));
    }
}

void TestVerdict::recognisesChallenges_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isChallenge");
    const QByteArray moment = "<!DOCTYPE html><html><head><title>Just a moment...</title>";
    const QByteArray redirect
        = "<html><head><script>document.cookie='a=1'; window.location.href = \"/redirect_ab12\";</script>";
    QTest::newRow("cloudflare header") << 403 << u"cf-mitigated: challenge"_s << QByteArray() << true;
    QTest::newRow("cloudflare 403") << 403 << u""_s << moment << true;
    QTest::newRow("cloudflare 503") << 503 << u""_s << moment << true;
    QTest::newRow("cloudflare options") << 403 << u""_s << QByteArray("<script>window._cf_chl_opt={") << true;
    QTest::newRow("cloudflare block")
        << 403 << u"Server: cloudflare"_s << QByteArray("<title>Attention Required! | Cloudflare</title>")
        << true;
    QTest::newRow("title of an answer") << 200 << u""_s << moment << false;
    QTest::newRow("plain 403 of cloudflare") << 403 << u"Server: cloudflare"_s << QByteArray("No") << false;
    QTest::newRow("plain 503") << 503 << u""_s << QByteArray(118, 'x') << false;
    QTest::newRow("ppparis") << 200 << u""_s << redirect << true;
    QTest::newRow("ppparis, replace()")
        << 200 << u""_s << QByteArray("<SCRIPT>location.replace('/redirect_x')</SCRIPT>") << true;
    QTest::newRow("a link to /redirect_")
        << 200 << u""_s << QByteArray("<script></script><a href=\"/redirect_x\">") << false;
    QTest::newRow("a PDF that holds the words")
        << 200 << u""_s << QByteArray("%PDF-1.4 <script>location='/redirect_'") << false;
    QTest::newRow("beyond 64 KiB") << 200 << u""_s << QByteArray(64 << 10, ' ') + redirect << false;
}

void TestVerdict::recognisesChallenges()
{
    QFETCH(int, status);
    QFETCH(QString, header);
    QFETCH(QByteArray, body);
    QFETCH(bool, isChallenge);
    Exchange exchange;
    exchange.status = status;
    if (!header.isEmpty()) {
        exchange.headers.append({header.section(u": "_s, 0, 0), header.section(u": "_s, 1)});
    }
    QCOMPARE(looksLikeChallenge(exchange, body), isChallenge);
    if (isChallenge) {
        QCOMPARE(verdictOf({}, exchange, body)->code, ErrorCode::NeedsBrowser);
    }
}

void TestVerdict::readsRetryAfter_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<qint64>("ms");
    const qint64 day = 86'400'000;
    QTest::newRow("none") << u""_s << qint64(0);
    QTest::newRow("seconds") << u"120"_s << qint64(120'000);
    QTest::newRow("a week") << u"604800"_s << day;
    QTest::newRow("beyond numbers") << u"99999999999999999999999"_s << day;
    QTest::newRow("negative") << u"-5"_s << qint64(0);
    QTest::newRow("date") << u"Thu, 05 Mar 2026 08:10:00 GMT"_s << qint64(600'000);
    QTest::newRow("old date form") << u"Thursday, 05-Mar-26 08:10:00 GMT"_s << qint64(600'000);
    QTest::newRow("asctime") << u"Thu Mar  5 08:10:00 2026"_s << qint64(600'000);
    QTest::newRow("past") << u"Thu, 05 Mar 2026 07:00:00 GMT"_s << qint64(0);
    QTest::newRow("far") << u"Thu, 12 Mar 2026 07:00:00 GMT"_s << day;
    QTest::newRow("words") << u"later"_s << qint64(0);
}

void TestVerdict::readsRetryAfter()
{
    QFETCH(QString, value);
    QFETCH(qint64, ms);
    QCOMPARE(retryAfterMs(value, QDateTime(QDate(2026, 3, 5), QTime(8, 0), Qt::UTC)), ms);
}

void TestVerdict::writesSubjects_data()
{
    QTest::addColumn<QString>("oneLine");
    QTest::addColumn<QString>("subject");
    QTest::newRow("plain") << u"CN = www.ain.gouv.fr"_s << u"CN=www.ain.gouv.fr"_s;
    QTest::newRow("parts") << u"C=FR, O=Ministère de l'intérieur, CN=www.ain.gouv.fr"_s
                           << u"CN=www.ain.gouv.fr,O=Ministère de l'intérieur,C=FR"_s;
    QTest::newRow("quoted") << u"O = \"A, B\", CN = x"_s << u"CN=x,O=A\\, B"_s;
    QTest::newRow("escaped") << u"O = A\\, B, CN = x = y"_s << u"CN=x = y,O=A\\, B"_s;
    QTest::newRow("letters") << u"O = Pr\\C3\\A9f \\\\C3, CN = x"_s << u"CN=x,O=Préf \\\\C3"_s;
    QTest::newRow("none") << u""_s << u""_s;
}

void TestVerdict::writesSubjects()
{
    QFETCH(QString, oneLine);
    QFETCH(QString, subject);
    QCOMPARE(subjectRfc4514(oneLine), subject);
}

void TestVerdict::fingerprintsTheDerForm()
{
    // SHA-256 of "abc" (FIPS 180-4), whose base64 is "YWJj".
    QCOMPARE(certificateFingerprint("x\n-----BEGIN CERTIFICATE-----\nYW\nJj\n-----END CERTIFICATE-----\n"),
             u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    QCOMPARE(certificateFingerprint("nothing"), QString());
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
