// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of a recueil print about where its actes begin. Room-internal.
#pragma once

#include "core/base/geometry.h"
#include "core/base/word.h"
#include "core/reading/actenumber.h"
#include "core/reading/pagetext.h"

#include <QDate>
#include <QList>
#include <QString>

namespace attrap {

/// A stretch of the text of a page.
struct PagePlace
{
    int pageIndex = -1; ///< -1: nowhere.
    qsizetype start = 0;
    qsizetype length = 0;
};

/// A number that has a line of its page for itself.
struct AloneNumber
{
    FoundNumber found; ///< Its start is that in the text of the page.
    qsizetype line = 0;
};

/// What one page says of the acte it belongs to.
struct PageEvidence
{
    PlacedText text;
    FoundNumber footer; ///< Of "<service> - <number> - <title> <page>"; its number empty when there is none.
    QString footerService;
    PagePlace footerServiceAt;
    QString footerTitle; ///< The page number is still in it, at the end of one of its lines.
    PagePlace footerTitleAt;
    QList<AloneNumber> alone; ///< The marks of a separator page.
    bool isShort = false; ///< No longer than a separator page may be.
    bool listsActes = false; ///< It has entries of a sommaire: "(2 pages)".
    bool isSommaireHead = false; ///< It has the heading "Sommaire".
    bool isCover = false; ///< "RECUEIL DES ACTES ADMINISTRATIFS", and little else.

    explicit PageEvidence(const QList<Word> &words)
        : text(words)
    { }
    /// The number of its footer, or the one that marks it as a separator; empty when it has neither. A number
    /// alone on a line of a page whose footer has another is a quotation.
    [[nodiscard]] QString label() const;
    /// Whether it is marked as the separator of an acte, of any number.
    [[nodiscard]] bool isSeparator() const;
    /// Where that number stands alone on a line; null when it does not.
    [[nodiscard]] const AloneNumber *separatorOf(const QString &number) const;
};

PageEvidence readPage(const QList<Word> &words, const PageSize &size, int pageIndex);

/// The title of a footer without the page number, which ends one of its lines: the number that two pages of
/// one acte do not share.
QString footerTitleWithoutPage(const QString &title, const QString &onNextPage);

/// The date right after the kind and number of a title, "Arrêté n° 12 du 4 mars 2026 portant…"; a date
/// further on may be that of what the acte is about. Invalid when there is none.
QDate dateOfTitle(const QString &title);
/// "PUBLIÉ LE 15 JUILLET 2025" of a cover.
QDate publishedOn(const QString &cover);

} // namespace attrap
