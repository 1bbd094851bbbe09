// SPDX-License-Identifier: GPL-3.0-or-later
// The program that tst_kill kills: victim FOLDER DOCUMENTS takes as many invented documents through the
// library as told, going on where an earlier one was killed, and says each step once it is committed. With 0
// documents it holds the library open until it is killed.
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "tests/core/catalogue/steps.h"
#include "tests/support/fakeclock.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>
#include <unistd.h>

using namespace attrap;

namespace {

/// Unbuffered: what is said was committed, and what was committed is said at once.
bool say(int which, int step)
{
    const QByteArray line = QByteArray::number(which) + ' ' + QByteArray::number(step) + '\n';
    return ::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) == line.size();
}

int fail(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(errorCodeName(error.code)), qPrintable(error.detail));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const FakeClock clock;
    const auto library = Library::open(arguments.value(1), LibraryAccess::ReadWrite, clock);
    if (!library) {
        return fail(library.error());
    }
    const auto database = (*library)->connect();
    if (!database) {
        return fail(database.error());
    }
    const int documents = arguments.value(2).toInt();
    if (documents == 0) {
        say(0, 0);
        ::pause();
    }
    // Small, so that many kills fall into a checkpoint.
    const auto set = (*database)->execute("PRAGMA wal_autocheckpoint=4");
    if (!set) {
        return fail(set.error());
    }
    for (int which = 0; which < documents; ++which) {
        const auto taken = stepsTaken(which, **database);
        if (!taken) {
            return fail(taken.error());
        }
        for (int step = *taken; step < StepCount; ++step) {
            const auto done = takeStep(step, which, **library, **database);
            if (!done) {
                return fail(done.error());
            }
            if (!say(which, step)) {
                return 1;
            }
        }
    }
    return 0;
}
