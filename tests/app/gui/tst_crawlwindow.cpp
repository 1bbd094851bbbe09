// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a library in the course of its days, as the window shows it: recueils replaced and
// withdrawn, the daily run, servers that refuse, files that the user's own browser saved.
#include "app/gui/crawlcontroller.h"
#include "core/reading/readingservice.h"
#include "tests/app/gui/crawlwindow.h"
#include "tests/generator/demoset.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTimeEdit>
#include <QTimer>

#include <sys/xattr.h>

using namespace attrap;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// As Firefox and Chromium leave it; a disk without extended attributes gets what Windows writes.
bool setOrigin(const QString &path, const QString &url)
{
    const QByteArray bytes = url.toUtf8();
    return ::setxattr(QFile::encodeName(path).constData(), "user.xdg.origin.url", bytes.constData(),
                      static_cast<size_t>(bytes.size()), 0)
        == 0
        || write(path + u":Zone.Identifier"_s, "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=" + bytes + "\r\n");
}

QByteArray pdf(const QByteArray &ending)
{
    const auto made = generator::textRecueil();
    return made ? made->pdf + ending : QByteArray();
}

void drop(MainWindow &window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

QString pathOf(const QString &url)
{
    return QUrl(url).path(QUrl::FullyDecoded);
}

} // namespace

class TestCrawlWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasReplacedAndWithdrawn();
    void comparesWithDataGouv();
    void takesInWhatIsSavedInTheWatchedFolder();
    void looksEveryDayAtTheChosenHour();
    void triesTheChosenServerAgain();
    void holdsWhatTheUsersBrowserSaved();
    void saysWhichPageToOpenWithoutTheComponent();
};

void TestCrawlWindow::showsWhatWasReplacedAndWithdrawn()
{
    Desk desk;
    QVERIFY(desk.open(false));
    const auto expected = desk.sites.expected(u"pref01"_s, Since);
    QVERIFY(expected.size() > 2);
    follow(desk, {u"pref01"_s});
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(), expected.size(), CrawlTimeoutMs);
    const QSignalSpy finished(&desk.window->crawl(), &CrawlController::libraryChanged);
    replica::FaultRule replaced;
    replaced.path = pathOf(expected.at(0).url);
    replaced.fault = replica::Fault::ReplacedBytes;
    replica::FaultRule vanished;
    vanished.path = pathOf(expected.at(1).url);
    vanished.fault = replica::Fault::Vanished;
    desk.sites.addFault(replaced);
    desk.sites.addFault(vanished);
    desk.trigger(u"crawlNow"_s);

    const auto rowOf = [&](const QString &url) {
        for (int row = 0; row < desk.documents().rowCount(); ++row) {
            if (pathOf(desk.documents().row(row).recueil.url) == pathOf(url)) {
                return row;
            }
        }
        return -1;
    };
    const auto site = [&](int place) {
        return desk.documents().index(rowOf(expected.at(place).url), DocumentsModel::Site).data().toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(site(0), u"replaced: 2 versions"_s, CrawlTimeoutMs);
    QTRY_VERIFY_WITH_TIMEOUT(site(1).startsWith(u"no longer listed since "_s), CrawlTimeoutMs);
    QCOMPARE(desk.held(), expected.size()); // Nothing is lost.
    QVERIFY(site(2).isEmpty());

    desk.window->results().currentList().setCurrentIndex(
        desk.documents().index(rowOf(expected.at(0).url), 0));
    desk.trigger(u"versions"_s);
    QTRY_VERIFY(desk.find<QDialog>(u"versionsDialog"_s) != nullptr);
    QCOMPARE(desk.find<QTableView>(u"versionList"_s)->model()->rowCount(), 2);
    const QTemporaryDir pages;
    desk.dialogs.folder = pages.path();
    QTest::mouseClick(desk.find<QPushButton>(u"versionsSavePages"_s), Qt::LeftButton);
    QTRY_VERIFY(!QDir(pages.path()).entryList({u"*.html"_s}).isEmpty()); // The page that listed it.
    delete desk.find<QDialog>(u"versionsDialog"_s);
    desk.window->results().currentList().setCurrentIndex(
        desk.documents().index(rowOf(expected.at(1).url), 0));
    desk.trigger(u"versions"_s);
    QTRY_VERIFY(desk.find<QDialog>(u"versionsDialog"_s) != nullptr);
    QCOMPARE(desk.find<QTableView>(u"versionList"_s)->model()->rowCount(), 1);
    QVERIFY(desk.find<QLabel>(u"provenance"_s)->text().contains(u"No longer listed since "_s));
}

