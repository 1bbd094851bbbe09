// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/walkrecorder_p.h"

#include "core/catalogue/database.h"

namespace attrap {

namespace {

/// So that a page of thousands of links does not wait in memory as a whole.
constexpr qsizetype MostWaiting = 200;

} // namespace

WalkRecorder::WalkRecorder(Database &database, const CrawlRun &run, const Clock &clock)
    : m_database(database)
    , m_run(run)
    , m_clock(clock)
{ }

Result<void> WalkRecorder::item(const ListedItem &item)
{
    ListedRecueil listed;
    listed.administration = m_run.administration;
    listed.url = item.url.toString(QUrl::FullyEncoded | QUrl::RemoveFragment);
    listed.title = item.title.isEmpty() ? item.url.fileName() : item.title;
    listed.linkText = item.linkText;
    listed.detail = item.detail;
    listed.publishedOn = item.publishedOn;
    listed.printedDate = item.printedDate;
    listed.listingUrl = item.listingUrl.toString(QUrl::FullyEncoded | QUrl::RemoveFragment);
    m_urls.insert(QUrl::fromPercentEncoding(listed.url.toUtf8()));
    m_waiting.append(listed);
    return m_waiting.size() < MostWaiting ? Result<void>() : flush();
}

void WalkRecorder::trouble(const WalkTrouble &trouble)
{
    m_troubles.append(trouble);
}

void WalkRecorder::pageRead(const QUrl &finalUrl, int items, int olderItems)
{
    ++m_pagesRead;
    if (items + olderItems == 0) {
        m_emptyPages.insert(finalUrl.toString(QUrl::FullyEncoded | QUrl::RemoveFragment));
    }
    // An error is kept: the next page, or the end of the walk, meets it.
    if (flush() && m_onPage) {
        m_onPage();
    }
}

Result<void> WalkRecorder::flush()
{
    if (m_libraryError) {
        return *m_libraryError;
    }
    if (m_waiting.isEmpty()) {
        return {};
    }
    const auto store = [this]() -> Result<void> {
        const auto transaction = Transaction::begin(m_database);
        if (!transaction) {
            return transaction.error();
        }
        Crawls crawls(m_database);
        bool news = false;
        for (const ListedRecueil &listed : m_waiting) {
            const auto recorded = crawls.recordListed(listed, m_run.id, m_clock.now());
            if (!recorded) {
                return recorded.error();
            }
            news = news || recorded->isNew || recorded->detailChanged;
        }
        m_news = m_news || news;
        return (*transaction)->commit();
    };
    const auto stored = store();
    if (!stored) {
        m_libraryError = stored.error();
        return stored;
    }
    m_waiting.clear();
    return {};
}

bool WalkRecorder::takeNews()
{
    return std::exchange(m_news, false);
}

} // namespace attrap
