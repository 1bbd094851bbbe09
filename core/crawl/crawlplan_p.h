// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crawl/crawlservice.h"
#include "core/crawl/crawltask_p.h"

#include <vector>

namespace attrap {

class Database;

/// The tasks of a request, and the runs that could not even begin.
struct CrawlPlan
{
    std::vector<CrawlTask> tasks;
    QList<CrawlRun> refused; ///< Of administrations that are unknown or have no scraper.
};

/// Begins (or takes up) a run for each administration of the request but those of `underWay`: from then on
/// they are in the library. Thread: that of the database. Errors: of the library.
Result<CrawlPlan> planRequest(const CrawlRequest &request, const QStringList &underWay,
                              const CrawlParts &parts, Database &database);
/// The runs that an earlier start left unfinished. Those that asked a stand-in which is not there any more
/// are ended: they must not go on with the real site.
Result<CrawlPlan> planUnfinished(const CrawlParts &parts, Database &database);

} // namespace attrap
