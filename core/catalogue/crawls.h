// SPDX-License-Identifier: GPL-3.0-or-later
// What the library keeps of crawling: followed administrations, runs, what was listed, fetched, refused,
// gone.
#pragma once

#include "core/base/result.h"
#include "core/catalogue/journal.h"
#include "core/catalogue/records.h"

#include <QTime>

#include <optional>

namespace attrap {

class Database;

/// An administration that the user wants kept up to date.
struct FollowedAdministration
{
    QString administration; ///< Code.
    QDate since; ///< Nothing older is brought. Invalid: as far back as a crawl looks when nobody says.
    QDateTime addedAt;
};

/// How the user wants crawling done: in the library, so that window and command line agree.
struct CrawlSettings
{
    QString proxy; ///< As NetworkSettings::proxy.
    QString contact; ///< As NetworkSettings::contact.
    QTime dailyAt; ///< Local time of the daily run while the program is open; invalid: none.
    QString watchedFolder; ///< PDFs saved there by a browser are taken in; empty: none.

    friend bool operator==(const CrawlSettings &, const CrawlSettings &) = default;
};

enum class RunState {
    Running = 0, ///< Or interrupted by the end of the program: it is taken up again at the next start.
    Complete = 1, ///< Everything listed is held.
    Incomplete = 2, ///< It came to its end, but something could not be brought or a page not be read.
    Failed = 3, ///< It broke off: CrawlRun::why.
    Stopped = 4, ///< By the user.
    NeedsUser = 5, ///< The site asks for a browser and a person: CrawlRun::why, subject = page to open.
};

/// One run over one administration. Counts are of what happened, each recueil counted once.
struct CrawlRun
{
    qint64 id = 0;
    QString administration;
    QDateTime startedAt;
    QDateTime endedAt; ///< Invalid while it runs.
    QDate since; ///< How far back the listing was walked.
    RunState state = RunState::Running;
    bool walked = false; ///< The whole listing was read, down to since.
    int pages = 0; ///< Listing pages asked.
    int listed = 0; ///< Recueils that the listing showed.
    int isNew = 0; ///< Among them, never seen before. JSON: "new".
    int fetched = 0; ///< Documents brought, changed ones included.
    int changed = 0; ///< Known URLs that gave other bytes.
    int gone = 0; ///< Known recueils that the listing no longer shows.
    int failed = 0; ///< Documents that could not be brought, or not whole, and pages that could not be read.
    int duplicates = 0; ///< Documents fetched whose bytes the library already had.
    int rechecked = 0; ///< Held documents asked again, unchanged.
    std::optional<Error> why;
    QString originOverride; ///< When the run did not ask the real site.
    bool isRoutine = false; ///< A daily run: it asks less often again for what is held.
};

/// What a run did about one URL.
struct CrawlResult
{
    QString url;
    std::optional<qint64> recueil;
    QString title;
    QString outcome; ///< "new", "fetched", "changed", "unchanged", "gone" or "failed".
    std::optional<Error> error; ///< Of "failed".
    QString detail; ///< English, for the log.
    bool isDuplicate = false; ///< Of "fetched" and "changed": the library had these bytes already.
};

/// What a listing says of a recueil. Columns of the table recueil.
struct ListedRecueil
{
    QString administration;
    QString url;
    QString title;
    QString linkText;
    QString detail;
    QDate publishedOn;
    QString printedDate;
    QString listingUrl;
};

/// A recueil whose bytes are not held yet, or must be asked again.
struct WantedDocument
{
    qint64 recueil = 0;
    QString administration;
    QString url;
    QString title;
    QString linkText;
    QString printedDate;
    QDate publishedOn;
    QString etag; ///< Of the bytes held, with lastModified; empty when none are.
    QString lastModified;
    QString heldDocument; ///< SHA-256 of the latest bytes held; empty when none are.
    int failures = 0; ///< In a row.
    std::optional<Error> failure; ///< The last of them.
    QDateTime askedAt; ///< Invalid when never asked.
    QDateTime firstSeen;
    bool isGone = false;
};

/// How complete the library is for an administration.
struct AdministrationCoverage
{
    QString administration;
    int listed = 0; ///< Recueils ever listed by its site.
    int held = 0; ///< Among them, those whose bytes are here.
    int missing = 0; ///< Listed, still online, not here.
    int gone = 0; ///< No longer listed; held ones stay.
    int replaced = 0; ///< Whose URL gave several documents over time.
    QDate newest; ///< Publication date of the newest one.
    std::optional<CrawlRun> lastRun;
    std::optional<CrawlRun> lastGoodRun; ///< The last Complete or walked one.
    std::optional<CrawlRun> lastFailure; ///< The last that failed or needs the user, when later than that.
};

/// A recueil as coverage and cross-checks look at it.
struct RecueilName
{
    qint64 id = 0;
    QString administration;
    QString url;
    QString title;
    QDate publishedOn;
    bool isHeld = false;
    QString listingUrl; ///< The page that last showed its link.
};

/// Thread: that of the database. Errors: DatabaseFailed. What writes does so in one transaction, or in the
/// caller's when one is open.
class Crawls
{
public:
    explicit Crawls(Database &database);

