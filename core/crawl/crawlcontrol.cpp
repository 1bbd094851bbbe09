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
    m_joined.clear(); // Asked for before, and not begun: the user wants an end of that too.
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

void CrawlControl::join(const CrawlRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    m_joined.append(request);
}

QList<CrawlRequest> CrawlControl::takeJoined()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_joined, {});
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

void CrawlControl::waitWhilePaused()
{
    if (!isPaused() || end() != End::None) {
        return;
    }
    if (m_onPaused) {
        m_onPaused();
    }
    {
        const QMutexLocker lock(&m_mutex);
        while (m_paused && m_end == End::None) {
            m_changed.wait(&m_mutex);
        }
    }
    if (m_onPaused) {
        m_onPaused();
    }
}

QStringList CrawlControl::takeTryAgain()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_tryAgain, {});
}

Result<void> PausableWaiter::wait(qint64 ms, const CancelToken &token)
{
    const auto waited = m_waiter.wait(ms, token);
    if (waited) {
        m_control.waitWhilePaused();
    }
    return waited;
}

} // namespace attrap
