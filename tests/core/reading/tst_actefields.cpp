// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/actefields.h"
#include "tests/core/reading/cutcorpus.h"

#include <QTest>

#include <algorithm>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

QList<ActeField> fieldsOf(const QStringList &pages, bool hasSeparator = false)
{
    ActePages acte;
    acte.firstPage = 10;
    acte.hasSeparator = hasSeparator;
    for (const QString &page : pages) {
        acte.pages.append(wordsOfText(page));
    }
    return readActeFields(acte);
}

/// All values of a name, the surest first.
QStringList valuesOf(QList<ActeField> fields, const char16_t *name)
{
    std::stable_sort(fields.begin(), fields.end(),
                     [](const ActeField &a, const ActeField &b) { return a.confidence > b.confidence; });
    QStringList values;
    for (const ActeField &field : std::as_const(fields)) {
        if (field.name == QStringView(name)) {
            values.append(field.value);
        }
    }
    return values;
}

QString bestOf(const QList<ActeField> &fields, const char16_t *name)
{
    return valuesOf(fields, name).value(0);
}

const QString Order
    = u"PRÉFET DU VAR\nCabinet\nDirection des sécurités\n"
      "Arrêté n° 2025-BSP-OP-13\nautorisant la captation d'images au moyen de caméras\n"
      "Le préfet du Var,\n"
      "Vu le code de la sécurité intérieure et notamment ses articles L. 242-1 à L. 242-8 ;\n"
      "Vu le décret du 13 juillet 2023 portant nomination de M. Philippe MAHE, préfet du Var ;\n"
      "Vu la demande du 7 février 2025 du lundi 3 mars 2025 à 8 h au mardi 4 mars 2025 ;\n"
      "ARRÊTE\n"_s;
const QString End
    = u"Article 9 - Le présent arrêté peut faire l'objet d'un recours dans un délai de deux mois à\n"
      "compter du 1er mars 2026.\nToulon, le 10 février 2025\n"
      "Pour le préfet et par délégation,\nle directeur des sécurités\nSigné\nVincent BARASTIER"_s;

} // namespace

class TestActeFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnOrdinaryArrete();
    void readsSignedOn_data();
    void readsSignedOn();
    void leavesUnreadableStampsAlone();
    void readsSignatory_data();
    void readsSignatory();
    void readsPeriods_data();
    void readsPeriods();
    void keepsTheFurtherPeriods();
    void readsKinds_data();
    void readsKinds();
    void boxesAreThoseOfTheWords();
    void poorRecognitionLowersConfidence();
    void scrawlIsNoNumber();
    void separatorPageGivesNoNumberOrService();
    void footersAreNotRead();
    void halvesOfCharactersDoNoHarm();
    void hostileTextTakesNoTime_data();
    void hostileTextTakesNoTime();
};

void TestActeFields::readsAnOrdinaryArrete()
{
    const auto fields
        = fieldsOf({Order
                    + u"Article 1er - La captation est autorisée du lundi 10 au vendredi 14 février "
                      "2025 de 15h00 à 22h00 ;\n"_s
                    + End});
    QCOMPARE(bestOf(fields, FieldName::Kind), u"arrêté"_s);
    QCOMPARE(bestOf(fields, FieldName::Number), u"2025-BSP-OP-13"_s);
    QCOMPARE(bestOf(fields, FieldName::Title),
             u"Arrêté n° 2025-BSP-OP-13 autorisant la captation d'images au moyen de caméras"_s);
    QCOMPARE(bestOf(fields, FieldName::Service), u"Cabinet / Direction des sécurités"_s);
    QCOMPARE(valuesOf(fields, FieldName::SignedOn), QStringList{u"2025-02-10"_s});
    QCOMPARE(valuesOf(fields, FieldName::Signatory), QStringList{u"Vincent BARASTIER"_s});
    QCOMPARE(valuesOf(fields, FieldName::AppliesFrom), QStringList{u"2025-02-10T15:00"_s});
    QCOMPARE(valuesOf(fields, FieldName::AppliesTo), QStringList{u"2025-02-14T22:00"_s});
    QVERIFY(valuesOf(fields, FieldName::Duration).isEmpty()); // "deux mois" are those of the recours
    QCOMPARE(valuesOf(fields, FieldName::LegalBasis).size(), 3);
}

