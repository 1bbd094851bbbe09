// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/picture.h"
#include "tests/bench/readfigures.h"
#include "tests/bench/readreport.h"
#include "tests/bench/readsources.h"
#include "tests/support/corpus.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attrap;
using namespace attrap::bench;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Header of a JPEG of that size, three colours, with a JFIF segment.
QByteArray jpegOf(int width, int height, char unit, int density)
{
    const auto number = [](int value) {
        return QByteArray(1, static_cast<char>(value >> 8)) + static_cast<char>(value & 0xff);
    };
    return QByteArray("\xff\xd8\xff\xe0", 4) + number(16) + QByteArray("JFIF\0\x01\x01", 7) + unit
        + number(density) + number(density) + QByteArray("\0\0\xff\xc0", 4) + number(17) + '\x08'
        + number(height) + number(width)
        + QByteArray("\x03"
                     "111222333",
                     10)
        + QByteArray("\xff\xd9", 2);
}

/// A PDF of that many pages.
QByteArray pdfOf(int pages)
{
    QByteArray kids;
    QByteArray objects;
    for (int i = 0; i < pages; ++i) {
        const QByteArray number = QByteArray::number(i + 3);
        kids += number + " 0 R ";
        objects += number + " 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n";
    }
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids ["
        + kids + "] /Count " + QByteArray::number(pages) + " >>\nendobj\n" + objects
        + "trailer\n<< /Root 1 0 R >>\n%%EOF\n";
}

PlacedWord at(const QString &text, double x, double y)
{
    return {text, {x, y, 10, 10}, 1, false};
}

const Figure *named(const QList<Figure> &figures, const QString &beginning)
{
    for (const Figure &figure : figures) {
        if (figure.name.startsWith(beginning)) {
            return &figure;
        }
    }
    return nullptr;
}

FileReading reading(const QString &name, int pages, int ocrPages, double seconds, double peerSeconds)
{
    FileReading file;
    file.name = name;
    file.pages = pages;
    file.ocrPages = ocrPages;
    file.wholePages = ocrPages;
    file.own.wallSeconds = seconds;
    if (peerSeconds > 0) {
        file.peer = ReadingCost{peerSeconds, peerSeconds, 0};
    }
    return file;
}

} // namespace

class TestReadFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logosThatAreReadLeaveATextLayerWhatItIs();
    void comparesWhatWasReadNotHowItIsWritten_data();
    void comparesWhatWasReadNotHowItIsWritten();
    void numbersKeepTheirHyphens();
    void stripsMarkupAndFormulas_data();
    void stripsMarkupAndFormulas();
    void countsEachWordOnce();
    void orderIsTheLongestCommonSequence();
    void pagesAreComparedWithPages();
    void emptySidesAreNoDivisionByZero();

    void boxesMatchTheNearestOfTheSameText();
    void boxesFarAwayDoNotMatch();
    void bboxPagesAreRead();
    void tsvIsReadInPoints();
    void wordsOfAnotherReadingAreFound();
    void wordsBrokenAtALineEndAreFoundWhole();
    void unsureAndShortWordsAreNotAskedFor();

    void jpegBytesStayUnchanged();
    void sheetResolutionIsPlausible_data();
    void sheetResolutionIsPlausible();
    void truncatedJpegIsRefused();
    void pngIsWrapped();

    void referencesAreFoundBesideTheirFiles();
    void aFolderOfRoughReferencesStandsForItsFiles();
    void theCorpusIsUnderstood();

    void ratesLeaveOutWhatThePeerFailedOn();
    void theWorstFileDecidesTheRecallGoal();
    void roughReferencesDecideNoGoal();
};

void TestReadFigures::logosThatAreReadLeaveATextLayerWhatItIs()
{
    FileReading file = reading(u"recueil.pdf"_s, 75, 25, 1, 0);
    QVERIFY(!file.isTextLayer());
    file.wholePages = 0;
    QVERIFY(file.isTextLayer());
    QVERIFY(!file.isScanned());
}

