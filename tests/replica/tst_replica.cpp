// SPDX-License-Identifier: GPL-3.0-or-later
// Documents, faults, challenges, certificates and the log.
#include "tests/replica/rawclient.h"
#include "tests/replica/replica.h"
#include "tests/support/fakeclock.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <httplib.h>

using namespace Qt::StringLiterals;
using namespace attrap;
using namespace attrap::replica;

namespace {

const QString Ain = u"https://www.ain.gouv.fr/Publications/Recueil-des-actes-administratifs-RAA"_s;
const QString Var = u"https://www.var.gouv.fr/Publications/RAA-Recueil-des-actes-administratifs"_s;
const QString Bretagne = u"https://www.prefectures-regions.gouv.fr/bretagne/Documents-publications/"
                         u"Recueils-des-actes-administratifs/"
                         "Recueil-des-actes-administratifs"_s;
const QString Police
    = u"https://www.prefecturedepolice.interieur.gouv.fr/actualites-et-presse/arretes/accueil-arretes"_s;

} // namespace

class TestReplica : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void servesDistinctPdfsWithTheirHash();
    void answersNotModified();
    void failsOnDemand_data();
    void failsOnDemand();
    void resetsAndClosesConnections();
    void breaksOffPdfs();
    void dripsBytes();
    void sendsHugeBodiesWithoutHoldingThem();
    void countsFaults();
    void pagesWithoutEnd();
    void replacesBytesAndForgetsDocuments();
    void publishesOneMore();
    void servesTheCorpusUnderTheVar();
    void readsFaultsFromText_data();
    void readsFaultsFromText();
    void challengesPlainClients();
    void letsThroughWhoRanTheScript();
    void showsCertificatesGoodAndBad();
    void logsWithTheGivenClock();
    void servesAHostUnderLocalhost();

private:
    [[nodiscard]] QString newestDocument(const QString &code) const
    {
        return m_replica->expected(code).first().url;
    }

    FakeClock m_clock;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<RawClient> m_client;
};

void TestReplica::initTestCase()
{
    Options options;
    options.challenges = false;
    m_replica = std::make_unique<Replica>(options, m_clock);
    const auto started = m_replica->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestReplica::init()
{
    m_replica->clearFaults();
    m_replica->clearLog();
    m_client = std::make_unique<RawClient>(m_replica->origins());
}

void TestReplica::servesDistinctPdfsWithTheirHash()
{
    QSet<QString> hashes;
    for (const ExpectedItem &item : m_replica->expected(u"pref88"_s)) {
        const RawAnswer answer = m_client->get(decoded(item.url));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Content-Type"), QByteArray("application/pdf"));
        QVERIFY(answer.body.startsWith("%PDF-"));
        QVERIFY(answer.body.right(1024).contains("%%EOF"));
        QCOMPARE(
            QString::fromLatin1(QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256).toHex()),
            item.sha256);
        hashes.insert(item.sha256);
    }
    QCOMPARE(hashes.size(), m_replica->expected(u"pref88"_s).size());
}

void TestReplica::answersNotModified()
{
    const QString pdf = decoded(newestDocument(u"pref01"_s));
    const RawAnswer first = m_client->get(pdf);
    QVERIFY(first.header("Last-Modified").endsWith("GMT"));
    m_client->extraHeaders = "If-None-Match: " + first.header("ETag") + "\r\n";
    QCOMPARE(m_client->get(pdf).status, 304);
    QCOMPARE(m_replica->log().last().ifNoneMatch, QString::fromLatin1(first.header("ETag")));
    // Lists: on some sites only.
    m_client->extraHeaders.clear();
    QVERIFY(m_client->get(Ain).header("ETag").isEmpty());
    const QString list = u"https://www.sarthe.gouv.fr/Publications/Recueils-des-actes-administratifs"_s;
    m_client->extraHeaders = "If-None-Match: " + m_client->get(list).header("ETag") + "\r\n";
    QCOMPARE(m_client->get(list).status, 304);
}

