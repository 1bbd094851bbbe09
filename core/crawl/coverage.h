// SPDX-License-Identifier: GPL-3.0-or-later
// Is anything missing? Holes in the numbering, and the cross-check with the list of data.gouv.fr. Pure.
#pragma once

#include "core/base/result.h"
#include "core/catalogue/crawls.h"
#include "core/crawl/scraper.h"

namespace attrap {

/// The number of a recueil as its title, else its file name, gives it: "Recueil n°99-2026-014 du 5 mars" is
/// number 14 of 2026; "RAA SPECIAL N° 15_AOÛT 2026" number 15 of August 2026, special.
struct RecueilNumber
{
    int year = 0; ///< 0 when neither the title nor the publication date tells.
    int month = 0; ///< 0 unless the numbering is monthly.
    int number = 0;
    bool isSpecial = false; ///< A series of its own on some sites.
};
std::optional<RecueilNumber> recueilNumber(const RecueilName &recueil, Numbering numbering);

/// Numbers that a series leaves out between its first and its last. Only of series dense enough to be one
/// (at least 5 numbers and half of them there).
struct NumberingHole
{
    int year = 0;
    int month = 0;
    bool isSpecial = false;
    int first = 0; ///< First and last number that are missing in a row.
    int last = 0;
};
QList<NumberingHole> numberingHoles(const QList<RecueilName> &recueils, Numbering numbering);

/// A row of "Recueils des actes administratifs des préfectures" of data.gouv.fr (SITE-STRUCTURE § 10):
/// departement,titre,url,mise_a_jour. Licence ODbL: name the source where it is shown.
struct DataGouvRow
{
    QString administration; ///< Code, from the département; empty when unknown.
    QString title;
    QString url;
    QDate firstSeen;
};
/// UTF-8, comma or semicolon, RFC 4180 quotes, line breaks in titles. Errors: FileNotFound, FileUnreadable,
/// TooLarge, InvalidArgument (subject = path, when the columns are not there; detail = line).
Result<QList<DataGouvRow>> readDataGouvList(const QString &path);

struct CrossCheck
{
    int rows = 0;
    int known = 0; ///< Their URL is in the library (percent-encoding aside) or the id pair of their path is.
    QList<DataGouvRow> unknown; ///< What it knows and the library does not.
};
CrossCheck crossCheck(const QList<DataGouvRow> &rows, const QList<RecueilName> &recueils);

} // namespace attrap
