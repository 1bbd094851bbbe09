// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/generator/scanner.h"

#include "tests/generator/typesetter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <random>

namespace attrap::generator {
namespace {

/// The sheet's movement under the glass: a clockwise turn about the middle of the picture. In points.
QTransform skewOf(const PageSpec &page)
{
    const PageRect &area = page.pictureArea;
    return QTransform()
        .translate(area.centreX(), area.centreY())
        .rotate(page.scan.skewDegrees)
        .translate(-area.centreX(), -area.centreY());
}

QImage paintedSheet(const PageSpec &page)
{
    const double scale = page.scan.dpi / 72.0;
    const PageRect &area = page.pictureArea;
    QImage image(static_cast<int>(std::lround(area.width * scale)),
                 static_cast<int>(std::lround(area.height * scale)), QImage::Format_RGB32);
    const bool colour = page.scan.ink == ScanInk::Colour;
    const bool grey = page.scan.ink == ScanInk::Grey;
    image.fill(colour ? QColor(250, 247, 238) : grey ? QColor(246, 246, 246) : QColor(Qt::white));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(image.width() / area.width, image.height() / area.height);
    painter.translate(-area.x, -area.y);
    painter.setTransform(skewOf(page), true);
    painter.scale(1 / UnitsPerPt, 1 / UnitsPerPt);
    painter.setPen(colour ? QColor(32, 34, 58) : grey ? QColor(42, 42, 42) : QColor(Qt::black));
    // Curves: the raster engine would hint small text, and ink would leave the boxes that were measured.
    paintWords(painter, page.scanned, PaintAs::Curves);
    return image;
}

void addDust(QImage &image, const ScanSpec &scan, std::mt19937 &random)
{
    const double cm2 = image.width() * 2.54 / scan.dpi * image.height() * 2.54 / scan.dpi;
    const int specks = static_cast<int>(cm2 * scan.specksPerCm2);
    for (int i = 0; i < specks; ++i) {
        const int x = static_cast<int>(random() % static_cast<unsigned>(image.width()));
        const int y = static_cast<int>(random() % static_cast<unsigned>(image.height()));
        const int size = random() % 8 == 0 ? 2 : 1;
        const int level = scan.ink == ScanInk::Bilevel ? 0 : 90 + static_cast<int>(random() % 80);
        for (int dy = 0; dy < size; ++dy) {
            for (int dx = 0; dx < size; ++dx) {
                if (image.valid(x + dx, y + dy)) {
                    image.setPixel(x + dx, y + dy, qRgb(level, level, level));
                }
            }
        }
    }
}

/// Paper is not flat: a faint tone in blocks of 4 × 4 pixels, which JPEG keeps small.
void addGrain(QImage &image, std::mt19937 &random)
{
    for (int y = 0; y < image.height(); y += 4) {
        for (int x = 0; x < image.width(); x += 4) {
            const int change = static_cast<int>(random() % 9) - 4;
            for (int by = y; by < std::min(y + 4, image.height()); ++by) {
                auto *line = reinterpret_cast<QRgb *>(image.scanLine(by));
                for (int bx = x; bx < std::min(x + 4, image.width()); ++bx) {
                    const QRgb p = line[bx];
                    line[bx]
                        = qRgb(std::clamp(qRed(p) + change, 0, 255), std::clamp(qGreen(p) + change, 0, 255),
                               std::clamp(qBlue(p) + change, 0, 255));
                }
            }
        }
    }
}

/// Black and white as a copier decides it: a threshold that wavers from pixel to pixel, so that edges are
/// rough.
QImage bilevel(const QImage &image, std::mt19937 &random)
{
    QImage result(image.size(), QImage::Format_Mono);
    result.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    result.fill(0);
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int threshold = 120 + static_cast<int>(random() % 40);
            if (qGray(line[x]) < threshold) {
                result.setPixel(x, y, 1);
            }
        }
    }
    return result;
}

} // namespace

void paintWords(QPainter &painter, const QList<PlacedWord> &words, PaintAs how)
{
    for (const PlacedWord &word : words) {
        const QPointF pen(word.xPt * UnitsPerPt, word.baselinePt * UnitsPerPt);
        const QFont font = fontOf(word.style);
        if (how == PaintAs::Curves) {
            QPainterPath path;
            path.addText(pen, font, word.text);
            painter.fillPath(path, painter.pen().color());
        } else {
            painter.setFont(font);
            painter.drawText(pen, word.text);
        }
    }
}

QImage scanOf(const PageSpec &page)
{
    std::mt19937 random(page.scan.seed);
    QImage image = paintedSheet(page);
    addDust(image, page.scan, random);
    switch (page.scan.ink) {
    case ScanInk::Bilevel:
        image = bilevel(image, random);
        break;
    case ScanInk::Grey:
        addGrain(image, random);
        image = image.convertToFormat(QImage::Format_Grayscale8);
        break;
    case ScanInk::Colour:
        addGrain(image, random);
        break;
    }
    if (page.scan.lies != QuarterTurns::None) {
        image = image.transformed(QTransform().rotate(90 * static_cast<int>(page.scan.lies)));
    }
    return image;
}

PageRect scannedBox(const PlacedWord &word, const PageSpec &page)
{
    const PageRect ink = inkOf(word);
    const QRectF box = skewOf(page).mapRect(QRectF(ink.x, ink.y, ink.width, ink.height));
    return turned(PageRect{box.x(), box.y(), box.width(), box.height()}, A4, page.scan.lies);
}

} // namespace attrap::generator
