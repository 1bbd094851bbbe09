// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/earlierocr.h"
#include "core/reading/plausibility.h"
#include "tests/core/reading/cutcorpus.h"

#include <QTest>

using namespace attrap;

namespace {

const PageSize A4{595, 842};

const QString French = QStringLiteral(
    "Vu le code de la sécurité intérieure, notamment ses articles relatifs aux traitements de données ;\n"
    "Considérant que les services de la police nationale peuvent procéder à la captation,\n"
    "à l'enregistrement et à la transmission d'images au moyen de caméras installées sur des aéronefs ;\n"
    "Sur proposition du directeur de cabinet, arrête : la captation est autorisée ce jour.");

QList<Word> readAs(const QString &text, WordSource source, double confidence)
{
    QList<Word> words = wordsOfText(text);
    for (Word &word : words) {
        word.source = source;
        word.confidence = confidence;
    }
    return words;
}

/// Every third letter misread, as a poor OCR does.
QString misread(const QString &text)
{
    QString result = text;
    for (qsizetype i = 0; i < result.size(); i += 3) {
        if (result.at(i).isLetter()) {
            result[i] = QStringLiteral("ijlrnxwkv").at(i % 9);
        }
    }
    return result;
}

/// Ink under those boxes.
InkMap inkUnder(const QList<Word> &words)
{
    InkMap ink;
    ink.columns = 100;
    ink.rows = 141;
    ink.ink = QByteArray(qsizetype(ink.columns) * ink.rows, '\0');
    for (const Word &word : words) {
        const PageRect box = word.boxes.first();
        for (int row = int(box.y / 6); row <= int((box.bottom() - 1) / 6); ++row) {
            for (int column = int(box.x / 6); column <= int((box.right() - 1) / 6); ++column) {
                ink.ink[qsizetype(row) * ink.columns + column] = char(40 + (column * 37 + row * 11) % 90);
            }
        }
    }
    return ink;
}

QStringList textsOf(const QList<Word> &words)
{
    QStringList texts;
    for (const Word &word : words) {
        texts.append(word.text);
    }
    return texts;
}

/// Recognised words "text:confidence", lines cut by "/".
QList<Word> recognised(const QString &spec)
{
    QList<Word> words;
    for (const QString &part : spec.split(u' ', Qt::SkipEmptyParts)) {
        if (part == QStringLiteral("/")) {
            words.last().endsLine = true;
            continue;
        }
        words.append({part.section(u':', 0, -2),
                      {{10, 10, 10, 10}},
                      part.section(u':', -1).toDouble() / 100,
                      WordSource::Ocr,
                      false});
    }
    words.last().endsLine = true;
    return words;
}

} // namespace

class TestEarlierOcr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFrenchFromMisreadings();
    void doesNotJudgeFiguresAndAbbreviations();
    void trustsAGoodLayerOnItsInk();
    void doubtsMisreadLayers();
    void doubtsLayersBesideTheInk();
    void doubtsLayersThatLeaveWritingOut();
    void keepsTheWordsOfAPageThatCannotBeDrawn();
    void choosesTheBetterReadingInBothDirections();
    void keepsTheEarlierReadingWhereBothSayTheSame();
    void tellsALayerOfAnotherPage();
    void keepsWritingOfSmallRegions_data();
    void keepsWritingOfSmallRegions();
};

void TestEarlierOcr::tellsFrenchFromMisreadings()
{
    QVERIFY(plausibilityOf(wordsOfText(French)).share() > 0.95);
    QVERIFY(plausibilityOf(wordsOfText(misread(French))).share() < 0.6);
    QCOMPARE(plausibilityOf(QStringLiteral("préfecture,")).share(), 1.0);
    QCOMPARE(plausibilityOf(QStringLiteral("l'arrêté")).share(), 1.0);
    // A name may be right; a capital inside a word or three strange runs are not.
    const double name = plausibilityOf(QStringLiteral("Valbelline")).share();
    QVERIFY(name > 0 && name < 1);
    QCOMPARE(plausibilityOf(QStringLiteral("lAuin")).share(), 0.0);
    QCOMPARE(plausibilityOf(QStringLiteral("xkwqvz")).share(), 0.0);
}

void TestEarlierOcr::doesNotJudgeFiguresAndAbbreviations()
{
    for (const QString &text : {QStringLiteral("2024-BSP-13"), QStringLiteral("SPBA"), QStringLiteral("12,5"),
                                QStringLiteral("–"), QStringLiteral("L.511-1")}) {
        QVERIFY2(plausibilityOf(text).judged <= 0, qPrintable(text));
    }
    QVERIFY(plausibilityOf(QStringLiteral("|")).judged > 0);
}

void TestEarlierOcr::trustsAGoodLayerOnItsInk()
{
    const QList<Word> hidden = readAs(French, WordSource::Text, 0);
    QVERIFY(judgeEarlierOcr(A4, hidden, {}, inkUnder(hidden)).isGood());
}

void TestEarlierOcr::doubtsMisreadLayers()
{
    const QList<Word> hidden = readAs(misread(French), WordSource::Text, 0);
    QVERIFY(!judgeEarlierOcr(A4, hidden, {}, inkUnder(hidden)).isGood());
}

