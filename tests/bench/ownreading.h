// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/records.h"
#include "tests/bench/cli.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace attrap::bench {

/// A page as the library has it.
struct OwnPage
{
    PageRecord record;
    QList<Word> words; ///< WordLayer::Page.

    [[nodiscard]] QString text() const; ///< Its lines.
    [[nodiscard]] bool isRecognised() const { return record.ocrDpi > 0; }
};

struct OwnReading
{
    Taken taken; ///< Of attrap-cli import: from its start to its end, everything read and searchable.
    QString document; ///< SHA-256.
    QList<OwnPage> pages;
    int ocrPages = 0;
    int failedPages = 0;
    qint64 programPeakBytes = 0;
    qint64 workerPeakBytes = 0;
};

/// Has attrap-cli import a PDF into a library of its own, and takes the words from there. Errors: those of
/// runCli() and of the library; EngineFailed when the file was refused.
Result<OwnReading> readWithAttrap(const QString &pdf, const QString &library);

} // namespace attrap::bench
