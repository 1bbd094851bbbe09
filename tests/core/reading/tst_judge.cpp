// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/garbage.h"
#include "core/reading/judge.h"
#include "tests/core/reading/cutcorpus.h"

#include <QTest>

using namespace attrap;

namespace {

const PageSize A4{595, 842};

/// A blank page's ink.
InkMap blankInk()
{
    InkMap ink;
    ink.columns = 100;
    ink.rows = 141;
    ink.ink = QByteArray(qsizetype(ink.columns) * ink.rows, '\0');
    return ink;
}

void setInk(InkMap &ink, int column, int row, int level)
{
    ink.ink[qsizetype(row) * ink.columns + column] = static_cast<char>(level);
}

/// Lines of writing: two rows of uneven cells, one row of paper.
void write(InkMap &ink, const PageRect &rect)
{
    unsigned seed = 7;
    for (int row = int(rect.y / 6); row < int(rect.bottom() / 6); ++row) {
        for (int column = int(rect.x / 6); column < int(rect.right() / 6) && row % 3 != 2; ++column) {
            seed = seed * 1103515245U + 12345U;
            setInk(ink, column, row, 20 + int((seed >> 16) % 110));
        }
    }
}

Word wordAt(const QString &text, const PageRect &box)
{
    Word word;
    word.text = text;
    word.boxes = {box};
    word.endsLine = true;
    return word;
}

const QString French = QStringLiteral(
    "Vu le code de la sécurité intérieure, notamment ses articles relatifs aux traitements de données ; "
    "considérant que "
    "les services de la police nationale peuvent procéder à la captation, à l'enregistrement et à la "
    "transmission "
    "d'images au moyen de caméras installées sur des aéronefs dans les lieux où se tient la manifestation ; "
    "Sur proposition du directeur de cabinet, arrête : la captation est autorisée pour la durée du "
    "rassemblement.");

/// Each letter replaced by the seventh after it, as a wrong ToUnicode table does.
QString shifted(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        if (c >= u'a' && c <= u'z') {
            c = QChar(u'a' + (c.unicode() - u'a' + 7) % 26);
        }
    }
    return result;
}

/// A text layer over {60, 300, 480, 400}.
PageText pageOfText()
{
    PageText text;
    for (int y = 300; y < 700; y += 18) {
        text.words.append(wordAt(QStringLiteral("préfecture"), {60, double(y), 480, 12}));
    }
    return text;
}

} // namespace

class TestJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTextPageWithoutOcr();
    void sendsFullPageScanUnderFooterToOcr();
    void asksOnlyForTheScannedHalf();
    void ignoresRulesAndFills();
    void readsLogosStampsAndLoneLinesLater_data();
    void readsLogosStampsAndLoneLinesLater();
    void leavesOutWhatHasNoStrokesOfLetters();
    void tellsWhichPicturesAreAllThereIsToRead();
    void knowsTheSamePictureOnAnotherPage();
    void readsTheLoneLineOfAnEmptyPage();
    void tellsWhatTheLayerIsWorth();
    void readsAgainWhatIsHiddenAndDoubtful();
    void readsOnlyTheWordsThatLie();
    void keepsTheFooterOfAGarbagePage();
    void leavesBlankPageAlone();
    void believesTextOfUnsurveyedPage();
    void sendsUnsurveyedPageWithoutTextToOcr();
    void replacesGarbage_data();
    void replacesGarbage();
    void believesHonestText_data();
    void believesHonestText();
    void distrustsOnlyTheBrokenFont();
};

void TestJudge::readsTextPageWithoutOcr()
{
    InkMap ink = blankInk();
    write(ink, {60, 60, 480, 700});
    PageText text;
    for (int y = 60; y < 760; y += 18) {
        text.words.append(wordAt(QStringLiteral("mot"), {60, double(y), 480, 12}));
    }
    const PageVerdict verdict = judgePage(A4, text, ink);
    QCOMPARE(verdict.kind, PageKind::Text);
    QVERIFY(!verdict.needsOcr);
    QVERIFY(verdict.textIsGood);
}

