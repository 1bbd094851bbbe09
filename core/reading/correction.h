// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace attrap {

/// One thing that the user corrects in the actes of a document: asked of ReadingService::correct().
struct Correction
{
    enum class Kind {
        SetField, ///< The acte that begins at `page` has `value` as its `name`.
        ClearField, ///< What was read counts again.
        BeginActe, ///< An acte begins at `page`.
        JoinToPrevious, ///< None does: the pages belong to the acte before.
        ClearBoundary, ///< What the cutting finds at `page` counts again.
        MoveBoundary, ///< The acte that begins at `page` begins at `toPage`.
    };
    Kind kind = Kind::SetField;
    QString document; ///< SHA-256.
    int page = 0; ///< Index.
    int toPage = 0;
    QString name; ///< A FieldName (core/catalogue/records.h).
    QString value; ///< In the normal form of that field: normalFieldValue() of core/reading/actefields.h.
};

} // namespace attrap

Q_DECLARE_METATYPE(attrap::Correction)
