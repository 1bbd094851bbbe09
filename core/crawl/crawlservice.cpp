// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/crawlservice.h"

#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/crawl/crawlcontrol_p.h"
#include "core/crawl/crawlplan_p.h"
#include "core/crawl/crawlsession_p.h"
#include "core/crawl/documentfetcher_p.h"
#include "core/crawl/siteaccess_p.h"

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

void registerTypes()
{
    qRegisterMetaType<CrawlRequest>();
    qRegisterMetaType<CrawlProgress>();
    qRegisterMetaType<CrawlReport>();
    qRegisterMetaType<CrawlRun>();
    qRegisterMetaType<Error>();
}

} // namespace

struct CrawlService::Impl
{
    explicit Impl(const CrawlParts &given)
        : parts(given)
    { }

    Result<void> open();
    Result<void> reach();
    Result<CrawlReport> work(CrawlPlan plan, CrawlHooks hooks);

    CrawlParts parts;
    CrawlControl control;
    std::unique_ptr<Database> database;
    CrawlSettings settings; ///< Those that the client was made with.
    std::unique_ptr<SystemResolver> ownResolver;
    std::unique_ptr<SystemWaiter> ownWaiter;
    std::unique_ptr<PausableWaiter> pausableWaiter; ///< What the client waits with.
    std::unique_ptr<CurlTransport> ownTransport;
    std::unique_ptr<WebClient> client; ///< Kept between requests: it knows when each server was asked last.
};

/// Connects to the library. Once.
Result<void> CrawlService::Impl::open()
{
    if (database) {
        return {};
    }
    auto connected = parts.library->connect();
    if (!connected) {
        return connected.error();
    }
    database = std::move(*connected);
    if (parts.resolver == nullptr) {
        ownResolver = std::make_unique<SystemResolver>(*parts.clock);
        parts.resolver = ownResolver.get();
    }
    if (parts.waiter == nullptr) {
        ownWaiter = std::make_unique<SystemWaiter>();
        parts.waiter = ownWaiter.get();
    }
    pausableWaiter = std::make_unique<PausableWaiter>(*parts.waiter, control);
    return {};
}

/// Makes the client, again where the user changed how the sites are reached.
Result<void> CrawlService::Impl::reach()
{
    Crawls crawls(*database);
    const auto wanted = crawls.settings();
    if (!wanted) {
        return wanted.error();
    }
    const bool isSame = wanted->proxy == settings.proxy && wanted->contact == settings.contact;
    if (client && isSame) {
        return {};
    }
    HttpTransport *plain = parts.plain;
    if (plain == nullptr) {
        const NetworkSettings network{wanted->proxy, wanted->contact, parts.certificateFile};
        const auto good = checkNetworkSettings(network);
        if (!good) {
            return good;
        }
        client.reset();
        ownTransport = std::make_unique<CurlTransport>(network, WebLimits(), *parts.clock);
        ownTransport->setOrigins(parts.origins);
        plain = ownTransport.get();
    }
    settings = *wanted;
    client = std::make_unique<WebClient>(
        WebClient::Parts{plain, parts.browser, parts.resolver, parts.clock, pausableWaiter.get()},
        parts.politeness);
    client->setOrigins(parts.origins);
    client->setBehindProxy(!settings.proxy.isEmpty());
    const auto kept = crawls.pauses();
    if (!kept) {
        return kept.error();
    }
    QList<ServerPause> pauses;
    for (const Crawls::Pause &pause : *kept) {
        pauses.append({pause.server, pause.host, pause.until, pause.refusals, pause.why});
    }
    client->restore(pauses);
    return {};
}

