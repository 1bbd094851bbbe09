// SPDX-License-Identifier: GPL-3.0-or-later
// One step of a task.
#include "core/crawl/crawlsession_p.h"

#include "core/base/clock.h"
#include "core/catalogue/database.h"
#include "core/crawl/listingpages_p.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// A listing that lost more than half of what it showed, and at least that many, is another listing, or a
/// broken one: nothing is said to be gone.
constexpr int ManyAbsent = 10;
constexpr int RecheckDays = 184;
constexpr int RecheckMost = 20;
/// A daily run asks for a held document once a week at most, and as often for one that failed again and
/// again.
constexpr int RoutineDays = 7;
constexpr int OftenFailed = 3;

QSet<QString> attempted(const QList<CrawlResult> &results)
{
    QSet<QString> urls;
    for (const CrawlResult &result : results) {
        if (result.outcome != "new"_L1 && result.outcome != "gone"_L1) {
            urls.insert(result.url);
        }
    }
    return urls;
}

/// A page that showed several recueils and now shows none: more likely broken than emptied.
constexpr int SeveralOnAPage = 3;

std::optional<WalkTrouble> emptiedPage(const QList<RecueilName> &absent, const WalkRecorder &recorder)
{
    QHash<QString, int> lost;
    for (const RecueilName &name : absent) {
        if (recorder.wasEmpty(name.listingUrl) && ++lost[name.listingUrl] >= SeveralOnAPage) {
            const QString detail = u"it showed %1 recueils or more before"_s.arg(SeveralOnAPage);
            return WalkTrouble{QUrl(name.listingUrl), {ErrorCode::ListingEmpty, name.listingUrl, detail}};
        }
    }
    return std::nullopt;
}

bool concernsSite(const Error &error)
{
    return error.code == ErrorCode::SiteUnreachable || error.code == ErrorCode::CertificateInvalid;
}

} // namespace

Result<void> CrawlSession::walk(CrawlTask &task)
{
    Crawls crawls(*m_parts.database);
    const auto forgotten = crawls.forgetPageFailures(task.run.id);
    if (!forgotten) {
        return forgotten;
    }
    task.run.listed = 0;
    tell(CrawlStep::Walking, &task);
    WalkRecorder recorder(*m_parts.database, task.run, *m_parts.clock);
    ListingPages pages({m_parts.database, m_parts.access, task.scraper.get(), &recorder, m_parts.clock,
                        task.run, task.today});
    const auto told = [&] {
        tell(CrawlStep::Walking, &task, {}, recorder.listed());
        if (recorder.takeNews()) {
            m_hooks.recueilsChanged();
        }
    };
    recorder.onPage(told);
    pages.onPage([&](const QUrl & /*url*/) { told(); });
    WalkRequest request;
    request.since = task.run.since;
    request.today = task.today;
    const auto walked = task.scraper->walk(request, pages, recorder, m_parts.control->token());
    const auto flushed = recorder.flush();
    if (pages.libraryError() || !flushed) {
        return pages.libraryError() ? *pages.libraryError() : flushed.error();
    }
    auto done = storeTroubles(task, recorder.troubles());
    if (done) {
        done = refresh(task);
    }
    if (!done || m_parts.control->end() != CrawlControl::End::None) {
        return done;
    }
    told();
    return walked ? afterWalk(task, recorder) : siteError(task, walked.error());
}

Result<void> CrawlSession::storeTroubles(const CrawlTask &task, const QList<WalkTrouble> &troubles)
{
    Crawls crawls(*m_parts.database);
    for (const WalkTrouble &trouble : troubles) {
        CrawlResult result;
        result.url = trouble.page.toString(QUrl::FullyEncoded);
        result.outcome = u"failed"_s;
        result.error = trouble.error;
        result.detail = trouble.error.detail;
        const auto stored = crawls.addResult(task.run.id, result);
        if (!stored) {
            return stored;
        }
    }
    return {};
}

Result<void> CrawlSession::afterWalk(CrawlTask &task, const WalkRecorder &recorder)
{
    task.refusals = 0;
    const auto &troubles = recorder.troubles();
    if (!troubles.isEmpty() && recorder.pagesRead() == 0) {
        return end(task, RunState::Failed, troubles.first().error);
    }
    if (!troubles.isEmpty()) {
        task.trouble = troubles.first().error;
        return loadDocuments(task);
    }
    const Crawls crawls(*m_parts.database);
    const auto known = crawls.knownBefore(task.run.administration, task.run.id, task.run.since);
    const auto absent = crawls.notSeen(task.run.administration, task.run.id, task.run.since);
    if (!known || !absent) {
        return known ? absent.error() : known.error();
    }
    const auto missing = static_cast<int>(absent->size());
    const bool isEmpty = recorder.listed() == 0 && *known > 0;
    if (isEmpty || (missing >= ManyAbsent && 2 * missing > *known)) {
        const QString what = isEmpty
            ? u"it lists nothing, %1 recueils are known"_s.arg(*known)
            : u"%1 of %2 known recueils are no longer listed"_s.arg(missing).arg(*known);
        task.failure = Error{ErrorCode::ListingEmpty, task.startPage().toString(), what};
        return loadDocuments(task);
    }
    if (const auto emptied = emptiedPage(*absent, recorder)) {
        const auto stored = storeTroubles(task, {*emptied});
        task.trouble = emptied->error;
        return stored ? loadDocuments(task) : stored;
    }
    task.run.walked = true;
    const auto saved = Crawls(*m_parts.database).saveRun(task.run);
    return saved ? loadAbsences(task) : saved;
}

