// SPDX-License-Identifier: GPL-3.0-or-later
// Sites that refuse, send something else, or want a person.
#include "core/base/sha256.h"
#include "core/catalogue/recueils.h"
#include "tests/core/catalogue/helpers.h"
#include "tests/core/crawl/crawlhouse.h"

#include <QCoreApplication>
#include <QThread>

#include <atomic>
#include <utility>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

/// Answers so the first `times` times that the address holds `part`.
auto refusing(const QString &part, int status, int times, const QByteArray &body = "busy")
{
    return
        [part, status, left = times, body](const HttpRequest &request) mutable -> std::optional<HttpOutcome> {
            if (!request.url.toString().contains(part) || left <= 0) {
                return std::nullopt;
            }
            --left;
            return FakeSites::answer(request, status, status == 0 ? QByteArray() : body);
        };
}

} // namespace

class TestCrawlRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatRefusesWaitsWhileOthersGoOn()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        house.publish(u"pref13"_s, {CrawlHouse::item(u"b.pdf"_s, QDate(2026, 1, 5))});
        house.sites.fault = refusing(u"pref06.example/raa"_s, 503, 1);
        const auto told = house.crawl({u"pref06"_s, u"pref13"_s});
        QCOMPARE(house.sites.urls(),
                 (QStringList{u"https://pref06.example/raa"_s, u"https://pref13.example/raa"_s,
                              CrawlHouse::url(u"pref13"_s, u"b.pdf"_s), u"https://pref06.example/raa"_s,
                              CrawlHouse::url(u"pref06"_s, u"a.pdf"_s)}));
        QVERIFY(house.sites.asked.at(3).atMs - house.sites.asked.at(0).atMs >= 120'000);
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Complete);
        bool waited = false;
        for (const CrawlProgress &progress : told.progress) {
            if (progress.step == CrawlStep::Waiting) {
                waited = true;
                QVERIFY(progress.resumesAt.isValid());
                QCOMPARE(progress.pauses.size(), 1);
                QCOMPARE(progress.pauses.first().host, u"pref06.example"_s);
            }
        }
        QVERIFY(waited);
        // The refusal is in the journal, the pause is not kept once it answered.
        QVERIFY(Crawls(*house.database).pauses()->isEmpty());
        QCOMPARE(house.problems(), QString());
    }

    void hostsOfOneServerWaitTogether()
    {
        CrawlHouse house;
        house.resolver.addresses
            = {{u"pref06.example"_s, u"192.0.2.7"_s}, {u"pref13.example"_s, u"192.0.2.7"_s}};
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        house.publish(u"pref13"_s, {CrawlHouse::item(u"b.pdf"_s, QDate(2026, 3, 1))});
        house.publish(u"pref83"_s, {CrawlHouse::item(u"c.pdf"_s, QDate(2026, 3, 1))});
        house.sites.fault = refusing(u"a.pdf"_s, 0, 1);
        house.crawl({u"pref06"_s, u"pref13"_s, u"pref83"_s});
        QCOMPARE(house.sites.urls().mid(1, 3),
                 (QStringList{CrawlHouse::url(u"pref06"_s, u"a.pdf"_s), u"https://pref83.example/raa"_s,
                              CrawlHouse::url(u"pref83"_s, u"c.pdf"_s)}));
        QCOMPARE(house.held().size(), 3);
        QCOMPARE(house.last(u"pref06"_s).failed, 0);
    }

    void fourRefusalsInARowEndTheRunsOfThatServer()
    {
        CrawlHouse house;
        house.resolver.addresses
            = {{u"pref06.example"_s, u"192.0.2.7"_s}, {u"pref13.example"_s, u"192.0.2.7"_s}};
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        house.publish(u"pref83"_s, {CrawlHouse::item(u"c.pdf"_s, QDate(2026, 3, 1))});
        house.sites.fault = refusing(u"pref06"_s, 429, 4);
        const auto told = house.crawl({u"pref06"_s, u"pref13"_s, u"pref83"_s});
        QCOMPARE(told.report.runs.size(), 3);
        for (const QString &code : {u"pref06"_s, u"pref13"_s}) {
            QCOMPARE(house.last(code).state, RunState::Failed);
            QCOMPARE(house.last(code).why->code, ErrorCode::ServerBusy);
        }
        QCOMPARE(house.last(u"pref83"_s).state, RunState::Complete);
        QCOMPARE(house.sites.count(u"pref06"_s), 4);
        QCOMPARE(Crawls(*house.database).pauses()->size(), 1);
        QCOMPARE(Crawls(*house.database).pauses()->first().refusals, 4);
        // The next start of the program leaves it alone until the pause is over, then brings all.
        house.publish(u"pref13"_s, {});
        const qint64 endedMs = house.clock.monotonicMs();
        house.crawl({u"pref06"_s});
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Complete);
        QVERIFY(house.clock.monotonicMs() - endedMs >= 3'600'000 - 1000);
        QCOMPARE(house.problems(), QString());
    }

    void refusalsCountAlsoWhereTheirPausesAreShort()
    {
        CrawlHouse house;
        house.politeness.backOffMs = {0, 0, 0, 0};
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        house.sites.fault = refusing(u"pref06"_s, 503, 2);
        const qint64 startMs = house.clock.monotonicMs();
        house.crawl({u"pref06"_s});
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Complete);
        QVERIFY(house.clock.monotonicMs() - startMs < 40'000);
        house.sites.fault = refusing(u"pref06"_s, 503, 99);
        house.sites.asked.clear();
        house.crawl({u"pref06"_s});
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Failed);
        QCOMPARE(house.sites.asked.size(), 4);
    }

    void theUserCanHaveAServerAskedNow()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        house.sites.fault = refusing(u"pref06"_s, 503, 1);
        bool asked = false;
        house.waiter.onWait = [&](qint64) {
            if (!asked && house.sites.asked.size() == 1) {
                asked = true;
                house.service->tryAgainNow(u"192.0.2.1 of pref06.example"_s);
            }
        };
        house.crawl({u"pref06"_s});
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Complete);
        QVERIFY(house.sites.asked.at(1).atMs - house.sites.asked.at(0).atMs < 20'000);
    }

    void whatIsAskedMeanwhileDoesNotWaitForAServerThatRefuses()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        house.publish(u"pref13"_s, {CrawlHouse::item(u"b.pdf"_s, QDate(2026, 3, 1))});
        house.sites.fault = refusing(u"pref06"_s, 503, 1);
        bool asked = false;
        house.waiter.onWait = [&](qint64) {
            if (!asked && house.sites.asked.size() == 1) {
                asked = true;
                CrawlRequest request;
                request.administrations = {u"pref06"_s, u"pref13"_s}; // The first is under way already.
                request.since = QDate(2026, 1, 1);
                house.service->ask(request);
            }
        };
        const auto told = house.crawl({u"pref06"_s});
        QCOMPARE(house.sites.urls(),
                 (QStringList{u"https://pref06.example/raa"_s, u"https://pref13.example/raa"_s,
                              CrawlHouse::url(u"pref13"_s, u"b.pdf"_s), u"https://pref06.example/raa"_s,
                              CrawlHouse::url(u"pref06"_s, u"a.pdf"_s)}));
        QVERIFY(house.sites.asked.at(1).atMs - house.sites.asked.at(0).atMs < 60'000);
        QCOMPARE(told.finished, 1);
        QCOMPARE(told.report.runs.size(), 2);
        QCOMPARE(Crawls(*house.database).runs({}, 10)->size(), 2);
        QCOMPARE(house.last(u"pref13"_s).state, RunState::Complete);
        QCOMPARE(house.problems(), QString());
    }

    void stopEndsAlsoWhatWasAskedAndNotBegun()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        house.publish(u"pref13"_s, {CrawlHouse::item(u"b.pdf"_s, QDate(2026, 3, 1))});
        house.sites.afterEach = [&] {
            CrawlRequest request;
            request.administrations = {u"pref13"_s};
            house.service->ask(request);
            house.service->stop();
        };
        house.with([](CrawlService &service) {
            CrawlRequest request;
            request.administrations = {u"pref06"_s};
            request.since = QDate(2026, 1, 1);
            service.crawl(request);
            QCoreApplication::sendPostedEvents(&service);
        });
        QCOMPARE(house.sites.urls(), QStringList{u"https://pref06.example/raa"_s});
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Stopped);
        QVERIFY(Crawls(*house.database).runs(u"pref13"_s, 1)->isEmpty());
    }

    void whatIsAskedWhileNothingRunsBegins()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        const auto told = house.with([](CrawlService &service) {
            CrawlRequest request;
            request.administrations = {u"pref06"_s};
            request.since = QDate(2026, 1, 1);
            service.ask(request);
            QCoreApplication::sendPostedEvents(&service);
        });
        QCOMPARE(told.finished, 1);
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Complete);
    }

    void aPauseHoldsBackWhatWasOnlyWaitingForItsTurn()
    {
        CrawlHouse house;
        const auto a = CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2));
        const auto b = CrawlHouse::item(u"b.pdf"_s, QDate(2026, 3, 1));
        house.publish(u"pref06"_s, {a, b});
        house.setListing(u"pref06"_s,
                         CrawlHouse::line(u"pref06"_s, a) + "\nnext https://pref06.example/raa2\n");
        house.setListing(u"pref06"_s, CrawlHouse::line(u"pref06"_s, b), u"/raa2"_s);
        std::atomic<int> exchanges = 0;
        std::atomic<bool> isPaused = false;
        std::atomic<int> listed = 0;
        auto service = std::make_unique<CrawlService>(house.parts());
        house.sites.afterEach = [&] { ++exchanges; };
        bool wasPaused = false;
        house.waiter.onWait = [&](qint64) {
            if (exchanges == 1 && !std::exchange(wasPaused, true)) {
                service->pause(); // While the second page waits for its turn.
            }
        };
        QThread thread;
        std::atomic<bool> isFinished = false;
        connect(service.get(), &CrawlService::finished, service.get(), [&] { isFinished = true; });
        connect(service.get(), &CrawlService::progressChanged, service.get(),
                [&](const CrawlProgress &progress) {
                    listed = progress.listed;
                    isPaused = progress.paused;
                });
        service->moveToThread(&thread);
        thread.start();
        CrawlRequest request;
        request.administrations = {u"pref06"_s};
        request.since = QDate(2026, 1, 1);
        QMetaObject::invokeMethod(service.get(), [&] { service->crawl(request); });
        QTRY_VERIFY(isPaused);
        QCOMPARE(exchanges.load(), 1);
        QCOMPARE(listed.load(), 1); // What the first page showed stays to be seen.
        QVERIFY(!isFinished);
        service->resume();
        QTRY_VERIFY(isFinished);
        QVERIFY(!isPaused);
        QCOMPARE(exchanges.load(), 4);
        thread.quit();
        QVERIFY(thread.wait());
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Complete);
    }

    void stopEndsTheWaitForAServer()
    {
        CrawlHouse house;
        house.sites.fault = refusing(u"pref06"_s, 503, 99);
        house.waiter.onWait = [&](qint64) { house.service->stop(); };
        house.crawl({u"pref06"_s});
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Stopped);
    }

    void whatIsNoPdfIsAskedForTwiceThenReported_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("good");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray page("<!DOCTYPE html><html>maintenance</html>");
        const QByteArray cut("%PDF-1.4 cut");
        const QByteArray good = CrawlHouse::pdf("good");
        QTest::newRow("page, then PDF") << page << good << true << ErrorCode::Internal;
        QTest::newRow("page, page") << page << page << false << ErrorCode::WebPageNotPdf;
        QTest::newRow("cut, then whole") << cut << good << true << ErrorCode::Internal;
        QTest::newRow("cut elsewhere") << cut << cut.left(10) << false << ErrorCode::DownloadTruncated;
        QTest::newRow("nothing") << QByteArray() << QByteArray() << false << ErrorCode::DownloadTruncated;
        QTest::newRow("something") << QByteArray("xyz") << QByteArray("xyz") << false << ErrorCode::NotAPdf;
    }
    void whatIsNoPdfIsAskedForTwiceThenReported()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, good);
        QFETCH(ErrorCode, code);
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        int n = 0;
        house.sites.fault = [&](const HttpRequest &request) -> std::optional<HttpOutcome> {
            if (!request.url.toString().endsWith(u"a.pdf"_s)) {
                return std::nullopt;
            }
            return FakeSites::answer(request, 200, ++n == 1 ? first : second);
        };
        house.crawl({u"pref06"_s});
        QCOMPARE(n, 2);
        const CrawlRun run = house.last(u"pref06"_s);
        QCOMPARE(run.state, good ? RunState::Complete : RunState::Incomplete);
        QCOMPARE(run.fetched, good ? 1 : 0);
        QCOMPARE(run.failed, good ? 0 : 1);
        const Recueil recueil = Recueils(*house.database).list()->first();
        QCOMPARE(Crawls(*house.database).observations(recueil.id)->size(), 2);
        if (!good) {
            QCOMPARE(run.why->code, code);
            QCOMPARE(recueil.failure->code, code);
            QCOMPARE(recueil.failures, 1);
            QCOMPARE(Crawls(*house.database).results(run.id)->first().error->code, code);
        }
        if (code == ErrorCode::WebPageNotPdf) {
            QCOMPARE(*Crawls(*house.database).keptBody(sha256Hex(second)), second);
        }
        QCOMPARE(house.problems(), QString());
        // The next run, once the site is well again, completes.
        house.sites.fault = {};
        house.crawl({u"pref06"_s});
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Complete);
        QVERIFY(!Recueils(*house.database).list()->first().failure);
    }

    void aCutPdfGivenTwiceIsKeptAndReportedUntilTheWholeOneComes()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        const QString url = CrawlHouse::url(u"pref06"_s, u"a.pdf"_s);
        house.serve(url, "%PDF-1.4 cut");
        house.crawl({u"pref06"_s});
        CrawlRun run = house.last(u"pref06"_s);
        QCOMPARE(run.state, RunState::Incomplete);
        QCOMPARE(run.why->code, ErrorCode::DownloadTruncated);
        QCOMPARE(run.fetched, 1);
        QCOMPARE(run.failed, 1);
        QCOMPARE(house.sites.count(u"a.pdf"_s), 2);
        const Recueil cut = Recueils(*house.database).list()->first();
        QCOMPARE(cut.document, sha256Hex("%PDF-1.4 cut"));
        // The site would answer 304 to a condition for as long as it is cut there.
        house.sites.asked.clear();
        house.serve(url, CrawlHouse::pdf("whole"));
        house.clock.advanceMs(86'400'000);
        house.crawl({u"pref06"_s});
        run = house.last(u"pref06"_s);
        QCOMPARE(run.state, RunState::Complete);
        QCOMPARE(run.changed, 1);
        QVERIFY(std::none_of(house.sites.asked.begin(), house.sites.asked.end(), [](const auto &asked) {
            return asked.url.endsWith(u"a.pdf"_s) && asked.conditional;
        }));
        QCOMPARE(Crawls(*house.database).versions(cut.id)->size(), 2);
        QCOMPARE(house.problems(), QString());
    }

    void aSiteThatWantsABrowserWaitsForTheUser()
    {
        CrawlHouse house;
        house.scrapers.browserCodes = {u"pref06"_s};
        house.publish(u"pref13"_s, {CrawlHouse::item(u"b.pdf"_s, QDate(2026, 3, 1))});
        house.sites.fault = refusing(u"pref06"_s, 403, 99, "Just a moment");
        const auto told = house.crawl({u"pref06"_s, u"pref13"_s});
        const CrawlRun run = house.last(u"pref06"_s);
        QCOMPARE(run.state, RunState::NeedsUser);
        QCOMPARE(run.why->code, ErrorCode::NeedsBrowser);
        QCOMPARE(run.why->subject, u"https://pref06.example/raa"_s);
        QCOMPARE(told.usersNeeded, QStringList{u"pref06 https://pref06.example/raa"_s});
        QCOMPARE(house.last(u"pref13"_s).state, RunState::Complete);
        QCOMPARE(house.sites.asked.first().route, Route::Plain);
    }

    void theBrowserIsUsedWhereThereIsOne()
    {
        CrawlHouse house;
        FakeSites browser(house.clock);
        house.scrapers.browserCodes = {u"pref06"_s};
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 1))});
        browser.resources = house.sites.resources;
        house.browser = &browser;
        house.crawl({u"pref06"_s});
        QCOMPARE(house.sites.asked.size(), 0);
        QCOMPARE(browser.asked.size(), 2);
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Complete);
        const Recueil recueil = Recueils(*house.database).list()->first();
        QVERIFY(Crawls(*house.database)
                    .observations(recueil.id)
                    ->first()
                    .note.contains(u"\"route\":\"browser\""_s));
    }

    void anUnknownAdministrationIsARunThatFailed()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, {});
        const auto told = house.crawl({u"nobody"_s, u"pref01"_s, u"pref06"_s});
        QCOMPARE(told.report.runs.size(), 3);
        QCOMPARE(told.report.runs.at(0).why->code, ErrorCode::UnknownAdministration);
        QCOMPARE(told.report.runs.at(1).why->code, ErrorCode::UnknownAdministration);
        QCOMPARE(told.report.runs.at(2).state, RunState::Complete);
    }
};

QTEST_GUILESS_MAIN(TestCrawlRefusals)
#include "tst_crawlrefusals.moc"
