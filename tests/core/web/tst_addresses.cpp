// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/addresses.h"
#include "core/web/curltransport.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>

using namespace Qt::StringLiterals;
using namespace attrap;

class TestAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsPublicFromSetAside_data();
    void tellsPublicFromSetAside();
    void readsAddressesOfSockets();
    void spellsAnAddressOneWay();
    void checksUrls_data();
    void checksUrls();
    void knowsTheBordersOfASite();
    void readsOriginOverrides();
    void refusesOriginOverrides_data();
    void refusesOriginOverrides();
    void checksProxies_data();
    void checksProxies();
    void userAgentSaysWhoAsks();
    void resolverFindsAndRemembers();
    void waiterStopsWhenCancelled();
};

void TestAddresses::tellsPublicFromSetAside_data()
{
    QTest::addColumn<bool>("isPublic");
    const QStringList outside{u"77.159.252.140"_s,     u"8.8.8.8"_s,
                              u"11.0.0.0"_s,           u"172.15.255.255"_s,
                              u"172.32.0.0"_s,         u"100.63.255.255"_s,
                              u"100.128.0.0"_s,        u"192.167.255.255"_s,
                              u"223.255.255.255"_s,    u"198.20.0.1"_s,
                              u"2a01:c910::1"_s,       u"2001:4860:4860::8888"_s,
                              u"64:ff9b::4d9f:fc8c"_s, u"::ffff:77.159.252.140"_s};
    const QStringList inside{u"0.0.0.0"_s,
                             u"10.1.2.3"_s,
                             u"100.64.0.1"_s,
                             u"127.0.0.1"_s,
                             u"127.255.255.255"_s,
                             u"169.254.169.254"_s,
                             u"172.16.0.1"_s,
                             u"172.31.255.255"_s,
                             u"192.0.0.1"_s,
                             u"192.0.2.1"_s,
                             u"192.168.1.1"_s,
                             u"198.18.0.1"_s,
                             u"198.19.255.255"_s,
                             u"198.51.100.7"_s,
                             u"203.0.113.7"_s,
                             u"224.0.0.1"_s,
                             u"255.255.255.255"_s,
                             u"240.0.0.1"_s,
                             u"::"_s,
                             u"::1"_s,
                             u"::127.0.0.1"_s,
                             u"::ffff:10.0.0.1"_s,
                             u"::ffff:7f00:1"_s,
                             u"64:ff9b::7f00:1"_s,
                             u"64:ff9b:1::1"_s,
                             u"100::1"_s,
                             u"2001::1"_s,
                             u"2001:db8::1"_s,
                             u"2002:7f00:1::"_s,
                             u"fc00::1"_s,
                             u"fd12:3456::1"_s,
                             u"fe80::1"_s,
                             u"fe80::1%eth0"_s,
                             u"febf::1"_s,
                             u"fec0::1"_s,
                             u"ff02::1"_s,
                             u""_s,
                             u"example.org"_s};
    for (const QString &address : outside) {
        QTest::newRow(qPrintable(address)) << true;
    }
    for (const QString &address : inside) {
        QTest::newRow(qPrintable(address)) << false;
    }
}

void TestAddresses::tellsPublicFromSetAside()
{
    QFETCH(bool, isPublic);
    QCOMPARE(isPublicAddress(QString::fromLatin1(QTest::currentDataTag())), isPublic);
}

void TestAddresses::readsAddressesOfSockets()
{
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_addr.s_addr = htonl(0x7f000001);
    QCOMPARE(addressOf(reinterpret_cast<const sockaddr &>(v4)), u"127.0.0.1"_s);
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    inet_pton(AF_INET6, "::ffff:192.168.0.9", &v6.sin6_addr);
    QCOMPARE(addressOf(reinterpret_cast<const sockaddr &>(v6)), u"192.168.0.9"_s);
    inet_pton(AF_INET6, "fe80::1", &v6.sin6_addr);
    QCOMPARE(addressOf(reinterpret_cast<const sockaddr &>(v6)), u"fe80::1"_s);
    sockaddr other{};
    other.sa_family = AF_UNIX;
    QCOMPARE(addressOf(other), QString());
}

