// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/garbage.h"

#include "core/reading/earlierocr.h"
#include "core/reading/judge.h"
#include "core/reading/plausibility.h"

#include <algorithm>

namespace attrap {

namespace {

/// Letters are judged by whole lines with so many runs of three letters at least (some 8 words): fewer give
/// no reliable share.
constexpr int RunsPerSample = 40;
/// Share of those runs that French has, below which text is not text. Measured on 73 584 such samples of the
/// corpus (French, Latin, lists of names, tables): all that are honest have 0.34 or more, all but 1 in 1 000
/// more than 0.55; shifted letters 0.09 to 0.23 on average, 98 in 100 below 0.33.
constexpr double LeastFrenchRuns = 0.33;
/// What stands beside such a sample and has less than this is of the same font.
constexpr double LeastBesideBad = 0.5;
/// On a page of garbage only lines of so many letters, and as plausible, are believed: a footer in another
/// font.
constexpr double LeastLettersOfLine = 8;
constexpr double LeastPlausibilityOfLine = 0.8;
/// A page of so many letters is doubted when less of them is plausible: honest French pages of the corpus
/// have 0.70 or more, with e and c or t and l exchanged 0.35 and 0.65, other languages 0.3 to 0.5.
constexpr double LeastJudgedOfPage = 300;
constexpr double LeastPlausibilityOfPage = 0.68;
/// A word of which that share is private-use, control or replacement characters says nothing.
constexpr double MostUnreadable = 0.34;
/// "prØfet", "arr…t€": so many such words, and more of them than words with é, è or ê, are a wrong encoding.
constexpr int LeastMisencoded = 5;
/// French has an accent in one word of six.
constexpr double LeastGapShare = 0.1;
/// Runs like "/0 /1 /2": so many of them, for a page may quote a path or a fraction.
constexpr int LeastGlyphNumbers = 8;
/// A text layer is garbage as a whole when that share of its letters and signs is.
constexpr double GarbageShare = 0.5;

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

/// Letters of the languages in which French names are written.
bool isUsualLetter(QChar c)
{
    static const QString accented = QStringLiteral("àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿß");
    const QChar small = c.toLower();
    return (small >= u'a' && small <= u'z') || accented.contains(small);
}

/// What no text has between two letters. Apostrophes, hyphens, full stops of abbreviations, brackets
/// ("agréé(e)s") and signs of addresses stand there; so do figures in codes.
bool isForeignSign(QChar c)
{
    static const QString usual = QStringLiteral("'’‘ʼ`´-‐‑–—_.,:;!?/\\&@()[]{}«»\"“”*·•+=°%#~|<>²³");
    if (c.isDigit() || c.isSpace() || usual.contains(c) || isUnreadable(c.unicode())
        || c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Other_Format) {
        return false;
    }
    return !c.isLetter() || !isUsualLetter(c);
}

/// "mentionn?e", "arr_t_": what takes the place of letters that a font has no code for. Questions and names
/// of files have these signs too, so that it takes more such words to tell.
bool hasGap(const QString &text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if ((text.at(i) == u'?' || text.at(i) == u'_') && text.at(i - 1).isLower()
            && text.at(i + 1).isLower()) {
            return true;
        }
    }
    return false;
}

/// What é, è, ê become where a font's encoding is taken for another: "prØfet" (old Mac fonts), "prÃ©fet"
/// (bytes of UTF-8), "pr€fet", "arr…t€", "Verdiƒre", "pˆle": a capital or a sign inside a word of small
/// letters.
bool isMisencoded(const QString &text)
{
    static const QString capitals = QStringLiteral("ØŁŒŠŽÃÂÐÞÈÉÊŸ");
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!text.at(i - 1).isLower()) {
            continue;
        }
        const bool isInside = i + 1 < text.size() && text.at(i + 1).isLetter();
        if (capitals.contains(c) || (isUnreadable(c.unicode()) && isInside)
            || (isForeignSign(c) && (isInside || c.isLetter()))) {
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

/// The letters of some lines, counted.
struct Sample
{
    qsizetype from = 0;
    qsizetype to = 0;
    LetterRuns runs;

    [[nodiscard]] bool isWhole() const { return runs.all >= RunsPerSample; }
    [[nodiscard]] bool hasLessThan(double share) const { return runs.french < share * runs.all; }
};

void count(const QString &text, Sample *sample)
{
    // Abbreviations of services and species have any letters beside each other.
    if (text == text.toUpper()) {
        return;
    }
    const LetterRuns runs = letterRunsOf(foldedLetters(text));
    sample->runs.all += runs.all;
    sample->runs.french += runs.french;
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
        if (current.isWhole() && words.at(i).endsLine) {
            samples.append(current);
            current = Sample{i + 1, i + 1, {}};
        }
    }
    if (current.to > current.from) {
        samples.append(current);
    }
    return samples;
}

void distrustSamples(const QList<Word> &words, QList<bool> *believable)
{
    const QList<Sample> samples = takeSamples(words);
    QList<bool> bad(samples.size(), false);
    for (qsizetype i = 0; i < samples.size(); ++i) {
        bad[i] = samples.at(i).isWhole() && samples.at(i).hasLessThan(LeastFrenchRuns);
    }
    // Both ways: what is too short or too lucky to be judged alone goes with its neighbours if it is no
    // better.
    const auto spread = [&](qsizetype i, qsizetype beside) {
        const Sample &sample = samples.at(i);
        bad[i] = bad.at(i) || (bad.at(beside) && sample.runs.all > 0 && sample.hasLessThan(LeastBesideBad));
    };
    for (qsizetype i = 1; i < samples.size(); ++i) {
        spread(i, i - 1);
    }
    for (qsizetype i = samples.size() - 2; i >= 0; --i) {
        spread(i, i + 1);
    }
    for (qsizetype i = 0; i < samples.size(); ++i) {
        for (qsizetype k = samples.at(i).from; bad.at(i) && k < samples.at(i).to; ++k) {
            (*believable)[k] = false;
        }
    }
}

bool isMostlyGarbage(const QList<Word> &words, const QList<bool> &believable)
{
    qsizetype bad = 0;
    qsizetype all = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        all += words.at(i).text.size();
        bad += believable.at(i) ? 0 : words.at(i).text.size();
    }
    return all > 0 && static_cast<double>(bad) >= GarbageShare * static_cast<double>(all);
}

