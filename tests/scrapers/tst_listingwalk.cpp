// SPDX-License-Identifier: GPL-3.0-or-later
// Walks over small sites made of the blocks of SITE-STRUCTURE § 4.
#include "tests/scrapers/blocks.h"

#include <QTest>

using namespace attrap;
using namespace attrap::test;
using namespace Qt::StringLiterals;

class TestListingWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesDownYearsAndMonths();
    void leavesOutFoldersThatAreEntirelyOlder();
    void followsWhatHasNoDate();
    void followsFoldersThatRedirectToTheirOnlyChild();
    void takesAMonthThatRedirectsToItsOnlyRecueil();
    void opensNoPageTwice();
    void stopsANewestFirstListInTime();
    void readsAnOldestFirstListFromItsEnd();
    void readsAllPagesOfAListOfUnknownOrder();
    void neverStopsOnUndatedItems();
    void readsAllPagesOfFolders();
    void takesDetailPagesAndSkipsContents();
    void asksNoRememberedDetailPage();
    void datesADetailPageByItsCard();
    void datesAnArticleByItsTitle();
    void getsOptionsAndPostsWhereThatFails();
    void leavesOutOptionsByTheirDate();
    void takesDocumentsOfTheRootOnce();
    void followsOnlyTheTextLinksOfTheDefinition();
    void keepsOutOfExcludedBranches();
    void followsTheRegionsTheme();
    void survivesTheTurnOfTheYear();
};

void TestListingWalk::goesDownYearsAndMonths()
{
    FakeSite site(Root);
    site.add(Start,
             page(folder("/Publications/RAA/2026", "Année 2026") + folder("/Publications/RAA/2025", "2025")));
    site.add(u"/Publications/RAA/2026"_s,
             page(folder("/Publications/RAA/2026/07-JUILLET", "Juillet")
                  + folder("/Publications/RAA/2026/08-AOUT", "Août")));
    site.add(u"/Publications/RAA/2026/08-AOUT"_s,
             page(link(2, "RAA 2", "14/08/2026") + link(1, "RAA 1", "05/08/2026")));
    site.add(u"/Publications/RAA/2026/07-JUILLET"_s,
             page(link(3, "RAA 3", "31/07/2026") + link(4, "RAA 4", "01/08/2026")));
    const Walked walked = walk(site, definition());
    QVERIFY(walked.result);
    QCOMPARE(walked.told.titles(), (QStringList{u"RAA 2"_s, u"RAA 1"_s, u"RAA 4"_s}));
    QCOMPARE(walked.told.older, 1);
    QCOMPARE(walked.told.counted, 3);
    QVERIFY(walked.told.troubles.isEmpty());
    QCOMPARE(site.log,
             (QStringList{Start, u"/Publications/RAA/2026"_s, u"/Publications/RAA/2026/08-AOUT"_s,
                          u"/Publications/RAA/2026/07-JUILLET"_s}));
}

void TestListingWalk::leavesOutFoldersThatAreEntirelyOlder()
{
    FakeSite site(Root);
    site.add(Start,
             page(folder("/Publications/RAA/2024", "2024") + folder("/Publications/RAA/a", "2016 à 2022")));
    const Walked walked = walk(site, definition());
    QVERIFY(walked.result);
    QCOMPARE(site.log, QStringList{Start});
    QVERIFY(walked.told.troubles.isEmpty());
}