void TestAddresses::spellsAnAddressOneWay()
{
    QCOMPARE(canonicalAddress(u"2A01:0::0:1"_s), u"2a01::1"_s);
    QCOMPARE(canonicalAddress(u"::FFFF:1.2.3.4"_s), u"1.2.3.4"_s);
    QCOMPARE(canonicalAddress(u"www.ain.gouv.fr"_s), QString());
    QVERIFY(isLoopbackAddress(u"127.3.2.1"_s));
    QVERIFY(isLoopbackAddress(u"::1"_s));
    QVERIFY(!isLoopbackAddress(u"128.0.0.1"_s));
    QVERIFY(!isLoopbackAddress(u"::2"_s));
}

void TestAddresses::checksUrls_data()
{
    QTest::addColumn<bool>("mayBeAsked");
    QTest::newRow("https://www.ain.gouv.fr/a b") << true;
    QTest::newRow("https://77.159.252.140/") << true;
    QTest::newRow("http://www.ain.gouv.fr/") << false;
    QTest::newRow("file:///etc/passwd") << false;
    QTest::newRow("ftp://www.ain.gouv.fr/") << false;
    QTest::newRow("javascript:void(0)") << false;
    QTest::newRow("https://user@www.ain.gouv.fr/") << false;
    QTest::newRow("https://user:word@www.ain.gouv.fr/") << false;
    QTest::newRow("https:///nowhere") << false;
    QTest::newRow("https://192.168.1.1/") << false;
    QTest::newRow("https://127.0.0.1:8080/") << false;
    QTest::newRow("https://2130706433/") << false; // 127.0.0.1 as one number
    QTest::newRow("https://0x7f.1/") << false;
    QTest::newRow("https://[::1]/") << false;
    QTest::newRow("https://[::ffff:10.0.0.1]/") << false;
    QTest::newRow("") << false;
}

void TestAddresses::checksUrls()
{
    QFETCH(bool, mayBeAsked);
    const Result<void> checked = checkSiteUrl(QUrl(QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(bool(checked), mayBeAsked);
    if (!mayBeAsked) {
        QCOMPARE(checked.error().code, ErrorCode::AddressRefused);
        QVERIFY(!checked.error().subject.contains("word"_L1));
    }
}

void TestAddresses::knowsTheBordersOfASite()
{
    const QUrl site(u"https://www.ain.gouv.fr/a"_s);
    QVERIFY(staysOnSite(site, QUrl(u"https://www.ain.gouv.fr/b"_s)));
    QVERIFY(staysOnSite(site, QUrl(u"https://ain.gouv.fr:443/b"_s)));
    QVERIFY(staysOnSite(QUrl(u"https://ain.gouv.fr/"_s), site));
    QVERIFY(!staysOnSite(site, QUrl(u"https://www.aisne.gouv.fr/a"_s)));
    QVERIFY(!staysOnSite(site, QUrl(u"https://evil.www.ain.gouv.fr/a"_s)));
    QVERIFY(!staysOnSite(site, QUrl(u"https://www.ain.gouv.fr:8443/a"_s)));
}

void TestAddresses::readsOriginOverrides()
{
    const auto one = parseOriginOverride(u"https://www.ain.gouv.fr=http://127.0.0.1:4000"_s);
    QVERIFY(one);
    QCOMPARE(one->first, u"www.ain.gouv.fr"_s);
    QCOMPARE(one->second, QUrl(u"http://127.0.0.1:4000"_s));
    QCOMPARE(parseOriginOverride(u"https://a.fr/=http://localhost:1/"_s)->second,
             QUrl(u"http://127.0.0.1:1"_s));
    QCOMPARE(parseOriginOverride(u"https://a.fr=https://[::1]:1"_s)->second, QUrl(u"https://[::1]:1"_s));
}

void TestAddresses::refusesOriginOverrides_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"https://a.fr"_s, u"a.fr=http://127.0.0.1:1"_s, u"http://a.fr=http://127.0.0.1:1"_s,
          u"https://a.fr=http://192.168.1.1:1"_s, u"https://a.fr=http://example.org"_s,
          u"https://a.fr=ftp://127.0.0.1"_s, u"https://a.fr/path=http://127.0.0.1:1"_s,
          u"https://a.fr=http://u@127.0.0.1:1"_s, u"https://a.fr=http://127.0.0.1:1/path"_s}) {
        QTest::newRow(qPrintable(text)) << text;
    }
}

