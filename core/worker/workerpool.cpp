// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/workerpool.h"

#include <QLoggingCategory>
#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(poolLog, "attrap.worker")
} // namespace

struct WorkerPool::Impl
{
    struct Reader
    {
        int number = 0;
        bool done = false; ///< Its thread has left the pool and may be joined.
        std::unique_ptr<QThread> thread;
        std::unique_ptr<WorkerProcess> worker;
    };

    WorkerConfig config;
    mutable std::mutex mutex;
    std::condition_variable wake;
    std::deque<Task> waiting;
    std::vector<std::unique_ptr<Reader>> readers;
    std::unique_ptr<CancelSource> cancel = std::make_unique<CancelSource>();
    int wanted = 0;
    int running = 0;
    qint64 peakOfGone = 0; ///< Largest of the readers that left.
    bool ending = false;

    void work(Reader &reader);
    void addReaders();
    std::vector<std::unique_ptr<Reader>> takeDone();
    [[nodiscard]] int active() const;
};

int WorkerPool::Impl::active() const
{
    return int(
        std::count_if(readers.begin(), readers.end(), [](const auto &reader) { return !reader->done; }));
}

/// The life of a reader's thread.
void WorkerPool::Impl::work(Reader &reader)
{
    std::unique_lock lock(mutex);
    for (;;) {
        wake.wait(lock, [this] { return ending || active() > wanted || !waiting.empty(); });
        if (ending || active() > wanted) {
            break;
        }
        Task task = std::move(waiting.front());
        waiting.pop_front();
        ++running;
        const CancelToken token = cancel->token();
        lock.unlock();
        try {
            task(*reader.worker, token);
        } catch (const std::exception &e) {
            qCCritical(poolLog) << "a task threw" << e.what(); // Against the contract; the queue goes on.
        } catch (...) {
            qCCritical(poolLog) << "a task threw";
        }
        task = nullptr; // Without the mutex: what a task holds may call back.
        lock.lock();
        --running;
    }
    reader.done = true;
    lock.unlock();
    wake.notify_all(); // Another reader may have been counting on this one to leave.
    // The child is ended here, by the thread that started it.
    const qint64 peak = reader.worker->peakMemoryBytes();
    reader.worker.reset();
    lock.lock();
    peakOfGone = std::max(peakOfGone, peak);
}

/// Call with the mutex held.
void WorkerPool::Impl::addReaders()
{
    while (active() < wanted) {
        auto reader = std::make_unique<Reader>();
        int number = 1;
        while (std::any_of(readers.begin(), readers.end(),
                           [number](const auto &other) { return other->number == number; })) {
            ++number;
        }
        reader->number = number;
        reader->worker = std::make_unique<WorkerProcess>(config);
        Reader *self = reader.get();
        reader->thread.reset(QThread::create([this, self] { work(*self); }));
        reader->thread->setObjectName(u"reader-%1"_s.arg(number));
        reader->thread->start();
        readers.push_back(std::move(reader));
    }
}

/// Readers that left, to be joined without the mutex. Call with the mutex held.
std::vector<std::unique_ptr<WorkerPool::Impl::Reader>> WorkerPool::Impl::takeDone()
{
    std::vector<std::unique_ptr<Reader>> gone;
    for (auto &reader : readers) {
        if (reader->done) {
            gone.push_back(std::move(reader));
        }
    }
    std::erase(readers, nullptr);
    return gone;
}

WorkerPool::WorkerPool(WorkerConfig config, int workers)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->config = std::move(config);
    setWorkerCount(workers);
}

WorkerPool::~WorkerPool()
{
    std::deque<Task> forgotten;
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->ending = true;
        forgotten.swap(m_impl->waiting);
        m_impl->cancel->cancel();
    }
    m_impl->wake.notify_all();
    for (const auto &reader : m_impl->readers) {
        reader->thread->wait();
    }
}

void WorkerPool::run(Task task)
{
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->waiting.push_back(std::move(task));
    }
    m_impl->wake.notify_one();
}

void WorkerPool::cancelAll()
{
    std::deque<Task> forgotten; // Destroyed without the mutex: what a task holds may call back.
    const std::lock_guard lock(m_impl->mutex);
    forgotten.swap(m_impl->waiting);
    m_impl->cancel->cancel();
    m_impl->cancel = std::make_unique<CancelSource>();
}

void WorkerPool::setWorkerCount(int workers)
{
    std::vector<std::unique_ptr<Impl::Reader>> gone;
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->wanted = std::max(1, workers);
        gone = m_impl->takeDone();
        m_impl->addReaders();
    }
    m_impl->wake.notify_all();
    for (const auto &reader : gone) {
        reader->thread->wait();
    }
}

int WorkerPool::workerCount() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->wanted;
}

int WorkerPool::pending() const
{
    const std::lock_guard lock(m_impl->mutex);
    return int(m_impl->waiting.size()) + m_impl->running;
}

qint64 WorkerPool::peakWorkerMemoryBytes() const
{
    const std::lock_guard lock(m_impl->mutex);
    qint64 peak = m_impl->peakOfGone;
    for (const auto &reader : m_impl->readers) {
        if (!reader->done) {
            peak = std::max(peak, reader->worker->peakMemoryBytes());
        }
    }
    return peak;
}

} // namespace attrap
