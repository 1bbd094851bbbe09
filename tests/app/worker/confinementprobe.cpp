// SPDX-License-Identifier: GPL-3.0-or-later
// Confines itself as attrap-worker does, tries what must not work, and prints "<attempt> <errno name or ok>"
// lines.
#include "app/worker/confinement.h"
#include "app/worker/systemcallfilter.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

void report(const char *attempt, bool worked)
{
    std::printf("%s %s\n", attempt, worked ? "ok" : strerrorname_np(errno));
}

void reportOpen(const char *attempt, const QByteArray &path, int flags)
{
    const int fd = ::open(path.constData(), flags, 0600);
    report(attempt, fd >= 0);
    if (fd >= 0) {
        ::close(fd);
    }
}

void tryNetwork()
{
    report("socket-inet", ::socket(AF_INET, SOCK_STREAM, 0) >= 0);
    report("socket-unix", ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
    int pair[2];
    report("socketpair", ::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
}

void tryProcesses()
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(0);
    }
    report("fork", child > 0);
    report("vfork-call", ::syscall(SYS_vfork) > 0);
    report("clone3", ::syscall(SYS_clone3, nullptr, 0) >= 0);
    char *const arguments[] = {const_cast<char *>("/bin/true"), nullptr};
    report("exec", ::execv("/bin/true", arguments) == 0);
    report("kill-parent", ::kill(::getppid(), 0) == 0);
    report("kill-all", ::kill(-1, 0) == 0);
    report("ptrace", ::syscall(SYS_ptrace, 16, ::getppid(), 0, 0) == 0);
}

void tryFiles(const QByteArray &store, const QByteArray &outside)
{
    reportOpen("read-inside", store + "/a", O_RDONLY);
    reportOpen("read-outside", outside + "/b", O_RDONLY);
    reportOpen("read-system", "/etc/passwd", O_RDONLY);
    reportOpen("read-own-status", "/proc/self/status", O_RDONLY);
    reportOpen("write-inside", store + "/a", O_WRONLY);
    reportOpen("update-inside", store + "/a", O_RDWR);
    reportOpen("truncate-inside", store + "/a", O_RDONLY | O_TRUNC);
    reportOpen("create-inside", store + "/new", O_RDONLY | O_CREAT);
    reportOpen("temporary-inside", store, O_RDWR | O_TMPFILE);
    reportOpen("create-in-tmp", "/tmp/attrap-confinement-probe", O_WRONLY | O_CREAT);
    report("creat", ::creat((store + "/new").constData(), 0600) >= 0);
    report("openat2", ::syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", nullptr, 0) >= 0);
    report("unlink", ::unlink((store + "/a").constData()) == 0);
    report("rename", ::rename((store + "/a").constData(), (store + "/c").constData()) == 0);
    report("mkdir", ::mkdir((store + "/folder").constData(), 0700) == 0);
    report("chmod", ::chmod((store + "/a").constData(), 0777) == 0);
    report("link", ::link((store + "/a").constData(), (store + "/d").constData()) == 0);
    report("symlink", ::symlink("/etc", (store + "/e").constData()) == 0);
    report("path-truncate", ::truncate((store + "/a").constData(), 0) == 0);
    report("memfd", ::syscall(SYS_memfd_create, "x", 0) >= 0);
}

void tryLimits()
{
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    report("raise-memory", ::setrlimit(RLIMIT_AS, &more) == 0);
    report("raise-files", ::setrlimit(RLIMIT_NOFILE, &more) == 0);
    rlimit cpu{};
    ::getrlimit(RLIMIT_CPU, &cpu);
    const rlim_t before = cpu.rlim_cur;
    attrap::renewCpuAllowance(50000);
    ::getrlimit(RLIMIT_CPU, &cpu);
    report("renew-cpu", cpu.rlim_cur > before);
    errno = ENOMEM;
    report("map-more-than-limit",
           ::mmap(nullptr, size_t(2) << 30, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED);
}

void tryWhatMustWork()
{
    bool ran = false;
    std::thread([&ran] { ran = true; }).join();
    report("thread", ran);
    void *memory = std::malloc(10 << 20);
    report("malloc", memory != nullptr);
    std::free(memory);
}

} // namespace

int main(int argc, char **argv)
{
    const bool filterOnly = argc == 4 && std::strcmp(argv[3], "filter-only") == 0;
    if (argc != 3 && !filterOnly) {
        return 2;
    }
    const attrap::ConfinementSettings settings{QFile::decodeName(argv[1]), Q_INT64_C(1) << 30, 60, 5,
                                               ::getppid()};
    const auto confined = filterOnly ? attrap::installSystemCallFilter() : attrap::confine(settings);
    if (!confined) {
        std::fputs(qPrintable(confined.error().detail), stderr);
        return 1;
    }
    tryNetwork();
    tryProcesses();
    tryFiles(argv[1], argv[2]);
    if (!filterOnly) {
        report("nice-5", ::getpriority(PRIO_PROCESS, 0) >= 5);
        tryLimits();
    }
    tryWhatMustWork();
    std::puts("end ok");
    return 0;
}
