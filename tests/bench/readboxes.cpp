// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/readfigures.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

double distance(const PageRect &a, const PageRect &b)
{
    return std::hypot(a.centreX() - b.centreX(), a.centreY() - b.centreY());
}

constexpr double SureConfidence = 0.8;

struct Pair
{
    double distancePt = 0;
    qsizetype reference = 0;
    qsizetype own = 0;
};

QList<Pair> candidates(const QList<PlacedWord> &reference, const QList<PlacedWord> &own)
{
    QHash<QString, QList<qsizetype>> places;
    for (qsizetype i = 0; i < own.size(); ++i) {
        places[own.at(i).text].append(i);
    }
    QList<Pair> pairs;
    for (qsizetype i = 0; i < reference.size(); ++i) {
        const QList<qsizetype> same = places.value(reference.at(i).text);
        for (const qsizetype j : same) {
            const double apart = distance(reference.at(i).box, own.at(j).box);
            if (apart <= MatchWithinPt) {
                pairs.append({apart, i, j});
            }
        }
    }
    std::sort(pairs.begin(), pairs.end(),
              [](const Pair &a, const Pair &b) { return a.distancePt < b.distancePt; });
    return pairs;
}

bool isOfLetters(const QString &word)
{
    constexpr int FewestLetters = 3;
    return std::count_if(word.begin(), word.end(), [](QChar c) { return c.isLetter(); }) >= FewestLetters;
}

/// "administra-" at the end of a line and "tifs" on the next as one word, at the place of its beginning.
QList<PlacedWord> withoutLineBreaks(const QList<PlacedWord> &words)
{
    QList<PlacedWord> whole;
    bool goesOn = false;
    for (const PlacedWord &word : words) {
        if (goesOn) {
            whole.last().text += u'\n' + word.text;
            whole.last().confidence = std::min(whole.constLast().confidence, word.confidence);
        } else {
            whole.append(word);
        }
        goesOn = word.endsLine && word.text.size() > 1 && word.text.endsWith(u'-');
    }
    return whole;
}

QString unescaped(QString text)
{
    return text.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&apos;"_s, u"'"_s)
        .replace(u"&#39;"_s, u"'"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

} // namespace

BoxMatch &BoxMatch::operator+=(const BoxMatch &other)
{
    reference += other.reference;
    distances += other.distances;
    return *this;
}

double BoxMatch::mean() const
{
    return distances.isEmpty()
        ? 0
        : std::accumulate(distances.begin(), distances.end(), 0.0) / static_cast<double>(distances.size());
}

double BoxMatch::percentile(double share) const
{
    if (distances.isEmpty()) {
        return 0;
    }
    QList<double> sorted = distances;
    std::sort(sorted.begin(), sorted.end());
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted.at(static_cast<qsizetype>(std::lround(share * last)));
}

BoxMatch matchBoxes(const QList<PlacedWord> &reference, const QList<PlacedWord> &own)
{
    BoxMatch match;
    match.reference = reference.size();
    std::vector<bool> referenceTaken(static_cast<size_t>(reference.size()));
    std::vector<bool> ownTaken(static_cast<size_t>(own.size()));
    const QList<Pair> pairs = candidates(reference, own);
    for (const Pair &pair : pairs) {
        if (!referenceTaken[size_t(pair.reference)] && !ownTaken[size_t(pair.own)]) {
            referenceTaken[size_t(pair.reference)] = true;
            ownTaken[size_t(pair.own)] = true;
            match.distances.append(pair.distancePt);
        }
    }
    return match;
}

FoundWords &FoundWords::operator+=(const FoundWords &other)
{
    reference += other.reference;
    found += other.found;
    placed += other.placed;
    missing += other.missing;
    return *this;
}

FoundWords findWords(const QList<PlacedWord> &reference, const QList<PlacedWord> &own)
{
    const QList<PlacedWord> whole = withoutLineBreaks(reference);
    QHash<QString, int> bag;
    for (const PlacedWord &word : own) {
        const QStringList parts = comparableWords(word.text);
        for (const QString &part : parts) {
            ++bag[part];
        }
    }
    FoundWords result;
    for (const PlacedWord &word : whole) {
        if (word.confidence < SureConfidence) {
            continue;
        }
        const bool isCovered = std::any_of(own.begin(), own.end(), [&word](const PlacedWord &one) {
            return one.box.contains(word.box.centreX(), word.box.centreY());
        });
        const QStringList parts = comparableWords(word.text);
        for (const QString &part : parts) {
            if (!isOfLetters(part)) {
                continue;
            }
            ++result.reference;
            const auto left = bag.find(part);
            const bool isThere = left != bag.end() && left.value() > 0;
            if (isThere) {
                --left.value();
                ++result.found;
            } else {
                result.missing.append(part);
            }
            result.placed += isThere || isCovered ? 1 : 0;
        }
    }
    return result;
}

QList<QList<PlacedWord>> wordsOfBbox(const QByteArray &xhtml)
{
    // By lines and not as XML: control characters of a bad text layer would end the parsing.
    static const QRegularExpression pattern(
        uR"re(<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>)re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QList<QList<PlacedWord>> pages;
    const QList<QByteArray> lines = xhtml.split('\n');
    for (const QByteArray &line : lines) {
        if (line.contains("<page ")) {
            pages.append(QList<PlacedWord>());
            continue;
        }
        const auto match = pattern.match(QString::fromUtf8(line));
        if (match.hasMatch() && !pages.isEmpty()) {
            const double left = match.captured(1).toDouble();
            const double top = match.captured(2).toDouble();
            pages.last().append(
                {unescaped(match.captured(5)),
                 {left, top, match.captured(3).toDouble() - left, match.captured(4).toDouble() - top},
                 1});
        }
    }
    return pages;
}

QList<PlacedWord> wordsOfTsv(const QByteArray &tsv, double dpi)
{
    // level page block paragraph line word left top width height confidence text
    constexpr int Columns = 12;
    constexpr double PointsPerInch = 72;
    const double scale = PointsPerInch / dpi;
    QList<PlacedWord> words;
    QList<QByteArray> lastLine;
    const QList<QByteArray> rows = tsv.split('\n');
    for (const QByteArray &row : rows) {
        const QList<QByteArray> fields = row.split('\t');
        if (fields.size() < Columns || fields.at(0) != "5") {
            continue;
        }
        const QString text = QString::fromUtf8(fields.at(11)).trimmed();
        const QList<QByteArray> line = fields.mid(2, 3); // Block, paragraph, line.
        if (text.isEmpty()) {
            continue;
        }
        if (!words.isEmpty()) {
            words.last().endsLine = line != lastLine;
        }
        lastLine = line;
        words.append({text,
                      {fields.at(6).toDouble() * scale, fields.at(7).toDouble() * scale,
                       fields.at(8).toDouble() * scale, fields.at(9).toDouble() * scale},
                      fields.at(10).toDouble() / 100});
    }
    return words;
}

} // namespace attrap::bench
