// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/textink.h"

#include <QTest>

#include <leptonica/allheaders.h>

using namespace attrap;

namespace {

constexpr double Dpi = 150;
constexpr int PageWidth = 1240;
constexpr int PageHeight = 1754;

/// Strokes of the size of letters in lines, those of a paragraph that fills `area`.
void write(Pix *page, const QRect &area)
{
    for (int y = area.top(); y + 16 <= area.bottom(); y += 32) {
        for (int x = area.left() + y % 13; x + 8 <= area.right(); x += 14) {
            pixRasterop(page, x, y, 8, 16, PIX_SET, nullptr, 0, 0);
        }
    }
}

PixPtr blankPage()
{
    return takePix(pixCreate(PageWidth, PageHeight, 1));
}

} // namespace

class TextInkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsLyingLines();
    void rulesDoNotLie();
    void triesTheWritingOnly();
    void triesAShortPageWhole();
};

void TextInkTest::tellsLyingLines()
{
    const PixPtr page = blankPage();
    write(page.get(), {100, 100, 1000, 1400});
    QVERIFY(!linesAreLying(page, Dpi));
    QVERIFY(linesAreLying(takePix(pixRotateOrth(page.get(), 1)), Dpi));
}

void TextInkTest::rulesDoNotLie()
{
    const PixPtr page = blankPage();
    write(page.get(), {100, 100, 1000, 700});
    for (int x = 100; x < 1100; x += 50) {
        pixRasterop(page.get(), x, 900, 4, 700, PIX_SET, nullptr, 0, 0);
    }
    QVERIFY(!linesAreLying(page, Dpi));
}

void TextInkTest::triesTheWritingOnly()
{
    const PixPtr page = blankPage();
    const QRect written(700, 1300, 500, 400);
    write(page.get(), written);
    const QRect window = trialWindow(page, Dpi);
    QVERIFY(QRect(0, 0, PageWidth, PageHeight).contains(window));
    QVERIFY(window.width() <= PageWidth / 2);
    QVERIFY(window.height() <= PageHeight / 2);
    const QRect shared = window.intersected(written);
    QVERIFY(2 * shared.width() * shared.height() > written.width() * written.height());
}

void TextInkTest::triesAShortPageWhole()
{
    const PixPtr page = blankPage();
    write(page.get(), {100, 100, 400, 100});
    QCOMPARE(trialWindow(page, Dpi), QRect(0, 0, PageWidth, PageHeight));
}

QTEST_APPLESS_MAIN(TextInkTest)
#include "tst_textink.moc"
