// SPDX-License-Identifier: GPL-3.0-or-later
// Pages judged, recognised and put together, on real scans: what is searched in the end.
#include "core/engine/engine.h"
#include "core/reading/assemble.h"
#include "core/reading/earlierocr.h"
#include "core/reading/judge.h"
#include "core/reading/plausibility.h"
#include "tests/core/engine/testpdf.h"
#include "tests/support/corpus.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;

namespace {

const QString Scan = QStringLiteral("ocr-verite/var-242/scan-200dpi-noir-et-blanc-g4.pdf");
const QString Truth = QStringLiteral("ocr-verite/var-242/page-038.verite.txt");
constexpr int ScannedPage = 2; ///< The page of Scan whose text Truth is.

QStringList bare(const QString &text)
{
    QStringList words = foldedLetters(text).split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word.size() < 2; });
    return words;
}

QStringList bare(const QList<Word> &words)
{
    QString text;
    for (const Word &word : words) {
        text += word.text + u' ';
    }
    return bare(text);
}

/// Share of the wanted words that were found, each as often.
double recallOf(QStringList found, const QStringList &wanted)
{
    qsizetype hits = 0;
    for (const QString &word : wanted) {
        hits += found.removeOne(word) ? 1 : 0;
    }
    return wanted.isEmpty() ? 0 : double(hits) / double(wanted.size());
}

struct ReadPage
{
    PageVerdict verdict;
    QList<Word> recognised;
    QList<Word> page;
};

class Reader
{
public:
    Result<RecognisedPage> recognise(const QString &path, RecogniseTask task)
    {
        task.languages = QStringLiteral("fra");
        return m_engine.recognise(path, task);
    }
    ReadPage read(const QString &path, int index)
    {
        ReadPage result;
        const auto info = m_engine.inspect(path);
        const auto text = m_engine.words(path, index, 1);
        const auto ink = m_engine.survey(path, index, 1);
        if (!info || !text || !ink) {
            qFatal("cannot read %s", qPrintable(path));
        }
        const PageSize size = info->pages.at(index).size;
        result.verdict = judgePage(size, text->first(), ink->first());
        if (result.verdict.needsOcr) {
            RecogniseTask task;
            task.pageIndex = index;
            task.regions = result.verdict.ocrRegions;
            task.covered = result.verdict.covered;
            result.recognised = recognise(path, task)->words;
        }
        result.page = assemblePage(size, result.verdict, result.verdict.words, result.recognised);
        return result;
    }
    Engine &engine() { return m_engine; }

private:
    Engine m_engine;
};

QByteArray shownString(const QString &text)
{
    QByteArray bytes = text.toLatin1();
    return bytes.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
}

/// A page of that picture with those words hidden under their boxes, as OCR programs make it.
QByteArray pictureWithLayer(const PageImage &picture, const PageSize &size, const QList<Word> &words)
{
    TestPdf pdf;
    TestPage page;
    page.mediaBox
        = "[0 0 " + QByteArray::number(size.widthPt) + ' ' + QByteArray::number(size.heightPt) + ']';
    page.picture = picture;
    page.pictureSize = size;
    page.content = "3 Tr\n";
    for (const Word &word : words) {
        const PageRect box = word.boxes.first();
        page.content += textAt(box.x, size.heightPt - box.bottom() + 0.2 * box.height, box.height,
                               shownString(word.text));
    }
    pdf.pages.append(page);
    return pdf.bytes();
}

QList<Word> misread(QList<Word> words)
{
    int at = 0;
    for (Word &word : words) {
        for (QChar &c : word.text) {
            if (c.isLetter() && ++at % 4 == 0) {
                c = QStringLiteral("ijlrnxwkv").at(at % 9);
            }
        }
    }
    return words;
}

} // namespace

class PageReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsAGoodLayerUnread();
    void replacesAPoorLayer();
    void keepsTheLayerThatReadsBetterThanWe();
    void readsOnlyTheWordsThatTheLayerGivesWrong();
    void findsAllThatFullPageOcrFinds_data();
    void findsAllThatFullPageOcrFinds();
    void judgesTheLayerOfTheAllier();
    void readsAPageThatStandsOnItsHead();
    void findsBleedThroughBlank();

private:
    QTemporaryDir m_folder;
    Reader m_reader;
    QStringList m_truth;
    QList<Word> m_known; ///< The words of the scanned page, with their boxes.
    PageSize m_size;
    PageImage m_picture;
};

