// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/letterhead.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr double ServiceCertainty = 0.85;
constexpr qsizetype MostLetterheadLines = 14;
constexpr qsizetype MostServices = 4;
constexpr qsizetype MostNameLength = 120;
/// Of the height of its letters: a wider gap parts two columns.
constexpr double ColumnGap = 2;
/// Of the height of its letters: what stands further below is another block.
constexpr double MostLineGap = 1.3;
/// Points by which lines of one column may be out of line.
constexpr double MostShift = 14;

/// Words side by side, without a gap as between columns.
struct Segment
{
    TextPlace place;
    PageRect box; ///< As if the page lay upright.
};

/// What a letterhead says of one service.
struct Service
{
    QString name;
    QList<TextPlace> places;
    int rank = 0;
};

/// A page that lies on its side has words that are higher than wide: they are put upright. Only the places of
/// words among each other matter here.
QList<FieldWord> upright(const QList<FieldWord> &words)
{
    qsizetype lying = 0;
    qsizetype standing = 0;
    double rise = 0;
    const FieldWord *before = nullptr;
    for (const FieldWord &word : words) {
        constexpr qsizetype Long = 4;
        if (word.place.length < Long) {
            continue;
        }
        const bool isLying = word.box.height > word.box.width;
        (isLying ? lying : standing) += 1;
        if (isLying && before != nullptr
            && std::abs(before->box.centreX() - word.box.centreX()) < MostShift) {
            rise += before->box.centreY() > word.box.centreY() ? 1 : -1;
        }
        before = &word;
    }
    if (lying <= standing) {
        return words;
    }
    QList<FieldWord> turned = words;
    for (FieldWord &word : turned) {
        const PageRect box = word.box;
        word.box = rise >= 0 ? PageRect{-box.bottom(), box.x, box.height, box.width}
                             : PageRect{box.y, -box.right(), box.height, box.width};
    }
    return turned;
}

QList<Segment> segmentsOf(const FieldText &text, const QList<FieldWord> &words)
{
    constexpr qsizetype Short = 2;
    constexpr double LeastReading = 0.5;
    QList<Segment> segments;
    for (const FieldWord &word : words) {
        if (word.place.length <= Short && text.meanReadingAt(word.place) < LeastReading) {
            continue; // specks, what OCR makes of a coat of arms
        }
        if (!segments.isEmpty()) {
            Segment &last = segments.last();
            const double height = std::min(last.box.height, word.box.height);
            const bool isOnLine = std::abs(last.box.centreY() - word.box.centreY()) < 0.6 * height;
            const double gap = word.box.x - last.box.right();
            if (isOnLine && gap > -height && gap < ColumnGap * height) {
                last.box = last.box.united(word.box);
                last.place.length = word.place.end() - last.place.start;
                continue;
            }
        }
        segments.append({word.place, word.box});
    }
    return segments;
}

bool standsBelow(const Segment &upper, const Segment &lower)
{
    const double height = std::min(upper.box.height, lower.box.height);
    const double gap = lower.box.y - upper.box.bottom();
    const bool isAligned = std::abs(upper.box.x - lower.box.x) < MostShift
        || std::abs(upper.box.right() - lower.box.right()) < MostShift
        || std::abs(upper.box.centreX() - lower.box.centreX()) < MostShift;
    return isAligned && gap > -height / 2 && gap < MostLineGap * height;
}

/// Lines that stand below each other, each block from top to bottom.
QList<QList<Segment>> blocksOf(QList<Segment> segments)
{
    std::stable_sort(segments.begin(), segments.end(),
                     [](const Segment &a, const Segment &b) { return a.box.y < b.box.y; });
    QList<QList<Segment>> blocks;
    for (const Segment &segment : std::as_const(segments)) {
        const auto block
            = std::find_if(blocks.begin(), blocks.end(), [&segment](const QList<Segment> &lines) {
                  return standsBelow(lines.last(), segment);
              });
        if (block == blocks.end()) {
            blocks.append({segment});
        } else {
            block->append(segment);
        }
    }
    return blocks;
}

/// How large a service is by its name: 0 the largest; -1 when the line names none.
int rankOf(QStringView folded)
{
    static const QRegularExpression large(
        u"^\\W{0,3}(?:prefecture$|prefecture de (?:la|l')|sous-? ?prefecture\\b|direction\\b|cabinet\\b|"
        u"secretariat\\b|agence\\b|rectorat|delegation (?:departementale|territoriale|regionale|militaire)|"
        u"etat-major)"_s);
    static const QRegularExpression middle(
        u"^\\W{0,3}(?:sous-direction\\b|services?\\b|pole\\b|mission\\b|departement (?:des|de la|du) |"
        u"division\\b)"_s);
    static const QRegularExpression small(
        u"^\\W{0,3}(?:(?:\\d{1,2} ?(?:er|e|eme|°) )?bureau\\b|unite\\b|section\\b|cellule\\b|equipe\\b)"_s);
    static const QRegularExpression address(u"\\d{5}|@|\\btel\\b|www\\.|affaire suivie|dossier suivi"_s);
    if (folded.size() >= MostNameLength || address.match(folded).hasMatch()) {
        return -1;
    }
    return large.match(folded).hasMatch() ? 0
        : middle.match(folded).hasMatch() ? 1
        : small.match(folded).hasMatch()  ? 2
                                          : -1;
}