void TestJudge::sendsFullPageScanUnderFooterToOcr()
{
    InkMap ink = blankInk();
    write(ink, {60, 60, 480, 660});
    write(ink, {60, 804, 480, 12});
    PageText text;
    text.words = {wordAt(QStringLiteral("recueil"), {60, 802, 480, 14})};
    const PageVerdict verdict = judgePage(A4, text, ink);
    QCOMPARE(verdict.kind, PageKind::Scan);
    QVERIFY(verdict.needsOcr);
    QVERIFY(verdict.ocrRegions.isEmpty()); // All of it, and nothing painted white: as full-page OCR reads it.
    QVERIFY(verdict.covered.isEmpty());
}

void TestJudge::asksOnlyForTheScannedHalf()
{
    InkMap ink = blankInk();
    write(ink, {60, 60, 480, 300});
    write(ink, {60, 450, 480, 300});
    PageText text;
    for (int y = 60; y < 360; y += 18) {
        text.words.append(wordAt(QStringLiteral("mot"), {60, double(y), 480, 12}));
    }
    const PageVerdict verdict = judgePage(A4, text, ink);
    QCOMPARE(verdict.kind, PageKind::Mixed);
    QVERIFY(verdict.needsOcr);
    QCOMPARE(verdict.ocrRegions.size(), qsizetype(1));
    const PageRect region = verdict.ocrRegions.first();
    QVERIFY(region.y > 380 && region.y <= 450 && region.bottom() >= 744);
    QVERIFY(region.x <= 60 && region.right() >= 534);
}

void TestJudge::ignoresRulesAndFills()
{
    InkMap ink = blankInk();
    write(ink, {60, 300, 480, 400});
    for (int column = 10; column < 90; ++column) {
        setInk(ink, column, 30, 40);
        setInk(ink, column, 120, 22);
    }
    for (int row = 30; row <= 120; ++row) {
        setInk(ink, 95, row, 31);
    }
    for (int row = 32; row < 46; ++row) { // A coloured field.
        for (int column = 10; column < 90; ++column) {
            setInk(ink, column, row, 45);
        }
    }
    PageText text;
    for (int y = 300; y < 700; y += 18) {
        text.words.append(wordAt(QStringLiteral("mot"), {60, double(y), 480, 12}));
    }
    const PageVerdict verdict = judgePage(A4, text, ink);
    QCOMPARE(verdict.kind, PageKind::Text);
    QVERIFY(!verdict.needsOcr);
}

void TestJudge::readsLogosStampsAndLoneLinesLater_data()
{
    QTest::addColumn<PageRect>("place");
    QTest::newRow("Marianne") << PageRect{48, 42, 66, 84};
    QTest::newRow("stamp") << PageRect{360, 60, 120, 48};
    QTest::newRow("line") << PageRect{60, 756, 300, 12};
    QTest::newRow("date") << PageRect{402, 102, 60, 12};
}

void TestJudge::readsLogosStampsAndLoneLinesLater()
{
    QFETCH(const PageRect, place);
    InkMap ink = blankInk();
    write(ink, place);
    write(ink, {60, 300, 480, 400});
    const PageVerdict verdict = judgePage(A4, pageOfText(), ink);
    QCOMPARE(verdict.kind, PageKind::Text);
    QVERIFY(verdict.needsOcr && verdict.isMinor);
    QCOMPARE(verdict.ocrRegions.size(), qsizetype(1));
    const PageRect region = verdict.ocrRegions.first();
    QCOMPARE(region.intersected(place).area(), place.area());
    QVERIFY(region.area() < 4 * place.area());
}

void TestJudge::leavesOutWhatHasNoStrokesOfLetters()
{
    InkMap ink = blankInk();
    write(ink, {48, 42, 66, 84});
    write(ink, {360, 60, 120, 48});
    write(ink, {60, 300, 480, 400});
    ink.detail = QByteArray(ink.ink.size(), '\0');
    PageVerdict verdict = judgePage(A4, pageOfText(), ink);
    QCOMPARE(verdict.kind, PageKind::Text);
    QVERIFY(!verdict.needsOcr);
    // What is under words says nothing of the rest.
    ink.detail[qsizetype(60) * ink.columns + 20] = 100;
    QVERIFY(!judgePage(A4, pageOfText(), ink).needsOcr);
    // A few strokes in one of the two.
    ink.detail[qsizetype(12) * ink.columns + 65] = 30;
    verdict = judgePage(A4, pageOfText(), ink);
    QVERIFY(verdict.needsOcr && verdict.isMinor);
    QCOMPARE(verdict.ocrRegions.size(), qsizetype(1));
    QVERIFY(verdict.ocrRegions.first().contains(400, 80));
    // A page without any text is read all the same.
    ink.detail.fill('\0');
    QVERIFY(judgePage(A4, {}, ink).needsOcr);
}