Result<CrawlReport> CrawlService::Impl::work(CrawlPlan plan, CrawlHooks hooks)
{
    for (const CrawlRun &run : std::as_const(plan.refused)) {
        hooks.runEnded(run);
    }
    SiteAccess access({client.get(), &control, parts.browser != nullptr});
    DocumentFetcher fetcher({database.get(), &access, parts.clock, parts.library->storeFolder(),
                             parts.library->folder() + u"/cache/crawl"_s});
    const auto cleared = fetcher.clear();
    if (!cleared) {
        return cleared.error();
    }
    if (parts.plain != nullptr) {
        parts.plain->forgetCookies();
    } else {
        ownTransport->forgetCookies();
    }
    CrawlSession::Parts with;
    with.database = database.get();
    with.client = client.get();
    with.control = &control;
    with.clock = parts.clock;
    with.waiter = parts.waiter;
    with.fetcher = &fetcher;
    with.access = &access;
    with.mostRefusals = qMax(1, static_cast<int>(parts.politeness.backOffMs.size()));
    auto report = CrawlSession(with, std::move(hooks)).work(std::move(plan.tasks));
    if (report) {
        report->runs = plan.refused + report->runs;
    }
    return report;
}

CrawlService::CrawlService(const CrawlParts &parts)
    : m_impl(std::make_unique<Impl>(parts))
{
    registerTypes();
}

CrawlService::~CrawlService()
{
    m_impl->control.interrupt();
}

void CrawlService::pause()
{
    m_impl->control.pause();
}

void CrawlService::resume()
{
    m_impl->control.resume();
}

void CrawlService::stop()
{
    m_impl->control.stop();
}

void CrawlService::interrupt()
{
    m_impl->control.interrupt();
}

void CrawlService::tryAgainNow(const QString &server)
{
    m_impl->control.tryAgain(server);
}

void CrawlService::ask(const CrawlRequest &request)
{
    m_impl->control.join(request);
    // Where nothing is under way, or it ends before it looks.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const QList<CrawlRequest> left = m_impl->control.takeJoined();
            for (const CrawlRequest &one : left) {
                crawl(one);
            }
        },
        Qt::QueuedConnection);
}

void CrawlService::start()
{
    m_impl->control.reopen();
    work([this] { return planUnfinished(m_impl->parts, *m_impl->database); }, Announce::IfAny);
}

void CrawlService::crawl(const CrawlRequest &request)
{
    m_impl->control.begin();
    work([&] { return planRequest(request, {}, m_impl->parts, *m_impl->database); }, Announce::Always);
}

void CrawlService::work(const std::function<Result<CrawlPlan>()> &plan, Announce announce)
{
    const auto give = [this](const Error &error) {
        Q_EMIT failed(error);
        Q_EMIT progressChanged({});
        CrawlReport report;
        report.stopped = true;
        Q_EMIT finished(report);
    };
    auto opened = m_impl->open();
    if (opened) {
        opened = m_impl->reach();
    }
    if (!opened) {
        give(opened.error());
        return;
    }
    auto planned = plan();
    if (!planned) {
        give(planned.error());
        return;
    }
    if (announce == Announce::IfAny && planned->tasks.empty()) {
        return;
    }
    CrawlHooks hooks;
    hooks.progress = [this](const CrawlProgress &progress) { Q_EMIT progressChanged(progress); };
    hooks.runEnded = [this](const CrawlRun &run) { Q_EMIT runEnded(run); };
    hooks.documentFetched = [this](const QString &sha256) { Q_EMIT documentFetched(sha256); };
    hooks.recueilsChanged = [this] { Q_EMIT recueilsChanged(); };
    hooks.userNeeded = [this](const QString &administration, const QUrl &page) {
        Q_EMIT userNeeded(administration, page);
    };
    hooks.plan = [this](const CrawlRequest &request, const QStringList &underWay) {
        return planRequest(request, underWay, m_impl->parts, *m_impl->database);
    };
    const auto report = m_impl->work(*std::move(planned), hooks);
    if (!report) {
        give(report.error());
        return;
    }
    Q_EMIT progressChanged({});
    Q_EMIT finished(*report);
}

} // namespace attrap
