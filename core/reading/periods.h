// SPDX-License-Identifier: GPL-3.0-or-later
// Between which dates what an acte decides applies. Room-internal.
//
// Read where the acte says it of itself: in its heading or title ("autorisant … du 8 au 11 mai 2025"), in the
// first articles of what it orders, forbids or authorises, and wherever a sentence speaks of "le présent
// arrêté", "la présente autorisation". Never from visas and considérants, deadlines ("au plus tard le",
// "dans un délai de deux mois"), means of redress, what is abrogated, or an acte that is cited. Rules:
// - "du 14 août 2024 à 8 h au 16 août 2024 à 20 h", "du 14 au 16 août 2024", "le 14 août 2024 de 14 h à 20
// h",
//   "les 12 et 13 juillet 2025", "à compter du …", "entre en vigueur le …", "jusqu'au … [inclus]".
//   Hours of each day ("du 10 au 14 février de 15 h à 22 h") give the first and the last hour.
// - An enquête publique applies while it is open, and so does an acte that opens it.
// - "pour une durée de trois ans" gives the duration as stated. With a start that is printed as a date in the
//   same sentence, the end is computed: a period of n years (months, weeks, days) from D ends the day before
//   D + n. Its boxes are those of the duration, and its certainty is lower. From a signature, a publication
//   or a notification, neither start nor end is given: it is not printed when that was.
// - Of several periods in one sentence, the first start and the last end stand for the whole; each further
//   start and end is kept below, with a lower certainty. Periods of later sentences are left aside.
#pragma once

#include "core/reading/actedates.h"
#include "core/reading/acteparts.h"
#include "core/reading/fieldtext.h"

#include <QList>
#include <QString>

namespace attrap {

struct PeriodFieldRead
{
    const char16_t *name = nullptr; ///< FieldName::AppliesFrom, AppliesTo or Duration.
    QString value;
    TextPlace place;
    double certainty = 0;
};

/// Pure. `days` as printedDays() gives them, `signedOn` is skipped where a heading names it.
QList<PeriodFieldRead> periodsOf(const FieldText &text, const ActeParts &parts,
                                 const QList<PrintedDay> &days);

/// "P3Y" of "trois ans", "3 ans", "trois (3) années"; empty when it is no length of time.
QString durationOfWords(const QString &folded);
/// The last day of a period of that length from that day.
QDate lastDayOf(const QDate &from, const QString &duration);

} // namespace attrap
