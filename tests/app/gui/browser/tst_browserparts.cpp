// SPDX-License-Identifier: GPL-3.0-or-later
// What of the browser room needs no browser: addresses of stand-ins, the mail between threads.
#include "app/gui/browser/browserorigins.h"
#include "app/gui/browser/fetchmail.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace attrap;

class TestBrowserParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsSitesToStandInsAndBack();
    void leavesOtherAddressesAlone();
    void givesRulesOnlyForOtherLoopbackAddresses();
    void looksUpNoNameBesideAProxy();
    void comparesOriginsWithTheirPorts();
    void deliversInOrderAndOnce();
    void isFullUntilTaken();
    void dropsWhatNobodyWaitsFor();
};

void TestBrowserParts::mapsSitesToStandInsAndBack()
{
    const BrowserOrigins origins({{u"www.a.fr"_s, QUrl(u"http://127.0.0.2:4001"_s)}});
    const QUrl real(u"https://www.a.fr/Recueil%20n%C2%B0%201.pdf?x=1#y"_s);
    const QUrl shown = origins.toBrowser(real);
    QCOMPARE(shown, QUrl(u"http://www.a.fr.localhost:4001/Recueil%20n%C2%B0%201.pdf?x=1#y"_s));
    QCOMPARE(origins.toReal(shown), real);
    QCOMPARE(origins.overrideOf(real), u"https://www.a.fr=http://127.0.0.2:4001"_s);
}

void TestBrowserParts::leavesOtherAddressesAlone()
{
    const BrowserOrigins origins({{u"www.a.fr"_s, QUrl(u"http://127.0.0.1:4001"_s)}});
    const QUrl other(u"https://www.b.fr/x"_s);
    QCOMPARE(origins.toBrowser(other), other);
    QVERIFY(origins.overrideOf(other).isEmpty());
    const QUrl wrongPort(u"http://www.a.fr.localhost:4002/"_s);
    QCOMPARE(origins.toReal(wrongPort), wrongPort);
}

void TestBrowserParts::givesRulesOnlyForOtherLoopbackAddresses()
{
    QVERIFY(BrowserOrigins().resolverRules({}).isEmpty());
    const BrowserOrigins origins({{u"www.a.fr"_s, QUrl(u"http://127.0.0.1:4001"_s)},
                                  {u"www.c.fr"_s, QUrl(u"http://127.0.0.3:4003"_s)},
                                  {u"www.b.fr"_s, QUrl(u"http://127.0.0.2:4002"_s)}});
    QCOMPARE(origins.resolverRules({}),
             u"MAP www.b.fr.localhost 127.0.0.2, MAP www.c.fr.localhost 127.0.0.3"_s);
}

void TestBrowserParts::looksUpNoNameBesideAProxy()
{
    QVERIFY(chromiumFlags({}, BrowserOrigins(), {}).isEmpty());
    QCOMPARE(chromiumFlags("--mine", BrowserOrigins(), {}), QByteArray("--mine"));
    const BrowserOrigins origins({{u"www.a.fr"_s, QUrl(u"http://127.0.0.1:4001"_s)}});
    QCOMPARE(chromiumFlags("--mine", origins, u"socks5h://me:secret@tor.example:9050"_s),
             QByteArray("--mine \"--host-resolver-rules=MAP www.a.fr.localhost 127.0.0.1, MAP * ~NOTFOUND, "
                        "EXCLUDE tor.example\" --proxy-server=socks5://tor.example:9050 "
                        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp"));
}

void TestBrowserParts::comparesOriginsWithTheirPorts()
{
    QVERIFY(isSameOrigin(QUrl(u"https://a.fr/x"_s), QUrl(u"https://a.fr:443/y"_s)));
    QVERIFY(!isSameOrigin(QUrl(u"https://a.fr/"_s), QUrl(u"http://a.fr/"_s)));
    QVERIFY(!isSameOrigin(QUrl(u"http://a.fr:1/"_s), QUrl(u"http://a.fr:2/"_s)));
    QVERIFY(!isSameOrigin(QUrl(u"https://a.fr/"_s), QUrl(u"https://a.fr.evil.example/"_s)));
}

void TestBrowserParts::deliversInOrderAndOnce()
{
    FetchMail mail;
    std::thread page([&mail] {
        mail.putHead({200, {}, false, {}, {}});
        for (int i = 0; i < 100; ++i) {
            mail.putPieces({QString::number(i)});
        }
        mail.putEnd({FetchEnd::Kind::Whole, {}, u"2"_s});
    });
    QStringList pieces;
    int heads = 0;
    std::optional<FetchEnd> end;
    while (!end) {
        const FetchMail::Delivery delivery = mail.take(1000);
        heads += delivery.head ? 1 : 0;
        pieces += delivery.pieces;
        end = delivery.end;
    }
    page.join();
    QCOMPARE(heads, 1);
    QCOMPARE(pieces.size(), 100);
    QCOMPARE(pieces.last(), u"99"_s);
    QCOMPARE(end->httpVersion, u"2"_s);
    QVERIFY(!mail.take(0).end);
}

void TestBrowserParts::isFullUntilTaken()
{
    FetchMail mail;
    QVERIFY(!mail.isFull());
    mail.putPieces({QString(9 << 20, u'A')});
    QVERIFY(mail.isFull());
    QCOMPARE(mail.take(0).pieces.size(), 1);
    QVERIFY(!mail.isFull());
}

void TestBrowserParts::dropsWhatNobodyWaitsFor()
{
    FetchMail mail;
    QVERIFY(!mail.isAbandoned());
    mail.putPieces({u"QUJD"_s});
    mail.abandon();
    QVERIFY(mail.isAbandoned());
    QVERIFY(mail.take(0).pieces.isEmpty());
}

QTEST_GUILESS_MAIN(TestBrowserParts)
#include "tst_browserparts.moc"
