// SPDX-License-Identifier: GPL-3.0-or-later
// The whole of crawling in one thread: the replica's server, the real client (libcurl over loopback), a
// library in a temporary folder, and a clock that moves only when the crawl waits.
#pragma once

#include "core/catalogue/library.h"
#include "core/catalogue/recueils.h"
#include "core/crawl/crawlservice.h"
#include "tests/replica/replica.h"
#include "tests/support/fakeclock.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace attrap {

/// What the library holds, or not, beside what the replica's sites list.
struct RigComparison
{
    int expected = 0;
    QStringList missed; ///< Listed by the site, not held with these bytes.
    QStringList strays; ///< In the library, listed by no site.
};

/// The pauses between what the replica was asked, in milliseconds of its clock.
struct RigPauses
{
    int requests = 0;
    int documents = 0;
    int servers = 0;
    qint64 betweenRequestsMs = -1; ///< The shortest, of one server; -1 where there were not two.
    qint64 betweenDocumentsMs = -1;
};

/// Needs a QGuiApplication: the replica makes its PDFs. Thread: one.
class CrawlRig
{
public:
    explicit CrawlRig(const replica::Options &options = withoutChallenges());
    ~CrawlRig();
    CrawlRig(const CrawlRig &) = delete;
    CrawlRig &operator=(const CrawlRig &) = delete;

    /// The challenges are passed in a window (tests/app/gui/browser); here the sites ask nothing, and a
    /// second client stands in for that window.
    static replica::Options withoutChallenges();

    /// Errors: those of the replica and of Library::open.
    Result<void> start();
    /// An empty library, no faults, an empty log; the replica stays, which takes long to start.
    Result<void> renew();
    /// One request, to its end.
    CrawlReport crawl(const QStringList &codes, const QDate &since);
    /// The run of the administration in the last report; a default one when there is none.
    [[nodiscard]] CrawlRun run(const QString &code) const;

    Result<RigComparison> compare(const QStringList &codes, const QDate &since);
    [[nodiscard]] RigPauses pauses() const;

    Result<Recueil> recueil(const QString &url);
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] QString folder() const
    {
        return m_folder.filePath(QStringLiteral("library%1").arg(m_libraries));
    }
    [[nodiscard]] const ScraperSet &scrapers() const { return *m_scrapers; }

    FakeClock clock{QDateTime(QDate(2026, 8, 21), QTime(8, 0), Qt::UTC)}; ///< The replica's today.
    replica::Replica replica;
    Politeness politeness;

private:
    class MovingWaiter;

    QTemporaryDir m_folder;
    int m_libraries = 0;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Database> m_database;
    std::shared_ptr<ScraperSet> m_scrapers;
    OriginOverrides m_origins;
    std::unique_ptr<CurlTransport> m_plain;
    std::unique_ptr<CurlTransport> m_window;
    std::unique_ptr<SystemResolver> m_resolver;
    std::unique_ptr<MovingWaiter> m_waiter;
    CrawlReport m_report;
};

} // namespace attrap