void TestCrawlWindow::comparesWithDataGouv()
{
    Desk desk;
    QVERIFY(desk.open(false));
    const auto expected = desk.sites.expected(u"pref01"_s, Since);
    follow(desk, {u"pref01"_s});
    QTRY_COMPARE_WITH_TIMEOUT(desk.documents().rowCount(), expected.size(), CrawlTimeoutMs);
    QByteArray csv = "departement,titre,url,mise_a_jour\n";
    for (const auto &item : expected) {
        csv += "01,Recueil," + item.url.toUtf8() + ",2026-08-20\n";
    }
    csv += "01,Manquant,https://www.ain.gouv.fr/contenu/telechargement/999999/1/file/m.pdf,2026-08-20\n";
    desk.dialogs.file = desk.folder.filePath(u"list.csv"_s);
    QVERIFY(write(desk.dialogs.file, csv));
    desk.trigger(u"compare"_s);
    QTRY_VERIFY(desk.find<QDialog>(u"tableDialog"_s) != nullptr);
    auto *dialog = desk.find<QDialog>(u"tableDialog"_s);
    const QString sentence = dialog->findChild<QLabel *>(u"sentence"_s)->text();
    QVERIFY2(sentence.contains(QString::number(expected.size()) + u" of them are in the library."_s),
             qPrintable(sentence));
    QVERIFY(sentence.contains(u"Open Database License"_s));
    const QAbstractItemModel *missing = dialog->findChild<QTableView *>()->model();
    QCOMPARE(missing->rowCount(), 1);
    QCOMPARE(missing->index(0, 1).data().toString(), u"Manquant"_s);
}