void TestListingWalk::followsWhatHasNoDate()
{
    FakeSite site(Root);
    // The title says one year, the address another (90); a slug with a typo (35); a category (23).
    site.add(Start,
             page(folder("/Publications/RAA/Annee-2026", "Année 2021")
                  + folder("/Publications/RAA/x-20252", "Archives")
                  + folder("/Publications/RAA/Speciaux", "Spéciaux")));
    site.add(u"/Publications/RAA/Annee-2026"_s, page(link(1, "a", "05/08/2026")));
    site.add(u"/Publications/RAA/x-20252"_s, page(link(2, "b", "05/08/2025")));
    site.add(u"/Publications/RAA/Speciaux"_s, page(link(3, "c")));
    const Walked walked = walk(site, definition());
    QStringList titles = walked.told.titles();
    titles.sort();
    QCOMPARE(titles, (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(site.log.size(), 4);
}

void TestListingWalk::followsFoldersThatRedirectToTheirOnlyChild()
{
    FakeSite site(Root);
    site.add(Start, page(folder("/Publications/RAA/2026", "2026")));
    site.redirect(u"/Publications/RAA/2026"_s, u"/Publications/RAA/2026/2026"_s);
    site.add(u"/Publications/RAA/2026/2026"_s,
             page("<p><a href='/contenu/telechargement/1/1/file/a.pdf'>RAA du 3 août</a></p>"));
    const Walked walked = walk(site, definition());
    QCOMPARE(walked.told.items.size(), 1);
    QCOMPARE(walked.told.items.first().publishedOn, QDate(2026, 8, 3));
    QCOMPARE(walked.told.items.first().listingUrl, QUrl(Root + "/Publications/RAA/2026/2026"_L1));
}

void TestListingWalk::takesAMonthThatRedirectsToItsOnlyRecueil()
{
    FakeSite site(Root);
    site.add(Start, page(folder("/Publications/RAA/Aout", "Août 2026")));
    site.redirect(u"/Publications/RAA/Aout"_s, u"/Publications/RAA/Aout/RAA-n1"_s);
    site.add(u"/Publications/RAA/Aout/RAA-n1"_s, page(link(1, "RAA n°1", "03/08/2026"), "RAA n°1"));
    const Walked walked = walk(site, definition());
    QCOMPARE(walked.told.titles(), QStringList{u"RAA n°1"_s});
}

void TestListingWalk::opensNoPageTwice()
{
    FakeSite site(Root);
    site.add(Start,
             page(folder("/Publications/RAA/a", "Spéciaux") + folder("/Publications/RAA/b", "Mensuels")
                  + folder("/Publications/RAA/a/", "Spéciaux")));
    site.redirect(u"/Publications/RAA/b"_s, u"/Publications/RAA/a"_s);
    site.add(u"/Publications/RAA/a"_s,
             page(link(1, "x", "05/08/2026") + folder("/Publications/RAA", "Retour")));
    const Walked walked = walk(site, definition());
    QCOMPARE(walked.told.items.size(), 1);
    QCOMPARE(walked.told.pages, 2);
    QCOMPARE(site.log.size(), 3);
}

void TestListingWalk::stopsANewestFirstListInTime()
{
    FakeSite site(Root);
    addPagedList(site, true);
    const Walked walked = walk(site, definition(u"newest-first"_s));
    QCOMPARE(walked.told.items.size(), 20); // 1 to 20 August
    // Page 3 ends on 22 July; page 4, entirely before 17 July, is the last one asked, before the first again.
    QCOMPARE(site.log.size(), 6);
    QCOMPARE(site.log.last(), Start);
    FakeSite again(Root);
    addPagedList(again, true);
    QCOMPARE(walk(again, definition(u"newest-first"_s), {2026, 8, 18}).told.items.size(), 3);
    QCOMPARE(again.log.size(), 4);
}

void TestListingWalk::readsAnOldestFirstListFromItsEnd()
{
    FakeSite site(Root);
    addPagedList(site, false);
    const Walked walked = walk(site, definition(u"oldest-first"_s), {2026, 8, 18});
    QCOMPARE(walked.told.items.size(), 3);
    QCOMPARE(site.log.at(1), Start + "/(offset)/40"_L1);
    QVERIFY(!site.log.contains(Start + "/(offset)/10"_L1));
    FakeSite whole(Root);
    addPagedList(whole, false);
    QCOMPARE(walk(whole, definition(u"oldest-first"_s), {2020, 1, 1}).told.items.size(), 50);
}

void TestListingWalk::readsAllPagesOfAListOfUnknownOrder()
{
    for (const bool newestFirst : {true, false}) {
        FakeSite site(Root);
        addPagedList(site, newestFirst);
        QCOMPARE(walk(site, definition(u"unknown"_s), {2026, 8, 18}).told.items.size(), 3);
        QCOMPARE(site.log.size(), 6); // five pages, the first one twice
    }
}

void TestListingWalk::neverStopsOnUndatedItems()
{
    FakeSite site(Root);
    site.add(Start,
             page(link(1, "a", "01/01/2026") + link(2, "sans date") + pager("/Publications/RAA", 0, 10)));
    site.add(Start + "/(offset)/10"_L1,
             page(link(3, "c", "05/08/2026") + pager("/Publications/RAA", 10, 10)));
    const Walked walked = walk(site, definition(u"newest-first"_s));
    QCOMPARE(walked.told.titles(), (QStringList{u"sans date"_s, u"c"_s}));
}

void TestListingWalk::readsAllPagesOfFolders()
{
    FakeSite site(Root);
    site.add(
        Start,
        page(folder("/Publications/RAA/Janvier-2026", "Janvier 2026") + pager("/Publications/RAA", 0, 10)));
    site.add(Start + "/(offset)/10"_L1, page(folder("/Publications/RAA/Aout-2026", "Août 2026")));
    site.add(u"/Publications/RAA/Aout-2026"_s, page(link(1, "a", "05/08/2026")));
    const Walked walked = walk(site, definition(u"newest-first"_s));
    QCOMPARE(walked.told.titles(), QStringList{u"a"_s});
}

void TestListingWalk::takesDetailPagesAndSkipsContents()
{
    FakeSite site(Root);
    site.add(Start,
             page(detailCard("/Publications/RAA/n1", "RAA n°1", "18/08/2026")
                  + detailCard("/Publications/RAA/n2", "RAA n°2", "18/07/2026")));
    site.add(u"/Publications/RAA/n1"_s,
             page("<a href='/contenu/telechargement/1/1/file/20260818_RAA_sommaire.pdf'>Sommaire</a>"
                      + link(2, "Partie 1", "18/08/2026") + link(3, "Partie 2", "18/08/2026"),
                  "RAA n°1"));
    const QJsonObject skip{{u"skip"_s, QJsonArray{u"_sommaire\\.pdf$"_s}}};
    const Walked walked = walk(site, definition(u"newest-first"_s, skip));
    QCOMPARE(walked.told.titles(), (QStringList{u"Partie 1"_s, u"Partie 2"_s}));
    QCOMPARE(walked.told.older, 1);
    QCOMPARE(site.log.size(), 2);
}

void TestListingWalk::asksNoRememberedDetailPage()
{
    FakeSite site(Root);
    ListedItem item;
    item.url = QUrl(Root + "/contenu/telechargement/1/1/file/a.pdf"_L1);
    item.title = u"connu"_s;
    item.publishedOn = QDate(2026, 8, 18);
    site.remember(u"/Publications/RAA/n1"_s, {item});
    site.remember(u"/Publications/RAA/2026"_s, {});
    site.add(Start,
             page(detailCard("/Publications/RAA/n1", "RAA n°1", "18/08/2026")
                  + folder("/Publications/RAA/2026", "Année 2026")));
    site.add(u"/Publications/RAA/2026"_s, page(link(5, "nouveau", "19/08/2026")));
    const Walked walked = walk(site, definition());
    QStringList titles = walked.told.titles();
    titles.sort();
    // A folder is always asked: what it held yesterday is not what it holds today.
    QCOMPARE(titles, (QStringList{u"connu"_s, u"nouveau"_s}));
    QCOMPARE(site.log, (QStringList{Start, u"/Publications/RAA/2026"_s}));
}

void TestListingWalk::datesADetailPageByItsCard()
{
    FakeSite site(Root);
    site.add(Start, page(detailCard("/Publications/RAA/n1", "RAA spécial 46-2026-084", "18/08/2026")));
    site.add(u"/Publications/RAA/n1"_s,
             page("<a href='/contenu/telechargement/1/1/file/RAA.pdf'>Télécharger</a>",
                  "RAA spécial 46-2026-084"));
    const Walked walked = walk(site, definition());
    QCOMPARE(walked.told.items.size(), 1);
    QCOMPARE(walked.told.items.first().publishedOn, QDate(2026, 8, 18));
    QCOMPARE(walked.told.items.first().dateSource, DateSource::Card);
    QCOMPARE(walked.told.items.first().title, u"RAA spécial 46-2026-084"_s);
}

void TestListingWalk::datesAnArticleByItsTitle()
{
    const auto title = [](const QByteArray &path, const QByteArray &words) {
        return "<h2 class='news-list-title'><a href='" + path + "'>" + words + "</a></h2>";
    };
    FakeSite site(Root);
    site.add(Start,
             page(title("/Publications/RAA/Recueil-9-2026", "Recueil n°9 du 15 août 2026")
                  + title("/Publications/RAA/Recueil-1-2026", "Recueil n°1 du 20 janvier 2026")));
    site.add(u"/Publications/RAA/Recueil-9-2026"_s,
             page("<a class='link-download' "
                  "href='/reg/irecontenu/telechargement/1/2/file/recueil-r76-2026-009.pdf'>"
                  "<span>recueil-r76-2026-009</span> PDF - 12 ko</a>"));
    const Walked walked = walk(site, definition());
    QCOMPARE(walked.told.items.size(), 1);
    QCOMPARE(walked.told.items.first().publishedOn, QDate(2026, 8, 15));
    QCOMPARE(walked.told.items.first().dateSource, DateSource::Name);
    QCOMPARE(site.log.size(), 2);
}

void TestListingWalk::getsOptionsAndPostsWhereThatFails()
{
    FakeSite site(Root);
    site.add(Start,
             page("<form method='post'><select class='fr-select' name='Liste-liste-docs'><option "
                  "value=''>-</option>"
                  "<option value='Publications/RAA/n-1'>RAA n° 05-08-2026</option>"
                  "<option value='Publications/RAA/n-2'>RAA n° 06-08-2026</option></select></form>"));
    site.add(u"/Publications/RAA/n-1"_s, page(link(1, "un", "05/08/2026")));
    site.addForm("Liste-liste-docs=Publications%2FRAA%2Fn-2", page(link(2, "deux", "06/08/2026")));
    const Walked walked = walk(site, definition());
    QCOMPARE(walked.told.titles(), (QStringList{u"deux"_s, u"un"_s}));
    QVERIFY(walked.told.troubles.isEmpty());
}

void TestListingWalk::leavesOutOptionsByTheirDate()
{
    FakeSite site(Root);
    site.add(Start,
             page("<select class='fr-select' name='Liste-liste-docs'>"
                  "<option value='Publications/RAA/n-1'>RAA n° 05-01-2026</option>"
                  "<option value='Publications/RAA/n-2'>RAA n° D77-13-08-2026-nominatifs</option></select>"));
    site.add(u"/Publications/RAA/n-2"_s, page(link(2, "deux", "13/08/2026")));
    const Walked walked = walk(site, definition());
    QCOMPARE(walked.told.titles(), QStringList{u"deux"_s});
    QCOMPARE(site.log.size(), 2);
}

void TestListingWalk::takesDocumentsOfTheRootOnce()
{
    FakeSite site(Root);
    site.add(Start,
             page("<div class='fr-card'><h2 class='fr-card__title'><a "
                  "href='/contenu/telechargement/1/1/file/raa-1.pdf'>"
                  "À la une : RAA 1 2026</a></h2></div>"
                  + folder("/Publications/RAA/2026", "2026")));
    site.add(u"/Publications/RAA/2026"_s,
             page(link(1, "RAA 1", "05/08/2026") + link(2, "RAA 2", "06/08/2026")));
    const Walked walked = walk(site, definition());
    // Told again once its date is known.
    QCOMPARE(walked.told.items.size(), 3);
    QVERIFY(!walked.told.items.at(0).publishedOn.isValid());
    QCOMPARE(walked.told.items.at(1).url, walked.told.items.at(0).url);
    QCOMPARE(walked.told.items.at(1).publishedOn, QDate(2026, 8, 5));
}

void TestListingWalk::followsOnlyTheTextLinksOfTheDefinition()
{
    FakeSite site(Root);
    site.add(Start,
             page("<h3><a class='fr-link' href='/Publications/RAA/Annee-2026'>Année 2026</a></h3>"
                  "<p><a class='fr-link' href='/Actualites/Autre'>Autre</a></p>"));
    site.add(u"/Publications/RAA/Annee-2026"_s, page(link(1, "un", "05/08/2026")));
    const Walked walked
        = walk(site, definition({}, {{u"follow"_s, QJsonArray{u"^/Publications/RAA/.*{YYYY}"_s}}}));
    QCOMPARE(walked.told.titles(), QStringList{u"un"_s});
    QCOMPARE(site.log.size(), 2);
}

void TestListingWalk::keepsOutOfExcludedBranches()
{
    FakeSite site(Root);
    site.add(Start,
             page(folder("/Publications/RAA/regional", "Recueils régionaux")
                  + folder("/Publications/RAA/x", "RAA Région")
                  + folder("/Publications/RAA/dep", "Départementaux")
                  + folder("/Actualites/Fete", "La fête")));
    site.redirect(u"/Publications/RAA/dep"_s, u"/Publications/RAA/dep/2026"_s);
    site.add(u"/Publications/RAA/dep/2026"_s, page(link(1, "un", "05/08/2026")));
    const QJsonObject exclude{{u"exclude"_s, QJsonArray{u"/regional$"_s, u"région"_s}}};
    const Walked walked = walk(site, definition({}, exclude));
    QCOMPARE(walked.told.titles(), QStringList{u"un"_s});
    QCOMPARE(site.log, (QStringList{Start, u"/Publications/RAA/dep"_s}));
}

void TestListingWalk::followsTheRegionsTheme()
{
    const auto title = [](const QByteArray &path, const QByteArray &words) {
        return "<article class='news-list-item'><header><h2 class='news-list-title'><a href='" + path + "'>"
            + words + "</a></h2></header></article>";
    };
    const auto file = [](const QByteArray &name) {
        return "<div class=''><a class='link-download' href='/reg/irecontenu/telechargement/1/2/file/" + name
            + ".pdf'><span>" + name + "</span> PDF - 12 ko</a></div>";
    };
    FakeSite site(Root);
    const QString start = u"/reg/tags/view/Reg/Documents+et+publications"_s;
    site.add(start,
             page(title("/reg/D/RAA-2026", "RAA 2026") + title("/reg/D/Budget-2026", "Budget 2026")
                  + "<ul class='pagination'><li class='next'><a href='" + start.toUtf8()
                  + "/(offset)/10'>suite</a></li></ul>"));
    site.add(start + "/(offset)/10"_L1, page(title("/reg/D/RAA-2025", "RAA 2025")));
    site.add(u"/reg/D/RAA-2026"_s,
             page("<div id='sommaire-content'><ol><li><a href='/reg/D/RAA-2026/Aout/#titre'>Août</a></li>"
                  "<li><a href='/reg/D/RAA-2026/Juillet/#titre'>Juillet</a></li>"
                  "<li><a href='/reg/D/RAA-2026/Avril/#titre'>Avril</a></li></ol></div>",
                  "RAA - 2026"));
    site.add(
        u"/reg/D/RAA-2026/Aout/"_s,
        page("<div class='page-title-maj'>Mise à jour : 19 août 2026</div>" + file("recueil-r75-2026-139"),
             "Août 2026"));
    site.add(
        u"/reg/D/RAA-2026/Juillet/"_s,
        page("<div class='page-title-maj'>Mise à jour : 30 juillet 2026</div>" + file("recueil-r75-2026-138"),
             "Juillet 2026"));
    Definition of = definition({}, {{u"follow"_s, QJsonArray{u"/RAA-{YYYY}"_s}}});
    of.family = u"prefectures-regions"_s;
    of.start = {QUrl(Root + start)};
    const Walked walked = walk(site, of, {2026, 7, 1});
    QVERIFY(walked.told.troubles.isEmpty());
    QCOMPARE(walked.told.titles(), (QStringList{u"recueil-r75-2026-139"_s, u"recueil-r75-2026-138"_s}));
    // The page of the current month will change again: what it says dates nothing.
    QVERIFY(!walked.told.items.at(0).publishedOn.isValid());
    QCOMPARE(walked.told.items.at(1).publishedOn, QDate(2026, 7, 30));
    QCOMPARE(walked.told.items.at(1).dateSource, DateSource::Folder);
    QCOMPARE(site.log.size(), 5);
}

void TestListingWalk::survivesTheTurnOfTheYear()
{
    // On 3 January the new year's folder is not there yet, and an act of December is published.
    FakeSite site(Root);
    site.add(Start, page(folder("/Publications/RAA/2025", "2025")));
    site.add(u"/Publications/RAA/2025"_s, page(folder("/Publications/RAA/2025/12", "Décembre")));
    site.add(u"/Publications/RAA/2025/12"_s, page(link(1, "un", "02/01/2026")));
    Notebook notebook;
    const auto set = scrapersOf({definition()});
    const auto scraper = (*set)->scraper(u"pref99"_s);
    QVERIFY((*scraper)->walk({{2026, 1, 1}, QDate(2026, 1, 3), 10}, site, notebook, {}));
    QCOMPARE(notebook.told.titles(), QStringList{u"un"_s});
    QVERIFY(notebook.told.troubles.isEmpty());
}

QTEST_GUILESS_MAIN(TestListingWalk)
#include "tst_listingwalk.moc"
