// SPDX-License-Identifier: GPL-3.0-or-later
// What a made page consists of, and what is known of it once made. All positions are points of 1/72 inch from
// the top left of the sheet held upright (A4, 595 × 842), before skew and turning.
#pragma once

#include "core/base/geometry.h"
#include "core/base/word.h"

#include <QDate>
#include <QList>
#include <QMarginsF>
#include <QString>

namespace attrap::generator {

constexpr PageSize A4{595, 842};

enum class Face { Serif, Sans, Mono };
enum class Align { Left, Centre, Right, Justified };

struct TextStyle
{
    Face face = Face::Serif;
    int sizePt = 11;
    bool bold = false;

    friend bool operator==(const TextStyle &, const TextStyle &) = default;
};

struct Paragraph
{
    QString text; ///< Words parted by spaces; a line feed forces a new line.
    TextStyle style;
    Align align = Align::Justified;
    double spaceAfterPt = 7;
    double indentPt = 0;
};

/// A piece of a line as painted: a word, or one part of a word that a hyphen breaks.
struct PlacedWord
{
    QString text; ///< As painted: the first part of a broken word ends on '-'.
    TextStyle style;
    double xPt = 0; ///< Pen position.
    double baselinePt = 0;
    bool endsLine = false;
    bool continuesWord = false; ///< The second part of a broken word: the first is the piece before.
};

enum class ScanInk { Bilevel, Grey, Colour };

struct ScanSpec
{
    int dpi = 200;
    ScanInk ink = ScanInk::Bilevel;
    double skewDegrees = 0; ///< How much the sheet lies askew, clockwise.
    QuarterTurns lies = QuarterTurns::None; ///< Clockwise turns of the sheet as displayed.
    double specksPerCm2 = 1.0; ///< Dust.
    quint32 seed = 1;
};

enum class PageKind { Text, Scan, Mixed, BlankScan, Outline, GarbageLetters, GarbagePrivateUse };

struct PageLinkSpec
{
    PageRect rect;
    int targetPageIndex = 0;
};

struct PageSpec
{
    PageKind kind = PageKind::Text;
    QList<PlacedWord> text; ///< Painted as text; as curves for PageKind::Outline.
    QList<PlacedWord> scanned; ///< Painted into the picture.
    PageRect pictureArea; ///< Where the picture lies on the upright sheet; empty: no picture.
    ScanSpec scan;
    QList<PlacedWord> footer; ///< Always text, always upright as displayed, laid out for the displayed size.
    int rotate
        = 0; ///< /Rotate of the page. What is displayed stays the same: the content is stored turned back.
    QMarginsF cropPt; ///< How much the MediaBox exceeds the CropBox, as stored.
    QList<PageLinkSpec> links;

    [[nodiscard]] PageSize displayedSize() const { return turned(A4, scan.lies); }
};

/// What a page is known to hold. Boxes are those of the ink, on the page as displayed.
struct PageTruth
{
    PageKind kind = PageKind::Text;
    PageSize size;
    int rotate = 0;
    QList<Word>
        words; ///< Source Ocr: only in the picture (or only as curves). In order of painting, footer last.
};

struct ActeTruth
{
    QString number;
    QString title;
    QString service;
    int separatorPageIndex = 0;
    int firstPageIndex = 0;
    int lastPageIndex = 0;
};

struct GeneratedDocument
{
    QString fileName;
    QByteArray pdf;
    QList<PageTruth> pages;
    QList<ActeTruth> actes;
    QDate publishedOn;
};

} // namespace attrap::generator
