// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/frenchdates.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

const QString Months
    = u"janvier|janv|fevrier|fevr|mars|avril|mai|juin|juillet|juil|aout|oaut|auot|septembre|sept|"
      "octobre|novembre|decembre"_s;
/// "N° 15_AOÛT 2026" (11) is the fifteenth recueil of August, not its fifteenth day.
const QString NoNumber = u"(?<!n°)(?<!n° )(?<!n°  )(?<!\\bn[ _-])(?<!numero )(?<!\\d)"_s;
/// A name that lies further from its folder is a slip of the pen in one of them.
constexpr int DoubtfulDays = 62;
const QString Separator = u"[\\s_.,/+-]{0,3}"_s;

int monthNumber(const QString &name)
{
    static const QHash<QString, int> numbers{
        {u"janvier"_s, 1},  {u"janv"_s, 1},      {u"fevrier"_s, 2},  {u"fevr"_s, 2},      {u"mars"_s, 3},
        {u"avril"_s, 4},    {u"mai"_s, 5},       {u"juin"_s, 6},     {u"juillet"_s, 7},   {u"juil"_s, 7},
        {u"aout"_s, 8},     {u"oaut"_s, 8},      {u"auot"_s, 8},     {u"septembre"_s, 9}, {u"sept"_s, 9},
        {u"octobre"_s, 10}, {u"novembre"_s, 11}, {u"decembre"_s, 12}};
    return numbers.value(name);
}

int wholeYear(const QString &digits)
{
    const int year = digits.toInt();
    return digits.size() == 2 ? 2000 + year : year;
}

/// Takes dates out of a text, form after form: what one form took, the next ones do not see.
class Reader
{
public:
    Reader(const QString &text, const DateHints &hints)
        : m_text(text.normalized(QString::NormalizationForm_C))
        , m_left(foldedFrench(m_text))
        , m_hints(hints)
    { }

    QList<FrenchDate> all()
    {
        words();
        static const QRegularExpression dayFirst(
            u"(?<!\\d)(\\d{1,2})([-./_ ])(\\d{1,2})\\2((?:19|20)\\d{2})(?!\\d)"_s);
        static const QRegularExpression yearFirst(
            u"(?<!\\d)((?:19|20)\\d{2})([-./_])(\\d{2})\\2(\\d{2})(?!\\d)"_s);
        static const QRegularExpression gluedYearFirst(u"(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)"_s);
        static const QRegularExpression gluedDayFirst(u"(?<!\\d)(\\d{2})(\\d{2})((?:19|20)\\d{2})(?!\\d)"_s);
        digits(dayFirst, 1, 3, 4);
        digits(yearFirst, 4, 3, 1);
        digits(gluedYearFirst, 3, 2, 1);
        digits(gluedDayFirst, 1, 2, 3);
        shortYears();
        monthsWithYear();
        daysWithoutYear();
        std::sort(m_found.begin(), m_found.end(),
                  [](const FrenchDate &a, const FrenchDate &b) { return a.position < b.position; });
        return m_found;
    }

private:
    QList<QRegularExpressionMatch> matches(const QRegularExpression &pattern) const
    {
        QList<QRegularExpressionMatch> all;
        auto each = pattern.globalMatch(m_left);
        while (each.hasNext()) {
            all.append(each.next());
        }
        return all;
    }

    void take(const QRegularExpressionMatch &match, FrenchDate date)
    {
        date.position = match.capturedStart();
        date.printed = m_text.mid(match.capturedStart(), match.capturedLength()).trimmed();
        m_found.append(date);
        m_left.replace(match.capturedStart(), match.capturedLength(),
                       QString(match.capturedLength(), QChar(0x1)));
    }

    void words()
    {
        static const QRegularExpression pattern(NoNumber + u"(\\d{1,2})(?:er|e|eme)?"_s + Separator + u"("_s
                                                + Months + u")"_s + Separator
                                                + u"((?:19|20)\\d{2}|\\d{2})(?!\\d)"_s);
        for (const auto &match : matches(pattern)) {
            FrenchDate date;
            date.day = match.captured(1).toInt();
            date.month = monthNumber(match.captured(2));
            date.year = wholeYear(match.captured(3));
            if (date.date().isValid()) {
                take(match, date);
            }
        }
    }

    void digits(const QRegularExpression &pattern, int day, int month, int year)
    {
        for (const auto &match : matches(pattern)) {
            FrenchDate date;
            date.day = match.captured(day).toInt();
            date.month = match.captured(month).toInt();
            date.year = match.captured(year).toInt();
            if (date.date().isValid()) {
                take(match, date);
            }
        }
    }

