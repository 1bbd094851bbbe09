// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/bench/figures.h"

#include <QStringList>

namespace attrap::bench {

struct ReadOptions
{
    QStringList paths; ///< PDFs, pictures, folders.
    bool withPeer = true; ///< ocrmypdf, where it is installed.
    bool withBoxes = true; ///< pdftotext -bbox, and the tesseract program over whole pages.
    bool withSearch = true; ///< How soon text layers are found.
    bool isVerbose = false; ///< Lists the words of scans under a footer that were not found.
};

/// Reads each file with Attrap and sets other programs and reference texts beside it (README.md). A file that
/// cannot be read is said on standard error, and left out. Errors: InvalidArgument when there is nothing to
/// read.
Result<QList<Figure>> readBench(const ReadOptions &options);
/// What --help says of it.
QString readHelp();
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
    QString library; ///< Cut the words that it holds anew, rather than reading the PDFs; may be empty.
    bool isVerbose = false; ///< Lists each miss on standard error.
    bool isJoined = false; ///< Compares the PDFs that are one acte as one long document, too.
};

/// How well documents are cut into actes, and their fields read, against what a person says of them. Errors:
/// InvalidArgument when the reference cannot be read or none of its documents is in the folder; EngineFailed
/// (joining needs qpdf) and those of Library::open and Actes.
Result<QList<Figure>> actesBench(const ActesOptions &options);

} // namespace attrap::bench
