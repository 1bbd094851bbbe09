// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/records.h"

namespace attrap {

class Database;

/// The actes of documents. Thread: that of the database. Errors: DatabaseFailed.
class Actes
{
public:
    explicit Actes(Database &database);

    /// Replaces the actes of a document and their fields, in one transaction (or the caller's), and raises
    /// its contentVersion. An acte that starts at the same page as before keeps its id. Ids in `actes` are
    /// ignored.
    Result<void> replace(const QString &sha256, const QList<Acte> &actes, int cutterVersion);

    /// By document (newest received first) and first page.
    Result<QList<Acte>> list() const;
    Result<QList<Acte>> ofDocument(const QString &sha256) const;
    /// Nothing when there is no acte of that id.
    Result<std::optional<Acte>> acte(qint64 id) const;
    /// What was read of an acte, field by field, the best of each name first. Empty when there is no such
    /// acte.
    Result<QList<ActeField>> fields(qint64 acte) const;

private:
    Database &m_database;
};

} // namespace attrap
