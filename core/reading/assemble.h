// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"
#include "core/reading/judge.h"

namespace attrap {

/// Puts the words of both sources in one reading order, drops what both gave at the same place (the text
/// layer wins where it is good; of two OCRs the better one), drops what OCR makes of logos and specks, and
/// joins words cut by a line-end hyphen into one word with both boxes. `textLayer`: as the verdict gives it
/// (PageVerdict::words). Pure. Thread: any.
QList<Word> assemblePage(const PageSize &size, const PageVerdict &verdict, const QList<Word> &textLayer,
                         const QList<Word> &recognised);

/// Whether what was recognised is searched in the place of what an earlier OCR left on the page. Pure.
bool replacesEarlierOcr(const PageVerdict &verdict, const QList<Word> &textLayer,
                        const QList<Word> &recognised);

/// Whether the text layer of a page that was doubted is searched after all: recognising the page gave nothing
/// that reads clearly better. Pure.
bool layerStands(const PageVerdict &verdict, const QList<Word> &textLayer, const QList<Word> &recognised);

/// Whether a page without text turned out to hold nothing but specks. Pure.
bool showsNothing(const PageVerdict &verdict, const QList<Word> &textLayer, const QList<Word> &recognised);

/// Joins "administra-" at the end of a line and "tifs" at the start of the next: one word, two boxes. A
/// hyphen that belongs to the word ("Saint-", "celui-") stays in the text; the word is one all the same.
QList<Word> joinHyphenated(const QList<Word> &words);

} // namespace attrap
