// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/crawlcontrol_p.h"

namespace attrap {

void CrawlControl::pause()
{
    const QMutexLocker lock(&m_mutex);
    m_paused = true;
}

void CrawlControl::resume()
{
    const QMutexLocker lock(&m_mutex);
    m_paused = false;
    m_changed.wakeAll();
}

void CrawlControl::stop()
{
    const QMutexLocker lock(&m_mutex);
    if (m_end == End::None) {
        m_end = End::Stop;
    }
    m_source->cancel();
    m_changed.wakeAll();
}

void CrawlControl::interrupt()
{
    const QMutexLocker lock(&m_mutex);
    m_end = End::Interrupt;
    m_source->cancel();
    m_changed.wakeAll();
}

void CrawlControl::tryAgain(const QString &server)
{
    const QMutexLocker lock(&m_mutex);
    m_tryAgain.append(server);
}

void CrawlControl::begin()
{
    const QMutexLocker lock(&m_mutex);
    m_tryAgain.clear();
    if (m_end == End::Stop) {
        m_end = End::None;
        m_source = std::make_unique<CancelSource>();
    }
}

void CrawlControl::reopen()
{
    const QMutexLocker lock(&m_mutex);
    m_end = End::None;
    m_source = std::make_unique<CancelSource>();
}

CancelToken CrawlControl::token() const
{
    const QMutexLocker lock(&m_mutex);
    return m_source->token();
}

CrawlControl::End CrawlControl::end() const
{
    const QMutexLocker lock(&m_mutex);
    return m_end;
}

bool CrawlControl::isPaused() const
{
    const QMutexLocker lock(&m_mutex);
    return m_paused;
}

void CrawlControl::waitWhilePaused(const std::function<void()> &told)
{
    if (isPaused() && end() == End::None) {
        told();
    }
    const QMutexLocker lock(&m_mutex);
    while (m_paused && m_end == End::None) {
        m_changed.wait(&m_mutex);
    }
}

QStringList CrawlControl::takeTryAgain()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_tryAgain, {});
}

} // namespace attrap
