// SPDX-License-Identifier: GPL-3.0-or-later
// What the names and addresses of recueils tell (SITE-STRUCTURE § 3, § 8). Pure; shared by coverage and
// attribution.
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace attrap {

/// A number as a title or a file name writes it.
struct NumberInName
{
    QString code; ///< What stands before the year: "83", "2a", "r75"; empty where there is none.
    int year = 0; ///< 0 when the name does not tell.
    int month = 0; ///< 0 when the name does not tell.
    int number = 0;
    bool isSpecial = false;
};
/// Nothing where the name holds no number, or only a date: "RAA n° D77-13-08-2026", "20260818_RAA_spécial".
/// @param ownCode  The administration's: "39" makes "39-2026-08-12" number 12 of August. May be empty.
std::optional<NumberInName> numberInName(const QString &name, const QString &ownCode);

/// Lower case, without accents, white space and underscores as single spaces.
QString foldedName(const QString &name);
/// The last part of a URL's path, percent-decoded, with its ".pdf".
QString fileNameOf(const QString &url);
/// Equal for two URLs that differ only by percent-encoding, "www." or http and https.
QString urlKey(const QString &url);
/// Host and the two numbers of ".../telechargement/1/2/file/…", which outlive the file name; empty for other
/// URLs.
QString idPairKey(const QString &url);

} // namespace attrap