void TestActeFields::readsSignedOn_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("date");
    const auto row = [](const char *name, const QString &page, const QString &date) {
        QTest::newRow(name) << page << date;
    };
    row("done at", u"ARRÊTE\nArticle 1er - Rien.\nFait à Toulon, le 15 juillet 2025\nLe préfet,"_s,
        u"2025-07-15"_s);
    row("in digits", u"ARRÊTE\nArticle 1er - Rien.\nFait à Toulon le 12.08.2025"_s, u"2025-08-12"_s);
    row("a gap in the day", u"ARRÊTE\nArticle 1er - Rien.\nFait à Toulon, le 1 8/04/2025"_s, u"2025-04-18"_s);
    row("short year", u"Fait à CS 31209 - 83070 TOULON Cedex, le 10/07/25"_s, u"2025-07-10"_s);
    row("stamped", u"ARRÊTE\nArticle 1er - Rien.\nFait à Créteil, le 0 7 MAI 2025\nLe préfet"_s,
        u"2025-05-07"_s);
    row("stamp below", u"ARRÊTE\nArticle 1er - Rien.\nFait à Créteil\n15 JUIL. 2025\nLe préfet"_s,
        u"2025-07-15"_s);
    row("letter for a digit", u"ARRÊTE\nArticle 1er - Rien.\nFait à Toulon, le O7/O6/2O25"_s,
        u"2025-06-07"_s);
    row("letter-spaced", u"ARRÊTE\nArticle 1er - Rien.\nToulon, le 1 5 J U I L L E T 2025"_s,
        u"2025-07-15"_s);
    row("first of the month", u"ARRÊTE\nArticle 1er - Rien.\nLaval, le 1°” mars 2015"_s, u"2015-03-01"_s);
    row("heading",
        u"Arrêté n° 12 du 4 mars 2026 portant fermeture\nVu le code de la route ;\nARRÊTE\nArticle 1er"_s,
        u"2026-03-04"_s);
    row("letterhead",
        u"Toulon, le 3 mai 2025\nDécision n° 4 relative à tout\nVu le code de la route ;\nDÉCIDE\nArticle 1er - X"_s,
        u"2025-05-03"_s);
    row("annex of another",
        u"ARRÊTE\nArticle 1er - Rien.\nFait à Créteil, le 26 mai 2016\nLe préfet\n"
        "Valenton, le 17 mai 2016\nLe maire"_s,
        u"2016-05-26"_s);
    row("cited arrêté",
        u"Arrêté modifiant l'arrêté du 3 mars 2020 portant fermeture\nVu l'arrêté du 3 mars 2020 ;\n"
        "ARRÊTE\nArticle 1er - L'arrêté du 4 mars 2020 est modifié."_s,
        QString());
    row("publication", u"ARRÊTE\nArticle 1er - Publié au recueil, le 5 mars 2020\naffiché le 5 mars 2020"_s,
        QString());
    row("declared in a visa",
        u"Vu la déclaration déposée par X, 31 allée des roses 83570\nCARCES, le 08/07/25 ;\nConstate"_s,
        QString());
}

void TestActeFields::readsSignedOn()
{
    QFETCH(QString, page);
    QFETCH(QString, date);
    QCOMPARE(bestOf(fieldsOf({page}), FieldName::SignedOn), date);
}

void TestActeFields::leavesUnreadableStampsAlone()
{
    // The mayor's date under the annexe is not the préfet's, which OCR could not read.
    const auto fields
        = fieldsOf({u"ARRÊTE\nArticle 1er - Rien.\nFait à Créteil, le\nà 3 JUL. 2O\nLe préfet"_s,
                    u"Bonneuil-sur-Marne, le 24 juin 2016\nListe des rues"_s});
    QCOMPARE(bestOf(fields, FieldName::SignedOn), QString());
}

