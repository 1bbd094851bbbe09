// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "tests/core/engine/testpdf.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attrap;

Q_DECLARE_METATYPE(attrap::ErrorCode)

class OpenDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhyAFileDoesNotOpen_data();
    void namesWhyAFileDoesNotOpen();
    void namesMissingFilesAndFolders();
    void opensBehindJunk();
    void opensWithoutCrossReferences();
    void refusesPagesOutOfRange();
    void cutsRangesAtTheEnd();
    void noticesThatTheFileChanged();
    void boundsAPageTreeThatLies_data();
    void boundsAPageTreeThatLies();

private:
    QTemporaryDir m_folder;
};

static TestPdf onePage(const QByteArray &text)
{
    TestPdf pdf;
    pdf.pages.append({textAt(72, 700, 12, text), {}});
    return pdf;
}

void OpenDocumentTest::namesWhyAFileDoesNotOpen_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray() << ErrorCode::EmptyFile;
    QTest::newRow("html") << QByteArray("<!DOCTYPE html>\n<html><body>403</body></html>")
                          << ErrorCode::WebPageNotPdf;
    QTest::newRow("html with mark and space")
        << QByteArray("\xEF\xBB\xBF \r\n <HTML><head></head></html>") << ErrorCode::WebPageNotPdf;
    QTest::newRow("xhtml") << QByteArray("<?xml version=\"1.0\"?>\n<html xmlns=\"x\"></html>")
                           << ErrorCode::WebPageNotPdf;
    QTest::newRow("xml") << QByteArray("<?xml version=\"1.0\"?>\n<rss></rss>") << ErrorCode::NotAPdf;
    QTest::newRow("picture") << QByteArray("\xFF\xD8\xFF\xE0 JFIF") << ErrorCode::NotAPdf;
    QTest::newRow("truncated") << onePage("mot").bytes().left(60) << ErrorCode::Damaged;
    QTest::newRow("no page") << TestPdf().bytes() << ErrorCode::Damaged;
}

void OpenDocumentTest::namesWhyAFileDoesNotOpen()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const QString path = writeFile(m_folder.path(), QStringLiteral("f.pdf"), bytes);
    Engine engine;
    const Result<DocumentInfo> info = engine.inspect(path);
    QVERIFY(!info);
    QCOMPARE(errorCodeName(info.error().code), errorCodeName(code));
    QCOMPARE(info.error().subject, path);
    const Result<QList<PageText>> words = engine.words(path, 0, 1);
    QVERIFY(!words);
    QCOMPARE(errorCodeName(words.error().code), errorCodeName(code));
}

