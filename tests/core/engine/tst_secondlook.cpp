// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/secondlook.h"

#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

/// Readings made by hand.
class SecondLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheSurerReadingOfTheSameLetters();
    void doesNotTouchSureWords();
    void bringsInNothingNew();
    void partsCellsOfATable();
    void looksAgainForNumbersOnly();
    void putsAMissedLineBetweenItsNeighbours();
    void putsAMissedCellBesideItsLine();
    void putsMissedWordsIntoTheirLine();
    void bringsNoPieceOfAWordTwice();
    void keepsAShortWordBesideALongerOne();
    void keepsTheBetterOfTwoReadingsOfTheSameInk();
    void keepsALineApartFromTheOneItReachesInto();
};

static ReadWord word(const QString &text, double left, double width, double confidence, bool endsLine = false,
                     double top = 0)
{
    return {text, QRectF(left, top, width, 20), confidence, endsLine};
}

static QString joined(const QList<ReadWord> &words)
{
    QString text;
    for (const ReadWord &each : words) {
        text += each.text + (each.endsLine ? u'/' : u' ');
    }
    return text;
}

/// An underlined line of an arrêté of the Aube: "ans" was read as "an:" and "du" left out.
void SecondLookTest::putsMissedWordsIntoTheirLine()
{
    QList<ReadWord> words{word(u"pour"_s, 0, 40, 0.97), word(u"six"_s, 50, 30, 0.97),
                          word(u"an:"_s, 100, 20, 0.9), word(u"juin"_s, 200, 40, 0.97, true),
                          word(u"Article"_s, 0, 60, 0.9, true, 40)};
    insertLine(&words, {word(u"ans"_s, 90, 35, 0.97), word(u"du"_s, 140, 20, 0.83)});
    QCOMPARE(joined(words), u"pour six ans du juin/Article/"_s);
    // What it made of the line's last word is replaced too, and the line still ends there.
    insertLine(&words, {word(u"juin,"_s, 195, 46, 0.98)});
    QCOMPARE(joined(words), u"pour six ans du juin,/Article/"_s);
    // A word that was surer stays.
    insertLine(&words, {word(u"d"_s, 138, 24, 0.7)});
    QVERIFY(joined(words).contains(u"du"_s));
}

/// The same line: the box of "pour" held only its end, and its beginning was read as a word of its own.
void SecondLookTest::bringsNoPieceOfAWordTwice()
{
    const QList<ReadWord> line{word(u"désignés"_s, 219, 40, 0.96), word(u"pour"_s, 274, 9, 0.97),
                               word(u"membres"_s, 300, 42, 0.96, true)};
    for (const QString &piece : {u"Po"_s, u"bo"_s}) {
        QList<ReadWord> words = line;
        insertLine(&words, {word(piece, 261, 13, 0.64)});
        QCOMPARE(joined(words), u"désignés pour membres/"_s);
        QCOMPARE(words.at(1).box, QRectF(261, 0, 22, 20));
    }
}

void SecondLookTest::keepsAShortWordBesideALongerOne()
{
    QList<ReadWord> words{word(u"objet"_s, 0, 50, 0.96), word(u"dessus"_s, 90, 60, 0.97, true)};
    insertLine(&words, {word(u"de"_s, 60, 20, 0.8)});
    QCOMPARE(joined(words), u"objet de dessus/"_s);
}

void SecondLookTest::keepsTheBetterOfTwoReadingsOfTheSameInk()
{
    const QList<ReadWord> line{word(u"six"_s, 0, 30, 0.97), word(u"an:"_s, 40, 30, 0.966),
                               word(u"juin"_s, 90, 40, 0.97, true)};
    QList<ReadWord> words = line;
    // Though hardly on the same place: the letters are the same.
    insertLine(&words, {word(u"ans"_s, 58, 30, 0.96)});
    QCOMPARE(joined(words), u"six ans juin/"_s);
    words = line;
    insertLine(&words, {word(u"au"_s, 42, 20, 0.7)});
    QCOMPARE(joined(words), u"six an: juin/"_s);
}

