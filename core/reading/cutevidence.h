// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of a recueil print about where its actes begin. Room-internal.
#pragma once

#include "core/base/word.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace attrap {

/// One line of the sommaire: "83-2025-02-10-00001 - Arrêté … (4 pages) Page 3".
struct SommaireEntry
{
    QString number;
    QString title;
    QString service;
    int pages = 0; ///< Without the separator page.
};

/// What one page says of the acte it belongs to.
struct PageEvidence
{
    QStringList lines;
    QString footerNumber; ///< Of "<service> - <number> - <title> <page>"; empty when there is none.
    QString footerService;
    QString footerTitle; ///< The page number is still in it, at the end of one of its lines.
    QString aloneNumber; ///< A number that has a line for itself: the mark of a separator page.
    qsizetype aloneLine = -1;
    bool listsActes = false; ///< It has entries of a sommaire: "(2 pages)".
    bool isSommaireHead = false; ///< It has the heading "Sommaire".
};

/// The pages that hold the sommaire, and its entries in order.
struct Sommaire
{
    int firstPage = -1; ///< -1 when there is none.
    int lastPage = -1;
    QList<SommaireEntry> entries;
    bool numbered = true; ///< False when its numbers are free ("SPBA2025126-0001").
};

PageEvidence readPage(const QList<Word> &words);
Sommaire readSommaire(const QList<PageEvidence> &pages);

/// Entries in a sommaire's text, its lines folded into one. `numbered` tells which form they have.
QList<SommaireEntry> readEntries(const QString &text, bool *numbered);

/// "arrêté", "décision"… by the first words of a title; empty when they do not say.
QString kindOfTitle(const QString &title);
/// The date right after the kind and number of a title, "Arrêté n° 12 du 4 mars 2026 portant…"; a date
/// further on may be that of what the acte is about. Invalid when there is none.
QDate dateOfTitle(const QString &title);
/// "PUBLIÉ LE 15 JUILLET 2025" of a cover.
QDate publishedOn(const QStringList &lines);
/// White space and case put aside, to find a text again that is wrapped otherwise.
QString squeezed(const QString &text);

} // namespace attrap
