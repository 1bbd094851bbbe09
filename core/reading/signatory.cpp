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
        "|monsieur|madame|date|number|titre|notification|original|certifie|conforme|inspecteur|inspectrice|administrateur|administratrice|attache|controleur|arrondissement|canton|circonscription|perimetre|secteur|quartier|lieux?|ecole|salle)\\b"_s);
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
        u"|conformement|destinataire|copies? "
        u"?(?::|a\\b|pour\\b|adress|transmi|de\\b|est\\b|sera\\b)|ampliation|vu\\b|la presente|le present"
        "|cette|si vous|nota|recours|tout recours|un recours|en application|pour "
        "information|notifie|publie|transmis|ce recours|par courrier"
        "|\\(?\\d\\)|liste des|specimen|suit|les membres du jury)"_s);
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
        u"^\\W*(?:(?:signe|m\\.|mme|monsieur|madame|le|par|electroniquement|original|[b-z]\\b)\\W*)*$"_s);
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

/// Somebody who vouches that this is a true copy, and whose name is not that of the acte.
class Copyist
{
public:
    Copyist(const FieldText &text, qsizetype from)
        : m_text(text)
    {
        static const QRegularExpression copy(
            u"certifi\\s?e?e?\\sconforme|copie\\s(?:[a-z]{4,10}\\s)?conforme|conforme\\sa\\sl'original|"
            u"pour\\sampliation"_s);
        const auto match = matchFrom(copy, text.folded(), from);
        if (match.hasMatch()) {
            m_mention = {match.capturedStart(), match.capturedLength()};
        }
    }

    /// Whether a name may be theirs: it follows what they say, and does not stand in a column of its own.
    [[nodiscard]] bool mayBeNamedAt(const TextPlace &name) const
    {
        if (!m_mention.isValid() || name.start < m_mention.start) {
            return false;
        }
        if (m_text.pageAt(name.start) != m_text.pageAt(m_mention.start)) {
            return true;
        }
        const PageRect theirs = m_text.boxAt(m_mention);
        const PageRect box = m_text.boxAt(name);
        return box.x < theirs.right() && theirs.x < box.right();
    }

private:
    const FieldText &m_text;
    TextPlace m_mention;
};

