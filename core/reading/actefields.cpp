// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/actefields.h"

#include "core/reading/actedates.h"
#include "core/reading/acteheading.h"
#include "core/reading/actekind.h"
#include "core/reading/acteparts.h"
#include "core/reading/fieldtext.h"
#include "core/reading/legalbases.h"
#include "core/reading/periods.h"
#include "core/reading/signatory.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// What was read so badly is not there.
constexpr double LeastConfidence = 0.3;
/// A date or name needs more: one letter makes another one of it.
constexpr double LeastSignatureConfidence = 0.35;
constexpr double KindCertainty = 0.95;
constexpr double SeparatorKindCertainty = 0.9;
constexpr double MarkerKindCertainty = 0.6; ///< "ARRÊTE" alone says that it is an arrêté.

void addKept(QList<ActeField> *fields, const ActeField &field, double least = LeastConfidence)
{
    if (field.confidence >= least && !field.value.isEmpty()) {
        fields->append(field);
    }
}

/// Of a title or service: one bad word does not spoil a long name.
double meanReading(const FieldText &text, const HeadingFieldRead &read)
{
    double sum = text.meanReadingAt(read.place) * static_cast<double>(read.place.length);
    qsizetype length = read.place.length;
    for (const TextPlace &place : read.morePlaces) {
        sum += text.meanReadingAt(place) * static_cast<double>(place.length);
        length += place.length;
    }
    return length > 0 ? sum / static_cast<double>(length) : 0;
}

QStringView lineAt(const QString &text, qsizetype start)
{
    const qsizetype end = text.indexOf(u'\n', start);
    return QStringView(text).mid(start, end < 0 ? -1 : end - start);
}

void addKind(const FieldText &text, const ActeParts &parts, QList<ActeField> *fields)
{
    const auto add = [&](const TextPlace &title, double certainty) {
        const QString kind
            = title.isValid() ? kindOfActeTitle(text.text().mid(title.start, title.length)) : QString();
        if (!kind.isEmpty()) {
            // The place is that of its first line: the whole heading would light up otherwise.
            const qsizetype end = text.text().indexOf(u'\n', title.start);
            const TextPlace line{title.start,
                                 end < 0 || end > title.end() ? title.length : end - title.start};
            addKept(fields, text.field(FieldName::Kind, kind, certainty, line));
        }
    };
    add(parts.heading, KindCertainty);
    add(parts.separatorTitle, SeparatorKindCertainty);
    if (fields->isEmpty() && parts.dispositif >= 0) {
        const QStringView firstLine = lineAt(text.folded(), parts.dispositif);
        const QStringView marker = firstLine.left(12);
        const bool isArrete = marker.contains(u"arret"_s) || marker.contains(u"a r r e"_s);
        const bool isDecision = marker.contains(u"decid"_s);
        if (isArrete || isDecision) {
            addKept(fields,
                    text.field(FieldName::Kind, isArrete ? u"arrêté"_s : u"décision"_s, MarkerKindCertainty,
                               {parts.dispositif, firstLine.size()}));
        }
    }
}

} // namespace

QList<ActeField> readActeFields(const ActePages &acte)
{
    const FieldText text(acte);
    const ActeParts parts = partsOf(text);
    const QList<PrintedDay> days = printedDays(text.folded());
    QList<ActeField> fields;
    addKind(text, parts, &fields);
    if (!acte.hasSeparator) {
        for (const HeadingFieldRead &read : headingFields(text, parts)) {
            ActeField field = text.field(read.name, read.value, read.certainty, read.place);
            for (const TextPlace &place : read.morePlaces) {
                text.addBoxes(&field, place);
            }
            if (read.name != FieldName::Number) {
                field.confidence = read.certainty * meanReading(text, read);
            }
            addKept(&fields, field);
        }
    }
    const QList<SignedOnRead> signedOn = datesOfSignature(text, parts, days);
    for (const SignedOnRead &read : signedOn) {
        addKept(&fields,
                text.field(FieldName::SignedOn, read.date.toString(Qt::ISODate), read.certainty, read.place),
                LeastSignatureConfidence);
    }
    for (const SignatoryRead &read : signatoriesOf(text, parts, signedOn)) {
        addKept(&fields, text.field(FieldName::Signatory, read.name, read.certainty, read.place),
                LeastSignatureConfidence);
    }
    for (const PeriodFieldRead &read : periodsOf(text, parts, days)) {
        addKept(&fields, text.field(read.name, read.value, read.certainty, read.place));
    }
    for (const LegalBasisRead &read : findLegalBases(text.text(), text.folded(), days)) {
        ActeField field = text.field(FieldName::LegalBasis, read.value, read.certainty, read.place);
        text.addBoxes(&field, read.textPlace);
        addKept(&fields, field);
    }
    return fields;
}

} // namespace attrap