/// "DIRECTION DES RELATIONS / AVEC LES COLLECTIVITÉS": a name that is printed on several lines.
bool continuesName(const QString &name, QStringView printed, QStringView folded)
{
    static const QRegularExpression begins(
        u"^(?:avec|et|de|des|du|d'|l'|a la|a l'|au|aux|pour|en|sur|publi(?:c|que)s?|classees?|communales?|"
        u"generales?|territoriales?|departementales?|regionales?|interministerielles?|economiques?|sociales?|"
        u"administratives?|juridiques?|financieres?|locales?|naturels?|humaines?)\\b"_s);
    static const QRegularExpression ends(u"(?:\\b(?:de|des|du|et|la|le|les|a|au|aux)|l'|d'|,)$"_s);
    static const QRegularExpression region(
        u"^(?:auvergne|rhone-alpes|bourgogne|bretagne|centre|corse|grand.est|hauts-de-france|ile-de-france|"
        u"(?:haute-|basse-)?normandie|nouvelle-aquitaine|occitanie|pays de la loire|provence|paca|guadeloupe|"
        u"martinique|guyane|la reunion|mayotte|limousin|picardie|lorraine|alsace|aquitaine|midi)\\b"_s);
    static const QRegularExpression other(
        u"^\\W{0,3}(?:tel|fax|mel|courriel|affaire|dossier|ref|nos? ref|contact|horaires?|standard|accueil|"
        u"site|liberte|egalite|fraternite|republique|arrete|le prefet|la prefete|objet)\\b|\\d{5}|@|www\\.|"
        u"^[^a-z]*$"_s);
    if (folded.size() >= MostNameLength || other.match(folded).hasMatch()) {
        return false;
    }
    return begins.match(folded).hasMatch() || ends.match(foldedInPlace(name)).hasMatch()
        || printed.front().isLower() || (region.match(folded).hasMatch() && !name.contains(u','));
}

/// Without the single letters and marks that OCR makes of a coat of arms at the beginning of a line.
TextPlace withoutDirt(const FieldText &text, const TextPlace &line)
{
    static const QRegularExpression dirt(u"^(?:\\W*\\b[a-z0-9]\\W*\\s|[^\\w\\s]+\\s)+(?=\\w)"_s);
    const auto match = dirt.match(QStringView(text.folded()).mid(line.start, line.length));
    return {line.start + match.capturedLength(), line.length - match.capturedLength()};
}

QList<Service> servicesOf(const FieldText &text, const QList<QList<Segment>> &blocks)
{
    QList<Service> services;
    for (const QList<Segment> &block : blocks) {
        bool isWithin = false;
        for (const Segment &segment : block) {
            const TextPlace line = withoutDirt(text, segment.place);
            const QStringView printed = QStringView(text.text()).mid(line.start, line.length);
            const QStringView folded = QStringView(text.folded()).mid(line.start, line.length);
            const QString shown = printed.toString().simplified();
            if (shown.isEmpty()) {
                continue;
            }
            const int rank = rankOf(folded);
            if (isWithin && continuesName(services.last().name, printed, folded)) {
                services.last().name += u' ' + shown;
                services.last().places.append(line);
            } else if (rank >= 0) {
                services.append({shown, {line}, rank});
                isWithin = true;
            } else {
                isWithin = false;
            }
        }
    }
    std::stable_sort(services.begin(), services.end(),
                     [](const Service &a, const Service &b) { return a.rank < b.rank; });
    return services;
}

/// Where the letterhead ends: at a place, or after so many lines.
qsizetype letterheadEnd(const FieldText &text, qsizetype headEnd)
{
    qsizetype end = text.bodyStart();
    for (qsizetype line = 0; line < MostLetterheadLines && end < headEnd; ++line) {
        const qsizetype next = text.text().indexOf(u'\n', end);
        end = next < 0 ? headEnd : std::min(next + 1, headEnd);
    }
    return end;
}

} // namespace

std::optional<HeadingFieldRead> serviceOfLetterhead(const FieldText &text, qsizetype headEnd)
{
    const qsizetype start = text.bodyStart();
    const qsizetype end = letterheadEnd(text, headEnd);
    if (end <= start) {
        return std::nullopt;
    }
    const QList<FieldWord> words = upright(text.wordsIn({start, end - start}));
    const QList<Service> services = servicesOf(text, blocksOf(segmentsOf(text, words)));
    if (services.isEmpty()) {
        return std::nullopt;
    }
    QStringList names;
    HeadingFieldRead read;
    read.name = FieldName::Service;
    read.certainty = ServiceCertainty;
    for (const Service &service : services.first(std::min(services.size(), MostServices))) {
        if (!names.contains(service.name)) {
            names.append(service.name);
            read.morePlaces += service.places;
        }
    }
    read.value = names.join(u" / "_s);
    read.place = read.morePlaces.takeFirst();
    return read;
}

} // namespace attrap