void TestReadFigures::comparesWhatWasReadNotHowItIsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("case, accents") << u"ARRÊTÉ Préfectoral"_s << u"arrete prefectoral"_s;
    QTest::newRow("decomposed") << u"pre\u0301fet"_s << u"prefet"_s;
    QTest::newRow("punctuation") << u"(« l’État », l'eau.)"_s << u"l etat l eau"_s;
    QTest::newRow("ligatures") << u"œuvre \ufb01n ÆSH"_s << u"oeuvre fin aesh"_s;
    QTest::newRow("number sign") << u"n° nº N°83"_s << u"n n n 83"_s;
    QTest::newRow("hyphen within") << u"celui-ci R211-66 celui\u2011ci"_s << u"celuici r21166 celuici"_s;
    QTest::newRow("hyphen at line end") << u"administra-\ntifs"_s << u"administratifs"_s;
    QTest::newRow("kept hyphen at line end") << u"Saint-\nÉtienne"_s << u"saintetienne"_s;
    QTest::newRow("soft hyphen") << u"admi\u00adnistra\u00ad\n tifs"_s << u"administratifs"_s;
    QTest::newRow("dash") << u"zone - secteur"_s << u"zone secteur"_s;
    QTest::newRow("list") << u"- un\n- deux"_s << u"un deux"_s;
    QTest::newRow("bullets") << u"\uf0b7 un • deux ✔"_s << u"un deux"_s;
    QTest::newRow("nothing") << u" \n\f—"_s << QString();
}

void TestReadFigures::comparesWhatWasReadNotHowItIsWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(comparableWords(text).join(u' '), expected);
}

void TestReadFigures::numbersKeepTheirHyphens()
{
    QCOMPARE(partedNumbers(
                 u"l'article L. 632-1, n° 83-2025-07-\n07-00017 - 12 pages, 2025 - 2026, R2212\u20112."_s),
             (QStringList{u"632-1"_s, u"83-2025-07-07-00017"_s, u"2212-2"_s}));
    const WordMatch match
        = comparePages({u"L. 632-1 et L. 632-1"_s, u"R. 211-9"_s}, {u"L. 6321 et L. 632-1"_s, u"R211-9"_s});
    QCOMPARE(match.recall(), 5.0 / 7);
    QCOMPARE(match.numbers, 3);
    QCOMPARE(match.numbersFound, 2);
}

void TestReadFigures::stripsMarkupAndFormulas_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("expected");
    QTest::newRow("heading") << u"## LE PREFET"_s << u"le prefet"_s;
    QTest::newRow("emphasis in a word") << u"**A**rticle"_s << u"article"_s;
    QTest::newRow("ordinal") << u"titre $1^{\\text {er }}$,"_s << u"titre 1er"_s;
    QTest::newRow("number") << u"n ${ }^{\\circ} 77-1133$ du"_s << u"n 771133 du"_s;
    QTest::newRow("chemistry") << u"du $\\mathrm{CO}^{2}$ gaz"_s << u"du co2 gaz"_s;
    QTest::newRow("table") << u"| a | b |\n| :--: | :--: |\n| c<br>d | e |"_s << u"a b c d e"_s;
    QTest::newRow("picture") << u"![img-0.jpeg](img-0.jpeg)\nVu"_s << u"vu"_s;
    QTest::newRow("link") << u"[le site](https://example.org)"_s << u"le site"_s;
}

void TestReadFigures::stripsMarkupAndFormulas()
{
    QFETCH(QString, markdown);
    QFETCH(QString, expected);
    QCOMPARE(comparableWords(withoutMarkup(markdown)).join(u' '), expected);
}

void TestReadFigures::countsEachWordOnce()
{
    const WordMatch match
        = compareWords({u"de"_s, u"la"_s, u"de"_s, u"mer"_s}, {u"de"_s, u"mer"_s, u"mer"_s});
    QCOMPARE(match.matched, 2);
    QCOMPARE(match.recall(), 0.5);
    QVERIFY(qFuzzyCompare(match.precision(), 2.0 / 3));
}

