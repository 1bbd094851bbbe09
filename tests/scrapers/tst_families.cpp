// SPDX-License-Identifier: GPL-3.0-or-later
// The préfecture de police, Moselle, and the dry run.
#include "scrapers/dryrun.h"
#include "scrapers/families/moselle.h"
#include "scrapers/families/policeparis.h"
#include "tests/scrapers/fakesite.h"

#include <QTest>

using namespace attrap;
using namespace attrap::test;
using namespace Qt::StringLiterals;

namespace {

const QString Police = u"https://www.prefecturedepolice.interieur.gouv.fr"_s;
const QString PoliceStart = u"/actualites-et-presse/arretes/accueil-arretes"_s;
const QString Moselle = u"https://mc.moselle.gouv.fr"_s;
const QString Acts = u"/index.php?op=raa&do=raa-acte"_s;

QString recueils(int page)
{
    return u"/raa.html?adminedit=1?op=raa&do=raa_rec&page=%1"_s.arg(page);
}

Definition definition(const QString &code, const QString &family, const QString &start)
{
    Definition made;
    made.code = code;
    made.family = family;
    made.start = {QUrl(start)};
    return made;
}

Definition ofMoselle()
{
    Definition made = definition(u"pref57"_s, u"dims-moselle"_s, Moselle + "/raa.html"_L1);
    made.start.append(QUrl(Moselle + Acts));
    made.start.append(QUrl(Moselle + recueils(1)));
    return made;
}

QByteArray order(int number, const QByteArray &date)
{
    const QByteArray name = QByteArray::number(number);
    return "<a href='/sites/default/files/Documents/arrete_ndeg2026-" + name
        + ".pdf'><div class='node node--type--tc13-decree'><span>Arrêté n°2026-" + name
        + "</span><div class='field field--name-x field--type-datetime'>" + date + "</div></div></a>";
}

QByteArray orders(const QByteArray &items, const QByteArray &next = {})
{
    return "<html><body><a href='/plan.pdf'>Plan</a><div id='block-decree-list-block'>" + items
        + (next.isEmpty() ? QByteArray()
                          : "<ul><li><a aria-label='Page suivante' href='" + next + "'>›</a></li></ul>")
        + "</div></body></html>";
}

QByteArray act(int number, const QByteArray &date)
{
    const QByteArray n = QByteArray::number(number);
    return "<tr class='li1'><td>Arr&ecirc;t&eacute;</td><td><a href='javascript:void(0);' "
           "onclick=\"javascript:dims_switchdisplay('info_acte"
        + n + "');\">2026/DDT/N&deg;" + n + "</a></td><td>" + date
        + "</td><td align='center'><a "
          "href='https://mc.moselle.gouv.fr/index.php?dims_op=doc_file_download&amp;"
          "docfile_md5id=00"
        + n + "'><img src='/i.png' /></a></td><tr>\n<tr class='li1'><td colspan='4'><div id='info_acte" + n
        + "' style='display:none;'><table><tr><td>Libell&eacute; : </td><td>portant mesure " + n
        + "</td></tr><tr><td>Date de signature : </td><td>21/08/2026</td></tr><tr><td>Attach&eacute; au "
          "recueil : "
          "</td><td>numéro 175</td></tr></table></div></td></tr>";
}

QByteArray table(const QByteArray &rows)
{
    return "<html><body><table class='table_list'><tr class='entete'><th>Type</th></tr>" + rows
        + "</table></body></html>";
}

Told walk(FakeSite &site, const Definition &of, Result<void> *result = nullptr)
{
    Notebook notebook;
    const auto set = scrapersOf({of});
    const auto scraper = (*set)->scraper(of.code);
    const Result<void> walked = (*scraper)->walk({{2026, 8, 1}, {2026, 8, 21}, 30}, site, notebook, {});
    if (result != nullptr) {
        *result = walked;
    }
    return notebook.told;
}

} // namespace

class TestFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThePagesOfThePoliceInTurn();
    void endsAtOrdersThatAreOlder();
    void knowsAPolicePageWithoutItsBlock();
    void needsABrowserForThePolice();
    void readsMoselleSessionFirst();
    void reopensTheSessionOfMoselleOnce();
    void followsTheListOfActsOfMoselle();
    void tellsWhereTheListOfActsEnds();
    void readsGrowingRecueilsOfMoselleAgain();
    void readsTheGrowingListOfThePoliceAgain();
    void takesNoCarouselForThePagerOfThePolice();
    void takesNoUnrelatedPageForAList();
    void endsRecueilsThatRepeatThemselves();
    void showsWhatADryRunAsks();
    void keepsWhatADryRunFoundBeforeARefusal();
    void describesADefinition();
};

void TestFamilies::readsThePagesOfThePoliceInTurn()
{
    FakeSite site(Police);
    site.add(PoliceStart,
             orders(order(3, "20/08/2026") + order(3, "20/08/2026") + order(2, "19/08/2026"), "?page=1"));
    site.add(PoliceStart + "?page=1"_L1, orders(order(1, "02/08/2026")));
    const Told told = walk(site, definition(u"ppparis"_s, u"drupal-ppparis"_s, Police + PoliceStart));
    QCOMPARE(told.titles(), (QStringList{u"Arrêté n°2026-3"_s, u"Arrêté n°2026-2"_s, u"Arrêté n°2026-1"_s}));
    QCOMPARE(told.items.first().publishedOn, QDate(2026, 8, 20));
    QCOMPARE(told.items.first().dateSource, DateSource::Card);
    QVERIFY(told.troubles.isEmpty());
}

void TestFamilies::endsAtOrdersThatAreOlder()
{
    FakeSite site(Police);
    site.add(PoliceStart, orders(order(3, "20/06/2026"), "?page=1"));
    const Told told = walk(site, definition(u"ppparis"_s, u"drupal-ppparis"_s, Police + PoliceStart));
    QCOMPARE(told.older, 1);
    QCOMPARE(site.log.size(), 1);
}

void TestFamilies::knowsAPolicePageWithoutItsBlock()
{
    FakeSite site(Police);
    site.add(PoliceStart, "<html><body><script>window.location.href='/redirect_x'</script></body></html>");
    const Definition of = definition(u"ppparis"_s, u"drupal-ppparis"_s, Police + PoliceStart);
    QCOMPARE(walk(site, of).codes(), QList<ErrorCode>{ErrorCode::ListingUnrecognised});
    site.add(PoliceStart, orders({}));
    QCOMPARE(walk(site, of).codes(), QList<ErrorCode>{ErrorCode::ListingEmpty});
}

void TestFamilies::needsABrowserForThePolice()
{
    FakeSite site(Police);
    site.fail(PoliceStart, ErrorCode::NeedsBrowser);
    Result<void> result;
    (void)walk(site, definition(u"ppparis"_s, u"drupal-ppparis"_s, Police + PoliceStart), &result);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NeedsBrowser);
}

void TestFamilies::readsMoselleSessionFirst()
{
    FakeSite site(Moselle);
    site.add(u"/raa.html"_s, "<html><body>Accueil</body></html>");
    site.add(Acts, table(act(7, "20/08/2026") + act(6, "19/08/2026") + act(5, "01/07/2026")));
    site.add(recueils(1), table(act(175, "20/08/2026")));
    site.add(recueils(2), "<html><body><p>Il n'y a aucun recueil cr&eacute;&eacute;</p></body></html>");
    const Told told = walk(site, ofMoselle());
    QCOMPARE(site.log, (QStringList{u"/raa.html"_s, Acts, recueils(1), recueils(2)}));
    QVERIFY(told.troubles.isEmpty());
    QCOMPARE(told.items.size(), 3);
    const ListedItem first = told.items.first();
    QCOMPARE(first.title, u"Arrêté 2026/DDT/N°7 portant mesure 7"_s);
    QCOMPARE(first.publishedOn, QDate(2026, 8, 20));
    QCOMPARE(first.dateSource, DateSource::Row);
    QVERIFY(first.detail.contains(u"numéro 175"_s));
    QVERIFY(first.detail.contains(u"21/08/2026"_s));
    QCOMPARE(first.url.toEncoded(),
             QByteArray("https://mc.moselle.gouv.fr/index.php?dims_op=doc_file_download&docfile_md5id=007"));
}

