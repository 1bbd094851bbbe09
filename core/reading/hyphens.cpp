// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/assemble.h"
#include "core/reading/plausibility.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace attrap {

namespace {

constexpr char16_t SoftHyphen = 0x00AD;

/// The other half stands at most so many line heights below: further down is another paragraph, or the
/// footer.
constexpr double MostLinesBelow = 2.5;

enum class Joint { None, WithHyphen, WithoutHyphen };

QSet<QString> setOf(const QString &words)
{
    const QStringList list = words.split(u' ');
    return {list.begin(), list.end()};
}

/// Before a hyphen these are always words of their own: "vice-président", "demi-journée", "procès-verbal".
bool keepsHyphenBefore(const QString &part)
{
    static const QSet<QString> parts
        = setOf(QStringLiteral("saint sainte saints saintes st ste vice non demi semi quasi nord sud ouest "
                               "procès proces rendez après apres "
                               "outre avant arrière arriere libre presqu jusqu quelqu grand grands"));
    return parts.contains(part);
}

/// Inside a name: "Saint-Jean-de-Luz", "rez-de-chaussée", "vis-à-vis".
bool isLinkingPart(const QString &part)
{
    static const QSet<QString> parts
        = setOf(QStringLiteral("à a de du des en sur sous lès lez les aux au la le et près d l t"));
    return parts.contains(part);
}

/// Compounds whose first half may also begin another word ("par-tie", "au-torisation", "sous-crire").
bool isKnownCompound(const QString &first, const QString &second)
{
    static const QHash<QString, QSet<QString>> known{
        {QStringLiteral("au"), setOf(QStringLiteral("dessus dessous delà dela devant dedans dehors"))},
        {QStringLiteral("par"), setOf(QStringLiteral("dessus dessous delà dela devant"))},
        {QStringLiteral("là"), setOf(QStringLiteral("bas haut dessus dedans"))},
        {QStringLiteral("ci"),
         setOf(QStringLiteral("après apres dessus dessous joint joints jointe jointes contre "
                              "devant annexé annexée annexés annexées"))},
        {QStringLiteral("peut"), setOf(QStringLiteral("être etre"))},
        {QStringLiteral("chef"), setOf(QStringLiteral("lieu lieux"))},
        {QStringLiteral("vis"), setOf(QStringLiteral("à a à-vis"))},
        {QStringLiteral("mi"), setOf(QStringLiteral("temps parcours hauteur côte pente chemin distance"))},
        {QStringLiteral("hors"), setOf(QStringLiteral("sol taxe taxes série classe bord"))},
        {QStringLiteral("sous"),
         setOf(QStringLiteral(
             "préfet préfets préfète préfecture préfectures préfectoral directeur directrice "
             "directeurs direction directions traitant traitants traitance total section sections "
             "sol sols station bassin bassins officier officiers lieutenant brigadier produits "
             "produit couche comité commission groupe ensemble secteur jacent jacente"))},
        {QStringLiteral("celui"), setOf(QStringLiteral("ci là"))},
        {QStringLiteral("celle"), setOf(QStringLiteral("ci là"))},
        {QStringLiteral("ceux"), setOf(QStringLiteral("ci là"))},
        {QStringLiteral("celles"), setOf(QStringLiteral("ci là"))},
        {QStringLiteral("au-delà"), {}},
        {QStringLiteral("lui"), setOf(QStringLiteral("même"))},
        {QStringLiteral("elle"), setOf(QStringLiteral("même"))},
        {QStringLiteral("soi"), setOf(QStringLiteral("même"))},
        {QStringLiteral("cela"), setOf(QStringLiteral("même"))},
        {QStringLiteral("eux"), setOf(QStringLiteral("mêmes"))},
        {QStringLiteral("elles"), setOf(QStringLiteral("mêmes"))},
    };
    const auto found = known.constFind(first);
    return found != known.constEnd() && found->contains(second);
}

/// "vingt-quatre", "quatre-vingt-dix": what time limits and sums are written in.
bool isNumeral(const QString &first, const QString &second)
{
    static const QSet<QString> tens = setOf(
        QStringLiteral("dix vingt trente quarante cinquante soixante septante huitante nonante quatre"));
    static const QSet<QString> units = setOf(QStringLiteral(
        "un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
        "seize unième deuxième troisième quatrième cinquième sixième septième huitième "
        "neuvième dixième vingt vingts vingtième"));
    return tens.contains(first) && units.contains(second);
}

/// Two words of their own that make none together: "bassin-versant", "juin-juillet". Prefixes and endings are
/// words too by chance ("inter-communal", "pleine-ment").
bool areTwoWords(const QString &first, const QString &second)
{
    static const QSet<QString> prefixes = setOf(QStringLiteral(
        "anti inter multi micro auto entre hyper super ultra infra intra extra photo radio vidéo "
        "contre télé électro hydro poly péri post méta mono trans sur para"));
    static const QSet<QString> endings = setOf(QStringLiteral("ment ments temps fois jours"));
    constexpr qsizetype LeastLetters = 4;
    if (first.size() < LeastLetters || second.size() < LeastLetters || prefixes.contains(first)
        || endings.contains(second)) {
        return false;
    }
    const QString before = foldedLetters(first);
    const QString after = foldedLetters(second);
    return isFrenchWord(before) && isFrenchWord(after) && !isFrenchWord(before + after);
}

/// A small-letter prefix before a name: "sud-Est", "outre-Mer". Anything else before a capital is a line that
/// merely ends there, with a footer or a heading below it.
bool goesBeforeName(const QString &part)
{
    static const QSet<QString> parts = setOf(
        QStringLiteral("nord sud est ouest centre ex outre anti pro non inter post pré trans saint sainte"));
    return parts.contains(part);
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x2010) || c == QChar(0x2011) || c == QChar(SoftHyphen);
}

