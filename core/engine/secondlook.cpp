// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/secondlook.h"

#include <algorithm>

namespace attrap {

namespace {

/// A word of two letters or digits at least, read with less confidence, is doubtful.
constexpr double DoubtfulWord = 0.6;
/// A page is looked at again when its numbers are in doubt: letters that are misread show, dates and hours do
/// not. So many doubtful numbers, and as a share of all words.
constexpr qsizetype MinDoubtfulNumbers = 3;
constexpr double DoubtfulShare = 0.02;
/// What was read with this confidence at first is not given up for another reading.
constexpr double SureOfFirst = 0.75;
/// Words cover the same letters when they share this part of the narrower one.
constexpr double SameLetters = 0.3;
/// A gap as wide as so many line heights parts the cells of a table.
constexpr double CellGap = 1.5;

bool isDoubtful(const ReadWord &word)
{
    const auto count
        = std::count_if(word.text.cbegin(), word.text.cend(), [](QChar c) { return c.isLetterOrNumber(); });
    return count >= 2 && word.confidence < DoubtfulWord;
}

bool coverSameLetters(const QRectF &a, const QRectF &b)
{
    const double shared = std::min(a.right(), b.right()) - std::max(a.left(), b.left());
    return shared > SameLetters * std::min(a.width(), b.width());
}

/// By letter, so that a long word weighs more than the mark beside it.
double confidenceOf(const QList<ReadWord> &words)
{
    double sum = 0;
    double letters = 0;
    for (const ReadWord &word : words) {
        sum += word.confidence * static_cast<double>(word.text.size());
        letters += static_cast<double>(word.text.size());
    }
    return letters > 0 ? sum / letters : 0;
}

/// Both readings of the same letters.
struct Group
{
    QList<ReadWord> first;
    QList<ReadWord> second;
    QRectF box;
};

QList<Group> groupsOf(const QList<ReadWord> &first, const QList<ReadWord> &second)
{
    struct Entry
    {
        ReadWord word;
        bool isSecond = false;
    };
    QList<Entry> entries;
    for (const ReadWord &word : first) {
        entries.append({word, false});
    }
    for (const ReadWord &word : second) {
        entries.append({word, true});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry &a, const Entry &b) { return a.word.box.left() < b.word.box.left(); });
    QList<Group> groups;
    for (const Entry &entry : std::as_const(entries)) {
        if (groups.isEmpty() || !coverSameLetters(groups.last().box, entry.word.box)) {
            groups.append(Group());
        }
        Group &group = groups.last();
        (entry.isSecond ? group.second : group.first).append(entry.word);
        group.box = group.box.united(entry.word.box);
    }
    return groups;
}

} // namespace

bool isWorthASecondLook(const QList<ReadWord> &words)
{
    const auto numbers = std::count_if(words.cbegin(), words.cend(), [](const ReadWord &word) {
        return isDoubtful(word)
            && std::any_of(word.text.cbegin(), word.text.cend(), [](QChar c) { return c.isDigit(); });
    });
    return numbers >= MinDoubtfulNumbers
        && static_cast<double>(numbers) > DoubtfulShare * static_cast<double>(words.size());
}

QList<ReadLine> doubtfulParts(const QList<ReadWord> &words)
{
    QList<ReadLine> parts;
    ReadLine part;
    bool doubtful = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const ReadWord &word = words.at(i);
        ++part.count;
        part.box = part.box.united(word.box);
        doubtful = doubtful || isDoubtful(word);
        const bool endsPart = word.endsLine || i + 1 == words.size()
            || words.at(i + 1).box.left() - word.box.right() > CellGap * part.box.height();
        if (endsPart) {
            if (doubtful) {
                parts.append(part);
            }
            part = {};
            part.first = i + 1;
            doubtful = false;
        }
    }
    return parts;
}

QList<ReadWord> surerOf(const QList<ReadWord> &first, const QList<ReadWord> &second)
{
    QList<ReadWord> words;
    for (const Group &group : groupsOf(first, second)) {
        const double sure = confidenceOf(group.first);
        const bool takesSecond
            = !group.first.isEmpty() && sure < SureOfFirst && confidenceOf(group.second) > sure;
        words += takesSecond ? group.second : group.first;
    }
    const bool endsLine = !first.isEmpty() && first.last().endsLine;
    for (qsizetype i = 0; i < words.size(); ++i) {
        words[i].endsLine = endsLine && i + 1 == words.size();
    }
    return words;
}

} // namespace attrap
