// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/listingpages_p.h"

#include "core/crawl/evidence_p.h"

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// A page that the same run read so recently is not asked again when the run is taken up.
constexpr qint64 SameRunSeconds = 6 * 3600;
/// What a site says instead of a listing is kept too, as proof, when it is of the size of a message.
constexpr qsizetype MostProofBytes = 256 << 10;

constexpr int CorrectionDays = 7;
constexpr int RecentDays = 60;
constexpr int RecentBelief = 7;
constexpr int OldBelief = 30;

FetchedPage pageOf(const QUrl &url, const Crawls::KeptListing &kept)
{
    FetchedPage page;
    page.url = url;
    page.finalUrl = kept.finalUrl.isEmpty() ? url : QUrl(kept.finalUrl);
    page.body = kept.body;
    page.contentType = kept.contentType;
    return page;
}

ListedItem itemOf(const ListedRecueil &listed)
{
    ListedItem item;
    item.url = QUrl(listed.url);
    item.title = listed.title;
    item.linkText = listed.linkText;
    item.detail = listed.detail;
    item.publishedOn = listed.publishedOn;
    item.printedDate = listed.printedDate;
    item.dateSource = listed.publishedOn.isValid() ? DateSource::Detail : DateSource::None;
    item.listingUrl = QUrl(listed.listingUrl);
    return item;
}

} // namespace

int daysToBelieve(const QList<ListedRecueil> &items, const QDate &today)
{
    int days = OldBelief;
    for (const ListedRecueil &item : items) {
        if (!item.publishedOn.isValid()) {
            days = qMin(days, RecentBelief);
            continue;
        }
        const qint64 age = item.publishedOn.daysTo(today);
        if (age <= CorrectionDays) {
            return 0;
        }
        if (age <= RecentDays) {
            days = qMin(days, RecentBelief);
        }
    }
    return items.isEmpty() ? 0 : days;
}

ListingPages::ListingPages(Parts parts)
    : m_parts(std::move(parts))
{ }

/// Remembers it and gives what ends a walk: to a walker, other errors are of one page only.
Error ListingPages::broken(const Error &error)
{
    if (!m_libraryError) {
        m_libraryError = error;
    }
    return Error{ErrorCode::Cancelled, error.subject, u"the library: "_s + error.detail};
}

Result<FetchedPage> ListingPages::page(const QUrl &url)
{
    const auto flushed = m_parts.recorder->flush();
    if (!flushed) {
        return broken(flushed.error());
    }
    const QString text = url.toString(QUrl::FullyEncoded);
    const Crawls crawls(*m_parts.database);
    const auto same = crawls.keptListing(text, m_parts.run.id);
    if (!same) {
        return broken(same.error());
    }
    if (*same && (*same)->at.secsTo(m_parts.clock->now()) < SameRunSeconds) {
        return pageOf(url, **same);
    }
    const auto kept = crawls.keptListing(text, std::nullopt);
    if (!kept) {
        return broken(kept.error());
    }
    HttpRequest request;
    request.url = url;
    if (*kept) {
        request.etag = (*kept)->etag;
        request.lastModified = (*kept)->lastModified;
    }
    return ask(request, *kept);
}

Result<FetchedPage> ListingPages::submit(const QUrl &url, const QByteArray &formBody)
{
    const auto flushed = m_parts.recorder->flush();
    if (!flushed) {
        return broken(flushed.error());
    }
    HttpRequest request;
    request.url = url;
    request.formBody = formBody;
    return ask(request, std::nullopt);
}

Result<FetchedPage> ListingPages::ask(const HttpRequest &request,
                                      const std::optional<Crawls::KeptListing> &kept)
{
    if (m_onPage) {
        m_onPage(request.url);
    }
    HttpOutcome outcome = m_parts.access->ask(request, *m_parts.scraper);
    if (outcome.error
        && (outcome.error->code == ErrorCode::Cancelled || outcome.error->code == ErrorCode::ServerPaused)) {
        return *outcome.error; // Nothing was asked: there is nothing to note.
    }
    const Exchange &exchange = outcome.exchange;
    const bool isUnchanged = !outcome.error && exchange.status == 304;
    if (isUnchanged && !kept) {
        outcome.error = Error{ErrorCode::ServerFailed, request.url.toString(), u"304 to no condition"_s};
    }
    ExchangePurpose purpose;
    purpose.kind = u"listing"_s;
    purpose.run = m_parts.run.id;
    purpose.formBody = request.formBody;
    purpose.wasConditional = !request.etag.isEmpty() || !request.lastModified.isEmpty();
    const Observation seen = observationOf(outcome, purpose, m_parts.clock->now());
    const bool keeps = !isUnchanged && (!outcome.error || exchange.body.size() <= MostProofBytes);
    const auto recorded
        = Crawls(*m_parts.database).recordExchange(seen, keeps ? exchange.body : QByteArray());
    if (!recorded) {
        return broken(recorded.error());
    }
    if (outcome.error) {
        return *outcome.error;
    }
    if (isUnchanged) {
        return pageOf(request.url, *kept);
    }
    FetchedPage page;
    page.url = request.url;
    page.finalUrl = exchange.finalUrl.isValid() ? exchange.finalUrl : request.url;
    page.body = exchange.body;
    page.contentType = exchange.header(u"Content-Type"_s);
    return page;
}

std::optional<QList<ListedItem>> ListingPages::remembered(const QUrl &detailPage)
{
    // Where anything fails the page is asked for, and what failed shows there.
    if (!m_parts.recorder->flush()) {
        return std::nullopt;
    }
    const QString text = detailPage.toString(QUrl::FullyEncoded);
    const Crawls crawls(*m_parts.database);
    const auto read = crawls.lastRead(text);
    if (!read || !read->isValid()) {
        return std::nullopt;
    }
    const auto items = crawls.listedOn(text, *read);
    if (!items) {
        return std::nullopt;
    }
    const int days = daysToBelieve(*items, m_parts.today);
    if (days == 0 || read->daysTo(m_parts.clock->now()) >= days) {
        return std::nullopt;
    }
    QList<ListedItem> found;
    for (const ListedRecueil &item : *items) {
        found.append(itemOf(item));
    }
    return found;
}

} // namespace attrap
