// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/crawls.h"

namespace attrap {

/// Writes what the sites answered, as it was kept, into a folder that is made where missing: the HTML of
/// listings, and of what came instead of a PDF, each once and named by its SHA-256. What is not kept that way
/// (documents: the store has them) is passed over.
/// @return how many files. Errors: FileUnwritable, DiskFull; LibraryDamaged, DatabaseFailed.
Result<int> saveKeptPages(const Crawls &crawls, const QList<Observation> &seen, const QString &folder);

} // namespace attrap
