// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pagelayout.h"

#include <QTest>

using namespace attrap;

class TestPageLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stacksPagesInTheMiddle();
    void mapsPointsThereAndBack();
    void findsThePagesInSight();
    void fittedWidthNeedsNoScrolling();
    void fitsWidthAndPage();
    void givesASizeToPagesWithout();
};

void TestPageLayout::stacksPagesInTheMiddle()
{
    PageLayout layout;
    layout.setPages({{600, 800}, {300, 400}});
    layout.setViewportWidth(1000);
    layout.setScale(1);
    QCOMPARE(layout.pageRect(0), QRectF(200, PageLayout::Gap, 600, 800));
    QCOMPARE(layout.pageRect(1), QRectF(350, 800 + 2 * PageLayout::Gap, 300, 400));
    QCOMPARE(layout.contentSize(), QSize(1000, 1200 + 3 * PageLayout::Gap));
    layout.setScale(2); // Wider than the viewport: the content grows.
    QCOMPARE(layout.contentSize().width(), 1200 + 2 * PageLayout::Gap);
}

void TestPageLayout::mapsPointsThereAndBack()
{
    PageLayout layout;
    layout.setPages({{595, 842}, {842, 595}, {595, 842}});
    layout.setViewportWidth(777);
    for (const double scale : {0.3, 1.0, 1.3333, 4.7}) {
        layout.setScale(scale);
        for (int page = 0; page < 3; ++page) {
            const QRectF rect = layout.toContent(page, {100, 50, 20, 10});
            QCOMPARE(rect.width(), 20 * scale);
            const PageLayout::PagePoint back = layout.toPage(rect.topLeft());
            QCOMPARE(back.pageIndex, page);
            QVERIFY(qAbs(back.x - 100) < 1e-6);
            QVERIFY(qAbs(back.y - 50) < 1e-6);
        }
    }
}

void TestPageLayout::findsThePagesInSight()
{
    PageLayout layout;
    QCOMPARE(layout.pagesBetween(0, 100), std::pair(-1, -1));
    layout.setPages(QList<PageSize>(5, {100, 100}));
    layout.setViewportWidth(200);
    layout.setScale(1);
    const int step = 100 + PageLayout::Gap;
    QCOMPARE(layout.pagesBetween(0, 50), std::pair(0, 0));
    QCOMPARE(layout.pagesBetween(0, step + 20), std::pair(0, 1));
    // Only the gap under the first page is in sight, not the page.
    QCOMPARE(layout.pagesBetween(step + 1, 2 * step + 20), std::pair(1, 2));
    QCOMPARE(layout.pagesBetween(1e6, 2e6), std::pair(4, 4));
}

void TestPageLayout::fitsWidthAndPage()
{
    PageLayout layout;
    layout.setPages({{500, 1000}});
    QCOMPARE(layout.scaleToFitWidth(0, 1000 + 2 * PageLayout::Gap), 2.0);
    QCOMPARE(layout.scaleToFitPage(0, QSize(1000 + 2 * PageLayout::Gap, 500 + 2 * PageLayout::Gap)), 0.5);
}

void TestPageLayout::givesASizeToPagesWithout()
{
    PageLayout layout;
    layout.setPages({{0, 0}, {100, 100}});
    layout.setScale(1);
    QVERIFY(layout.pageRect(0).height() > 0);
    QVERIFY(layout.scaleToFitWidth(0, 500) > 0);
}

void TestPageLayout::fittedWidthNeedsNoScrolling()
{
    for (const double widthPt : {595.080017089844, 595.276, 612.0, 841.89, 1190.55}) {
        PageLayout layout;
        layout.setPages({{widthPt, 800}, {widthPt, 800}});
        for (int viewport = 200; viewport < 2200; ++viewport) {
            layout.setViewportWidth(viewport);
            layout.setScale(layout.scaleToFitWidth(0, viewport));
            QCOMPARE(layout.contentSize().width(), viewport);
        }
    }
}

QTEST_GUILESS_MAIN(TestPageLayout)
#include "tst_pagelayout.moc"
