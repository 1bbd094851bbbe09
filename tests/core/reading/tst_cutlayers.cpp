// SPDX-License-Identifier: GPL-3.0-or-later
// Recueils in which one layer of evidence is missing, wrong or read badly: the others carry the cut.
#include "core/reading/cut.h"
#include "tests/core/reading/maderecueil.h"

#include <QElapsedTimer>
#include <QTest>

using namespace attrap;

class TestCutLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsByEachLayerAlone();
    void keepsTheRestWhenOneCountIsWrong();
    void keepsTheRestWhenAPageIsMissing();
    void findsActeThatSommaireMisses();
    void findsActeWithoutSeparator();
    void leavesOutEntryThatBodyMisses();
    void acceptsEntryOfNoPages();
    void choosesTheNumberOfASeparatorWithSeveral();
    void readsScannedSeparators();
    void readsScannedSommaire();
    void doesNotTakeAnotherNumberForAMisreadOne();
    void cutsGluedRecueils();
    void pairsPagesOfASecondColumn();
    void readsSommaireOfSeveralPages();
    void separatesWhatWasAddedBehind();
    void givesTheUserTheLastWord();
    void keepsTheUsersFields();
    void givesTheBoxesOfFields();
    void survivesHostileText_data();
    void survivesHostileText();
};

void TestCutLayers::cutsByEachLayerAlone()
{
    const QStringList pages = recueilOf(fourActes());
    CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf(WholeCut));
    QCOMPARE(result.actes.at(3).confidence, 1.0);

    // Sommaire alone.
    QStringList bare = pages;
    for (int i = 2; i < bare.size(); ++i) {
        bare[i].clear();
    }
    result = cutIntoActes(inputOf(bare));
    QCOMPARE(describe(result.actes), listOf(WholeCut));
    QCOMPARE(result.actes.at(1).source, FieldSource::Sommaire);
    QVERIFY(result.actes.at(1).confidence < 0.8);

    // Separators alone.
    bare = recueilOf(fourActes(), Footers::None);
    bare[1] = QStringLiteral("illisible");
    result = cutIntoActes(inputOf(bare));
    QCOMPARE(result.actes.size(), qsizetype(5));
    QCOMPARE(describe(result.actes), listOf(WholeCut));
    QCOMPARE(result.actes.at(1).source, FieldSource::Separator);

    // Footers alone.
    bare = pages;
    bare[1] = QStringLiteral("illisible");
    for (QString &page : bare) {
        const qsizetype at = page.indexOf(QStringLiteral("\nPréfecture du VAR - "));
        page = at < 0 ? page : QStringLiteral("texte") + page.mid(at);
    }
    result = cutIntoActes(inputOf(bare));
    QCOMPARE(describe(result.actes), listOf(WholeCut));
    QCOMPARE(result.actes.at(1).source, FieldSource::Footer);

    // Links alone: counts and numbers cannot be read.
    bare = recueilOf({{QStringLiteral("DDT 2025-1"), QStringLiteral("Arrêté A"), 2},
                      {QStringLiteral("DDT 2025-2"), QStringLiteral("Arrêté B"), 1}},
                     Footers::None);
    bare[1] = QStringLiteral(
        "Sommaire\nService\n- DDT 2025-1 - Arrêté A (9 pages)\n- DDT 2025-2 - Arrêté B (9 pages)");
    for (int i = 2; i < bare.size(); ++i) {
        bare[i] = QStringLiteral("image");
    }
    CutInput input = inputOf(bare);
    input.links = {{1, {}, 2}, {1, {}, 5}};
    QCOMPARE(describe(cutIntoActes(input).actes), listOf("0-1 sommaire; 2-4 025-1; 5-6 025-2"));
}

void TestCutLayers::keepsTheRestWhenOneCountIsWrong()
{
    QStringList pages = recueilOf(fourActes());
    // The sommaire says four pages, there are three; and nothing but the sommaire and separators is read.
    pages[1].replace(QStringLiteral("(3 pages)"), QStringLiteral("(4 pages)"));
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf(WholeCut));
    QCOMPARE(result.actes.at(1).confidence, 1.0);
    QVERIFY(result.actes.at(3).confidence < 0.8);
    QVERIFY(result.actes.at(3).confidence > 0.5);
}

void TestCutLayers::keepsTheRestWhenAPageIsMissing()
{
    QStringList pages = recueilOf(fourActes(), Footers::None);
    pages.removeAt(9);
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf("0-1 sommaire; 2-4 00001; 5-6 00002; 7-9 00007; 10-11 00009"));
    QVERIFY(result.actes.at(3).confidence < result.actes.at(2).confidence);
}

