// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/boundaries.h"

#include "core/reading/titleevidence.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace attrap {

namespace {

// How far a layer is to be believed that speaks alone.
constexpr double ExactSeparatorConfidence = 0.9;
constexpr double NearSeparatorConfidence = 0.65;
constexpr double FooterConfidence = 0.85;
constexpr double CountsConfidence = 0.7;
constexpr double PrintedPageConfidence = 0.5;
constexpr double CountsAndPrintedConfidence = 0.75; ///< The sommaire does not contradict itself: no more.
constexpr double LinkConfidence = 0.75;
constexpr double OutlineConfidence = 0.5;
constexpr double HeadingConfidence = 0.5; ///< Its title of the sommaire stands at the top of the page.
/// From there on, all agrees: it is sure.
constexpr double AllAgree = 0.99;
// What is left of it when something else speaks against it.
constexpr double OtherCountFactor = 0.7; ///< The acte has more or fewer pages than the sommaire says.
constexpr double NoSeparatorFactor = 0.9;
constexpr double ForeignPagesFactor = 0.6; ///< Pages inside name another acte.
constexpr double OtherNumberFactor = 0.7; ///< The sommaire has another number for it.
constexpr double UnlistedFactor = 0.8; ///< There is a sommaire, and it is not in it.
constexpr double SurplusConfidence = 0.5;
constexpr int MostNumberErrors = 2;

/// A start while its evidence is put together.
struct Draft
{
    ActeStart start;
    bool hasOtherNumber = false; ///< Than the sommaire has for it.
    bool isSurplus = false;
    bool isOfOtherMake = false; ///< Weighed by cutOtherPart().
};

/// OCR misreads numbers; a text layer does not.
bool isSameNumber(const PageEvidence &page, const QString &printed, const QString &expected)
{
    if (printed == expected) {
        return true;
    }
    const FoundNumber &found
        = page.footer.number == printed || page.alone.isEmpty() ? page.footer : page.alone.first().found;
    const bool isCertain = found.exact && page.text.leastConfidenceAt(found.start, found.length) >= 1;
    return !isCertain && !expected.isEmpty()
        && editDistance(ocrSkeleton(printed), ocrSkeleton(expected), MostNumberErrors) <= MostNumberErrors;
}

class PartCutter
{
public:
    PartCutter(const CutEvidence &evidence, const DocumentPart &part);
    QList<ActeStart> cut();

private:
    void takeEntries();
    void takeLabels();
    void splitAtForeignPages();
    /// The first page of [first, end) from which on pages name an acte other than the draft's; its number.
    [[nodiscard]] int foreignPage(const Draft &draft, int end, QString *number) const;
    void splitSurplus();
    [[nodiscard]] int endOf(qsizetype draft) const;
    [[nodiscard]] const SommaireEntry *entryOf(const Draft &draft) const;
    /// All its pages, with the separator.
    [[nodiscard]] int ownPages(const SommaireEntry &entry) const
    {
        return entry.pages + m_sommaire->separatorPages;
    }
    void insert(qsizetype at, const Draft &draft);
    void takeOutline();
    void weigh(qsizetype index);
    [[nodiscard]] bool isNextUnplaced(const Draft &draft) const;
    [[nodiscard]] double contradictions(qsizetype index) const;
    [[nodiscard]] QList<ActeStart> withFront() const;
    [[nodiscard]] int firstBehind(qsizetype index) const;
    [[nodiscard]] Draft behindCounted(const Draft &before, int firstPage, const ActeStart &found) const;
    void splitBehind();

    const CutEvidence &m_evidence;
    const DocumentPart &m_part;
    const Sommaire *m_sommaire = nullptr;
    QStringList m_labels;
    QHash<QString, int> m_placed; ///< Numbers of entries that have their pages, and these.
    QList<Draft> m_drafts;

