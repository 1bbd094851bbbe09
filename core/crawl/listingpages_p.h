// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalogue/crawls.h"
#include "core/crawl/scraper.h"
#include "core/crawl/siteaccess_p.h"
#include "core/crawl/walkrecorder_p.h"

#include <functional>

namespace attrap {

/// How old may be what an earlier run read on a detail page, before the page is asked again.
/// What was published less than a week ago is looked at in each run: corrections come in these days. Up to
/// two months it is believed for a week, then for a month; so is what bears no date, for a week. Pure.
int daysToBelieve(const QList<ListedRecueil> &items, const QDate &today);

/// The pages of a site, for a walker: asked politely, conditionally where they are kept, each exchange in the
/// journal with what it brought. Thread: that of the database.
class ListingPages : public PageSource
{
public:
    struct Parts ///< Borrowed.
    {
        Database *database = nullptr;
        SiteAccess *access = nullptr;
        const Scraper *scraper = nullptr;
        WalkRecorder *recorder = nullptr;
        const Clock *clock = nullptr;
        CrawlRun run;
        QDate today;
    };
    explicit ListingPages(Parts parts);

    Result<FetchedPage> page(const QUrl &url) override;
    Result<FetchedPage> submit(const QUrl &url, const QByteArray &formBody) override;
    std::optional<QList<ListedItem>> remembered(const QUrl &detailPage) override;

    /// Called before each page is asked for.
    void onPage(std::function<void(const QUrl &)> tell) { m_onPage = std::move(tell); }
    /// What the library could not do, if anything: the walk that it ended says only Cancelled.
    [[nodiscard]] const std::optional<Error> &libraryError() const { return m_libraryError; }

private:
    Result<FetchedPage> ask(const HttpRequest &request, const std::optional<Crawls::KeptListing> &kept);
    Error broken(const Error &error);

    Parts m_parts;
    std::function<void(const QUrl &)> m_onPage;
    std::optional<Error> m_libraryError;
};

} // namespace attrap
