// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crawl/crawlplan_p.h"
#include "core/crawl/crawlservice.h"
#include "core/crawl/crawltask_p.h"
#include "core/crawl/documentfetcher_p.h"
#include "core/crawl/siteaccess_p.h"
#include "core/crawl/walkrecorder_p.h"

#include <QElapsedTimer>

#include <vector>

namespace attrap {

/// What a session tells while it works; called in the crawl thread.
struct CrawlHooks
{
    std::function<void(const CrawlProgress &)> progress;
    std::function<void(const CrawlRun &)> runEnded;
    std::function<void(const QString &)> documentFetched;
    std::function<void()> recueilsChanged;
    std::function<void(const QString &, const QUrl &)> userNeeded;
    /// Plans a request that joins, without the administrations under way.
    std::function<Result<CrawlPlan>(const CrawlRequest &, const QStringList &underWay)> plan;
};

/// Works through the tasks of one request: an administration after the other is walked, with what it
/// published lately; then everything else that is wanted, the newest first, whoever published it; then what
/// is held is looked at again. Tasks whose server is left alone wait while others go on. Thread: that of the
/// database.
class CrawlSession
{
public:
    struct Parts ///< Borrowed.
    {
        Database *database = nullptr;
        WebClient *client = nullptr;
        CrawlControl *control = nullptr;
        const Clock *clock = nullptr;
        Waiter *waiter = nullptr;
        DocumentFetcher *fetcher = nullptr;
        SiteAccess *access = nullptr;
        int mostRefusals = 4; ///< In a row of one server, before its runs end.
    };
    CrawlSession(Parts parts, CrawlHooks hooks);
    ~CrawlSession();

    /// Errors: of the library; the runs then stay unfinished.
    Result<CrawlReport> work(std::vector<CrawlTask> tasks);

private:
    // crawlsession.cpp: what is next, and waiting
    CrawlTask *next();
    CrawlTask *nextEarly();
    CrawlTask *nextDocument();
    [[nodiscard]] std::optional<QDateTime> pausedUntil(const CrawlTask &task) const;
    Result<void> step(CrawlTask &task);
    Result<void> close();
    void endPausesAsWished();
    Result<void> takeJoined();
    void waitForServers();
    void tell(CrawlStep step, const CrawlTask *task, const QDateTime &resumesAt = {}, int listedMore = 0);

    // crawlsteps.cpp: one step of a task
    Result<void> walk(CrawlTask &task);
    Result<void> afterWalk(CrawlTask &task, const WalkRecorder &recorder);
    Result<void> storeTroubles(const CrawlTask &task, const QList<WalkTrouble> &troubles);
    Result<void> loadAbsences(CrawlTask &task);
    Result<void> loadDocuments(CrawlTask &task);
    Result<void> loadRechecks(CrawlTask &task);
    Result<void> askNext(CrawlTask &task);
    Result<void> settle(CrawlTask &task, const Brought &brought);
    Result<void> goOn(CrawlTask &task);
    Result<void> siteError(CrawlTask &task, const Error &error);
    Result<void> refused(CrawlTask &task, const Error &error);
    Result<void> failServer(const ServerPause &pause, const CrawlTask &asking);
    Result<void> finish(CrawlTask &task);
    Result<void> end(CrawlTask &task, RunState state, const std::optional<Error> &why);
    Result<void> refresh(CrawlTask &task);

    Parts m_parts;
    CrawlHooks m_hooks;
    std::vector<CrawlTask> m_tasks;
    CrawlReport m_report;
    std::optional<ServerPause> m_refusal; ///< The last, as the client told it.
    std::optional<Error> m_libraryError;
    CrawlStep m_told = CrawlStep::Idle; ///< What was last to be told, throttled or not.
    const CrawlTask *m_toldTask = nullptr;
    QDateTime m_toldResumesAt;
    int m_toldListedMore = 0;
    bool m_toldPaused = false;
    QElapsedTimer m_sinceTold;
};

} // namespace attrap
