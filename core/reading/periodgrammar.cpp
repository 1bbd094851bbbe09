// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/periodgrammar.h"

#include "core/reading/periods.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

StatedMoment momentOf(const PrintedDay &day)
{
    return {day.date(), std::nullopt, day.place, day.isRepaired};
}

/// Gives a moment the hour that a group of the match holds, if it does, and the boxes up to it.
void setTime(StatedMoment *moment, const MarkedText &marked, const QRegularExpressionMatch &match, int group,
             qsizetype offset)
{
    if (match.hasCaptured(group)) {
        moment->time = marked.time(match.capturedStart(group) + offset).time;
        moment->place.length = match.capturedEnd(group) + offset - moment->place.start;
    }
}

/// "14", "14 août" before "au 16 août 2024": month and year are those of the end.
std::optional<StatedMoment> completed(const PrintedDay &start, const PrintedDay &end)
{
    PrintedDay day = start;
    day.month = day.month == 0 ? end.month : day.month;
    if (day.year == 0) {
        day.year = end.year - (day.month > end.month ? 1 : 0);
    }
    if (!day.date().isValid()) {
        return std::nullopt;
    }
    return momentOf(day);
}

const QString Weekday = u"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?,? )?"_s;
const QString AtTime = u"(?:,? ?(?:(?:a|a partir de|des|de|vers) )?(T+)(?: \\([a-z]{2,12}\\))?)?"_s;
const QString Hours
    = u"(?:,? ?(?:et )?(?:chaque jour |tous les jours )?(?:de|entre) (T+) (?:a|et|jusqu'a) (T+))?"_s;

const QString Count
    = u"(?:\\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|dix-huit|vingt|vingt-quatre|trente)"_s;
const QString Unit = u"(?:ans?|annees?|mois|semaines?|jours?|heures?|h)"_s;

} // namespace

QList<StatedPeriod> statedRanges(const MarkedText &marked, QStringView sentence, qsizetype offset)
{
    static const QRegularExpression range(
        u"\\b(?:du|entre le|a (?:partir|compter) du|a compter de|le) "_s + Weekday
        + u"(?:(D+)|(\\d{1,2}|1 ?er)(?= (?:au|jusqu'au|et le)\\b))"_s + AtTime
        + u",? ?(?:inclus,? ?)?(?:au|jusqu'au|et jusqu'au|et le) "_s + Weekday + u"(D+)(?: inclus)?"_s + Hours
        + u"(?:,? ?(?:(?:a|vers) )?(T+))?"_s);
    QList<StatedPeriod> found;
    auto matches = range.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const PrintedDay end = marked.day(match.capturedStart(4) + offset);
        if (!end.date().isValid()) {
            continue;
        }
        PrintedDay start;
        if (match.hasCaptured(1)) {
            start = marked.day(match.capturedStart(1) + offset);
        } else {
            start.day = match.captured(2).startsWith(u"1"_s) && match.captured(2).contains(u'r')
                ? 1
                : match.captured(2).toInt();
            start.place = {match.capturedStart(2) + offset, match.capturedLength(2)};
        }
        auto from = completed(start, end);
        StatedMoment to = momentOf(end);
        if (!from || from->date > to.date) {
            continue;
        }
        setTime(&*from, marked, match, 3, offset);
        setTime(&to, marked, match, 7, offset);
        if (match.hasCaptured(5) && !from->time && !to.time) {
            from->time = marked.time(match.capturedStart(5) + offset).time;
            setTime(&to, marked, match, 6, offset);
        }
        found.append({from, to});
    }
    return found;
}

