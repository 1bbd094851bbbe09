// SPDX-License-Identifier: GPL-3.0-or-later
// Sites in memory, scrapers that read them, and a crawl over both: the real service and the real WebClient.
#pragma once

#include "core/catalogue/crawls.h"
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/crawl/crawlservice.h"
#include "tests/support/fakeclock.h"

#include <QMap>
#include <QTemporaryDir>

#include <functional>

namespace attrap {

/// Answers from memory; an address that it does not know is 404.
class FakeSites : public HttpTransport
{
public:
    explicit FakeSites(FakeClock &clock)
        : m_clock(clock)
    { }

    struct Resource
    {
        QByteArray body;
        QString contentType;
        QString etag; ///< Empty: none, and never 304.
    };
    struct Asked
    {
        QString url;
        bool conditional = false;
        int status = 0;
        qint64 atMs = 0;
        Route route = Route::Plain;
    };

    QMap<QString, Resource> resources;
    QList<Asked> asked;
    /// When it gives an outcome, that is the answer.
    std::function<std::optional<HttpOutcome>(const HttpRequest &)> fault;
    std::function<void()> afterEach;

    HttpOutcome exchange(const HttpRequest &request, const CancelToken &token) override;
    void forgetCookies() override { }

    [[nodiscard]] QStringList urls() const;
    [[nodiscard]] int count(const QString &part) const;
    /// An answer of that status with that body; status 0: the connection is lost.
    static HttpOutcome answer(const HttpRequest &request, int status, const QByteArray &body = {});

private:
    FakeClock &m_clock;
};

class FakeResolver : public AddressResolver
{
public:
    QHash<QString, QString> addresses; ///< Others have an address each.
    Result<QStringList> addressesOf(const QString &host) override;
};

/// Moves the clock.
class FakeWaiter : public Waiter
{
public:
    explicit FakeWaiter(FakeClock &clock)
        : m_clock(clock)
    { }
    Result<void> wait(qint64 ms, const CancelToken &token) override;
    std::function<void(qint64)> onWait;

private:
    FakeClock &m_clock;
};

/// Reads pages of lines: "item URL|title|detail|2026-03-01", "next URL", "detail URL".
class FakeScraper : public Scraper
{
public:
    FakeScraper(QString code, QUrl start, bool needsBrowser)
        : m_code(std::move(code))
        , m_start(std::move(start))
        , m_needsBrowser(needsBrowser)
    { }
    [[nodiscard]] QString code() const override { return m_code; }
    [[nodiscard]] QString family() const override { return QStringLiteral("dsfr"); }
    [[nodiscard]] QList<QUrl> startPages() const override { return {m_start}; }
    [[nodiscard]] bool needsBrowser() const override { return m_needsBrowser; }
    [[nodiscard]] QString userAgent() const override { return {}; }
    [[nodiscard]] int delaySeconds() const override { return 0; }
    [[nodiscard]] Numbering numbering() const override { return Numbering::Yearly; }
    Result<void> walk(const WalkRequest &request, PageSource &pages, WalkSink &sink,
                      const CancelToken &token) override;

private:
    QString m_code;
    QUrl m_start;
    bool m_needsBrowser;
};

class FakeScrapers : public ScraperSet
{
public:
    QStringList browserCodes;
    [[nodiscard]] QStringList codes() const override;
    [[nodiscard]] Result<std::unique_ptr<Scraper>> scraper(const QString &code) const override;
};

/// A site "https://CODE.example" per administration, and what a crawl of them told.
class CrawlHouse
{
public:
    CrawlHouse();

    FakeClock clock; ///< 5 March 2026.
    FakeSites sites{clock};
    FakeResolver resolver;
    FakeWaiter waiter{clock};
    FakeScrapers scrapers;
    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    std::unique_ptr<Database> database;
    HttpTransport *browser = nullptr;
    Politeness politeness;

    struct Item
    {
        QString name; ///< "a.pdf"
        QByteArray body;
        QDate day;
        QString detail;
        QString title;
    };
    /// Publishes: the listing of that site shows these, the first first; each is served at its address.
    void publish(const QString &code, const QList<Item> &items);
    void setListing(const QString &code, const QByteArray &lines,
                    const QString &path = QStringLiteral("/raa"));
    static QByteArray line(const QString &code, const Item &item);
    static QString url(const QString &code, const QString &name);
    static QByteArray pdf(const QByteArray &what);
    static Item item(const QString &name, const QDate &day);
    void serve(const QString &url, const QByteArray &body);

    struct Told
    {
        CrawlReport report;
        QList<CrawlRun> ended;
        QList<CrawlProgress> progress;
        QStringList documents;
        QList<Error> failures;
        QStringList usersNeeded;
        int finished = 0;
    };
    [[nodiscard]] CrawlParts parts();
    /// One request, by a service of its own: as if the program had been started for it.
    Told crawl(const QStringList &codes, const QDate &since = QDate(2026, 1, 1));
    Told start();
    Told with(const std::function<void(CrawlService &)> &act);
    /// The service under way, for hooks.
    CrawlService *service = nullptr;

    [[nodiscard]] CrawlRun last(const QString &code);
    [[nodiscard]] QHash<QString, QString> held(); ///< URL → SHA-256, of what is held.
    /// What verifying finds, and that each row of the journal follows.
    [[nodiscard]] QString problems();
};

} // namespace attrap
