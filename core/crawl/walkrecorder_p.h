// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalogue/crawls.h"
#include "core/crawl/scraper.h"

#include <QSet>

#include <functional>

namespace attrap {

/// Stores what a walk finds, page by page: a commit for each item would make the disk wait for nothing.
/// Thread: that of the database.
class WalkRecorder : public WalkSink
{
public:
    WalkRecorder(Database &database, const CrawlRun &run, const Clock &clock);

    Result<void> item(const ListedItem &item) override;
    void trouble(const WalkTrouble &trouble) override;
    void pageRead(const QUrl &finalUrl, int items, int olderItems) override;

    /// Commits what waits. Whoever is about to wait for a site calls it first.
    Result<void> flush();
    /// Called after each page that was read.
    void onPage(std::function<void()> tell) { m_onPage = std::move(tell); }

    [[nodiscard]] int listed() const { return static_cast<int>(m_urls.size()); }
    [[nodiscard]] int pagesRead() const { return m_pagesRead; }
    /// Whether the walk read that page to its end and found no document on it, however old.
    [[nodiscard]] bool wasEmpty(const QString &page) const { return m_emptyPages.contains(page); }
    [[nodiscard]] const QList<WalkTrouble> &troubles() const { return m_troubles; }
    /// What prevented storing, if anything did.
    [[nodiscard]] const std::optional<Error> &libraryError() const { return m_libraryError; }
    /// Whether anything was added since it was last asked.
    bool takeNews();

private:
    Database &m_database;
    const CrawlRun &m_run;
    const Clock &m_clock;
    std::function<void()> m_onPage;
    QList<ListedRecueil> m_waiting;
    QSet<QString> m_urls;
    QSet<QString> m_emptyPages;
    QList<WalkTrouble> m_troubles;
    std::optional<Error> m_libraryError;
    int m_pagesRead = 0;
    bool m_news = false;
};

} // namespace attrap
