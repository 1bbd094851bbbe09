// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "tests/core/engine/testpdf.h"
#include "tests/support/corpus.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attrap;

namespace {

QByteArray objectOf(int number, const QByteArray &dictionary, const QByteArray &data)
{
    return QByteArray::number(number) + " 0 obj\n<< " + dictionary + " /Length "
        + QByteArray::number(data.size()) + " >>\nstream\n" + data + "\nendstream\nendobj\n";
}

/// An opaque white picture of one pixel, as object 6.
QByteArray whitePicture(const QByteArray &more = {})
{
    return objectOf(6,
                    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
                    " /BitsPerComponent 8 "
                        + more,
                    "\xFF");
}

const QByteArray OverThePage = "q 595 0 0 842 0 0 cm /Pic Do Q\n";

} // namespace

class HiddenTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHiddenTextFromShown_data();
    void tellsHiddenTextFromShown();
    void tellsTheHiddenFontFromTheShownOne();
    void survivesHostileContent_data();
    void survivesHostileContent();
    void knowsTheLayersOfTheCorpus_data();
    void knowsTheLayersOfTheCorpus();

private:
    PageText textOf(const TestPdf &pdf)
    {
        Engine engine;
        const auto texts
            = engine.words(writeFile(m_folder.path(), QStringLiteral("a.pdf"), pdf.bytes()), 0, 1);
        return texts ? texts->first() : PageText();
    }

    QTemporaryDir m_folder;
};

void HiddenTextTest::tellsHiddenTextFromShown_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("resources");
    QTest::addColumn<QList<QByteArray>>("objects");
    QTest::addColumn<double>("share");
    const QByteArray paragraph = frenchParagraph();
    const QList<QByteArray> none;
    const QByteArray picture = "/XObject << /Pic 6 0 R >>";
    QTest::newRow("shown") << paragraph << QByteArray() << none << 0.0;
    QTest::newRow("render mode 3") << QByteArray("3 Tr\n") + paragraph << QByteArray() << none << 1.0;
    QTest::newRow("mode 3 ended by Q") << QByteArray("q 3 Tr Q\n") + paragraph << QByteArray() << none << 0.0;
    QTest::newRow("outlined") << QByteArray("1 Tr\n") + paragraph << QByteArray() << none << 0.0;
    QTest::newRow("alpha 0") << QByteArray("/G gs\n") + paragraph
                             << QByteArray("/ExtGState << /G << /ca 0 >> >>") << none << 1.0;
    QTest::newRow("in a form") << QByteArray("/Form Do\n") << QByteArray("/XObject << /Form 5 0 R >>")
                               << QList<QByteArray>{objectOf(
                                      5,
                                      "/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
                                      " /Resources << /Font << /F1 4 0 R >> >>",
                                      "3 Tr\n" + paragraph)}
                               << 1.0;
    QTest::newRow("under the picture")
        << paragraph + OverThePage << picture << QList<QByteArray>{whitePicture()} << 1.0;
    QTest::newRow("over the picture")
        << OverThePage + paragraph << picture << QList<QByteArray>{whitePicture()} << 0.0;
    QTest::newRow("under a logo") << paragraph + "q 90 0 0 90 72 640 cm /Pic Do Q\n"
                                  << picture << QList<QByteArray>{whitePicture()} << 0.0;
    QTest::newRow("under a mask of letters")
        << paragraph + OverThePage << picture << QList<QByteArray>{whitePicture("/SMask 6 0 R")} << 0.0;
}

void HiddenTextTest::tellsHiddenTextFromShown()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, resources);
    QFETCH(const QList<QByteArray>, objects);
    QFETCH(const double, share);
    TestPdf pdf;
    TestPage page{content};
    page.resources = resources;
    pdf.pages.append(page);
    pdf.objects = objects;
    const PageText text = textOf(pdf);
    QCOMPARE(text.words.size(), qsizetype(47));
    QCOMPARE(text.hiddenShare, share);
    for (const Word &word : text.words) {
        QCOMPARE(word.confidence, 1 - share);
    }
}

void HiddenTextTest::tellsTheHiddenFontFromTheShownOne()
{
    TestPdf pdf;
    TestPage page;
    page.content
        = textAt(72, 700, 12, "Recueil du Var") + "3 Tr BT /F3 12 Tf 1 0 0 1 72 600 Tm (mal lu) Tj ET\n";
    page.resources = "";
    pdf.pages.append(page);
    pdf.pages.first().content.replace("/F3", "/F2");
    // F2 is Helvetica too: only its name tells it apart.
    const QByteArray bytes
        = pdf.bytes().replace("/BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode",
                              "/BaseFont /HelveticA /Encoding /WinAnsiEncoding /ToUnicode");
    Engine engine;
    const auto texts = engine.words(writeFile(m_folder.path(), QStringLiteral("two.pdf"), bytes), 0, 1);
    QVERIFY(texts);
    const QList<Word> words = texts->first().words;
    QCOMPARE(words.size(), qsizetype(5));
    QCOMPARE(words.first().confidence, 1.0);
    QCOMPARE(words.last().confidence, 0.0);
    QCOMPARE(texts->first().hiddenShare, 0.4);
}

void HiddenTextTest::survivesHostileContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("form in itself") << QByteArray("/Form Do\n");
    QTest::newRow("states without end") << QByteArray("q ").repeated(300000) + frenchParagraph();
    QTest::newRow("operands without end") << QByteArray("1 ").repeated(300000) + "Tr\n" + frenchParagraph();
    QTest::newRow("inline picture without end")
        << frenchParagraph() + QByteArray("BI /W 1 /H 1 ID ") + QByteArray("x").repeated(100000);
    QTest::newRow("string without end") << frenchParagraph() + QByteArray("(").repeated(100000);
}

void HiddenTextTest::survivesHostileContent()
{
    QFETCH(const QByteArray, content);
    TestPdf pdf;
    TestPage page{content};
    page.resources = "/XObject << /Form 5 0 R >>";
    pdf.pages.append(page);
    pdf.objects
        = {objectOf(5,
                    "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Form 5"
                    " 0 R >> >>",
                    "/Form Do /Form Do /Form Do")};
    QCOMPARE(textOf(pdf).hiddenShare, 0.0);
}

void HiddenTextTest::knowsTheLayersOfTheCorpus_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("page");
    QTest::addColumn<bool>("isHidden");
    QTest::newRow("OCRmyPDF --force-ocr")
        << QStringLiteral("raa-pdf/allier-2025-002-acte-03-2024-12-26-00003-image+couche-ocr.pdf") << 1
        << true;
    QTest::newRow("OCRmyPDF's own") << QStringLiteral("robustness/ocrmypdf-graph_ocred.pdf") << 0 << true;
    QTest::newRow("pdf.js' scan") << QStringLiteral("robustness/pdfjs-issue5747.pdf") << 0 << true;
    QTest::newRow("LibreOffice") << QStringLiteral("raa-pdf/haut-rhin-2021-09-24-arrete-icpe-texte-natif.pdf")
                                 << 3 << false;
    QTest::newRow("footer on a scan")
        << QStringLiteral("raa-pdf/aube-2025-05-07-recueil-070-actes-scannes.DERIVE-caviarde.pdf") << 3
        << false;
}

void HiddenTextTest::knowsTheLayersOfTheCorpus()
{
    QFETCH(const QString, file);
    QFETCH(const int, page);
    QFETCH(const bool, isHidden);
    const QString path = corpusFile(file);
    if (path.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    Engine engine;
    const auto texts = engine.words(path, page, 1);
    QVERIFY(texts && !texts->first().words.isEmpty());
    QCOMPARE(texts->first().hiddenShare, isHidden ? 1.0 : 0.0);
}

QTEST_GUILESS_MAIN(HiddenTextTest)
#include "tst_hiddentext.moc"
