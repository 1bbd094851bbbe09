// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of scans: what depends on where words stand on the page, and on how surely they were read.
#include "core/reading/actefields.h"

#include <QTest>

#include <algorithm>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

/// A line of a scan. `confidence` is that of each of its words.
struct Printed
{
    double x = 0;
    double y = 0;
    QString text;
    double confidence = 0.95;
    bool isTurned = false; ///< Written from bottom to top, as on a page that lies on its side.
};

QList<Word> wordsOf(const QList<Printed> &lines)
{
    constexpr double LetterWidth = 5;
    constexpr double Height = 10;
    constexpr double Blank = 4;
    QList<Word> words;
    for (const Printed &line : lines) {
        double along = 0;
        for (const QString &part : line.text.split(u' ', Qt::SkipEmptyParts)) {
            const double length = LetterWidth * static_cast<double>(part.size());
            Word word;
            word.text = part;
            word.source = WordSource::Ocr;
            word.confidence = line.confidence;
            word.boxes = {line.isTurned ? PageRect{line.x, line.y - along - length, Height, length}
                                        : PageRect{line.x + along, line.y, length, Height}};
            along += length + Blank;
            words.append(word);
        }
        words.last().endsLine = true;
    }
    return words;
}

QList<ActeField> fieldsOf(const QList<QList<Printed>> &pages)
{
    ActePages acte;
    for (const QList<Printed> &page : pages) {
        acte.pages.append(wordsOf(page));
    }
    return readActeFields(acte);
}

QString bestOf(const QList<ActeField> &fields, const char16_t *name)
{
    const ActeField *best = nullptr;
    for (const ActeField &field : fields) {
        if (field.name == QStringView(name) && (best == nullptr || field.confidence > best->confidence)) {
            best = &field;
        }
    }
    return best == nullptr ? QString() : best->value;
}

const QList<Printed> Body{{60, 300, u"Vu le code électoral ;"_s},
                          {280, 340, u"ARRÊTE"_s},
                          {60, 380, u"Article 1er - Les bureaux de vote sont institués."_s}};

QList<Printed> order(const QList<Printed> &head, const QList<Printed> &end)
{
    return head + Body + end;
}

QString serviceOf(const QList<Printed> &head)
{
    return bestOf(
        fieldsOf({order(head + QList<Printed>{{160, 220, u"Arrêté n° 12 portant fermeture"_s}}, {})}),
        FieldName::Service);
}

QString signatoryOf(const QList<Printed> &end)
{
    return bestOf(fieldsOf({order({}, end)}), FieldName::Signatory);
}

QString numberOf(const QString &number, double confidence, const QString &annex = {})
{
    const auto fields = fieldsOf(
        {order({{200, 220, u"ARRÊTÉ N° "_s + number, confidence}, {160, 234, u"instituant les bureaux"_s}},
               {{60, 500, annex.isEmpty() ? u"Fin"_s : annex}})});
    return bestOf(fields, FieldName::Number);
}

} // namespace

class TestActeLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letterheadBesideACoatOfArms();
    void letterheadInTwoColumns();
    void letterheadOnAPageThatLies();
    void letterheadWithoutSpecks();
    void letterheadKeepsToItsOwnColumn();
    void copyistIsNotWhoSigned();
    void nameLeftOfThePlaceIsNotTaken();
    void nameUnderAnUnreadDate();
    void nameOnTwoLines();
    void signatureBeforeAnAnnexWithArticlesOfItsOwn();
    void stampBesideThePlace();
    void numberIsSureOrNotThere();
    void misreadHeadingsAreHeadings_data();
    void misreadHeadingsAreHeadings();
    void periodOnAPageWithoutItsBeginning();
};

void TestActeLayout::letterheadBesideACoatOfArms()
{
    // Read line by line, the coat of arms stands within the name.
    QCOMPARE(serviceOf({{55, 89, u"PRÉFET"_s},
                        {310, 89, u"Direction de l'environnement"_s},
                        {55, 101, u"DE LA RÉGION"_s},
                        {310, 104, u"de l'aménagement et du logement"_s}}),
             u"Direction de l'environnement de l'aménagement et du logement"_s);
}

void TestActeLayout::letterheadInTwoColumns()
{
    QList<Printed> head{{39, 91, u"Pôle Actions de l'Etat"_s}, {300, 91, u"SOUS-PRÉFECTURE D'ARGENTAN"_s}};
    QCOMPARE(serviceOf(head), u"SOUS-PRÉFECTURE D'ARGENTAN / Pôle Actions de l'Etat"_s);
    QCOMPARE(serviceOf({{60, 90, u"Direction de l'Administration"_s},
                        {55, 102, u"Communale et de l'Environnement"_s},
                        {65, 120, u"4ème Bureau"_s}}),
             u"Direction de l'Administration Communale et de l'Environnement / 4ème Bureau"_s);
}

