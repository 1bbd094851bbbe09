// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/namedates.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int DaysOfYear = 365;

// "1er août 2025" after folding: lower case, no accents, separators as single spaces.
const QString MonthPattern
    = u"(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"_s;

QString foldedForDates(const QString &name)
{
    QString folded;
    const QString apart = name.normalized(QString::NormalizationForm_D);
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing) {
            folded += c.isLetterOrNumber() ? c.toLower() : QChar(u' ');
        }
    }
    return folded.simplified();
}

int monthOf(const QString &name)
{
    const QString months = MonthPattern.mid(1, MonthPattern.size() - 2);
    return static_cast<int>(months.split(u'|').indexOf(name)) + 1;
}

/// A day as year, month and day in the given captures; invalid when they are none.
QDate dayIn(const QString &folded, const QString &pattern, int year, int month, int day)
{
    QRegularExpressionMatchIterator all = QRegularExpression(pattern).globalMatch(folded);
    while (all.hasNext()) {
        const QRegularExpressionMatch match = all.next();
        const QString name = match.captured(month);
        const int number = name.at(0).isDigit() ? name.toInt() : monthOf(name);
        const QDate date(match.captured(year).toInt(), number, match.captured(day).toInt());
        if (date.isValid()) {
            return date;
        }
    }
    return {};
}

} // namespace

QDate roughDateInName(const QString &name)
{
    const QString folded = foldedForDates(name);
    const QString year = u"((?:19|20)[0-9]{2})"_s;
    for (const QDate &date :
         {dayIn(folded, u"(?<![0-9])([0-3]?[0-9])(?:er)? %1 %2(?![0-9])"_s.arg(MonthPattern, year), 3, 2, 1),
          dayIn(folded, u"(?<![0-9])%1 (0[1-9]|1[0-2]) ([0-3][0-9])(?![0-9])"_s.arg(year), 1, 2, 3),
          dayIn(folded, u"(?<![0-9])([0-3]?[0-9]) (0?[1-9]|1[0-2]) %1(?![0-9])"_s.arg(year), 3, 2, 1),
          dayIn(folded, u"(?<![0-9])%1(0[1-9]|1[0-2])([0-3][0-9])(?![0-9])"_s.arg(year), 1, 2, 3)}) {
        if (date.isValid()) {
            return date;
        }
    }
    static const QRegularExpression numbered(
        u"(?<![0-9a-z])(?:r?[0-9]{1,3}|2[ab]) ((?:19|20)[0-9]{2}) ([0-9]{1,4})(?![0-9])"_s);
    if (const auto match = numbered.match(folded); match.hasMatch()) {
        const QDate newYear(match.captured(1).toInt(), 1, 1);
        return newYear.addDays(std::min(match.captured(2).toInt(), DaysOfYear - 1));
    }
    static const QRegularExpression month(u"(?<![a-z])%1 %2(?![0-9])"_s.arg(MonthPattern, year));
    if (const auto match = month.match(folded); match.hasMatch()) {
        return {match.captured(2).toInt(), monthOf(match.captured(1)), 1};
    }
    static const QRegularExpression bare(u"(?<![0-9])%1(?![0-9])"_s.arg(year));
    if (const auto match = bare.match(folded); match.hasMatch()) {
        return {match.captured(1).toInt(), 1, 1};
    }
    return {};
}

} // namespace attrap