void TestReadFigures::orderIsTheLongestCommonSequence()
{
    const QStringList reference{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QCOMPARE(compareWords(reference, reference).order(), 1.0);
    // Two columns read one after the other in the wrong order: every word, half the order.
    const WordMatch turned = compareWords(reference, {u"c"_s, u"d"_s, u"a"_s, u"b"_s});
    QCOMPARE(turned.recall(), 1.0);
    QCOMPARE(turned.order(), 0.5);
    QCOMPARE(compareWords(reference, {u"a"_s, u"x"_s, u"d"_s}).inOrder, 2);
}

void TestReadFigures::pagesAreComparedWithPages()
{
    // The same words on the wrong page are not found.
    QCOMPARE(comparePages({u"un"_s, u"deux"_s}, {u"deux"_s, u"un"_s}).matched, 0);
    // One text of the whole: wherever they stand.
    QCOMPARE(comparePages({u"un deux"_s}, {u"deux"_s, u"un"_s}).matched, 2);
}

void TestReadFigures::emptySidesAreNoDivisionByZero()
{
    QCOMPARE(compareWords({}, {}).recall(), 1.0);
    QCOMPARE(compareWords({u"a"_s}, {}).recall(), 0.0);
    QCOMPARE(compareWords({u"a"_s}, {}).precision(), 1.0);
    QCOMPARE(BoxMatch().mean(), 0.0);
    QCOMPARE(BoxMatch().percentile(0.95), 0.0);
}

void TestReadFigures::boxesMatchTheNearestOfTheSameText()
{
    const BoxMatch match = matchBoxes({at(u"de"_s, 0, 0), at(u"de"_s, 20, 0), at(u"mer"_s, 0, 30)},
                                      {at(u"de"_s, 23, 4), at(u"de"_s, 1, 0), at(u"nef"_s, 0, 30)});
    QCOMPARE(match.reference, 3);
    QCOMPARE(match.distances, (QList<double>{1, 5}));
    QCOMPARE(match.mean(), 3.0);
}

void TestReadFigures::boxesFarAwayDoNotMatch()
{
    QVERIFY(matchBoxes({at(u"de"_s, 0, 0)}, {at(u"de"_s, MatchWithinPt + 1, 0)}).distances.isEmpty());
}

void TestReadFigures::bboxPagesAreRead()
{
    const auto pages = wordsOfBbox(
        "<doc>\n  <page width=\"595.28\" height=\"841.89\">\n"
        "    <word xMin=\"10.5\" yMin=\"-2\" xMax=\"30.5\" yMax=\"8\">l&apos;eau&amp;Co</word>\n  </page>\n"
        "  <page width=\"1\" height=\"1\">\n  </page>\n</doc>\n");
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages.at(0).size(), 1);
    QCOMPARE(pages.at(0).at(0).text, u"l'eau&Co"_s);
    QCOMPARE(pages.at(0).at(0).box, (PageRect{10.5, -2, 20, 10}));
    QVERIFY(pages.at(1).isEmpty());
}

void TestReadFigures::tsvIsReadInPoints()
{
    const auto words = wordsOfTsv("level\tpage_num\n4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n"
                                  "5\t1\t1\t1\t1\t1\t300\t600\t150\t75\t96.5\tVu\n"
                                  "5\t1\t1\t1\t1\t2\t0\t0\t1\t1\t95\t \n"
                                  "5\t1\t1\t1\t2\t1\t0\t0\t1\t1\t50\tle\n",
                                  300);
    QCOMPARE(words.size(), 2);
    QCOMPARE(words.at(0).box, (PageRect{72, 144, 36, 18}));
    QCOMPARE(words.at(0).confidence, 0.965);
    QVERIFY(words.at(0).endsLine);
}

void TestReadFigures::wordsOfAnotherReadingAreFound()
{
    const FoundWords found
        = findWords({at(u"Préfet,"_s, 0, 0), at(u"drone"_s, 50, 0), at(u"mairie"_s, 90, 90)},
                    {at(u"PREFET"_s, 200, 0), at(u"drame"_s, 51, 1)});
    QCOMPARE(found.reference, 3);
    QCOMPARE(found.found, 1);
    QCOMPARE(found.placed, 2); // Something was read where "drone" stands.
    QCOMPARE(found.missing, (QStringList{u"drone"_s, u"mairie"_s}));
    // Each occurrence once.
    QCOMPARE(findWords({at(u"drone"_s, 0, 0), at(u"drone"_s, 50, 0)}, {at(u"drone"_s, 0, 0)}).found, 1);
}

void TestReadFigures::wordsBrokenAtALineEndAreFoundWhole()
{
    PlacedWord beginning = at(u"administra-"_s, 0, 0);
    beginning.endsLine = true;
    const FoundWords found = findWords({beginning, at(u"tifs"_s, 0, 20)}, {at(u"administratifs"_s, 0, 0)});
    QCOMPARE(found.reference, 1);
    QCOMPARE(found.found, 1);
}

