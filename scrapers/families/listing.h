// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scrapers/definedscraper.h"
#include "scrapers/rules.h"

namespace attrap {

/// The families "dsfr" and "prefectures-regions": one CMS in two themes. Whatever block a page shows, its
/// documents are taken and its folders followed (SITE-STRUCTURE § 4.11); the definition only says the order
/// of paged lists, which text links lead on, and what to leave out.
class ListingScraper : public DefinedScraper
{
public:
    explicit ListingScraper(const Definition &definition);
    Result<void> walk(const WalkRequest &request, PageSource &pages, WalkSink &sink,
                      const CancelToken &token) override;

private:
    ListingRules m_rules;
};

} // namespace attrap
