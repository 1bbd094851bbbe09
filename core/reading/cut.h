// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pagedata.h"
#include "core/base/word.h"
#include "core/catalogue/records.h"

#include <QDate>
#include <QList>

namespace attrap {

/// What the cutting sees of a document: the assembled words of each page, its size, and what the PDF tells.
struct CutInput
{
    QString document; ///< SHA-256.
    QString title; ///< Of the recueil as listed, or the file name: the title of an acte of which nothing
                   ///< better is known.
    QList<QList<Word>> pages;
    QList<PageSize> sizes;
    QList<OutlineEntry> outline;
    QList<PageLink> links;
    QList<BoundaryCorrection> boundaries; ///< The user's: they win over all evidence.
    QList<FieldCorrection> corrections; ///< Likewise, of the actes that begin at those pages.
};

struct CutResult
{
    QList<Acte> actes; ///< In page order, with their fields; at least one, unless the document has no page.
                       ///< Ids are 0.
    QDate publishedOn; ///< "PUBLIÉ LE 15 JUILLET 2025" of the cover; invalid when there is none.
};

/// Raised when the rules change, so that older cuts can be made again.
constexpr int CutterVersion = 3;

/// Cuts a document into actes by what it prints, in layers: separator pages and footers with numbers of the
/// national software, the sommaire's entries with their counts of pages and links (rules R1 to R5 of the
/// corpus's README), the outline, and the way actes are drafted (heading, visas, decision, signature). Layers
/// that agree make a boundary surer, one that contradicts makes it less sure: Acte::confidence. One wrong
/// reading leaves the actes around it right. Headings and outlines alone cut only where all speaks for it,
/// and never give more than 0.6 each. Several recueils glued into one document are cut each by itself.
///
/// Every page of the document belongs to exactly one acte. An acte begins at its separator page, where it has
/// one. Cover and sommaire make an acte of their own, of kind "sommaire", so that search finds them too. The
/// user's boundaries win over all evidence (source User, confidence 1), but page 0 always begins an acte; the
/// user's corrections are fields of source User, an empty one too. Pure. Thread: any.
CutResult cutIntoActes(const CutInput &input);

} // namespace attrap
