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
        } else if (isNext(tree, node) && !found.next.isValid()) {
            found.next = url;
        }
    }
    return found;
}

Result<void> PoliceParisScraper::walk(const WalkRequest &request, PageSource &pages, WalkSink &sink,
                                      const CancelToken &token)
{
    Walker walker(request, pages, sink, token);
    QUrl url = definition().start.first();
    QSet<QString> read;
    QSet<QString> seen;
    int idlePages = 0;
    while (url.isValid() && !walker.isOver()) {
        const auto fetched = walker.page(url);
        if (!fetched) {
            return fetched.error();
        }
        if (!*fetched) {
            return {};
        }
        const QUrl finalUrl = (*fetched)->finalUrl;
        read.insert(pageKey(url));
        read.insert(pageKey(finalUrl));
        const Result<PolicePage> page = parsePolicePage(**fetched);
        if (!page || !page->hasList) {
            walker.trouble(finalUrl, ErrorCode::ListingUnrecognised, u"no block \"%1\""_s.arg(Block));
            return {};
        }
        if (page->documents.isEmpty()) {
            if (read.size() <= 2) {
                walker.trouble(finalUrl, ErrorCode::ListingEmpty, u"the list of orders is empty"_s);
            }
            return {};
        }
        int items = 0;
        int older = 0;
        bool isOlder = true;
        bool hasNews = false;
        QString impossible;
        for (const PageDocument &document : page->documents) {
            const DatedItem dated = datedItem(document, finalUrl, walker.hints());
            impossible = dated.hasOnlyImpossibleDates ? dated.item.title : impossible;
            isOlder = isOlder && walker.isLongOlder(dated.item.publishedOn);
            hasNews = hasNews || !seen.contains(documentKey(document.url));
            seen.insert(documentKey(document.url));
            const Result<Walker::Fate> fate = walker.report(dated.item);
            if (!fate) {
                return fate.error();
            }
            items += *fate == Walker::Fate::Reported ? 1 : 0;
            older += *fate == Walker::Fate::Older ? 1 : 0;
        }
        if (!impossible.isEmpty()) {
            walker.trouble(finalUrl, ErrorCode::DatesOutOfRange, impossible);
        }
        walker.pageRead(finalUrl, items, older);
        idlePages = hasNews ? 0 : idlePages + 1;
        if (idlePages >= 2) {
            walker.trouble(finalUrl, ErrorCode::TooManyPages, u"its pages repeat themselves"_s);
            return {};
        }
        url = isOlder || read.contains(pageKey(page->next)) ? QUrl() : page->next;
    }
    return {};
}

} // namespace attrap
