// SPDX-License-Identifier: GPL-3.0-or-later
// The ground truth is held against what Poppler finds and shows: the generator must not vouch for itself.
#include "tests/generator/demoset.h"
#include "tests/generator/expected.h"
#include "tests/generator/pages.h"
#include "tests/generator/recueilmaker.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace attrap;
using namespace attrap::generator;

namespace {

struct SeenWord
{
    QString text;
    PageRect box;
};

struct SeenPage
{
    PageSize size;
    QList<SeenWord> words;
};

bool run(const QString &program, const QStringList &arguments, QByteArray *output = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60000);
    if (output != nullptr) {
        *output = process.readAllStandardOutput();
    }
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool havePoppler()
{
    return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()
        && !QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty();
}

QString written(const QTemporaryDir &folder, const GeneratedDocument &document)
{
    const QString path = folder.filePath(document.fileName);
    QFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.write(document.pdf) == document.pdf.size();
    return done ? path : QString();
}

/// What pdftotext -bbox gives: the pages as displayed and their words. Empty when it does not open the file.
QList<SeenPage> seenBy(const QString &path)
{
    QByteArray output;
    QList<SeenPage> pages;
    if (!run(u"pdftotext"_s, {u"-cropbox"_s, u"-bbox"_s, path, u"-"_s}, &output)) {
        return pages;
    }
    QXmlStreamReader xml(output);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const QXmlStreamAttributes at = xml.attributes();
        if (xml.name() == "page"_L1) {
            pages.append(SeenPage{{at.value(u"width"_s).toDouble(), at.value(u"height"_s).toDouble()}, {}});
        } else if (xml.name() == "word"_L1 && !pages.isEmpty()) {
            const double x = at.value(u"xMin"_s).toDouble();
            const double y = at.value(u"yMin"_s).toDouble();
            const PageRect box{x, y, at.value(u"xMax"_s).toDouble() - x, at.value(u"yMax"_s).toDouble() - y};
            pages.last().words.append({xml.readElementText(), box});
        }
    }
    return pages;
}

/// Whether Poppler has these letters over this ink. It may cut words elsewhere than at our spaces
/// (punctuation), so the letters are looked for in what stands at the middle of the ink.
bool seenAt(const SeenPage &page, const QString &text, const PageRect &ink)
{
    for (const SeenWord &word : page.words) {
        const PageRect room = word.box.grown(1.5);
        const bool over = room.x <= ink.x && room.right() >= ink.right() && room.y <= ink.y
            && room.bottom() >= ink.bottom();
        const bool tight = word.box.width < ink.width + 4 || word.text != text;
        if (over && tight && word.text.contains(text)) {
            return true;
        }
    }
    return false;
}

/// The parts of a word as painted, box by box, for words that are not broken; broken ones give an empty list.
bool isWhole(const Word &word)
{
    return word.boxes.size() == 1;
}

/// Below this level a pixel is ink.
constexpr int Dark = 140;

struct Ink
{
    double outside = 0; ///< Part of the ink that lies in no box.
    int emptyBoxes = 0;
};

/// How the ink of a rendered page lies to the boxes. `shiftPt` moves the boxes, to prove that the measure
/// sees it.
Ink inkOf(const QImage &image, double dpi, const PageTruth &page, double shiftPt = 0)
{
    QImage mask(image.size(), QImage::Format_Grayscale8);
    mask.fill(0);
    Ink ink;
    for (const Word &word : page.words) {
        for (const PageRect &box : word.boxes) {
            const PageRect moved{box.x + shiftPt, box.y + shiftPt, box.width, box.height};
            const ImageRect rect = toImage(moved.grown(1.0), dpi);
            bool found = false;
            for (int y = std::max(0, rect.y); y < std::min(image.height(), rect.y + rect.height); ++y) {
                for (int x = std::max(0, rect.x); x < std::min(image.width(), rect.x + rect.width); ++x) {
                    mask.scanLine(y)[x] = 1;
                    found = found || image.constScanLine(y)[x] < Dark;
                }
            }
            ink.emptyBoxes += found ? 0 : 1;
        }
    }
    int all = 0;
    int outside = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.constScanLine(y)[x] < Dark) {
                ++all;
                outside += mask.constScanLine(y)[x] == 0 ? 1 : 0;
            }
        }
    }
    ink.outside = all > 0 ? static_cast<double>(outside) / all : 0;
    return ink;
}

