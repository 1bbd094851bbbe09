// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <memory>

namespace attrap {

enum class QueryKind {
    And,
    Or,
    Not, ///< One child: what must not be there.
    Term, ///< An unquoted word: matches all words of its stem (stemmed field).
    Exact, ///< A quoted single word: that word, accents and case folded (exact field).
    Phrase, ///< Quoted words, one after the other (exact field).
    Prefix, ///< drone* (exact field)
    Wildcard, ///< *dron?s* (exact field)
    Fuzzy, ///< drone~ : at most two letters differ (exact field)
};

/// A parsed query. Value type; children are owned.
struct Query
{
    QueryKind kind = QueryKind::And;
    /// Term, Exact, Prefix, Wildcard, Fuzzy: one entry; Phrase: each word in order; as analysed for the field
    /// concerned.
    QStringList words;
    QList<Query> children; ///< Of And, Or, Not.
};

/// Parses what a user types. Words side by side must all be there; ET/AND/&, OU/OR/|, SAUF/NOT/- (operators
/// in capitals, as a French text is full of et and ou), "phrases", prefix*, wild?ards*, fuzzy~, parentheses.
/// Quotes may be « » or “ ”. Small slips (an operator at the end, an unclosed parenthesis or quote) are read
/// the obvious way, not refused. Errors: QuerySyntax when nothing is left to search for, or only what must
/// not be there. Pure.
Result<Query> parseQuery(const QString &text);

/// How a query reads back to the user: "‹drone› ET ‹antibes›".
QString describeQuery(const Query &query);

} // namespace attrap