void OpenDocumentTest::namesMissingFilesAndFolders()
{
    Engine engine;
    const Result<DocumentInfo> missing = engine.inspect(m_folder.filePath(QStringLiteral("none.pdf")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileNotFound);
    const Result<DocumentInfo> folder = engine.inspect(m_folder.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::FileUnreadable);
}

void OpenDocumentTest::opensBehindJunk()
{
    QByteArray junk("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n");
    junk += QByteArray(800, ' ');
    const QString path
        = writeFile(m_folder.path(), QStringLiteral("junk.pdf"), junk + onePage("mot").bytes());
    Engine engine;
    const Result<QList<PageText>> words = engine.words(path, 0, 1);
    QVERIFY(words);
    QCOMPARE(words->first().words.size(), 1);
    QVERIFY(engine.raster(path, 0, 72, PixelFormat::Grey8, 1000000));
}

void OpenDocumentTest::opensWithoutCrossReferences()
{
    QByteArray bytes = onePage("mot").bytes();
    bytes.truncate(bytes.indexOf("startxref"));
    const QString path = writeFile(m_folder.path(), QStringLiteral("noxref.pdf"), bytes);
    Engine engine;
    const Result<QList<PageText>> words = engine.words(path, 0, 1);
    QVERIFY(words);
    QCOMPARE(words->first().words.size(), 1);
}

void OpenDocumentTest::refusesPagesOutOfRange()
{
    const QString path = writeFile(m_folder.path(), QStringLiteral("one.pdf"), onePage("mot").bytes());
    Engine engine;
    for (const int page : {-1, 1, 1000000}) {
        const Result<PageImage> image = engine.raster(path, page, 72, PixelFormat::Grey8, 1000000);
        QVERIFY(!image);
        QCOMPARE(image.error().code, ErrorCode::PageOutOfRange);
        const Result<QList<PageText>> words = engine.words(path, page, 1);
        QVERIFY(!words);
        QCOMPARE(words.error().code, ErrorCode::PageOutOfRange);
    }
}

void OpenDocumentTest::cutsRangesAtTheEnd()
{
    TestPdf pdf;
    for (int i = 0; i < 5; ++i) {
        pdf.pages.append({textAt(72, 700, 12, "page" + QByteArray::number(i)), {}});
    }
    const QString path = writeFile(m_folder.path(), QStringLiteral("five.pdf"), pdf.bytes());
    Engine engine;
    const Result<QList<PageText>> words = engine.words(path, 3, 100);
    QVERIFY(words);
    QCOMPARE(words->size(), 2);
    QCOMPARE(words->last().words.first().text, QStringLiteral("page4"));
    const Result<QList<InkMap>> survey = engine.survey(path, 4, 100);
    QVERIFY(survey);
    QCOMPARE(survey->size(), 1);
}

void OpenDocumentTest::noticesThatTheFileChanged()
{
    Engine engine;
    const QString path = writeFile(m_folder.path(), QStringLiteral("changing.pdf"), onePage("avant").bytes());
    QCOMPARE((*engine.words(path, 0, 1)).first().words.first().text, QStringLiteral("avant"));
    writeFile(m_folder.path(), QStringLiteral("changing.pdf"), onePage("ensuite").bytes());
    QCOMPARE((*engine.words(path, 0, 1)).first().words.first().text, QStringLiteral("ensuite"));
}

void OpenDocumentTest::boundsAPageTreeThatLies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray count = onePage("mot").bytes();
    count.replace("/Count 1 ", "/Count 9999999 ");
    QTest::newRow("count") << count;
    QByteArray loop = onePage("mot").bytes();
    loop.replace("/Kids [10 0 R ]", "/Kids [10 0 R 2 0 R 2 0 R]");
    QTest::newRow("loop") << loop;
    TestPdf deep = onePage("mot");
    for (int i = 0; i < 200; ++i) {
        const QByteArray self = QByteArray::number(5000 + i);
        const QByteArray kid = i == 199 ? QByteArray("10") : QByteArray::number(5001 + i);
        deep.objects.append(self + " 0 obj\n<< /Type /Pages /Count 1 /Kids [" + kid + " 0 R] >>\nendobj\n");
    }
    QTest::newRow("deep")
        << deep.bytes().replace("/Kids [10 0 R ]", "/Kids [5000 0 R]").replace("5000 /Root", "6000 /Root");
}

void OpenDocumentTest::boundsAPageTreeThatLies()
{
    QFETCH(QByteArray, bytes);
    const QString path = writeFile(m_folder.path(), QStringLiteral("lie.pdf"), bytes);
    Engine engine;
    const Result<DocumentInfo> info = engine.inspect(path);
    if (!info) {
        QCOMPARE(errorCodeName(info.error().code), errorCodeName(ErrorCode::Damaged));
        return;
    }
    QVERIFY(info->pages.size() < 10);
    const Result<QList<PageText>> words = engine.words(path, 0, 1);
    QVERIFY(words);
    // Where Poppler refuses the count, the page says so: it will be read as a picture.
    if (words->first().failure.isEmpty()) {
        QCOMPARE(words->first().words.size(), 1);
        QCOMPARE(words->first().words.first().text, QStringLiteral("mot"));
    }
    // Where the tree would hang PDFium, it is not asked.
    const Result<PageImage> image = engine.raster(path, 0, 72, PixelFormat::Grey8, 1000000);
    QVERIFY(image || image.error().code == ErrorCode::PageUnreadable);
}

QTEST_GUILESS_MAIN(OpenDocumentTest)
#include "tst_opendocument.moc"
