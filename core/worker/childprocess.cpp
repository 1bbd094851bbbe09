// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/childprocess.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attrap {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

constexpr int PipeBytes
    = 1 << 20; ///< The most that an ordinary user may ask for: fewer wake-ups for a picture.
constexpr qsizetype MaxLastWords = 4096;
constexpr auto Slice = 50ms; ///< How often cancellation is polled.
constexpr auto MemoryInterval = 1s;
constexpr auto ExitPatience
    = 2s; ///< For a child that closed its output: it may be writing nothing, but must end.
constexpr qsizetype FirstPiece = 1 << 20;

Error errnoError(ErrorCode code, const QString &what, int errnoValue)
{
    return {code, {}, u"%1: %2"_s.arg(what, QString::fromLocal8Bit(std::strerror(errnoValue)))};
}

/// Owns what posix_spawn wants.
struct SpawnSettings
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;

    SpawnSettings()
    {
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
    }
    ~SpawnSettings()
    {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnSettings(const SpawnSettings &) = delete;
    SpawnSettings &operator=(const SpawnSettings &) = delete;

    /// The child must inherit nothing of ours: neither open files (the database!) nor signal settings.
    void isolate(int input, int output, int errors)
    {
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        // A session of its own: Ctrl+C in a terminal is for the program, which puts the work back; and Linux
        // weighs sessions against each other first (autogroups), so that without it niceness counts for
        // nothing against what runs in other windows.
        posix_spawnattr_setflags(&attributes,
                                 POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
    }
};

/// Pointers into the byte arrays, as exec wants them.
std::vector<char *> pointersTo(QList<QByteArray> &texts)
{
    std::vector<char *> pointers;
    for (QByteArray &text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

/// A descriptor above 2: adddup2 of one onto itself would leave it closing on exec.
FileDescriptor aboveStandard(int fd)
{
    FileDescriptor original(fd);
    if (fd > STDERR_FILENO || fd < 0) {
        return original;
    }
    return FileDescriptor(::fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

struct Pair
{
    FileDescriptor ours;
    FileDescriptor theirs;
};

Result<Pair> makePipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return errnoError(ErrorCode::WorkerMissing, u"pipe2"_s, errno);
    }
    Pair pair{aboveStandard(ends[0]), aboveStandard(ends[1])};
    ::fcntl(pair.ours.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(pair.ours.get(), F_SETPIPE_SZ, PipeBytes); // Best effort.
    return pair;
}

Result<Pair> makeInput()
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return errnoError(ErrorCode::WorkerMissing, u"socketpair"_s, errno);
    }
    Pair pair{aboveStandard(ends[0]), aboveStandard(ends[1])};
    ::fcntl(pair.ours.get(), F_SETFL, O_NONBLOCK);
    ::shutdown(pair.ours.get(), SHUT_RD);
    return pair;
}

/// Less than this between two looks is no work: waking up, noticing that there is nothing.
constexpr qint64 LeastWorkMs = 100;
constexpr auto GracePeriod = 30s;

/// Processor time that it has used.
qint64 cpuMsOf(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = stat.readAll();
    // After the name, which may hold anything: state is field 3 of proc(5), utime and stime are 14 and 15.
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const qint64 ticks = fields.value(11).toLongLong() + fields.value(12).toLongLong();
    return ticks * 1000 / std::max(1L, ::sysconf(_SC_CLK_TCK));
}

qint64 peakOf(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    if (at < 0) {
        return 0;
    }
    return std::strtoll(text.constData() + at + std::strlen("VmHWM:"), nullptr, 10) * 1024;
}

} // namespace

FileDescriptor &FileDescriptor::operator=(FileDescriptor &&other) noexcept
{
    if (this != &other) {
        reset(other.release());
    }
    return *this;
}

int FileDescriptor::release()
{
    return std::exchange(m_fd, -1);
}

void FileDescriptor::reset(int fd)
{
    if (m_fd >= 0) {
        ::close(m_fd);
    }
    m_fd = fd;
}

Result<ChildProcess> ChildProcess::start(const QString &program, const QStringList &arguments,
                                         const QList<QByteArray> &environment)
{
    auto input = makeInput();
    auto output = makePipe();
    auto errors = makePipe();
    for (const auto *pair : {&input, &output, &errors}) {
        if (!*pair) {
            return pair->error();
        }
    }
    SpawnSettings settings;
    settings.isolate(input->theirs.get(), output->theirs.get(), errors->theirs.get());

    const QByteArray path = QFile::encodeName(program);
    QList<QByteArray> words{path};
    for (const QString &argument : arguments) {
        words.append(QFile::encodeName(argument));
    }
    QList<QByteArray> variables = environment;
    pid_t pid = 0;
    const int failure = ::posix_spawn(&pid, path.constData(), &settings.actions, &settings.attributes,
                                      pointersTo(words).data(), pointersTo(variables).data());
    if (failure != 0) {
        Error error = errnoError(ErrorCode::WorkerMissing, u"posix_spawn"_s, failure);
        error.subject = program;
        return error;
    }
    ChildProcess child;
    child.m_pid = pid;
    child.m_input = std::move(input->ours);
    child.m_output = std::move(output->ours);
    child.m_errors = std::move(errors->ours);
    return child;
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
    : m_pid(std::exchange(other.m_pid, 0))
    , m_input(std::move(other.m_input))
    , m_output(std::move(other.m_output))
    , m_errors(std::move(other.m_errors))
    , m_lastWords(std::move(other.m_lastWords))
    , m_received(other.m_received)
    , m_peakMemory(other.m_peakMemory)
    , m_nextLookAtMemory(other.m_nextLookAtMemory)
    , m_cpuMsSeen(other.m_cpuMsSeen)
    , m_grace(other.m_grace)
{ }

ChildProcess &ChildProcess::operator=(ChildProcess &&other) noexcept
{
    if (this != &other) {
        kill();
        m_pid = std::exchange(other.m_pid, 0);
        m_input = std::move(other.m_input);
        m_output = std::move(other.m_output);
        m_errors = std::move(other.m_errors);
        m_lastWords = std::move(other.m_lastWords);
        m_received = other.m_received;
        m_peakMemory = other.m_peakMemory;
        m_nextLookAtMemory = other.m_nextLookAtMemory;
        m_cpuMsSeen = other.m_cpuMsSeen;
        m_grace = other.m_grace;
    }
    return *this;
}

ChildProcess::~ChildProcess()
{
    kill();
}

bool ChildProcess::isIdle() const
{
    pollfd output{m_output.get(), POLLIN, 0};
    return m_pid != 0 && ::poll(&output, 1, 0) == 0;
}

Result<ChildProcess::Ready> ChildProcess::await(short inputEvents, short outputEvents,
                                                const CancelToken &token, Deadline deadline)
{
    if (token.isCancelled()) {
        return Error{ErrorCode::Cancelled, {}, {}};
    }
    const auto now = steady_clock::now();
    if (now >= deadline && now >= m_grace && !isComputing()) {
        return Error{ErrorCode::WorkerTimedOut, {}, u"no answer within the wall-clock limit"_s};
    }
    if (now >= m_nextLookAtMemory) {
        m_nextLookAtMemory = now + MemoryInterval;
        (void)peakMemoryBytes();
    }
    std::array<pollfd, 3> fds{pollfd{inputEvents != 0 ? m_input.get() : -1, inputEvents, 0},
                              pollfd{outputEvents != 0 ? m_output.get() : -1, outputEvents, 0},
                              pollfd{m_errors.get(), POLLIN, 0}};
    const auto patience = std::min<steady_clock::duration>(Slice, std::max(deadline, m_grace) - now);
    const auto ms = std::chrono::ceil<std::chrono::milliseconds>(patience).count();
    if (::poll(fds.data(), fds.size(), int(ms)) < 0 && errno != EINTR) {
        return errnoError(ErrorCode::WorkerCrashed, u"poll"_s, errno);
    }
    if (fds[2].revents != 0) {
        drainErrors();
    }
    if (fds[0].revents != 0) {
        return Ready::Input;
    }
    return fds[1].revents != 0 ? Ready::Output : Ready::Nothing;
}

Result<void> ChildProcess::send(const QByteArray &message, const CancelToken &token, Deadline deadline)
{
    m_cpuMsSeen = cpuMsOf(m_pid);
    m_grace = {};
    qsizetype sent = 0;
    while (sent < message.size()) {
        const auto ready = await(POLLOUT, 0, token, deadline);
        if (!ready) {
            return ready.error();
        }
        if (*ready != Ready::Input) {
            continue;
        }
        const ssize_t n = ::send(m_input.get(), message.constData() + sent, size_t(message.size() - sent),
                                 MSG_NOSIGNAL | MSG_DONTWAIT);
        if (n >= 0) {
            sent += n;
        } else if (errno != EAGAIN && errno != EINTR) {
            return errnoError(ErrorCode::WorkerCrashed, u"send"_s, errno);
        }
    }
    return {};
}

Result<QByteArray> ChildProcess::receive(qint64 bytes, const CancelToken &token, Deadline deadline)
{
    // The announced length is the child's word: memory is taken as bytes come, doubling, not at once.
    QByteArray message(qsizetype(std::min<qint64>(bytes, FirstPiece)), Qt::Uninitialized);
    m_received = 0;
    while (m_received < bytes) {
        if (m_received == message.size()) {
            message.resize(qsizetype(std::min<qint64>(bytes, message.size() * 2)));
        }
        const ssize_t n
            = ::read(m_output.get(), message.data() + m_received, size_t(message.size() - m_received));
        if (n > 0) {
            m_received += n;
        } else if (n == 0) {
            return Error{ErrorCode::WorkerCrashed, {}, u"it closed its output"_s};
        } else if (errno != EAGAIN && errno != EINTR) {
            return errnoError(ErrorCode::WorkerCrashed, u"read"_s, errno);
        }
        if (m_received < bytes) {
            const auto ready = await(0, POLLIN, token, deadline);
            if (!ready) {
                return ready.error();
            }
        }
    }
    return message;
}

std::optional<ChildExit> ChildProcess::waitForExit()
{
    const auto deadline = steady_clock::now() + ExitPatience;
    while (m_pid != 0) {
        int status = 0;
        const pid_t got = ::waitpid(pid_t(m_pid), &status, WNOHANG);
        if (got == m_pid) {
            m_pid = 0;
            return WIFSIGNALED(status) ? ChildExit{-1, WTERMSIG(status)} : ChildExit{WEXITSTATUS(status), 0};
        }
        if (got < 0 && errno != EINTR) {
            m_pid = 0; // Somebody else reaped it; how it ended is lost.
            return ChildExit{-1, 0};
        }
        if (steady_clock::now() >= deadline) {
            break;
        }
        drainErrors();
        std::this_thread::sleep_for(1ms);
    }
    return std::nullopt;
}

void ChildProcess::kill()
{
    if (m_pid == 0) {
        return;
    }
    ::kill(pid_t(m_pid), SIGKILL);
    while (::waitpid(pid_t(m_pid), nullptr, 0) < 0 && errno == EINTR) { }
    m_pid = 0;
}

/// Whether it has computed since the last look; it then has some time more.
bool ChildProcess::isComputing()
{
    const qint64 cpuMs = cpuMsOf(m_pid);
    const bool computing = cpuMs - m_cpuMsSeen >= LeastWorkMs;
    m_cpuMsSeen = cpuMs;
    if (computing) {
        m_grace = steady_clock::now() + GracePeriod;
    }
    return computing;
}

void ChildProcess::drainErrors()
{
    if (m_errors.get() < 0) {
        return;
    }
    std::array<char, 65536> buffer;
    const ssize_t n = ::read(m_errors.get(), buffer.data(), buffer.size());
    if (n > 0) {
        m_lastWords.append(buffer.data(), n);
        if (m_lastWords.size() > MaxLastWords) {
            m_lastWords = m_lastWords.last(MaxLastWords);
        }
    } else if (n == 0 || (errno != EAGAIN && errno != EINTR)) {
        m_errors.reset(); // Closed: polling it further would only spin.
    }
}

QByteArray ChildProcess::lastWords()
{
    // What a dead child left in the pipe is at most the pipe's size.
    for (int i = 0; i < PipeBytes / 65536 + 1; ++i) {
        drainErrors();
    }
    return m_lastWords;
}

qint64 ChildProcess::peakMemoryBytes()
{
    if (m_pid != 0) {
        m_peakMemory = std::max(m_peakMemory, peakOf(m_pid));
    }
    return m_peakMemory;
}

} // namespace attrap
