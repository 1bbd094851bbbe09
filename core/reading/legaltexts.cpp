// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/legaltexts.h"

#include "core/reading/legalcodes.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// So far back a "même code" may refer.
constexpr qsizetype FarthestReference = 1500;
constexpr double ReferenceCertainty = 0.85;
constexpr int MostTextsOfYear = 2300;
constexpr double DoubtfulNumberCertainty = 0.7;
/// From then on, texts of the Union bear their year first and no "n°".
constexpr int FirstUnionYearFirst = 2015;

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// The day that "du …" right after a place names.
const PrintedDay *dayAfter(const QString &folded, const QList<PrintedDay> &days, qsizetype end)
{
    static const QRegularExpression lead(u"\\G[\\s,]{0,3}(?:modifiee?s?[\\s,]{1,3})?(?:en date )?du\\s"_s);
    const auto match = matchFrom(lead, folded, end);
    if (!match.hasMatch()) {
        return nullptr;
    }
    const auto found
        = std::lower_bound(days.begin(), days.end(), match.capturedEnd(),
                           [](const PrintedDay &day, qsizetype start) { return day.place.start < start; });
    const bool isThere = found != days.end() && found->place.start <= match.capturedEnd() + 1;
    return isThere && found->date().isValid() ? &*found : nullptr;
}

void findCodes(const QString &folded, QList<LegalTextRead> *found)
{
    static constexpr std::array<QLatin1StringView, 2> heads{"code"_L1, "livre"_L1};
    for (const QLatin1StringView head : heads) {
        for (qsizetype at = folded.indexOf(head); at >= 0; at = folded.indexOf(head, at + head.size())) {
            if (!beginsWord(folded, at)) {
                continue;
            }
            const CodeRead code = codeAt(QStringView(folded).mid(at));
            if (!code.name.isEmpty()) {
                found->append({code.name, code.name, {at, code.length}, code.certainty, true, true});
            }
        }
    }
}

void findAbbreviations(const QString &printed, QList<LegalTextRead> *found)
{
    static const QRegularExpression capitals(u"(?<![\\w-])[A-Z][A-Z0-9]{2,6}(?![\\w-])"_s);
    auto matches = capitals.globalMatch(printed);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        bool standsAlone = false;
        const CodeRead code = codeOfAbbreviation(match.capturedView(), &standsAlone);
        if (!code.name.isEmpty()) {
            found->append({code.name,
                           code.name,
                           {match.capturedStart(), code.length},
                           code.certainty,
                           true,
                           standsAlone});
        }
    }
}

/// "du même code", "dudit code": the one named last.
void findReferences(const QString &folded, QList<LegalTextRead> *found)
{
    static const QRegularExpression reference(
        u"(?:\\b(?:(?:du|le) meme|dudit|ledit|de ce)\\s)(code)\\b(?!\\s(?:de|du|des|general|penal|civil|rural)\\b)"_s);
    QList<LegalTextRead> references;
    auto matches = reference.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const LegalTextRead *last = nullptr;
        for (const LegalTextRead &text : std::as_const(*found)) {
            if (text.isCode && text.place.end() <= match.capturedStart()
                && text.place.end() + FarthestReference > match.capturedStart()
                && (last == nullptr || text.place.start > last->place.start)) {
                last = &text;
            }
        }
        if (last != nullptr) {
            references.append({last->name,
                               last->key,
                               {match.capturedStart(1), match.capturedLength(1)},
                               last->certainty * ReferenceCertainty,
                               true,
                               false});
        }
    }
    *found += references;
}

void findLaws(const QString &folded, const QList<PrintedDay> &days, QList<LegalTextRead> *found)
{
    static const QRegularExpression law(
        u"\\b(loi|decret|ordonnance)(-loi)?(?:\\s(organique))?(?:\\smodifiee?)?(?:\\s(?:d'orientation"
        "|de programmation|de finances|constitutionnelle))?"
        "\\s?(n ?[°o\"*'.]{0,2} ?)?((?:19|20)?\\d{2}) ?- ?(\\d{1,5})(?![\\d/-])"_s);
    auto matches = law.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const PrintedDay *day = dayAfter(folded, days, match.capturedEnd());
        // "n° 2005-6356" is 2005-635 and the mark of a note: no year has so many.
        const bool isTooHigh = match.captured(5).size() == 4 && match.captured(6).toInt() > MostTextsOfYear;
        if (isTooHigh || (!match.hasCaptured(4) && day == nullptr)) {
            continue;
        }
        const QString kind = match.captured(1) == "decret"_L1 ? u"décret"_s : match.captured(1);
        const QString year = match.captured(5);
        LegalTextRead text;
        text.key = kind + match.captured(2) + (match.hasCaptured(3) ? u" organique"_s : QString()) + u" n° "_s
            + year + u'-' + match.captured(6);
        text.name = text.key;
        text.place = {match.capturedStart(), match.capturedLength()};
        text.certainty = 1;
        if (day != nullptr) {
            text.place.length = day->place.end() - text.place.start;
            // The number bears the year of the date, or the one before it.
            const int numbered = year.size() == 2 ? 1900 + year.toInt() : year.toInt();
            const int apart = day->year - numbered;
            if (!day->isRepaired && (apart == 0 || apart == 1)) {
                text.name += u" du "_s + dateInWords(day->date());
            } else {
                text.certainty = DoubtfulNumberCertainty;
            }
        }
        found->append(text);
    }
}

