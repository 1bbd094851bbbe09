// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace attrap::house {

/// What a .ts file says of each of its sentences.
struct TsFile
{
    /// Context, source and comment of a sentence → its translations: one, or one for each plural form.
    QMap<QString, QStringList> sentences;
    /// What is wrong in it, one line each: unfinished or empty translations, a plural without its two forms,
    /// placeholders or accelerators that the source has and the translation has not, XML that cannot be read.
    QStringList problems;
    QStringList sources; ///< The sentences as the sources have them.
};

/// Reads a .ts file. Pure.
[[nodiscard]] TsFile readTsFile(const QByteArray &xml);

/// The sentences that only one of the two files has.
[[nodiscard]] QStringList onlyInOne(const TsFile &one, const TsFile &other);

/// The sentences that a C++ source gives to tr(), translate() or QT_TRANSLATE_NOOP(), as the program sees
/// them. Pure.
[[nodiscard]] QStringList sentencesOf(const QString &source);

} // namespace attrap::house
