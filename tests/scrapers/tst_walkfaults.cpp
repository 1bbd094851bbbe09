// SPDX-License-Identifier: GPL-3.0-or-later
// What a walk says of a site that fails, is empty or has no end.
#include "tests/scrapers/blocks.h"

#include <QTest>

using namespace attrap;
using namespace attrap::test;
using namespace Qt::StringLiterals;

class TestWalkFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesAlternatesWhenTheStartIsGone();
    void reportsWhatIsCertainlyWrong();
    void acceptsMonthsWithoutRecueils();
    void reportsAPageOfAnotherMake();
    void goesOnAfterAPageThatFailed();
    void endsWhenTheSiteRefuses();
    void endsAnEndlessPager();
    void endsAPagerThatRepeatsItself();
    void readsForwardsWhereTheWayBackIsBroken();
    void readsForwardsWhereNoWayLeadsBack();
    void readsAnIndexWithFewOfItsOwn();
    void turnsThePageOfSkippedDocuments();
    void readsAGrowingListAgain();
    void countsWhatAPageShowsAgain();
    void readsAGrowingListAgainFromItsEnd();
    void readsNoListOfFoldersAgain();
    void asksNoStartPageTwice();
    void knowsAStartPageThatHasMoved();
    void tellsOfDocumentsElsewhere();
    void tellsOfARecueilWithoutItsDocument();
    void reportsDatesThatCannotBe();
    void endsWhenCancelled();
};

void TestWalkFaults::triesAlternatesWhenTheStartIsGone()
{
    FakeSite site(Root);
    site.add(u"/Publications/Ancien"_s, page(link(1, "un", "05/08/2026")));
    Definition of = definition();
    of.alternates = {QUrl(Root + "/Publications/Ancien"_L1)};
    const Walked walked = walk(site, of);
    QCOMPARE(walked.told.titles(), QStringList{u"un"_s});
    QVERIFY(walked.told.troubles.isEmpty());
    FakeSite gone(Root);
    QCOMPARE(walk(gone, of).told.codes().first(), ErrorCode::PageNotFound);
}

void TestWalkFaults::reportsWhatIsCertainlyWrong()
{
    FakeSite start(Root);
    start.add(Start, page("<p>Bientôt</p>"));
    QCOMPARE(walk(start, definition()).told.codes(), QList<ErrorCode>{ErrorCode::ListingEmpty});

    FakeSite year(Root);
    year.add(Start, page(folder("/Publications/RAA/2026", "2026")));
    year.add(u"/Publications/RAA/2026"_s, page("<p>Bientôt</p>"));
    QCOMPARE(walk(year, definition()).told.codes(), QList<ErrorCode>{ErrorCode::ListingEmpty});

    FakeSite detail(Root);
    detail.add(Start, page(detailCard("/Publications/RAA/n1", "RAA n°1", "18/08/2026")));
    detail.add(u"/Publications/RAA/n1"_s, page("<p>Fichier à venir</p>"));
    QCOMPARE(walk(detail, definition()).told.codes(), QList<ErrorCode>{ErrorCode::ListingEmpty});

    // Pages without a date may hold anything, but all of them together must hold something.
    FakeSite nothing(Root);
    nothing.add(Start, page(folder("/Publications/RAA/a", "Spéciaux")));
    nothing.add(u"/Publications/RAA/a"_s, page("<p>Rien</p>"));
    QCOMPARE(walk(nothing, definition()).told.codes(), QList<ErrorCode>{ErrorCode::ListingEmpty});
}

void TestWalkFaults::acceptsMonthsWithoutRecueils()
{
    FakeSite site(Root);
    site.add(Start,
             page(folder("/Publications/RAA/2026", "2026") + folder("/Publications/RAA/2027", "2027")));
    site.add(u"/Publications/RAA/2027"_s, page("<p>À venir</p>"));
    site.add(u"/Publications/RAA/2026"_s,
             page(folder("/Publications/RAA/2026/Aout", "Août")
                  + folder("/Publications/RAA/2026/Septembre", "Septembre")
                  + folder("/Publications/RAA/2026/Juin", "Juin")
                  + folder("/Publications/RAA/2026/Juillet", "Juillet")));
    site.add(u"/Publications/RAA/2026/Juin"_s, page("<p>Aucun</p>"));
    site.add(u"/Publications/RAA/2026/Aout"_s, page("<p>À venir</p>"));
    site.add(u"/Publications/RAA/2026/Septembre"_s, page("<p>À venir</p>"));
    site.add(u"/Publications/RAA/2026/Juillet"_s, page(link(1, "un", "05/07/2026")));
    QVERIFY(walk(site, definition(), {2026, 6, 1}).told.troubles.isEmpty());
    QCOMPARE(site.log.size(), 7); // each of them was looked at
}

