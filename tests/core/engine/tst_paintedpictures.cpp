// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "tests/core/engine/testpdf.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attrap;

namespace {

QByteArray streamObject(int number, const QByteArray &dictionary, const QByteArray &data)
{
    return QByteArray::number(number) + " 0 obj\n<< " + dictionary + " /Length "
        + QByteArray::number(data.size()) + " >>\nstream\n" + data + "\nendstream\nendobj\n";
}

/// A picture of two by one pixels.
QByteArray pictureObject(int number, const QByteArray &pixels, const QByteArray &more = {})
{
    return streamObject(number,
                        "/Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray"
                        " /BitsPerComponent 8 "
                            + more,
                        pixels);
}

const QByteArray Names = "/XObject << /A 5 0 R /B 6 0 R /C 7 0 R /F 8 0 R /M 9 0 R >>"
                         " /ExtGState << /Half << /ca 0.5 >> >>";
/// The logo at 100 pt from the left and 50 pt from the top.
const QByteArray Logo = "q 90 0 0 40 100 752 cm /A Do Q\n";

} // namespace

class PaintedPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAPictureAgainWhereverItStands();
    void leavesOutWhatIsNotShownAlone_data();
    void leavesOutWhatIsNotShownAlone();
    void leavesOutWhatIsTooLongToCompare();
    void turnsWithThePage();
    void survivesHostileContent_data();
    void survivesHostileContent();

private:
    QList<QList<PaintedPicture>> picturesOf(const QList<TestPage> &pages)
    {
        return picturesOf(
            pages,
            {pictureObject(5, QByteArray("\x10\xE0", 2)), pictureObject(6, QByteArray("\x10\xE0", 2)),
             pictureObject(7, QByteArray("\x11\xE0", 2)),
             streamObject(8, "/Type /XObject /Subtype /Form /BBox [0 0 595 842]", Logo + "/F Do\n"),
             pictureObject(9, QByteArray("\x10\xE0", 2), "/SMask 7 0 R")});
    }

    QList<QList<PaintedPicture>> picturesOf(const QList<TestPage> &pages, const QList<QByteArray> &objects)
    {
        TestPdf pdf;
        pdf.pages = pages;
        pdf.objects = objects;
        Engine engine;
        const auto maps = engine.survey(writeFile(m_folder.path(), QStringLiteral("p.pdf"), pdf.bytes()), 0,
                                        static_cast<int>(pages.size()));
        QList<QList<PaintedPicture>> found;
        for (const InkMap &map : maps ? *maps : QList<InkMap>()) {
            found.append(map.pictures);
        }
        return found;
    }

    static TestPage page(const QByteArray &content)
    {
        TestPage page{content};
        page.resources = Names;
        return page;
    }

    QTemporaryDir m_folder;
};

void PaintedPicturesTest::knowsAPictureAgainWhereverItStands()
{
    const auto found = picturesOf(
        {page(Logo), page("q 90 0 0 40 220.5 300 cm /B Do Q\n"), page("q 90 0 0 40 100 752 cm /C Do Q\n"),
         page("q 99 0 0 44 100 752 cm /A Do Q\n"), page("q 100 752 90 39.8 re W* n " + Logo + " Q\n")});
    QCOMPARE(found.size(), qsizetype(5));
    for (const auto &pictures : found) {
        QCOMPARE(pictures.size(), qsizetype(1));
    }
    QCOMPARE(found[0][0].rect, (PageRect{100, 50, 90, 40}));
    QCOMPARE(found[1][0].rect, (PageRect{220.5, 502, 90, 40}));
    QCOMPARE(found[1][0].key, found[0][0].key); // Another object of the same bytes.
    QVERIFY(found[2][0].key != found[0][0].key); // Other pixels.
    QVERIFY(found[3][0].key != found[0][0].key); // Another size.
    QCOMPARE(found[4][0].key, found[0][0].key);
}

