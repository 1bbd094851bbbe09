// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scrapers/definedscraper.h"
#include "scrapers/page.h"

namespace attrap {

/// A page of acts or recueils of Moselle's application (SITE-STRUCTURE § 7).
struct MosellePage
{
    bool hasList = false; ///< A table of documents is there.
    bool isPastEnd = false; ///< It says that there is none.
    QList<PageDocument> documents;
    QList<QUrl> more; ///< Other pages of the list of acts.
};
Result<MosellePage> parseMosellePage(const FetchedPage &page);

/// Family "dims-moselle". `start` of the definition is the page that opens the session, the list of acts and
/// the first page of the compiled recueils ("…page=1"), which are read in that order.
class MoselleScraper : public DefinedScraper
{
public:
    using DefinedScraper::DefinedScraper;
    Result<void> walk(const WalkRequest &request, PageSource &pages, WalkSink &sink,
                      const CancelToken &token) override;
};

} // namespace attrap
