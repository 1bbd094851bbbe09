// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/spacedletters.h"

#include <QTest>

using namespace attrap;

namespace {

/// Each character of `line` 6 pt wide and 10 high; a space is 4 pt, so that two make a wider gap. "_" joins
/// characters into one word.
QList<Word> drawn(const QString &line)
{
    QList<Word> words;
    double x = 50;
    Word word;
    for (const QChar c : line + u' ') {
        if (c != u' ') {
            if (word.text.isEmpty()) {
                word = {{}, {{x, 100, 0, 10}}, 1, WordSource::Text, false};
            }
            word.text += c;
            word.boxes.first().width += 6;
            x += 6;
            continue;
        }
        if (!word.text.isEmpty()) {
            words.append(word);
            word = {};
        }
        x += 4;
    }
    words.last().endsLine = true;
    return words;
}

QString textOf(const QList<Word> &words)
{
    QStringList texts;
    for (const Word &word : words) {
        texts.append(word.text);
    }
    return texts.join(u' ');
}

} // namespace

class TestSpacedLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joins_data();
    void joins();
    void coversAllLetters();
    void doesNotJoinLines();
};

void TestSpacedLetters::joins_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("joined");
    const auto row = [](const char *line, const char *joined) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(joined);
    };
    row("A R R Ê T E", "ARRÊTE");
    row("A R R Ê T E :", "ARRÊTE :");
    row("D É C I D E: la suite", "DÉCIDE: la suite");
    row("A R R Ê T É   P R É F E C T O R A L", "ARRÊTÉ PRÉFECTORAL");
    row("A R R Ê T É P R É F E C T O R A L", "ARRÊTÉ PRÉFECTORAL");
    row("les lots A B C D et E", "les lots A B C D et E");
    row("R Q X Z", "R Q X Z");
    row("A V", "A V");
    row("A      R      R      E      T      E", "A R R E T E");
}

void TestSpacedLetters::joins()
{
    QFETCH(const QString, line);
    QFETCH(const QString, joined);
    QCOMPARE(textOf(joinSpacedLetters(drawn(line))), joined);
}

void TestSpacedLetters::coversAllLetters()
{
    QList<Word> letters = drawn(QStringLiteral("A R R Ê T E"));
    letters[2].confidence = 0.5;
    const QList<Word> words = joinSpacedLetters(letters);
    QCOMPARE(words.size(), qsizetype(1));
    QCOMPARE(words.first().boxes, (QList<PageRect>{{54 - 4, 100, 56, 10}}));
    QCOMPARE(words.first().confidence, 0.5);
    QVERIFY(words.first().endsLine);
}

void TestSpacedLetters::doesNotJoinLines()
{
    QList<Word> letters = drawn(QStringLiteral("A R R Ê T E"));
    for (qsizetype i = 3; i < letters.size(); ++i) {
        letters[i].boxes.first().y += 12;
    }
    letters[2].endsLine = true;
    QCOMPARE(joinSpacedLetters(letters), letters);
}

QTEST_APPLESS_MAIN(TestSpacedLetters)
#include "tst_spacedletters.moc"