void TestReplica::failsOnDemand_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("holds"); // In head or body.
    QTest::newRow("429") << Fault::TooManyRequests << 429 << QByteArray("429");
    QTest::newRow("429 later") << Fault::TooManyRequestsRetryAfter << 429 << QByteArray("Retry-After: 7");
    QTest::newRow("503") << Fault::Unavailable << 503 << QByteArray("Content-Length: 118");
    QTest::newRow("404") << Fault::NotFound << 404 << QByteArray("404");
    QTest::newRow("403") << Fault::Forbidden << 403 << QByteArray("403");
    QTest::newRow("500") << Fault::ServerError << 500 << QByteArray("500");
    QTest::newRow("loop") << Fault::RedirectLoop << 302
                          << QByteArray("Location: /Publications/Recueil-des-actes-administratifs-RAA");
    QTest::newRow("off site") << Fault::RedirectOffSite << 302
                              << QByteArray("Location: https://ailleurs.example/");
    QTest::newRow("file") << Fault::RedirectToFile << 302 << QByteArray("Location: file:///etc/passwd");
    QTest::newRow("private") << Fault::RedirectToPrivate << 302
                             << QByteArray("Location: https://192.168.1.1/");
    QTest::newRow("empty list") << Fault::EmptyListing << 200 << QByteArray("Mis à jour le");
    QTest::newRow("other page") << Fault::UnrecognisedListing << 200 << QByteArray("Nouveau site");
    QTest::newRow("javascript") << Fault::JavaScriptChallenge << 200
                                << QByteArray("window.location.href = \"/redirect_");
    QTest::newRow("cloudflare") << Fault::CloudflareChallenge << 403 << QByteArray("cf-mitigated: challenge");
}

void TestReplica::failsOnDemand()
{
    QFETCH(const Fault, fault);
    QFETCH(const int, status);
    QFETCH(const QByteArray, holds);
    m_replica->addFault({u"www.ain.gouv.fr"_s, u"/Publications"_s, fault, -1, 7});
    const RawAnswer answer = m_client->get(Ain);
    QCOMPARE(answer.status, status);
    QVERIFY2((answer.head + answer.body).contains(holds), (answer.head + answer.body).constData());
    QVERIFY(!answer.body.contains("fr-card__title"));
    QCOMPARE(m_replica->log().last().status, status);
    QVERIFY(m_client->get(Var).body.contains("fr-card__title")); // The others go on.
}

void TestReplica::resetsAndClosesConnections()
{
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::Reset, 1, 0});
    const RawAnswer reset = m_client->get(Ain);
    QCOMPARE(reset.status, 0);
    QVERIFY(reset.reset);
    QCOMPARE(m_replica->log().last().status, 0);
    m_replica->addFault({u"www.ain.gouv.fr"_s, u"telechargement"_s, Fault::EmptyReply, -1, 0});
    QCOMPARE(m_client->get(Ain).status, 200);
    const RawAnswer closed = m_client->get(decoded(newestDocument(u"pref01"_s)));
    QCOMPARE(closed.status, 0);
    QVERIFY(!closed.reset);
    m_replica->addFault({u"www.morbihan.gouv.fr"_s, {}, Fault::RefusesBots, -1, 0});
    const QString morbihan
        = u"https://www.morbihan.gouv.fr/Publications/Recueil-des-Actes-Administratifs-RAA"_s;
    QCOMPARE(m_client->get(morbihan).status, 200);
    m_client->userAgent = u"Mozilla/5.0 (compatible; SomeBot/1.0)"_s;
    QCOMPARE(m_client->get(morbihan).status, 0);
}

void TestReplica::breaksOffPdfs()
{
    const QString pdf = decoded(newestDocument(u"pref01"_s));
    const qsizetype whole = m_client->get(pdf).body.size();
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::TruncatedPdf, 1, 0});
    const RawAnswer truncated = m_client->get(pdf);
    QCOMPARE(truncated.header("Content-Length").toLongLong(), whole);
    QCOMPARE(truncated.body.size(), whole * 6 / 10);
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::CutPdf, 1, 0});
    const RawAnswer cut = m_client->get(pdf);
    QCOMPARE(cut.header("Content-Length").toLongLong(), whole * 6 / 10);
    QCOMPARE(cut.body.size(), whole * 6 / 10);
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::HtmlForPdf, 1, 0});
    QCOMPARE(m_client->get(Ain).status, 200); // Not counted: no document.
    const RawAnswer html = m_client->get(pdf);
    QCOMPARE(html.status, 200);
    QVERIFY(html.header("Content-Type").startsWith("text/html"));
    QCOMPARE(m_client->get(pdf).body.size(), whole);
}

