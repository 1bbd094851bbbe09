// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/cutfields.h"

#include "core/reading/actekind.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace attrap {

namespace {

// How far what is printed at a place is to be believed, if its words were read surely.
constexpr double NumberConfidence = 0.98;
constexpr double SommaireNumberConfidence = 0.95;
constexpr double DisputedNumberConfidence = 0.4; ///< The pages have another one.
constexpr double SommaireTitleConfidence = 0.95;
constexpr double SeparatorTitleConfidence = 0.9;
constexpr double FooterTitleConfidence = 0.6; ///< Often cut short.
constexpr double SeparatorServiceConfidence = 0.95;
constexpr double SommaireServiceConfidence = 0.9;
constexpr double FooterServiceConfidence = 0.85;
constexpr double OutlineTitleConfidence = 0.5;
constexpr double ContentsTitleConfidence = 0.7;
/// Of what is concluded from a title.
constexpr double ConcludedFactor = 0.85;
constexpr double FarDateFactor = 0.7;
constexpr qsizetype MostTitleLines = 12;

class FieldReader
{
public:
    FieldReader(const CutEvidence &evidence, const ActeStart &start, int last)
        : m_evidence(evidence)
        , m_start(start)
        , m_last(last)
    { }
    QList<ActeField> read();

private:
    void add(const char16_t *name, const QString &value, FieldSource source, double confidence,
             const PagePlace &place);
    void readFooter();
    void readSeparator();
    void readSommaire();
    void readOutline();
    void concludeFromTitles();
    [[nodiscard]] bool isFarFromNumber(const QDate &date) const;
    [[nodiscard]] bool isReadOtherwise() const;
    [[nodiscard]] const PageEvidence &page(int index) const { return m_evidence.pages.at(index); }

    const CutEvidence &m_evidence;
    const ActeStart &m_start;
    int m_last;
    QList<ActeField> m_fields;
};

void FieldReader::add(const char16_t *name, const QString &value, FieldSource source, double confidence,
                      const PagePlace &place)
{
    if (value.isEmpty()) {
        return;
    }
    ActeField field;
    field.name = QString::fromUtf16(name);
    field.value = value;
    field.source = source;
    field.confidence = confidence;
    if (place.pageIndex >= 0) {
        const PlacedText &text = page(place.pageIndex).text;
        field.pageIndex = place.pageIndex;
        field.boxes = text.boxesAt(place.start, place.length);
        field.confidence *= text.confidenceAt(place.start, place.length);
    }
    m_fields.append(field);
}

void FieldReader::readFooter()
{
    int first = -1;
    for (int i = m_start.page; i <= m_last && first < 0; ++i) {
        const QString &number = page(i).footer.number;
        first = !number.isEmpty() && (m_start.number.isEmpty() || number == m_start.number) ? i : -1;
    }
    if (first < 0) {
        return;
    }
    const PageEvidence &own = page(first);
    add(FieldName::Number, own.footer.number, FieldSource::Footer, NumberConfidence,
        {first, own.footer.start, own.footer.length});
    add(FieldName::Service, own.footerService, FieldSource::Footer, FooterServiceConfidence,
        own.footerServiceAt);
    const QString onNext = first < m_last ? page(first + 1).footerTitle : QString();
    add(FieldName::Title, footerTitleWithoutPage(own.footerTitle, onNext), FieldSource::Footer,
        FooterTitleConfidence, own.footerTitleAt);
}

/// The lines before the number of a separator page are the service, those after it the title.
void FieldReader::readSeparator()
{
    const PageEvidence &own = page(m_start.page);
    const AloneNumber *number = own.separatorOf(m_start.number);
    if (number == nullptr) {
        return;
    }
    const PlacedText &text = own.text;
    add(FieldName::Number, number->found.number, FieldSource::Separator, NumberConfidence,
        {m_start.page, number->found.start, number->found.length});
    const qsizetype numberLine = text.lineStart(number->line);
    add(FieldName::Service, text.text().left(numberLine).simplified(), FieldSource::Separator,
        SeparatorServiceConfidence, {m_start.page, 0, numberLine});
    qsizetype endLine = std::min(text.lineCount(), number->line + 1 + MostTitleLines);
    if (!own.footer.number.isEmpty()) {
        endLine = std::min(endLine, text.lineAt(own.footer.start));
    }
    if (number->line + 1 >= endLine) {
        return;
    }
    const qsizetype start = text.lineStart(number->line + 1);
    const qsizetype end = text.lineStart(endLine - 1) + text.line(endLine - 1).size();
    add(FieldName::Title, text.text().mid(start, end - start).simplified(), FieldSource::Separator,
        SeparatorTitleConfidence, {m_start.page, start, end - start});
}

/// Whether the separator shows a number that is not quite that of the sommaire: one of them was misread.
bool FieldReader::isReadOtherwise() const
{
    const PageEvidence &own = page(m_start.page);
    return own.isSeparator() && own.separatorOf(m_start.number) == nullptr;
}

void FieldReader::readSommaire()
{
    if (m_start.sommaire < 0 || m_start.entry < 0) {
        return;
    }
    const SommaireEntry &entry = m_evidence.sommaires.at(m_start.sommaire).entries.at(m_start.entry);
    const bool disputed = entry.number != m_start.number || isReadOtherwise();
    add(FieldName::Number, entry.number, FieldSource::Sommaire,
        disputed ? DisputedNumberConfidence : SommaireNumberConfidence, entry.numberAt);
    const bool isOther = entry.number != m_start.number;
    // Without a number, nothing shows where the heading of the service ends and the title begins.
    add(FieldName::Title, entry.title, FieldSource::Sommaire,
        isOther || entry.number.isEmpty() ? DisputedNumberConfidence : SommaireTitleConfidence,
        entry.titleAt);
    add(FieldName::Service, entry.service, FieldSource::Sommaire,
        isOther ? DisputedNumberConfidence : SommaireServiceConfidence, entry.serviceAt);
}

void FieldReader::readOutline()
{
    const QString title = m_start.outlineTitle.simplified();
    const bool isFileName
        = title.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive) || !title.contains(u' ');
    add(FieldName::Title, title, FieldSource::Outline,
        isFileName ? OutlineTitleConfidence / 2 : OutlineTitleConfidence, {});
}

