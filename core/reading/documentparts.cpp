// SPDX-License-Identifier: GPL-3.0-or-later
// Several recueils glued into one document: where each begins.
#include "core/reading/boundaries.h"

#include <QRegularExpression>

#include <algorithm>

namespace attrap {

namespace {

constexpr int MostPagesBeforeSommaire = 3;

/// A sommaire that lists actes: most of its entries have a number.
bool isOfNationalSoftware(const Sommaire &sommaire)
{
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
    return parts;
}

} // namespace attrap
