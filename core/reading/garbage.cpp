// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/garbage.h"

#include "core/reading/judge.h"

#include <QSet>

#include <algorithm>

namespace attrap {

namespace {

/// Letters are judged by so many words at a time: fewer give no reliable share.
constexpr int WordsPerSample = 40;
constexpr int LeastLettersPerWord = 3;
/// Share of letter pairs that are among French's 100 most frequent, below which text is not text. Measured by
/// samples of 40 words: 18 857 honest ones of the corpus (French, English, Latin, lists of names, tables of
/// codes) all give 0.30 or more, French prose 0.83; shifted letters 0.19 at most.
constexpr double LeastFrequentPairs = 0.24;
/// A word of which that share is private-use, control or replacement characters says nothing.
constexpr double MostUnreadable = 0.34;
/// "prØfet", "arrŒtØ": so many such words, and more of them than words with é, è or ê, are a wrong encoding.
constexpr int LeastMisencoded = 5;
/// Runs like "/0 /1 /2": so many of them, for a page may quote a path or a fraction.
constexpr int LeastGlyphNumbers = 8;
/// A text layer is garbage as a whole when that share of its letters and signs is.
constexpr double GarbageShare = 0.5;

const QSet<QString> &frequentPairs()
{
    // Counted on the 66 recueils of the Var in the corpus, accents and case put aside: 83 % of all pairs.
    static const QSet<QString> pairs = [] {
        const QString text = QStringLiteral(
            "de es re on le en te nt ti er et ar an la io ur me at du ne ec se is ou co ce pr ra it in em ns "
            "ie al ta "
            "ri li or rt au pa ic ir si ct ro tr el po ai to va st ue ge ve di qu sa ca ss nc ef rr eu fe na "
            "pe un su "
            "ma om ci ac vi oi ut mi so il ni ig ul tu ag rs ll ep da ui lo gn ee nd nn bl cl as ol mm");
        const QStringList list = text.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return pairs;
}

bool isUnreadable(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return character == 0xFFFD || category == QChar::Other_PrivateUse || category == QChar::Other_Control
        || category == QChar::Other_NotAssigned || category == QChar::Other_Surrogate;
}

/// A lone private-use sign is a bullet of Wingdings (U+F0B7): 55 of 66 honest recueils of the Var have some.
bool isMostlyUnreadable(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    const auto unreadable
        = std::count_if(characters.begin(), characters.end(), [](uint c) { return isUnreadable(c); });
    return characters.size() > 1 && unreadable >= MostUnreadable * static_cast<double>(characters.size());
}

/// "/12", "/3/17"
bool isGlyphNumber(const QString &text)
{
    if (text.size() < 2 || text.at(0) != u'/') {
        return false;
    }
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c == u'/' || (c >= u'0' && c <= u'9'); })
        && text.back() != u'/';
}

/// Ø, Ł, Œ or Š inside a word of small letters: what é, è, ê become in old Mac fonts read as if they were
/// Adobe's.
bool isMisencoded(const QString &text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (QStringLiteral("ØŁŒŠ").contains(text.at(i)) && text.at(i - 1).isLower()) {
            return true;
        }
    }
    return false;
}

bool hasAcute(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return QStringLiteral("éèêÉÈÊ").contains(c); });
}

QString foldedLetters(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing) {
            continue;
        }
        const QChar lower = c.toLower();
        letters += lower >= u'a' && lower <= u'z' ? lower : QChar(u' ');
    }
    return letters;
}

/// Letters counted over a run of words.
struct Sample
{
    qsizetype from = 0;
    qsizetype to = 0;
    int words = 0;
    int pairs = 0;
    int frequent = 0;

    [[nodiscard]] bool isNoLanguage() const
    {
        return words >= WordsPerSample && frequent < LeastFrequentPairs * pairs;
    }
};

void count(const QString &text, Sample *sample)
{
    // Abbreviations of services and species have any letters beside each other.
    if (text == text.toUpper()) {
        return;
    }
    bool hasWord = false;
    const QStringList runs = foldedLetters(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &run : runs) {
        if (run.size() < LeastLettersPerWord) {
            continue;
        }
        hasWord = true;
        for (qsizetype i = 0; i + 1 < run.size(); ++i) {
            ++sample->pairs;
            sample->frequent += frequentPairs().contains(run.mid(i, 2)) ? 1 : 0;
        }
    }
    sample->words += hasWord ? 1 : 0;
}

/// Samples of whole lines, so that a footer in another font is not judged with the body when it can be
/// helped.
QList<Sample> takeSamples(const QList<Word> &words)
{
    QList<Sample> samples;
    Sample current;
    for (qsizetype i = 0; i < words.size(); ++i) {
        count(words.at(i).text, &current);
        current.to = i + 1;
        if (current.words >= WordsPerSample && words.at(i).endsLine) {
            samples.append(current);
            current = Sample{i + 1, i + 1};
        }
    }
    if (current.to > current.from) {
        samples.append(current);
    }
    return samples;
}

} // namespace

QList<bool> believableWords(const QList<Word> &words)
{
    QList<bool> believable(words.size(), true);
    int glyphNumbers = 0;
    int misencoded = 0;
    int accented = 0;
    for (const Word &word : words) {
        glyphNumbers += isGlyphNumber(word.text) ? 1 : 0;
        misencoded += isMisencoded(word.text) ? 1 : 0;
        accented += hasAcute(word.text) ? 1 : 0;
    }
    const bool glyphs = glyphNumbers >= LeastGlyphNumbers;
    const bool encoding = misencoded >= LeastMisencoded && misencoded > accented;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &text = words.at(i).text;
        believable[i] = !isMostlyUnreadable(text) && !(glyphs && isGlyphNumber(text)) && !encoding;
    }
    const QList<Sample> samples = takeSamples(words);
    bool before = false;
    for (const Sample &sample : samples) {
        // The rest of the page, too short to be judged alone, goes with what stands before it only if it is
        // no better.
        const bool isRest = sample.words < WordsPerSample;
        const bool restIsBad
            = isRest && before && sample.pairs > 0 && sample.frequent < LeastFrequentPairs * sample.pairs;
        const bool bad = sample.isNoLanguage() || restIsBad;
        for (qsizetype i = sample.from; bad && i < sample.to; ++i) {
            believable[i] = false;
        }
        before = bad;
    }
    return believable;
}

QList<Word> trustedWords(const QList<Word> &words)
{
    const QList<bool> believable = believableWords(words);
    QList<Word> trusted;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (believable.at(i)) {
            trusted.append(words.at(i));
        } else if (words.at(i).endsLine && !trusted.isEmpty()) {
            trusted.last().endsLine = true;
        }
    }
    return trusted;
}

bool isGarbage(const QList<Word> &words)
{
    const QList<bool> believable = believableWords(words);
    qsizetype bad = 0;
    qsizetype all = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        all += words.at(i).text.size();
        bad += believable.at(i) ? 0 : words.at(i).text.size();
    }
    return all > 0 && static_cast<double>(bad) >= GarbageShare * static_cast<double>(all);
}

} // namespace attrap
