// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/replica/rawclient.h"
#include "tests/replica/replica.h"
#include "tests/support/fakeclock.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

#include <httplib.h>

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

QString decoded(const QString &url)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(url.toUtf8()));
}

QString unescaped(QString text)
{
    return text.replace("&#039;"_L1, "'"_L1).replace("&quot;"_L1, "\""_L1).replace("&amp;"_L1, "&"_L1);
}

/// Every link and option of the main part of a page, as whole decoded URLs.
QStringList linksOf(const QByteArray &page, const QString &base)
{
    static const QRegularExpression Href(u"href=\"([^\"]+)\"|<option value=\"([^\"]+)\""_s);
    const qsizetype main = page.indexOf("<main");
    const QString text = QString::fromUtf8(main < 0 ? page : page.mid(main));
    QStringList links;
    for (auto it = Href.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        QString link = unescaped(match.captured(1));
        if (link.isEmpty()) {
            link = u'/' + unescaped(match.captured(2));
        }
        QUrl url(base);
        if (link.startsWith(u'?')) {
            link = decoded(base.section(u'?', 0, 0)) + link;
        } else if (link.startsWith(u'/')) {
            link = u"https://"_s + url.host() + link;
        }
        if (link.startsWith("https://"_L1 + url.host())) {
            links.append(link.section(u'#', 0, 0));
        }
    }
    return links;
}

bool isFile(const QString &url)
{
    return url.contains(".pdf"_L1) || url.contains("doc_file_download"_L1);
}

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

class TestReplica : public QObject
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
    void servesDistinctPdfsWithTheirHash();
    void answersNotModified();
    void wantsASessionForMoselle();
    void failsOnDemand_data();
    void failsOnDemand();
    void resetsAndClosesConnections();
    void breaksOffPdfs();
    void dripsBytes();
    void sendsHugeBodiesWithoutHoldingThem();
    void countsFaults();
    void pagesWithoutEnd();
    void replacesBytesAndForgetsDocuments();
    void publishesOneMore();
    void readsFaultsFromText_data();
    void readsFaultsFromText();
    void challengesPlainClients();
    void letsThroughWhoRanTheScript();
    void showsCertificatesGoodAndBad();
    void logsWithTheGivenClock();
    void servesAHostUnderLocalhost();

private:
    [[nodiscard]] QString newestDocument(const QString &code) const
    {
        return m_replica->expected(code).first().url;
    }

    FakeClock m_clock;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<RawClient> m_client;
};

void TestReplica::initTestCase()
{
    Options options;
    options.challenges = false;
    m_replica = std::make_unique<Replica>(options, m_clock);
    const auto started = m_replica->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestReplica::init()
{
    m_replica->clearFaults();
    m_replica->clearLog();
    m_client = std::make_unique<RawClient>(m_replica->origins());
}

void TestReplica::knowsEveryAdministration()
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

void TestReplica::standsOnFiveServers()
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

void TestReplica::showsEveryDocumentItExpects_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : m_replica->codes()) {
        if (code != "pref57"_L1) { // Needs a session: wantsASessionForMoselle.
            QTest::newRow(qPrintable(code)) << code;
        }
    }
}

void TestReplica::showsEveryDocumentItExpects()
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

void TestReplica::drawsWhatTheSitesDraw_data()
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

void TestReplica::drawsWhatTheSitesDraw()
{
    QFETCH(const QString, url);
    QFETCH(const QByteArray, holds);
    const RawAnswer answer = m_client->get(url);
    QCOMPARE(answer.status, 200);
    QVERIFY2(answer.body.contains(holds), answer.body.constData());
}

void TestReplica::redirectsWhereTheSitesDo_data()
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

void TestReplica::redirectsWhereTheSitesDo()
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

void TestReplica::doesNotExpectWhatIsAnothers_data()
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

void TestReplica::doesNotExpectWhatIsAnothers()
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

void TestReplica::endsAPagerWithALinkThatLeadsNowhere()
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

void TestReplica::takesTheFormOfASelect()
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

