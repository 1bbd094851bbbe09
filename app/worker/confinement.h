// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a hostile document inside attrap-worker.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <sys/types.h>

namespace attrap {

struct ConfinementSettings
{
    QString
        readableFolder; ///< Canonical. Besides system folders the only one that can be read (with Landlock).
    qint64 memoryBytes = 0; ///< Address space.
    int cpuSecondsPerRequest = 0;
    int niceness = 0;
    pid_t parent = 0; ///< The process dies with it; 0 in tests that have none.
    qint64 dataBytes = Q_INT64_C(1) << 40; ///< Memory that it can write to: what really fills.
};

/// Gives up, for good, everything that reading documents does not need: network, writing, new programs and
/// processes, memory and open files beyond limits. Landlock is added where the kernel has it; seccomp is
/// required. In sanitizer builds only what a sanitizer can live with is applied (no memory limit, no system
/// call filter). Errors: WorkerMissing, detail says what could not be applied.
[[nodiscard]] Result<void> confine(const ConfinementSettings &settings);

/// Allows that many more seconds of processor time from now on; beyond them the kernel ends the process
/// (SIGXCPU).
void renewCpuAllowance(int seconds);

} // namespace attrap
