// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "core/engine/turnedcopies.h"
#include "tests/core/engine/testpdf.h"
#include "tests/support/corpus.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;

/// Real and hostile documents of ../shared/corpus.
class EngineCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOddFileIsReadOrRefused();
    void refusesEachForItsReason_data();
    void refusesEachForItsReason();
    void sommaireLinksLeadToSeparators();
    void boxesOfTurnedPagesHoldInk();
    void turnedPagesReadLikeUprightOnes();
    void copiesOfRealPagesReadLikeThem_data();
    void copiesOfRealPagesReadLikeThem();
    void readsScansOfAKnownPage_data();
    void readsScansOfAKnownPage();

private:
    Engine m_engine;
};

static QStringList lettersAndDigits(const QString &text)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.toLower().split(others, Qt::SkipEmptyParts);
}

void EngineCorpusTest::everyOddFileIsReadOrRefused()
{
    const QString one = corpusFile(QStringLiteral("robustness/derive-vide-0-octet.pdf"));
    if (one.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    const QList<ErrorCode> refusals{ErrorCode::EmptyFile, ErrorCode::NotAPdf, ErrorCode::WebPageNotPdf,
                                    ErrorCode::PasswordNeeded, ErrorCode::Damaged};
    const QFileInfoList files = QFileInfo(one).dir().entryInfoList({QStringLiteral("*.pdf")});
    QVERIFY(files.size() > 80);
    for (const QFileInfo &file : files) {
        const Result<DocumentInfo> info = m_engine.inspect(file.filePath());
        if (!info) {
            QVERIFY2(refusals.contains(info.error().code), qPrintable(file.fileName()));
            continue;
        }
        const int count = static_cast<int>(std::min<qsizetype>(info->pages.size(), 8));
        const Result<QList<PageText>> words = m_engine.words(file.filePath(), 0, count);
        const Result<QList<InkMap>> ink = m_engine.survey(file.filePath(), 0, count);
        QVERIFY2(words && ink, qPrintable(file.fileName()));
        QCOMPARE(words->size(), count);
        QCOMPARE(ink->size(), count);
        for (int i = 0; i < count; ++i) {
            const InkMap &map = ink->at(i);
            QCOMPARE(map.ink.size(), map.columns * map.rows);
            QVERIFY(map.columns * map.rows <= 60000);
            for (const Word &word : words->at(i).words) {
                QVERIFY(!word.text.isEmpty() && word.boxes.size() == 1);
            }
        }
    }
}

void EngineCorpusTest::refusesEachForItsReason_data()
{
    QTest::addColumn<int>("code");
    const auto row = [](const char *file, ErrorCode code) { QTest::newRow(file) << static_cast<int>(code); };
    row("derive-chiffre-mot-de-passe-requis-secret.pdf", ErrorCode::PasswordNeeded);
    row("pypdf-libreoffice-writer-password.pdf", ErrorCode::PasswordNeeded);
    row("derive-page-erreur-html.pdf", ErrorCode::WebPageNotPdf);
    row("derive-vide-0-octet.pdf", ErrorCode::EmptyFile);
    row("derive-tronque-60pc.pdf", ErrorCode::Damaged);
    row("qpdf-bad1.pdf", ErrorCode::NotAPdf);
}

void EngineCorpusTest::refusesEachForItsReason()
{
    QFETCH(int, code);
    const QString path
        = corpusFile(QStringLiteral("robustness/") + QString::fromLatin1(QTest::currentDataTag()));
    if (path.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    const Result<DocumentInfo> info = m_engine.inspect(path);
    QVERIFY(!info);
    QCOMPARE(errorCodeName(info.error().code), errorCodeName(static_cast<ErrorCode>(code)));
}

void EngineCorpusTest::sommaireLinksLeadToSeparators()
{
    const QString path
        = corpusFile(QStringLiteral("raa-pdf/aube-2025-05-07-recueil-070-actes-scannes.DERIVE-caviarde.pdf"));
    if (path.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    const Result<DocumentInfo> info = m_engine.inspect(path);
    QVERIFY(info);
    QList<int> targets;
    for (const PageLink &link : info->links) {
        if (!targets.contains(link.targetPageIndex)) {
            targets.append(link.targetPageIndex);
        }
    }
    std::sort(targets.begin(), targets.end());
    // Pages 3, 6, 9 and 14 are the separators (README of the corpus).
    for (const int separator : {2, 5, 8, 13}) {
        QVERIFY2(targets.contains(separator), qPrintable(QString::number(separator)));
    }
}

void EngineCorpusTest::boxesOfTurnedPagesHoldInk()
{
    const QString path = corpusFile(QStringLiteral("robustness/derive-pages-tournees-90-180-270.pdf"));
    if (path.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    const QList<PageText> pages = *m_engine.words(path, 0, 6);
    QCOMPARE(pages.size(), 6);
    for (int i = 0; i < pages.size(); ++i) {
        const PageImage image = *m_engine.raster(path, i, 144, PixelFormat::Grey8, 10000000);
        for (const Word &word : pages.at(i).words) {
            const ImageRect box = toImage(word.boxes.first(), image.dpi);
            int ink = 0;
            for (int y = std::max(0, box.y); y < std::min(image.height, box.y + box.height); ++y) {
                for (int x = std::max(0, box.x); x < std::min(image.width, box.x + box.width); ++x) {
                    ink += static_cast<uchar>(image.pixels.at(static_cast<qsizetype>(y) * image.width + x))
                        < 160;
                }
            }
            QVERIFY2(ink > 0, qPrintable(QStringLiteral("page %1: %2").arg(i + 1).arg(word.text)));
        }
    }
}

/// What the words of `page`, turned clockwise, differ in from those of `upright`, a page of that size. Empty:
/// nothing.
static QString differenceOfTurned(const PageText &page, const PageText &upright, const PageSize &size,
                                  QuarterTurns turns)
{
    if (page.words.size() != upright.words.size()) {
        return QStringLiteral("%1 words instead of %2").arg(page.words.size()).arg(upright.words.size());
    }
    for (qsizetype i = 0; i < page.words.size(); ++i) {
        const PageRect box = page.words.at(i).boxes.first();
        const PageRect expected = turned(upright.words.at(i).boxes.first(), size, turns);
        const bool isThere = std::abs(box.x - expected.x) <= 1 && std::abs(box.y - expected.y) <= 1
            && std::abs(box.right() - expected.right()) <= 1
            && std::abs(box.bottom() - expected.bottom()) <= 1;
        if (page.words.at(i).text != upright.words.at(i).text || !isThere) {
            return QStringLiteral("word %1: %2 for %3")
                .arg(i)
                .arg(page.words.at(i).text, upright.words.at(i).text);
        }
    }
    return {};
}

void EngineCorpusTest::turnedPagesReadLikeUprightOnes()
{
    const QString path = corpusFile(QStringLiteral("robustness/derive-pages-tournees-90-180-270.pdf"));
    const QString origin = corpusFile(QStringLiteral("raa-pdf/var-2025-07-15-recueil-83-2025-242.pdf"));
    if (path.isEmpty() || origin.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    const QList<PageText> upright = *m_engine.words(origin, 30, 6);
    const QList<PageInfo> sizes = (*m_engine.inspect(origin)).pages.mid(30, 6);
    const QList<PageText> pages = *m_engine.words(path, 0, 6);
    QCOMPARE(pages.size(), 6);
    for (int i = 0; i < 6; ++i) {
        QVERIFY(upright.at(i).words.size() > 80);
        const QString difference = differenceOfTurned(pages.at(i), upright.at(i), sizes.at(i).size,
                                                      static_cast<QuarterTurns>(1 + i / 2));
        QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("page %1: %2").arg(i + 1).arg(difference)));
    }
}

void EngineCorpusTest::copiesOfRealPagesReadLikeThem_data()
{
    QTest::addColumn<int>("firstPage");
    QTest::newRow("haut-rhin-2021-09-24-arrete-icpe-texte-natif.pdf") << 20;
    // Text along its edge, in another direction than the rest.
    QTest::newRow("isere-2007-ppri-bourbre-moyenne-reglement-texte-natif.pdf") << 20;
    QTest::newRow("seine-maritime-2023-03-30-autorisation-mixte-texte+scan.pdf") << 4;
    // The hidden layer of an earlier OCR.
    QTest::newRow("allier-2025-002-acte-03-2024-12-26-00003-image+couche-ocr.pdf") << 0;
}

void EngineCorpusTest::copiesOfRealPagesReadLikeThem()
{
    QFETCH(int, firstPage);
    const QString path
        = corpusFile(QStringLiteral("raa-pdf/") + QString::fromLatin1(QTest::currentDataTag()));
    if (path.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    QTemporaryDir folder;
    const QList<PageInfo> infos = (*m_engine.inspect(path)).pages;
    const QList<PageText> upright = *m_engine.words(path, firstPage, 3);
    TurnedCopies copies(path);
    for (int i = 0; i < 3; ++i) {
        const PageInfo &info = infos.at(firstPage + i);
        QCOMPARE(info.rotation, 0);
        QVERIFY(upright.at(i).words.size() > 50);
        for (int turns = 0; turns < 4; ++turns) {
            const std::string copy = copies.ofPage(firstPage + i, static_cast<int>(infos.size()), 90 * turns,
                                                   {0, 0, info.size.widthPt, info.size.heightPt});
            const QString turnedPath = writeFile(folder.path(), QStringLiteral("%1-%2.pdf").arg(i).arg(turns),
                                                 QByteArray::fromStdString(copy));
            const Result<QList<PageText>> pages = m_engine.words(turnedPath, 0, 1);
            QVERIFY(pages);
            const QString difference = differenceOfTurned(pages->first(), upright.at(i), info.size,
                                                          static_cast<QuarterTurns>(turns));
            QVERIFY2(difference.isEmpty(),
                     qPrintable(QStringLiteral("page %1 at %2: %3").arg(i).arg(90 * turns).arg(difference)));
        }
    }
}

void EngineCorpusTest::readsScansOfAKnownPage_data()
{
    QTest::addColumn<int>("turns");
    QTest::newRow("scan-150dpi-couleur-incline-bruite-jpeg.pdf") << 0;
    QTest::newRow("scan-150dpi-gris-couche-90-sans-rotate.pdf") << 3;
    QTest::newRow("scan-200dpi-noir-et-blanc-g4.pdf") << 0;
}

void EngineCorpusTest::readsScansOfAKnownPage()
{
    QFETCH(int, turns);
    const QString folder = QStringLiteral("ocr-verite/var-242/");
    const QString path = corpusFile(folder + QString::fromLatin1(QTest::currentDataTag()));
    QFile truth(corpusFile(folder + QStringLiteral("page-032.verite.txt")));
    if (path.isEmpty() || !truth.open(QIODevice::ReadOnly)) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    RecogniseTask task;
    task.languages = QStringLiteral("fra");
    const Result<RecognisedPage> page = m_engine.recognise(path, task);
    QVERIFY(page);
    QCOMPARE(static_cast<int>(page->turns), turns);
    QStringList read;
    for (const Word &word : page->words) {
        read.append(lettersAndDigits(word.text));
    }
    const QStringList expected = lettersAndDigits(QString::fromUtf8(truth.readAll()));
    int found = 0;
    for (const QString &word : expected) {
        found += read.removeOne(word) ? 1 : 0;
    }
    const double recall = static_cast<double>(found) / static_cast<double>(expected.size());
    QVERIFY2(recall >= 0.97, qPrintable(QString::number(recall)));
}

QTEST_GUILESS_MAIN(EngineCorpusTest)
#include "tst_enginecorpus.moc"
