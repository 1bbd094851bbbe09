// SPDX-License-Identifier: GPL-3.0-or-later
// The windows of collecting, driven by keyboard and mouse, on values.
#include "app/gui/crawlbanner.h"
#include "app/gui/crawlline.h"
#include "app/gui/crawlsettingsdialog.h"
#include "app/gui/followdialog.h"
#include "app/gui/healthdialog.h"
#include "app/gui/runsdialog.h"
#include "app/gui/versionsdialog.h"
#include "tests/app/gui/crawlsamples.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

using namespace attrap;

namespace {

const QDate Today(2026, 8, 21);
const QDateTime Now(Today, QTime(12, 0), Qt::UTC);

template <typename T> T *child(QWidget &parent, const QString &name)
{
    T *found = parent.findChild<T *>(name);
    if (found == nullptr) {
        qFatal("no %s", qPrintable(name));
    }
    return found;
}

} // namespace

class TestCrawlDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followIsChosenFromTheKeyboard();
    void followKeepsDatesThatWereNotTouched();
    void followTicksAllThatIsShown();
    void runsShowWhatTheyDid();
    void runsOpenPagesAndTryAgain();
    void healthShowsTheLibrary();
    void settingsCheckTheProxy();
    void versionsOpenEither();
    void lineSaysWhatIsDoneAndPaused();
    void bannerOpensSites();
};

void TestCrawlDialogs::followIsChosenFromTheKeyboard()
{
    CrawlDialogs dialogs;
    FollowDialog dialog(crawlSnapshot(), Today, dialogs);
    dialog.show();
    auto *search = child<QLineEdit>(dialog, u"followSearch"_s);
    auto *list = child<QTableView>(dialog, u"followList"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"reunion"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(list->hasFocus());
    QVERIFY(dialog.isVisible());
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(dialog.administrations().contains(u"pref974"_s));
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!dialog.administrations().contains(u"pref974"_s));
    QTest::keyClick(list, Qt::Key_Space);
    child<QCheckBox>(dialog, u"followDaily"_s)->setChecked(false);
    QVERIFY(!child<QTimeEdit>(dialog, u"followHour"_s)->isEnabled());
    QVERIFY(!dialog.dailyAt().isValid());
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::mouseClick(child<QPushButton>(dialog, u"followStart"_s), Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
    QVERIFY(dialog.startsNow());
}

void TestCrawlDialogs::followKeepsDatesThatWereNotTouched()
{
    CrawlDialogs dialogs;
    CrawlSnapshot snapshot = crawlSnapshot();
    snapshot.administrations[1].followed->since = QDate(2026, 8, 1);
    FollowDialog dialog(snapshot, Today, dialogs);
    const auto sinceOf = [&dialog](const QString &code) {
        for (const FollowedAdministration &one : dialog.followed(Now)) {
            if (one.administration == code) {
                return one.since;
            }
        }
        return QDate();
    };
    QCOMPARE(dialog.dailyAt(), QTime(7, 30));
    QCOMPARE(sinceOf(u"pref34"_s), QDate(2026, 8, 1));
    QCOMPARE(sinceOf(u"pref06"_s), QDate(2026, 6, 20));
    auto *since = child<QDateEdit>(dialog, u"followSince"_s);
    QCOMPARE(since->date(), QDate(2026, 6, 20)); // The oldest.
    since->setDate(QDate(2025, 1, 1));
    QCOMPARE(sinceOf(u"pref34"_s), QDate(2025, 1, 1));
}

void TestCrawlDialogs::followTicksAllThatIsShown()
{
    CrawlDialogs dialogs;
    FollowDialog dialog(crawlSnapshot(), Today, dialogs);
    dialog.show();
    QTest::mouseClick(child<QPushButton>(dialog, u"followNone"_s), Qt::LeftButton);
    QVERIFY(dialog.administrations().isEmpty());
    QVERIFY(!child<QPushButton>(dialog, u"followStart"_s)->isEnabled());
    QVERIFY(!child<QLabel>(dialog, u"followBrowserNote"_s)->isVisible());
    child<QLineEdit>(dialog, u"followSearch"_s)->setText(u"azur"_s);
    QTest::mouseClick(child<QPushButton>(dialog, u"followAll"_s), Qt::LeftButton);
    QCOMPARE(dialog.administrations(), (QStringList{u"pref06"_s, u"pref83"_s, u"prefpaca"_s}));
    QVERIFY(child<QLabel>(dialog, u"followBrowserNote"_s)->isVisible());
}

void TestCrawlDialogs::runsShowWhatTheyDid()
{
    const QTemporaryDir folder;
    CrawlDialogs dialogs;
    RunsDialog dialog(dialogs);
    dialog.show();
    const QSignalSpy wanted(&dialog, &RunsDialog::detailWanted);
    dialog.setSnapshot(crawlSnapshot());
    QCOMPARE(wanted.last().first().toLongLong(), 4); // The newest is chosen.
    dialog.choose(3);
    QCOMPARE(wanted.last().first().toLongLong(), 3);
    auto *results = child<QTableView>(dialog, u"runResultList"_s);
    dialog.setDetail({4, {{u"https://x/a.pdf"_s, {}, u"A"_s, u"fetched"_s, {}, {}, false}}});
    QCOMPARE(results->model()->rowCount(), 0); // Of another run.
    dialog.setDetail({3,
                      {{u"https://x/a.pdf"_s, {}, u"A"_s, u"fetched"_s, {}, {}, false},
                       {u"https://x/b.pdf"_s,
                        {},
                        u"B"_s,
                        u"failed"_s,
                        Error{ErrorCode::PageNotFound, u"https://x/b.pdf"_s, {}},
                        {},
                        false}}});
    QCOMPARE(results->model()->rowCount(), 2);
    QVERIFY(child<QLabel>(dialog, u"runWhy"_s)->text().contains(u"overloaded"_s));
    dialogs.savePath = folder.filePath(u"run.csv"_s);
    QTest::mouseClick(child<QPushButton>(dialog, u"runResultListExport"_s), Qt::LeftButton);
    QFile file(dialogs.savePath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("https://x/b.pdf"));
    // A new run comes: what is looked at stays.
    CrawlSnapshot more = crawlSnapshot();
    more.runs.prepend(crawlRun(8, u"pref06"_s, RunState::Running));
    dialog.setSnapshot(more);
    QCOMPARE(wanted.last().first().toLongLong(), 3);
    QCOMPARE(results->model()->rowCount(), 2);
}

void TestCrawlDialogs::runsOpenPagesAndTryAgain()
{
    CrawlDialogs dialogs;
    RunsDialog dialog(dialogs);
    dialog.setSnapshot(crawlSnapshot());
    const QSignalSpy pages(&dialog, &RunsDialog::pageWanted);
    const QSignalSpy again(&dialog, &RunsDialog::tryAgainWanted);
    auto *open = child<QPushButton>(dialog, u"runOpenPage"_s);
    open->click();
    QCOMPARE(pages.last().first().toUrl(), QUrl(u"https://www.prefectures-regions.gouv.fr/paca/raa"_s));
    dialog.choose(1);
    open->click();
    QCOMPARE(pages.last().first().toUrl(), QUrl(u"https://www.pref06.gouv.fr/raa"_s));
    auto *tryAgain = child<QPushButton>(dialog, u"runTryAgain"_s);
    QVERIFY(!tryAgain->isEnabled());
    CrawlProgress progress;
    ServerPause pause;
    pause.server = u"192.0.2.1"_s;
    progress.pauses = {pause};
    dialog.setProgress(progress);
    tryAgain->click();
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().first().toString(), u"192.0.2.1"_s);
}

