// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/headings.h"

#include <QRegularExpression>

#include <algorithm>

namespace attrap {

namespace {

constexpr qsizetype MostPages = 2;
constexpr qsizetype MostLines = 6;
constexpr qsizetype MostLetters = 400;
/// Under that, on average, OCR gave a heading that is not worth showing as a title.
constexpr double LeastConfidence = 0.7;
/// A number is of use only if each of its characters is right: stamped and hand-written ones are often not.
constexpr double LeastNumberConfidence = 0.85;

using Line = QList<Word>;

QString textOf(const Line &line)
{
    QString text;
    for (const Word &word : line) {
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + word.text;
    }
    return text;
}

QList<Line> linesOf(const QList<Word> &words)
{
    QList<Line> lines(1);
    for (const Word &word : words) {
        lines.last().append(word);
        if (word.endsLine) {
            lines.append(Line());
        }
    }
    return lines;
}

/// "ARRÊTÉ préfectoral n° …", but not "ARRÊTE :" (what the préfet does), nor "arrêté du 3 mars" within a
/// sentence.
bool beginsHeading(const QString &text)
{
    static const QRegularExpression begin(
        QStringLiteral("^(?:ARR[ÊE]T[ÉE]|Arrêté|D[ÉE]CISION|Décision|R[ÉE]C[ÉE]PISS[ÉE]|Récépissé|AVIS|Avis)"
                       "\\b(?!\\s*[:.;]?\\s*$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression rest(
        QStringLiteral("^\\S+\\s+(?:n\\s*[°ºo]|pr[ée]fectoral|inter-?pr[ée]fectoral|minist[ée]riel|conjoint|"
                       "compl[ée]mentaire|"
                       "modificatif|temporaire|r[ée]glementaire|portant|relatif|autorisant|fixant|instituant|"
                       "prescrivant|du\\s+\\d|"
                       "en\\s+date|de\\s|d['’]|municipal|zonal)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return begin.match(text).hasMatch() && rest.match(text).hasMatch();
}

/// Where the heading is over: the signatory, the visas, the first article.
bool endsHeading(const QString &text)
{
    static const QRegularExpression end(
        QStringLiteral("^(?:le|la|l['’]|les|monsieur|madame|mme|m\\.)\\s*(?:pr[ée]f|directeur|directrice|"
                       "ministre|maire|sous-pr)|"
                       "^vu\\b|^consid[ée]rant|^article|^sur (?:la "
                       ")?proposition|^\\W*$|^chevalier|^officier|^commandeur"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return end.match(text.trimmed()).hasMatch();
}

double confidenceOf(const Line &line)
{
    double sum = 0;
    for (const Word &word : line) {
        sum += word.confidence;
    }
    return line.isEmpty() ? 0 : sum / static_cast<double>(line.size());
}

/// The number after "n°", if every word it stands in was read surely.
QString numberOf(const QString &title, const Line &words)
{
    static const QRegularExpression number(
        QStringLiteral("\\bn\\s*[°º]\\s*([A-Z0-9][\\w/.\\-–]*\\d[\\w/.\\-–]*)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = number.match(title);
    if (!match.hasMatch()) {
        return {};
    }
    const QString found = match.captured(1);
    const bool sure = std::any_of(words.begin(), words.end(), [&](const Word &word) {
        return word.text.contains(found) && word.confidence >= LeastNumberConfidence;
    });
    return sure ? found : QString();
}

} // namespace

Heading findHeading(const QList<QList<Word>> &pages)
{
    for (qsizetype p = 0; p < pages.size() && p < MostPages; ++p) {
        const QList<Line> lines = linesOf(pages.at(p));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!beginsHeading(textOf(lines.at(i)))) {
                continue;
            }
            Line words = lines.at(i);
            QString title = textOf(words);
            for (qsizetype k = i + 1; k < lines.size() && k < i + MostLines; ++k) {
                const QString text = textOf(lines.at(k));
                if (endsHeading(text) || title.size() + text.size() > MostLetters) {
                    break;
                }
                title += u' ' + text;
                words += lines.at(k);
            }
            if (confidenceOf(words) < LeastConfidence) {
                return {};
            }
            return {title.simplified(), numberOf(title, words)};
        }
    }
    return {};
}

} // namespace attrap