    // What the user wants
    Result<QList<FollowedAdministration>> followed() const;
    /// Replaces the list. Error: UnknownAdministration.
    Result<void> setFollowed(const QList<FollowedAdministration> &followed);
    Result<CrawlSettings> settings() const;
    Result<void> setSettings(const CrawlSettings &settings);

    // Runs
    /// The unfinished run of the administration with the same `since` and origin, else a new one; other
    /// unfinished runs of it are then Stopped. Error: UnknownAdministration.
    Result<CrawlRun> beginRun(const QString &administration, const QDate &since, const QString &origin,
                              const QDateTime &now);
    /// Stores state, walked, why, isRoutine and endedAt, with the counts as the rows give them. endedAt is
    /// set for any state but Running (to the time of the run's last row when it is invalid).
    Result<void> saveRun(const CrawlRun &run);
    /// The run with its counts, which are counted from what it stored: whatever instant it was killed at,
    /// nothing counts twice. Error: InvalidArgument for a run that there is none of.
    Result<CrawlRun> run(qint64 id) const;
    Result<QList<CrawlRun>> unfinishedRuns() const;
    /// Newest first; of one administration or (empty) of all.
    Result<QList<CrawlRun>> runs(const QString &administration, int limit) const;
    Result<QList<CrawlResult>> results(qint64 run) const;
    /// The same outcome of the same URL again replaces the first. "fetched", "changed" and "unchanged" take
    /// back a "failed".
    Result<void> addResult(qint64 run, const CrawlResult &result);
    /// A walk begins again: pages that could not be read before are no failures any more.
    Result<void> forgetPageFailures(qint64 run);

    // What was seen
    /// An exchange, with what was answered where that is to be kept: the HTML of a listing (once, compressed;
    /// empty for 304 or no answer), or a page that came instead of a PDF. Error: InvalidArgument when
    /// seen.sha256 is not of that body.
    Result<void> recordExchange(const Observation &seen, const QByteArray &body);
    /// The last 200 answer for that listing URL: its validators and its stored body; `at` is when it was last
    /// seen so (a 304 counts). Nothing when none is kept. Answers to forms are left out. `run` restricts to
    /// what that run saw: a page is not asked again when the run is resumed.
    struct KeptListing
    {
        QString finalUrl;
        QString etag;
        QString lastModified;
        QString contentType;
        QByteArray body;
        QDateTime at;
    };
    Result<std::optional<KeptListing>> keptListing(const QString &url, std::optional<qint64> run) const;

