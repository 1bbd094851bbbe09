// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/base/word.h"

#include <QList>

namespace attrap {

/// Puts two columns of running text one after the other where the words go to and fro between them: text
/// layers give such a page block by block, half of the left column before the right one and half after. Words
/// that are not of the columns keep their places; the columns stand where the first of their words stood.
/// Tables and lists in two columns are not running text: they stay as they are. `cells`: of ruled tables.
/// Upright pages only. Pure.
QList<Word> orderColumns(const PageSize &size, const QList<Word> &words, const QList<PageRect> &cells);

} // namespace attrap
