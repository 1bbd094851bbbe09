// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that nobody should believe: they must leave no document out.
#include "scrapers/page.h"
#include "tests/scrapers/blocks.h"

#include <QTest>

using namespace attrap;
using namespace attrap::test;

namespace {

const DateHints Hints{QDate(2026, 8, 21), 2026};
const Period March{{2026, 3, 1}, {2026, 3, 31}, 2026, 3};
const QString Folder = Start + "/2026"_L1;

/// The only document of that body, as a page of the folder "2026" shows it.
ListedItem itemOf(const QByteArray &body, const Period &folder = {})
{
    const QUrl url(Root + Folder);
    const Result<ListingPage> parsed = parseListing({url, url, page(body), u"text/html"_s}, Hints);
    return parsed && parsed->documents.size() == 1
        ? datedItem(parsed->documents.first(), url, Hints, folder).item
        : ListedItem();
}

PageDocument named(const QString &name, DateText::Rank rank = DateText::Rank::Name)
{
    PageDocument document;
    document.url = QUrl(Root + "/a.pdf"_L1);
    document.dates = {{rank, name}};
    return document;
}

QDate dayOf(const PageDocument &document, const Period &folder)
{
    return datedItem(document, QUrl(Root), Hints, folder).item.publishedOn;
}

} // namespace

class TestDoubtfulDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNoDateFromATableOfContents();
    void takesNoDateFromRunningText();
    void takesNoSentenceAboutThePage();
    void believesNoNameThatContradictsItsFolder();
    void believesWhatTheSitePrints();
    void opensTheCardOfAWrongYear();
    void opensTheFolderOfAWrongYear();
    void prunesNoFolderForAnOldCardDate();
    void opensTheCollectionThatStillGrows();
    void asksAnEnumeratedFolderAgain();
    void takesNoYearFromTheDateOfAnArrete();
};

void TestDoubtfulDates::takesNoDateFromATableOfContents()
{
    const auto row = [](const QByteArray &name, const QByteArray &contents) {
        return itemOf("<table><tr><td><a href='/contenu/telechargement/1/2/file/x.pdf'>" + name
                      + "</a></td><td>" + contents + "</td></tr></table>");
    };
    const QByteArray contents
        = "<p>Arrêté portant délégation vu le décret du 29 avril 2004</p><p>Arrêté du 12 février 2019</p>";
    QCOMPARE(row("Télécharger RAA 04-2026-101 du 5 mars 2026", contents).publishedOn, QDate(2026, 3, 5));
    QVERIFY(!row("RAA 04-2026-102", "Arrêté n° 2021-123 du 3 juin 2021 modifié").publishedOn.isValid());
    QVERIFY(!row("RAA 04-2026-102", "Arrêté du 3 juin 2021").publishedOn.isValid());
    QVERIFY(!row("Télécharger", contents).publishedOn.isValid());
    // A cell that is a date, and a row that is the name of a link without words, still are.
    QCOMPARE(row("RAA 04-2026-102", "Publié le mercredi 15 avril 2026").publishedOn, QDate(2026, 4, 15));
    QCOMPARE(row("Télécharger", "RAA n° 12 du 5 mars 2026").publishedOn, QDate(2026, 3, 5));
}

void TestDoubtfulDates::takesNoDateFromRunningText()
{
    const QByteArray link = "<a href='/contenu/telechargement/1/2/file/x.pdf'>ce recueil</a>";
    const QByteArray text
        = "Les arrêtés pris en application du décret du 3 mai 2011 relatif à la publicité des "
          "actes sont réunis dans ";
    QVERIFY(!itemOf("<p>" + text + link + "</p>").publishedOn.isValid());
    QCOMPARE(itemOf("<p>Du 5 mars 2026 : " + link + "</p>").publishedOn, QDate(2026, 3, 5));
}

void TestDoubtfulDates::takesNoSentenceAboutThePage()
{
    const auto after = [](const QByteArray &sentence, const QByteArray &name) {
        return itemOf("<p>" + sentence + "</p><div><a href='/contenu/telechargement/1/2/file/x.pdf'>" + name
                      + "</a></div>")
            .publishedOn;
    };
    QVERIFY(!after("Page publiée le 12/01/2025", "RAA n°3").isValid());
    QCOMPARE(after("Recueil spécial n°95 publié le 28 avril 2026", "r-95"), QDate(2026, 4, 28));
    QCOMPARE(after("Recueil spécial n°95 publié le 28 avril 2026", "RAA du 13 août 2026"),
             QDate(2026, 8, 13));
    QVERIFY(!after("Recueil spécial n°95 publié le 28 avril 2026</p><p>Autre chose", "r").isValid());
}

void TestDoubtfulDates::believesNoNameThatContradictsItsFolder()
{
    QCOMPARE(dayOf(named(u"n° 12 du 5 mars 2026"_s), March), QDate(2026, 3, 5));
    QCOMPARE(dayOf(named(u"n° 12 du 20 avril 2026"_s), March), QDate(2026, 4, 20));
    // The folder's year mends it where the day then lies in the folder.
    QCOMPARE(dayOf(named(u"n° 12 du 3 mars 2025"_s), March), QDate(2026, 3, 3));
    QVERIFY(!dayOf(named(u"n° 12 du 3 juin 2021"_s), March).isValid());
    PageDocument both = named(u"n° 12 du 3 mars 2025"_s);
    both.dates.append({DateText::Rank::FileName, u"20260304_RAA.pdf"_s});
    QCOMPARE(dayOf(both, March), QDate(2026, 3, 4));
    QCOMPARE(dayOf(named(u"n° 12 du 3 mars 2025"_s), {}), QDate(2025, 3, 3));
}