void PageReadingTest::initTestCase()
{
    const QString scan = corpusFile(Scan);
    QFile truth(corpusFile(Truth));
    if (scan.isEmpty() || !truth.open(QIODevice::ReadOnly)) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    m_truth = bare(QString::fromUtf8(truth.readAll()));
    m_size = m_reader.engine().inspect(scan)->pages.at(ScannedPage).size;
    RecogniseTask task;
    task.pageIndex = ScannedPage;
    m_known = m_reader.recognise(scan, task)->words;
    QVERIFY(recallOf(bare(m_known), m_truth) > 0.98);
    m_picture = *m_reader.engine().raster(scan, ScannedPage, 150, PixelFormat::Grey8, 10'000'000);
}

void PageReadingTest::keepsAGoodLayerUnread()
{
    const ReadPage read = m_reader.read(
        writeFile(m_folder.path(), QStringLiteral("good.pdf"), pictureWithLayer(m_picture, m_size, m_known)),
        0);
    QCOMPARE(read.verdict.layer, LayerVerdict::EarlierOcrKept);
    QCOMPARE(read.verdict.kind, PageKind::Scan);
    QVERIFY(!read.verdict.needsOcr);
    QVERIFY(recallOf(bare(read.page), m_truth) > 0.97);
    for (const Word &word : read.page) {
        QVERIFY(word.confidence > 0.8 && word.confidence < 1);
    }
}

void PageReadingTest::replacesAPoorLayer()
{
    const QString path = writeFile(m_folder.path(), QStringLiteral("poor.pdf"),
                                   pictureWithLayer(m_picture, m_size, misread(m_known)));
    const ReadPage read = m_reader.read(path, 0);
    QCOMPARE(read.verdict.layer, LayerVerdict::EarlierOcrKept);
    QVERIFY(read.verdict.needsOcr);
    QVERIFY(replacesEarlierOcr(read.verdict, read.verdict.words, read.recognised));
    QVERIFY(recallOf(bare(read.verdict.words), m_truth) < 0.6);
    QVERIFY(recallOf(bare(read.page), m_truth) > 0.97);
    QVERIFY(read.page.size() < m_known.size() * 11 / 10); // Nothing of the other reading beside it.
}

void PageReadingTest::keepsTheLayerThatReadsBetterThanWe()
{
    const PageImage blurred
        = *m_reader.engine().raster(corpusFile(Scan), ScannedPage, 50, PixelFormat::Grey8, 10'000'000);
    // Half of its words only, so that the page is read again.
    const QList<Word> half = m_known.mid(0, m_known.size() * 3 / 4);
    const ReadPage read = m_reader.read(
        writeFile(m_folder.path(), QStringLiteral("blurred.pdf"), pictureWithLayer(blurred, m_size, half)),
        0);
    QVERIFY(read.verdict.needsOcr);
    QVERIFY(!replacesEarlierOcr(read.verdict, read.verdict.words, read.recognised));
    QVERIFY(recallOf(bare(read.page), m_truth) >= recallOf(bare(half), m_truth));
}

void PageReadingTest::readsOnlyTheWordsThatTheLayerGivesWrong()
{
    TestPdf pdf;
    TestPage page{frenchParagraph()};
    // The same font, but its letters claim to be private-use characters.
    page.content += "BT /F2 12 Tf 1 0 0 1 72 560 Tm (Signature du prefet de Vaucluse) Tj ET\n";
    pdf.pages.append(page);
    const ReadPage read
        = m_reader.read(writeFile(m_folder.path(), QStringLiteral("part.pdf"), pdf.bytes()), 0);
    QCOMPARE(read.verdict.kind, PageKind::Mixed);
    QVERIFY(read.verdict.textIsGood);
    QCOMPARE(read.verdict.ocrRegions.size(), qsizetype(1));
    const PageRect line = read.verdict.ocrRegions.first();
    QVERIFY(line.y > 260 && line.bottom() < 300);
    const QStringList words = bare(read.page);
    QVERIFY(words.contains(QStringLiteral("vaucluse")) && words.contains(QStringLiteral("signature")));
    QCOMPARE(std::count_if(read.page.begin(), read.page.end(),
                           [](const Word &word) { return word.source == WordSource::Text; }),
             47);
}

