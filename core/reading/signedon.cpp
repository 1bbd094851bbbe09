// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/signatory.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr double DoneCertainty = 0.95; ///< "Fait à …, le"
constexpr double PlaceCertainty = 0.9; ///< "Toulon, le", at the end
constexpr double LetterheadCertainty = 0.8;
constexpr double HeadingCertainty = 0.9;
constexpr double StampedCertainty = 0.75; ///< Alone on a line under "Fait à".
constexpr double AnnexeCertainty = 0.7;
constexpr double RepairedShare = 0.6;
constexpr double LaterShare = 0.45; ///< Of a further date at the end: of an annexe.
constexpr double DisagreeingShare = 0.75;
constexpr double ImplausibleShare = 0.3;
constexpr double DoubtfulShare = 0.7;
constexpr qsizetype MostBefore = 110;
/// The stamp of a date stands so near under "Fait à".
constexpr qsizetype FarBelow = 260;
/// After "le", a day follows at once.
constexpr qsizetype AtOnce = 6;
/// An acte gets its number when it is signed, or up to so many days around it.
constexpr int MostDaysAfterNumber = 5;
constexpr int MostDaysBeforeNumber = 200;

enum class Lead { None, Done, Place, Annexe };

/// What leads to a day: "Fait à Toulon, le ".
Lead leadOf(const QString &folded, qsizetype start)
{
    static const QRegularExpression done(
        u"(?:^|[\\s.;,:])(?:fait|delivre|donne|signe)\\b[^\\n]{0,70}?[\\s,.]{1,4}(?:le|ie|1e)?[\\s:,.]{0,4}$"_s);
    static const QRegularExpression place(
        u"(?:^|\\n)\\W{0,4}(?:a )?((?:[a-z'][a-z']{0,20}[ -]{1,3}){0,5}[a-z']{2,20}(?: cedex)?(?: \\d{1,2})?) ?[,.;]{1,2} ?\\n?(?:le|ie|1e)[\\s:]{1,3}$"_s);
    static const QRegularExpression otherwise(
        u"\\b(?:vu|du|depuis|pour|dans|reunion|reuni|seance|conseil|publie|affiche|notifie|transmis|recu|"
        u"certifie|depose|mis|edite|"
        "imprime|entre|avant|jusqu|annexe|arrete|ministre|decret|loi|par|est|sont|que|qui|naissance|nee?|comme|ensuite|commission)\\b"_s);
    static const QRegularExpression annexe(u"annexee?s? (?:a|au) (?:l'|mon |notre |son |present )?arrete "
                                           u"(?:prefectoral |inter-?prefectoral )?(?:n ?°[^\\n]{1,30}? )?"
                                           "(?:en date )?du\\s$"_s);
    static const QRegularExpression notDone(
        u"\\b(?:est|sera|a ete|ont ete|soit|tout|etre|recours|demande|notification)\\b"_s);
    const QStringView before
        = QStringView(folded).mid(std::max<qsizetype>(0, start - MostBefore), std::min(start, MostBefore));
    const auto doneMatch = done.match(before);
    if (doneMatch.hasMatch() && !notDone.match(doneMatch.capturedView()).hasMatch()) {
        return Lead::Done;
    }
    const auto placeMatch = place.match(before);
    if (placeMatch.hasMatch() && !otherwise.match(placeMatch.capturedView(1)).hasMatch()) {
        return Lead::Place;
    }
    return annexe.match(before).hasMatch() ? Lead::Annexe : Lead::None;
}

/// What follows a date of signature: nothing, or the end of its line.
bool endsLineSoon(const QString &folded, qsizetype end)
{
    constexpr qsizetype MostRest = 3;
    qsizetype at = end;
    while (at < folded.size() && folded.at(at) != u'\n') {
        if (at - end > MostRest || folded.at(at) == u';') {
            return false;
        }
        ++at;
    }
    return true;
}

/// "Fait à Créteil, le" without a date on its line: the stamp stands somewhere below.
bool isStampBelow(const QString &folded, const TextPlace &day)
{
    static const QRegularExpression open(u"(?:^|\\n)\\W{0,4}fait a [^\\n\\d]{2,50}(?:\\n|$)"_s);
    const bool isAlone = (day.start == 0 || folded.at(day.start - 1) == u'\n'
                          || QStringView(folded).mid(std::max<qsizetype>(0, day.start - 4),
                                                     std::min<qsizetype>(4, day.start))
                              == u"\nle "_s)
        && endsLineSoon(folded, day.end());
    if (!isAlone) {
        return false;
    }
    const qsizetype from = std::max<qsizetype>(0, day.start - FarBelow);
    return open.match(QStringView(folded).mid(from, day.start - from)).hasMatch();
}

