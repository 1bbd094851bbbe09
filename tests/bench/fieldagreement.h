// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attrap::bench {

/// A FieldName as a key.
inline QString named(QStringView fieldName)
{
    return fieldName.toString();
}

/// Whether what was found for a field (FieldName) says what is expected; neither is empty. Pure.
///
/// Case, accents and punctuation never count. A title may go without its leading "Arrêté n° … du …", and
/// with "1°" for "1er". A
/// service may be one or several neighbouring levels of "Direction / Service / Bureau". A signatory may have
/// "M." or "Mme" before it. An expected date without an hour takes any hour of that day. Lengths are equal
/// when they last as long: "P1W" and "P7D", "P12M" and "P1Y".
bool agrees(const QString &fieldName, const QString &expected, const QString &found);

/// Whether a title says what is expected but for some letters that a scan spoils: agrees(), or nine letters
/// in ten are the same, in the same order. Pure.
bool nearlyAgrees(const QString &expectedTitle, const QString &foundTitle);

/// The share of words that two texts have in common: 2 × common / (both), 0 to 1. Pure.
double wordOverlap(const QString &a, const QString &b);

} // namespace attrap::bench
