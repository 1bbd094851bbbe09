// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that the national software gives to actes, also as a scan shows them. Room-internal.
#pragma once

#include <QString>
#include <QStringView>

namespace attrap {

/// A number of the form "83-2025-07-07-00017", "R93-…", "D075-…", "BFC-…", "2A-…", and where it stands.
struct FoundNumber
{
    QString number; ///< In its normal form; empty when there is none.
    bool exact = false; ///< Printed just so: no digit read as a letter, no stray blanks.
    qsizetype start = -1;
    qsizetype length = 0;
};

/// The first one at or after `from`.
FoundNumber findNumber(const QString &text, qsizetype from = 0);
/// The one that has a line for itself.
FoundNumber aloneNumber(QStringView line);
/// "… - 83-2025-07-07-00017 - …": the last one between dashes, as a footer has it, at or after `from`.
FoundNumber findNumberBetweenDashes(const QString &text, qsizetype from = 0);

/// Letters and figures only, lower-case and without accents, those that OCR takes for one another made one
/// (0 and O, 1 and l and I, 5 and S, 8 and B, 2 and Z, 6 and G): equal for two readings of one number.
QString ocrSkeleton(QStringView text);

/// How many characters must be changed, put in or left out to make one of the other; `most` + 1 when that is
/// more than `most`.
int editDistance(QStringView a, QStringView b, int most);

/// White space, punctuation, case and accents put aside, to find a text again that is wrapped otherwise.
QString squeezed(const QString &text);

} // namespace attrap
