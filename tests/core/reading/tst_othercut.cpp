// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of other makes than the national software: outlines, tables of contents, headings.
#include "core/reading/cut.h"
#include "tests/core/reading/maderecueil.h"

#include <QTest>

using namespace attrap;

class TestOtherCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsByOutline();
    void leavesActeWholeWhoseOutlineIsItsOwn();
    void cutsByHeadings();
    void cutsByTableOfContents();
    void cutsPapersAroundAnExtract();
    void beginsNoActeAtAQuotedHeading_data();
    void beginsNoActeAtAQuotedHeading();
    void headingsAreNeverSure();
    void endsNoActeBeforeItsSignature();
};

void TestOtherCut::cutsByOutline()
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

void TestOtherCut::leavesActeWholeWhoseOutlineIsItsOwn()
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

void TestOtherCut::cutsByHeadings()
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

void TestOtherCut::cutsByTableOfContents()
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

void TestOtherCut::cutsPapersAroundAnExtract()
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

void TestOtherCut::beginsNoActeAtAQuotedHeading_data()
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

void TestOtherCut::beginsNoActeAtAQuotedHeading()
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

void TestOtherCut::headingsAreNeverSure()
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

/// An arrêté quoted whole between the visas of another and what it decides.
void TestOtherCut::endsNoActeBeforeItsSignature()
{
    const QStringList acte = draftedActe(QStringLiteral("2025-1"), QStringLiteral("une chose"));
    const QStringList quoted = draftedActe(QStringLiteral("2024-9"), QStringLiteral("une autre"));
    const QStringList pages{acte.at(0), quoted.at(0), quoted.at(1), acte.at(1)};
    QCOMPARE(cutIntoActes(inputOf(pages)).actes.size(), qsizetype(1));
}

QTEST_GUILESS_MAIN(TestOtherCut)
#include "tst_othercut.moc"
