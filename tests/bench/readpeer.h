// SPDX-License-Identifier: GPL-3.0-or-later
// The other programs that attrap-bench read sets beside Attrap, on the same file in the same run.
#pragma once

#include "core/base/result.h"
#include "tests/bench/cli.h"
#include "tests/bench/readfigures.h"

#include <QString>
#include <QStringList>

namespace attrap::bench {

struct PeerReading
{
    Taken taken; ///< Of ocrmypdf alone, not of pdftotext.
    QStringList pages; ///< Their text as pdftotext gives it.
};

bool hasPeer();
/// ocrmypdf as Attrap's robot runs it, with all cores; options that the installed one does not know are left
/// out. Errors: EngineFailed, detail = what it said.
Result<PeerReading> readWithPeer(const QString &pdf, const QString &folder);

bool hasIndependentReader();
/// Pages read whole at 300 dpi by pdftoppm and the tesseract program, orientation found by it; several at the
/// same time. A page that they could not read is empty and has a sentence in `notes`.
QList<QList<PlacedWord>> readIndependently(const QString &pdf, const QList<int> &pageNumbers,
                                           const QString &folder, QStringList *notes);

/// The text layer of each page. Errors: EngineFailed.
Result<QList<QList<PlacedWord>>> textLayerOf(const QString &pdf);

} // namespace attrap::bench