Result<void> CrawlSession::loadAbsences(CrawlTask &task)
{
    const Crawls crawls(*m_parts.database);
    const auto absent = crawls.notSeen(task.run.administration, task.run.id, task.run.since);
    if (!absent) {
        return absent.error();
    }
    task.step = CrawlTask::Step::Absences;
    task.queue.clear();
    for (const RecueilName &name : *absent) {
        const auto wanted = crawls.wantedDocument(name.id);
        if (!wanted) {
            return wanted.error();
        }
        task.queue.append(*wanted);
    }
    return task.queue.isEmpty() ? goOn(task) : Result<void>();
}

Result<void> CrawlSession::loadDocuments(CrawlTask &task)
{
    const Crawls crawls(*m_parts.database);
    const auto wanted = crawls.wanted(task.run.administration, task.run.since);
    const auto results = crawls.results(task.run.id);
    if (!wanted || !results) {
        return wanted ? results.error() : wanted.error();
    }
    const QSet<QString> done = attempted(*results);
    const QDateTime lately = m_parts.clock->now().addDays(-RoutineDays);
    task.step = CrawlTask::Step::Documents;
    task.queue.clear();
    for (const WantedDocument &document : *wanted) {
        const bool isHopeless = task.run.isRoutine && document.failures >= OftenFailed
            && document.askedAt.isValid() && document.askedAt > lately;
        if (!done.contains(document.url) && !isHopeless) {
            task.queue.append(document);
        }
    }
    return task.queue.isEmpty() ? goOn(task) : Result<void>();
}

Result<void> CrawlSession::loadRechecks(CrawlTask &task)
{
    const Crawls crawls(*m_parts.database);
    const QDateTime before
        = task.run.isRoutine ? m_parts.clock->now().addDays(-RoutineDays) : task.run.startedAt;
    const auto results = crawls.results(task.run.id);
    const auto held = crawls.toRecheck(task.run.administration, task.today.addDays(-RecheckDays), before,
                                       qMax(0, RecheckMost - task.run.rechecked));
    if (!results || !held) {
        return results ? held.error() : results.error();
    }
    const QSet<QString> done = attempted(*results);
    task.step = CrawlTask::Step::Recheck;
    task.queue.clear();
    for (const WantedDocument &document : *held) {
        if (!done.contains(document.url)) {
            task.queue.append(document);
        }
    }
    return task.queue.isEmpty() ? goOn(task) : Result<void>();
}

/// Asks for the first of the task's queue.
Result<void> CrawlSession::askNext(CrawlTask &task)
{
    int toBring = 0;
    for (const CrawlTask &one : m_tasks) {
        toBring += one.step == CrawlTask::Step::Documents ? static_cast<int>(one.queue.size()) : 0;
    }
    m_parts.client->setDocumentsToBring(toBring);
    tell(task.step == CrawlTask::Step::Documents ? CrawlStep::Fetching : CrawlStep::Rechecking, &task);
    const WantedDocument &wanted = task.queue.first();
    const auto brought = task.step == CrawlTask::Step::Absences
        ? m_parts.fetcher->lookAtAbsent(wanted, task.run, *task.scraper)
        : m_parts.fetcher->bring(wanted, task.run, *task.scraper);
    return brought ? settle(task, *brought) : brought.error();
}

Result<void> CrawlSession::settle(CrawlTask &task, const Brought &brought)
{
    if (brought.what == Brought::What::NotAsked) {
        return siteError(task, *brought.error);
    }
    const bool isAbsence = task.step == CrawlTask::Step::Absences;
    const WantedDocument wanted = task.queue.takeFirst();
    task.refusals = 0;
    const auto counted = refresh(task);
    if (!counted) {
        return counted;
    }
    if (brought.what == Brought::What::Fetched || brought.what == Brought::What::Changed) {
        m_report.documents.append(brought.sha256);
        m_hooks.documentFetched(brought.sha256);
    }
    if (brought.what != Brought::What::Unchanged || isAbsence) {
        m_hooks.recueilsChanged();
    }
    if (brought.what == Brought::What::Failed && !isAbsence) {
        if (concernsSite(*brought.error) && QUrl(wanted.url).host() == task.startPage().host()) {
            return end(task, RunState::Failed, brought.error);
        }
    }
    if (brought.error && !isAbsence && !task.trouble) {
        task.trouble = brought.error;
    }
    return task.queue.isEmpty() ? goOn(task) : Result<void>();
}