    [[nodiscard]] const QString &label(int page) const { return m_labels.at(page - m_part.first); }
};

PartCutter::PartCutter(const CutEvidence &evidence, const DocumentPart &part)
    : m_evidence(evidence)
    , m_part(part)
{
    if (part.sommaire >= 0) {
        m_sommaire = &evidence.sommaires.at(part.sommaire);
    }
    for (int i = part.first; i < part.end; ++i) {
        m_labels.append(evidence.pages.at(i).label());
    }
}

void PartCutter::takeEntries()
{
    QList<CutLayers> layers;
    const QList<int> pages = alignEntries(m_evidence, m_part, &layers);
    for (int k = 0; k < pages.size(); ++k) {
        if (pages.at(k) < 0) {
            continue;
        }
        Draft draft;
        draft.start.page = pages.at(k);
        draft.start.layers = layers.at(k);
        draft.start.sommaire = m_part.sommaire;
        draft.start.entry = k;
        draft.start.number = m_sommaire->entries.at(k).number;
        m_placed.insert(draft.start.number, draft.start.page);
        m_drafts.append(draft);
    }
    const int body = m_sommaire->lastPage + 1;
    if (body >= m_part.end || (!m_drafts.isEmpty() && m_drafts.first().start.page <= body)) {
        return;
    }
    // Pages before the first acte that has its place: an acte that the sommaire does not list, if they say
    // so.
    if (!label(body).isEmpty()) {
        Draft draft;
        draft.start.page = body;
        draft.start.number = label(body);
        insert(0, draft);
    }
}

/// Without a sommaire of its own, the first page that has a number begins the first acte.
void PartCutter::takeLabels()
{
    for (int i = m_sommaire != nullptr ? m_sommaire->lastPage + 1 : m_part.first; i < m_part.end; ++i) {
        if (!label(i).isEmpty()) {
            Draft draft;
            draft.start.page = i;
            draft.start.number = label(i);
            insert(0, draft);
            return;
        }
    }
}

int PartCutter::endOf(qsizetype draft) const
{
    return draft + 1 < m_drafts.size() ? m_drafts.at(draft + 1).start.page : m_part.end;
}

const SommaireEntry *PartCutter::entryOf(const Draft &draft) const
{
    return m_sommaire != nullptr && draft.start.entry >= 0 ? &m_sommaire->entries.at(draft.start.entry)
                                                           : nullptr;
}

/// Layers that a start has by its own pages.
void PartCutter::insert(qsizetype at, const Draft &draft)
{
    Draft added = draft;
    const PageEvidence &page = m_evidence.pages.at(added.start.page);
    if (page.separatorOf(added.start.number) != nullptr) {
        added.start.layers |= CutLayer::Separator;
    }
    if (!added.start.number.isEmpty() && page.footer.number == added.start.number) {
        added.start.layers |= CutLayer::Footer;
    }
    m_drafts.insert(at, added);
}

int PartCutter::foreignPage(const Draft &draft, int end, QString *number) const
{
    for (int i = draft.start.page; i < end; ++i) {
        const QString &found = label(i);
        const PageEvidence &page = m_evidence.pages.at(i);
        // A separator inside an acte is that of another, however near its number.
        const bool isOther = i > draft.start.page && page.isSeparator() && found != draft.start.number;
        const bool isSame = !isOther && isSameNumber(page, found, draft.start.number);
        if (found.isEmpty() || isSame || m_placed.contains(found)) {
            continue;
        }
        // One page in the middle of another acte is a misprint, unless it is marked as a beginning.
        bool returns = false;
        for (int k = i + 1; k < end && !returns; ++k) {
            returns = label(k) == draft.start.number;
        }
        if (!returns || page.separatorOf(found) != nullptr) {
            *number = found;
            return i;
        }
    }
    return -1;
}

void PartCutter::splitAtForeignPages()
{
    for (qsizetype k = 0; k < m_drafts.size(); ++k) {
        QString number;
        const int page = foreignPage(m_drafts.at(k), endOf(k), &number);
        if (page < 0) {
            continue;
        }
        Draft &draft = m_drafts[k];
        if (page == draft.start.page) {
            draft.hasOtherNumber = draft.start.entry >= 0 && entryOf(draft)->isNumbered;
            draft.start.number = number;
            const PageEvidence &first = m_evidence.pages.at(page);
            draft.start.layers.setFlag(CutLayer::Separator, first.separatorOf(number) != nullptr);
            draft.start.layers.setFlag(CutLayer::Footer, first.footer.number == number);
            --k; // Its pages are looked at once more, by that number.
            continue;
        }
        Draft added;
        added.start.page = page;
        added.start.number = number;
        insert(k + 1, added);
    }
}

/// Pages that come after all that the sommaire counts for an acte, and that have not its footer as those
/// before have: something that was added.
void PartCutter::splitSurplus()
{
    for (qsizetype k = 0; k < m_drafts.size(); ++k) {
        const SommaireEntry *entry = entryOf(m_drafts.at(k));
        const int first = m_drafts.at(k).start.page;
        const int end = endOf(k);
        if (entry == nullptr || entry->pages < 1 || first + ownPages(*entry) >= end) {
            continue;
        }
        const int surplus = first + ownPages(*entry);
        const bool isLabelled = label(surplus - 1) == m_drafts.at(k).start.number
            && m_evidence.pages.at(surplus - 1).footer.number == label(surplus - 1);
        const bool isOther = std::all_of(m_labels.begin() + (surplus - m_part.first),
                                         m_labels.begin() + (end - m_part.first),
                                         [](const QString &label) { return label.isEmpty(); });
        // One page whose footer was misread is none.
        const PlacedText &text = m_evidence.pages.at(surplus).text;
        const bool isSure = end - surplus > 1 || text.confidenceAt(0, text.text().size()) >= 1;
        if (isLabelled && isOther && isSure) {
            Draft added;
            added.start.page = surplus;
            added.start.layers = CutLayer::Sommaire;
            added.isSurplus = true;
            insert(k + 1, added);
            ++k;
        }
    }
}

void PartCutter::takeOutline()
{
    for (const OutlineEntry &entry : *m_evidence.outline) {
        const auto draft = std::find_if(m_drafts.begin(), m_drafts.end(), [&](const Draft &candidate) {
            return candidate.start.page == entry.pageIndex;
        });
        if (draft != m_drafts.end() && draft->start.outlineTitle.isEmpty()) {
            draft->start.outlineTitle = entry.title;
            draft->start.layers |= CutLayer::Outline;
        }
    }
}

/// The pages of the next entry were not found: they may be among those of this one.
bool PartCutter::isNextUnplaced(const Draft &draft) const
{
    const int next = draft.start.entry + 1;
    return next < m_sommaire->entries.size()
        && std::none_of(m_drafts.begin(), m_drafts.end(),
                        [&](const Draft &other) { return other.start.entry == next; });
}

double PartCutter::contradictions(qsizetype index) const
{
    const Draft &draft = m_drafts.at(index);
    const int end = endOf(index);
    double factor = draft.hasOtherNumber ? OtherNumberFactor : 1;
    for (int i = draft.start.page; i < end; ++i) {
        const QString &found = label(i);
        if (!found.isEmpty() && !isSameNumber(m_evidence.pages.at(i), found, draft.start.number)
            && (entryOf(draft) == nullptr || entryOf(draft)->isNumbered)) {
            factor *= ForeignPagesFactor;
            break;
        }
    }
    const SommaireEntry *entry = entryOf(draft);
    if (m_sommaire != nullptr && entry == nullptr) {
        return factor * UnlistedFactor;
    }
    const int pages = end - draft.start.page;
    const bool isCounted = entry != nullptr && entry->pages >= 0;
    if (entry != nullptr && !isCounted && isNextUnplaced(draft)) {
        factor *= OtherCountFactor;
    } else if (isCounted && pages != ownPages(*entry)) {
        const bool hasSeparator = draft.start.layers.testFlag(CutLayer::Separator);
        factor *= m_sommaire->separatorPages > 0 && pages == entry->pages && !hasSeparator ? NoSeparatorFactor
                                                                                           : OtherCountFactor;
    }
    return factor;
}

void PartCutter::weigh(qsizetype index)
{
    if (m_drafts.at(index).isOfOtherMake) {
        return;
    }
    ActeStart &start = m_drafts[index].start;
    const CutLayers layers = start.layers;
    double sure = 0;
    if (layers.testFlag(CutLayer::Separator)) {
        const bool isExact = m_evidence.pages.at(start.page).separatorOf(start.number) != nullptr;
        sure = together(sure, isExact ? ExactSeparatorConfidence : NearSeparatorConfidence);
    }
    if (layers.testFlag(CutLayer::Footer)) {
        sure = together(sure, FooterConfidence);
    }
    const bool isCounted = layers.testFlag(CutLayer::Sommaire);
    if (layers.testFlag(CutLayer::PrintedPage)) {
        sure = together(sure, isCounted ? CountsAndPrintedConfidence : PrintedPageConfidence);
    } else if (isCounted) {
        sure = together(sure, CountsConfidence);
    }
    if (layers.testFlag(CutLayer::Link)) {
        sure = together(sure, LinkConfidence);
    }
    if (layers.testFlag(CutLayer::Outline)) {
        sure = together(sure, OutlineConfidence);
    }
    if (layers.testFlag(CutLayer::Heading)) {
        sure = together(sure, HeadingConfidence);
    }
    if (m_drafts.at(index).isSurplus) {
        sure = SurplusConfidence;
    }
    sure = sure >= AllAgree ? 1 : sure;
    start.confidence = sure * contradictions(index);
}

/// What comes before the first acte that a number tells: cover and sommaire, or papers of another kind.
QList<ActeStart> PartCutter::withFront() const
{
    QList<ActeStart> starts;
    for (const Draft &draft : m_drafts) {
        starts.append(draft.start);
    }
    const int leading = starts.first().page - m_part.first;
    if (leading == 0) {
        return starts;
    }
    bool isFront = m_sommaire != nullptr;
    for (int i = m_part.first; i < starts.first().page && !isFront; ++i) {
        isFront = m_evidence.pages.at(i).isCover || beginsSommaire(m_evidence.pages.at(i));
    }
    if (isFront) {
        ActeStart front;
        front.page = m_part.first;
        front.isFront = true;
        front.layers = CutLayer::Cover;
        front.confidence = starts.first().confidence;
        return QList<ActeStart>{front} + starts;
    }
    if (leading == 1 && !starts.first().layers.testFlag(CutLayer::Separator)) {
        // A first page that was read badly.
        starts.first().page = m_part.first;
        return starts;
    }
    return cutOtherPart(m_evidence, {m_part.first, starts.first().page, -1}) + starts;
}

/// The first page behind an acte's own: the software prints its number on every page, and the sommaire counts
/// them. The end of its pages when nothing comes behind them.
int PartCutter::firstBehind(qsizetype index) const
{
    const Draft &draft = m_drafts.at(index);
    const int end = endOf(index);
    const SommaireEntry *entry = entryOf(draft);
    int first = end;
    // What follows a separator is the acte.
    const int own = draft.start.page + (draft.start.layers.testFlag(CutLayer::Separator) ? 2 : 1);
    while (first > own && label(first - 1).isEmpty()) {
        --first;
    }
    if (entry != nullptr && entry->pages >= 0) {
        return std::min(end, std::max(first, draft.start.page + ownPages(*entry)));
    }
    const QString &footer = m_evidence.pages.at(first - 1).footer.number;
    const bool isStamped = entry == nullptr && !footer.isEmpty() && footer == draft.start.number;
    return isStamped || draft.isSurplus ? first : end;
}

/// Where the sommaire's counts say that the acte is over, what follows is the next entry that was not found:
/// the page before its heading is its separator, which was read badly.
Draft PartCutter::behindCounted(const Draft &before, int firstPage, const ActeStart &found) const
{
    Draft draft;
    draft.start = found;
    draft.isOfOtherMake = true;
    const int next = before.start.entry + 1;
    const bool isCounted = entryOf(before) != nullptr && entryOf(before)->pages >= 0;
    if (!isCounted || next >= m_sommaire->entries.size() || !isNextUnplaced(before)) {
        return draft;
    }
    draft.start.sommaire = m_part.sommaire;
    draft.start.entry = next;
    draft.start.number = m_sommaire->entries.at(next).number;
    if (found.page - 1 >= firstPage && m_evidence.pages.at(found.page - 1).isShort) {
        draft.start.page = found.page - 1;
    }
    return draft;
}

/// Papers of another kind behind the last page of an acte.
void PartCutter::splitBehind()
{
    for (qsizetype k = 0; k < m_drafts.size(); ++k) {
        const int first = firstBehind(k);
        const int end = endOf(k);
        if (first >= end) {
            continue;
        }
        const Draft before = m_drafts.at(k);
        const QList<ActeStart> found = cutOtherPart(m_evidence, {first, end, -1});
        bool isNext = true;
        for (const ActeStart &start : found) {
            const bool hasEvidence
                = start.layers.testFlag(CutLayer::Heading) || start.layers.testFlag(CutLayer::Outline);
            if (!hasEvidence || start.page <= before.start.page) {
                continue;
            }
            Draft added;
            added.start = start;
            added.isOfOtherMake = true;
            m_drafts.insert(++k, isNext ? behindCounted(before, first, start) : added);
            isNext = false;
        }
    }
}

QList<ActeStart> PartCutter::cut()
{
    if (m_sommaire != nullptr && !m_sommaire->isForeign) {
        takeEntries();
    } else {
        takeLabels();
    }
    if (m_drafts.isEmpty()) {
        return {};
    }
    splitAtForeignPages();
    splitSurplus();
    splitBehind();
    takeOutline();
    for (qsizetype k = 0; k < m_drafts.size(); ++k) {
        weigh(k);
    }
    return withFront();
}

} // namespace

FieldSource ActeStart::source() const
{
    if (layers.testFlag(CutLayer::Separator)) {
        return FieldSource::Separator;
    }
    if (layers.testFlag(CutLayer::Footer)) {
        return FieldSource::Footer;
    }
    if (layers.testFlag(CutLayer::Sommaire) || layers.testFlag(CutLayer::PrintedPage)
        || layers.testFlag(CutLayer::Link)) {
        return FieldSource::Sommaire;
    }
    if (layers.testFlag(CutLayer::Outline)) {
        return FieldSource::Outline;
    }
    return layers.testFlag(CutLayer::Heading) ? FieldSource::Heading : FieldSource::Metadata;
}

double together(double a, double b)
{
    return 1 - (1 - a) * (1 - b);
}

QList<ActeStart> cutNationalPart(const CutEvidence &evidence, const DocumentPart &part)
{
    QList<ActeStart> starts = PartCutter(evidence, part).cut();
    dropDisputedEntries(evidence, part, &starts);
    return starts;
}

} // namespace attrap