void TestActeLayout::letterheadOnAPageThatLies()
{
    const auto turned = [](double x, double y, const QString &text) {
        return Printed{x, y, text, 0.95, true};
    };
    const auto fields = fieldsOf(
        {{turned(146, 780, u"Direction régionale de l'environnement,"_s), turned(146, 400, u"Rouen, le"_s),
          turned(158, 780, u"de l'aménagement et du logement"_s), turned(178, 780, u"Service Risques"_s),
          turned(338, 780, u"Vu le code de l'environnement ;"_s)}});
    QCOMPARE(bestOf(fields, FieldName::Service),
             u"Direction régionale de l'environnement, de l'aménagement et du logement / Service Risques"_s);
}

void TestActeLayout::letterheadWithoutSpecks()
{
    QCOMPARE(serviceOf({{300, 89, u"©"_s, 0.3},
                        {310, 89, u"D"_s, 0.9},
                        {320, 89, u"Agence Régionale de Santé"_s},
                        {320, 101, u"Grand Est"_s}}),
             u"Agence Régionale de Santé Grand Est"_s);
}

void TestActeLayout::letterheadKeepsToItsOwnColumn()
{
    QCOMPARE(serviceOf({{60, 90, u"Bureau de l'environnement"_s},
                        {60, 102, u"Affaire suivie par : Mme Durand"_s},
                        {60, 114, u"Tél : 01 49 56 60 00"_s}}),
             u"Bureau de l'environnement"_s);
    QCOMPARE(serviceOf({{60, 90, u"Bureau de l'environnement"_s}, {60, 160, u"et de la mer"_s}}),
             u"Bureau de l'environnement"_s);
}

void TestActeLayout::copyistIsNotWhoSigned()
{
    const QList<Printed> end{{284, 500, u"Fait à Créteil, le 15 juillet 2014"_s},
                             {309, 520, u"Pour le Préfet et par délégation,"_s},
                             {74, 540, u"Copie certifiée conforme à l'original"_s},
                             {78, 552, u"Par délégation, le Chef de bureau"_s},
                             {336, 560, u"Hervé CARRERE"_s},
                             {100, 580, u"Michel DUPUY"_s}};
    QCOMPARE(signatoryOf(end), u"Hervé CARRERE"_s);
    QList<Printed> inPieces = end;
    inPieces[2].text = u"Copie"_s;
    inPieces.insert(2, {78, 536, u"cer tifiée conforme à l'original"_s});
    QCOMPARE(signatoryOf(inPieces), u"Hervé CARRERE"_s);
    QList<Printed> copyistAlone = end;
    copyistAlone.removeAt(4);
    QCOMPARE(signatoryOf(copyistAlone), QString());
    QList<Printed> belowEachOther = end;
    belowEachOther[4].x = 74;
    QCOMPARE(signatoryOf(belowEachOther), QString()); // Whose name it is cannot be told.
}

void TestActeLayout::nameLeftOfThePlaceIsNotTaken()
{
    QCOMPARE(
        signatoryOf({{331, 500, u"Fait à Créteil, le 15 juillet 2014"_s}, {79, 530, u"Mireille BOUTAU"_s}}),
        QString());
}

void TestActeLayout::nameUnderAnUnreadDate()
{
    QCOMPARE(signatoryOf({{284, 500, u"Fait à Créteil, le {5 JUIL 204"_s},
                          {309, 520, u"Pour le Pré éfel et par"_s},
                          {336, 560, u"L Christian ROCK”"_s}}),
             u"Christian ROCK"_s);
    QCOMPARE(signatoryOf({{410, 500, u"Alençon, le À 2? DER"_s},
                          {400, 520, u"Pour ka Préfète,"_s},
                          {401, 532, u"Le Sdus-préfet,"_s},
                          {395, 560, u"Charles BARBIER"_s}}),
             u"Charles BARBIER"_s);
}

void TestActeLayout::nameOnTwoLines()
{
    QCOMPARE(signatoryOf({{300, 500, u"Pour le Préfet et par délégation"_s},
                          {300, 512, u"La directrice départementale"_s},
                          {300, 524, u"Signé : Sandrine"_s},
                          {300, 536, u"POLYCHRONOPOULOS"_s},
                          {300, 548, u"Fait à Toulon, le 07/07/25"_s}}),
             u"Sandrine POLYCHRONOPOULOS"_s);
}

