// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on a real library: a made recueil is imported, read, searched, and its hit lit on the
// scanned page.
#include "app/gui/application.h"
#include "app/gui/colours.h"
#include "app/gui/dialogs.h"
#include "app/gui/listroles.h"
#include "app/gui/mainwindow.h"
#include "app/gui/readerpane.h"
#include "app/gui/readerview.h"
#include "app/gui/resultspane.h"
#include "app/gui/settings.h"
#include "app/gui/statusline.h"
#include "core/reading/readingservice.h"
#include "tests/generator/demoset.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

/// Answers as told, and notes what it was asked.
class ScriptedDialogs : public Dialogs
{
public:
    QStringList files;
    QString folder;
    QString savePath;
    QString administration;
    int administrationsOffered = 0;
    QStringList told;

    void openFiles(QWidget *, const QString &, std::function<void(QStringList)> done) override
    {
        done(files);
    }
    void openFolder(QWidget *, const QString &, const QString &, std::function<void(QString)> done) override
    {
        done(folder);
    }
    void saveFile(QWidget *, const QString &, std::function<void(QString)> done) override { done(savePath); }
    void chooseAdministration(QWidget *, const QList<Administration> &administrations, const QStringList &,
                              const QString &, std::function<void(QString)> done) override
    {
        administrationsOffered = static_cast<int>(administrations.size());
        done(administration);
    }
    void openFile(QWidget *, const QString &, const QString &, std::function<void(QString)> done) override
    {
        done(files.value(0));
    }
    void tell(QWidget *, const QString &sentence) override { told.append(sentence); }
    void openInBrowser(const QUrl &) override { }
};

constexpr int ReadingTimeoutMs = 120'000;

Result<std::unique_ptr<Session>> openSession(const QString &folder, LibraryAccess access, const Clock &clock)
{
    Session::Options options;
    options.folder = folder;
    options.access = access;
    options.workers = 1;
    return Session::open(options, clock);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsReadsFindsAndLights();
    void saysWhyALibraryDoesNotOpen();
    void readOnlyLibraryImportsNothing();
    void everyActionHasAShortcut();
    void saysThatTheBatteryPausesAndReadsAllTheSame();
};