void TestReplica::dripsBytes()
{
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::SlowDrip, 1, 1});
    const RawAnswer answer = m_client->get(u"https://www.ain.gouv.fr/rien"_s); // A short one.
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.body.size(), answer.header("Content-Length").toLongLong());
    // One that would last for hours does not keep the server from stopping.
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::SlowDrip, 1, 5});
    m_client->atMost = 300;
    QVERIFY(m_client->get(decoded(newestDocument(u"pref01"_s))).head.contains("200"));
}

void TestReplica::sendsHugeBodiesWithoutHoldingThem()
{
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::HugeBody, 1, 0});
    m_client->atMost = 3'000'000;
    const RawAnswer answer = m_client->get(decoded(newestDocument(u"pref01"_s)));
    QCOMPARE(answer.header("Content-Length"), QByteArray("2000000000"));
    QVERIFY(answer.body.startsWith("%PDF-"));
}

void TestReplica::countsFaults()
{
    m_replica->addFault({{}, u"RAA"_s, Fault::Unavailable, 2, 0});
    QCOMPARE(m_client->get(Ain).status, 503);
    QCOMPARE(m_client->get(Var).status, 503);
    QCOMPARE(m_client->get(Ain).status, 200);
    m_replica->addFault({{}, {}, Fault::Unavailable, -1, 0});
    QCOMPARE(m_client->get(Ain).status, 503);
    m_replica->clearFaults();
    QCOMPARE(m_client->get(Ain).status, 200);
}

void TestReplica::pagesWithoutEnd()
{
    m_replica->addFault({u"www.var.gouv.fr"_s, {}, Fault::EndlessPager, -1, 0});
    const QByteArray far
        = m_client->get(Var + "/Recueil-des-actes-administratifs-2026/Aout-2026/(offset)/5000"_L1).body;
    QVERIFY(far.contains("/(offset)/5010\">Suivant"));
    QVERIFY(far.contains("fr-card__link"));
    m_replica->addFault({u"www.prefecturedepolice.interieur.gouv.fr"_s, {}, Fault::EndlessPager, -1, 0});
    QVERIFY(m_client->get(Police + "?page=900"_L1).body.contains("?page=901"));
}

void TestReplica::replacesBytesAndForgetsDocuments()
{
    const auto before = m_replica->expected(u"pref01"_s);
    const QString path = QUrl(before.first().url).path();
    m_replica->addFault({u"www.ain.gouv.fr"_s, path, Fault::ReplacedBytes, -1, 0});
    const auto replaced = m_replica->expected(u"pref01"_s);
    QCOMPARE(replaced.first().url, before.first().url);
    QVERIFY(replaced.first().sha256 != before.first().sha256);
    QCOMPARE(replaced.at(1).sha256, before.at(1).sha256);
    const QByteArray bytes = m_client->get(decoded(before.first().url)).body;
    QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
             replaced.first().sha256);
    m_replica->addFault({u"www.ain.gouv.fr"_s, path, Fault::Vanished, -1, 0});
    QCOMPARE(m_replica->expected(u"pref01"_s).size(), before.size() - 1);
    QCOMPARE(m_client->get(decoded(before.first().url)).status, 404);
    const RawAnswer list = m_client->get(before.first().listingUrl);
    QVERIFY(!list.body.contains(path.section(u'/', -1).toUtf8()));
    m_replica->clearFaults();
    QCOMPARE(m_replica->expected(u"pref01"_s).first().sha256, before.first().sha256);
}

void TestReplica::publishesOneMore()
{
    for (const QString &code : {u"pref12"_s, u"pref46"_s, u"prefidf"_s, u"pref77"_s}) {
        const auto before = m_replica->expected(code);
        const QString url = m_replica->publish(code, QDate(2026, 8, 21));
        const auto after = m_replica->expected(code);
        QCOMPARE(after.size(), before.size() + 1);
        QCOMPARE(after.first().url, url);
        const RawAnswer list = m_client->follow(after.first().listingUrl);
        QVERIFY2(linksOf(list.body, after.first().listingUrl).contains(decoded(url)), qPrintable(url));
        QCOMPARE(m_client->get(decoded(url)).status, 200);
    }
    QVERIFY(m_replica->publish(u"pref00"_s, QDate(2026, 8, 21)).isEmpty());
}

