// SPDX-License-Identifier: GPL-3.0-or-later
// Recueils in which one layer of evidence is missing, wrong or read badly: the others carry the cut.
#include "core/reading/cut.h"
#include "tests/core/reading/cutcorpus.h"

#include <QElapsedTimer>
#include <QTest>

using namespace attrap;

namespace {

struct MadeActe
{
    QString number;
    QString title;
    int pages = 1;
};

QString numberOf(int rank)
{
    return QStringLiteral("83-2025-07-15-%1").arg(rank, 5, 10, QLatin1Char('0'));
}

QList<MadeActe> fourActes()
{
    return {{numberOf(1), QStringLiteral("Arrêté n° 12 du 4 mars 2025 portant interdiction de circuler"), 2},
            {numberOf(2), QStringLiteral("Décision tarifaire de la résidence des tilleuls argentés"), 1},
            {numberOf(7), QStringLiteral("Arrêté du 5 mars 2025 autorisant la captation des images"), 3},
            {numberOf(9), QStringLiteral("Récépissé de déclaration des services du val imaginaire"), 1}};
}

enum class Footers { Printed, None };

/// A recueil of the national software: cover, sommaire, and for each acte a separator and its pages.
QStringList recueilOf(const QList<MadeActe> &actes, Footers footers = Footers::Printed)
{
    QStringList pages{
        QStringLiteral("VAR\nRECUEIL DES ACTES\nADMINISTRATIFS\nN°83-2025-055\nPUBLIÉ LE 15 JUILLET 2025")};
    QString sommaire = QStringLiteral("Sommaire\nPréfecture du VAR / Cabinet");
    int page = 3;
    for (const MadeActe &acte : actes) {
        sommaire += QStringLiteral("\n%1 - %2 (%3 %4)\nPage %5")
                        .arg(acte.number, acte.title)
                        .arg(acte.pages)
                        .arg(acte.pages == 1 ? QStringLiteral("page") : QStringLiteral("pages"))
                        .arg(page);
        page += acte.pages + 1;
    }
    pages.append(sommaire + QStringLiteral("\n2"));
    page = 3;
    for (const MadeActe &acte : actes) {
        const auto footer = [&] {
            const QString text = QStringLiteral("\nPréfecture du VAR - %1 - %2\n%3")
                                     .arg(acte.number, acte.title)
                                     .arg(page++);
            return footers == Footers::Printed ? text : QString();
        };
        pages.append(QStringLiteral("Préfecture du VAR\n%1\n%2").arg(acte.number, acte.title) + footer());
        for (int i = 0; i < acte.pages; ++i) {
            pages.append(QStringLiteral("texte de la page\nsuite").repeated(12) + footer());
        }
    }
    return pages;
}

CutInput inputOf(const QStringList &pages, double confidence = 1)
{
    CutInput input;
    input.title = QStringLiteral("recueil 55");
    for (const QString &page : pages) {
        input.pages.append(wordsOfText(page));
        for (Word &word : input.pages.last()) {
            word.confidence = confidence;
        }
        input.sizes.append({595, 842});
    }
    return input;
}

/// "0-1 sommaire", "2-4 …00001".
QStringList describe(const QList<Acte> &actes)
{
    QStringList lines;
    for (const Acte &acte : actes) {
        const QString name = acte.kind == QStringLiteral("sommaire") ? acte.kind : acte.number.right(5);
        lines.append(QStringLiteral("%1-%2 %3").arg(acte.firstPage).arg(acte.lastPage).arg(name).trimmed());
    }
    return lines;
}

QStringList listOf(const char *lines)
{
    return QString::fromUtf8(lines).split(QStringLiteral("; "));
}

const char *const WholeCut = "0-1 sommaire; 2-4 00001; 5-6 00002; 7-10 00007; 11-12 00009";

/// An arrêté as a préfecture drafts it, on two pages.
QStringList draftedActe(const QString &number, const QString &about)
{
    return {QStringLiteral(
                "PRÉFET DU VAR\nCabinet\nDirection des sécurités\nArrêté préfectoral n° %1 portant %2\n"
                "Le préfet du Var,\nChevalier de la Légion d'honneur,\n"
                "Vu le code de la sécurité intérieure ;\n"
                "Vu l'arrêté n° 2020-99 du 3 mars 2020 portant délégation de signature ;\n"
                "Considérant que les rassemblements sont prévus ;")
                .arg(number, about),
            QStringLiteral("ARRÊTE :\nArticle 1er : il est interdit de circuler.\n"
                           "Article 2 : le présent arrêté sera publié au recueil des actes administratifs.\n"
                           "Fait à Toulon, le 14 juillet 2025\nLe préfet,\nJean DUPONT")};
}

} // namespace

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
    void cutsByOutline();
    void leavesActeWholeWhoseOutlineIsItsOwn();
    void cutsByHeadings();
    void cutsByTableOfContents();
    void cutsPapersAroundAnExtract();
    void beginsNoActeAtAQuotedHeading_data();
    void beginsNoActeAtAQuotedHeading();
    void headingsAreNeverSure();
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

