// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/assemble.h"
#include "tests/core/reading/cutcorpus.h"

#include <QTest>

using namespace attrap;

namespace {

const PageSize A4{595, 842};

QStringList textsOf(const QList<Word> &words)
{
    QStringList texts;
    for (const Word &word : words) {
        texts.append(word.text);
    }
    return texts;
}

/// Words of one line at that height.
QList<Word> lineAt(const QString &text, double x, double y, WordSource source)
{
    QList<Word> words = wordsOfText(text);
    for (Word &word : words) {
        word.boxes.first().x += x - 40;
        word.boxes.first().y = y;
        word.source = source;
        word.confidence = source == WordSource::Ocr ? 0.9 : 1;
    }
    return words;
}

} // namespace

class TestAssemble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joins_data();
    void joins();
    void joinedWordHasBothBoxes();
    void leavesHyphenBeforeFooterAlone();
    void readsOnAtTheNextColumn();
    void putsScanBeforeItsFooter();
    void putsScannedHalfBetweenText();
    void keepsColumnsApart();
    void dropsWhatBothRead();
    void replacesGarbageByOcr();
    void sameInputSameOrder();
};

void TestAssemble::joins_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("joined"); // Empty: they stay two.
    const auto row = [](const char *first, const char *second, const char *joined) {
        QTest::newRow(first) << QString::fromUtf8(first) << QString::fromUtf8(second)
                             << QString::fromUtf8(joined);
    };
    row("administra-", "tifs,", "administratifs,");
    row("l'autori-", "sation", "l'autorisation");
    row("ADMINISTRA-", "TIFS", "ADMINISTRATIFS");
    row("administra\u00AD", "tion", "administration");
    row("Saint-", "Denis", "Saint-Denis");
    row("Jean-", "Pierre", "Jean-Pierre");
    row("SAINT-LEGER-SUR-", "VOUZANCE", "SAINT-LEGER-SUR-VOUZANCE");
    row("Saint-Jean-de-", "Luz", "Saint-Jean-de-Luz");
    row("c'est-à-", "dire", "c'est-à-dire");
    row("c’est-à-", "dire", "c’est-à-dire");
    row("celui-", "ci", "celui-ci");
    row("rez-de-", "chaussée", "rez-de-chaussée");
    row("sous-", "préfet", "sous-préfet");
    row("sous-", "crire", "souscrire");
    row("par-", "tie", "partie");
    row("vice-", "président", "vice-président");
    row("sous-pré-", "fecture", "sous-préfecture");
    row("2024-", "2025", "2024-2025");
    row("83-2025-", "07-07-00017", "83-2025-07-07-00017");
    row("L.2124-", "4", "L.2124-4");
    row("COVID-", "19", "COVID-19");
    row("www.var.gouv.fr/recueil-", "des-actes", "www.var.gouv.fr/recueil-des-actes");
    row("-", "le préfet", "");
    row("1-", "objet", "");
    row("administra-", "Direction", "");
    row("fin", "suite", "");
}

void TestAssemble::joins()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const QString, joined);
    const QList<Word> words = joinHyphenated(
        wordsOfText(QStringLiteral("avant ") + first + u'\n' + second + QStringLiteral(" après")));
    QStringList expected{QStringLiteral("avant")};
    const QStringList rest = second.split(u' ');
    expected.append(joined.isEmpty() ? QStringList{first} + rest : QStringList{joined});
    expected.append(QStringLiteral("après"));
    QCOMPARE(textsOf(words), expected);
}

void TestAssemble::joinedWordHasBothBoxes()
{
    QList<Word> input = wordsOfText(QStringLiteral("administra-\ntifs"));
    input[1].confidence = 0.5;
    input[1].source = WordSource::Ocr;
    const QList<Word> words = joinHyphenated(input);
    QCOMPARE(words.size(), qsizetype(1));
    QCOMPARE(words.first().boxes, input.at(0).boxes + input.at(1).boxes);
    QCOMPARE(words.first().confidence, 0.5);
    QCOMPARE(words.first().source, WordSource::Ocr);
    QVERIFY(words.first().endsLine);
}

void TestAssemble::leavesHyphenBeforeFooterAlone()
{
    QList<Word> words = lineAt(QStringLiteral("administra-"), 400, 500, WordSource::Text);
    words += lineAt(QStringLiteral("page"), 40, 800, WordSource::Text);
    QCOMPARE(joinHyphenated(words).size(), qsizetype(2));
}