QImage rendered(const QTemporaryDir &folder, const QString &path, int pageIndex, int dpi)
{
    const QString number = QString::number(pageIndex + 1);
    const QString root = folder.filePath(u"shown"_s);
    const bool done = run(u"pdftoppm"_s,
                          {u"-cropbox"_s, u"-r"_s, QString::number(dpi), u"-f"_s, number, u"-l"_s, number,
                           u"-singlefile"_s, u"-gray"_s, path, root});
    return done ? QImage(root + u".pgm"_s).convertToFormat(QImage::Format_Grayscale8) : QImage();
}

QList<GeneratedDocument> allOpening()
{
    const auto demo = demoSet();
    const auto pages = pageSet();
    return demo && pages ? *demo + *pages : QList<GeneratedDocument>();
}

const GeneratedDocument *named(const QList<GeneratedDocument> &documents, const QString &fileName)
{
    for (const GeneratedDocument &document : documents) {
        if (document.fileName == fileName) {
            return &document;
        }
    }
    return nullptr;
}

} // namespace

class TestGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void givesTheSameBytesInTwoProcesses();
    void demoHoldsAtMostTwelvePagesToRead();
    void textStandsWhereTheTruthSays();
    void scansHoldNoTextButTheFooter();
    void inkStandsWhereTheTruthSays();
    void brokenWordsAreOneWordWithTwoBoxes();
    void garbageLayersHideTheWords();
    void sommaireLeadsToTheSeparators();
    void longSommaireTakesMorePages();
    void decisiveWordsStandOnlyInTheScan();
    void robustnessFilesDoNotOpen();

private:
    QList<GeneratedDocument> m_documents; ///< All that open; made once, never changed.
};

void TestGenerator::initTestCase()
{
    m_documents = allOpening();
    QVERIFY(m_documents.size() > 30);
}

void TestGenerator::givesTheSameBytesInTwoProcesses()
{
    QTemporaryDir folder;
    const QString program = QStringLiteral(ATTRAP_BIN_DIR "/attrap-generate");
    const QStringList runs{folder.filePath(u"a"_s), folder.filePath(u"b"_s)};
    for (const QString &out : runs) {
        QVERIFY(run(program, {out, u"--set"_s, u"all"_s}));
    }
    const QStringList files = QDir(runs.at(0)).entryList(QDir::Files);
    QVERIFY(files.size() > 30);
    QCOMPARE(QDir(runs.at(1)).entryList(QDir::Files), files);
    for (const QString &name : files) {
        QFile a(QDir(runs.at(0)).filePath(name));
        QFile b(QDir(runs.at(1)).filePath(name));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QVERIFY2(a.readAll() == b.readAll(), qPrintable(name));
    }
}

void TestGenerator::demoHoldsAtMostTwelvePagesToRead()
{
    const auto demo = demoSet();
    QVERIFY(demo);
    QCOMPARE(demo->size(), 5);
    int toRead = 0;
    for (const GeneratedDocument &document : *demo) {
        for (const PageTruth &page : document.pages) {
            toRead += page.kind == PageKind::Text ? 0 : 1;
        }
    }
    QCOMPARE(toRead, 8);
}

void TestGenerator::textStandsWhereTheTruthSays()
{
    if (!havePoppler()) {
        QSKIP("pdftotext is not installed");
    }
    QTemporaryDir folder;
    for (const GeneratedDocument &document : m_documents) {
        const QList<SeenPage> seen = seenBy(written(folder, document));
        QCOMPARE(seen.size(), document.pages.size());
        for (int i = 0; i < seen.size(); ++i) {
            const PageTruth &page = document.pages.at(i);
            // pdftotext prints the size before /Rotate, yet the words after it.
            const PageSize printed
                = page.rotate % 180 == 0 ? seen.at(i).size : turned(seen.at(i).size, QuarterTurns::One);
            QVERIFY2(std::abs(printed.widthPt - page.size.widthPt) < 0.6, qPrintable(document.fileName));
            QVERIFY2(std::abs(printed.heightPt - page.size.heightPt) < 0.6, qPrintable(document.fileName));
            for (const Word &word : page.words) {
                const QString where
                    = u"%1 page %2: %3"_s.arg(document.fileName, QString::number(i + 1), word.text);
                if (word.source == WordSource::Text && isWhole(word)) {
                    QVERIFY2(seenAt(seen.at(i), word.text, word.boxes.first()), qPrintable(where));
                }
            }
        }
    }
}

