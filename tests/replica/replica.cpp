// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/replica/replica.h"

#include "tests/replica/answers.h"

#include <QTemporaryDir>

#include <array>

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

constexpr int ServerCount = 5;

/// Which of the loopback addresses stands for the server of that site.
int serverOf(const SiteCase &site)
{
    if (site.family == "regions"_L1) {
        return 1;
    }
    if (site.family == "drupal"_L1) {
        return 2;
    }
    if (site.family == "dims"_L1) {
        return 3;
    }
    return site.code.startsWith("pref97"_L1) ? 4 : 0;
}

} // namespace

struct Replica::Impl
{
    Impl(const Options &o, const Clock &c)
        : options(o)
        , clock(c)
        , sites(faults)
        , answers(sites, faults, o.challenges)
        , loaded(sites.load(o.corpus))
    { }

    HttpReply serve(const HttpRequest &request);

    Options options;
    const Clock &clock;
    FaultBook faults;
    Sites sites;
    Answers answers;
    Result<void> loaded;
    std::array<std::unique_ptr<HttpServer>, ServerCount> servers;
    QTemporaryDir folder;
    TlsFiles tls;
    mutable QMutex logMutex;
    QList<LoggedRequest> log;
};

HttpReply Replica::Impl::serve(const HttpRequest &request)
{
    LoggedRequest entry;
    entry.atMs = clock.monotonicMs();
    entry.server = request.server;
    entry.method = request.method;
    entry.userAgent = request.userAgent;
    entry.ifNoneMatch = request.ifNoneMatch;
    const HttpReply reply = answers.to(request, entry);
    const bool silent = reply.way == HttpReply::Way::Reset || reply.way == HttpReply::Way::Nothing;
    entry.status = silent ? 0 : reply.status;
    const QMutexLocker lock(&logMutex);
    log.append(entry);
    return reply;
}

Replica::Replica(const Options &options, const Clock &clock)
    : m_impl(std::make_unique<Impl>(options, clock))
{ }

Replica::~Replica()
{
    stop();
}

Result<void> Replica::start()
{
    if (!m_impl->loaded) {
        return m_impl->loaded.error();
    }
    if (auto made = m_impl->sites.makePdfs(); !made) {
        return made.error();
    }
    if (m_impl->options.tls) {
        QStringList hosts;
        for (const SiteCase &site : m_impl->sites.cases()) {
            hosts.append(site.host);
        }
        hosts.removeDuplicates();
        const auto made = makeCertificates(m_impl->folder.path(), hosts);
        if (!made) {
            return made.error();
        }
        m_impl->tls = *made;
    }
    for (int i = 0; i < ServerCount; ++i) {
        auto server = std::make_unique<HttpServer>(
            [impl = m_impl.get()](const HttpRequest &request) { return impl->serve(request); });
        if (m_impl->options.tls) {
            const auto choice
                = [impl = m_impl.get()](const QString &host) { return impl->faults.badCertificate(host); };
            if (auto taken = server->useTls(m_impl->tls, choice); !taken) {
                return taken.error();
            }
        }
        if (auto started = server->start(u"127.0.0."_s + QString::number(i + 1)); !started) {
            return started.error();
        }
        m_impl->servers.at(static_cast<size_t>(i)) = std::move(server);
    }
    return {};
}

void Replica::stop()
{
    for (auto &server : m_impl->servers) {
        server.reset();
    }
}

QStringList Replica::origins() const
{
    QStringList origins;
    const QString scheme = m_impl->options.tls ? u"https"_s : u"http"_s;
    for (const SiteCase &site : m_impl->sites.cases()) {
        const int i = serverOf(site);
        const auto &server = m_impl->servers.at(static_cast<size_t>(i));
        if (server) {
            origins.append(u"https://%1=%2://127.0.0.%3:%4"_s.arg(site.host, scheme, QString::number(i + 1),
                                                                  QString::number(server->port())));
        }
    }
    origins.removeDuplicates();
    return origins;
}

QString Replica::certificateFile() const
{
    return m_impl->tls.trust;
}

QStringList Replica::codes() const
{
    return m_impl->sites.codes();
}

QList<ExpectedItem> Replica::expected(const QString &code, const QDate &since) const
{
    // Without the recueils there are no bytes to expect; start() says why they cannot be made.
    if (auto made = m_impl->sites.makePdfs(); !made) {
        return {};
    }
    return m_impl->sites.expected(code, since);
}

void Replica::addFault(const FaultRule &rule)
{
    m_impl->faults.add(rule);
    if (rule.fault == Fault::Vanished) {
        m_impl->sites.rebuild();
    }
}

void Replica::clearFaults()
{
    m_impl->faults.clear();
    m_impl->sites.rebuild();
}

QString Replica::publish(const QString &code, const QDate &day)
{
    return m_impl->sites.publish(code, day);
}

QList<LoggedRequest> Replica::log() const
{
    const QMutexLocker lock(&m_impl->logMutex);
    return m_impl->log;
}

void Replica::clearLog()
{
    const QMutexLocker lock(&m_impl->logMutex);
    m_impl->log.clear();
}

} // namespace attrap::replica
