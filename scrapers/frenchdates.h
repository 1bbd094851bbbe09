// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as the préfectures write them (SITE-STRUCTURE § 8), and the periods that folders stand for. Pure.
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace attrap {

enum class DatePrecision {
    Day,
    DayAndMonth, ///< "18 août": the year is left out.
    Month, ///< "AOÛT 2026"
};

/// One date in a text. Nothing is invented: what is not written is 0.
struct FrenchDate
{
    DatePrecision precision = DatePrecision::Day;
    int year = 0;
    int month = 0;
    int day = 0;
    bool isShortYear = false; ///< Written with two digits: day and year may be swapped, see readDates().
    QString printed; ///< The part of the text that it was read from, as written.
    qsizetype position = 0; ///< Of printed in the text (in its composed form, NFC).

    [[nodiscard]] QDate date() const { return year && month && day ? QDate(year, month, day) : QDate(); }
};

/// What helps to read a date that could be read in two ways.
struct DateHints
{
    QDate today;
    int year = 0; ///< That of the folder or heading; 0: unknown.
};

/// All dates of a text, in their order. "26-08-13" is read as day-month-year or year-month-day, whichever is
/// of the year hinted at, else possible and nearest to today, else year first with hyphens and day first with
/// dots and slashes.
QList<FrenchDate> readDates(const QString &text, const DateHints &hints);

/// Whether a document can have been published that day: from 1990 to 31 days after today.
bool isPossibleDate(const QDate &date, const QDate &today);

/// The day that a name or a sentence gives: that after "publié" or "édité", else the last of a range ("du …
/// au …"), else the first. A day without year takes hints.year. Impossible dates are passed over.
struct DayRead
{
    QDate date; ///< Invalid: none.
    QString printed;
    bool sawImpossible = false; ///< There was a date, which cannot be.
};
DayRead readDay(const QString &text, const DateHints &hints);

/// The days that documents of a folder can be of, as its title gives them.
struct Period
{
    QDate from; ///< Invalid: no lower bound known.
    QDate to; ///< Invalid: no upper bound known.
    int year = 0; ///< When it is of one year.
    int month = 0; ///< When it is of one month (the year may be unknown).

    [[nodiscard]] bool isKnown() const { return to.isValid(); }
};

/// "Année 2026", "Août", "2016 à 2022", "2026 - 2", "RAA du 5 mars 2026". `parentYear` completes a month
/// without year. "depuis 2016" has no upper bound, hence is unknown.
Period readPeriod(const QString &text, int parentYear, const DateHints &hints);

/// "à partir du 28 avril 2015", also as a slug: what it holds has no last day.
bool isOpenEnded(const QString &text);

/// Whether a day cannot be that of a document of such a folder: it lies two months and more outside. Never of
/// an invalid day or an unknown period. What contradicts its folder is doubtful, hence no reason to leave
/// anything out.
bool isBefore(const QDate &day, const Period &folder);
bool isOutside(const QDate &day, const Period &folder);

/// Whether the words are those of a folder (a year, a month, a category) rather than of one recueil, which
/// has a number or a day.
bool looksLikeFolder(const QString &title, const DateHints &hints);

/// Lower case without accents, one character for each of the (NFC) text.
QString foldedFrench(const QString &text);

/// White space, no-break spaces included, as single spaces; trimmed.
QString collapsed(const QString &text);

} // namespace attrap