/// The same where the stamp stands beside "Fait à Créteil, le" on the page, but not in the order of reading.
bool isStampBeside(const FieldText &text, const TextPlace &day, qsizetype from)
{
    static const QRegularExpression open(u"\\bfait a [a-z][^\\n,\\d]{1,40}(?:, ?(?:le\\b|ie\\b|1e\\b)?)?"_s);
    constexpr double Farthest = 150;
    constexpr double MostOverlap = 10;
    const PageRect stamp = text.boxAt(day);
    const qsizetype page = text.pageAt(day.start);
    if (!endsLineSoon(text.folded(), day.end())) {
        return false;
    }
    for (auto match = matchFrom(open, text.folded(), std::max(from, text.pageStart(page)));
         match.hasMatch() && text.pageAt(match.capturedStart()) == page;
         match = matchFrom(open, text.folded(), match.capturedEnd())) {
        const PageRect lead = text.boxAt({match.capturedStart(), match.capturedLength()});
        const double gap = stamp.x - lead.right();
        if (std::abs(stamp.centreY() - lead.centreY()) < lead.height && gap > -MostOverlap
            && gap < Farthest) {
            return true;
        }
    }
    return false;
}

/// "Fait à …, le" at whose end no day could be read: its place; -1 when there is none.
qsizetype unreadDate(const FieldText &text, qsizetype from, const QList<PrintedDay> &days)
{
    const QString &folded = text.folded();
    static const QRegularExpression done(
        u"(?:^|[\\n.;] ?|\\w )fait a [a-z][^\\n,\\d]{1,40}, ?(?:le|ie|1e)?"_s);
    const auto match = matchFrom(done, folded, from);
    if (!match.hasMatch()) {
        return -1;
    }
    const bool isRead = std::any_of(days.begin(), days.end(), [&](const PrintedDay &day) {
        return day.date().isValid() && day.place.start >= match.capturedStart()
            && (day.place.start < match.capturedEnd() + AtOnce || isStampBelow(folded, day.place)
                || isStampBeside(text, day.place, from));
    });
    return isRead ? -1 : match.capturedStart();
}

/// The day right after kind and number of the heading: "Arrêté n° 12 du 4 mars 2026 portant …". One further
/// on may be that of what the acte is about.
std::optional<PrintedDay> dayOfHeading(const QString &folded, const TextPlace &heading,
                                       const QList<PrintedDay> &days)
{
    static const QRegularExpression lead(
        u"^\\W{0,3}(?:extrait de "
        u"l')?(?:arretes?|decision|avis|convention|recepisse|avenant|deliberation|circulaire|instruction)\\b"
        "[^;]{0,90}?[\\s,](?:en date )?(?:du|le)\\s?$"_s);
    static const QRegularExpression about(
        u"\\b(?:portant|relatif|relative|modifiant|autorisant|fixant|abrogeant|prorogeant|completant|"
        u"instituant|interdisant|de l'arrete"
        "|reglementant|prescrivant|accordant|pour|jusqu|compter|concernant|complementaire a|modificatif d[eu]|delimitant|declarant)\\b"_s);
    for (const PrintedDay &day : days) {
        if (day.place.start < heading.start || !day.date().isValid()) {
            continue;
        }
        if (day.place.start >= heading.end()) {
            break;
        }
        const QStringView before = QStringView(folded).mid(heading.start, day.place.start - heading.start);
        if (lead.match(before).hasMatch() && !about.match(before).hasMatch()) {
            return day;
        }
        break;
    }
    return std::nullopt;
}

/// "83-2025-07-07-00016": when the acte was numbered; invalid when no number is printed.
QDate numberedOn(const QString &folded, qsizetype bodyStart)
{
    static const QRegularExpression number(
        u"(?<![\\w-])(?:\\d{2,3}|2[ab]|[a-z]\\d{2,3}|[a-z]{2,4})-((?:19|20)\\d{2})-(\\d{2})-(\\d{2})-\\d{3,5}(?![\\w-])"_s);
    const auto match = bodyStart > 0 ? number.match(folded.left(bodyStart)) : QRegularExpressionMatch();
    return match.hasMatch()
        ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())
        : QDate();
}

/// The latest date of a text that the visas cite: what is signed is no older.
QDate latestCited(const QString &folded, const ActeParts &parts, const QList<PrintedDay> &days)
{
    static const QRegularExpression text(u"\\b(?:decret|loi|ordonnance|arrete)\\b[^;]{0,80}\\bdu\\s$"_s);
    constexpr qsizetype Before = 100;
    QDate latest;
    for (const PrintedDay &day : days) {
        const bool isInVisas = parts.visas >= 0 && day.place.start > parts.visas
            && (parts.dispositif > parts.visas && day.place.start < parts.dispositif);
        const qsizetype from = std::max<qsizetype>(0, day.place.start - Before);
        if (isInVisas && !day.isRepaired && day.date().isValid()
            && text.match(QStringView(folded).mid(from, day.place.start - from)).hasMatch()) {
            latest = latest.isValid() ? std::max(latest, day.date()) : day.date();
        }
    }
    return latest;
}

