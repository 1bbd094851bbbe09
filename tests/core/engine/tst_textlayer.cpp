// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "tests/core/engine/testpdf.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attrap;

class TextLayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxesHoldTheInkOfTheirWords_data();
    void boxesHoldTheInkOfTheirWords();
    void linesEndWhereTheyDo_data();
    void linesEndWhereTheyDo();
    void lyingWritingKeepsItsOrder_data();
    void lyingWritingKeepsItsOrder();
    void writingTurnedUprightKeepsItsOrder();
    void uprightFooterDoesNotMixWithALyingBody();
    void pagesOfTwoDirectionsReadTheSameHoweverTurned();
    void lyingHeadingDoesNotTurnThePage();
    void layersSwitchedOffStayOffOnLyingPages();
    void joinsPiecesOfOneWord();
    void splitsAtNoBreakSpaces();
    void keepsPrivateUseCharacters();
    void composesAccents();
    void emptyPageHasNoWords();

private:
    QString file(const TestPdf &pdf)
    {
        return writeFile(m_folder.path(), QStringLiteral("f.pdf"), pdf.bytes());
    }
    QList<Word> wordsOf(const TestPdf &pdf)
    {
        Engine engine;
        const Result<QList<PageText>> pages = engine.words(file(pdf), 0, 1);
        return pages ? pages->first().words : QList<Word>();
    }
    QList<Word> wordsOf(const TestPage &page)
    {
        TestPdf pdf;
        pdf.pages.append(page);
        return wordsOf(pdf);
    }
    QList<Word> wordsOf(const QByteArray &content) { return wordsOf(TestPage{content, {}}); }

    QTemporaryDir m_folder;
};

static QStringList textsOf(const QList<Word> &words)
{
    QStringList texts;
    for (const Word &word : words) {
        texts.append(word.text);
    }
    return texts;
}

static void addPoses()
{
    QTest::addColumn<QByteArray>("attributes");
    for (const char *box : {"", "/CropBox [40 80 520 800]"}) {
        for (const char *rotate : {"0", "90", "180", "270"}) {
            QTest::addRow("%s %s", box, rotate) << QByteArray(box) + " /Rotate " + rotate;
        }
    }
}

void TextLayerTest::boxesHoldTheInkOfTheirWords_data()
{
    addPoses();
}

void TextLayerTest::boxesHoldTheInkOfTheirWords()
{
    QFETCH(QByteArray, attributes);
    TestPdf pdf;
    pdf.pages.append({frenchParagraph(), attributes});
    const QString path = file(pdf);
    Engine engine;
    const QList<Word> words = (*engine.words(path, 0, 1)).first().words;
    QCOMPARE(words.size(), 47);
    const PageImage image = *engine.raster(path, 0, 144, PixelFormat::Grey8, 10000000);
    QList<int> inkOf(words.size(), 0);
    int outside = 0;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            if (static_cast<uchar>(image.pixels.at(static_cast<qsizetype>(y) * image.width + x)) > 128) {
                continue;
            }
            bool held = false;
            for (qsizetype i = 0; i < words.size(); ++i) {
                const PageRect box = words.at(i).boxes.first();
                // A font's ascent does not reach over the accents of capitals.
                if (box.grown(0.75 + 0.2 * std::min(box.width, box.height))
                        .contains((x + 0.5) / 2, (y + 0.5) / 2)) {
                    ++inkOf[i];
                    held = true;
                }
            }
            outside += held ? 0 : 1;
        }
    }
    QCOMPARE(outside, 0);
    for (qsizetype i = 0; i < words.size(); ++i) {
        QVERIFY2(inkOf.at(i) > 20, qPrintable(words.at(i).text));
    }
}

void TextLayerTest::linesEndWhereTheyDo_data()
{
    addPoses();
}

void TextLayerTest::linesEndWhereTheyDo()
{
    QFETCH(QByteArray, attributes);
    TestPdf pdf;
    pdf.pages.append({frenchParagraph(), attributes});
    Engine engine;
    const QList<Word> words = (*engine.words(file(pdf), 0, 1)).first().words;
    QStringList last;
    for (const Word &word : words) {
        if (word.endsLine) {
            last.append(word.text);
        }
    }
    QCOMPARE(last,
             (QStringList{QStringLiteral(u"PR\u00C9FECTORAL"), QStringLiteral("moyen"),
                          QStringLiteral(u"journ\u00E9e"), QStringLiteral("la"),
                          QStringLiteral(u"imm\u00E9diats."), QStringLiteral("actes")}));
}