void TestFamilies::reopensTheSessionOfMoselleOnce()
{
    FakeSite site(Moselle);
    site.add(u"/raa.html"_s, "<html><body>Accueil</body></html>");
    site.add(
        Acts,
        "<html><body><h1>M&eacute;decins agr&eacute;&eacute;s</h1><a href='/l.pdf'>liste</a></body></html>");
    site.add(recueils(1), "<html><body><p>Il n'y a aucun recueil cr&eacute;&eacute;</p></body></html>");
    const Told told = walk(site, ofMoselle());
    QCOMPARE(site.log, (QStringList{u"/raa.html"_s, Acts, u"/raa.html"_s, Acts, recueils(1)}));
    QCOMPARE(told.codes(), QList<ErrorCode>{ErrorCode::ListingUnrecognised});
    QVERIFY(told.items.isEmpty());
}

void TestFamilies::followsTheListOfActsOfMoselle()
{
    FakeSite site(Moselle);
    site.add(u"/raa.html"_s, "<html><body>Accueil</body></html>");
    const QByteArray links = "<p><a href='?op=raa&amp;do=raa-acte&amp;page=2'>2</a>"
                             "<a href='?op=raa&amp;do=raa-acte-detail&amp;id_acte=1'>fiche</a></p>";
    site.add(Acts, table(act(7, "20/08/2026")) + links);
    site.add(Acts + "&page=2"_L1, table(act(6, "19/08/2026")) + links);
    site.add(recueils(1), "<html><body><p>Il n'y a aucun recueil cr&eacute;&eacute;</p></body></html>");
    const Told told = walk(site, ofMoselle());
    QCOMPARE(site.log, (QStringList{u"/raa.html"_s, Acts, Acts + "&page=2"_L1, recueils(1)}));
    QCOMPARE(told.items.size(), 2);
    QVERIFY(told.troubles.isEmpty());
}

void TestFamilies::tellsWhereTheListOfActsEnds()
{
    const auto listed = [](int count, const QByteArray &last) {
        QByteArray acts;
        for (int number = 1; number < count; ++number) {
            acts += act(number, "20/08/2026");
        }
        FakeSite site(Moselle);
        site.add(u"/raa.html"_s, "<html><body>Accueil</body></html>");
        site.add(Acts, table(acts + act(count, last)));
        site.add(recueils(1), "<html><body><p>Il n'y a aucun recueil cr&eacute;&eacute;</p></body></html>");
        return walk(site, ofMoselle());
    };
    const Told told = listed(51, "10/08/2026"); // wanted: from 1 August
    QCOMPARE(told.items.size(), 51);
    QCOMPARE(told.codes(), QList<ErrorCode>{ErrorCode::ListingUnrecognised});
    QVERIFY(told.troubles.first().error.detail.contains("2026-08-10"_L1));
    QVERIFY(listed(51, "31/07/2026").troubles.isEmpty());
    QVERIFY(listed(3, "10/08/2026").troubles.isEmpty());
}

void TestFamilies::readsGrowingRecueilsOfMoselleAgain()
{
    FakeSite site(Moselle);
    site.add(u"/raa.html"_s, "<html><body>Accueil</body></html>");
    site.add(Acts, table(act(7, "20/08/2026")));
    site.add(recueils(1), table(act(175, "20/08/2026")));
    site.add(recueils(2), table(act(174, "19/08/2026")));
    site.add(recueils(3), "<html><body><p>Il n'y a aucun recueil cr&eacute;&eacute;</p></body></html>");
    site.grow(recueils(3), recueils(1), table(act(176, "21/08/2026")));
    const Told told = walk(site, ofMoselle());
    QCOMPARE(told.items.size(), 4);
    QCOMPARE(told.items.last().publishedOn, QDate(2026, 8, 21));
}

void TestFamilies::readsTheGrowingListOfThePoliceAgain()
{
    FakeSite site(Police);
    site.add(PoliceStart, orders(order(2, "19/08/2026"), "?page=1"));
    site.add(PoliceStart + "?page=1"_L1, orders(order(1, "18/08/2026")));
    site.grow(PoliceStart + "?page=1"_L1, PoliceStart, orders(order(3, "20/08/2026"), "?page=1"));
    const Told told = walk(site, definition(u"ppparis"_s, u"drupal-ppparis"_s, Police + PoliceStart));
    QCOMPARE(told.titles(), (QStringList{u"Arrêté n°2026-2"_s, u"Arrêté n°2026-1"_s, u"Arrêté n°2026-3"_s}));
    QCOMPARE(site.log.size(), 3);
}

