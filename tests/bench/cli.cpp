// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/cli.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

double childrenCpuSeconds()
{
    struct rusage usage = {};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

Result<Taken> runTimed(const QString &program, const QStringList &arguments)
{
    QProcess process;
    const double cpuBefore = childrenCpuSeconds();
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    const bool ended = process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit;
    Taken taken;
    taken.wallSeconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    taken.cpuSeconds = childrenCpuSeconds() - cpuBefore;
    taken.out = process.readAllStandardOutput();
    if (!ended || process.exitCode() != 0) {
        return Error{ErrorCode::EngineFailed, program,
                     QString::fromUtf8(process.readAllStandardError()).right(500)};
    }
    return taken;
}

Result<Taken> runCli(const QString &library, const QStringList &arguments)
{
    const QString program = QCoreApplication::applicationDirPath() + u"/attrap-cli"_s;
    return runTimed(program, QStringList{u"--library"_s, library} + arguments);
}

Result<QJsonDocument> cliJson(const QString &library, const QStringList &arguments)
{
    const auto taken = runCli(library, arguments + QStringList{u"--json"_s});
    if (!taken) {
        return taken.error();
    }
    return QJsonDocument::fromJson(taken->out);
}

} // namespace attrap::bench
