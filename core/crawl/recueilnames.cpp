// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/recueilnames.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int FirstYear = 2000;
constexpr int Century = 2000;

// In the order of the months; "oaut" is a misspelling that sites have.
const auto MonthNames
    = u"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"_s;

int monthNamed(const QString &name)
{
    const int place = static_cast<int>(MonthNames.split(u'|').indexOf(name == "oaut"_L1 ? u"aout"_s : name));
    return place + 1;
}

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern);
}

/// "99-2026-014", "r75-2026-139", "39-2026-08-012": code, year, perhaps a month, number.
std::optional<NumberInName> codedNumber(const QString &name, const QString &ownCode)
{
    static const QRegularExpression plain = expression(
        u"(?<![0-9a-z])(?<![0-9][-. /])(r?[0-9]{1,3}|2[ab])[-. ](20[0-9]{2})[-. ]([0-9]{1,4})(?![0-9]|[-./][0-9])"_s);
    static const QRegularExpression withMonth
        = expression(u"(?<![0-9a-z])(?<![0-9][-. /])(r?[0-9]{1,3}|2[ab])[-. ](20[0-9]{2})[-. ]"
                     u"(0[1-9]|1[0-2])[-. ]([0-9]{2,4})(?![0-9]|[-./][0-9])"_s);
    if (const auto match = plain.match(name); match.hasMatch()) {
        return NumberInName{match.captured(1), match.captured(2).toInt(), 0, match.captured(3).toInt(),
                            false};
    }
    if (const auto match = withMonth.match(name); match.hasMatch()) {
        const QString number = match.captured(4);
        // Two digits could as well be the day of a date, unless the number is the administration's own.
        if (number.size() > 2 || (!ownCode.isEmpty() && match.captured(1) == ownCode)) {
            return NumberInName{match.captured(1), match.captured(2).toInt(), match.captured(3).toInt(),
                                number.toInt(), false};
        }
    }
    return std::nullopt;
}

int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    return year < 100 ? Century + year : year;
}

/// Takes the dates written in figures out of the name; the first one is what the name says of its year.
QDate takeFigureDates(QString *name)
{
    static const std::array<QRegularExpression, 4> forms{
        expression(u"(?<![0-9])(20[0-9]{2})[-. /](0[1-9]|1[0-2])[-. /]([0-3][0-9])(?![0-9])"_s),
        expression(
            u"(?<![0-9])d?[0-9]{0,3}-?(?<![0-9])([0-3]?[0-9])[-. /](0?[1-9]|1[0-2])[-. /](20[0-9]{2})(?![0-9])"_s),
        expression(u"(?<![0-9])(20[0-9]{2})(0[1-9]|1[0-2])([0-3][0-9])(?![0-9])"_s),
        expression(u"(?<![0-9])([0-9]{2})[-. /](0[1-9]|1[0-2])[-. /]([0-9]{2})(?![0-9])"_s),
    };
    QDate first;
    for (const QRegularExpression &form : forms) {
        while (true) {
            const auto match = form.match(*name);
            if (!match.hasMatch()) {
                break;
            }
            // Which end is the year: in the fourth form both have two figures, and 17 writes the year first.
            const bool yearLast = match.captured(3).size() == 4;
            const int year = fullYear(yearLast ? match.captured(3) : match.captured(1));
            const int day = (yearLast ? match.captured(1) : match.captured(3)).toInt();
            if (!first.isValid() && year >= FirstYear) {
                first = QDate(year, match.captured(2).toInt(), day);
            }
            name->replace(match.capturedStart(), match.capturedLength(), u" | "_s);
        }
    }
    return first;
}

void readMonthAndYear(const QString &name, NumberInName *number)
{
    static const QRegularExpression month
        = expression(u"(?<![a-z])(%1|oaut)(?![a-z])[-. ]*(20[0-9]{2}|[0-9]{2}(?![0-9]))?"_s.arg(MonthNames));
    static const QRegularExpression year = expression(u"(?<![0-9])(20[0-9]{2})(?![0-9])"_s);
    if (const auto match = month.match(name); match.hasMatch()) {
        number->month = number->month != 0 ? number->month : monthNamed(match.captured(1));
        if (number->year == 0 && !match.captured(2).isEmpty()) {
            number->year = fullYear(match.captured(2));
        }
    }
    if (number->year == 0) {
        if (const auto match = year.match(name); match.hasMatch()) {
            number->year = match.captured(1).toInt();
        }
    }
}

