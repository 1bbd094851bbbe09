// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/cut.h"
#include "core/reading/cutevidence.h"
#include "tests/core/reading/cutcorpus.h"

#include <QTest>

using namespace attrap;

namespace {

const QString One = QStringLiteral("83-2025-02-10-00001");
const QString Two = QStringLiteral("83-2025-02-10-00002");

QString footer(const QString &number, int page)
{
    return QStringLiteral("\nPréfecture du VAR - %1 - Arrêté n° 12 du 4 mars 2025 %2").arg(number).arg(page);
}

/// Cover, sommaire, and two actes of 2 and 1 pages.
QStringList recueil()
{
    return {
        QStringLiteral("VAR\nRECUEIL DES ACTES\nADMINISTRATIFS\nN°83-2025-055\nPUBLIÉ LE 1er MARS 2025"),
        QStringLiteral("Sommaire\nPréfecture du VAR / Cabinet\n%1 - Arrêté n° 12 du 4 mars 2025\nautorisant "
                       "la captation "
                       "(2 pages) Page 3\n%2 - Décision tarifaire (1\npage) Page 6\n2")
            .arg(One, Two),
        QStringLiteral("Préfecture du VAR\n%1\nArrêté n° 12").arg(One) + footer(One, 3),
        QStringLiteral("Le préfet arrête") + footer(One, 4),
        QStringLiteral("Article 2 : vu l'arrêté - %1 - cité\nsuite\nde la page")
                .arg(Two)
                .leftJustified(900, u'x')
            + footer(One, 5),
        QStringLiteral("Préfecture du VAR\n%1\nDécision").arg(Two) + footer(Two, 6),
        QStringLiteral("La décision") + footer(Two, 7),
    };
}

CutInput inputOf(const QStringList &pages)
{
    CutInput input;
    input.document = QString(64, u'a');
    input.title = QStringLiteral("recueil 55");
    for (const QString &page : pages) {
        input.pages.append(wordsOfText(page));
    }
    return input;
}

QStringList describe(const QList<Acte> &actes)
{
    QStringList lines;
    for (const Acte &acte : actes) {
        lines.append(QStringLiteral("%1 %2-%3").arg(acte.number).arg(acte.firstPage).arg(acte.lastPage));
    }
    return lines;
}

const QStringList &wholeCut()
{
    static const QStringList cut{QStringLiteral(" 0-1"), One + QStringLiteral(" 2-4"),
                                 Two + QStringLiteral(" 5-6")};
    return cut;
}

} // namespace

class TestCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsRecueil();
    void fillsTheFields();
    void cutsBySommaireAloneWhenPagesAreScans();
    void cutsByPagesWhenSommaireIsUnreadable();
    void believesPagesOverSommaire();
    void acceptsNumberForms_data();
    void acceptsNumberForms();
    void cutsFreeNumbersByLinks();
    void knowsExtractByItsFooter();
    void takesPageNumberOutOfFooter();
    void takesHeadingOfSingleActe();
    void takesNoHeadingFromASentence();
    void inventsNothing();
    void emptyDocumentHasNoActe();
    void readsDateOnlyAfterTheKind_data();
    void readsDateOnlyAfterTheKind();
};

void TestCut::cutsRecueil()
{
    const CutResult result = cutIntoActes(inputOf(recueil()));
    QCOMPARE(describe(result.actes), wholeCut());
    QCOMPARE(result.publishedOn, QDate(2025, 3, 1));
    QCOMPARE(result.actes.at(1).confidence, 1.0);
}

void TestCut::fillsTheFields()
{
    const CutResult result = cutIntoActes(inputOf(recueil()));
    const Acte front = result.actes.at(0);
    QCOMPARE(front.kind, QStringLiteral("sommaire"));
    QCOMPARE(front.title, QStringLiteral("Sommaire — recueil 55"));
    const Acte acte = result.actes.at(1);
    QCOMPARE(acte.title, QStringLiteral("Arrêté n° 12 du 4 mars 2025 autorisant la captation"));
    QCOMPARE(acte.kind, QStringLiteral("arrêté"));
    QCOMPARE(acte.service, QStringLiteral("Préfecture du VAR"));
    QCOMPARE(acte.signedOn, QDate(2025, 3, 4));
    QCOMPARE(result.actes.at(2).kind, QStringLiteral("décision"));
    QVERIFY(!result.actes.at(2).signedOn.isValid());
}

