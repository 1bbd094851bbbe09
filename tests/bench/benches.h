// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/bench/figures.h"

#include <QStringList>

namespace attrap::bench {

/// Imports and reads the files into a library of their own, and has ocrmypdf --redo-ocr do the same where it
/// is installed. Errors: EngineFailed.
Result<QList<Figure>> readBench(const QStringList &files);
/// How long searches take over a library, or over the files, which are imported first. Errors: EngineFailed
/// and those of Searcher.
Result<QList<Figure>> searchBench(const QString &library, const QStringList &files);

/// How long the window's thread is away from its event loop while the files are imported and recognised at
/// full load and somebody uses the window. Needs a QApplication. Errors: those of Session::open.
Result<QList<Figure>> readerBench(const QStringList &files);

/// Crawls all administrations from the replica in this process, on a clock that moves only when the crawl
/// waits. Needs a QGuiApplication. Errors: those of the replica and of the library.
Result<QList<Figure>> crawlBench();

struct ActesOptions
{
    QString reference; ///< references/README.md gives its form.
    QString folder; ///< Of PDFs, or of texts with form feeds as page breaks.
    bool isVerbose = false; ///< Lists each miss on standard error.
};

/// How well documents are cut into actes, and their fields read, against what a person says of them. Errors:
/// InvalidArgument when the reference cannot be read or none of its documents is in the folder; EngineFailed
/// and those of Library::open and Actes.
Result<QList<Figure>> actesBench(const ActesOptions &options);

} // namespace attrap::bench
