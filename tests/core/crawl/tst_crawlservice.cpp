// SPDX-License-Identifier: GPL-3.0-or-later
// What a crawl brings, keeps and says, of sites that answer.
#include "core/base/sha256.h"
#include "core/catalogue/jobs.h"
#include "core/catalogue/recueils.h"
#include "tests/core/catalogue/helpers.h"
#include "tests/core/crawl/crawlhouse.h"

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

Recueil recueilOf(CrawlHouse &house, const QString &url)
{
    const auto list = Recueils(*house.database).list();
    for (const Recueil &recueil : *list) {
        if (recueil.url == url) {
            return recueil;
        }
    }
    return {};
}

QList<CrawlHouse::Item> twelve()
{
    QList<CrawlHouse::Item> items;
    for (int i = 0; i < 12; ++i) {
        items.append(CrawlHouse::item(u"n%1.pdf"_s.arg(i), QDate(2026, 3, 4).addDays(-i)));
    }
    return items;
}

} // namespace

class TestCrawlService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsWhatIsListedRecentFirstThenNewestOfAll()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s,
                      {CrawlHouse::item(u"jan.pdf"_s, QDate(2026, 1, 20)),
                       CrawlHouse::item(u"mars.pdf"_s, QDate(2026, 3, 2))});
        house.publish(u"pref13"_s,
                      {CrawlHouse::item(u"fev.pdf"_s, QDate(2026, 2, 1)),
                       CrawlHouse::item(u"vieux.pdf"_s, QDate(2025, 12, 1))});
        const auto told = house.crawl({u"pref06"_s, u"pref13"_s});
        QCOMPARE(house.sites.urls(),
                 (QStringList{u"https://pref06.example/raa"_s, CrawlHouse::url(u"pref06"_s, u"mars.pdf"_s),
                              u"https://pref13.example/raa"_s, CrawlHouse::url(u"pref13"_s, u"fev.pdf"_s),
                              CrawlHouse::url(u"pref06"_s, u"jan.pdf"_s)}));
        QCOMPARE(told.finished, 1);
        QCOMPARE(told.report.runs.size(), 2);
        QCOMPARE(told.documents, told.report.documents);
        QCOMPARE(told.documents.size(), 3);
        QCOMPARE(told.documents.first(), sha256Hex(CrawlHouse::pdf("mars.pdf")));
        const CrawlRun run = house.last(u"pref06"_s);
        QCOMPARE(run.state, RunState::Complete);
        QVERIFY(run.walked && !run.why);
        QCOMPARE(run.listed, 2);
        QCOMPARE(run.isNew, 2);
        QCOMPARE(run.fetched, 2);
        QCOMPARE(run.pages, 1);
        QCOMPARE(run.failed + run.gone + run.changed + run.duplicates + run.rechecked, 0);
        QCOMPARE(*Jobs(*house.database).count({JobKind::Inspect}), 3);
        QCOMPARE(house.problems(), QString());

        const Recueil recueil = recueilOf(house, CrawlHouse::url(u"pref06"_s, u"mars.pdf"_s));
        QCOMPARE(recueil.publishedOn, QDate(2026, 3, 2));
        QCOMPARE(recueil.listingUrl, u"https://pref06.example/raa"_s);
        QCOMPARE(recueil.linkText, u"Télécharger Recueil mars.pdf"_s);
        QCOMPARE(recueil.versions, 1);
        const auto seen = Crawls(*house.database).observations(recueil.id);
        GOOD(seen);
        QCOMPARE(seen->size(), 1);
        QCOMPARE(seen->first().linkText, recueil.linkText);
        QCOMPARE(seen->first().listedOn, u"2026-03-02"_s);
        QCOMPARE(seen->first().status, std::optional<qint64>(200));
        QCOMPARE(seen->first().certificateSubject, u"CN=fake"_s);
        QVERIFY(seen->first().headers.contains(u"ETag"_s));
    }

    void aSecondRunAsksOnlyIfChanged()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        house.crawl({u"pref06"_s});
        house.sites.asked.clear();
        house.clock.advanceMs(86'400'000);
        const auto told = house.crawl({u"pref06"_s});
        QCOMPARE(house.sites.asked.size(), 2);
        for (const auto &asked : house.sites.asked) {
            QVERIFY(asked.conditional);
            QCOMPARE(asked.status, 304);
        }
        const CrawlRun run = house.last(u"pref06"_s);
        QCOMPARE(run.state, RunState::Complete);
        QCOMPARE(run.listed, 1);
        QCOMPARE(run.isNew, 0);
        QCOMPARE(run.fetched, 0);
        QCOMPARE(run.rechecked, 1);
        QVERIFY(told.documents.isEmpty());
        QCOMPARE(house.problems(), QString());
    }

    void endsTheSameWhereverItIsInterrupted()
    {
        const auto prepare = [](CrawlHouse &house) {
            house.setListing(u"pref06"_s,
                             CrawlHouse::line(u"pref06"_s, CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 3)))
                                 + "next https://pref06.example/raa2\n");
            house.setListing(
                u"pref06"_s,
                CrawlHouse::line(u"pref06"_s, CrawlHouse::item(u"b.pdf"_s, QDate(2026, 1, 3)))
                    + CrawlHouse::line(u"pref06"_s, CrawlHouse::item(u"perdu.pdf"_s, QDate(2026, 1, 9))),
                u"/raa2"_s);
            for (const QString &name : {u"a.pdf"_s, u"b.pdf"_s}) {
                house.serve(CrawlHouse::url(u"pref06"_s, name), CrawlHouse::pdf(name.toUtf8()));
            }
            house.publish(u"pref13"_s, {CrawlHouse::item(u"c.pdf"_s, QDate(2026, 2, 3))});
        };
        CrawlHouse quiet;
        prepare(quiet);
        quiet.crawl({u"pref06"_s, u"pref13"_s});
        const auto exchanges = quiet.sites.asked.size();
        QCOMPARE(exchanges, 7);
        for (int n = 1; n < exchanges; ++n) {
            CrawlHouse house;
            prepare(house);
            house.sites.afterEach = [&] {
                if (house.sites.asked.size() == n) {
                    house.service->interrupt();
                }
            };
            const auto told = house.crawl({u"pref06"_s, u"pref13"_s});
            QVERIFY(told.report.stopped);
            QVERIFY(!Crawls(*house.database).unfinishedRuns()->isEmpty());
            QCOMPARE(house.problems(), QString());
            house.sites.afterEach = {};
            QCOMPARE(house.start().finished, 1);
            QVERIFY(Crawls(*house.database).unfinishedRuns()->isEmpty());
            QCOMPARE(house.held(), quiet.held());
            for (const QString &code : {u"pref06"_s, u"pref13"_s}) {
                QCOMPARE(Crawls(*house.database).runs(code, 9)->size(), 1);
                const CrawlRun mine = house.last(code);
                const CrawlRun its = quiet.last(code);
                const QByteArray where = QByteArray::number(n);
                QVERIFY2(mine.state == its.state && mine.walked == its.walked, where.constData());
                QVERIFY2(mine.listed == its.listed && mine.isNew == its.isNew && mine.failed == its.failed,
                         where.constData());
                QVERIFY2(mine.fetched == its.fetched && mine.rechecked == its.rechecked, where.constData());
                QCOMPARE(mine.why.has_value(), its.why.has_value());
            }
            // Nothing is asked twice, but what was under way.
            QVERIFY2(house.sites.asked.size() <= exchanges + 1, QByteArray::number(n).constData());
            QCOMPARE(house.problems(), QString());
        }
        QCOMPARE(quiet.last(u"pref06"_s).state, RunState::Incomplete);
        QCOMPARE(quiet.last(u"pref06"_s).why->code, ErrorCode::PageNotFound);
        QCOMPARE(quiet.last(u"pref06"_s).failed, 1);
    }

    void stoppedRunsAreOver()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, twelve());
        house.sites.afterEach = [&] {
            if (house.sites.asked.size() == 3) {
                house.service->stop();
            }
        };
        const auto told = house.crawl({u"pref06"_s, u"pref13"_s});
        QVERIFY(told.report.stopped);
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Stopped);
        QCOMPARE(house.last(u"pref13"_s).state, RunState::Stopped);
        QVERIFY(Crawls(*house.database).unfinishedRuns()->isEmpty());
        QCOMPARE(house.start().finished, 0);
    }

    void replacedBytesAreKeptBesideTheFirst()
    {
        CrawlHouse house;
        auto item = CrawlHouse::item(u"a.pdf"_s, QDate(2026, 1, 10));
        house.publish(u"pref06"_s, {item});
        house.crawl({u"pref06"_s});
        item.body = CrawlHouse::pdf("another");
        item.detail = u"PDF - 2 Mb"_s;
        house.publish(u"pref06"_s, {item});
        house.clock.advanceMs(86'400'000);
        const auto told = house.crawl({u"pref06"_s});
        QCOMPARE(told.documents, QStringList{sha256Hex(item.body)});
        const CrawlRun run = house.last(u"pref06"_s);
        QCOMPARE(run.changed, 1);
        QCOMPARE(run.fetched, 1);
        QCOMPARE(run.isNew, 0);
        QCOMPARE(run.state, RunState::Complete);
        const Recueil recueil = recueilOf(house, CrawlHouse::url(u"pref06"_s, u"a.pdf"_s));
        QCOMPARE(recueil.versions, 2);
        QCOMPARE(recueil.document, sha256Hex(item.body));
        const auto versions = Crawls(*house.database).versions(recueil.id);
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->first().document, sha256Hex(CrawlHouse::pdf("a.pdf")));
        QCOMPARE(Crawls(*house.database).coverage()->first().replaced, 1);
        QCOMPARE(house.problems(), QString());
    }

    void aRecheckFindsWhatTheListingDoesNotTell()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 1, 10))});
        house.crawl({u"pref06"_s});
        house.serve(CrawlHouse::url(u"pref06"_s, u"a.pdf"_s), CrawlHouse::pdf("quietly"));
        house.clock.advanceMs(3'600'000);
        house.crawl({u"pref06"_s});
        QCOMPARE(house.last(u"pref06"_s).changed, 1);
        QCOMPARE(house.held().value(CrawlHouse::url(u"pref06"_s, u"a.pdf"_s)),
                 sha256Hex(CrawlHouse::pdf("quietly")));
    }

    void whatVanishesIsMarkedAndWhatReappearsIsNot()
    {
        CrawlHouse house;
        auto items = twelve();
        house.publish(u"pref06"_s, items);
        house.crawl({u"pref06"_s});
        const QString served = CrawlHouse::url(u"pref06"_s, u"n3.pdf"_s);
        const QString removed = CrawlHouse::url(u"pref06"_s, u"n5.pdf"_s);
        auto fewer = items;
        fewer.removeAt(5);
        fewer.removeAt(3);
        house.publish(u"pref06"_s, fewer);
        house.sites.resources.remove(removed);
        house.crawl({u"pref06"_s});
        const CrawlRun run = house.last(u"pref06"_s);
        QCOMPARE(run.gone, 2);
        QCOMPARE(run.listed, 10);
        QCOMPARE(run.state, RunState::Complete);
        QVERIFY(recueilOf(house, removed).goneSince.isValid());
        QVERIFY(!recueilOf(house, removed).document.isEmpty());
        const auto last = [&](const QString &url) {
            return Crawls(*house.database).observations(recueilOf(house, url).id)->last();
        };
        QCOMPARE(last(removed).kind, u"absence"_s);
        QCOMPARE(last(removed).status, std::optional<qint64>(404));
        QCOMPARE(last(served).status, std::optional<qint64>(304));
        QCOMPARE(Crawls(*house.database).coverage()->first().gone, 2);

        house.publish(u"pref06"_s, items);
        house.crawl({u"pref06"_s});
        QVERIFY(!recueilOf(house, removed).goneSince.isValid());
        QCOMPARE(house.last(u"pref06"_s).isNew, 0);
        QCOMPARE(house.problems(), QString());
    }

    void aListingThatLostMostIsNotBelieved()
    {
        CrawlHouse house;
        const auto items = twelve();
        house.publish(u"pref06"_s, items);
        house.crawl({u"pref06"_s});
        house.publish(u"pref06"_s, items.first(2));
        house.crawl({u"pref06"_s});
        CrawlRun run = house.last(u"pref06"_s);
        QCOMPARE(run.state, RunState::Failed);
        QCOMPARE(run.why->code, ErrorCode::ListingEmpty);
        QCOMPARE(run.gone, 0);
        QVERIFY(!run.walked);
        house.setListing(u"pref06"_s, "");
        house.crawl({u"pref06"_s});
        run = house.last(u"pref06"_s);
        QCOMPARE(run.state, RunState::Failed);
        QCOMPARE(run.why->code, ErrorCode::ListingEmpty);
        QCOMPARE(Crawls(*house.database).coverage()->first().gone, 0);
        QVERIFY(Crawls(*house.database).coverage()->first().lastFailure.has_value());
    }

    void aPageThatWasEmptiedIsSaidAndMakesNothingGone()
    {
        CrawlHouse house;
        const QString second = u"/raa2"_s;
        QByteArray lines;
        for (const auto &name : {u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s}) {
            lines += CrawlHouse::line(u"pref06"_s, CrawlHouse::item(name, QDate(2026, 3, 3)));
            house.serve(CrawlHouse::url(u"pref06"_s, name), CrawlHouse::pdf(name.toUtf8()));
        }
        QByteArray first = "next https://pref06.example/raa2\n";
        for (int i = 0; i < 9; ++i) {
            const QString name = u"d%1.pdf"_s.arg(i);
            first += CrawlHouse::line(u"pref06"_s, CrawlHouse::item(name, QDate(2026, 3, 4)));
            house.serve(CrawlHouse::url(u"pref06"_s, name), CrawlHouse::pdf(name.toUtf8()));
        }
        house.setListing(u"pref06"_s, first);
        house.setListing(u"pref06"_s, lines, second);
        house.crawl({u"pref06"_s});
        QCOMPARE(house.last(u"pref06"_s).state, RunState::Complete);
        house.setListing(u"pref06"_s, "", second);
        house.clock.advanceMs(86'400'000);
        house.crawl({u"pref06"_s});
        const CrawlRun run = house.last(u"pref06"_s);
        QCOMPARE(run.state, RunState::Incomplete);
        QCOMPARE(run.why->code, ErrorCode::ListingEmpty);
        QCOMPARE(run.why->subject, u"https://pref06.example/raa2"_s);
        QCOMPARE(run.failed, 1);
        QCOMPARE(run.gone, 0);
        QVERIFY(!run.walked);
    }

    void aPageThatFailsMakesNothingAbsent()
    {
        CrawlHouse house;
        house.setListing(u"pref06"_s, "next https://pref06.example/raa2\n");
        house.setListing(u"pref06"_s,
                         CrawlHouse::line(u"pref06"_s, CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 3))),
                         u"/raa2"_s);
        house.serve(CrawlHouse::url(u"pref06"_s, u"a.pdf"_s), CrawlHouse::pdf("a"));
        house.crawl({u"pref06"_s});
        house.sites.resources.remove(u"https://pref06.example/raa2"_s);
        house.crawl({u"pref06"_s});
        const CrawlRun run = house.last(u"pref06"_s);
        QCOMPARE(run.state, RunState::Incomplete);
        QCOMPARE(run.why->code, ErrorCode::PageNotFound);
        QCOMPARE(run.failed, 1);
        QCOMPARE(run.gone, 0);
    }

    void bytesOfSeveralAddressesAreStoredOnce()
    {
        CrawlHouse house;
        auto copy = CrawlHouse::item(u"b.pdf"_s, QDate(2026, 3, 1));
        copy.body = CrawlHouse::pdf("a.pdf");
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2)), copy});
        house.crawl({u"pref06"_s});
        const CrawlRun run = house.last(u"pref06"_s);
        QCOMPARE(run.fetched, 2);
        QCOMPARE(run.duplicates, 1);
        QCOMPARE(Store(house.library->storeFolder()).list()->size(), 1);
        QCOMPARE(*Jobs(*house.database).count({JobKind::Inspect}), 1);
        QCOMPARE(Recueils(*house.database).ofDocument(sha256Hex(copy.body))->size(), 2);
    }

    void detailPagesAreBelievedForAWhile()
    {
        CrawlHouse house;
        house.setListing(u"pref06"_s, "detail https://pref06.example/d1\ndetail https://pref06.example/d2\n");
        const auto recent = CrawlHouse::item(u"neuf.pdf"_s, QDate(2026, 3, 4));
        const auto old = CrawlHouse::item(u"vieux.pdf"_s, QDate(2026, 1, 20));
        house.setListing(u"pref06"_s, CrawlHouse::line(u"pref06"_s, recent), u"/d1"_s);
        house.setListing(u"pref06"_s, CrawlHouse::line(u"pref06"_s, old), u"/d2"_s);
        house.serve(CrawlHouse::url(u"pref06"_s, recent.name), recent.body);
        house.serve(CrawlHouse::url(u"pref06"_s, old.name), old.body);
        house.crawl({u"pref06"_s});
        house.sites.asked.clear();
        house.clock.advanceMs(Q_INT64_C(86'400'000));
        house.crawl({u"pref06"_s});
        QCOMPARE(house.sites.count(u"/d1"_s), 1);
        QCOMPARE(house.sites.count(u"/d2"_s), 0);
        QCOMPARE(house.last(u"pref06"_s).listed, 2);
        QCOMPARE(house.last(u"pref06"_s).gone, 0);
        house.clock.advanceMs(Q_INT64_C(86'400'000) * 8);
        house.crawl({u"pref06"_s});
        QCOMPARE(house.sites.count(u"/d2"_s), 1);
    }

    void aCrawlWithoutSinceLooksAsFarBackAsFollowed()
    {
        CrawlHouse house;
        GOOD(Crawls(*house.database)
                 .setFollowed({{u"pref06"_s, QDate(2025, 6, 1), house.clock.now()},
                               {u"pref13"_s, QDate(2026, 3, 1), house.clock.now()}}));
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2025, 7, 2))});
        house.publish(u"pref13"_s, {CrawlHouse::item(u"b.pdf"_s, QDate(2026, 2, 2))});
        house.crawl({}, {});
        QCOMPARE(house.last(u"pref06"_s).since, QDate(2025, 6, 1));
        QCOMPARE(house.held().size(), 1);
        // A daily run looks back less far, until the last full walk is a week old.
        const auto routine = [&] {
            house.with([](CrawlService &service) {
                CrawlRequest request;
                request.isRoutine = true;
                service.crawl(request);
            });
            return house.last(u"pref06"_s).since;
        };
        house.clock.advanceMs(86'400'000);
        QCOMPARE(routine(), QDate(2026, 1, 3));
        house.clock.advanceMs(Q_INT64_C(7) * 86'400'000);
        QCOMPARE(routine(), QDate(2025, 6, 1));
    }

    void anEditedObservationShows()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        house.crawl({u"pref06"_s});
        QCOMPARE(house.problems(), QString());
        GOOD(
            house.database->execute("DROP TRIGGER observation_is_fixed; UPDATE observation SET status = 200, "
                                    "listed_on = '2026-03-01' WHERE kind = 'document'"));
        QVERIFY(house.problems().contains(u"was changed"_s));
    }

    void aPageThatWasAlteredInTheLibraryShows()
    {
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        house.crawl({u"pref06"_s});
        GOOD(house.database->execute("UPDATE listing_body SET body = x'0000000100'"));
        QVERIFY(house.problems().contains(u"does not give its hash"_s));
    }

    void aLibraryThatCannotBeWrittenIsSaid_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no temporary file") << QByteArray() << ErrorCode::FileUnwritable;
        QTest::newRow("no page") << QByteArray("DROP TABLE listing_body") << ErrorCode::DatabaseFailed;
        QTest::newRow("no link") << QByteArray("CREATE TRIGGER t BEFORE INSERT ON recueil_document BEGIN "
                                               "SELECT raise(ABORT, 'no'); END")
                                 << ErrorCode::DatabaseFailed;
        QTest::newRow("no item") << QByteArray("CREATE TRIGGER t BEFORE INSERT ON recueil BEGIN "
                                               "SELECT raise(ABORT, 'no'); END")
                                 << ErrorCode::DatabaseFailed;
    }
    void aLibraryThatCannotBeWrittenIsSaid()
    {
        QFETCH(QByteArray, sql);
        QFETCH(ErrorCode, code);
        CrawlHouse house;
        house.publish(u"pref06"_s, {CrawlHouse::item(u"a.pdf"_s, QDate(2026, 3, 2))});
        if (sql.isEmpty()) {
            QFile inTheWay(house.folder.filePath(u"cache"_s));
            QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        } else {
            GOOD(house.database->execute(sql.constData()));
        }
        const auto told = house.crawl({u"pref06"_s});
        QCOMPARE(told.failures.size(), 1);
        QVERIFY2(told.failures.first().code == code, qPrintable(told.failures.first().detail));
        QCOMPARE(told.finished, 1);
        QVERIFY(told.ended.isEmpty());
        QCOMPARE(Crawls(*house.database).unfinishedRuns()->size(), 1);
        if (sql.isEmpty()) {
            QVERIFY(QFile::remove(house.folder.filePath(u"cache"_s)));
            house.start();
            QCOMPARE(house.last(u"pref06"_s).state, RunState::Complete);
            QCOMPARE(house.problems(), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestCrawlService)
#include "tst_crawlservice.moc"
