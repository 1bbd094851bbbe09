// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/families/listingwalk.h"

#include "scrapers/links.h"

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

/// A pager whose pages only repeat what was shown has no end worth looking for.
constexpr int PagesWithoutNews = 2;

} // namespace

ListingWalk::ListingWalk(const ListingRules &rules, const Definition &definition, Walker &walker)
    : m_rules(rules)
    , m_definition(definition)
    , m_walker(walker)
{ }

Result<void> ListingWalk::run()
{
    const Result<bool> begun = begin(m_definition.start);
    if (!begun) {
        return begun.error();
    }
    if (!*begun && !m_definition.alternates.isEmpty()) {
        const Result<bool> alternate = begin(m_definition.alternates);
        if (!alternate) {
            return alternate.error();
        }
    }
    const bool isOdd = m_walker.troubles() == 0 && m_walker.itemsSeen() == 0 && !m_hasPruned;
    if (isOdd && !m_walker.isOver()) {
        m_walker.trouble(m_definition.start.first(), ErrorCode::ListingEmpty,
                         u"no document on any page of it"_s);
    }
    return {};
}

/// @return whether one of the pages was there.
Result<bool> ListingWalk::begin(const QList<QUrl> &starts)
{
    for (const QUrl &start : starts) {
        m_trees.insert(decodedPath(start).section(u'/', 1, 1).toLower());
    }
    bool isThere = false;
    QList<QUrl> missing;
    for (const QUrl &start : starts) {
        if (m_read.contains(pageKey(start))) { // an earlier one led to it
            isThere = true;
            continue;
        }
        Visit visit;
        visit.link.url = start;
        visit.isStart = true;
        visit.period = readPeriod(lastSegment(start), 0, m_walker.hints());
        m_asked.insert(pageKey(start));
        bool wasMissing = false;
        const Result<void> opened = open(visit, &wasMissing);
        if (!opened) {
            return opened.error();
        }
        if (wasMissing) {
            missing.append(start);
        }
        isThere = isThere || !wasMissing;
        while (!m_waiting.isEmpty() && !m_walker.isOver()) {
            const Visit next = m_waiting.takeLast();
            const Result<void> done = open(next, nullptr);
            if (!done) {
                return done.error();
            }
        }
    }
    // A site may have moved: it is a trouble only where no other address stands in.
    const bool hasOther = !isThere && starts == m_definition.start && !m_definition.alternates.isEmpty();
    for (const QUrl &url : std::as_const(missing)) {
        if (!hasOther) {
            m_walker.trouble(url, ErrorCode::PageNotFound, u"start page"_s);
        }
    }
    return isThere;
}

Result<void> ListingWalk::open(const Visit &visit, bool *wasMissing)
{
    if (visit.isItem) {
        if (const auto remembered = m_walker.source().remembered(visit.link.url)) {
            return takeRemembered(visit, *remembered);
        }
    }
    const auto page = fetched(visit, wasMissing);
    if (!page) {
        return page.error();
    }
    if (!*page) {
        return {};
    }
    const Result<Reading> first = read(visit, **page, false);
    if (!first) {
        return first.error();
    }
    return first->isRead ? readList(visit, *first) : Result<void>();
}

Result<std::optional<FetchedPage>> ListingWalk::fetched(const Visit &visit, bool *wasMissing)
{
    const bool hasForm = !visit.link.formField.isEmpty();
    if (wasMissing == nullptr && !hasForm) {
        return m_walker.page(visit.link.url);
    }
    const Result<Walker::Answer> answer = m_walker.pageOrMissing(visit.link.url);
    if (!answer) {
        return answer.error();
    }
    if (answer->isMissing && hasForm) {
        return m_walker.submit(visit.from, optionForm(visit.link.formField, visit.link.formValue));
    }
    if (wasMissing != nullptr) {
        *wasMissing = answer->isMissing;
    }
    return answer->page;
}

/// The other pages of a list, in the order that brings the newest first.
Result<void> ListingWalk::readList(const Visit &visit, const Reading &first)
{
    if (m_rules.order == ListOrder::OldestFirst && first.page.last.isValid()
        && !m_read.contains(pageKey(first.page.last))) {
        const Result<Reading> last = turn(visit, first.page.last);
        if (!last) {
            return last.error();
        }
        const Result<bool> back = readFrom(visit, *last, true);
        if (!back || *back) {
            return back ? Result<void>() : Result<void>(back.error());
        }
        // Where the way back broke off, what lies between is reached from the first page.
    }
    const Result<bool> on = readFrom(visit, first, false);
    return on ? Result<void>() : Result<void>(on.error());
}

