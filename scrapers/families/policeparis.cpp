// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/families/policeparis.h"

#include "scrapers/families/walker.h"
#include "scrapers/htmltree.h"
#include "scrapers/links.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

const QString Block = u"block-decree-list-block"_s;

bool isNext(const HtmlTree &tree, int node)
{
    return tree.attribute(node, u"aria-label"_s).contains("suivant"_L1, Qt::CaseInsensitive)
        || tree.attribute(node, u"rel"_s) == "next"_L1
        || tree.attribute(node, u"title"_s).contains("page suivante"_L1, Qt::CaseInsensitive);
}

bool isInPager(const HtmlTree &tree, int node)
{
    return tree.closest(node, [&tree](int each) {
        return tree.attribute(each, u"class"_s).contains("pager"_L1)
            || tree.attribute(each, u"class"_s).contains("pagination"_L1);
    }) >= 0;
}

PageDocument orderOf(const HtmlTree &tree, int node, const QUrl &url)
{
    PageDocument document;
    document.url = url;
    document.linkText = tree.text(node);
    const int span = tree.first(
        node, [&tree](int each) { return tree.tag(each) == "span"_L1 && !tree.text(each).isEmpty(); });
    document.title = span >= 0 ? tree.text(span) : document.linkText;
    if (document.title.isEmpty()) {
        document.title = lastSegment(url);
    }
    const int field = tree.first(node, [&tree](int each) {
        return tree.attribute(each, u"class"_s).contains("field--type-datetime"_L1);
    });
    if (field >= 0) {
        document.detail = tree.text(field);
        document.dates.append({DateText::Rank::Card, document.detail});
    }
    document.dates.append({DateText::Rank::Name, document.title});
    return document;
}

} // namespace

Result<PolicePage> parsePolicePage(const FetchedPage &page)
{
    const Result<HtmlTree> parsed = HtmlTree::parse(page.body, page.contentType);
    if (!parsed) {
        return Error{parsed.error().code, page.finalUrl.toString(), parsed.error().detail};
    }
    const HtmlTree &tree = *parsed;
    PolicePage found;
    const int block = tree.first(0, [&tree](int each) { return tree.attribute(each, u"id"_s) == Block; });
    found.hasList = block >= 0;
    QSet<QString> seen;
    bool hasPager = false;
    for (int node = 1; node < tree.size(); ++node) {
        if (tree.tag(node) != "a"_L1) {
            continue;
        }
        const QUrl url = resolvedHref(page.finalUrl, tree.attribute(node, u"href"_s));
        if (!url.isValid() || !isSameSite(url, page.finalUrl)) {
            continue;
        }
        const bool isInBlock = block >= 0 && node > block && node < tree.end(block);
        if (isDocumentLink(url)) {
            if (isInBlock && !seen.contains(documentKey(url))) {
                seen.insert(documentKey(url));
                found.documents.append(orderOf(tree, node, url));
            }
        } else if (block >= 0 && node > block && isNext(tree, node)) {
            const bool isOfPager = isInPager(tree, node); // a carousel has a "suivant" too
            if (!found.next.isValid() || (isOfPager && !hasPager)) {
                found.next = url;
                hasPager = isOfPager;
            }
        }
    }
    return found;
}

namespace {

/// The pages of the list in turn, and the first one again at the end.
class PoliceWalk
{
public:
    PoliceWalk(const QUrl &start, Walker &walker)
        : m_start(start)
        , m_walker(walker)
    { }

    Result<void> run()
    {
        int idlePages = 0;
        QUrl url = m_start;
        while (url.isValid() && !m_walker.isOver()) {
            const Result<Outcome> page = read(url);
            if (!page) {
                return page.error();
            }
            idlePages = page->hasNews ? 0 : idlePages + 1;
            if (idlePages >= 2) {
                m_walker.trouble(url, ErrorCode::TooManyPages, u"its pages repeat themselves"_s);
                return {};
            }
            url = m_read.contains(pageKey(page->next)) ? QUrl() : page->next;
        }
        if (m_pages < 2 || m_walker.isOver()) {
            return {};
        }
        const Result<Outcome> again = read(m_start); // it may have grown meanwhile
        return again ? Result<void>() : Result<void>(again.error());
    }

private:
    struct Outcome
    {
        QUrl next; ///< Invalid: nothing more is wanted, or to be had.
        bool hasNews = true;
    };

    Result<Outcome> read(const QUrl &url)
    {
        const auto fetched = m_walker.page(url);
        if (!fetched || !*fetched) {
            return fetched ? Result<Outcome>(Outcome()) : Result<Outcome>(fetched.error());
        }
        const QUrl finalUrl = (*fetched)->finalUrl;
        m_read.insert(pageKey(url));
        m_read.insert(pageKey(finalUrl));
        const Result<PolicePage> page = parsePolicePage(**fetched);
        if (!page || !page->hasList) {
            m_walker.trouble(finalUrl, ErrorCode::ListingUnrecognised, u"no block \"%1\""_s.arg(Block));
            return Outcome();
        }
        if (page->documents.isEmpty()) {
            if (m_pages == 0) {
                m_walker.trouble(finalUrl, ErrorCode::ListingEmpty, u"the list of orders is empty"_s);
            }
            return Outcome();
        }
        ++m_pages;
        return take(*page, finalUrl);
    }

    Result<Outcome> take(const PolicePage &page, const QUrl &url)
    {
        int items = 0;
        int older = 0;
        bool isOlder = true;
        QString impossible;
        const auto before = m_seen.size();
        for (const PageDocument &document : page.documents) {
            const DatedItem dated = datedItem(document, url, m_walker.hints());
            impossible = dated.hasOnlyImpossibleDates ? dated.item.title : impossible;
            isOlder = isOlder && m_walker.isLongOlder(dated.item.publishedOn);
            m_seen.insert(documentKey(document.url));
            const Result<Walker::Fate> fate = m_walker.report(dated.item);
            if (!fate) {
                return fate.error();
            }
            items += *fate == Walker::Fate::Older ? 0 : 1;
            older += *fate == Walker::Fate::Older ? 1 : 0;
        }
        const bool hasNews = m_seen.size() > before;
        if (!impossible.isEmpty() && hasNews) {
            m_walker.trouble(url, ErrorCode::DatesOutOfRange, impossible);
        }
        m_walker.pageRead(url, items, older);
        return Outcome{isOlder ? QUrl() : page.next, hasNews};
    }

    QUrl m_start;
    Walker &m_walker;
    QSet<QString> m_read; ///< pageKey()
    QSet<QString> m_seen; ///< documentKey()
    int m_pages = 0; ///< That held orders.
};

} // namespace

Result<void> PoliceParisScraper::walk(const WalkRequest &request, PageSource &pages, WalkSink &sink,
                                      const CancelToken &token)
{
    Walker walker(request, pages, sink, token);
    return PoliceWalk(definition().start.first(), walker).run();
}

} // namespace attrap
