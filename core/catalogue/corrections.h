// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/records.h"

namespace attrap {

class Database;

/// What the user corrected in the actes of documents. It is bound to the page where an acte begins and not to
/// the acte's row: cutting or reading again can never lose it. Nothing here changes an acte; whoever writes
/// cuts the document again in the same transaction (core/reading does).
/// Thread: that of the database. Errors: DatabaseFailed; InvalidArgument for a page index below 0 or a name
/// that is no FieldName. Methods that write do so in one transaction each, or in the caller's when one is
/// open.
class Corrections
{
public:
    explicit Corrections(Database &database);

    /// An empty value says that there is none.
    Result<void> setField(const QString &sha256, const FieldCorrection &correction);
    /// What was read counts again.
    Result<void> clearField(const QString &sha256, int firstPage, const QString &name);
    Result<void> setBoundary(const QString &sha256, const BoundaryCorrection &correction);
    Result<void> clearBoundary(const QString &sha256, int pageIndex);
    /// The acte that begins at `from` begins at `to` instead: boundaries, and whatever the user bound to that
    /// acte (corrections, tags, its row and so its id), go along. Where an acte begins at `to` already, that
    /// one stays as it is; what is kept there of an acte that no longer begins there is kept at `from`
    /// instead.
    Result<void> moveBoundary(const QString &sha256, int from, int to, const QDateTime &at);

    Result<QList<FieldCorrection>> fields(const QString &sha256) const; ///< By page and name.
    Result<QList<BoundaryCorrection>> boundaries(const QString &sha256) const; ///< By page.

private:
    Database &m_database;
};

} // namespace attrap
