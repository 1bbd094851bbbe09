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
/// Under that, on average, a heading is not worth showing as a title.
constexpr double LeastTitleReading = 0.7;

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
                                                      : text.text().size();
    if (const auto service = serviceOfLetterhead(text, headEnd)) {
        fields.append(*service);
    }
    return fields;
}

} // namespace attrap
