// SPDX-License-Identifier: GPL-3.0-or-later
// When and by whom an acte was signed. Room-internal.
//
// The date, the best first: that at the end ("Fait à Toulon, le 15 juillet 2025", "Toulon, le …", typed or
// stamped), the first one after the dispositif, for annexes are signed and dated by others; that of the
// letterhead; that of the heading ("Arrêté n° 12 du 4 mars 2026 portant …"); that by which an annexe names
// its arrêté. Two places that agree make it surer, two that disagree both doubtful. A date earlier than a
// text that the visas cite, or far from the date in the acte's number, is doubtful too. No date of a cited
// text, of a deadline or of publication is taken.
//
// A stamp may stand beside or below "Fait à Créteil, le", wherever it comes in the order of reading.
//
// The signatory is the name printed after the date, after "Fait à …, le" whose date could not be read, or
// after the capacity ("Le préfet,"), as printed. A name below "Copie certifiée conforme" is the copyist's,
// unless it stands in a column of its own; one wholly left of what leads to the signature is not taken
// either.
#pragma once

#include "core/reading/actedates.h"
#include "core/reading/acteparts.h"
#include "core/reading/fieldtext.h"

#include <QDate>
#include <QList>
#include <QString>

namespace attrap {

struct SignedOnRead
{
    QDate date;
    TextPlace place;
    double certainty = 0;
    bool isAtEnd = false; ///< After the dispositif.
};

struct SignatoryRead
{
    QString name; ///< "Philippe MAHÉ"
    TextPlace place;
    double certainty = 0;
};

/// The surest first; each date once.
QList<SignedOnRead> datesOfSignature(const FieldText &text, const ActeParts &parts,
                                     const QList<PrintedDay> &days);

/// Of one acte, in their order. `signedOn` as datesOfSignature() gives it.
QList<SignatoryRead> signatoriesOf(const FieldText &text, const ActeParts &parts,
                                   const QList<SignedOnRead> &signedOn);

} // namespace attrap
