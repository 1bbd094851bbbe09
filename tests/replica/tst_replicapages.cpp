// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the sites: SITE-STRUCTURE § 9.
#include "tests/replica/rawclient.h"
#include "tests/replica/replica.h"
#include "tests/support/fakeclock.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace attrap;
using namespace attrap::replica;

namespace {

const QString Ain = u"https://www.ain.gouv.fr/Publications/Recueil-des-actes-administratifs-RAA"_s;
const QString Var = u"https://www.var.gouv.fr/Publications/RAA-Recueil-des-actes-administratifs"_s;
const QString Bretagne = u"https://www.prefectures-regions.gouv.fr/bretagne/Documents-publications/"
                         u"Recueils-des-actes-administratifs/"
                         "Recueil-des-actes-administratifs"_s;
const QString Police
    = u"https://www.prefecturedepolice.interieur.gouv.fr/actualites-et-presse/arretes/accueil-arretes"_s;
const QString Moselle = u"https://mc.moselle.gouv.fr/raa.html"_s;

/// All files that can be reached from those pages below `within`.
QSet<QString> filesFrom(const RawClient &client, const QString &start, const QString &within)
{
    QSet<QString> seen;
    QSet<QString> files;
    QStringList todo{start};
    while (!todo.isEmpty() && seen.size() < 400) {
        const QString url = todo.takeFirst();
        if (seen.contains(url)) {
            continue;
        }
        seen.insert(url);
        QString final;
        const RawAnswer answer = client.follow(url, &final);
        if (answer.status != 200 || !answer.header("Content-Type").startsWith("text/html")) {
            continue;
        }
        for (const QString &link : linksOf(answer.body, final)) {
            if (isFile(link)) {
                files.insert(link);
            } else if (link.startsWith(within)) {
                todo.append(link);
            }
        }
    }
    return files;
}

} // namespace

class TestReplicaPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void knowsEveryAdministration();
    void standsOnFiveServers();
    void showsEveryDocumentItExpects_data();
    void showsEveryDocumentItExpects();
    void drawsWhatTheSitesDraw_data();
    void drawsWhatTheSitesDraw();
    void redirectsWhereTheSitesDo_data();
    void redirectsWhereTheSitesDo();
    void doesNotExpectWhatIsAnothers_data();
    void doesNotExpectWhatIsAnothers();
    void endsAPagerWithALinkThatLeadsNowhere();
    void takesTheFormOfASelect();
    void wantsASessionForMoselle();

private:
    FakeClock m_clock;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<RawClient> m_client;
};

void TestReplicaPages::initTestCase()
{
    Options options;
    options.challenges = false;
    m_replica = std::make_unique<Replica>(options, m_clock);
    const auto started = m_replica->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestReplicaPages::init()
{
    m_replica->clearFaults();
    m_replica->clearLog();
    m_client = std::make_unique<RawClient>(m_replica->origins());
}

void TestReplicaPages::knowsEveryAdministration()
{
    const QStringList codes = m_replica->codes();
    QCOMPARE(codes.size(), 115);
    QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), 115);
    for (const QString &code : codes) {
        const auto all = m_replica->expected(code);
        QVERIFY2(all.size() >= 12, qPrintable(code));
        const auto recent = m_replica->expected(code, QDate(2026, 8, 1));
        QVERIFY2(!recent.isEmpty() && recent.size() < all.size(), qPrintable(code));
    }
    QVERIFY(m_replica->expected(u"pref00"_s).isEmpty());
}

void TestReplicaPages::standsOnFiveServers()
{
    QSet<QString> servers;
    QHash<QString, QString> of;
    for (const QString &origin : m_replica->origins()) {
        const QString server = origin.section(u'=', 1);
        servers.insert(server);
        of.insert(origin.section(u'=', 0, 0), server);
    }
    QCOMPARE(servers.size(), 5);
    QVERIFY(of[u"https://www.ain.gouv.fr"_s].startsWith("http://127.0.0.1:"_L1));
    QCOMPARE(of[u"https://www.ain.gouv.fr"_s], of[u"https://www.var.gouv.fr"_s]);
    QVERIFY(of[u"https://www.prefectures-regions.gouv.fr"_s].startsWith("http://127.0.0.2:"_L1));
    QVERIFY(of[u"https://www.prefecturedepolice.interieur.gouv.fr"_s].startsWith("http://127.0.0.3:"_L1));
    QVERIFY(of[u"https://mc.moselle.gouv.fr"_s].startsWith("http://127.0.0.4:"_L1));
    QVERIFY(of[u"https://www.reunion.gouv.fr"_s].startsWith("http://127.0.0.5:"_L1));
}

