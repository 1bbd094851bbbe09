// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/word.h"
#include "core/catalogue/records.h"

#include <QList>

namespace attrap {

/// The pages of one acte, as assembled.
struct ActePages
{
    QList<QList<Word>> pages;
    int firstPage = 0; ///< Index in the document of pages.first().
    bool hasSeparator
        = false; ///< The first page is the separator that the national software puts before an acte.
};

/// What the pages of an acte print about it: kind, date and place of signature, signatory, when it applies,
/// legal bases; number, title and service by its heading. Each with the boxes of the words that it was read
/// from and a confidence that takes that of those words into account. A field that is not printed plainly is
/// not there: better none than a wrong one. Number, title and service are read only where there is no
/// separator page, which gives them better. The rules of each field are in actekind.h, signatory.h,
/// periods.h, legalbases.h and acteheading.h. Takes time in proportion to the text, whatever it holds. Pure.
/// Thread: any.
QList<ActeField> readActeFields(const ActePages &acte);

/// Sorts acte->fields (by name, the best first: the user's, then by confidence, then by source), drops
/// doubles, and sets the members of the acte that stand for the best of each name. A name with a user's
/// correction keeps the other readings below it; one whose value is empty says that there is none, and
/// empties the member. Legal bases of the user that come as lines of one value become a field each: where
/// there is one of the user, the others are no longer what the acte rests on. Pure.
void settleFields(Acte *acte);

/// What a user typed, in the normal form of a field: "14/08/2024" or "14 août 2024 à 8 h" becomes
/// "2024-08-14", "2024-08-14T08:00"; a kind becomes one of acteKinds() (actekind.h), "trois ans" "P3Y"; legal
/// bases are one a line, and those that are not known here stay as typed. Empty stays empty. Error:
/// InvalidArgument, subject = what was typed.
Result<QString> normalFieldValue(const QString &name, const QString &typed);

} // namespace attrap