/// "n°254", "n° 2026-00099", "recueil 285": a number that says so. A date in words after "n°" is none: in
/// "n° 15_AOÛT 2026" 15 is the number.
std::optional<NumberInName> markedNumber(const QString &name)
{
    static const QRegularExpression withYear = expression(
        u"(?<![a-z])(?:n ?[°º]|ndeg|no|numero) ?(20[0-9]{2})[-/ ]([0-9]{1,5})(?![0-9]|[-./][0-9])"_s);
    static const QRegularExpression marked = expression(
        u"(?<![a-z])(?:n ?[°º]|ndeg|no|numero|n)[-. ]{0,2}([0-9]{1,4})(?![0-9])(?:[-/ ](20[0-9]{2})(?![0-9]))?"_s);
    static const QRegularExpression bare = expression(
        u"(?<![a-z])(?:recueil|raa|bulletin|special)s?[-. |]{1,8}([0-9]{1,4})(?![0-9]|[-./ ]*(?:er )?(?:%1))"_s
            .arg(MonthNames));
    if (const auto match = withYear.match(name); match.hasMatch()) {
        return NumberInName{{}, match.captured(1).toInt(), 0, match.captured(2).toInt(), false};
    }
    if (const auto match = marked.match(name); match.hasMatch()) {
        return NumberInName{{}, match.captured(2).toInt(), 0, match.captured(1).toInt(), false};
    }
    if (const auto match = bare.match(name); match.hasMatch()) {
        const int number = match.captured(1).toInt();
        const bool isYear = match.captured(1).size() == 4 && number >= FirstYear;
        if (!isYear) {
            return NumberInName{{}, 0, 0, number, false};
        }
    }
    return std::nullopt;
}

} // namespace

QString foldedName(const QString &name)
{
    QString folded;
    const QString apart = name.normalized(QString::NormalizationForm_D);
    for (const QChar c : apart) {
        if (c.category() == QChar::Mark_NonSpacing) {
            continue;
        }
        folded += c == u'_' || c == u'+' ? QChar(u' ') : c.toLower();
    }
    return folded.simplified();
}

std::optional<NumberInName> numberInName(const QString &name, const QString &ownCode)
{
    QString folded = foldedName(name);
    if (folded.endsWith(".pdf"_L1)) {
        folded.chop(4);
    }
    const bool isSpecial = folded.contains("special"_L1);
    auto number = codedNumber(folded, ownCode);
    if (number) {
        readMonthAndYear(folded, &*number);
    } else {
        const QDate date = takeFigureDates(&folded);
        number = markedNumber(folded);
        if (!number) {
            return std::nullopt;
        }
        if (date.isValid()) {
            number->year = number->year != 0 ? number->year : date.year();
            number->month = date.month();
        }
        readMonthAndYear(folded, &*number);
    }
    if (number->number == 0) {
        return std::nullopt;
    }
    number->isSpecial = isSpecial;
    return number;
}

QString fileNameOf(const QString &url)
{
    QString path = url;
    // By hand: QUrl refuses, or reads otherwise, addresses with raw spaces, "°" and "#", which sites have.
    const qsizetype query = path.indexOf(u'?');
    if (query >= 0) {
        path.truncate(query);
    }
    return QUrl::fromPercentEncoding(path.mid(path.lastIndexOf(u'/') + 1).toUtf8());
}

QString urlKey(const QString &url)
{
    QString key = QUrl::fromPercentEncoding(url.trimmed().toUtf8()).normalized(QString::NormalizationForm_C);
    static const QRegularExpression scheme(u"^https?://(www\\.)?"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    key.remove(scheme);
    const qsizetype slash = key.indexOf(u'/');
    return slash < 0 ? key.toLower() : key.left(slash).toLower() + key.mid(slash);
}

QString idPairKey(const QString &url)
{
    static const QRegularExpression pair(u"/(?:telechargement|content/download)/([0-9]+)/([0-9]+)/"_s);
    const QString key = urlKey(url);
    const auto match = pair.match(key);
    return match.hasMatch() ? key.section(u'/', 0, 0) + u'/' + match.captured(1) + u'/' + match.captured(2)
                            : QString();
}

} // namespace attrap
