// SPDX-License-Identifier: GPL-3.0-or-later
// The list of actes that a recueil of the national software begins with. Room-internal.
#pragma once

#include "core/reading/cutevidence.h"

namespace attrap {

/// One entry of the sommaire: "83-2025-02-10-00001 - Arrêté … (4 pages) Page 3".
struct SommaireEntry
{
    QString number; ///< Empty when it could not be made out.
    QString title;
    QString service; ///< The heading that it stands under.
    int pages = -1; ///< Without the separator page; -1 when it is not said.
    int printedPage = 0; ///< 1-based, counted from the cover; 0 when it is not said.
    bool isNumbered = true; ///< False for a free number ("SPBA2025126-0001").
    PagePlace numberAt; ///< pageIndex is 0 where the text was not that of pages.
    PagePlace titleAt;
    PagePlace serviceAt;
};

/// The pages that hold one sommaire, and its entries in order.
struct Sommaire
{
    int firstPage = -1; ///< -1 when there is none.
    int lastPage = -1;
    QList<SommaireEntry> entries;
    int separatorPages = 1; ///< Before the pages that an entry counts: 1, or 0 where actes follow each other.
    bool isForeign = false; ///< Pages name actes, and none of these: it is another recueil's.
};

/// Entries in a sommaire's text. Places are those in that text.
QList<SommaireEntry> readEntries(const QString &text);

/// The sommaire that begins on page `from`, which must be like the first page of one.
Sommaire readSommaire(const QList<PageEvidence> &pages, int from);

/// Whether a sommaire begins on that page.
bool beginsSommaire(const PageEvidence &page);

} // namespace attrap
