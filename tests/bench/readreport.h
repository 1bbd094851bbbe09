// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figures.h"
#include "tests/bench/readfigures.h"
#include "tests/bench/readsources.h"

#include <optional>

namespace attrap::bench {

/// What one side took for one file.
struct ReadingCost
{
    double wallSeconds = 0;
    double cpuSeconds = 0;
    qint64 peakBytes = 0; ///< Attrap: of the program; the peer: of its largest process.
};

/// All that was measured on one file.
struct FileReading
{
    QString name;
    int pages = 0;
    int ocrPages = 0; ///< Recognised wholly or in part: a logo counts.
    int wholePages = 0; ///< Recognised because they are scans, or their text layer is none.
    int failedPages = 0;
    ReadingCost own;
    qint64 workerPeakBytes = 0;
    qint64 words = 0;
    std::optional<ReadingCost> peer;
    bool peerFailed = false;
    qint64 peerWords = 0;
    ReferenceKind reference = ReferenceKind::None;
    WordMatch ownMatch; ///< Against the reference.
    WordMatch peerMatch;
    BoxMatch textBoxes; ///< Text layers against pdftotext -bbox.
    BoxMatch scanBoxes; ///< Recognised words against the independent reading.
    FoundWords underFooter; ///< Of pages that are scans with a few words of text layer.
    int footerPages = 0;
    std::optional<double> searchableSeconds; ///< Text layers only: import to found, the program being open.

    /// Half of its pages or more were recognised whole.
    [[nodiscard]] bool isScanned() const { return wholePages * 2 >= pages && pages > 0; }
    /// At most one of ten was: logos and stamps may be read, what is read is the text layer.
    [[nodiscard]] bool isTextLayer() const { return wholePages * 10 <= pages && pages > 0; }
};

/// Seconds from import to found for a text recueil while scans are recognised in the same library.
struct BesideRecognition
{
    QString name;
    double seconds = 0;
    int pagesLeft = 0;
};

QList<Figure> fileFigures(const FileReading &file);
/// The totals, and the goals of the issue. Pure.
QList<Figure> totalFigures(const QList<FileReading> &files, const QList<BesideRecognition> &beside);

} // namespace attrap::bench