void TestReplica::servesTheCorpusUnderTheVar()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"recueil-2025-03-05.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4\nreal bytes\n%%EOF\n");
    file.close();
    Options options;
    options.corpus = folder.path();
    Replica replica(options, m_clock);
    QVERIFY(replica.start());
    QCOMPARE(replica.expected(u"pref83"_s).size(), m_replica->expected(u"pref83"_s).size() + 1);
    QCOMPARE(replica.expected(u"pref06"_s).size(), m_replica->expected(u"pref06"_s).size());
    for (const ExpectedItem &item : replica.expected(u"pref83"_s)) {
        if (item.url.endsWith("recueil-2025-03-05.pdf"_L1)) {
            QCOMPARE(item.publishedOn, QDate(2025, 3, 5));
            const RawClient client(replica.origins());
            QCOMPARE(client.get(item.url).body, QByteArray("%PDF-1.4\nreal bytes\n%%EOF\n"));
            QVERIFY(client.get(item.listingUrl).body.contains("recueil-2025-03-05.pdf"));
            return;
        }
    }
    QFAIL("the file of the folder is not listed");
}

void TestReplica::readsFaultsFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"www.ain.gouv.fr/=unavailable"_s << true;
    QTest::newRow("all") << u"www.ain.gouv.fr/contenu/telechargement=429-retry-after*3:120"_s << true;
    QTest::newRow("no host") << u"/=reset*1"_s << true;
    QTest::newRow("no kind") << u"www.ain.gouv.fr/"_s << false;
    QTest::newRow("unknown kind") << u"www.ain.gouv.fr/=sleepy"_s << false;
    QTest::newRow("bad count") << u"www.ain.gouv.fr/=reset*x"_s << false;
    QTest::newRow("never") << u"www.ain.gouv.fr/=reset*0"_s << false;
}

void TestReplica::readsFaultsFromText()
{
    QFETCH(const QString, text);
    QFETCH(const bool, good);
    const auto rule = parseFault(text);
    QCOMPARE(bool(rule), good);
    if (!good) {
        QCOMPARE(rule.error().code, ErrorCode::InvalidArgument);
    } else if (text.contains(u':')) {
        QCOMPARE(rule->host, u"www.ain.gouv.fr"_s);
        QCOMPARE(rule->path, u"/contenu/telechargement"_s);
        QCOMPARE(rule->fault, Fault::TooManyRequestsRetryAfter);
        QCOMPARE(rule->times, 3);
        QCOMPARE(rule->argument, 120);
    }
}

void TestReplica::challengesPlainClients()
{
    Replica guarded({}, m_clock);
    QVERIFY(guarded.start());
    RawClient client(guarded.origins());
    for (int i = 0; i < 3; ++i) {
        const RawAnswer region = client.get(Bretagne);
        QCOMPARE(region.status, 403);
        QVERIFY(region.body.contains("Just a moment"));
        client.cookies = "cf_clearance=1"; // Any cookie is not the right one.
        QCOMPARE(client.get(decoded(guarded.expected(u"prefbretagne"_s).first().url)).status, 403);
        const RawAnswer police = client.get(decoded(guarded.expected(u"ppparis"_s).first().url));
        QCOMPARE(police.status, 200);
        QVERIFY(police.body.contains("window.location.href = \"/redirect_"));
        // Following the address alone, without the script's cookie, leads back to the same page.
        const QByteArray to = police.body.mid(police.body.indexOf("/redirect_"));
        const RawAnswer again = client.get(u"https://www.prefecturedepolice.interieur.gouv.fr"_s
                                           + QString::fromLatin1(to.left(to.indexOf('"'))));
        QVERIFY(again.body.contains("window.location.href"));
        QVERIFY(again.header("Set-Cookie").isEmpty());
    }
    QCOMPARE(client.get(Ain).status, 200);
}

