// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scrapers/scrapers.h"

#include <QByteArray>
#include <QSet>

namespace attrap {

/// Reads one definition, strictly: an unknown key, a value of another kind, a bad regular expression or
/// address, a missing key is DefinitionInvalid (subject = fileName, detail = "line 7, key "follow": …").
/// `administrations`: the codes there are.
Result<Definition> parseDefinition(const QByteArray &json, const QString &fileName,
                                   const QSet<QString> &administrations);

/// The definition of one file: `attrap-cli scrapers check FILE`. Errors: FileUnreadable, DefinitionInvalid.
Result<Definition> loadDefinition(const QString &path);

/// The codes of all administrations.
QSet<QString> administrationCodes();

} // namespace attrap
