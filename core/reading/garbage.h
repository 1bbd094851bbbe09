// SPDX-License-Identifier: GPL-3.0-or-later
// Text layers whose characters are not what the page shows. Room-internal.
#pragma once

#include "core/base/word.h"

#include <QList>

namespace attrap {

/// For each word, whether its characters are to be believed. One font of a page may lie while the others do
/// not (a footer stamped in a good font on a page whose own font is broken). When unsure, a word is believed;
/// hidden words are judged elsewhere (earlierocr.h) and believed here. Pure.
QList<bool> believableWords(const QList<Word> &words);

/// The words of the text layer that are to be believed, in their order. Pure.
QList<Word> trustedWords(const QList<Word> &words);

/// Of a layer that is garbage as a whole: its lines that are beyond doubt. Pure.
QList<Word> sureLines(const QList<Word> &words);

/// Whether a page's shown words hardly read as French, though nothing shows that its characters are wrong:
/// letters of a font may be exchanged ("scrvitudc"), or it is another language. Recognising it tells. Pure.
bool isDoubtful(const QList<Word> &shown);

/// The words that are not to be believed, in their order. Pure.
QList<Word> distrustedWords(const QList<Word> &words);

} // namespace attrap
