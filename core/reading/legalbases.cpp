// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/legalbases.h"

#include "core/reading/legalcodes.h"
#include "core/reading/legaltexts.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr double RepairedCertainty = 0.75;
constexpr double InheritedLetterCertainty = 0.9;
constexpr double NamedCertainty = 0.97; ///< "article L. 1 du code …"
constexpr double NotablyCertainty = 0.95; ///< "code …, notamment ses articles …"
constexpr double FarCertainty = 0.8; ///< The same, with the title of the law between them.
/// What may stand between an article and its text.
constexpr qsizetype MostBetween = 120;
constexpr qsizetype MostFarBetween = 400;

struct Article
{
    QString value; ///< "L242-5"
    TextPlace place;
    double certainty = 1;
    bool isRangeStart = false; ///< "à" the next one.
};

/// Articles in one list: "L. 211-1 à L. 211-4, L. 242-5 et R. 242-8".
struct Chain
{
    QList<Article> articles;
    TextPlace place;
    qsizetype text = -1; ///< Index of the text that they are of.
    double certainty = 0;
    bool isForward = false; ///< The text is named after them.
};

const QString Letter = u"(?:l\\.?o|[lrda])"_s;
const QString Number = u"\\d{1,4}(?:\\s?-\\s?[0-9li]{1,3}(?![\\w])){0,4}(?!-(?!\\d{1,2} ?°))"_s;
/// Parts of articles, and what adds nothing: "(1°)", "alinéa 2", "et suivants".
const QString Parts = u"(?:-\\d{1,2} ?°)?(?:[\\s,]{1,2}(?:\\(?\\d{1,2} "
                      u"?°\\)?|\\(?[ivx]{1,4}\\)?(?=[\\s,;])|(?:et )?suivants?|et s\\."
                      "|alineas? \\d{1,2}|\\d{1,2}(?:er|e|eme) alinea|premier alinea)){0,4}"_s;

bool isUpper(const QString &printed, qsizetype at)
{
    return at < printed.size() && printed.at(at).isUpper();
}

/// The number of an article without blanks; letters that stand for a 1 made one.
QString plainNumber(QString number, bool *isRepaired)
{
    static const QRegularExpression gap(u"\\d \\d"_s);
    *isRepaired = number.contains(gap);
    number.remove(u' ').remove(u'\n');
    for (QChar &c : number) {
        if (c == u'l' || c == u'i') {
            c = u'1';
            *isRepaired = true;
        }
    }
    return number;
}

/// One article with a letter, "L. 242-5", or a number alone, "78-2-2", "1er".
std::optional<Article> articleAt(const QString &printed, const QString &folded, qsizetype at,
                                 bool allowsNumber, const QString &inherited)
{
    // "L 32 11-9" is L3211-9: four digits before the hyphen at most.
    static const QRegularExpression letter(u"\\G("_s + Letter
                                           + u")(\\s?[.,]?\\s?)(\\*?\\s?)((?:\\d \\d{1,3}|\\d\\d "
                                             u"\\d\\d?|\\d{3} \\d)(?:\\s?-\\s?\\d{1,3}(?!\\w)){1,4}|"_s
                                           + Number + u")(?: (bis|ter|quater)\\b)?(?![\\w])"_s);
    static const QRegularExpression number(u"\\G(?:(1 ?er\\b|premier\\b|1 ?°)|("_s + Number
                                           + u")(?: (bis|ter|quater)\\b)?)(?![\\w°]|[,.]\\d|/\\d)"_s);
    Article article;
    bool isRepaired = false;
    const auto lettered = matchFrom(letter, folded, at);
    if (lettered.hasMatch()) {
        const QString plain = plainNumber(lettered.captured(4), &isRepaired);
        // "à 10 m", "l 10": a letter in lower case is one only where the rest leaves no doubt.
        const bool isSure = isUpper(printed, at) && !lettered.capturedView(1).startsWith(u'a');
        if (!isSure && !(lettered.capturedView(2).contains(u'.') && plain.contains(u'-'))) {
            return std::nullopt;
        }
        article.value = lettered.captured(1).remove(u'.').toUpper() + lettered.captured(3).trimmed() + plain;
        if (lettered.hasCaptured(5)) {
            article.value += u' ' + lettered.captured(5);
        }
        article.place = {at, lettered.capturedLength()};
    } else {
        const auto plain = matchFrom(number, folded, at);
        if (!plain.hasMatch()) {
            return std::nullopt;
        }
        if (plain.hasCaptured(1)) {
            article.value = u"1er"_s;
        } else {
            article.value = plainNumber(plain.captured(2), &isRepaired);
            if (plain.hasCaptured(3)) {
                article.value += u' ' + plain.captured(3);
            }
        }
        const bool inherits = !allowsNumber && !inherited.isEmpty() && article.value.contains(u'-');
        if (!allowsNumber && !inherits) {
            return std::nullopt;
        }
        if (inherits) {
            article.value.prepend(inherited);
            article.certainty = InheritedLetterCertainty;
        }
        article.place = {at, plain.capturedLength()};
    }
    if (isRepaired) {
        article.certainty = RepairedCertainty;
    }
    return article;
}

