// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/workerpool.h"

#include <QMutex>
#include <QSemaphore>
#include <QSet>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cerrno>
#include <csignal>

#include <sys/types.h>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

WorkerConfig config()
{
    WorkerConfig made;
    made.program = QStringLiteral(ATTRAP_BIN_DIR "/misbehaving-worker");
    made.readableFolder = u"/"_s;
    made.memoryBytes = Q_INT64_C(400) << 20;
    made.cpuSecondsPerRequest = 60;
    return made;
}

bool isGone(qint64 pid)
{
    return ::kill(pid_t(pid), 0) != 0 && errno == ESRCH;
}

/// What tasks report, from any thread.
template <typename T> class Collected
{
public:
    void add(const T &value)
    {
        const QMutexLocker lock(&m_mutex);
        m_values.append(value);
    }
    QList<T> values() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_values;
    }

private:
    mutable QMutex m_mutex;
    QList<T> m_values;
};

} // namespace

class TestWorkerPool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsEachTaskOnce();
    void startsTasksInTheOrderGiven();
    void namesItsThreads();
    void goesOnAfterACrash();
    void survivesATaskThatThrows();
    void cancelAllStopsWhatRunsAndForgetsWhatWaits();
    void growsAndShrinks();
    void destructorWhileBusyLeavesNoChild();
    void taskMayUseThePool();
};

void TestWorkerPool::runsEachTaskOnce()
{
    constexpr int Tasks = 200;
    Collected<int> done;
    std::atomic<int> failed = 0;
    WorkerPool pool(config(), 2);
    for (int i = 0; i < Tasks; ++i) {
        pool.run([i, &done, &failed](WorkerProcess &worker, const CancelToken &token) {
            failed += worker.inspect(u"/well"_s, token) ? 0 : 1;
            done.add(i);
        });
    }
    QTRY_COMPARE(pool.pending(), 0);
    QCOMPARE(done.values().size(), Tasks);
    const QList<int> values = done.values();
    QCOMPARE(QSet<int>(values.begin(), values.end()).size(), Tasks);
    QCOMPARE(failed.load(), 0);
    QVERIFY(pool.peakWorkerMemoryBytes() > 0);
}

void TestWorkerPool::startsTasksInTheOrderGiven()
{
    Collected<int> started;
    WorkerPool pool(config(), 1);
    QList<int> expected;
    for (int i = 0; i < 50; ++i) {
        expected.append(i);
        pool.run([i, &started](WorkerProcess &, const CancelToken &) { started.add(i); });
    }
    QTRY_COMPARE(pool.pending(), 0);
    QCOMPARE(started.values(), expected);
}

void TestWorkerPool::namesItsThreads()
{
    Collected<QString> names;
    QSemaphore both;
    QSemaphore go;
    WorkerPool pool(config(), 2);
    for (int i = 0; i < 2; ++i) {
        pool.run([&](WorkerProcess &, const CancelToken &) {
            names.add(QThread::currentThread()->objectName());
            both.release();
            go.acquire();
        });
    }
    const bool arrived = both.tryAcquire(2, 10000);
    go.release(2);
    QVERIFY(arrived);
    QStringList sorted = names.values();
    sorted.sort();
    QCOMPARE(sorted, (QStringList{u"reader-1"_s, u"reader-2"_s}));
}

void TestWorkerPool::goesOnAfterACrash()
{
    Collected<bool> answered;
    WorkerPool pool(config(), 1);
    for (const QString &path : {u"/well"_s, u"/abort"_s, u"/well"_s, u"/garbage"_s, u"/well"_s}) {
        pool.run([path, &answered](WorkerProcess &worker, const CancelToken &token) {
            answered.add(worker.inspect(path, token).hasValue());
        });
    }
    QTRY_COMPARE(pool.pending(), 0);
    QCOMPARE(answered.values(), (QList<bool>{true, false, true, false, true}));
}

void TestWorkerPool::survivesATaskThatThrows()
{
    std::atomic<bool> next = false;
    WorkerPool pool(config(), 1);
    QTest::ignoreMessage(QtCriticalMsg, "a task threw oops");
    pool.run([](WorkerProcess &, const CancelToken &) { throw std::runtime_error("oops"); });
    pool.run([&next](WorkerProcess &, const CancelToken &) { next = true; });
    QTRY_VERIFY(next);
}