void TestWalkFaults::reportsAPageOfAnotherMake()
{
    FakeSite site(Root);
    site.add(Start, "<html><body><h1>Médecins agréés</h1><a href='/a.pdf'>liste</a></body></html>");
    const Walked walked = walk(site, definition());
    QCOMPARE(walked.told.codes(), QList<ErrorCode>{ErrorCode::ListingUnrecognised});
    QVERIFY(walked.told.items.isEmpty());
}

void TestWalkFaults::goesOnAfterAPageThatFailed()
{
    FakeSite site(Root);
    site.add(Start,
             page(folder("/Publications/RAA/a", "Spéciaux") + folder("/Publications/RAA/b", "Mensuels")));
    site.fail(u"/Publications/RAA/a"_s, ErrorCode::ServerFailed);
    site.add(u"/Publications/RAA/b"_s, page(link(1, "un", "05/08/2026")));
    const Walked walked = walk(site, definition());
    QVERIFY(walked.result);
    QCOMPARE(walked.told.titles(), QStringList{u"un"_s});
    QCOMPARE(walked.told.codes(), QList<ErrorCode>{ErrorCode::ServerFailed});
}

void TestWalkFaults::endsWhenTheSiteRefuses()
{
    for (const ErrorCode code :
         {ErrorCode::ServerBusy, ErrorCode::ServerPaused, ErrorCode::ConnectionLost,
          ErrorCode::SiteUnreachable, ErrorCode::CertificateInvalid, ErrorCode::NeedsBrowser}) {
        FakeSite site(Root);
        site.add(Start,
                 page(folder("/Publications/RAA/a", "Spéciaux") + folder("/Publications/RAA/b", "Mensuels")));
        site.fail(u"/Publications/RAA/a"_s, code);
        const Walked walked = walk(site, definition());
        QVERIFY(!walked.result);
        QCOMPARE(walked.result.error().code, code);
        QCOMPARE(site.log.size(), 2);
    }
}

void TestWalkFaults::endsAnEndlessPager()
{
    FakeSite site(Root);
    for (int n = 0; n < 300; ++n) {
        const QString path = Start + (n == 0 ? QString() : u"/(offset)/%1"_s.arg(n * 10));
        site.add(path, page(link(n + 1, "RAA", "05/08/2026") + pager("/Publications/RAA", n * 10, 9999)));
    }
    const Walked walked = walk(site, definition(u"newest-first"_s), {2026, 8, 1}, 20);
    QVERIFY(walked.result);
    QCOMPARE(walked.told.codes(), QList<ErrorCode>{ErrorCode::TooManyPages});
    QCOMPARE(site.log.size(), 20);
    QCOMPARE(walked.told.items.size(), 20);
}

void TestWalkFaults::endsAPagerThatRepeatsItself()
{
    FakeSite site(Root);
    for (int n = 0; n < 50; ++n) {
        const QString path = Start + (n == 0 ? QString() : u"/(offset)/%1"_s.arg(n * 10));
        site.add(path, page(link(1, "RAA", "05/08/2026") + pager("/Publications/RAA", n * 10, 9999)));
    }
    const Walked walked = walk(site, definition());
    QCOMPARE(walked.told.codes(), QList<ErrorCode>{ErrorCode::TooManyPages});
    QCOMPARE(site.log.size(), 4); // the last one being the first again
    QCOMPARE(walked.told.items.size(), 1);
}

void TestWalkFaults::readsForwardsWhereTheWayBackIsBroken()
{
    FakeSite site(Root);
    addPagedList(site, false);
    site.fail(Start + "/(offset)/30"_L1, ErrorCode::RequestTimedOut);
    const Walked walked = walk(site, definition(u"oldest-first"_s), {2020, 1, 1});
    QCOMPARE(walked.told.items.size(), 40);
    QCOMPARE(walked.told.codes(), QList<ErrorCode>{ErrorCode::RequestTimedOut});
    QVERIFY(site.log.contains(Start + "/(offset)/10"_L1));
    QVERIFY(site.log.contains(Start + "/(offset)/20"_L1));
}

