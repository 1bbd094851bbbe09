// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of SITE-STRUCTURE § 4 to build small sites of, and a walk over one.
#pragma once

#include "scrapers/scrapers.h"
#include "tests/scrapers/fakesite.h"

#include <QJsonArray>

namespace attrap::test {

using namespace Qt::StringLiterals;

inline const QString Root = u"https://www.exemple.gouv.fr"_s;
inline const QString Start = u"/Publications/RAA"_s;

inline QByteArray page(const QByteArray &body, const QByteArray &heading = "Recueils")
{
    return "<html><body><main role='main'><h1>" + heading + "</h1>" + body + "</main></body></html>";
}

inline QByteArray folder(const QByteArray &path, const QByteArray &title)
{
    return "<div class='fr-card fr-card--grey'><h2 class='fr-card__title'><a href='" + path + "'>" + title
        + "</a></h2></div>";
}

inline QByteArray detailCard(const QByteArray &path, const QByteArray &title, const QByteArray &date = {})
{
    return "<div class='fr-card'><h2 class='fr-card__title'><a href='" + path + "'>" + title + "</a></h2>"
        + (date.isEmpty() ? QByteArray() : "<p class='fr-card__detail'>Publié le " + date + "</p>")
        + "</div>";
}

inline QByteArray link(int id, const QByteArray &name, const QByteArray &date = {})
{
    const QByteArray number = QByteArray::number(id);
    return "<div class=''><a class='fr-link fr-link--download' href='/contenu/telechargement/" + number + "/"
        + number + "/file/raa-" + number + ".pdf'>Télécharger " + name
        + (date.isEmpty() ? QByteArray()
                          : "<span class='fr-link__detail'>PDF - 1,00 Mb - " + date + "</span>")
        + "</a></div>";
}

inline QByteArray pager(const QByteArray &base, int offset, int last)
{
    const auto at = [&base](int n) { return n == 0 ? base : base + "/(offset)/" + QByteArray::number(n); };
    const auto anchor = [&at](const char *kind, bool isThere, int n) {
        return QByteArray("<li><a class='fr-pagination__link fr-pagination__link--") + kind + "'"
            + (isThere ? " href='" + at(n) + "'" : QByteArray()) + "></a></li>";
    };
    return "<nav class='fr-pagination'><ul>" + anchor("prev", offset > 0, offset - 10)
        + anchor("next", offset < last, offset + 10) + anchor("last", offset < last, last) + "</ul></nav>";
}

inline Definition definition(const QString &order = {}, const QJsonObject &more = {})
{
    Definition made;
    made.code = u"pref99"_s;
    made.family = u"dsfr"_s;
    made.start = {QUrl(Root + Start)};
    made.parameters = more;
    if (!order.isEmpty()) {
        made.parameters.insert(u"order"_s, order);
    }
    return made;
}

struct Walked
{
    Result<void> result;
    Told told;
};

inline Walked walk(FakeSite &site, const Definition &of, const QDate &since = {2026, 8, 1},
                   int maxPages = 100)
{
    Notebook notebook;
    const auto set = scrapersOf({of});
    const auto scraper = (*set)->scraper(of.code);
    WalkRequest request;
    request.since = since;
    request.today = QDate(2026, 8, 21);
    request.maxPages = maxPages;
    const Result<void> result = (*scraper)->walk(request, site, notebook, {});
    return {result, notebook.told};
}

/// Three pages of ten cards each of one document a day; `newestFirst` says how they lie.
inline void addPagedList(FakeSite &site, bool newestFirst)
{
    for (int offset = 0; offset <= 40; offset += 10) {
        QByteArray body;
        for (int i = 0; i < 10; ++i) {
            const int place = offset + i;
            const int daysAgo = newestFirst ? place : 49 - place;
            const QDate day = QDate(2026, 8, 20).addDays(-daysAgo);
            body += link(100 + place, "RAA", day.toString(u"dd/MM/yyyy"_s).toLatin1());
        }
        const QString path = Start + (offset == 0 ? QString() : u"/(offset)/%1"_s.arg(offset));
        site.add(path, page(body + pager("/Publications/RAA", offset, 40)));
    }
}

} // namespace attrap::test
