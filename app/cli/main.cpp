// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "core/search/startup.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    attrap::prepareSearch();
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("attrap-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ATTRAP_VERSION));
    return attrap::cli::runProgram(QCoreApplication::arguments());
}