void TestWalkFaults::readsForwardsWhereNoWayLeadsBack()
{
    FakeSite site(Root);
    for (int n = 0; n < 4; ++n) {
        const QByteArray number = QByteArray::number(10 * (n + 1));
        const QByteArray anchors = n == 3
            ? QByteArray()
            : "<a class='fr-pagination__link--next' href='/Publications/RAA/(offset)/" + number
                + "'></a><a class='fr-pagination__link--last' href='/Publications/RAA/(offset)/30'></a>";
        site.add(Start + (n == 0 ? QString() : u"/(offset)/%1"_s.arg(10 * n)),
                 page(link(n, "RAA", "0" + QByteArray::number(n + 1) + "/08/2026")
                      + "<nav class='fr-pagination'>" + anchors + "</nav>"));
    }
    const Walked walked = walk(site, definition(u"oldest-first"_s));
    QCOMPARE(walked.told.items.size(), 4);
    QVERIFY(walked.told.troubles.isEmpty());
}

void TestWalkFaults::readsAnIndexWithFewOfItsOwn()
{
    FakeSite site(Root);
    for (int n = 0; n < 5; ++n) {
        const QByteArray name = n == 0 ? "RAA-2026" : n == 4 ? "RAA-2025" : "Schema-" + QByteArray::number(n);
        site.add(Start + (n == 0 ? QString() : u"/(offset)/%1"_s.arg(10 * n)),
                 page("<h2 class='news-list-title'><a href='/reg/" + name + "'>" + name + "</a></h2>"
                      + pager("/Publications/RAA", 10 * n, 40)));
    }
    site.add(u"/reg/RAA-2026"_s, page(link(1, "un", "05/08/2026")));
    site.add(u"/reg/RAA-2025"_s, page(link(2, "deux", "05/08/2025")));
    const QJsonObject follow{{u"follow"_s, QJsonArray{u"/RAA-{YYYY}"_s}}};
    const Walked walked = walk(site, definition({}, follow), {2025, 1, 1});
    QCOMPARE(walked.told.items.size(), 2);
    QVERIFY(walked.told.troubles.isEmpty());
}

void TestWalkFaults::turnsThePageOfSkippedDocuments()
{
    FakeSite site(Root);
    site.add(Start,
             page("<a href='/contenu/telechargement/1/1/file/a_sommaire.pdf'>Sommaire</a>"
                  + pager("/Publications/RAA", 0, 10)));
    site.add(Start + "/(offset)/10"_L1, page(link(2, "deux", "06/08/2026")));
    const QJsonObject skip{{u"skip"_s, QJsonArray{u"_sommaire\\.pdf$"_s}}};
    const Walked walked = walk(site, definition(u"newest-first"_s, skip));
    QCOMPARE(walked.told.titles(), QStringList{u"deux"_s});
}

void TestWalkFaults::readsAGrowingListAgain()
{
    for (const QString &order : {u"newest-first"_s, u"unknown"_s}) {
        FakeSite site(Root);
        addPagedList(site, true);
        const QByteArray grown = link(200, "neu", "21/08/2026") + link(100, "RAA", "20/08/2026")
            + pager("/Publications/RAA", 0, 40);
        site.grow(Start + "/(offset)/20"_L1, Start, page(grown));
        const Walked walked = walk(site, definition(order));
        QCOMPARE(walked.told.items.size(), 21);
        QCOMPARE(walked.told.items.last().title, u"neu"_s);
        QCOMPARE(site.log.count(Start), 2);
        QVERIFY(walked.told.troubles.isEmpty());
    }
}

void TestWalkFaults::countsWhatAPageShowsAgain()
{
    // A page that is told to hold nothing would be taken for one that was emptied.
    for (const QString &order : {u"newest-first"_s, u"oldest-first"_s}) {
        FakeSite site(Root);
        addPagedList(site, order == "newest-first"_L1);
        const Walked walked = walk(site, definition(order), {2020, 1, 1});
        QCOMPARE(walked.told.items.size(), 50);
        QCOMPARE(walked.told.pages, site.log.size());
        QCOMPARE(walked.told.emptyPages, 0);
    }
}

