// SPDX-License-Identifier: GPL-3.0-or-later
// Collecting in values: sentences, health, sites that wait, tables, the watched folder.
#include "app/gui/crawltexts.h"
#include "app/gui/folderwatch.h"
#include "app/gui/followmodel.h"
#include "app/gui/librarytree.h"
#include "app/gui/rowsmodel.h"
#include "app/gui/texts.h"
#include "app/gui/waitingsites.h"
#include "tests/app/gui/crawlsamples.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;

namespace {

constexpr auto Strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestCrawlParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongWithASite();
    void saysWhyARunIsAsItIs();
    void refusedIsNeverNothingNew();
    void saysWhenAServerIsAskedAgain();
    void saysHowCollectingGoes();
    void namesHoles();
    void tellsWhereARecueilComesFrom();
    void missingReplacedAndGoneAreSaid();
    void followListIsTickedAndSearched();
    void rowsKeepTheirPlaces();
    void sitesWaitUntilPassed();
    void treeMarksWhatIsWrong();
    void folderTellsOfWholeFilesOnce();
    void folderTellsOfWhatWasThere();
    void folderThatIsNotThereIsSaid();
};

void TestCrawlParts::saysWhatIsWrongWithASite()
{
    const CrawlSnapshot snapshot = crawlSnapshot();
    QCOMPARE(healthState(snapshot.administrations.at(0)), HealthState::Well);
    QCOMPARE(healthState(snapshot.administrations.at(1)), HealthState::Incomplete);
    QCOMPARE(healthState(snapshot.administrations.at(2)), HealthState::Broken);
    QCOMPARE(healthState(snapshot.administrations.at(3)), HealthState::NotFollowed);
    QCOMPARE(healthState(snapshot.administrations.at(4)), HealthState::NeedsUser);
    AdministrationHealth fresh = snapshot.administrations.at(0);
    fresh.coverage.lastRun.reset();
    QCOMPARE(healthState(fresh), HealthState::NeverRun);
    AdministrationHealth lacking = snapshot.administrations.at(0);
    lacking.coverage.missing = 1; // The last run was complete, but something is not here.
    QCOMPARE(healthState(lacking), HealthState::Incomplete);
}

void TestCrawlParts::saysWhyARunIsAsItIs()
{
    for (const RunState state : {RunState::Running, RunState::Complete, RunState::Incomplete,
                                 RunState::Failed, RunState::Stopped, RunState::NeedsUser}) {
        CrawlRun run;
        run.state = state;
        QVERIFY(runWhyText(run).endsWith(u'.'));
        QVERIFY(!runStateText(state).isEmpty());
    }
    QVERIFY(runWhyText(crawlRun(1, u"pref83"_s, RunState::Failed)).contains(u"www.var.gouv.fr"_s));
}

void TestCrawlParts::refusedIsNeverNothingNew()
{
    CrawlRun good = crawlRun(1, u"pref06"_s, RunState::Complete);
    good.isNew = 0;
    good.fetched = 0;
    CrawlReport report;
    report.runs = {good};
    QVERIFY(crawlSummary(report).contains(u"Nothing new"_s));
    CrawlRun refused = crawlRun(2, u"pref83"_s, RunState::Failed);
    refused.isNew = 0;
    report.runs = {good, refused};
    QVERIFY(!crawlSummary(report).contains(u"Nothing new"_s));
    QVERIFY(crawlSummary(report).contains(u"could not be read"_s));
    CrawlRun waiting = crawlRun(3, u"prefpaca"_s, RunState::NeedsUser);
    waiting.isNew = 0;
    report.runs = {good, waiting};
    QVERIFY(!crawlSummary(report).contains(u"Nothing new"_s));
}

void TestCrawlParts::saysWhenAServerIsAskedAgain()
{
    const QDateTime now(QDate(2026, 8, 21), QTime(1, 0), Qt::UTC);
    ServerPause pause;
    pause.host = u"www.var.gouv.fr"_s;
    pause.until = now.addSecs(600);
    pause.why = {ErrorCode::ServerBusy, {}, {}};
    const QString hour = QLocale().toString(pause.until.toLocalTime().time(), QLocale::ShortFormat);
    QCOMPARE(pauseText(pause, u"83"_s, now), u"83: resumes at %1 (site overloaded)"_s.arg(hour));
    pause.until = now.addDays(1);
    QVERIFY(pauseText(pause, {}, now).startsWith(u"www.var.gouv.fr: resumes at "_s));
    QVERIFY(pauseText(pause, {}, now).contains(shownDate(pause.until.toLocalTime().date())));
}

void TestCrawlParts::saysHowCollectingGoes()
{
    CrawlProgress progress;
    QVERIFY(crawlProgressText(progress, {}, {}).isEmpty());
    progress.step = CrawlStep::Fetching;
    progress.administrationsDone = 2;
    progress.administrationsTotal = 7;
    progress.fetched = 3;
    progress.toFetch = 5;
    const QString text = crawlProgressText(progress, u"06 Alpes-Maritimes"_s, {});
    QVERIFY(text.contains(u"06 Alpes-Maritimes (3 of 7)"_s));
    QVERIFY(text.contains(u"3 / 8 documents"_s));
    progress.paused = true;
    QVERIFY(crawlProgressText(progress, {}, {}).endsWith(u"paused"_s));
}

