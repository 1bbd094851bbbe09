// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/actenumber.h"

#include "core/reading/pagetext.h"

#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>

namespace attrap {

namespace {

/// Longer lines are not a number alone.
constexpr qsizetype LongestNumberLine = 40;

// A digit, or what OCR makes of one; a dash with at most one blank on either side. Every quantifier is
// bounded.
#define ATTRAP_DIGIT "[0-9OolISBZ]"
#define ATTRAP_DASH "\\s?[-\\x{2010}-\\x{2014}]\\s?"
#define ATTRAP_NUMBER                                                                                        \
    "(?<![\\w-])(\\d[\\dOlI]{1,2}|2[AB]|[A-Z][\\dOlI]{2,3}|[A-Z]{2,4})" ATTRAP_DASH                          \
    "((?:[1lI]9|2[0Oo])" ATTRAP_DIGIT "{2})" ATTRAP_DASH "([01OolI]" ATTRAP_DIGIT ")" ATTRAP_DASH            \
    "([0-3OolIZ]" ATTRAP_DIGIT ")" ATTRAP_DASH "(" ATTRAP_DIGIT "{3,5})(?![\\w])"

QString asDigits(const QString &read)
{
    QString digits = read;
    for (QChar &c : digits) {
        switch (c.unicode()) {
        case u'O':
        case u'o':
            c = u'0';
            break;
        case u'l':
        case u'I':
            c = u'1';
            break;
        case u'S':
            c = u'5';
            break;
        case u'B':
            c = u'8';
            break;
        case u'Z':
            c = u'2';
            break;
        default:
            break;
        }
    }
    return digits;
}

/// The département: its letters are letters, what follows them figures.
QString asDepartment(const QString &read)
{
    const bool isCorse = read == QStringLiteral("2A") || read == QStringLiteral("2B");
    const bool isInitials
        = std::all_of(read.begin(), read.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (isCorse || isInitials) {
        return read;
    }
    return read.at(0).isDigit() ? asDigits(read) : read.left(1) + asDigits(read.mid(1));
}

FoundNumber fromMatch(const QRegularExpressionMatch &match)
{
    FoundNumber found;
    if (!match.hasMatch()) {
        return found;
    }
    found.start = match.capturedStart(1);
    found.length = match.capturedEnd(5) - found.start;
    QString number = asDepartment(match.captured(1));
    for (int part = 2; part <= 5; ++part) {
        number += u'-' + asDigits(match.captured(part));
    }
    found.number = number;
    found.exact = number.size() == found.length && match.captured(0).contains(number);
    const int month = QStringView(number).mid(number.size() - match.capturedLength(5) - 6, 2).toInt();
    const int day = QStringView(number).mid(number.size() - match.capturedLength(5) - 3, 2).toInt();
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? found : FoundNumber{};
}

QChar skeletonOf(QChar c)
{
    switch (c.unicode()) {
    case u'o':
    case u'q':
        return u'0';
    case u'l':
    case u'i':
    case u'|':
        return u'1';
    case u's':
        return u'5';
    case u'b':
        return u'8';
    case u'z':
        return u'2';
    case u'g':
        return u'6';
    default:
        return c;
    }
}

} // namespace

FoundNumber findNumber(const QString &text, qsizetype from)
{
    static const QRegularExpression re(QStringLiteral(ATTRAP_NUMBER));
    return from <= text.size() ? fromMatch(re.match(text, from)) : FoundNumber{};
}

FoundNumber aloneNumber(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.isEmpty() || text.size() > LongestNumberLine || !text.back().isLetterOrNumber()) {
        return {};
    }
    static const QRegularExpression re(QStringLiteral("^" ATTRAP_NUMBER "$"));
    return fromMatch(re.match(text.toString()));
}

FoundNumber findNumberBetweenDashes(const QString &text, qsizetype from)
{
    static const QRegularExpression re(QStringLiteral(
        "(?:^|\\s)[-\\x{2013}\\x{2014}]\\s{0,3}(?:" ATTRAP_NUMBER ")\\s{0,3}[-\\x{2013}\\x{2014}]"));
    FoundNumber last;
    while (from <= text.size()) {
        const QRegularExpressionMatch match = re.match(text, from);
        if (!match.hasMatch()) {
            break;
        }
        const FoundNumber found = fromMatch(match);
        last = found.number.isEmpty() ? last : found;
        from = match.capturedEnd(5);
    }
    return last;
}

QString ocrSkeleton(QStringView text)
{
    QString result;
    const QString folded = foldedInPlace(text.toString());
    result.reserve(folded.size());
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c == u'|') {
            result += skeletonOf(c);
        }
    }
    return result;
}

int editDistance(QStringView a, QStringView b, int most)
{
    if (std::abs(a.size() - b.size()) > most) {
        return most + 1;
    }
    QVarLengthArray<int, 64> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j) {
        row[j] = static_cast<int>(j);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int change = diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
            least = std::min(least, row[j]);
        }
        if (least > most) {
            return most + 1;
        }
    }
    return std::min(row[b.size()], most + 1);
}

QString squeezed(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : foldedInPlace(text)) {
        if (c.isLetterOrNumber()) {
            result += c;
        }
    }
    return result;
}

} // namespace attrap
