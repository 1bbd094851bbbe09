// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/records.h"

namespace attrap {

class Database;

/// Administrations, recueils and the bytes behind them. Thread: that of the database. Errors: DatabaseFailed.
class Recueils
{
public:
    explicit Recueils(Database &database);

    /// Those shipped with the program, by code. Kept up to date by Library::open.
    Result<QList<Administration>> administrations() const;
    /// Error: UnknownAdministration (subject = code).
    Result<Administration> administration(const QString &code) const;
    /// How many recueils each administration has; the key "" counts those of none.
    Result<QHash<QString, int>> countsByAdministration() const;

    /// Records that a local file's bytes are in the store: document (when new), recueil, observation and
    /// Inspect job, in one transaction. A known document under a new path gains a recueil; the same path
    /// again, an observation only. An administration that is given replaces the recueil's; each is kept in
    /// its observation.
    /// @return whether the document is new. Errors besides: UnknownAdministration.
    struct LocalFile
    {
        QString path; ///< Absolute.
        QString administration; ///< Code or empty.
        QString sha256;
        qint64 sizeBytes = 0;
        QDateTime modified; ///< Of the file; kept in the observation.
        /// The address it was saved from, when known. A listed recueil of that address that is not held gets
        /// the document too.
        QString savedFrom = {};
        QString evidence = {}; ///< What tells that, and whose it is; kept in the observation.
    };
    Result<bool> recordLocalFile(const LocalFile &file, const QDateTime &now);

    /// Newest publication first; all of them, or those behind one document.
    Result<QList<Recueil>> list() const;
    Result<QList<Recueil>> ofDocument(const QString &sha256) const;
    /// Fills in a publication date found inside the document where the listing gave none, and orders what
    /// waits to be read of it by that.
    Result<void> setPublishedOnIfUnknown(const QString &sha256, const QDate &date);

private:
    Database &m_database;
};

} // namespace attrap
