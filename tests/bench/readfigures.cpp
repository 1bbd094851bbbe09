// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/readfigures.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

using Bag = QHash<QString, int>;

bool isHyphen(QChar c)
{
    // Minus, soft hyphen, hyphen, non-breaking hyphen; the mark Poppler writes for a hyphen at a line's end.
    return c == u'-' || c == u'\u00ad' || c == u'\u2010' || c == u'\u2011' || c == u'\u00ac';
}

/// Ligatures and signs that compatibility decomposition leaves, or changes into letters that are not there.
QString folded(QString text)
{
    text.replace(u'\u00ba', u' ').replace(u'\u00aa', u' '); // nº is n°, not "no"
    text.replace(u'\u0153', u"oe"_s).replace(u'\u0152', u"oe"_s);
    text.replace(u'\u00e6', u"ae"_s).replace(u'\u00c6', u"ae"_s);
    return text.normalized(QString::NormalizationForm_KD).toCaseFolded();
}

/// Where the text goes on after a hyphen: behind it, or on the next line. -1 when it does not.
qsizetype afterHyphen(const QString &text, qsizetype hyphen)
{
    qsizetype next = hyphen + 1;
    bool lineEnded = false;
    while (next < text.size() && text.at(next).isSpace()) {
        lineEnded = lineEnded || text.at(next) == u'\n';
        ++next;
    }
    const bool goesOn = next < text.size() && text.at(next).isLetterOrNumber();
    return goesOn && (next == hyphen + 1 || lineEnded) ? next : -1;
}

Bag bagOf(const QStringList &words)
{
    Bag bag;
    for (const QString &word : words) {
        ++bag[word];
    }
    return bag;
}

/// How many are in both, each occurrence once.
qint64 common(const QStringList &a, const QStringList &b)
{
    const Bag theirs = bagOf(a);
    const Bag ours = bagOf(b);
    qint64 count = 0;
    for (auto it = theirs.begin(); it != theirs.end(); ++it) {
        count += std::min(it.value(), ours.value(it.key()));
    }
    return count;
}

/// Longest common subsequence, in O(a × b) time and O(b) memory: a few seconds for the longest recueil.
qint64 inSameOrder(const QStringList &a, const QStringList &b)
{
    QHash<QString, int> numbers;
    const auto numbered = [&numbers](const QStringList &words) {
        std::vector<int> ids;
        ids.reserve(static_cast<size_t>(words.size()));
        for (const QString &word : words) {
            auto known = numbers.find(word);
            if (known == numbers.end()) {
                known = numbers.insert(word, static_cast<int>(numbers.size()));
            }
            ids.push_back(*known);
        }
        return ids;
    };
    const std::vector<int> rows = numbered(a);
    const std::vector<int> columns = numbered(b);
    std::vector<int> best(columns.size() + 1, 0);
    for (const int row : rows) {
        int diagonal = 0; // best[j - 1] of the row before
        for (size_t j = 1; j < best.size(); ++j) {
            const int above = best[j];
            best[j] = row == columns[j - 1] ? diagonal + 1 : std::max(above, best[j - 1]);
            diagonal = above;
        }
    }
    return best.back();
}

double share(qint64 part, qint64 whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 1;
}

} // namespace

QStringList comparableWords(const QString &text)
{
    QStringList words;
    QString word;
    const QString plain = folded(text);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain.at(i);
        if (c.isMark()) {
            continue;
        }
        if (c.isLetterOrNumber()) {
            word += c;
            continue;
        }
        if (isHyphen(c) && !word.isEmpty()) {
            if (const qsizetype next = afterHyphen(plain, i); next >= 0) {
                i = next - 1;
                continue;
            }
        }
        if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty()) {
        words.append(word);
    }
    return words;
}

QStringList partedNumbers(const QString &text)
{
    static const QRegularExpression hyphen(u"[\u2010\u2011\u00ac]"_s);
    // A number goes on in the next line; what follows is a digit then, or it was the end of a sentence.
    static const QRegularExpression lineEnd(u"(?<=[0-9])-\\s*\\n\\s*(?=[0-9])"_s);
    static const QRegularExpression number(u"[0-9]+(?:-[0-9]+)+"_s);
    QString plain = text;
    plain.replace(hyphen, u"-"_s).replace(lineEnd, u"-"_s);
    QStringList numbers;
    for (auto found = number.globalMatch(plain); found.hasNext();) {
        numbers.append(found.next().captured());
    }
    return numbers;
}

double WordMatch::recall() const
{
    return share(matched, reference);
}

double WordMatch::precision() const
{
    return share(matched, found);
}

double WordMatch::order() const
{
    return share(inOrder, reference);
}

double WordMatch::numbersAsPrinted() const
{
    return share(numbersFound, numbers);
}

WordMatch &WordMatch::operator+=(const WordMatch &other)
{
    reference += other.reference;
    found += other.found;
    matched += other.matched;
    inOrder += other.inOrder;
    numbers += other.numbers;
    numbersFound += other.numbersFound;
    return *this;
}

WordMatch compareWords(const QStringList &reference, const QStringList &found)
{
    WordMatch match;
    match.reference = reference.size();
    match.found = found.size();
    match.matched = common(reference, found);
    match.inOrder = inSameOrder(reference, found);
    return match;
}

WordMatch comparePages(const QStringList &reference, const QStringList &found)
{
    if (reference.size() != found.size() && (reference.size() > 1 || found.size() > 1)) {
        return comparePages({reference.join(u'\n')}, {found.join(u'\n')});
    }
    WordMatch match;
    for (qsizetype i = 0; i < std::max(reference.size(), found.size()); ++i) {
        const QString theirs = reference.value(i);
        const QString ours = found.value(i);
        WordMatch page = compareWords(comparableWords(theirs), comparableWords(ours));
        const QStringList numbers = partedNumbers(theirs);
        page.numbers = numbers.size();
        page.numbersFound = common(numbers, partedNumbers(ours));
        match += page;
    }
    return match;
}

} // namespace attrap::bench
