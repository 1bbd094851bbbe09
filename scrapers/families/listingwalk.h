// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scrapers/families/walker.h"
#include "scrapers/rules.h"

#include <QSet>

namespace attrap {

/// One walk of a listing of the préfectures' CMS: folders depth first, the newest first.
class ListingWalk
{
public:
    ListingWalk(const ListingRules &rules, const Definition &definition, Walker &walker);
    Result<void> run();

private:
    /// A page to open, and what the link to it said.
    struct Visit
    {
        ListingLink link;
        QUrl from; ///< The page that held the link; empty for a start page.
        Period period; ///< What is behind the link can be of these days.
        Period folder; ///< That it lies in: what contradicts it is doubtful.
        bool isItem = false; ///< The link is that of one recueil: its page is a detail page.
        bool isStart = false;
    };
    /// What a page of a list held, to know whether to turn to the next one.
    struct Reading
    {
        ListingPage page;
        bool isRead = false; ///< It could be had.
        bool isOlder = false; ///< All of it is dated, and long before what is wanted.
        bool hasNews = false; ///< Something that no page before it had shown.
        bool hasItems = false; ///< Documents or pages of single recueils, not only folders.
    };
    struct Counts
    {
        int items = 0;
        int older = 0;
        bool hasItems = false;
        bool hasDated = false;
        bool hasUndated = false;
        bool hasRecent = false;
        bool hasNews = false;
    };

    Result<bool> begin(const QList<QUrl> &starts);
    Result<void> open(const Visit &visit, bool *wasMissing);
    Result<std::optional<FetchedPage>> fetched(const Visit &visit, bool *wasMissing);
    Result<Reading> turn(const Visit &visit, const QUrl &url);
    Result<void> readList(const Visit &visit, const Reading &first);
    Result<bool> readOn(const Visit &visit, const Reading &from, bool isBackwards);
    Result<bool> readFrom(const Visit &visit, const Reading &end, bool isBackwards);
    Result<Reading> read(const Visit &visit, const FetchedPage &fetchedPage, bool isFurtherPage);
    Result<void> takeDocuments(const Visit &visit, const ListingPage &page, Counts &counts);
    void takeLinks(const Visit &visit, const ListingPage &page, Counts &counts);
    [[nodiscard]] int yearOn(const Visit &visit, const ListingPage &page) const;
    bool isNew(const QString &key);
    bool isPruned(const Visit &visit, Counts &counts);
    Result<void> takeRemembered(const Visit &visit, const QList<ListedItem> &items);
    Result<void> takeFile(const Visit &visit, const FetchedPage &fetchedPage);
    PageDocument completed(const Visit &visit, const ListingPage &page, const PageDocument &document) const;
    [[nodiscard]] Visit visitOf(const Visit &from, const ListingPage &page, const ListingLink &link) const;
    [[nodiscard]] bool isFollowed(const ListingLink &link) const;
    [[nodiscard]] bool isInTree(const QUrl &url) const;
    void judgeEmptiness(const Visit &visit, const ListingPage &page, bool isFurtherPage);

    const ListingRules &m_rules;
    const Definition &m_definition;
    Walker &m_walker;
    QList<Visit> m_waiting; ///< The next one last.
    QSet<QString> m_asked; ///< pageKey() of links taken up.
    QSet<QString> m_read; ///< pageKey() of final addresses.
    QSet<QString> m_seen; ///< Keys of documents and links shown so far.
    QSet<QString> m_trees; ///< First segments of the paths of start pages.
    bool m_hasPruned = false;
};

} // namespace attrap
