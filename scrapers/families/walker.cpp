// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/families/walker.h"

#include "scrapers/links.h"

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

/// An act can be published in the month after its folder (974), and a list be out of order by as much.
constexpr int FolderSlackDays = 31;
constexpr int ListSlackDays = 15;

} // namespace

bool endsWalk(ErrorCode code)
{
    return code == ErrorCode::Cancelled || code == ErrorCode::ServerPaused || code == ErrorCode::ServerBusy
        || code == ErrorCode::ConnectionLost || code == ErrorCode::SiteUnreachable
        || code == ErrorCode::CertificateInvalid || code == ErrorCode::NeedsBrowser;
}

Walker::Walker(const WalkRequest &request, PageSource &pages, WalkSink &sink, const CancelToken &token)
    : m_request(request)
    , m_pages(pages)
    , m_sink(sink)
    , m_token(token)
{ }

std::optional<Error> Walker::refusal(const QUrl &url)
{
    if (m_token.isCancelled()) {
        return Error{ErrorCode::Cancelled, url.toString(), {}};
    }
    if (!m_isOver && m_asked >= m_request.maxPages) {
        m_isOver = true;
        trouble(url, ErrorCode::TooManyPages, u"more than %1 pages"_s.arg(m_request.maxPages));
    }
    ++m_asked;
    return std::nullopt;
}

Result<std::optional<FetchedPage>> Walker::taken(const QUrl &url, const Result<FetchedPage> &answer)
{
    if (answer) {
        return std::optional<FetchedPage>(*answer);
    }
    if (endsWalk(answer.error().code)) {
        return answer.error();
    }
    ++m_troubles;
    m_sink.trouble({url, answer.error()});
    return std::optional<FetchedPage>();
}

Result<std::optional<FetchedPage>> Walker::page(const QUrl &url)
{
    if (const auto error = refusal(url)) {
        return *error;
    }
    if (m_isOver) {
        return std::optional<FetchedPage>();
    }
    return taken(url, m_pages.page(url));
}

Result<Walker::Answer> Walker::pageOrMissing(const QUrl &url)
{
    if (const auto error = refusal(url)) {
        return *error;
    }
    if (m_isOver) {
        return Answer{};
    }
    const Result<FetchedPage> answer = m_pages.page(url);
    if (!answer && answer.error().code == ErrorCode::PageNotFound) {
        Answer missing;
        missing.isMissing = true;
        return missing;
    }
    const auto page = taken(url, answer);
    if (!page) {
        return page.error();
    }
    Answer found;
    found.page = *page;
    return found;
}

Result<std::optional<FetchedPage>> Walker::submit(const QUrl &url, const QByteArray &form)
{
    if (const auto error = refusal(url)) {
        return *error;
    }
    if (m_isOver) {
        return std::optional<FetchedPage>();
    }
    return taken(url, m_pages.submit(url, form));
}

Result<Walker::Fate> Walker::report(const ListedItem &item)
{
    ++m_itemsSeen;
    if (isOlder(item.publishedOn)) {
        return Fate::Older;
    }
    const QString key = documentKey(item.url);
    const auto known = m_reported.constFind(key);
    if (known != m_reported.constEnd() && (*known || !item.publishedOn.isValid())) {
        return Fate::Known;
    }
    m_reported.insert(key, item.publishedOn.isValid());
    const Result<void> taking = m_sink.item(item);
    if (!taking) {
        return taking.error();
    }
    return Fate::Reported;
}

bool Walker::isLongOlder(const QDate &date) const
{
    return m_request.since.isValid() && date.isValid() && date.addDays(ListSlackDays) < m_request.since;
}

bool Walker::isPast(const Period &period) const
{
    return m_request.since.isValid() && period.isKnown()
        && period.to.addDays(FolderSlackDays) < m_request.since;
}

void Walker::trouble(const QUrl &page, ErrorCode code, const QString &detail)
{
    ++m_troubles;
    m_sink.trouble({page, {code, page.toString(), detail}});
}

void Walker::pageRead(const QUrl &finalUrl, int items, int olderItems)
{
    m_sink.pageRead(finalUrl, items, olderItems);
}

} // namespace attrap
