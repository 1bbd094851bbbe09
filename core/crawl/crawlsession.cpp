// SPDX-License-Identifier: GPL-3.0-or-later
// What a session does next, and waiting.
#include "core/crawl/crawlsession_p.h"

#include <algorithm>
#include <iterator>

namespace attrap {

namespace {

/// What was published so lately is brought right after its listing was read.
constexpr int RecentDays = 14;
constexpr qint64 ProgressEveryMs = 250;
/// In such steps a wait is looked at again: the user may end the pause of a server.
constexpr qint64 WaitStepMs = 1000;

bool isRecent(const CrawlTask &task)
{
    return !task.queue.isEmpty() && task.queue.first().publishedOn.isValid()
        && task.queue.first().publishedOn >= task.today.addDays(-RecentDays);
}

} // namespace

CrawlSession::CrawlSession(Parts parts, CrawlHooks hooks)
    : m_parts(parts)
    , m_hooks(std::move(hooks))
{
    m_parts.client->onPauseChanged([this](const ServerPause &pause) {
        m_refusal = pause.until.isValid() ? std::optional(pause) : std::nullopt;
        const auto stored = Crawls(*m_parts.database)
                                .setPause({pause.server, pause.host, pause.until, pause.refusals, pause.why});
        if (!stored && !m_libraryError) {
            m_libraryError = stored.error();
        }
    });
    m_parts.control->onPaused([this] { tell(m_told, m_toldTask, m_toldResumesAt, m_toldListedMore); });
}

CrawlSession::~CrawlSession()
{
    m_parts.control->onPaused({});
    m_parts.client->onPauseChanged({});
}

Result<CrawlReport> CrawlSession::work(std::vector<CrawlTask> tasks)
{
    const qint64 startedMs = m_parts.clock->monotonicMs();
    m_tasks = std::move(tasks);
    while (m_parts.control->end() == CrawlControl::End::None) {
        endPausesAsWished();
        const auto joined = takeJoined();
        if (!joined) {
            return joined.error();
        }
        CrawlTask *task = next();
        if (task != nullptr) {
            const auto done = step(*task);
            if (!done || m_libraryError) {
                return done ? *m_libraryError : done.error();
            }
        } else if (std::all_of(m_tasks.begin(), m_tasks.end(),
                               [](const CrawlTask &one) { return one.step == CrawlTask::Step::Ended; })) {
            break;
        } else {
            waitForServers();
        }
    }
    const auto closed = close();
    if (!closed) {
        return closed.error();
    }
    m_report.seconds = static_cast<double>(m_parts.clock->monotonicMs() - startedMs) / 1000;
    return m_report;
}

/// The user, or the end of the program, came before the end of the runs.
Result<void> CrawlSession::close()
{
    const bool isStop = m_parts.control->end() == CrawlControl::End::Stop;
    for (CrawlTask &task : m_tasks) {
        if (task.step != CrawlTask::Step::Ended) {
            m_report.stopped = true;
            auto done = isStop ? end(task, RunState::Stopped, std::nullopt)
                               : Crawls(*m_parts.database).saveRun(task.run);
            if (done && !isStop) {
                done = refresh(task);
            }
            if (!done) {
                return done;
            }
        }
        m_report.runs.append(task.run);
    }
    return {};
}

/// Until when the server of what the task would ask next is left alone.
std::optional<QDateTime> CrawlSession::pausedUntil(const CrawlTask &task) const
{
    const QDateTime now = m_parts.clock->now();
    std::optional<QDateTime> until;
    if (task.notBefore.isValid() && task.notBefore > now) {
        until = task.notBefore;
    }
    for (const QUrl &url : {task.nextUrl(), task.blockedOn}) {
        if (!url.isValid()) {
            continue;
        }
        const auto pause = m_parts.client->pauseOf(url);
        if (pause && pause->until > now) {
            until = until ? qMax(*until, pause->until) : pause->until;
        }
    }
    return until;
}

CrawlTask *CrawlSession::next()
{
    if (CrawlTask *early = nextEarly()) {
        return early;
    }
    if (CrawlTask *document = nextDocument()) {
        return document;
    }
    for (CrawlTask &task : m_tasks) {
        if (task.step == CrawlTask::Step::Recheck && !pausedUntil(task)) {
            return &task;
        }
    }
    return nullptr;
}

/// Walks, in the order of the request, each with its absences and what was published lately.
CrawlTask *CrawlSession::nextEarly()
{
    for (CrawlTask &task : m_tasks) {
        const bool isEarly = task.step == CrawlTask::Step::Walk || task.step == CrawlTask::Step::Absences
            || (task.step == CrawlTask::Step::Documents && isRecent(task));
        if (isEarly && !pausedUntil(task)) {
            return &task;
        }
    }
    return nullptr;
}

/// The newest document that is wanted, whoever published it.
CrawlTask *CrawlSession::nextDocument()
{
    CrawlTask *newest = nullptr;
    for (CrawlTask &task : m_tasks) {
        if (task.step == CrawlTask::Step::Documents && !pausedUntil(task)
            && (newest == nullptr || task.nextDay() > newest->nextDay())) {
            newest = &task;
        }
    }
    return newest;
}

Result<void> CrawlSession::step(CrawlTask &task)
{
    task.blockedOn.clear();
    task.notBefore = {};
    switch (task.step) {
    case CrawlTask::Step::Walk:
        return walk(task);
    case CrawlTask::Step::Absences:
    case CrawlTask::Step::Documents:
    case CrawlTask::Step::Recheck:
        return task.queue.isEmpty() ? goOn(task) : askNext(task);
    case CrawlTask::Step::Ended:
        break;
    }
    return {};
}

void CrawlSession::endPausesAsWished()
{
    const QStringList servers = m_parts.control->takeTryAgain();
    for (const QString &server : servers) {
        m_parts.client->endPause(server);
    }
    if (!servers.isEmpty()) {
        for (CrawlTask &task : m_tasks) {
            task.notBefore = {};
        }
    }
}

/// What is asked for meanwhile begins beside the rest: a server that refuses holds up no other.
Result<void> CrawlSession::takeJoined()
{
    const QList<CrawlRequest> requests = m_parts.control->takeJoined();
    for (const CrawlRequest &request : requests) {
        QStringList underWay;
        for (const CrawlTask &task : m_tasks) {
            if (task.step != CrawlTask::Step::Ended) {
                underWay.append(task.run.administration);
            }
        }
        auto plan = m_hooks.plan(request, underWay);
        if (!plan) {
            return plan.error();
        }
        for (const CrawlRun &run : std::as_const(plan->refused)) {
            m_hooks.runEnded(run);
            m_report.runs.append(run);
        }
        m_toldTask = nullptr; // It may move.
        std::move(plan->tasks.begin(), plan->tasks.end(), std::back_inserter(m_tasks));
    }
    return {};
}

/// Only servers that are left alone are left to ask: until the first may be asked again.
void CrawlSession::waitForServers()
{
    std::optional<QDateTime> until;
    for (const CrawlTask &task : m_tasks) {
        const auto paused = task.step == CrawlTask::Step::Ended ? std::nullopt : pausedUntil(task);
        if (paused && (!until || *paused < *until)) {
            until = paused;
        }
    }
    if (!until) {
        return; // It ended while we looked.
    }
    tell(CrawlStep::Waiting, nullptr, *until);
    const qint64 leftMs = m_parts.clock->now().msecsTo(*until);
    // Cancelled shows in the loop of work().
    static_cast<void>(
        m_parts.waiter->wait(std::clamp<qint64>(leftMs, 1, WaitStepMs), m_parts.control->token()));
}

void CrawlSession::tell(CrawlStep step, const CrawlTask *task, const QDateTime &resumesAt, int listedMore)
{
    const bool isPaused = m_parts.control->isPaused();
    const bool isSame = step == m_told && isPaused == m_toldPaused;
    m_told = step;
    m_toldTask = task;
    m_toldResumesAt = resumesAt;
    m_toldListedMore = listedMore;
    if (isSame && m_sinceTold.isValid() && m_sinceTold.elapsed() < ProgressEveryMs) {
        return;
    }
    m_toldPaused = isPaused;
    m_sinceTold.start();
    CrawlProgress progress;
    progress.step = step;
    if (task != nullptr) {
        progress.administration = task->run.administration;
        progress.host = task->nextUrl().host();
    }
    progress.administrationsTotal = static_cast<int>(m_tasks.size());
    progress.listed = listedMore;
    for (const CrawlTask &one : m_tasks) {
        progress.administrationsDone += one.step == CrawlTask::Step::Ended ? 1 : 0;
        progress.listed += one.run.listed;
        progress.fetched += one.run.fetched;
        progress.toFetch += one.step == CrawlTask::Step::Documents ? static_cast<int>(one.queue.size()) : 0;
    }
    progress.resumesAt = resumesAt;
    progress.pauses = m_parts.client->pauses();
    progress.paused = isPaused;
    m_hooks.progress(progress);
}

} // namespace attrap
