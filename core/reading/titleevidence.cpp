// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/titleevidence.h"

#include <algorithm>

namespace attrap {

namespace {

/// A title stands at the top of its page, below a letterhead.
constexpr qsizetype MostTopWords = 150;
/// A page of fewer words says nothing: a picture, or a scan that could not be read.
constexpr qsizetype FewestPageWords = 30;
constexpr qsizetype FewestTellingWords = 3;
/// A separator of which no number is known: a service, a title, a footer.
constexpr qsizetype MostSeparatorWords = 90;
/// Of the squeezed heading that it must hold.
constexpr qsizetype FewestHeadingLength = 20;
constexpr qsizetype MostHeadingLength = 40;
constexpr double SameTitleShare = 0.8;
constexpr double LikeTitleShare = 0.6;
/// What is left of a start whose pages are not those of the entry that led to it.
constexpr double DisputedFactor = 0.7;

/// The words that tell one title from another: no particles, years, nor what all titles begin with.
QSet<QString> tellingWords(const QString &text)
{
    static const QSet<QString> common{
        QStringLiteral("arrete"),  QStringLiteral("prefectoral"), QStringLiteral("prefet"),
        QStringLiteral("portant"), QStringLiteral("relatif"),     QStringLiteral("relative"),
        QStringLiteral("dans"),    QStringLiteral("pour"),        QStringLiteral("departement")};
    QSet<QString> telling;
    for (const QString &word : titleWords(text)) {
        const bool isFigure = word.at(0).isDigit();
        const bool isYear = word.size() == 4
            && (word.startsWith(QStringLiteral("20")) || word.startsWith(QStringLiteral("19")));
        if (isFigure ? !isYear : word.size() >= 4 && !common.contains(word)) {
            telling.insert(word);
        }
    }
    return telling;
}

QSet<QString> topWords(const PlacedText &text)
{
    const qsizetype words = std::min(MostTopWords, text.words().size());
    QString top;
    for (qsizetype i = 0; i < words; ++i) {
        top += text.words().at(i).text + u' ';
    }
    return tellingWords(top);
}

/// The first page of the acte that holds enough words: what comes after its separator.
int firstReadPage(const CutEvidence &evidence, int first, int end)
{
    for (int i = first; i < std::min(end, first + 2); ++i) {
        if (evidence.pages.at(i).text.words().size() >= FewestPageWords) {
            return i;
        }
    }
    return -1;
}

constexpr auto sureLayers()
{
    return CutLayers(CutLayer::Separator) | CutLayer::Footer | CutLayer::Link;
}

bool isDisputed(const CutEvidence &evidence, const TitleMatcher &titles, const ActeStart &start, int end)
{
    if (start.entry < 0 || (start.layers & sureLayers()) != 0) {
        return false;
    }
    const int page = firstReadPage(evidence, start.page, end);
    if (page < 0) {
        // Nothing can be read there: a heading found further on is not worth a number.
        return start.layers.testFlag(CutLayer::Heading) && !start.layers.testFlag(CutLayer::Sommaire);
    }
    const QList<double> shares = titles.sharesOf(evidence.pages.at(page).text);
    const double own = shares.at(start.entry);
    const double best = *std::max_element(shares.begin(), shares.end());
    if (best > own) {
        return best >= SameTitleShare || !start.layers.testFlag(CutLayer::Sommaire);
    }
    return own < LikeTitleShare && !start.layers.testFlag(CutLayer::Sommaire);
}

bool isContradictedByTitles(const CutEvidence &evidence, const DocumentPart &part,
                            const QList<ActeStart> &starts)
{
    if (part.sommaire < 0 || evidence.sommaires.at(part.sommaire).separatorPages > 0) {
        return false;
    }
    const TitleMatcher titles(evidence.sommaires.at(part.sommaire));
    int judged = 0;
    int agreeing = 0;
    for (qsizetype k = 0; k < starts.size(); ++k) {
        const ActeStart &start = starts.at(k);
        const int end = k + 1 < starts.size() ? starts.at(k + 1).page : part.end;
        if ((start.layers & sureLayers()) != 0) {
            return false;
        }
        const int page = start.entry < 0 ? -1 : firstReadPage(evidence, start.page, end);
        if (page < 0) {
            continue;
        }
        const QList<double> shares = titles.sharesOf(evidence.pages.at(page).text);
        const double own = shares.at(start.entry);
        ++judged;
        agreeing += own >= LikeTitleShare && own >= *std::max_element(shares.begin(), shares.end()) ? 1 : 0;
    }
    return judged > 1 && 3 * agreeing < judged;
}

} // namespace

QStringList titleWords(const QString &title)
{
    QStringList words;
    QString word;
    for (const QChar c : foldedInPlace(title) + u' ') {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    return words;
}

TitleMatcher::TitleMatcher(const Sommaire &sommaire)
{
    for (const SommaireEntry &entry : sommaire.entries) {
        m_titles.append(tellingWords(entry.title));
    }
}

QList<double> TitleMatcher::sharesOf(const PlacedText &text) const
{
    const QSet<QString> top = topWords(text);
    QList<double> shares;
    shares.reserve(m_titles.size());
    for (const QSet<QString> &title : m_titles) {
        const auto found = std::count_if(title.begin(), title.end(),
                                         [&](const QString &word) { return top.contains(word); });
        shares.append(title.size() < FewestTellingWords
                          ? 0
                          : static_cast<double>(found) / static_cast<double>(title.size()));
    }
    return shares;
}

int TitleMatcher::onlyBest(const PlacedText &text) const
{
    const QList<double> shares = sharesOf(text);
    const auto best = std::max_element(shares.begin(), shares.end());
    const bool isOnly = best != shares.end() && *best >= SameTitleShare
        && std::count(shares.begin(), shares.end(), *best) == 1;
    return isOnly ? static_cast<int>(best - shares.begin()) : -1;
}

bool isSeparatorOfHeading(const PageEvidence &page, const QString &heading)
{
    const QString title = heading.left(MostHeadingLength);
    return page.text.words().size() <= MostSeparatorWords && title.size() >= FewestHeadingLength
        && squeezed(page.text.text()).contains(title);
}

void dropDisputedEntries(const CutEvidence &evidence, const DocumentPart &part, QList<ActeStart> *starts)
{
    if (part.sommaire < 0) {
        return;
    }
    if (isContradictedByTitles(evidence, part, *starts)) {
        starts->clear();
        return;
    }
    const TitleMatcher titles(evidence.sommaires.at(part.sommaire));
    for (qsizetype k = 0; k < starts->size(); ++k) {
        const int end = k + 1 < starts->size() ? starts->at(k + 1).page : part.end;
        if (!isDisputed(evidence, titles, starts->at(k), end)) {
            continue;
        }
        ActeStart &start = (*starts)[k];
        start.sommaire = -1;
        start.entry = -1;
        start.number.clear();
        start.confidence *= DisputedFactor;
    }
}

} // namespace attrap