void TestAddresses::refusesOriginOverrides()
{
    QFETCH(QString, text);
    const auto parsed = parseOriginOverride(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(parsed.error().subject, text);
}

void TestAddresses::checksProxies_data()
{
    QTest::addColumn<bool>("isValid");
    QTest::newRow("") << true;
    QTest::newRow("socks5h://127.0.0.1:9050") << true;
    QTest::newRow("socks5://127.0.0.1:9050") << true;
    QTest::newRow("http://proxy:3128") << true;
    QTest::newRow("https://user:word@proxy:3128/") << true;
    QTest::newRow("socks4://proxy:1080") << false;
    QTest::newRow("proxy:3128") << false;
    QTest::newRow("http://") << false;
    QTest::newRow("http://proxy:3128/path") << false;
    QTest::newRow("http://proxy:99999") << false;
}

void TestAddresses::checksProxies()
{
    QFETCH(bool, isValid);
    NetworkSettings settings;
    settings.proxy = QString::fromLatin1(QTest::currentDataTag());
    const Result<void> checked = checkNetworkSettings(settings);
    QCOMPARE(bool(checked), isValid);
    if (!isValid) {
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(checked.error().subject, settings.proxy);
    }
}

void TestAddresses::userAgentSaysWhoAsks()
{
    QVERIFY(defaultUserAgent({}).startsWith("Attrap/"_L1));
    QVERIFY(!defaultUserAgent({}).contains("contact"_L1));
    NetworkSettings settings;
    settings.contact = u"a@b.example"_s;
    QVERIFY(defaultUserAgent(settings).endsWith("; contact: a@b.example)"_L1));
    settings.contact = u"a@b.example\r\nX-Evil: 1)"_s;
    QVERIFY(defaultUserAgent(settings).endsWith("; contact: a@b.exampleX-Evil: 1)"_L1));
    settings.contact = u"talbot@b.example"_s;
    QVERIFY(!defaultUserAgent(settings).contains("bot"_L1, Qt::CaseInsensitive));
}

void TestAddresses::resolverFindsAndRemembers()
{
    const FakeClock clock;
    SystemResolver resolver(clock);
    const Result<QStringList> numeric = resolver.addressesOf(u"127.0.0.1"_s);
    QVERIFY(numeric);
    QCOMPARE(*numeric, QStringList{u"127.0.0.1"_s});
    QCOMPARE(*resolver.addressesOf(u"127.0.0.1"_s), *numeric);
    // RFC 6761: no name under "invalid" ever resolves.
    const Result<QStringList> none = resolver.addressesOf(u"nowhere.invalid"_s);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::SiteUnreachable);
    QCOMPARE(none.error().subject, u"nowhere.invalid"_s);
}

void TestAddresses::waiterStopsWhenCancelled()
{
    SystemWaiter waiter;
    QVERIFY(waiter.wait(1, {}));
    CancelSource cancel;
    cancel.cancel();
    const Result<void> waited = waiter.wait(3'600'000, cancel.token());
    QVERIFY(!waited);
    QCOMPARE(waited.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestAddresses)
#include "tst_addresses.moc"