void TestWorkerPool::cancelAllStopsWhatRunsAndForgetsWhatWaits()
{
    Collected<ErrorCode> ends;
    std::atomic<int> started = 0;
    WorkerPool pool(config(), 2);
    for (int i = 0; i < 10; ++i) {
        pool.run([&](WorkerProcess &worker, const CancelToken &token) {
            ++started;
            const auto info = worker.inspect(u"/sleep"_s, token);
            ends.add(info ? ErrorCode::Internal : info.error().code);
        });
    }
    QTRY_COMPARE(started.load(), 2);
    QCOMPARE(pool.pending(), 10);
    pool.cancelAll();
    QTRY_COMPARE(pool.pending(), 0);
    QCOMPARE(ends.values(), (QList<ErrorCode>{ErrorCode::Cancelled, ErrorCode::Cancelled}));
    QCOMPARE(started.load(), 2);

    std::atomic<bool> usable = false;
    pool.run([&usable](WorkerProcess &worker, const CancelToken &token) {
        usable = worker.inspect(u"/well"_s, token).hasValue();
    });
    QTRY_VERIFY(usable);
}

void TestWorkerPool::growsAndShrinks()
{
    std::atomic<int> inside = 0;
    QSemaphore go;
    Collected<qint64> pids;
    WorkerPool pool(config(), 1);
    const auto hold = [&](WorkerProcess &worker, const CancelToken &token) {
        (void)worker.inspect(u"/well"_s, token);
        pids.add(worker.pid());
        ++inside;
        go.acquire();
        --inside;
    };
    for (int i = 0; i < 6; ++i) {
        pool.run(hold);
    }
    QTRY_COMPARE(inside.load(), 1);
    pool.setWorkerCount(3);
    QCOMPARE(pool.workerCount(), 3);
    QTRY_COMPARE(inside.load(), 3);

    pool.setWorkerCount(0); // Means 1; what runs goes on.
    QCOMPARE(pool.workerCount(), 1);
    QCOMPARE(inside.load(), 3);
    go.release(3);
    QTRY_COMPARE(pids.values().size(), 4);
    QTRY_COMPARE(inside.load(), 1);
    QCOMPARE(pool.pending(), 3);
    // The two that left took their children with them.
    const QList<qint64> seen = pids.values();
    QTRY_COMPARE(std::count_if(seen.begin(), seen.begin() + 3, isGone), 2);
    pool.setWorkerCount(2);
    QTRY_COMPARE(inside.load(), 2);
    go.release(3);
    QTRY_COMPARE(pool.pending(), 0);
}

void TestWorkerPool::destructorWhileBusyLeavesNoChild()
{
    Collected<qint64> pids;
    std::atomic<int> ended = 0;
    {
        WorkerPool pool(config(), 2);
        for (int i = 0; i < 6; ++i) {
            pool.run([&](WorkerProcess &worker, const CancelToken &token) {
                (void)worker.inspect(u"/well"_s, token);
                pids.add(worker.pid());
                (void)worker.inspect(u"/burn"_s, token);
                ++ended;
            });
        }
        QTRY_COMPARE(pids.values().size(), 2);
    }
    QCOMPARE(ended.load(), 2);
    for (const qint64 pid : pids.values()) {
        QVERIFY(isGone(pid));
    }
}

void TestWorkerPool::taskMayUseThePool()
{
    std::atomic<int> done = 0;
    WorkerPool pool(config(), 1);
    pool.run([&](WorkerProcess &, const CancelToken &) {
        pool.run([&](WorkerProcess &, const CancelToken &) { ++done; });
        ++done;
    });
    QTRY_COMPARE(done.load(), 2);
    // What a forgotten task holds may call back when it is destroyed.
    const auto callsBack = std::shared_ptr<int>(new int(0), [&](const int *value) {
        (void)pool.pending();
        delete value;
    });
    QSemaphore go;
    pool.run([&go](WorkerProcess &, const CancelToken &) { go.acquire(); });
    pool.run([callsBack](WorkerProcess &, const CancelToken &) {});
    pool.cancelAll();
    go.release();
    QTRY_COMPARE(pool.pending(), 0);
}

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"