void TestCrawlDialogs::healthShowsTheLibrary()
{
    CrawlDialogs dialogs;
    HealthDialog dialog(dialogs);
    dialog.show();
    dialog.setSnapshot(crawlSnapshot());
    auto *list = child<QTableView>(dialog, u"healthList"_s);
    QCOMPARE(list->model()->rowCount(), 4); // The one that nobody follows is left out.
    QVERIFY(child<QLabel>(dialog, u"healthSentence"_s)->text().contains(u"3"_s));
    const QSignalSpy wanted(&dialog, &HealthDialog::administrationWanted);
    list->sortByColumn(HealthDialog::State, Qt::AscendingOrder); // The worst first.
    const QModelIndex first = list->model()->index(0, HealthDialog::Administration);
    QCOMPARE(first.data().toString(), u"83 Var"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"pref83"_s);
    const QSignalSpy crawl(&dialog, &HealthDialog::crawlWanted);
    QTest::mouseClick(child<QPushButton>(dialog, u"healthCrawl"_s), Qt::LeftButton);
    QCOMPARE(crawl.first().first().toStringList(), QStringList{u"pref83"_s});
}

void TestCrawlDialogs::settingsCheckTheProxy()
{
    CrawlDialogs dialogs;
    CrawlSettings settings;
    settings.dailyAt = QTime(6, 15);
    settings.watchedFolder = u"/tmp"_s;
    CrawlSettingsDialog dialog(settings, dialogs);
    dialog.show();
    QCOMPARE(dialog.settings(), settings);
    auto *save = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    child<QRadioButton>(dialog, u"wayTor"_s)->click();
    QCOMPARE(dialog.settings().proxy, u"socks5h://127.0.0.1:9050"_s);
    QVERIFY(save->isEnabled());
    child<QRadioButton>(dialog, u"wayProxy"_s)->click();
    QVERIFY(!save->isEnabled());
    child<QLineEdit>(dialog, u"proxy"_s)->setText(u"ftp://nonsense"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(child<QLabel>(dialog, u"proxyTrouble"_s)->isVisible());
    child<QLineEdit>(dialog, u"proxy"_s)->setText(u"http://proxy:3128"_s);
    QVERIFY(save->isEnabled());
    child<QLineEdit>(dialog, u"contact"_s)->setText(u"moi@example.org"_s);
    QVERIFY(child<QLabel>(dialog, u"userAgent"_s)->text().contains(u"moi@example.org"_s));
    dialogs.folder = u"/elsewhere"_s;
    QTest::mouseClick(child<QPushButton>(dialog, u"chooseFolder"_s), Qt::LeftButton);
    QCOMPARE(dialog.settings().watchedFolder, u"/elsewhere"_s);
    child<QCheckBox>(dialog, u"watch"_s)->setChecked(false);
    QVERIFY(dialog.settings().watchedFolder.isEmpty());
}

void TestCrawlDialogs::versionsOpenEither()
{
    CrawlDialogs dialogs;
    RecueilHistory history;
    history.recueil.title = u"Recueil n° 12"_s;
    history.recueil.url = u"https://www.var.gouv.fr/a.pdf"_s;
    history.recueil.listingUrl = u"https://www.var.gouv.fr/raa"_s;
    history.versions = {{u"aaaa"_s, Now.addDays(-9), Now.addDays(-2)}, {u"bbbb"_s, Now.addDays(-1), Now}};
    Observation seen;
    seen.at = Now;
    seen.kind = u"document"_s;
    seen.status = 200;
    seen.url = history.recueil.url;
    seen.sha256 = u"bbbb"_s;
    seen.headers = u"[[\"ETag\",\"\\\"x\\\"\"]]"_s;
    history.observations = {seen};
    VersionsDialog dialog(history, dialogs);
    dialog.show();
    const QSignalSpy wanted(&dialog, &VersionsDialog::documentWanted);
    auto *list = child<QTableView>(dialog, u"versionList"_s);
    auto *open = child<QPushButton>(dialog, u"versionOpen"_s);
    QTest::mouseClick(open, Qt::LeftButton); // The latest is chosen.
    QCOMPARE(wanted.last().first().toString(), u"bbbb"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Up);
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(wanted.last().first().toString(), u"aaaa"_s);
    QVERIFY(dialog.findChild<QWidget *>(u"observationAnswer"_s) != nullptr);
    const QSignalSpy pages(&dialog, &VersionsDialog::pageWanted);
    QTest::mouseClick(child<QPushButton>(dialog, u"versionsPage"_s), Qt::LeftButton);
    QCOMPARE(pages.first().first().toUrl(), QUrl(history.recueil.listingUrl));
}

void TestCrawlDialogs::lineSaysWhatIsDoneAndPaused()
{
    CrawlLine line;
    QVERIFY(line.isHidden());
    line.setAdministrations(crawlSnapshot().administrations);
    CrawlProgress progress;
    ServerPause pause;
    pause.host = u"www.pref83.gouv.fr"_s;
    pause.until = Now.addSecs(900);
    pause.why = {ErrorCode::ServerBusy, {}, {}};
    progress.pauses = {pause};
    line.setProgress(progress, Now);
    QVERIFY(!line.isHidden()); // The crawl does nothing, but something is left alone.
    QVERIFY(child<QLabel>(line, u"crawlPauses"_s)->text().startsWith(u"83: resumes at "_s));
    QVERIFY(child<QToolButton>(line, u"crawlStopButton"_s)->isHidden());
    progress.step = CrawlStep::Walking;
    progress.administration = u"pref06"_s;
    line.setProgress(progress, Now);
    QVERIFY(child<QLabel>(line, u"crawlWork"_s)->text().contains(u"06 Alpes-Maritimes"_s));
    const QSignalSpy paused(&line, &CrawlLine::pauseWanted);
    const QSignalSpy resumed(&line, &CrawlLine::resumeWanted);
    auto *button = child<QToolButton>(line, u"crawlPauseButton"_s);
    button->click();
    QCOMPARE(paused.size(), 1);
    progress.paused = true;
    line.setProgress(progress, Now);
    button->click();
    QCOMPARE(resumed.size(), 1);
    line.setProgress({}, Now);
    QVERIFY(line.isHidden());
}

void TestCrawlDialogs::bannerOpensSites()
{
    CrawlBanner banner;
    const QSignalSpy wanted(&banner, &CrawlBanner::openWanted);
    QVERIFY(banner.isHidden());
    const QList<WaitingSite> sites{{u"prefpaca"_s, QUrl(u"https://www.prefectures-regions.gouv.fr/paca"_s)}};
    banner.setSites(sites, crawlSnapshot().administrations);
    QVERIFY(!banner.isHidden());
    auto *text = child<QLabel>(banner, u"crawlBannerText"_s);
    QVERIFY(text->text().contains(u"Provence-Alpes-Côte d'Azur"_s));
    QVERIFY(text->text().contains(u"https://www.prefectures-regions.gouv.fr/paca"_s)); // No browser of ours.
    banner.setHasBrowser(true);
    QVERIFY(text->text().contains(u"Attrap goes on by itself"_s));
    child<QToolButton>(banner, u"crawlBannerOpen"_s)->click();
    QCOMPARE(wanted.first().first().toUrl(), sites.first().page);
    banner.setSites({}, {});
    QVERIFY(banner.isHidden());
}

QTEST_MAIN(TestCrawlDialogs)
#include "tst_crawldialogs.moc"
