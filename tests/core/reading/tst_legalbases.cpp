// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/legalbases.h"
#include "core/reading/pagetext.h"

#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

QStringList basesIn(const QString &text)
{
    QString folded = foldedInPlace(text);
    folded.replace(QChar(0x2014), u'-');
    QStringList values;
    for (const LegalBasisRead &basis : findLegalBases(text, folded, printedDays(folded))) {
        values.append(basis.value);
    }
    return values;
}

} // namespace

class TestLegalBases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void placesAreThoseOfTheArticle();
    void repairedLettersAreLessSure();
    void parses_data();
    void parses();
};

void TestLegalBases::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("bases");
    const auto row = [](const char *name, const QString &text, const QStringList &bases) {
        QTest::newRow(name) << text << bases;
    };
    row("visa with list and range",
        u"Vu le code de la sécurité intérieure, notamment ses articles L. 211-1 à L. 211-4, L. 242-5 et R. 242-8 et suivants ;"_s,
        {u"L211-1 à L211-4 du code de la sécurité intérieure"_s,
         u"L211-1 du code de la sécurité intérieure"_s, u"L211-4 du code de la sécurité intérieure"_s,
         u"L242-5 du code de la sécurité intérieure"_s, u"R242-8 du code de la sécurité intérieure"_s});
    row("articles first",
        u"en application des articles L 2212-1 et L 2215-1 du code général des collectivités territoriales,"_s,
        {u"L2212-1 du code général des collectivités territoriales"_s,
         u"L2215-1 du code général des collectivités territoriales"_s});
    row("number alone", u"Vu l'article 78-2-2 du code de procédure pénale ;"_s,
        {u"78-2-2 du code de procédure pénale"_s});
    row("abbreviation", u"l'article L2212-2 du CGCT"_s,
        {u"L2212-2 du code général des collectivités territoriales"_s});
    row("abbreviation of something else", u"La CSP de Toulon, le CSI et la CPP sont chargés"_s, {});
    row("law", u"Vu la loi n° 2021-646 du 25 mai 2021 pour une sécurité globale ;"_s,
        {u"loi n° 2021-646 du 25 mai 2021"_s});
    row("décret with article, far",
        u"Vu le décret n° 2004-374 du 29 avril 2004 relatif aux pouvoirs des préfets, notamment son article 11 ;"_s,
        {u"11 du décret n° 2004-374 du 29 avril 2004"_s});
    row("article of a law", u"l'article 7 de la loi n°82-213 du 2 mars 1982 modifiée"_s,
        {u"7 de la loi n° 82-213 du 2 mars 1982"_s});
    row("old law", u"Vu la loi du 29 juillet 1881 sur la liberté de la presse"_s,
        {u"loi du 29 juillet 1881"_s});
    row("first article", u"l'article premier de la loi n° 2021-646 du 25 mai 2021"_s,
        {u"1er de la loi n° 2021-646 du 25 mai 2021"_s});
    row("union",
        u"Vu le règlement (UE) 2016/679 du 27 avril 2016 ; Vu la directive 2010/75/UE ; Vu le règlement (CE) n° 842/2006 ;"_s,
        {u"règlement (UE) 2016/679"_s, u"directive 2010/75/UE"_s, u"règlement (CE) n° 842/2006"_s});
    row("ministerial", u"Vu l'arrêté ministériel du 19 novembre 2007 fixant"_s,
        {u"arrêté ministériel du 19 novembre 2007"_s});
    row("same code", u"Vu le code du travail ; l'article L. 611 du même code"_s,
        {u"code du travail"_s, u"L611 du code du travail"_s});
    row("date given once", u"Vu le décret n° 2004-374 du 29 avril 2004 ; le décret n° 2004-374 susvisé"_s,
        {u"décret n° 2004-374 du 29 avril 2004"_s});
    row("badly recognised",
        u"Vu le code de la sécunté intérieure, notamment ses articles L. 242—5 et L.2215-l ;"_s,
        {u"L242-5 du code de la sécurité intérieure"_s, u"L2215-1 du code de la sécurité intérieure"_s});
    row("longest name", u"Vu le code rural et de la pêche maritime ;\nVu le code rural ;"_s,
        {u"code rural et de la pêche maritime"_s, u"code rural"_s});
    row("broken line", u"Vu le code de l'environnement et notamment l'article L 512-\n20 ;"_s,
        {u"L512-20 du code de l'environnement"_s});
    row("named in the body only", u"sans préjudice du code du travail"_s, {});
    row("article of the acte", u"prévu par l'article L. 1 du code de la route.\nArticle 6 : Sanctions"_s,
        {u"L1 du code de la route"_s});
    row("article alone", u"Vu le code de la route ;\nConsidérant ; l'article L. 211-1 prévoit"_s,
        {u"code de la route"_s});
    row("article of another text",
        u"l'article R. 1 du code de la route et à l'article 6 de l'arrêté du préfet"_s,
        {u"R1 du code de la route"_s});
    row("no code", u"le code postal 83000, le code couleur de l'article 3"_s, {});
    row("distance", u"à 10 m du code de la route"_s, {});
    row("nomination", u"Vu le décret du 13 juillet 2023 portant nomination de M. X, préfet du Var"_s, {});
    row("gap in a number", u"Vu le Code de Santé Publique et notamment l'article L 32 11-9,"_s,
        {u"L3211-9 du code de la santé publique"_s});
    row("of a code that is not known",
        u"Vu l'article L 115-1 du code de la voirie routière\nArt. L 47 et 48 du code des chameaux"_s,
        {u"L115-1 du code de la voirie routière"_s});
    row("old name", u"Vu l'article L 47 du code des postes et télécommunications ;"_s,
        {u"L47 du code des postes et des communications électroniques"_s});
    row("parts", u"l'article L. 211-1 2° du code forestier"_s, {u"L211-1 du code forestier"_s});
    row("misread number", u"Vu le décret n° 2005-6356 du 30 mai 2005"_s, {});
}