QString letterOf(const QString &value)
{
    QString letter;
    for (const QChar c : value) {
        if (c.isDigit()) {
            break;
        }
        letter += c;
    }
    return letter;
}

/// The list that begins with an article.
Chain chainFrom(const QString &printed, const QString &folded, const Article &first, bool hasKeyword)
{
    static const QRegularExpression connector(
        u"\\G"_s + Parts
        + u"[\\s,]{0,2}(?:(;|,|et|ou|a|ainsi que|ainsi qu'a|et a|et de|et d')(?=[\\s'lrd])|(?<=,))\\s?"
          "(?:notamment |en particulier )?(?:(?:aux|a|de|des|ses|ces|les|son)\\s)?(?:l')?(articles?\\s)?"_s);
    Chain chain;
    chain.articles.append(first);
    qsizetype end = first.place.end();
    while (true) {
        const auto match = matchFrom(connector, folded, end);
        if (!match.hasMatch() || match.capturedLength() == 0) {
            break;
        }
        const QString letter = letterOf(chain.articles.last().value);
        const bool allowsNumber = match.hasCaptured(2) || (hasKeyword && letter.isEmpty());
        const auto next = articleAt(printed, folded, match.capturedEnd(), allowsNumber, letter);
        if (!next) {
            break;
        }
        chain.articles.last().isRangeStart = match.captured(1) == "a"_L1;
        chain.articles.append(*next);
        end = next->place.end();
    }
    chain.place = {first.place.start, end - first.place.start};
    return chain;
}

/// "Article 6 : Sanctions" is an article of the acte itself.
bool isArticleHeading(const QString &printed, const QString &folded, qsizetype at, const Article &article)
{
    static const QRegularExpression goesOn(u"\\G\\s{1,2}(?:du|de la|de l'|et|a)\\b"_s);
    qsizetype before = at;
    while (before > 0 && printed.at(before - 1) == u' ') {
        --before;
    }
    const bool beginsLine = before == 0 || printed.at(before - 1) == u'\n';
    const bool isNumber = article.value.at(0).isDigit();
    return beginsLine && isNumber && printed.at(at).isUpper()
        && !matchFrom(goesOn, folded, article.place.end()).hasMatch();
}