void TestReplica::letsThroughWhoRanTheScript()
{
    Replica guarded({}, m_clock);
    QVERIFY(guarded.start());
    RawClient client(guarded.origins());
    static const QRegularExpression Nonce(u"'([0-9a-f]{32})'"_s);
    const auto turned = [](const RawAnswer &page) {
        QByteArray nonce = Nonce.match(QString::fromUtf8(page.body)).captured(1).toLatin1();
        std::reverse(nonce.begin(), nonce.end());
        return nonce;
    };
    client.cookies = "cf_clearance=" + turned(client.get(Bretagne));
    QCOMPARE(client.get(Bretagne).status, 200);
    QCOMPARE(client.get(decoded(guarded.expected(u"prefbretagne"_s).first().url)).status, 200);
    client.userAgent = u"another"_s; // The pass is of one browser.
    QCOMPARE(client.get(Bretagne).status, 403);

    const RawAnswer page = client.get(Police);
    client.cookies = "visite=" + turned(page);
    const QByteArray to = page.body.mid(page.body.indexOf("/redirect_"));
    const RawAnswer back = client.get(u"https://www.prefecturedepolice.interieur.gouv.fr"_s
                                      + QString::fromLatin1(to.left(to.indexOf('"'))));
    QCOMPARE(back.status, 302);
    QCOMPARE(QString::fromLatin1(back.header("Location")), QUrl(Police).path());
    client.cookies = back.header("Set-Cookie");
    client.cookies.truncate(client.cookies.indexOf(';'));
    QVERIFY(client.get(Police).body.contains("block-decree-list-block"));
}

void TestReplica::showsCertificatesGoodAndBad()
{
    Options options;
    options.tls = true;
    Replica secure(options, m_clock);
    QVERIFY(secure.start());
    const QString origin = secure.origins().filter(u"www.ain.gouv.fr"_s).first();
    QVERIFY(origin.contains("=https://127.0.0.1:"_L1));
    const auto status = [&] {
        httplib::SSLClient client("www.ain.gouv.fr", origin.section(u':', -1).toInt());
        client.set_hostname_addr_map({{"www.ain.gouv.fr", "127.0.0.1"}});
        client.set_ca_cert_path(secure.certificateFile().toUtf8().constData());
        const auto result = client.Get(QUrl(Ain).path().toUtf8().constData());
        return result ? result->status : 0;
    };
    QCOMPARE(status(), 200);
    secure.addFault({u"www.ain.gouv.fr"_s, {}, Fault::BadCertificate, -1, 0}); // Of another name.
    QCOMPARE(status(), 0);
    secure.clearFaults();
    QCOMPARE(status(), 200);
    secure.addFault({u"www.ain.gouv.fr"_s, {}, Fault::BadCertificate, -1, 1}); // Expired.
    QCOMPARE(status(), 0);
}

void TestReplica::logsWithTheGivenClock()
{
    m_client->get(Ain);
    m_clock.advanceMs(5000);
    m_client->get(decoded(newestDocument(u"pref01"_s)));
    const auto log = m_replica->log();
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.at(1).atMs - log.at(0).atMs, 5000);
    QCOMPARE(log.at(0).host, u"www.ain.gouv.fr"_s);
    QCOMPARE(log.at(0).path, QUrl(Ain).path());
    QCOMPARE(log.at(0).userAgent, u"tst_replica"_s);
    QCOMPARE(log.at(0).method, u"GET"_s);
    QVERIFY(log.at(0).server.startsWith("127.0.0.1:"_L1));
    QVERIFY(!log.at(0).isDocument);
    QVERIFY(log.at(1).isDocument);
}

void TestReplica::servesAHostUnderLocalhost()
{
    QStringList origins = m_replica->origins();
    origins.append(QString(origins.filter(u"www.ain.gouv.fr"_s).first())
                       .replace("www.ain.gouv.fr="_L1, "www.ain.gouv.fr.localhost="_L1));
    const RawClient client(origins);
    QCOMPARE(client.get(QString(Ain).replace(".gouv.fr/"_L1, ".gouv.fr.localhost/"_L1)).status, 200);
    QCOMPARE(m_replica->log().last().host, u"www.ain.gouv.fr"_s);
}

QTEST_MAIN(TestReplica)
#include "tst_replica.moc"
