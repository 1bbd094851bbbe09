// SPDX-License-Identifier: GPL-3.0-or-later
// The préfecture de police and a région as the replica shows them, on addresses of their own: their challenge
// is passed as a person passes it, then listing and PDF come through.
#include "app/gui/browser/browserroom.h"
#include "core/base/sha256.h"
#include "tests/app/gui/browser/crawlthread.h"
#include "tests/replica/replica.h"
#include "tests/support/fakeclock.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace attrap;
using namespace attrap::test;

class TestBrowserReplica : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesAndFetches_data();
    void passesAndFetches();
};

void TestBrowserReplica::passesAndFetches_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isClick");
    QTest::newRow("préfecture de police: JavaScript") << u"ppparis"_s << false;
    QTest::newRow("région: a click") << u"prefidf"_s << true;
}

void TestBrowserReplica::passesAndFetches()
{
    QFETCH(const QString, code);
    QFETCH(const bool, isClick);
    if (!BrowserRoom::isAvailable()) {
        QSKIP("Built without QtWebEngine.");
    }
    // Chromium reads its flags once: the second room finds the first one's replica, which goes on serving.
    static FakeClock clock;
    static replica::Replica replica({}, clock);
    static const bool isStarted = replica.start().hasValue();
    QVERIFY(isStarted);
    QVERIFY(replica.codes().contains(code));
    OriginOverrides origins;
    const QStringList texts = replica.origins();
    for (const QString &text : texts) {
        const auto parsed = parseOriginOverride(text);
        QVERIFY(parsed);
        origins.insert(parsed->first, parsed->second);
    }
    const std::unique_ptr<BrowserRoom> room = BrowserRoom::make(clock);
    room->setOrigins(origins);
    QSignalSpy passed(room.get(), &BrowserRoom::passed);

    const QList<replica::ExpectedItem> items = replica.expected(code);
    QVERIFY(!items.isEmpty());
    HttpRequest listing;
    listing.url = QUrl(items.first().listingUrl);
    listing.route = Route::Browser;
    const HttpOutcome before = askFrom(*room, listing);
    QVERIFY(before.error && before.error->code == ErrorCode::NeedsBrowser);

    room->open(listing.url);
    if (isClick) {
        // The keyboard's way to the one button of the page; again until its picture is there.
        for (int i = 0; i < 50 && passed.isEmpty(); ++i) {
            QTest::keyClick(pageWidget(), Qt::Key_Tab);
            QTest::keyClick(pageWidget(), Qt::Key_Return);
            passed.wait(400);
        }
    }
    QVERIFY(passed.count() > 0 || passed.wait(LongMs));

    const HttpOutcome page = askFrom(*room, listing);
    QVERIFY2(page, qPrintable(page.error ? page.error->detail : QString()));
    QCOMPARE(page.exchange.status, 200);
    QCOMPARE(page.exchange.finalUrl.host(), listing.url.host());
    QVERIFY(page.exchange.originOverride.startsWith(u"https://%1=http://127.0.0."_s.arg(listing.url.host())));

    const QTemporaryDir folder;
    HttpRequest pdf = listing;
    pdf.url = QUrl(items.first().url);
    pdf.kind = ResourceKind::Document;
    pdf.savePath = folder.filePath(u"recueil.pdf"_s);
    const HttpOutcome document = askFrom(*room, pdf);
    QVERIFY2(document, qPrintable(document.error ? document.error->detail : QString()));
    QCOMPARE(document.exchange.sha256, items.first().sha256);
    QVERIFY(replica.log().last().userAgent.contains(u"Attrap/"_s));
}

int main(int argc, char **argv)
{
    if (geteuid() == 0) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // See tst_browserroom.
    }
    BrowserRoom::prepare();
    QApplication application(argc, argv);
    TestBrowserReplica test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_browserreplica.moc"
