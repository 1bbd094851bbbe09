// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/catalogue/crawls.h"
#include "core/crawl/scraper.h"
#include "core/web/curltransport.h"
#include "core/web/webclient.h"

#include <QMetaType>
#include <QObject>

#include <functional>
#include <memory>

namespace attrap {

class Library;
struct CrawlPlan;

struct CrawlRequest
{
    QStringList administrations; ///< Codes, in the order wanted. Empty: all that are followed.
    /// Nothing older. Invalid: as followed, else 62 days back. A routine run (see isRoutine) looks back less
    /// far.
    QDate since;
    /// A daily run: looks 62 days back, and all the way to `since` when the last full walk is a week old.
    bool isRoutine = false;
};

enum class CrawlStep { Idle, Walking, Fetching, Rechecking, Waiting };

/// What the crawl is doing. Counts are of the request under way.
struct CrawlProgress
{
    CrawlStep step = CrawlStep::Idle;
    QString administration; ///< The one being worked on.
    QString host;
    int administrationsDone = 0;
    int administrationsTotal = 0;
    int listed = 0;
    int fetched = 0;
    int toFetch = 0; ///< Documents known to be missing and still to be asked for.
    QDateTime resumesAt; ///< When the pause ends; valid with Waiting.
    QList<ServerPause> pauses; ///< Servers left alone now.
    bool paused = false; ///< By the user.
};

/// What a request came to, one run an administration.
struct CrawlReport
{
    QList<CrawlRun> runs;
    QStringList documents; ///< SHA-256 brought, in order.
    bool stopped = false;
    double seconds = 0;
};

/// What the service works with; borrowed, outlives it. Tests hand it fakes.
struct CrawlParts
{
    const Library *library = nullptr;
    const ScraperSet *scrapers = nullptr;
    const Clock *clock = nullptr;
    HttpTransport *plain = nullptr; ///< Null: a CurlTransport made from the settings of the library.
    HttpTransport *browser = nullptr; ///< Null: sites that need one are reported.
    AddressResolver *resolver = nullptr; ///< Null: SystemResolver.
    Waiter *waiter = nullptr; ///< Null: SystemWaiter.
    Politeness politeness;
    OriginOverrides origins;
    QString certificateFile; ///< As NetworkSettings::certificateFile.
};

/// Crawls: asks scrapers what is published, records what was seen, brings the documents, newest first.
/// Kill the program at any instant: the next start() goes on with the runs that had not ended.
///
/// Lives in the crawl thread: make it, move it to a QThread, and reach it by queued slots. Walking and
/// fetching block that thread; pause() and stop() are therefore called directly, from any thread.
class CrawlService : public QObject
{
    Q_OBJECT

public:
    explicit CrawlService(const CrawlParts &parts);
    ~CrawlService() override; ///< Stops; what was under way is taken up at the next start.

    /// Finishes the exchange under way and waits. Thread: any.
    void pause();
    void resume();
    /// Ends the request under way, and what was asked to join it; its runs are Stopped. Thread: any.
    void stop();
    /// Like stop(), but leaves the runs unfinished, to be taken up: the program is closing. Thread: any.
    void interrupt();
    /// Cuts the wait for a server that refused: the user asks to try now. Thread: any.
    void tryAgainNow(const QString &server);

    /// Begins it beside the request under way, if there is one, so that a server that refuses holds up no
    /// other; finished() then reports both. An administration that is under way is left as it is. Thread:
    /// any.
    void ask(const CrawlRequest &request);

public Q_SLOTS:
    /// Takes up what an earlier start of the program left unfinished; tells finished() only when there was
    /// something.
    void start();
    /// Queued behind the request under way.
    void crawl(const attrap::CrawlRequest &request);

Q_SIGNALS:
    void progressChanged(const attrap::CrawlProgress &progress); ///< At most a few times a second.
    void runEnded(const attrap::CrawlRun &run); ///< Or changed its state to NeedsUser.
    void finished(const attrap::CrawlReport &report);
    /// A document is in the store with its Inspect job: the reading may begin.
    void documentFetched(const QString &sha256);
    /// The library lists something new, changed or gone.
    void recueilsChanged();
    /// The site of that administration wants a person in front of a browser, at that address.
    void userNeeded(const QString &administration, const QUrl &page);
    /// The library cannot be written, say: the request ends (finished() follows), its runs stay unfinished.
    void failed(const attrap::Error &error);

private:
    enum class Announce { Always, IfAny };
    void work(const std::function<Result<CrawlPlan>()> &plan, Announce announce);

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap

Q_DECLARE_METATYPE(attrap::CrawlRequest)
Q_DECLARE_METATYPE(attrap::CrawlProgress)
Q_DECLARE_METATYPE(attrap::CrawlReport)
Q_DECLARE_METATYPE(attrap::CrawlRun)
