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

void ProgressMeter::pagesFinished(int pages, int failed, qint64 nowMs)
{
    if (m_startMs < 0) {
        m_startMs = nowMs;
    }
    m_progress.pagesDone += pages;
    m_progress.pagesFailed += failed;
    m_progress.pagesToDo = std::max(0, m_progress.pagesToDo - pages);
    m_samples.push_back({nowMs, pages});
    while (!m_samples.empty() && m_samples.front().ms < nowMs - WindowMs) {
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

ReadingProgress ProgressMeter::progress(qint64 nowMs) const
{
    ReadingProgress progress = m_progress;
    int pages = 0;
    for (const Sample &sample : m_samples) {
        pages += sample.ms >= nowMs - WindowMs ? sample.pages : 0;
    }
    const qint64 span = m_startMs < 0 ? 0 : std::min(WindowMs, nowMs - m_startMs);
    if (pages > 0 && span >= LeastSpanMs) {
        progress.pagesPerSecond = 1000.0 * pages / static_cast<double>(span);
        progress.secondsLeft = static_cast<qint64>(std::ceil(progress.pagesToDo / progress.pagesPerSecond));
    }
    return progress;
}

} // namespace attrap
