// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about crawling: the real programs, against attrap-replica.
#include "core/base/sha256.h"
#include "tests/app/cli/cliprocess.h"
#include "tests/app/cli/replicaprocess.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace attrap;

namespace {

QString urlIn(const CliRun &recueils, int place)
{
    return recueils.array().at(place).toObject()[u"url"].toString();
}

} // namespace

class TestCliCrawl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void saysWhenNobodyIsFollowed();
    void followsAndForgets();
    void keepsSettings();
    void listsTheScrapers();
    void refusesABadDefinition();
    void checksWithoutStoring();
    void crawlsWhatIsFollowed();
    void listsRuns();
    void tellsCoverage();
    void showsTheEvidence();
    void crosschecks();
    void endsInsteadOfWaiting();
    void attributesASavedFile();
    void givesASavedFileToTheListedRecueil();

private:
    void savesThePageThatListsIt(const QJsonObject &recueil);
    CliRun cli(const QStringList &arguments) { return runCli(m_folder.filePath(u"library"_s), arguments); }
    QStringList sites() const
    {
        return {u"--origins-file"_s, m_folder.filePath(u"origins"_s), u"--speed"_s, u"100000"_s, u"--since"_s,
                u"2026-08-01"_s};
    }

    QTemporaryDir m_folder;
    ReplicaProcess m_replica;
};

void TestCliCrawl::initTestCase()
{
    QVERIFY(m_replica.start(m_folder.filePath(u"origins"_s), {u"--no-challenges"_s}));
    QCOMPARE(cli({u"follow"_s, u"pref01"_s}).exit, 0); // Makes the library.
    QCOMPARE(cli({u"follow"_s, u"pref01"_s, u"--remove"_s}).exit, 0);
}

void TestCliCrawl::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("speed without origin")
        << QStringList{u"crawl"_s, u"pref01"_s, u"--speed"_s, u"10"_s} << u"--origin"_s;
    QTest::newRow("another computer") << QStringList{u"crawl"_s, u"pref01"_s, u"--origin"_s,
                                                     u"https://www.ain.gouv.fr=http://192.0.2.1:80"_s}
                                      << u"this computer"_s;
    QTest::newRow("no day") << QStringList{u"crawl"_s, u"pref01"_s, u"--since"_s, u"lundi"_s} << u"--since"_s;
    QTest::newRow("no setting") << QStringList{u"settings"_s, u"colour"_s} << u"watched-folder"_s;
    QTest::newRow("neither pause nor read")
        << QStringList{u"settings"_s, u"reading-on-battery"_s, u"maybe"_s} << u"“pause” or"_s;
    QTest::newRow("no proxy") << QStringList{u"settings"_s, u"proxy"_s, u"ftp://x"_s} << u"socks5h"_s;
    QTest::newRow("nothing to check") << QStringList{u"scrapers"_s, u"check"_s} << u"check"_s;
    QTest::newRow("remove nobody") << QStringList{u"follow"_s, u"--remove"_s} << u"all"_s;
    QTest::newRow("evidence of nothing") << QStringList{u"observations"_s} << u"address"_s;
}

void TestCliCrawl::refusesWrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const CliRun run = cli(arguments);
    QCOMPARE(run.exit, 2);
    QVERIFY2(run.err.contains(said), qPrintable(run.err));
    QVERIFY(run.out.isEmpty());
}

void TestCliCrawl::saysWhenNobodyIsFollowed()
{
    const CliRun run = cli({u"crawl"_s});
    QCOMPARE(run.exit, 1);
    QVERIFY2(run.err.contains("No administration is followed"_L1), qPrintable(run.err));
    QCOMPARE(cli({u"crawl"_s, u"pref99"_s}).exit, 1);
}

