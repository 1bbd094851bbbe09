// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/snippet.h"

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

struct Entity
{
    QStringView written;
    QChar meant;
};

constexpr Entity Entities[] = {
    {u"&lt;", u'<'}, {u"&gt;", u'>'}, {u"&amp;", u'&'}, {u"&quot;", u'"'}, {u"&#39;", u'\''},
};

} // namespace

Snippet parseSnippet(const QString &html)
{
    const QStringView opening = u"<em>";
    const QStringView closing = u"</em>";
    Snippet snippet;
    snippet.text.reserve(html.size());
    int litFrom = -1;
    const auto close = [&snippet, &litFrom] {
        if (litFrom >= 0 && snippet.text.size() > litFrom) {
            snippet.lit.append({litFrom, static_cast<int>(snippet.text.size()) - litFrom});
        }
        litFrom = -1;
    };
    for (qsizetype i = 0; i < html.size();) {
        const QStringView rest = QStringView(html).sliced(i);
        if (rest.startsWith(opening)) {
            litFrom = static_cast<int>(snippet.text.size());
            i += opening.size();
            continue;
        }
        if (rest.startsWith(closing)) {
            close();
            i += closing.size();
            continue;
        }
        const Entity *found = nullptr;
        for (const Entity &entity : Entities) {
            if (rest.startsWith(entity.written)) {
                found = &entity;
            }
        }
        snippet.text += found != nullptr ? found->meant : html.at(i);
        i += found != nullptr ? found->written.size() : 1;
    }
    close();
    return snippet;
}

Snippet shortened(const Snippet &snippet, int lead)
{
    constexpr int LeaderDots = 4;
    qsizetype from = 0;
    if (!snippet.lit.isEmpty() && snippet.lit.first().start > lead) {
        const qsizetype space = snippet.text.indexOf(u' ', snippet.lit.first().start - lead);
        from = space >= 0 && space < snippet.lit.first().start ? space + 1 : snippet.lit.first().start;
    }
    Snippet result;
    result.text = from > 0 ? u"… "_s : QString();
    QList<int> placeOf(snippet.text.size() + 1, 0);
    for (qsizetype i = from; i < snippet.text.size();) {
        qsizetype dots = 0;
        while (i + dots < snippet.text.size() && snippet.text.at(i + dots) == u'.') {
            ++dots;
        }
        const qsizetype taken = dots >= LeaderDots ? dots : 1;
        for (qsizetype k = 0; k < taken; ++k) {
            placeOf[i + k] = static_cast<int>(result.text.size());
        }
        result.text += dots >= LeaderDots ? QChar(u'…') : snippet.text.at(i);
        i += taken;
    }
    placeOf[snippet.text.size()] = static_cast<int>(result.text.size());
    for (const Snippet::Range &range : snippet.lit) {
        const int start = placeOf.at(range.start);
        result.lit.append({start, placeOf.at(range.start + range.length) - start});
    }
    return result;
}

} // namespace attrap
