// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/records.h"
#include "tests/bench/actesfigures.h"
#include "tests/bench/fieldagreement.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;
using namespace attrap::bench;
using namespace Qt::StringLiterals;

namespace {

const QString Number = named(FieldName::Number);
const QString Title = named(FieldName::Title);

ExpectedActe expectedActe(int first, int last, const QString &number = {})
{
    ExpectedActe acte;
    acte.firstPage = first;
    acte.lastPage = last;
    acte.pages = last - first;
    acte.fields.insert(Number, number);
    return acte;
}

FoundActe foundActe(int first, int last, const QString &number = {})
{
    FoundActe acte;
    acte.firstPage = first;
    acte.lastPage = last;
    acte.pages = last - first;
    acte.fields.insert(Number, number);
    return acte;
}

ExpectedBasis basis(const QString &text, const QString &article, bool isOptional = false)
{
    return {*legalBasisKey(text, article), isOptional};
}

/// -1 when there is no figure of that name.
double valueOf(const QList<Figure> &figures, const QString &name)
{
    for (const Figure &figure : figures) {
        if (figure.name == name) {
            return figure.value;
        }
    }
    return -1;
}

} // namespace

class TestActesFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsBoundariesAndExtents();
    void countsADocumentThatWasNotRead();
    void findsAnActeAtAWrongPageByItsNumber();
    void countsWhatIsInvented();
    void nullIsAnAnswer();
    void leavesOpenWhatTheReferenceLeavesOpen();
    void comparesLegalBasesAsSets();
    void aRangeIsItsOwnBasis();
    void titlesAreComparedByLetterAndNearly();
    void optionalBasesAreNeitherMissedNorWrong();
    void comparesSommairesByNumber();
    void saysNoShareOfNothing();
    void valuesAgree_data();
    void valuesAgree();
    void readsLegalBases_data();
    void readsLegalBases();
    void wordsInCommon();
    void readsAReference();
    void joinsDocuments();
    void findsDocumentsUnderTheFolderOrItsParent();
    void refusesWhatIsNoReference();
};

void TestActesFigures::countsBoundariesAndExtents()
{
    const ExpectedDocument document{
        u"r.pdf"_s, true, 0, {expectedActe(3, 5), expectedActe(6, 8), expectedActe(9, 13)}};
    ActesTally tally;
    QList<Miss> misses;
    // The second acte is cut in two: one boundary too many, its extent wrong.
    compareActes(document, {foundActe(3, 5), foundActe(6, 7), foundActe(8, 8), foundActe(9, 13)}, &tally,
                 &misses);
    QCOMPARE(tally.expectedActes, 3);
    QCOMPARE(tally.foundActes, 4);
    QCOMPARE(tally.rightBoundaries, 3);
    QCOMPARE(tally.rightExtents, 2);
    QCOMPARE(tally.rightDocuments, 0);
    QCOMPARE(misses.size(), 2);
    QCOMPARE(misses.at(0).what, u"extent"_s);
    QCOMPARE(misses.at(0).page, 6);
    QCOMPARE(misses.at(0).expected, u"8"_s);
    QCOMPARE(misses.at(0).found, u"7"_s);
    QCOMPARE(misses.at(1).what, u"boundary"_s);
    QCOMPARE(misses.at(1).found, u"8"_s);
    const QList<Figure> figures = boundaryFigures(u"g: "_s, tally, 0.99);
    QCOMPARE(valueOf(figures, u"g: boundaries: precision"_s), 0.75);
    QCOMPARE(valueOf(figures, u"g: boundaries: recall"_s), 1.0);
    QCOMPARE(valueOf(figures, u"g: whole extents: precision"_s), 0.5);
    QCOMPARE(valueOf(figures, u"g: documents cut without fault"_s), 0.0);
    // And a document without fault.
    compareActes(document, {foundActe(3, 5), foundActe(6, 8), foundActe(9, 13)}, &tally, &misses);
    QCOMPARE(tally.rightDocuments, 1);
    QCOMPARE(tally.documents, 2);
}

