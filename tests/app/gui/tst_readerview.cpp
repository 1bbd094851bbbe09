// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/colours.h"
#include "app/gui/readerview.h"
#include "app/gui/stallwatch.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr PageSize A4{595, 842};
const PageRect BlackBox{200, 300, 90, 14};

OpenedDocument document(int pages, PageState state = PageState::Read)
{
    OpenedDocument made;
    made.row.document.sha256 = u"abc"_s;
    made.originalPath = u"/store/abc.pdf"_s;
    for (int i = 0; i < pages; ++i) {
        PageRecord page;
        page.pageIndex = i;
        page.size = A4;
        page.state = state;
        made.pages.append(page);
    }
    return made;
}

/// The page as a worker would draw it: white, with a black box at known points.
QImage drawnPage(double dpi)
{
    QImage image(qRound(A4.widthPt * dpi / 72), qRound(A4.heightPt * dpi / 72), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(dpi / 72, dpi / 72);
    painter.fillRect(QRectF(BlackBox.x, BlackBox.y, BlackBox.width, BlackBox.height), Qt::black);
    return image;
}

Hit hit(int page, const PageRect &box)
{
    Hit made;
    made.pageIndex = page;
    made.boxes = {box};
    return made;
}

/// The smallest rectangle of the pixels that `matches` accepts, in device pixels.
template <typename Match> QRect boundsOf(const QImage &image, Match matches)
{
    QRect bounds;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (matches(image.pixelColor(x, y))) {
                bounds = bounds.united(QRect(x, y, 1, 1));
            }
        }
    }
    return bounds;
}

QImage grabbed(ReaderView &view)
{
    return view.viewport()->grab().toImage();
}

/// Draws whatever the reader wants.
void serve(ReaderView &view, const QList<PageRequest> &wanted)
{
    for (const PageRequest &request : wanted) {
        view.setPageImage(request, drawnPage(request.dpi));
    }
}

} // namespace

class TestReaderView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lightsTheWordsThemselves_data();
    void lightsTheWordsThemselves();
    void wantsTheVisiblePageFirst();
    void wantsNothingTwice();
    void keepsThePointUnderThePointer();
    void dropsPicturesOfAnotherDocument();
    void goesThroughHitsInOrder();
    void saysWhyAPageIsNotShown();
    void saysWhatAPageReadAtALowerEffortMayMiss();
    void boundsItsPictures();
    void selectsAndCopies();
    void copyWaitsForTheWordsInBetween();
    void stallWatchSeesAStall();
};

void TestReaderView::lightsTheWordsThemselves_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<bool>("current");
    for (const double zoom : {0.5, 0.77, 1.0, 1.37, 2.0}) {
        QTest::addRow("%.2f", zoom) << zoom << false;
        QTest::addRow("%.2f current", zoom) << zoom << true;
    }
}

void TestReaderView::lightsTheWordsThemselves()
{
    QFETCH(double, zoom);
    QFETCH(bool, current);
    ReaderView view;
    view.resize(900, 700);
    view.show();
    connect(&view, &ReaderView::wantedChanged, &view,
            [&view](const QList<PageRequest> &wanted) { serve(view, wanted); });
    view.showDocument(1, document(2), 1);
    view.setZoom(zoom);
    const PageRect below{BlackBox.x, BlackBox.bottom() + 10, BlackBox.width, BlackBox.height};
    view.setHits({hit(1, BlackBox), hit(1, below)});
    view.goToHit(current ? 1 : 0);
    QTRY_VERIFY(
        boundsOf(grabbed(view), [](const QColor &colour) { return colour.lightness() < 40; }).isValid());

    const QImage image = grabbed(view);
    const double dpr = image.devicePixelRatio();
    // Multiplied, black stays black: the box shows where the ink is.
    const QRect ink = boundsOf(image, [](const QColor &colour) { return colour.lightness() < 40; });
    const QColor expected = current ? currentHitColour() : hitColour();
    const QRect lit = boundsOf(image, [&expected](const QColor &colour) { return colour == expected; });
    const int shift = qRound((BlackBox.height + 10) * view.zoom() * 96 / 72 * dpr);
    const QRect wanted = ink.translated(0, shift);
    QVERIFY2(qAbs(lit.left() - wanted.left()) <= 1 && qAbs(lit.right() - wanted.right()) <= 1
                 && qAbs(lit.top() - wanted.top()) <= 1 && qAbs(lit.bottom() - wanted.bottom()) <= 1,
             qPrintable(u"lit %1,%2 %3x%4 wanted %5,%6 %7x%8"_s.arg(lit.x())
                            .arg(lit.y())
                            .arg(lit.width())
                            .arg(lit.height())
                            .arg(wanted.x())
                            .arg(wanted.y())
                            .arg(wanted.width())
                            .arg(wanted.height())));
}

