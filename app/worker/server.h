// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attrap {

/// Answers the requests that come on stdin until it is closed. Gives the exit status of the process.
///
/// @param readableFolder  Canonical; a path that leads out of it is refused (FileUnreadable).
int serve(const QString &readableFolder, int cpuSecondsPerRequest);

} // namespace attrap
