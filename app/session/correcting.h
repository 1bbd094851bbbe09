// SPDX-License-Identifier: GPL-3.0-or-later
// What a user may correct in the actes of a document, the same for the window and the command line.
#pragma once

#include "core/base/result.h"
#include "core/catalogue/records.h"
#include "core/reading/correction.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace attrap {

class Database;

/// The actes of a document with their fields, and what the user said of them.
struct DocumentActes
{
    QString document; ///< SHA-256.
    int pageCount = 0;
    QList<Acte> actes; ///< In page order, with their fields.
    QList<FieldCorrection> fields; ///< By page and name.
    QList<BoundaryCorrection> boundaries; ///< By page.

    /// The index of the acte that holds a page; -1 when none does.
    [[nodiscard]] int acteOf(int pageIndex) const;
    /// The index of the acte that begins at a page; -1 when none does.
    [[nodiscard]] int acteAt(int pageIndex) const;
    /// What the user said of that; null when nothing. Valid as long as this is not changed.
    [[nodiscard]] const FieldCorrection *correctedField(int firstPage, const QString &name) const;
    [[nodiscard]] const BoundaryCorrection *correctedBoundary(int pageIndex) const;
};

/// All of one moment of the library. Errors: UnknownDocument, DatabaseFailed.
/// Thread: that of the database.
Result<DocumentActes> loadDocumentActes(Database &database, const QString &sha256);

/// The names of the fields (FieldName), in the order in which they are shown.
QStringList fieldNames();
/// "Date signed": what a field is called, in the user's language; the name itself for one that is unknown.
QString fieldLabel(const QString &name);
/// "2024-08-14T08:00" as people write it: "14/08/2024 08:00"; most values as they are.
QString fieldValueText(const QString &name, const QString &value);

/// What a user typed as the value of a field, in its normal form; legal bases one a line. Empty stays empty:
/// there is none. Error: InvalidArgument; typedValueTrouble() says it.
Result<QString> normalTypedValue(const QString &name, const QString &typed);
/// The sentence for a value that normalTypedValue() refused: what is wrong, and how to write it.
QString typedValueTrouble(const QString &name, const Error &error);

/// Why this correction makes no sense for the document as it is, in a sentence; empty when it does.
QString correctionTrouble(const DocumentActes &actes, const Correction &correction);
/// What brings back the state that `actes` describes, once the correction was made.
QList<Correction> correctionsUndoing(const DocumentActes &actes, const Correction &correction);

} // namespace attrap

Q_DECLARE_METATYPE(attrap::DocumentActes)
