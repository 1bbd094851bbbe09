// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/journal.h"
#include "core/web/exchange.h"

#include <optional>

namespace attrap {

/// What an exchange was made for.
struct ExchangePurpose
{
    QString kind; ///< As Observation::kind.
    std::optional<qint64> run;
    std::optional<qint64> recueil;
    QString linkText; ///< The words of the link that led there.
    QString printedDate; ///< The date that the listing printed.
    QByteArray formBody; ///< What was posted.
    bool wasConditional = false;
};

/// The row of the journal for an exchange, refused ones included. Its note says what has no column: the
/// route, the HTTP version, the form, why the answer is no use. Pure.
/// @param now  Used where the exchange does not say when it was made (it was not).
Observation observationOf(const HttpOutcome &outcome, const ExchangePurpose &purpose, const QDateTime &now);

} // namespace attrap