void TestReplica::servesDistinctPdfsWithTheirHash()
{
    QSet<QString> hashes;
    for (const ExpectedItem &item : m_replica->expected(u"pref88"_s)) {
        const RawAnswer answer = m_client->get(decoded(item.url));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Content-Type"), QByteArray("application/pdf"));
        QVERIFY(answer.body.startsWith("%PDF-"));
        QVERIFY(answer.body.right(1024).contains("%%EOF"));
        QCOMPARE(
            QString::fromLatin1(QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256).toHex()),
            item.sha256);
        hashes.insert(item.sha256);
    }
    QCOMPARE(hashes.size(), m_replica->expected(u"pref88"_s).size());
}

void TestReplica::answersNotModified()
{
    const QString pdf = decoded(newestDocument(u"pref01"_s));
    const RawAnswer first = m_client->get(pdf);
    QVERIFY(first.header("Last-Modified").endsWith("GMT"));
    m_client->extraHeaders = "If-None-Match: " + first.header("ETag") + "\r\n";
    QCOMPARE(m_client->get(pdf).status, 304);
    QCOMPARE(m_replica->log().last().ifNoneMatch, QString::fromLatin1(first.header("ETag")));
    // Lists: on some sites only.
    m_client->extraHeaders.clear();
    QVERIFY(m_client->get(Ain).header("ETag").isEmpty());
    const QString list = u"https://www.sarthe.gouv.fr/Publications/Recueils-des-actes-administratifs"_s;
    m_client->extraHeaders = "If-None-Match: " + m_client->get(list).header("ETag") + "\r\n";
    QCOMPARE(m_client->get(list).status, 304);
}

void TestReplica::wantsASessionForMoselle()
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

void TestReplica::failsOnDemand_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("holds"); // In head or body.
    QTest::newRow("429") << Fault::TooManyRequests << 429 << QByteArray("429");
    QTest::newRow("429 later") << Fault::TooManyRequestsRetryAfter << 429 << QByteArray("Retry-After: 7");
    QTest::newRow("503") << Fault::Unavailable << 503 << QByteArray("Content-Length: 118");
    QTest::newRow("404") << Fault::NotFound << 404 << QByteArray("404");
    QTest::newRow("403") << Fault::Forbidden << 403 << QByteArray("403");
    QTest::newRow("500") << Fault::ServerError << 500 << QByteArray("500");
    QTest::newRow("loop") << Fault::RedirectLoop << 302
                          << QByteArray("Location: /Publications/Recueil-des-actes-administratifs-RAA");
    QTest::newRow("off site") << Fault::RedirectOffSite << 302
                              << QByteArray("Location: https://ailleurs.example/");
    QTest::newRow("file") << Fault::RedirectToFile << 302 << QByteArray("Location: file:///etc/passwd");
    QTest::newRow("private") << Fault::RedirectToPrivate << 302
                             << QByteArray("Location: https://192.168.1.1/");
    QTest::newRow("empty list") << Fault::EmptyListing << 200 << QByteArray("Mis à jour le");
    QTest::newRow("other page") << Fault::UnrecognisedListing << 200 << QByteArray("Nouveau site");
    QTest::newRow("javascript") << Fault::JavaScriptChallenge << 200
                                << QByteArray("window.location.href = \"/redirect_");
    QTest::newRow("cloudflare") << Fault::CloudflareChallenge << 403 << QByteArray("cf-mitigated: challenge");
}

void TestReplica::failsOnDemand()
{
    QFETCH(const Fault, fault);
    QFETCH(const int, status);
    QFETCH(const QByteArray, holds);
    m_replica->addFault({u"www.ain.gouv.fr"_s, u"/Publications"_s, fault, -1, 7});
    const RawAnswer answer = m_client->get(Ain);
    QCOMPARE(answer.status, status);
    QVERIFY2((answer.head + answer.body).contains(holds), (answer.head + answer.body).constData());
    QVERIFY(!answer.body.contains("fr-card__title"));
    QCOMPARE(m_replica->log().last().status, status);
    QVERIFY(m_client->get(Var).body.contains("fr-card__title")); // The others go on.
}