void TestCliCrawl::followsAndForgets()
{
    QCOMPARE(cli({u"follow"_s, u"all"_s, u"--json"_s}).array().size(), 115);
    QCOMPARE(cli({u"follow"_s, u"all"_s, u"--remove"_s, u"--json"_s}).array().size(), 0);
    const QJsonArray followed
        = cli({u"follow"_s, u"pref57"_s, u"pref83"_s, u"--since"_s, u"2026-08-01"_s, u"--json"_s}).array();
    QCOMPARE(followed.size(), 2);
    QCOMPARE(followed.at(0).toObject()[u"administration"].toString(), u"pref57"_s);
    QCOMPARE(followed.at(0).toObject()[u"since"].toString(), u"2026-08-01"_s);
}

void TestCliCrawl::keepsSettings()
{
    QCOMPARE(cli({u"settings"_s, u"daily"_s, u"7:30"_s}).exit, 0);
    QCOMPARE(cli({u"settings"_s, u"contact"_s, u"moi@exemple.fr"_s}).exit, 0);
    QJsonObject settings = cli({u"settings"_s, u"--json"_s}).object();
    QCOMPARE(settings[u"daily"].toString(), u"07:30"_s);
    QCOMPARE(settings[u"contact"].toString(), u"moi@exemple.fr"_s);
    QVERIFY(settings[u"proxy"].isNull());
    QCOMPARE(cli({u"settings"_s, u"daily"_s, QString()}).exit, 0);
    QCOMPARE(settings[u"reading_on_battery"].toString(), u"read"_s);
    QCOMPARE(cli({u"settings"_s, u"reading-on-battery"_s, u"pause"_s}).exit, 0);
    settings = cli({u"settings"_s, u"--json"_s}).object();
    QVERIFY(settings[u"daily"].isNull());
    QCOMPARE(settings[u"reading_on_battery"].toString(), u"pause"_s);
    const QJsonObject status = cli({u"status"_s, u"--json"_s}).object();
    QCOMPARE(status[u"reading"][u"pause_on_battery"].toBool(), true);
    QVERIFY(status[u"reading"][u"workers"].toInt() >= 1);
    QCOMPARE(cli({u"settings"_s, u"reading-on-battery"_s, QString()}).exit, 0);
}

void TestCliCrawl::listsTheScrapers()
{
    const QJsonArray all = cli({u"scrapers"_s, u"list"_s, u"--json"_s}).array();
    QCOMPARE(all.size(), 115);
    const auto browsers = std::count_if(
        all.begin(), all.end(), [](const QJsonValue &one) { return one.toObject()[u"browser"].toBool(); });
    QCOMPARE(browsers, 14);
}

void TestCliCrawl::refusesABadDefinition()
{
    const QString path = m_folder.filePath(u"pref01.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n \"code\": \"pref01\",\n \"family\": \"dsfr\",\n \"colour\": 1,\n"
               " \"start\": [\"https://www.ain.gouv.fr/Publications\"], \"verified\": \"2026-08\"\n}");
    file.close();
    const CliRun run = cli({u"scrapers"_s, u"check"_s, path});
    QCOMPARE(run.exit, 1);
    QVERIFY2(run.err.contains("colour"_L1) && run.err.contains("line 4"_L1), qPrintable(run.err));
}

void TestCliCrawl::checksWithoutStoring()
{
    const CliRun run = cli(QStringList{u"scrapers"_s, u"check"_s, u"pref57"_s, u"--json"_s} + sites());
    QVERIFY2(run.exit == 0, qPrintable(run.err));
    QVERIFY(!run.object()[u"documents"].toArray().isEmpty());
    QVERIFY(run.object()[u"ended"].isNull());
    QCOMPARE(cli({u"recueils"_s, u"--json"_s}).array().size(), 0);
}

