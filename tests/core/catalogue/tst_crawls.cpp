// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/catalogue/crawls.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/jobs.h"
#include "core/catalogue/library.h"
#include "core/catalogue/recueils.h"
#include "core/catalogue/statement.h"
#include "tests/core/catalogue/helpers.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

const QString Listing = u"https://a.example/liste"_s;

struct Fixture
{
    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<Library> library = *Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
    std::unique_ptr<Database> database = *library->connect();
    Crawls crawls{*database};

    CrawlRun begin(const QDate &since = QDate(2026, 1, 1))
    {
        return *crawls.beginRun(u"pref06"_s, since, {}, clock.now());
    }
    void end(CrawlRun run)
    {
        run.state = RunState::Complete;
        run.walked = true;
        run.endedAt = clock.now();
        QVERIFY(crawls.saveRun(run));
    }
    static ListedRecueil listed(const QString &name, const QDate &day = {}, const QString &detail = u"PDF"_s)
    {
        return {u"pref06"_s, u"https://a.example/"_s + name, name, name, detail, day, {}, Listing};
    }
    Result<Crawls::Listing> list(const CrawlRun &run, const ListedRecueil &one)
    {
        return crawls.recordListed(one, run.id, clock.now());
    }
    static Observation seen(const QString &url, const QByteArray &body, const CrawlRun &run,
                            const QDateTime &now)
    {
        Observation o;
        o.at = now;
        o.kind = u"listing"_s;
        o.run = run.id;
        o.url = url;
        o.finalUrl = url;
        o.status = 200;
        o.headers = u"[[\"etag\",\"v1\"],[\"Content-Type\",\"text/html\"]]"_s;
        o.sizeBytes = body.size();
        o.sha256 = sha256Hex(body);
        return o;
    }
    Result<void> page(const CrawlRun &run, const QByteArray &body, const QString &url = Listing)
    {
        return crawls.recordExchange(seen(url, body, run, clock.now()), body);
    }
    Result<Crawls::Fetched> fetch(qint64 recueil, const QByteArray &bytes, const CrawlRun &run)
    {
        Observation o = seen(u"https://a.example/x"_s, bytes, run, clock.now());
        o.kind = u"document"_s;
        o.recueil = recueil;
        return crawls.recordFetched({recueil, o.sha256, bytes.size(), o}, clock.now());
    }
    qint64 count(const char *sql)
    {
        Statement statement(*database, sql);
        return *oneInteger(statement);
    }
};

} // namespace

