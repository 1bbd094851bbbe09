// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/worker/workerprocess.h"

#include <functional>
#include <memory>

namespace attrap {

/// Threads that each own one WorkerProcess. A task runs on the first free one; tasks wait in the order given.
/// Thread: all methods from any thread.
class WorkerPool
{
public:
    using Task = std::function<void(WorkerProcess &worker, const CancelToken &token)>;

    WorkerPool(WorkerConfig config, int workers);
    ~WorkerPool(); ///< Cancels what runs, forgets what waits, waits for the threads.
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// Queues a task. The task hands its own result on (a queued signal, a mutex); it must not throw.
    void run(Task task);
    /// Cancels what runs (the tasks see a cancelled token) and forgets what waits; the pool stays usable.
    void cancelAll();
    /// At least 1. When it shrinks, surplus threads end after the task they are at.
    void setWorkerCount(int workers);
    [[nodiscard]] int workerCount() const;
    /// Tasks that run or wait.
    [[nodiscard]] int pending() const;
    /// The largest resident memory that any worker reached, in bytes.
    [[nodiscard]] qint64 peakWorkerMemoryBytes() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap
