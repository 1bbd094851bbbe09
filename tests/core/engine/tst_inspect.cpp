// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "core/engine/pdfinspector.h"
#include "tests/core/engine/testpdf.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attrap;

class InspectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMetadata();
    void parsesDates_data();
    void parsesDates();
    void sizesPagesAsDisplayed_data();
    void sizesPagesAsDisplayed();
    void findsLinksOfEveryKind();
    void placesLinksAsDisplayed_data();
    void placesLinksAsDisplayed();
    void readsTheOutline();
    void survivesAnOutlineThatLoops();

private:
    Result<DocumentInfo> inspect(const TestPdf &pdf)
    {
        Engine engine;
        return engine.inspect(writeFile(m_folder.path(), QStringLiteral("f.pdf"), pdf.bytes()));
    }

    QTemporaryDir m_folder;
};

static TestPdf threePages()
{
    TestPdf pdf;
    for (int i = 0; i < 3; ++i) {
        pdf.pages.append({textAt(72, 700, 12, "mot"), {}});
    }
    return pdf;
}

void InspectTest::readsMetadata()
{
    TestPdf pdf = threePages();
    pdf.info
        = "/Title (Recueil sp\\351cial \\n n\\260 12) /Author <FEFF00C90074006100740020> /Producer (FPDF)"
          " /CreationDate (D:20250715180026+02'00')";
    const Result<DocumentInfo> info = inspect(pdf);
    QVERIFY(info);
    QCOMPARE(info->title, QStringLiteral(u"Recueil sp\u00E9cial n\u00B0 12"));
    QCOMPARE(info->author, QStringLiteral(u"\u00C9tat"));
    QCOMPARE(info->producer, QStringLiteral("FPDF"));
    QCOMPARE(info->created, QDateTime(QDate(2025, 7, 15), QTime(16, 0, 26), Qt::UTC));
    QVERIFY(!info->modified.isValid());
    QCOMPARE(info->pdfVersion, QStringLiteral("1.5"));
    QVERIFY(!info->encrypted);
    QCOMPARE(info->pages.size(), 3);
}

void InspectTest::parsesDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");
    const QDate day(2025, 7, 15);
    QTest::newRow("Z") << QStringLiteral("D:20250715180026Z") << QDateTime(day, QTime(18, 0, 26), Qt::UTC);
    QTest::newRow("west") << QStringLiteral("D:20250715180026-04'30'")
                          << QDateTime(day, QTime(22, 30, 26), Qt::UTC);
    QTest::newRow("no prefix") << QStringLiteral("20250715") << QDateTime(day, QTime(0, 0), Qt::UTC);
    QTest::newRow("no quotes") << QStringLiteral("D:20250715180026+0200")
                               << QDateTime(day, QTime(16, 0, 26), Qt::UTC);
    QTest::newRow("month 13") << QStringLiteral("D:20251301000000Z") << QDateTime();
    QTest::newRow("nonsense") << QStringLiteral("mardi") << QDateTime();
    QTest::newRow("empty") << QString() << QDateTime();
}

void InspectTest::parsesDates()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, time);
    QCOMPARE(parsePdfDate(text), time);
}

void InspectTest::sizesPagesAsDisplayed_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::addColumn<int>("rotation");
    QTest::newRow("plain") << QByteArray() << 595.0 << 842.0 << 0;
    QTest::newRow("90") << QByteArray("/Rotate 90") << 842.0 << 595.0 << 90;
    QTest::newRow("-90") << QByteArray("/Rotate -90") << 842.0 << 595.0 << 270;
    QTest::newRow("cropped 270") << QByteArray("/CropBox [50 100 450 700] /Rotate 270") << 600.0 << 400.0
                                 << 270;
    QTest::newRow("crop beyond") << QByteArray("/CropBox [-50 -50 5000 400]") << 595.0 << 400.0 << 0;
}

void InspectTest::sizesPagesAsDisplayed()
{
    QFETCH(QByteArray, attributes);
    QFETCH(double, width);
    QFETCH(double, height);
    QFETCH(int, rotation);
    TestPdf pdf;
    pdf.pages.append({textAt(72, 200, 12, "mot"), attributes});
    const Result<DocumentInfo> info = inspect(pdf);
    QVERIFY(info);
    QCOMPARE(info->pages.first().size.widthPt, width);
    QCOMPARE(info->pages.first().size.heightPt, height);
    QCOMPARE(info->pages.first().rotation, rotation);
}

