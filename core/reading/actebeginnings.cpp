// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/actebeginnings.h"

#include "core/reading/actenumber.h"

#include <QRegularExpression>

#include <algorithm>

namespace attrap {

namespace {

/// A heading stands below a letterhead at the most.
constexpr qsizetype MostLinesBeforeHeading = 28;
constexpr qsizetype MostWordsBeforeHeading = 110;
/// Lines that are looked at on a page, and how much of each.
constexpr qsizetype MostLines = 400;
constexpr qsizetype MostLineLength = 300;
/// Visas may begin on the page after the heading, the decision some pages on.
constexpr int MostPagesToVisas = 1;
constexpr int MostPagesToDecision = 12;
constexpr qsizetype MostLettersOfPlainLine = 60;

/// "A R R Ê T É" is "ARRÊTÉ".
QString unspaced(const QString &line)
{
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    QString result;
    bool lastSingle = false;
    for (const QString &word : words) {
        const bool single = word.size() == 1 && word.at(0).isLetter();
        if (!result.isEmpty() && !(single && lastSingle)) {
            result += u' ';
        }
        result += word;
        lastSingle = single;
    }
    return result;
}

/// The first word of a heading, in capitals or with a capital, and what may follow it. "ARRÊTE :" is what the
/// préfet does; "arrêté du 3 mars" is quoted. OCR doubles accents and glues "N°" to the word:
/// "ARRÉÊTÉN®2014/6123".
bool beginsHeading(const QString &printed, const QString &next)
{
    static const QRegularExpression begin(QStringLiteral(
        "^(?:arree?tes?|decisions?|recepisses?|convention|deliberation|avis)(?![a-z'](?!®|°|\\d))"));
    static const QRegularExpression rest(QStringLiteral(
        "^(?:n "
        "?[°o®\\d]|[a-z\\d]{1,12}[/_-][a-z\\d/"
        "_-]{0,30}\\d|pr[e]fectoral|inter-?prefectoral|inter-?departemental"
        "|ministeriel|conjoint|complementaire|modificatif|temporaire|permanent|reglementaire|portant|relati["
        "fv]"
        "|autorisant|fixant|instituant|prescrivant|interdisant|reglementant|abrogeant|modifiant|prorogeant"
        "|constatant|attribuant|accordant|approuvant|declarant|designant|nommant|donnant|ordonnant|mettant"
        "|tarifaire|dreal|ddt|ars|du \\d|en date|de |d'|municipal|zonal|cadre|unique)"));
    if (printed.isEmpty() || !printed.at(0).isUpper()) {
        return false;
    }
    const QString folded = foldedInPlace(printed);
    const QRegularExpressionMatch match = begin.match(folded);
    if (!match.hasMatch()) {
        return false;
    }
    const QString after = folded.mid(match.capturedEnd()).trimmed();
    return after.isEmpty() ? foldedInPlace(next).trimmed().contains(rest) : after.contains(rest);
}

/// Lines that no letterhead has: the acte, or another paper, has begun before.
bool isBodyLine(const QString &folded)
{
    static const QRegularExpression body(QStringLiteral(
        "^(?:article\\b|vus?\\b|considerant|annexe|arrete(?:nt)?\\b ?:?$|decide|fait a\\b|objet ?:|sommaire"
        "|table des matieres|chapitre|titre [ivx\\d]|madame,|monsieur,|[-\\x{2022}\\x{f0b7}] )"));
    return folded.contains(body);
}

/// A sentence that goes on with the heading as its next word: "… en application de l' / Arrêté n° …".
bool isCutSentence(const QString &folded)
{
    static const QRegularExpression open(QStringLiteral(
        "(?:[,;]|\\b(?:l'|d'|de|du|des|le|la|les|par|et|a|au|aux|en|un|cet|cette|notre|son|vu))$"));
    return folded.contains(open);
}

bool isAuthority(const QString &folded)
{
    static const QRegularExpression authority(QStringLiteral(
        "^(?:le|la|l'|les) ?(?:prefete?s?\\b|directeur|directrice|ministre|maire\\b|sous-prefet|"
        "recteur|rectrice|president|procureur|secretaire general|chef |cheffe |general|inspect)"));
    return folded.contains(authority);
}

bool isVisa(const QString &folded)
{
    static const QRegularExpression visa(QStringLiteral("^vus? ?(?:l[ae'e]|les|le|l'|d|:|l)"));
    return folded.contains(visa);
}

bool isDecision(const QString &folded)
{
    static const QRegularExpression decision(QStringLiteral(
        "^(?:.{0,40}\\b)?(?:arrete(?:nt)?|decide(?:nt)?|constate|certifie|convien\\w{1,6}) ?:?$"
        "|^article ?(?:1 ?er|premier|1|i|l ?er)\\b"));
    return folded.size() <= MostLettersOfPlainLine + 140
        && folded.left(MostLettersOfPlainLine).contains(decision);
}

bool isSignature(const QString &folded)
{
    static const QRegularExpression signature(QStringLiteral(
        "^(?:fait )?a [a-z][a-z' -]{1,40},? ?le\\b|\\bfait a\\b|^signe\\b|^pour (?:le|la) prefete?\\b"
        "|^l[ea] prefete?,?$|^l[ea] direct(?:eur|rice)\\b.{0,40}$|^pour ampliation"));
    return folded.contains(signature);
}

void readPrintedPage(const QString &folded, ActeCourse *course)
{
    static const QRegularExpression page(QStringLiteral("^(?:page )?(\\d{1,3}) ?(?:/|sur) ?(\\d{1,3})$"));
    const QRegularExpressionMatch match = page.match(folded);
    if (match.hasMatch()) {
        course->printedPage = match.captured(1).toInt();
        course->printedPages = match.captured(2).toInt();
    }
}

struct CourseReader
{
    ActeCourse course;
    qsizetype words = 0;
    bool isInBody = false;
    bool isAfterSentence = false; ///< The line before is a sentence that was not over.

