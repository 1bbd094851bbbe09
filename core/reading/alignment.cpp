// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of a sommaire and the pages that they mean: the chain that most of the evidence agrees with.
#include "core/reading/boundaries.h"
#include "core/reading/titleevidence.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace attrap {

namespace {

// What speaks for an entry beginning at a page. The sum over a chain of entries and pages is made as large as
// can be, so that one wrong reading does not move the others.
constexpr double ExactSeparatorScore = 4;
constexpr double FooterScore = 3;
constexpr double LinkScore = 3;
constexpr double QuotedNumberScore = 2.5; ///< A short page holds the number, among other words of its line.
constexpr double NearSeparatorScore = 2; ///< A number that differs by what OCR may do.
constexpr double TitleScore = 2; ///< A short page holds the words of the title and little else.
constexpr double PrintedPageScore = 1.5;
/// Between two entries: their pages are as far apart as the counts say, or not.
constexpr double GapScore = 2;
constexpr double NoGapScore = -1.5;
/// How far back in the chain the entry before may be.
constexpr int MostCandidatesBack = 400;
constexpr int MostNumberErrors = 2;
constexpr double LeastTitleShare = 0.8;
constexpr qsizetype FewestTitleWords = 4;

struct Candidate
{
    int entry = 0;
    int page = 0;
    double score = 0;
    CutLayers layers;
    double best = 0; ///< Of the chain that ends here.
    int before = -1;
};

class Aligner
{
public:
    Aligner(const CutEvidence &evidence, const DocumentPart &part);
    QList<int> align(QList<CutLayers> *layers);

private:
    void add(int entry, int page, double score, CutLayer layer);
    void addNumbers();
    void addNearNumbers(int page);
    void addTitles(int page);
    void addHeadings();
    void addLinks();
    void addPrintedPages();
    void chain();
    void fillGaps(QList<int> *pages, QList<CutLayers> *layers) const;
    void fillBetween(int before, int after, QList<int> *pages, QList<CutLayers> *layers) const;
    /// Pages from the start of one entry to that of another by the sommaire; -1 when a count is missing.
    /// Entry -1 is the sommaire itself.
    [[nodiscard]] int countedGap(int from, int to) const;
    [[nodiscard]] double gapScore(int from, int to, int pages) const;
    /// No acte begins between two pages whose footers have the same number, whatever a sommaire says.
    [[nodiscard]] bool isInsideFooters(int page) const
    {
        const QString &footer = m_evidence.pages.at(page).footer.number;
        return page > m_bodyFirst && !footer.isEmpty()
            && footer == m_evidence.pages.at(page - 1).footer.number;
    }
    [[nodiscard]] const QString &label(int page) const { return m_labels.at(page - m_part.first); }
    [[nodiscard]] const SommaireEntry &entry(int index) const { return m_sommaire.entries.at(index); }