void TestActesFigures::countsADocumentThatWasNotRead()
{
    ActesTally tally;
    QList<Miss> misses;
    compareActes({u"r.pdf"_s, false, 0, {expectedActe(1, 5, u"7"_s)}}, {}, &tally, &misses);
    QCOMPARE(tally.rightBoundaries, 0);
    QCOMPARE(tally.fields.value(Number).expected, 1);
    QCOMPARE(tally.fields.value(Number).right, 0);
    QCOMPARE(valueOf(boundaryFigures({}, tally, {}), u"boundaries: recall"_s), 0.0);
}

void TestActesFigures::findsAnActeAtAWrongPageByItsNumber()
{
    ActesTally tally;
    QList<Miss> misses;
    compareActes({u"r.pdf"_s, true, 0, {expectedActe(3, 5, u"A-1"_s), expectedActe(6, 8, u"A-2"_s)}},
                 {foundActe(3, 6, u"A-1"_s), foundActe(7, 8, u"A-2"_s)}, &tally, &misses);
    QCOMPARE(tally.rightBoundaries, 1);
    QCOMPARE(tally.fields.value(Number).right, 2);
    QCOMPARE(tally.fields.value(Number).found, 2);
    QCOMPARE(misses.size(), 3); // Boundary 6 missed, boundary 7 too many, extent of the first.
}

void TestActesFigures::countsWhatIsInvented()
{
    ActesTally tally;
    QList<Miss> misses;
    ExpectedDocument document{u"r.pdf"_s, false, 0, {expectedActe(1, 9, u"A-1"_s)}};
    document.actes.first().legalBases = QList<ExpectedBasis>{};
    FoundActe invented = foundActe(5, 9, u"A-9"_s);
    invented.legalBases = legalBasisKeys({u"code de la route"_s});
    invented.fields.insert(Title, u"of which the reference says nothing"_s);
    compareActes(document, {foundActe(1, 4, u"A-1"_s), invented}, &tally, &misses);
    QCOMPARE(tally.fields.value(Number).found, 2);
    QCOMPARE(tally.fields.value(Number).right, 1);
    QCOMPARE(tally.fields.value(named(FieldName::LegalBasis)).found, 1);
    QVERIFY(!tally.fields.contains(Title));
    const QList<Figure> figures = fieldFigures({}, tally);
    QCOMPARE(valueOf(figures, u"number: precision"_s), 0.5);
    QCOMPARE(valueOf(figures, u"number: recall"_s), 1.0);
    QCOMPARE(valueOf(figures, u"legal_basis: precision"_s), 0.0);
}

void TestActesFigures::nullIsAnAnswer()
{
    ActesTally tally;
    QList<Miss> misses;
    compareActes({u"r.pdf"_s, false, 0, {expectedActe(1, 9)}}, {foundActe(1, 9)}, &tally, &misses);
    QCOMPARE(tally.fields.value(Number).nulls, 1);
    QCOMPARE(tally.fields.value(Number).exact, 1);
    QVERIFY(misses.isEmpty());
    compareActes({u"s.pdf"_s, false, 0, {expectedActe(1, 9)}}, {foundActe(1, 9, u"12"_s)}, &tally, &misses);
    QCOMPARE(tally.fields.value(Number).exact, 1);
    QCOMPARE(tally.fields.value(Number).found, 1);
    QCOMPARE(misses.size(), 1);
    QCOMPARE(misses.first().document, u"s.pdf"_s);
    QCOMPARE(misses.first().found, u"12"_s);
}

void TestActesFigures::leavesOpenWhatTheReferenceLeavesOpen()
{
    ExpectedActe acte = expectedActe(1, 2);
    acte.fields.clear();
    FoundActe found = foundActe(1, 2, u"12"_s);
    found.legalBases = legalBasisKeys({u"code de la route"_s});
    ActesTally tally;
    QList<Miss> misses;
    compareActes({u"r.pdf"_s, false, 0, {acte}}, {found}, &tally, &misses);
    QVERIFY(tally.fields.isEmpty());
    QVERIFY(misses.isEmpty());
}