void TestCliCrawl::crawlsWhatIsFollowed()
{
    const CliRun run = cli(QStringList{u"crawl"_s, u"--no-read"_s, u"--json"_s} + sites());
    QVERIFY2(run.exit == 0, qPrintable(run.err));
    const QJsonObject json = run.object();
    for (const QString &code : {u"pref57"_s, u"pref83"_s}) {
        const QJsonObject one = json[code].toObject();
        for (const QString &name : {u"listed"_s, u"new"_s, u"fetched"_s, u"changed"_s, u"gone"_s, u"failed"_s,
                                    u"pages"_s, u"state"_s, u"why"_s}) {
            QVERIFY2(one.contains(name), qPrintable(name));
        }
        QCOMPARE(one[u"state"].toString(), u"complete"_s);
        QVERIFY(one[u"listed"].toInt() > 0);
        QCOMPARE(one[u"fetched"].toInt(), one[u"listed"].toInt());
    }
    QVERIFY(!json.contains(u"x_read"_s));
    QCOMPARE(json[u"x_totals"][u"administrations"].toInt(), 2);
    QVERIFY(!json[u"x_documents"].toArray().isEmpty());
    const QJsonArray recueils = cli({u"recueils"_s, u"--json"_s}).array();
    QCOMPARE(recueils.size(), json[u"x_totals"][u"listed"].toInt());
    const QJsonObject first = recueils.at(0).toObject();
    QVERIFY(!first[u"x_replaced"].toBool());
    QCOMPARE(first[u"x_versions"].toArray().size(), 1);
    QVERIFY(!first[u"x_listing_url"].isNull());
    QVERIFY(first[u"x_missing"].isNull());
    // Again: nothing new.
    const CliRun again = cli(QStringList{u"crawl"_s, u"pref83"_s, u"--no-read"_s, u"--json"_s} + sites());
    QCOMPARE(again.object()[u"pref83"][u"new"].toInt(), 0);
    QCOMPARE(again.object()[u"pref83"][u"fetched"].toInt(), 0);
}

void TestCliCrawl::listsRuns()
{
    const QJsonArray runs = cli({u"runs"_s, u"--json"_s}).array();
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs.at(0).toObject()[u"administration"].toString(), u"pref83"_s);
    QVERIFY(runs.at(0).toObject()[u"origin_override"].toString().startsWith("https://www.var.gouv.fr="_L1));
    QCOMPARE(cli({u"runs"_s, u"--administration"_s, u"pref57"_s, u"--json"_s}).array().size(), 1);
    const CliRun status = cli({u"status"_s, u"--json"_s});
    QCOMPARE(status.object()[u"crawl"][u"followed"].toArray().size(), 2);
    QCOMPARE(status.object()[u"crawl"][u"last_run"][u"administration"].toString(), u"pref83"_s);
}

void TestCliCrawl::tellsCoverage()
{
    const QJsonArray all = cli({u"coverage"_s, u"pref83"_s, u"--json"_s}).array();
    QCOMPARE(all.size(), 1);
    const QJsonObject one = all.at(0).toObject();
    QCOMPARE(one[u"held"].toInt(), one[u"listed"].toInt());
    QCOMPARE(one[u"missing"].toInt(), 0);
    QVERIFY(one[u"last_good_run"].isObject());
    QVERIFY(one[u"last_failure"].isNull());
}

void TestCliCrawl::showsTheEvidence()
{
    const QString url = urlIn(cli({u"recueils"_s, u"--json"_s}), 0);
    const CliRun run = cli({u"observations"_s, url, u"--json"_s});
    QVERIFY2(run.exit == 0, qPrintable(run.err));
    QVERIFY(run.object()[u"journal"][u"intact"].toBool());
    const QJsonObject one = run.object()[u"recueils"].toArray().at(0).toObject();
    QCOMPARE(one[u"url"].toString(), url);
    const QJsonArray seen = one[u"observations"].toArray();
    const QString document = one[u"versions"].toArray().at(0).toObject()[u"document"].toString();
    QVERIFY(std::any_of(seen.begin(), seen.end(), [&document](const QJsonValue &value) {
        return value.toObject()[u"status"].toInt() == 200
            && value.toObject()[u"sha256"].toString() == document;
    }));
    QCOMPARE(cli({u"observations"_s, u"https://www.var.gouv.fr/rien.pdf"_s}).exit, 1);
    savesThePageThatListsIt(one);
}