void PageReadingTest::findsAllThatFullPageOcrFinds_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("page");
    const QString aube
        = QStringLiteral("raa-pdf/aube-2025-05-07-recueil-070-actes-scannes.DERIVE-caviarde.pdf");
    QTest::newRow("aube 10") << aube << 9;
    QTest::newRow("aube 16") << aube << 15;
    QTest::newRow("paca 2") << QStringLiteral(
        "raa-pdf/paca-raa-R93-2025-04-23-00009-rectorat-texte-vectorise.pdf")
                            << 1;
}

void PageReadingTest::findsAllThatFullPageOcrFinds()
{
    QFETCH(const QString, file);
    QFETCH(const int, page);
    const QString path = corpusFile(file);
    if (path.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    const ReadPage read = m_reader.read(path, page);
    QCOMPARE(read.verdict.kind, PageKind::Scan);
    QVERIFY(!read.verdict.words.isEmpty()); // The footer.
    RecogniseTask task;
    task.pageIndex = page;
    const QList<Word> full = m_reader.recognise(path, task)->words;
    QStringList sure;
    for (const Word &word : full) {
        if (word.confidence > 0.8) {
            sure += bare({word});
        }
    }
    QVERIFY(sure.size() > 50);
    const QStringList found = bare(read.page);
    QStringList lost;
    for (const QString &word : std::as_const(sure)) {
        if (!found.contains(word)) {
            lost.append(word);
        }
    }
    QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u' ')));
    // And the footer once.
    QCOMPARE(std::count_if(read.page.begin(), read.page.end(),
                           [](const Word &word) { return word.source == WordSource::Text; }),
             read.verdict.words.size());
    const qsizetype recueils = found.count(QStringLiteral("recueil"));
    QVERIFY2(recueils <= bare(full).count(QStringLiteral("recueil")), qPrintable(QString::number(recueils)));
}

void PageReadingTest::judgesTheLayerOfTheAllier()
{
    const QString path
        = corpusFile(QStringLiteral("raa-pdf/allier-2025-002-acte-03-2024-12-26-00003-image+couche-ocr.pdf"));
    if (path.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    // Prose, well read but for a line that the edge of the page cuts.
    const ReadPage prose = m_reader.read(path, 1);
    QCOMPARE(prose.verdict.layer, LayerVerdict::EarlierOcrKept);
    QVERIFY(!prose.verdict.needsOcr);
    // A list of communes, of which it made "SAINT-PIERRF-LAVAL": read again.
    QVERIFY(m_reader.read(path, 2).verdict.needsOcr);
}

void PageReadingTest::readsAPageThatStandsOnItsHead()
{
    TestPdf pdf;
    TestPage page{textAt(72, 20, 9, "recueil du Var")};
    page.picture = turnedPicture(m_picture, QuarterTurns::Two);
    page.pictureSize = m_size;
    pdf.pages.append(page);
    const ReadPage read
        = m_reader.read(writeFile(m_folder.path(), QStringLiteral("head.pdf"), pdf.bytes()), 0);
    QCOMPARE(read.verdict.kind, PageKind::Scan);
    QVERIFY(recallOf(bare(read.page), m_truth) > 0.95);
}

/// What shows through from the back of a sheet: mirrored, and a tenth as dark.
void PageReadingTest::findsBleedThroughBlank()
{
    TestPdf pdf;
    TestPage page;
    page.picture = m_picture;
    for (int y = 0; y < m_picture.height; ++y) {
        for (int x = 0; x < m_picture.width; ++x) {
            const qsizetype row = static_cast<qsizetype>(y) * m_picture.width;
            const int back = static_cast<unsigned char>(m_picture.pixels.at(row + m_picture.width - 1 - x));
            page.picture.pixels[row + x] = static_cast<char>(250 - (255 - back) / 10);
        }
    }
    page.pictureSize = m_size;
    pdf.pages.append(page);
    const ReadPage read
        = m_reader.read(writeFile(m_folder.path(), QStringLiteral("bleed.pdf"), pdf.bytes()), 0);
    QVERIFY(read.page.isEmpty());
    QVERIFY(read.verdict.kind == PageKind::Blank
            || showsNothing(read.verdict, read.verdict.words, read.recognised));
}

QTEST_GUILESS_MAIN(PageReadingTest)
#include "tst_pagereading.moc"
