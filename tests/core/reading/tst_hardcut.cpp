// SPDX-License-Identifier: GPL-3.0-or-later
// Recueils whose evidence is thin or contradicts itself.
#include "core/reading/cut.h"
#include "core/reading/sommaire.h"
#include "tests/core/reading/maderecueil.h"

#include <QTest>

using namespace attrap;

class TestHardCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsFreeNumbersBySommaireAlone_data();
    void cutsFreeNumbersBySommaireAlone();
    void cutsByArithmeticWithoutAnyNumber();
    void takesNoWordsForAFreeNumber_data();
    void takesNoWordsForAFreeNumber();
    void leavesOutSommaireOfAnotherRecueil();
    void beginsNoActeBetweenTwoPagesOfOneFooter();
    void cutsRecueilWithoutSeparators();
    void givesNoNumberOfANeighbour();
    void leavesOutSommaireOfOtherTitles();
    void findsSeparatorBeforeAHeading();
    void readsTitleOfAnEntryWithoutNumber();
    void keepsLoneSommaireApart();
    void cutsOneActeOfManyPages();
};

namespace {

/// Actes without separators, as recueils from before the national software; the sommaire has their pages.
QStringList withoutSeparators(const QList<MadeActe> &actes)
{
    QStringList pages = recueilOf(actes, Footers::None);
    QString sommaire = QStringLiteral("Sommaire\nPréfecture du VAR");
    QStringList body;
    for (const MadeActe &acte : actes) {
        sommaire += QStringLiteral("\n%1 - %2 (%3 pages)\nPage %4")
                        .arg(acte.number, acte.title)
                        .arg(acte.pages)
                        .arg(body.size() + 3);
        body.append(acte.title + QStringLiteral("\nLe préfet,\n")
                    + QStringLiteral("texte de la page\nsuite").repeated(12));
        for (int i = 1; i < acte.pages; ++i) {
            body.append(QStringLiteral("texte de la page\nsuite").repeated(12));
        }
    }
    return QStringList{pages.at(0), sommaire} + body;
}

QList<MadeActe> actesOfFreeNumbers()
{
    QList<MadeActe> actes = fourActes();
    for (int k = 0; k < actes.size(); ++k) {
        actes[k].number = QStringLiteral("DDT-SAER 202510%1-000%1").arg(k + 1);
    }
    return actes;
}

} // namespace

void TestHardCut::cutsFreeNumbersBySommaireAlone_data()
{
    QTest::addColumn<QString>("between");
    QTest::newRow("number alone on its line") << QStringLiteral("\n");
    QTest::newRow("number before the title") << QStringLiteral(" - ");
}

void TestHardCut::cutsFreeNumbersBySommaireAlone()
{
    QFETCH(QString, between);
    const QList<MadeActe> actes = actesOfFreeNumbers();
    QStringList pages = recueilOf(actes, Footers::None);
    int page = 2;
    for (const MadeActe &acte : actes) {
        pages[page] = QStringLiteral("Préfecture du VAR\n%1%2%3\nrecueil n°112 du 18/10/2025\n%4")
                          .arg(acte.number, between, acte.title)
                          .arg(page + 1);
        pages[page + 1]
            = acte.title
            + QStringLiteral(
                  "\nLe préfet du Var,\nVu le code de l'environnement ;\nARRÊTE\nArticle 1er : il est "
                  "interdit.\nFait à Toulon, le 4 mars 2025\nLe préfet,\nJean DUPONT");
        page += acte.pages + 1;
    }
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf("0-1 sommaire; 2-4 -0001; 5-6 -0002; 7-10 -0003; 11-12 -0004"));
    QCOMPARE(result.actes.at(1).number, actes.first().number);
    QCOMPARE(result.actes.at(1).title, actes.first().title);
    QCOMPARE(result.actes.at(1).service, QStringLiteral("Préfecture du VAR / Cabinet"));
}

