// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal: the numbered migrations and what a file must be to be ours.
#pragma once

#include "core/base/result.h"
#include "core/catalogue/database.h"

namespace attrap {

/// "Attr": PRAGMA application_id of library.sqlite.
constexpr int LibraryApplicationId = 0x41747472;

/// The newest schema that this program knows.
int newestSchema();

/// Whether the file is a library this program can use as it stands. Errors: NotALibrary, LibraryNewer,
/// LibraryDamaged, DatabaseFailed. @return its schema version; 0 for an empty file.
Result<int> schemaOf(Database &database);

/// Brings it to the newest schema, one transaction a step, after keeping a copy (library.sqlite.before-0002)
/// where there is something to lose. Errors besides: DiskFull.
Result<void> migrate(Database &database);

} // namespace attrap
