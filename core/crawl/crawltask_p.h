// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/crawls.h"
#include "core/crawl/scraper.h"

#include <memory>

namespace attrap {

/// One administration's part of a request: its run, and how far it is.
struct CrawlTask
{
    enum class Step { Walk, Absences, Documents, Recheck, Ended };

    CrawlRun run;
    std::unique_ptr<Scraper> scraper;
    QDate today; ///< In the administration's time zone.
    Step step = Step::Walk;
    QList<WantedDocument> queue; ///< Of the step: absent ones, wanted ones, ones to ask again.
    std::optional<Error> failure; ///< The listing is not what it was: the run will end as Failed.
    std::optional<Error> trouble; ///< The first thing that went wrong: the run will end as Incomplete.
    QUrl blockedOn; ///< What its server, being left alone, did not answer.
    QDateTime notBefore; ///< When to try again, where only the refusal tells.
    int refusals = 0; ///< In a row, whose pauses were over at once.

    [[nodiscard]] QUrl startPage() const
    {
        return scraper && !scraper->startPages().isEmpty() ? scraper->startPages().first() : QUrl();
    }
    /// What it would ask next: tells the server.
    [[nodiscard]] QUrl nextUrl() const
    {
        return step == Step::Walk || queue.isEmpty() ? startPage() : QUrl(queue.first().url);
    }
    [[nodiscard]] QDate nextDay() const
    {
        if (queue.isEmpty()) {
            return {};
        }
        const WantedDocument &next = queue.first();
        return next.publishedOn.isValid() ? next.publishedOn : next.firstSeen.date();
    }
};

} // namespace attrap
