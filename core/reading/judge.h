// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pagedata.h"
#include "core/catalogue/records.h"

namespace attrap {

/// What a page needs, judged by what it shows and not by whether it has some text.
struct PageVerdict
{
    PageKind kind = PageKind::Unknown;
    bool needsOcr = false;
    /// What to recognise, on the page as displayed; empty with needsOcr: all of it.
    QList<PageRect> ocrRegions;
    /// With ocrRegions: the words of the text layer to trust; the engine paints them white before it
    /// recognises. Empty for a page that is read whole.
    QList<PageRect> covered;
    /// False when the text layer is garbage (wrong ToUnicode, private-use characters): OCR replaces it, but
    /// for the lines of it that are beyond doubt (a footer in a font of its own).
    bool textIsGood = true;
    /// What the layer is worth. EarlierOcrKept with needsOcr: it is doubtful, or does not hold all; which
    /// reading is better is decided once both are there.
    LayerVerdict layer = LayerVerdict::Unknown;
    /// The text layer, to be stored: hidden words with the confidence that their reading deserves, never 1.
    QList<Word> words;
    /// Only small regions of a page of text are to be read: logos, stamps, lone lines. It can wait.
    bool isMinor = false;
    /// With isMinor: the same on two pages of a document means the same pictures at the same places.
    QByteArray pattern;
    /// With isMinor: the pictures that are all there is to be read, each by one region; empty when there is
    /// anything else.
    QList<PaintedPicture> pictures;
    QList<PageRect> cells; ///< Of ruled tables, as surveyed: assemblePage() reads these row by row.
};

/// Compares the text layer with the ink: ink under no word, and large enough to be words, must be recognised
/// (a scan under a one-line text footer, outlines without fonts, the scanned half of a page, a stamp), and so
/// must the words that the layer gives wrong. Rules, fills and specks are not words. Pure. Thread: any.
PageVerdict judgePage(const PageSize &size, const PageText &text, const InkMap &ink);

/// Whether the characters of a text layer are not what the page shows. Pure.
bool isGarbage(const QList<Word> &words);

} // namespace attrap
