// SPDX-License-Identifier: GPL-3.0-or-later
// What the crawl asks of a scraper (scrapers/), and what it gives it.
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

namespace attrap {

/// Where the publication date of a listed document was found, the most reliable first (SITE-STRUCTURE § 8).
enum class DateSource { Detail, Card, Row, Text, Name, Folder, None };

/// One recueil (or single acte) as a listing shows it.
struct ListedItem
{
    QUrl url; ///< Of the PDF, absolute, percent-encoded once, without fragment.
    QString title; ///< What a reader of the site would call it; never empty.
    QString linkText; ///< The words of the link, white space collapsed.
    QString detail; ///< What the site prints beside: "PDF - 1,37 Mb - 05/03/2026". When it changes, so may
                    ///< the bytes.
    QDate publishedOn; ///< Invalid when the listing gives no date.
    QString printedDate; ///< As printed, what publishedOn was read from.
    DateSource dateSource = DateSource::None;
    QUrl listingUrl; ///< The page that showed the link (for a detail page: that page).

    friend bool operator==(const ListedItem &, const ListedItem &) = default;
};

struct FetchedPage
{
    QUrl url; ///< As asked.
    QUrl finalUrl; ///< After redirects: relative links are relative to it.
    QByteArray body;
    QString contentType;
};

/// Gives a walker the pages of a site. Implemented by the crawl (politeness, evidence), by a dry run and by
/// tests.
class PageSource
{
public:
    PageSource() = default;
    virtual ~PageSource() = default;
    PageSource(const PageSource &) = delete;
    PageSource &operator=(const PageSource &) = delete;

    /// Errors: those of WebClient::fetch().
    virtual Result<FetchedPage> page(const QUrl &url) = 0;
    /// The same by POST of a form.
    virtual Result<FetchedPage> submit(const QUrl &url, const QByteArray &formBody) = 0;
    /// What an earlier run found on that detail page, recent enough to be believed: the page need not be
    /// asked again. Nothing when it must be.
    virtual std::optional<QList<ListedItem>> remembered(const QUrl &detailPage) = 0;
};

/// Something that the walk could not do, without having to end: the listing is then not complete.
struct WalkTrouble
{
    QUrl page;
    Error error; ///< PageNotFound, ListingUnrecognised, ListingEmpty, TooManyPages, DatesOutOfRange…
};

/// Takes what a walk finds, as it finds it.
class WalkSink
{
public:
    WalkSink() = default;
    virtual ~WalkSink() = default;
    WalkSink(const WalkSink &) = delete;
    WalkSink &operator=(const WalkSink &) = delete;

    /// May be told of the same URL twice (lists that shift, groups that repeat links). Error: ends the walk.
    virtual Result<void> item(const ListedItem &item) = 0;
    virtual void trouble(const WalkTrouble &trouble) = 0;
    /// A page was read to its end; items of it that were older than asked for are counted, not reported.
    virtual void pageRead(const QUrl &finalUrl, int items, int olderItems) = 0;
};

struct WalkRequest
{
    QDate since; ///< Only what was published on or after that day; what has no date is always reported.
    QDate today; ///< In the administration's time zone.
    int maxPages = 2'000; ///< More is TooManyPages: a pager without end.
};

/// How the recueils of an administration are numbered: holes can be told only where numbers follow each
/// other.
enum class Numbering { Yearly, Monthly, None };

/// Knows how one administration publishes. Thread: any; one walk at a time.
class Scraper
{
public:
    Scraper() = default;
    virtual ~Scraper() = default;
    Scraper(const Scraper &) = delete;
    Scraper &operator=(const Scraper &) = delete;

    [[nodiscard]] virtual QString code() const = 0; ///< "pref06"
    [[nodiscard]] virtual QString
    family() const = 0; ///< "dsfr", "prefectures-regions", "drupal-ppparis", "dims-moselle"
    /// Where the walk begins, the first being the one to show to the user.
    [[nodiscard]] virtual QList<QUrl> startPages() const = 0;
    /// Whether a person must pass something in a browser before this site answers.
    [[nodiscard]] virtual bool needsBrowser() const = 0;
    /// Empty: the program's own.
    [[nodiscard]] virtual QString userAgent() const = 0;
    /// At least that much between two requests, whatever Politeness says; 0: nothing special.
    [[nodiscard]] virtual int delaySeconds() const = 0;
    [[nodiscard]] virtual Numbering numbering() const = 0;

    /// Walks the listing, newest first where the site allows, down to request.since. Pages that fail are
    /// reported as trouble and the walk goes on, but Cancelled, ServerPaused, ServerBusy, ConnectionLost,
    /// SiteUnreachable, CertificateInvalid and NeedsBrowser end it: they concern the site.
    virtual Result<void> walk(const WalkRequest &request, PageSource &pages, WalkSink &sink,
                              const CancelToken &token)
        = 0;
};

/// All scrapers there are. Implemented by scrapers/ over its definitions.
class ScraperSet
{
public:
    ScraperSet() = default;
    virtual ~ScraperSet() = default;
    ScraperSet(const ScraperSet &) = delete;
    ScraperSet &operator=(const ScraperSet &) = delete;

    [[nodiscard]] virtual QStringList codes() const = 0; ///< In order of code.
    /// Error: UnknownAdministration.
    [[nodiscard]] virtual Result<std::unique_ptr<Scraper>> scraper(const QString &code) const = 0;
};

} // namespace attrap
