// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/correcting.h"

#include "core/catalogue/actes.h"
#include "core/catalogue/corrections.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/reading/actefields.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

struct Correcting
{
    Q_DECLARE_TR_FUNCTIONS(Correcting)
};

bool isMoment(const QString &name)
{
    return name == FieldName::SignedOn || name == FieldName::AppliesFrom || name == FieldName::AppliesTo;
}

/// "P3Y" as "3 years"; what is not of that form stays.
QString durationValueText(const QString &value)
{
    static const QRegularExpression form(u"^P(T?)(\\d+)([YMWDHS])$"_s);
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch()) {
        return value;
    }
    const int count = match.captured(2).toInt();
    const bool isTime = !match.captured(1).isEmpty();
    switch (match.captured(3).at(0).unicode()) {
    case u'Y':
        return Correcting::tr("%n year(s)", nullptr, count);
    case u'M':
        return isTime ? Correcting::tr("%n minute(s)", nullptr, count)
                      : Correcting::tr("%n month(s)", nullptr, count);
    case u'W':
        return Correcting::tr("%n week(s)", nullptr, count);
    case u'D':
        return Correcting::tr("%n day(s)", nullptr, count);
    case u'H':
        return Correcting::tr("%n hour(s)", nullptr, count);
    default:
        return value;
    }
}

QString momentText(const QString &value)
{
    const QString dayForm = Correcting::tr("dd/MM/yyyy", "order of the parts of a date");
    const QDate day = QDate::fromString(value.left(10), Qt::ISODate);
    const QTime time = QTime::fromString(value.mid(11, 5), u"HH:mm"_s);
    if (!day.isValid()) {
        return value;
    }
    const QString text = QLocale().toString(day, dayForm);
    return time.isValid() ? Correcting::tr("%1 at %2", "a day, then a time of day")
                                .arg(text, QLocale().toString(time, u"HH:mm"_s))
                          : text;
}

QString moveTrouble(const DocumentActes &actes, const Correction &correction)
{
    const int at = actes.acteAt(correction.page);
    if (at < 0) {
        return Correcting::tr("No acte begins at page %1.").arg(QLocale().toString(correction.page + 1));
    }
    if (at == 0) {
        return Correcting::tr("The first page of a document always begins an acte.");
    }
    if (correction.toPage == correction.page) {
        return Correcting::tr("The acte begins at this page already.");
    }
    const int least = actes.actes.at(at - 1).firstPage + 1;
    const int most = actes.actes.at(at).lastPage;
    if (correction.toPage < least || correction.toPage > most) {
        return Correcting::tr(
                   "The acte that begins at page %1 can only begin at pages %2 to %3: beyond them, "
                   "another acte would be left without any page.")
            .arg(QLocale().toString(correction.page + 1), QLocale().toString(least + 1),
                 QLocale().toString(most + 1));
    }
    return {};
}

QString fieldTrouble(const DocumentActes &actes, const Correction &correction)
{
    if (!fieldNames().contains(correction.name)) {
        return Correcting::tr("No field is called “%1”.").arg(correction.name);
    }
    if (actes.acteAt(correction.page) < 0) {
        return Correcting::tr("No acte begins at page %1.").arg(QLocale().toString(correction.page + 1));
    }
    if (correction.kind == Correction::Kind::ClearField
        && actes.correctedField(correction.page, correction.name) == nullptr) {
        return Correcting::tr("This field was not corrected: %1.").arg(fieldLabel(correction.name));
    }
    return {};
}

/// What makes the boundary at a page what the user had said of it, or had not.
Correction boundaryAgain(const DocumentActes &actes, int pageIndex)
{
    Correction again;
    again.document = actes.document;
    again.page = pageIndex;
    const BoundaryCorrection *said = actes.correctedBoundary(pageIndex);
    again.kind = said == nullptr ? Correction::Kind::ClearBoundary
        : said->begins           ? Correction::Kind::BeginActe
                                 : Correction::Kind::JoinToPrevious;
    return again;
}

} // namespace

int DocumentActes::acteOf(int pageIndex) const
{
    const auto it = std::find_if(actes.begin(), actes.end(), [pageIndex](const Acte &acte) {
        return acte.firstPage <= pageIndex && pageIndex <= acte.lastPage;
    });
    return it == actes.end() ? -1 : static_cast<int>(it - actes.begin());
}

int DocumentActes::acteAt(int pageIndex) const
{
    const int acte = acteOf(pageIndex);
    return acte >= 0 && actes.at(acte).firstPage == pageIndex ? acte : -1;
}

const FieldCorrection *DocumentActes::correctedField(int firstPage, const QString &name) const
{
    const auto it = std::find_if(fields.begin(), fields.end(), [&](const FieldCorrection &field) {
        return field.firstPage == firstPage && field.name == name;
    });
    return it == fields.end() ? nullptr : &*it;
}

const BoundaryCorrection *DocumentActes::correctedBoundary(int pageIndex) const
{
    const auto it = std::find_if(boundaries.begin(), boundaries.end(), [pageIndex](const auto &boundary) {
        return boundary.pageIndex == pageIndex;
    });
    return it == boundaries.end() ? nullptr : &*it;
}

Result<DocumentActes> loadDocumentActes(Database &database, const QString &sha256)
{
    const auto transaction = Transaction::beginRead(database);
    if (!transaction) {
        return transaction.error();
    }
    const auto document = Documents(database).document(sha256);
    if (!document) {
        return document.error();
    }
    Actes stored(database);
    auto actes = stored.ofDocument(sha256);
    if (!actes) {
        return actes.error();
    }
    for (Acte &acte : *actes) {
        auto fields = stored.fields(acte.id);
        if (!fields) {
            return fields.error();
        }
        acte.fields = std::move(*fields);
    }
    const Corrections corrections(database);
    auto fields = corrections.fields(sha256);
    if (!fields) {
        return fields.error();
    }
    auto boundaries = corrections.boundaries(sha256);
    if (!boundaries) {
        return boundaries.error();
    }
    return DocumentActes{sha256, document->pageCount, std::move(*actes), std::move(*fields),
                         std::move(*boundaries)};
}

