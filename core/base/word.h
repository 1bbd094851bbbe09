// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

#include <QList>
#include <QString>

namespace attrap {

/// Where a word was read.
enum class WordSource { Text = 0, Ocr = 1 };

/// A word on a page. A word broken by a line-end hyphen is one word with two boxes, and its text has no
/// hyphen there.
struct Word
{
    QString text; ///< As printed, with its punctuation; Unicode NFC; never empty; holds no white space.
    QList<PageRect> boxes; ///< On the page as displayed; at least one, in reading order.
    /// 0 to 1. Words of a text layer have 1 where they are printed on the page and less where they are hidden
    /// (an earlier OCR's): 0 from the engine, what their reading is worth once it is judged.
    double confidence = 1;
    WordSource source = WordSource::Text;
    /// Whether a line ends after this word. Paragraph and line structure is all that the cutting needs of the
    /// layout.
    bool endsLine = false;

    friend bool operator==(const Word &, const Word &) = default;
};

} // namespace attrap
