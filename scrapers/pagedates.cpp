// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/page.h"

#include "scrapers/links.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

DateSource sourceOf(DateText::Rank rank)
{
    switch (rank) {
    case DateText::Rank::Detail:
        return DateSource::Detail;
    case DateText::Rank::Card:
        return DateSource::Card;
    case DateText::Rank::Row:
        return DateSource::Row;
    case DateText::Rank::Sentence:
    case DateText::Rank::Around:
        return DateSource::Text;
    case DateText::Rank::Name:
    case DateText::Rank::FileName:
        return DateSource::Name;
    case DateText::Rank::Folder:
        return DateSource::Folder;
    }
    return DateSource::None;
}

} // namespace

DatedItem datedItem(const PageDocument &document, const QUrl &listing, const DateHints &hints)
{
    DatedItem dated;
    dated.item.url = document.url;
    dated.item.title = document.title;
    dated.item.linkText = document.linkText;
    dated.item.detail = document.detail;
    dated.item.listingUrl = listing;
    QList<DateText> texts = document.dates;
    std::stable_sort(texts.begin(), texts.end(),
                     [](const DateText &a, const DateText &b) { return a.rank < b.rank; });
    const DateHints own{hints.today, document.headingYear != 0 ? document.headingYear : hints.year};
    for (const DateText &text : std::as_const(texts)) {
        const DayRead read = readDay(text.text, own);
        if (read.date.isValid()) {
            dated.item.publishedOn = read.date;
            dated.item.printedDate = read.printed;
            dated.item.dateSource = sourceOf(text.rank);
            dated.hasOnlyImpossibleDates = false;
            return dated;
        }
        dated.hasOnlyImpossibleDates = dated.hasOnlyImpossibleDates || read.sawImpossible;
    }
    return dated;
}

} // namespace attrap
