// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/acteparts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr qsizetype MostHeadingLines = 9;
constexpr qsizetype MostHeadingLetters = 700;
/// "ARRÊTE" stands so near above "Article 1er".
constexpr qsizetype NearMarker = 250;
/// The heading stands on the first two pages of the acte.
constexpr qsizetype HeadingPages = 2;

QRegularExpression lines(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption);
}

QList<qsizetype> startsOf(const QRegularExpression &pattern, const QString &text, qsizetype from)
{
    QList<qsizetype> starts;
    auto matches = pattern.globalMatch(text, from);
    while (matches.hasNext()) {
        starts.append(matches.next().capturedStart());
    }
    return starts;
}

/// "ARRÊTE :", "A R R Ê T E", "DÉCIDE": what the authority does, a line of its own.
const QRegularExpression &markerLine()
{
    static const QRegularExpression pattern
        = lines(u"^\\W{0,6}(?:a ?r ?r ?e ?t ?e(?: ?n ?t)?|d ?e ?c ?i ?d ?e(?: ?n ?t)?)\\W{0,6}$"_s);
    return pattern;
}

const QRegularExpression &firstArticle()
{
    static const QRegularExpression pattern
        = lines(u"^\\W{0,3}articl ?e\\s{1,2}(?:1 ?er|ler|1|premier|unique|i)\\b"_s);
    return pattern;
}

/// The same, right at a place.
const QRegularExpression &firstArticleThere()
{
    static const QRegularExpression pattern(
        u"\\G\\W{0,3}articl ?e\\s{1,2}(?:1 ?er|ler|1|premier|unique|i)\\b(?![.,-]\\d)"_s);
    return pattern;
}

qsizetype dispositifOf(const QString &folded, qsizetype from, qsizetype visas)
{
    const qsizetype start = visas >= 0 ? visas : from;
    const QList<qsizetype> markers = startsOf(markerLine(), folded, start);
    const QList<qsizetype> articles = startsOf(firstArticle(), folded, start);
    for (const qsizetype article : articles) {
        for (const qsizetype marker : markers) {
            if (marker <= article && article - marker < NearMarker) {
                return marker;
            }
        }
    }
    // Before the visas, "ARRÊTÉ" in capitals without accents is the heading.
    if (visas >= 0 && !markers.isEmpty()) {
        return markers.first();
    }
    return articles.isEmpty() ? -1 : articles.first();
}

/// "portant …", "autorisant …": what a heading goes on with.
bool saysWhatAbout(QStringView folded)
{
    static const QRegularExpression about(
        u"^\\W{0,5}(?:portant|relati(?:f|ve)|autorisant|fixant|modifiant|abrogeant|prescrivant|instituant|"
        u"reglementant|"
        u"interdisant|accordant|imposant|declarant|approuvant|nommant|designant|prorogeant|completant)\\b"_s);
    return about.match(folded).hasMatch();
}

/// `next` is the line below.
bool beginsHeadingLine(QStringView printed, QStringView folded, QStringView next)
{
    static const QRegularExpression kind(
        u"^\\W{0,3}(?:arrete+(?=n "
        u"?[°®])|arre+te+n(?=[°®])|arr[a-z]{0,2}t[a-z]{1,3}(?: [a-z]{1,2})?(?= n ?[°®] "
        u"?\\d)|arrete|arretes|decision|recepisse|avis|convention|avenant|circulaire|"
        u"instruction|"
        u"deliberation|delegation"
        "|subdelegation|extrait de l'arrete|agrement|mise en demeure|ordonnance|reglement|protocole)\\b"_s);
    static const QRegularExpression whatItDoes(u"^\\W{0,3}(?:arrete|decide)(?:nt)?\\W{0,6}$"_s);
    static const QRegularExpression cited(
        u"^\\W{0,3}(?:avis (?:favorable|defavorable|du|de la|des)|convention (?:du|des) |delegation (?:territoriale|departementale|regionale|militaire)|decision (?:du tribunal|attaquee))"_s);
    if (!kind.match(folded).hasMatch() || cited.match(folded).hasMatch()) {
        return false;
    }
    const auto first = std::find_if(printed.begin(), printed.end(), [](QChar c) { return c.isLetter(); });
    if (first == printed.end() || !first->isUpper()) {
        return false;
    }
    // "ARRÊTÉ" alone may be the heading, "ARRÊTE" is what the authority does, unless what follows says what
    // about.
    return !whatItDoes.match(folded).hasMatch() || printed.contains(u'É') || printed.contains(u'é')
        || saysWhatAbout(next);
}

bool endsHeadingBefore(QStringView folded)
{
    static const QRegularExpression end(
        u"^\\W{0,3}(?:(?:le|la|les|l'|monsieur|madame|mme|m\\.)\\s?(?:pref|direct|ministre|maire|sous-pr|"
        u"recteur|rectrice|president"
        "|procureur|commissaire|chef|secretaire|comptable|responsable|delegue|garde)|vu\\b|vule|considerant|"
        "article|sur (?:la )?prop"
        "|chevalier|officier|commandeur|pref ?et |prefete|prefecture|annexe|sommaire|visas|arrete "
        "?:?$|decide|nor\\b|tel\\b"
        "|affaire suivie|dossier suivi|je soussigne|par delegation|le \\d)"_s);
    return folded.trimmed().isEmpty() || end.match(folded).hasMatch();
}

