// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/snippet.h"

#include <QSet>

#include <algorithm>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostSnippets = 3;
constexpr int WordsAround = 12;

/// Words of one page, the last one included.
struct Passage
{
    int page = 0;
    int firstWord = 0;
    int lastWord = 0;
};

/// The word with <em> around its letters; commas and brackets at its ends stay outside.
QString lit(const QString &word)
{
    const auto isPart = [](QChar c) { return c.isLetterOrNumber(); };
    const auto first = std::find_if(word.cbegin(), word.cend(), isPart);
    const auto last = std::find_if(word.crbegin(), word.crend(), isPart).base();
    if (first >= last) {
        return u"<em>"_s + word.toHtmlEscaped() + u"</em>"_s;
    }
    const qsizetype from = first - word.cbegin();
    const qsizetype to = last - word.cbegin();
    return word.left(from).toHtmlEscaped() + u"<em>"_s + word.mid(from, to - from).toHtmlEscaped()
        + u"</em>"_s + word.mid(to).toHtmlEscaped();
}

bool endsSentence(const QString &word)
{
    return word.endsWith(u'.') || word.endsWith(u';') || word.endsWith(u'!') || word.endsWith(u'?');
}

/// Around the hit, begun after the end of a sentence where one is near.
Passage around(const QList<Word> &words, int page, int firstHit, int lastHit)
{
    Passage passage{page, std::max(0, firstHit - WordsAround),
                    std::min(static_cast<int>(words.size()) - 1, lastHit + WordsAround)};
    for (int i = firstHit - 1; i >= passage.firstWord && firstHit - i <= WordsAround; --i) {
        if (i < firstHit - 3 && endsSentence(words.at(i).text)) {
            passage.firstWord = i + 1;
            break;
        }
    }
    return passage;
}

QString rendered(const ActeText &text, const Passage &passage, const QSet<std::pair<int, int>> &litWords)
{
    const QList<Word> &words = text.pages.at(passage.page);
    QStringList parts;
    for (int i = passage.firstWord; i <= passage.lastWord; ++i) {
        const QString &word = words.at(i).text;
        parts.append(litWords.contains({passage.page, i}) ? lit(word) : word.toHtmlEscaped());
    }
    const bool cutBefore = passage.firstWord > 0 && !endsSentence(words.at(passage.firstWord - 1).text);
    const bool cutAfter
        = passage.lastWord + 1 < words.size() && !endsSentence(words.at(passage.lastWord).text);
    return (cutBefore ? u"… "_s : QString()) + parts.join(u' ') + (cutAfter ? u" …"_s : QString());
}

} // namespace

QStringList snippetsOf(const ActeText &text, const QList<Span> &spans)
{
    QSet<std::pair<int, int>> litWords;
    for (const Span &span : spans) {
        for (int i = span.first; i < span.first + span.count; ++i) {
            litWords.insert({text.tokens.at(i).page, text.tokens.at(i).word});
        }
    }
    QStringList snippets;
    Passage last{-1, 0, -1};
    for (const Span &span : spans) {
        const Token &first = text.tokens.at(span.first);
        const Token &end = text.tokens.at(span.first + span.count - 1);
        const bool shown = first.page == last.page && first.word <= last.lastWord;
        if (shown) {
            continue;
        }
        last = around(text.pages.at(first.page), first.page, first.word,
                      end.page == first.page ? end.word
                                             : static_cast<int>(text.pages.at(first.page).size()) - 1);
        snippets.append(rendered(text, last, litWords));
        if (snippets.size() == MostSnippets) {
            break;
        }
    }
    return snippets;
}

} // namespace attrap