void TestActeFields::readsSignatory_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const QString &end, const QString &signatory) {
        QTest::newRow(name) << end << signatory;
    };
    row("own line", u"Fait à Toulon, le 3 mai 2025\nLe préfet,\nPhilippe MAHÉ"_s, u"Philippe MAHÉ"_s);
    row("behind the capacity",
        u"Fait à Toulon, le 3 mai 2025\nPour le préfet et par délégation,\nle secrétaire général, Lucien GIUDICELLI"_s,
        u"Lucien GIUDICELLI"_s);
    row("signed", u"Fait à Angers le 26 août 2019,\nLe directeur\nSigné, Didier GÉRARD"_s,
        u"Didier GÉRARD"_s);
    row("date last",
        u"Pour le préfet et par délégation\nLa directrice\nSigné : Sandrine POLYCHRONOPOULOS\nFait à Toulon, le 10/07/25"_s,
        u"Sandrine POLYCHRONOPOULOS"_s);
    row("electronically", u"Le directeur\nsigné électroniquement par Jean-Pierre de LA TOUR"_s,
        u"Jean-Pierre de LA TOUR"_s);
    row("small letters", u"Fait à Laval, le 3 mai 2017\nLe directeur départemental,\nAlain Priol"_s,
        u"Alain Priol"_s);
    row("several words", u"Fait à Toulon, le 3 mai 2017\nPour le préfet,\nJoséphine GUIGLIANO-BOUTONNET"_s,
        u"Joséphine GUIGLIANO-BOUTONNET"_s);
    row("somebody of a list",
        u"Fait à Laval, le 3 mai 2019\nDélégué désigné par le président : M. Bertrand BREHIN,\nné le 8 mai"_s,
        QString());
    row("no name", u"Fait à Toulon, le 3 mai 2025\nPréfecture du VAR\nBoulevard du COMMANDANT NICOLAS"_s,
        QString());
    row("copy", u"Fait à Toulon, le 3 mai 2025\nCopie certifiée conforme\nLe chef de bureau\nMichel DUPUY"_s,
        QString());
    row("copy, stamped before the date",
        u"COPIE CERTIFI ÉE CONFORME Fait à Créteil, le 13 juillet 2016\nL'adjointe\nMireille BOUTAU"_s,
        QString());
    row("signed, then copied",
        u"Fait à Laval, le 3 mai 2017\nLe préfet,\nPhilippe MAHÉ\nPour ampliation\nMichel DUPUY"_s,
        u"Philippe MAHÉ"_s);
    row("half a name", u"Troyes, le 5 mai 2025\nle chef du service,\nLaurent BO"_s, QString());
}

void TestActeFields::readsSignatory()
{
    QFETCH(QString, end);
    QFETCH(QString, name);
    const auto fields = fieldsOf({u"ARRÊTE\nArticle 1er - M. Jean DUPONT est nommé.\n"_s + end});
    QCOMPARE(bestOf(fields, FieldName::Signatory), name);
}

void TestActeFields::readsPeriods_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("duration");
    const auto row = [](const char *name, const QString &order, const QString &from, const QString &to,
                        const QString &duration) { QTest::newRow(name) << order << from << to << duration; };
    row("with hours", u"La vente est interdite du 14 août 2024 à 8 h au 16 août 2024 à 20 h 30."_s,
        u"2024-08-14T08:00"_s, u"2024-08-16T20:30"_s, {});
    row("one month", u"La vente est interdite du 14 au 16 août 2024 inclus."_s, u"2024-08-14"_s,
        u"2024-08-16"_s, {});
    row("over new year", u"La vente est interdite du 30 décembre au 2 janvier 2025."_s, u"2024-12-30"_s,
        u"2025-01-02"_s, {});
    row("one day", u"Le survol est interdit le samedi 8 février 2025 de 7h00 à 12h00 au-dessus de Toulon."_s,
        u"2025-02-08T07:00"_s, u"2025-02-08T12:00"_s, {});
    row("through the night", u"La circulation est interdite le 8 février 2025 de 21 h à 5 h."_s,
        u"2025-02-08T21:00"_s, u"2025-02-09T05:00"_s, {});
    row("two days", u"La course est autorisée les 12 et 13 juillet 2025."_s, u"2025-07-12"_s, u"2025-07-13"_s,
        {});
    row("from and until",
        u"À compter du 14 décembre 2018 à 18 heures et jusqu'au lundi\n17 décembre 2018 à 9 heures, la vente est interdite."_s,
        u"2018-12-14T18:00"_s, u"2018-12-17T09:00"_s, {});
    row("until", u"La présente autorisation est valable jusqu'au 31 décembre 2025 inclus."_s, {},
        u"2025-12-31"_s, {});
    row("effect", u"Le présent arrêté prend effet le 1er avril 2025."_s, u"2025-04-01"_s, {}, {});
    row("comes into force",
        u"Le présent arrêté entre en vigueur au ler janvier 2025 et cesse de produire ses effets au 31 décembre 2025."_s,
        u"2025-01-01"_s, u"2025-12-31"_s, {});
    row("on the island",
        u"L'enquête publique aura lieu du 5 juin 2025 à 00h00 (matin) jusqu'au 7 juillet 2025 à La Réunion."_s,
        u"2025-06-05T00:00"_s, u"2025-07-07"_s, {});
    row("duration from a day",
        u"L'agrément est renouvelé pour une durée de cinq ans à compter du 11/5/2017."_s, u"2017-05-11"_s,
        u"2022-05-10"_s, u"P5Y"_s);
    row("duration from nowhere",
        u"Cet agrément est délivré pour une durée de trois (3) ans à compter de sa notification."_s, {}, {},
        u"P3Y"_s);
    row("enquête",
        u"Cette enquête sera ouverte du 13 mai 2025 au 19 juin 2025 inclus, soit 38 jours consécutifs."_s,
        u"2025-05-13"_s, u"2025-06-19"_s, u"P38D"_s);
    row("recours", u"Le présent arrêté peut être contesté par un recours dans un délai de deux mois."_s, {},
        {}, {});
    row("cited", u"L'arrêté du 3 mars 2020 est abrogé à compter du 4 mars 2025."_s, {}, {}, {});
    row("how long it is published",
        u"Le présent arrêté sera publié sur le site internet des services de l'Etat pendant 4 mois."_s, {},
        {}, {});
    row("how long something else is valid", u"Le bracelet d'un plan de chasse est valable 3 ans."_s, {}, {},
        {});
    row("how long it is valid", u"Cette autorisation est délivrée. Elle est valable 3 ans."_s, {}, {},
        u"P3Y"_s);
    row("last day for something",
        u"La date limite de dépôt est fixée au lundi 20 novembre 2017 à 12 heures."_s, {}, {}, {});
    row("deadline", u"Le présent arrêté impose de remettre le dossier au plus tard le 4 mars 2025."_s, {}, {},
        {});
    row("impossible", u"La vente est interdite du 16 au 14 août 2024."_s, {}, {}, {});
}

