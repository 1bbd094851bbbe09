// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a page begins with the title that a sommaire has for it. Room-internal.
#pragma once

#include "core/reading/boundaries.h"

#include <QList>
#include <QSet>
#include <QStringList>

namespace attrap {

/// The words of a title, folded, without punctuation.
QStringList titleWords(const QString &title);

/// The titles of a sommaire, to be looked for at the top of pages. Pure.
class TitleMatcher
{
public:
    explicit TitleMatcher(const Sommaire &sommaire);

    /// The share of each entry's words that stand at the top of the text; 0 for titles of few words.
    [[nodiscard]] QList<double> sharesOf(const PlacedText &text) const;
    /// The entry whose title stands at the top of the text, and of no other as much; -1: none.
    [[nodiscard]] int onlyBest(const PlacedText &text) const;

private:
    QList<QSet<QString>> m_titles;
};

/// Whether a page is the separator of the acte whose squeezed heading stands on the next one: it says the
/// same, and little else.
bool isSeparatorOfHeading(const PageEvidence &page, const QString &heading);

/// Takes the entry away, and its number with it, from starts that nothing but the sommaire's counts or
/// printed page gave it, where the page's own words speak of another: better no number than a neighbour's.
/// Where most of the starts rest on the sommaire alone and begin with other words than its titles, none is
/// left: it is another recueil's.
void dropDisputedEntries(const CutEvidence &evidence, const DocumentPart &part, QList<ActeStart> *starts);

} // namespace attrap
