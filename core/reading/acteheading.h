// SPDX-License-Identifier: GPL-3.0-or-later
// Number, title and service of an acte by its own first page. Room-internal.
#pragma once

#include "core/reading/acteparts.h"
#include "core/reading/fieldtext.h"

#include <QList>
#include <QString>

namespace attrap {

struct HeadingFieldRead
{
    const char16_t *name = nullptr; ///< FieldName::Number, Title or Service.
    QString value;
    TextPlace place;
    double certainty = 0;
    QList<TextPlace> morePlaces{}; ///< Where the value goes on.
};

/// The title is the whole heading; the number what follows "n°" in it; the service the lines of the
/// letterhead that name a direction, a service, a bureau, from the largest to the smallest, joined by " / ".
QList<HeadingFieldRead> headingFields(const FieldText &text, const ActeParts &parts);

} // namespace attrap