void TestCutLayers::findsActeThatSommaireMisses()
{
    const QStringList whole = recueilOf(fourActes());
    QList<MadeActe> listed = fourActes();
    listed.removeAt(1);
    QStringList pages = whole;
    pages[1] = recueilOf(listed).at(1);
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf(WholeCut));
    const Acte missed = result.actes.at(2);
    QVERIFY(missed.title.contains(QStringLiteral("tilleuls")));
    QVERIFY(missed.confidence > 0.6 && missed.confidence < 0.9);
    QCOMPARE(result.actes.at(4).number, numberOf(9));
}

void TestCutLayers::findsActeWithoutSeparator()
{
    QStringList pages = recueilOf(fourActes());
    pages.removeAt(5);
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf("0-1 sommaire; 2-4 00001; 5-5 00002; 6-9 00007; 10-11 00009"));
}

void TestCutLayers::leavesOutEntryThatBodyMisses()
{
    QStringList pages = recueilOf(fourActes());
    pages.removeAt(6);
    pages.removeAt(5);
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf("0-1 sommaire; 2-4 00001; 5-8 00007; 9-10 00009"));
}

void TestCutLayers::acceptsEntryOfNoPages()
{
    QList<MadeActe> actes = fourActes();
    actes[1].pages = 0;
    QStringList pages = recueilOf(actes, Footers::None);
    QCOMPARE(describe(cutIntoActes(inputOf(pages)).actes),
             listOf("0-1 sommaire; 2-4 00001; 5-5 00002; 6-9 00007; 10-11 00009"));
    // Scanned, too.
    for (int i = 2; i < pages.size(); ++i) {
        pages[i].clear();
    }
    QCOMPARE(describe(cutIntoActes(inputOf(pages)).actes),
             listOf("0-1 sommaire; 2-4 00001; 5-5 00002; 6-9 00007; 10-11 00009"));
}

void TestCutLayers::choosesTheNumberOfASeparatorWithSeveral()
{
    QStringList pages = recueilOf(fourActes(), Footers::None);
    // Its title quotes another acte of the same recueil, on a line of its own.
    pages[7].replace(numberOf(7),
                     QStringLiteral("annule et remplace l'acte\n%1\n%2").arg(numberOf(9), numberOf(7)));
    QCOMPARE(describe(cutIntoActes(inputOf(pages)).actes), listOf(WholeCut));
}

void TestCutLayers::readsScannedSeparators()
{
    QStringList pages = recueilOf(fourActes(), Footers::None);
    pages[1].replace(QStringLiteral("(3 pages)"), QStringLiteral("(8 pages)"));
    pages[1].remove(QStringLiteral("Page"));
    pages[2].replace(numberOf(1), QStringLiteral("83 - 2O25-07- l5-00001"));
    pages[5].replace(numberOf(2), QStringLiteral("832025071500002"));
    pages[7].replace(numberOf(7), QStringLiteral("B3-2025-07-15-O0007"));
    pages[11].replace(numberOf(9), QStringLiteral("83-2025-07 15-000"));
    const CutResult result = cutIntoActes(inputOf(pages, 0.8));
    QCOMPARE(describe(result.actes), listOf(WholeCut));
    QCOMPARE(result.actes.at(3).number, numberOf(7));
    QVERIFY(result.actes.at(3).confidence < 0.9);
}

void TestCutLayers::readsScannedSommaire()
{
    QStringList pages = recueilOf(fourActes(), Footers::None);
    pages[1].replace(QStringLiteral("Sommaire"), QStringLiteral("Sornmaire"));
    pages[1].replace(numberOf(2), QStringLiteral("83-2025-O7-I5-0OOO2"));
    pages[1].replace(numberOf(7), QStringLiteral("8?-2O2*-07"));
    CutResult result = cutIntoActes(inputOf(pages, 0.8));
    QCOMPARE(describe(result.actes), listOf(WholeCut));
    QCOMPARE(result.actes.at(3).number, numberOf(7));
    QVERIFY(result.actes.at(2).title.contains(QStringLiteral("tilleuls")));
    // An entry whose count of pages was lost.
    pages[1].replace(QStringLiteral("(1 page)"), QStringLiteral("(l pa"));
    result = cutIntoActes(inputOf(pages, 0.8));
    QCOMPARE(describe(result.actes), listOf(WholeCut));
}