void TestCrawlParts::namesHoles()
{
    QCOMPARE(holesText({{2026, 0, false, 12, 14}, {2026, 8, false, 3, 3}}),
             u"n° 12–14 (2026), n° 3 (08/2026)"_s);
    QVERIFY(holesText({{2026, 0, true, 3, 3}}).contains(u"special"_s));
    QVERIFY(holesText({}).isEmpty());
}

void TestCrawlParts::tellsWhereARecueilComesFrom()
{
    RecueilHistory history;
    history.recueil.url = u"https://www.var.gouv.fr/a.pdf"_s;
    history.recueil.listingUrl = u"https://www.var.gouv.fr/raa"_s;
    history.recueil.linkText = u"Recueil n° 12"_s;
    history.recueil.printedDate = u"5 mars 2026"_s;
    history.recueil.goneSince = QDateTime(QDate(2026, 8, 1), QTime(0, 0), Qt::UTC);
    history.versions = {{u"aa"_s, {}, {}}, {u"bb"_s, {}, {}}};
    Observation seen;
    seen.kind = u"document"_s;
    seen.sha256 = u"bb"_s;
    seen.certificateSubject = u"CN=www.var.gouv.fr"_s;
    seen.originOverride = u"https://www.var.gouv.fr=http://127.0.0.1:1"_s;
    history.observations = {seen};
    const QString text = provenanceText(history);
    for (const QString &part : {history.recueil.url, history.recueil.listingUrl, history.recueil.linkText,
                                history.recueil.printedDate, u"No longer listed since"_s,
                                seen.certificateSubject, seen.originOverride}) {
        QVERIFY2(text.contains(part), qPrintable(part));
    }
    QCOMPARE(pairsText(u"[[\"Content-Type\",\"application/pdf\"],[\"ETag\",\"x\"]]"_s),
             u"Content-Type: application/pdf\nETag: x"_s);
    QVERIFY(pairsText(u"no json"_s).isEmpty());
}

void TestCrawlParts::missingReplacedAndGoneAreSaid()
{
    DocumentRow row;
    row.recueil.title = u"Recueil n° 12"_s;
    QCOMPARE(stateText(row), u"listed, not brought yet"_s);
    row.recueil.failure = Error{ErrorCode::PageNotFound, u"https://x/a.pdf"_s, {}};
    QVERIFY(stateText(row).startsWith(u"listed but not held: "_s));
    QVERIFY(siteText(row.recueil).isEmpty());
    row.recueil.versions = 2;
    row.recueil.goneSince = QDateTime(QDate(2026, 8, 1), QTime(0, 0), Qt::UTC);
    QVERIFY(siteText(row.recueil).startsWith(u"replaced: 2 version"_s));
    QVERIFY(siteText(row.recueil).contains(u"no longer listed since "_s));
}

