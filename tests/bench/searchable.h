// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/bench/ownreading.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace attrap::bench {

/// Up to a dozen words that stand once in a document's text layer, spread over its pages.
QStringList rareWords(const OwnReading &reading);

struct Searchable
{
    double seconds = 0; ///< From the start of the import to the moment when a search finds every word.
    int recognitionLeft = 0; ///< Pages that still waited for OCR in the library at that moment.
};

/// Opens a library in this process, as the window does, has it recognise `scans` when there are any, imports
/// `pdf` once the recognition runs, and searches until all of `words` are found in that document. Thread:
/// main, with a QCoreApplication. Errors: those of Session::open; EngineFailed when they are not found in
/// five minutes.
Result<Searchable> timeUntilSearchable(const QString &pdf, const QString &document, const QStringList &words,
                                       const QStringList &scans);

} // namespace attrap::bench
