// SPDX-License-Identifier: GPL-3.0-or-later
// Where actes begin: what each layer of evidence proposes, put together. Room-internal.
#pragma once

#include "core/base/pagedata.h"
#include "core/catalogue/records.h"
#include "core/reading/sommaire.h"

#include <QFlags>
#include <QList>

namespace attrap {

/// What may say that an acte begins at a page.
enum class CutLayer : unsigned {
    Separator = 1U << 0U, ///< Its number alone on a line of a short page, or its title and little else.
    Footer = 1U << 1U, ///< From there on, footers have its number.
    Sommaire = 1U << 2U, ///< The counts of pages of the sommaire lead there.
    PrintedPage = 1U << 3U, ///< "Page 3" of the sommaire.
    Link = 1U << 4U, ///< A link of the sommaire leads there.
    Outline = 1U << 5U,
    Heading = 1U << 6U, ///< "ARRÊTÉ n° …" at the top of the page, as the body of an acte begins.
    Cover = 1U << 7U, ///< The cover or sommaire of a recueil.
};
Q_DECLARE_FLAGS(CutLayers, CutLayer)
Q_DECLARE_OPERATORS_FOR_FLAGS(CutLayers)

/// An acte, or a cover with its sommaire, begins at a page.
struct ActeStart
{
    int page = 0;
    CutLayers layers; ///< That propose it.
    double confidence = 0; ///< Of the boundary and of what the acte's pages say of it.
    int sommaire = -1; ///< Index of the sommaire that lists it; -1 when none does.
    int entry = -1; ///< Its entry there.
    QString number; ///< As pages have it, or the sommaire; empty when unknown.
    QString outlineTitle; ///< Of the outline's entry that leads here.
    QString listedTitle; ///< Of a table of contents that is not the national software's.
    PagePlace listedAt;
    bool isFront = false; ///< Cover and sommaire.

    [[nodiscard]] FieldSource source() const;
};

/// All that is known of a document, page by page.
struct CutEvidence
{
    QList<PageEvidence> pages;
    QList<Sommaire> sommaires;
    const QList<PageLink> *links = nullptr;
    const QList<OutlineEntry> *outline = nullptr;
    const QList<PageSize> *sizes = nullptr;

    [[nodiscard]] int pageCount() const { return static_cast<int>(pages.size()); }
};

/// A stretch of pages that one recueil, or nothing that is known, fills.
struct DocumentPart
{
    int first = 0;
    int end = 0; ///< Not included.
    int sommaire = -1; ///< Index; -1 when it has none.
};

/// Finds the covers and sommaires of recueils glued together. The parts hold all pages.
QList<DocumentPart> findParts(CutEvidence *evidence);

/// What layers that do not know of each other say together.
double together(double a, double b);

/// The starts in a part of the national software (it has a sommaire, or pages with numbers), in page order;
/// the first is the part's first page. Empty when nothing in it can be cut.
QList<ActeStart> cutNationalPart(const CutEvidence &evidence, const DocumentPart &part);

/// The starts in a part that has neither: by outline and headings, in page order; the first is the part's
/// first page.
QList<ActeStart> cutOtherPart(const CutEvidence &evidence, const DocumentPart &part);

/// Which page each entry of the part's sommaire begins at; -1 where nothing tells, or two pages might be
/// meant. Pages grow with the entries. `layers` receives what speaks for each.
QList<int> alignEntries(const CutEvidence &evidence, const DocumentPart &part, QList<CutLayers> *layers);

} // namespace attrap
