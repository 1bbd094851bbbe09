// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/geometry.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr PageSize A4{595, 842};
constexpr std::array AllTurns{QuarterTurns::None, QuarterTurns::One, QuarterTurns::Two, QuarterTurns::Three};

bool isSame(const PageRect &a, const PageRect &b)
{
    constexpr double Nothing = 1e-9;
    return std::abs(a.x - b.x) < Nothing && std::abs(a.y - b.y) < Nothing
        && std::abs(a.width - b.width) < Nothing && std::abs(a.height - b.height) < Nothing;
}

QuarterTurns back(QuarterTurns turns)
{
    return static_cast<QuarterTurns>((4 - static_cast<int>(turns)) % 4);
}

} // namespace

class TestGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void intersectsAndUnites();
    void knowsWhatLiesInside();
    void growsAndShrinks();
    void turnsClockwise();
    void turningBackGivesTheSame();
    void turningFourTimesGivesTheSame();
    void turnsThePageWithItsRectangles();
    void convertsPixelsToPointsAndBack();
    void imageHoldsTheWholeRectangle();
};

void TestGeometry::intersectsAndUnites()
{
    const PageRect a{10, 10, 20, 20};
    const PageRect b{20, 25, 30, 30};
    QCOMPARE(a.intersected(b), (PageRect{20, 25, 10, 5}));
    QCOMPARE(a.united(b), (PageRect{10, 10, 40, 45}));
    QCOMPARE(a.intersected({100, 100, 1, 1}), PageRect{});
    QCOMPARE(a.intersected({30, 10, 5, 5}), PageRect{}); // Touching is not overlapping.
    QCOMPARE(a.united({}), a);
    QCOMPARE(PageRect{}.united(a), a);
}

void TestGeometry::knowsWhatLiesInside()
{
    const PageRect rect{10, 20, 30, 40};
    QVERIFY(rect.contains(10, 20));
    QVERIFY(rect.contains(39.9, 59.9));
    QVERIFY(!rect.contains(40, 30));
    QVERIFY(!rect.contains(20, 60));
    QVERIFY(!rect.contains(9.9, 30));
    QCOMPARE(rect.area(), 1200.0);
    QCOMPARE((PageRect{0, 0, -3, 4}).area(), 0.0);
    QVERIFY((PageRect{5, 5, 0, 10}).isEmpty());
    QCOMPARE(rect.centreX(), 25.0);
    QCOMPARE(rect.centreY(), 40.0);
}

void TestGeometry::growsAndShrinks()
{
    const PageRect rect{10, 20, 30, 40};
    QCOMPARE(rect.grown(2), (PageRect{8, 18, 34, 44}));
    QCOMPARE(rect.grown(2).grown(-2), rect);
    QVERIFY(rect.grown(-16).isEmpty());
}

void TestGeometry::turnsClockwise()
{
    // A word at the top left of an A4 page stands at its top right once the sheet is turned clockwise.
    const PageRect word{10, 20, 100, 12};
    QCOMPARE(turned(word, A4, QuarterTurns::None), word);
    QCOMPARE(turned(word, A4, QuarterTurns::One), (PageRect{842 - 32, 10, 12, 100}));
    QCOMPARE(turned(word, A4, QuarterTurns::Two), (PageRect{595 - 110, 842 - 32, 100, 12}));
    QCOMPARE(turned(word, A4, QuarterTurns::Three), (PageRect{20, 595 - 110, 12, 100}));
}

void TestGeometry::turningBackGivesTheSame()
{
    std::mt19937 random(1977);
    std::uniform_real_distribution<double> part(0, 0.5);
    for (int i = 0; i < 200; ++i) {
        const PageRect rect{A4.widthPt * part(random), A4.heightPt * part(random), A4.widthPt * part(random),
                            A4.heightPt * part(random)};
        for (const QuarterTurns turns : AllTurns) {
            const PageRect there = turned(rect, A4, turns);
            QVERIFY(isSame(turned(there, turned(A4, turns), back(turns)), rect));
            QVERIFY(std::abs(there.area() - rect.area()) < 1e-6);
        }
    }
}

void TestGeometry::turningFourTimesGivesTheSame()
{
    PageRect rect{33, 44, 55, 66};
    PageSize page = A4;
    for (int i = 0; i < 4; ++i) {
        rect = turned(rect, page, QuarterTurns::One);
        page = turned(page, QuarterTurns::One);
    }
    QVERIFY(isSame(rect, {33, 44, 55, 66}));
    QCOMPARE(page, A4);
    QVERIFY(
        isSame(turned(turned(rect, A4, QuarterTurns::One), turned(A4, QuarterTurns::One), QuarterTurns::One),
               turned(rect, A4, QuarterTurns::Two)));
}

void TestGeometry::turnsThePageWithItsRectangles()
{
    const PageRect whole{0, 0, A4.widthPt, A4.heightPt};
    for (const QuarterTurns turns : AllTurns) {
        const PageSize size = turned(A4, turns);
        QCOMPARE(turned(whole, A4, turns), (PageRect{0, 0, size.widthPt, size.heightPt}));
    }
    QCOMPARE(turned(A4, QuarterTurns::One), (PageSize{842, 595}));
    QCOMPARE(turned(A4, QuarterTurns::Two), A4);
}

void TestGeometry::convertsPixelsToPointsAndBack()
{
    QCOMPARE(toPage({300, 600, 150, 75, 300}), (PageRect{72, 144, 36, 18}));
    QCOMPARE(toImage({72, 144, 36, 18}, 300), (ImageRect{300, 600, 150, 75, 300}));
    for (const double dpi : {72.0, 150.0, 200.0, 300.0}) {
        for (int i = 0; i < 200; ++i) {
            const ImageRect pixels{i * 7, i * 3, i + 1, 2 * i + 1, dpi};
            QCOMPARE(toImage(toPage(pixels), dpi), pixels);
        }
    }
}

void TestGeometry::imageHoldsTheWholeRectangle()
{
    QCOMPARE(toImage({10.1, 10.1, 0.2, 0.2}, 72), (ImageRect{10, 10, 1, 1, 72}));
    QCOMPARE(toImage({10.9, 10.9, 0.2, 0.2}, 72), (ImageRect{10, 10, 2, 2, 72}));
    QCOMPARE(toImage({-0.5, -0.5, 1, 1}, 72), (ImageRect{-1, -1, 2, 2, 72}));
}

QTEST_GUILESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