void TestWalkFaults::readsAGrowingListAgainFromItsEnd()
{
    FakeSite site(Root);
    addPagedList(site, false);
    const QString last = Start + "/(offset)/40"_L1;
    site.grow(Start + "/(offset)/20"_L1, last,
              page(link(149, "RAA", "20/08/2026") + pager("/Publications/RAA", 40, 50)));
    site.add(Start + "/(offset)/50"_L1,
             page(link(200, "neu", "21/08/2026") + pager("/Publications/RAA", 50, 50)));
    const Walked walked = walk(site, definition(u"oldest-first"_s));
    QCOMPARE(walked.told.items.size(), 21);
    QCOMPARE(walked.told.items.last().title, u"neu"_s);
    QCOMPARE(site.log.count(last), 2);
    QCOMPARE(site.log.count(Start), 1);
}

void TestWalkFaults::readsNoListOfFoldersAgain()
{
    FakeSite site(Root);
    site.add(Start, page(folder("/Publications/RAA/a", "Spéciaux") + pager("/Publications/RAA", 0, 10)));
    site.add(Start + "/(offset)/10"_L1, page(folder("/Publications/RAA/b", "Mensuels")));
    site.add(u"/Publications/RAA/a"_s, page(link(1, "un", "05/08/2026")));
    site.add(u"/Publications/RAA/b"_s, page(link(2, "deux", "06/08/2026")));
    QCOMPARE(walk(site, definition()).told.items.size(), 2);
    QCOMPARE(site.log.size(), 4);
}

void TestWalkFaults::asksNoStartPageTwice()
{
    FakeSite site(Root);
    site.add(Start, page(folder("/Publications/RAA/Archives", "Archives")));
    site.add(Start + "/Archives"_L1, page(link(1, "un", "05/08/2026")));
    Definition of = definition();
    of.start.append(QUrl(Root + Start + "/Archives"_L1));
    QCOMPARE(walk(site, of).told.items.size(), 1);
    QCOMPARE(site.log.size(), 2);
}

void TestWalkFaults::knowsAStartPageThatHasMoved()
{
    FakeSite site(Root);
    site.add(Start, page(detailCard("/Actualites/Fete", "La fête du 14 juillet 2026", "12/07/2026")));
    QCOMPARE(walk(site, definition()).told.codes(), QList<ErrorCode>{ErrorCode::ListingUnrecognised});
}

void TestWalkFaults::tellsOfDocumentsElsewhere()
{
    FakeSite site(Root);
    site.add(Start, page("<p><a href='https://www.autre.gouv.fr/raa.pdf'>RAA du 5 août 2026</a></p>"));
    const Walked walked = walk(site, definition());
    QCOMPARE(walked.told.codes(), QList<ErrorCode>{ErrorCode::ListingUnrecognised});
    QVERIFY(walked.told.troubles.first().error.detail.contains("autre.gouv.fr"_L1));
}

void TestWalkFaults::tellsOfARecueilWithoutItsDocument()
{
    FakeSite site(Root);
    site.add(Start, page(detailCard("/Publications/RAA/n1", "RAA n° 1", "12/08/2026")));
    site.add(Start + "/n1"_L1, page(detailCard("/Actualites/Fete", "À lire aussi", "12/07/2026")));
    QCOMPARE(walk(site, definition()).told.codes(), QList<ErrorCode>{ErrorCode::ListingEmpty});
}

void TestWalkFaults::reportsDatesThatCannotBe()
{
    FakeSite site(Root);
    site.add(Start, page(link(1, "RAA du 08-01-2027", "08/01/2026") + link(2, "RAA du 08-01-2037")));
    const Walked walked = walk(site, definition(), {2026, 1, 1});
    QCOMPARE(walked.told.items.size(), 2);
    QCOMPARE(walked.told.items.at(0).publishedOn, QDate(2026, 1, 8));
    QCOMPARE(walked.told.codes(), QList<ErrorCode>{ErrorCode::DatesOutOfRange});
}

void TestWalkFaults::endsWhenCancelled()
{
    FakeSite site(Root);
    site.add(Start, page(link(1, "un", "05/08/2026")));
    CancelSource source;
    source.cancel();
    Notebook notebook;
    const auto set = scrapersOf({definition()});
    const auto scraper = (*set)->scraper(u"pref99"_s);
    const auto result = (*scraper)->walk({{}, QDate(2026, 8, 21), 10}, site, notebook, source.token());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QVERIFY(site.log.isEmpty());
}

QTEST_GUILESS_MAIN(TestWalkFaults)
#include "tst_walkfaults.moc"
