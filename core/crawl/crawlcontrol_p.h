// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/crawl/crawlservice.h"
#include "core/web/webclient.h"

#include <QMutex>
#include <QStringList>
#include <QWaitCondition>

#include <functional>
#include <memory>

namespace attrap {

/// How the user, in any thread, reaches a crawl that blocks its own. Thread: any, where not said otherwise.
class CrawlControl
{
public:
    enum class End {
        None,
        Stop, ///< The runs under way are over.
        Interrupt, ///< They stay unfinished; nothing more is begun until reopen().
    };

    void pause();
    void resume();
    void stop();
    void interrupt();
    void tryAgain(const QString &server);
    void join(const CrawlRequest &request);

    /// A request begins: an earlier stop is forgotten, a pause or an interrupt is not. Crawl thread.
    void begin();
    /// After interrupt(), requests are taken again. Crawl thread.
    void reopen();
    /// Cancelled by stop() and interrupt().
    [[nodiscard]] CancelToken token() const;
    [[nodiscard]] End end() const;
    [[nodiscard]] bool isPaused() const;
    /// Returns when nobody pauses, or the request is to end. Tells before and after it waited. Crawl thread.
    void waitWhilePaused();
    /// What waitWhilePaused() tells. Crawl thread.
    void onPaused(std::function<void()> tell) { m_onPaused = std::move(tell); }
    /// Servers that the user wants asked again, each once.
    QStringList takeTryAgain();
    /// Requests that join the one under way, in the order given, each once.
    QList<CrawlRequest> takeJoined();

private:
    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    std::unique_ptr<CancelSource> m_source = std::make_unique<CancelSource>();
    QStringList m_tryAgain;
    QList<CrawlRequest> m_joined;
    std::function<void()> m_onPaused;
    bool m_paused = false;
    End m_end = End::None;
};

/// Waits as another does, and longer while the user pauses: nothing is asked that was only waiting for its
/// turn.
class PausableWaiter : public Waiter
{
public:
    PausableWaiter(Waiter &waiter, CrawlControl &control)
        : m_waiter(waiter)
        , m_control(control)
    { }
    Result<void> wait(qint64 ms, const CancelToken &token) override;

private:
    Waiter &m_waiter;
    CrawlControl &m_control;
};

} // namespace attrap
