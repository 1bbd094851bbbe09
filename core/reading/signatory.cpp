// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/signatory.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr qsizetype MostLines = 16;
constexpr qsizetype MostLinesAfterCapacity = 7;
constexpr double NamedCertainty = 0.93; ///< "Philippe MAHÉ", alone on its line.
constexpr double WithinCertainty = 0.85; ///< At the end of "le secrétaire général, Lucien GIUDICELLI".
constexpr double MixedCertainty = 0.7; ///< "Alain Cuiec", after a capacity.
constexpr double CapitalsCertainty = 0.65; ///< "PHILIPPE MAHE".
constexpr double UndatedShare = 0.85; ///< No date of signature leads to it.

struct Line
{
    qsizetype start = 0;
    QStringView printed;
    QStringView folded;
};

QList<Line> linesFrom(const FieldText &text, qsizetype from, qsizetype most)
{
    QList<Line> lines;
    qsizetype at = from;
    while (at < text.text().size() && lines.size() < most) {
        qsizetype end = text.text().indexOf(u'\n', at);
        end = end < 0 ? text.text().size() : end;
        lines.append(
            {at, QStringView(text.text()).mid(at, end - at), QStringView(text.folded()).mid(at, end - at)});
        at = end + 1;
    }
    return lines;
}

/// Words that no name of a person begins with or holds.
bool isNoName(QStringView folded)
{
    static const QRegularExpression other(
        u"\\b(?:prefecture|prefete?|direction|service|centre|hopital|hospitalier|agence|bureau|boulevard|bd|"
        u"rue|avenue|place|tribunal|mairie"
        "|ministere|ministre|republique|francaise|departements?|departementale?|commune|ville|etat|academie|"
        "regions?|regionale?|direct(?:eur|rice)|sous|secretaire|generale?|pour|le"
        "|les|annexe|articles?|arretes?|vu|fait|copie|conseil|chambre|syndicat|societe|sarl|sas|page|tel|fax|"
        "cs|bp|cedex|saint|sainte|liste"
        "|destinataires?|recueil|actes|administratifs?|delegation|delegue|chef|cheffe|adjointe?|interim|"
        "president|recteur|rectrice|maire|colonel|commandant"
        "|groupement|gendarmerie|police|nationale?|unite|pole|division|signature|signe|liberte|egalite|"
        "fraternite|nota|voies|delais|recours"
        "|plan|carte|zone|route|autoroute|parc|camping|association|groupe|france|habitat|territoires|mer|"
        "finances|publiques|sante|travail|emploi|solidarites"
        "|monsieur|madame|date|number|titre|notification|original|certifie|conforme|inspecteur|inspectrice|administrateur|administratrice|attache|controleur)\\b"_s);
    return other.match(folded).hasMatch();
}

bool isCapacity(QStringView folded)
{
    static const QRegularExpression capacity(
        u"\\b(?:prefete?s?|direct(?:eur|rice)s?|secretaire "
        u"general|sous-prefete?|chef|cheffe|delegue|recteur|rectrice|president|presidente"
        "|procureure?|maire|adjointe?|delegation|subdelegation|responsable|comptable|interim|commandant|"
        "inspecteur|inspectrice|administrat(?:eur|rice)"
        "|ministre|commissaire|inter\\w*|general|generale|empechement|absence|signe|intendant|secretariat|coordonnat\\w+)\\b"_s);
    return capacity.match(folded).hasMatch();
}

/// Where what is signed is over: means of redress, copies, annexes.
bool endsSignature(QStringView folded)
{
    static const QRegularExpression end(
        u"^\\W{0,3}(?:annexe|articles?\\b|(?:voies et )?delais|voies|dans (?:un|le|les) "
        u"|conformement|destinataire|copie|ampliation|vu\\b|la presente|le present"
        "|cette|si vous|nota|recours|tout recours|un recours|en application|pour "
        "information|notifie|publie|transmis|ce recours|par courrier"
        "|\\(?\\d\\)|liste des|specimen|suit)"_s);
    return end.match(folded).hasMatch();
}

QString plainName(QStringView printed)
{
    static const QRegularExpression title(
        u"^(?:M\\.|Mme|Mlle|MM\\.|Monsieur|Madame|Dr|Docteur|Le général|Colonel)\\s+"_s);
    QString name = printed.toString().simplified();
    name.remove(title);
    name.replace(u" -"_s, u"-"_s).replace(u"- "_s, u"-"_s);
    while (!name.isEmpty() && !name.back().isLetter()) {
        name.chop(1);
    }
    return name;
}