QList<Chain> chainsOf(const QString &printed, const QString &folded)
{
    static const QRegularExpression begin(u"\\b(articles?|art\\.)\\s(?=[\\dlrda1p])|(?<![\\w'])(?="_s + Letter
                                          + u"\\s?[.,]?\\s?\\*?\\s?\\d)"_s);
    QList<Chain> chains;
    qsizetype at = 0;
    while (at < folded.size()) {
        const auto match = matchFrom(begin, folded, at);
        if (!match.hasMatch()) {
            break;
        }
        const bool hasKeyword = match.hasCaptured(1);
        const auto first = articleAt(printed, folded, match.capturedEnd(), hasKeyword, {});
        if (!first || (hasKeyword && isArticleHeading(printed, folded, match.capturedStart(), *first))) {
            at = match.capturedEnd() + (hasKeyword ? 0 : 1);
            continue;
        }
        chains.append(chainFrom(printed, folded, *first, hasKeyword));
        at = chains.last().place.end();
    }
    return chains;
}

/// Whether only words that lead from an article to the text it is of stand between them.
bool leadsForward(QStringView between)
{
    static const QRegularExpression lead(
        u"^"_s + Parts
        + u"[\\s,)]{0,3}(?:(?:de la|de sa) partie (?:legislative|reglementaire)[\\s,]{1,2})?"
          "(?:du|de la|de l'|de|des|dudit|au|a la|issus? du|de la meme|du meme|de ce)?\\s?$"_s);
    return between.size() <= MostBetween && lead.match(between).hasMatch();
}

/// Whether only words that go on from a text to articles of it stand between them.
bool leadsBackward(QStringView between)
{
    static const QRegularExpression lead(
        u"^(?:[\\s,:()'\"-]|\\b(?:notamment|plus|particulierement|specialement|en|particulier|et|ou|ses|ces|"
        u"son|"
        u"sa|les|l|le|la"
        "|dans|partie|parties|legislative|reglementaire|livres?|titres?|chapitres?|sections?|articles?|art|"
        "pris"
        "|susvisee?|modifiee?|suivants?|[ivx]{1,5}|\\d{1,2}(?:er|eme|e|°)?|du|des|de|aux|a|au)\\b|\\bart\\.|°)*$"_s);
    return between.size() <= MostBetween && lead.match(between).hasMatch();
}

/// "Vu la loi n° … relative à …, notamment son article 11": the same visa, however long its title.
bool leadsFar(QStringView between)
{
    static const QRegularExpression breaks(u";|\\n\\W{0,3}(?:vu|considerant|sur)\\b|\\.\\s"_s);
    static const QRegularExpression notably(
        u"\\b(?:notamment|en particulier|particulierement)[\\s,]{1,2}(?:(?:en|dans) )?(?:ses|son|les|l'|sur "
        u"les|sur son)\\s?"
        "(?:articles?\\s)?$"_s);
    return between.size() <= MostFarBetween && notably.match(between.right(60)).hasMatch()
        && !breaks.match(between).hasMatch();
}

/// "l'article 6 bis de l'arrêté …": of a text that is not looked for here.
bool isOfSomethingElse(const QString &folded, const Chain &chain)
{
    static const QRegularExpression other(u"\\G\\s(?:du|de la|de l'|des|de ce|dudit)(?=[\\s\\w])"_s);
    // "L 47 et 48 du code des …": a code that is not known here, and certainly not the one named before.
    static const QRegularExpression namesText(
        u"\\G(?:[\\s,]{1,2}(?:et |ou |a )?(?:[lrda]\\.? ?)?\\d{1,4}(?:-\\d{1,3}){0,3}){0,4}\\s(?:du|de la|de "
        u"l'|des)\\s?"
        u"(?:code|livre|loi|decret|ordonnance|reglement|directive|arrete|constitution|convention)\\b"_s);
    return (chain.articles.last().value.at(0).isDigit()
            && matchFrom(other, folded, chain.place.end()).hasMatch())
        || matchFrom(namesText, folded, chain.place.end()).hasMatch();
}

QStringView between(const QString &folded, qsizetype from, qsizetype to)
{
    return QStringView(folded).mid(from, std::max<qsizetype>(0, to - from));
}

