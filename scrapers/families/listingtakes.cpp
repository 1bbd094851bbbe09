// SPDX-License-Identifier: GPL-3.0-or-later
// What a walk takes from a page: its documents, and the pages to open next.
#include "scrapers/families/listingwalk.h"

#include "scrapers/links.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

void widen(Period &period, const Period &by)
{
    period.from = std::min(period.from, by.from);
    period.to = std::max(period.to, by.to);
    period.year = period.from.year() == period.to.year() ? period.year : 0; // no year can be relied on
}

Period linkPeriod(const ListingLink &link, int parentYear, const DateHints &hints)
{
    Period title = readPeriod(link.title, parentYear, hints);
    const Period slug = readPeriod(lastSegment(link.url), parentYear, hints);
    if (isOpenEnded(link.title) || isOpenEnded(lastSegment(link.url))) {
        return {}; // whatever the other says: it has no last day
    }
    if (!title.isKnown()) {
        return title.month != 0 && !slug.isKnown() ? title : slug;
    }
    const bool agrees = slug.isKnown() && slug.from <= title.from && title.to <= slug.to;
    if (slug.isKnown() && !agrees) {
        // They may contradict each other (90: "Année 2021" leads to Annee-2022): nothing is dropped for that.
        widen(title, slug);
    }
    return title;
}

/// The days of a folder, as far as documents in it can be judged by them.
Period folderOf(const Period &period)
{
    if (period.isKnown() || period.year == 0) {
        return period;
    }
    return {QDate(period.year, 1, 1), QDate(period.year, 12, 31), period.year, 0};
}

/// Whether the link contradicts the folder that shows it: a recueil that lies months outside, a folder that
/// is of no year of it. Links in text, of news and of the months' table lead to siblings as well.
bool contradicts(const ListingLink &link, const Period &period, bool isItem, const Period &folder)
{
    const bool liesWithin
        = isItem || link.kind == ListingLink::Kind::Card || link.kind == ListingLink::Kind::Option;
    if (!liesWithin || !period.isKnown() || !folder.isKnown()) {
        return false;
    }
    Period around = folder;
    if (!isItem) {
        around.from = QDate(folder.from.year(), 1, 1);
        around.to = QDate(folder.to.year(), 12, 31);
    }
    return isBefore(period.to, around) || (isOutside(period.from, around) && !isBefore(period.from, around));
}

} // namespace

/// Adds what the page itself, and the link to it, say of a document.
PageDocument ListingWalk::completed(const Visit &visit, const ListingPage &page,
                                    const PageDocument &document) const
{
    PageDocument whole = document;
    if (visit.isItem) {
        whole.dates.append({DateText::Rank::Card, visit.link.printedDate});
        whole.dates.append({DateText::Rank::FileName, visit.link.title});
        whole.dates.append({DateText::Rank::FileName, page.heading});
        const bool isAlone = page.documents.size() == 1;
        const bool isNamedByFile
            = document.title != collapsed(document.linkText) && !document.linkText.contains(document.title);
        if (isAlone && isNamedByFile && !page.heading.isEmpty()) {
            whole.title = page.heading;
        }
        return whole;
    }
    const Period own = readPeriod(page.heading, visit.period.year, m_walker.hints());
    const Period folder = own.month != 0 && own.year != 0 ? own : visit.period;
    const DayRead updated = readDay(page.updated, m_walker.hints());
    if (page.documents.size() == 1) {
        whole.dates.append({DateText::Rank::FileName, page.heading}); // a folder that led to its only recueil
    }
    // The day on which a month's page was last changed tells of its documents only within that month, and
    // only once it is over: until then it moves.
    const QDate today = m_walker.request().today;
    const bool isOver = folder.year * 12 + folder.month < today.year() * 12 + today.month();
    if (folder.month != 0 && isOver && updated.date.year() == folder.year
        && updated.date.month() == folder.month) {
        whole.dates.append({DateText::Rank::Folder, page.updated});
    }
    return whole;
}

/// The year of what the page shows without one; 0: unknown, as where the folder contradicts itself.
int ListingWalk::yearOn(const Visit &visit, const ListingPage &page) const
{
    const bool isTold = visit.period.year != 0 || visit.period.isKnown();
    return isTold ? visit.period.year : readPeriod(page.heading, 0, m_walker.hints()).year;
}

/// Whether no page of this walk has shown it before.
bool ListingWalk::isNew(const QString &key)
{
    const auto before = m_seen.size();
    m_seen.insert(key);
    return m_seen.size() > before;
}