void TestCrawlParts::followListIsTickedAndSearched()
{
    FollowModel model;
    const QAbstractItemModelTester tester(&model, Strict);
    FollowFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester filterTester(&filter, Strict);
    const QSignalSpy changed(&model, &FollowModel::tickedChanged);
    model.setAdministrations(crawlSnapshot().administrations);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.ticked().size(), 4);
    filter.setWords(u"herault"_s); // Without its accent.
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords(u"azur alpes"_s);
    QCOMPARE(filter.rowCount(), 3); // By name or by region.
    filter.setWords(u"azur maritimes"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords(u"83"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords(u"974"_s);
    QVERIFY(filter.setData(filter.index(0, FollowModel::Name), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.ticked().size(), 5);
    QCOMPARE(changed.size(), 2);
    QVERIFY(!filter.setData(filter.index(0, FollowModel::Region), Qt::Checked, Qt::CheckStateRole));
    filter.setWords({});
    QCOMPARE(model.index(4, FollowModel::Site).data().toString(), u"needs a browser"_s);
    QCOMPARE(model.index(1, FollowModel::Held).data().toString(), u"58 of 60"_s);
}

void TestCrawlParts::rowsKeepTheirPlaces()
{
    RowsModel<CrawlRun> model({{u"a"_s, [](const CrawlRun &run) { return run.administration; }, {}, false},
                               {u"n"_s, [](const CrawlRun &run) { return QString::number(run.pages); },
                                [](const CrawlRun &run) { return QVariant(run.pages); }, true}},
                              [](const CrawlRun &run) { return QString::number(run.id); });
    const QAbstractItemModelTester tester(&model, Strict);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QList<CrawlRun> runs = crawlSnapshot().runs;
    model.setRows(runs);
    QCOMPARE(reset.size(), 1);
    const QPersistentModelIndex kept(model.index(0, 0));
    runs.prepend(crawlRun(9, u"pref01"_s, RunState::Running)); // A new run comes first.
    model.setRows(runs);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(kept.row(), 1);
    QCOMPARE(model.rowOf(u"9"_s), 0);
    runs[0].pages = 77;
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows(runs);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, 1).data(SortRole).toInt(), 77);
    runs.append(crawlRun(10, u"pref02"_s, RunState::Complete));
    model.setRows(runs);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(reset.size(), 1);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestCrawlParts::sitesWaitUntilPassed()
{
    WaitingSites waiting;
    CrawlSnapshot snapshot = crawlSnapshot();
    waiting.setRuns(snapshot.administrations);
    const QUrl page(u"https://www.prefectures-regions.gouv.fr/paca/raa"_s);
    QCOMPARE(waiting.sites(), (QList<WaitingSite>{{u"prefpaca"_s, page}}));
    waiting.add(u"ppparis"_s, QUrl(u"https://www.prefecturedepolice.interieur.gouv.fr/"_s));
    waiting.add(u"prefidf"_s, QUrl(u"https://www.prefectures-regions.gouv.fr/idf"_s));
    QCOMPARE(waiting.sites().size(), 3);
    // One visit serves all that wait on that host.
    QCOMPARE(waiting.passed(page), (QStringList{u"prefpaca"_s, u"prefidf"_s}));
    waiting.setRuns(snapshot.administrations); // Its last run is still the one that waited.
    QCOMPARE(waiting.sites().size(), 1);
    waiting.add(u"prefpaca"_s, page); // It asks again.
    QCOMPARE(waiting.sites().size(), 2);
    snapshot.administrations[4].coverage.lastRun->state = RunState::Complete;
    waiting.setRuns(snapshot.administrations);
    QCOMPARE(waiting.sites().size(), 1);
    QVERIFY(waiting.passed(QUrl(u"https://elsewhere.gouv.fr/"_s)).isEmpty());
}

void TestCrawlParts::treeMarksWhatIsWrong()
{
    LibraryTreeModel model;
    const QAbstractItemModelTester tester(&model, Strict);
    LibrarySnapshot library;
    for (const AdministrationHealth &one : crawlSnapshot().administrations) {
        library.administrations.append(one.administration);
    }
    library.countsByAdministration = {{u"pref06"_s, 2}};
    model.setSnapshot(library);
    QCOMPARE(model.rowCount(model.index(1, 0)), 1);
    model.setMarks({{u"pref83"_s, {u"⚠"_s, u"the last run failed"_s}}});
    QCOMPARE(model.rowCount(model.index(1, 0)), 2); // Nothing of it is held, and that is worth seeing.
    const QModelIndex marked = model.indexOf({TreeChoice::Kind::Administration, u"pref83"_s});
    QVERIFY(marked.data().toString().startsWith(u"⚠ 83 Var"_s));
    QVERIFY(marked.data(Qt::ToolTipRole).toString().contains(u"failed"_s));
    model.setSnapshot(library);
    QCOMPARE(model.rowCount(model.index(1, 0)), 2);
    model.setMarks({});
    QCOMPARE(model.rowCount(model.index(1, 0)), 1);
}

void TestCrawlParts::folderTellsOfWholeFilesOnce()
{
    const QTemporaryDir folder;
    FolderWatch watch(nullptr, 40);
    const QSignalSpy settled(&watch, &FolderWatch::settled);
    watch.setFolder(folder.path());
    write(folder.filePath(u"notes.txt"_s), "x");
    write(folder.filePath(u"half.pdf"_s), "%PDF-1.4 half");
    write(folder.filePath(u"half.pdf.part"_s), "more");
    write(folder.filePath(u"whole.pdf"_s), "%PDF-1.4 whole");
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(settled.first().at(0).toStringList(), QStringList{folder.filePath(u"whole.pdf"_s)});
    QCOMPARE(settled.first().at(1).toBool(), false);
    QVERIFY(QFile::remove(folder.filePath(u"half.pdf.part"_s)));
    QTRY_COMPARE(settled.size(), 2);
    QCOMPARE(settled.last().at(0).toStringList(), QStringList{folder.filePath(u"half.pdf"_s)});
}

void TestCrawlParts::folderTellsOfWhatWasThere()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"old.pdf"_s), "%PDF-1.4");
    FolderWatch watch(nullptr, 40);
    const QSignalSpy settled(&watch, &FolderWatch::settled);
    watch.setFolder(folder.path());
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled.first().at(1).toBool(), true);
    watch.setFolder(folder.path());
    QCOMPARE(settled.size(), 1);
    watch.setFolder({});
    QVERIFY(watch.folder().isEmpty());
}

void TestCrawlParts::folderThatIsNotThereIsSaid()
{
    const QTemporaryDir folder;
    FolderWatch watch;
    const QSignalSpy lost(&watch, &FolderWatch::lost);
    watch.setFolder(folder.filePath(u"nowhere"_s));
    QCOMPARE(lost.size(), 1);
}

QTEST_MAIN(TestCrawlParts)
#include "tst_crawlparts.moc"
