// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalogue/crawls.h"
#include "core/catalogue/store.h"
#include "core/crawl/scraper.h"
#include "core/crawl/siteaccess_p.h"

#include <memory>

namespace attrap {

/// What asking for a document came to.
struct Brought
{
    enum class What {
        Fetched, ///< It is in the store: `sha256`.
        Changed, ///< The same, and the recueil had other bytes before.
        Unchanged, ///< The bytes held are still what the site gives.
        Failed, ///< Not brought: `error`. Kept in the recueil.
        NotAsked, ///< `error` is of the server (refusal, browser wanted) or Cancelled: another time.
    };
    What what = What::NotAsked;
    QString sha256;
    std::optional<Error> error; ///< Of Failed and NotAsked; otherwise what is wrong with what was brought.
    HttpOutcome outcome; ///< The last exchange; its body is not there any more.
};

/// Brings documents: a temporary file, checked, into the store, then into the library with its observation
/// and the result of the run. Thread: that of the database.
class DocumentFetcher
{
public:
    struct Parts ///< Borrowed.
    {
        Database *database = nullptr;
        SiteAccess *access = nullptr;
        const Clock *clock = nullptr;
        QString storeFolder;
        QString temporaryFolder; ///< Made where missing, with what is left there removed by clear().
    };
    explicit DocumentFetcher(Parts parts);

    /// Deletes what an earlier start left half brought.
    Result<void> clear() const;

    /// Asks for the document (only if it changed, where bytes are held). What comes and is no whole PDF is
    /// asked for a second time; what comes a second time with the same bytes and begins as a PDF is what the
    /// site publishes: it is kept, reported, and asked for again as if it had never come. Errors: of the
    /// library.
    Result<Brought> bring(const WantedDocument &wanted, const CrawlRun &run, const Scraper &scraper);
    /// The recueil is no longer listed: asks once whether its bytes are still served, keeps them when they
    /// are not held, and records the absence with the answer. Brought::Failed: the absence is recorded, the
    /// server did not give the document. Errors: of the library.
    Result<Brought> lookAtAbsent(const WantedDocument &wanted, const CrawlRun &run, const Scraper &scraper);

private:
    struct Attempt;
    Attempt ask(const WantedDocument &wanted, const CrawlRun &run, const Scraper &scraper,
                bool isFirst) const;
    Result<Brought> settle(const WantedDocument &wanted, const CrawlRun &run, const Attempt &attempt);
    Result<Brought> keep(const WantedDocument &wanted, const CrawlRun &run, const Attempt &attempt);
    Result<Brought> fail(const WantedDocument &wanted, const CrawlRun &run, const Attempt &attempt);

    Parts m_parts;
};

} // namespace attrap