void TestDoubtfulDates::believesWhatTheSitePrints()
{
    // A file put up again is dated later than its folder, never earlier.
    QCOMPARE(dayOf(named(u"PDF - 1 Mb - 05/08/2026"_s, DateText::Rank::Detail), March), QDate(2026, 8, 5));
    QVERIFY(!dayOf(named(u"Publié le 05/08/2025"_s, DateText::Rank::Card), March).isValid());
}

void TestDoubtfulDates::opensTheCardOfAWrongYear()
{
    const QByteArray base = "/Publications/RAA/2026/Mars";
    FakeSite site(Root);
    site.add(Start, page(folder("/Publications/RAA/2026", "RAA 2026")));
    site.add(Folder, page(folder(base, "Mars")));
    site.add(Folder + "/Mars"_L1,
             page(detailCard(base + "/n12", "n° 12 du 3 mars 2025")
                  + detailCard(base + "/n13", "n° 13 du 4 mars")));
    const QByteArray file = "<a href='/contenu/telechargement/1/2/file/";
    site.add(Folder + "/Mars/n12"_L1, page(file + "r-012.pdf'>r-012</a>", "n° 12 du 3 mars 2025"));
    site.add(Folder + "/Mars/n13"_L1, page(file + "r-013.pdf'>r-013</a>", "n° 13 du 4 mars"));
    const Walked walked = walk(site, definition(), {2026, 1, 1});
    QCOMPARE(walked.told.items.size(), 2);
    for (const ListedItem &item : walked.told.items) {
        QCOMPARE(item.publishedOn.year(), 2026);
    }
}

void TestDoubtfulDates::opensTheFolderOfAWrongYear()
{
    FakeSite site(Root);
    site.add(Start,
             page(folder("/Publications/RAA/2026", "RAA 2026") + folder("/Publications/RAA/2025", "2025")));
    site.add(Folder, page(folder("/Publications/RAA/2026/Mai-2025", "Mai 2025")));
    site.add(Folder + "/Mai-2025"_L1,
             page(link(1, "un", "05/05/2026") + link(2, "deux", "06/05/2025") + link(3, "RAA du 7 mai"),
                  "Mai 2025"));
    const Walked walked = walk(site, definition(), {2026, 3, 1});
    QCOMPARE(walked.told.titles(), (QStringList{u"un"_s, u"RAA du 7 mai"_s}));
    QVERIFY(!walked.told.items.last().publishedOn.isValid()); // of which year, nobody knows
    QVERIFY(!site.log.contains(Start + "/2025"_L1)); // the start page lies in no year
}

void TestDoubtfulDates::prunesNoFolderForAnOldCardDate()
{
    FakeSite site(Root);
    site.add(Start, page(folder("/Publications/RAA/2026", "RAA 2026")));
    site.add(Folder, page(detailCard("/Publications/RAA/2026/n1", "RAA n° 1", "05/01/2025")));
    site.add(Folder + "/n1"_L1, page(link(1, "un", "05/08/2026")));
    QCOMPARE(walk(site, definition()).told.titles(), QStringList{u"un"_s});
}

void TestDoubtfulDates::opensTheCollectionThatStillGrows()
{
    FakeSite site(Root);
    site.add(Start,
             page(folder("/Publications/RAA/Recueils-a-partir-du-28-avril-2015",
                         "RAA à partir du 28 avril 2015")));
    site.add(Start + "/Recueils-a-partir-du-28-avril-2015"_L1, page(link(1, "un", "05/08/2026")));
    const Walked walked = walk(site, definition());
    QCOMPARE(walked.told.titles(), QStringList{u"un"_s});
}

void TestDoubtfulDates::asksAnEnumeratedFolderAgain()
{
    FakeSite site(Root);
    site.add(Start,
             page(detailCard("/Publications/RAA/d", "2. Délégations de signature", "05/01/2025")
                  + detailCard("/Publications/RAA/s", "3 - Spéciaux", "05/01/2025")));
    site.remember(u"/Publications/RAA/d"_s, {});
    site.add(u"/Publications/RAA/d"_s, page(link(1, "un", "05/08/2026")));
    site.add(u"/Publications/RAA/s"_s, page(link(2, "deux", "06/08/2026")));
    QCOMPARE(walk(site, definition()).told.items.size(), 2);
}

void TestDoubtfulDates::takesNoYearFromTheDateOfAnArrete()
{
    const QByteArray link = "<p><a href='/contenu/telechargement/1/2/file/x.pdf'>RAA du 5 mai</a></p>";
    QCOMPARE(itemOf("<p><strong>Arrêté du 3 mars 2019</strong></p>" + link).publishedOn, QDate(2026, 5, 5));
    QCOMPARE(itemOf("<p><strong>Année 2025</strong></p>" + link).publishedOn, QDate(2025, 5, 5));
}

QTEST_GUILESS_MAIN(TestDoubtfulDates)
#include "tst_doubtfuldates.moc"