void TestEarlierOcr::doubtsLayersBesideTheInk()
{
    const QList<Word> hidden = readAs(French, WordSource::Text, 0);
    QList<Word> elsewhere = hidden;
    for (Word &word : elsewhere) {
        word.boxes.first().y += 300;
    }
    const EarlierOcr earlier = judgeEarlierOcr(A4, elsewhere, {}, inkUnder(hidden));
    QVERIFY(!earlier.isGood());
    QCOMPARE(earlier.onInk, 0.0);
    QVERIFY(!earlier.standsOnInk.contains(true));
}

void TestEarlierOcr::doubtsLayersThatLeaveWritingOut()
{
    const QList<Word> all = readAs(French, WordSource::Text, 0);
    const EarlierOcr earlier = judgeEarlierOcr(A4, all.mid(0, all.size() / 2), {}, inkUnder(all));
    QVERIFY(earlier.coverage < 0.8);
    QVERIFY(!earlier.isGood());
}

void TestEarlierOcr::keepsTheWordsOfAPageThatCannotBeDrawn()
{
    const QList<Word> hidden = readAs(French, WordSource::Text, 0);
    QVERIFY(!judgeEarlierOcr(A4, hidden, {}, inkUnder({})).standsOnInk.contains(false));
}

void TestEarlierOcr::choosesTheBetterReadingInBothDirections()
{
    const QList<Word> good = readAs(French, WordSource::Text, 0.9);
    const QList<Word> poor = readAs(misread(French), WordSource::Text, 0.5);
    const QList<Word> ourGood = readAs(French, WordSource::Ocr, 0.9);
    const QList<Word> ourPoor = readAs(misread(French), WordSource::Ocr, 0.6);
    QVERIFY(isOursBetter(poor, ourGood));
    QVERIFY(!isOursBetter(good, ourPoor));
    // Half of the page is not better than all of it.
    QVERIFY(!isOursBetter(good, ourGood.mid(0, ourGood.size() / 2)));
    QVERIFY(isOursBetter(good.mid(0, good.size() / 2), ourGood));
    // Words on no ink count for nothing.
    QVERIFY(isOursBetter(readAs(French, WordSource::Text, 0), ourGood));
}

void TestEarlierOcr::keepsTheEarlierReadingWhereBothSayTheSame()
{
    QVERIFY(!isOursBetter(readAs(French, WordSource::Text, 0.9), readAs(French, WordSource::Ocr, 0.95)));
    QVERIFY(!isOursBetter(readAs(French, WordSource::Text, 0.9), {}));
}

void TestEarlierOcr::tellsALayerOfAnotherPage()
{
    const QList<Word> ours = readAs(French, WordSource::Ocr, 0.9);
    QList<Word> shifted = readAs(French, WordSource::Text, 0.9);
    for (Word &word : shifted) {
        word.boxes.first().y += word.boxes.first().height;
    }
    QList<Word> other = ours;
    std::reverse(other.begin(), other.end());
    for (qsizetype i = 0; i < other.size(); ++i) {
        other[i].boxes = ours.at(i).boxes;
    }
    QCOMPARE(agreementOf(readAs(misread(French), WordSource::Text, 0.4), ours), Agreement::Unknown);
    QCOMPARE(agreementOf(readAs(French, WordSource::Text, 0.9), ours), Agreement::Same);
    // The upper half only.
    QCOMPARE(agreementOf(readAs(French, WordSource::Text, 0.9).mid(0, ours.size() / 2), ours),
             Agreement::Same);
    QCOMPARE(agreementOf(shifted, ours), Agreement::Other);
    QCOMPARE(agreementOf(other, ours), Agreement::Other);
    // However well it reads.
    QVERIFY(isOursBetter(other + other, ours));
}

void TestEarlierOcr::keepsWritingOfSmallRegions_data()
{
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("kept");
    // As Tesseract read the logos, maps and stamps of the corpus.
    QTest::newRow("logo") << QStringLiteral(
        "En:25 / PREFET:91 / DU:93 VAR:95 / Liberté:96 / Egalité:93 / Fraternité:96")
                          << QStringLiteral("PREFET DU VAR Liberté Egalité Fraternité");
    QTest::newRow("Marianne") << QStringLiteral(
        "à:75 Libarré:0 Egalité:6 +:63 Fraternité:0 / Répur:37 BLIQUE:91 FRANÇAISE:87")
                              << QStringLiteral("BLIQUE FRANÇAISE");
    QTest::newRow("dirt") << QStringLiteral("EF:60 1:50 <A:40 / E:30 =:60 / SRE:18 EE:33 / 5:37 |:79")
                          << QString();
    QTest::newRow("stamp") << QStringLiteral(
        "ARRIVÉE:88 LE:92 / 12:90 MAI:91 2025:94 / Préfecture:90 de:95 Troyes:80")
                           << QStringLiteral("ARRIVÉE LE 12 MAI 2025 Préfecture de Troyes");
    QTest::newRow("stamped month") << QStringLiteral("REÇU:95 LE:96 / 5:93 DEC.:95 2024:96")
                                   << QStringLiteral("REÇU LE 5 DEC. 2024");
    QTest::newRow("lone line") << QStringLiteral("Fait:90 à:94 Toulon,:88 le:95 14:81 août:90 2024:92")
                               << QStringLiteral("Fait à Toulon, le 14 août 2024");
}

void TestEarlierOcr::keepsWritingOfSmallRegions()
{
    QFETCH(const QString, read);
    QFETCH(const QString, kept);
    QCOMPARE(textsOf(worthSearching(recognised(read))), kept.split(u' ', Qt::SkipEmptyParts));
}

QTEST_GUILESS_MAIN(TestEarlierOcr)
#include "tst_earlierocr.moc"
