// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/htmltree.h"
#include "scrapers/links.h"
#include "scrapers/page.h"

#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

const DateHints Hints{QDate(2026, 8, 21), 0};
const QString Site = u"https://www.exemple.gouv.fr"_s;

FetchedPage fetched(const QByteArray &body, const QString &path = u"/P/RAA"_s)
{
    const QUrl url(Site + path);
    return {url, url, body, u"text/html; charset=utf-8"_s};
}

QByteArray inMain(const QByteArray &body)
{
    return "<!DOCTYPE html><html><head><title>x</title></head><body>"
           "<div class=\"fr-skiplinks\"><ul><li><a class=\"fr-link\" "
           "href=\"/contenu\">Contenu</a></li></ul></div>"
           "<header><a href=\"/P/Menu\">Menu</a></header>"
           "<main role=\"main\"><div class=\"fr-container\" id=\"main\"><h1>Recueils</h1>"
           "<nav class=\"fr-breadcrumb\"><a class=\"fr-breadcrumb__link\" href=\"/P\">Publications</a></nav>"
           "<nav class=\"fr-sidemenu\"><a class=\"fr-sidemenu__link\" href=\"/P/TEST\">[TEST] RAA</a></nav>"
        + body + "</div></main><footer><a href=\"/mentions.pdf\">Mentions</a></footer></body></html>";
}

ListingPage parsed(const QByteArray &body, const QString &path = u"/P/RAA"_s)
{
    const Result<ListingPage> page = parseListing(fetched(inMain(body), path), Hints);
    return page ? *page : ListingPage();
}

DatedItem only(const ListingPage &page)
{
    return page.documents.size() == 1 ? datedItem(page.documents.first(), page.url, Hints) : DatedItem();
}

} // namespace

class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFolderCardsOfBothHeadings();
    void readsAWhiteCardWithItsOwnDate();
    void readsACardOfADetailPage();
    void readsADownloadLink();
    void readsADownloadsGroupWithTheBrokenAttribute();
    void mergesALinkListedTwice();
    void namesATableRow();
    void namesALinkWithoutWords();
    void readsTextLinksAndOrphanItems();
    void readsSelects();
    void readsThePagerOnlyWhereItLeads();
    void ignoresThePrintButton();
    void takesTheOnlyDocumentForNoPrintButton();
    void readsThePagerOfATagWrittenOtherwise();
    void ignoresTheFurnitureOfThePage();
    void readsLinksOfTheRegions();
    void readsTheMonthsOfTheRegions();
    void takesTheYearOfTheHeadingAbove();
    void believesTheNextSourceWhenADateCannotBe();
    void readsAPageInAnotherCharset();
    void survivesRubbish_data();
    void survivesRubbish();
    void knowsAPageOfAnotherMake();
};

void TestPage::readsFolderCardsOfBothHeadings()
{
    const ListingPage page
        = parsed("<div class='fr-card fr-card--sm fr-card--grey'><div class='fr-card__body'><h2 "
                 "class='fr-card__title'>"
                 "<a href='/P/RAA/Annee-2026'>\n  Ann&eacute;e&nbsp;2026 </a></h2></div></div>"
                 "<div class='fr-card fr-card--grey'><h3 class='fr-card__title'><a "
                 "href='/P/RAA/2025'>2025</a></h3></div>");
    QVERIFY(page.isRecognised);
    QCOMPARE(page.heading, u"Recueils"_s);
    QCOMPARE(page.links.size(), 2);
    QCOMPARE(page.links.at(0).title, u"Année 2026"_s);
    QCOMPARE(page.links.at(0).kind, ListingLink::Kind::Card);
    QCOMPARE(page.links.at(1).url, QUrl(Site + "/P/RAA/2025"_L1));
}

