// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "tests/core/engine/testpdf.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace attrap;

/// Scans made by drawing a page of text, whose words and boxes are known, and wrapping the picture in a PDF.
class RecogniseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsUprightWordsInPlace_data();
    void readsUprightWordsInPlace();
    void readsTiltedScans_data();
    void readsTiltedScans();
    void readsOnlyTheRegions();
    void skipsCoveredWords();
    void readsGreyPaper();
    void readsFaintPrint();
    void readsLoneDigitsOfATable();
    void readsWhiteLettersOnADarkBand_data();
    void readsWhiteLettersOnADarkBand();
    void choosesTheResolutionByTheLetters();
    void finishesCoarselyWhenTheBudgetIsSpent();
    void readsAllWithinAnAmpleBudget();
    void readsASidewaysPageOfCapitals();
    void doesNotDependOnEarlierPages();
    void blankPageGivesNoWords();
    void namesTheMissingLanguage();
    void refusesWhatIsNoLanguage();

private:
    QString scanFile(const PageImage &picture, const QByteArray &attributes = {})
    {
        TestPage page;
        page.picture = picture;
        page.pictureSize = {picture.width * 72 / picture.dpi, picture.height * 72 / picture.dpi};
        page.mediaBox = "[0 0 " + QByteArray::number(page.pictureSize.widthPt) + " "
            + QByteArray::number(page.pictureSize.heightPt) + "]";
        page.attributes = attributes;
        TestPdf pdf;
        pdf.pages.append(page);
        return writeFile(m_folder.path(), QStringLiteral("scan%1.pdf").arg(++m_files), pdf.bytes());
    }
    Result<RecognisedPage> read(const QString &path, const QList<PageRect> &regions = {},
                                const QList<PageRect> &covered = {}, int budgetMs = 0)
    {
        RecogniseTask task;
        task.budgetMs = budgetMs;
        task.regions = regions;
        task.covered = covered;
        task.languages = QStringLiteral("fra");
        return m_engine.recognise(path, task);
    }

    QTemporaryDir m_folder;
    int m_files = 0;
    Engine m_engine;
    QList<Word> m_truth;
    PageImage m_scan; ///< 500 × 300 pt at 200 dpi, grey.
};

static constexpr double ScanDpi = 200;

static QStringList textsOf(const QList<Word> &words)
{
    QStringList texts;
    for (const Word &word : words) {
        texts.append(word.text);
    }
    return texts;
}

void RecogniseTest::initTestCase()
{
    TestPdf pdf;
    pdf.pages.append({frenchParagraph(), "/CropBox [40 500 540 800]"});
    const QString path = writeFile(m_folder.path(), QStringLiteral("text.pdf"), pdf.bytes());
    m_truth = (*m_engine.words(path, 0, 1)).first().words;
    m_scan = *m_engine.raster(path, 0, ScanDpi, PixelFormat::Grey8, 10000000);
    QVERIFY(m_truth.size() > 40);
}

void RecogniseTest::readsUprightWordsInPlace_data()
{
    QTest::addColumn<int>("lying");
    QTest::addColumn<QByteArray>("attributes");
    QTest::newRow("upright") << 0 << QByteArray();
    QTest::newRow("turned 90") << 1 << QByteArray();
    QTest::newRow("turned 180") << 2 << QByteArray();
    QTest::newRow("turned 270") << 3 << QByteArray();
    QTest::newRow("turned 90, shown upright") << 1 << QByteArray("/Rotate 270");
    QTest::newRow("turned 90, shown upside down") << 1 << QByteArray("/Rotate 90");
}

void RecogniseTest::readsUprightWordsInPlace()
{
    QFETCH(int, lying);
    QFETCH(QByteArray, attributes);
    const PageSize upright{m_scan.width * 72 / ScanDpi, m_scan.height * 72 / ScanDpi};
    const auto lyingTurns = static_cast<QuarterTurns>(lying);
    const Result<RecognisedPage> page = read(scanFile(turnedPicture(m_scan, lyingTurns), attributes));
    QVERIFY(page);
    const int rotate = attributes.isEmpty() ? 0 : attributes.split(' ').last().toInt() / 90;
    const auto shown = static_cast<QuarterTurns>((lying + rotate) % 4);
    QCOMPARE(static_cast<int>(page->turns), (4 - static_cast<int>(shown)) % 4);
    QCOMPARE(textsOf(page->words), textsOf(m_truth));
    for (qsizetype i = 0; i < m_truth.size(); ++i) {
        const PageRect expected = turned(m_truth.at(i).boxes.first(), upright, shown);
        const PageRect found = page->words.at(i).boxes.first();
        // Text layer boxes reach from ascender to descender: the letters lie inside.
        const PageRect limits = expected.grown(2 + 0.2 * std::min(expected.width, expected.height));
        QVERIFY2(found.x >= limits.x && found.y >= limits.y && found.right() <= limits.right()
                     && found.bottom() <= limits.bottom(),
                 qPrintable(m_truth.at(i).text));
        QVERIFY(found.area() > 0.25 * expected.area());
        QCOMPARE(page->words.at(i).endsLine, m_truth.at(i).endsLine);
        QVERIFY(page->words.at(i).confidence > 0.5 && page->words.at(i).confidence <= 1);
        QVERIFY(page->words.at(i).source == WordSource::Ocr);
    }
}