void TestCutLayers::cutsByOutline()
{
    QStringList pages(9, QStringLiteral("image"));
    CutInput input = inputOf(pages);
    input.outline = {{0, QStringLiteral("2025-07-Arrêté_circulation.pdf"), 0},
                     {1, QStringLiteral("Article 1"), 1},
                     {0, QStringLiteral("AP délégation du 3 mars"), 3},
                     {0, QStringLiteral("Annexe"), 5},
                     {0, QStringLiteral("Décision tarifaire"), 7}};
    const CutResult result = cutIntoActes(input);
    QCOMPARE(describe(result.actes), listOf("0-2; 3-6; 7-8"));
    QCOMPARE(result.actes.at(2).source, FieldSource::Outline);
    QVERIFY(result.actes.at(2).confidence <= 0.6);
    QCOMPARE(result.actes.at(2).title, QStringLiteral("Décision tarifaire"));
}

void TestCutLayers::leavesActeWholeWhoseOutlineIsItsOwn()
{
    CutInput input = inputOf(draftedActe(QStringLiteral("2025-1"), QStringLiteral("interdiction"))
                             + QStringList(8, QStringLiteral("annexe technique")));
    input.outline = {{0, QStringLiteral("Arrêté préfectoral"), 0},
                     {0, QStringLiteral("Article 1 - Objet de l'arrêté"), 1},
                     {0, QStringLiteral("Titre II : arrêtés antérieurs"), 3},
                     {0, QStringLiteral("Annexe 1 de l'arrêté"), 5}};
    QCOMPARE(describe(cutIntoActes(input).actes).size(), qsizetype(1));
    // Scans of one acte, glued.
    input.outline = {{0, QStringLiteral("2343abdaaecd.pdf"), 0},
                     {0, QStringLiteral("Impression"), 2},
                     {0, QStringLiteral("985ee44bbc47.pdf"), 4}};
    QCOMPARE(describe(cutIntoActes(input).actes).size(), qsizetype(1));
}

void TestCutLayers::cutsByHeadings()
{
    const QStringList pages
        = draftedActe(QStringLiteral("2025-1"), QStringLiteral("interdiction de circuler"))
        + QStringList{QStringLiteral("ANNEXE\nà l'arrêté préfectoral n° 2025-1\nplan")}
        + draftedActe(QStringLiteral("2025-2"), QStringLiteral("autorisation de manifester"))
        + draftedActe(QStringLiteral("2025-3"), QStringLiteral("délégation de signature"));
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes).size(), qsizetype(3));
    QCOMPARE(result.actes.at(1).firstPage, 3);
    QCOMPARE(result.actes.at(2).firstPage, 5);
    QCOMPARE(result.actes.at(1).source, FieldSource::Heading);
    // As OCR reads it.
    QStringList scanned = pages;
    scanned[3].replace(QStringLiteral("Arrêté préfectoral n° 2025-2"), QStringLiteral("ARRÉÊTÉN®2014/6123"));
    scanned[5].replace(QStringLiteral("Arrêté préfectoral n° 2025-3"),
                       QStringLiteral("A R R E T É DAI/B4/05-35"));
    scanned[4].replace(QStringLiteral("ARRÊTE :"), QStringLiteral("A R R Ê T E"));
    QCOMPARE(cutIntoActes(inputOf(scanned, 0.8)).actes.size(), qsizetype(3));
}

void TestCutLayers::cutsByTableOfContents()
{
    QStringList actes = draftedActe(QStringLiteral("2025-1"), QStringLiteral("une chose"))
        + draftedActe(QStringLiteral("2025-2"), QStringLiteral("une autre"))
        + draftedActe(QStringLiteral("2025-3"), QStringLiteral("une troisième"))
        + QStringList{QStringLiteral("PLAN\nde la commune")};
    // What no heading tells: the second is over without a signature, the last is a plan.
    actes[1].remove(QStringLiteral("Fait à Toulon, le 14 juillet 2025\nLe préfet,"));
    const QString contents = QStringLiteral("Sommaire\nArrêté n° 2025-1 portant une chose ........ 3\n"
                                            "Arrêté n° 2025-2 portant\nune autre, du 3 mars 2025 ..... 5\n"
                                            "Arrêté n° 2025-3 portant une troisième ... page 7\n"
                                            "Plan de la commune 9\n2");
    const QString cover = QStringLiteral("RECUEIL DES ACTES ADMINISTRATIFS\nn° 12");
    QList<Acte> found = cutIntoActes(inputOf(QStringList{cover, contents} + actes)).actes;
    QStringList pages;
    for (const Acte &acte : found) {
        pages.append(QString::number(acte.firstPage));
    }
    QCOMPARE(pages, listOf("0; 2; 4; 6; 8"));
    QCOMPARE(found.at(0).kind, QStringLiteral("sommaire"));
    QVERIFY(found.at(4).confidence <= 0.6);
    QVERIFY(found.at(4).title.contains(QStringLiteral("Plan de la commune")));

    // One more page before page 1: all are one further.
    found = cutIntoActes(inputOf(QStringList{cover, QString(), contents} + actes)).actes;
    QCOMPARE(found.size(), qsizetype(5));
    QCOMPARE(found.at(2).firstPage, 5);

    // The chapters of one acte.
    const QString chapters
        = QStringLiteral("Sommaire\nTitre I Dispositions ........ 2\nArticle 3 portant mesures 3\n"
                         "Titre II Annexes ... 4\nArticle 5 5");
    found = cutIntoActes(inputOf(QStringList{chapters} + QStringList(6, QStringLiteral("Article 3\ntexte"))))
                .actes;
    QCOMPARE(found.size(), qsizetype(1));
}

