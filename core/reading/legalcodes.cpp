// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/legalcodes.h"

#include "core/reading/actedates.h"
#include "core/reading/pagetext.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE must be outside of any namespace.
static void initReadingResources()
{
    Q_INIT_RESOURCE(reading);
}

namespace attrap {

namespace {

struct NameWord
{
    QStringView text;
    qsizetype end = 0; ///< Within the text that was split.
};

struct CodeName
{
    QString name; ///< Normal form.
    QStringList words; ///< Of the name or of an alias, folded, letters only.
};

struct Abbreviation
{
    QString name;
    bool standsAlone = false;
};

struct Codes
{
    QList<CodeName> names;
    QHash<QString, Abbreviation> abbreviations;
    QSet<QString> numbered;
};

/// Most words of a name that are looked at.
constexpr qsizetype MostWords = 24;
/// Blanks, apostrophes, commas and hyphens at most between two words of a name.
constexpr qsizetype MostGap = 4;
/// Letters that may differ in a name, all in all.
constexpr int MostRepairs = 3;
constexpr double RepairCost = 0.07;

/// Left aside in names and in texts: OCR makes "1a" of "la", and actes write "de la" for "de".
bool isLinkingWord(QStringView word)
{
    static constexpr std::array<QLatin1StringView, 18> words{
        "de"_L1, "du"_L1, "des"_L1, "d"_L1, "la"_L1, "le"_L1, "les"_L1,  "l"_L1,   "et"_L1,
        "en"_L1, "a"_L1,  "au"_L1,  "1"_L1, "1a"_L1, "i"_L1,  "dela"_L1, "del"_L1, "ia"_L1};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The words of a text, from its start, as long as they could be those of one name.
QList<NameWord> wordsOf(QStringView folded)
{
    QList<NameWord> words;
    qsizetype at = 0;
    while (at < folded.size() && words.size() < MostWords) {
        const qsizetype gap = at;
        while (at < folded.size() && !folded.at(at).isLetterOrNumber()) {
            const QChar c = folded.at(at);
            if (at - gap >= MostGap || c == u';' || c == u':' || c == u'.' || c == u')') {
                return words;
            }
            ++at;
        }
        const qsizetype start = at;
        while (at < folded.size() && folded.at(at).isLetterOrNumber()) {
            ++at;
        }
        if (at == start) {
            break;
        }
        const QStringView word = folded.mid(start, at - start);
        if (!isLinkingWord(word)) {
            words.append({word, at});
        }
    }
    return words;
}

QStringList foldedWords(const QString &name)
{
    QStringList result;
    const QString folded = foldedInPlace(name);
    for (const NameWord &word : wordsOf(folded)) {
        result.append(word.text.toString());
    }
    return result;
}

Codes readCodes()
{
    initReadingResources();
    Codes codes;
    QFile file(u":/attrap/reading/codes.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return codes;
    }
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).object().value(u"codes"_s).toArray();
    for (const auto &value : list) {
        const QJsonObject code = value.toObject();
        const QString name = code.value(u"name"_s).toString();
        codes.names.append({name, foldedWords(name)});
        if (code.value(u"numbered"_s).toBool()) {
            codes.numbered.insert(name);
        }
        for (const auto &alias : code.value(u"aliases"_s).toArray()) {
            codes.names.append({name, foldedWords(alias.toString())});
        }
        for (const auto &abbreviation : code.value(u"abbreviations"_s).toArray()) {
            codes.abbreviations.insert(abbreviation.toString(), {name, code.value(u"alone"_s).toBool()});
        }
    }
    return codes;
}

const Codes &allCodes()
{
    static const Codes codes = readCodes();
    return codes;
}

/// Letters that have to change for one word to be the other; -1 when too many. Short words must be right.
int repairsOf(QStringView printed, const QString &word)
{
    if (printed == word) {
        return 0;
    }
    const int most = word.size() >= 8 ? 2 : word.size() >= 5 ? 1 : 0;
    for (int repairs = 1; repairs <= most; ++repairs) {
        if (differsByAtMost(printed, word, repairs)) {
            return repairs;
        }
    }
    return -1;
}

/// How many repairs the whole name takes; -1 when it is another one. Words that a blank cuts in two
/// ("intéri eure") are put together.
int repairsOf(const QList<NameWord> &printed, const QStringList &name, qsizetype *end)
{
    int all = 0;
    qsizetype at = 0;
    for (const QString &word : name) {
        if (at >= printed.size()) {
            return -1;
        }
        int repairs = repairsOf(printed.at(at).text, word);
        if (repairs < 0 && at + 1 < printed.size() && printed.at(at).text.size() < word.size()) {
            const QString both = printed.at(at).text.toString() + printed.at(at + 1).text.toString();
            if (both == word) {
                repairs = 1;
                ++at;
            }
        }
        if (repairs < 0) {
            return -1;
        }
        all += repairs;
        *end = printed.at(at).end;
        ++at;
    }
    return all <= MostRepairs ? all : -1;
}

} // namespace

CodeRead codeAt(QStringView folded)
{
    const QList<NameWord> words = wordsOf(folded.left(220));
    CodeRead best;
    qsizetype bestWords = 0;
    int bestRepairs = 0;
    for (const CodeName &code : allCodes().names) {
        qsizetype end = 0;
        const int repairs = repairsOf(words, code.words, &end);
        if (repairs < 0) {
            continue;
        }
        const bool isLonger = code.words.size() > bestWords;
        const bool isNearer = code.words.size() == bestWords && repairs < bestRepairs;
        if (isLonger || isNearer) {
            best = {code.name, end, 1 - repairs * RepairCost};
            bestWords = code.words.size();
            bestRepairs = repairs;
        } else if (code.words.size() == bestWords && repairs == bestRepairs && code.name != best.name) {
            best.name.clear(); // two codes are equally near: neither is believed
        }
    }
    return best.name.isEmpty() ? CodeRead{} : best;
}

CodeRead codeOfAbbreviation(QStringView printed, bool *standsAlone)
{
    const auto found = allCodes().abbreviations.constFind(printed.toString());
    if (found == allCodes().abbreviations.constEnd()) {
        return {};
    }
    *standsAlone = found->standsAlone;
    return {found->name, printed.size(), 0.95};
}

bool hasNumberedArticles(const QString &name)
{
    return allCodes().numbered.contains(name);
}

} // namespace attrap