    void shortYears()
    {
        static const QRegularExpression pattern(
            u"(?<!\\d)(\\d{2})([-./])(\\d{2})\\2(\\d{2})(?!\\d|[-./]\\d{4})"_s);
        for (const auto &match : matches(pattern)) {
            const int first = match.captured(1).toInt();
            const int last = match.captured(4).toInt();
            FrenchDate dayFirst;
            dayFirst.day = first;
            dayFirst.month = match.captured(3).toInt();
            dayFirst.year = 2000 + last;
            dayFirst.isShortYear = true;
            FrenchDate yearFirst = dayFirst;
            yearFirst.day = last;
            yearFirst.year = 2000 + first;
            const bool isHyphen = match.captured(2) == "-"_L1;
            const FrenchDate chosen = better(dayFirst, yearFirst, isHyphen);
            if (chosen.date().isValid()) {
                take(match, chosen);
            }
        }
    }

    FrenchDate better(const FrenchDate &dayFirst, const FrenchDate &yearFirst, bool isHyphen) const
    {
        const bool first = isPossibleDate(dayFirst.date(), m_hints.today);
        const bool second = isPossibleDate(yearFirst.date(), m_hints.today);
        if (first != second) {
            return first ? dayFirst : yearFirst;
        }
        if (m_hints.year != 0 && dayFirst.year != yearFirst.year) {
            if (dayFirst.year == m_hints.year) {
                return dayFirst;
            }
            if (yearFirst.year == m_hints.year) {
                return yearFirst;
            }
        }
        // A reading years away is a misreading; between two recent ones the sign tells.
        if (std::abs(dayFirst.year - yearFirst.year) > 2) {
            return dayFirst.year > yearFirst.year ? dayFirst : yearFirst;
        }
        return isHyphen ? yearFirst : dayFirst;
    }

    void monthsWithYear()
    {
        static const QRegularExpression pattern(u"(?<![a-z])("_s + Months + u")"_s + Separator
                                                + u"((?:19|20)\\d{2})(?!\\d)"_s);
        for (const auto &match : matches(pattern)) {
            FrenchDate date;
            date.precision = DatePrecision::Month;
            date.month = monthNumber(match.captured(1));
            date.year = match.captured(2).toInt();
            take(match, date);
        }
    }

    void daysWithoutYear()
    {
        static const QRegularExpression pattern(NoNumber + u"(\\d{1,2})(?:er)?[\\s_-]("_s + Months
                                                + u")(?![a-z])"_s);
        for (const auto &match : matches(pattern)) {
            FrenchDate date;
            date.precision = DatePrecision::DayAndMonth;
            date.day = match.captured(1).toInt();
            date.month = monthNumber(match.captured(2));
            if (QDate(2024, date.month, date.day).isValid()) { // a leap year: the year is not known
                take(match, date);
            }
        }
    }

    QString m_text;
    QString m_left;
    DateHints m_hints;
    QList<FrenchDate> m_found;
};

bool isRange(const QString &folded, const FrenchDate &first, const FrenchDate &second)
{
    const qsizetype end = first.position + first.printed.size();
    return folded.mid(end, second.position - end).trimmed() == "au"_L1;
}

void widen(Period &period, const QDate &from, const QDate &to)
{
    period.from = period.from.isValid() ? std::min(period.from, from) : from;
    period.to = period.to.isValid() ? std::max(period.to, to) : to;
}

/// Years written alone. "2004-374" is the number of a decree and none.
QList<int> yearsIn(const QString &folded, const QDate &today)
{
    static const QRegularExpression alone(u"(?<![\\d.])((?:19|20)\\d{2})(?![\\d.]*\\d|[-/]\\d{3}(?!\\d))"_s);
    QList<int> years;
    auto each = alone.globalMatch(folded);
    while (each.hasNext()) {
        const int year = each.next().captured(1).toInt();
        if (year >= 1990 && year <= today.year() + 1) {
            years.append(year);
        }
    }
    return years;
}

QList<int> monthsIn(const QString &folded)
{
    static const QRegularExpression month(u"(?<![a-z])("_s + Months + u")(?![a-z])"_s);
    QList<int> months;
    auto each = month.globalMatch(folded);
    while (each.hasNext()) {
        const int number = monthNumber(each.next().captured(1));
        if (!months.contains(number)) {
            months.append(number);
        }
    }
    return months;
}

/// "08-AOUT", "9.-Aout", "08 août 2026": the number is that of the card, not a day.
QString withoutCardNumber(const QString &folded)
{
    static const QRegularExpression numbered(u"^\\s*(\\d{1,2})(\\s*[.-][\\s.-]*|[\\s_]+)("_s + Months
                                             + u")([\\s_.-]*(?:19|20)\\d{2})?([\\s_-]*raa)?\\s*$"_s);
    const auto match = numbered.match(folded);
    if (!match.hasMatch()) {
        return folded;
    }
    // With nothing but a space between it is a date, unless it counts the months.
    const bool isSpaced = match.captured(2).trimmed().remove(u'_').isEmpty();
    if (isSpaced && match.captured(1).toInt() != monthNumber(match.captured(3))) {
        return folded;
    }
    return folded.mid(match.capturedStart(3));
}

} // namespace

