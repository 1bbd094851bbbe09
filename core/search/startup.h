// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attrap {

/// Settles how the index library names files, whatever the user's locale: call it once in main(), before any
/// thread is started. (Lucene++ names files through Boost, which looks at the environment: a locale that is
/// not installed would stop every search, and one without UTF-8 any library in a folder with an accent.)
void prepareSearch();

} // namespace attrap