/// The queue of the step is empty.
Result<void> CrawlSession::goOn(CrawlTask &task)
{
    switch (task.step) {
    case CrawlTask::Step::Absences:
        return loadDocuments(task);
    case CrawlTask::Step::Documents:
        return loadRechecks(task);
    case CrawlTask::Step::Recheck:
        return finish(task);
    case CrawlTask::Step::Walk:
    case CrawlTask::Step::Ended:
        break;
    }
    return {};
}

/// What was asked says something of the whole site.
Result<void> CrawlSession::siteError(CrawlTask &task, const Error &error)
{
    if (error.code == ErrorCode::Cancelled && m_parts.control->end() != CrawlControl::End::None) {
        return {};
    }
    if (error.code == ErrorCode::NeedsBrowser) {
        const QUrl page = task.startPage();
        m_hooks.userNeeded(task.run.administration, page);
        return end(task, RunState::NeedsUser,
                   Error{error.code, page.toString(QUrl::FullyEncoded), error.detail});
    }
    if (error.code == ErrorCode::ServerPaused || error.code == ErrorCode::ServerBusy
        || error.code == ErrorCode::ConnectionLost) {
        return refused(task, error);
    }
    return end(task, RunState::Failed, error);
}

/// The server is left alone: the task waits for it, or ends when it refused too often.
Result<void> CrawlSession::refused(CrawlTask &task, const Error &error)
{
    task.blockedOn = QUrl(error.subject);
    if (error.code == ErrorCode::ServerPaused) {
        // Of a server that a redirect leads to, only the error knows.
        task.notBefore = timeFromStorage(error.detail);
        return {};
    }
    if (const auto pause = std::exchange(m_refusal, std::nullopt)) {
        return pause->refusals >= m_parts.mostRefusals ? failServer(*pause, task) : Result<void>();
    }
    // The pause was over before it could be told (Politeness::speed).
    ++task.refusals;
    return task.refusals >= m_parts.mostRefusals ? end(task, RunState::Failed, error) : Result<void>();
}

/// Every run on that server ends: the pause is kept, the next run begins when it is over.
/// @param asking  The one that was refused; the pause may be over already (Politeness::speed).
Result<void> CrawlSession::failServer(const ServerPause &pause, const CrawlTask &asking)
{
    for (CrawlTask &task : m_tasks) {
        QUrl refusedUrl = &task == &asking ? task.blockedOn : QUrl();
        for (const QUrl &url : {task.nextUrl(), task.blockedOn}) {
            const auto its = url.isValid() ? m_parts.client->pauseOf(url) : std::nullopt;
            if (its && its->server == pause.server) {
                refusedUrl = url;
            }
        }
        if (task.step == CrawlTask::Step::Ended || !refusedUrl.isValid()) {
            continue;
        }
        const auto ended
            = end(task, RunState::Failed,
                  Error{pause.why.code, refusedUrl.toString(QUrl::FullyEncoded), pause.why.detail});
        if (!ended) {
            return ended;
        }
    }
    return {};
}

/// Everything was asked for: what did it come to?
Result<void> CrawlSession::finish(CrawlTask &task)
{
    const Crawls crawls(*m_parts.database);
    const auto missing = crawls.wanted(task.run.administration, task.run.since);
    const auto results = crawls.results(task.run.id);
    if (!missing || !results) {
        return missing ? results.error() : missing.error();
    }
    std::optional<Error> why = task.failure ? task.failure : task.trouble;
    for (const CrawlResult &result : *results) {
        if (!why && result.error) {
            why = result.error; // Of before the run was taken up.
        }
    }
    if (!why && !missing->isEmpty()) {
        why = missing->first().failure;
    }
    if (task.failure) {
        return end(task, RunState::Failed, why);
    }
    const bool isComplete = !why && missing->isEmpty() && task.run.walked;
    return end(task, isComplete ? RunState::Complete : RunState::Incomplete, why);
}

Result<void> CrawlSession::end(CrawlTask &task, RunState state, const std::optional<Error> &why)
{
    task.run.state = state;
    task.run.why = why;
    task.run.endedAt = m_parts.clock->now();
    Crawls crawls(*m_parts.database);
    const auto saved = crawls.saveRun(task.run);
    if (!saved) {
        return saved;
    }
    const auto run = crawls.run(task.run.id);
    if (!run) {
        return run.error();
    }
    task.run = *run;
    task.step = CrawlTask::Step::Ended;
    task.queue.clear();
    m_hooks.runEnded(task.run);
    return {};
}

/// The counts, from what is stored; state and walked are ours until saved.
Result<void> CrawlSession::refresh(CrawlTask &task)
{
    const auto run = Crawls(*m_parts.database).run(task.run.id);
    if (!run) {
        return run.error();
    }
    const bool walked = task.run.walked;
    const bool isRoutine = task.run.isRoutine;
    task.run = *run;
    task.run.walked = walked;
    task.run.isRoutine = isRoutine;
    return {};
}

} // namespace attrap