/// The letters at the start: "tifs," gives "tifs".
QString leadingWord(const QString &text)
{
    qsizetype end = 0;
    while (end < text.size() && (text.at(end).isLetter() || (end > 0 && text.at(end) == u'-'))) {
        ++end;
    }
    return text.left(end).toLower();
}

bool isAddress(const QString &text)
{
    return text.contains(QStringLiteral("://")) || text.contains(QStringLiteral("www."))
        || text.contains(u'@') || text.contains(u'_');
}

/// @param stem  What stands before the hyphen, not empty.  @param next  What stands after the line's end, not
/// empty.
Joint jointOf(const QString &stem, QChar hyphen, const QString &next)
{
    const QChar before = stem.back();
    const QChar after = next.front();
    if (!before.isLetterOrNumber() || !after.isLetterOrNumber()) {
        return Joint::None;
    }
    if (hyphen == QChar(SoftHyphen)) {
        return Joint::WithoutHyphen;
    }
    if (before.isDigit() || after.isDigit()) {
        // "1-" is the number of a paragraph; "2024-2025", "83-2025-07-07-00017", "COVID-19" are one thing.
        const bool isItem = stem.size() <= 2 && after.isLetter();
        return isItem ? Joint::None : Joint::WithHyphen;
    }
    if (isAddress(stem) || stem.size() == 1) {
        return Joint::WithHyphen;
    }
    // "l'arrière-" is the compound's first half with its article.
    const QString lower = stem.toLower().replace(QChar(0x2019), u'\'');
    const QString part = lower.mid(std::max(lower.lastIndexOf(u'-'), lower.lastIndexOf(u'\'')) + 1);
    const QString following = leadingWord(next);
    const bool isInner = lower.contains(u'-') && isLinkingPart(part);
    const QString second = following.section(u'-', 0, 0);
    if (isInner || keepsHyphenBefore(part) || isKnownCompound(part, following) || isNumeral(part, second)
        || areTwoWords(part, second)) {
        return after.isUpper() && stem.front().isLower() && !isInner && !goesBeforeName(part)
            ? Joint::None
            : Joint::WithHyphen;
    }
    if (after.isUpper()) {
        const bool allCapitals = stem == stem.toUpper();
        if (allCapitals) {
            return lower.contains(u'-') ? Joint::WithHyphen : Joint::WithoutHyphen;
        }
        return stem.front().isUpper() || goesBeforeName(part) ? Joint::WithHyphen : Joint::None;
    }
    return Joint::WithoutHyphen;
}

/// Whether `next` begins the line after the one that `word` ends, or the next column.
bool followsOn(const PageRect &word, const PageRect &next)
{
    const double height = std::max(word.height, next.height);
    const bool below = next.centreY() > word.bottom() - word.height * 0.25
        && next.y - word.bottom() <= MostLinesBelow * height && next.x < word.right();
    const bool nextColumn = next.x > word.right() && next.bottom() < word.y;
    return below || nextColumn;
}

} // namespace

QList<Word> joinHyphenated(const QList<Word> &words)
{
    QList<Word> joined;
    joined.reserve(words.size());
    for (qsizetype i = 0; i < words.size(); ++i) {
        Word word = words.at(i);
        bool brokenLine = word.endsLine;
        while (brokenLine && i + 1 < words.size() && word.text.size() > 1 && isHyphen(word.text.back())) {
            const Word &next = words.at(i + 1);
            if (!followsOn(word.boxes.last(), next.boxes.first())) {
                break;
            }
            const QString stem = word.text.chopped(1);
            const Joint joint = jointOf(stem, word.text.back(), next.text);
            if (joint == Joint::None) {
                break;
            }
            word.text = (joint == Joint::WithHyphen ? stem + u'-' : stem) + next.text;
            word.boxes += next.boxes;
            word.confidence = std::min(word.confidence, next.confidence);
            word.source = std::max(word.source, next.source);
            // The line still ends here: what follows the second half is the next line.
            word.endsLine = true;
            brokenLine = next.endsLine;
            ++i;
        }
        word.text.remove(QChar(SoftHyphen));
        if (!word.text.isEmpty()) {
            joined.append(word);
        }
    }
    return joined;
}

} // namespace attrap
