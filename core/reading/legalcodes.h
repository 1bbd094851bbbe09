// SPDX-License-Identifier: GPL-3.0-or-later
// The codes of French law (resources/codes.json), found again in what OCR gave. Room-internal.
#pragma once

#include <QString>
#include <QStringView>

namespace attrap {

/// A code named at a place.
struct CodeRead
{
    QString name; ///< "code de la sécurité intérieure"; empty: none.
    qsizetype length = 0; ///< Of the text that names it.
    double certainty = 0; ///< 1 when letter by letter, less for each letter that was repaired.
};

/// The code whose name begins right there: `folded` starts with "code" or "livre". A name of which another
/// one is the beginning ("code rural" and "code rural et de la pêche maritime") is read as long as possible.
CodeRead codeAt(QStringView folded);

/// The code of an abbreviation as printed, in capitals: "CGCT". `standsAlone` tells that it means that code
/// even where no article is named with it.
CodeRead codeOfAbbreviation(QStringView printed, bool *standsAlone);

/// Whether articles of that code may bear a number without a letter ("78-2-2 du code de procédure pénale"):
/// in most others, such an article is one of the acte itself, or misread.
bool hasNumberedArticles(const QString &name);

} // namespace attrap
