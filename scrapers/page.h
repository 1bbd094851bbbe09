// SPDX-License-Identifier: GPL-3.0-or-later
// What a listing page of the préfectures' CMS shows, block by block (SITE-STRUCTURE § 4 and § 5). Pure.
#pragma once

#include "core/base/result.h"
#include "core/crawl/scraper.h"
#include "scrapers/frenchdates.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QUrl>

namespace attrap {

/// A text that may hold the date of a document. In the order in which they are believed.
struct DateText
{
    enum class Rank {
        Detail, ///< Beside the link: "PDF - 1,37 Mb - 05/03/2026".
        Card, ///< "Publié le 05/03/2026" of its card.
        Row, ///< A cell of its row that holds nothing else.
        Name, ///< The words of the link, or of the card that led to the page.
        Sentence, ///< "Recueil n° 95 publié le 28 avril 2026" right before it.
        FileName,
        Around, ///< The few words around the link.
        Folder, ///< The page itself.
    };
    Rank rank = Rank::Name;
    QString text;
};

/// A link to a PDF.
struct PageDocument
{
    QUrl url;
    QString title;
    QString linkText;
    QString detail;
    QList<DateText> dates;
    int headingYear = 0; ///< The year of the heading above it; 0: none.
};

/// A link to another page of the site.
struct ListingLink
{
    enum class Kind {
        Card,
        Option, ///< Of a select: formField and formValue ask for it by POST.
        NewsTitle, ///< Of the lists of prefectures-regions.
        Month, ///< Of the months' table of prefectures-regions.
        Text, ///< Any other inside the page's body.
    };
    Kind kind = Kind::Text;
    QUrl url;
    QString title;
    QString printedDate; ///< "Publié le …" of the card; may be empty.
    QString formField;
    QString formValue;
};

struct ListingPage
{
    QUrl url; ///< Final.
    bool isRecognised = false; ///< It is of the CMS: a main part or classes of its themes.
    QString heading; ///< h1
    QString updated; ///< "Mise à jour : 30 avril 2026" of prefectures-regions.
    QList<PageDocument> documents; ///< Each once, in the page's order.
    QList<ListingLink> links; ///< Each once.
    QUrl next; ///< Of its pager; empty: none (an anchor without href is none).
    QUrl previous;
    QUrl last;
    QList<QUrl> elsewhere; ///< Links to documents of other sites, which are not taken.

    [[nodiscard]] bool isEmpty() const { return documents.isEmpty() && links.isEmpty(); }
};

/// Reads a page of that final address. Never follows or asks anything. Errors: ListingUnrecognised (no HTML),
/// TooLarge; subject = the address.
Result<ListingPage> parseListing(const FetchedPage &page, const DateHints &hints);

/// The item of a document: its date is the first of its texts that does not contradict the folder it lies in.
/// Where all do, it is taken as of the folder's year if it then lies in the folder; else there is none. What
/// the site itself prints (Detail, Card) may be later than the folder, not earlier.
struct DatedItem
{
    ListedItem item;
    bool hasOnlyImpossibleDates = false; ///< DatesOutOfRange.
};
DatedItem datedItem(const PageDocument &document, const QUrl &listing, const DateHints &hints,
                    const Period &folder = {});

} // namespace attrap
