// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/actedates.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// Actes that are scanned and published go back to the sixties; laws cited in them further.
constexpr int FirstYear = 1789;
constexpr int LastYear = 2099;

struct MonthName
{
    QLatin1StringView name;
    int month;
};

constexpr std::array<MonthName, 27> Names{{
    {"janvier"_L1, 1},  {"janv"_L1, 1},    {"jan"_L1, 1},       {"fevrier"_L1, 2}, {"fevr"_L1, 2},
    {"fev"_L1, 2},      {"mars"_L1, 3},    {"avril"_L1, 4},     {"avr"_L1, 4},     {"mai"_L1, 5},
    {"juin"_L1, 6},     {"juillet"_L1, 7}, {"juil"_L1, 7},      {"juill"_L1, 7},   {"jul"_L1, 7},
    {"aout"_L1, 8},     {"aou"_L1, 8},     {"septembre"_L1, 9}, {"sept"_L1, 9},    {"sep"_L1, 9},
    {"octobre"_L1, 10}, {"oct"_L1, 10},    {"novembre"_L1, 11}, {"nov"_L1, 11},    {"decembre"_L1, 12},
    {"dec"_L1, 12},     {"decem"_L1, 12},
}};

constexpr qsizetype LongName = 5;

/// Letters that OCR takes for one another made one.
QString unified(QStringView word)
{
    QString result;
    result.reserve(word.size());
    for (const QChar c : word) {
        switch (c.unicode()) {
        case u'0':
            result += u'o';
            break;
        case u'1':
        case u'l':
        case u'|':
        case u'!':
            result += u'i';
            break;
        case u' ':
        case u'.':
            break;
        default:
            result += c;
        }
    }
    return result;
}

/// "2o25" gives 2025; 0 when it is no number. `repaired` is set when a letter stood for a digit, but for the
/// one that can be no other: a letter O beside digits is a 0.
int numberOf(QStringView printed, bool *repaired)
{
    int number = 0;
    for (const QChar c : printed) {
        int digit = 0;
        if (c.isDigit()) {
            digit = c.digitValue();
        } else if (c == u' ') {
            continue;
        } else if (c == u'o') {
            digit = 0;
        } else if (c == u'l' || c == u'i') {
            digit = 1;
            *repaired = true;
        } else if (c == u's') {
            digit = 5;
            *repaired = true;
        } else {
            return 0;
        }
        number = number * 10 + digit;
    }
    return number;
}

/// The day of the week that ends right before a place, if there is one: its start.
qsizetype withWeekday(const QString &folded, qsizetype start)
{
    static constexpr std::array<QLatin1StringView, 7> days{
        "lundi"_L1, "mardi"_L1, "mercredi"_L1, "jeudi"_L1, "vendredi"_L1, "samedi"_L1, "dimanche"_L1};
    qsizetype end = start;
    while (end > 0 && (folded.at(end - 1).isSpace() || folded.at(end - 1) == u',')) {
        --end;
    }
    if (end == start) {
        return start;
    }
    const QStringView before = QStringView(folded).left(end);
    for (const QLatin1StringView day : days) {
        if (before.endsWith(day)) {
            return end - day.size();
        }
    }
    return start;
}

bool isPossible(const PrintedDay &day)
{
    if (day.year == 0) {
        return QDate(2024, day.month, day.day).isValid(); // a leap year: the year is not known
    }
    return day.year >= FirstYear && day.year <= LastYear && day.date().isValid();
}

/// "JAH" of a stamp is JAN: the one month that is a letter away from a short word; 0 when several are, or
/// none.
int monthOfStamp(const QString &folded)
{
    constexpr qsizetype Shortest = 3;
    // What begins with "ju" may be juin or juillet.
    if (folded.size() < Shortest || folded.size() >= LongName || folded.startsWith(u"ju"_s)) {
        return 0;
    }
    int month = 0;
    for (const MonthName &name : Names) {
        if (name.name.size() == folded.size() && differsByAtMost(folded, unified(QString(name.name)), 1)) {
            if (month != 0 && month != name.month) {
                return 0;
            }
            month = name.month;
        }
    }
    return month;
}

/// "14 août 2024", "1er sept. 2025", "0 7 MAI 2025", "14 août".
void daysInWords(const QString &folded, QList<PrintedDay> *found)
{
    static const QRegularExpression pattern(
        u"(?<![\\w°/.-])(?:([0-3oil] [0-9]|[0-3oil]?[0-9]|[oil] ?[0-9]|[123][ol])(?: ?(?:er|eme|e|°))?"
        "|([1li] ?(?:er|[°%®\"'”“*](?:[^\\w\\s]{0,2}|r'?)|e'|'r))|(premier))[\\s.,]{1,3}"
        "([a-z][a-z01|!]{2,9}|[a-z](?: [a-z]){2,8})(?![a-z])"
        "(?:[\\s.,]{1,3}((?:1[789]|2[0o]) ?[0-9osil] ?[0-9osil])(?![\\w]))?"_s);
    auto matches = pattern.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        PrintedDay day;
        bool isExact = false;
        day.month = monthOfWord(match.captured(4), &isExact);
        if (day.month == 0 && match.hasCaptured(5)) {
            day.month = monthOfStamp(match.captured(4)); // Never without a year: the words are too short.
            isExact = false;
        }
        if (day.month == 0) {
            continue;
        }
        day.isRepaired = !isExact;
        day.day = match.hasCaptured(1) ? numberOf(match.capturedView(1), &day.isRepaired) : 1;
        if (match.hasCaptured(5)) {
            const QStringView year = match.capturedView(5);
            day.year = numberOf(year, &day.isRepaired);
            day.isRepaired = day.isRepaired || year.contains(u' ');
        }
        day.place = {match.capturedStart(), match.capturedLength()};
        if (isPossible(day)) {
            found->append(day);
        }
    }
}

