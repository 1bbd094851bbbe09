// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that an acte rests on or cites: codes, laws, ordonnances, décrets, and articles of them.
//
// Normal form of a value (FieldName::LegalBasis):
// - "L242-5 du code de la sécurité intérieure": the letter of an article is glued to its number, without
//   blank or dot ("L. 242-5", "L 242—5", "L.242-5" are one); "R*123-9", "LO141" keep what they bear. Codes
//   bear their full name in lower case (resources/codes.json), whatever was printed ("CGCT", "code de la
//   sécunté intérieure").
// - "78-2-2 du code de procédure pénale", "1er de la loi n° 2021-646 du 25 mai 2021".
// - "code de la route": a code that a visa names without an article. A code that the body merely names
//   ("sans préjudice du code du travail") is left out.
// - "loi n° 2021-646 du 25 mai 2021", "décret n° 2004-374 du 29 avril 2004", "ordonnance n° …", "loi du 29
//   juillet 1881"; the date is left out where it is nowhere printed. Décrets without a number appoint
//   people, mostly, and are left out.
// - "règlement (UE) 2016/679", "règlement (CE) n° 842/2006", "directive 2010/75/UE".
// - "arrêté ministériel du 19 novembre 2007".
// - A range is three values: "L242-1 à L242-8 du code …", for it may matter what lies between, and its two
//   ends, which are printed. What lies between is not listed: it is not printed. "et suivants" adds nothing.
// - "L 32 11-9", as old text layers print it, is L3211-9.
//
// An article belongs to a text when the words say so: "articles L. 1 et L. 2 du code …", "code …, notamment
// ses articles …", "du même code". An article that stands alone is left out: which code it is of is a guess.
// So is one "of the code of …" that is not known here: it is not of the code named before.
#pragma once

#include "core/reading/actedates.h"
#include "core/reading/fieldtext.h"

#include <QList>
#include <QString>

#include <optional>

namespace attrap {

struct LegalBasisRead
{
    QString value; ///< In the normal form above.
    TextPlace place; ///< Of the article, or of the text where no article is named.
    TextPlace textPlace; ///< Of the name of the code or law.
    double certainty = 0; ///< Of the rule and of the letters, not of the recognition.
};

/// Every basis once, in the order of the text; the surest reading of each. `printed` and `folded` as
/// FieldText gives them (well-formed UTF-16), `days` as printedDays() does. Takes time in proportion to the
/// text, whatever it holds.
QList<LegalBasisRead> findLegalBases(const QString &printed, const QString &folded,
                                     const QList<PrintedDay> &days);

/// What a person types: "L242-5 CSI", "art. L 2212-1 du cgct", "code de la route". Nothing when it is no
/// text that is known here, or several.
std::optional<QString> parseLegalBasis(const QString &typed);

} // namespace attrap