/// Figures, abbreviations and odd words of a font that lies lie too, though nothing shows it.
void keepSureLines(const QList<Word> &words, QList<bool> *believable)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!words.at(i).endsLine && i + 1 < words.size()) {
            continue;
        }
        const QList<Word> line = words.mid(from, i + 1 - from);
        const Plausibility plausibility = plausibilityOf(line);
        const bool isSure = believable->mid(from, line.size()).count(true) == line.size()
            && plausibility.judged >= LeastLettersOfLine && plausibility.share() >= LeastPlausibilityOfLine;
        for (qsizetype k = from; !isSure && k <= i; ++k) {
            (*believable)[k] = false;
        }
        from = i + 1;
    }
}

QList<bool> believableShown(const QList<Word> &words)
{
    QList<bool> believable(words.size(), true);
    int glyphNumbers = 0;
    int misencoded = 0;
    int accented = 0;
    int gaps = 0;
    for (const Word &word : words) {
        glyphNumbers += isGlyphNumber(word.text) ? 1 : 0;
        const bool isWrong = isMisencoded(word.text);
        misencoded += isWrong ? 1 : 0;
        gaps += hasGap(word.text) ? 1 : 0;
        accented += !isWrong && hasAcute(word.text) ? 1 : 0;
    }
    const bool glyphs = glyphNumbers >= LeastGlyphNumbers;
    const bool encoding = (misencoded >= LeastMisencoded && misencoded > accented)
        || (gaps >= LeastMisencoded && gaps > accented
            && gaps >= LeastGapShare * static_cast<double>(words.size()));
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &text = words.at(i).text;
        believable[i] = !isMostlyUnreadable(text) && !(glyphs && isGlyphNumber(text)) && !encoding;
    }
    distrustSamples(words, &believable);
    if (isMostlyGarbage(words, believable)) {
        keepSureLines(words, &believable);
    }
    return believable;
}

} // namespace

QList<bool> believableWords(const QList<Word> &words)
{
    const QList<Word> shown = wordsWhere(words, [](const Word &word) { return !isHidden(word); });
    const QList<bool> ofShown = believableShown(shown);
    QList<bool> believable;
    qsizetype next = 0;
    for (const Word &word : words) {
        believable.append(isHidden(word) || ofShown.at(next++));
    }
    return believable;
}

QList<Word> trustedWords(const QList<Word> &words)
{
    const QList<bool> believable = believableWords(words);
    return wordsWhere(words, [&, i = qsizetype(0)](const Word &) mutable { return believable.at(i++); });
}

QList<Word> sureLines(const QList<Word> &words)
{
    QList<bool> believable = believableWords(words);
    keepSureLines(words, &believable);
    return wordsWhere(words, [&, i = qsizetype(0)](const Word &) mutable { return believable.at(i++); });
}

QList<Word> distrustedWords(const QList<Word> &words)
{
    const QList<bool> believable = believableWords(words);
    return wordsWhere(words, [&, i = qsizetype(0)](const Word &) mutable { return !believable.at(i++); });
}

bool isDoubtful(const QList<Word> &shown)
{
    const Plausibility plausibility = plausibilityOf(shown);
    return plausibility.judged >= LeastJudgedOfPage && plausibility.share() < LeastPlausibilityOfPage;
}

bool isGarbage(const QList<Word> &words)
{
    return isMostlyGarbage(words, believableWords(words));
}

} // namespace attrap