void TestPage::readsAWhiteCardWithItsOwnDate()
{
    const QByteArray card
        = "<div class='fr-card fr-card--horizontal' id=0a1b2c><div class='fr-card__body'><h2 "
          "class='fr-card__title'>"
          "<a href='/contenu/telechargement/5/4/file/recueil-99-2026-014.pdf' title='format pdf - 1,37 Mb - "
          "05/03/2026' rel='/P/RAA/Recueil-014' class='fr-card__link'> Recueil n°99-2026-014 </a></h2>"
          "<p class='fr-card__detail'>Publié le 05/03/2026</p></div></div>";
    const QByteArray undated
        = "<div class='fr-card'><h2 class='fr-card__title'>"
          "<a href='/contenu/telechargement/5/5/file/b.pdf'>Recueil n°99-2026-015</a></h2></div>";
    const ListingPage page = parsed(undated + card);
    QCOMPARE(page.documents.size(), 2);
    QVERIFY(page.links.isEmpty());
    const ListedItem first = datedItem(page.documents.at(0), page.url, Hints).item;
    QVERIFY(!first.publishedOn.isValid());
    QCOMPARE(first.dateSource, DateSource::None);
    const ListedItem second = datedItem(page.documents.at(1), page.url, Hints).item;
    QCOMPARE(second.title, u"Recueil n°99-2026-014"_s);
    QCOMPARE(second.publishedOn, QDate(2026, 3, 5));
    QCOMPARE(second.dateSource, DateSource::Detail);
    QCOMPARE(second.detail, u"format pdf - 1,37 Mb - 05/03/2026"_s);
    QCOMPARE(second.listingUrl, page.url);
}

void TestPage::readsACardOfADetailPage()
{
    const ListingPage page
        = parsed("<div class='fr-card'><h3 class='fr-card__title'><a href='/P/RAA/RAA-n1'>RAA n°1</a></h3>"
                 "<p class='fr-card__detail'>Publié le 13/08/2026</p></div>");
    QCOMPARE(page.links.size(), 1);
    QCOMPARE(page.links.first().printedDate, u"Publié le 13/08/2026"_s);
}

void TestPage::readsADownloadLink()
{
    const ListedItem item
        = only(parsed("<div class=''><a id=7be1 class='fr-link fr-link--download' "
                      "href='/contenu/telechargement/1/2/file/RAA n°3 du 5 mars 2026.pdf'>\n Télécharger RAA "
                      "n°3 du 5 mars "
                      "2026\n <span class='fr-link__detail'>PDF - 1,37 Mb - 06/03/2026</span></a></div>"))
              .item;
    QCOMPARE(item.title, u"RAA n°3 du 5 mars 2026"_s);
    QCOMPARE(item.linkText, u"Télécharger RAA n°3 du 5 mars 2026"_s);
    QCOMPARE(item.detail, u"PDF - 1,37 Mb - 06/03/2026"_s);
    QCOMPARE(item.publishedOn, QDate(2026, 3, 6));
    QCOMPARE(item.printedDate, u"06/03/2026"_s);
    QCOMPARE(item.url.toEncoded(),
             QByteArray("https://www.exemple.gouv.fr/contenu/telechargement/1/2/file/"
                        "RAA%20n%C2%B03%20du%205%20mars%202026.pdf"));
}

void TestPage::readsADownloadsGroupWithTheBrokenAttribute()
{
    const ListingPage page = parsed(
        "<div class=\"fr-downloads-group fr-downloads-group--bordered\"><h2>Documents associés</h2><ul><li>\n"
        "<a id= class=\"fr-link fr-link--download\" href=\"/contenu/telechargement/1/2/file/a.pdf\" "
        "target=\"_blank\">"
        "Télécharger a <span class=\"fr-link__detail\">PDF - 0,48 Mb - "
        "02/03/2026</span></a></li></ul></div>");
    const ListedItem item = only(page).item;
    QCOMPARE(item.title, u"a"_s);
    QCOMPARE(item.publishedOn, QDate(2026, 3, 2));
}

void TestPage::mergesALinkListedTwice()
{
    const ListingPage page
        = parsed("<p><a href='/contenu/telechargement/1/2/file/RAA n°1.pdf'>RAA n°1</a></p>"
                 "<div class='fr-downloads-group'><ul><li><a href='/contenu/telechargement/1/2/file/"
                 "RAA%20n%C2%B01.pdf'>RAA n°1<span class='fr-link__detail'>PDF - 1 Mb - 03/03/2026"
                 "</span></a></li></ul></div>");
    const ListedItem item = only(page).item;
    QCOMPARE(item.publishedOn, QDate(2026, 3, 3));
    QCOMPARE(item.detail, u"PDF - 1 Mb - 03/03/2026"_s);
}