/// "Philippe MAHÉ", "Jean-Christophe de LA TOUR", "J.-P. MARTIN": names with the last one in capitals.
const QRegularExpression &fullName()
{
    static const QRegularExpression pattern(
        u"(?<![\\p{L}\\d'’.-])"
        "(?!(?:Par|Le|La|Pour|Signé|Fait|Mme|Mr|Vu|Original|Monsieur|Madame|Spécialisé|Conseiller|Sapeur|"
        "Sergent|"
        "Adjudant|Caporal|Lieutenant|Capitaine|Commandant|Colonel|Général)\\b)"
        "((?:\\p{Lu}\\p{Ll}{1,15}(?: ?- ?\\p{Lu}\\p{Ll}{1,15})?(?: \\p{Lu}\\p{Ll}{1,15}){0,2}"
        "|\\p{Lu}\\.(?:[- ]?\\p{Lu}\\.)?)"
        "(?: (?:de|d'|von|van|De|EL|DE|DU|LE|LA)){0,2}"
        " \\p{Lu}['’]?\\p{Lu}[\\p{Lu}'’]*(?:(?: ?- ?| )(?:d[eu] |DE |DU |LE |LA )?\\p{Lu}[\\p{Lu}'’]{2,}){0,3})(?![\\p{L}\\d])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// "Mme Jacqueline CRIBIER, née le …", "Docteur X – 12 rue …": somebody of a list.
bool isOfList(QStringView after)
{
    static const QRegularExpression more(u"^\\W{0,4}(?:nee?\\b|demeurant|domicilie)"_s);
    return more.match(after).hasMatch();
}

/// "N. LAN" is what OCR makes of a signature, "Laurent BO" of a name that a signature runs over. The few who
/// are really called so are not named rather than somebody else.
bool isFragment(QStringView name)
{
    constexpr qsizetype ShortestWithInitial = 7;
    constexpr qsizetype ShortestLastName = 3;
    return (name.contains(u'.') && name.size() < ShortestWithInitial)
        || name.size() - 1 - name.lastIndexOf(u' ') < ShortestLastName;
}

QList<SignatoryRead> namesIn(const Line &line)
{
    static const QRegularExpression around(
        u"^\\W*(?:(?:signe|m\\.|mme|monsieur|madame|le|par|electroniquement|original)\\W*)*$"_s);
    QList<SignatoryRead> names;
    qsizetype end = 0;
    auto matches = fullName().globalMatch(line.printed);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView folded = line.folded.mid(match.capturedStart(1), match.capturedLength(1));
        const QStringView after = line.folded.mid(match.capturedEnd(1));
        if (isNoName(folded) || isOfList(after) || isFragment(match.capturedView(1))) {
            continue;
        }
        const QStringView before = line.folded.mid(end, match.capturedStart(1) - end);
        const bool isAlone = around.match(before).hasMatch();
        const bool endsLine
            = std::none_of(after.begin(), after.end(), [](QChar c) { return c.isLetterOrNumber(); });
        end = match.capturedEnd(1);
        if (!isAlone && !(endsLine && isCapacity(before))) {
            continue;
        }
        names.append({plainName(match.capturedView(1)),
                      {line.start + match.capturedStart(1), match.capturedLength(1)},
                      isAlone ? NamedCertainty : WithinCertainty});
    }
    return names;
}

/// "Alain Cuiec", "PHILIPPE MAHE": less plain, so a capacity or "Signé" must lead to them.
QList<SignatoryRead> plainNamesIn(const Line &line, bool afterCapacity)
{
    static const QRegularExpression mixed(
        u"^\\W{0,4}(?:[Ss]ign[ée]\\W{0,4}|SIGN[ÉE]\\W{0,4})?((?:(?:M\\.|Mme|Monsieur|Madame) )?"
        "\\p{Lu}\\p{Ll}{1,15}(?:[- ]\\p{Lu}\\p{Ll}{1,15}){0,2} (?:de |de la )?"
        "\\p{Lu}[\\p{Ll}'’]{1,15}(?:-\\p{Lu}\\p{Ll}{1,15})?)\\W{0,4}$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression capitals(
        u"^\\W{0,4}(\\p{Lu}{3,15}(?:-\\p{Lu}{2,15})? (?:D[EU] )?"
        "(?:\\p{Lu}['’]?\\p{Lu}{1,15}(?:-\\p{Lu}{2,15})?|\\p{Lu}\\p{Ll}{2,15}(?:-\\p{Lu}\\p{Ll}{1,15})?))\\W{0,4}$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (!afterCapacity) {
        return {};
    }
    const bool isMixed = mixed.match(line.printed).hasMatch();
    const auto match = isMixed ? mixed.match(line.printed) : capitals.match(line.printed);
    if (!match.hasMatch() || isNoName(line.folded.mid(match.capturedStart(1), match.capturedLength(1)))) {
        return {};
    }
    return {{plainName(match.capturedView(1)),
             {line.start + match.capturedStart(1), match.capturedLength(1)},
             isMixed ? MixedCertainty : CapitalsCertainty}};
}

/// The names of one block; those of further lines only where they are side by side or follow at once.
QList<SignatoryRead> namesOfBlock(const QList<Line> &lines)
{
    bool afterCapacity = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Line &line = lines.at(i);
        if (endsSignature(line.folded)) {
            break;
        }
        if (i + 1 < lines.size() && isOfList(lines.at(i + 1).folded)) {
            continue;
        }
        QList<SignatoryRead> names = namesIn(line);
        if (names.isEmpty()) {
            names = plainNamesIn(line, afterCapacity);
        }
        if (!names.isEmpty()) {
            return names;
        }
        if (!line.folded.trimmed().isEmpty()) {
            afterCapacity = afterCapacity || isCapacity(line.folded);
        }
    }
    return {};
}