/// The page itself, byte for byte: by its recueil, and by its own address.
void TestCliCrawl::savesThePageThatListsIt(const QJsonObject &recueil)
{
    const QString page = recueil[u"listing_url"].toString();
    const QString sha256 = recueil[u"listing_observations"].toArray().at(0).toObject()[u"sha256"].toString();
    QVERIFY(!sha256.isEmpty());
    for (const QString &what : {recueil[u"url"].toString(), page}) {
        const QTemporaryDir folder;
        const CliRun run = cli({u"observations"_s, what, u"--json"_s, u"--save"_s, folder.path()});
        QVERIFY2(run.exit == 0, qPrintable(run.err));
        QCOMPARE(run.object()[u"x_saved"].toInt(), 1);
        QCOMPARE(run.object()[u"page"].toArray().isEmpty(), what != page);
        QFile file(folder.filePath(sha256 + u".html"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QCOMPARE(sha256Hex(html), sha256);
        QVERIFY(html.contains("telechargement"));
    }
}

void TestCliCrawl::crosschecks()
{
    const QString url = QString::fromUtf8(
        QByteArray::fromPercentEncoding(urlIn(cli({u"recueils"_s, u"--json"_s}), 0).toUtf8()));
    const QString path = m_folder.filePath(u"raa.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("departement,titre,url,mise_a_jour\n83,connu,\"" + url.toUtf8()
               + "\",2026-08-20\n83,inconnu,https://www.var.gouv.fr/contenu/telechargement/9/9/file/x.pdf,"
                 "2026-08-20\n");
    file.close();
    const CliRun run = cli({u"crosscheck"_s, path, u"--json"_s});
    QVERIFY2(run.exit == 0, qPrintable(run.err));
    QCOMPARE(run.object()[u"known"].toInt(), 1);
    QCOMPARE(run.object()[u"unknown"].toArray().at(0).toObject()[u"title"].toString(), u"inconnu"_s);
    QVERIFY(run.object()[u"source"].toString().contains("ODbL"_L1));
    QVERIFY(cli({u"crosscheck"_s, path}).out.contains("ODbL"));
}

void TestCliCrawl::endsInsteadOfWaiting()
{
    ReplicaProcess busy;
    const QString origins = m_folder.filePath(u"busy"_s);
    QVERIFY(busy.start(origins, {u"--no-challenges"_s, u"--fault"_s, u"www.ain.gouv.fr/=unavailable"_s}));
    const QString library = m_folder.filePath(u"busylibrary"_s);
    const CliRun run = runCli(library,
                              {u"crawl"_s, u"pref01"_s, u"--no-read"_s, u"--no-wait"_s, u"--json"_s,
                               u"--origins-file"_s, origins, u"--since"_s, u"2026-08-01"_s});
    QCOMPARE(run.exit, 1);
    QVERIFY2(run.err.contains("www.ain.gouv.fr resumes at"_L1) && run.err.contains("site overloaded"_L1),
             qPrintable(run.err));
    QCOMPARE(run.object()[u"pref01"][u"state"].toString(), u"running"_s); // To be taken up.
    const QJsonObject status = runCli(library, {u"status"_s, u"--json"_s}).object();
    QCOMPARE(status[u"crawl"][u"pauses"].toArray().size(), 1);
}

void TestCliCrawl::attributesASavedFile()
{
    const QString folder = m_folder.filePath(u"saved"_s);
    QVERIFY(QDir().mkpath(folder) && generate(m_folder.filePath(u"made"_s), u"demo"_s));
    const QString made
        = QDir(m_folder.filePath(u"made"_s)).entryInfoList({u"*.pdf"_s}).constFirst().filePath();
    const QString path = folder + u"/arrete.pdf"_s;
    QVERIFY(QFile::copy(made, path));
    QFile zone(path + u":Zone.Identifier"_s);
    QVERIFY(zone.open(QIODevice::WriteOnly));
    zone.write("[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://www.seine-maritime.gouv.fr/contenu/a.pdf\r\n");
    zone.close();
    const CliRun run = cli({u"import"_s, path, u"--no-read"_s, u"--json"_s});
    QVERIFY2(run.exit == 0, qPrintable(run.err));
    const QJsonObject judged = run.object()[u"x_attributed"].toArray().at(0).toObject();
    QCOMPARE(judged[u"administration"].toString(), u"pref76"_s);
    QCOMPARE(judged[u"confidence"].toString(), u"sure"_s);
    QVERIFY(run.err.contains("arrete.pdf is of pref76"_L1));
    const CliRun seen
        = cli({u"observations"_s, run.object()[u"documents"].toArray().at(0).toString(), u"--json"_s});
    const QString note = seen.object()[u"recueils"]
                             .toArray()
                             .at(0)
                             .toObject()[u"observations"]
                             .toArray()
                             .at(0)
                             .toObject()[u"note"]
                             .toString();
    QVERIFY2(note.contains("www.seine-maritime.gouv.fr/contenu/a.pdf"_L1), qPrintable(note));
    QCOMPARE(seen.object()[u"recueils"].toArray().at(0).toObject()[u"administration"].toString(),
             u"pref76"_s);
}

void TestCliCrawl::givesASavedFileToTheListedRecueil()
{
    // The site lists it and gives an HTML page instead: the user saves it with a browser and imports it.
    ReplicaProcess replica;
    const QString origins = m_folder.filePath(u"broken"_s);
    QVERIFY(replica.start(
        origins, {u"--no-challenges"_s, u"--fault"_s, u"www.ain.gouv.fr/telechargement=forbidden"_s}));
    const QString library = m_folder.filePath(u"brokenlibrary"_s);
    const CliRun crawl = runCli(library,
                                {u"crawl"_s, u"pref01"_s, u"--no-read"_s, u"--json"_s, u"--origins-file"_s,
                                 origins, u"--speed"_s, u"100000"_s, u"--since"_s, u"2026-08-20"_s});
    QCOMPARE(crawl.object()[u"pref01"][u"state"].toString(), u"incomplete"_s);
    const QJsonObject missing = runCli(library, {u"recueils"_s, u"--json"_s}).array().at(0).toObject();
    QCOMPARE(missing[u"x_missing"][u"code"].toString(), u"AccessRefused"_s);
    QVERIFY(missing[u"document"].isNull());
    const QString name = QUrl::fromPercentEncoding(missing[u"url"].toString().section(u'/', -1).toUtf8());
    const QString made
        = QDir(m_folder.filePath(u"made"_s)).entryInfoList({u"*.pdf"_s}).constFirst().filePath();
    const QString path = m_folder.filePath(name);
    QVERIFY(QFile::copy(made, path));
    const CliRun run = runCli(library, {u"import"_s, path, u"--no-read"_s, u"--json"_s});
    QVERIFY2(run.exit == 0, qPrintable(run.err));
    const QString document = run.object()[u"documents"].toArray().at(0).toString();
    const QJsonArray recueils = runCli(library, {u"recueils"_s, u"--json"_s}).array();
    const bool isHeld = std::any_of(recueils.begin(), recueils.end(), [&](const QJsonValue &one) {
        return one.toObject()[u"url"] == missing[u"url"]
            && one.toObject()[u"document"].toString() == document;
    });
    QVERIFY2(isHeld, qPrintable(run.err));
}

QTEST_GUILESS_MAIN(TestCliCrawl)
#include "tst_clicrawl.moc"