void RecogniseTest::readsTiltedScans_data()
{
    QTest::addColumn<double>("degrees");
    QTest::newRow("0.5 clockwise") << 0.5;
    QTest::newRow("1.6 clockwise") << 1.6;
    QTest::newRow("2 counterclockwise") << -2.0;
    QTest::newRow("5 clockwise") << 5.0;
    QTest::newRow("5 counterclockwise") << -5.0;
}

void RecogniseTest::readsTiltedScans()
{
    QFETCH(double, degrees);
    const Result<RecognisedPage> page = read(scanFile(tiltedPicture(m_scan, degrees)));
    QVERIFY(page);
    QVERIFY2(std::abs(page->skewDegrees - degrees) < 0.25, qPrintable(QString::number(page->skewDegrees)));
    QCOMPARE(textsOf(page->words), textsOf(m_truth));
    const double angle = degrees * M_PI / 180;
    const double cx = m_scan.width * 36 / ScanDpi;
    const double cy = m_scan.height * 36 / ScanDpi;
    for (qsizetype i = 0; i < m_truth.size(); ++i) {
        const PageRect straight = m_truth.at(i).boxes.first();
        const double x = straight.centreX() - cx;
        const double y = straight.centreY() - cy;
        const PageRect found = page->words.at(i).boxes.first();
        QVERIFY2(std::abs(found.centreX() - (x * std::cos(angle) - y * std::sin(angle) + cx)) < 2,
                 qPrintable(m_truth.at(i).text));
        // The letters' middle is not that of ascender and descender: a fifth of the height.
        QVERIFY2(std::abs(found.centreY() - (x * std::sin(angle) + y * std::cos(angle) + cy))
                     < 2 + straight.height / 5,
                 qPrintable(m_truth.at(i).text));
    }
}

void RecogniseTest::readsOnlyTheRegions()
{
    // The title and the last line, in two regions.
    const PageRect title{0, 0, 500, 50};
    const PageRect last{0, 150, 500, 40};
    const Result<RecognisedPage> page = read(scanFile(m_scan), {title, last});
    QVERIFY(page);
    QStringList expected;
    for (const Word &word : std::as_const(m_truth)) {
        const PageRect box = word.boxes.first();
        if (title.contains(box.centreX(), box.centreY()) || last.contains(box.centreX(), box.centreY())) {
            expected.append(word.text);
        }
    }
    QCOMPARE(expected.size(), 11);
    QCOMPARE(textsOf(page->words), expected);
    QVERIFY(last.contains(page->words.last().boxes.first().centreX(),
                          page->words.last().boxes.first().centreY()));
    const Result<RecognisedPage> outside = read(scanFile(m_scan), {PageRect{2000, 2000, 10, 10}});
    QVERIFY(outside);
    QVERIFY(outside->words.isEmpty());
}

void RecogniseTest::skipsCoveredWords()
{
    QList<PageRect> covered;
    QStringList expected;
    for (qsizetype i = 0; i < m_truth.size(); ++i) {
        if (i < 12) {
            covered.append(m_truth.at(i).boxes.first());
        } else {
            expected.append(m_truth.at(i).text);
        }
    }
    const Result<RecognisedPage> page = read(scanFile(m_scan), {}, covered);
    QVERIFY(page);
    QCOMPARE(textsOf(page->words), expected);
}

void RecogniseTest::readsGreyPaper()
{
    PageImage grey = m_scan;
    for (char &pixel : grey.pixels) {
        pixel = static_cast<char>(static_cast<uchar>(pixel) * 180 / 255);
    }
    const QString path = scanFile(grey);
    QCOMPARE(textsOf((*read(path)).words), textsOf(m_truth));
    // Painting the covered words must leave nothing that could be read.
    const QList<PageRect> covered{m_truth.first().boxes.first()};
    QCOMPARE(textsOf((*read(path, {}, covered)).words), textsOf(m_truth.mid(1)));
}

