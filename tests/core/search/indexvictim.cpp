// SPDX-License-Identifier: GPL-3.0-or-later
// The program that tst_indexservice kills: indexvictim FOLDER makes the index of that library again and
// again.
#include "core/catalogue/library.h"
#include "core/search/indexservice.h"
#include "tests/support/fakeclock.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

#include <cstdio>
#include <unistd.h>

using namespace attrap;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const FakeClock clock;
    const auto library
        = Library::open(QCoreApplication::arguments().value(1), LibraryAccess::ReadWrite, clock);
    if (!library) {
        return 1;
    }
    for (bool swap = false;; swap = !swap) {
        const char said = '.';
        if (::write(STDOUT_FILENO, &said, 1) != 1) {
            return 1;
        }
        IndexService service(**library);
        if (swap) {
            if (!service.rebuild()) {
                return 2;
            }
            continue;
        }
        QDir((*library)->indexFolder()).removeRecursively();
        if (!service.bringUpToDate()) {
            return 2;
        }
    }
}
