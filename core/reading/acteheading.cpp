// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/acteheading.h"

#include "core/reading/letterhead.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr double TitleCertainty = 0.9;
constexpr double NumberCertainty = 0.9;
constexpr double LeastNumberReading = 0.8;
/// Under that, on average, a heading is not worth showing as a title.
constexpr double LeastTitleReading = 0.7;

/// Whether a number stands once more outside the heading: on an annex, in a sentence, in a header.
bool isRepeated(const FieldText &text, const HeadingFieldRead &number)
{
    const QString folded = foldedInPlace(number.value);
    const qsizetype before = text.folded().indexOf(folded);
    return (before >= 0 && before < number.place.start - folded.size())
        || text.folded().indexOf(folded, number.place.end()) >= 0;
}

/// A number that is as sure as its heading, or nothing.
std::optional<HeadingFieldRead> numberAt(QString value, const TextPlace &place)
{
    static const QRegularExpression gap(u" ?([/–-]) ?"_s);
    value = value.simplified();
    value.replace(gap, u"\\1"_s); // "D1-B1-12- 467"
    while (value.endsWith(u'.') || value.endsWith(u'-')) {
        value.chop(1);
    }
    // "N° 2014" is a number whose rest, stamped or by hand, could not be read.
    static const QRegularExpression year(u"^(?:19|20)\\d{2}\\W*$"_s);
    // "2014/JoAR" is what OCR makes of digits written by hand: no number has a capital after a small letter.
    static const QRegularExpression scrawl(u"\\p{Ll}\\p{Lu}"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    const bool hasDigit = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    if (!hasDigit || year.match(value).hasMatch() || scrawl.match(value).hasMatch()) {
        return std::nullopt;
    }
    return HeadingFieldRead{FieldName::Number, value, place, NumberCertainty};
}

/// The number after "n°", as printed, or right after the kind where it can be nothing else ("Arrêté
/// DAI/B4/05-35 modifiant"); blanks inside stay where a letter or digit follows a slash or hyphen.
std::optional<HeadingFieldRead> numberIn(const FieldText &text, const TextPlace &heading)
{
    constexpr qsizetype FarthestNumber = 80;
    static const QRegularExpression number(
        u"(?:\\b|[Éé])[Nn] ?[°º®] ?:? ?"
        "((?:[A-Z]{2,10} (?=\\d))?[A-Z0-9][\\w.]*(?:\\s?[/–-]\\s?[\\w.]+){0,8}(?: [A-Z]{1,6}(?:/[A-Z0-9]{1,6})+)?)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression afterKind(
        u"^\\W{0,3}(?:Arr[êe]t[ée]|ARR[ÊE]T[ÉE])(?: (?:pr[ée]fectoral|PR[ÉE]FECTORAL))? "
        "([A-Z][A-Z0-9]*(?:[/-][A-Z0-9]+)*[/-]\\d+)(?=\\s)"_s);
    const QString title = text.text().mid(heading.start, heading.length);
    const auto match = number.match(title);
    const auto bare = afterKind.match(title);
    const bool isNamed = match.hasMatch() && match.capturedStart() <= FarthestNumber;
    if (!isNamed && !bare.hasMatch()) {
        return std::nullopt;
    }
    const auto &found = bare.hasMatch() ? bare : match;
    const TextPlace place{heading.start + found.capturedStart(1), found.capturedLength(1)};
    const auto read = numberAt(found.captured(1), place);
    // Each of its characters counts, and what is written by hand is misread as another number: unless it is
    // read surely it must be printed twice.
    const bool isSure = read && (text.readingAt(place) >= LeastNumberReading || isRepeated(text, *read));
    return isSure ? read : std::nullopt;
}

/// The words of the heading, without single characters that were hardly read: specks, the edge of a stamp.
QString titleOf(const FieldText &text, const TextPlace &heading)
{
    constexpr double LeastReading = 0.5;
    QString title = text.text().mid(heading.start, heading.length);
    for (const FieldWord &word : text.wordsIn(heading)) {
        const qsizetype at = word.place.start - heading.start;
        if (word.place.length == 1 && !title.at(at).isDigit()
            && text.meanReadingAt(word.place) < LeastReading) {
            title[at] = u' ';
        }
    }
    return title.simplified();
}

/// What OCR makes of "ARRÊTÉ N° ", "1er", "30 MARS" put right: these words can be no others.
QString repairedTitle(QString title)
{
    static const QRegularExpression kind(
        u"^(\\W{0,3}A)(R|r)[Rr][ÊÉEêée]{1,3}[Tt][ÊÉEêée]{1,3} ?[Nn] ?[°º®] ?(?=[A-Z0-9])"_s);
    static const QRegularExpression sign(u"\\b([Nn]) ?®"_s);
    static const QRegularExpression first(
        u"\\b1 ?(?:er|[°”\"’'®*%]{1,3})(?= "
        u"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|"
        "octobre|novembre|d[ée]cembre)\\b)"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ordinal(u"\\b([1I]) er\\b"_s);
    static const QRegularExpression day(
        u"\\b([0-3]) (\\d)(?= (?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|"
        "novembre|d[ée]cembre)\\b)"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    if (const auto match = kind.match(title); match.hasMatch()) {
        const QString word = match.captured(2) == "R"_L1 ? u"RRÊTÉ N° "_s : u"rrêté n° "_s;
        title.replace(0, match.capturedLength(), match.captured(1) + word);
    }
    return title.replace(sign, u"\\1°"_s)
        .replace(first, u"1er"_s)
        .replace(ordinal, u"\\1er"_s)
        .replace(day, u"\\1\\2"_s);
}

} // namespace

QList<HeadingFieldRead> headingFields(const FieldText &text, const ActeParts &parts)
{
    QList<HeadingFieldRead> fields;
    if (parts.heading.isValid() && text.meanReadingAt(parts.heading) >= LeastTitleReading) {
        const QString title = titleOf(text, parts.heading);
        fields.append({FieldName::Title, repairedTitle(title), parts.heading, TitleCertainty});
        if (const auto number = numberIn(text, parts.heading)) {
            fields.append(*number);
        }
    }
    const qsizetype headEnd = parts.heading.isValid() ? parts.heading.start
        : parts.visas >= 0                            ? parts.visas
                                                      : text.text().size();
    if (const auto service = serviceOfLetterhead(text, headEnd)) {
        fields.append(*service);
    }
    return fields;
}

} // namespace attrap