void TestPage::namesATableRow()
{
    const ListingPage page
        = parsed("<table><tr><th>N°</th><th>Date</th><th></th></tr>"
                 "<tr><td>32-2026-101</td><td>13/08/2026</td><td><a href='/contenu/telechargement/1/2/"
                 "file/x.pdf'>Télécharger le document</a></td></tr>"
                 "<tr><td>32-2026-102</td><td>14/08/2026</td><td><a href='/contenu/telechargement/1/3/"
                 "file/y.pdf'>Télécharger le document</a></td></tr></table>");
    QCOMPARE(page.documents.size(), 2);
    const ListedItem item = datedItem(page.documents.at(1), page.url, Hints).item;
    QCOMPARE(item.title, u"32-2026-102 - 14/08/2026"_s);
    QCOMPARE(item.publishedOn, QDate(2026, 8, 14));
    QCOMPARE(item.dateSource, DateSource::Row);
}

void TestPage::namesALinkWithoutWords()
{
    QCOMPARE(only(parsed("<p><a href='/contenu/telechargement/1/2/file/RAA n°7.pdf'></a></p>")).item.title,
             u"RAA n°7"_s);
    QCOMPARE(
        only(parsed("<p><a href='/contenu/telechargement/1/2/file/RAA.pdf'>Télécharger le document</a></p>"))
            .item.title,
        u"RAA"_s);
}

void TestPage::readsTextLinksAndOrphanItems()
{
    const ListingPage page
        = parsed("<div class='fr-text--lead'><p><a class='fr-link' href='" + Site.toUtf8()
                 + "/contenu/telechargement/1/2/file/a.pdf'>RAA  n°61\u00a0spécial du 1er avril 2025</a></p>"
                   "<li><a class='fr-link' href='/contenu/telechargement/1/3/file/b.pdf'>RAA bis</a> "
                   "du 13 août 2026</li><p><a class='fr-link' href='/Media/Files/RAA-3'>RAA du "
                   "14-08-2026</a></p></div>");
    QCOMPARE(page.documents.size(), 2);
    const ListedItem first = datedItem(page.documents.at(0), page.url, Hints).item;
    QCOMPARE(first.title, u"RAA n°61 spécial du 1er avril 2025"_s);
    QCOMPARE(first.publishedOn, QDate(2025, 4, 1));
    QCOMPARE(first.dateSource, DateSource::Name);
    const ListedItem second = datedItem(page.documents.at(1), page.url, Hints).item;
    QCOMPARE(second.publishedOn, QDate(2026, 8, 13));
    QCOMPARE(second.dateSource, DateSource::Text);
    QCOMPARE(page.links.size(), 1);
    QCOMPARE(page.links.first().kind, ListingLink::Kind::Text);
}

void TestPage::readsSelects()
{
    const ListingPage page
        = parsed("<form method='post'><select class='fr-select' id='-liste-docs' name='Années-liste-docs'>"
                 "<option selected disabled hidden value=''>Liste :</option>"
                 "<option value='RAA/Annee-2026' title='2026'>Année 2026</option>"
                 "<option value='P/RAA/RAA n 1' title='RAA n°1 du 5 mars 2026'></option></select></form>"
                 "<select name='tri'><option value='12'>12</option></select>");
    QCOMPARE(page.links.size(), 2);
    QCOMPARE(page.links.at(0).kind, ListingLink::Kind::Option);
    QCOMPARE(page.links.at(0).url, QUrl(Site + "/RAA/Annee-2026"_L1));
    QCOMPARE(page.links.at(0).formField, u"Années-liste-docs"_s);
    QCOMPARE(page.links.at(1).title, u"RAA n°1 du 5 mars 2026"_s);
    QCOMPARE(page.links.at(1).formValue, u"P/RAA/RAA n 1"_s);
}

