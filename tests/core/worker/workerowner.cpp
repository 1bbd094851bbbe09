// SPDX-License-Identifier: GPL-3.0-or-later
// A program that the test kills: it starts a worker, prints the worker's pid, and asks it something.
#include "core/worker/workerprocess.h"

#include <cstdio>

#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc != 3) {
        return 2;
    }
    attrap::WorkerConfig config;
    config.program = QString::fromLocal8Bit(argv[1]);
    config.readableFolder = QStringLiteral("/");
    attrap::WorkerProcess worker(config);
    if (!worker.inspect(QStringLiteral("/well"))) {
        return 1;
    }
    std::printf("%lld\n", static_cast<long long>(worker.pid()));
    std::fflush(stdout);
    (void)worker.inspect(QString::fromLocal8Bit(argv[2]));
    for (;;) {
        ::pause();
    }
}
