// SPDX-License-Identifier: GPL-3.0-or-later
// A process of its own: Chromium reads its proxy once.
#include "app/gui/browser/browserroom.h"
#include "tests/app/gui/browser/scriptedsite.h"
#include "tests/support/fakeclock.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace attrap;
using namespace attrap::test;

class TestBrowserProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughTheProxyAndNotRoundAChangedOne();
};

void TestBrowserProxy::goesThroughTheProxyAndNotRoundAChangedOne()
{
    if (!BrowserRoom::isAvailable()) {
        QSKIP("Built without QtWebEngine.");
    }
    FakeClock clock;
    SiteServer proxy("127.0.0.1", [](const SiteRequest &) { return answer("502 Bad Gateway", {}, {}); });
    const std::unique_ptr<BrowserRoom> room = BrowserRoom::make(clock);
    room->setProxy(proxy.url().toString());
    const QUrl page(u"https://www.exemple.invalid/liste"_s);
    room->open(page);
    QTRY_VERIFY_WITH_TIMEOUT(proxy.log().contains(u"CONNECT www.exemple.invalid:443"_s), LongMs);

    room->setProxy({});
    const qsizetype before = proxy.log().size();
    room->open(page);
    QLabel *sentence = nullptr;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (const QWidget *widget : all) {
        auto *found = widget->findChild<QLabel *>(u"browserSentence"_s);
        sentence = found != nullptr ? found : sentence;
    }
    QVERIFY(sentence != nullptr);
    QVERIFY2(sentence->text().contains(u"Start Attrap again"_s), qPrintable(sentence->text()));
    QCOMPARE(proxy.log().size(), before);
}

int main(int argc, char **argv)
{
    if (geteuid() == 0) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // See tst_browserroom.
    }
    BrowserRoom::prepare();
    QApplication application(argc, argv);
    TestBrowserProxy test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_browserproxy.moc"