void TestReaderView::wantsTheVisiblePageFirst()
{
    ReaderView view;
    view.resize(700, 500);
    view.show();
    const QSignalSpy spy(&view, &ReaderView::wantedChanged);
    view.showDocument(7, document(9), 4);
    QTRY_VERIFY(!spy.isEmpty() && !spy.last().first().value<QList<PageRequest>>().isEmpty());
    const auto wanted = spy.last().first().value<QList<PageRequest>>();
    QCOMPARE(wanted.first().pageIndex, 4);
    QVERIFY(wanted.size() <= 4);
    for (const PageRequest &request : wanted) {
        QVERIFY(qAbs(request.pageIndex - 4) <= 2);
        QCOMPARE(request.generation, quint64{7});
        QVERIFY(qAbs(request.dpi - view.wantedDpi(request.pageIndex)) < 1e-6);
    }
}

void TestReaderView::wantsNothingTwice()
{
    ReaderView view;
    view.resize(700, 500);
    view.show();
    QList<PageRequest> last;
    connect(&view, &ReaderView::wantedChanged, &view,
            [&last](const QList<PageRequest> &wanted) { last = wanted; });
    view.showDocument(1, document(3), 0);
    QTRY_VERIFY(!last.isEmpty());
    serve(view, last);
    const QSignalSpy spy(&view, &ReaderView::wantedChanged);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 3);
    QTRY_VERIFY(!spy.isEmpty());
    QVERIFY(last.isEmpty());
    view.zoomBy(1.5); // Another resolution: all of it again, and the old picture stays meanwhile.
    QTRY_VERIFY(!last.isEmpty());
}

void TestReaderView::keepsThePointUnderThePointer()
{
    ReaderView view;
    view.resize(700, 500);
    view.show();
    view.showDocument(1, document(3), 1);
    view.setZoom(2);
    const PageRect spot{300, 200, 0, 0};
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 150);
    const QPointF before = view.viewportRect(1, spot).topLeft();
    QWheelEvent wheel(before, view.viewport()->mapToGlobal(before), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &wheel);
    QVERIFY(view.zoom() > 2.1);
    const QPointF after = view.viewportRect(1, spot).topLeft();
    QVERIFY2((after - before).manhattanLength() <= 2,
             qPrintable(QString::number((after - before).manhattanLength())));
}

void TestReaderView::dropsPicturesOfAnotherDocument()
{
    ReaderView view;
    view.resize(700, 500);
    view.show();
    view.showDocument(2, document(1), 0);
    PageRequest stale{1, u"/store/old.pdf"_s, 0, view.wantedDpi(0)};
    view.setPageImage(stale, drawnPage(stale.dpi));
    QVERIFY(!boundsOf(grabbed(view), [](const QColor &colour) { return colour.lightness() < 20; }).isValid());
}

void TestReaderView::goesThroughHitsInOrder()
{
    ReaderView view;
    view.resize(700, 500);
    view.show();
    view.showDocument(1, document(5), 0);
    view.setHits({hit(3, BlackBox), hit(0, BlackBox), hit(4, BlackBox)});
    QList<int> pages;
    while (view.nextHit()) {
        pages.append(view.hits().hits().at(view.hits().current()).pageIndex);
        const QRectF shown = view.viewportRect(pages.last(), BlackBox);
        QVERIFY(QRectF(view.viewport()->rect()).contains(shown));
    }
    QCOMPARE(pages, (QList<int>{0, 3, 4}));
    QCOMPARE(view.currentPage(), 4);
    QVERIFY(view.previousHit());
    QCOMPARE(view.hits().current(), 1);
}

void TestReaderView::saysWhyAPageIsNotShown()
{
    ReaderView view;
    view.resize(700, 500);
    view.show();
    view.showDocument(1, document(1), 0);
    const QImage before = grabbed(view);
    view.setPageFailure({1, u"/store/abc.pdf"_s, 0, view.wantedDpi(0)}, {ErrorCode::PageUnreadable, {}, {}});
    QVERIFY(grabbed(view) != before);
    // It is not asked for again and again.
    const QSignalSpy spy(&view, &ReaderView::wantedChanged);
    view.verticalScrollBar()->setValue(5);
    QTRY_VERIFY(!spy.isEmpty());
    QVERIFY(spy.last().first().value<QList<PageRequest>>().isEmpty());
}

