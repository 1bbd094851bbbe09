// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace attrap::cli {

/// Runs the command that the arguments (the program's name first) ask for. Needs a QCoreApplication.
/// @return the exit status: 0 done, 1 failed, 2 wrong use.
int runProgram(const QStringList &arguments);

} // namespace attrap::cli
