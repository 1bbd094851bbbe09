// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/unreadlines.h"

#include <QTest>

#include <leptonica/allheaders.h>

using namespace attrap;

/// Strokes of the size of letters, in rows.
class UnreadLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLineThatATallWordReachesInto();
    void findsAWordOfAnUnderlinedLine();
    void takesTheBrokenEndsOfALine();
    void leavesWhatWasReadAndDrawings();
};

namespace {

constexpr double LetterPx = 12;

void stroke(Pix *page, const QRect &rect)
{
    pixRasterop(page, rect.x(), rect.y(), rect.width(), rect.height(), PIX_SET, nullptr, 0, 0);
}

void writeRow(Pix *page, int left, int top, int letters, int height = 14)
{
    for (int i = 0; i < letters; ++i) {
        stroke(page, QRect(left + 12 * i, top, 8, height));
    }
}

PixPtr blank()
{
    return takePix(pixCreate(600, 400, 1));
}

} // namespace

/// The box of the underlined word goes up to the letters above, but does not stand on them.
void UnreadLinesTest::findsTheLineThatATallWordReachesInto()
{
    const PixPtr page = blank();
    writeRow(page.get(), 100, 100, 20);
    writeRow(page.get(), 160, 120, 8);
    const QList<QRectF> lines = unreadLines(page, LetterPx, {QRectF(160, 112, 100, 24)});
    QCOMPARE(lines, QList<QRectF>{QRectF(100, 100, 236, 14)});
}

void UnreadLinesTest::findsAWordOfAnUnderlinedLine()
{
    const PixPtr page = blank();
    writeRow(page.get(), 100, 100, 20);
    stroke(page.get(), QRect(100, 113, 240, 2));
    // All hangs together; but for the first three letters it was read.
    const QList<QRectF> lines = unreadLines(page, LetterPx, {QRectF(142, 98, 200, 18)});
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().left(), 100);
    QVERIFY(lines.first().right() < 142);
}

void UnreadLinesTest::takesTheBrokenEndsOfALine()
{
    const PixPtr page = blank();
    writeRow(page.get(), 100, 100, 10);
    stroke(page.get(), QRect(90, 104, 6, 4));
    stroke(page.get(), QRect(222, 104, 6, 4));
    stroke(page.get(), QRect(300, 104, 6, 4));
    QCOMPARE(unreadLines(page, LetterPx, {}), QList<QRectF>{QRectF(90, 100, 138, 14)});
}

void UnreadLinesTest::leavesWhatWasReadAndDrawings()
{
    const PixPtr page = blank();
    writeRow(page.get(), 100, 100, 10);
    QVERIFY(unreadLines(page, LetterPx, {QRectF(98, 98, 122, 18)}).isEmpty());
    for (int y = 10; y < 390; y += 40) {
        for (int x = 10; x < 590; x += 80) {
            stroke(page.get(), QRect(x, y, 20, 20));
        }
    }
    QVERIFY(unreadLines(page, LetterPx, {}).isEmpty());
}

QTEST_GUILESS_MAIN(UnreadLinesTest)
#include "tst_unreadlines.moc"