class TestCrawls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followedAndSettingsComeBack()
    {
        Fixture f;
        const QList<FollowedAdministration> followed{{u"pref06"_s, QDate(2025, 1, 1), f.clock.now()},
                                                     {u"ppparis"_s, QDate(2026, 1, 1), f.clock.now()}};
        GOOD(f.crawls.setFollowed(followed));
        QCOMPARE(f.crawls.followed()->size(), 2);
        QCOMPARE(f.crawls.followed()->first().administration, u"ppparis"_s);
        FAILS(ErrorCode::UnknownAdministration, f.crawls.setFollowed({{u"nobody"_s, QDate(2026, 1, 1), {}}}));
        QCOMPARE(f.crawls.followed()->size(), 2);
        const CrawlSettings settings{u"socks5h://127.0.0.1:9050"_s, u"a@b.example"_s, QTime(6, 30), u"/x"_s};
        GOOD(f.crawls.setSettings(settings));
        QCOMPARE(*f.crawls.settings(), settings);
        GOOD(f.crawls.setSettings({}));
        QCOMPARE(*f.crawls.settings(), CrawlSettings());
    }

    void aRunIsTakenUpOnlyWithItsSinceAndOrigin()
    {
        Fixture f;
        const CrawlRun first = f.begin();
        QCOMPARE(f.begin().id, first.id);
        const auto other
            = f.crawls.beginRun(u"pref06"_s, QDate(2026, 1, 1), u"https://a=http://b"_s, f.clock.now());
        GOOD(other);
        QVERIFY(other->id != first.id);
        QCOMPARE(f.crawls.run(first.id)->state, RunState::Stopped);
        QCOMPARE(f.crawls.unfinishedRuns()->size(), 1);
        FAILS(ErrorCode::UnknownAdministration, f.crawls.beginRun(u"x"_s, {}, {}, f.clock.now()));
        FAILS(ErrorCode::InvalidArgument, f.crawls.run(99));
    }

    void resultsAreCountedOnce()
    {
        Fixture f;
        const CrawlRun run = f.begin();
        for (int i = 0; i < 2; ++i) {
            GOOD(f.list(run, Fixture::listed(u"a.pdf"_s)));
            GOOD(f.crawls.addResult(run.id,
                                    {u"https://a.example/a.pdf"_s,
                                     1,
                                     {},
                                     u"failed"_s,
                                     Error{ErrorCode::PageNotFound, {}, u"404"_s},
                                     {},
                                     false}));
        }
        QCOMPARE(f.crawls.run(run.id)->listed, 1);
        QCOMPARE(f.crawls.run(run.id)->isNew, 1);
        QCOMPARE(f.crawls.run(run.id)->failed, 1);
        QCOMPARE(f.crawls.results(run.id)->first().error->code, ErrorCode::PageNotFound);
        GOOD(f.crawls.addResult(run.id, {u"https://a.example/a.pdf"_s, 1, {}, u"fetched"_s, {}, {}, true}));
        CrawlRun ended = *f.crawls.run(run.id);
        QCOMPARE(ended.failed, 0);
        QCOMPARE(ended.fetched, 1);
        QCOMPARE(ended.duplicates, 1);
        ended.why = Error{ErrorCode::ServerBusy, u"s"_s, u"d"_s};
        ended.isRoutine = true;
        f.end(ended);
        const CrawlRun stored = *f.crawls.run(run.id);
        QCOMPARE(stored.fetched, 1);
        QCOMPARE(stored.why->code, ErrorCode::ServerBusy);
        QCOMPARE(stored.why->subject, u"s"_s);
        QVERIFY(stored.isRoutine && stored.walked && stored.endedAt.isValid());
    }

    void listingsAreKeptOnceAndGivenBack()
    {
        Fixture f;
        const CrawlRun first = f.begin();
        const QByteArray body = "<html>" + QByteArray(20'000, 'x');
        QVERIFY(!f.crawls.keptListing(Listing, std::nullopt)->has_value());
        GOOD(f.page(first, body));
        GOOD(f.page(first, body, Listing + u"?page=2"_s));
        QCOMPARE(f.count("SELECT count(*) FROM listing_body"), 1);
        QVERIFY(f.count("SELECT length(body) FROM listing_body") < 1000);
        f.end(first);
        f.clock.advanceMs(1000);
        const CrawlRun second = f.begin();
        const auto kept = *f.crawls.keptListing(Listing, std::nullopt);
        QCOMPARE(kept->body, body);
        QCOMPARE(kept->etag, u"v1"_s);
        QCOMPARE(kept->contentType, u"text/html"_s);
        QVERIFY(!f.crawls.keptListing(Listing, second.id)->has_value());
        // Not modified: the run has seen it, and it is the body of before.
        Observation same = Fixture::seen(Listing, {}, second, f.clock.now());
        same.status = 304;
        same.sha256.clear();
        GOOD(f.crawls.recordExchange(same, {}));
        QCOMPARE((*f.crawls.keptListing(Listing, second.id))->body, body);
        QCOMPARE((*f.crawls.keptListing(Listing, second.id))->at, f.clock.now());
        // Neither a page that asks for a browser nor the answer to a form is the listing.
        for (const QString &note : {u"{\"error\":\"NeedsBrowser\"}"_s, u"{\"form\":\"a=b\"}"_s}) {
            Observation other = Fixture::seen(Listing, "other", second, f.clock.now());
            other.note = note;
            GOOD(f.crawls.recordExchange(other, "other"));
            QCOMPARE((*f.crawls.keptListing(Listing, std::nullopt))->body, body);
        }
        FAILS(ErrorCode::InvalidArgument,
              f.crawls.recordExchange(Fixture::seen(Listing, "a", second, f.clock.now()), "b"));
    }

    void anAddressWrittenOtherwiseIsTheSameRecueil()
    {
        Fixture f;
        const CrawlRun run = f.begin();
        QVERIFY(f.list(run, Fixture::listed(u"recueil%20n%C2%B01.pdf"_s))->isNew);
        QVERIFY(!f.list(run, Fixture::listed(u"recueil n°1.pdf"_s))->isNew);
        QCOMPARE(f.crawls.run(run.id)->listed, 1);
    }

    void whatIsPrintedBesideALinkSaysToAskAgain()
    {
        Fixture f;
        CrawlRun run = f.begin();
        const auto id = f.list(run, Fixture::listed(u"a.pdf"_s, {}, u"PDF - 1 Mb"_s))->recueil;
        GOOD(f.fetch(id, "%PDF 1", run));
        QVERIFY(f.crawls.wanted({}, {})->isEmpty());
        // The same run meets the link elsewhere, described otherwise: no change.
        QVERIFY(!f.list(run, Fixture::listed(u"a.pdf"_s, {}, u"Télécharger"_s))->detailChanged);
        f.end(run);
        run = f.begin();
        QVERIFY(!f.list(run, Fixture::listed(u"a.pdf"_s, {}, u"PDF - 1 Mb"_s))->detailChanged);
        f.end(run);
        run = f.begin();
        QVERIFY(f.list(run, Fixture::listed(u"a.pdf"_s, {}, u"PDF - 2 Mb"_s))->detailChanged);
        QCOMPARE(f.crawls.wanted({}, {})->size(), 1);
        QCOMPARE(f.crawls.wanted({}, {})->first().etag, u"v1"_s);
        GOOD(f.crawls.recordAsked(id, Fixture::seen(u"u"_s, {}, run, f.clock.now()), {}, f.clock.now()));
        QVERIFY(f.crawls.wanted({}, {})->isEmpty());
    }

    void anotherTitleRaisesTheContentVersion()
    {
        Fixture f;
        CrawlRun run = f.begin();
        auto one = Fixture::listed(u"a.pdf"_s);
        GOOD(f.fetch(f.list(run, one)->recueil, "%PDF 1", run));
        const auto version
            = [&] { return Documents(*f.database).document(sha256Hex("%PDF 1"))->contentVersion; };
        const qint64 before = version();
        f.end(run);
        run = f.begin();
        GOOD(f.list(run, one));
        QCOMPARE(version(), before);
        f.end(run);
        run = f.begin();
        one.publishedOn = QDate(2026, 2, 2);
        GOOD(f.list(run, one));
        QCOMPARE(version(), before + 1);
    }

    void knownBytesUnderAnotherAddressAreNoNewDocument()
    {
        Fixture f;
        const CrawlRun run = f.begin();
        const auto a = f.list(run, Fixture::listed(u"a.pdf"_s))->recueil;
        const auto b = f.list(run, Fixture::listed(u"b.pdf"_s))->recueil;
        QVERIFY(f.fetch(a, "%PDF 1", run)->isNewDocument);
        QCOMPARE(*Jobs(*f.database).count({JobKind::Inspect}), 1);
        const auto again = f.fetch(b, "%PDF 1", run);
        QVERIFY(!again->isNewDocument && !again->isChange);
        QCOMPARE(*Jobs(*f.database).count({JobKind::Inspect}), 1);
        QCOMPARE(Documents(*f.database).document(sha256Hex("%PDF 1"))->contentVersion, 1);
        // Bytes that come back are the latest again.
        f.clock.advanceMs(1000);
        QVERIFY(f.fetch(a, "%PDF 2", run)->isChange);
        f.clock.advanceMs(1000);
        QVERIFY(f.fetch(a, "%PDF 1", run)->isChange);
        QCOMPARE(f.crawls.wantedDocument(a)->heldDocument, sha256Hex("%PDF 1"));
        QCOMPARE(f.crawls.versions(a)->size(), 2);
    }

    void absenceIsJudgedWhereTheWalkHadToShowIt()
    {
        Fixture f;
        CrawlRun run = f.begin(QDate(2025, 1, 1));
        GOOD(f.page(run, "<html>"));
        const QStringList names{u"before.pdf"_s, u"near.pdf"_s, u"new.pdf"_s, u"undated.pdf"_s};
        GOOD(f.list(run, Fixture::listed(names.at(0), QDate(2025, 12, 31))));
        GOOD(f.list(run, Fixture::listed(names.at(1), QDate(2026, 1, 10))));
        GOOD(f.list(run, Fixture::listed(names.at(2), QDate(2026, 3, 1))));
        GOOD(f.list(run, Fixture::listed(names.at(3))));
        f.end(run);
        run = f.begin(QDate(2026, 1, 1));
        const auto missing = [&] {
            QStringList titles;
            const auto absent = f.crawls.notSeen(u"pref06"_s, run.id, run.since);
            for (const RecueilName &name : *absent) {
                titles.append(name.title);
            }
            return titles;
        };
        // Its page was not opened: what is close to `since` may stand on one that holds older things only.
        QCOMPARE(missing(), QStringList{names.at(2)});
        GOOD(f.page(run, "<html>2"));
        QCOMPARE(missing(), (QStringList{names.at(2), names.at(1), names.at(3)}));
        QCOMPARE(*f.crawls.knownBefore(u"pref06"_s, run.id, run.since), 3);
        const auto gone = f.crawls.notSeen(u"pref06"_s, run.id, run.since)->first();
        Observation absence = Fixture::seen(gone.url, {}, run, f.clock.now());
        absence.kind = u"absence"_s;
        absence.recueil = gone.id;
        GOOD(f.crawls.recordAbsence(gone.id, absence, f.clock.now()));
        QCOMPARE(missing(), (QStringList{names.at(1), names.at(3)}));
        QCOMPARE(f.crawls.run(run.id)->gone, 1);
        QCOMPARE(f.crawls.wanted({}, {})->size(), 3);
        // Listed again.
        GOOD(f.list(run, Fixture::listed(names.at(2), QDate(2026, 3, 1))));
        QCOMPARE(f.crawls.wanted({}, {})->size(), 4);
    }

    void wantedIsNewestFirstAndHopelessLast()
    {
        Fixture f;
        const CrawlRun run = f.begin();
        GOOD(f.list(run, Fixture::listed(u"old.pdf"_s, QDate(2026, 1, 2))));
        const auto bad = f.list(run, Fixture::listed(u"bad.pdf"_s, QDate(2026, 3, 2)))->recueil;
        GOOD(f.list(run, Fixture::listed(u"new.pdf"_s, QDate(2026, 2, 2))));
        for (int i = 0; i < 3; ++i) {
            Observation o = Fixture::seen(u"u"_s, {}, run, f.clock.now());
            o.kind = u"document"_s;
            GOOD(f.crawls.recordAsked(bad, o, Error{ErrorCode::PageNotFound, {}, u"404"_s}, f.clock.now()));
            // The server's own trouble is no failure of the document.
            GOOD(f.crawls.recordAsked(bad, o, Error{ErrorCode::ServerBusy, {}, u"503"_s}, f.clock.now()));
        }
        QStringList titles;
        const auto wanted = f.crawls.wanted(u"pref06"_s, QDate(2026, 1, 1));
        for (const WantedDocument &one : *wanted) {
            titles.append(one.title);
        }
        QCOMPARE(titles, (QStringList{u"new.pdf"_s, u"old.pdf"_s, u"bad.pdf"_s}));
        QCOMPARE(wanted->last().failures, 3);
        QCOMPARE(wanted->last().failure->code, ErrorCode::PageNotFound);
        QCOMPARE(f.crawls.wanted(u"pref06"_s, QDate(2026, 2, 1))->size(), 2);
        QVERIFY(f.crawls.wanted(u"pref13"_s, {})->isEmpty());
    }

    void recheckTakesTheLongestUnasked()
    {
        Fixture f;
        const CrawlRun run = f.begin();
        for (const QString &name : {u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s}) {
            const auto id = f.list(run, Fixture::listed(name, QDate(2026, 3, 1)))->recueil;
            GOOD(f.fetch(id, name.toUtf8(), run));
            f.clock.advanceMs(1000);
        }
        const auto due = f.crawls.toRecheck(u"pref06"_s, QDate(2026, 1, 1), f.clock.now(), 2);
        GOOD(due);
        QCOMPARE(due->size(), 2);
        QCOMPARE(due->first().title, u"a.pdf"_s);
        QVERIFY(f.crawls.toRecheck(u"pref06"_s, QDate(2026, 3, 2), f.clock.now(), 9)->isEmpty());
        QCOMPARE(f.crawls.toRecheck(u"pref06"_s, QDate(2026, 1, 1), f.clock.now().addMSecs(-1500), 9)->size(),
                 2);
    }

    void pausesAreKeptUntilTheyAreOver()
    {
        Fixture f;
        Crawls::Pause pause{u"192.0.2.1"_s, u"a.example"_s, f.clock.now(), 2,
                            Error{ErrorCode::ServerBusy, {}, u"429"_s}};
        GOOD(f.crawls.setPause(pause));
        pause.refusals = 3;
        GOOD(f.crawls.setPause(pause));
        QCOMPARE(f.crawls.pauses()->size(), 1);
        QCOMPARE(f.crawls.pauses()->first().refusals, 3);
        QCOMPARE(f.crawls.pauses()->first().why.detail, u"429"_s);
        QCOMPARE(f.crawls.pauses()->first().until, f.clock.now());
        pause.until = {};
        GOOD(f.crawls.setPause(pause));
        QVERIFY(f.crawls.pauses()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCrawls)
#include "tst_crawls.moc"
