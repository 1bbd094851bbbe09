// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal: prefix*, wild?ards* and fuzzy~. One predicate decides both which words of the dictionary a
// query stands for and which words are lit, so that the two always agree.
#pragma once

#include "core/search/query.h"

#include <QString>

namespace attrap {

/// The letters that every matching word begins with: where in the dictionary to begin.
QString fixedStart(const Query &leaf);

/// Whether a folded token is one that a Prefix, Wildcard or Fuzzy leaf stands for.
bool standsFor(const Query &leaf, const QString &token);

/// Letters to insert, delete, replace or swap with their neighbour to get from one word to the other (Damerau
/// 1964, in the restricted form), at most `most`, else most + 1.
int editDistance(const QString &a, const QString &b, int most);

} // namespace attrap
