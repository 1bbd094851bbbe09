// SPDX-License-Identifier: GPL-3.0-or-later
// The service with a real library and the real attrap-worker.
#include "core/catalogue/actes.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/jobs.h"
#include "core/catalogue/library.h"
#include "tests/core/reading/readinghouse.h"
#include "tests/support/corpus.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <signal.h>
#include <unistd.h>

using namespace attrap;

class TestReadingService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAndCutsATextRecueil();
    void namesEachBadFile();
    void refusesWhatIsNoPdfInside();
    void knowsTheSameBytesAgain();
    void endsImportWhenCancelled();
    void readsNothingWhilePaused();
    void cutsARealTextRecueil();
    void replacesARealGarbageLayer();
    void recognisesScans();
    void losesNothingToOneKill();
    void losesOnlyThePageAWorkerDiesOn();
    void stopsWithoutBlamingPagesWhenWorkerIsMissing();
    void goesOnAfterBeingDestroyed();
    void sameStateWhateverTheOrder();
};

void TestReadingService::initTestCase()
{
    QVERIFY2(QFile::exists(House::workerProgram()), "attrap-worker is not built");
}

void TestReadingService::readsAndCutsATextRecueil()
{
    House house;
    const QString path = house.write(QStringLiteral("recueil.pdf"), pdfOf(recueil()));
    QSignalSpy changed(house.service.get(), &ReadingService::documentChanged);
    QSignalSpy progress(house.service.get(), &ReadingService::progressChanged);
    QVERIFY(house.readAll());
    const ImportReport report = house.import({path});
    QCOMPARE(report.imported, 1);
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    QVERIFY(!changed.isEmpty());
    const auto last = progress.last().first().value<ReadingProgress>();
    QVERIFY(last.idle);
    QCOMPARE(last.pagesDone, 4);
    QCOMPARE(last.pagesToDo, 0);
    const QStringList state = house.state();
    QCOMPARE(state.size(), qsizetype(6));
    QVERIFY2(state.at(3).contains(QStringLiteral("autorise les drones")), qPrintable(state.at(3)));
    QVERIFY2(state.at(5).contains(QStringLiteral("83-2025-02-10-00001 2-3")), qPrintable(state.join(u'\n')));
}

void TestReadingService::namesEachBadFile()
{
    House house;
    const QString empty = house.write(QStringLiteral("d/empty.pdf"), {});
    const QString web = house.write(QStringLiteral("d/error.pdf"), "<!DOCTYPE html><html>403</html>");
    const QString note = house.write(QStringLiteral("d/note.txt"), "a note");
    const QString hidden = house.write(QStringLiteral("d/sub/nameless"),
                                       "HTTP/1.1 200 OK\r\n\r\n" + pdfOf({QStringLiteral("a")}));
    const QString upper = house.write(QStringLiteral("d/sub/UPPER.PDF"), pdfOf({QStringLiteral("b")}));
    QVERIFY(QFile::link(house.files, house.files + QStringLiteral("/d/sub/loop")));
    const QString missing = house.files + QStringLiteral("/none.pdf");
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    house.service->start();
    const ImportReport report = house.import({house.files, note, missing});
    QHash<QString, ErrorCode> codes;
    for (const ImportFailure &failure : report.failed) {
        codes.insert(failure.path, failure.error.code);
    }
    QCOMPARE(codes.size(), qsizetype(4));
    QCOMPARE(codes.value(empty), ErrorCode::EmptyFile);
    QCOMPARE(codes.value(web), ErrorCode::WebPageNotPdf);
    QCOMPARE(codes.value(note), ErrorCode::NotAPdf); // Named, it is a failure;
    QCOMPARE(codes.value(missing), ErrorCode::FileNotFound);
    QCOMPARE(report.ignored, QStringList{note}); // met in a folder, it is not.
    QCOMPARE(report.imported, 2);
    QCOMPARE(report.documents.size(), qsizetype(2));
    QVERIFY(!report.cancelled);
    QVERIFY(QFile::exists(hidden) && QFile::exists(upper));
}

void TestReadingService::refusesWhatIsNoPdfInside()
{
    House house;
    const QString path = house.write(QStringLiteral("cut.pdf"), "%PDF-1.4\n1 0 obj\n<<");
    QSignalSpy refused(house.service.get(), &ReadingService::documentRefused);
    house.service->start();
    const ImportReport report = house.import({path});
    QCOMPARE(report.imported, 1);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), qsizetype(1), LongMs);
    QCOMPARE(refused.first().at(1).value<Error>().code, ErrorCode::Damaged);
    // It is tried again when asked to, and refused again.
    house.service->retry(report.documents.first());
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), qsizetype(2), LongMs);
}

