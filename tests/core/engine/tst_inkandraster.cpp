// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "core/engine/inkdetail.h"
#include "core/engine/inkmapper.h"
#include "tests/core/engine/testpdf.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace attrap;

class InkAndRasterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inkLiesWhereTheWordsAre();
    void paperOfAnyGreyIsNotInk_data();
    void paperOfAnyGreyIsNotInk();
    void shadowsAreNotInkButPicturesAre();
    void tellsLettersFromFieldsAndRules();
    void hugePagesGetLargerCells();
    void rasterKeepsWithinItsPixels();
    void rasterPacksBothFormats();
    void turnsWithThePage();
    void drawsAnnotations();

private:
    QString file(const TestPdf &pdf)
    {
        return writeFile(m_folder.path(), QStringLiteral("f.pdf"), pdf.bytes());
    }

    QTemporaryDir m_folder;
};

static PageImage plain(int grey)
{
    PageImage image;
    image.width = 595;
    image.height = 842;
    image.format = PixelFormat::Grey8;
    image.pixels = QByteArray(595 * 842, static_cast<char>(grey));
    return image;
}

static void fill(PageImage *image, int left, int top, int width, int height, int grey)
{
    for (int y = top; y < top + height; ++y) {
        for (int x = left; x < left + width; ++x) {
            image->pixels[static_cast<qsizetype>(y) * image->width + x] = static_cast<char>(grey);
        }
    }
}

static int inkedCells(const InkMap &map)
{
    int cells = 0;
    for (const char level : map.ink) {
        cells += static_cast<uchar>(level) > 8 ? 1 : 0;
    }
    return cells;
}

void InkAndRasterTest::inkLiesWhereTheWordsAre()
{
    TestPdf pdf;
    pdf.pages.append({frenchParagraph(), "/CropBox [40 80 520 800] /Rotate 90"});
    const QString path = file(pdf);
    Engine engine;
    const InkMap map = (*engine.survey(path, 0, 1)).first();
    const QList<Word> words = (*engine.words(path, 0, 1)).first().words;
    QCOMPARE(map.columns, 120);
    QCOMPARE(map.rows, 80);
    QCOMPARE(map.ink.size(), 120 * 80);
    QVERIFY(inkedCells(map) > 200);
    for (int row = 0; row < map.rows; ++row) {
        for (int column = 0; column < map.columns; ++column) {
            if (map.at(column, row) == 0) {
                continue;
            }
            const PageRect cell{column * map.cellPt, row * map.cellPt, map.cellPt, map.cellPt};
            bool held = false;
            for (const Word &word : words) {
                held = held || !cell.intersected(word.boxes.first().grown(1)).isEmpty();
            }
            QVERIFY2(held, qPrintable(QStringLiteral("ink without a word at %1, %2").arg(column).arg(row)));
        }
    }
}

void InkAndRasterTest::paperOfAnyGreyIsNotInk_data()
{
    QTest::addColumn<int>("paper");
    for (const int paper : {255, 230, 200, 160}) {
        QTest::addRow("%d", paper) << paper;
    }
}

void InkAndRasterTest::paperOfAnyGreyIsNotInk()
{
    QFETCH(int, paper);
    PageImage image = plain(paper);
    for (qsizetype i = 0; i < image.pixels.size(); i += 3) {
        image.pixels[i] = static_cast<char>(paper - 12); // grain
    }
    QCOMPARE(inkedCells(measureInk(image, {595, 842}, 6)), 0);
    fill(&image, 60, 120, 48, 2, 20);
    const InkMap map = measureInk(image, {595, 842}, 6);
    QCOMPARE(inkedCells(map), 8);
    QVERIFY(map.at(10, 20) > 40);
}

void InkAndRasterTest::shadowsAreNotInkButPicturesAre()
{
    PageImage shadow = plain(240);
    fill(&shadow, 0, 0, 96, 842, 190);
    QCOMPARE(inkedCells(measureInk(shadow, {595, 842}, 6)), 0);
    PageImage picture = plain(240);
    fill(&picture, 96, 96, 192, 192, 30);
    QCOMPARE(inkedCells(measureInk(picture, {595, 842}, 6)), 32 * 32);
}

void InkAndRasterTest::tellsLettersFromFieldsAndRules()
{
    // A coloured table: fields that touch, a frame, a rule across and one down.
    PageImage table = plain(255);
    fill(&table, 100, 100, 120, 60, 211);
    fill(&table, 220, 100, 150, 60, 230);
    fill(&table, 100, 130, 270, 1, 0);
    fill(&table, 160, 100, 2, 60, 0);
    const PageSize page{595, 842};
    const auto total = [&](const PageImage &image) {
        const QByteArray detail = measureDetail(image, measureInk(image, page, 6), page);
        int sum = 0;
        for (const char count : detail) {
            sum += static_cast<unsigned char>(count);
        }
        return sum;
    };
    QVERIFY(total(table) < 24);
    // Three letters of 5 points in light grey on one of the fields, two strokes each.
    for (int stroke = 0; stroke < 6; ++stroke) {
        fill(&table, 110 + 3 * stroke, 110, 1, 5, 190);
    }
    QVERIFY(total(table) >= 24);
    // One large letter of straight strokes alone.
    PageImage letter = plain(255);
    fill(&letter, 100, 100, 6, 40, 0);
    for (const int top : {100, 117, 134}) {
        fill(&letter, 100, top, 24, 6, 0);
    }
    QVERIFY(total(letter) >= 24);
}