/// A heading, a list and two columns: what Poppler puts into another order where it lies.
static QByteArray listAndColumns()
{
    QByteArray content = textAt(150, 760, 16, "RECUEIL DES ACTES ADMINISTRATIFS");
    for (int i = 0; i < 4; ++i) {
        const double y = 700 - 40 * i;
        content += textAt(72, y, 12, "-");
        content += textAt(100, y, 12, "article " + QByteArray::number(i) + " du code de la route");
        content += textAt(100, y - 15, 12,
                          "tel que modifi\xE9 par le d\xE9"
                          "cret "
                              + QByteArray::number(2020 + i));
        content += textAt(480, y, 12, "Page " + QByteArray::number(3 * i));
    }
    for (int i = 0; i < 8; ++i) {
        const QByteArray line = QByteArray::number(i);
        content += textAt(72, 480 - 16 * i, 12, "gauche " + line + " vu le code g\xE9n\xE9ral");
        content += textAt(320, 480 - 16 * i, 12, "droite " + line + " vu la demande");
    }
    return content
        + textAt(72, 40, 9,
                 "Pr\xE9"
                 "fecture du Var - 83-2025-07-07-00017 - Arr\xEAt\xE9 12");
}

/// The same drawn turned clockwise on a page of that size turned.
static TestPage drawnTurned(const QByteArray &content, int turns, const QByteArray &attributes)
{
    const QList<QByteArray> matrices{"1 0 0 1 0 0", "0 -1 1 0 0 595", "-1 0 0 -1 595 842", "0 1 -1 0 842 0"};
    return {"q " + matrices.at(turns) + " cm\n" + content + "Q\n", attributes,
            turns % 2 == 1 ? "[0 0 842 595]" : "[0 0 595 842]"};
}

static void compareTurned(const QList<Word> &words, const QList<Word> &upright, const PageSize &size,
                          int turns)
{
    QCOMPARE(textsOf(words), textsOf(upright));
    for (qsizetype i = 0; i < words.size(); ++i) {
        const PageRect box = words.at(i).boxes.first();
        const PageRect expected = turned(upright.at(i).boxes.first(), size, static_cast<QuarterTurns>(turns));
        QVERIFY2(std::abs(box.x - expected.x) < 0.1 && std::abs(box.y - expected.y) < 0.1
                     && std::abs(box.right() - expected.right()) < 0.1
                     && std::abs(box.bottom() - expected.bottom()) < 0.1,
                 qPrintable(words.at(i).text));
        QCOMPARE(words.at(i).endsLine, upright.at(i).endsLine);
    }
}

void TextLayerTest::lyingWritingKeepsItsOrder_data()
{
    QTest::addColumn<int>("turns");
    QTest::addColumn<bool>("isCropped");
    for (int turns = 1; turns < 4; ++turns) {
        QTest::addRow("%d", 90 * turns) << turns << false;
        QTest::addRow("%d cropped", 90 * turns) << turns << true;
    }
}

void TextLayerTest::lyingWritingKeepsItsOrder()
{
    QFETCH(int, turns);
    QFETCH(bool, isCropped);
    const QByteArray crop = isCropped ? "/CropBox [40 20 560 800]" : "";
    const PageSize size = isCropped ? PageSize{520, 780} : PageSize{595, 842};
    const QList<Word> upright = wordsOf(TestPage{listAndColumns(), crop});
    QCOMPARE(upright.size(), 168);
    const QByteArray rotate = " /Rotate " + QByteArray::number(90 * turns);
    compareTurned(wordsOf(TestPage{listAndColumns(), crop + rotate}), upright, size, turns);
    if (!isCropped) {
        compareTurned(wordsOf(drawnTurned(listAndColumns(), turns, {})), upright, size, turns);
    }
}

void TextLayerTest::writingTurnedUprightKeepsItsOrder()
{
    const QList<Word> upright = wordsOf(listAndColumns());
    for (int turns = 1; turns < 4; ++turns) {
        const QByteArray rotate = "/Rotate " + QByteArray::number(360 - 90 * turns);
        compareTurned(wordsOf(drawnTurned(listAndColumns(), turns, rotate)), upright, {595, 842}, 0);
    }
}

void TextLayerTest::uprightFooterDoesNotMixWithALyingBody()
{
    const QList<Word> body = wordsOf(listAndColumns());
    for (const int turns : {1, 3}) {
        TestPage page = drawnTurned(listAndColumns(), turns, {});
        page.content += textAt(300, 12, 9, "recueil du jour 15") + textAt(300, 580, 9, "EN HAUT");
        const QList<Word> words = wordsOf(page);
        QCOMPARE(textsOf(words.first(2)), (QStringList{QStringLiteral("EN"), QStringLiteral("HAUT")}));
        QCOMPARE(textsOf(words.last(4)),
                 (QStringList{QStringLiteral("recueil"), QStringLiteral("du"), QStringLiteral("jour"),
                              QStringLiteral("15")}));
        QVERIFY(std::abs(words.last().boxes.first().bottom() - 583) < 5);
        compareTurned(words.mid(2, words.size() - 6), body, {595, 842}, turns);
    }
}