void TestReadingService::knowsTheSameBytesAgain()
{
    House house;
    const QByteArray pdf = pdfOf({QStringLiteral("a")});
    const QStringList paths{house.write(QStringLiteral("a.pdf"), pdf),
                            house.write(QStringLiteral("b.pdf"), pdf)};
    house.service->start();
    const ImportReport report = house.import(paths);
    QCOMPARE(report.imported, 1);
    QCOMPARE(report.known, 1);
    QCOMPARE(report.documents.size(), qsizetype(1));
}

void TestReadingService::endsImportWhenCancelled()
{
    House house;
    for (int i = 0; i < 20; ++i) {
        house.write(QStringLiteral("%1.pdf").arg(i), pdfOf({QString::number(i)}));
    }
    house.service->start();
    QObject::connect(house.service.get(), &ReadingService::importProgress, house.service.get(),
                     [&](int done) {
                         if (done == 5) {
                             house.service->cancelImport();
                         }
                     });
    const ImportReport report = house.import({house.files});
    QVERIFY(report.cancelled);
    QCOMPARE(report.imported, 5);
}

void TestReadingService::readsNothingWhilePaused()
{
    House house;
    const QString path = house.write(QStringLiteral("a.pdf"), pdfOf(recueil()));
    house.service->pause();
    house.service->start();
    QCOMPARE(house.import({path}).imported, 1);
    QCoreApplication::processEvents();
    QVERIFY(house.state().isEmpty());
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    house.service->resume();
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    QCOMPARE(house.state().size(), qsizetype(6));
}