/// "signé électroniquement par Philippe MAHÉ", "Signé : Philippe MAHÉ"
QList<SignatoryRead> signedBy(const FieldText &text, qsizetype from)
{
    static const QRegularExpression mark(
        u"\\bsigne(?:e)?(?: (?:electroniquement|numeriquement))?(?: par)? ?[:,]? ?(?=\\S)"_s);
    const auto match = matchFrom(mark, text.folded(), from);
    if (!match.hasMatch()) {
        return {};
    }
    const QList<Line> lines = linesFrom(text, match.capturedEnd(), 2);
    return lines.isEmpty() ? QList<SignatoryRead>() : namesOfBlock(lines);
}

/// A line that names a capacity and nothing else: "Pour le préfet et par délégation,", "Le directeur,".
qsizetype capacityLine(const FieldText &text, qsizetype from)
{
    static const QRegularExpression capacity(
        u"\\n\\W{0,4}(?:pour )?(?:le|la|l')\\s?(?:prefete?|direct(?:eur|rice)|sous-prefete?|secretaire general|recteur|rectrice|chef|cheffe|president|procureur|commandant|comptable|responsable|ministre|inspect)[^\\n]{0,80}"_s);
    const auto match = matchFrom(capacity, text.folded(), from);
    return match.hasMatch() ? match.capturedStart() + 1 : -1;
}

/// "Pour le préfet, / la directrice … / Signé : Sandrine … / Fait à Toulon, le …": the date comes last.
QList<SignatoryRead> namesBefore(const FieldText &text, qsizetype date)
{
    constexpr qsizetype LinesBefore = 6;
    qsizetype from = date;
    for (qsizetype line = 0; line <= LinesBefore && from > 0; ++line) {
        from = text.text().lastIndexOf(u'\n', from - 1);
    }
    const qsizetype at = capacityLine(text, std::max<qsizetype>(from, 0));
    return at >= 0 && at < date ? namesOfBlock(linesFrom(text, at, LinesBefore)) : QList<SignatoryRead>();
}

/// Where the annexes begin, whose lists hold names too.
qsizetype annexesFrom(const FieldText &text, qsizetype from)
{
    static const QRegularExpression annexe(
        u"\\n\\W{0,4}(?:(?:pour )?copie (?:certifiee )?conforme|ampliation|annexes?\\b[^\\n]{0,60}(?:\\n|$)|(?:vu pour etre )?annexee?s? a l'arrete)"_s);
    const auto match = matchFrom(annexe, text.folded(), from);
    return match.hasMatch() ? match.capturedStart() : text.folded().size();
}

/// Whether somebody vouches, before that place, that this is a true copy: the name that follows is as likely
/// theirs.
bool isOfCopyist(const FieldText &text, qsizetype from, qsizetype name)
{
    static const QRegularExpression copy(
        u"certifi ?e?e? conforme|copie (?:certifi ?e?e? )?conforme|pour ampliation"_s);
    const auto match = matchFrom(copy, text.folded(), from);
    return match.hasMatch() && match.capturedStart() < name;
}

QList<SignatoryRead> namesAtEnd(const FieldText &text, const ActeParts &parts,
                                const QList<SignedOnRead> &signedOn)
{
    for (const SignedOnRead &date : signedOn) {
        if (date.isAtEnd) {
            const QList<SignatoryRead> names = namesOfBlock(linesFrom(text, date.place.end(), MostLines));
            if (!names.isEmpty()) {
                return names;
            }
        }
    }
    const qsizetype end = std::max({parts.lastArticle, parts.dispositif, text.bodyStart()});
    QList<SignatoryRead> names;
    const qsizetype annexes = annexesFrom(text, end);
    const bool hasOrder = parts.dispositif >= 0 || parts.lastArticle >= 0;
    const auto atEnd = std::find_if(signedOn.begin(), signedOn.end(),
                                    [](const SignedOnRead &date) { return date.isAtEnd; });
    if (atEnd != signedOn.end()) {
        names = namesBefore(text, atEnd->place.start);
    }
    for (qsizetype at = hasOrder ? capacityLine(text, end) : -1; at >= 0 && at < annexes && names.isEmpty();
         at = capacityLine(text, at)) {
        names = namesOfBlock(linesFrom(text, at, MostLinesAfterCapacity));
    }
    if (names.isEmpty()) {
        names = signedBy(text, end);
    }
    for (SignatoryRead &name : names) {
        name.certainty *= UndatedShare;
    }
    return names;
}

} // namespace

QList<SignatoryRead> signatoriesOf(const FieldText &text, const ActeParts &parts,
                                   const QList<SignedOnRead> &signedOn)
{
    const qsizetype end = std::max({parts.lastArticle, parts.dispositif, text.bodyStart()});
    QList<SignatoryRead> names = namesAtEnd(text, parts, signedOn);
    names.removeIf([&](const SignatoryRead &name) { return isOfCopyist(text, end, name.place.start); });
    return names;
}

} // namespace attrap
