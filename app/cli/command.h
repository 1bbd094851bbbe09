// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

class QCommandLineParser;

namespace attrap::cli {

struct Context;

enum class ExitCode { Done = 0, Failed = 1, WrongUse = 2 };

/// How a command ended, and the sentence that says why when it did not end well.
struct Outcome
{
    ExitCode exit = ExitCode::Done;
    QString sentence;

    static Outcome done() { return {}; }
    static Outcome failed(const QString &sentence) { return {ExitCode::Failed, sentence}; }
    static Outcome failed(const Error &error); ///< With errorText().
    static Outcome wrongUse(const QString &sentence) { return {ExitCode::WrongUse, sentence}; }
};

struct Option
{
    QString name; ///< "from" for --from, "o" for -o.
    QString value; ///< What stands for its value in the usage; empty for a flag.
    const char *description; ///< QT_TRANSLATE_NOOP("Cli", …)
    bool isNeeded = false;
};

struct Command
{
    QString name;
    QString operands; ///< As in the usage: "PATH…"
    const char *summary; ///< QT_TRANSLATE_NOOP("Cli", …)
    QList<Option> options;
    Outcome (*run)(Context &context, const QCommandLineParser &arguments);
};

} // namespace attrap::cli