    void take(const QString &printed, const QString &next, qsizetype line);
};

void CourseReader::take(const QString &printed, const QString &next, qsizetype line)
{
    const QString folded = foldedInPlace(printed);
    const bool isTop = line < MostLinesBeforeHeading && words < MostWordsBeforeHeading && !isInBody;
    if (!course.hasHeading && isTop && !isAfterSentence && beginsHeading(printed, next)) {
        course.hasHeading = true;
        course.heading = squeezed(printed + next);
    } else if (isBodyLine(folded)) {
        isInBody = true;
    }
    if (isAuthority(folded) || isVisa(folded)) {
        course.hasAuthorityOrVisa = true;
        course.headingBeforeVisa = course.headingBeforeVisa || course.hasHeading;
    }
    course.hasDecision = course.hasDecision || isDecision(folded);
    course.hasSignature = course.hasSignature || isSignature(folded);
    readPrintedPage(folded, &course);
    isAfterSentence = isCutSentence(folded);
    words += printed.count(u' ') + 1;
}

/// Whether visas and a decision follow the heading on that page, before another heading that has some.
bool isBorneOut(const QList<ActeCourse> &pages, int page, int end)
{
    const auto at = [&](int index) -> const ActeCourse & { return pages.at(index); };
    bool hasVisa = at(page).headingBeforeVisa;
    for (int i = page + 1; i < end && i <= page + MostPagesToVisas && !hasVisa && !at(i).hasHeading; ++i) {
        hasVisa = at(i).hasAuthorityOrVisa;
    }
    bool hasDecision = at(page).hasDecision;
    for (int i = page + 1; i < end && i <= page + MostPagesToDecision && !hasDecision; ++i) {
        if (at(i).headingBeforeVisa) {
            break;
        }
        hasDecision = at(i).hasDecision;
    }
    return hasVisa && hasDecision;
}

} // namespace

ActeCourse readCourse(const PlacedText &page)
{
    CourseReader reader;
    const qsizetype lines = std::min(page.lineCount(), MostLines);
    QString line = lines > 0 ? unspaced(page.line(0).left(MostLineLength).toString()) : QString();
    for (qsizetype i = 0; i < lines; ++i) {
        const QString next
            = i + 1 < lines ? unspaced(page.line(i + 1).left(MostLineLength).toString()) : QString();
        reader.take(line, next, i);
        line = next;
    }
    return reader.course;
}

QList<ActeBeginning> findActeBeginnings(const QList<ActeCourse> &pages, int first, int end)
{
    QList<ActeBeginning> beginnings;
    bool hasDecision = false;
    bool hasSignature = false;
    QString heading;
    for (int i = first; i < end; ++i) {
        const ActeCourse &page = pages.at(i);
        // Where actes number their own pages, only a page 1 begins one.
        const bool goesOn = page.printedPage > 1 && page.printedPages < end - first;
        const bool isOver = hasDecision && hasSignature;
        // The same again without visas is a heading that runs on from page to page.
        const bool isRunning = page.heading == heading && !page.headingBeforeVisa;
        const bool isHeading = page.hasHeading && !goesOn && !isRunning;
        if (isHeading && (isOver || i == first) && isBorneOut(pages, i, end)) {
            beginnings.append({i, isOver});
            heading = page.heading;
            hasDecision = false;
            hasSignature = false;
        }
        hasDecision = hasDecision || page.hasDecision;
        hasSignature = hasSignature || (page.hasSignature && hasDecision);
    }
    return beginnings;
}

} // namespace attrap