void TestCutLayers::cutsPapersAroundAnExtract()
{
    const QString footer
        = QStringLiteral("\nRectorat - %1 - Arrêté portant création du service %2").arg(numberOf(4));
    const QStringList before = draftedActe(QStringLiteral("2025-1"), QStringLiteral("une chose"))
        + draftedActe(QStringLiteral("2025-2"), QStringLiteral("une autre"));
    const QStringList extract{QStringLiteral("page") + footer.arg(11),
                              QStringLiteral("page") + footer.arg(12)};
    const QStringList behind = draftedActe(QStringLiteral("2025-3"), QStringLiteral("la troisième"));
    const QList<Acte> actes = cutIntoActes(inputOf(before + extract + behind)).actes;
    QStringList pages;
    for (const Acte &acte : actes) {
        pages.append(QString::number(acte.firstPage));
    }
    QCOMPARE(pages, listOf("0; 2; 4; 6"));
    QCOMPARE(actes.at(2).number, numberOf(4));

    // Behind a whole recueil whose pages are scans.
    const QList<Acte> glued = cutIntoActes(inputOf(recueilOf(fourActes(), Footers::None) + behind)).actes;
    QCOMPARE(glued.size(), qsizetype(6));
    QCOMPARE(glued.at(5).firstPage, 13);
    QVERIFY(glued.at(4).confidence > 0.9);
}

void TestCutLayers::beginsNoActeAtAQuotedHeading_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("in a visa") << QStringLiteral("Vu le code ;\nVu l'\nArrêté préfectoral n° 2024-8 portant "
                                                 "délégation ;\nVu le décret ;\nARRÊTE :\nArticle 1er");
    QTest::newRow("cut sentence at the top") << QStringLiteral(
        "conformément aux dispositions prises par l'\nArrêté préfectoral n° 2024-8 portant délégation\n"
        "Vu la demande ;\nArticle 1er : rien");
    QTest::newRow("annex") << QStringLiteral(
        "Annexe 1\nArrêté préfectoral n° 2025-1 portant interdiction\nVu pour être annexé\nArticle 1er");
    QTest::newRow("letter") << QStringLiteral("PRÉFET DU VAR\nObjet : suites données\nMadame, "
                                              "Monsieur,\nArrêté préfectoral n° 2024-8 portant mesure\n"
                                              "Le préfet du Var\nVu votre demande\nArticle 1er");
    QTest::newRow("table of contents")
        << QStringLiteral("Table des matières\nArrêté n° 2024-8 portant A ... 2\nArrêté n° 2024-9 portant B "
                          "... 4\nLe préfet\nArticle 1er");
    QTest::newRow("running heading") << QStringLiteral("Arrêté préfectoral n° 2025-1 portant interdiction\n"
                                                       "suite du texte\nqui finit ici");
    QTest::newRow("what the préfet does")
        << QStringLiteral("PRÉFET DU VAR\nARRÊTE :\nLe préfet\nVu la suite\nArticle 1er : rien");
    QTest::newRow("page two of its own") << QStringLiteral(
        "Arrêté préfectoral n° 2025-44 portant B\nLe préfet du Var\nVu le code\nArticle 1er : rien\n2/3");
}

void TestCutLayers::beginsNoActeAtAQuotedHeading()
{
    QFETCH(const QString, page);
    const QStringList pages
        = draftedActe(QStringLiteral("2025-1"), QStringLiteral("interdiction de circuler"))
        + QStringList{page, QStringLiteral("suite\nArticle 2 : rien")}
        + draftedActe(QStringLiteral("2025-2"), QStringLiteral("autorisation de manifester"));
    const QList<Acte> actes = cutIntoActes(inputOf(pages)).actes;
    QCOMPARE(actes.size(), qsizetype(2));
    QCOMPARE(actes.at(1).firstPage, 4);
}

void TestCutLayers::headingsAreNeverSure()
{
    const QList<Acte> actes
        = cutIntoActes(inputOf(draftedActe(QStringLiteral("2025-1"), QStringLiteral("une chose"))
                               + draftedActe(QStringLiteral("2025-2"), QStringLiteral("une autre"))))
              .actes;
    QCOMPARE(actes.size(), qsizetype(2));
    for (const Acte &acte : actes) {
        QVERIFY(acte.confidence <= 0.6);
    }
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
