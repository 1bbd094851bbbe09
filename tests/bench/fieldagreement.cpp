// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/fieldagreement.h"

#include "core/catalogue/records.h"
#include "tests/bench/legalbasiskey.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

/// "Arrêté préfectoral n° DDTM/SEBIO/2025-92 du 15 juillet 2025" and such are not longer.
constexpr qsizetype MostWordsOfHead = 14;
constexpr qsizetype LeastWordsOfTitle = 3;

QStringList wordsOf(const QString &text)
{
    return plainWords(text).split(u' ', Qt::SkipEmptyParts);
}

QString plainNumber(const QString &number)
{
    static const QRegularExpression noise(u"\\bn[°ºo]\\s*|[\\s.,;:]+"_s,
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::UseUnicodePropertiesOption);
    QString plain = number.normalized(QString::NormalizationForm_C).toCaseFolded();
    plain.replace(QChar(0x2011), u'-').replace(QChar(0x2013), u'-');
    return plain.remove(noise);
}

/// "1er" is often recognised as "1°": both are "1".
QStringList titleWords(const QString &title)
{
    QStringList words = wordsOf(title);
    return words.replaceInStrings(QRegularExpression(u"^1er$"_s), u"1"_s);
}

bool titlesAgree(const QString &expected, const QString &found)
{
    const QStringList wanted = titleWords(expected);
    const QStringList given = titleWords(found);
    if (wanted == given) {
        return true;
    }
    static const QSet<QString> kinds{u"arrete"_s, u"decision"_s, u"extrait"_s, u"avis"_s, u"convention"_s};
    const qsizetype head = wanted.size() - given.size();
    return head > 0 && head <= MostWordsOfHead && given.size() >= LeastWordsOfTitle
        && kinds.contains(wanted.first()) && wanted.mid(head) == given;
}

/// How many letters must be changed, put in or left out to make one of the other.
qsizetype changesBetween(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row.first();
        row.first() = i;
        for (qsizetype k = 1; k <= b.size(); ++k) {
            const qsizetype changed = diagonal + (a.at(i - 1) == b.at(k - 1) ? 0 : 1);
            diagonal = row.at(k);
            row[k] = std::min({changed, row.at(k) + 1, row.at(k - 1) + 1});
        }
    }
    return row.last();
}

bool servicesAgree(const QString &expected, const QString &found)
{
    const QStringList levels = expected.split(u" / "_s, Qt::SkipEmptyParts);
    const QString given = plainWords(found);
    for (qsizetype from = 0; from < levels.size(); ++from) {
        for (qsizetype count = 1; count <= levels.size() - from; ++count) {
            if (plainWords(levels.mid(from, count).join(u' ')) == given) {
                return true;
            }
        }
    }
    return false;
}

bool signatoriesAgree(const QString &expected, const QString &found)
{
    static const QSet<QString> titles{u"m"_s, u"mr"_s, u"mme"_s, u"mlle"_s, u"monsieur"_s, u"madame"_s};
    const auto nameOf = [](const QString &text) {
        QStringList name;
        for (const QString &word : wordsOf(text)) {
            if (!titles.contains(word)) {
                name.append(word);
            }
        }
        name.sort();
        return name;
    };
    return nameOf(expected) == nameOf(found);
}

bool datesAgree(const QString &expected, const QString &found)
{
    return expected.contains(u'T') ? found == expected : found.section(u'T', 0, 0) == expected;
}

/// Months, days and minutes; nothing when it is no length.
std::optional<QList<int>> lengthOf(const QString &iso)
{
    static const QRegularExpression form(
        u"^P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?$"_s);
    const QRegularExpressionMatch match = form.match(iso);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    return QList<int>{number(1) * 12 + number(2), number(3) * 7 + number(4), number(5) * 60 + number(6)};
}

bool lengthsAgree(const QString &expected, const QString &found)
{
    const auto wanted = lengthOf(expected);
    return wanted ? wanted == lengthOf(found) : expected == found;
}

} // namespace

bool agrees(const QString &fieldName, const QString &expected, const QString &found)
{
    if (fieldName == named(FieldName::Number)) {
        return plainNumber(expected) == plainNumber(found);
    }
    if (fieldName == named(FieldName::Title)) {
        return titlesAgree(expected, found);
    }
    if (fieldName == named(FieldName::Service)) {
        return servicesAgree(expected, found);
    }
    if (fieldName == named(FieldName::Signatory)) {
        return signatoriesAgree(expected, found);
    }
    if (fieldName == named(FieldName::Duration)) {
        return lengthsAgree(expected, found);
    }
    if (fieldName == named(FieldName::SignedOn) || fieldName == named(FieldName::AppliesFrom)
        || fieldName == named(FieldName::AppliesTo)) {
        return datesAgree(expected, found);
    }
    return plainWords(expected) == plainWords(found);
}

bool nearlyAgrees(const QString &expectedTitle, const QString &foundTitle)
{
    constexpr double LeastShare = 0.9;
    if (titlesAgree(expectedTitle, foundTitle)) {
        return true;
    }
    const QString wanted = titleWords(expectedTitle).join(u' ');
    const QString given = titleWords(foundTitle).join(u' ');
    const auto longest = static_cast<double>(std::max(wanted.size(), given.size()));
    return longest > 0 && 1 - static_cast<double>(changesBetween(wanted, given)) / longest >= LeastShare;
}

double wordOverlap(const QString &a, const QString &b)
{
    const QStringList wordsA = wordsOf(a);
    const QStringList wordsB = wordsOf(b);
    if (wordsA.isEmpty() || wordsB.isEmpty()) {
        return 0;
    }
    QHash<QString, int> left;
    for (const QString &word : wordsA) {
        ++left[word];
    }
    int common = 0;
    for (const QString &word : wordsB) {
        if (left.value(word) > 0) {
            --left[word];
            ++common;
        }
    }
    return 2.0 * common / static_cast<double>(wordsA.size() + wordsB.size());
}

} // namespace attrap::bench