void TestPage::readsThePagerOnlyWhereItLeads()
{
    const auto pager = [](const QByteArray &next) {
        return "<nav class='fr-pagination'><ul class='fr-pagination__list'><li><a class='fr-pagination__link "
               "fr-pagination__link--prev' href='/P/RAA'>Précédent</a></li><li><a "
               "class='fr-pagination__link' "
               "href='/P/RAA/(offset)/30'>4</a></li><li><a class='fr-pagination__link "
               "fr-pagination__link--next' "
            + next + "></a></li></ul></nav>";
    };
    const ListingPage middle = parsed(pager("href='/P/RAA/(offset)/20'"), u"/P/RAA/(offset)/10"_s);
    QCOMPARE(middle.next, QUrl(Site + "/P/RAA/(offset)/20"_L1));
    QCOMPARE(middle.previous, QUrl(Site + "/P/RAA"_L1));
    QVERIFY(middle.links.isEmpty());
    QVERIFY(!parsed(pager(""), u"/P/RAA/(offset)/10"_s).next.isValid());
    // A pager that leads elsewhere turns no page of this list.
    QVERIFY(!parsed(pager("href='/P/Autre/Mai'"), u"/P/RAA/(offset)/10"_s).next.isValid());
}

void TestPage::readsThePagerOfATagWrittenOtherwise()
{
    const QByteArray next = "/reg/tags/view/Reg/Documents%20et%20publications/Recueil/(offset)/10";
    const QByteArray pager
        = "<ul class='pagination'><li class='next'><a href='" + next + "'>Suivant</a></li></ul>";
    QCOMPARE(parsed(pager, u"/reg/tags/view/Reg/Documents+et+publications/Recueil"_s).next,
             QUrl(Site + QString::fromLatin1(next)));
    // Of a page whose address was redirected to another one.
    QCOMPARE(parsed(pager, u"/reg/Recueil"_s).next, QUrl(Site + QString::fromLatin1(next)));
    QCOMPARE(pageKey(QUrl(Site + "/a+b"_L1)), pageKey(QUrl(Site + "/a%20b"_L1)));
}

void TestPage::takesTheOnlyDocumentForNoPrintButton()
{
    const ListingPage page = parsed("<section><a class='fr-link fr-link--download' "
                                    "href='/contenu/telechargement/1/2/file/a.pdf'>Télécharger Recueils</a>"
                                    "</section>");
    QCOMPARE(page.documents.size(), 1);
}

void TestPage::ignoresThePrintButton()
{
    const ListingPage page = parsed(
        "<section><a class='fr-link fr-link--download' href='/contenu/pdf/123.pdf'>Télécharger Recueils</a>"
        "</section><div class=''><a href='/contenu/telechargement/1/2/file/a.pdf'>RAA 1</a></div>");
    QCOMPARE(page.documents.size(), 1);
    QCOMPARE(page.documents.first().title, u"RAA 1"_s);
}

void TestPage::ignoresTheFurnitureOfThePage()
{
    const ListingPage page = parsed("<p>Rien</p><p><a href='#haut'>Haut de page</a> <a href='/P/RAA'>ici</a> "
                                    "<a href='https://ailleurs.fr/x.pdf'>ailleurs</a></p>");
    QVERIFY(page.documents.isEmpty());
    QVERIFY(page.links.isEmpty());
}

void TestPage::readsLinksOfTheRegions()
{
    const ListingPage page
        = parsed("<div class='page-title-maj'>Mise à jour : 30 avril 2026</div><article class='article'><div "
                 "class='texte'>"
                 "<p>Recueil spécial n°95 publié le 28 avril 2026</p><div class=''><a class='link-download' "
                 "href='/reg/irecontenu/telechargement/1/2/file/"
                 "recueil-r28-2026-095.pdf'><span>recueil-r28-2026-095</span> <img "
                 "alt='télécharger' src='/i.png'> PDF - 1\u00a0402,55 ko</a></div>"
                 "<div class=''><a class='link-download' "
                 "href='/reg/irecontenu/telechargement/1/3/file/b.pdf'><span>b</span>"
                 " PDF - 12 ko</a></div></div></article><aside><a title='recueil b - 27/04/2026' "
                 "href='/reg/irecontenu/telechargement/1/3/file/b.pdf'>b</a></aside>"
                 "<a href='raa-regional@region.gouv.fr'>écrire</a>");
    QCOMPARE(page.documents.size(), 2);
    QVERIFY(page.links.isEmpty());
    QCOMPARE(page.updated, u"Mise à jour : 30 avril 2026"_s);
    const ListedItem first = datedItem(page.documents.at(0), page.url, Hints).item;
    QCOMPARE(first.title, u"recueil-r28-2026-095"_s);
    QCOMPARE(first.detail, u"PDF - 1\u00a0402,55 ko"_s.simplified());
    QCOMPARE(first.publishedOn, QDate(2026, 4, 28));
    QCOMPARE(first.dateSource, DateSource::Text);
    const ListedItem second = datedItem(page.documents.at(1), page.url, Hints).item;
    QCOMPARE(second.publishedOn, QDate(2026, 4, 27));
    QCOMPARE(second.dateSource, DateSource::Detail);
}