void RecogniseTest::readsFaintPrint()
{
    // The last line in light grey, as letterheads are: an even threshold takes it for paper.
    PageImage faint = m_scan;
    const int firstRow = static_cast<int>(150 * ScanDpi / 72);
    for (qsizetype i = static_cast<qsizetype>(firstRow) * faint.width; i < faint.pixels.size(); ++i) {
        const int ink = 255 - static_cast<uchar>(faint.pixels.at(i));
        faint.pixels[i] = static_cast<char>(255 - ink * 70 / 255);
    }
    QCOMPARE(textsOf((*read(scanFile(faint))).words), textsOf(m_truth));
}

void RecogniseTest::readsLoneDigitsOfATable()
{
    QByteArray content;
    for (int row = 0; row < 6; ++row) {
        const double y = 760 - 30 * row;
        content += textAt(72, y, 12, "acte") + textAt(300, y, 12, QByteArray::number(row + 2))
            + textAt(450, y, 12, "arr\xEAt\xE9");
    }
    TestPdf pdf;
    pdf.pages.append({content, "/CropBox [40 500 540 800]"});
    const QString text = writeFile(m_folder.path(), QStringLiteral("digits.pdf"), pdf.bytes());
    const PageImage image = *m_engine.raster(text, 0, ScanDpi, PixelFormat::Grey8, 10000000);
    const QStringList found = textsOf((*read(scanFile(image))).words);
    for (const char *digit : {"2", "3", "4", "5", "6", "7"}) {
        QVERIFY2(found.contains(QString::fromLatin1(digit)), qPrintable(found.join(u' ')));
    }
}

void RecogniseTest::readsWhiteLettersOnADarkBand_data()
{
    QTest::addColumn<int>("lying");
    QTest::newRow("upright") << 0;
    QTest::newRow("turned 90") << 1;
}

void RecogniseTest::readsWhiteLettersOnADarkBand()
{
    QFETCH(int, lying);
    // The head of a table: a band of 20 points with the first line in white.
    PageImage band = m_scan;
    const auto row = [](double pt) { return static_cast<int>(pt * ScanDpi / 72); };
    for (int y = row(65); y < row(87); ++y) {
        for (int x = row(20); x < row(460); ++x) {
            char &pixel = band.pixels[static_cast<qsizetype>(y) * band.width + x];
            pixel = static_cast<char>(255 - static_cast<uchar>(pixel));
        }
    }
    const Result<RecognisedPage> page = read(scanFile(turnedPicture(band, static_cast<QuarterTurns>(lying))));
    QVERIFY(page);
    QCOMPARE(textsOf(page->words), textsOf(m_truth));
}

void RecogniseTest::choosesTheResolutionByTheLetters()
{
    QByteArray content;
    for (int line = 0; line < 20; ++line) {
        content += textAt(72, 760 - 9 * line, 6,
                          "Le pr\xE9"
                          "fet du Var autorise la captation d'images au moyen");
    }
    TestPdf pdf;
    pdf.pages.append({content, "/CropBox [40 500 540 800]"});
    const QString text = writeFile(m_folder.path(), QStringLiteral("small.pdf"), pdf.bytes());
    const PageImage image = *m_engine.raster(text, 0, 400, PixelFormat::Grey8, 10000000);
    const Result<RecognisedPage> small = read(scanFile(image));
    const Result<RecognisedPage> ordinary = read(scanFile(m_scan));
    QVERIFY(small && ordinary);
    QVERIFY2(small->dpi > ordinary->dpi * 1.2, qPrintable(QString::number(small->dpi)));
    QCOMPARE(textsOf(small->words).count(QStringLiteral("captation")), 20);
    // Lying, its letters are as small.
    const Result<RecognisedPage> lying = read(scanFile(turnedPicture(image, QuarterTurns::One)));
    QVERIFY(lying);
    QVERIFY(std::abs(lying->dpi - small->dpi) < 0.2 * small->dpi);
}

void RecogniseTest::finishesCoarselyWhenTheBudgetIsSpent()
{
    const Result<RecognisedPage> page = read(scanFile(m_scan), {}, {}, 1);
    QVERIFY(page);
    QVERIFY(page->lowerEffort);
    // Coarsely, yet not at random: nearly all of such clean print is right, and stands in its place.
    qsizetype right = 0;
    for (const Word &word : page->words) {
        const auto same = std::find_if(m_truth.cbegin(), m_truth.cend(), [&](const Word &truth) {
            const PageRect box = truth.boxes.first();
            const PageRect found = word.boxes.first();
            return truth.text == word.text && box.grown(2).contains(found.centreX(), found.centreY());
        });
        right += same != m_truth.cend() ? 1 : 0;
    }
    QVERIFY2(right >= m_truth.size() * 8 / 10, qPrintable(textsOf(page->words).join(u' ')));
    QVERIFY(page->words.size() <= m_truth.size() + 2);
}

