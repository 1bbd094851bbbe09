// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "core/base/clock.h"

#include <QString>

namespace attrap::cli {

/// What every command is given, besides its own arguments. Everything is borrowed from main().
struct Context
{
    QString folder; ///< The library.
    bool json = false;
    Console &console;
    Interrupt &interrupt;
    const Clock &clock;
};

/// QCoreApplication::translate(), short. lupdate knows the name; the context is always "Cli". Give n as a
/// plain variable: lupdate passes over a sentence whose n begins with a cast.
QString translate(const char *context, const char *text, const char *note = nullptr, int n = -1);

} // namespace attrap::cli