void TestGenerator::scansHoldNoTextButTheFooter()
{
    if (!havePoppler()) {
        QSKIP("pdftotext is not installed");
    }
    QTemporaryDir folder;
    for (const GeneratedDocument &document : m_documents) {
        const QList<SeenPage> seen = seenBy(written(folder, document));
        QCOMPARE(seen.size(), document.pages.size());
        for (int i = 0; i < seen.size(); ++i) {
            const PageTruth &page = document.pages.at(i);
            if (page.kind == PageKind::Scan || page.kind == PageKind::Outline
                || page.kind == PageKind::BlankScan) {
                const auto text = std::count_if(page.words.begin(), page.words.end(),
                                                [](const Word &w) { return w.source == WordSource::Text; });
                QVERIFY2(seen.at(i).words.size() == text, qPrintable(document.fileName));
            }
        }
    }
}

void TestGenerator::inkStandsWhereTheTruthSays()
{
    if (!havePoppler()) {
        QSKIP("pdftoppm is not installed");
    }
    constexpr int Dpi = 100;
    QTemporaryDir folder;
    for (const GeneratedDocument &document : m_documents) {
        const QString path = written(folder, document);
        for (int i = 0; i < document.pages.size(); ++i) {
            const PageTruth &page = document.pages.at(i);
            const QImage image = rendered(folder, path, i, Dpi);
            QVERIFY(!image.isNull());
            const Ink ink = inkOf(image, Dpi, page);
            const QString where = u"%1 page %2: %3 outside, %4 empty"_s.arg(
                document.fileName, QString::number(i + 1), QString::number(ink.outside),
                QString::number(ink.emptyBoxes));
            QVERIFY2(ink.emptyBoxes == 0, qPrintable(where));
            if (page.kind != PageKind::BlankScan) {
                QVERIFY2(ink.outside < 0.05, qPrintable(where));
                QVERIFY2(inkOf(image, Dpi, page, 9).outside > 0.3,
                         qPrintable(where)); // The measure sees a shift.
            }
        }
    }
}

void TestGenerator::brokenWordsAreOneWordWithTwoBoxes()
{
    int broken = 0;
    for (const GeneratedDocument &document : m_documents) {
        QList<Word> words;
        for (const PageTruth &page : document.pages) {
            words += page.words;
        }
        for (const Word &word : words) {
            if (word.boxes.size() == 2) {
                ++broken;
                QVERIFY2(!word.text.endsWith(u'-') && word.text.size() >= 6, qPrintable(word.text));
                QVERIFY(word.boxes.at(1).y > word.boxes.at(0).y);
                QVERIFY(word.boxes.at(1).x < word.boxes.at(0).x);
            }
        }
    }
    QVERIFY2(broken >= 5, qPrintable(QString::number(broken)));
}

void TestGenerator::garbageLayersHideTheWords()
{
    if (!havePoppler()) {
        QSKIP("pdftotext is not installed");
    }
    QTemporaryDir folder;
    for (const QString &name : {u"page-garbage-letters.pdf"_s, u"page-garbage-private.pdf"_s}) {
        const GeneratedDocument *document = named(m_documents, name);
        QVERIFY(document != nullptr);
        const QList<SeenPage> seen = seenBy(written(folder, *document));
        QCOMPARE(seen.size(), 1);
        QVERIFY(seen.first().words.size() > 30);
        QString all;
        for (const SeenWord &word : seen.first().words) {
            all += word.text + u' ';
        }
        QVERIFY(!all.contains(u"Article"_s));
        QVERIFY(!all.contains(u"délégation"_s, Qt::CaseInsensitive));
    }
}