    /// A recueil seen on a listing: added, or its last_seen raised and gone_since cleared.
    /// @return its id, whether it is new, and whether what the site prints beside it changed.
    struct Listing
    {
        qint64 recueil = 0;
        bool isNew = false;
        bool detailChanged = false;
    };
    Result<Listing> recordListed(const ListedRecueil &listed, qint64 run, const QDateTime &now);
    /// The recueils whose listing page was that one, seen there since.
    Result<QList<ListedRecueil>> listedOn(const QString &listingUrl, const QDateTime &since) const;
    /// When that page was last read (200 or 304) in any run; invalid when never.
    Result<QDateTime> lastRead(const QString &listingUrl) const;
    /// Recueils of the administration that a complete walk down to `since` had to show and that `run` did not
    /// see: the page that listed them was read by the run, or they were published a month or more after
    /// `since` (a folder or page that holds only what is older than `since` is not opened, and its last
    /// recueils may bear later dates). Not those already gone.
    Result<QList<RecueilName>> notSeen(const QString &administration, qint64 run, const QDate &since) const;
    /// How many recueils notSeen() judges: those it gives and those that `run` saw, new ones left out.
    Result<int> knownBefore(const QString &administration, qint64 run, const QDate &since) const;
    /// The recueil is no longer listed: gone_since is set (when it was not), the observation kept.
    Result<void> recordAbsence(qint64 recueil, const Observation &seen, const QDateTime &now);

    /// Listed and not held, newest first; those that failed often last. Of one administration or all.
    Result<QList<WantedDocument>> wanted(const QString &administration, const QDate &since) const;
    /// Held, online, published since, not asked for since `askedBefore`: the longest ago first.
    Result<QList<WantedDocument>> toRecheck(const QString &administration, const QDate &since,
                                            const QDateTime &askedBefore, int limit) const;
    Result<WantedDocument> wantedDocument(qint64 recueil) const;

    /// The bytes behind a recueil are in the store: document (when new), link, observation, Inspect job.
    struct FetchedDocument
    {
        qint64 recueil = 0;
        QString sha256;
        qint64 sizeBytes = 0;
        Observation seen;
        bool isWhole = true; ///< False: the PDF seems cut short, and is not to be asked for conditionally.
    };
    struct Fetched
    {
        bool isNewDocument = false; ///< The library did not have these bytes.
        bool isChange = false; ///< The recueil had other bytes before.
    };
    Result<Fetched> recordFetched(const FetchedDocument &fetched, const QDateTime &now);
    /// Asked and not brought: the observation, and why. 304 and unchanged bytes: `why` empty. A refusal of
    /// the server (ServerBusy, ConnectionLost, ServerPaused, NeedsBrowser) is no failure of the recueil.
    /// @param proof  What was answered instead, when it is worth keeping (a small web page); its SHA-256 is
    ///               seen.sha256.
    Result<void> recordAsked(qint64 recueil, const Observation &seen, const std::optional<Error> &why,
                             const QDateTime &now, const QByteArray &proof = {});

    // Servers that refused (ServerPause of core/web, without knowing it)
    struct Pause
    {
        QString server;
        QString host;
        QDateTime until;
        int refusals = 0;
        Error why;
    };
    Result<QList<Pause>> pauses() const;
    /// `until` invalid: no pause any more.
    Result<void> setPause(const Pause &pause);

    // How complete it is
    Result<QList<AdministrationCoverage>> coverage() const;
    Result<QList<RecueilName>> names(const QString &administration) const;
    /// The observations of a recueil, oldest first.
    Result<QList<Observation>> observations(qint64 recueil) const;
    /// Every document that the recueil's URL gave, oldest first.
    struct Version
    {
        QString document;
        QDateTime firstSeen;
        QDateTime lastSeen;
    };
    Result<QList<Version>> versions(qint64 recueil) const;
    /// What was answered, by its SHA-256: HTML of a listing, or what came instead of a PDF. Errors:
    /// UnknownDocument, LibraryDamaged.
    Result<QByteArray> keptBody(const QString &sha256) const;

private:
    Database &m_database;
};

} // namespace attrap
