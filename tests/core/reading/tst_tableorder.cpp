// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/tableorder.h"

#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr PageSize A4{595, 842};

Word word(const QString &text, double x, double y, bool endsLine = false)
{
    return {text, {{x, y, 6.0 * static_cast<double>(text.size()), 10}}, 1, WordSource::Text, endsLine};
}

QString joined(const QList<Word> &words)
{
    QString text;
    for (const Word &each : words) {
        text += each.text + (each.endsLine ? u'/' : u' ');
    }
    return text;
}

/// Two columns and two rows, as a text layer gives them: line by line, across the cells.
QList<Word> tableAcross()
{
    return {word(u"Avant"_s, 50, 50, true),     word(u"Nature"_s, 55, 105),
            word(u"Débit"_s, 205, 105, true),   word(u"des"_s, 55, 120),
            word(u"horaire"_s, 205, 120, true), word(u"effluents"_s, 55, 135, true),
            word(u"eaux"_s, 55, 155),           word(u"12"_s, 205, 155, true),
            word(u"Après"_s, 50, 200, true)};
}

QList<PageRect> twoByTwo()
{
    return {{200, 100, 148, 48}, {50, 100, 148, 48}, {50, 150, 148, 20}, {200, 150, 148, 20}};
}

} // namespace

class TestTableOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCellByCell()
    {
        QCOMPARE(joined(orderTables(A4, tableAcross(), twoByTwo())),
                 u"Avant/Nature/des/effluents/Débit/horaire/eaux/12/Après/"_s);
    }

    void readsColumnsOfAnOcrByRows()
    {
        const QList<Word> columns{word(u"a"_s, 55, 105, true), word(u"b"_s, 55, 155, true),
                                  word(u"c"_s, 205, 105, true), word(u"d"_s, 205, 155, true)};
        QCOMPARE(joined(orderTables(A4, columns, twoByTwo())), u"a/c/b/d/"_s);
    }

    void aTallCellIsReadBeforeTheRowsBesideIt()
    {
        const QList<PageRect> cells{{50, 100, 98, 50},
                                    {150, 100, 98, 24},
                                    {150, 126, 98, 24},
                                    {250, 100, 98, 24},
                                    {250, 126, 98, 24}};
        const QList<Word> words{word(u"b"_s, 155, 105), word(u"c"_s, 255, 105, true),
                                word(u"a"_s, 55, 120, true), word(u"d"_s, 155, 131),
                                word(u"e"_s, 255, 131, true)};
        QCOMPARE(joined(orderTables(A4, words, cells)), u"a/b/c/d/e/"_s);
    }

    void aCellWithABrokenRuleIsTheGapBesideTheOthers()
    {
        QList<PageRect> cells = twoByTwo();
        cells.removeAt(2); // "eaux" stands in none; three words of four in seen cells are enough.
        QCOMPARE(joined(orderTables(A4, tableAcross(), cells)),
                 u"Avant/Nature/des/effluents/Débit/horaire/eaux/12/Après/"_s);
    }

    void aTableOfWhichLittleIsSeenIsLeftAsItIs()
    {
        // Rules were seen around three narrow cells, most words stand beside them.
        const QList<PageRect> cells{{50, 100, 20, 14}, {50, 116, 20, 14}, {50, 132, 20, 14}};
        const QList<Word> words{word(u"1"_s, 55, 102), word(u"un"_s, 90, 102),
                                word(u"deux"_s, 120, 118, true), word(u"trois"_s, 90, 118),
                                word(u"quatre"_s, 90, 134, true)};
        QCOMPARE(orderTables(A4, words, cells), words);
    }

    void withoutATableNothingChanges()
    {
        const QList<Word> words = tableAcross();
        QCOMPARE(orderTables(A4, words, {}), words);
        QCOMPARE(orderTables(A4, words, {{50, 40, 200, 30}, {50, 300, 200, 30}}), words);
    }

    void pagesShownUpsideDownOrLyingAreReadAsTheyAreWritten()
    {
        for (const QuarterTurns turns : {QuarterTurns::One, QuarterTurns::Two, QuarterTurns::Three}) {
            QList<Word> words = tableAcross();
            for (Word &each : words) {
                each.boxes = {turned(each.boxes.first(), A4, turns)};
            }
            QList<PageRect> cells = twoByTwo();
            for (PageRect &cell : cells) {
                cell = turned(cell, A4, turns);
            }
            QCOMPARE(joined(orderTables(turned(A4, turns), words, cells)),
                     u"Avant/Nature/des/effluents/Débit/horaire/eaux/12/Après/"_s);
        }
    }

    void aDrawingOfThousandsOfCellsIsLeftAsItIs()
    {
        QList<PageRect> cells;
        for (int i = 0; i < 60; ++i) {
            for (int k = 0; k < 60; ++k) {
                cells.append({i * 9.0, k * 12.0, 8, 11});
            }
        }
        const QList<Word> words = tableAcross();
        QCOMPARE(orderTables(A4, words, cells).size(), words.size());
    }
};

QTEST_GUILESS_MAIN(TestTableOrder)
#include "tst_tableorder.moc"
