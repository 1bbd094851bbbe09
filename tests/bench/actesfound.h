// SPDX-License-Identifier: GPL-3.0-or-later
// The actes as the program finds them.
#pragma once

#include "core/base/result.h"
#include "tests/bench/actesfigures.h"

#include <QHash>
#include <QStringList>

namespace attrap::bench {

/// Imports the PDFs into a library of their own with the attrap-cli that stands beside this program, which
/// reads and cuts them, and takes what its command `actes` prints: what a user gets. Cover and sommaire are
/// left out. By path; a file that was refused is not there. Errors: EngineFailed; FileUnreadable.
Result<QHash<QString, QList<FoundActe>>> actesOfPdfs(const QStringList &paths);

/// Cuts the PDFs anew, in this process, from the words that a library holds of them; nothing is read, nothing
/// written. A file that is not in the library is not there. Errors: those of Library::open and Documents.
Result<QHash<QString, QList<FoundActe>>> actesOfLibrary(const QString &libraryFolder,
                                                        const QStringList &paths);

struct FoundInText
{
    bool hasPages = true; ///< Without form feeds there is only the sommaire.
    QList<FoundActe> actes; ///< Without pages: entries of the sommaire.
};

/// What the cutting (core/reading/cut.h) makes of a text whose pages end with form feeds. Its words have no
/// boxes of their own. Without form feeds: what it reads in the sommaire.
FoundInText actesOfText(const QString &text, const QString &title);

} // namespace attrap::bench
