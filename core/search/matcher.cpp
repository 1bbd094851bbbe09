// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/matcher.h"

#include "core/search/wordpattern.h"

#include <algorithm>
#include <functional>

namespace attrap {

namespace {

using TokenAt = std::function<const QString &(int)>;

/// Evaluates leaves over one list of tokens: the acte's words, or its title.
class Leaves
{
public:
    Leaves(int count, TokenAt at, Stemmer &stemmer)
        : m_count(count)
        , m_at(std::move(at))
        , m_stemmer(stemmer)
    { }

    QList<Span> find(const Query &leaf) const
    {
        QList<Span> spans;
        const int length = static_cast<int>(leaf.words.size());
        for (int i = 0; i + length <= m_count; ++i) {
            if (isAt(leaf, i)) {
                spans.append({i, length});
            }
        }
        return spans;
    }

private:
    bool isAt(const Query &leaf, int position) const
    {
        switch (leaf.kind) {
        case QueryKind::Term:
            return m_stemmer.stem(m_at(position)) == m_stemmer.stem(leaf.words.first());
        case QueryKind::Exact:
        case QueryKind::Phrase:
            for (int k = 0; k < leaf.words.size(); ++k) {
                if (m_at(position + k) != leaf.words.at(k)) {
                    return false;
                }
            }
            return true;
        case QueryKind::Prefix:
        case QueryKind::Wildcard:
        case QueryKind::Fuzzy:
            return standsFor(leaf, m_at(position));
        case QueryKind::And:
        case QueryKind::Or:
        case QueryKind::Not:
            break;
        }
        return false;
    }

    int m_count;
    TokenAt m_at;
    Stemmer &m_stemmer;
};

Match evaluate(const Query &query, const Leaves &words, const Leaves &title)
{
    Match match;
    switch (query.kind) {
    case QueryKind::And:
        match.matches = true;
        for (const Query &child : query.children) {
            const Match part = evaluate(child, words, title);
            match.matches = match.matches && part.matches;
            match.spans += part.spans;
        }
        break;
    case QueryKind::Or:
        for (const Query &child : query.children) {
            const Match part = evaluate(child, words, title);
            match.matches = match.matches || part.matches;
            // Of a side that does not hold, nothing is lit.
            match.spans += part.matches ? part.spans : QList<Span>();
        }
        break;
    case QueryKind::Not:
        match.matches = !evaluate(query.children.first(), words, title).matches;
        break;
    case QueryKind::Term:
    case QueryKind::Exact:
    case QueryKind::Phrase:
    case QueryKind::Prefix:
    case QueryKind::Wildcard:
    case QueryKind::Fuzzy:
        match.spans = words.find(query);
        match.matches = !match.spans.isEmpty() || !title.find(query).isEmpty();
        break;
    }
    return match;
}

bool standsBefore(const Span &a, const Span &b)
{
    return a.first != b.first ? a.first < b.first : a.count > b.count;
}

Hit toHit(const ActeText &text, const Span &span)
{
    Hit hit;
    const Token &first = text.tokens.at(span.first);
    hit.pageIndex = text.acte.firstPage + first.page;
    int lastWord = -1;
    for (int i = span.first; i < span.first + span.count; ++i) {
        const Token &token = text.tokens.at(i);
        // A phrase that goes on over the page is lit up to the foot of the page where it begins.
        if (token.page != first.page || token.word == lastWord) {
            continue;
        }
        lastWord = token.word;
        const Word &word = text.pages.at(token.page).at(token.word);
        hit.text += hit.text.isEmpty() ? word.text : u' ' + word.text;
        hit.boxes += word.boxes;
        hit.confidence = std::min(hit.confidence, word.confidence);
        hit.source = word.source == WordSource::Ocr ? WordSource::Ocr : hit.source;
    }
    return hit;
}

} // namespace

Match matchActe(const ActeText &text, const Query &query, Stemmer &stemmer)
{
    const Leaves words(
        static_cast<int>(text.tokens.size()),
        [&text](int i) -> const QString & { return text.tokens.at(i).text; }, stemmer);
    const Leaves title(
        static_cast<int>(text.titleTokens.size()),
        [&text](int i) -> const QString & { return text.titleTokens.at(i); }, stemmer);
    Match match = evaluate(query, words, title);
    if (!match.matches) {
        match.spans.clear();
    }
    std::sort(match.spans.begin(), match.spans.end(), standsBefore);
    const auto same = [](const Span &a, const Span &b) { return a.first == b.first && a.count == b.count; };
    match.spans.erase(std::unique(match.spans.begin(), match.spans.end(), same), match.spans.end());
    return match;
}

QList<Hit> toHits(const ActeText &text, const QList<Span> &spans)
{
    QList<Hit> hits;
    for (const Span &span : spans) {
        Hit hit = toHit(text, span);
        const bool again
            = !hits.isEmpty() && hits.last().pageIndex == hit.pageIndex && hits.last().boxes == hit.boxes;
        if (!again) {
            hits.append(std::move(hit));
        }
    }
    return hits;
}

} // namespace attrap