void TestReplicaPages::showsEveryDocumentItExpects_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : m_replica->codes()) {
        if (code != "pref57"_L1) { // Needs a session: wantsASessionForMoselle.
            QTest::newRow(qPrintable(code)) << code;
        }
    }
}

void TestReplicaPages::showsEveryDocumentItExpects()
{
    QFETCH(const QString, code);
    const auto expected = m_replica->expected(code);
    // Walks up from a list to the entry page by its bread crumbs: the last but one names a page above.
    const QUrl listing(expected.first().listingUrl);
    const RawAnswer page = m_client->follow(expected.first().listingUrl);
    QCOMPARE(page.status, 200);
    static const QRegularExpression Crumb(
        u"breadcrumb-item-link\" href=\"(/[^\"]+)\"|\"breadcrumb\".*?<a href=\"/Publications\">[^/]+/a> &gt; <a href=\"([^\"]+)\""_s);
    QStringList above;
    for (auto it = Crumb.globalMatch(QString::fromUtf8(page.body)); it.hasNext();) {
        const auto match = it.next();
        above.append(unescaped(match.captured(1) + match.captured(2)));
    }
    above.removeAll(u"/Publications"_s);
    above.removeAll(u"/"_s);
    const QString host = u"https://"_s + listing.host();
    const QString root = above.isEmpty() ? decoded(expected.first().listingUrl) : host + above.first();
    const QString within = host == "https://www.prefectures-regions.gouv.fr"_L1
        ? host + u'/' + listing.path().section(u'/', 1, 1) + u'/'
        : host;
    const QSet<QString> files = filesFrom(*m_client, root.section("/(offset)"_L1, 0, 0), within);
    for (const ExpectedItem &item : expected) {
        QVERIFY2(files.contains(decoded(item.url)), qPrintable(decoded(item.url) + " from "_L1 + root));
    }
}

