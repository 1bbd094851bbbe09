// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and times of day as actes print them, typed or stamped, well or badly recognised. Room-internal.
//
// Apart from scrapers/frenchdates.h: that one reads names of files and of folders, where the year may be
// missing and the month may be all there is; this one reads sentences that OCR gave.
#pragma once

#include "core/reading/fieldtext.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

#include <optional>

namespace attrap {

/// A day that a text names.
struct PrintedDay
{
    TextPlace place; ///< With the day of the week before it.
    int day = 0;
    int month = 0;
    int year = 0; ///< 0: not printed ("le 14 août").
    /// Letters were taken for digits, or the month is misspelt, or the year has a gap: it may be another day.
    bool isRepaired = false;

    [[nodiscard]] QDate date() const { return year != 0 ? QDate(year, month, day) : QDate(); }
};

/// A time of day: "15h00", "8 heures 30", "minuit".
struct PrintedTime
{
    TextPlace place;
    QTime time; ///< Invalid: the end of the day ("24h00", "minuit").
};

/// All days named in a folded text (FieldText::folded()), in their order; those that cannot be are left out.
/// Numbers of texts ("n° 2004-374") and telephone numbers are none.
QList<PrintedDay> printedDays(const QString &folded);
QList<PrintedTime> printedTimes(const QString &folded);

/// The month of a word, folded: its name, a usual abbreviation, or one letter away from its name. 0: none.
/// `isExact` tells that nothing was repaired.
int monthOfWord(const QString &folded, bool *isExact);

/// "25 mai 2021", "1er juin 2020".
QString dateInWords(const QDate &date);

/// Whether two words differ by so few letters at most (changed, missing, too many).
bool differsByAtMost(QStringView a, QStringView b, int most);

} // namespace attrap
