// SPDX-License-Identifier: GPL-3.0-or-later
// What an acte is, in a closed list of words. Room-internal.
//
// arrêté, décision, délégation de signature, récépissé, avis, convention, avenant, circulaire, instruction,
// délibération, agrément, autorisation, habilitation, mise en demeure, règlement, ordonnance, protocole,
// note, liste, procès-verbal, attestation, certificat, rapport, cahier des charges, sommaire.
//
// - The first word that says it counts: "convention de délégation de gestion" is a convention, "arrêté
//   portant agrément" an arrêté; "agrément", "autorisation", "habilitation", "mise en demeure" are those
//   whose heading says nothing else.
// - An arrêté or décision that delegates or subdelegates signature is a "délégation de signature", and so is
//   one that amends such an arrêté: that is what one looks for. A décision that merely cites one is not.
// - An arrêté that amends, or an extract of one, is an arrêté.
// - "sommaire" is what the program calls cover and sommaire of a recueil; no text is read as one.
#pragma once

#include <QString>
#include <QStringList>

namespace attrap {

/// The list above, in that order.
const QStringList &acteKinds();

/// The kind by the first words of a title; empty when they do not say.
QString kindOfActeTitle(const QString &title);

/// What a user typed, folded to the list ("ARRETES" gives "arrêté"); empty when it is none of them.
QString kindTyped(const QString &typed);

} // namespace attrap