void TestActesFigures::comparesLegalBasesAsSets()
{
    ExpectedActe acte = expectedActe(1, 2);
    acte.legalBases = QList<ExpectedBasis>{basis(u"code du travail"_s, u"L7231-1"_s),
                                           basis(u"code du travail"_s, u"R7232-16"_s),
                                           basis(u"loi n° 82-213 du 2 mars 1982"_s, {})};
    FoundActe found = foundActe(1, 2);
    found.legalBases
        = legalBasisKeys({u"L. 7231-1 du Code du travail"_s, u"L7231-1 du code du travail"_s,
                          u"loi n°82-213"_s, u"L12 du code électoral"_s, u"arrêté du 3 mai 2012"_s});
    ActesTally tally;
    QList<Miss> misses;
    compareActes({u"r.pdf"_s, false, 0, {acte}}, {found}, &tally, &misses);
    const FieldTally field = tally.fields.value(named(FieldName::LegalBasis));
    QCOMPARE(field.expected, 3);
    QCOMPARE(field.found, 3); // The same twice is one, and an arrêté is none.
    QCOMPARE(field.right, 2);
    QCOMPARE(field.exact, 0);
    QCOMPARE(misses.size(), 1);
    QCOMPARE(misses.first().expected, u"R7232-16 / code travail"_s);
    QCOMPARE(misses.first().found, u"L12 / code electoral"_s);
}

void TestActesFigures::aRangeIsItsOwnBasis()
{
    const auto expected = legalBasisKey(u"code du travail"_s, u"R.7232-16 à R.7232-22"_s);
    QVERIFY(expected);
    QCOMPARE(legalBasisKey(u"R7232-16 à R7232-22 du code du travail"_s), expected);
    QVERIFY(legalBasisKey(u"R7232-16 du code du travail"_s) != expected);
    QVERIFY(legalBasisKey(u"R7232-16 à R7232-23 du code du travail"_s) != expected);
    QCOMPARE(expected->article, u"R7232-16 à R7232-22"_s);
}

void TestActesFigures::titlesAreComparedByLetterAndNearly()
{
    const QString title = u"Arrêté n° 2014/6129 instituant les bureaux de vote dans la commune d'Ablon"_s;
    QVERIFY(nearlyAgrees(title, title));
    QVERIFY(nearlyAgrees(title, u"instituant les bureaux de vote dans la commune d'Ablon"_s)); // as agrees()
    const QString misread = u"Arrêté n° 2014/6123 instltuant les bureaux de vote dans la commune d'Ahlon"_s;
    QVERIFY(!agrees(named(FieldName::Title), title, misread));
    QVERIFY(nearlyAgrees(title, misread));
    QVERIFY(
        !nearlyAgrees(title, title + u" PRÉFECTURE DU VAL-DE-MARNE"_s)); // a tenth and more is other matter
    QVERIFY(!nearlyAgrees(title, u"Arrêté n° 2014/6129"_s));

    ExpectedActe acte = expectedActe(1, 2);
    acte.fields = {{named(FieldName::Title), title}};
    FoundActe found = foundActe(1, 2);
    found.fields.insert(named(FieldName::Title), misread);
    ActesTally tally;
    QList<Miss> misses;
    compareActes({u"r.pdf"_s, false, 0, {acte}}, {found}, &tally, &misses);
    const FieldTally field = tally.fields.value(named(FieldName::Title));
    QCOMPARE(field.right, 0);
    QCOMPARE(field.nearlyRight, 1);
    QCOMPARE(misses.size(), 1); // It is listed all the same.
}

void TestActesFigures::optionalBasesAreNeitherMissedNorWrong()
{
    ExpectedActe acte = expectedActe(1, 2);
    acte.legalBases
        = QList<ExpectedBasis>{basis(u"code pénal"_s, u"131-13"_s), basis(u"code de la route"_s, {}, true)};
    FoundActe with = foundActe(1, 2);
    with.legalBases = legalBasisKeys({u"131-13 du code pénal"_s, u"code de la route"_s});
    FoundActe without = foundActe(1, 2);
    without.legalBases = legalBasisKeys({u"131-13 du code pénal"_s});
    ActesTally tally;
    QList<Miss> misses;
    compareActes({u"r.pdf"_s, false, 0, {acte}}, {with}, &tally, &misses);
    compareActes({u"r.pdf"_s, false, 0, {acte}}, {without}, &tally, &misses);
    const FieldTally field = tally.fields.value(named(FieldName::LegalBasis));
    QCOMPARE(field.expected, 2);
    QCOMPARE(field.found, 2);
    QCOMPARE(field.right, 2);
    QCOMPARE(field.exact, 2);
    QVERIFY(misses.isEmpty());
}

