// SPDX-License-Identifier: GPL-3.0-or-later
// The hyphens of numbers: "L. 632-1" is another article than "L. 6321". Room-internal.
#pragma once

#include "core/engine/pixtools.h"
#include "core/engine/textreader.h"

#include <QList>

namespace attrap {

/// Tesseract loses short hyphens between digits, or takes them for letters. Where the ink of a word with
/// digits falls into as many pieces as its characters, a piece that is plainly a hyphen is written as one:
/// put where it was lost, or in the place of what was read for it. Words whose letters touch or are broken
/// stay as they are. `grey`: the upright picture that the boxes are of.
void restoreHyphens(const PixPtr &ink, QList<ReadWord> *words);

} // namespace attrap
