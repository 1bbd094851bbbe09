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

/// The title is the whole heading, with what OCR is known to make of "ARRÊTÉ N°" and "1er" put right; the
/// number what follows "n°" in it, or the kind, if it was read surely or is printed once more; the service
/// that of the letterhead (letterhead.h).
QList<HeadingFieldRead> headingFields(const FieldText &text, const ActeParts &parts);

} // namespace attrap
