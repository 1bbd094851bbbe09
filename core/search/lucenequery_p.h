// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal.
#pragma once

#include "core/search/lucene_p.h"
#include "core/search/query.h"
#include "core/search/stemmer.h"

namespace attrap {

/// The query as Lucene++ runs it. Patterns are spelled out from the dictionary of `reader` by the predicate
/// that also lights the hits. Errors: QueryTooBroad. Throws what Lucene++ throws: call it inside guarded().
Result<Lucene::QueryPtr> toLuceneQuery(const Query &query, const Lucene::IndexReaderPtr &reader,
                                       Stemmer &stemmer);

} // namespace attrap