QStringList fieldNames()
{
    QStringList names;
    for (const char16_t *name : {FieldName::Number, FieldName::Title, FieldName::Kind, FieldName::Service,
                                 FieldName::SignedOn, FieldName::Signatory, FieldName::AppliesFrom,
                                 FieldName::AppliesTo, FieldName::Duration, FieldName::LegalBasis}) {
        names.append(QString::fromUtf16(name));
    }
    return names;
}

QString fieldLabel(const QString &name)
{
    if (name == FieldName::Number) {
        return Correcting::tr("Number");
    }
    if (name == FieldName::Title) {
        return Correcting::tr("Title");
    }
    if (name == FieldName::Kind) {
        return Correcting::tr("Kind");
    }
    if (name == FieldName::Service) {
        return Correcting::tr("Service");
    }
    if (name == FieldName::SignedOn) {
        return Correcting::tr("Date signed");
    }
    if (name == FieldName::Signatory) {
        return Correcting::tr("Signatory");
    }
    if (name == FieldName::AppliesFrom) {
        return Correcting::tr("Applies from");
    }
    if (name == FieldName::AppliesTo) {
        return Correcting::tr("Applies until");
    }
    if (name == FieldName::Duration) {
        return Correcting::tr("Duration");
    }
    if (name == FieldName::LegalBasis) {
        return Correcting::tr("Legal basis");
    }
    return name;
}

QString fieldValueText(const QString &name, const QString &value)
{
    if (isMoment(name)) {
        return momentText(value);
    }
    return name == FieldName::Duration ? durationValueText(value) : value;
}

Result<QString> normalTypedValue(const QString &name, const QString &typed)
{
    QStringList values;
    const QStringList lines = name == FieldName::LegalBasis ? typed.split(u'\n') : QStringList{typed};
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty()) {
            continue;
        }
        auto value = normalFieldValue(name, line.trimmed());
        if (!value) {
            return value.error();
        }
        if (!value->isEmpty()) {
            values.append(*value);
        }
    }
    values.removeDuplicates();
    return values.join(u'\n');
}

QString typedValueTrouble(const QString &name, const Error &error)
{
    if (name == FieldName::SignedOn) {
        return Correcting::tr("“%1” is no date. Write it as 14 août 2024 or 14/08/2024.").arg(error.subject);
    }
    if (isMoment(name)) {
        return Correcting::tr("“%1” is no date. Write it as 14 août 2024, or 14 août 2024 à 8 h.")
            .arg(error.subject);
    }
    if (name == FieldName::Duration) {
        return Correcting::tr("“%1” is no duration. Write it as 3 ans, 6 mois or 8 heures.")
            .arg(error.subject);
    }
    return Correcting::tr("“%1” cannot be the value of this field: %2.").arg(error.subject, fieldLabel(name));
}

QString correctionTrouble(const DocumentActes &actes, const Correction &correction)
{
    const bool moves = correction.kind == Correction::Kind::MoveBoundary;
    for (const int page : {correction.page, moves ? correction.toPage : correction.page}) {
        if (page < 0 || page >= actes.pageCount) {
            return Correcting::tr("This document has no page %1.").arg(QLocale().toString(page + 1));
        }
    }
    if (actes.actes.isEmpty()) {
        return Correcting::tr("This document is not cut into actes yet: it is still being read.");
    }
    switch (correction.kind) {
    case Correction::Kind::SetField:
    case Correction::Kind::ClearField:
        return fieldTrouble(actes, correction);
    case Correction::Kind::BeginActe:
        return actes.acteAt(correction.page) >= 0 ? Correcting::tr("An acte begins at this page already.")
                                                  : QString();
    case Correction::Kind::JoinToPrevious:
        if (correction.page == 0) {
            return Correcting::tr("The first page of a document always begins an acte.");
        }
        return actes.acteAt(correction.page) < 0
            ? Correcting::tr("This page continues the acte before already: no acte begins here.")
            : QString();
    case Correction::Kind::ClearBoundary:
        return actes.correctedBoundary(correction.page) == nullptr
            ? Correcting::tr("The cutting was not corrected at this page.")
            : QString();
    case Correction::Kind::MoveBoundary:
        return moveTrouble(actes, correction);
    }
    Q_UNREACHABLE();
}

QList<Correction> correctionsUndoing(const DocumentActes &actes, const Correction &correction)
{
    Correction back = correction;
    switch (correction.kind) {
    case Correction::Kind::SetField:
    case Correction::Kind::ClearField: {
        const FieldCorrection *said = actes.correctedField(correction.page, correction.name);
        back.kind = said == nullptr ? Correction::Kind::ClearField : Correction::Kind::SetField;
        back.value = said == nullptr ? QString() : said->value;
        return {back};
    }
    case Correction::Kind::BeginActe:
    case Correction::Kind::JoinToPrevious:
    case Correction::Kind::ClearBoundary:
        return {boundaryAgain(actes, correction.page)};
    case Correction::Kind::MoveBoundary:
        // What is bound to the acte goes back with it; then each page is told again what it was told before.
        back.page = correction.toPage;
        back.toPage = correction.page;
        return {back, boundaryAgain(actes, correction.page), boundaryAgain(actes, correction.toPage)};
    }
    Q_UNREACHABLE();
}

} // namespace attrap
