// SPDX-License-Identifier: GPL-3.0-or-later
// attrap-worker: reads documents that nobody vouches for, in a process that can do nothing else. Started by
// core/worker/workerprocess.cpp, which has the meaning of the options; of no use by hand.
#include "app/worker/confinement.h"
#include "app/worker/memoryguard.h"
#include "app/worker/server.h"
#include "core/worker/protocol.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <optional>

namespace {

using namespace Qt::StringLiterals;
using attrap::ConfinementSettings;

constexpr int WrongUse = 2;

/// The settings that the arguments give; nothing when one is missing or nonsense. Without QCoreApplication,
/// which must not be made before the process is confined.
std::optional<ConfinementSettings> settingsFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"readable-folder"_s, {}, u"folder"_s},
                       {u"memory-bytes"_s, {}, u"n"_s},
                       {u"data-bytes"_s, {}, u"n"_s},
                       {u"cpu-seconds"_s, {}, u"n"_s},
                       {u"nice"_s, {}, u"n"_s},
                       {u"parent"_s, {}, u"pid"_s}});
    bool fine = parser.parse(arguments) && parser.positionalArguments().isEmpty();
    const auto number = [&parser, &fine](const QString &name, qint64 least, qint64 most) {
        bool isNumber = false;
        const qint64 value = parser.value(name).toLongLong(&isNumber);
        fine = fine && isNumber && value >= least && value <= most;
        return value;
    };
    ConfinementSettings settings;
    settings.readableFolder = QFileInfo(parser.value(u"readable-folder"_s)).canonicalFilePath();
    settings.memoryBytes = number(u"memory-bytes"_s, Q_INT64_C(64) << 20, Q_INT64_C(1) << 40);
    settings.dataBytes = number(u"data-bytes"_s, Q_INT64_C(64) << 20, Q_INT64_C(1) << 40);
    settings.cpuSecondsPerRequest = int(number(u"cpu-seconds"_s, 1, 86400));
    settings.niceness = int(number(u"nice"_s, 0, 19));
    settings.parent = pid_t(number(u"parent"_s, 0, 1 << 30));
    if (!fine || settings.readableFolder.isEmpty()) {
        return std::nullopt;
    }
    return settings;
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    const auto settings = settingsFrom(argumentsOf(argc, argv));
    if (!settings) {
        std::fputs("attrap-worker is started by Attrap; it is of no use by hand.\n", stderr);
        return WrongUse;
    }
    attrap::memoryguard::install();
    const auto confined = attrap::confine(*settings);
    if (!confined) {
        std::fprintf(stderr, "attrap-worker refuses to start: %s\n", qPrintable(confined.error().detail));
        return attrap::protocol::ExitNotConfined;
    }
    const QCoreApplication application(argc, argv);
    return attrap::serve(settings->readableFolder, settings->cpuSecondsPerRequest);
}