void TestActeFields::readsPeriods()
{
    QFETCH(QString, order);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, duration);
    const auto fields = fieldsOf({Order + u"Article 1er - "_s + order + u'\n' + End});
    QCOMPARE(bestOf(fields, FieldName::AppliesFrom), from);
    QCOMPARE(bestOf(fields, FieldName::AppliesTo), to);
    QCOMPARE(bestOf(fields, FieldName::Duration), duration);
}

void TestActeFields::keepsTheFurtherPeriods()
{
    const auto fields
        = fieldsOf({Order
                    + u"Article 1er - La circulation est réglementée du 24 février 2025 au 28 février "
                      "2025 et du 10 mars 2025 au 14 mars 2025.\n"_s
                    + End});
    QCOMPARE(valuesOf(fields, FieldName::AppliesFrom), (QStringList{u"2025-02-24"_s, u"2025-03-10"_s}));
    QCOMPARE(valuesOf(fields, FieldName::AppliesTo), (QStringList{u"2025-03-14"_s, u"2025-02-28"_s}));
}

void TestActeFields::readsKinds_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("kind");
    QTest::newRow("arrêté") << u"ARRÊTÉ PRÉFECTORAL N°2025/54 portant fermeture"_s << u"arrêté"_s;
    QTest::newRow("delegation") << u"Arrêté n° 3 portant délégation de signature à M. X"_s
                                << u"délégation de signature"_s;
    QTest::newRow("subdelegation") << u"Décision de subdélégation de signature"_s
                                   << u"délégation de signature"_s;
    QTest::newRow("récépissé") << u"Récépissé de déclaration d'un organisme"_s << u"récépissé"_s;
    QTest::newRow("agrément of an arrêté") << u"Arrêté portant agrément d'un établissement"_s << u"arrêté"_s;
    QTest::newRow("convention") << u"CONVENTION de délégation de gestion"_s << u"convention"_s;
    QTest::newRow("formal notice") << u"Mise en demeure de la société X"_s << u"mise en demeure"_s;
}

void TestActeFields::readsKinds()
{
    QFETCH(QString, heading);
    QFETCH(QString, kind);
    QCOMPARE(bestOf(fieldsOf({heading + u"\nVu le code de la route ;"_s}), FieldName::Kind), kind);
}

void TestActeFields::boxesAreThoseOfTheWords()
{
    const QString first = u"ARRÊTE\nArticle 1er - Rien."_s;
    const QString second = u"La suite\nFait à Toulon, le 15 juillet 2025\nLe préfet,\nPhilippe MAHÉ"_s;
    const auto fields = fieldsOf({first, second});
    const auto found = std::find_if(fields.begin(), fields.end(), [](const ActeField &f) {
        return f.name == QStringView(FieldName::SignedOn);
    });
    QVERIFY(found != fields.end());
    QCOMPARE(found->pageIndex, 11);
    PageRect expected;
    for (const Word &word : wordsOfText(second)) {
        if (word.text == "15"_L1 || word.text == "juillet"_L1 || word.text == "2025"_L1) {
            expected = expected.united(word.boxes.first());
        }
    }
    QCOMPARE(found->boxes, QList<PageRect>{expected});
}

