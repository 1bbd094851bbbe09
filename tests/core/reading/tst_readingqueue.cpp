// SPDX-License-Identifier: GPL-3.0-or-later
// What goes first, what waits and why, and what is done again: the service with real workers.
#include "core/catalogue/actes.h"
#include "core/catalogue/corrections.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/library.h"
#include "tests/core/reading/readinghouse.h"
#include "tests/support/corpus.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace attrap;

class TestReadingQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pausesOnBatteryByItselfAndResumes();
    void readsOnBatteryWhenAskedTo();
    void cutsAgainWhatAnOlderCutterCut();
    void readsAgainKeepingWordsAndCorrections();
    void textArrivesWhileEveryWorkerRecognises();
};

void TestReadingQueue::initTestCase()
{
    QVERIFY2(QFile::exists(House::workerProgram()), "attrap-worker is not built");
}

void TestReadingQueue::pausesOnBatteryByItselfAndResumes()
{
    House house;
    const QString path = house.write(QStringLiteral("a.pdf"), pdfOf(recueil()));
    QVERIFY(house.readAll());
    QSignalSpy progress(house.service.get(), &ReadingService::progressChanged);
    const auto last = [&progress] { return progress.last().first().value<ReadingProgress>(); };
    house.service->setOnBattery(true);
    QVERIFY(last().onBattery);
    QCOMPARE(last().pause, PauseReason::None); // Nobody said that it should.
    house.service->setSettings({true});
    QCOMPARE(last().pause, PauseReason::Battery);
    QVERIFY(last().paused);
    QCOMPARE(house.import({path}).imported, 1);
    QCoreApplication::processEvents();
    QVERIFY(house.state().isEmpty());
    QCOMPARE(got(readingState(*got(house.library->connectReadOnly()))).pause, PauseReason::Battery);
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    house.service->setOnBattery(false);
    QCOMPARE(last().pause, PauseReason::None);
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    QCOMPARE(house.state().size(), qsizetype(6));
    // The next start of the program knows it still.
    house.begin(House::workerProgram());
    QSignalSpy settings(house.service.get(), &ReadingService::settingsChanged);
    house.service->start();
    QCOMPARE(settings.last().first().value<ReadingSettings>(), ReadingSettings{true});
}

void TestReadingQueue::readsOnBatteryWhenAskedTo()
{
    House house;
    const QString path = house.write(QStringLiteral("a.pdf"), pdfOf(recueil()));
    QVERIFY(house.readAll());
    QSignalSpy progress(house.service.get(), &ReadingService::progressChanged);
    const auto pause = [&progress] { return progress.last().first().value<ReadingProgress>().pause; };
    house.service->setSettings({true});
    house.service->setOnBattery(true);
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    house.service->resume();
    QCOMPARE(pause(), PauseReason::None);
    house.import({path});
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    // It held for that time on the battery, and a pause that was asked for is stronger than mains.
    house.service->setOnBattery(false);
    house.service->setOnBattery(true);
    QCOMPARE(pause(), PauseReason::Battery);
    house.service->pause();
    house.service->setOnBattery(false);
    QCOMPARE(pause(), PauseReason::Asked);
    house.service->resume();
    QCOMPARE(pause(), PauseReason::None);
}

void TestReadingQueue::cutsAgainWhatAnOlderCutterCut()
{
    House house;
    const QString path = house.write(QStringLiteral("a.pdf"), pdfOf(recueil()));
    QVERIFY(house.readAll());
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    house.import({path});
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    const QStringList state = house.state();
    house.service.reset();
    {
        const auto database = got(house.library->connect());
        QVERIFY(database->execute("UPDATE document SET cutter_version = 0; UPDATE acte SET number = 'old'"));
    }
    house.begin(House::workerProgram());
    QSignalSpy progress(house.service.get(), &ReadingService::progressChanged);
    QVERIFY(house.readAll());
    QCOMPARE(house.state(), state);
    QCOMPARE(progress.first().first().value<ReadingProgress>().documentsToCut, 1);
    QCOMPARE(progress.last().first().value<ReadingProgress>().documentsToCut, 0);
    // And only once.
    house.begin(House::workerProgram());
    QSignalSpy changed(house.service.get(), &ReadingService::documentChanged);
    QVERIFY(house.readAll());
    QVERIFY(changed.isEmpty());
}