void RecogniseTest::readsAllWithinAnAmpleBudget()
{
    const QString path = scanFile(m_scan);
    const Result<RecognisedPage> page = read(path, {}, {}, 600'000);
    const Result<RecognisedPage> unlimited = read(path);
    QVERIFY(page && unlimited);
    QVERIFY(!page->lowerEffort);
    QVERIFY(!unlimited->lowerEffort);
    QVERIFY(page->words == unlimited->words);
}

void RecogniseTest::readsASidewaysPageOfCapitals()
{
    TestPdf pdf;
    pdf.pages.append({textAt(72, 760, 14, "LISTE DES BUREAUX DE VOTE DE LA COMMUNE")
                          + textAt(72, 730, 14, "AVENUE DE LA REPUBLIQUE")
                          + textAt(72, 700, 14, "PLACE DU MARCHE")
                          + textAt(72, 670, 14, "RUE DES ECOLES ET IMPASSE DU MOULIN"),
                      "/CropBox [40 500 540 800]"});
    const QString text = writeFile(m_folder.path(), QStringLiteral("capitals.pdf"), pdf.bytes());
    const PageImage image = *m_engine.raster(text, 0, ScanDpi, PixelFormat::Grey8, 10000000);
    for (const QuarterTurns turns : {QuarterTurns::One, QuarterTurns::Two, QuarterTurns::Three}) {
        const Result<RecognisedPage> page = read(scanFile(turnedPicture(image, turns)));
        QVERIFY(page);
        QVERIFY2(
            static_cast<int>(page->turns) == 4 - static_cast<int>(turns),
            qPrintable(QString::number(static_cast<int>(page->turns)) + textsOf(page->words).join(u' ')));
        QCOMPARE(page->words.first().text, QStringLiteral("LISTE"));
        QCOMPARE(page->words.last().text, QStringLiteral("MOULIN"));
    }
}

void RecogniseTest::doesNotDependOnEarlierPages()
{
    const QString path = scanFile(tiltedPicture(m_scan, 0.7));
    const QString other = scanFile(turnedPicture(m_scan, QuarterTurns::Two));
    const Result<RecognisedPage> before = read(path);
    QVERIFY(read(other));
    const Result<RecognisedPage> after = read(path);
    Engine fresh;
    RecogniseTask task;
    task.languages = QStringLiteral("fra");
    const Result<RecognisedPage> alone = fresh.recognise(path, task);
    QVERIFY(before && after && alone);
    QVERIFY(before->words == after->words);
    QVERIFY(before->words == alone->words);
}

void RecogniseTest::blankPageGivesNoWords()
{
    PageImage blank = m_scan;
    for (qsizetype i = 0; i < blank.pixels.size(); ++i) {
        blank.pixels[i] = static_cast<char>(235 + (i * 7919 % 13));
    }
    const Result<RecognisedPage> page = read(scanFile(blank));
    QVERIFY(page);
    QCOMPARE(textsOf(page->words), QStringList());
}

void RecogniseTest::namesTheMissingLanguage()
{
    const QString path = scanFile(m_scan);
    for (const char *languages : {"xqz", "fra+xqz"}) {
        RecogniseTask task;
        task.languages = QString::fromLatin1(languages);
        const Result<RecognisedPage> page = m_engine.recognise(path, task);
        QVERIFY(!page);
        QCOMPARE(errorCodeName(page.error().code), errorCodeName(ErrorCode::LanguageMissing));
        QCOMPARE(page.error().subject, QStringLiteral("xqz"));
    }
    QVERIFY(read(path));
}

void RecogniseTest::refusesWhatIsNoLanguage()
{
    const QString path = scanFile(m_scan);
    for (const char *languages : {"", "../fra", "+"}) {
        RecogniseTask task;
        task.languages = QString::fromLatin1(languages);
        const Result<RecognisedPage> page = m_engine.recognise(path, task);
        QVERIFY(!page);
        QCOMPARE(errorCodeName(page.error().code), errorCodeName(ErrorCode::InvalidArgument));
    }
}

QTEST_GUILESS_MAIN(RecogniseTest)
#include "tst_recognise.moc"
