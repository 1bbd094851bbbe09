// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/systemcallfilter.h"

#include <QString>

#include <cerrno>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/resource.h>
#include <unistd.h>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

using Filter = std::unique_ptr<void, void (*)(scmp_filter_ctx)>;

/// Never needed, whatever the arguments.
constexpr const char *Refused[] = {
    // Network and other local services
    "socket",
    "socketpair",
    "connect",
    "bind",
    "listen",
    "accept",
    "accept4",
    "sendto",
    "sendmsg",
    "sendmmsg",
    "recvfrom",
    "recvmsg",
    "recvmmsg",
    "shutdown",
    "mq_open",
    "shmget",
    "shmat",
    "msgget",
    "semget",
    // Programs and processes
    "execve",
    "execveat",
    "fork",
    "vfork",
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "process_madvise",
    "pidfd_open",
    "pidfd_getfd",
    "pidfd_send_signal",
    "rt_sigqueueinfo",
    "rt_tgsigqueueinfo",
    "tkill",
    "kcmp",
    "setpgid",
    "setsid",
    // Changing files and folders
    "creat",
    "truncate",
    "ftruncate",
    "fallocate",
    "unlink",
    "unlinkat",
    "rename",
    "renameat",
    "renameat2",
    "mkdir",
    "mkdirat",
    "rmdir",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "mknod",
    "mknodat",
    "chmod",
    "fchmod",
    "fchmodat",
    "chown",
    "fchown",
    "lchown",
    "fchownat",
    "utime",
    "utimes",
    "utimensat",
    "futimesat",
    "setxattr",
    "lsetxattr",
    "fsetxattr",
    "removexattr",
    "lremovexattr",
    "fremovexattr",
    "copy_file_range",
    "sendfile",
    "splice",
    "tee",
    "vmsplice",
    "memfd_create",
    "memfd_secret",
    "open_by_handle_at",
    "name_to_handle_at",
    "fanotify_init",
    "inotify_init",
    "inotify_init1",
    "mount",
    "umount2",
    "open_tree",
    "move_mount",
    "fsopen",
    "fsmount",
    "fsconfig",
    "fspick",
    "mount_setattr",
    "pivot_root",
    "chroot",
    "swapon",
    "swapoff",
    "quotactl",
    "acct",
    // Rights and identity
    "setuid",
    "setgid",
    "setreuid",
    "setregid",
    "setresuid",
    "setresgid",
    "setgroups",
    "setfsuid",
    "setfsgid",
    "capset",
    "setns",
    "unshare",
    "add_key",
    "request_key",
    "keyctl",
    "personality",
    // The kernel itself, and interfaces known for their holes
    "bpf",
    "perf_event_open",
    "userfaultfd",
    "io_uring_setup",
    "io_uring_enter",
    "io_uring_register",
    "io_setup",
    "io_submit",
    "init_module",
    "finit_module",
    "delete_module",
    "kexec_load",
    "kexec_file_load",
    "reboot",
    "syslog",
    "settimeofday",
    "clock_settime",
    "clock_adjtime",
    "adjtimex",
    "sethostname",
    "setdomainname",
    "iopl",
    "ioperm",
    "lookup_dcookie",
    "move_pages",
    "migrate_pages",
    "modify_ldt",
    "vhangup",
};

/// Answered as if the kernel did not know them: their arguments lie in memory, where a filter cannot look,
/// and the C library then uses the older call.
constexpr const char *Unknown[] = {"clone3", "openat2"};

class FilterBuilder
{
public:
    FilterBuilder()
        : m_filter(::seccomp_init(SCMP_ACT_ALLOW), ::seccomp_release)
    {
        m_failure = m_filter ? 0 : -ENOMEM;
    }

    void refuse(const char *name, int errnoValue)
    {
        const int call = ::seccomp_syscall_resolve_name(name);
        if (call != __NR_SCMP_ERROR) { // A call that this libseccomp does not know cannot be named.
            note(::seccomp_rule_add_array(m_filter.get(), SCMP_ACT_ERRNO(quint32(errnoValue)), call, 0,
                                          nullptr));
        }
    }

    void refuseIf(int call, std::initializer_list<scmp_arg_cmp> conditions)
    {
        note(::seccomp_rule_add_array(m_filter.get(), SCMP_ACT_ERRNO(EACCES), call,
                                      unsigned(conditions.size()), conditions.begin()));
    }

    /// 0, or the errno value of the first step that failed.
    int load()
    {
        if (m_failure == 0) {
            note(::seccomp_load(m_filter.get()));
        }
        return -m_failure;
    }

private:
    void note(int result)
    {
        if (m_failure == 0 && result < 0) {
            m_failure = result;
        }
    }

    Filter m_filter{nullptr, nullptr};
    int m_failure = 0;
};

/// Opening for anything but reading.
void refuseWriting(FilterBuilder &filter)
{
    for (const auto &[call, flags] : {std::pair{SCMP_SYS(open), 1U}, std::pair{SCMP_SYS(openat), 2U}}) {
        for (const scmp_datum_t bit :
             {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND, __O_TMPFILE & ~O_DIRECTORY}) {
            filter.refuseIf(call, {SCMP_CMP(flags, SCMP_CMP_MASKED_EQ, bit, bit)});
        }
    }
}

/// Threads are made by clone with CLONE_THREAD; without it, it makes processes.
void refuseProcesses(FilterBuilder &filter)
{
    filter.refuseIf(SCMP_SYS(clone), {SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)});
    // abort() and raise() signal the process itself; nobody else may be signalled.
    const auto self = scmp_datum_t(::getpid());
    filter.refuseIf(SCMP_SYS(kill), {SCMP_A0(SCMP_CMP_NE, self)});
    filter.refuseIf(SCMP_SYS(tgkill), {SCMP_A0(SCMP_CMP_NE, self)});
}

/// Only the limit of processor time may be changed (renewCpuAllowance), and only our own.
void refuseLimits(FilterBuilder &filter)
{
    filter.refuseIf(SCMP_SYS(prlimit64), {SCMP_A0(SCMP_CMP_NE, 0)});
    filter.refuseIf(SCMP_SYS(prlimit64), {SCMP_A1(SCMP_CMP_NE, RLIMIT_CPU), SCMP_A2(SCMP_CMP_NE, 0)});
    filter.refuseIf(SCMP_SYS(setrlimit), {SCMP_A0(SCMP_CMP_NE, RLIMIT_CPU)});
}

} // namespace

Result<void> installSystemCallFilter()
{
    FilterBuilder filter;
    for (const char *name : Refused) {
        filter.refuse(name, EACCES);
    }
    for (const char *name : Unknown) {
        filter.refuse(name, ENOSYS);
    }
    refuseWriting(filter);
    refuseProcesses(filter);
    refuseLimits(filter);
    if (const int failure = filter.load(); failure != 0) {
        return Error{ErrorCode::WorkerMissing,
                     {},
                     u"seccomp: %1"_s.arg(QString::fromLocal8Bit(std::strerror(failure)))};
    }
    return {};
}

} // namespace attrap