void TestLegalBases::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, bases);
    QCOMPARE(basesIn(text), bases);
}

void TestLegalBases::placesAreThoseOfTheArticle()
{
    const QString text = u"Vu le code de la route, notamment ses articles R. 411-1 et L. 3 ;"_s;
    const QString folded = foldedInPlace(text);
    const auto bases = findLegalBases(text, folded, {});
    QCOMPARE(bases.size(), 2);
    QCOMPARE(text.mid(bases.first().place.start, bases.first().place.length), u"R. 411-1"_s);
    QCOMPARE(text.mid(bases.first().textPlace.start, bases.first().textPlace.length), u"code de la route"_s);
}

void TestLegalBases::repairedLettersAreLessSure()
{
    const auto certaintyOf = [](const QString &text) {
        return findLegalBases(text, foldedInPlace(text), {}).value(0).certainty;
    };
    const double right = certaintyOf(u"l'article L. 213-1 du code de la route"_s);
    QVERIFY(certaintyOf(u"l'article L. 213-l du code de la route"_s) < right);
    QVERIFY(certaintyOf(u"l'article L. 213-1 du code de la raute"_s) < right);
}

void TestLegalBases::parses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::newRow("abbreviated") << u"L242-5 CSI"_s << u"L242-5 du code de la sécurité intérieure"_s;
    QTest::newRow("small letters") << u"art. l 2212-1 du cgct"_s
                                   << u"L2212-1 du code général des collectivités territoriales"_s;
    QTest::newRow("whole") << u"article L. 242-5 du Code de la sécurité intérieure"_s
                           << u"L242-5 du code de la sécurité intérieure"_s;
    QTest::newRow("normal form") << u"L242-5 du code de la sécurité intérieure"_s
                                 << u"L242-5 du code de la sécurité intérieure"_s;
    QTest::newRow("code") << u"Code de la route"_s << u"code de la route"_s;
    QTest::newRow("law") << u"loi 2021-646 du 25/05/2021"_s << u"loi n° 2021-646 du 25 mai 2021"_s;
    QTest::newRow("article of a law")
        << u"7 de la loi n° 2021-646 du 25 mai 2021"_s << u"7 de la loi n° 2021-646 du 25 mai 2021"_s;
    QTest::newRow("range") << u"L211-1 à L211-4 du code de la sécurité intérieure"_s
                           << u"L211-1 à L211-4 du code de la sécurité intérieure"_s;
    QTest::newRow("unknown") << u"charte sociale européenne"_s << QString();
    QTest::newRow("two") << u"code de la route et code du travail"_s << QString();
}

void TestLegalBases::parses()
{
    QFETCH(QString, typed);
    QFETCH(QString, value);
    QCOMPARE(parseLegalBasis(typed).value_or(QString()), value);
}

QTEST_GUILESS_MAIN(TestLegalBases)
#include "tst_legalbases.moc"
