// SPDX-License-Identifier: GPL-3.0-or-later
// The rest of actefields.h: what is done with fields once they are read or typed.
#include "core/reading/actedates.h"
#include "core/reading/actefields.h"
#include "core/reading/actekind.h"
#include "core/reading/legalbases.h"
#include "core/reading/pagetext.h"
#include "core/reading/periods.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

bool isNamed(const ActeField &field, const char16_t *name)
{
    return field.name == QStringView(name);
}

/// A user's legal bases come as one value, one a line: each becomes a field of its own.
QList<ActeField> withSplitLines(const QList<ActeField> &fields)
{
    QList<ActeField> result;
    result.reserve(fields.size());
    for (const ActeField &field : fields) {
        if (field.source != FieldSource::User || !isNamed(field, FieldName::LegalBasis)
            || !field.value.contains(u'\n')) {
            result.append(field);
            continue;
        }
        for (const QString &line : field.value.split(u'\n', Qt::SkipEmptyParts)) {
            ActeField one = field;
            one.value = line.trimmed();
            result.append(one);
        }
    }
    return result;
}

/// The best value of a name; empty when there is none, or when the user says that there is none.
QString best(const QList<ActeField> &sorted, const char16_t *name)
{
    const auto found = std::find_if(sorted.begin(), sorted.end(),
                                    [&](const ActeField &field) { return isNamed(field, name); });
    return found == sorted.end() ? QString() : found->value;
}

bool has(const QList<ActeField> &fields, const char16_t *name)
{
    return std::any_of(fields.begin(), fields.end(),
                       [&](const ActeField &field) { return isNamed(field, name); });
}

/// The one day that a text names, and nothing else but a time of day and small words.
Result<QString> normalMoment(const QString &typed, bool allowsTime)
{
    const Error wrong{ErrorCode::InvalidArgument, typed, u"no date"_s};
    static const QRegularExpression iso(
        u"^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::\\d{2})?)?$"_s);
    const auto match = iso.match(typed);
    QDate date;
    QTime time;
    if (match.hasMatch()) {
        date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        time = match.hasCaptured(4) ? QTime(match.captured(4).toInt(), match.captured(5).toInt()) : QTime();
        if (match.hasCaptured(4) && !time.isValid()) {
            return wrong;
        }
    } else {
        const QString folded = foldedInPlace(typed);
        const QList<PrintedDay> days = printedDays(folded);
        if (days.size() != 1 || !days.first().date().isValid()) {
            return wrong;
        }
        date = days.first().date();
        QString rest = folded;
        rest.remove(days.first().place.start, days.first().place.length);
        const QList<PrintedTime> times = printedTimes(rest);
        if (times.size() > 1) {
            return wrong;
        }
        if (!times.isEmpty()) {
            time = times.first().time;
            rest.remove(times.first().place.start, times.first().place.length);
        }
        static const QRegularExpression small(
            u"^(?:\\W|\\b(?:le|du|au|a|de|des|jusqu|compter|inclus)\\b)*$"_s);
        if (!small.match(rest).hasMatch()) {
            return wrong;
        }
    }
    if (!date.isValid() || (time.isValid() && !allowsTime)) {
        return wrong;
    }
    const QString day = date.toString(Qt::ISODate);
    return time.isValid() ? day + u'T' + time.toString(u"HH:mm"_s) : day;
}

Result<QString> normalDuration(const QString &typed)
{
    static const QRegularExpression iso(
        u"^P(?=.)(?:\\d{1,4}[YMWD])*(?:T(?=.)(?:\\d{1,4}H)?(?:\\d{1,4}M)?)?$"_s);
    if (iso.match(typed.toUpper()).hasMatch()) {
        return typed.toUpper();
    }
    const QString duration = durationOfWords(foldedInPlace(typed));
    if (duration.isEmpty()) {
        return Error{ErrorCode::InvalidArgument, typed, u"no duration"_s};
    }
    return duration;
}

/// One a line. What is no text that is known here stays as typed: a treaty can be a legal basis too.
QString normalLegalBases(const QString &typed)
{
    QStringList lines;
    for (const QString &line : typed.split(u'\n')) {
        const QString plain = line.simplified();
        const QString normal = parseLegalBasis(plain).value_or(plain);
        if (!normal.isEmpty() && !lines.contains(normal)) {
            lines.append(normal);
        }
    }
    return lines.join(u'\n');
}

} // namespace

void settleFields(Acte *acte)
{
    QList<ActeField> fields = withSplitLines(acte->fields);
    std::stable_sort(fields.begin(), fields.end(), [](const ActeField &a, const ActeField &b) {
        const bool aUser = a.source == FieldSource::User;
        const bool bUser = b.source == FieldSource::User;
        if (a.name != b.name) {
            return a.name < b.name;
        }
        if (aUser != bUser) {
            return aUser;
        }
        return a.confidence != b.confidence ? a.confidence > b.confidence : a.source < b.source;
    });
    acte->fields.clear();
    for (const ActeField &field : std::as_const(fields)) {
        const bool isKnown
            = std::any_of(acte->fields.begin(), acte->fields.end(), [&](const ActeField &other) {
                  return other.name == field.name && other.value == field.value;
              });
        if (!isKnown) {
            acte->fields.append(field);
        }
    }
    const auto take = [&](const char16_t *name, QString *member) {
        if (has(acte->fields, name)) {
            *member = best(acte->fields, name);
        }
    };
    take(FieldName::Number, &acte->number);
    take(FieldName::Title, &acte->title);
    take(FieldName::Kind, &acte->kind);
    take(FieldName::Service, &acte->service);
    take(FieldName::Signatory, &acte->signatory);
    take(FieldName::AppliesFrom, &acte->appliesFrom);
    take(FieldName::AppliesTo, &acte->appliesTo);
    if (has(acte->fields, FieldName::SignedOn)) {
        acte->signedOn = QDate::fromString(best(acte->fields, FieldName::SignedOn), Qt::ISODate);
    }
}

Result<QString> normalFieldValue(const QString &name, const QString &typed)
{
    const QString plain = typed.normalized(QString::NormalizationForm_C).simplified();
    if (plain.isEmpty()) {
        return QString();
    }
    const QStringView field(name);
    if (field == QStringView(FieldName::SignedOn)) {
        return normalMoment(plain, false);
    }
    if (field == QStringView(FieldName::AppliesFrom) || field == QStringView(FieldName::AppliesTo)) {
        return normalMoment(plain, true);
    }
    if (field == QStringView(FieldName::Duration)) {
        return normalDuration(plain);
    }
    if (field == QStringView(FieldName::Kind)) {
        const QString kind = kindTyped(plain);
        return kind.isEmpty() ? Result<QString>(Error{ErrorCode::InvalidArgument, typed, u"no kind"_s})
                              : kind;
    }
    if (field == QStringView(FieldName::LegalBasis)) {
        return normalLegalBases(typed);
    }
    return plain;
}

} // namespace attrap
