// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/progressmeter.h"

#include <QTest>

using namespace attrap;
using Way = ProgressMeter::Way;

class TestProgressMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsPagesOfOpenedDocuments();
    void doesNotMixTheRatesOfTextAndOcr();
    void startsAnewAfterTheQueueWasEmpty();
};

void TestProgressMeter::countsPagesOfOpenedDocuments()
{
    ProgressMeter meter;
    meter.documentArrived();
    QCOMPARE(meter.progress(0).documentsWaiting, 1);
    meter.documentOpened(10);
    meter.pagesFinished(4, 1, Way::TextLayer, 100);
    const ReadingProgress progress = meter.progress(100);
    QCOMPARE(progress.documentsWaiting, 0);
    QCOMPARE(progress.pagesDone, 4);
    QCOMPARE(progress.pagesToDo, 6);
    QCOMPARE(progress.pagesFailed, 1);
    QCOMPARE(progress.secondsLeft, -1);
}

void TestProgressMeter::doesNotMixTheRatesOfTextAndOcr()
{
    ProgressMeter meter;
    meter.reset(0, 1000);
    meter.pagesFinished(500, 0, Way::TextLayer, 0);
    meter.pagesFinished(480, 0, Way::TextLayer, 1000);
    meter.pagesFinished(1, 0, Way::Ocr, 2000);
    meter.pagesFinished(1, 0, Way::Ocr, 4000);
    meter.pagesFinished(1, 0, Way::Ocr, 6000);
    const ReadingProgress progress = meter.progress(6000);
    QCOMPARE(progress.pagesToDo, 17);
    QCOMPARE(progress.pagesPerSecond, 0.5);
    QCOMPARE(progress.secondsLeft, 34);
}

void TestProgressMeter::startsAnewAfterTheQueueWasEmpty()
{
    ProgressMeter meter;
    meter.documentArrived();
    meter.documentOpened(1);
    meter.pagesFinished(1, 0, Way::Ocr, 10);
    meter.queueEmptied();
    QCOMPARE(meter.progress(20).pagesDone, 1);
    meter.documentArrived();
    QCOMPARE(meter.progress(30).pagesDone, 0);
    QCOMPARE(meter.progress(30).documentsWaiting, 1);
}

QTEST_GUILESS_MAIN(TestProgressMeter)
#include "tst_progressmeter.moc"
