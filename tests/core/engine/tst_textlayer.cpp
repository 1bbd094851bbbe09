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
    QList<Word> wordsOf(const QByteArray &content)
    {
        TestPdf pdf;
        pdf.pages.append({content, {}});
        Engine engine;
        const Result<QList<PageText>> pages = engine.words(file(pdf), 0, 1);
        return pages ? pages->first().words : QList<Word>();
    }

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
    QVERIFY(wordsOf({}).isEmpty());
}

QTEST_GUILESS_MAIN(TextLayerTest)
#include "tst_textlayer.moc"
