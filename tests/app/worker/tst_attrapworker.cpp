// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/workerprocess.h"
#include "tests/support/corpus.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ManyPixels = Q_INT64_C(100) << 20;

QByteArray pageObject(int widthPt, int heightPt)
{
    return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + QByteArray::number(widthPt) + ' '
        + QByteArray::number(heightPt) + "]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>";
}

/// A one-page PDF that says "drone Antibes".
QByteArray smallPdf(int widthPt = 595, int heightPt = 842)
{
    const QByteArray content = "BT /F1 24 Tf 72 700 Td (drone Antibes) Tj ET";
    const QList<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", pageObject(widthPt, heightPt),
        "<</Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> offsets;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        offsets.append(pdf.size());
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const qsizetype xref = pdf.size();
    pdf += "xref\n0 6\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets) {
        pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    }
    return pdf + "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + QByteArray::number(xref) + "\n%%EOF\n";
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write the test's own file");
    }
    return file.fileName();
}

WorkerConfig configFor(const QString &folder)
{
    WorkerConfig config;
    config.program = QStringLiteral(ATTRAP_BIN_DIR "/attrap-worker");
    config.readableFolder = folder;
    config.niceness = 0;
    return config;
}

QString described(const Error &error)
{
    return errorCodeName(error.code) + u' ' + error.subject + u' ' + error.detail;
}

} // namespace

class TestAttrapWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersEveryQuestion();
    void readsCorpusDocument();
    void refusesPathOutsideTheStore_data();
    void refusesPathOutsideTheStore();
    void namesWhatIsNotAPdf();
    void namesMissingFile();
    void namesExhaustedMemory_data();
    void namesExhaustedMemory();
    void namesExhaustedProcessorTime();
    void refusesToStartWithoutStore();
};

void TestAttrapWorker::answersEveryQuestion()
{
    const QTemporaryDir folder;
    const QString path = written(folder, u"a.pdf"_s, smallPdf());
    WorkerProcess worker(configFor(folder.path()));
    QCOMPARE(worker.pid(), 0);
    QCOMPARE(worker.peakMemoryBytes(), 0);

    const auto info = worker.inspect(path);
    QVERIFY2(info, qPrintable(info ? QString() : described(info.error())));
    QCOMPARE(info->pages.size(), 1);
    QCOMPARE(info->pages.at(0).size, (PageSize{595, 842}));
    QVERIFY(worker.pid() > 0);
    QVERIFY(worker.peakMemoryBytes() > (1 << 20));
    const qint64 pid = worker.pid();

    const auto words = worker.words(path, 0, 10);
    QVERIFY2(words, qPrintable(words ? QString() : described(words.error())));
    QCOMPARE(words->size(), 1);
    QCOMPARE(words->at(0).words.size(), 2);
    QCOMPARE(words->at(0).words.at(0).text, u"drone"_s);

    const auto ink = worker.survey(path, 0, 1);
    QVERIFY2(ink, qPrintable(ink ? QString() : described(ink.error())));
    QCOMPARE(ink->size(), 1);
    QVERIFY2(ink->at(0).failure.isEmpty(), qPrintable(ink->at(0).failure));
    QVERIFY(std::any_of(ink->at(0).ink.begin(), ink->at(0).ink.end(), [](char c) { return c != 0; }));

    const auto image = worker.raster(path, 0, 150, PixelFormat::Rgb888, ManyPixels);
    QVERIFY2(image, qPrintable(image ? QString() : described(image.error())));
    QVERIFY(std::any_of(image->pixels.begin(), image->pixels.end(), [](char c) { return c == 0; }));

    const auto read = worker.recognise(path, {0, {}, {}, u"fra"_s});
    QVERIFY2(read, qPrintable(read ? QString() : described(read.error())));
    QStringList texts;
    for (const Word &word : read->words) {
        texts.append(word.text);
    }
    QCOMPARE(texts, (QStringList{u"drone"_s, u"Antibes"_s}));
    QCOMPARE(worker.pid(), pid); // One process answered all.
}

void TestAttrapWorker::readsCorpusDocument()
{
    const QString path = corpusFile(u"raa-pdf"_s);
    if (path.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    WorkerProcess worker(configFor(path));
    const QStringList names = QDir(path).entryList({u"*.pdf"_s}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const QString file = path + u'/' + name;
        const auto info = worker.inspect(file);
        QVERIFY2(info, qPrintable(name + (info ? QString() : described(info.error()))));
        const auto words = worker.words(file, 0, 3);
        QVERIFY2(words, qPrintable(name + (words ? QString() : described(words.error()))));
        const auto image = worker.raster(file, 0, 100, PixelFormat::Grey8, ManyPixels);
        QVERIFY2(image, qPrintable(name + (image ? QString() : described(image.error()))));
    }
}

void TestAttrapWorker::refusesPathOutsideTheStore_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("absolute") << u"OUTSIDE/b.pdf"_s;
    QTest::newRow("by dots") << u"INSIDE/../outside/b.pdf"_s;
    QTest::newRow("by link") << u"INSIDE/link.pdf"_s;
    QTest::newRow("same beginning") << u"INSIDE-not/b.pdf"_s;
    QTest::newRow("system") << u"/etc/passwd"_s;
}