void TestMainWindow::importsReadsFindsAndLights()
{
    const QTemporaryDir folder;
    const auto made = generator::droneRecueil();
    QVERIFY(made);
    const QString path = folder.filePath(u"drones.pdf"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(made->pdf), made->pdf.size());
    }
    const SystemClock clock;
    auto session = openSession(folder.filePath(u"library"_s), LibraryAccess::ReadWrite, clock);
    QVERIFY(session);
    Settings settings(folder.filePath(u"settings.ini"_s));
    ScriptedDialogs dialogs;
    dialogs.files = {path};
    dialogs.administration = u"pref06"_s;
    const auto window = makeMainWindow(**session, settings, dialogs);
    const QSignalSpy idle((*session)->reading(), &ReadingService::idle);
    const QSignalSpy imported(window.get(), &MainWindow::importSummarised);
    (*session)->start();
    window->show();
    DocumentsModel &documents = window->results().documents();
    QTRY_VERIFY(window->findChild<QWidget *>(u"welcomeFiles"_s)->isVisible());

    window->findChild<QAction *>(u"importFiles"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, ReadingTimeoutMs);
    QCOMPARE(imported.first().first().value<ImportReport>().imported, 1);
    QVERIFY(dialogs.administrationsOffered > 90);
    QTRY_COMPARE(documents.rowCount(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(documents.index(0, DocumentsModel::State).data().toString() == u"read"_s,
                             ReadingTimeoutMs);

    auto *box = window->findChild<QLineEdit *>(u"searchBox"_s);
    ResultsModel &results = window->results().results();
    const auto search = [&](const QString &query) {
        box->clear();
        QTest::keyClicks(box, query);
        QTest::keyClick(box, Qt::Key_Return);
    };
    const auto hasScannedHit = [&] { return results.rowCount() > 0 && results.result(0).hasOcrHits; };
    search(u"microphone"_s); // On the scanned page only.
    QTRY_VERIFY(window->results().showsResults());
    // The index follows the reading by a moment.
    QAction *refresh = window->findChild<QAction *>(u"refresh"_s);
    QTRY_VERIFY_WITH_TIMEOUT((hasScannedHit() || (refresh->trigger(), false)), 20'000);
    window->results().chooseResult(0);
    ReaderView &view = window->reader().view();
    QTRY_COMPARE(view.document(), results.result(0).acte.document);
    QTRY_VERIFY(view.hits().current() >= 0);
    const Hit hit = view.hits().hits().at(view.hits().current());
    // The page is drawn, and the accent stands where the hit is.
    const auto isLit = [&] {
        const QImage shown = view.viewport()->grab().toImage();
        const QRectF place = view.viewportRect(hit.pageIndex, hit.boxes.first());
        const double dpr = shown.devicePixelRatio();
        int lit = 0;
        int dark = 0;
        for (int y = qCeil(place.top() * dpr) + 1; y < qFloor(place.bottom() * dpr) - 1; ++y) {
            for (int x = qCeil(place.left() * dpr) + 1; x < qFloor(place.right() * dpr) - 1; ++x) {
                const QColor colour = shown.pixelColor(x, y);
                lit += colour.blue() < 120 && colour.red() > 150 ? 1 : 0;
                dark += colour.lightness() < 90 ? 1 : 0;
            }
        }
        return lit > 20 && dark > 5; // Ink under the accent: the word itself is there.
    };
    QTRY_VERIFY_WITH_TIMEOUT(isLit(), 20'000);

    // Through all hits of the document, then no further.
    auto *next = window->findChild<QAction *>(u"nextHit"_s);
    const int count = static_cast<int>(view.hits().hits().size());
    for (int i = 0; i < count + 1; ++i) {
        next->trigger();
    }
    QCOMPARE(view.hits().current(), static_cast<int>(view.hits().hits().size()) - 1);

    dialogs.savePath = folder.filePath(u"liste.csv"_s);
    window->findChild<QAction *>(u"export"_s)->trigger();
    QVERIFY(QFile::exists(dialogs.savePath));

    // Without a search the documents are back, and no hit is lit.
    window->findChild<QAction *>(u"clearSearch"_s)->trigger();
    QTRY_VERIFY(!window->results().showsResults());
    QVERIFY(view.hits().hits().isEmpty());
    window->setSession(nullptr);
}

void TestMainWindow::saysWhyALibraryDoesNotOpen()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    ScriptedDialogs dialogs;
    MainWindow window(settings, dialogs);
    window.show();
    const QSignalSpy wanted(&window, &MainWindow::libraryWanted);
    window.showTrouble({ErrorCode::LibraryLocked, u"/somewhere"_s, {}}, u"/somewhere"_s);
    auto *readOnly = window.findChild<QWidget *>(u"openReadOnly"_s);
    QVERIFY(readOnly->isVisible());
    QVERIFY(window.findChild<QLabel *>(u"troubleText"_s)->text().contains(u"/somewhere"_s));
    QTest::mouseClick(readOnly, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(1).value<LibraryAccess>(), LibraryAccess::ReadOnly);
    window.showTrouble({ErrorCode::LibraryNewer, u"/somewhere"_s, {}}, u"/somewhere"_s);
    QVERIFY(!readOnly->isVisible());
    dialogs.folder = u"/elsewhere"_s;
    QTest::mouseClick(window.findChild<QWidget *>(u"otherFolder"_s), Qt::LeftButton);
    QCOMPARE(wanted.last().at(0).toString(), u"/elsewhere"_s);
}

void TestMainWindow::readOnlyLibraryImportsNothing()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    const QString library = folder.filePath(u"library"_s);
    {
        const auto made = openSession(library, LibraryAccess::ReadWrite, clock);
        QVERIFY(made);
    }
    auto session = openSession(library, LibraryAccess::ReadOnly, clock);
    QVERIFY(session);
    Settings settings(folder.filePath(u"settings.ini"_s));
    ScriptedDialogs dialogs;
    dialogs.files = {u"/x.pdf"_s};
    const auto window = makeMainWindow(**session, settings, dialogs);
    window->show();
    QVERIFY(!window->findChild<QAction *>(u"importFiles"_s)->isEnabled());
    QVERIFY(!window->findChild<QAction *>(u"pause"_s)->isEnabled());
    window->importPaths({u"/x.pdf"_s});
    QCOMPARE(dialogs.administrationsOffered, 0);
}

void TestMainWindow::saysThatTheBatteryPausesAndReadsAllTheSame()
{
    StatusLine line;
    line.setLibraryOpen(true);
    ReadingProgress progress;
    progress.idle = false;
    progress.pagesToDo = 3;
    progress.pause = PauseReason::Battery;
    progress.paused = true;
    progress.onBattery = true;
    line.setProgress(progress);
    const auto *work = line.findChild<QLabel *>(u"workLabel"_s);
    auto *pause = line.findChild<QToolButton *>(u"pauseButton"_s);
    QVERIFY2(work->text().contains(u"paused: on battery"_s), qPrintable(work->text()));
    QVERIFY(!pause->isHidden());
    QCOMPARE(pause->text(), u"Read all the same"_s);
    QSignalSpy resume(&line, &StatusLine::resumeWanted);
    pause->click();
    QCOMPARE(resume.size(), 1);
    progress.pause = PauseReason::None;
    progress.paused = false;
    line.setProgress(progress);
    QCOMPARE(pause->text(), u"Pause"_s);
}

void TestMainWindow::everyActionHasAShortcut()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    ScriptedDialogs dialogs;
    const MainWindow window(settings, dialogs);
    QSet<QKeySequence> seen;
    for (const QAction *action : window.actions()) {
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!seen.contains(action->shortcut()), qPrintable(action->objectName()));
        seen.insert(action->shortcut());
    }
    QVERIFY(seen.size() > 25);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
