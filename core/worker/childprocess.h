// SPDX-License-Identifier: GPL-3.0-or-later
// A child process with pipes, by POSIX calls: QProcess needs an event loop's care and copies large answers
// several times. Room-internal.
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <optional>

namespace attrap {

/// A file descriptor that is closed with its owner.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd)
        : m_fd(fd)
    { }
    ~FileDescriptor() { reset(); }
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_fd(other.release())
    { }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept;

    [[nodiscard]] int get() const { return m_fd; }
    int release();
    void reset(int fd = -1);

private:
    int m_fd = -1;
};

/// How a child ended.
struct ChildExit
{
    int status = -1; ///< What it gave to exit(); -1 when a signal ended it.
    int signal = 0; ///< The signal that ended it; 0 when it exited.
};

/// Thread: one at a time. The child gets SIGKILL when the thread that started it ends (PR_SET_PDEATHSIG is
/// about threads), and is killed by the destructor.
class ChildProcess
{
public:
    /// When a child that does not compute is given up. One that does is slow because others go first (it has
    /// a low priority): what it may compute is limited by the kernel (RLIMIT_CPU), not by the clock.
    using Deadline = std::chrono::steady_clock::time_point;

    /// Errors: WorkerMissing when it cannot be started.
    static Result<ChildProcess> start(const QString &program, const QStringList &arguments,
                                      const QList<QByteArray> &environment);
    ~ChildProcess();
    ChildProcess(ChildProcess &&other) noexcept;
    ChildProcess &operator=(ChildProcess &&other) noexcept;

    [[nodiscard]] qint64 pid() const { return m_pid; }

    /// Whether it has nothing to say: it has neither ended nor written something unasked.
    [[nodiscard]] bool isIdle() const;

    /// Sends a whole message. Errors: Cancelled, WorkerTimedOut, WorkerCrashed when it does not read any
    /// more.
    Result<void> send(const QByteArray &message, const CancelToken &token, Deadline deadline);

    /// Receives exactly that many bytes. Errors: Cancelled, WorkerTimedOut, WorkerCrashed when it closed its
    /// output; receivedBytes() then tells how much had come.
    Result<QByteArray> receive(qint64 bytes, const CancelToken &token, Deadline deadline);
    [[nodiscard]] qint64 receivedBytes() const { return m_received; }

    /// Waits a moment for a child that closed its output to end. Nothing when it lives on.
    std::optional<ChildExit> waitForExit();
    /// Ends it and waits until it is gone.
    void kill();

    /// The last that it wrote to its stderr, at most 4 KiB.
    [[nodiscard]] QByteArray lastWords();
    /// The largest resident memory seen so far, in bytes.
    [[nodiscard]] qint64 peakMemoryBytes();

private:
    ChildProcess() = default;
    enum class Ready { Input, Output, Nothing };
    Result<Ready> await(short inputEvents, short outputEvents, const CancelToken &token, Deadline deadline);
    void drainErrors();
    bool isComputing();

    qint64 m_pid = 0;
    FileDescriptor m_input; ///< A socket, so that writing to a dead child gives EPIPE and no SIGPIPE.
    FileDescriptor m_output;
    FileDescriptor m_errors;
    QByteArray m_lastWords;
    qint64 m_received = 0;
    qint64 m_peakMemory = 0;
    Deadline m_nextLookAtMemory;
    qint64 m_cpuMsSeen = 0; ///< Processor time at the last look at a deadline, or at the last message sent.
    Deadline m_grace; ///< Until when it may go on beyond the deadline.
};

} // namespace attrap
