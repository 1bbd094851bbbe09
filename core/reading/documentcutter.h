// SPDX-License-Identifier: GPL-3.0-or-later
// A document out of the library, cut into actes. Room-internal.
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"
#include "core/catalogue/records.h"

#include <QDate>
#include <QString>

namespace attrap {

class Database;

/// What cutting a document gave.
struct DocumentCut
{
    QString document;
    QList<Acte> actes;
    QDate publishedOn; ///< Printed on its cover; invalid when there is none.
};

/// Reads the words of a document as they are now, in one view, and cuts them. Writes nothing. Thread: that of
/// the database. Errors: those of Documents, Cancelled.
Result<DocumentCut> cutDocument(Database &database, const QString &sha256, const CancelToken &token = {});

} // namespace attrap