void TestFamilies::takesNoCarouselForThePagerOfThePolice()
{
    const QUrl url(Police + PoliceStart);
    const QByteArray carousel = "<a aria-label='Image suivante' href='/image-2'>›</a>";
    const QByteArray pager
        = "<nav class='pager'><a aria-label='Page suivante' href='?page=1'>›</a></nav></body></html>";
    const auto page = parsePolicePage({url,
                                       url,
                                       "<html><body>" + carousel + "<div id='block-decree-list-block'>"
                                           + order(1, "18/08/2026") + "</div>" + carousel + pager,
                                       {}});
    QVERIFY(page);
    QCOMPARE(page->next, QUrl(Police + PoliceStart + "?page=1"_L1));
}

void TestFamilies::takesNoUnrelatedPageForAList()
{
    const QUrl url(Moselle + Acts);
    const auto page = parseMosellePage(
        {url,
         url,
         "<html><body><table><tr><td><a href='/medecins.pdf'>M</a></td></tr></table></body></html>",
         {}});
    QVERIFY(page);
    QVERIFY(!page->hasList);
    QVERIFY(page->documents.isEmpty());
}

void TestFamilies::endsRecueilsThatRepeatThemselves()
{
    FakeSite site(Moselle);
    site.add(u"/raa.html"_s, "<html><body>Accueil</body></html>");
    site.add(Acts, table(act(7, "20/08/2026")));
    for (int page = 1; page < 25; ++page) {
        site.add(recueils(page), table(act(175, "20/08/2026")));
    }
    const Told told = walk(site, ofMoselle());
    QCOMPARE(told.codes(), QList<ErrorCode>{ErrorCode::TooManyPages});
    QCOMPARE(site.log.size(), 5);
}

void TestFamilies::showsWhatADryRunAsks()
{
    FakeSite site(Police);
    site.add(PoliceStart, orders(order(3, "20/08/2026") + order(2, "19/06/2026")));
    const Definition of = definition(u"ppparis"_s, u"drupal-ppparis"_s, Police + PoliceStart);
    const auto run = dryRun(of, site, {{2026, 8, 1}, {2026, 8, 21}, 30}, {});
    QVERIFY(run);
    QCOMPARE(run->pages.size(), 1);
    QCOMPARE(run->pages.first().items, 1);
    QCOMPARE(run->pages.first().olderItems, 1);
    QCOMPARE(run->items.size(), 1);
    QVERIFY(!run->ended);
}

void TestFamilies::keepsWhatADryRunFoundBeforeARefusal()
{
    FakeSite site(Police);
    site.add(PoliceStart, orders(order(3, "20/08/2026"), "?page=1"));
    site.fail(PoliceStart + "?page=1"_L1, ErrorCode::ServerBusy);
    const Definition of = definition(u"ppparis"_s, u"drupal-ppparis"_s, Police + PoliceStart);
    const auto run = dryRun(of, site, {{2026, 8, 1}, {2026, 8, 21}, 30}, {});
    QVERIFY(run);
    QCOMPARE(run->items.size(), 1);
    QCOMPARE(run->pages.size(), 2);
    QVERIFY(run->ended);
    QCOMPARE(run->ended->code, ErrorCode::ServerBusy);
}

void TestFamilies::describesADefinition()
{
    Definition of = definition(u"ppparis"_s, u"drupal-ppparis"_s, Police + PoliceStart);
    of.needsBrowser = true;
    of.delaySeconds = 10;
    of.uncertain = {u"How far back."_s};
    const QStringList lines = describe(of);
    QVERIFY(lines.contains(u"family: drupal-ppparis"_s));
    QVERIFY(lines.contains(u"asks for a browser"_s));
    QVERIFY(lines.contains(u"uncertain: How far back."_s));
}

QTEST_GUILESS_MAIN(TestFamilies)
#include "tst_families.moc"
