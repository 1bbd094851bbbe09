// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scrapers/definedscraper.h"
#include "scrapers/page.h"

namespace attrap {

/// A page of orders of the préfecture de police (SITE-STRUCTURE § 6).
struct PolicePage
{
    bool hasList = false; ///< The block #block-decree-list-block is there.
    QList<PageDocument> documents;
    QUrl next; ///< Empty: the last page.
};
Result<PolicePage> parsePolicePage(const FetchedPage &page);

/// Family "drupal-ppparis": one paged list of single orders, the newest first.
class PoliceParisScraper : public DefinedScraper
{
public:
    using DefinedScraper::DefinedScraper;
    Result<void> walk(const WalkRequest &request, PageSource &pages, WalkSink &sink,
                      const CancelToken &token) override;
};

} // namespace attrap
