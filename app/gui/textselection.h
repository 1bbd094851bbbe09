// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"

#include <QHash>
#include <QString>

namespace attrap {

/// A word by where it stands in its document.
struct WordPlace
{
    int pageIndex = -1;
    int word = -1;

    [[nodiscard]] bool isValid() const { return pageIndex >= 0 && word >= 0; }
    friend auto operator<=>(const WordPlace &, const WordPlace &) = default;
};

using PageWords = QHash<int, QList<Word>>;

/// The word at a point of a page, in points; else the nearest one, lines counting before columns, so that a
/// drag in the margin selects whole lines. -1 when the page has no words. Pure.
int wordNear(const QList<Word> &words, double x, double y);
/// The word whose box holds the point, or -1. Pure.
int wordUnder(const QList<Word> &words, double x, double y);
/// What stands from one word to the other, both included, whichever comes first: words parted by spaces,
/// lines and pages by line ends. Pages that `words` lacks are left out. Pure.
QString selectedText(const PageWords &words, WordPlace from, WordPlace to);

} // namespace attrap
