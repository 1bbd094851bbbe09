// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of actes, of their fields and of pages, in the user's language. Pure functions of values.
#pragma once

#include "core/catalogue/records.h"

#include <QString>

namespace attrap {

/// "sure", "probable", "to be checked": a bare number would say more than is known.
QString confidenceText(double confidence);
/// Whether somebody should look at it.
bool isDoubtful(double confidence);
/// "read in the sommaire", "read on page 12", "corrected by you".
QString whereReadText(const ActeField &field);
/// On what the cutting of an acte rests: "by the sommaire", "by its footers"…
QString cutText(const Acte &acte);
/// "p. 12–14"
QString pagesText(const Acte &acte);
/// Its title, or what else names it.
QString titleOf(const Acte &acte);
/// What the page is and how it was read: "scanned, read by OCR at 300 dpi".
QString pageText(const PageRecord &page);
/// How many words of a page its OCR is not sure of.
QString doubtfulWordsText(int count);

} // namespace attrap