void TestReadingQueue::readsAgainKeepingWordsAndCorrections()
{
    const QString scan
        = corpusFile(QStringLiteral("raa-pdf/val-de-marne-bureaux-de-vote-ablon-sur-seine-scan.pdf"));
    if (scan.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    House house;
    QVERIFY(house.readAll());
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    const QString sha256 = house.import({scan}).documents.first();
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    Correction title;
    title.kind = Correction::Kind::SetField;
    title.document = sha256;
    title.page = 0;
    title.name = QString::fromUtf16(FieldName::Title);
    title.value = QStringLiteral("Bureaux de vote");
    QSignalSpy refusedCorrection(house.service.get(), &ReadingService::correctionRefused);
    house.service->correct(title);
    QVERIFY(refusedCorrection.isEmpty());
    const QStringList before = house.state();
    const auto wordsOf = [&house, sha256](int page) {
        return got(Documents(*got(house.library->connectReadOnly())).words(sha256, page, WordLayer::Page))
            .size();
    };
    QVERIFY(wordsOf(0) > 10);

    QSignalSpy queued(house.service.get(), &ReadingService::readAgainQueued);
    idle.clear();
    house.service->readAgain({{}, false});
    QCOMPARE(queued.first().at(1).toInt(), 0); // This very version read it.
    // Whenever anything changes, each page still has words.
    bool kept = true;
    QSignalSpy changed(house.service.get(), &ReadingService::documentChanged);
    QObject::connect(house.service.get(), &ReadingService::progressChanged, house.service.get(), [&] {
        for (int page = 0; page < 3; ++page) {
            kept = kept && wordsOf(page) > 10;
        }
    });
    house.service->readAgain({{sha256}, false});
    QCOMPARE(queued.last().at(0).toInt(), 1);
    QCOMPARE(queued.last().at(1).toInt(), 3);
    QVERIFY(house.state().filter(QStringLiteral("state 0")).size() == 3);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty() && !idle.isEmpty(), LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(house.state(), before, LongMs);
    QVERIFY(kept);
    const auto corrections = got(Corrections(*got(house.library->connectReadOnly())).fields(sha256));
    QCOMPARE(corrections.size(), qsizetype(1));
    QCOMPARE(corrections.first().value, QStringLiteral("Bureaux de vote"));
}

/// The express worker: a text recueil is whole while the one worker of the pool has not done with its page.
void TestReadingQueue::textArrivesWhileEveryWorkerRecognises()
{
    const QString scan
        = corpusFile(QStringLiteral("raa-pdf/val-de-marne-bureaux-de-vote-ablon-sur-seine-scan.pdf"));
    if (scan.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    House house;
    house.service->setWorkerCount(1);
    QVERIFY(house.readAll());
    const QString scanned = house.import({scan}).documents.first();
    const auto pagesRead = [&house](const QString &sha256) {
        int read = 0;
        for (const PageRecord &page : got(Documents(*got(house.library->connectReadOnly())).pages(sha256))) {
            read += page.state == PageState::Read ? 1 : 0;
        }
        return read;
    };
    QSignalSpy changed(house.service.get(), &ReadingService::documentChanged);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), LongMs); // Its text layer is read; OCR is what is left.
    QVERIFY(pagesRead(scanned) < 3);
    // Every worker of the pool stands still: only the express worker can answer.
    const auto ofPool = [] { // Known by its niceness, once it has confined itself.
        for (const pid_t pid : workersOf(getpid())) {
            if (getpriority(PRIO_PROCESS, static_cast<id_t>(pid)) == PoolNiceness) {
                return pid;
            }
        }
        return pid_t(0);
    };
    QTRY_VERIFY_WITH_TIMEOUT(ofPool() > 0, LongMs);
    const pid_t stopped = ofPool();
    kill(stopped, SIGSTOP);
    const QString path = house.write(QStringLiteral("a.pdf"), pdfOf(recueil()));
    const QString sha256 = house.import({path}).documents.first();
    QTRY_COMPARE_WITH_TIMEOUT(pagesRead(sha256), 4, LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(!got(Actes(*got(house.library->connectReadOnly())).ofDocument(sha256)).isEmpty(),
                             LongMs);
    QVERIFY(pagesRead(scanned) < 3);
    QSignalSpy idle(house.service.get(), &ReadingService::idle);
    kill(stopped, SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), LongMs);
    QCOMPARE(pagesRead(scanned), 3);
}

QTEST_GUILESS_MAIN(TestReadingQueue)
#include "tst_readingqueue.moc"