void TestActeLayout::signatureBeforeAnAnnexWithArticlesOfItsOwn()
{
    const auto fields = fieldsOf({order({}, {{300, 500, u"Le Préfet,"_s}, {325, 530, u"Alain FAUDON"_s}}),
                                  {{60, 60, u"Prescriptions annexées"_s},
                                   {60, 80, u"Article 1er - Généralités"_s},
                                   {60, 100, u"Article 2 - Le directeur tient un registre."_s}}});
    QCOMPARE(bestOf(fields, FieldName::Signatory), u"Alain FAUDON"_s);
}

void TestActeLayout::stampBesideThePlace()
{
    const auto signedOn
        = [](const QList<Printed> &end) { return bestOf(fieldsOf({order({}, end)}), FieldName::SignedOn); };
    const QList<Printed> end{{41, 500, u"COPIE CERTIFIÉE CONFORME"_s},
                             {269, 500, u"Fait à Créteil, le"_s},
                             {93, 512, u"À L'ORIGINAL"_s},
                             {370, 503, u"1 3 JUIL. 2016"_s}};
    QCOMPARE(signedOn(end), u"2016-07-13"_s);
    QList<Printed> elsewhere = end;
    elsewhere[3].y = 560;
    elsewhere[3].x = 60;
    elsewhere[3].text = u"reçu 1 3 JUIL. 2016"_s;
    QCOMPARE(signedOn(elsewhere), QString());
    QCOMPARE(signedOn({{300, 500, u"Fait à Créteil, le 30 JAH. 2014"_s}}), u"2014-01-30"_s);
    QCOMPARE(signedOn({{300, 500, u"Fait à Créteil, le 30 JUX. 2014"_s}}), QString()); // JUN or JUL
}

void TestActeLayout::numberIsSureOrNotThere()
{
    QCOMPARE(numberOf(u"2014/6139"_s, 0.95), u"2014/6139"_s);
    QCOMPARE(numberOf(u"2014/6139"_s, 0.7), QString());
    QCOMPARE(numberOf(u"2014/6139"_s, 0.7, u"Annexe à l'arrêté n° 2014/6139"_s), u"2014/6139"_s);
    QCOMPARE(numberOf(u"2014/6139"_s, 0.7, u"Annexe à l'arrêté n° 2014/6129"_s), QString());
    const auto fields
        = fieldsOf({order({{79, 104, u"Arrêté DAI/B4/05-35 modifiant l'arrêté du 9 septembre 2003"_s}}, {})});
    QCOMPARE(bestOf(fields, FieldName::Number), u"DAI/B4/05-35"_s);
}

void TestActeLayout::misreadHeadingsAreHeadings_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const QString &printed, const QString &title) {
        QTest::newRow(name) << printed << title;
    };
    row("glued", u"ARRÉTÉN®2015/2278 instituant le bureau à compter du 1” mars 2015"_s,
        u"ARRÊTÉ N° 2015/2278 instituant le bureau à compter du 1er mars 2015"_s);
    row("in pieces", u"ARRÉTEÉ TÉ N° 2016/1991 instituant le bureau"_s,
        u"ARRÉTEÉ TÉ N° 2016/1991 instituant le bureau"_s);
    row("stamped day", u"Arrêté préfectoral du 3 0 MARS 2023 portant fermeture"_s,
        u"Arrêté préfectoral du 30 MARS 2023 portant fermeture"_s);
    row("raised letters", u"Arrêté n° 3 au titre I er du livre V"_s,
        u"Arrêté n° 3 au titre Ier du livre V"_s);
    row("as printed", u"Arrêté n° 3 du 1er mars 2023 portant fermeture"_s,
        u"Arrêté n° 3 du 1er mars 2023 portant fermeture"_s);
}

void TestActeLayout::misreadHeadingsAreHeadings()
{
    QFETCH(QString, printed);
    QFETCH(QString, title);
    QCOMPARE(bestOf(fieldsOf({order({{60, 220, printed}}, {})}), FieldName::Title), title);
}

void TestActeLayout::periodOnAPageWithoutItsBeginning()
{
    // The page with ARRÊTE and Article 1er could not be read.
    const auto fields
        = fieldsOf({{},
                    {{60, 60, u"Ces membres sont désignés pour six ans du 7 juin 2025 au O7 juin 2031"_s},
                     {60, 80, u"Article 2 : M. le secrétaire général est chargé de l'exécution."_s}}});
    QCOMPARE(bestOf(fields, FieldName::AppliesFrom), u"2025-06-07"_s);
    QCOMPARE(bestOf(fields, FieldName::AppliesTo), u"2031-06-07"_s);
    QCOMPARE(bestOf(fields, FieldName::Duration), u"P6Y"_s);
}

QTEST_GUILESS_MAIN(TestActeLayout)
#include "tst_actelayout.moc"