void TestCut::cutsBySommaireAloneWhenPagesAreScans()
{
    QStringList pages = recueil();
    for (int i = 2; i < pages.size(); ++i) {
        // Separators are text, pages show nothing yet.
        pages[i] = i == 2 || i == 5 ? pages.at(i).section(u'\n', 0, 2) : QString();
    }
    QCOMPARE(describe(cutIntoActes(inputOf(pages)).actes), wholeCut());
}

void TestCut::cutsByPagesWhenSommaireIsUnreadable()
{
    QStringList pages = recueil();
    pages[1] = QStringLiteral("S0mm@ire");
    QCOMPARE(describe(cutIntoActes(inputOf(pages)).actes), wholeCut());
}

void TestCut::believesPagesOverSommaire()
{
    QStringList pages = recueil();
    // The sommaire lists another acte than the pages show: a misprint of one of them.
    pages[1].replace(Two, QStringLiteral("83-2025-02-10-00009"));
    CutResult result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), wholeCut());
    QVERIFY(result.actes.at(2).confidence < 0.8);
    QCOMPARE(result.actes.at(1).confidence, 1.0);

    // A page in the middle names another acte.
    pages = recueil();
    pages[3] = QStringLiteral("page") + footer(Two, 4);
    result = cutIntoActes(inputOf(pages));
    QCOMPARE(describe(result.actes), wholeCut());
    QVERIFY(result.actes.at(1).confidence < 0.8);
}

void TestCut::acceptsNumberForms_data()
{
    QTest::addColumn<QString>("number");
    for (const char *number :
         {"53-2018-11-16-002", "83-2025-07-07-00017", "R93-2025-04-23-00009", "BFC-2025-01-02-00001",
          "D075-2025-01-02-00001", "2A-2025-01-02-00001", "971-2025-01-02-00001"}) {
        QTest::newRow(number) << QString::fromLatin1(number);
    }
}

void TestCut::acceptsNumberForms()
{
    QFETCH(const QString, number);
    QStringList pages = recueil();
    for (QString &page : pages) {
        page.replace(One, number);
    }
    QCOMPARE(describe(cutIntoActes(inputOf(pages)).actes).at(1), number + QStringLiteral(" 2-4"));
}

void TestCut::cutsFreeNumbersByLinks()
{
    const QStringList pages{
        QStringLiteral("RECUEIL\nPUBLIÉ LE 7 MAI 2025"),
        QStringLiteral(
            "Sommaire\nDDT / SAER\n- DDT-SAER 2025125-0001 - Arrêté du 5 mai 2025 portant\nnomination (1 "
            "pages)\nPage 3\nSous-préfecture /\n- SPBA2025126-0001 - Arrêté du 6 mai 2025 (2 pages)\nPage 5"),
        QStringLiteral("DDT\nDDT-SAER 2025125-0001 - Arrêté\nrecueil n°070 3"),
        QString(),
        QStringLiteral("Sous-préfecture\nSPBA2025126-0001 - Arrêté\nrecueil n°070 5"),
        QString(),
        QString(),
    };
    CutInput input = inputOf(pages);
    input.links = {{1, {}, 2}, {1, {}, 4}};
    const QStringList expected{QStringLiteral(" 0-1"), QStringLiteral("DDT-SAER 2025125-0001 2-3"),
                               QStringLiteral("SPBA2025126-0001 4-6")};
    const CutResult result = cutIntoActes(input);
    QCOMPARE(describe(result.actes), expected);
    QCOMPARE(result.actes.at(2).signedOn, QDate(2025, 5, 6));
}

void TestCut::knowsExtractByItsFooter()
{
    const QString number = QStringLiteral("R93-2025-04-23-00009");
    const CutResult result
        = cutIntoActes(inputOf({QStringLiteral("1") + footer(number, 11), footer(number, 12)}));
    QCOMPARE(describe(result.actes), QStringList{number + QStringLiteral(" 0-1")});
    QCOMPARE(result.actes.first().service, QStringLiteral("Préfecture du VAR"));
    QCOMPARE(result.actes.first().title, QStringLiteral("Arrêté n° 12 du 4 mars 2025"));
}

