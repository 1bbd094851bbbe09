// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that look like the first page of an acte, by the way actes are drafted. Room-internal.
#pragma once

#include "core/reading/pagetext.h"

#include <QList>

namespace attrap {

/// A page at whose top an acte begins.
struct ActeBeginning
{
    int page = 0;
    /// What the acte before had still to say ("ARRÊTE", "Fait à …") was said: it is over.
    bool isAfterEnd = false;
};

/// What a page says of the course of an acte: heading, visas, decision, signature.
struct ActeCourse
{
    bool hasHeading = false; ///< "ARRÊTÉ n° …" below nothing but a letterhead.
    QString heading; ///< Squeezed, to know it again.
    bool hasAuthorityOrVisa = false; ///< "Le préfet …", "Vu …" at the beginning of a line.
    bool headingBeforeVisa = false; ///< The heading, and then one of those.
    bool hasDecision = false; ///< "ARRÊTE :", "DÉCIDE", "Article 1er".
    bool hasSignature = false; ///< "Fait à … le", "Signé".
    int printedPage = 0; ///< Of "2/5"; 0 when there is none.
    int printedPages = 0;
};

ActeCourse readCourse(const PlacedText &page);

/// The pages of [first, end) where actes begin, by their headings alone: an acte begins where a heading
/// stands below nothing but a letterhead, visas follow and then a decision, and the acte before has come to
/// its end. "ARRÊTÉ n° …" in a visa, in an annex, in a letter or in a table of contents begins none. Pure.
QList<ActeBeginning> findActeBeginnings(const QList<ActeCourse> &pages, int first, int end);

} // namespace attrap
