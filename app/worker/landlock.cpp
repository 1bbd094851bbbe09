// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/landlock.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace attrap {

namespace {

constexpr quint64 ReadRights = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr quint64 FirstRights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; ///< All of the first version.
constexpr quint64 TruncateRight = 1ULL
    << 14; ///< LANDLOCK_ACCESS_FS_TRUNCATE, which Debian 12's header lacks.

/// What Qt, Poppler, PDFium, fontconfig and Tesseract read of the system.
constexpr const char *SystemFolders[] = {"/usr",
                                         "/lib",
                                         "/lib64",
                                         "/etc",
                                         "/proc/self",
                                         "/proc/meminfo",
                                         "/proc/cpuinfo",
                                         "/proc/sys/vm",
                                         "/proc/sys/kernel",
                                         "/sys/devices/system/cpu",
                                         "/dev/null",
                                         "/dev/urandom",
                                         "/dev/random",
                                         "/dev/zero",
                                         "/var/cache/fontconfig",
                                         "/var/lib/ghostscript/fonts"};

void allowReading(int ruleset, const QByteArray &path)
{
    const int fd = ::open(path.constData(), O_PATH | O_CLOEXEC);
    if (fd < 0) {
        return; // Not there: nothing to allow.
    }
    struct stat status
    {
    };
    const bool isFolder = ::fstat(fd, &status) == 0 && S_ISDIR(status.st_mode);
    landlock_path_beneath_attr rule{};
    rule.allowed_access = isFolder ? ReadRights : quint64(LANDLOCK_ACCESS_FS_READ_FILE);
    rule.parent_fd = fd;
    (void)::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(fd);
}

} // namespace

bool restrictFolders(const QString &readableFolder)
{
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) {
        return false;
    }
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs
        = FirstRights | (version >= 2 ? LANDLOCK_ACCESS_FS_REFER : 0) | (version >= 3 ? TruncateRight : 0);
    const auto ruleset = int(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof(attributes), 0));
    if (ruleset < 0) {
        return false;
    }
    QList<QByteArray> paths{QFile::encodeName(readableFolder), qgetenv("TESSDATA_PREFIX")};
    for (const char *folder : SystemFolders) {
        paths.append(folder);
    }
    for (const QByteArray &path : qgetenv("LD_LIBRARY_PATH").split(':')) {
        paths.append(path);
    }
    for (const QByteArray &path : paths) {
        if (!path.isEmpty()) {
            allowReading(ruleset, path);
        }
    }
    const bool restricted = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(ruleset);
    return restricted;
}

} // namespace attrap
