// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonDocument>
#include <QStringList>

namespace attrap::bench {

/// What a program took.
struct Taken
{
    double wallSeconds = 0;
    double cpuSeconds = 0; ///< Of it and of all that it started and waited for.
    qint64 peakBytes = 0; ///< Resident memory of the largest of these processes.
    QByteArray out;
};

/// Runs a program of the PATH to its end. Errors: EngineFailed (subject = program, detail = what it said).
/// Thread: any.
Result<Taken> runTimed(const QString &program, const QStringList &arguments);
/// The attrap-cli that stands beside this program. Errors as above.
Result<Taken> runCli(const QString &library, const QStringList &arguments);
Result<QJsonDocument> cliJson(const QString &library, const QStringList &arguments);

} // namespace attrap::bench