void TestAssemble::readsOnAtTheNextColumn()
{
    QList<Word> words = lineAt(QStringLiteral("administra-"), 100, 700, WordSource::Text);
    words += lineAt(QStringLiteral("tifs"), 320, 60, WordSource::Text);
    QCOMPARE(textsOf(joinHyphenated(words)), QStringList{QStringLiteral("administratifs")});
}

void TestAssemble::putsScanBeforeItsFooter()
{
    PageVerdict verdict;
    verdict.kind = PageKind::Scan;
    const QList<Word> text = lineAt(QStringLiteral("recueil n°070 15"), 40, 810, WordSource::Text);
    const QList<Word> read = lineAt(QStringLiteral("Arrêté portant"), 60, 80, WordSource::Ocr)
        + lineAt(QStringLiteral("Article premier"), 60, 700, WordSource::Ocr);
    QCOMPARE(textsOf(assemblePage(A4, verdict, text, read)).join(u' '),
             QStringLiteral("Arrêté portant Article premier recueil n°070 15"));
}

void TestAssemble::putsScannedHalfBetweenText()
{
    PageVerdict verdict;
    verdict.kind = PageKind::Mixed;
    const QList<Word> text = lineAt(QStringLiteral("haut"), 60, 60, WordSource::Text)
        + lineAt(QStringLiteral("bas"), 60, 700, WordSource::Text);
    const QList<Word> read = lineAt(QStringLiteral("milieu un"), 60, 300, WordSource::Ocr)
        + lineAt(QStringLiteral("milieu deux"), 60, 320, WordSource::Ocr);
    QCOMPARE(textsOf(assemblePage(A4, verdict, text, read)).join(u' '),
             QStringLiteral("haut milieu un milieu deux bas"));
}

void TestAssemble::keepsColumnsApart()
{
    PageVerdict verdict;
    verdict.kind = PageKind::Mixed;
    // Two columns of text; a scan in the left one.
    const QList<Word> text = lineAt(QStringLiteral("gauche1"), 40, 60, WordSource::Text)
        + lineAt(QStringLiteral("gauche2"), 40, 600, WordSource::Text)
        + lineAt(QStringLiteral("droite1"), 320, 60, WordSource::Text)
        + lineAt(QStringLiteral("droite2"), 320, 600, WordSource::Text);
    const QList<Word> read = lineAt(QStringLiteral("scan"), 40, 300, WordSource::Ocr);
    QCOMPARE(textsOf(assemblePage(A4, verdict, text, read)).join(u' '),
             QStringLiteral("gauche1 scan gauche2 droite1 droite2"));
}

void TestAssemble::dropsWhatBothRead()
{
    PageVerdict verdict;
    verdict.kind = PageKind::Mixed;
    const QList<Word> text = lineAt(QStringLiteral("préfet"), 60, 60, WordSource::Text);
    const QList<Word> read = lineAt(QStringLiteral("préfét"), 61, 61, WordSource::Ocr)
        + lineAt(QStringLiteral("scanné"), 60, 300, WordSource::Ocr);
    QCOMPARE(textsOf(assemblePage(A4, verdict, text, read)),
             (QStringList{QStringLiteral("préfet"), QStringLiteral("scanné")}));
}

void TestAssemble::replacesGarbageByOcr()
{
    PageVerdict verdict;
    verdict.kind = PageKind::GarbageText;
    verdict.textIsGood = false;
    const QList<Word> text = lineAt(QStringLiteral("wyémla"), 60, 60, WordSource::Text);
    const QList<Word> read = lineAt(QStringLiteral("préfet"), 60, 60, WordSource::Ocr);
    QCOMPARE(textsOf(assemblePage(A4, verdict, text, read)), QStringList{QStringLiteral("préfet")});
    QVERIFY(assemblePage(A4, verdict, text, {}).isEmpty());
}

void TestAssemble::sameInputSameOrder()
{
    PageVerdict verdict;
    const QList<Word> text = wordsOfText(QStringLiteral("un deux\ntrois qua-\ntre cinq"));
    const QList<Word> read = lineAt(QStringLiteral("six sept"), 300, 300, WordSource::Ocr);
    QCOMPARE(assemblePage(A4, verdict, text, read), assemblePage(A4, verdict, text, read));
}

QTEST_GUILESS_MAIN(TestAssemble)
#include "tst_assemble.moc"
