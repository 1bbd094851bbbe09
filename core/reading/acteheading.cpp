// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/acteheading.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr double TitleCertainty = 0.9;
constexpr double NumberCertainty = 0.9;
constexpr double ServiceCertainty = 0.85;
/// Under that, on average, a heading is not worth showing as a title.
constexpr double LeastTitleReading = 0.7;
constexpr qsizetype MostLetterheadLines = 14;
constexpr qsizetype MostServices = 4;

/// The number after "n°", as printed; blanks inside stay where a letter or digit follows a slash or hyphen.
std::optional<HeadingFieldRead> numberIn(const FieldText &text, const TextPlace &heading)
{
    static const QRegularExpression number(
        u"(?:\\b|[Éé])[Nn] ?[°º®] ?:? ?"
        "((?:[A-Z]{2,10} (?=\\d))?[A-Z0-9][\\w.]*(?:\\s?[/–-]\\s?[\\w.]+){0,8}(?: [A-Z]{1,6}(?:/[A-Z0-9]{1,6})+)?)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QStringView title = QStringView(text.text()).mid(heading.start, heading.length);
    const auto match = number.match(title);
    static const QRegularExpression gap(u" ?([/–-]) ?"_s);
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (!match.hasMatch() || match.capturedStart() > 80) {
        return std::nullopt;
    }
    QString value = match.captured(1).simplified();
    value.replace(gap, u"\\1"_s); // "D1-B1-12- 467"
    while (value.endsWith(u'.') || value.endsWith(u'-')) {
        value.chop(1);
    }
    // "N° 2014" is a number whose rest, stamped or by hand, could not be read.
    static const QRegularExpression year(u"^(?:19|20)\\d{2}\\W*$"_s);
    // "2014/JoAR" is what OCR makes of digits written by hand: no number has a capital after a small letter.
    static const QRegularExpression scrawl(u"\\p{Ll}\\p{Lu}"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    if (std::none_of(value.begin(), value.end(), isDigit) || year.match(value).hasMatch()
        || scrawl.match(value).hasMatch()) {
        return std::nullopt;
    }
    return HeadingFieldRead{FieldName::Number,
                            value,
                            {heading.start + match.capturedStart(1), match.capturedLength(1)},
                            NumberCertainty};
}

bool isService(QStringView folded)
{
    static const QRegularExpression service(
        u"^\\W{0,3}(?:prefecture$|(?:sous-)?direction\\b|services?\\b|bureau\\b|cabinet\\b|secretariat\\b|"
        u"sous-"
        u"prefecture\\b|pole\\b|unite\\b|section\\b|agence\\b"
        "|rectorat|delegation (?:departementale|territoriale|regionale|militaire)|mission\\b|departement (?:des|de la|du) |division\\b|cellule\\b|prefecture de (?:la|l')|etat-major)"_s);
    static const QRegularExpression address(u"\\d{5}|@|\\btel\\b|www\\.|affaire suivie"_s);
    return service.match(folded).hasMatch() && !address.match(folded).hasMatch() && folded.size() < 120;
}

/// "DIRECTION DES RELATIONS / AVEC LES COLLECTIVITÉS": a name that is printed on two lines.
bool continuesService(const QString &name, QStringView folded)
{
    static const QRegularExpression begins(
        u"^(?:avec|et|de|des|du|d'|a la|a l'|au|aux|pour|en|sur|publiques?|classees?|departementale)\\b"_s);
    static const QRegularExpression ends(u"(?:\\b(?:de|des|du|et|la|le|les|a|au|aux)|l'|d'|,)$"_s);
    return (begins.match(folded).hasMatch() || ends.match(foldedInPlace(name)).hasMatch())
        && folded.size() < 100;
}

std::optional<HeadingFieldRead> serviceIn(const FieldText &text, qsizetype headEnd)
{
    QStringList names;
    TextPlace place;
    qsizetype at = text.bodyStart();
    for (qsizetype line = 0; at < headEnd && line < MostLetterheadLines; ++line) {
        qsizetype end = text.text().indexOf(u'\n', at);
        end = end < 0 || end > headEnd ? headEnd : end;
        const QStringView folded = QStringView(text.folded()).mid(at, end - at);
        const bool isContinued
            = !names.isEmpty() && at == place.end() + 1 && continuesService(names.last(), folded);
        if (isContinued || (isService(folded) && names.size() < MostServices)) {
            const QString printed = text.text().mid(at, end - at).simplified();
            if (isContinued) {
                names.last() += u' ' + printed;
            } else {
                names.append(printed);
            }
            place = place.isValid() ? TextPlace{place.start, end - place.start} : TextPlace{at, end - at};
        }
        at = end + 1;
    }
    if (names.isEmpty()) {
        return std::nullopt;
    }
    return HeadingFieldRead{FieldName::Service, names.join(u" / "_s), place, ServiceCertainty};
}

} // namespace

QList<HeadingFieldRead> headingFields(const FieldText &text, const ActeParts &parts)
{
    QList<HeadingFieldRead> fields;
    if (parts.heading.isValid() && text.meanReadingAt(parts.heading) >= LeastTitleReading) {
        const QString title = text.text().mid(parts.heading.start, parts.heading.length).simplified();
        fields.append({FieldName::Title, title, parts.heading, TitleCertainty});
        if (const auto number = numberIn(text, parts.heading)) {
            fields.append(*number);
        }
    }
    const qsizetype headEnd = parts.heading.isValid() ? parts.heading.start
        : parts.visas >= 0                            ? parts.visas
                                                      : text.bodyStart();
    if (const auto service = serviceIn(text, headEnd)) {
        fields.append(*service);
    }
    return fields;
}

} // namespace attrap