void TestReplicaPages::drawsWhatTheSitesDraw_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("holds");
    const auto site = [](const char *host, const char *path) {
        return u"https://www."_s + QString::fromUtf8(host) + ".gouv.fr/Publications/"_L1
            + QString::fromUtf8(path);
    };
    QTest::newRow("grey card h2") << Ain
                                  << QByteArray(
                                         "fr-card--grey fr-enlarge-link\">\n <div "
                                         "class=\"fr-card__body\"><div class=\"fr-card__content\">\n  <h2");
    QTest::newRow("grey card h3") << site("aisne", "Recueil-des-Actes-Administratifs")
                                  << QByteArray("<h3 class=\"fr-card__title\">");
    QTest::newRow("white folder") << site("herault", "Recueils-des-actes-administratifs")
                                  << QByteArray("fr-card--horizontal");
    QTest::newRow("paged years") << site("herault", "Recueils-des-actes-administratifs")
                                 << QByteArray("/(offset)/10\">Suivant");
    QTest::newRow("paged months") << site(
        "ariege",
        "Recueil-des-actes-administratifs/"
        "Recueils-des-Actes-Administratifs-de-l-Ariege-a-partir-du-28-avril-2015")
                                  << QByteArray("(offset)/10");
    QTest::newRow("broken id") << site(
        "ardeche", "Recueil-des-actes-administratifs/Recueil-des-actes-administratifs-2026/Aout")
                               << QByteArray("<a id= class=\"fr-link fr-link--download\"");
    QTest::newRow("unquoted id") << site(
        "cote-dor", "Recueils-des-Actes-Administratifs/Recueils-des-actes-administratifs-de-l-annee-en-cours")
                                 << QByteArray("<li><a id=");
    QTest::newRow("raw spaces and degree")
        << site("haut-rhin", "Recueil-des-actes-administratifs/2026") << QByteArray("/file/RAA n°");
    QTest::newRow("double spaces, absolute")
        << site("somme", "Recueil-des-actes-administratifs-du-departement-de-la-Somme/Annee-2026")
        << QByteArray("href=\"https://www.somme.gouv.fr/contenu");
    QTest::newRow("plus in names") << site("vienne", "Recueil-des-Actes-Administratifs") << QByteArray("+N°");
    QTest::newRow("orphan li") << site("haute-marne", "Recueil-des-actes-administratifs-RAA/Annee-2026")
                               << QByteArray("</p>\n<li><a class=\"fr-link\"");
    QTest::newRow("table rows") << site(
        "gers", "Recueil-des-Actes-Administratifs-RAA/Recueils-des-actes-administratifs-edites-en-2026")
                                << QByteArray("Télécharger le document");
    QTest::newRow("page button") << site("deux-sevres",
                                         "Le-Recueil-des-actes-administratifs/Annee-2026/08-aout-RAA/08-Aout")
                                 << QByteArray("<section><a class=\"fr-link fr-link--download\"");
    QTest::newRow("a la une") << site("loire-atlantique",
                                      "Recueil-des-actes-administratifs-RAA-en-Loire-Atlantique")
                              << QByteArray("title=\"format pdf - ");
    QTest::newRow("future month") << site("dordogne",
                                          "Recueil-des-actes-administratifs/Annee-2026/Decembre-2026")
                                  << QByteArray("Aucun document");
    QTest::newRow("future month without year")
        << site("indre", "Recueil-des-actes-administratifs/Recueil-2026") << QByteArray("/12.-Decembre\"");
    QTest::newRow("misfiled") << site("mayotte", "Recueil-des-actes-administratifs-R.A.A")
                              << QByteArray("fr-card__link");
    QTest::newRow("wrong year") << site("territoire-de-belfort", "Le-recueil-des-actes-administratifs")
                                << QByteArray("Annee-2024\">Année 2023");
    QTest::newRow("slug typo") << site("ille-et-vilaine", "Recueil-des-actes-administratifs")
                               << QByteArray("-20252\"");
    QTest::newRow("month slug 2") << site("lot-et-garonne", "Publications-legales/RAA/RAA-annee-2026")
                                  << QByteArray("/Aout2\"");
    QTest::newRow("month number") << Ain + "/RAA-2026"_L1 << QByteArray("/08-AOUT\"");
    QTest::newRow("month elided") << site(
        "haute-corse",
        "Publications-administratives-et-legales/Recueils-des-actes-administratifs/"
        "Recueils-des-actes-administratifs-2025")
                                  << QByteArray("RAA-du-mois-fevrier-2025");
    QTest::newRow("side menu test") << site("pyrenees-orientales", "Le-recueil-des-actes-administratifs")
                                    << QByteArray("[TEST] RAA");
    QTest::newRow("h3 years") << site("pyrenees-orientales", "Le-recueil-des-actes-administratifs")
                              << QByteArray("<h3><a class=\"fr-link\"");
    QTest::newRow("wrong date in name") << Ain + "/RAA-2026/08-AOUT"_L1 << QByteArray("-08-2027.pdf");
    QTest::newRow("select") << site("seine-et-marne", "Recueils-des-actes-administratifs-RAA/RAA-2026")
                            << QByteArray("<option value=\"Publications/");
    QTest::newRow("select media") << site(
        "bas-rhin", "Publications-officielles/RAA-Recueils-des-actes-administratifs/RAA-ANNEE-2026")
                                  << QByteArray("<option value=\"Media/Files/22.-RAA/2026/Aout");
    QTest::newRow("empty label select")
        << site("isere",
                "RAA-Recueil-des-actes-administratifs/"
                "Recueils-des-Actes-Administratifs-de-la-prefecture-de-l-Isere-2026")
        << QByteArray("id=\"-liste-docs\"");
    QTest::newRow("named RAA.pdf") << site("vosges", "Recueil-des-Actes-Administratifs-RAA/Recueil-2026")
                                   << QByteArray("/file/RAA.pdf");
    QTest::newRow("updated") << Ain << QByteArray("Mis à jour le 21/08/2026");
    QTest::newRow("skip links") << Ain << QByteArray("<li><a class=\"fr-link\" href=\"#main\">");
    QTest::newRow("region") << Bretagne << QByteArray("55 ko");
    QTest::newRow("region pager")
        << u"https://www.prefectures-regions.gouv.fr/provence-alpes-cote-dazur/Documents-publications"_s
        << QByteArray("<li class=\"next\">");
    QTest::newRow("paris and region on one page")
        << u"https://www.prefectures-regions.gouv.fr/ile-de-france/tags/view/Ile-de-France/Documents+et+publications/Recueil+des+actes+administratifs"_s
        << QByteArray("RAA de la région Île-de-France - 2026");
    QTest::newRow("mail as link")
        << u"https://www.prefectures-regions.gouv.fr/nouvelle-aquitaine/Documents-publications/Recueil-des-Actes-Administratifs"_s
        << QByteArray("href=\"raa-regional@");
    QTest::newRow("police") << Police << QByteArray("node--type--tc13-decree");
    QTest::newRow("police next") << Police << QByteArray("href=\"?page=1\"");
}

