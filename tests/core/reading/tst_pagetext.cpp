// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/pagetext.h"
#include "tests/core/reading/cutcorpus.h"

#include <QTest>

using namespace attrap;

class TestPageText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsWordsAndLines();
    void foldsWithoutMovingAnything();
    void leadsBackToWords();
    void leadsBackToBoxes();
    void keepsBothBoxesOfABrokenWord();
    void takesConfidenceOfTheWords();
    void emptyPageHasNothing();
};

void TestPageText::joinsWordsAndLines()
{
    const PlacedText text(wordsOfText(QStringLiteral("ARRÊTÉ  n° 12\nLe préfet")));
    QCOMPARE(text.text(), QStringLiteral("ARRÊTÉ n° 12\nLe préfet"));
    QCOMPARE(text.lineCount(), qsizetype(2));
    QCOMPARE(text.line(0).toString(), QStringLiteral("ARRÊTÉ n° 12"));
    QCOMPARE(text.line(1).toString(), QStringLiteral("Le préfet"));
    QCOMPARE(text.foldedLine(1).toString(), QStringLiteral("le prefet"));
    QCOMPARE(text.lineAt(0), qsizetype(0));
    QCOMPARE(text.lineAt(text.lineStart(1)), qsizetype(1));
    QCOMPARE(text.lineAt(text.text().size()), qsizetype(1));
}

void TestPageText::foldsWithoutMovingAnything()
{
    const QString text = QStringLiteral("L’ARRÊTÉ nº 12 – Œuvre ǖ ﬁ");
    const QString folded = foldedInPlace(text);
    QCOMPARE(folded.size(), text.size());
    QCOMPARE(folded, QStringLiteral("l'arrete n° 12 - œuvre u ﬁ"));
}

void TestPageText::leadsBackToWords()
{
    const PlacedText text(wordsOfText(QStringLiteral("Le préfet\nde l'Eure")));
    QCOMPARE(text.wordsAt(0, 2), (WordSpan{0, 1}));
    // Half a word is that word, the blank between two is none.
    QCOMPARE(text.wordsAt(4, 2), (WordSpan{1, 1}));
    QCOMPARE(text.wordsAt(2, 1), (WordSpan{}));
    QCOMPARE(text.wordsAt(2, 2), (WordSpan{1, 1}));
    QCOMPARE(text.wordsAt(3, 9), (WordSpan{1, 2}));
    QCOMPARE(text.wordsAt(0, text.text().size()), (WordSpan{0, 4}));
    QCOMPARE(text.wordsAt(3, 0), (WordSpan{}));
    QCOMPARE(text.wordsAt(400, 5), (WordSpan{}));
}

void TestPageText::leadsBackToBoxes()
{
    const PlacedText text(wordsOfText(QStringLiteral("Le préfet\nde l'Eure")));
    const QList<PageRect> boxes = text.boxesAt(3, 9);
    QCOMPARE(boxes.size(), qsizetype(2));
    QCOMPARE(boxes.at(0), (PageRect{54, 40, 30, 10}));
    QCOMPARE(boxes.at(1), (PageRect{40, 54, 10, 10}));
    // Words of one line give one box.
    QCOMPARE(text.boxesAt(0, 9), (QList<PageRect>{{40, 40, 44, 10}}));
}

void TestPageText::keepsBothBoxesOfABrokenWord()
{
    Word word;
    word.text = QStringLiteral("recueil");
    word.boxes = {{500, 40, 30, 10}, {40, 54, 20, 10}};
    const PlacedText text({word});
    QCOMPARE(text.boxesAt(0, 7), word.boxes);
}

void TestPageText::takesConfidenceOfTheWords()
{
    QList<Word> words = wordsOfText(QStringLiteral("aa bbbbbb"));
    words[0].confidence = 0.2;
    const PlacedText text(words);
    QCOMPARE(text.confidenceAt(0, 9), 0.8);
    QCOMPARE(text.leastConfidenceAt(0, 9), 0.2);
    QCOMPARE(text.leastConfidenceAt(3, 6), 1.0);
    QCOMPARE(text.confidenceAt(2, 1), 0.0);
}

void TestPageText::emptyPageHasNothing()
{
    const PlacedText text({});
    QVERIFY(text.text().isEmpty());
    QCOMPARE(text.lineCount(), qsizetype(0));
    QCOMPARE(text.lineAt(0), qsizetype(0));
    QCOMPARE(text.wordsAt(0, 5), (WordSpan{}));
    QVERIFY(text.boxesAt(0, 5).isEmpty());
}

QTEST_GUILESS_MAIN(TestPageText)
#include "tst_pagetext.moc"