void TextLayerTest::pagesOfTwoDirectionsReadTheSameHoweverTurned()
{
    // Between the columns, hence not to be read apart.
    const QByteArray content
        = listAndColumns() + "BT /F1 9 Tf 0 1 -1 0 300 380 Tm (au milieu de tout) Tj ET\n";
    const QList<Word> upright = wordsOf(content);
    for (int turns = 1; turns < 4; ++turns) {
        const QByteArray rotate = "/Rotate " + QByteArray::number(90 * turns);
        compareTurned(wordsOf(TestPage{content, rotate}), upright, {595, 842}, turns);
        compareTurned(wordsOf(drawnTurned(content, turns, {})), upright, {595, 842}, turns);
    }
}

void TextLayerTest::lyingHeadingDoesNotTurnThePage()
{
    const QList<Word> plain = wordsOf(listAndColumns());
    const QList<Word> words = wordsOf(listAndColumns()
                                      + "BT /F1 12 Tf 0 1 -1 0 40 300 Tm (Zone couch\xE9"
                                        "e en marge) Tj ET\n");
    QStringList texts = textsOf(words);
    const qsizetype at = texts.indexOf(QStringLiteral("Zone"));
    QVERIFY(at >= 0);
    QVERIFY(words.at(at).boxes.first().height > words.at(at).boxes.first().width);
    texts.remove(at, 4);
    QCOMPARE(texts, textsOf(plain));
}

void TextLayerTest::layersSwitchedOffStayOffOnLyingPages()
{
    TestPdf pdf;
    pdf.objects.append("5 0 obj\n<< /Type /OCG /Name (cach\xE9) >>\nendobj\n");
    pdf.catalogue = "/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>";
    TestPage page{listAndColumns() + "/OC /L BDC\n" + textAt(72, 100, 12, "secret de couche") + "EMC\n"};
    page.resources = "/Properties << /L 5 0 R >>";
    pdf.pages.append(page);
    const QList<Word> upright = wordsOf(pdf);
    QVERIFY(!textsOf(upright).contains(QStringLiteral("secret")));
    pdf.pages.first().attributes = "/Rotate 180";
    compareTurned(wordsOf(pdf), upright, {595, 842}, 2);
}

void TextLayerTest::joinsPiecesOfOneWord()
{
    const QList<Word> words = wordsOf("BT /F1 20 Tf 1 0 0 1 72 700 Tm (P) Tj /F1 12 Tf (refet) Tj ET\n"
                                      + textAt(150, 700, 12, "du") + textAt(172, 700, 12, "Var"));
    QCOMPARE(textsOf(words),
             (QStringList{QStringLiteral("Prefet"), QStringLiteral("du"), QStringLiteral("Var")}));
    QVERIFY(words.first().boxes.first().width > 35);
    QVERIFY(words.first().boxes.first().height > 17);
}

void TextLayerTest::splitsAtNoBreakSpaces()
{
    const QList<Word> words = wordsOf(textAt(72, 700, 12,
                                             "article\xA0"
                                             "12\xA0: fin"));
    QCOMPARE(textsOf(words),
             (QStringList{QStringLiteral("article"), QStringLiteral("12"), QStringLiteral(":"),
                          QStringLiteral("fin")}));
    for (qsizetype i = 1; i < words.size(); ++i) {
        QVERIFY(words.at(i).boxes.first().x >= words.at(i - 1).boxes.first().right() - 0.1);
    }
}

void TextLayerTest::keepsPrivateUseCharacters()
{
    const QList<Word> words = wordsOf("BT /F2 12 Tf 1 0 0 1 72 700 Tm (AB CD) Tj ET\n");
    QString all;
    for (const Word &word : words) {
        all += word.text;
    }
    QCOMPARE(all, QStringLiteral(u"\uE041\uE042\uE043\uE044"));
}

void TextLayerTest::composesAccents()
{
    const QList<Word> words = wordsOf(textAt(72, 700, 12,
                                             "pr\xE9"
                                             "fet"));
    QCOMPARE(textsOf(words), QStringList{QStringLiteral(u"pr\u00E9fet")});
    QCOMPARE(words.first().confidence, 1.0);
    QVERIFY(words.first().source == WordSource::Text);
}

void TextLayerTest::emptyPageHasNoWords()
{
    QVERIFY(wordsOf(QByteArray()).isEmpty());
}

QTEST_GUILESS_MAIN(TextLayerTest)
#include "tst_textlayer.moc"