    const CutEvidence &m_evidence;
    const DocumentPart &m_part;
    const Sommaire &m_sommaire;
    int m_bodyFirst;
    QStringList m_labels; ///< Of the part's pages.
    QList<qsizetype> m_counted; ///< Pages of the entries before.
    QList<int> m_uncounted; ///< Entries before without a count.
    QHash<QString, int> m_entryOf; ///< By number.
    QStringList m_skeletons; ///< Of the numbers.
    QList<Candidate> m_candidates;
    QHash<qint64, qsizetype> m_candidateAt;
};

Aligner::Aligner(const CutEvidence &evidence, const DocumentPart &part)
    : m_evidence(evidence)
    , m_part(part)
    , m_sommaire(evidence.sommaires.at(part.sommaire))
    , m_bodyFirst(m_sommaire.lastPage + 1)
{
    for (int i = part.first; i < part.end; ++i) {
        m_labels.append(evidence.pages.at(i).label());
    }
    m_counted.append(0);
    m_uncounted.append(0);
    QSet<QString> twice;
    for (int k = 0; k < m_sommaire.entries.size(); ++k) {
        m_counted.append(m_counted.last() + std::max(0, entry(k).pages) + m_sommaire.separatorPages);
        m_uncounted.append(m_uncounted.last() + (entry(k).pages < 0 ? 1 : 0));
        m_skeletons.append(ocrSkeleton(entry(k).number));
        if (m_entryOf.contains(entry(k).number)) {
            twice.insert(entry(k).number);
        }
        m_entryOf.insert(entry(k).number, k);
    }
    // What does not tell two entries apart says nothing.
    twice.insert(QString());
    for (const QString &number : std::as_const(twice)) {
        m_entryOf.remove(number);
    }
}

void Aligner::add(int entry, int page, double score, CutLayer layer)
{
    const bool isSure = layer == CutLayer::Separator && score >= ExactSeparatorScore;
    if (page < m_bodyFirst || page >= m_part.end || (!isSure && isInsideFooters(page))) {
        return;
    }
    const qint64 key = static_cast<qint64>(entry) * std::numeric_limits<int>::max() + page;
    const auto known = m_candidateAt.constFind(key);
    if (known == m_candidateAt.constEnd()) {
        m_candidateAt.insert(key, m_candidates.size());
        m_candidates.append({entry, page, score, layer, 0, -1});
        return;
    }
    Candidate &candidate = m_candidates[*known];
    if (!candidate.layers.testFlag(layer)) {
        candidate.layers |= layer;
        candidate.score += score;
    }
}

void Aligner::addNumbers()
{
    for (int i = m_bodyFirst; i < m_part.end; ++i) {
        const PageEvidence &page = m_evidence.pages.at(i);
        for (const AloneNumber &alone : page.alone) {
            const auto found = m_entryOf.constFind(alone.found.number);
            if (found != m_entryOf.constEnd() && page.separatorOf(alone.found.number) != nullptr) {
                add(*found, i, ExactSeparatorScore, CutLayer::Separator);
            }
        }
        const auto footer = m_entryOf.constFind(page.footer.number);
        if (footer != m_entryOf.constEnd() && (i == m_bodyFirst || label(i - 1) != page.footer.number)) {
            add(*footer, i, FooterScore, CutLayer::Footer);
        }
        if (page.isShort && !m_entryOf.contains(label(i))) {
            addNearNumbers(i);
            addTitles(i);
        }
    }
}

/// Numbers that OCR misread, and free ones, which have words around them on their line.
void Aligner::addNearNumbers(int page)
{
    const PlacedText &text = m_evidence.pages.at(page).text;
    const QString whole = ocrSkeleton(text.text());
    for (int k = 0; k < m_skeletons.size(); ++k) {
        if (m_skeletons.at(k).size() >= 6 && whole.contains(m_skeletons.at(k))) {
            add(k, page, QuotedNumberScore, CutLayer::Separator);
        }
    }
    for (qsizetype line = 0; line < text.lineCount(); ++line) {
        const QString read = ocrSkeleton(text.line(line));
        if (read.size() < 12 || read.size() > 22) {
            continue;
        }
        // The nearest ones: numbers of one recueil differ by one digit.
        int least = MostNumberErrors + 1;
        QList<int> nearest;
        for (int k = 0; k < m_skeletons.size(); ++k) {
            const int errors = entry(k).isNumbered ? editDistance(read, m_skeletons.at(k), least) : least + 1;
            if (errors < least) {
                nearest.clear();
                least = errors;
            }
            if (errors == least && errors <= MostNumberErrors) {
                nearest.append(k);
            }
        }
        for (const int k : std::as_const(nearest)) {
            add(k, page, nearest.size() == 1 ? NearSeparatorScore : NearSeparatorScore / 2,
                CutLayer::Separator);
        }
    }
}

void Aligner::addTitles(int page)
{
    const QStringList read = titleWords(m_evidence.pages.at(page).text.text());
    const QSet<QString> words(read.begin(), read.end());
    for (int k = 0; k < m_sommaire.entries.size(); ++k) {
        const QStringList title = titleWords(entry(k).title);
        // A page that has much else is the acte, not what stands before it.
        if (title.size() < FewestTitleWords || read.size() > 2 * title.size() + 25) {
            continue;
        }
        const auto found = std::count_if(title.begin(), title.end(),
                                         [&](const QString &word) { return words.contains(word); });
        if (static_cast<double>(found) >= LeastTitleShare * static_cast<double>(title.size())) {
            add(k, page, TitleScore, CutLayer::Separator);
        }
    }
}

/// A link belongs to the entry that it lies on; where the links lie is not always said, but then one an
/// entry.
void Aligner::addLinks()
{
    QList<PageLink> links;
    QSet<int> targets;
    for (const PageLink &link : *m_evidence.links) {
        if (link.pageIndex >= m_sommaire.firstPage && link.pageIndex <= m_sommaire.lastPage
            && link.targetPageIndex >= m_bodyFirst && link.targetPageIndex < m_part.end) {
            links.append(link);
            targets.insert(link.targetPageIndex);
        }
    }
    QSet<int> placed;
    for (int k = 0; k < m_sommaire.entries.size() && !links.isEmpty(); ++k) {
        const PagePlace &place = entry(k).number.isEmpty() ? entry(k).titleAt : entry(k).numberAt;
        const QList<PageRect> boxes
            = m_evidence.pages.at(place.pageIndex).text.boxesAt(place.start, place.length);
        for (const PageLink &link : std::as_const(links)) {
            const bool isOver = link.pageIndex == place.pageIndex
                && std::any_of(boxes.begin(), boxes.end(), [&](const PageRect &box) {
                                    return link.rect.contains(box.centreX(), box.centreY());
                                });
            if (isOver) {
                add(k, link.targetPageIndex, LinkScore, CutLayer::Link);
                placed.insert(k);
            }
        }
    }
    if (placed.isEmpty() && targets.size() == m_sommaire.entries.size()) {
        QList<int> ordered(targets.begin(), targets.end());
        std::sort(ordered.begin(), ordered.end());
        for (int k = 0; k < ordered.size(); ++k) {
            add(k, ordered.at(k), LinkScore, CutLayer::Link);
        }
    }
}

void Aligner::addPrintedPages()
{
    for (int k = 0; k < m_sommaire.entries.size(); ++k) {
        if (entry(k).printedPage > 0) {
            add(k, m_part.first + entry(k).printedPage - 1, PrintedPageScore, CutLayer::PrintedPage);
        }
    }
}

/// Where actes follow each other without separators, each begins with its title.
void Aligner::addHeadings()
{
    if (m_sommaire.separatorPages > 0) {
        return;
    }
    const TitleMatcher titles(m_sommaire);
    for (int i = m_bodyFirst; i < m_part.end; ++i) {
        const int best = titles.onlyBest(m_evidence.pages.at(i).text);
        if (best >= 0) {
            add(best, i, TitleScore, CutLayer::Heading);
        }
    }
}

int Aligner::countedGap(int from, int to) const
{
    const int first = std::max(from, 0);
    if (m_uncounted.at(to) - m_uncounted.at(first) > 0) {
        return -1;
    }
    const qsizetype pages = m_counted.at(to) - m_counted.at(first) + (from < 0 ? 1 : 0);
    return pages > std::numeric_limits<int>::max() / 2 ? -1 : static_cast<int>(pages);
}

double Aligner::gapScore(int from, int to, int pages) const
{
    const int counted = countedGap(from, to);
    if (counted < 0) {
        return 0;
    }
    return counted == pages ? GapScore : NoGapScore;
}

void Aligner::chain()
{
    std::sort(m_candidates.begin(), m_candidates.end(), [](const Candidate &a, const Candidate &b) {
        return a.entry != b.entry ? a.entry < b.entry : a.page < b.page;
    });
    for (int i = 0; i < m_candidates.size(); ++i) {
        Candidate &candidate = m_candidates[i];
        candidate.best = candidate.score + gapScore(-1, candidate.entry, candidate.page - m_bodyFirst + 1);
        for (int j = std::max(0, i - MostCandidatesBack); j < i; ++j) {
            const Candidate &before = m_candidates.at(j);
            if (before.entry >= candidate.entry || before.page >= candidate.page) {
                continue;
            }
            const double best = before.best + candidate.score
                + gapScore(before.entry, candidate.entry, candidate.page - before.page);
            if (best > candidate.best) {
                candidate.best = best;
                candidate.before = j;
            }
        }
    }
}

/// Entries that nothing but the counts can place, between two that are placed.
void Aligner::fillBetween(int before, int after, QList<int> *pages, QList<CutLayers> *layers) const
{
    const auto all = static_cast<int>(m_sommaire.entries.size());
    const int from = before < 0 ? m_bodyFirst - 1 : pages->at(before);
    const int to = after == all ? m_part.end : pages->at(after);
    if (after - before < 2 || countedGap(before, after) != to - from) {
        return;
    }
    for (int k = before + 1; k < after; ++k) {
        if (isInsideFooters(from + countedGap(before, k))) {
            continue;
        }
        (*pages)[k] = from + countedGap(before, k);
        (*layers)[k] |= CutLayer::Sommaire;
    }
}

void Aligner::fillGaps(QList<int> *pages, QList<CutLayers> *layers) const
{
    const auto all = static_cast<int>(m_sommaire.entries.size());
    int before = -1;
    for (int k = 0; k <= all; ++k) {
        if (k < all && pages->at(k) < 0) {
            continue;
        }
        fillBetween(before, k, pages, layers);
        before = k;
    }
    // What the counts say of those that were placed by other evidence.
    for (int k = 0; k < all; ++k) {
        if (pages->at(k) < 0) {
            continue;
        }
        const int previous = k == 0 ? m_bodyFirst - 1 : pages->at(k - 1);
        const bool fromBefore = previous >= 0 && countedGap(k - 1, k) == pages->at(k) - previous;
        const int next = k + 1 == all ? m_part.end : pages->at(k + 1);
        const bool fromAfter = next >= 0 && countedGap(k, k + 1) == next - pages->at(k);
        if (fromBefore || fromAfter) {
            (*layers)[k] |= CutLayer::Sommaire;
        }
    }
}

QList<int> Aligner::align(QList<CutLayers> *layers)
{
    addNumbers();
    addLinks();
    addPrintedPages();
    addHeadings();
    chain();
    QList<int> pages(m_sommaire.entries.size(), -1);
    *layers = QList<CutLayers>(m_sommaire.entries.size());
    const auto all = static_cast<int>(m_sommaire.entries.size());
    int last = -1;
    double best = 0;
    for (int i = 0; i < m_candidates.size(); ++i) {
        const Candidate &candidate = m_candidates.at(i);
        const double score = candidate.best + gapScore(candidate.entry, all, m_part.end - candidate.page);
        if (last < 0 || score > best) {
            best = score;
            last = i;
        }
    }
    for (; last >= 0; last = m_candidates.at(last).before) {
        pages[m_candidates.at(last).entry] = m_candidates.at(last).page;
        (*layers)[m_candidates.at(last).entry] = m_candidates.at(last).layers;
    }
    fillGaps(&pages, layers);
    return pages;
}

} // namespace

QList<int> alignEntries(const CutEvidence &evidence, const DocumentPart &part, QList<CutLayers> *layers)
{
    return Aligner(evidence, part).align(layers);
}

} // namespace attrap