void InkAndRasterTest::hugePagesGetLargerCells()
{
    TestPdf pdf;
    TestPage page{textAt(1000, 1000, 900, "A0")};
    page.mediaBox = "[0 0 12000 9000]";
    pdf.pages.append(page);
    Engine engine;
    const InkMap map = (*engine.survey(file(pdf), 0, 1)).first();
    QVERIFY(map.columns * map.rows <= 60000);
    QVERIFY(map.columns * map.rows > 30000);
    QCOMPARE(map.columns, static_cast<int>(std::ceil(12000 / map.cellPt)));
    QVERIFY(inkedCells(map) > 50);
}

void InkAndRasterTest::rasterKeepsWithinItsPixels()
{
    TestPdf pdf;
    pdf.pages.append({frenchParagraph()});
    TestPage flat{QByteArray()};
    flat.mediaBox = "[0 0 14000 0.5]";
    pdf.pages.append(flat);
    const QString path = file(pdf);
    Engine engine;
    const PageImage full = *engine.raster(path, 0, 144, PixelFormat::Grey8, 100000000);
    QCOMPARE(full.width, 1190);
    QCOMPARE(full.height, 1684);
    QCOMPARE(full.dpi, 144.0);
    const PageImage small = *engine.raster(path, 0, 2400, PixelFormat::Grey8, 500000);
    QVERIFY(small.width * small.height <= 500000);
    QVERIFY(small.width * small.height > 490000);
    QVERIFY(std::abs(small.width * 72 / small.dpi - 595) < 1);
    const Result<PageImage> thin = engine.raster(path, 1, 300, PixelFormat::Grey8, 1000);
    QVERIFY(thin);
    QVERIFY(thin->width * thin->height <= 1000);
    QVERIFY(engine.raster(path, 0, std::nan(""), PixelFormat::Grey8, -5));
}

void InkAndRasterTest::rasterPacksBothFormats()
{
    TestPdf pdf;
    // Red on the left half, nothing on the right.
    pdf.pages.append({"1 0 0 rg 0 0 50 100 re f"});
    pdf.pages[0].mediaBox = "[0 0 100 100]";
    const QString path = file(pdf);
    Engine engine;
    const PageImage colour = *engine.raster(path, 0, 72, PixelFormat::Rgb888, 1000000);
    QCOMPARE(colour.pixels.size(), 100 * 100 * 3);
    QCOMPARE(colour.pixels.mid((50 * 100 + 10) * 3, 3).toHex(), QByteArray("ff0000"));
    QCOMPARE(colour.pixels.mid((50 * 100 + 90) * 3, 3).toHex(), QByteArray("ffffff"));
    const PageImage grey = *engine.raster(path, 0, 72, PixelFormat::Grey8, 1000000);
    QCOMPARE(grey.pixels.size(), 100 * 100);
    QCOMPARE(static_cast<int>(static_cast<uchar>(grey.pixels.at(50 * 100 + 10))), 76);
    QCOMPARE(static_cast<int>(static_cast<uchar>(grey.pixels.at(50 * 100 + 90))), 255);
}

void InkAndRasterTest::turnsWithThePage()
{
    TestPdf pdf;
    // A mark at the bottom left, then the page is turned clockwise: it stands at the top left.
    pdf.pages.append(TestPage{"0 g 0 0 20 20 re f", "/Rotate 90"});
    pdf.pages[0].mediaBox = "[0 0 200 100]";
    Engine engine;
    const PageImage image = *engine.raster(file(pdf), 0, 72, PixelFormat::Grey8, 1000000);
    QCOMPARE(image.width, 100);
    QCOMPARE(image.height, 200);
    QCOMPARE(static_cast<int>(static_cast<uchar>(image.pixels.at(5 * 100 + 5))), 0);
    QCOMPARE(static_cast<int>(static_cast<uchar>(image.pixels.at(5 * 100 + 95))), 255);
    QCOMPARE(static_cast<int>(static_cast<uchar>(image.pixels.at(195 * 100 + 5))), 255);
}

void InkAndRasterTest::drawsAnnotations()
{
    TestPdf pdf;
    pdf.pages.append(TestPage{
        {}, "/Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect [10 10 60 60] /AP << /N 5 0 R >> >>]"});
    pdf.pages[0].mediaBox = "[0 0 100 100]";
    pdf.objects = {"5 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 50 50] /Length 20 >>\nstream\n"
                   "0 g 0 0 50 50 re f  \nendstream\nendobj\n"};
    Engine engine;
    const PageImage image = *engine.raster(file(pdf), 0, 72, PixelFormat::Grey8, 1000000);
    QCOMPARE(static_cast<int>(static_cast<uchar>(image.pixels.at(60 * 100 + 30))), 0);
}

QTEST_GUILESS_MAIN(InkAndRasterTest)
#include "tst_inkandraster.moc"