void TestJudge::tellsWhichPicturesAreAllThereIsToRead()
{
    InkMap ink = blankInk();
    write(ink, {48, 42, 66, 84});
    write(ink, {60, 300, 480, 400});
    QVERIFY(judgePage(A4, pageOfText(), ink).pictures.isEmpty());
    const PaintedPicture logo{{46.5, 39.25, 70, 88}, "logo"};
    ink.pictures = {logo, {{300, 300, 50, 50}, "under the text"}};
    const PageVerdict verdict = judgePage(A4, pageOfText(), ink);
    QCOMPARE(verdict.pictures.size(), qsizetype(1));
    QCOMPARE(verdict.pictures.first().key, logo.key);
    // A stamp that is no picture, beside it.
    InkMap stamped = ink;
    write(stamped, {360, 60, 120, 48});
    QVERIFY(judgePage(A4, pageOfText(), stamped).pictures.isEmpty());
    // The picture is smaller than the ink.
    InkMap larger = ink;
    larger.pictures.first().rect.height = 60;
    QVERIFY(judgePage(A4, pageOfText(), larger).pictures.isEmpty());
    // The layer writes something on it.
    PageText text = pageOfText();
    text.words.append(wordAt(QStringLiteral("VAR"), {60, 50, 20, 10}));
    QVERIFY(judgePage(A4, text, ink).pictures.isEmpty());
}

void TestJudge::knowsTheSamePictureOnAnotherPage()
{
    InkMap first = blankInk();
    write(first, {48, 42, 66, 84});
    InkMap second = first;
    write(first, {60, 300, 480, 400});
    write(second, {60, 300, 480, 200}); // Another text, the same logo.
    const QByteArray pattern = judgePage(A4, pageOfText(), first).pattern;
    QVERIFY(!pattern.isEmpty());
    QCOMPARE(judgePage(A4, pageOfText(), second).pattern, pattern);
    setInk(second, 10, 9, 3 + second.at(10, 9));
    QVERIFY(judgePage(A4, pageOfText(), second).pattern != pattern);
    InkMap moved = blankInk();
    write(moved, {60, 42, 66, 84});
    QVERIFY(judgePage(A4, pageOfText(), moved).pattern != pattern);
}

void TestJudge::readsTheLoneLineOfAnEmptyPage()
{
    InkMap ink = blankInk();
    write(ink, {240, 400, 90, 12});
    const PageVerdict verdict = judgePage(A4, {}, ink);
    QCOMPARE(verdict.kind, PageKind::Scan);
    QVERIFY(verdict.needsOcr && !verdict.isMinor);
    QCOMPARE(verdict.ocrRegions.size(), qsizetype(1));
}

void TestJudge::tellsWhatTheLayerIsWorth()
{
    InkMap ink = blankInk();
    QCOMPARE(judgePage(A4, {}, ink).layer, LayerVerdict::None);
    write(ink, {60, 60, 480, 660});
    PageText footer;
    footer.words = {wordAt(QStringLiteral("recueil"), {60, 802, 480, 14})};
    QCOMPARE(judgePage(A4, footer, ink).layer, LayerVerdict::None);
    PageText garbage;
    garbage.words = wordsOfText(shifted(French));
    QCOMPARE(judgePage(A4, garbage, ink).layer, LayerVerdict::Garbage);
    QCOMPARE(judgePage(A4, pageOfText(), ink).layer, LayerVerdict::Native);
}

void TestJudge::readsAgainWhatIsHiddenAndDoubtful()
{
    PageText layer;
    layer.words = wordsOfText(French);
    InkMap ink = blankInk();
    for (qsizetype i = 0; i < layer.words.size(); ++i) {
        const PageRect box{60 + 60.0 * double(i % 8), 60 + 18.0 * double(i / 8), 54, 12};
        layer.words[i].confidence = 0;
        layer.words[i].boxes = {box};
        write(ink, box);
    }
    const PageVerdict good = judgePage(A4, layer, ink);
    QCOMPARE(good.layer, LayerVerdict::EarlierOcrKept);
    QCOMPARE(good.kind, PageKind::Scan);
    QVERIFY(!good.needsOcr);
    QVERIFY(good.words.first().confidence > 0.8 && good.words.first().confidence < 1);

    PageText poor = layer;
    for (Word &word : poor.words) {
        word.text = shifted(word.text);
    }
    const PageVerdict doubtful = judgePage(A4, poor, ink);
    QCOMPARE(doubtful.layer, LayerVerdict::EarlierOcrKept);
    QVERIFY(doubtful.needsOcr && doubtful.ocrRegions.isEmpty() && doubtful.covered.isEmpty());
    QVERIFY(doubtful.words.first().confidence > 0 && doubtful.words.first().confidence < 0.5);
}

