// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window collecting from a stand-in for the sites: followed, brought, shown, refused, waited for.
#include "app/gui/crawlcontroller.h"
#include "core/reading/readingservice.h"
#include "tests/app/gui/crawlwindow.h"
#include "tests/generator/demoset.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace attrap;

class TestMainWindowCrawl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsBringsAndShows();
    void sitesWaitForTheUser_data();
    void sitesWaitForTheUser();
    void savedFilesAreAttributed();
};

void TestMainWindowCrawl::followsBringsAndShows()
{
    Desk desk;
    QVERIFY(desk.open(false));
    const QString code = u"pref01"_s;
    const int expected = static_cast<int>(desk.sites.expected(code, Since).size());
    QVERIFY(expected > 0);
    follow(desk, {code});
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(), expected, CrawlTimeoutMs);

    // The run, and what it did.
    desk.trigger(u"crawlRuns"_s);
    auto *runs = desk.find<QTableView>(u"runList"_s);
    QTRY_COMPARE(runs->model()->rowCount(), 1);
    const auto state = [&] { return runs->model()->index(0, 11).data().toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"complete"_s, CrawlTimeoutMs);
    auto *results = desk.find<QTableView>(u"runResultList"_s);
    QTRY_VERIFY(results->model()->rowCount() >= expected);

    // Something new the next time.
    desk.sites.publish(code, QDate(2026, 8, 21));
    desk.trigger(u"crawlNow"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(), expected + 1, CrawlTimeoutMs);

    // Health: well, and a double click shows its recueils.
    desk.trigger(u"crawlHealth"_s);
    auto *health = desk.find<QTableView>(u"healthList"_s);
    QTRY_COMPARE(health->model()->rowCount(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(health->model()->index(0, 3).data().toString(), QString::number(expected + 1),
                              CrawlTimeoutMs);

    // A server that refuses four times ends the run as failed, which the tree shows.
    replica::FaultRule fault;
    fault.fault = replica::Fault::Unavailable;
    desk.sites.addFault(fault);
    desk.trigger(u"crawlNow"_s);
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"failed"_s, CrawlTimeoutMs);
    QTRY_VERIFY(desk.inTree(u"⚠ 01 Ain"_s));

    // Evidence of one recueil.
    desk.window->results().currentList().setCurrentIndex(desk.documents().index(0, 0));
    desk.trigger(u"versions"_s);
    QTRY_VERIFY(desk.find<QDialog>(u"versionsDialog"_s) != nullptr);
    QCOMPARE(desk.find<QTableView>(u"versionList"_s)->model()->rowCount(), 1);
    QVERIFY(desk.find<QTableView>(u"observationList"_s)->model()->rowCount() >= 1);
    QVERIFY(desk.find<QLabel>(u"provenance"_s)->text().contains(u"https://www.ain.gouv.fr"_s));
}

void TestMainWindowCrawl::sitesWaitForTheUser_data()
{
    QTest::addColumn<bool>("hasBrowser");
    QTest::newRow("window of the program") << true;
    QTest::newRow("the user's own browser") << false;
}

void TestMainWindowCrawl::sitesWaitForTheUser()
{
    QFETCH(bool, hasBrowser);
    Desk desk;
    QVERIFY(desk.open(hasBrowser));
    follow(desk, {u"ppparis"_s});
    auto *banner = desk.find<QWidget>(u"crawlBanner"_s);
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), CrawlTimeoutMs);
    auto *open = desk.find<QToolButton>(u"crawlBannerOpen"_s);
    if (!hasBrowser) {
        QVERIFY(desk.dialogs.opened.isEmpty());
        open->click();
        QCOMPARE(desk.dialogs.opened.size(), 1);
        QVERIFY(desk.dialogs.opened.first().host().contains(u"prefecturedepolice"_s));
        return;
    }
    // The user asked for this run: the window opens by itself.
    QTRY_COMPARE(desk.browser.opened.size(), 1);
    QVERIFY(desk.dialogs.opened.isEmpty());
    const QSignalSpy libraryChanged(&desk.window->crawl(), &CrawlController::libraryChanged);
    Q_EMIT desk.browser.passed(desk.browser.opened.first());
    QVERIFY(!banner->isVisible());
    // It is asked again; nothing was really passed, so the site says again that it waits.
    QTRY_COMPARE_WITH_TIMEOUT(desk.browser.opened.size(), 2, CrawlTimeoutMs);
    QVERIFY(banner->isVisible());
    QVERIFY(!libraryChanged.isEmpty());
}

void TestMainWindowCrawl::savedFilesAreAttributed()
{
    Desk desk;
    QVERIFY(desk.open(true));
    const auto made = generator::droneRecueil();
    QVERIFY(made);
    const auto save = [&](const QString &name, const QByteArray &bytes) {
        QFile file(desk.folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(save(u"sure.pdf"_s, made->pdf));
    QVERIFY(save(u"sure.pdf:Zone.Identifier"_s,
                 "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://www.ain.gouv.fr/contenu/sure.pdf\r\n"));
    QVERIFY(save(u"unknown.pdf"_s, made->pdf + "\n"));
    const QSignalSpy imported(desk.window.get(), &MainWindow::importSummarised);
    desk.dialogs.administration = u"pref83"_s;
    desk.window->importPaths({desk.folder.filePath(u"sure.pdf"_s)});
    QTRY_COMPARE(imported.size(), 1);
    QVERIFY(desk.dialogs.asked.isEmpty());
    QTRY_COMPARE(desk.documents().rowCount(), 1);
    QCOMPARE(desk.documents().row(0).recueil.administration, u"pref01"_s);
    desk.window->importPaths({desk.folder.filePath(u"unknown.pdf"_s)});
    QTRY_COMPARE(desk.dialogs.asked.size(), 1);
    QVERIFY(desk.dialogs.likely.first().isEmpty());
    QTRY_COMPARE(imported.size(), 2);
    // Saved from the program's own browser, which knows where it came from.
    QVERIFY(save(u"saved.pdf"_s, made->pdf + "\n\n"));
    Q_EMIT desk.browser.downloaded(desk.folder.filePath(u"saved.pdf"_s),
                                   QUrl(u"https://www.var.gouv.fr/contenu/saved.pdf"_s), {});
    QTRY_COMPARE(imported.size(), 3);
    QCOMPARE(desk.dialogs.asked.size(), 1);
}

QTEST_MAIN(TestMainWindowCrawl)
#include "tst_mainwindowcrawl.moc"
