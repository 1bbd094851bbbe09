// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal.
#pragma once

#include "core/base/result.h"

namespace attrap {

class Database;

/// Writes the list shipped with the program (resources/administrations.json) into the library where it
/// differs. An administration that is no longer in the list stays. Errors: DatabaseFailed, Internal.
Result<void> refreshAdministrations(Database &database);

} // namespace attrap