/// Gives each list the text that it is of, where the words say so.
void attach(const QString &folded, const QList<LegalTextRead> &texts, QList<Chain> *chains)
{
    qsizetype next = 0; // the first text after the list
    for (qsizetype i = 0; i < chains->size(); ++i) {
        Chain &chain = (*chains)[i];
        while (next < texts.size() && texts.at(next).place.start < chain.place.end()) {
            ++next;
        }
        if (next < texts.size()
            && leadsForward(between(folded, chain.place.end(), texts.at(next).place.start))) {
            chain.text = next;
            chain.certainty = NamedCertainty;
            chain.isForward = true;
            continue;
        }
        if (isOfSomethingElse(folded, chain)) {
            continue;
        }
        const qsizetype last = next - 1;
        const Chain *before = i > 0 ? &chains->at(i - 1) : nullptr;
        const bool goesOn
            = before != nullptr && last >= 0 && before->place.start > texts.at(last).place.start;
        if (goesOn) {
            if (before->text == last && !before->isForward
                && leadsBackward(between(folded, before->place.end(), chain.place.start))) {
                chain.text = last;
                chain.certainty = before->certainty;
            }
        } else if (last >= 0) {
            const QStringView words = between(folded, texts.at(last).place.end(), chain.place.start);
            const bool isNear = leadsBackward(words);
            if (isNear || leadsFar(words)) {
                chain.text = last;
                chain.certainty = isNear ? NotablyCertainty : FarCertainty;
            }
        }
    }
    for (qsizetype i = chains->size() - 2; i >= 0; --i) {
        Chain &chain = (*chains)[i];
        const Chain &after = chains->at(i + 1);
        if (chain.text < 0 && after.isForward
            && between(folded, chain.place.end(), after.place.start).size() < 40
            && leadsBackward(between(folded, chain.place.end(), after.place.start))) {
            chain.text = after.text;
            chain.certainty = after.certainty * InheritedLetterCertainty;
            chain.isForward = true;
        }
    }
}

/// Whether a visa names that text: "Vu le code …", "Vu la loi … et le code …".
bool isInVisa(const QString &folded, qsizetype at, qsizetype end)
{
    static const QRegularExpression visa(u"(?:^|[\\n;,.]\\s?|\\n\\W{1,3})vu(?=\\s|l[ea]\\s|l')"_s);
    static const QRegularExpression stop(u";|\\bconsiderant\\b|\\.\\n|\\barrete ?:"_s);
    // OCR loses a "Vu" that stands apart: "le code des transports ;" is a line of its own all the same.
    static const QRegularExpression ownLine(u"\\n\\W{0,3}(?:le |la |l')$"_s);
    static const QRegularExpression ends(u"^ ?(?:;|,|et notamment)"_s);
    if (ownLine.match(QStringView(folded).left(at).right(10)).hasMatch()
        && ends.match(QStringView(folded).mid(end, 14)).hasMatch()) {
        return true;
    }
    const qsizetype from = std::max<qsizetype>(0, at - MostFarBetween);
    const QString before = folded.mid(from, at - from);
    qsizetype last = -1;
    auto matches = visa.globalMatch(before);
    while (matches.hasNext()) {
        last = matches.next().capturedEnd();
    }
    return last >= 0 && !stop.match(before, last).hasMatch();
}

class Collector
{
public:
    void add(const LegalBasisRead &basis)
    {
        const auto known = m_index.constFind(basis.value);
        if (known == m_index.constEnd()) {
            m_index.insert(basis.value, m_found.size());
            m_found.append(basis);
        } else if (m_found.at(*known).certainty < basis.certainty) {
            m_found[*known] = basis;
        }
    }

    [[nodiscard]] QList<LegalBasisRead> found() const { return m_found; }

private:
    QHash<QString, qsizetype> m_index;
    QList<LegalBasisRead> m_found;
};

