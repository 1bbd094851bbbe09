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

} // namespace attrap