void TestPage::readsTheMonthsOfTheRegions()
{
    const ListingPage page = parsed(
        "<article class='news-list-item'><header><h2 class='news-list-title'><a href='/reg/RAA-2026'>RAA 2026"
        "</a></h2></header></article><div class='sommaire-bloc'><div id='sommaire-content' "
        "class='sommaire-content'><ol><li><a href='/reg/RAA-2026/Aout/#titre'>Août</a></li></ol></div></div>"
        "<ul class='pagination'><li class='next'><a href='/P/RAA/(offset)/10'>suite</a></li></ul>");
    QCOMPARE(page.links.size(), 2);
    QCOMPARE(page.links.at(0).kind, ListingLink::Kind::NewsTitle);
    QCOMPARE(page.links.at(1).kind, ListingLink::Kind::Month);
    QCOMPARE(page.links.at(1).url, QUrl(Site + "/reg/RAA-2026/Aout/"_L1));
    QCOMPARE(page.next, QUrl(Site + "/P/RAA/(offset)/10"_L1));
}

void TestPage::takesTheYearOfTheHeadingAbove()
{
    const ListingPage page
        = parsed("<h2>Liste des recueils 2025</h2><p><a href='/contenu/telechargement/1/2/file/a.pdf'>"
                 "Recueil du 7 avril</a></p>");
    QCOMPARE(only(page).item.publishedOn, QDate(2025, 4, 7));
}

void TestPage::believesTheNextSourceWhenADateCannotBe()
{
    const QByteArray link = "<p><a href='/contenu/telechargement/1/2/file/";
    const DatedItem typo = only(parsed(link + "RAA 08-01-2026.pdf'>RAA n°007 du 08-01-2027</a></p>"));
    QCOMPARE(typo.item.publishedOn, QDate(2026, 1, 8));
    QVERIFY(!typo.hasOnlyImpossibleDates);
    const DatedItem hopeless = only(parsed(link + "RAA.pdf'>RAA n°007 du 08-01-2027</a></p>"));
    QVERIFY(!hopeless.item.publishedOn.isValid());
    QVERIFY(hopeless.hasOnlyImpossibleDates);
}

void TestPage::readsAPageInAnotherCharset()
{
    FetchedPage page = fetched("<html><body><main><h1>Ao\xfbt</h1></main></body></html>");
    page.contentType = u"text/html; charset=iso-8859-1"_s;
    const auto read = parseListing(page, Hints);
    QVERIFY(read);
    QCOMPARE(read->heading, u"Août"_s);
    page.body
        = "<html><head><meta charset='utf-8'></head><body><main><h1>Ao\xc3\xbbt</h1></main></body></html>";
    page.contentType.clear();
    QCOMPARE(parseListing(page, Hints)->heading, u"Août"_s);
}

void TestPage::survivesRubbish_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("zeros") << QByteArray(1000, '\0') << false;
    QTest::newRow("truncated") << inMain("<div class='fr-card'><a href='/con").left(700) << true;
    QTest::newRow("deep") << QByteArray("<main>") + QByteArray("<div>").repeated(20'000) << true;
    QTest::newRow("unclosed") << QByteArray("<a href='/a.pdf'>").repeated(5'000) << true;
    QTest::newRow("siblings") << QByteArray("<main>")
            + QByteArray("<p><br></p><p><a href='/a.pdf'></a></p>").repeated(20'000)
                              << true;
    QTest::newRow("huge") << QByteArray((32 << 20) + 1, 'a') << false;
}

void TestPage::survivesRubbish()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isRead);
    const auto page = parseListing(fetched(body), Hints);
    QCOMPARE(page.hasValue(), isRead);
}

void TestPage::knowsAPageOfAnotherMake()
{
    const auto page = parseListing(fetched("<html><body><p>Médecins agréés</p></body></html>"), Hints);
    QVERIFY(page);
    QVERIFY(!page->isRecognised);
}

QTEST_GUILESS_MAIN(TestPage)
#include "tst_page.moc"