void TestJudge::readsOnlyTheWordsThatLie()
{
    PageText text = pageOfText();
    for (int i = 10; i < 13; ++i) {
        text.words[i].text = QString(QChar(0xE041)).repeated(5);
    }
    InkMap ink = blankInk();
    write(ink, {60, 300, 480, 400});
    const PageVerdict verdict = judgePage(A4, text, ink);
    QCOMPARE(verdict.kind, PageKind::Mixed);
    QVERIFY(verdict.textIsGood && !verdict.isMinor);
    QCOMPARE(verdict.ocrRegions.size(), qsizetype(1));
    const PageRect bad = text.words.at(10).boxes.first().united(text.words.at(12).boxes.first());
    QCOMPARE(verdict.ocrRegions.first().intersected(bad).area(), bad.area());
    QVERIFY(verdict.ocrRegions.first().height < bad.height + 20);
    QCOMPARE(verdict.covered.size(), text.words.size() - 3);
}

void TestJudge::keepsTheFooterOfAGarbagePage()
{
    PageText layer;
    layer.words
        = wordsOfText(shifted(French) + QStringLiteral("\nrecueil des actes du 7 mai 2025\n12 13 14"));
    const PageVerdict verdict = judgePage(A4, layer, blankInk());
    QCOMPARE(verdict.kind, PageKind::GarbageText);
    QVERIFY(verdict.needsOcr && verdict.ocrRegions.isEmpty());
    QCOMPARE(sureLines(layer.words).size(), qsizetype(7)); // Its figures may lie: they are read.
}

void TestJudge::leavesBlankPageAlone()
{
    const PageVerdict verdict = judgePage(A4, {}, blankInk());
    QCOMPARE(verdict.kind, PageKind::Blank);
    QVERIFY(!verdict.needsOcr);
    // Specks of a scanner hold no word.
    InkMap specks = blankInk();
    for (int i = 0; i < 12; ++i) {
        setInk(specks, 5 + 7 * i, 10 + 11 * i, 60 + 10 * i);
        setInk(specks, 6 + 7 * i, 10 + 11 * i, 200);
    }
    QCOMPARE(judgePage(A4, {}, specks).kind, PageKind::Blank);
}

void TestJudge::believesTextOfUnsurveyedPage()
{
    InkMap ink;
    ink.failure = QStringLiteral("no library can open this page");
    PageText text;
    text.words = wordsOfText(French);
    const PageVerdict verdict = judgePage(A4, text, ink);
    QCOMPARE(verdict.kind, PageKind::Text);
    QVERIFY(!verdict.needsOcr);
}

void TestJudge::sendsUnsurveyedPageWithoutTextToOcr()
{
    InkMap ink;
    ink.failure = QStringLiteral("no library can open this page");
    const PageVerdict verdict = judgePage(A4, {}, ink);
    QCOMPARE(verdict.kind, PageKind::Scan);
    QVERIFY(verdict.needsOcr);
}

