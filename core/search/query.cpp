// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/query.h"

#include "core/search/tokens.h"

#include <algorithm>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

/// Deeper parentheses than anybody types are read as if they were not there.
constexpr int MostDepth = 50;
/// Longer queries are nobody's: a whole page pasted by mistake.
constexpr qsizetype MostLength = 4000;

enum class Sign { Word, Quoted, And, Or, Not, Open, Close, End };

struct Item
{
    Sign sign = Sign::End;
    QString text;
};

bool opensQuote(QChar c)
{
    return c == u'"' || c == u'«' || c == u'“' || c == u'„' || c == u'”';
}

bool closesQuote(QChar open, QChar c)
{
    return open == u'«' ? c == u'»' : c == u'"' || c == u'”' || c == u'“';
}

bool endsWord(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')' || c == u'&' || c == u'|' || opensQuote(c) || c == u'»';
}

/// Only capitals are operators: a French text is full of et and ou.
Sign signOf(const QString &word)
{
    if (word == u"ET" || word == u"AND") {
        return Sign::And;
    }
    if (word == u"OU" || word == u"OR") {
        return Sign::Or;
    }
    if (word == u"SAUF" || word == u"NOT" || word == u"NON") {
        return Sign::Not;
    }
    return Sign::Word;
}

class Scanner
{
public:
    explicit Scanner(const QString &text)
        : m_text(text)
    { }

    QList<Item> items()
    {
        QList<Item> all;
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c.isSpace() || c == u'»') {
                ++m_at;
            } else if (opensQuote(c)) {
                all.append(quoted());
            } else if (c == u'(' || c == u')' || c == u'&' || c == u'|') {
                all.append({c == u'('       ? Sign::Open
                                : c == u')' ? Sign::Close
                                : c == u'&' ? Sign::And
                                            : Sign::Or,
                            {}});
                ++m_at;
            } else if (c == u'-' && isGluedMinus()) {
                all.append({Sign::Not, {}});
                ++m_at;
            } else {
                all.append(word());
            }
        }
        return all;
    }

private:
    /// "-mot" after a space excludes; "Saint-Denis" and "a - b" do not.
    bool isGluedMinus() const
    {
        const bool starts = m_at == 0 || m_text.at(m_at - 1).isSpace() || m_text.at(m_at - 1) == u'(';
        const bool glued
            = m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace() && m_text.at(m_at + 1) != u'-';
        return starts && glued;
    }

    Item quoted()
    {
        const QChar open = m_text.at(m_at++);
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !closesQuote(open, m_text.at(m_at))) {
            ++m_at;
        }
        const QString inside = m_text.mid(start, m_at - start);
        m_at = std::min(m_at + 1, m_text.size());
        return {Sign::Quoted, inside};
    }

    Item word()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !endsWord(m_text.at(m_at))) {
            ++m_at;
        }
        const QString text = m_text.mid(start, m_at - start);
        return {signOf(text), text};
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

Query leaf(QueryKind kind, const QStringList &words)
{
    return {kind, words, {}};
}

/// "l", "d", "qu", "jusqu"… before an apostrophe: nobody searches for them.
QStringList withoutElision(const QString &text)
{
    static const QStringList particles{u"l"_s,      u"d"_s,      u"j"_s,     u"m"_s,  u"n"_s,
                                       u"s"_s,      u"t"_s,      u"c"_s,     u"qu"_s, u"jusqu"_s,
                                       u"lorsqu"_s, u"puisqu"_s, u"quoiqu"_s};
    QStringList words = tokensOf(text);
    const bool hasApostrophe = text.contains(u'\'') || text.contains(u'’');
    if (hasApostrophe && words.size() > 1 && particles.contains(words.first())) {
        words.removeFirst();
    }
    return words;
}

/// A pattern keeps its * and ?; everything else is folded as in the index.
QString foldedPattern(const QString &text)
{
    QString pattern;
    QString plain;
    const auto flush = [&] {
        pattern += tokensOf(plain).join(QString());
        plain.clear();
    };
    for (const QChar c : text) {
        if (c == u'*' || c == u'?') {
            flush();
            pattern += c;
        } else {
            plain += c;
        }
    }
    flush();
    return pattern;
}

bool hasLetters(const QString &pattern)
{
    return std::any_of(pattern.cbegin(), pattern.cend(), [](QChar c) { return c != u'*' && c != u'?'; });
}

/// The leaf for an unquoted word; And without children when it has nothing to search for.
Query wordLeaf(const QString &text)
{
    const bool fuzzy = text.endsWith(u'~');
    if (fuzzy) {
        const QStringList words = tokensOf(text);
        return words.size() == 1 ? leaf(QueryKind::Fuzzy, words)
            : words.isEmpty()    ? Query{}
                                 : leaf(QueryKind::Phrase, words);
    }
    // A question mark at the end is a question, not a wildcard: « vidéosurveillance ? ».
    const QString asked = text.endsWith(u'?') && !text.contains(u'*') ? text.chopped(1) : text;
    if (asked.contains(u'*') || asked.contains(u'?')) {
        const QString pattern = foldedPattern(asked);
        if (!hasLetters(pattern)) {
            return {};
        }
        const bool prefix = pattern.endsWith(u'*') && pattern.count(u'*') == 1 && !pattern.contains(u'?');
        return prefix ? leaf(QueryKind::Prefix, {pattern.chopped(1)}) : leaf(QueryKind::Wildcard, {pattern});
    }
    const QStringList words = withoutElision(asked);
    if (words.isEmpty()) {
        return {};
    }
    return words.size() == 1 ? leaf(QueryKind::Term, words) : leaf(QueryKind::Phrase, words);
}