void TestReplica::resetsAndClosesConnections()
{
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::Reset, 1, 0});
    const RawAnswer reset = m_client->get(Ain);
    QCOMPARE(reset.status, 0);
    QVERIFY(reset.reset);
    QCOMPARE(m_replica->log().last().status, 0);
    m_replica->addFault({u"www.ain.gouv.fr"_s, u"telechargement"_s, Fault::EmptyReply, -1, 0});
    QCOMPARE(m_client->get(Ain).status, 200);
    const RawAnswer closed = m_client->get(decoded(newestDocument(u"pref01"_s)));
    QCOMPARE(closed.status, 0);
    QVERIFY(!closed.reset);
    m_replica->addFault({u"www.morbihan.gouv.fr"_s, {}, Fault::RefusesBots, -1, 0});
    const QString morbihan
        = u"https://www.morbihan.gouv.fr/Publications/Recueil-des-Actes-Administratifs-RAA"_s;
    QCOMPARE(m_client->get(morbihan).status, 200);
    m_client->userAgent = u"Mozilla/5.0 (compatible; SomeBot/1.0)"_s;
    QCOMPARE(m_client->get(morbihan).status, 0);
}

void TestReplica::breaksOffPdfs()
{
    const QString pdf = decoded(newestDocument(u"pref01"_s));
    const qsizetype whole = m_client->get(pdf).body.size();
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::TruncatedPdf, 1, 0});
    const RawAnswer truncated = m_client->get(pdf);
    QCOMPARE(truncated.header("Content-Length").toLongLong(), whole);
    QCOMPARE(truncated.body.size(), whole * 6 / 10);
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::CutPdf, 1, 0});
    const RawAnswer cut = m_client->get(pdf);
    QCOMPARE(cut.header("Content-Length").toLongLong(), whole * 6 / 10);
    QCOMPARE(cut.body.size(), whole * 6 / 10);
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::HtmlForPdf, 1, 0});
    QCOMPARE(m_client->get(Ain).status, 200); // Not counted: no document.
    const RawAnswer html = m_client->get(pdf);
    QCOMPARE(html.status, 200);
    QVERIFY(html.header("Content-Type").startsWith("text/html"));
    QCOMPARE(m_client->get(pdf).body.size(), whole);
}

void TestReplica::dripsBytes()
{
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::SlowDrip, 1, 1});
    const RawAnswer answer = m_client->get(Ain);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body.size(), answer.header("Content-Length").toLongLong());
    // One that would last for hours does not keep the server from stopping.
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::SlowDrip, 1, 5});
    m_client->atMost = 300;
    QVERIFY(m_client->get(decoded(newestDocument(u"pref01"_s))).head.contains("200"));
}

void TestReplica::sendsHugeBodiesWithoutHoldingThem()
{
    m_replica->addFault({u"www.ain.gouv.fr"_s, {}, Fault::HugeBody, 1, 0});
    m_client->atMost = 3'000'000;
    const RawAnswer answer = m_client->get(decoded(newestDocument(u"pref01"_s)));
    QCOMPARE(answer.header("Content-Length"), QByteArray("2000000000"));
    QVERIFY(answer.body.startsWith("%PDF-"));
}

void TestReplica::countsFaults()
{
    m_replica->addFault({{}, u"RAA"_s, Fault::Unavailable, 2, 0});
    QCOMPARE(m_client->get(Ain).status, 503);
    QCOMPARE(m_client->get(Var).status, 503);
    QCOMPARE(m_client->get(Ain).status, 200);
    m_replica->addFault({{}, {}, Fault::Unavailable, -1, 0});
    QCOMPARE(m_client->get(Ain).status, 503);
    m_replica->clearFaults();
    QCOMPARE(m_client->get(Ain).status, 200);
}

void TestReplica::pagesWithoutEnd()
{
    m_replica->addFault({u"www.var.gouv.fr"_s, {}, Fault::EndlessPager, -1, 0});
    const QByteArray far
        = m_client->get(Var + "/Recueil-des-actes-administratifs-2026/Aout-2026/(offset)/5000"_L1).body;
    QVERIFY(far.contains("/(offset)/5010\">Suivant"));
    QVERIFY(far.contains("fr-card__link"));
    m_replica->addFault({u"www.prefecturedepolice.interieur.gouv.fr"_s, {}, Fault::EndlessPager, -1, 0});
    QVERIFY(m_client->get(Police + "?page=900"_L1).body.contains("?page=901"));
}

void TestReplica::replacesBytesAndForgetsDocuments()
{
    const auto before = m_replica->expected(u"pref01"_s);
    const QString path = QUrl(before.first().url).path();
    m_replica->addFault({u"www.ain.gouv.fr"_s, path, Fault::ReplacedBytes, -1, 0});
    const auto replaced = m_replica->expected(u"pref01"_s);
    QCOMPARE(replaced.first().url, before.first().url);
    QVERIFY(replaced.first().sha256 != before.first().sha256);
    QCOMPARE(replaced.at(1).sha256, before.at(1).sha256);
    const QByteArray bytes = m_client->get(decoded(before.first().url)).body;
    QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
             replaced.first().sha256);
    m_replica->addFault({u"www.ain.gouv.fr"_s, path, Fault::Vanished, -1, 0});
    QCOMPARE(m_replica->expected(u"pref01"_s).size(), before.size() - 1);
    QCOMPARE(m_client->get(decoded(before.first().url)).status, 404);
    const RawAnswer list = m_client->get(before.first().listingUrl);
    QVERIFY(!list.body.contains(path.section(u'/', -1).toUtf8()));
    m_replica->clearFaults();
    QCOMPARE(m_replica->expected(u"pref01"_s).first().sha256, before.first().sha256);
}

void TestReplica::publishesOneMore()
{
    for (const QString &code : {u"pref12"_s, u"pref46"_s, u"prefidf"_s, u"pref77"_s}) {
        const auto before = m_replica->expected(code);
        const QString url = m_replica->publish(code, QDate(2026, 8, 21));
        const auto after = m_replica->expected(code);
        QCOMPARE(after.size(), before.size() + 1);
        QCOMPARE(after.first().url, url);
        const RawAnswer list = m_client->follow(after.first().listingUrl);
        QVERIFY2(linksOf(list.body, after.first().listingUrl).contains(decoded(url)), qPrintable(url));
        QCOMPARE(m_client->get(decoded(url)).status, 200);
    }
    QVERIFY(m_replica->publish(u"pref00"_s, QDate(2026, 8, 21)).isEmpty());
}

void TestReplica::readsFaultsFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"www.ain.gouv.fr/=unavailable"_s << true;
    QTest::newRow("all") << u"www.ain.gouv.fr/contenu/telechargement=429-retry-after*3:120"_s << true;
    QTest::newRow("no host") << u"/=reset*1"_s << true;
    QTest::newRow("no kind") << u"www.ain.gouv.fr/"_s << false;
    QTest::newRow("unknown kind") << u"www.ain.gouv.fr/=sleepy"_s << false;
    QTest::newRow("bad count") << u"www.ain.gouv.fr/=reset*x"_s << false;
    QTest::newRow("never") << u"www.ain.gouv.fr/=reset*0"_s << false;
}

void TestReplica::readsFaultsFromText()
{
    QFETCH(const QString, text);
    QFETCH(const bool, good);
    const auto rule = parseFault(text);
    QCOMPARE(bool(rule), good);
    if (!good) {
        QCOMPARE(rule.error().code, ErrorCode::InvalidArgument);
    } else if (text.contains(u':')) {
        QCOMPARE(rule->host, u"www.ain.gouv.fr"_s);
        QCOMPARE(rule->path, u"/contenu/telechargement"_s);
        QCOMPARE(rule->fault, Fault::TooManyRequestsRetryAfter);
        QCOMPARE(rule->times, 3);
        QCOMPARE(rule->argument, 120);
    }
}

void TestReplica::challengesPlainClients()
{
    Replica guarded({}, m_clock);
    QVERIFY(guarded.start());
    RawClient client(guarded.origins());
    for (int i = 0; i < 3; ++i) {
        const RawAnswer region = client.get(Bretagne);
        QCOMPARE(region.status, 403);
        QVERIFY(region.body.contains("Just a moment"));
        client.cookies = "cf_clearance=1"; // Any cookie is not the right one.
        QCOMPARE(client.get(decoded(guarded.expected(u"prefbretagne"_s).first().url)).status, 403);
        const RawAnswer police = client.get(decoded(guarded.expected(u"ppparis"_s).first().url));
        QCOMPARE(police.status, 200);
        QVERIFY(police.body.contains("window.location.href = \"/redirect_"));
        // Following the address alone, without the script's cookie, leads back to the same page.
        const QByteArray to = police.body.mid(police.body.indexOf("/redirect_"));
        const RawAnswer again = client.get(u"https://www.prefecturedepolice.interieur.gouv.fr"_s
                                           + QString::fromLatin1(to.left(to.indexOf('"'))));
        QVERIFY(again.body.contains("window.location.href"));
        QVERIFY(again.header("Set-Cookie").isEmpty());
    }
    QCOMPARE(client.get(Ain).status, 200);
}

