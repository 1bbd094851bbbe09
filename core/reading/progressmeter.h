// SPDX-License-Identifier: GPL-3.0-or-later
// Pages done and to do, and how fast. Room-internal.
#pragma once

#include "core/reading/readingservice.h"

#include <QtGlobal>

#include <deque>

namespace attrap {

/// Counts pages as they are done; times are those of Clock::monotonicMs(). Pure state. Thread: one.
class ProgressMeter
{
public:
    /// The queue as found at start.
    void reset(int documentsWaiting, int pagesToDo);
    void documentArrived();
    void documentOpened(int pages);
    void documentRefused();
    void pagesToDoAgain(int pages);
    /// How pages were read: a text layer takes milliseconds, OCR seconds, so their rates must not be mixed.
    enum class Way { TextLayer, Ocr };
    void pagesFinished(int pages, int failed, Way way, qint64 nowMs);
    /// The queue is empty: the counts stay to be shown, and begin at 0 with the next work.
    void queueEmptied();

    [[nodiscard]] ReadingProgress progress(qint64 nowMs) const;

private:
    struct Sample
    {
        qint64 ms = 0;
        int pages = 0;
        Way way = Way::TextLayer;
    };
    void beginAnew();

    ReadingProgress m_progress;
    std::deque<Sample> m_samples; ///< Of the last half minute.
    bool m_over = false; ///< The queue was empty since.
    qint64 m_wayStartMs = -1; ///< Since when pages come in by the way of the newest sample.
};

} // namespace attrap
