// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/wordpattern.h"

#include <algorithm>
#include <vector>

namespace attrap {

namespace {

/// A word of five letters or fewer with two wrong is another word.
constexpr qsizetype LongWord = 6;

bool isWild(QChar c)
{
    return c == u'*' || c == u'?';
}

/// Greedy matching with one point of return: the last star.
bool matchesWildcard(const QString &pattern, const QString &token)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype starToken = 0;
    while (t < token.size()) {
        if (p < pattern.size() && (pattern.at(p) == u'?' || pattern.at(p) == token.at(t))) {
            ++p;
            ++t;
        } else if (p < pattern.size() && pattern.at(p) == u'*') {
            star = p++;
            starToken = t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++starToken;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == u'*') {
        ++p;
    }
    return p == pattern.size();
}

} // namespace

int editDistance(const QString &a, const QString &b, int most)
{
    if (std::abs(a.size() - b.size()) > most) {
        return most + 1;
    }
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j) {
        last[j] = static_cast<int>(j);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j < width; ++j) {
            const auto k = static_cast<qsizetype>(j);
            const int replaced = last[j - 1] + (a.at(i - 1) == b.at(k - 1) ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && k > 1 && a.at(i - 1) == b.at(k - 2) && a.at(i - 2) == b.at(k - 1)) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        if (least > most) {
            return most + 1;
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[width - 1], most + 1);
}

QString fixedStart(const Query &leaf)
{
    const QString &word = leaf.words.first();
    if (leaf.kind == QueryKind::Fuzzy) {
        return {};
    }
    return word.left(std::find_if(word.cbegin(), word.cend(), isWild) - word.cbegin());
}

bool standsFor(const Query &leaf, const QString &token)
{
    const QString &word = leaf.words.first();
    switch (leaf.kind) {
    case QueryKind::Prefix:
        return token.startsWith(word);
    case QueryKind::Wildcard:
        return matchesWildcard(word, token);
    case QueryKind::Fuzzy: {
        const int most = word.size() >= LongWord ? 2 : 1;
        return editDistance(word, token, most) <= most;
    }
    case QueryKind::And:
    case QueryKind::Or:
    case QueryKind::Not:
    case QueryKind::Term:
    case QueryKind::Exact:
    case QueryKind::Phrase:
        break;
    }
    return false;
}

} // namespace attrap