/// A letterhead whose last line is underlined: its box reaches into the faint line above, which is read
/// later.
void SecondLookTest::keepsALineApartFromTheOneItReachesInto()
{
    QList<ReadWord> words{{u"www.aube.gouv.fr"_s, QRectF(200, 90, 160, 50), 0.1, true}};
    insertLine(&words,
               {word(u"Direction"_s, 100, 80, 0.9, false, 75), word(u"Jules"_s, 220, 40, 0.9, false, 75)});
    QCOMPARE(joined(words), u"Direction Jules/www.aube.gouv.fr/"_s);
}

void SecondLookTest::keepsTheSurerReadingOfTheSameLetters()
{
    const QList<ReadWord> first{word(u"VuleCode"_s, 0, 100, 0.3), word(u"18h16h"_s, 120, 60, 0.5, true)};
    const QList<ReadWord> second{word(u"Vu"_s, 0, 25, 0.9), word(u"le"_s, 32, 20, 0.9),
                                 word(u"Code"_s, 60, 40, 0.9), word(u"13h-16h"_s, 119, 61, 0.8)};
    const QList<ReadWord> surer = surerOf(first, second);
    QCOMPARE(joined(surer), u"Vu le Code 13h-16h/"_s);
    QCOMPARE(surer.last().confidence, 0.8);
    QCOMPARE(joined(surerOf(second, first)), u"Vu le Code 13h-16h "_s);
}

void SecondLookTest::doesNotTouchSureWords()
{
    const QList<ReadWord> first{word(u"gigue"_s, 0, 60, 0.8, true)};
    QCOMPARE(joined(surerOf(first, {word(u"gique"_s, 0, 60, 0.95)})), u"gigue/"_s);
}

void SecondLookTest::bringsInNothingNew()
{
    const QList<ReadWord> first{word(u"acte"_s, 0, 60, 0.3, true)};
    QCOMPARE(joined(surerOf(first, {word(u"ia"_s, 100, 20, 0.95)})), u"acte/"_s);
    QCOMPARE(joined(surerOf(first, {})), u"acte/"_s);
}

void SecondLookTest::partsCellsOfATable()
{
    const QList<ReadWord> words{word(u"lundi"_s, 0, 50, 0.9), word(u"7"_s, 56, 10, 0.9),
                                word(u"O8h12h"_s, 200, 60, 0.4), word(u"oui"_s, 400, 30, 0.9, true),
                                word(u"fin"_s, 0, 30, 0.5, true, 30)};
    const QList<ReadLine> parts = doubtfulParts(words);
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.first().first, 2);
    QCOMPARE(parts.first().count, 1);
    QCOMPARE(parts.last().first, 4);
}

void SecondLookTest::looksAgainForNumbersOnly()
{
    QList<ReadWord> letters;
    QList<ReadWord> numbers;
    for (int i = 0; i < 20; ++i) {
        letters.append(word(u"acte"_s, 60 * i, 50, 0.4));
        numbers.append(word(i < 3 ? u"2025"_s : u"acte"_s, 60 * i, 50, i < 3 ? 0.4 : 0.9));
    }
    QVERIFY(!isWorthASecondLook(letters));
    QVERIFY(isWorthASecondLook(numbers));
    QVERIFY(!isWorthASecondLook({}));
}

void SecondLookTest::putsAMissedLineBetweenItsNeighbours()
{
    QList<ReadWord> words{word(u"un"_s, 0, 30, 1, true), word(u"trois"_s, 0, 50, 1, true, 80)};
    insertLine(&words, {word(u"deux"_s, 0, 40, 1, false, 40)});
    insertLine(&words, {word(u"quatre"_s, 0, 60, 1, false, 120)});
    insertLine(&words, {});
    QCOMPARE(joined(words), u"un/deux/trois/quatre/"_s);
}

void SecondLookTest::putsAMissedCellBesideItsLine()
{
    QList<ReadWord> words{word(u"acte"_s, 100, 50, 1, true), word(u"fin"_s, 100, 50, 1, true, 40)};
    insertLine(&words, {word(u"12"_s, 300, 20, 1)});
    insertLine(&words, {word(u"1"_s, 0, 10, 1)});
    QCOMPARE(joined(words), u"1/acte/12/fin/"_s);
}

QTEST_GUILESS_MAIN(SecondLookTest)
#include "tst_secondlook.moc"