Result<void> ListingWalk::takeDocuments(const Visit &visit, const ListingPage &page, Counts &counts)
{
    const int year = yearOn(visit, page);
    QStringList impossible;
    for (const PageDocument &document : page.documents) {
        counts.hasItems = true;
        const bool isFirstTime = isNew(documentKey(document.url));
        counts.hasNews = counts.hasNews || isFirstTime;
        if (matchesAny(m_rules.skip, {lastSegment(document.url)})) {
            continue;
        }
        const DatedItem dated
            = datedItem(completed(visit, page, document), page.url, m_walker.hints(year), visit.folder);
        if (dated.hasOnlyImpossibleDates && isFirstTime) {
            impossible.append(dated.item.title);
        }
        counts.hasDated = counts.hasDated || dated.item.publishedOn.isValid();
        counts.hasUndated = counts.hasUndated || !dated.item.publishedOn.isValid();
        counts.hasRecent = counts.hasRecent || !m_walker.isLongOlder(dated.item.publishedOn);
        const Result<Walker::Fate> fate = m_walker.report(dated.item);
        if (!fate) {
            return fate.error();
        }
        counts.items += *fate == Walker::Fate::Older ? 0 : 1;
        counts.older += *fate == Walker::Fate::Older ? 1 : 0;
    }
    if (!impossible.isEmpty()) {
        m_walker.trouble(
            page.url, ErrorCode::DatesOutOfRange,
            u"%1 documents, the first being \"%2\""_s.arg(impossible.size()).arg(impossible.first()));
    }
    return {};
}