QList<StatedPeriod> statedDays(const MarkedText &marked, QStringView sentence, qsizetype offset)
{
    static const QRegularExpression single(
        u"\\b(?:le|la journee du|pour la journee du|la nuit du) (D+)(?:,? ?(?:de|entre|a partir de) (T+)(?: ?(?:a|et|jusqu'a) (T+))?)?(?! (?:au|portant|relati|modifi|susvis|precit))"_s);
    static const QRegularExpression listed(u"\\bles "_s + Weekday + u"(\\d{1,2}|1 ?er)(?:(?:, |,? et )"_s
                                           + Weekday + u"\\d{1,2}){0,6}(?:, |,? et )(D+)"_s);
    QList<StatedPeriod> found;
    auto matches = listed.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const PrintedDay end = marked.day(match.capturedStart(2) + offset);
        PrintedDay start;
        start.day = match.captured(1).contains(u'r') ? 1 : match.captured(1).toInt();
        start.place = {match.capturedStart(1) + offset, match.capturedLength(1)};
        const auto from = end.date().isValid() ? completed(start, end) : std::nullopt;
        if (from && from->date < end.date()) {
            found.append({from, momentOf(end)});
        }
    }
    matches = single.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const PrintedDay day = marked.day(match.capturedStart(1) + offset);
        if (!day.date().isValid()) {
            continue;
        }
        StatedPeriod period{momentOf(day), momentOf(day)};
        setTime(&*period.from, marked, match, 2, offset);
        setTime(&*period.to, marked, match, 3, offset);
        const bool hasHours = period.from->time && period.to->time;
        if (hasHours && period.to->time->isValid() && *period.to->time < *period.from->time) {
            period.to->date = period.to->date.addDays(1); // "de 20 h à 2 h" ends on the next day
        }
        found.append(period);
    }
    return found;
}

QList<StatedPeriod> statedBounds(const MarkedText &marked, QStringView sentence, qsizetype offset)
{
    static const QRegularExpression from(
        u"\\b(?:a (?:compter|partir|dater) du|des le|entre(?:nt|ra|ront)? en (?:vigueur|application) (?:le|a "
        u"compter "
        u"du|a partir du|au)|prend(?:ra|nent|ront)? effet (?:le|a compter du|au|a partir du|des le)"
        "|(?:avec|date d')effet (?:du|au|le|a compter du)|applicable (?:le|des le|au)) "_s
        + Weekday + u"(D+)"_s + AtTime);
    static const QRegularExpression to(
        u"\\b(?:jusqu'au|jusqu'a la date du|expire(?:ra)? le|prend(?:ra|nent|ront)? fin (?:le|au)|cesse(?:nt|ra|ront)? (?:de produire (?:ses |leurs )?effets?|d'avoir effet|d'etre (?:en vigueur|applicables?)|de s'appliquer) (?:le|au|a compter du)|valable (?:jusqu'au|au)|arrive a echeance le|(?:et )?au plus tard jusqu'au) "_s
        + Weekday + u"(D+)"_s + AtTime);
    StatedPeriod period;
    const auto begin = from.match(sentence);
    if (begin.hasMatch()) {
        const PrintedDay day = marked.day(begin.capturedStart(1) + offset);
        if (day.date().isValid()) {
            period.from = momentOf(day);
            setTime(&*period.from, marked, begin, 2, offset);
        }
    }
    const auto end = to.match(sentence);
    if (end.hasMatch()) {
        const PrintedDay day = marked.day(end.capturedStart(1) + offset);
        if (day.date().isValid() && (!period.from || period.from->date <= day.date())) {
            period.to = momentOf(day);
            setTime(&*period.to, marked, end, 2, offset);
        }
    }
    return period.from || period.to ? QList<StatedPeriod>{period} : QList<StatedPeriod>{};
}