/// Reads on, and then that page once more: a list that grew meanwhile has shifted, and what is new at the end
/// where it grows would be missed. @return as readOn().
Result<bool> ListingWalk::readFrom(const Visit &visit, const Reading &end, bool isBackwards)
{
    const qsizetype before = m_read.size();
    const Result<bool> done = readOn(visit, end, isBackwards);
    const bool isGrowing = isBackwards || m_rules.order != ListOrder::OldestFirst;
    const bool isByForm = !visit.link.formField.isEmpty(); // its address alone shows something else
    const bool isMany = m_read.size() > before;
    if (!done || !isGrowing || !isMany || isByForm || !end.hasItems || m_walker.isOver()) {
        return done;
    }
    const Result<Reading> again = turn(visit, end.page.url);
    const Result<bool> more = again ? readOn(visit, *again, false) : Result<bool>(again.error());
    return more ? done : more;
}

/// @return whether it ended at a page that is older than wanted.
Result<bool> ListingWalk::readOn(const Visit &visit, const Reading &from, bool isBackwards)
{
    Reading reading = from;
    int idlePages = 0;
    const bool mayStop = isBackwards || m_rules.order == ListOrder::NewestFirst;
    while (reading.isRead && !m_walker.isOver()) {
        const QUrl following = isBackwards ? reading.page.previous : reading.page.next;
        if (mayStop && reading.isOlder) {
            return true;
        }
        if (!following.isValid() || m_read.contains(pageKey(following))) {
            break;
        }
        const Result<Reading> next = turn(visit, following);
        if (!next) {
            return next.error();
        }
        reading = *next;
        if (!reading.isRead || reading.page.isEmpty()) {
            break; // past the end a page has no cards
        }
        idlePages = reading.hasNews ? 0 : idlePages + 1;
        if (idlePages >= PagesWithoutNews) {
            m_walker.trouble(reading.page.url, ErrorCode::TooManyPages, u"its pages repeat themselves"_s);
            break;
        }
    }
    return false;
}

Result<ListingWalk::Reading> ListingWalk::turn(const Visit &visit, const QUrl &url)
{
    const auto page = m_walker.page(url);
    if (!page) {
        return page.error();
    }
    m_read.insert(pageKey(url));
    return *page ? read(visit, **page, true) : Result<Reading>(Reading());
}

Result<ListingWalk::Reading> ListingWalk::read(const Visit &visit, const FetchedPage &fetchedPage,
                                               bool isFurtherPage)
{
    Reading reading;
    QString key = pageKey(fetchedPage.finalUrl);
    if (!visit.link.formField.isEmpty() && visit.from == fetchedPage.finalUrl) {
        key += u'#' + visit.link.formValue; // the same address shows what the form chose
    }
    const bool isKnown = m_read.contains(key) && !isFurtherPage;
    const QString path = decodedPath(fetchedPage.finalUrl);
    const bool isExcluded = !visit.isStart && !isFurtherPage && matchesAny(m_rules.exclude, {path});
    m_read.insert(key);
    if (isKnown || isExcluded) {
        return reading;
    }
    if (visit.isStart) {
        m_trees.insert(path.section(u'/', 1, 1).toLower());
    }
    if (fetchedPage.body.left(1024).contains("%PDF-")
        || fetchedPage.contentType.startsWith("application/pdf"_L1)) {
        const Result<void> taken = takeFile(visit, fetchedPage);
        return taken ? Result<Reading>(reading) : Result<Reading>(taken.error());
    }
    const Result<ListingPage> page = parseListing(fetchedPage, m_walker.hints(visit.period.year));
    if (!page) {
        m_walker.trouble(fetchedPage.finalUrl, page.error().code, page.error().detail);
        return reading;
    }
    if (!page->isRecognised) {
        m_walker.trouble(fetchedPage.finalUrl, ErrorCode::ListingUnrecognised,
                         u"neither a main part nor classes of the préfectures' theme"_s);
        return reading;
    }
    reading.page = *page;
    reading.isRead = true;
    Counts counts;
    const Result<void> taken = takeDocuments(visit, *page, counts);
    if (!taken) {
        return taken.error();
    }
    takeLinks(visit, *page, counts);
    judgeEmptiness(visit, *page, isFurtherPage);
    reading.hasNews = counts.hasNews;
    reading.hasItems = counts.hasItems;
    reading.isOlder = counts.hasDated && !counts.hasUndated && !counts.hasRecent;
    m_walker.pageRead(fetchedPage.finalUrl, counts.items, counts.older);
    return reading;
}

} // namespace attrap