void TestAttrapWorker::refusesPathOutsideTheStore()
{
    QFETCH(QString, path);
    const QTemporaryDir folder;
    for (const auto &name : {u"inside"_s, u"outside"_s, u"inside-not"_s}) {
        QVERIFY(QDir(folder.path()).mkdir(name));
    }
    written(folder, u"outside/b.pdf"_s, smallPdf());
    written(folder, u"inside-not/b.pdf"_s, smallPdf());
    QVERIFY(QFile::link(folder.filePath(u"outside/b.pdf"_s), folder.filePath(u"inside/link.pdf"_s)));
    path.replace(u"OUTSIDE"_s, folder.filePath(u"outside"_s))
        .replace(u"INSIDE"_s, folder.filePath(u"inside"_s));

    WorkerProcess worker(configFor(folder.filePath(u"inside"_s)));
    const auto info = worker.inspect(path);
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(info.error().subject, path);
}

void TestAttrapWorker::namesWhatIsNotAPdf()
{
    const QTemporaryDir folder;
    WorkerProcess worker(configFor(folder.path()));
    const auto empty = worker.inspect(written(folder, u"empty.pdf"_s, {}));
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, ErrorCode::EmptyFile);
    const auto web
        = worker.inspect(written(folder, u"web.pdf"_s, "<!DOCTYPE html><html><body>Non</body></html>"));
    QVERIFY(!web);
    QCOMPARE(web.error().code, ErrorCode::WebPageNotPdf);
}

void TestAttrapWorker::namesMissingFile()
{
    const QTemporaryDir folder;
    WorkerProcess worker(configFor(folder.path()));
    const auto info = worker.inspect(folder.filePath(u"none.pdf"_s));
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::FileNotFound);
    QCOMPARE(info.error().subject, folder.filePath(u"none.pdf"_s));
}

void TestAttrapWorker::namesExhaustedMemory_data()
{
    const WorkerConfig usual;
    QTest::addColumn<qint64>("memoryBytes");
    QTest::addColumn<qint64>("dataBytes");
    QTest::newRow("address space") << (Q_INT64_C(500) << 20) << (Q_INT64_C(1) << 40);
    QTest::newRow("memory written to, as usual") << usual.memoryBytes << usual.dataBytes;
}

void TestAttrapWorker::namesExhaustedMemory()
{
    QFETCH(qint64, memoryBytes);
    QFETCH(qint64, dataBytes);
#ifdef ATTRAP_SANITIZED
    QSKIP("a sanitizer's address space cannot be limited");
#endif
    const QTemporaryDir folder;
    const QString path = written(folder, u"a.pdf"_s, smallPdf(14400, 14400));
    const QString small = written(folder, u"b.pdf"_s, smallPdf());
    WorkerConfig config = configFor(folder.path());
    config.memoryBytes = memoryBytes;
    config.dataBytes = dataBytes;
    WorkerProcess worker(config);
    const auto image = worker.raster(path, 0, 150, PixelFormat::Rgb888, Q_INT64_C(160) << 20);
    QVERIFY(!image);
    // PDFium notices some failures itself, and draws nothing.
    QVERIFY2(image.error().code == ErrorCode::WorkerOutOfMemory
                 || image.error().code == ErrorCode::PageUnreadable,
             qPrintable(described(image.error())));
    QVERIFY(worker.peakMemoryBytes() < Q_INT64_C(450) << 20);
    const auto next = worker.raster(small, 0, 50, PixelFormat::Rgb888, ManyPixels);
    QVERIFY2(next, qPrintable(next ? QString() : described(next.error())));
}

void TestAttrapWorker::namesExhaustedProcessorTime()
{
    const QString path = corpusFile(u"robustness/derive-1050-pages.pdf"_s);
    if (path.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    WorkerConfig config = configFor(QFileInfo(path).path());
    config.cpuSecondsPerRequest = 1;
    WorkerProcess worker(config);
    // A thousand pages at once take any processor longer than the allowance.
    const auto ink = worker.survey(path, 0, 1050);
    QVERIFY(!ink);
    QVERIFY2(ink.error().code == ErrorCode::WorkerTimedOut, qPrintable(described(ink.error())));
}

void TestAttrapWorker::refusesToStartWithoutStore()
{
    WorkerProcess worker(configFor(u"/nowhere/at/all"_s));
    const auto info = worker.inspect(u"/nowhere/at/all/a.pdf"_s);
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::WorkerMissing);
}

QTEST_GUILESS_MAIN(TestAttrapWorker)
#include "tst_attrapworker.moc"