/// A name that goes on in the next line: "Signé : Sandrine / POLYCHRONOPOULOS".
QList<SignatoryRead> brokenNameIn(const Line &line, const Line &next)
{
    static const QRegularExpression first(
        u"\\b[Ss]ign[ée]e?(?: électroniquement)?(?: par)?\\s?:?\\s?((?:M\\. |Mme "
        u")?\\p{Lu}\\p{Ll}{1,15}(?:-\\p{Lu}\\p{Ll}{1,"
        u"15})?)\\W{0,2}$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression last(u"^(\\p{Lu}[\\p{Lu}'’]{2,20}(?:[- ]\\p{Lu}{2,20})?)\\W{0,3}$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const auto begin = first.match(line.printed);
    const auto end = last.match(next.printed);
    if (!begin.hasMatch() || !end.hasMatch() || isNoName(next.folded)) {
        return {};
    }
    const qsizetype start = line.start + begin.capturedStart(1);
    return {{plainName(QString(begin.captured(1) + u' ' + end.captured(1))),
             {start, next.start + end.capturedEnd(1) - start},
             WithinCertainty}};
}

/// The words "Fait à Créteil, le", or a capacity, that lead to a block: what stands before it on its line, or
/// it.
PageRect leadOf(const FieldText &text, const Line &first)
{
    const qsizetype start = text.text().lastIndexOf(u'\n', std::max<qsizetype>(0, first.start - 1)) + 1;
    const qsizetype end = first.start + first.printed.size();
    return text.boxAt({start, end - start});
}

/// Whether a name stands wholly to the left of what leads to a signature: there others sign, who vouch for a
/// copy.
bool standsAside(const FieldText &text, const TextPlace &name, const PageRect &lead)
{
    constexpr double Clear = 20;
    const PageRect box = text.boxAt(name);
    return !box.isEmpty() && !lead.isEmpty() && box.y > lead.y && box.right() + Clear < lead.x;
}

/// The names of one block; those of further lines only where they are side by side or follow at once.
QList<SignatoryRead> namesOfBlock(const FieldText &text, const QList<Line> &lines, const Copyist &copyist)
{
    const PageRect lead = lines.isEmpty() ? PageRect() : leadOf(text, lines.first());
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
        if (names.isEmpty() && i + 1 < lines.size()) {
            names = brokenNameIn(line, lines.at(i + 1));
        }
        names.removeIf([&](const SignatoryRead &name) {
            return copyist.mayBeNamedAt(name.place) || standsAside(text, name.place, lead);
        });
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
QList<SignatoryRead> signedBy(const FieldText &text, qsizetype from, const Copyist &copyist)
{
    static const QRegularExpression mark(
        u"\\bsigne(?:e)?(?: (?:electroniquement|numeriquement))?(?: par)? ?[:,]? ?(?=\\S)"_s);
    const auto match = matchFrom(mark, text.folded(), from);
    if (!match.hasMatch()) {
        return {};
    }
    const QList<Line> lines = linesFrom(text, match.capturedEnd(), 2);
    return lines.isEmpty() ? QList<SignatoryRead>() : namesOfBlock(text, lines, copyist);
}

/// A line that names a capacity and nothing else: "Pour le préfet et par délégation,", "Le directeur,".
qsizetype capacityLine(const FieldText &text, qsizetype from)
{
    static const QRegularExpression capacity(
        u"\\n\\W{0,4}(?:pour )?(?:le|la|l'|[jk1i][ea])\\s?(?:prefete?|pref[a-z]{2,4}\\b|s[a-z]us-pref|direct(?:eur|rice)|sous-prefete?|secretaire general|recteur|rectrice|chef|cheffe|president|procureur|commandant|comptable|responsable|ministre|inspect)[^\\n]{0,80}"_s);
    const auto match = matchFrom(capacity, text.folded(), from);
    return match.hasMatch() ? match.capturedStart() + 1 : -1;
}

/// "Pour le préfet, / la directrice … / Signé : Sandrine … / Fait à Toulon, le …": the date comes last.
QList<SignatoryRead> namesBefore(const FieldText &text, qsizetype date, const Copyist &copyist)
{
    constexpr qsizetype LinesBefore = 6;
    qsizetype from = date;
    for (qsizetype line = 0; line <= LinesBefore && from > 0; ++line) {
        from = text.text().lastIndexOf(u'\n', from - 1);
    }
    const qsizetype at = capacityLine(text, std::max<qsizetype>(from, 0));
    return at >= 0 && at < date ? namesOfBlock(text, linesFrom(text, at, LinesBefore), copyist)
                                : QList<SignatoryRead>();
}

/// "Fait à Créteil, le", "Alençon, le" whose date could not be read; -1 when there is none.
qsizetype doneLine(const FieldText &text, qsizetype from)
{
    static const QRegularExpression done(
        u"\\n\\W{0,4}(?:fait a [a-z]|(?:a )?[a-z][a-z'-]{2,20}(?:[ -][a-z'-]{2,15}){0,3} ?, ?le\\b"
        u"(?! (?:pref|sous|direct|maire|presid|chef|secret|command|conseil|president|cas|projet|present))[^\\n]{0,22}(?=\\n))"_s);
    const auto match = matchFrom(done, text.folded(), from);
    return match.hasMatch() ? match.capturedEnd() - 1 : -1;
}

/// Where the annexes begin, whose lists hold names too.
qsizetype annexesFrom(const FieldText &text, qsizetype from)
{
    static const QRegularExpression annexe(
        u"\\n\\W{0,4}(?:(?:pour )?copie (?:certifiee )?conforme|ampliation|annexes?\\b[^\\n]{0,60}(?:\\n|$)|(?:vu pour etre )?annexee?s? a l'arrete)"_s);
    const auto match = matchFrom(annexe, text.folded(), from);
    return match.hasMatch() ? match.capturedStart() : text.folded().size();
}

QList<SignatoryRead> namesAtEnd(const FieldText &text, const ActeParts &parts,
                                const QList<SignedOnRead> &signedOn)
{
    const qsizetype end = std::max({parts.lastArticle, parts.dispositif, text.bodyStart()});
    const Copyist copyist(text, end);
    for (const SignedOnRead &date : signedOn) {
        if (date.isAtEnd) {
            const QList<SignatoryRead> names
                = namesOfBlock(text, linesFrom(text, date.place.end(), MostLines), copyist);
            if (!names.isEmpty()) {
                return names;
            }
        }
    }
    QList<SignatoryRead> names;
    const qsizetype annexes = annexesFrom(text, end);
    const bool hasOrder = parts.dispositif >= 0 || parts.lastArticle >= 0;
    const auto atEnd = std::find_if(signedOn.begin(), signedOn.end(),
                                    [](const SignedOnRead &date) { return date.isAtEnd; });
    if (atEnd != signedOn.end()) {
        names = namesBefore(text, atEnd->place.start, copyist);
    } else if (const qsizetype done = hasOrder ? doneLine(text, end) : -1; done >= 0 && done < annexes) {
        QList<Line> lines = linesFrom(text, done, MostLines);
        lines.removeIf([&](const Line &line) { return text.pageAt(line.start) != text.pageAt(done); });
        names = namesOfBlock(text, lines, copyist);
    }
    for (qsizetype at = hasOrder ? capacityLine(text, end) : -1; at >= 0 && at < annexes && names.isEmpty();
         at = capacityLine(text, at)) {
        names = namesOfBlock(text, linesFrom(text, at, MostLinesAfterCapacity), copyist);
    }
    if (names.isEmpty()) {
        names = signedBy(text, end, copyist);
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
    return namesAtEnd(text, parts, signedOn);
}

} // namespace attrap