double plausibility(const SignedOnRead &read, const QDate &numbered)
{
    if (!numbered.isValid()) {
        return 1;
    }
    const qint64 before = read.date.daysTo(numbered);
    if (before < -MostDaysAfterNumber || before > 3 * MostDaysBeforeNumber) {
        return ImplausibleShare;
    }
    return before > MostDaysBeforeNumber ? DoubtfulShare : 1;
}

/// Each date once, surer where several places give it; doubtful where the surest ones disagree.
QList<SignedOnRead> merged(const QList<SignedOnRead> &reads)
{
    QList<SignedOnRead> result;
    for (const SignedOnRead &read : reads) {
        const auto same = std::find_if(result.begin(), result.end(),
                                       [&](const SignedOnRead &other) { return other.date == read.date; });
        if (same == result.end()) {
            result.append(read);
            continue;
        }
        const double both = 1 - (1 - same->certainty) * (1 - read.certainty);
        if (read.isAtEnd && !same->isAtEnd) {
            *same = read;
        }
        same->certainty = both;
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const SignedOnRead &a, const SignedOnRead &b) { return a.certainty > b.certainty; });
    if (result.size() > 1 && result.at(1).certainty > DoubtfulShare) {
        for (SignedOnRead &read : result) {
            read.certainty *= DisagreeingShare;
        }
    }
    return result;
}

} // namespace

QList<SignedOnRead> datesOfSignature(const FieldText &text, const ActeParts &parts,
                                     const QList<PrintedDay> &days)
{
    const QString &folded = text.folded();
    const qsizetype end = parts.dispositif >= 0 ? parts.dispositif : text.bodyStart();
    const qsizetype headEnd = parts.visas >= 0 ? parts.visas : end;
    QList<SignedOnRead> reads;
    bool hasEnd = false;
    bool hasDone = false;
    const qsizetype unread = unreadDate(text, end, days);
    for (const PrintedDay &day : days) {
        if (day.place.start < text.bodyStart() || !day.date().isValid()) {
            continue;
        }
        const bool isAtEnd = day.place.start >= end;
        const bool isLetterhead = !isAtEnd && day.place.start < headEnd;
        if (!isAtEnd && !isLetterhead) {
            continue;
        }
        const Lead lead = leadOf(folded, day.place.start);
        double certainty = 0;
        if (lead == Lead::Annexe) {
            certainty = AnnexeCertainty;
        } else if (lead != Lead::None && endsLineSoon(folded, day.place.end())) {
            certainty = isLetterhead ? LetterheadCertainty
                : lead == Lead::Done ? DoneCertainty
                                     : PlaceCertainty;
        } else if (lead == Lead::Done && isAtEnd) {
            certainty = PlaceCertainty;
        } else if (isAtEnd && (isStampBelow(folded, day.place) || isStampBeside(text, day.place, end))) {
            certainty = StampedCertainty;
        } else {
            continue;
        }
        certainty *= day.isRepaired ? RepairedShare : 1;
        const bool isLater = isAtEnd && (lead == Lead::Done ? hasDone : hasEnd);
        certainty *= isLater ? LaterShare : 1;
        if (unread >= 0 && day.place.start > unread) {
            continue; // that of an annexe: the acte's own could not be read
        }
        hasDone = hasDone || (isAtEnd && lead == Lead::Done);
        hasEnd = hasEnd || (isAtEnd && lead != Lead::Annexe);
        reads.append({day.date(), day.place, certainty, isAtEnd && lead != Lead::Annexe});
    }
    for (const TextPlace &title : {parts.heading, parts.separatorTitle}) {
        const auto day = title.isValid() ? dayOfHeading(folded, title, days) : std::nullopt;
        if (!day) {
            continue;
        }
        reads.append(
            {day->date(), day->place, HeadingCertainty * (day->isRepaired ? RepairedShare : 1), false});
    }
    const QDate numbered = numberedOn(folded, text.bodyStart());
    const QDate cited = latestCited(folded, parts, days);
    for (SignedOnRead &read : reads) {
        read.certainty *= plausibility(read, numbered);
        read.certainty *= cited.isValid() && read.date < cited ? DoubtfulShare : 1;
    }
    return merged(reads);
}

} // namespace attrap
