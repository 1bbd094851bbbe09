// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/progressmeter.h"

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {

constexpr qint64 WindowMs = 30000;
/// A rate over less is chance.
constexpr qint64 LeastSpanMs = 1000;

} // namespace

void ProgressMeter::reset(int documentsWaiting, int pagesToDo)
{
    *this = ProgressMeter();
    m_progress.documentsWaiting = documentsWaiting;
    m_progress.pagesToDo = pagesToDo;
}

void ProgressMeter::documentOpened(int pages)
{
    m_progress.documentsWaiting = std::max(0, m_progress.documentsWaiting - 1);
    m_progress.pagesToDo += pages;
}

void ProgressMeter::documentRefused()
{
    m_progress.documentsWaiting = std::max(0, m_progress.documentsWaiting - 1);
}

void ProgressMeter::pagesFinished(int pages, int failed, Way way, qint64 nowMs)
{
    m_progress.pagesDone += pages;
    m_progress.pagesFailed += failed;
    m_progress.pagesToDo = std::max(0, m_progress.pagesToDo - pages);
    if (pages == 0) {
        return;
    }
    if (m_samples.empty() || m_samples.back().way != way) {
        m_wayStartMs = nowMs;
    }
    m_samples.push_back({nowMs, pages, way});
    while (m_samples.front().ms < nowMs - WindowMs) {
        m_samples.pop_front();
    }
}

void ProgressMeter::queueEmptied()
{
    m_over = true;
}

void ProgressMeter::beginAnew()
{
    if (m_over) {
        *this = ProgressMeter();
    }
}

void ProgressMeter::documentArrived()
{
    beginAnew();
    ++m_progress.documentsWaiting;
}

void ProgressMeter::pagesToDoAgain(int pages)
{
    beginAnew();
    m_progress.pagesToDo += pages;
}

/// The rate is that of the way by which pages come in now: what is left once text layers are read is OCR.
ReadingProgress ProgressMeter::progress(qint64 nowMs) const
{
    ReadingProgress progress = m_progress;
    int pages = 0;
    const qint64 since = std::max(m_wayStartMs, nowMs - WindowMs);
    for (const Sample &sample : m_samples) {
        // The first page of all tells when counting began, not how long it took.
        pages += sample.way == m_samples.back().way && sample.ms > since ? sample.pages : 0;
    }
    const qint64 span = nowMs - since;
    if (pages > 0 && span >= LeastSpanMs) {
        progress.pagesPerSecond = 1000.0 * pages / static_cast<double>(span);
        progress.secondsLeft = static_cast<qint64>(std::ceil(progress.pagesToDo / progress.pagesPerSecond));
    }
    return progress;
}

} // namespace attrap
