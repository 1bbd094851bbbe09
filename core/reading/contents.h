// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of contents of recueils that are not of the national software. Room-internal.
#pragma once

#include "core/reading/actebeginnings.h"
#include "core/reading/cutevidence.h"

#include <QList>
#include <QMap>

namespace attrap {

/// "Arrêté n° 2025-12 portant …… 14".
struct ContentsEntry
{
    QString title;
    PagePlace titleAt;
    int printedPage = 0; ///< 1-based, in the document's own count.
};

/// The entries of a table of contents that stands on the first pages of [first, end), by the pages that they
/// mean. A table is believed where most of the pages that it leads to begin with a heading, counted from the
/// same page: that of an acte's own chapters leads to none. Empty otherwise. Pure.
QMap<int, ContentsEntry> findContents(const QList<PageEvidence> &pages, const QList<ActeCourse> &courses,
                                      int first, int end);

} // namespace attrap
