// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/fieldtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace attrap {

namespace {

/// A footer stands in the last characters of its page.
constexpr qsizetype MostFooterLength = 700;

/// Where the footer of a page begins, or the end of the page. Its form is that of the national software, or
/// "recueil n°070 du 07/05/2025 5" (Aube).
qsizetype footerStart(const QString &folded)
{
    static const QRegularExpression number(QStringLiteral(
        "- ?(?:\\d{2,3}|2[ab]|[a-z]\\d{2,3}|[a-z]{2,4})-(?:19|20)\\d{2}-\\d{2}-\\d{2}-\\d{3,5} ?-"));
    static const QRegularExpression recueil(
        QStringLiteral("(?:^|\\n)recueil n ?°[^\\n]{1,40}\\d{4}[^\\n]{0,8}\\s*$"));
    const qsizetype from = std::max<qsizetype>(0, folded.size() - MostFooterLength);
    qsizetype last = -1;
    auto matches = number.globalMatch(folded, from);
    while (matches.hasNext()) {
        last = matches.next().capturedStart();
    }
    if (last >= 0) {
        return std::max<qsizetype>(0, folded.lastIndexOf(u'\n', last));
    }
    const auto match = recueil.match(folded, from);
    return match.hasMatch() ? match.capturedStart() : folded.size();
}

QString withPlainDashes(QString text)
{
    for (QChar &c : text) {
        if (c == QChar(0x2014) || c == QChar(0x2212) || c == QChar(0x2012) || c == QChar(0x2015)) {
            c = u'-';
        } else if (c == QChar(0x0060) || c == QChar(0x00b4)) {
            c = u'\'';
        }
    }
    return text;
}

/// A surrogate without its other half made U+FFFD.
QString withoutHalves(QString text)
{
    if (text.isValidUtf16()) {
        return text;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (text.at(i).isSurrogate()) {
            text[i] = QChar::ReplacementCharacter;
        }
    }
    return text;
}

} // namespace

QRegularExpressionMatch matchFrom(const QRegularExpression &pattern, const QString &wellFormed,
                                  qsizetype from)
{
    return pattern.match(wellFormed, from, QRegularExpression::NormalMatch,
                         QRegularExpression::DontCheckSubjectStringMatchOption);
}

FieldText::FieldText(const ActePages &acte)
    : m_firstPage(acte.firstPage)
    , m_hasSeparator(acte.hasSeparator)
{
    for (const QList<Word> &words : acte.pages) {
        PlacedText page(words);
        if (!m_pages.isEmpty()) {
            m_text += u'\n';
            m_folded += u'\n';
        }
        if (m_hasSeparator && m_pages.size() == 1) {
            m_bodyStart = m_text.size();
        }
        const qsizetype length = footerStart(page.foldedText());
        m_starts.append(m_text.size());
        m_lengths.append(length);
        m_text += QStringView(page.text()).left(length);
        m_folded += QStringView(page.foldedText()).left(length);
        m_pages.append(std::move(page));
    }
    if (m_hasSeparator && m_pages.size() == 1) {
        m_bodyStart = m_text.size();
    }
    m_text = withoutHalves(m_text);
    m_folded = withoutHalves(withPlainDashes(m_folded));
}

qsizetype FieldText::pageAt(qsizetype position) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), position);
    return std::max<qsizetype>(0, static_cast<qsizetype>(after - m_starts.begin()) - 1);
}

TextPlace FieldText::onPage(const TextPlace &place, qsizetype page) const
{
    const qsizetype start = place.start - m_starts.at(page);
    return {start, std::min(place.length, m_lengths.at(page) - start)};
}

QList<FieldWord> FieldText::wordsIn(const TextPlace &place) const
{
    QList<FieldWord> found;
    if (!place.isValid() || m_pages.isEmpty()) {
        return found;
    }
    const qsizetype page = pageAt(place.start);
    const TextPlace there = onPage(place, page);
    const PlacedText &text = m_pages.at(page);
    const WordSpan span = text.wordsAt(there.start, there.length);
    for (qsizetype i = span.first; i < span.first + span.count; ++i) {
        const Word &word = text.words().at(i);
        if (!word.boxes.isEmpty()) {
            found.append({{m_starts.at(page) + text.wordStart(i), word.text.size()}, word.boxes.first()});
        }
    }
    return found;
}

PageRect FieldText::boxAt(const TextPlace &place) const
{
    PageRect all;
    for (const FieldWord &word : wordsIn(place)) {
        all = all.united(word.box);
    }
    return all;
}

double FieldText::readingAt(const TextPlace &place) const
{
    if (!place.isValid() || m_pages.isEmpty()) {
        return 0;
    }
    const qsizetype page = pageAt(place.start);
    const TextPlace there = onPage(place, page);
    return (m_pages.at(page).confidenceAt(there.start, there.length)
            + m_pages.at(page).leastConfidenceAt(there.start, there.length))
        / 2;
}

double FieldText::meanReadingAt(const TextPlace &place) const
{
    if (!place.isValid() || m_pages.isEmpty()) {
        return 0;
    }
    const qsizetype page = pageAt(place.start);
    const TextPlace there = onPage(place, page);
    return m_pages.at(page).confidenceAt(there.start, there.length);
}

ActeField FieldText::field(const char16_t *name, const QString &value, double certainty,
                           const TextPlace &place) const
{
    ActeField field;
    field.name = QString::fromUtf16(name);
    field.value = value;
    field.source = place.start < m_bodyStart ? FieldSource::Separator : FieldSource::Heading;
    field.confidence = certainty * readingAt(place);
    if (place.isValid() && !m_pages.isEmpty()) {
        const qsizetype page = pageAt(place.start);
        const TextPlace there = onPage(place, page);
        field.pageIndex = m_firstPage + static_cast<int>(page);
        field.boxes = m_pages.at(page).boxesAt(there.start, there.length);
    }
    return field;
}

void FieldText::addBoxes(ActeField *field, const TextPlace &place) const
{
    if (!place.isValid() || m_pages.isEmpty()) {
        return;
    }
    const qsizetype page = pageAt(place.start);
    if (m_firstPage + static_cast<int>(page) != field->pageIndex) {
        return;
    }
    const TextPlace there = onPage(place, page);
    for (const PageRect &box : m_pages.at(page).boxesAt(there.start, there.length)) {
        if (!field->boxes.contains(box)) {
            field->boxes.append(box);
        }
    }
}

} // namespace attrap
