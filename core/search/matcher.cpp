// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/matcher.h"

#include "core/search/wordpattern.h"

#include <algorithm>
#include <vector>

namespace attrap {

namespace {

/// Evaluates leaves on an acte: what each means is asked once a different token, not once a place.
class Leaves
{
public:
    Leaves(const ActeText &text, Stemmer &stemmer)
        : m_text(text)
        , m_stemmer(stemmer)
    { }

    QList<Span> inWords(const Query &leaf) const
    {
        const int count = static_cast<int>(m_text.tokens.size());
        return find(leaf, count, [this](int i) { return m_text.tokens.at(i).entry; });
    }

    bool inTitle(const Query &leaf) const
    {
        const int count = static_cast<int>(m_text.titleTokens.size());
        return !find(leaf, count, [this](int i) { return m_text.titleTokens.at(i); }).isEmpty();
    }

private:
    /// One list of entries a word of the phrase; other leaves have one word.
    [[nodiscard]] std::vector<std::vector<bool>> wanted(const Query &leaf) const
    {
        const auto entries = static_cast<std::size_t>(m_text.vocabulary.size());
        std::vector<std::vector<bool>> all(static_cast<std::size_t>(leaf.words.size()),
                                           std::vector<bool>(entries));
        const QString stem = leaf.kind == QueryKind::Term ? m_stemmer.stem(leaf.words.first()) : QString();
        for (std::size_t entry = 0; entry < entries; ++entry) {
            const QString &token = m_text.vocabulary.at(static_cast<qsizetype>(entry));
            for (std::size_t k = 0; k < all.size(); ++k) {
                all[k][entry] = isWanted(leaf, static_cast<int>(k), stem, token);
            }
        }
        return all;
    }

    bool isWanted(const Query &leaf, int which, const QString &stem, const QString &token) const
    {
        switch (leaf.kind) {
        case QueryKind::Term:
            return m_stemmer.stem(token) == stem;
        case QueryKind::Exact:
        case QueryKind::Phrase:
            return token == leaf.words.at(which);
        case QueryKind::Prefix:
        case QueryKind::Wildcard:
        case QueryKind::Fuzzy:
            return standsFor(leaf, token);
        case QueryKind::And:
        case QueryKind::Or:
        case QueryKind::Not:
            break;
        }
        return false;
    }

    template <typename EntryAt> QList<Span> find(const Query &leaf, int count, EntryAt entryAt) const
    {
        const std::vector<std::vector<bool>> words = wanted(leaf);
        const int length = static_cast<int>(words.size());
        QList<Span> spans;
        for (int i = 0; i + length <= count; ++i) {
            int k = 0;
            while (k < length
                   && words[static_cast<std::size_t>(k)][static_cast<std::size_t>(entryAt(i + k))]) {
                ++k;
            }
            if (k == length) {
                spans.append({i, length});
            }
        }
        return spans;
    }

    const ActeText &m_text;
    Stemmer &m_stemmer;
};

Match evaluate(const Query &query, const Leaves &leaves)
{
    Match match;
    switch (query.kind) {
    case QueryKind::And:
        match.matches = true;
        for (const Query &child : query.children) {
            const Match part = evaluate(child, leaves);
            match.matches = match.matches && part.matches;
            match.spans += part.spans;
        }
        break;
    case QueryKind::Or:
        for (const Query &child : query.children) {
            const Match part = evaluate(child, leaves);
            match.matches = match.matches || part.matches;
            // Of a side that does not hold, nothing is lit.
            match.spans += part.matches ? part.spans : QList<Span>();
        }
        break;
    case QueryKind::Not:
        match.matches = !evaluate(query.children.first(), leaves).matches;
        break;
    case QueryKind::Term:
    case QueryKind::Exact:
    case QueryKind::Phrase:
    case QueryKind::Prefix:
    case QueryKind::Wildcard:
    case QueryKind::Fuzzy:
        match.spans = leaves.inWords(query);
        match.matches = !match.spans.isEmpty() || leaves.inTitle(query);
        break;
    }
    return match;
}

bool standsBefore(const Span &a, const Span &b)
{
    return a.first != b.first ? a.first < b.first : a.count > b.count;
}

Hit toHit(const ActeText &text, const Span &span, const Token &first)
{
    Hit hit;
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
    Match match = evaluate(query, Leaves(text, stemmer));
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
    std::pair<int, int> litUpTo(-1, -1); // Page and word.
    for (const Span &span : spans) {
        const Token &first = text.tokens.at(span.first);
        int end = span.first + span.count - 1;
        while (text.tokens.at(end).page != first.page) {
            --end; // Not lit: see toHit().
        }
        const Token &last = text.tokens.at(end);
        // Spans come in order, the longer first: what ends no later than one before stands inside it.
        if (std::pair(last.page, last.word) <= litUpTo) {
            continue;
        }
        litUpTo = {last.page, last.word};
        hits.append(toHit(text, span, first));
    }
    return hits;
}

} // namespace attrap