void TestActeFields::poorRecognitionLowersConfidence()
{
    ActePages acte;
    acte.pages = {wordsOfText(u"ARRÊTE\nArticle 1er - Rien.\nFait à Créteil, le 15 juillet 2025"_s)};
    for (Word &word : acte.pages.first()) {
        if (word.text == "15"_L1) {
            word.confidence = 0.2;
        }
    }
    for (const ActeField &field : readActeFields(acte)) {
        QVERIFY2(field.name != QStringView(FieldName::SignedOn) || field.confidence < 0.6,
                 qPrintable(QString::number(field.confidence)));
    }
}

void TestActeFields::scrawlIsNoNumber()
{
    const QString rest = u"\nLe préfet,\nVu le code électoral ;\nARRÊTE\nArticle 1er - Rien."_s;
    QCOMPARE(bestOf(fieldsOf({u"ARRÊTÉ N° 2014/6139 portant création de bureaux de vote"_s + rest}),
                    FieldName::Number),
             u"2014/6139"_s);
    for (const QString &number : {u"2014/JoAR"_s, u"2014"_s}) {
        const auto fields
            = fieldsOf({u"ARRÊTÉ N° "_s + number + u" portant création de bureaux de vote"_s + rest});
        QVERIFY(valuesOf(fields, FieldName::Number).isEmpty());
    }
}

void TestActeFields::separatorPageGivesNoNumberOrService()
{
    const auto fields = fieldsOf(
        {u"Préfecture du VAR\n83-2025-02-10-00001\nArrêté n° 12 du 10 février 2025\nportant fermeture"_s,
         Order + u"Article 1er - Rien."_s},
        true);
    QVERIFY(valuesOf(fields, FieldName::Number).isEmpty());
    QVERIFY(valuesOf(fields, FieldName::Service).isEmpty());
    QCOMPARE(bestOf(fields, FieldName::SignedOn), u"2025-02-10"_s);
    QVERIFY(std::any_of(fields.begin(), fields.end(),
                        [](const ActeField &field) { return field.source == FieldSource::Separator; }));
}

void TestActeFields::footersAreNotRead()
{
    const auto fields = fieldsOf(
        {u"ARRÊTE\nArticle 1er - Rien.\nPréfecture du VAR - 83-2025-02-10-00001 - Toulon, le 3 mars 2025\n7"_s});
    QVERIFY(valuesOf(fields, FieldName::SignedOn).isEmpty());
}

void TestActeFields::halvesOfCharactersDoNoHarm()
{
    const QString half = QString(QChar(0xD83D)) + u"é"_s + QChar(0xDC00);
    const auto fields
        = fieldsOf({Order + half + u" Article 1er - "_s + half + u"\n"_s + End + u"\n"_s + half});
    QCOMPARE(bestOf(fields, FieldName::SignedOn), u"2025-02-10"_s);
}

void TestActeFields::hostileTextTakesNoTime_data()
{
    QTest::addColumn<QString>("page");
    const auto row = [](const char *name, const QString &part, int times) {
        QTest::newRow(name) << part.repeated(times);
    };
    row("articles", u"articles L. 1 à L. 2, "_s, 20000);
    row("numbers", u"1 2 3 4 5 6 7 8 9 0 "_s, 20000);
    row("one word", u"a"_s, 300000);
    row("code", u"code de la "_s, 20000);
    row("places", u"Toulon la Ville de "_s, 20000);
    row("done", u"Fait à Toulon, le "_s, 20000);
    row("letters", u"a b c d e f g h "_s, 20000);
    row("lines", u"Le préfet\n"_s, 20000);
    row("capitals", u"Jean-Pierre DE LA "_s, 20000);
    row("days", u"du 14 août 2024 au 16 août 2024 "_s, 10000);
    row("until", u"Article 1er - jusqu'au 16 août 2024 est autorisé.\n"_s, 5000);
    row("visas", u"\nVu le code de la route "_s, 10000);
    row("hyphens", u"L. 1-1-1-1-1-1-1-1 - - - "_s, 10000);
    row("signed", u"Signé\n"_s, 30000);
}

void TestActeFields::hostileTextTakesNoTime()
{
    QFETCH(QString, page);
    // No figure is asserted: what takes more than time in proportion runs into the test's own timeout.
    const auto fields = fieldsOf({u"Arrêté n° 1 "_s + page, u"ARRÊTE\nArticle 1er "_s + page, page});
    QVERIFY(fields.size() < 100000);
}

QTEST_GUILESS_MAIN(TestActeFields)
#include "tst_actefields.moc"