void TestCutLayers::doesNotTakeAnotherNumberForAMisreadOne()
{
    // One digit off, but in a text layer: an acte that the sommaire does not list.
    QStringList pages = recueilOf(fourActes());
    const QString other = numberOf(3);
    for (int i = 9; i <= 10; ++i) {
        pages[i].replace(numberOf(7), other);
    }
    pages[9] = QStringLiteral("Préfecture du VAR\n%1\nArrêté que le sommaire oublie").arg(other)
        + pages.at(9).mid(pages.at(9).indexOf(QStringLiteral("\nPréfecture du VAR - ")));
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes),
             listOf("0-1 sommaire; 2-4 00001; 5-6 00002; 7-8 00007; 9-10 00003; 11-12 00009"));
}

void TestCutLayers::cutsGluedRecueils()
{
    QList<MadeActe> others = fourActes();
    others.removeLast();
    for (MadeActe &acte : others) {
        acte.number.replace(QStringLiteral("07-15"), QStringLiteral("07-16"));
    }
    const QStringList expected
        = listOf("0-1 sommaire; 2-4 00001; 5-6 00002; 7-10 00007; 11-12 00009; 13-14 sommaire; 15-17 00001; "
                 "18-19 00002; 20-23 00007");
    QStringList pages = recueilOf(fourActes()) + recueilOf(others);
    CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), expected);
    QCOMPARE(result.actes.at(7).number, QStringLiteral("83-2025-07-16-00002"));
    QCOMPARE(result.actes.at(7).confidence, 1.0);
    // By their sommaires alone.
    for (int i = 0; i < pages.size(); ++i) {
        if (i != 0 && i != 1 && i != 13 && i != 14) {
            pages[i].clear();
        }
    }
    QCOMPARE(describe(cutIntoActes(inputOf(pages)).actes), expected);
}

void TestCutLayers::pairsPagesOfASecondColumn()
{
    QStringList pages = recueilOf(fourActes(), Footers::None);
    QString column;
    for (const int page : {3, 6, 8, 12}) {
        const QString printed = QStringLiteral("\nPage %1").arg(page);
        pages[1].remove(printed);
        column += printed;
    }
    pages[1] += column;
    // The counts are lost in the middle: the printed pages tell.
    pages[1].replace(QStringLiteral("(1 page)"), QStringLiteral("(7 pages)"));
    for (int i = 2; i < pages.size(); ++i) {
        pages[i].clear();
    }
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf(WholeCut));
    QVERIFY(result.actes.at(2).confidence < 0.6);
}

void TestCutLayers::readsSommaireOfSeveralPages()
{
    QList<MadeActe> actes;
    for (int i = 1; i <= 60; ++i) {
        actes.append({numberOf(i),
                      QStringLiteral("Arrêté numéro %1 portant sur plusieurs\nlignes une chose").arg(i),
                      1 + i % 3});
    }
    QStringList pages = recueilOf(actes);
    const QStringList entries = pages.at(1).split(QStringLiteral("\n83-"));
    const auto part = [&](int from, int count) {
        return QStringLiteral("83-") + entries.mid(from, count).join(QStringLiteral("\n83-"));
    };
    pages[1] = entries.at(0) + u'\n' + part(1, 20) + QStringLiteral("\n2");
    pages.insert(2, part(21, 20) + QStringLiteral("\n3"));
    pages.insert(3, part(41, 20) + QStringLiteral("\n4"));
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(result.actes.size(), qsizetype(61));
    QCOMPARE(result.actes.at(0).lastPage, 3);
    for (int i = 1; i <= 60; ++i) {
        QCOMPARE(result.actes.at(i).number, numberOf(i));
        QCOMPARE(result.actes.at(i).lastPage - result.actes.at(i).firstPage, 1 + i % 3);
    }
}

void TestCutLayers::separatesWhatWasAddedBehind()
{
    QStringList pages = recueilOf(fourActes());
    pages += QStringList{QStringLiteral("note de service ajoutée"), QStringLiteral("sa suite")};
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf(WholeCut) + QStringList{QStringLiteral("13-14")});
    QVERIFY(result.actes.last().confidence < 0.6);
    QCOMPARE(result.actes.at(4).confidence, 1.0);
}

