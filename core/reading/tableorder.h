// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/base/word.h"

#include <QList>

namespace attrap {

/// Puts the words of ruled tables in the order in which a person reads them: row by row, and in a row cell by
/// cell, each cell whole. Text layers and OCR alike give a table line by line, across its cells, or column by
/// column. Words outside of tables keep their places; a table stands where its first word stood. Lines end
/// where cells do.
///
/// Cells are where rules enclose them (InkMap::cells). One that a scan lost, because a rule is broken, is
/// taken to be the gap between those beside it. Pages shown lying or upside down are read as they are
/// written. Pure.
QList<Word> orderTables(const PageSize &size, const QList<Word> &words, const QList<PageRect> &cells);

/// How the writing of a page lies: quarter turns clockwise that bring it upright. By the way that words
/// follow one another in their lines; None without any. Pure.
QuarterTurns writingTurns(const QList<Word> &words);

} // namespace attrap
