// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/actefields.h"

#include <QDate>

#include <algorithm>

namespace attrap {

QList<ActeField> readActeFields(const ActePages &acte)
{
    Q_UNUSED(acte);
    return {};
}

void settleFields(Acte *acte)
{
    std::stable_sort(acte->fields.begin(), acte->fields.end(), [](const ActeField &a, const ActeField &b) {
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
    const auto best = [acte](const char16_t *name) {
        for (const ActeField &field : acte->fields) {
            if (field.name == QString::fromUtf16(name)) {
                return field.value;
            }
        }
        return QString();
    };
    acte->number = best(FieldName::Number);
    acte->title = best(FieldName::Title);
    acte->kind = best(FieldName::Kind);
    acte->service = best(FieldName::Service);
    acte->signedOn = QDate::fromString(best(FieldName::SignedOn), Qt::ISODate);
}

Result<QString> normalFieldValue(const QString &name, const QString &typed)
{
    Q_UNUSED(name);
    return typed.simplified();
}

} // namespace attrap