bool ListingWalk::isInTree(const QUrl &url) const
{
    static const QRegularExpression named(u"raa|recueil|acte|/Media/|bulletin"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString path = decodedPath(url);
    return m_trees.contains(path.section(u'/', 1, 1).toLower()) || named.match(path).hasMatch();
}

bool ListingWalk::isFollowed(const ListingLink &link) const
{
    const QString path = decodedPath(link.url);
    if (matchesAny(m_rules.exclude, {path, link.title})) {
        return false;
    }
    switch (link.kind) {
    case ListingLink::Kind::Card:
        return isInTree(link.url);
    case ListingLink::Kind::Option:
    case ListingLink::Kind::Month:
        return true;
    case ListingLink::Kind::NewsTitle:
        return m_rules.follow.isEmpty() || matchesAny(m_rules.follow, {path});
    case ListingLink::Kind::Text:
        return matchesAny(m_rules.follow, {path});
    }
    return false;
}

ListingWalk::Visit ListingWalk::visitOf(const Visit &from, const ListingPage &page,
                                        const ListingLink &link) const
{
    const int year = yearOn(from, page);
    Visit visit;
    visit.link = link;
    visit.from = page.url;
    visit.period = linkPeriod(link, year, m_walker.hints(year));
    if (visit.period.year == 0 && !visit.period.isKnown()) {
        visit.period.year = year; // a category, a slice: of the year of the folder it lies in
    }
    const DateHints hints = m_walker.hints(year);
    const bool hasDay = readDay(link.title, hints).date.isValid()
        || (visit.period.isKnown() && visit.period.from == visit.period.to);
    const bool hasCardDay = readDay(link.printedDate, hints).date.isValid();
    visit.isItem = !looksLikeFolder(link.title, hints) && (hasDay || hasCardDay);
    if (contradicts(link, visit.period, visit.isItem, from.folder)) {
        widen(visit.period, from.folder); // one of them is a slip of the pen: what is behind it tells
    }
    visit.folder = visit.isItem ? from.folder : folderOf(visit.period);
    return visit;
}

/// Whether what is behind the link is certainly older than what is asked for.
bool ListingWalk::isPruned(const Visit &visit, Counts &counts)
{
    if (!visit.isItem) {
        counts.hasUndated = true; // a folder: it ends no list
        if (m_walker.isPast(visit.period)) {
            m_hasPruned = true;
            return true;
        }
        return false;
    }
    counts.hasItems = true;
    QDate printed = readDay(visit.link.printedDate, m_walker.hints(visit.period.year)).date;
    printed = isBefore(printed, visit.folder) ? QDate() : printed;
    const QDate day = printed.isValid() ? printed : visit.period.to;
    counts.hasDated = counts.hasDated || day.isValid();
    counts.hasRecent = counts.hasRecent || !m_walker.isLongOlder(day);
    const bool isOlder = printed.isValid() ? m_walker.isOlder(printed) : m_walker.isPast(visit.period);
    counts.older += isOlder ? 1 : 0;
    m_hasPruned = m_hasPruned || isOlder;
    return isOlder;
}

void ListingWalk::takeLinks(const Visit &visit, const ListingPage &page, Counts &counts)
{
    QList<Visit> next;
    for (const ListingLink &link : page.links) {
        const QString key = pageKey(link.url);
        // What is not followed counts too: an index that lists all publications has pages without any of
        // ours.
        counts.hasNews = isNew(key) || counts.hasNews;
        if (!isFollowed(link)) {
            continue;
        }
        const Visit each = visitOf(visit, page, link);
        if (isPruned(each, counts) || m_asked.contains(key) || m_read.contains(key)) {
            continue;
        }
        m_asked.insert(key);
        next.append(each);
    }
    // The newest first; what has no date before all, so that it is not forgotten when a run is cut short.
    std::stable_sort(next.begin(), next.end(), [](const Visit &a, const Visit &b) {
        const QDate far(9999, 1, 1);
        return (a.period.isKnown() ? a.period.to : far) > (b.period.isKnown() ? b.period.to : far);
    });
    std::reverse(next.begin(), next.end());
    m_waiting.append(next);
}

/// An empty page is an error only where something must be: on a start page, on the page of one recueil, in
/// the folder of a wanted year of which a month has passed. A month may have brought nothing, and those to
/// come exist in advance (24, 26, 36); of a page without date nobody knows what it should hold. Whether there
/// used to be something the crawl knows: pageRead() tells it the count.
void ListingWalk::judgeEmptiness(const Visit &visit, const ListingPage &page, bool isFurtherPage)
{
    const auto isOwn = [this](const ListingLink &link) { return isFollowed(link); };
    const bool hasOwn = std::any_of(page.links.begin(), page.links.end(), isOwn);
    if (hasOwn || !page.documents.isEmpty()) {
        return;
    }
    if (!page.elsewhere.isEmpty()) {
        m_walker.trouble(page.url, ErrorCode::ListingUnrecognised,
                         u"its documents are on another site: "_s + page.elsewhere.first().toString());
        return;
    }
    const bool leadsOn = std::any_of(page.links.begin(), page.links.end(), [](const ListingLink &link) {
        return link.kind != ListingLink::Kind::Text;
    });
    if (isFurtherPage || page.next.isValid() || (leadsOn && !visit.isStart && !visit.isItem)) {
        return;
    }
    if (leadsOn && visit.isStart) {
        m_walker.trouble(page.url, ErrorCode::ListingUnrecognised,
                         u"nothing on the start page is of its tree: the site may have moved it"_s);
        return;
    }
    const QDate today = m_walker.request().today;
    const Period &period = visit.period;
    QString why;
    if (visit.isStart) {
        why = u"the start page shows nothing"_s;
    } else if (visit.isItem) {
        why = u"the page of \"%1\" holds no document"_s.arg(visit.link.title);
    } else if (period.isKnown() && period.month == 0 && period.from.addMonths(1) < today
               && !m_walker.isOlder(period.to)) {
        why = u"the folder of a year shows nothing"_s;
    }
    if (!why.isEmpty()) {
        m_walker.trouble(page.url, ErrorCode::ListingEmpty, why);
    }
}

Result<void> ListingWalk::takeRemembered(const Visit &visit, const QList<ListedItem> &items)
{
    for (const ListedItem &item : items) {
        const Result<Walker::Fate> fate = m_walker.report(item);
        if (!fate) {
            return fate.error();
        }
    }
    m_read.insert(pageKey(visit.link.url));
    return {};
}

/// A link without ".pdf" that turned out to be a document all the same.
Result<void> ListingWalk::takeFile(const Visit &visit, const FetchedPage &fetchedPage)
{
    PageDocument document;
    document.url = fetchedPage.finalUrl;
    document.title = visit.link.title.isEmpty() ? lastSegment(fetchedPage.finalUrl) : visit.link.title;
    document.linkText = visit.link.title;
    document.dates
        = {{DateText::Rank::Card, visit.link.printedDate}, {DateText::Rank::Name, visit.link.title}};
    const QUrl listing = visit.from.isValid() ? visit.from : visit.link.url;
    const Result<Walker::Fate> fate
        = m_walker.report(datedItem(document, listing, m_walker.hints(visit.period.year), visit.folder).item);
    return fate ? Result<void>() : Result<void>(fate.error());
}

} // namespace attrap