void TestReadingService::cutsARealTextRecueil()
{
    const QString recueil242 = corpusFile(QStringLiteral("raa-pdf/var-2025-07-15-recueil-83-2025-242.pdf"));
    if (recueil242.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    House house;
    QVERIFY(house.readAll());
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    house.import({recueil242});
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    const QStringList state = house.state();
    QCOMPARE(state.filter(QStringLiteral("state 2 kind 1")).size(), qsizetype(75));
    // Cover and sommaire, and 17 actes to the last page; the sommaire of the original says where they begin.
    const QStringList actes = state.mid(75);
    QCOMPARE(actes.size(), qsizetype(18));
    const QList<int> begins{4, 6, 9, 12, 15, 18, 20, 22, 24, 27, 29, 31, 37, 48, 59, 64, 73, 76};
    for (int i = 0; i < 17; ++i) {
        const QString pages = QStringLiteral(" %1-%2 ").arg(begins.at(i) - 1).arg(begins.at(i + 1) - 2);
        QVERIFY2(actes.at(i + 1).contains(pages), qPrintable(actes.at(i + 1)));
    }
    // Its logos were read, five pages with the same one once.
    QVERIFY2(state.at(31).contains(QStringLiteral("PRÉFET")), qPrintable(state.at(31)));
    QVERIFY(state.at(64).contains(QStringLiteral("PRÉFET")));
}

void TestReadingService::replacesARealGarbageLayer()
{
    const QString garbage
        = corpusFile(QStringLiteral("robustness/derive-texte-illisible-tounicode-faux.pdf"));
    if (garbage.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    House house;
    QVERIFY(house.readAll());
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    house.import({garbage});
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    const QString state = house.state().join(u'\n');
    QVERIFY(state.contains(QStringLiteral("p1 state 2 kind 4")));
    QVERIFY2(state.contains(QStringLiteral("sécheresse"), Qt::CaseInsensitive), qPrintable(state));
    QVERIFY(!state.contains(QStringLiteral("Kpyljapvu")));
}

void TestReadingService::recognisesScans()
{
    const QString scan
        = corpusFile(QStringLiteral("raa-pdf/orne-2009-12-18-arrete-complementaire-scan-ccitt200.pdf"));
    if (scan.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    House house;
    QVERIFY(house.readAll());
    house.import({scan});
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    const QString state = house.state().join(u'\n');
    QVERIFY2(state.contains(QStringLiteral("préfet"), Qt::CaseInsensitive), qPrintable(state));
    QVERIFY(state.contains(QStringLiteral("p1 state 2 kind 2")));
    QVERIFY(house.service->recognitionCpuSeconds() > 0);
}

void TestReadingService::losesNothingToOneKill()
{
    const QString scan
        = corpusFile(QStringLiteral("raa-pdf/val-de-marne-bureaux-de-vote-ablon-sur-seine-scan.pdf"));
    if (scan.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    House house;
    QSignalSpy failed(house.service.get(), &ReadingService::pageFailed);
    QSignalSpy changed(house.service.get(), &ReadingService::documentChanged);
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    house.service->start();
    house.import({scan});
    // Cut once: text layers are read, so what workers do now is OCR.
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(!workersOf(getpid()).isEmpty(), LongMs);
    for (const pid_t pid : workersOf(getpid())) {
        kill(pid, SIGKILL);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    QVERIFY(failed.isEmpty());
    QCOMPARE(house.state().filter(QStringLiteral("state 2")).size(), qsizetype(3));
}

void TestReadingService::losesOnlyThePageAWorkerDiesOn()
{
    const QString scan
        = corpusFile(QStringLiteral("raa-pdf/val-de-marne-bureaux-de-vote-ablon-sur-seine-scan.pdf"));
    if (scan.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    House house;
    QSignalSpy failed(house.service.get(), &ReadingService::pageFailed);
    QSignalSpy stopped(house.service.get(), &ReadingService::failed);
    QSignalSpy changed(house.service.get(), &ReadingService::documentChanged);
    house.service->start();
    house.import({scan});
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), LongMs);
    // Whoever reads dies of it, as on a page that kills readers, until a page is given up.
    QTimer killer;
    QObject::connect(&killer, &QTimer::timeout, &killer, [&] {
        for (const pid_t pid : workersOf(getpid())) {
            kill(pid, SIGKILL);
        }
        if (!failed.isEmpty()) {
            killer.stop();
        }
    });
    killer.start(300); // Time enough to start and be asked, not to answer.
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), LongMs);
    QCOMPARE(failed.first().at(2).value<Error>().code, ErrorCode::WorkerCrashed);
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    QVERIFY(stopped.isEmpty());
    // Once asked to, it reads that page too.
    idle.clear();
    house.service->retry(failed.first().at(0).toString());
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    QCOMPARE(house.state().filter(QStringLiteral("state 2")).size(), qsizetype(3));
}

void TestReadingService::stopsWithoutBlamingPagesWhenWorkerIsMissing()
{
    House house(QStringLiteral("/nonexistent/attrap-worker"));
    const QString path = house.write(QStringLiteral("a.pdf"), pdfOf(recueil()));
    QSignalSpy stopped(house.service.get(), &ReadingService::failed);
    QSignalSpy refused(house.service.get(), &ReadingService::documentRefused);
    house.service->start();
    house.import({path});
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), qsizetype(1), LongMs);
    QCOMPARE(stopped.first().first().value<Error>().code, ErrorCode::WorkerMissing);
    QVERIFY(refused.isEmpty());
    // With a worker it goes on where it was.
    house.begin(House::workerProgram());
    QVERIFY(house.readAll());
    QCOMPARE(house.state().size(), qsizetype(6));
}

void TestReadingService::goesOnAfterBeingDestroyed()
{
    House house;
    const QString path = house.write(QStringLiteral("a.pdf"), pdfOf(recueil()));
    house.service->start();
    house.import({path});
    house.begin(House::workerProgram());
    QVERIFY(house.readAll());
    QCOMPARE(house.state().size(), qsizetype(6));
}

void TestReadingService::sameStateWhateverTheOrder()
{
    QStringList states[2];
    for (int turn = 0; turn < 2; ++turn) {
        House house;
        QStringList paths{
            house.write(QStringLiteral("a.pdf"), pdfOf(recueil())),
            house.write(QStringLiteral("b.pdf"), pdfOf({QStringLiteral("un"), QStringLiteral("deux")}))};
        if (turn == 1) {
            std::reverse(paths.begin(), paths.end());
        }
        house.service->start();
        const ImportReport report = house.import(paths);
        house.service->prioritise(report.documents.last(), 1);
        QSignalSpy idle(house.service.get(), &ReadingService::idle);
        QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
        states[turn] = house.state();
    }
    QVERIFY(!states[0].isEmpty());
    QCOMPARE(states[0], states[1]);
}

QTEST_GUILESS_MAIN(TestReadingService)
#include "tst_readingservice.moc"