void TestHardCut::cutsByArithmeticWithoutAnyNumber()
{
    QStringList pages = recueilOf(fourActes(), Footers::None);
    for (const MadeActe &acte : fourActes()) {
        for (QString &page : pages) {
            page.replace(acte.number + QStringLiteral(" - "), QString());
            page.replace(acte.number + u'\n', QString());
        }
    }
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf("0-1 sommaire; 2-4; 5-6; 7-10; 11-12"));
}

void TestHardCut::takesNoWordsForAFreeNumber_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("kind and number") << QStringLiteral("Arrêté n° 2025-10213 - Portant interdiction");
    QTest::newRow("a year") << QStringLiteral("SAISON 2025 - Arrêté portant interdiction");
    QTest::newRow("a road") << QStringLiteral("RD 17 - Arrêté portant interdiction");
    QTest::newRow("misread") << QStringLiteral("83-2025-07-I5-X0001 - Arrêté portant interdiction");
}

void TestHardCut::takesNoWordsForAFreeNumber()
{
    QFETCH(QString, line);
    const QList<SommaireEntry> entries
        = readEntries(QStringLiteral("Sommaire\nCabinet\n%1 (2 pages) Page 3").arg(line));
    QCOMPARE(entries.size(), qsizetype(1));
    QCOMPARE(entries.first().number, QString());
}

void TestHardCut::leavesOutSommaireOfAnotherRecueil()
{
    // The recueil of the same day after this one: numbers that differ by one digit.
    QList<MadeActe> others = fourActes();
    for (int k = 0; k < others.size(); ++k) {
        others[k].number = numberOf(11 + k);
        others[k].title = QStringLiteral("Arrêté d'un autre recueil que celui-ci, numéro %1").arg(k);
        others[k].pages = k + 1;
    }
    QStringList pages = recueilOf(fourActes());
    pages[1] = recueilOf(others).at(1);
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf(WholeCut));
    QCOMPARE(result.actes.at(1).title, fourActes().first().title);
    QVERIFY(result.actes.at(1).confidence < 0.9);
    QVERIFY(result.actes.at(1).confidence > 0.6);
}

void TestHardCut::beginsNoActeBetweenTwoPagesOfOneFooter()
{
    // The sommaire lists an acte, with its page, that lies inside another; one more acte is really there.
    QList<MadeActe> actes = fourActes();
    QStringList pages = recueilOf(actes);
    pages[1].replace(QStringLiteral("Page 12"),
                     QStringLiteral("Page 12\n%1 - Arrêté qui n'est pas dans ce recueil (1 page)\nPage 10")
                         .arg(numberOf(12)));
    QString &sommaire = pages[1];
    // In the order of pages: the stranger stands between.
    const qsizetype last = sommaire.indexOf(numberOf(9));
    const qsizetype stranger = sommaire.indexOf(numberOf(12));
    sommaire = sommaire.left(last) + sommaire.mid(stranger).remove(QStringLiteral("\n2")) + u'\n'
        + sommaire.mid(last, stranger - last) + QStringLiteral("\n2");
    QCOMPARE(describe(cutIntoActes(inputOf(pages)).actes), listOf(WholeCut));
}

void TestHardCut::cutsRecueilWithoutSeparators()
{
    const CutResult result = cutIntoActes(inputOf(withoutSeparators(fourActes())));
    QCOMPARE(describe(result.actes), listOf("0-1 sommaire; 2-3 00001; 4-4 00002; 5-7 00007; 8-8 00009"));
    QCOMPARE(result.actes.at(2).title, fourActes().at(1).title);
    QVERIFY(result.actes.at(2).confidence > 0.7);
}

