// SPDX-License-Identifier: GPL-3.0-or-later
// Part of confinement.h: the seccomp filter.
#pragma once

#include "core/base/result.h"

namespace attrap {

/// Refuses (EACCES or ENOSYS, so that libraries fail softly) the system calls that reading documents does not
/// need. Errors: WorkerMissing.
[[nodiscard]] Result<void> installSystemCallFilter();

} // namespace attrap