void TestReplica::letsThroughWhoRanTheScript()
{
    Replica guarded({}, m_clock);
    QVERIFY(guarded.start());
    RawClient client(guarded.origins());
    static const QRegularExpression Nonce(u"'([0-9a-f]{32})'"_s);
    const auto turned = [](const RawAnswer &page) {
        QByteArray nonce = Nonce.match(QString::fromUtf8(page.body)).captured(1).toLatin1();
        std::reverse(nonce.begin(), nonce.end());
        return nonce;
    };
    client.cookies = "cf_clearance=" + turned(client.get(Bretagne));
    QCOMPARE(client.get(Bretagne).status, 200);
    QCOMPARE(client.get(decoded(guarded.expected(u"prefbretagne"_s).first().url)).status, 200);
    client.userAgent = u"another"_s; // The pass is of one browser.
    QCOMPARE(client.get(Bretagne).status, 403);

    const RawAnswer page = client.get(Police);
    client.cookies = "visite=" + turned(page);
    const QByteArray to = page.body.mid(page.body.indexOf("/redirect_"));
    const RawAnswer back = client.get(u"https://www.prefecturedepolice.interieur.gouv.fr"_s
                                      + QString::fromLatin1(to.left(to.indexOf('"'))));
    QCOMPARE(back.status, 302);
    QCOMPARE(QString::fromLatin1(back.header("Location")), QUrl(Police).path());
    client.cookies = back.header("Set-Cookie");
    client.cookies.truncate(client.cookies.indexOf(';'));
    QVERIFY(client.get(Police).body.contains("block-decree-list-block"));
}

void TestReplica::showsCertificatesGoodAndBad()
{
    Options options;
    options.tls = true;
    Replica secure(options, m_clock);
    QVERIFY(secure.start());
    const QString origin = secure.origins().filter(u"www.ain.gouv.fr"_s).first();
    QVERIFY(origin.contains("=https://127.0.0.1:"_L1));
    const auto status = [&] {
        httplib::SSLClient client("www.ain.gouv.fr", origin.section(u':', -1).toInt());
        client.set_hostname_addr_map({{"www.ain.gouv.fr", "127.0.0.1"}});
        client.set_ca_cert_path(secure.certificateFile().toUtf8().constData());
        const auto result = client.Get(QUrl(Ain).path().toUtf8().constData());
        return result ? result->status : 0;
    };
    QCOMPARE(status(), 200);
    secure.addFault({u"www.ain.gouv.fr"_s, {}, Fault::BadCertificate, -1, 0}); // Of another name.
    QCOMPARE(status(), 0);
    secure.clearFaults();
    QCOMPARE(status(), 200);
    secure.addFault({u"www.ain.gouv.fr"_s, {}, Fault::BadCertificate, -1, 1}); // Expired.
    QCOMPARE(status(), 0);
}

void TestReplica::logsWithTheGivenClock()
{
    m_client->get(Ain);
    m_clock.advanceMs(5000);
    m_client->get(decoded(newestDocument(u"pref01"_s)));
    const auto log = m_replica->log();
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.at(1).atMs - log.at(0).atMs, 5000);
    QCOMPARE(log.at(0).host, u"www.ain.gouv.fr"_s);
    QCOMPARE(log.at(0).path, QUrl(Ain).path());
    QCOMPARE(log.at(0).userAgent, u"tst_replica"_s);
    QCOMPARE(log.at(0).method, u"GET"_s);
    QVERIFY(log.at(0).server.startsWith("127.0.0.1:"_L1));
    QVERIFY(!log.at(0).isDocument);
    QVERIFY(log.at(1).isDocument);
}

void TestReplica::servesAHostUnderLocalhost()
{
    QStringList origins = m_replica->origins();
    origins.append(QString(origins.filter(u"www.ain.gouv.fr"_s).first())
                       .replace("www.ain.gouv.fr="_L1, "www.ain.gouv.fr.localhost="_L1));
    const RawClient client(origins);
    QCOMPARE(client.get(QString(Ain).replace(".gouv.fr/"_L1, ".gouv.fr.localhost/"_L1)).status, 200);
    QCOMPARE(m_replica->log().last().host, u"www.ain.gouv.fr"_s);
}

QTEST_MAIN(TestReplica)
#include "tst_replica.moc"