/// What OCR makes of a ruled line or of a coat of arms.
bool isNoise(const FieldText &text, qsizetype start, qsizetype end)
{
    constexpr double LeastReading = 0.4;
    return text.meanReadingAt({start, end - start}) < LeastReading;
}

TextPlace headingOf(const FieldText &text)
{
    const QString &folded = text.folded();
    const qsizetype firstPage = text.bodyStart() > 0 ? 1 : 0;
    const qsizetype lastPage = firstPage + HeadingPages;
    const qsizetype limit = lastPage < text.pageCount() ? text.pageStart(lastPage) : folded.size();
    TextPlace heading;
    qsizetype lineCount = 0;
    for (qsizetype at = text.bodyStart(); at < limit;) {
        qsizetype end = folded.indexOf(u'\n', at);
        end = end < 0 || end > limit ? limit : end;
        const QStringView line = QStringView(folded).mid(at, end - at);
        if (!heading.isValid()) {
            const qsizetype below = std::min(end + 1, limit);
            const qsizetype belowEnd = folded.indexOf(u'\n', below);
            const QStringView next
                = QStringView(folded).mid(below, (belowEnd < 0 ? limit : std::min(belowEnd, limit)) - below);
            if (beginsHeadingLine(QStringView(text.text()).mid(at, end - at), line, next)) {
                heading = {at, end - at};
                lineCount = 1;
            }
        } else if (endsHeadingBefore(line) || isNoise(text, at, end) || lineCount >= MostHeadingLines
                   || end - heading.start > MostHeadingLetters) {
            break;
        } else {
            heading.length = end - heading.start;
            ++lineCount;
        }
        at = end + 1;
    }
    return heading;
}

} // namespace

namespace {

/// What follows the number, on its line ("DDT-SAER 2025125-0001 - Arrêté …") or above.
TextPlace separatorTitleOf(const FieldText &text)
{
    static const QRegularExpression number(
        u"(?:^|\\n)\\s*(?:\\d{2,3}|2[ab]|[a-z]\\d{2,3}|[a-z]{2,4})-(?:19|20)\\d{2}-\\d{2}-\\d{2}-\\d{3,5}\\s*\\n"_s);
    static const QRegularExpression freeNumber(
        u"\\n[^\\n]{2,50}\\d - (?=(?:arrete|decision|avis|convention|recepisse|avenant|deliberation|circulaire|instruction)s?\\b)"_s);
    const QString separator = text.folded().left(text.bodyStart());
    auto match = number.match(separator);
    if (!match.hasMatch()) {
        match = freeNumber.match(separator);
    }
    if (!match.hasMatch()) {
        return {};
    }
    return {match.capturedEnd(), std::max<qsizetype>(0, text.bodyStart() - match.capturedEnd())};
}

} // namespace

namespace {

/// The last article before their numbers begin anew: from there on they are those of an annex.
qsizetype lastOwnArticle(const QString &folded, const QList<qsizetype> &articles)
{
    qsizetype last = -1;
    for (const qsizetype article : articles) {
        const bool isFirst = matchFrom(firstArticleThere(), folded, article).hasMatch();
        if (last >= 0 && isFirst) {
            break;
        }
        last = article;
    }
    return last;
}

/// Where neither "ARRÊTE" nor "Article 1er" was read, what is ordered has begun before a later article: at
/// the top of its page, unless grounds are given on that page.
qsizetype dispositifByLaterArticle(const FieldText &text, const QRegularExpressionMatch &article)
{
    static const QRegularExpression ground = lines(u"^\\W{0,4}(?:vu|considerant|sur proposition)\\b"_s);
    if (!article.hasMatch()) {
        return -1;
    }
    qsizetype page = text.pageCount() - 1;
    while (page > 0 && text.pageStart(page) > article.capturedStart()) {
        --page;
    }
    const qsizetype top = text.pageStart(page);
    const bool isFirst = top <= text.bodyStart();
    const QString before = text.folded().mid(top, article.capturedStart() - top);
    return isFirst || before.contains(ground) ? article.capturedStart() : top;
}

} // namespace

ActeParts partsOf(const FieldText &text)
{
    static const QRegularExpression visa = lines(u"^\\W{0,4}vu(?:\\s|l[ea]\\s|,)"_s);
    static const QRegularExpression article
        = lines(u"^\\W{0,3}articl ?e\\s{1,2}(?:\\d|ler|premier|[ivx]{1,4}\\b)"_s);
    const QString &folded = text.folded();
    ActeParts parts;
    parts.heading = headingOf(text);
    parts.separatorTitle = separatorTitleOf(text);
    const auto firstVisa = matchFrom(visa, folded, text.bodyStart());
    parts.visas = firstVisa.hasMatch() ? firstVisa.capturedStart() : -1;
    if (parts.heading.isValid() && parts.visas >= 0 && parts.heading.start > parts.visas) {
        parts.heading = {}; // it quotes another acte
    }
    parts.dispositif = dispositifOf(folded, text.bodyStart(), parts.visas);
    if (parts.dispositif < 0) {
        parts.dispositif = dispositifByLaterArticle(text, matchFrom(article, folded, text.bodyStart()));
    }
    const QList<qsizetype> articles
        = startsOf(article, folded, std::max<qsizetype>(text.bodyStart(), parts.dispositif));
    parts.lastArticle = lastOwnArticle(folded, articles);
    return parts;
}

} // namespace attrap
