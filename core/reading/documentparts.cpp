// SPDX-License-Identifier: GPL-3.0-or-later
// Several recueils glued into one document: where each begins.
#include "core/reading/boundaries.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace attrap {

namespace {

constexpr int MostPagesBeforeSommaire = 3;
constexpr int MostNumberErrors = 2;
constexpr qsizetype FewestForeignNumbers = 2;

/// How many entries' printed pages are as far apart as their counts say, with so many pages before each.
int countedSteps(const Sommaire &sommaire, int separatorPages)
{
    int steps = 0;
    for (qsizetype k = 0; k + 1 < sommaire.entries.size(); ++k) {
        const SommaireEntry &entry = sommaire.entries.at(k);
        const int next = sommaire.entries.at(k + 1).printedPage;
        const bool isSaid = entry.printedPage > 0 && next > 0 && entry.pages >= 0;
        steps += isSaid && next - entry.printedPage == entry.pages + separatorPages ? 1 : 0;
    }
    return steps;
}

/// Recueils from before the national software have no separators: the sommaire's own arithmetic shows it,
/// and no page looks like one.
void findSeparatorPages(const CutEvidence &evidence, const DocumentPart &part, Sommaire *sommaire)
{
    const int body = sommaire->lastPage + 1;
    const auto entries = sommaire->entries.size();
    qsizetype counted = 0;
    for (const SommaireEntry &entry : std::as_const(sommaire->entries)) {
        counted += entry.pages < 0 ? evidence.pageCount() : entry.pages;
    }
    int separators = 0;
    for (int i = body; i < part.end; ++i) {
        separators += evidence.pages.at(i).isSeparator() ? 1 : 0;
    }
    const qsizetype pages = part.end - body;
    if (2 * separators >= entries || counted + entries == pages) {
        return;
    }
    const int without = countedSteps(*sommaire, 0);
    const int with = countedSteps(*sommaire, 1);
    const bool nothingAgrees = without == 0 && with == 0 && separators == 0 && entries > 2;
    if (without > with || (without == with && counted == pages) || nothingAgrees) {
        sommaire->separatorPages = 0;
    }
}

/// Whether pages name at least two actes, surely, and none of the sommaire's.
bool isOfAnotherRecueil(const CutEvidence &evidence, const DocumentPart &part, const Sommaire &sommaire)
{
    QSet<QString> listed;
    QStringList skeletons;
    for (const SommaireEntry &entry : sommaire.entries) {
        // A number that was misread, or one of another make, contradicts nothing.
        if (!entry.isNumbered || entry.number.isEmpty()) {
            return false;
        }
        listed.insert(entry.number);
        skeletons.append(ocrSkeleton(entry.number));
    }
    QSet<QString> printed;
    for (int i = sommaire.lastPage + 1; i < part.end; ++i) {
        const PageEvidence &page = evidence.pages.at(i);
        const QString label = page.label();
        if (listed.contains(label)) {
            return false;
        }
        if (label.isEmpty()) {
            continue;
        }
        const FoundNumber &found = page.footer.number.isEmpty() ? page.alone.first().found : page.footer;
        if (found.exact && page.text.leastConfidenceAt(found.start, found.length) >= 1) {
            printed.insert(label);
            continue;
        }
        const QString read = ocrSkeleton(label);
        const bool isNear = std::any_of(skeletons.begin(), skeletons.end(), [&](const QString &skeleton) {
            return editDistance(read, skeleton, MostNumberErrors) <= MostNumberErrors;
        });
        if (isNear) {
            return false;
        }
        printed.insert(label);
    }
    return printed.size() >= FewestForeignNumbers;
}

/// A sommaire that lists actes: most of its entries have a number, or their pages and counts agree
/// throughout.
bool isOfNationalSoftware(const Sommaire &sommaire)
{
    const auto steps = static_cast<int>(sommaire.entries.size()) - 1;
    if (steps > 0 && (countedSteps(sommaire, 1) == steps || countedSteps(sommaire, 0) == steps)) {
        return true;
    }
    const auto numbered = std::count_if(sommaire.entries.begin(), sommaire.entries.end(),
                                        [](const SommaireEntry &entry) { return !entry.number.isEmpty(); });
    return numbered > 0 && 2 * numbered >= sommaire.entries.size();
}

/// A sommaire's last page may hold no entry but a column of "Page N".
void takeLastPages(const CutEvidence &evidence, int partFirst, Sommaire *sommaire)
{
    static const QRegularExpression column(QStringLiteral("\\bPage\\s\\d{1,4}\\b"));
    const int printed = sommaire->entries.first().printedPage;
    while (sommaire->lastPage + 1 < std::min(partFirst + printed - 1, evidence.pageCount())) {
        const PageEvidence &next = evidence.pages.at(sommaire->lastPage + 1);
        if (!next.isShort || !next.label().isEmpty() || !next.text.text().contains(column)) {
            return;
        }
        ++sommaire->lastPage;
    }
}

/// Whether a part begins at that cover: another page than one of an acte, which has a number.
bool beginsPart(const CutEvidence &evidence, int page)
{
    return evidence.pages.at(page).isCover && evidence.pages.at(page).label().isEmpty();
}

} // namespace

QList<DocumentPart> findParts(CutEvidence *evidence)
{
    QList<DocumentPart> parts;
    const auto begin = [&](int page) {
        if (!parts.isEmpty()) {
            parts.last().end = page;
        }
        parts.append({page, evidence->pageCount(), -1});
    };
    for (int i = 0; i < evidence->pageCount(); ++i) {
        if (i == 0 || (beginsPart(*evidence, i) && !evidence->pages.at(i - 1).isCover)) {
            begin(i);
        }
        if (!beginsSommaire(evidence->pages.at(i))) {
            continue;
        }
        Sommaire sommaire = readSommaire(evidence->pages, i);
        if (!isOfNationalSoftware(sommaire)) {
            continue;
        }
        if (parts.last().sommaire >= 0 || i - parts.last().first > MostPagesBeforeSommaire) {
            begin(i);
        }
        takeLastPages(*evidence, parts.last().first, &sommaire);
        parts.last().sommaire = static_cast<int>(evidence->sommaires.size());
        i = sommaire.lastPage;
        evidence->sommaires.append(sommaire);
    }
    for (const DocumentPart &part : std::as_const(parts)) {
        if (part.sommaire >= 0) {
            Sommaire &sommaire = evidence->sommaires[part.sommaire];
            findSeparatorPages(*evidence, part, &sommaire);
            sommaire.isForeign = isOfAnotherRecueil(*evidence, part, sommaire);
        }
    }
    return parts;
}

} // namespace attrap
