// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/lucenequery_p.h"

#include "core/search/wordpattern.h"

namespace attrap {

namespace {

constexpr int MostExpansions = 5000;
/// A word in the title says more of an acte than one in its pages.
constexpr double TitleBoost = 3.0;

using Lucene::BooleanClause;
using Lucene::QueryPtr;

QueryPtr eitherField(const QueryPtr &pages, const QueryPtr &title)
{
    const auto either = Lucene::newLucene<Lucene::BooleanQuery>(true);
    title->setBoost(TitleBoost);
    either->add(pages, BooleanClause::SHOULD);
    either->add(title, BooleanClause::SHOULD);
    return either;
}

QueryPtr termIn(const wchar_t *field, const QString &word)
{
    return Lucene::newLucene<Lucene::TermQuery>(Lucene::newLucene<Lucene::Term>(field, toLucene(word)));
}

QueryPtr phraseIn(const wchar_t *field, const QStringList &words)
{
    const auto phrase = Lucene::newLucene<Lucene::PhraseQuery>();
    for (const QString &word : words) {
        phrase->add(Lucene::newLucene<Lucene::Term>(field, toLucene(word)));
    }
    return phrase;
}

/// Adds the words of one field's dictionary that the leaf stands for. @return false when there are too many.
bool expandIn(const wchar_t *field, const Query &leaf, const Lucene::IndexReaderPtr &reader,
              const Lucene::BooleanQueryPtr &into)
{
    const QString start = fixedStart(leaf);
    const Lucene::String begin = toLucene(start);
    const auto terms = reader->terms(Lucene::newLucene<Lucene::Term>(field, begin));
    int found = 0;
    bool fits = true;
    do {
        const Lucene::TermPtr term = terms->term();
        if (!term || term->field() != field || term->text().compare(0, begin.size(), begin) != 0) {
            break;
        }
        if (standsFor(leaf, fromLucene(term->text()))) {
            into->add(Lucene::newLucene<Lucene::TermQuery>(term), BooleanClause::SHOULD);
            fits = ++found <= MostExpansions;
        }
    } while (fits && terms->next());
    terms->close();
    return fits;
}

Result<QueryPtr> expanded(const Query &leaf, const Lucene::IndexReaderPtr &reader)
{
    const auto words = Lucene::newLucene<Lucene::BooleanQuery>(true);
    if (!expandIn(field::Exact, leaf, reader, words) || !expandIn(field::TitleExact, leaf, reader, words)) {
        return Error{ErrorCode::QueryTooBroad, describeQuery(leaf), {}};
    }
    return QueryPtr(words); // Without a clause it matches nothing, as it should.
}

Result<QueryPtr> group(const Query &query, const Lucene::IndexReaderPtr &reader, Stemmer &stemmer)
{
    const auto parts = Lucene::newLucene<Lucene::BooleanQuery>();
    bool demands = false;
    for (const Query &child : query.children) {
        const bool excluded = query.kind == QueryKind::And && child.kind == QueryKind::Not;
        const Result<QueryPtr> part
            = toLuceneQuery(excluded ? child.children.first() : child, reader, stemmer);
        if (!part) {
            return part.error();
        }
        demands = demands || !excluded;
        parts->add(*part,
                   excluded                           ? BooleanClause::MUST_NOT
                       : query.kind == QueryKind::And ? BooleanClause::MUST
                                                      : BooleanClause::SHOULD);
    }
    if (!demands) {
        parts->add(Lucene::newLucene<Lucene::MatchAllDocsQuery>(), BooleanClause::MUST);
    }
    return QueryPtr(parts);
}

} // namespace

Result<QueryPtr> toLuceneQuery(const Query &query, const Lucene::IndexReaderPtr &reader, Stemmer &stemmer)
{
    // Both fields of the widest pattern; its own limit stands in expandIn().
    Lucene::BooleanQuery::setMaxClauseCount(4 * MostExpansions);
    switch (query.kind) {
    case QueryKind::And:
    case QueryKind::Or:
        return group(query, reader, stemmer);
    case QueryKind::Not:
        return group({QueryKind::And, {}, {query}}, reader, stemmer);
    case QueryKind::Term: {
        const QString stem = stemmer.stem(query.words.first());
        return eitherField(termIn(field::Stem, stem), termIn(field::TitleStem, stem));
    }
    case QueryKind::Exact:
        return eitherField(termIn(field::Exact, query.words.first()),
                           termIn(field::TitleExact, query.words.first()));
    case QueryKind::Phrase:
        return eitherField(phraseIn(field::Exact, query.words), phraseIn(field::TitleExact, query.words));
    case QueryKind::Prefix:
    case QueryKind::Wildcard:
    case QueryKind::Fuzzy:
        return expanded(query, reader);
    }
    return Error{ErrorCode::Internal, {}, {}};
}

} // namespace attrap