void InspectTest::findsLinksOfEveryKind()
{
    TestPdf pdf = threePages();
    pdf.pages[0].attributes
        = "/Annots ["
          "<< /Subtype /Link /Rect [0 0 10 10] /Dest [20 0 R /Fit] >>"
          "<< /Subtype /Link /Rect [0 0 10 10] /A << /S /GoTo /D [30 0 R /XYZ 0 0 0] >> >>"
          "<< /Subtype /Link /Rect [0 0 10 10] /Dest (chapitre) >>"
          "<< /Subtype /Link /Rect [0 0 10 10] /Dest /ancien >>"
          "<< /Subtype /Link /Rect [0 0 10 10] /A << /S /URI /URI (http://x) >> >>"
          "<< /Subtype /Link /Rect [0 0 10 10] /A << /S /GoToR /D [0 /Fit] /F (x.pdf) >> >>"
          "<< /Subtype /Link /Rect [0 0 10 10] /Dest (inconnu) >>"
          "<< /Subtype /Text /Rect [0 0 10 10] /Dest [20 0 R /Fit] >>"
          "]";
    pdf.catalogue = "/Names << /Dests << /Names [(chapitre) << /D [30 0 R /Fit] >>] >> >>"
                    " /Dests << /ancien [20 0 R /Fit] >>";
    const Result<DocumentInfo> info = inspect(pdf);
    QVERIFY(info);
    QList<int> targets;
    for (const PageLink &link : info->links) {
        QCOMPARE(link.pageIndex, 0);
        targets.append(link.targetPageIndex);
    }
    QCOMPARE(targets, (QList<int>{1, 2, 2, 1}));
}

void InspectTest::placesLinksAsDisplayed_data()
{
    QTest::addColumn<QByteArray>("rotate");
    QTest::addColumn<QList<double>>("rect");
    // The CropBox is [50 100 450 700]; the link lies 20 from its left and 30 below its top, 100 × 10.
    QTest::newRow("0") << QByteArray("0") << QList<double>{20, 30, 100, 10};
    QTest::newRow("90") << QByteArray("90") << QList<double>{560, 20, 10, 100};
    QTest::newRow("180") << QByteArray("180") << QList<double>{280, 560, 100, 10};
    QTest::newRow("270") << QByteArray("270") << QList<double>{30, 280, 10, 100};
}

void InspectTest::placesLinksAsDisplayed()
{
    QFETCH(QByteArray, rotate);
    QFETCH(QList<double>, rect);
    TestPdf pdf = threePages();
    pdf.pages[1].attributes = "/CropBox [50 100 450 700] /Rotate " + rotate
        + " /Annots [<< /Subtype /Link /Rect [170 660 70 670] /Dest [30 0 R /Fit] >>]";
    const Result<DocumentInfo> info = inspect(pdf);
    QVERIFY(info);
    QCOMPARE(info->links.size(), 1);
    QCOMPARE(info->links.first().pageIndex, 1);
    const PageRect found = info->links.first().rect;
    QCOMPARE((QList<double>{found.x, found.y, found.width, found.height}), rect);
}

void InspectTest::readsTheOutline()
{
    TestPdf pdf = threePages();
    pdf.catalogue = "/Outlines 5 0 R";
    pdf.objects
        = {"5 0 obj\n<< /First 6 0 R /Last 8 0 R >>\nendobj\n",
           "6 0 obj\n<< /Title (Un) /Parent 5 0 R /First 7 0 R /Last 7 0 R /Next 8 0 R /Dest [10 0 R /Fit] "
           ">>\nendobj\n",
           "7 0 obj\n<< /Title (Un bis) /Parent 6 0 R /A << /S /GoTo /D [30 0 R /Fit] >> >>\nendobj\n",
           "8 0 obj\n<< /Title (Deux) /Parent 5 0 R >>\nendobj\n"};
    const Result<DocumentInfo> info = inspect(pdf);
    QVERIFY(info);
    QCOMPARE(info->outline.size(), 3);
    QCOMPARE(info->outline.at(0).title, QStringLiteral("Un"));
    QCOMPARE(info->outline.at(0).pageIndex, 0);
    QCOMPARE(info->outline.at(1).level, 1);
    QCOMPARE(info->outline.at(1).pageIndex, 2);
    QCOMPARE(info->outline.at(2).pageIndex, -1);
}

void InspectTest::survivesAnOutlineThatLoops()
{
    TestPdf pdf = threePages();
    pdf.catalogue = "/Outlines 5 0 R";
    pdf.objects = {"5 0 obj\n<< /First 6 0 R /Last 7 0 R >>\nendobj\n",
                   "6 0 obj\n<< /Title (Un) /Parent 5 0 R /First 6 0 R /Next 7 0 R >>\nendobj\n",
                   "7 0 obj\n<< /Title (Deux) /Parent 5 0 R /First 5 0 R /Next 6 0 R >>\nendobj\n"};
    const Result<DocumentInfo> info = inspect(pdf);
    QVERIFY(info);
    QVERIFY(info->outline.size() < 10);
}

QTEST_GUILESS_MAIN(InspectTest)
#include "tst_inspect.moc"
