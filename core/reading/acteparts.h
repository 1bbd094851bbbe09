// SPDX-License-Identifier: GPL-3.0-or-later
// Where an acte says what: heading, visas, dispositif. Room-internal.
#pragma once

#include "core/reading/fieldtext.h"

namespace attrap {

struct ActeParts
{
    TextPlace
        heading; ///< The lines "Arrêté n° … portant …" of the acte's own page; invalid when none was found.
    TextPlace separatorTitle; ///< The title on the separator page; invalid without one.
    qsizetype visas = -1; ///< The first line that begins with "Vu"; -1 when there is none.
    qsizetype dispositif = -1; ///< "ARRÊTE", or "Article 1er"; -1 when there is none.
    qsizetype lastArticle = -1; ///< The last line that begins an article; -1 when there is none.
};

/// Pure. Thread: any.
ActeParts partsOf(const FieldText &text);

} // namespace attrap