void TestJudge::replacesGarbage_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("shifted letters") << shifted(French);
    QTest::newRow("glyph numbers") << QStringLiteral("/0 /1 /2 /3/17 /10 /11 /4 /5 /6 /22 /23 /7");
    QTest::newRow("private use") << QString(QChar(0xE041)).repeated(6) + u' '
            + QString(QChar(0xF042)).repeated(9);
    QTest::newRow("replacement") << QString(QChar(0xFFFD)).repeated(12);
    QTest::newRow("old Mac encoding") << QStringLiteral(
        "Le prØfet arrŒte que l'arrŒtØ prØfectoral du dØpartement est modifiØ par la prØsente dØcision");
    QTest::newRow("no ToUnicode") << QStringLiteral(
        "Le pr€fet arr…te que l'arr…t€ pr€fectoral du d€partement est modifi€ † Toulon par la pr€sente "
        "d€cision");
    const QString lost = QStringLiteral("Le pr%1fet arr%1te que l'arr%1t%1 pr%1fectoral du d%1partement est "
                                        "modifi%1 par la pr%1sente d%1cision");
    QTest::newRow("accents private") << lost.arg(QChar(0xE0E9));
    QTest::newRow("accents replaced") << lost.arg(QChar(0xFFFD));
    QTest::newRow("accents as questions") << lost.arg(QChar(u'?'));
    QTest::newRow("accents as lines") << lost.arg(QChar(u'_'));
    QTest::newRow("accents as capitals") << lost.arg(QChar(0x00C8));
    QTest::newRow("accents as Greek") << lost.arg(QChar(0x03B9));
    QTest::newRow("UTF-8 as Latin-1")
        << QStringLiteral("Le prÃ©fet arrÃªte que l'arrÃªtÃ© prÃ©fectoral du dÃ©partement est modifiÃ© par "
                          "la prÃ©sente dÃ©cision");
}

void TestJudge::replacesGarbage()
{
    QFETCH(const QString, text);
    QVERIFY(isGarbage(wordsOfText(text)));
    PageText layer;
    layer.words = wordsOfText(text);
    const PageVerdict verdict = judgePage(A4, layer, blankInk());
    QCOMPARE(verdict.kind, PageKind::GarbageText);
    QVERIFY(verdict.needsOcr && !verdict.textIsGood && verdict.covered.isEmpty());
}

void TestJudge::believesHonestText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("French") << French;
    QTest::newRow("footer") << QStringLiteral("DDT_53 - 53-2018-11-16-002 - 20181116 DDT 53 arrete 4");
    QTest::newRow("numbers")
        << QStringLiteral("12 45,7 1 203 0,02 8/12 3/4 100 % 17 -4 2024 9,5 ").repeated(20);
    QTest::newRow("names")
        << QStringLiteral("BIERON Maxence ADMIS BRUNI Jordan ADMIS FAVE Sasha HULCIO Valentin ").repeated(10);
    QTest::newRow("Latin") << QStringLiteral(
                                  "Canis lupus Quercus ilex Pinus halepensis Testudo hermanni Limonium "
                                  "narbonense Posidonia oceanica Emys orbicularis ")
                                  .repeated(6);
    QTest::newRow("English") << QStringLiteral(
                                    "The document shows how to compile the file with these tools and which "
                                    "options the user may choose when printing ")
                                    .repeated(4);
    QTest::newRow("file names") << QStringLiteral(
        "voir arrete_engins_agricoles_v2.pdf et liste_des_communes.pdf ainsi que carte_des_zones.pdf pour "
        "les "
        "communes de la zone, dont les plans sont tenus en mairie aux jours et heures habituels ; "
        "tableau_des_"
        "surfaces.ods est joint, avec releve_cadastral.pdf, pour information du public et des services de la "
        "direction, qui peuvent en demander une copie sur papier aux frais de qui la demande dans le mois "
        "qui suit");
    QTest::newRow("signs")
        << QStringLiteral("agréé(e)s 12€ 4,50€/m² A→B Muñoz Škoda Œuvre n°5 20°C kWh ≥3 l/s²").repeated(8);
    QTest::newRow("codes")
        << QStringLiteral("FBECF FBRC FBQPV SMLBLE DDTM SEBIO SGCD SRH DREAL ").repeated(6);
    QTest::newRow("bullets")
        << QStringLiteral("%1 captation %1 enregistrement %1 transmission").arg(QChar(0xF0B7));
}

void TestJudge::believesHonestText()
{
    QFETCH(const QString, text);
    const QList<Word> words = wordsOfText(text);
    QVERIFY(!isGarbage(words));
    QCOMPARE(trustedWords(words).size(), words.size());
}

/// Footers are stamped in a good font on pages whose own font lies.
void TestJudge::distrustsOnlyTheBrokenFont()
{
    const QString footer = QStringLiteral("\nPréfecture du Var - 83-2025-07-15-00002 4");
    const QString hidden = QString(QChar(0xE041)).repeated(5) + u' ';
    const QList<Word> words = wordsOfText(hidden.repeated(3) + footer + u' ' + French);
    QVERIFY(!isGarbage(words));
    QCOMPARE(trustedWords(words).size(), words.size() - 3);
}

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
