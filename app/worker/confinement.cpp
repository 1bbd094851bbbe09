// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/confinement.h"

#include "app/worker/landlock.h"
#include "app/worker/systemcallfilter.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

constexpr rlim_t MaxOpenFiles = 64;

Error refusal(const QString &what)
{
    return {
        ErrorCode::WorkerMissing, {}, u"%1: %2"_s.arg(what, QString::fromLocal8Bit(std::strerror(errno)))};
}

/// A limit that cannot be raised again.
bool limitForGood(__rlimit_resource_t resource, rlim_t value)
{
    const rlimit limit{value, value};
    return ::setrlimit(resource, &limit) == 0;
}

/// The process must not outlive the program: a kill -9 of the program ends it as well.
Result<void> dieWithParent(pid_t parent)
{
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) {
        return refusal(u"PR_SET_PDEATHSIG"_s);
    }
    if (parent != 0 && ::getppid() != parent) { // It died before we asked.
        ::_exit(EXIT_FAILURE);
    }
    return {};
}

/// Gives way to whatever a person does. Best effort: somebody may have started the program nicer already, and
/// not every kernel has all of it. The priority of disk access follows the niceness by itself.
void giveWay(int niceness)
{
    (void)::setpriority(PRIO_PROCESS, 0, niceness);
    if (niceness <= 0) {
        return;
    }
    const sched_param none{};
    (void)::sched_setscheduler(0, SCHED_BATCH, &none); // Longer turns, no boost after a wait for input.
    // The session's own weight against other sessions; its niceness counts only among its processes.
    const int group = ::open("/proc/self/autogroup", O_WRONLY | O_CLOEXEC);
    if (group >= 0) {
        const QByteArray text = QByteArray::number(niceness);
        (void)!::write(group, text.constData(), size_t(text.size()));
        ::close(group);
    }
}

Result<void> applyLimits(const ConfinementSettings &settings)
{
    if (!limitForGood(RLIMIT_CORE, 0) || !limitForGood(RLIMIT_NOFILE, MaxOpenFiles)) {
        return refusal(u"setrlimit"_s);
    }
#ifndef ATTRAP_SANITIZED
    if (!limitForGood(RLIMIT_FSIZE, 0) || !limitForGood(RLIMIT_AS, rlim_t(settings.memoryBytes))
        || !limitForGood(RLIMIT_DATA, rlim_t(settings.dataBytes))) {
        return refusal(u"setrlimit"_s);
    }
#endif
    giveWay(settings.niceness);
    renewCpuAllowance(settings.cpuSecondsPerRequest);
    return {};
}

} // namespace

Result<void> confine(const ConfinementSettings &settings)
{
    const auto mortal = dieWithParent(settings.parent);
    if (!mortal) {
        return mortal.error();
    }
    const auto limited = applyLimits(settings);
    if (!limited) {
        return limited.error();
    }
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return refusal(u"PR_SET_NO_NEW_PRIVS"_s);
    }
#ifndef ATTRAP_SANITIZED
    restrictFolders(settings.readableFolder);
    return installSystemCallFilter();
#else
    return {};
#endif
}

void renewCpuAllowance(int seconds)
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    // Both parts are cut to whole seconds: one more for each, so that the allowance is never short.
    const rlim_t used = rlim_t(usage.ru_utime.tv_sec) + rlim_t(usage.ru_stime.tv_sec) + 2;
    const rlimit limit{used + rlim_t(seconds), RLIM_INFINITY};
    (void)::setrlimit(RLIMIT_CPU, &limit);
}

} // namespace attrap
