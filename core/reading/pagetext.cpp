// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/pagetext.h"

#include <algorithm>

namespace attrap {

namespace {

QChar foldedCharacter(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x80) {
        return c.toLower();
    }
    if (code == u'\u2019' || code == u'\u2018') {
        return u'\'';
    }
    if (code == u'º') {
        return u'°';
    }
    if (code == u'\u2010' || code == u'\u2011' || code == u'\u2013') {
        return u'-';
    }
    if (c.decompositionTag() == QChar::Canonical) {
        const QString parts = c.decomposition();
        // Some letters carry two marks, and their first part one of them.
        return parts.at(0).unicode() < 0x80 ? parts.at(0).toLower() : foldedCharacter(parts.at(0));
    }
    return c.toLower();
}

/// Whether b goes on where a ends, on the same line.
bool continuesLine(const PageRect &a, const PageRect &b)
{
    const double overlap = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    return overlap > 0.5 * std::min(a.height, b.height) && b.x >= a.x;
}

} // namespace

QString foldedInPlace(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        c = foldedCharacter(c);
    }
    return result;
}

PlacedText::PlacedText(const QList<Word> &words)
    : m_words(words)
{
    m_wordStarts.reserve(words.size());
    bool beginsLine = true;
    for (const Word &word : words) {
        if (!m_text.isEmpty()) {
            m_text += beginsLine ? u'\n' : u' ';
        }
        if (beginsLine) {
            m_lineStarts.append(m_text.size());
        }
        m_wordStarts.append(m_text.size());
        m_text += word.text;
        beginsLine = word.endsLine;
    }
    m_folded = foldedInPlace(m_text);
}

QStringView PlacedText::line(qsizetype line) const
{
    const qsizetype start = m_lineStarts.at(line);
    const qsizetype end = line + 1 < m_lineStarts.size() ? m_lineStarts.at(line + 1) - 1 : m_text.size();
    return QStringView(m_text).mid(start, end - start);
}

QStringView PlacedText::foldedLine(qsizetype line) const
{
    const QStringView printed = this->line(line);
    return QStringView(m_folded).mid(m_lineStarts.at(line), printed.size());
}

qsizetype PlacedText::lineAt(qsizetype position) const
{
    const auto after = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), position);
    return std::max<qsizetype>(0, static_cast<qsizetype>(after - m_lineStarts.begin()) - 1);
}

WordSpan PlacedText::wordsAt(qsizetype start, qsizetype length) const
{
    const auto after = std::upper_bound(m_wordStarts.begin(), m_wordStarts.end(), start);
    auto first = static_cast<qsizetype>(after - m_wordStarts.begin());
    if (first > 0 && m_wordStarts.at(first - 1) + m_words.at(first - 1).text.size() > start) {
        --first;
    }
    const auto end = std::lower_bound(m_wordStarts.begin(), m_wordStarts.end(), start + length);
    const auto count = static_cast<qsizetype>(end - m_wordStarts.begin()) - first;
    return count > 0 && length > 0 ? WordSpan{first, count} : WordSpan{};
}

QList<PageRect> PlacedText::boxesAt(qsizetype start, qsizetype length) const
{
    QList<PageRect> boxes;
    const WordSpan span = wordsAt(start, length);
    for (qsizetype i = span.first; i < span.first + span.count; ++i) {
        for (const PageRect &box : m_words.at(i).boxes) {
            if (!boxes.isEmpty() && continuesLine(boxes.last(), box)) {
                boxes.last() = boxes.last().united(box);
            } else {
                boxes.append(box);
            }
        }
    }
    return boxes;
}

double PlacedText::confidenceAt(qsizetype start, qsizetype length) const
{
    const WordSpan span = wordsAt(start, length);
    double sum = 0;
    qsizetype characters = 0;
    for (qsizetype i = span.first; i < span.first + span.count; ++i) {
        const Word &word = m_words.at(i);
        sum += word.confidence * static_cast<double>(word.text.size());
        characters += word.text.size();
    }
    return characters > 0 ? sum / static_cast<double>(characters) : 0;
}

double PlacedText::leastConfidenceAt(qsizetype start, qsizetype length) const
{
    const WordSpan span = wordsAt(start, length);
    double least = span.count > 0 ? 1 : 0;
    for (qsizetype i = span.first; i < span.first + span.count; ++i) {
        least = std::min(least, m_words.at(i).confidence);
    }
    return least;
}

} // namespace attrap