void TestCrawlWindow::takesInWhatIsSavedInTheWatchedFolder()
{
    Desk desk;
    QVERIFY(desk.open(false));
    const QTemporaryDir watched(QStringLiteral(ATTRAP_BIN_DIR "/watched-XXXXXX")); // Not tmpfs: no xattr.
    QTRY_VERIFY(!desk.window->crawl().snapshot().administrations.isEmpty());
    desk.trigger(u"crawlSettings"_s);
    auto *settings = desk.find<QDialog>(u"crawlSettingsDialog"_s);
    settings->findChild<QCheckBox *>(u"watch"_s)->setChecked(true);
    settings->findChild<QLineEdit *>(u"watchedFolder"_s)->setText(watched.path());
    settings->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QTRY_COMPARE(desk.window->crawl().snapshot().settings.watchedFolder, watched.path());

    // Its address tells whose it is: nobody is asked.
    const QString sure = watched.filePath(u"ceci.pdf"_s);
    QVERIFY(write(sure, pdf("\n")));
    QVERIFY(setOrigin(sure, u"https://www.var.gouv.fr/contenu/telechargement/1/2/file/ceci.pdf"_s));
    QTRY_COMPARE_WITH_TIMEOUT(desk.documents().rowCount(), 1, CrawlTimeoutMs);
    QCOMPARE(desk.documents().row(0).recueil.administration, u"pref83"_s);
    QVERIFY(desk.dialogs.asked.isEmpty());

    // Only the number in its name tells: the question proposes it, the user decides.
    desk.dialogs.administration = u"pref06"_s;
    QVERIFY(write(watched.filePath(u"recueil-83-2026-014.pdf"_s), pdf("\n\n")));
    QTRY_COMPARE_WITH_TIMEOUT(desk.dialogs.likely, QStringList{u"pref83"_s}, CrawlTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(desk.documents().rowCount(), 2, CrawlTimeoutMs);
    QVERIFY(desk.inTree(u"06 Alpes-Maritimes  1"_s));
}

void TestCrawlWindow::looksEveryDayAtTheChosenHour()
{
    Desk desk;
    QVERIFY(desk.open(false));
    follow(desk, {u"pref01"_s});
    const int expected = static_cast<int>(desk.sites.expected(u"pref01"_s, Since).size());
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(), expected, CrawlTimeoutMs);
    const auto runs = [&] { return desk.window->crawl().snapshot().runs; };
    QTRY_VERIFY_WITH_TIMEOUT(runs().size() == 1 && runs().first().state == RunState::Complete,
                             CrawlTimeoutMs);

    // Six hours from now.
    const QTime now = desk.clock.now().toLocalTime().time();
    desk.trigger(u"crawlSettings"_s);
    auto *settings = desk.find<QDialog>(u"crawlSettingsDialog"_s);
    settings->findChild<QCheckBox *>(u"daily"_s)->setChecked(true);
    settings->findChild<QTimeEdit *>(u"hour"_s)->setTime(now.addSecs(6 * 3'600));
    settings->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QTRY_VERIFY(desk.window->crawl().snapshot().settings.dailyAt.isValid());
    auto *timer = desk.window->crawl().findChild<QTimer *>(u"scheduleTimer"_s);
    QVERIFY(timer != nullptr && timer->isActive());
    const QSignalSpy looked(timer, &QTimer::timeout);
    timer->setInterval(1);
    desk.clock.forwardMs(5 * 3'600'000);
    QTRY_VERIFY(looked.size() > 5);
    QCOMPARE(runs().size(), 1); // Not yet.
    desk.sites.publish(u"pref01"_s, QDate(2026, 8, 21));
    desk.clock.forwardMs(2 * 3'600'000);
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(), expected + 1, CrawlTimeoutMs);
    QTRY_VERIFY_WITH_TIMEOUT(runs().size() == 2 && runs().first().state == RunState::Complete,
                             CrawlTimeoutMs);
    const qsizetype before = looked.size();
    QTRY_VERIFY(looked.size() > before + 5);
    QCOMPARE(runs().size(), 2); // Once a day.
}

void TestCrawlWindow::triesTheChosenServerAgain()
{
    Desk desk;
    desk.politeness.speed = 1;
    desk.politeness.betweenRequestsMs = 0;
    desk.politeness.betweenDocumentsMs = 0;
    desk.politeness.betweenManyDocumentsMs = 0;
    desk.politeness.backOffMs = {3'600'000, 3'600'000, 3'600'000, 3'600'000};
    QVERIFY(desk.open(false));
    replica::FaultRule busy;
    busy.fault = replica::Fault::Unavailable;
    desk.sites.addFault(busy);
    follow(desk, {u"pref01"_s, u"pref971"_s}); // 127.0.0.1, 127.0.0.5
    desk.trigger(u"crawlRuns"_s);
    auto *runs = desk.find<QTableView>(u"runList"_s);
    QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 2, CrawlTimeoutMs);
    auto *again = desk.find<QPushButton>(u"runTryAgain"_s);
    const auto choose = [&](const QString &name) {
        for (int row = 0; row < runs->model()->rowCount(); ++row) {
            if (runs->model()->index(row, 0).data().toString() == name) {
                runs->setCurrentIndex(runs->model()->index(row, 0));
            }
        }
    };
    const auto offers = [&](const QString &name, const QString &host) {
        choose(name);
        return again->isEnabled() && again->text().contains(host);
    };
    QTRY_VERIFY_WITH_TIMEOUT(offers(u"971 Guadeloupe"_s, u"www.guadeloupe.gouv.fr"_s), CrawlTimeoutMs);
    QTRY_VERIFY_WITH_TIMEOUT(offers(u"01 Ain"_s, u"www.ain.gouv.fr"_s), CrawlTimeoutMs);
    desk.sites.clearFaults();
    desk.sites.clearLog();
    again->click();
    const int expected = static_cast<int>(desk.sites.expected(u"pref01"_s, Since).size());
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(), expected, CrawlTimeoutMs);
    for (const replica::LoggedRequest &request : desk.sites.log()) {
        QCOMPARE(request.host, u"www.ain.gouv.fr"_s); // The other one is left alone.
    }
    QTRY_VERIFY(offers(u"971 Guadeloupe"_s, u"www.guadeloupe.gouv.fr"_s));
    desk.trigger(u"crawlStop"_s);
}

