// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal: what of an acte a query matched, found in its words and not asked of the index, so that a
// hit is exactly what matched.
#pragma once

#include "core/search/actetext.h"
#include "core/search/query.h"
#include "core/search/search.h"
#include "core/search/stemmer.h"

namespace attrap {

/// Tokens [first, first + count) of an ActeText.
struct Span
{
    int first = 0;
    int count = 1;
};

struct Match
{
    bool matches = false; ///< Words and title together satisfy the query.
    QList<Span> spans; ///< In reading order; none twice. Not of what stands under NOT.
};

/// Evaluates the query on the acte.
Match matchActe(const ActeText &text, const Query &query, Stemmer &stemmer);

/// The places on pages; a word lit by two of its own tokens is one hit, and what stands inside a phrase that
/// is lit is none of its own.
QList<Hit> toHits(const ActeText &text, const QList<Span> &spans);

} // namespace attrap