/// "14/08/2024", "14.08.24", "04-03-2025", "O7/06/2025", "1 8/04/2025".
void daysInDigits(const QString &folded, QList<PrintedDay> *found)
{
    static const QRegularExpression pattern(u"(?<![\\w°/.,-])([0-3] \\d|[0-3]?\\d|[oil]\\d|[0-3][oil]) "
                                            u"?([/.-]) ?([01]?\\d|[oil]\\d|[01][oil]) ?\\2 "
                                            u"?((?:19|2[0o])[0-9o]{2}|\\d{2})(?![\\w/-]|\\.\\d)"_s);
    auto matches = pattern.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        // "01.02.03" is part of a telephone number or of a heading.
        if (match.captured(4).size() == 2 && match.captured(2) != "/"_L1) {
            continue;
        }
        PrintedDay day;
        day.day = numberOf(match.capturedView(1), &day.isRepaired);
        day.month = numberOf(match.capturedView(3), &day.isRepaired);
        day.year = numberOf(match.capturedView(4), &day.isRepaired);
        // "2 8/04/2025" may also be the figures of two columns.
        const bool hasGap = match.capturedView(1).contains(u' ');
        day.isRepaired = day.isRepaired
            || (hasGap && !QStringView(folded).left(match.capturedStart()).endsWith(u"le "_s));
        if (match.captured(4).size() == 2) {
            day.year += day.year < 70 ? 2000 : 1900;
        }
        day.place = {match.capturedStart(), match.capturedLength()};
        if (day.month >= 1 && day.month <= 12 && isPossible(day)) {
            found->append(day);
        }
    }
}

} // namespace

bool differsByAtMost(QStringView a, QStringView b, int most)
{
    constexpr qsizetype Longest = 40;
    if (a.size() > Longest || b.size() > Longest || std::abs(a.size() - b.size()) > most) {
        return false;
    }
    std::array<int, Longest + 1> row{};
    for (qsizetype k = 0; k <= b.size(); ++k) {
        row.at(static_cast<size_t>(k)) = static_cast<int>(k);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row.at(0);
        row.at(0) = static_cast<int>(i);
        int least = row.at(0);
        for (qsizetype k = 1; k <= b.size(); ++k) {
            const auto at = static_cast<size_t>(k);
            const int changed = diagonal + (a.at(i - 1) == b.at(k - 1) ? 0 : 1);
            diagonal = row.at(at);
            row.at(at) = std::min({changed, row.at(at) + 1, row.at(at - 1) + 1});
            least = std::min(least, row.at(at));
        }
        if (least > most) {
            return false;
        }
    }
    return row.at(static_cast<size_t>(b.size())) <= most;
}

int monthOfWord(const QString &folded, bool *isExact)
{
    *isExact = true;
    for (const MonthName &name : Names) {
        if (folded == name.name) {
            return name.month;
        }
    }
    const QString word = unified(folded);
    *isExact = folded.contains(u' '); // letter-spaced is as printed
    for (const MonthName &name : Names) {
        if (word == unified(QString(name.name))) {
            return name.month;
        }
    }
    *isExact = false;
    for (const MonthName &name : Names) {
        // "juillet" and "juin" are two letters and more apart from all others.
        if (name.name.size() >= LongName && word.size() >= LongName
            && differsByAtMost(word, unified(QString(name.name)), 1)) {
            return name.month;
        }
    }
    return 0;
}

QList<PrintedDay> printedDays(const QString &folded)
{
    QList<PrintedDay> found;
    daysInWords(folded, &found);
    daysInDigits(folded, &found);
    for (PrintedDay &day : found) {
        const qsizetype start = withWeekday(folded, day.place.start);
        day.place.length += day.place.start - start;
        day.place.start = start;
    }
    std::sort(found.begin(), found.end(),
              [](const PrintedDay &a, const PrintedDay &b) { return a.place.start < b.place.start; });
    return found;
}

QList<PrintedTime> printedTimes(const QString &folded)
{
    static const QRegularExpression pattern(u"(?<![\\w,.-])(?:([0-2]?\\d) ?(?:h|heures?)(?: ?([0-5]\\d)(?: "
                                            u"?(?:mn|min(?:utes)?))?)?(?![\\w])"
                                            "|([0-2]?\\d):([0-5]\\d)(?![\\w:])|(minuit)|(midi)(?!\\w))"_s);
    QList<PrintedTime> found;
    auto matches = pattern.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        PrintedTime time;
        time.place = {match.capturedStart(), match.capturedLength()};
        const bool isColon = match.hasCaptured(3);
        const int hour = match.hasCaptured(6) ? 12
            : match.hasCaptured(5)            ? 24
                                              : match.captured(isColon ? 3 : 1).toInt();
        time.time = QTime(hour, match.captured(isColon ? 4 : 2).toInt());
        if (hour <= 24) {
            found.append(time);
        }
    }
    return found;
}

QString dateInWords(const QDate &date)
{
    static constexpr std::array<const char16_t *, 12> months{
        u"janvier", u"février", u"mars",      u"avril",   u"mai",      u"juin",
        u"juillet", u"août",    u"septembre", u"octobre", u"novembre", u"décembre"};
    if (!date.isValid()) {
        return {};
    }
    const QString day = date.day() == 1 ? u"1er"_s : QString::number(date.day());
    return day + u' ' + QString::fromUtf16(months.at(static_cast<size_t>(date.month() - 1))) + u' '
        + QString::number(date.year());
}

} // namespace attrap