void TestCrawlWindow::holdsWhatTheUsersBrowserSaved()
{
    Desk desk;
    QVERIFY(desk.open(false));
    // Listed, but its documents are not given to the program.
    replica::FaultRule refused;
    refused.path = u".pdf"_s;
    refused.fault = replica::Fault::Forbidden;
    desk.sites.addFault(refused);
    follow(desk, {u"pref01"_s});
    const int expected = static_cast<int>(desk.sites.expected(u"pref01"_s, Since).size());
    const auto runs = [&] { return desk.window->crawl().snapshot().runs; };
    QTRY_VERIFY_WITH_TIMEOUT(runs().size() == 1 && runs().first().state == RunState::Incomplete,
                             CrawlTimeoutMs);
    QTRY_COMPARE(desk.documents().rowCount(), expected);
    QCOMPARE(desk.held(), 0);

    const QString saved = desk.folder.filePath(u"saved.pdf"_s);
    QVERIFY(write(saved, pdf("\n")));
    const QString url = desk.documents().row(0).recueil.url;
    QVERIFY(setOrigin(saved, url));
    const auto isHeld = [&](const QString &wanted) {
        for (int row = 0; row < desk.documents().rowCount(); ++row) {
            const Recueil &one = desk.documents().row(row).recueil;
            if (one.url == wanted) {
                return !one.document.isEmpty();
            }
        }
        return false;
    };
    QVERIFY(!isHeld(url));
    const QSignalSpy imported(desk.window.get(), &MainWindow::importSummarised);
    drop(*desk.window, saved);
    QTRY_COMPARE(imported.size(), 1);
    const auto coverage = [&] {
        for (const AdministrationHealth &one : desk.window->crawl().snapshot().administrations) {
            if (one.administration.code == u"pref01"_s) {
                return one.coverage;
            }
        }
        return AdministrationCoverage();
    };
    QTRY_COMPARE_WITH_TIMEOUT(coverage().held, 1, CrawlTimeoutMs);
    QCOMPARE(coverage().missing, expected - 1);
    QTRY_VERIFY(isHeld(url));
    QVERIFY(desk.dialogs.asked.isEmpty());
}

void TestCrawlWindow::saysWhichPageToOpenWithoutTheComponent()
{
    Desk desk;
    QVERIFY(desk.open(false));
    follow(desk, {u"ppparis"_s});
    const auto *banner = desk.find<QLabel>(u"crawlBannerText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), CrawlTimeoutMs);
    QVERIFY2(banner->text().contains(
                 u"To be opened in a browser: https://www.prefecturedepolice.interieur.gouv.fr/"_s),
             qPrintable(banner->text()));
    QTRY_VERIFY(desk.inTree(u"☞ 75 police de Paris"_s));
    struct Saved
    {
        QString url;
        QString code;
    };
    const QList<Saved> all{
        {desk.sites.expected(u"ppparis"_s).first().url, u"ppparis"_s},
        {desk.sites.expected(u"prefbretagne"_s).first().url, u"prefbretagne"_s},
        // Paris and its région share host, folder and page: the user is asked.
        {desk.sites.expected(u"prefidf"_s).first().url, u"prefidf"_s},
    };
    for (int i = 0; i < all.size(); ++i) {
        const QString path = desk.folder.filePath(QFileInfo(pathOf(all.at(i).url)).fileName());
        QVERIFY(write(path, pdf(QByteArray(i + 1, '\n'))));
        QVERIFY(setOrigin(path, all.at(i).url));
        desk.dialogs.administration = all.at(i).code;
        drop(*desk.window, path);
        QTRY_COMPARE_WITH_TIMEOUT(desk.documents().rowCount(), i + 1, CrawlTimeoutMs);
    }
    QStringList codes;
    for (int row = 0; row < desk.documents().rowCount(); ++row) {
        codes.append(desk.documents().row(row).recueil.administration);
    }
    codes.sort();
    QCOMPARE(codes, (QStringList{u"ppparis"_s, u"prefbretagne"_s, u"prefidf"_s}));
    QCOMPARE(desk.dialogs.asked.size(), 1);
}

QTEST_MAIN(TestCrawlWindow)
#include "tst_crawlwindow.moc"
