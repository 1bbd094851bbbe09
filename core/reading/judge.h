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
    /// Words of the text layer to trust; the engine paints them white before it recognises. Empty for
    /// garbage.
    QList<PageRect> covered;
    /// False when the text layer is garbage (wrong ToUnicode, private-use characters): OCR replaces it.
    bool textIsGood = true;
};

/// Compares the text layer with the ink: ink under no word, and large enough to be words, must be recognised
/// (a scan under a one-line text footer, outlines without fonts, the scanned half of a page). Rules, lines,
/// logos and specks are not words. Pure. Thread: any.
PageVerdict judgePage(const PageSize &size, const PageText &text, const InkMap &ink);

/// Whether the characters of a text layer are not what the page shows. Pure.
bool isGarbage(const QList<Word> &words);

} // namespace attrap
