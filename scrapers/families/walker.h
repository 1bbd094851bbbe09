// SPDX-License-Identifier: GPL-3.0-or-later
// What every walk does: asks for pages, counts them, hands on items once.
#pragma once

#include "core/crawl/scraper.h"
#include "scrapers/frenchdates.h"
#include "scrapers/page.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace attrap {

/// One walk in progress. Borrows its parts, which outlive it.
class Walker
{
public:
    Walker(const WalkRequest &request, PageSource &pages, WalkSink &sink, const CancelToken &token);

    [[nodiscard]] const WalkRequest &request() const { return m_request; }
    [[nodiscard]] DateHints hints(int year = 0) const { return {m_request.today, year}; }
    [[nodiscard]] bool isOver() const { return m_isOver; } ///< No page may be asked any more: TooManyPages.
    [[nodiscard]] int itemsSeen() const { return m_itemsSeen; } ///< Older ones included.
    [[nodiscard]] int troubles() const { return m_troubles; }
    [[nodiscard]] PageSource &source() { return m_pages; }

    /// Nothing: it failed, which was reported. Error: what ends the walk.
    Result<std::optional<FetchedPage>> page(const QUrl &url);
    /// As page(), but a page that is not there is handed back as PageNotFound without being reported.
    struct Answer
    {
        std::optional<FetchedPage> page;
        bool isMissing = false;
    };
    Result<Answer> pageOrMissing(const QUrl &url);
    Result<std::optional<FetchedPage>> submit(const QUrl &url, const QByteArray &form);

    /// What became of an item.
    enum class Fate { Reported, Known, Older };
    Result<Fate> report(const ListedItem &item);
    [[nodiscard]] bool isOlder(const QDate &date) const
    {
        return m_request.since.isValid() && date.isValid() && date < m_request.since;
    }
    /// So much older that no list is out of order by as much.
    [[nodiscard]] bool isLongOlder(const QDate &date) const;
    /// Whether a folder of that period is certainly entirely before what is asked for.
    [[nodiscard]] bool isPast(const Period &period) const;

    void trouble(const QUrl &page, ErrorCode code, const QString &detail);
    void pageRead(const QUrl &finalUrl, int items, int olderItems);

private:
    std::optional<Error> refusal(const QUrl &url);
    Result<std::optional<FetchedPage>> taken(const QUrl &url, const Result<FetchedPage> &answer);

    WalkRequest m_request;
    PageSource &m_pages;
    WalkSink &m_sink;
    CancelToken m_token;
    QHash<QString, bool> m_reported; ///< By documentKey(): with a date?
    int m_asked = 0;
    int m_itemsSeen = 0;
    int m_troubles = 0;
    bool m_isOver = false;
};

/// Cancelled, and what concerns the whole site: the walk cannot go on.
bool endsWalk(ErrorCode code);

} // namespace attrap
