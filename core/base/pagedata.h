// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine finds in a PDF, as plain values: they cross from attrap-worker to the program.
#pragma once

#include "core/base/geometry.h"
#include "core/base/word.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace attrap {

struct PageInfo
{
    PageSize size; ///< As displayed.
    int rotation = 0; ///< The page's /Rotate: 0, 90, 180 or 270, already taken into account in size.
};

struct OutlineEntry
{
    int level = 0; ///< 0 for the top.
    QString title;
    int pageIndex = -1; ///< -1 when it leads nowhere in this document.
};

/// A link annotation that leads to a page of the same document.
struct PageLink
{
    int pageIndex = 0;
    PageRect rect;
    int targetPageIndex = 0;
};

/// What a PDF says of itself.
struct DocumentInfo
{
    QList<PageInfo> pages;
    QString title;
    QString author;
    QString producer;
    QString creator;
    QDateTime created; ///< UTC; invalid when not given or nonsense.
    QDateTime modified;
    QString pdfVersion; ///< "1.7"
    bool encrypted = false; ///< Yet readable without a password.
    QList<OutlineEntry> outline;
    QList<PageLink> links;
};

/// The words of a page's text layer, in the order the layer gives them. Lines end where Word::endsLine says.
struct PageText
{
    QList<Word> words;
    /// Share of the words that are drawn so that nobody sees them, 0 to 1: the layer that an earlier OCR left
    /// over a picture, or under it. Those words have confidence 0, the others 1.
    double hiddenShare = 0;
    /// Set when this page, unlike its document, could not be read: English detail for the log. words is then
    /// empty.
    QString failure;
};

/// A picture that a page shows whole and that nothing is painted over.
struct PaintedPicture
{
    PageRect rect;
    /// The same for the same picture shown at the same size, wherever it stands; for no other.
    QByteArray key;
};

/// How much ink a page shows, by square cells from its top left: what is there to see, whatever the PDF calls
/// it.
struct InkMap
{
    double cellPt = 6; ///< Side of a cell in points.
    int columns = 0;
    int rows = 0;
    QByteArray ink; ///< columns × rows bytes, row by row: 0 no ink, 255 all ink.
    QList<PageRect> cells; ///< Of ruled tables: what rules enclose; in no order.
    QString failure; ///< As in PageText.
    /// By cells like ink: how much of it may be strokes of letters rather than edges of fields and rules.
    /// Empty: nobody looked.
    QByteArray detail = {};
    QList<PaintedPicture> pictures = {}; ///< What can be told to be the same on other pages; in no order.

    [[nodiscard]] int at(int column, int row) const
    {
        return static_cast<unsigned char>(ink.at(static_cast<qsizetype>(row) * columns + column));
    }
};

enum class PixelFormat { Grey8 = 0, Rgb888 = 1 };

/// Raw pixels of a whole displayed page. Rows are packed without padding.
struct PageImage
{
    int width = 0;
    int height = 0;
    double dpi = 72;
    PixelFormat format = PixelFormat::Rgb888;
    QByteArray pixels;
};

/// What is to be recognised on a page.
struct RecogniseTask
{
    int pageIndex = 0;
    QList<PageRect> regions; ///< What to read; empty: the whole page.
    QList<PageRect>
        covered; ///< Words the text layer already gives: painted white first, so that none is read twice.
    QString languages; ///< Tesseract's codes: "fra" or "fra+eng".
    /// Processor time after which what is left of the page is read at a lower effort, in milliseconds; 0: as
    /// long as it takes.
    int budgetMs = 0;
};

/// What the recognition (OCR) of a page gave.
struct RecognisedPage
{
    QList<Word> words; ///< Reading order; boxes on the page as displayed; source Ocr; hyphens at line ends
                       ///< still there.
    QuarterTurns turns = QuarterTurns::None; ///< How the scan had to be turned to be upright.
    double skewDegrees = 0; ///< Clockwise tilt that was corrected.
    double dpi = 0; ///< Resolution that was read.
    int cpuMs = 0;
    bool lowerEffort = false; ///< The budget was spent: part of the page was read less carefully.
};

} // namespace attrap