/// A footer of two lines has the page number at the end of the first.
void TestCut::takesPageNumberOutOfFooter()
{
    const QString page = QStringLiteral("texte\nDDTM - %1 - Arrêté du %2\n15 juillet 2025");
    const CutResult result = cutIntoActes(inputOf({page.arg(One).arg(31), page.arg(One).arg(32)}));
    QCOMPARE(result.actes.first().title, QStringLiteral("Arrêté du 15 juillet 2025"));
}

void TestCut::takesHeadingOfSingleActe()
{
    CutInput input
        = inputOf({QStringLiteral("PRÉFET DE L'EURE\nArrêté préfectoral n° D1-B1-12-345 portant\n"
                                  "prescriptions complémentaires\nLe préfet de l'Eure\nVu le code")});
    CutResult result = cutIntoActes(input);
    QCOMPARE(result.actes.size(), qsizetype(1));
    QCOMPARE(result.actes.first().title,
             QStringLiteral("Arrêté préfectoral n° D1-B1-12-345 portant prescriptions complémentaires"));
    QCOMPARE(result.actes.first().number, QStringLiteral("D1-B1-12-345"));
    QCOMPARE(result.actes.first().confidence, 0.9);
    // A heading that was read badly is no title.
    for (Word &word : input.pages.first()) {
        word.confidence = 0.5;
    }
    QCOMPARE(cutIntoActes(input).actes.first().title, QStringLiteral("recueil 55"));
}

void TestCut::takesNoHeadingFromASentence()
{
    const CutResult result = cutIntoActes(inputOf({QStringLiteral(
        "Le préfet,\nVu le code et notamment son\narticle 2 ;\nARRÊTE :\nArticle 1 : l'arrêté du 3 mars")}));
    QCOMPARE(result.actes.first().title, QStringLiteral("recueil 55"));
}

void TestCut::inventsNothing()
{
    const CutResult result = cutIntoActes(inputOf({QStringLiteral("plan"), QString()}));
    const Acte acte = result.actes.first();
    QCOMPARE(acte.title, QStringLiteral("recueil 55"));
    QVERIFY(acte.number.isEmpty() && acte.kind.isEmpty() && acte.service.isEmpty()
            && !acte.signedOn.isValid());
    QVERIFY(!result.publishedOn.isValid());
}

void TestCut::emptyDocumentHasNoActe()
{
    QVERIFY(cutIntoActes({}).actes.isEmpty());
}

void TestCut::readsDateOnlyAfterTheKind_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QDate>("date");
    QTest::newRow("long") << QStringLiteral(
        "ARRÊTÉ PRÉFECTORAL n°DDTM/SEBIO/2025-96 du 15 juillet 2025 plaçant")
                          << QDate(2025, 7, 15);
    QTest::newRow("reference") << QStringLiteral(
        "ARRÊTÉ PRÉFECTORAL DDTM/SEBIO/2025-96 du 15 juillet 2025 plaçant")
                               << QDate(2025, 7, 15);
    QTest::newRow("1er") << QStringLiteral("Arrêté du 1er août 2025 portant") << QDate(2025, 8, 1);
    QTest::newRow("figures") << QStringLiteral("Décision n° 12 du 17/12/2024") << QDate(2024, 12, 17);
    QTest::newRow("an event's") << QStringLiteral("Arrêté autorisant la course du 17 avril 2025") << QDate();
    QTest::newRow("another's") << QStringLiteral("Arrêté modifiant l'arrêté du 17 avril 2025") << QDate();
    QTest::newRow("no such day") << QStringLiteral("Arrêté du 31 février 2025 portant") << QDate();
}

void TestCut::readsDateOnlyAfterTheKind()
{
    QFETCH(const QString, title);
    QFETCH(const QDate, date);
    QCOMPARE(dateOfTitle(title), date);
}

QTEST_GUILESS_MAIN(TestCut)
#include "tst_cut.moc"
