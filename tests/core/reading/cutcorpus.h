// SPDX-License-Identifier: GPL-3.0-or-later
// The recueils of ../shared/corpus/raa-text as the cutting sees them.
#pragma once

#include "core/base/word.h"

#include <QList>
#include <QString>

namespace attrap {

/// Pages of a text whose pages end with a form feed; each word has a made-up box in its line.
QList<QList<Word>> pagesOfText(const QString &text);
/// One page.
QList<Word> wordsOfText(const QString &text);

} // namespace attrap
