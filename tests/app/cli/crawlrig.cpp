// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/crawlrig.h"

#include "core/catalogue/database.h"
#include "core/crawl/recueilnames.h"
#include "scrapers/scrapers.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

/// Time passes when somebody waits, and then at once.
class CrawlRig::MovingWaiter : public Waiter
{
public:
    explicit MovingWaiter(FakeClock &clock)
        : m_clock(clock)
    { }

    Result<void> wait(qint64 ms, const CancelToken &token) override
    {
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, {}, {}};
        }
        m_clock.advanceMs(ms);
        return {};
    }

private:
    FakeClock &m_clock;
};

replica::Options CrawlRig::withoutChallenges()
{
    replica::Options options;
    options.challenges = false;
    return options;
}

CrawlRig::CrawlRig(const replica::Options &options)
    : replica(options, clock)
{ }

CrawlRig::~CrawlRig() = default;

Result<void> CrawlRig::start()
{
    auto started = replica.start();
    if (!started) {
        return started;
    }
    for (const QString &origin : replica.origins()) {
        const auto parsed = parseOriginOverride(origin);
        if (!parsed) {
            return parsed.error();
        }
        m_origins.insert(parsed->first, parsed->second);
    }
    auto scrapers = shippedScrapers();
    if (!scrapers) {
        return scrapers.error();
    }
    m_scrapers = std::move(*scrapers);
    WebLimits limits;
    limits.connectSeconds = 2;
    limits.listingSeconds = 3;
    limits.documentSeconds = 3;
    limits.documentBytes = 8 << 20; // More than any document of the replica, less than takes time.
    m_plain = std::make_unique<CurlTransport>(NetworkSettings(), limits, clock);
    m_plain->setOrigins(m_origins);
    m_window = std::make_unique<CurlTransport>(NetworkSettings(), limits, clock);
    m_window->setOrigins(m_origins);
    m_resolver = std::make_unique<SystemResolver>(clock);
    m_waiter = std::make_unique<MovingWaiter>(clock);
    return renew();
}

Result<void> CrawlRig::renew()
{
    replica.clearFaults();
    replica.clearLog();
    m_database.reset();
    m_library.reset();
    ++m_libraries;
    auto library = Library::open(folder(), LibraryAccess::ReadWrite, clock);
    if (!library) {
        return library.error();
    }
    m_library = std::move(*library);
    auto database = m_library->connect();
    if (!database) {
        return database.error();
    }
    m_database = std::move(*database);
    return {};
}

CrawlReport CrawlRig::crawl(const QStringList &codes, const QDate &since)
{
    CrawlParts parts;
    parts.library = m_library.get();
    parts.scrapers = m_scrapers.get();
    parts.clock = &clock;
    parts.plain = m_plain.get();
    parts.browser = m_window.get();
    parts.resolver = m_resolver.get();
    parts.waiter = m_waiter.get();
    parts.politeness = politeness;
    parts.origins = m_origins;
    CrawlService service(parts);
    m_report = {};
    QObject::connect(&service, &CrawlService::finished, &service,
                     [this](const CrawlReport &report) { m_report = report; });
    QObject::connect(&service, &CrawlService::failed, &service, [](const Error &error) {
        qWarning("the crawl failed: %s %s %s", qPrintable(errorCodeName(error.code)),
                 qPrintable(error.subject), qPrintable(error.detail));
    });
    CrawlRequest request;
    request.administrations = codes;
    request.since = since;
    service.crawl(request);
    return m_report;
}

CrawlRun CrawlRig::run(const QString &code) const
{
    const auto found = std::find_if(m_report.runs.begin(), m_report.runs.end(),
                                    [&code](const CrawlRun &one) { return one.administration == code; });
    return found == m_report.runs.end() ? CrawlRun() : *found;
}

Result<RigComparison> CrawlRig::compare(const QStringList &codes, const QDate &since)
{
    const auto recueils = Recueils(*m_database).list();
    if (!recueils) {
        return recueils.error();
    }
    QHash<QString, QString> held;
    for (const Recueil &recueil : *recueils) {
        held.insert(urlKey(recueil.url), recueil.document);
    }
    RigComparison comparison;
    for (const QString &code : codes) {
        for (const replica::ExpectedItem &item : replica.expected(code, since)) {
            ++comparison.expected;
            if (held.value(urlKey(item.url)) != item.sha256) {
                comparison.missed.append(code + u' ' + item.url);
            }
        }
    }
    QSet<QString> listed; // By any site, of any date: a list may show what is older than asked.
    for (const QString &code : replica.codes()) {
        for (const replica::ExpectedItem &item : replica.expected(code)) {
            listed.insert(urlKey(item.url));
        }
    }
    for (const Recueil &recueil : *recueils) {
        if (!listed.contains(urlKey(recueil.url))) {
            comparison.strays.append(recueil.administration + u' ' + recueil.url);
        }
    }
    return comparison;
}

RigPauses CrawlRig::pauses() const
{
    RigPauses pauses;
    QHash<QString, qint64> lastRequest;
    QHash<QString, qint64> lastDocument;
    const auto shorter = [](qint64 least, qint64 gap) { return least < 0 ? gap : std::min(least, gap); };
    for (const replica::LoggedRequest &one : replica.log()) {
        ++pauses.requests;
        if (lastRequest.contains(one.server)) {
            pauses.betweenRequestsMs = shorter(pauses.betweenRequestsMs, one.atMs - lastRequest[one.server]);
        }
        lastRequest[one.server] = one.atMs;
        if (one.isDocument) {
            ++pauses.documents;
            if (lastDocument.contains(one.server)) {
                pauses.betweenDocumentsMs
                    = shorter(pauses.betweenDocumentsMs, one.atMs - lastDocument[one.server]);
            }
            lastDocument[one.server] = one.atMs;
        }
    }
    pauses.servers = static_cast<int>(lastRequest.size());
    return pauses;
}

Result<Recueil> CrawlRig::recueil(const QString &url)
{
    const auto recueils = Recueils(*m_database).list();
    if (!recueils) {
        return recueils.error();
    }
    for (const Recueil &recueil : *recueils) {
        if (urlKey(recueil.url) == urlKey(url)) {
            return recueil;
        }
    }
    return Error{ErrorCode::UnknownDocument, url, {}};
}

} // namespace attrap
