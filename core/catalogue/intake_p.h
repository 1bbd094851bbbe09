// SPDX-License-Identifier: GPL-3.0-or-later
// What recording a local file and a fetched document have in common. Inside the caller's transaction.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

namespace attrap {

class Database;

/// The document's row and its Inspect job, where there are none. @return whether the document is new.
Result<bool> addDocument(Database &database, const QString &sha256, qint64 sizeBytes, const QDateTime &now);
/// Orders the jobs of a document by the day of its newest recueil: as published, else as its names print it,
/// else when the document was received. Call once its recueils are linked to it.
Result<void> orderJobsByDate(Database &database, const QString &sha256);
/// Says that the URL of that recueil gave that document, now.
Result<void> linkDocument(Database &database, qint64 recueil, const QString &sha256, const QDateTime &now);
/// A search shows and filters by recueils: the index has to follow when a known document gains one.
Result<void> raiseContentVersion(Database &database, const QString &sha256);
/// The same of every document behind a recueil.
Result<void> raiseContentVersions(Database &database, qint64 recueil);
/// The id of attrap.fr: SHA-256 of the percent-decoded URL.
QString urlSha256(const QString &url);

} // namespace attrap