Query quotedLeaf(const QString &text)
{
    const QStringList words = tokensOf(text);
    if (words.isEmpty()) {
        return {};
    }
    return leaf(words.size() == 1 ? QueryKind::Exact : QueryKind::Phrase, words);
}

bool isNothing(const Query &query)
{
    return query.words.isEmpty() && query.children.isEmpty();
}

/// One child stands for itself; none is nothing.
Query joined(QueryKind kind, QList<Query> children)
{
    children.removeIf([](const Query &child) { return isNothing(child); });
    if (children.size() == 1) {
        return children.first();
    }
    return children.isEmpty() ? Query{} : Query{kind, {}, children};
}

/// or := and (OU and)* ; and := not (ET? not)* ; not := SAUF* one ; one := word | quoted | ( or )
class Parser
{
public:
    explicit Parser(QList<Item> items)
        : m_items(std::move(items))
    { }

    Query parse()
    {
        QList<Query> parts;
        while (sign() != Sign::End) {
            parts.append(either(0));
            if (sign() == Sign::Close) {
                ++m_at; // One too many.
            }
        }
        return joined(QueryKind::And, parts);
    }

private:
    [[nodiscard]] Sign sign() const { return m_at < m_items.size() ? m_items.at(m_at).sign : Sign::End; }

    Query either(int depth)
    {
        QList<Query> parts{all(depth)};
        while (sign() == Sign::Or) {
            ++m_at;
            parts.append(all(depth));
        }
        return joined(QueryKind::Or, parts);
    }

    Query all(int depth)
    {
        QList<Query> parts;
        while (sign() != Sign::End && sign() != Sign::Close && sign() != Sign::Or) {
            if (sign() == Sign::And) {
                ++m_at;
                continue;
            }
            parts.append(negated(depth));
        }
        return joined(QueryKind::And, parts);
    }

    Query negated(int depth)
    {
        bool excludes = false;
        while (sign() == Sign::Not || (excludes && sign() == Sign::And)) {
            excludes = true;
            ++m_at;
        }
        const Query one = single(depth);
        return excludes && !isNothing(one) ? Query{QueryKind::Not, {}, {one}} : one;
    }

    Query single(int depth)
    {
        switch (sign()) {
        case Sign::Word:
            return wordLeaf(m_items.at(m_at++).text);
        case Sign::Quoted:
            return quotedLeaf(m_items.at(m_at++).text);
        case Sign::Open: {
            ++m_at;
            if (depth >= MostDepth) {
                return {};
            }
            const Query inside = either(depth + 1);
            if (sign() == Sign::Close) {
                ++m_at;
            }
            return inside;
        }
        case Sign::And:
        case Sign::Or:
        case Sign::Not:
        case Sign::Close:
        case Sign::End:
            return {};
        }
        return {};
    }

    QList<Item> m_items;
    qsizetype m_at = 0;
};

/// Whether something must be there for the query to hold.
bool wantsSomething(const Query &query)
{
    switch (query.kind) {
    case QueryKind::Not:
        return false;
    case QueryKind::And:
        return std::any_of(query.children.cbegin(), query.children.cend(), wantsSomething);
    case QueryKind::Or:
        return std::all_of(query.children.cbegin(), query.children.cend(), wantsSomething);
    case QueryKind::Term:
    case QueryKind::Exact:
    case QueryKind::Phrase:
    case QueryKind::Prefix:
    case QueryKind::Wildcard:
    case QueryKind::Fuzzy:
        break;
    }
    return true;
}

QString describeMany(const Query &query, const QString &between)
{
    QStringList parts;
    for (const Query &child : query.children) {
        const bool group
            = child.kind == QueryKind::Or || (child.kind == QueryKind::And && query.kind != QueryKind::And);
        parts.append(group ? u'(' + describeQuery(child) + u')' : describeQuery(child));
    }
    return parts.join(between);
}

} // namespace

Result<Query> parseQuery(const QString &text)
{
    if (text.size() > MostLength) {
        return Error{ErrorCode::QuerySyntax, text.left(60) + u'…',
                     u"longer than %1 characters"_s.arg(MostLength)};
    }
    const Query query = Parser(Scanner(text).items()).parse();
    if (isNothing(query)) {
        return Error{ErrorCode::QuerySyntax, text, u"nothing to search for"_s};
    }
    if (!wantsSomething(query)) {
        return Error{ErrorCode::QuerySyntax, text, u"only what must not be there"_s};
    }
    return query;
}

QString describeQuery(const Query &query)
{
    switch (query.kind) {
    case QueryKind::And:
        return describeMany(query, u" ET "_s);
    case QueryKind::Or:
        return describeMany(query, u" OU "_s);
    case QueryKind::Not: {
        const Query &child = query.children.first();
        const QString inside = describeQuery(child);
        return child.children.isEmpty() ? u"SAUF "_s + inside : u"SAUF ("_s + inside + u')';
    }
    case QueryKind::Term:
        return u'‹' + query.words.first() + u'›';
    case QueryKind::Exact:
    case QueryKind::Phrase:
        return u"«\u00A0"_s + query.words.join(u' ') + u"\u00A0»"_s;
    case QueryKind::Prefix:
        return u'‹' + query.words.first() + u"*›"_s;
    case QueryKind::Wildcard:
        return u'‹' + query.words.first() + u'›';
    case QueryKind::Fuzzy:
        return u'‹' + query.words.first() + u"~›"_s;
    }
    return {};
}

} // namespace attrap
