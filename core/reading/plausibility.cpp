// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/plausibility.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

static void loadReadingResource()
{
    Q_INIT_RESOURCE(reading);
}

namespace attrap {

namespace {

constexpr qsizetype HeaderBytes = 12;
constexpr quint32 SecondSeed = 0x9E3779B9;
constexpr int Alphabet = 27;
/// Unknown words are names, places, rare terms or misreadings: what their letters let one hope.
constexpr double LikeFrench = 0.9;
constexpr double MaybeFrench = 0.7;
constexpr double CreditOfLikeFrench = 0.6;
constexpr double CreditOfMaybeFrench = 0.3;
/// Longer words in capitals are words, shorter ones abbreviations of services.
constexpr qsizetype LongestAbbreviation = 5;

/// What french/make.py counted.
class French
{
public:
    French()
    {
        loadReadingResource();
        QFile file(QStringLiteral(":/attrap/reading/french.bin"));
        if (file.open(QIODevice::ReadOnly)) {
            m_bytes = file.readAll();
        }
        if (m_bytes.size() < HeaderBytes || !m_bytes.startsWith("ATFR")) {
            qFatal("the program was built without core/reading/french/french.bin");
        }
        m_bits = qFromLittleEndian<quint32>(m_bytes.constData() + 4);
        m_hashes = qFromLittleEndian<quint32>(m_bytes.constData() + 8);
        Q_ASSERT(m_bytes.size() == HeaderBytes + m_bits / 8 + (Alphabet * Alphabet * Alphabet + 7) / 8);
    }

    [[nodiscard]] bool hasWord(const QString &word) const
    {
        const quint32 first = hash(word, 0);
        const quint32 second = hash(word, SecondSeed) | 1U;
        for (quint32 i = 0; i < m_hashes; ++i) {
            if (!isSet(HeaderBytes, (first + i * second) % m_bits)) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool hasRun(int a, int b, int c) const
    {
        return isSet(HeaderBytes + m_bits / 8, static_cast<quint32>((a * Alphabet + b) * Alphabet + c));
    }

private:
    static quint32 hash(const QString &word, quint32 seed)
    {
        quint32 value = 0x811C9DC5U ^ seed;
        for (const QChar c : word) {
            value = (value ^ c.unicode()) * 0x01000193U;
        }
        value ^= value >> 15U;
        value *= 0x2C1B3C6DU;
        return value ^ (value >> 12U);
    }
    [[nodiscard]] bool isSet(qsizetype from, quint32 bit) const
    {
        return ((static_cast<unsigned char>(m_bytes.at(from + bit / 8)) >> (bit % 8)) & 1U) != 0;
    }

    QByteArray m_bytes;
    quint32 m_bits = 0;
    quint32 m_hashes = 0;
};

const French &french()
{
    static const French statistics;
    return statistics;
}

/// Marks that print has beside and inside words; others in a word are what OCR makes of dirt and pictures.
bool isUsualMark(QChar c)
{
    static const QString marks = QStringLiteral("-–—‐.,;:!?'’‘\"“”«»()[]/&+%°º€@_…•·●▪*²³§#=□☐☑✓");
    return marks.contains(c) || c.category() == QChar::Other_PrivateUse;
}

bool hasCapitalInside(const QString &run)
{
    bool small = false;
    for (const QChar c : run) {
        if (c.isUpper() && small) {
            return true;
        }
        small = c.isLower();
    }
    return false;
}

Plausibility judgeRun(const QString &run)
{
    if (run.size() < 2) {
        return {};
    }
    const auto letters = static_cast<double>(run.size());
    const QString folded = foldedLetters(run);
    if (folded.contains(u' ') || hasCapitalInside(run)) {
        return {letters, 0};
    }
    if (isFrenchWord(folded)) {
        return {letters, letters};
    }
    if (run.size() <= LongestAbbreviation && run == run.toUpper()) {
        return {};
    }
    const LetterRuns runs = letterRunsOf(folded);
    const double share = static_cast<double>(runs.french) / runs.all;
    const double credit = share >= LikeFrench ? CreditOfLikeFrench
        : share >= MaybeFrench                ? CreditOfMaybeFrench
                                              : 0;
    return {letters, credit * letters};
}

} // namespace

QString foldedLetters(const QString &text)
{
    QString letters;
    letters.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing) {
            continue;
        }
        const QChar lower = c.toLower();
        if (lower == u'œ') {
            letters += QStringLiteral("oe");
        } else if (lower == u'æ') {
            letters += QStringLiteral("ae");
        } else {
            letters += lower >= u'a' && lower <= u'z' ? lower : QChar(u' ');
        }
    }
    return letters;
}

bool isFrenchWord(const QString &folded)
{
    return folded.size() > 1 && french().hasWord(folded);
}

LetterRuns letterRunsOf(const QString &folded)
{
    LetterRuns runs;
    int before = 0;
    int last = 0;
    const auto take = [&](QChar c) {
        const int letter = c == u' ' ? 0 : c.unicode() - u'a' + 1;
        if (last != 0) {
            ++runs.all;
            runs.french += french().hasRun(before, last, letter) ? 1 : 0;
        }
        before = last;
        last = letter;
    };
    for (const QChar c : folded) {
        take(c);
    }
    take(u' ');
    return runs;
}

Plausibility plausibilityOf(const QString &word)
{
    Plausibility result;
    QString run;
    bool isCode = false;
    for (qsizetype i = 0; i <= word.size(); ++i) {
        const QChar c = i < word.size() ? word.at(i) : QChar(u' ');
        if (c.isLetter() || c.category() == QChar::Mark_NonSpacing) {
            run += c;
            continue;
        }
        result += judgeRun(run);
        run.clear();
        isCode = isCode || c.isDigit();
        if (i < word.size() && !c.isDigit() && !isUsualMark(c)) {
            result.judged += 1;
        }
    }
    if (isCode) {
        return {}; // "2024-BSP-13", "L.511-1", "1er"
    }
    return result;
}

Plausibility plausibilityOf(const QList<Word> &words)
{
    Plausibility sum;
    for (const Word &word : words) {
        sum += plausibilityOf(word.text);
    }
    return sum;
}

} // namespace attrap
