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
    QCOMPARE(site.log.size(), 3);
    QCOMPARE(walked.told.items.size(), 1);
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
