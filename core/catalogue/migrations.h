// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace attrap {

class Database;

/// "ATRP": what the header of our SQLite files says they are.
constexpr int LibraryApplicationId = 0x41545250;

struct Migration
{
    int version = 0; ///< 1, 2, 3…
    QByteArray sql;
};

/// Those shipped with the program, in order.
Result<QList<Migration>> shippedMigrations();

/// The schema version of a database: 0 when it is empty. Changes nothing. Errors: NotALibrary, LibraryNewer
/// (than `newest`), LibraryDamaged, DatabaseFailed.
Result<int> schemaVersion(Database &database, int newest);

/// Applies what is missing, each in one transaction, after keeping a copy `<path>.before-000N` where there is
/// something to keep. Errors: as schemaVersion(), DiskFull, FileUnwritable.
Result<void> migrate(Database &database, const QList<Migration> &migrations);

/// Brings the list of administrations up to what is shipped. Removes none: recueils may belong to it.
Result<void> refreshAdministrations(Database &database);

} // namespace attrap
