// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tablecells.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <functional>

using namespace attrap;

namespace {

constexpr PageSize A4{595, 842};

/// A page at 72 dpi, drawn upon, tilted by some degrees.
PageImage page(double tilt, const std::function<void(QPainter &)> &draw)
{
    QImage image(595, 842, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(297, 421);
    painter.rotate(tilt);
    painter.translate(-297, -421);
    painter.setPen(QPen(Qt::black, 0.7));
    draw(painter);
    painter.end();
    PageImage result{image.width(), image.height(), 72, PixelFormat::Grey8, {}};
    for (int y = 0; y < image.height(); ++y) {
        result.pixels.append(reinterpret_cast<const char *>(image.constScanLine(y)), image.width());
    }
    return result;
}

/// Three columns, four rows.
void drawGrid(QPainter &painter)
{
    for (int column = 0; column <= 3; ++column) {
        painter.drawLine(QPointF(60.5 + 150 * column, 200.5), QPointF(60.5 + 150 * column, 320.5));
    }
    for (int row = 0; row <= 4; ++row) {
        painter.drawLine(QPointF(60.5, 200.5 + 30 * row), QPointF(510.5, 200.5 + 30 * row));
    }
}

/// Strokes and bars as letters have them, in lines.
void drawWriting(QPainter &painter)
{
    for (int y = 60; y < 780; y += 14) {
        for (int x = 60; x < 520; x += 6) {
            painter.drawLine(QPointF(x, y), QPointF(x, y + 8));
            painter.drawLine(QPointF(x, y + 4), QPointF(x + 4, y + 4));
        }
    }
}

} // namespace

class TestTableCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheCellsOfAGrid_data()
    {
        QTest::addColumn<double>("tilt");
        QTest::newRow("straight") << 0.0;
        QTest::newRow("tilted") << 1.0;
        QTest::newRow("tilted the other way") << -1.5;
    }

    void findsTheCellsOfAGrid()
    {
        QFETCH(double, tilt);
        const QList<PageRect> cells = findTableCells(page(tilt, drawGrid), A4);
        QCOMPARE(cells.size(), 12);
        for (const PageRect &cell : cells) {
            QVERIFY(cell.width > 140 && cell.width < 152 && cell.height > 22 && cell.height < 32);
        }
    }

    void givesCellsAndNotTheFrameAroundThem()
    {
        const QList<PageRect> cells = findTableCells(page(0,
                                                          [](QPainter &painter) {
                                                              drawGrid(painter);
                                                              painter.drawRect(QRectF(30.5, 100.5, 520, 400));
                                                          }),
                                                     A4);
        QCOMPARE(cells.size(), 12);
    }

    void writingHasNoCells()
    {
        QVERIFY(findTableCells(page(0, drawWriting), A4).isEmpty());
        QVERIFY(findTableCells(page(1, drawWriting), A4).isEmpty());
    }

    void whatIsNoPageHasNone()
    {
        QVERIFY(findTableCells({}, A4).isEmpty());
        QVERIFY(findTableCells({3, 3, 72, PixelFormat::Grey8, QByteArray(9, '\0')}, A4).isEmpty());
    }
};

QTEST_MAIN(TestTableCells)
#include "tst_tablecells.moc"
