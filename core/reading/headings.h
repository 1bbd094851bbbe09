// SPDX-License-Identifier: GPL-3.0-or-later
// The heading of a document that is one acte. Room-internal.
#pragma once

#include "core/base/word.h"

#include <QList>
#include <QString>

namespace attrap {

struct Heading
{
    QString title; ///< "Arrêté n° 2025-12 portant …"; empty when none was found that can be believed.
    QString number; ///< "2025-12"; empty when there is none or its reading is unsure.
};

/// Looks on the first two pages for the line that begins with the kind of acte. Pure.
Heading findHeading(const QList<QList<Word>> &pages);

} // namespace attrap
