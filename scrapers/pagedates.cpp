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

bool isDoubtful(const QDate &day, DateText::Rank rank, const Period &folder)
{
    const bool isPrintedBySite = rank == DateText::Rank::Detail || rank == DateText::Rank::Card;
    return isPrintedBySite ? isBefore(day, folder) : isOutside(day, folder);
}

} // namespace

DatedItem datedItem(const PageDocument &document, const QUrl &listing, const DateHints &hints,
                    const Period &folder)
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
    const auto give = [&dated](const QDate &day, const QString &printed, DateText::Rank rank) {
        dated.item.publishedOn = day;
        dated.item.printedDate = printed;
        dated.item.dateSource = sourceOf(rank);
        dated.hasOnlyImpossibleDates = false;
    };
    for (const DateText &text : std::as_const(texts)) {
        const DayRead read = readDay(text.text, own);
        if (read.date.isValid() && !isDoubtful(read.date, text.rank, folder)) {
            give(read.date, read.printed, text.rank);
            return dated;
        }
        dated.hasOnlyImpossibleDates = dated.hasOnlyImpossibleDates || read.sawImpossible;
    }
    for (const DateText &text : std::as_const(texts)) {
        const DayRead read = readDay(text.text, own);
        const QDate mended(folder.year, read.date.month(), read.date.day());
        if (read.date.isValid() && folder.year != 0 && folder.from <= mended && mended <= folder.to) {
            give(mended, read.printed, text.rank);
            break;
        }
    }
    return dated;
}

} // namespace attrap