void PaintedPicturesTest::leavesOutWhatIsNotShownAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("pictures");
    const auto row = [](const char *name, const QByteArray &content, int pictures) {
        QTest::newRow(name) << content << pictures;
    };
    row("alone", Logo, 1);
    row("over a field", "0.5 g 0 700 595 142 re f\n" + Logo, 1);
    row("text below", Logo + textAt(100, 700, 12, "Arrêté"), 1);
    row("text over it", Logo + textAt(110, 765, 12, "N 12"), 0);
    row("text that runs into it", Logo + textAt(20, 765, 12, "Le prefet du departement"), 0);
    row("a line over it", Logo + "90 770 m 300 770 l S\n", 0);
    row("a line beside it", Logo + "90 700 m 300 700 l S\n", 1);
    row("a field over it", Logo + "150 760 5 5 re f\n", 0);
    row("a curve over it", Logo + "90 700 m 120 780 130 780 140 700 c B\n", 0);
    row("a picture over it", Logo + "q 10 0 0 10 180 785 cm /C Do Q\n", 1);
    row("an inline picture over it", Logo + "q 10 0 0 10 120 760 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q\n",
        0);
    row("a shading over it", Logo + "/S sh\n", 0);
    row("in a form", "q 1 0 0 1 5 5 cm /F Do Q\n", 0); // The form calls itself.
    row("half cut off", "q 100 752 45 40 re W n " + Logo + "Q\n", 0);
    row("cut round", "q 100 752 m 190 752 l 145 792 l h W n " + Logo + "Q\n", 0);
    row("see-through", "q /Half gs " + Logo + "Q\n", 0);
    row("with a mask", "q 90 0 0 40 100 752 cm /M Do Q\n", 0);
    row("askew", "q 90 5 -5 40 100 752 cm /A Do Q\n", 0);
    row("all of the page", "q 595 0 0 842 0 0 cm /A Do Q\n", 0);
    row("in a layer", "/OC /Layer BDC " + Logo + "EMC\n", 0);
}

void PaintedPicturesTest::leavesOutWhatIsNotShownAlone()
{
    QFETCH(const QByteArray, content);
    const auto found = picturesOf({page(content)});
    QCOMPARE(found.size(), qsizetype(1));
    QTEST(static_cast<int>(found.first().size()), "pictures");
}

void PaintedPicturesTest::leavesOutWhatIsTooLongToCompare()
{
    // Alike but for the last pixel, and longer than a key is made of: neither may be taken for the other.
    const QByteArray form = "/Type /XObject /Subtype /Image /Width 2500 /Height 2000 /ColorSpace /DeviceGray"
                            " /BitsPerComponent 8";
    const QByteArray pixels(5'000'000, '\x80');
    const auto large
        = picturesOf({page(Logo), page("q 90 0 0 40 100 752 cm /B Do Q\n")},
                     {streamObject(5, form, pixels), streamObject(6, form, pixels.chopped(1) + '\x10')});
    QCOMPARE(large.size(), qsizetype(2));
    QVERIFY(large[0].isEmpty());
    QVERIFY(large[1].isEmpty());

    // What the end of a page paints is not known where the page is too long: it may be over the picture.
    const QByteArray comment = "%" + QByteArray(9'000'000, 'x') + "\n";
    const auto found = picturesOf({page(Logo + comment + "150 760 5 5 re f\n")});
    QCOMPARE(found.size(), qsizetype(1));
    QVERIFY(found[0].isEmpty());
}

void PaintedPicturesTest::turnsWithThePage()
{
    TestPage turned = page(Logo);
    turned.attributes = "/Rotate 90 /CropBox [50 42 545 842]";
    TestPage commented = page(Logo);
    commented.attributes = "/Annots [<< /Type /Annot /Subtype /Stamp /Rect [120 760 140 770] >>]";
    const auto found = picturesOf({page(Logo), turned, commented});
    QCOMPARE(found.size(), qsizetype(3));
    QCOMPARE(found[1].size(), qsizetype(1));
    // 50 pt from the left and 50 pt from the top before it is turned; the page is 800 high then.
    QCOMPARE(found[1][0].rect, (PageRect{800 - 50 - 40, 50, 40, 90}));
    QVERIFY(found[1][0].key != found[0][0].key); // It shows lying.
    QVERIFY(found[2].isEmpty());
}

void PaintedPicturesTest::survivesHostileContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("open string") << Logo + "(abc \\";
    QTest::newRow("open hexadecimal string") << Logo + "<41";
    QTest::newRow("open dictionary") << Logo + "<< /A [ 1 2";
    QTest::newRow("open inline picture") << Logo + "BI /W 1 ID";
    QTest::newRow("brackets") << QByteArray(100000, '[') + "(" + QByteArray(100000, '(');
    QTest::newRow("states") << QByteArray("q ").repeated(10000);
    QTest::newRow("numbers") << QByteArray("1e308 ").repeated(10000) + "cm nan inf -1e999 cm /A Do";
    QTest::newRow("no operands") << QByteArray("cm re l c Tm Td TL Tf w gs Do sh BI");
    QTest::newRow("many forms") << QByteArray("/F Do ").repeated(200);
    QTest::newRow("nothing") << QByteArray();
}

void PaintedPicturesTest::survivesHostileContent()
{
    QFETCH(const QByteArray, content);
    QCOMPARE(picturesOf({page(content), page(Logo)}).value(1).size(), qsizetype(1));
}

QTEST_GUILESS_MAIN(PaintedPicturesTest)
#include "tst_paintedpictures.moc"