void TestCutLayers::givesTheUserTheLastWord()
{
    CutInput input = inputOf(recueilOf(fourActes()));
    input.boundaries = {{5, false, {}}, {9, true, {}}, {0, false, {}}, {400, true, {}}, {-1, true, {}}};
    const QList<Acte> actes = cutIntoActes(input).actes;
    QCOMPARE(describe(actes), listOf("0-1 sommaire; 2-6 00001; 7-8 00007; 9-10 00007; 11-12 00009"));
    QCOMPARE(actes.at(3).source, FieldSource::User);
    QCOMPARE(actes.at(3).confidence, 1.0);
    // Where evidence says the same, the user's word counts.
    input.boundaries = {{7, true, {}}};
    QCOMPARE(cutIntoActes(input).actes.at(3).source, FieldSource::User);
    // All pages of a document of which nothing is known.
    input = inputOf(QStringList(4, QStringLiteral("image")));
    input.boundaries = {{2, true, {}}};
    QCOMPARE(describe(cutIntoActes(input).actes), listOf("0-1; 2-3"));
}

void TestCutLayers::keepsTheUsersFields()
{
    CutInput input = inputOf(recueilOf(fourActes()));
    input.corrections = {{2, QString::fromUtf16(FieldName::Title), QStringLiteral("Mon titre"), {}},
                         {2, QString::fromUtf16(FieldName::Number), QString(), {}},
                         {2, QString::fromUtf16(FieldName::LegalBasis), QStringLiteral("un\ndeux"), {}}};
    const Acte acte = cutIntoActes(input).actes.at(1);
    QCOMPARE(acte.title, QStringLiteral("Mon titre"));
    QVERIFY(acte.number.isEmpty());
    QStringList said;
    for (const ActeField &field : acte.fields) {
        if (field.source == FieldSource::User) {
            QCOMPARE(field.confidence, 1.0);
            said.append(field.name + u'=' + field.value);
        }
    }
    said.sort();
    QCOMPARE(said, listOf("legal_basis=deux; legal_basis=un; number=; title=Mon titre"));
    // What was read is still there below.
    QVERIFY(std::any_of(acte.fields.begin(), acte.fields.end(),
                        [](const ActeField &field) { return field.value == numberOf(1); }));
}

void TestCutLayers::givesTheBoxesOfFields()
{
    const CutInput input = inputOf(recueilOf(fourActes()));
    const Acte acte = cutIntoActes(input).actes.at(1);
    int seen = 0;
    for (const ActeField &field : acte.fields) {
        if (field.name != QString::fromUtf16(FieldName::Number)) {
            continue;
        }
        ++seen;
        // The word under the box is the number.
        QCOMPARE(field.boxes.size(), qsizetype(1));
        const QList<Word> &words = input.pages.at(field.pageIndex);
        const auto word = std::find_if(words.begin(), words.end(),
                                       [&](const Word &candidate) { return candidate.boxes == field.boxes; });
        QVERIFY(word != words.end());
        QCOMPARE(word->text, numberOf(1));
    }
    QVERIFY(seen >= 1);
}

void TestCutLayers::survivesHostileText_data()
{
    QTest::addColumn<QString>("text");
    constexpr int Size = 5 * 1000 * 1000;
    QTest::newRow("digits") << QString(Size, u'1');
    QTest::newRow("digits apart") << QStringLiteral("8 ").repeated(Size / 20);
    QTest::newRow("dashes") << QStringLiteral("- ").repeated(Size / 20);
    QTest::newRow("numbers") << QStringLiteral("83-2025-07-15-00001 - ").repeated(Size / 220);
    QTest::newRow("almost numbers") << QStringLiteral("83-2025-07-15-").repeated(Size / 140);
    QTest::newRow("entries") << QStringLiteral("Sommaire\n")
            + QStringLiteral("83-2025-07-15-00001 - A (1 page) Page 3\n").repeated(Size / 400);
    QTest::newRow("brackets") << QStringLiteral("Sommaire\n(1 page)\n")
            + QStringLiteral("( 1 ").repeated(Size / 40);
    QTest::newRow("headings") << QStringLiteral("ARRÊTÉ n° 1 portant\nVu le\n").repeated(Size / 250);
    QTest::newRow("one line") << QStringLiteral("Sommaire\n(1 page)\n") + QString(Size, u'-');
}

void TestCutLayers::survivesHostileText()
{
    QFETCH(const QString, text);
    QElapsedTimer timer;
    timer.start();
    const CutResult result = cutIntoActes(inputOf({text, text, QStringLiteral("fin")}));
    QCOMPARE(result.actes.last().lastPage, 2);
    qInfo("%lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(TestCutLayers)
#include "tst_cutlayers.moc"