void TestReplicaPages::drawsWhatTheSitesDraw()
{
    QFETCH(const QString, url);
    QFETCH(const QByteArray, holds);
    const RawAnswer answer = m_client->get(url);
    QCOMPARE(answer.status, 200);
    QVERIFY2(answer.body.contains(holds), answer.body.constData());
}

void TestReplicaPages::redirectsWhereTheSitesDo_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("to");
    QTest::newRow("case 15") << u"https://www.cantal.gouv.fr/Publications/Recueil-des-actes-administratifs"_s
                             << u"/Publications/Recueil-des-Actes-Administratifs"_s;
    QTest::newRow("moved 10")
        << u"https://www.aube.gouv.fr/Publications/RAA-Recueil-des-Actes-Administratifs"_s
        << u"/Publications/Recueil-des-Actes-Administratifs-RAA2"_s;
    QTest::newRow("year to year 63")
        << u"https://www.puy-de-dome.gouv.fr/Publications/Recueils-des-actes-administratifs/Recueils-des-actes-administratifs-Puy-de-Dome/2026"_s
        << u"/Publications/Recueils-des-actes-administratifs/Recueils-des-actes-administratifs-Puy-de-Dome/2026/2026"_s;
    QTest::newRow("month 79")
        << u"https://www.deux-sevres.gouv.fr/Publications/Le-Recueil-des-actes-administratifs/Annee-2026/08-aout-RAA"_s
        << u"/Publications/Le-Recueil-des-actes-administratifs/Annee-2026/08-aout-RAA/08-Aout"_s;
    QTest::newRow("month to the only detail 81")
        << u"https://www.tarn.gouv.fr/Publications/RAA-Recueil-des-Actes-Administratifs/RAA/2024/Janvier-2024"_s
        << u"/Publications/RAA-Recueil-des-Actes-Administratifs/RAA/2024/Janvier-2024/RAA-n-81-2024-001"_s;
}

void TestReplicaPages::redirectsWhereTheSitesDo()
{
    QFETCH(const QString, url);
    QFETCH(const QString, to);
    const RawAnswer answer = m_client->get(url);
    QVERIFY(answer.status == 301 || answer.status == 302);
    QCOMPARE(QString::fromLatin1(answer.header("Location")), to);
    QCOMPARE(m_client->follow(url).status, 200);
    // Elsewhere another case is no page.
    QCOMPARE(m_client->get(u"https://www.reunion.gouv.fr/publications"_s).status, 404);
}

void TestReplicaPages::doesNotExpectWhatIsAnothers_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("page");
    QTest::newRow("14")
        << u"pref14"_s
        << u"https://www.calvados.gouv.fr/Publications/Recueil-des-actes-administratifs/Recueil-des-actes-administratifs-regional"_s;
    QTest::newRow("31")
        << u"pref31"_s
        << u"https://www.haute-garonne.gouv.fr/Publications/Recueil-des-Actes-Administratifs/Recueil-des-Actes-Administratifs-Occitanie"_s;
    QTest::newRow("34")
        << u"pref34"_s
        << u"https://www.herault.gouv.fr/Publications/Recueils-des-actes-administratifs/Arrete-relatif-a-la-foret-2024"_s;
    QTest::newRow("66") << u"pref66"_s
                        << u"https://www.pyrenees-orientales.gouv.fr/Publications/TEST-RAA/Annee-2026"_s;
}