void TestReadFigures::unsureAndShortWordsAreNotAskedFor()
{
    PlacedWord unsure = at(u"tache"_s, 0, 0);
    unsure.confidence = 0.4;
    QCOMPARE(findWords({unsure, at(u"le"_s, 0, 0), at(u"2025"_s, 0, 0)}, {}).reference, 0);
}

void TestReadFigures::jpegBytesStayUnchanged()
{
    const QTemporaryDir folder;
    const QByteArray jpeg = jpegOf(2000, 1000, '\0', 1);
    write(folder.filePath(u"a.jpg"_s), jpeg);
    QVERIFY(wrapPicture(folder.filePath(u"a.jpg"_s), folder.filePath(u"a.pdf"_s)));
    const QByteArray pdf = content(folder.filePath(u"a.pdf"_s));
    QVERIFY(pdf.contains("stream\n" + jpeg + "\nendstream"));
    QVERIFY(pdf.contains("/MediaBox [0 0 841.89 420.9"));
    QVERIFY(pdf.contains("/Width 2000 /Height 1000"));
}

void TestReadFigures::sheetResolutionIsPlausible_data()
{
    QTest::addColumn<double>("stated");
    QTest::addColumn<double>("expected");
    const double a4 = 3508 * 72 / 841.89;
    QTest::newRow("none") << 0.0 << a4;
    QTest::newRow("1x1") << 1.0 << a4;
    QTest::newRow("72 of a photograph") << 72.0 << a4;
    QTest::newRow("scanner") << 200.0 << 200.0;
    QTest::newRow("beyond sense") << 4800.0 << a4;
}

void TestReadFigures::sheetResolutionIsPlausible()
{
    QFETCH(double, stated);
    QFETCH(double, expected);
    QCOMPARE(sheetDpi(2480, 3508, stated), expected);
}

void TestReadFigures::truncatedJpegIsRefused()
{
    const QByteArray jpeg = jpegOf(20, 10, '\x01', 300);
    const auto whole = jpegHeader(jpeg);
    QVERIFY(whole);
    QCOMPARE(whole->width, 20);
    QCOMPARE(whole->height, 10);
    QCOMPARE(whole->dpi, 300.0);
    for (qsizetype size = 0; size < 29; ++size) {
        const auto header = jpegHeader(jpeg.left(size));
        QVERIFY(!header);
        QCOMPARE(header.error().code, ErrorCode::InvalidArgument);
    }
}

void TestReadFigures::pngIsWrapped()
{
    const QTemporaryDir folder;
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(QColor(200, 30, 30));
    QVERIFY(image.save(folder.filePath(u"a.png"_s)));
    QVERIFY(wrapPicture(folder.filePath(u"a.png"_s), folder.filePath(u"a.pdf"_s)));
    QCOMPARE(pageCountOf(folder.filePath(u"a.pdf"_s)), 1);
    QVERIFY(content(folder.filePath(u"a.pdf"_s)).contains("/DeviceRGB /Filter /FlateDecode"));
}

void TestReadFigures::referencesAreFoundBesideTheirFiles()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"ocr-verite/a/page.jpg"_s), jpegOf(20, 10, '\0', 1));
    write(folder.filePath(u"ocr-verite/a/page.txt"_s), "un\n");
    write(folder.filePath(u"ocr-verite/a/page.xml"_s), "<a/>");
    write(folder.filePath(u"ocr-verite/b/page-007.verite.txt"_s), "sept");
    write(folder.filePath(u"ocr-verite/b/page-010.verite.txt"_s), "dix");
    write(folder.filePath(u"ocr-verite/b/one.pdf"_s), pdfOf(1));
    write(folder.filePath(u"ocr-verite/b/two.pdf"_s), pdfOf(2));
    write(folder.filePath(u"ocr-verite/mistral-reference/scan.mistral.md"_s), "# rough");
    write(folder.filePath(u"raa-pdf/scan.pdf"_s), pdfOf(1));
    QStringList notes;
    const auto sources
        = findReadSources({folder.filePath(u"ocr-verite"_s), folder.filePath(u"raa-pdf/scan.pdf"_s)}, &notes);
    QCOMPARE(sources.size(), 4);
    QVERIFY(sources.at(0).isPicture());
    QCOMPARE(sources.at(0).kind, ReferenceKind::Exact);
    QCOMPARE(sources.at(0).pages, QStringList{u"un\n"_s});
    QCOMPARE(sources.at(1).kind, ReferenceKind::None); // One page, two references.
    QCOMPARE(sources.at(2).pages, (QStringList{u"sept"_s, u"dix"_s}));
    QCOMPARE(sources.at(3).kind, ReferenceKind::Rough);
    QCOMPARE(comparableWords(sources.at(3).pages.at(0)), QStringList{u"rough"_s});
    QCOMPARE(notes.size(), 1);
    QVERIFY(notes.at(0).startsWith(u"one.pdf has 1 pages"_s));
}