QString foldedFrench(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_C);
    for (QChar &c : folded) {
        if (c.unicode() > 0x7f) {
            const QString parts = c.decomposition();
            if (c == QChar(0xa0) || c == QChar(0x202f)) {
                c = u' ';
            } else if (!parts.isEmpty() && parts.at(0).isLetter()) {
                c = parts.at(0);
            }
        }
        c = c.toLower();
    }
    return folded;
}

QString collapsed(const QString &text)
{
    return text.simplified(); // QChar::isSpace() holds of U+00A0 and U+202F too
}

QList<FrenchDate> readDates(const QString &text, const DateHints &hints)
{
    return Reader(text, hints).all();
}

bool isPossibleDate(const QDate &date, const QDate &today)
{
    return date.isValid() && date.year() >= 1990 && date <= today.addDays(31);
}

DayRead readDay(const QString &text, const DateHints &hints)
{
    const QString folded = foldedFrench(text);
    DayRead read;
    QList<FrenchDate> possible;
    for (FrenchDate date : readDates(text, hints)) {
        if (date.precision == DatePrecision::DayAndMonth && hints.year != 0) {
            date.year = hints.year;
        }
        if (date.precision == DatePrecision::Month || !date.date().isValid()) {
            continue;
        }
        if (isPossibleDate(date.date(), hints.today)) {
            possible.append(date);
        } else {
            read.sawImpossible = true;
        }
    }
    if (possible.isEmpty()) {
        return read;
    }
    FrenchDate chosen = possible.first();
    if (possible.size() > 1 && isRange(folded, possible.at(0), possible.at(1))) {
        chosen = possible.at(1);
    }
    static const QRegularExpression published(u"(?:publie|edite)e?s?\\W+(?:le\\W+)?(?:\\p{L}+di\\W+)?$"_s);
    for (const FrenchDate &date : std::as_const(possible)) {
        if (published.match(folded.left(date.position)).hasMatch()) {
            chosen = date;
            break;
        }
    }
    read.date = chosen.date();
    read.printed = chosen.printed;
    return read;
}

Period readPeriod(const QString &text, int parentYear, const DateHints &hints)
{
    const QString folded = withoutCardNumber(foldedFrench(text));
    Period period;
    if (isOpenEnded(text)) {
        return period;
    }
    const DayRead day = readDay(folded, {hints.today, hints.year != 0 ? hints.year : parentYear});
    if (day.date.isValid()) {
        return {day.date, day.date, day.date.year(), day.date.month()};
    }
    QList<int> years = yearsIn(folded, hints.today);
    const QList<int> months = monthsIn(folded);
    if (years.isEmpty() && !months.isEmpty() && parentYear != 0) {
        years.append(parentYear);
    }
    for (const int year : std::as_const(years)) {
        widen(period, QDate(year, 1, 1), QDate(year, 12, 31));
    }
    if (period.from.isValid() && period.from.year() == period.to.year()) {
        period.year = period.to.year();
    }
    if (months.size() == 1) {
        period.month = months.first();
        if (period.year != 0) {
            period.from = QDate(period.year, period.month, 1);
            period.to = QDate(period.year, period.month, period.from.daysInMonth());
        }
    }
    return period;
}

bool isOpenEnded(const QString &text)
{
    static const QRegularExpression breaks(u"[-_+'’\\s]+"_s);
    static const QRegularExpression open(
        u"\\b(?:depuis|a partir|a compter|et suivante?s?|en cours|jusqu a ce jour)\\b"_s);
    return open.match(foldedFrench(text).replace(breaks, u" "_s)).hasMatch();
}

bool isBefore(const QDate &day, const Period &folder)
{
    return day.isValid() && folder.from.isValid() && day.addDays(DoubtfulDays) < folder.from;
}

bool isOutside(const QDate &day, const Period &folder)
{
    return isBefore(day, folder)
        || (day.isValid() && folder.to.isValid() && folder.to.addDays(DoubtfulDays) < day);
}

bool looksLikeFolder(const QString &title, const DateHints &hints)
{
    if (isOpenEnded(title)) {
        return true; // the day in it is where the collection begins
    }
    QString rest = withoutCardNumber(foldedFrench(collapsed(title)));
    if (readDay(rest, hints).date.isValid()) {
        return false;
    }
    static const QRegularExpression slice(u"((?:19|20)\\d{2})\\s*-\\s*\\d$"_s);
    static const QRegularExpression year(u"(?<!\\d)(?:19|20)\\d{2}(?!\\d)"_s);
    static const QRegularExpression ordinal(u"\\d(?:er|e|eme)\\s+(?:tri|se)mestre"_s);
    static const QRegularExpression enumerator(u"^\\d{1,2}(?:\\s*[.)]|\\s+[-–])\\s+(?=\\D)"_s);
    rest.replace(slice, u"\\1"_s);
    rest.remove(ordinal);
    rest.remove(enumerator); // "2. Délégations de signature" (50)
    // "n° 12-2026" and "46-2026-084" keep digits once the year is gone: they are numbers.
    rest.remove(year);
    static const QRegularExpression digit(u"\\d"_s);
    return !digit.match(rest).hasMatch();
}

} // namespace attrap
