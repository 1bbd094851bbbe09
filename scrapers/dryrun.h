// SPDX-License-Identifier: GPL-3.0-or-later
// What a scraper would do, for `attrap-cli scrapers list|check`.
#pragma once

#include "scrapers/scrapers.h"

namespace attrap {

struct DryRun
{
    struct Page
    {
        QUrl url; ///< As asked.
        QUrl finalUrl; ///< Empty: it could not be had.
        bool isForm = false; ///< Asked by POST.
        int items = 0; ///< Reported from it.
        int olderItems = 0;
    };
    QList<Page> pages; ///< In the order in which they were asked.
    QList<ListedItem> items; ///< Each URL once, as last told: what would be fetched.
    QList<WalkTrouble> troubles;
    std::optional<Error> ended; ///< What ended the walk before its end.
};

/// Walks the listing of a definition with the given source of pages, keeping nothing. Nothing is remembered
/// of earlier runs: every detail page is asked. Errors: DefinitionInvalid, Cancelled; what else ends a walk
/// is in DryRun::ended, with what was found till then. Thread: any.
Result<DryRun> dryRun(const Definition &definition, PageSource &pages, const WalkRequest &request,
                      const CancelToken &token);

/// The facts of a definition as lines of English, for the terminal: "family: dsfr", "start: https://…",
/// "lists: newest first", "asks for a browser", oddities and what is uncertain.
QStringList describe(const Definition &definition);

} // namespace attrap
