// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of observations: append-only, each row holding the hash of the one before.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace attrap {

class Database;

/// One look at a URL, a listing or a local file. Columns of the table observation.
struct Observation
{
    QDateTime at;
    QString kind; ///< "local", "listing", "document" or "absence".
    std::optional<qint64> recueil;
    std::optional<qint64> run;
    QString url;
    QString finalUrl;
    QString redirects = QStringLiteral("[]"); ///< JSON.
    QString originOverride;
    std::optional<qint64> status;
    QString headers = QStringLiteral("[]"); ///< JSON.
    QString certificateSubject;
    QString certificateFingerprint;
    std::optional<qint64> sizeBytes;
    QString sha256;
    QString linkText;
    QString listedOn;
    QString note;
};

/// Appends to the journal. Must be inside the transaction that stores what was observed.
Result<void> appendObservation(Database &database, const Observation &observation);

/// What is wrong with the journal, in English; empty when every row still gives its hash, follows the one
/// before and none is missing.
Result<QString> checkJournal(Database &database);

} // namespace attrap
