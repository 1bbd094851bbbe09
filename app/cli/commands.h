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
Outcome acte(Context &context, const QCommandLineParser &arguments);
Outcome words(Context &context, const QCommandLineParser &arguments);
Outcome search(Context &context, const QCommandLineParser &arguments);
Outcome page(Context &context, const QCommandLineParser &arguments);
Outcome verify(Context &context, const QCommandLineParser &arguments);
Outcome crawl(Context &context, const QCommandLineParser &arguments);
Outcome follow(Context &context, const QCommandLineParser &arguments);
Outcome settings(Context &context, const QCommandLineParser &arguments);
Outcome runs(Context &context, const QCommandLineParser &arguments);
Outcome coverage(Context &context, const QCommandLineParser &arguments);
Outcome observations(Context &context, const QCommandLineParser &arguments);
Outcome crosscheck(Context &context, const QCommandLineParser &arguments);
Outcome scrapers(Context &context, const QCommandLineParser &arguments);
Outcome rebuildIndex(Context &context, const QCommandLineParser &arguments);

} // namespace attrap::cli
