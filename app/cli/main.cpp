// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("attrap-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ATTRAP_VERSION));
    return attrap::cli::runProgram(QCoreApplication::arguments());
}
