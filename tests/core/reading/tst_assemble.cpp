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
    void putsALetterheadFirstOnALyingPage();
    void keepsColumnsApart();
    void dropsWhatBothRead();
    void replacesGarbageByOcr();
    void doubtedLayersStandUnlessOcrReadsBetter();
    void sameInputSameOrder();
    void searchesTheBetterOfTwoReadings();
    void addsWhatTheEarlierOcrMissed();
    void leavesOutWhatAnOcrMadeOfLogos();
    void leavesOutDirtOfSmallRegionsOnly();
    void findsThatAPageOfSpecksIsBlank();
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
    row("vingt-", "quatre", "vingt-quatre");
    row("quatre-vingt-", "dix", "quatre-vingt-dix");
    row("juin-", "juillet", "juin-juillet");
    row("Bouches-", "du-Rhône", "Bouches-du-Rhône");
    row("trente-", "et-un", "trente-et-un");
    row("soixante-", "douze", "soixante-douze");
    row("contre-", "visite", "contre-visite");
    row("porte-", "parole", "porte-parole");
    row("UE-", "OTAN", "UE-OTAN");
    row("générale-", "ment", "généralement");
    row("inter-", "communal", "intercommunal");
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

void TestAssemble::putsALetterheadFirstOnALyingPage()
{
    // The page is shown turned by 90 degrees: its first line runs down at the right edge.
    const auto lying = [](const QList<Word> &upright) {
        QList<Word> words = upright;
        for (Word &word : words) {
            word.boxes.first() = turned(word.boxes.first(), A4, QuarterTurns::One);
        }
        return words;
    };
    PageVerdict verdict;
    verdict.kind = PageKind::Mixed;
    verdict.ocrRegions = {{0, 0, 842, 595}};
    const QList<Word> text = lineAt(QStringLiteral("premier article du texte"), 40, 300, WordSource::Text)
        + lineAt(QStringLiteral("second article du texte"), 40, 320, WordSource::Text);
    const QList<Word> letterhead = lineAt(QStringLiteral("préfet du département"), 300, 60, WordSource::Ocr);
    const PageSize shown{A4.heightPt, A4.widthPt};
    QCOMPARE(textsOf(assemblePage(shown, verdict, lying(text), lying(letterhead))).join(u' '),
             QStringLiteral("préfet du département premier article du texte second article du texte"));
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

void TestAssemble::doubtedLayersStandUnlessOcrReadsBetter()
{
    const QString prose
        = QStringLiteral(
              "Le préfet autorise la captation des images au moyen de caméras pendant la journée\n"
              "du quatorze juillet dans les conditions prévues par le présent arrêté, notifié au maire\n"
              "de la commune et publié au recueil des actes administratifs de la préfecture.\n")
              .repeated(3);
    QString exchanged = prose;
    exchanged.replace(u'e', u'#').replace(u'c', u'e').replace(u'#', u'c');
    const QList<Word> layer = wordsOfText(exchanged);
    QList<Word> read = wordsOfText(prose);
    for (Word &word : read) {
        word.source = WordSource::Ocr;
        word.confidence = 0.9;
    }
    PageText text;
    text.words = layer;
    InkMap unseen;
    const PageVerdict verdict = judgePage(A4, text, unseen);
    QVERIFY(verdict.needsOcr && !verdict.textIsGood);
    QCOMPARE(textsOf(assemblePage(A4, verdict, layer, {})), textsOf(layer));
    QCOMPARE(textsOf(assemblePage(A4, verdict, layer, read)), textsOf(read));
    // In another language, say: OCR reads the same.
    QList<Word> same = layer;
    for (Word &word : same) {
        word.source = WordSource::Ocr;
        word.confidence = 0.9;
    }
    QVERIFY(layerStands(verdict, layer, same));
    QCOMPARE(assemblePage(A4, verdict, layer, same).size(), layer.size());
}

void TestAssemble::sameInputSameOrder()
{
    PageVerdict verdict;
    const QList<Word> text = wordsOfText(QStringLiteral("un deux\ntrois qua-\ntre cinq"));
    const QList<Word> read = lineAt(QStringLiteral("six sept"), 300, 300, WordSource::Ocr);
    QCOMPARE(assemblePage(A4, verdict, text, read), assemblePage(A4, verdict, text, read));
}

namespace {

const QString Prose
    = QStringLiteral("Le préfet autorise la captation des images pendant la journée du quatorze juillet");
const QString Misread
    = QStringLiteral("Lc prcfct autoriie la caqtatiom dcs imagcs pcndamt la jourmcc du quatorie juiilct");

QList<Word> hiddenLine(const QString &text, double x, double y, double confidence)
{
    QList<Word> words = lineAt(text, x, y, WordSource::Text);
    for (Word &word : words) {
        word.confidence = confidence;
    }
    return words;
}

} // namespace

void TestAssemble::searchesTheBetterOfTwoReadings()
{
    PageVerdict verdict;
    verdict.kind = PageKind::Scan;
    const QList<Word> footer = lineAt(QStringLiteral("recueil du 7 mai 2025"), 40, 800, WordSource::Text);
    const QList<Word> poor = hiddenLine(Misread, 40, 100, 0.4);
    const QList<Word> ours = lineAt(Prose, 40, 101, WordSource::Ocr);
    QVERIFY(replacesEarlierOcr(verdict, poor + footer, ours));
    QCOMPARE(textsOf(assemblePage(A4, verdict, poor + footer, ours)).join(u' '),
             Prose + QStringLiteral(" recueil du 7 mai 2025"));

    const QList<Word> good = hiddenLine(Prose, 40, 100, 0.9);
    const QList<Word> ourPoor = lineAt(Misread, 40, 101, WordSource::Ocr);
    QVERIFY(!replacesEarlierOcr(verdict, good + footer, ourPoor));
    QCOMPARE(textsOf(assemblePage(A4, verdict, good + footer, ourPoor)).join(u' '),
             Prose + QStringLiteral(" recueil du 7 mai 2025"));
    // Until it is read again, even the poor reading can be found.
    QCOMPARE(textsOf(assemblePage(A4, verdict, poor, {})).join(u' '), Misread);
}

void TestAssemble::addsWhatTheEarlierOcrMissed()
{
    PageVerdict verdict;
    verdict.kind = PageKind::Scan;
    const QList<Word> good = hiddenLine(Prose, 40, 100, 0.9);
    const QList<Word> ours = lineAt(QStringLiteral("Fait à Troyes le 7 mai"), 40, 200, WordSource::Ocr)
        + lineAt(QStringLiteral("EF 1 <A"), 40, 300, WordSource::Ocr);
    QCOMPARE(textsOf(assemblePage(A4, verdict, good, ours)).join(u' '),
             Prose + QStringLiteral(" Fait à Troyes le 7 mai"));
    // The same of theirs where ours is better.
    const QList<Word> poor
        = hiddenLine(Misread, 40, 100, 0.4) + hiddenLine(QStringLiteral("signature xkwq"), 40, 400, 0.4);
    QCOMPARE(textsOf(assemblePage(A4, verdict, poor, lineAt(Prose, 40, 100, WordSource::Ocr))).join(u' '),
             Prose + QStringLiteral(" signature"));
}

void TestAssemble::leavesOutWhatAnOcrMadeOfLogos()
{
    PageVerdict verdict;
    verdict.kind = PageKind::Text;
    const QList<Word> layer = hiddenLine(QStringLiteral("EF 1 <A"), 40, 20, 0.95)
        + hiddenLine(QStringLiteral("RÉPUBLIQUE FRANÇAISE"), 40, 40, 0.95)
        + lineAt(Prose, 40, 100, WordSource::Text);
    QCOMPARE(textsOf(assemblePage(A4, verdict, layer, {})).join(u' '),
             QStringLiteral("RÉPUBLIQUE FRANÇAISE ") + Prose);
}

void TestAssemble::leavesOutDirtOfSmallRegionsOnly()
{
    PageVerdict verdict;
    verdict.kind = PageKind::Mixed;
    verdict.ocrRegions = {{30, 90, 120, 60}, {30, 300, 500, 300}};
    const QList<Word> ours = lineAt(QStringLiteral("EF 1 <A"), 40, 100, WordSource::Ocr)
        + lineAt(QStringLiteral("xkw qvz"), 40, 400, WordSource::Ocr);
    QCOMPARE(textsOf(assemblePage(A4, verdict, {}, ours)).join(u' '), QStringLiteral("xkw qvz"));
}

void TestAssemble::findsThatAPageOfSpecksIsBlank()
{
    PageVerdict verdict;
    verdict.kind = PageKind::Scan;
    verdict.ocrRegions = {{30, 90, 120, 60}};
    const QList<Word> dirt = lineAt(QStringLiteral("| . <A"), 40, 100, WordSource::Ocr);
    QVERIFY(showsNothing(verdict, {}, dirt));
    QVERIFY(assemblePage(A4, verdict, {}, dirt).isEmpty());
    QVERIFY(!showsNothing(verdict, {}, lineAt(QStringLiteral("Annexe"), 40, 100, WordSource::Ocr)));
    verdict.ocrRegions.clear(); // A page full of ink that cannot be read is not blank.
    QVERIFY(!showsNothing(verdict, {}, dirt));
    QCOMPARE(assemblePage(A4, verdict, {}, dirt).size(), dirt.size());
}

QTEST_GUILESS_MAIN(TestAssemble)
#include "tst_assemble.moc"