void TestHardCut::givesNoNumberOfANeighbour()
{
    // Two actes have changed their places: what the sommaire has for the page is not what the page is.
    const QList<MadeActe> listed{
        {numberOf(1), QStringLiteral("Décision n° 2025-101 de préemption du bien cadastré AK 301"), 2},
        {numberOf(2), QStringLiteral("Avis n° 2025-102 de la commission départementale, dossier 302"), 2},
        {numberOf(3), QStringLiteral("Convention n° 2025-103 de délégation de gestion 303"), 2}};
    QList<MadeActe> bound = listed;
    std::swap(bound[0].title, bound[1].title);
    QStringList pages = withoutSeparators(bound);
    pages[1] = withoutSeparators(listed).at(1);
    const CutResult result = cutIntoActes(inputOf(pages));
    for (const Acte &acte : result.actes) {
        if (acte.firstPage == 2) {
            QVERIFY2(acte.number != numberOf(1), qPrintable(acte.number));
        }
        if (acte.firstPage == 4) {
            QVERIFY2(acte.number != numberOf(2), qPrintable(acte.number));
        }
    }
    QCOMPARE(result.actes.last().number, numberOf(3));
}

void TestHardCut::leavesOutSommaireOfOtherTitles()
{
    // Nothing but words: no separators, no footers with numbers, and the sommaire is another recueil's.
    QStringList pages{recueilOf(fourActes()).at(0), withoutSeparators(fourActes()).at(1)};
    pages += draftedActe(QStringLiteral("2025-201"), QStringLiteral("interdiction de survol du lac"));
    pages += draftedActe(QStringLiteral("2025-202"), QStringLiteral("fermeture de la plage du Mourillon"));
    pages += draftedActe(QStringLiteral("2025-203"), QStringLiteral("agrément d'un centre de formation"));
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf("0-1 sommaire; 2-3 5-201; 4-5 5-202; 6-7 5-203"));
}

void TestHardCut::findsSeparatorBeforeAHeading()
{
    // No sommaire, and numbers that nobody knows for such: the separator says what the heading below it says.
    QStringList pages;
    for (int k = 1; k <= 3; ++k) {
        const QString number = QStringLiteral("2025-20%1").arg(k);
        const QString about = QStringLiteral("interdiction de survol du lac %1").arg(k);
        pages.append(QStringLiteral("Cabinet\nDDT-SAER 202510%1-0001\nArrêté préfectoral n° %2 portant %3\n"
                                    "recueil n°070 du 07/05/2025")
                         .arg(QString::number(k), number, about));
        pages += draftedActe(number, about);
    }
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), listOf("0-2 5-201; 3-5 5-202; 6-8 5-203"));
}

void TestHardCut::readsTitleOfAnEntryWithoutNumber()
{
    const QList<SommaireEntry> entries = readEntries(
        QStringLiteral("Sommaire\nPréfecture / Cabinet\n- Arrêté portant interdiction de\nsurvol (2 pages)\n"
                       "Page 3\nDirection des territoires /\nAvis de la commission (1 page)\nPage 6"));
    QCOMPARE(entries.size(), qsizetype(2));
    QCOMPARE(entries.at(0).title, QStringLiteral("Arrêté portant interdiction de survol"));
    QCOMPARE(entries.at(0).service, QStringLiteral("Préfecture / Cabinet"));
    QCOMPARE(entries.at(1).title, QStringLiteral("Avis de la commission"));
    QCOMPARE(entries.at(1).service, QStringLiteral("Direction des territoires"));
    QCOMPARE(entries.at(1).number, QString());
}

void TestHardCut::keepsLoneSommaireApart()
{
    // The sommaire was scanned twice.
    QStringList pages = recueilOf(fourActes());
    pages.insert(1, pages.at(1));
    const CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes),
             listOf("0-1 sommaire; 2-2 sommaire; 3-5 00001; 6-7 00002; 8-11 00007; 12-13 00009"));
}

void TestHardCut::cutsOneActeOfManyPages()
{
    QList<MadeActe> actes = fourActes();
    actes[1].pages = 200;
    QCOMPARE(describe(cutIntoActes(inputOf(recueilOf(actes))).actes),
             listOf("0-1 sommaire; 2-4 00001; 5-205 00002; 206-209 00007; 210-211 00009"));
}

QTEST_GUILESS_MAIN(TestHardCut)
#include "tst_hardcut.moc"