void TestReadFigures::aFolderOfRoughReferencesStandsForItsFiles()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"ocr-verite/mistral-reference/scan.mistral.md"_s), "rough");
    write(folder.filePath(u"ocr-verite/mistral-reference/lost.mistral.md"_s), "rough");
    write(folder.filePath(u"raa-pdf/scan.pdf"_s), pdfOf(1));
    QStringList notes;
    const auto sources = findReadSources({folder.filePath(u"ocr-verite/mistral-reference"_s)}, &notes);
    QCOMPARE(sources.size(), 1);
    QCOMPARE(sources.at(0).kind, ReferenceKind::Rough);
}

void TestReadFigures::theCorpusIsUnderstood()
{
    const QString folder = corpusFile(u"ocr-verite"_s);
    if (folder.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    QStringList notes;
    const auto sources = findReadSources({folder}, &notes);
    QCOMPARE(notes, QStringList());
    QCOMPARE(sources.size(), 9);
    for (const ReadSource &source : sources) {
        QCOMPARE(source.kind, ReferenceKind::Exact);
        QCOMPARE(source.pages.size(), source.isPicture() ? 1 : 5);
    }
}

void TestReadFigures::ratesLeaveOutWhatThePeerFailedOn()
{
    QList<FileReading> files{reading(u"a"_s, 10, 10, 5, 20), reading(u"b"_s, 90, 90, 1, 0)};
    files[1].peerFailed = true;
    const QList<Figure> figures = totalFigures(files, {});
    const Figure *ratio = named(figures, u"scanned files: pages/s against"_s);
    QVERIFY(ratio != nullptr);
    QCOMPARE(ratio->value, 4.0);
    QCOMPARE(ratio->goal, 2.0);
    QCOMPARE(named(figures, u"files that ocrmypdf failed on"_s)->value, 1.0);
}

void TestReadFigures::theWorstFileDecidesTheRecallGoal()
{
    QList<FileReading> files{reading(u"a"_s, 1, 1, 1, 1), reading(u"b"_s, 1, 1, 1, 1)};
    for (FileReading &file : files) {
        file.reference = ReferenceKind::Exact;
    }
    files[0].ownMatch = {100, 100, 99, 99};
    files[0].peerMatch = {100, 100, 90, 90};
    files[1].ownMatch = {10, 10, 7, 7};
    files[1].peerMatch = {10, 10, 8, 8};
    const QList<Figure> figures = totalFigures(files, {});
    const Figure *worst = named(figures, u"word recall above ocrmypdf's, smallest of the files (b)"_s);
    QVERIFY(worst != nullptr);
    QVERIFY(qAbs(worst->value + 10) < 1e-9);
    QCOMPARE(worst->goal, 0.0);
    QVERIFY(qAbs(named(figures, u"word recall above ocrmypdf's, average"_s)->value + 0.5) < 1e-9);
}

void TestReadFigures::roughReferencesDecideNoGoal()
{
    QList<FileReading> files{reading(u"a"_s, 1, 1, 1, 1)};
    files[0].reference = ReferenceKind::Rough;
    files[0].ownMatch = {10, 10, 1, 1};
    files[0].peerMatch = {10, 10, 8, 8};
    const QList<Figure> figures = totalFigures(files, {});
    QVERIFY(named(figures, u"word recall above"_s) == nullptr);
    QVERIFY(named(figures, u"word recall, average of 1 files, rough references"_s) != nullptr);
}

QTEST_GUILESS_MAIN(TestReadFigures)
#include "tst_readfigures.moc"