void TestActesFigures::comparesSommairesByNumber()
{
    ActesTally tally;
    QList<Miss> misses;
    compareSommaire({u"r.txt"_s, true, 0, {expectedActe(0, 2, u"A-1"_s), expectedActe(0, 4, u"A-2"_s)}},
                    {foundActe(0, 4, u"A-2"_s), foundActe(0, 9, u"A-3"_s)}, &tally, &misses);
    QCOMPARE(tally.rightBoundaries, 1);
    QCOMPARE(tally.rightExtents, 1);
    QCOMPARE(tally.fields.value(Number).right, 1);
    QCOMPARE(tally.fields.value(Number).found, 2);
    const QList<Figure> figures = sommaireFigures({}, tally);
    QCOMPARE(valueOf(figures, u"entries of the sommaire: precision"_s), 0.5);
    QCOMPARE(valueOf(figures, u"boundaries: recall"_s), -1.0);
    for (const Miss &miss : std::as_const(misses)) {
        QVERIFY2(miss.what != u"boundary"_s, qPrintable(miss.what));
    }
}

void TestActesFigures::saysNoShareOfNothing()
{
    ActesTally tally;
    QList<Miss> misses;
    compareActes({u"r.pdf"_s, false, 0, {expectedActe(1, 2)}}, {}, &tally, &misses);
    QCOMPARE(valueOf(boundaryFigures({}, tally, {}), u"boundaries: precision"_s), -1.0);
    QCOMPARE(valueOf(fieldFigures({}, tally), u"number: recall"_s), -1.0);
    QCOMPARE(valueOf(fieldFigures({}, tally), u"number: null in the reference"_s), 1.0);
}

void TestActesFigures::valuesAgree_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");
    QTest::addColumn<bool>("isRight");
    const QString from = named(FieldName::AppliesFrom);
    const QString length = named(FieldName::Duration);
    const QString service = named(FieldName::Service);
    const QString levels = u"Préfecture du VAR / Direction des titres / Bureau de l'immigration"_s;
    const QString title = u"ARRÊTÉ n° 2025/53/MCI du 15 JUILLET 2025 portant délégation à M. X"_s;
    QTest::newRow("number") << Number << u"SGCD n°2025-125"_s << u"SGCD N° 2025‑125"_s << true;
    QTest::newRow("other number") << Number << u"2014/6129"_s << u"2014/6123"_s << false;
    QTest::newRow("title") << Title << u"Mise en œuvre, l'été"_s << u"mise en oeuvre l’été"_s << true;
    QTest::newRow("title without head") << Title << title << u"portant délégation à M. X"_s << true;
    QTest::newRow("first of the month, recognised")
        << Title << u"à compter du 1er mars 2015"_s << u"à compter du 1° mars 2015"_s << true;
    QTest::newRow("cut title") << Title << title << u"ARRÊTÉ n° 2025/53/MCI"_s << false;
    QTest::newRow("rest of a title") << Title << title << u"M. X"_s << false;
    QTest::newRow("end of a title that has no head")
        << Title << u"Liste des rues de la commune"_s << u"rues de la commune"_s << false;
    QTest::newRow("service, upper level") << service << levels << u"Préfecture du Var"_s << true;
    QTest::newRow("service, two levels")
        << service << levels << u"Direction des titres – Bureau de l’immigration"_s << true;
    QTest::newRow("service, levels that are no neighbours")
        << service << levels << u"Préfecture du Var Bureau de l'immigration"_s << false;
    QTest::newRow("service, half a level") << service << levels << u"Direction"_s << false;
    QTest::newRow("kind") << named(FieldName::Kind) << u"récépissé"_s << u"Recepisse"_s << true;
    QTest::newRow("signed") << named(FieldName::SignedOn) << u"2025-05-19"_s << u"2025-05-18"_s << false;
    QTest::newRow("signatory") << named(FieldName::Signatory) << u"Béatrice STEFFAN"_s
                               << u"Mme STEFFAN Béatrice"_s << true;
    QTest::newRow("half a signatory")
        << named(FieldName::Signatory) << u"Béatrice STEFFAN"_s << u"STEFFAN"_s << false;
    QTest::newRow("day for a day") << from << u"2025-05-19"_s << u"2025-05-19T08:00"_s << true;
    QTest::newRow("day for an hour") << from << u"2025-05-19T13:00"_s << u"2025-05-19"_s << false;
    QTest::newRow("hour") << from << u"2025-05-19T13:00"_s << u"2025-05-19T13:00"_s << true;
    QTest::newRow("week") << length << u"P1W"_s << u"P7D"_s << true;
    QTest::newRow("year") << length << u"P1Y"_s << u"P12M"_s << true;
    QTest::newRow("months are no minutes") << length << u"P6M"_s << u"PT6M"_s << false;
}

