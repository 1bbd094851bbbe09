// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/families/listing.h"

#include "scrapers/families/listingwalk.h"

namespace attrap {

ListingScraper::ListingScraper(const Definition &definition)
    : DefinedScraper(definition)
    , m_rules(listingRules(definition))
{ }

Result<void> ListingScraper::walk(const WalkRequest &request, PageSource &pages, WalkSink &sink,
                                  const CancelToken &token)
{
    Walker walker(request, pages, sink, token);
    return ListingWalk(m_rules, definition(), walker).run();
}

} // namespace attrap
