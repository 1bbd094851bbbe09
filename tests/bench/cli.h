// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonDocument>
#include <QStringList>

namespace attrap::bench {

/// Seconds that a program took.
struct Taken
{
    double wallSeconds = 0;
    double cpuSeconds = 0; ///< Of it and of all that it started.
    QByteArray out;
};

/// Runs a program to its end. Errors: EngineFailed (subject = program, detail = what it said).
Result<Taken> runTimed(const QString &program, const QStringList &arguments);
/// The attrap-cli that stands beside this program. Errors as above.
Result<Taken> runCli(const QString &library, const QStringList &arguments);
Result<QJsonDocument> cliJson(const QString &library, const QStringList &arguments);

} // namespace attrap::bench