void TestActesFigures::valuesAgree()
{
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    QFETCH(const QString, found);
    QFETCH(const bool, isRight);
    QCOMPARE(agrees(name, expected, found), isRight);
}

void TestActesFigures::readsLegalBases_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("article");
    QTest::newRow("article") << u"L242-5 du code de la sécurité intérieure"_s << u"code securite interieure"_s
                             << u"L242-5"_s;
    QTest::newRow("as printed") << u"article L. 242‑5 du Code de la sécurité intérieure"_s
                                << u"code securite interieure"_s << u"L242-5"_s;
    QTest::newRow("code") << u"code de la route"_s << u"code route"_s << QString();
    QTest::newRow("one word more") << u"R414-6 du code de la justice administrative"_s
                                   << u"code justice administrative"_s << u"R414-6"_s;
    QTest::newRow("law") << u"7 de la loi n° 2021-646 du 25 mai 2021"_s << u"loi 2021-646"_s << u"7"_s;
    QTest::newRow("law of orientation")
        << u"loi d'orientation n° 92-125 du 6 février 1992"_s << u"loi 92-125"_s << QString();
    QTest::newRow("décret") << u"1er du décret nº 2005-1158"_s << u"decret 2005-1158"_s << u"1"_s;
    QTest::newRow("ordonnance") << u"L'article 3 de l’ordonnance n°2018-4 du 3 janvier 2018"_s
                                << u"ordonnance 2018-4"_s << u"L'ARTICLE3"_s;
    QTest::newRow("directive") << u"directive 2010/75/UE"_s << u"directive 2010-75"_s << QString();
    QTest::newRow("law without number") << u"loi du 30 juillet 2003"_s << QString() << QString();
    QTest::newRow("arrêté") << u"arrêté n° 2015-12 du 3 mai 2015"_s << QString() << QString();
    QTest::newRow("arrêté that names a décret")
        << u"arrêté pris en application du décret n° 2005-635"_s << QString() << QString();
    QTest::newRow("nothing") << u"circulaire du 3 mai 2015"_s << QString() << QString();
}

void TestActesFigures::readsLegalBases()
{
    QFETCH(const QString, value);
    QFETCH(const QString, text);
    QFETCH(const QString, article);
    const auto key = legalBasisKey(value);
    QCOMPARE(key.has_value(), !text.isEmpty());
    QCOMPARE(key.value_or(LegalBasisKey{}).text, text);
    QCOMPARE(key.value_or(LegalBasisKey{}).article, article);
}

void TestActesFigures::wordsInCommon()
{
    QCOMPARE(wordOverlap(u"Arrêté du maire"_s, u"arrete DU Maire"_s), 1.0);
    QCOMPARE(wordOverlap(u"un deux"_s, u"un trois"_s), 0.5);
    QCOMPARE(wordOverlap(u"un un"_s, u"un"_s), 2.0 / 3);
    QCOMPARE(wordOverlap(u"un"_s, {}), 0.0);
}

