// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of DESIGN § 6. One file each, of the same name.
#pragma once

#include "app/cli/command.h"

namespace attrap::cli {

/// In the order of the help.
QList<Command> commands();

Outcome importFiles(Context &context, const QCommandLineParser &arguments);
Outcome read(Context &context, const QCommandLineParser &arguments);
Outcome status(Context &context, const QCommandLineParser &arguments);
Outcome recueils(Context &context, const QCommandLineParser &arguments);
Outcome actes(Context &context, const QCommandLineParser &arguments);
Outcome words(Context &context, const QCommandLineParser &arguments);
Outcome search(Context &context, const QCommandLineParser &arguments);
Outcome page(Context &context, const QCommandLineParser &arguments);
Outcome verify(Context &context, const QCommandLineParser &arguments);
Outcome rebuildIndex(Context &context, const QCommandLineParser &arguments);

} // namespace attrap::cli