void addArticles(const Chain &chain, const LegalTextRead &text, Collector *collector)
{
    for (qsizetype k = 0; k < chain.articles.size(); ++k) {
        const Article &article = chain.articles.at(k);
        if (text.isCode && article.value.at(0).isDigit() && !hasNumberedArticles(text.name)) {
            continue;
        }
        const QString suffix = u' ' + leadToText(text.name) + text.name;
        const double certainty = chain.certainty * text.certainty * article.certainty;
        if (article.isRangeStart && k + 1 < chain.articles.size()) {
            const Article &end = chain.articles.at(k + 1);
            collector->add({article.value + u" à "_s + end.value + suffix,
                            {article.place.start, end.place.end() - article.place.start},
                            text.place,
                            std::min(certainty, chain.certainty * text.certainty * end.certainty)});
        }
        collector->add({article.value + suffix, article.place, text.place, certainty});
    }
}

} // namespace

QList<LegalBasisRead> findLegalBases(const QString &printed, const QString &folded,
                                     const QList<PrintedDay> &days)
{
    const QList<LegalTextRead> texts = legalTexts(printed, folded, days);
    if (texts.isEmpty()) {
        return {};
    }
    QList<Chain> chains = chainsOf(printed, folded);
    attach(folded, texts, &chains);
    Collector collector;
    qsizetype chain = 0;
    QList<bool> hasArticles(texts.size(), false);
    for (const Chain &list : std::as_const(chains)) {
        if (list.text >= 0) {
            hasArticles[list.text] = true;
        }
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const LegalTextRead &text = texts.at(i);
        for (; chain < chains.size() && (chains.at(chain).text <= i); ++chain) {
            if (chains.at(chain).text >= 0) {
                addArticles(chains.at(chain), texts.at(chains.at(chain).text), &collector);
            }
        }
        const bool counts
            = !text.isCode || (text.countsAlone && isInVisa(folded, text.place.start, text.place.end()));
        if (!hasArticles.at(i) && counts) {
            collector.add({text.name, text.place, text.place, NamedCertainty * text.certainty});
        }
    }
    return collector.found();
}

std::optional<QString> parseLegalBasis(const QString &typed)
{
    const QString line = typed.normalized(QString::NormalizationForm_C).simplified();
    if (!line.isValidUtf16()) {
        return std::nullopt;
    }
    // As if it stood in a visa, where a code counts without an article.
    QString printed = u"Vu "_s + line;
    static const QRegularExpression abbreviation(
        u"\\b(?:casf|ccp|cch|cgfp|cgppp|cg3p|cgct|cgi|cja|cjpm|lpf|cmf|cpmivg"
        "|cpce|cpp|ceseda|crpa|crpm|csp|csi|css)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found = abbreviation.match(printed);
    if (found.hasMatch()) {
        printed.replace(found.capturedStart(), found.capturedLength(), found.captured().toUpper());
    }
    static const QRegularExpression bare(u"^Vu (?=[lrdaLRDA]{1,2}[. ]{0,2}\\*?\\d|\\d|1er)"_s);
    printed.replace(bare, u"Vu article "_s);
    static const QRegularExpression lower(u"\\b(?:articles?|art\\.?) ([lrd])(?=[. ]{0,2}\\*?\\d)"_s);
    const auto letter = lower.match(printed);
    if (letter.hasMatch()) {
        printed[letter.capturedStart(1)] = printed.at(letter.capturedStart(1)).toUpper();
    }
    const QString folded = foldedInPlace(printed);
    const QList<LegalBasisRead> bases = findLegalBases(printed, folded, printedDays(folded));
    if (bases.size() == 1) {
        return bases.first().value;
    }
    // A range is read with its two ends.
    const bool isRange = bases.size() == 3 && bases.first().value.contains(u" à "_s);
    return isRange ? std::optional(bases.first().value) : std::nullopt;
}

} // namespace attrap