void TestActesFigures::readsAReference()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"r.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"a/whole.txt": {"recueil": "53-2017-009", "actes": [
        {"numero": "N1", "titre": "T", "service": null, "pages": 4, "page_separateur": 3}]},
      "a/garbage.txt": {"recueil": null, "actes": null},
      "b/scan.pdf": {"recueil": null, "actes": [
        {"numero": null, "titre": "T", "pages": 2, "page_separateur": null, "premiere_page": 1,
         "derniere_page": 2, "signe_le": "2025-05-19", "duree": "P1Y", "facultatif": ["duree"],
         "bases_legales": [{"code": "code pénal", "article": "131-13", "facultatif": true},
                           {"texte": "loi n° 82-213 du 2 mars 1982", "article": null}]}]}})");
    file.close();
    const auto reference = readReference(path);
    QVERIFY(reference);
    QCOMPARE(reference->uncut, QStringList{u"a/garbage.txt"_s});
    QCOMPARE(reference->documents.size(), 2);
    const ExpectedDocument &whole = reference->documents.at(0);
    QVERIFY(whole.isRecueil);
    QCOMPARE(whole.actes.first().firstPage, 3);
    QCOMPARE(whole.actes.first().lastPage, 7);
    QCOMPARE(whole.actes.first().fields.value(Number), u"N1"_s);
    QVERIFY(!whole.actes.first().fields.contains(named(FieldName::SignedOn))); // It says nothing of it.
    QVERIFY(!whole.actes.first().legalBases);
    const ExpectedActe &scan = reference->documents.at(1).actes.first();
    QVERIFY(!reference->documents.at(1).isRecueil);
    QCOMPARE(scan.firstPage, 1);
    QCOMPARE(scan.lastPage, 2);
    QVERIFY(scan.fields.contains(Number)); // It says that there is none.
    QCOMPARE(scan.fields.value(named(FieldName::SignedOn)), u"2025-05-19"_s);
    QVERIFY(!scan.fields.contains(named(FieldName::Duration)));
    QVERIFY(scan.legalBases);
    QCOMPARE(scan.legalBases->size(), 2);
    QVERIFY(scan.legalBases->at(0).isOptional);
    QCOMPARE(scan.legalBases->at(1).key.text, u"loi 82-213"_s);
}

void TestActesFigures::joinsDocuments()
{
    ExpectedDocument first{u"a.pdf"_s, false, 4, {expectedActe(1, 4, u"A"_s)}};
    ExpectedDocument second{u"b.pdf"_s, false, 2, {expectedActe(1, 2, u"B"_s)}};
    const ExpectedDocument whole = joined(u"j.pdf"_s, {first, second, first});
    QCOMPARE(whole.key, u"j.pdf"_s);
    QCOMPARE(whole.pages, 10);
    QCOMPARE(whole.actes.size(), 3);
    QCOMPARE(whole.actes.at(1).firstPage, 5);
    QCOMPARE(whole.actes.at(1).lastPage, 6);
    QCOMPARE(whole.actes.at(2).firstPage, 7);
    QCOMPARE(whole.actes.at(2).fields.value(Number), u"A"_s);
}

void TestActesFigures::findsDocumentsUnderTheFolderOrItsParent()
{
    const QTemporaryDir folder;
    const QDir parent(folder.path());
    QVERIFY(parent.mkdir(u"mayenne"_s));
    QFile file(folder.filePath(u"mayenne/x.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString path = folder.filePath(u"mayenne/x.txt"_s);
    QCOMPARE(pathOfKey(folder.path(), u"mayenne/x.txt"_s), path);
    QCOMPARE(pathOfKey(folder.filePath(u"mayenne"_s), u"mayenne/x.txt"_s), path);
    QCOMPARE(pathOfKey(folder.filePath(u"mayenne"_s), u"var/x.txt"_s), QString());
    QCOMPARE(pathOfKey(folder.path(), u"mayenne/y.txt"_s), QString());
}

void TestActesFigures::refusesWhatIsNoReference()
{
    const QTemporaryDir folder;
    const auto absent = readReference(folder.filePath(u"absent.json"_s));
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::InvalidArgument);
    QFile file(folder.filePath(u"broken.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"a\": ");
    file.close();
    const auto broken = readReference(file.fileName());
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(broken.error().subject, file.fileName());
}

QTEST_GUILESS_MAIN(TestActesFigures)
#include "tst_actesfigures.moc"
