// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/actefields.h"

#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

ActeField field(const char16_t *name, const QString &value, FieldSource source, double confidence)
{
    ActeField result;
    result.name = QString::fromUtf16(name);
    result.value = value;
    result.source = source;
    result.confidence = confidence;
    return result;
}

} // namespace

class TestFieldValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises_data();
    void normalises();
    void theBestReadingStandsForTheActe();
    void theUserWins();
    void theUserEmptiesAField();
    void doublesAreDropped();
    void basesOfTheUserAreOneEach();
    void namesWithoutAFieldStayAsTheyWere();
};

void TestFieldValues::normalises_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isValid");
    const auto row = [](const char *id, const char16_t *name, const QString &typed, const QString &value,
                        bool isValid = true) {
        QTest::newRow(id) << QString::fromUtf16(name) << typed << value << isValid;
    };
    row("digits", FieldName::SignedOn, u"14/08/2024"_s, u"2024-08-14"_s);
    row("iso", FieldName::SignedOn, u"2024-08-14"_s, u"2024-08-14"_s);
    row("words", FieldName::SignedOn, u" le 14 août  2024"_s, u"2024-08-14"_s);
    row("no day", FieldName::SignedOn, u"août 2024"_s, {}, false);
    row("impossible", FieldName::SignedOn, u"31/02/2024"_s, {}, false);
    row("two days", FieldName::SignedOn, u"14 août 2024 ou 15 août 2024"_s, {}, false);
    row("time for a day", FieldName::SignedOn, u"14 août 2024 à 8 h"_s, {}, false);
    row("time", FieldName::AppliesFrom, u"1er sept. 2025 à 8h30"_s, u"2025-09-01T08:30"_s);
    row("iso time", FieldName::AppliesTo, u"2025-09-01T08:30"_s, u"2025-09-01T08:30"_s);
    row("hour", FieldName::AppliesTo, u"14 août 2024 à 8 h"_s, u"2024-08-14T08:00"_s);
    row("rest", FieldName::AppliesTo, u"14 août 2024 peut-être"_s, {}, false);
    row("duration", FieldName::Duration, u"Trois ans"_s, u"P3Y"_s);
    row("duration in hours", FieldName::Duration, u"8 h"_s, u"PT8H"_s);
    row("iso duration", FieldName::Duration, u"P6M"_s, u"P6M"_s);
    row("no duration", FieldName::Duration, u"longtemps"_s, {}, false);
    row("kind", FieldName::Kind, u"ARRETES"_s, u"arrêté"_s);
    row("kind of several words", FieldName::Kind, u"Délégation de signature"_s, u"délégation de signature"_s);
    row("no kind", FieldName::Kind, u"poème"_s, {}, false);
    row("bases", FieldName::LegalBasis, u"L242-5 CSI\n\nl'article 8 de la CEDH"_s,
        u"L242-5 du code de la sécurité intérieure\nl'article 8 de la CEDH"_s);
    row("name", FieldName::Signatory, u"  Philippe   MAHÉ "_s, u"Philippe MAHÉ"_s);
    row("empty", FieldName::SignedOn, u"  "_s, {});
}

void TestFieldValues::normalises()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(QString, value);
    QFETCH(bool, isValid);
    const Result<QString> result = normalFieldValue(name, typed);
    QCOMPARE(result.hasValue(), isValid);
    if (isValid) {
        QCOMPARE(*result, value);
    } else {
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(result.error().subject, typed);
    }
}

void TestFieldValues::theBestReadingStandsForTheActe()
{
    Acte acte;
    acte.fields = {field(FieldName::SignedOn, u"2025-07-01"_s, FieldSource::Heading, 0.5),
                   field(FieldName::SignedOn, u"2025-07-15"_s, FieldSource::Heading, 0.9),
                   field(FieldName::Kind, u"arrêté"_s, FieldSource::Heading, 0.9),
                   field(FieldName::Kind, u"avis"_s, FieldSource::Separator, 0.9),
                   field(FieldName::Signatory, u"Philippe MAHÉ"_s, FieldSource::Heading, 0.9),
                   field(FieldName::AppliesTo, u"2025-08-01T08:00"_s, FieldSource::Heading, 0.9)};
    settleFields(&acte);
    QCOMPARE(acte.signedOn, QDate(2025, 7, 15));
    QCOMPARE(acte.kind, u"avis"_s); // the separator is more reliable
    QCOMPARE(acte.signatory, u"Philippe MAHÉ"_s);
    QCOMPARE(acte.appliesTo, u"2025-08-01T08:00"_s);
    QCOMPARE(acte.fields.size(), 6);
}

void TestFieldValues::theUserWins()
{
    Acte acte;
    acte.fields = {field(FieldName::Number, u"12"_s, FieldSource::Footer, 1),
                   field(FieldName::Number, u"13"_s, FieldSource::User, 0)};
    settleFields(&acte);
    QCOMPARE(acte.number, u"13"_s);
    QCOMPARE(acte.fields.size(), 2);
    QCOMPARE(acte.fields.last().value, u"12"_s);
}

void TestFieldValues::theUserEmptiesAField()
{
    Acte acte;
    acte.signedOn = QDate(2025, 7, 15);
    acte.signatory = u"X"_s;
    acte.fields = {field(FieldName::SignedOn, u"2025-07-15"_s, FieldSource::Heading, 1),
                   field(FieldName::SignedOn, {}, FieldSource::User, 1),
                   field(FieldName::Signatory, {}, FieldSource::User, 1)};
    settleFields(&acte);
    QVERIFY(!acte.signedOn.isValid());
    QVERIFY(acte.signatory.isEmpty());
}

void TestFieldValues::doublesAreDropped()
{
    Acte acte;
    acte.fields = {field(FieldName::LegalBasis, u"code de la route"_s, FieldSource::Heading, 0.5),
                   field(FieldName::LegalBasis, u"code du travail"_s, FieldSource::Heading, 0.6),
                   field(FieldName::LegalBasis, u"code de la route"_s, FieldSource::Heading, 0.9)};
    settleFields(&acte);
    QCOMPARE(acte.fields.size(), 2);
    QCOMPARE(acte.fields.first().confidence, 0.9);
}

void TestFieldValues::basesOfTheUserAreOneEach()
{
    Acte acte;
    acte.fields
        = {field(FieldName::LegalBasis, u"code de la route\ncode du travail"_s, FieldSource::User, 1)};
    settleFields(&acte);
    QCOMPARE(acte.fields.size(), 2);
    QCOMPARE(acte.fields.last().value, u"code du travail"_s);
}

void TestFieldValues::namesWithoutAFieldStayAsTheyWere()
{
    Acte acte;
    acte.title = u"Arrêté"_s;
    settleFields(&acte);
    QCOMPARE(acte.title, u"Arrêté"_s);
}

QTEST_GUILESS_MAIN(TestFieldValues)
#include "tst_fieldvalues.moc"