/// "83-2025-06-02-00007": an acte gets its number when it is signed, so that a title which gives another
/// month is of doubt.
bool FieldReader::isFarFromNumber(const QDate &date) const
{
    static const QRegularExpression day(QStringLiteral("-(\\d{4}-\\d{2}-\\d{2})-\\d{3,5}$"));
    constexpr qint64 MostDays = 31;
    const QDate numbered = QDate::fromString(day.match(m_start.number).captured(1), Qt::ISODate);
    return numbered.isValid() && std::abs(date.daysTo(numbered)) > MostDays;
}

void FieldReader::concludeFromTitles()
{
    const QList<ActeField> read = m_fields;
    // A footer's title is cut short, and its beginning with it where a page was put together badly.
    const bool hasBetter = std::any_of(read.begin(), read.end(), [](const ActeField &field) {
        return field.name == QString::fromUtf16(FieldName::Title) && field.source != FieldSource::Footer;
    });
    for (const ActeField &title : read) {
        if (title.name != QString::fromUtf16(FieldName::Title)
            || (hasBetter && title.source == FieldSource::Footer)) {
            continue;
        }
        ActeField concluded = title;
        concluded.confidence *= ConcludedFactor;
        concluded.name = QString::fromUtf16(FieldName::Kind);
        concluded.value = kindOfActeTitle(title.value);
        if (!concluded.value.isEmpty()) {
            m_fields.append(concluded);
        }
        const QDate date = dateOfTitle(title.value);
        concluded.name = QString::fromUtf16(FieldName::SignedOn);
        concluded.value = date.toString(Qt::ISODate);
        if (date.isValid()) {
            concluded.confidence *= isFarFromNumber(date) ? FarDateFactor : 1;
            m_fields.append(concluded);
        }
    }
}

QList<ActeField> FieldReader::read()
{
    readFooter();
    readSeparator();
    readSommaire();
    readOutline();
    add(FieldName::Title, m_start.listedTitle, FieldSource::Sommaire, ContentsTitleConfidence,
        m_start.listedAt);
    concludeFromTitles();
    return m_fields;
}

} // namespace

QList<ActeField> printedFields(const CutEvidence &evidence, const ActeStart &start, int last)
{
    return FieldReader(evidence, start, last).read();
}

} // namespace attrap