std::optional<StatedDuration> statedDuration(QStringView sentence, qsizetype offset)
{
    static const QRegularExpression stated(
        u"\\b(?:pour une (?:duree|periode)(?: maximale| totale| ferme)?(?: renouvelable)?(?: de| d'| fixee "
        u"a)?|pour une nouvelle duree de|d'une (?:duree|validite)(?: maximale| totale)? "
        u"(?:de|d')|(?:duree|validite) (?:[a-z' ]{0,60})?(?:est|sera) (?:fixee|limitee|portee)? ?(?:a|de|d')"
        "|valables? (?:pour une duree de|pendant|pour)?|pendant(?: une (?:duree|periode)(?: de| d'))?|pour) ?("_s
        + Count + u"(?: \\(\\d{1,3}\\)| \\([a-z-]{2,15}\\))? "_s + Unit
        + u")(?![a-z])(?: (?:consecutifs?|renouvelables?|maximum|calendaires|francs))*"_s);
    static const QRegularExpression days(
        u"\\bsoit (?:pendant |pour )?(?:une duree de )?(\\d{1,3} jours) consecutifs"_s);
    static const QRegularExpression notItself(
        u"\\b(?:peut etre|peuvent etre|pourra|pourront|prolongee? |proroger|suspendre|prolonger|disposition|a l'issue|au terme|publie\\w*|publication|affiche\\w*|affichage|mis en ligne|consultables?|conserve\\w*)\\b[^.]{0,80}$"_s);
    // "Le bracelet est valable 3 ans" is not what the acte decides.
    static const QRegularExpression itsValidity(u"(?:\\b(?:elle|il|celle-ci|celui-ci|arretes?|decisions?|"
                                                u"autorisations?|agrements?|habilitations?|derogations?|"
                                                u"mission|mandat|delegation|titre|classement|licence|carte|"
                                                u"certificat|permis\\w*|avis|convention|enregistrement)"
                                                u"\\b[^.]{0,80}|^\\W*)$"_s);
    auto match = days.match(sentence);
    if (!match.hasMatch()) {
        match = stated.match(sentence);
    }
    const QStringView before = match.hasMatch() ? sentence.left(match.capturedStart()) : QStringView();
    if (!match.hasMatch() || notItself.match(before).hasMatch()
        || (match.capturedView().startsWith(u"valable") && !itsValidity.match(before).hasMatch())) {
        return std::nullopt;
    }
    StatedDuration duration;
    duration.value = durationOfWords(match.captured(1));
    duration.place = {match.capturedStart(1) + offset, match.capturedLength(1)};
    return duration.value.isEmpty() ? std::nullopt : std::optional(duration);
}

QString durationOfWords(const QString &folded)
{
    static const QHash<QString, int> counts{
        {u"un"_s, 1},     {u"une"_s, 1},           {u"deux"_s, 2},   {u"trois"_s, 3},   {u"quatre"_s, 4},
        {u"cinq"_s, 5},   {u"six"_s, 6},           {u"sept"_s, 7},   {u"huit"_s, 8},    {u"neuf"_s, 9},
        {u"dix"_s, 10},   {u"onze"_s, 11},         {u"douze"_s, 12}, {u"quinze"_s, 15}, {u"dix-huit"_s, 18},
        {u"vingt"_s, 20}, {u"vingt-quatre"_s, 24}, {u"trente"_s, 30}};
    static const QRegularExpression parts(u"^\\s*("_s + Count + u")(?: ?\\([^)]{1,15}\\))?\\s+("_s + Unit
                                          + u")\\b"_s);
    const auto match = parts.match(folded);
    if (!match.hasMatch()) {
        return {};
    }
    bool isNumber = false;
    int count = match.captured(1).toInt(&isNumber);
    count = isNumber ? count : counts.value(match.captured(1));
    if (count <= 0) {
        return {};
    }
    const QString unit = match.captured(2);
    const QString number = QString::number(count);
    if (unit.startsWith(u"an"_s)) {
        return u'P' + number + u'Y';
    }
    if (unit == "mois"_L1) {
        return u'P' + number + u'M';
    }
    if (unit.startsWith(u"semaine"_s)) {
        return u'P' + number + u'W';
    }
    return unit.startsWith(u"jour"_s) ? u'P' + number + u'D' : u"PT"_s + number + u'H';
}

QDate lastDayOf(const QDate &from, const QString &duration)
{
    static const QRegularExpression parts(u"^P(\\d+)([YMWD])$"_s);
    const auto match = parts.match(duration);
    if (!match.hasMatch() || !from.isValid()) {
        return {};
    }
    const int count = match.captured(1).toInt();
    switch (match.captured(2).at(0).unicode()) {
    case u'Y':
        return from.addYears(count).addDays(-1);
    case u'M':
        return from.addMonths(count).addDays(-1);
    case u'W':
        return from.addDays(7LL * count - 1);
    default:
        return from.addDays(count - 1);
    }
}

} // namespace attrap