void TestGenerator::sommaireLeadsToTheSeparators()
{
    const auto document = textRecueil();
    QVERIFY(document);
    QPDF pdf;
    pdf.processMemoryFile("made", document->pdf.constData(), static_cast<std::size_t>(document->pdf.size()));
    const std::vector<QPDFObjectHandle> &pages = pdf.getAllPages();
    QCOMPARE(pages.size(), static_cast<std::size_t>(document->pages.size()));
    QPDFObjectHandle links = QPDFObjectHandle(pages.at(1)).getKey("/Annots");
    QCOMPARE(links.getArrayNItems(), 3);
    int next = 2;
    for (int i = 0; i < 3; ++i) {
        const ActeTruth &acte = document->actes.at(i);
        QCOMPARE(acte.separatorPageIndex, next);
        QCOMPARE(acte.firstPageIndex, next + 1);
        next = acte.lastPageIndex + 1;
        QPDFObjectHandle target = links.getArrayItem(i).getKey("/Dest").getArrayItem(0);
        QVERIFY(target.getObjGen()
                == pages.at(static_cast<std::size_t>(acte.separatorPageIndex)).getObjGen());
        int numbers = 0;
        for (const Word &word : document->pages.at(acte.separatorPageIndex).words) {
            numbers += word.text == acte.number ? 1 : 0;
        }
        QCOMPARE(numbers, 2); // Once alone on its line, once in the footer.
    }
    QCOMPARE(next, static_cast<int>(document->pages.size()));
}

void TestGenerator::longSommaireTakesMorePages()
{
    RecueilSpec spec{u"long.pdf"_s,
                     u"VAL-IMAGINAIRE"_s,
                     u"99-2026-099"_s,
                     QDate(2026, 4, 1),
                     RecueilKind::Special,
                     {},
                     {}};
    for (int i = 1; i <= 40; ++i) {
        const QString number = u"99-2026-03-31-%1"_s.arg(i, 5, 10, QChar(u'0'));
        spec.actes.append({number,
                           u"Arrêté relatif au bief numéro %1 de la rivière Orvène"_s.arg(i),
                           u"Préfecture du Val-Imaginaire / Bureau %1"_s.arg(i / 8),
                           {textPage({{u"Le bief est fermé."_s, {}, Align::Left, 7, 0}})}});
    }
    const auto document = makeRecueil(spec);
    QVERIFY(document);
    const int first = document->actes.first().separatorPageIndex;
    QVERIFY(first >= 3);
    QCOMPARE(document->pages.size(), first + 80);
    QStringList printed;
    for (int i = 1; i < first; ++i) {
        for (const Word &word : document->pages.at(i).words) {
            QVERIFY(word.boxes.first().bottom() < 842);
            printed.append(word.text);
        }
    }
    for (const ActeTruth &acte : document->actes) {
        QCOMPARE(printed.count(acte.number), 1);
    }
}

void TestGenerator::decisiveWordsStandOnlyInTheScan()
{
    const auto document = droneRecueil();
    QVERIFY(document);
    const QJsonObject file = expectedOf({*document}).value(u"files"_s).toArray().at(0).toObject();
    QCOMPARE(file.value(u"actes"_s).toArray().size(), 2);
    bool found = false;
    for (const QJsonValue &value : file.value(u"scan_only_words"_s).toArray()) {
        if (value[u"text"_s] == u"drone"_s) {
            found = true;
            QCOMPARE(value[u"page"_s].toInt(), 5);
        }
    }
    QVERIFY(found);
    QString page;
    for (const Word &word : document->pages.at(4).words) {
        page += word.source == WordSource::Ocr ? word.text + u' ' : QString();
    }
    QVERIFY(page.contains(
        u"captation, enregistrement et transmission d'images au moyen de caméras installées sur des "
        "aéronefs"_s));
}

void TestGenerator::robustnessFilesDoNotOpen()
{
    if (!havePoppler()) {
        QSKIP("pdftotext is not installed");
    }
    QTemporaryDir folder;
    const auto documents = robustnessSet();
    QVERIFY(documents);
    for (const GeneratedDocument &document : *documents) {
        const QList<SeenPage> seen = seenBy(written(folder, document));
        QVERIFY2(seen.size() == document.pages.size(), qPrintable(document.fileName));
    }
    QCOMPARE(named(*documents, u"owner-password.pdf"_s)->pages.size(), 2);
}

QTEST_MAIN(TestGenerator)
#include "tst_generator.moc"