void TestReaderView::saysWhatAPageReadAtALowerEffortMayMiss()
{
    ReaderView view;
    view.resize(500, 700);
    view.show();
    OpenedDocument opened = document(1);
    view.showDocument(1, opened, 0);
    // Where the notice stands: below the edge of the page, all along it.
    const auto top = [&view] {
        const QRectF page = view.viewportRect(0, {0, 0, A4.widthPt, A4.heightPt});
        const QImage shown = grabbed(view);
        return shown.pixelColor(((page.topLeft() + QPointF(4, 4)) * shown.devicePixelRatio()).toPoint());
    };
    QCOMPARE(top(), QColor(Qt::white));
    opened.pages.first().lowerEffort = true;
    QSignalSpy changed(&view, &ReaderView::pagesChanged);
    view.updatePages(opened.pages);
    QCOMPARE(changed.size(), 1);
    QVERIFY(top() != QColor(Qt::white));

    // And how many of its words are doubtful, once they are known.
    QSignalSpy known(&view, &ReaderView::wordsChanged);
    Word sure;
    sure.text = u"préfet"_s;
    sure.boxes = {BlackBox};
    sure.source = WordSource::Ocr;
    sure.confidence = 0.95;
    Word doubtful = sure;
    doubtful.confidence = 0.4;
    Word printed = doubtful;
    printed.source = WordSource::Text; // Of the document itself: nobody doubts it.
    QCOMPARE(view.doubtfulWords(0), 0);
    view.setWords(u"abc"_s, 0, {sure, doubtful, printed});
    QCOMPARE(known.size(), 1);
    QCOMPARE(view.doubtfulWords(0), 1);
}

void TestReaderView::boundsItsPictures()
{
    ReaderView view;
    view.resize(700, 500);
    view.show();
    view.showDocument(1, document(1), 0);
    view.setZoom(16);
    const double dpi = view.wantedDpi(0);
    QVERIFY(dpi / 72 * A4.widthPt * dpi / 72 * A4.heightPt <= 24.1e6);
}

void TestReaderView::selectsAndCopies()
{
    ReaderView view;
    view.resize(700, 500);
    view.show();
    view.showDocument(1, document(1), 0);
    QList<Word> words;
    for (int i = 0; i < 3; ++i) {
        Word word;
        word.text = u"mot%1"_s.arg(i);
        word.boxes = {{100.0 + i * 60, 100, 50, 12}};
        words.append(word);
    }
    view.setWords(u"abc"_s, 0, words);
    const QPoint from = view.viewportRect(0, words.at(0).boxes.first()).center().toPoint();
    const QPoint to = view.viewportRect(0, words.at(1).boxes.first()).center().toPoint();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), to);
    QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     {});
    QApplication::sendEvent(view.viewport(), &move);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    QVERIFY(view.hasSelection());
    view.copySelection();
    QCOMPARE(QApplication::clipboard()->text(), u"mot0 mot1"_s);
}

void TestReaderView::copyWaitsForTheWordsInBetween()
{
    ReaderView view;
    view.resize(700, 900);
    view.show();
    view.showDocument(1, document(3), 0);
    view.setZoom(0.2); // All three in sight.
    Word word;
    word.boxes = {{100, 100, 300, 300}};
    word.text = u"un"_s;
    view.setWords(u"abc"_s, 0, {word});
    word.text = u"trois"_s;
    view.setWords(u"abc"_s, 2, {word});
    const QPoint from = view.viewportRect(0, word.boxes.first()).center().toPoint();
    const QPoint to = view.viewportRect(2, word.boxes.first()).center().toPoint();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     {});
    QApplication::sendEvent(view.viewport(), &move);
    QVERIFY(view.hasSelection());
    QApplication::clipboard()->setText(u"before"_s);
    view.copySelection();
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    word.text = u"deux"_s;
    view.setWords(u"abc"_s, 1, {word});
    QCOMPARE(QApplication::clipboard()->text(), u"un\ndeux\ntrois"_s);
}

void TestReaderView::stallWatchSeesAStall()
{
    StallWatch watch;
    watch.start();
    QTRY_VERIFY(watch.samples() > 3);
    QThread::msleep(80); // The stall itself.
    QTRY_VERIFY(watch.maxStallMs() >= 60);
    QVERIFY(watch.percentileMs(1) >= watch.percentileMs(0.5));
}

QTEST_MAIN(TestReaderView)
#include "tst_readerview.moc"
