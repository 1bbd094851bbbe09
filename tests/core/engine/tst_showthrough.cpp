// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/showthrough.h"

#include <QTest>

#include <leptonica/allheaders.h>

using namespace attrap;

/// Sheets with letters as strokes: black ones, and grey ones beside them.
class ShowThroughTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOutWhatShowsThrough();
    void leavesAGreyLetterhead();
    void leavesAWhiteSheet();
};

namespace {

constexpr int Paper = 240;
constexpr int Black = 20;
constexpr int Through = 160;
constexpr int FaintLevel = 210;

void write(Pix *sheet, int top, int letters, int grey)
{
    for (int i = 0; i < letters; ++i) {
        for (int y = top; y < top + 14; ++y) {
            for (int x = 20 + 12 * i; x < 28 + 12 * i; ++x) {
                pixSetPixel(sheet, x, y, static_cast<l_uint32>(grey));
            }
        }
    }
}

PixPtr sheet(int blackLines, int greyLines)
{
    PixPtr sheet = takePix(pixCreate(400, 400, 8));
    pixSetAllArbitrary(sheet.get(), Paper);
    for (int i = 0; i < blackLines; ++i) {
        write(sheet.get(), 20 + 30 * i, 30, Black);
    }
    for (int i = 0; i < greyLines; ++i) {
        write(sheet.get(), 35 + 30 * i, 30, Through);
    }
    return sheet;
}

PixPtr cleaned(const PixPtr &sheet)
{
    const PixPtr faint = takePix(pixThresholdToBinary(sheet.get(), FaintLevel));
    return withoutShowThrough(sheet.get(), takePix(pixThresholdToBinary(sheet.get(), 100)), faint);
}

int greyAt(const PixPtr &sheet, int x, int y)
{
    l_uint32 grey = 0;
    pixGetPixel(sheet.get(), x, y, &grey);
    return static_cast<int>(grey);
}

} // namespace

void ShowThroughTest::takesOutWhatShowsThrough()
{
    const PixPtr page = sheet(10, 8);
    const PixPtr clean = cleaned(page);
    QVERIFY(clean);
    QVERIFY(greyAt(clean, 22, 25) < 50);
    QCOMPARE(greyAt(clean, 22, 40), 255);
    QCOMPARE(greyAt(page, 22, 40), Through);
}

void ShowThroughTest::leavesAGreyLetterhead()
{
    QVERIFY(!cleaned(sheet(10, 2)));
}

void ShowThroughTest::leavesAWhiteSheet()
{
    QVERIFY(!cleaned(sheet(0, 0)));
    QVERIFY(!cleaned(sheet(3, 0)));
    QVERIFY(!cleaned(sheet(0, 8)));
}

QTEST_GUILESS_MAIN(ShowThroughTest)
#include "tst_showthrough.moc"