/// "loi du 29 juillet 1881", "arrêté ministériel du 19 novembre 2007".
void findDatedTexts(const QString &folded, const QList<PrintedDay> &days, QList<LegalTextRead> *found)
{
    static const QRegularExpression head(u"\\b(?:(loi)|(arrete (?:inter)?ministeriel))(?=[\\s,])"_s);
    auto matches = head.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const PrintedDay *day = dayAfter(folded, days, match.capturedEnd());
        if (day == nullptr || day->isRepaired) {
            continue;
        }
        const bool isLaw = match.hasCaptured(1);
        LegalTextRead text;
        text.name = isLaw                              ? u"loi"_s
            : match.capturedView(2).contains(u"inter") ? u"arrêté interministériel"_s
                                                       : u"arrêté ministériel"_s;
        text.name += u" du "_s + dateInWords(day->date());
        text.key = text.name;
        text.place = {match.capturedStart(), day->place.end() - match.capturedStart()};
        text.certainty = 1;
        found->append(text);
    }
}

void findUnionTexts(const QString &folded, QList<LegalTextRead> *found)
{
    static const QRegularExpression text(
        u"\\b(reglement|directive)(?:\\s(?:d'execution|delegue|europeen(?:ne)?))?\\s?"
        "(?:\\((ue|ce|cee)(?:, ?euratom)?\\) ?)?(?:n ?° ?)?(\\d{1,4}) ?/ ?(\\d{1,4})(?: ?/ ?(ue|cee|ce)\\b)?(?![\\d/])"_s);
    auto matches = text.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString union_ = (match.hasCaptured(2) ? match.captured(2) : match.captured(5)).toUpper();
        if (union_.isEmpty()) {
            continue;
        }
        const QString number = match.captured(3) + u'/' + match.captured(4);
        LegalTextRead read;
        if (match.captured(1) == "directive"_L1) {
            read.name = u"directive "_s + number + u'/' + union_;
        } else {
            const bool isYearFirst
                = match.captured(3).size() == 4 && match.captured(3).toInt() >= FirstUnionYearFirst;
            read.name = u"règlement ("_s + union_ + (isYearFirst ? u") "_s : u") n° "_s) + number;
        }
        read.key = read.name;
        read.place = {match.capturedStart(), match.capturedLength()};
        read.certainty = 1;
        found->append(read);
    }
}

/// A text that is cited once with its date and once without is one: the date is given to both.
void completeDates(QList<LegalTextRead> *texts)
{
    QHash<QString, QString> longest;
    for (const LegalTextRead &text : std::as_const(*texts)) {
        QString &name = longest[text.key];
        if (text.name.size() > name.size()) {
            name = text.name;
        }
    }
    for (LegalTextRead &text : *texts) {
        text.name = longest.value(text.key);
    }
}

} // namespace

QList<LegalTextRead> legalTexts(const QString &printed, const QString &folded, const QList<PrintedDay> &days)
{
    QList<LegalTextRead> found;
    findCodes(folded, &found);
    findAbbreviations(printed, &found);
    findReferences(folded, &found);
    findLaws(folded, days, &found);
    findDatedTexts(folded, days, &found);
    findUnionTexts(folded, &found);
    std::sort(found.begin(), found.end(), [](const LegalTextRead &a, const LegalTextRead &b) {
        return a.place.start != b.place.start ? a.place.start < b.place.start
                                              : a.place.length > b.place.length;
    });
    QList<LegalTextRead> apart;
    for (const LegalTextRead &text : std::as_const(found)) {
        if (apart.isEmpty() || text.place.start >= apart.last().place.end()) {
            apart.append(text);
        }
    }
    completeDates(&apart);
    return apart;
}

QString leadToText(const QString &name)
{
    if (name.startsWith("loi"_L1) || name.startsWith("directive"_L1)) {
        return u"de la "_s;
    }
    if (name.startsWith("ordonnance"_L1) || name.startsWith(u"arrêté"_s)) {
        return u"de l'"_s;
    }
    return u"du "_s;
}

} // namespace attrap