void TestReplicaPages::doesNotExpectWhatIsAnothers()
{
    QFETCH(const QString, code);
    QFETCH(const QString, page);
    const QStringList links = linksOf(m_client->get(page).body, page);
    QStringList expected;
    for (const ExpectedItem &item : m_replica->expected(code)) {
        expected.append(decoded(item.url));
    }
    int files = 0;
    for (const QString &link : links) {
        if (isFile(link)) {
            ++files;
            QVERIFY(!expected.contains(link));
            QCOMPARE(m_client->get(link).status, 200);
        }
    }
    QVERIFY(files > 0);
}

void TestReplicaPages::endsAPagerWithALinkThatLeadsNowhere()
{
    const QString august = Var + "/Recueil-des-actes-administratifs-2026/Aout-2026"_L1;
    const QByteArray first = m_client->get(august).body;
    QVERIFY(first.contains("/(offset)/20\" title=\"Page dernière\">Dernière page"));
    QCOMPARE(first.count("fr-card__link"), 10);
    const QByteArray last = m_client->get(august + "/(offset)/20"_L1).body;
    QVERIFY(last.contains("fr-pagination__link--next fr-pagination__link--lg-label\"></a>"));
    // Oldest first there: today's is on the last page.
    QVERIFY(last.contains("Publié le 21/08/2026"));
    QVERIFY(!first.contains("Publié le 21/08/2026"));
    QCOMPARE(m_client->get(august + "/(offset)/500"_L1).body.count("fr-card__link"), 0);
}

void TestReplicaPages::takesTheFormOfASelect()
{
    const QString year
        = u"https://www.seine-et-marne.gouv.fr/Publications/Recueils-des-actes-administratifs-RAA/RAA-2026"_s;
    static const QRegularExpression Option(u"<option value=\"([^\"]+)\""_s);
    const QString value = Option.match(QString::fromUtf8(m_client->get(year).body)).captured(1);
    const RawAnswer byGet = m_client->get(u"https://www.seine-et-marne.gouv.fr/"_s + value);
    const RawAnswer byPost = m_client->post(year, "Liste-liste-docs=" + QUrl::toPercentEncoding(value));
    QCOMPARE(byGet.status, 200);
    QCOMPARE(byPost.status, 200);
    QCOMPARE(byPost.body, byGet.body);
    QVERIFY(byGet.body.contains(".pdf\""));
}

void TestReplicaPages::wantsASessionForMoselle()
{
    const QString acts = u"https://mc.moselle.gouv.fr/index.php?op=raa&do=raa-acte"_s;
    const QString recueils = Moselle + "?adminedit=1?op=raa&do=raa_rec&page="_L1;
    const RawAnswer without = m_client->get(acts);
    QCOMPARE(without.status, 200);
    QVERIFY(without.body.contains("M&eacute;decins agr&eacute;&eacute;s</h1>"));
    const QByteArray session = m_client->get(Moselle).header("Set-Cookie");
    QVERIFY(session.startsWith("DIMSPHPSESSID="));
    m_client->cookies = session.left(session.indexOf(';')) + "; nocache=1";
    const QByteArray page = m_client->get(acts).body;
    QVERIFY(page.contains("style=\"display:none;\""));
    const QStringList links = linksOf(page, acts);
    for (const ExpectedItem &item : m_replica->expected(u"pref57"_s)) {
        QVERIFY2(links.contains(item.url), qPrintable(item.url));
    }
    QVERIFY(m_client->get(recueils + u'1').body.contains("Recueil num&eacute;ro"));
    QVERIFY(m_client->get(recueils + u'9').body.contains("Il n'y a aucun recueil cr"));
    m_replica->addFault({u"mc.moselle.gouv.fr"_s, u"raa-acte"_s, Fault::MissingCookie, 1, 0});
    QVERIFY(!m_client->get(acts).body.contains("li1"));
    QVERIFY(m_client->get(acts).body.contains("li1"));
    m_client->cookies.clear();
    QVERIFY(m_client->get(m_replica->expected(u"pref57"_s).first().url).body.startsWith("%PDF-"));
}

QTEST_MAIN(TestReplicaPages)
#include "tst_replicapages.moc"
