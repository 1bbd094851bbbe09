// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "core/engine/turnedcopies.h"
#include "tests/core/engine/testpdf.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attrap;

namespace {
const QRectF A4(0, 0, 595, 842);
}

class TurnedCopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsThatPageWithoutPictures();
    void holdsNoFontThatThePageDoesNotUse();
    void endsWhereFormsPaintOneAnother();
    void refusesWhatIsTooMuch_data();
    void refusesWhatIsTooMuch();
    void refusedPagesKeepTheirWords();
    void refusesPagesThatAreNotThere();

private:
    QByteArray copyOf(const TestPdf &pdf, int pageIndex = 0)
    {
        TurnedCopies copies(file(pdf));
        const std::string copy = copies.ofPage(pageIndex, static_cast<int>(pdf.pages.size()), 90, A4);
        return QByteArray::fromStdString(copy);
    }
    QString file(const TestPdf &pdf)
    {
        return writeFile(m_folder.path(), QStringLiteral("f.pdf"), pdf.bytes());
    }
    QStringList wordsOf(const QByteArray &bytes)
    {
        Engine engine;
        const QString path = writeFile(m_folder.path(), QStringLiteral("copy.pdf"), bytes);
        const Result<QList<PageText>> pages = engine.words(path, 0, 100);
        QStringList texts;
        if (pages && pages->size() == 1) {
            for (const Word &word : pages->first().words) {
                texts.append(word.text);
            }
        }
        return texts;
    }

    QTemporaryDir m_folder;
};

static QByteArray formObject(int number, const QByteArray &resources, const QByteArray &content)
{
    return QByteArray::number(number) + " 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 595 842]"
        + " /Resources << /Font << /F1 4 0 R >> " + resources + " >> /Length "
        + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream\nendobj\n";
}

void TurnedCopiesTest::holdsThatPageWithoutPictures()
{
    PageImage picture;
    picture.width = 1200;
    picture.height = 1600;
    picture.format = PixelFormat::Grey8;
    for (int i = 0; i < picture.width * picture.height; ++i) {
        picture.pixels.append(static_cast<char>((i * 7919LL * i) >> 8));
    }
    TestPdf pdf;
    for (const char *text : {"premier mot", "second mot", "dernier mot"}) {
        TestPage page{textAt(72, 700, 12, text)};
        page.picture = picture;
        page.pictureSize = {595, 842};
        pdf.pages.append(page);
    }
    QVERIFY(pdf.bytes().size() > 1000000);
    const QByteArray copy = copyOf(pdf, 1);
    QVERIFY(!copy.isEmpty());
    QVERIFY2(copy.size() < 10000, qPrintable(QString::number(copy.size())));
    QCOMPARE(wordsOf(copy), (QStringList{QStringLiteral("second"), QStringLiteral("mot")}));
    Engine engine;
    const Result<DocumentInfo> info = engine.inspect(m_folder.filePath(QStringLiteral("copy.pdf")));
    QVERIFY(info);
    QCOMPARE(info->pages.size(), 1);
    QCOMPARE(info->pages.first().size, (PageSize{842, 595}));
}

void TurnedCopiesTest::holdsNoFontThatThePageDoesNotUse()
{
    TestPdf pdf;
    pdf.pages.append(TestPage{textAt(72, 700, 12, "mot")});
    const QByteArray copy = copyOf(pdf);
    QVERIFY(copy.contains("/F1"));
    QVERIFY(!copy.contains("/F2"));
}

void TurnedCopiesTest::endsWhereFormsPaintOneAnother()
{
    TestPdf pdf;
    pdf.objects.append(formObject(5, "/XObject << /B 6 0 R >>", textAt(72, 600, 12, "forme") + "/B Do\n"));
    pdf.objects.append(formObject(6, "/XObject << /A 5 0 R >>", "/A Do\n"));
    TestPage page{textAt(72, 700, 12, "mot") + "/A Do\n"};
    page.resources = "/XObject << /A 5 0 R >>";
    pdf.pages.append(page);
    const QStringList words = wordsOf(copyOf(pdf));
    QVERIFY(words.contains(QStringLiteral("mot")));
    QVERIFY(words.contains(QStringLiteral("forme")));
}

static TestPdf lyingPage(const QByteArray &resources, const QList<QByteArray> &objects)
{
    TestPdf pdf;
    TestPage page{frenchParagraph() + "/A Do\n", "/Rotate 180"};
    page.resources = resources;
    pdf.pages.append(page);
    pdf.objects = objects;
    return pdf;
}

/// Chains of forms, arrays and streams of that size against what is allowed: 64 deep (3 a form), 20 000
/// objects, 16 MB.
static QList<TestPdf> pagesOfSize(double share)
{
    QList<QByteArray> chain;
    for (int i = 0; i < 64 / 3 * share; ++i) {
        chain.append(
            formObject(500 + i, "/XObject << /A " + QByteArray::number(501 + i) + " 0 R >>", "/A Do\n"));
    }
    QByteArray numbers;
    for (int i = 0; i < 20000 * share; ++i) {
        numbers += " 1";
    }
    const QByteArray bytes(static_cast<qsizetype>((16 << 20) * share), ' ');
    return {lyingPage("/XObject << /A 500 0 R >>", chain),
            lyingPage("/XObject << /A 5 0 R >>", {formObject(5, "/Numbers [" + numbers + "]", "")}),
            lyingPage("/XObject << /A 5 0 R >>", {formObject(5, {}, bytes)})};
}

void TurnedCopiesTest::refusesWhatIsTooMuch_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("deep") << 0;
    QTest::newRow("many objects") << 1;
    QTest::newRow("many bytes") << 2;
}

void TurnedCopiesTest::refusesWhatIsTooMuch()
{
    QFETCH(int, which);
    QVERIFY(!copyOf(pagesOfSize(0.4).at(which)).isEmpty());
    QVERIFY(copyOf(pagesOfSize(1.2).at(which)).isEmpty());
}

void TurnedCopiesTest::refusedPagesKeepTheirWords()
{
    Engine engine;
    for (const TestPdf &pdf : pagesOfSize(1.2)) {
        const Result<QList<PageText>> pages = engine.words(file(pdf), 0, 1);
        QVERIFY(pages);
        QCOMPARE(pages->first().words.size(), 47);
    }
}

void TurnedCopiesTest::refusesPagesThatAreNotThere()
{
    TestPdf pdf;
    pdf.pages.append(TestPage{textAt(72, 700, 12, "mot")});
    TurnedCopies copies(file(pdf));
    QVERIFY(!copies.ofPage(0, 1, 0, A4).empty());
    QVERIFY(copies.ofPage(1, 1, 0, A4).empty());
    QVERIFY(copies.ofPage(-1, 1, 0, A4).empty());
    // Another count than Poppler's: the pages may be others.
    QVERIFY(copies.ofPage(0, 2, 0, A4).empty());
    TurnedCopies none(writeFile(m_folder.path(), QStringLiteral("none.pdf"), "%PDF-1.5\nnothing"));
    QVERIFY(none.ofPage(0, 1, 0, A4).empty());
}

QTEST_GUILESS_MAIN(TurnedCopiesTest)
#include "tst_turnedcopies.moc"
