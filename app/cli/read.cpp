// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/values.h"
#include "app/cli/workrun.h"
#include "app/gui/errortext.h"
#include "app/session/session.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {
constexpr int MostJobs = 256;
}

Outcome read(Context &context, const QCommandLineParser &arguments)
{
    const auto jobs = numberOption(arguments, u"jobs"_s, 0, 1, MostJobs);
    if (!jobs) {
        return Outcome::wrongUse(translate("Cli", "--jobs needs a whole number, 1 or more."));
    }
    const auto session = Session::open(writerOptions(context, *jobs), context.clock);
    if (!session) {
        return Outcome::failed(session.error());
    }
    WorkRun run(context, **session);
    const auto done = run.run(std::nullopt, WorkRun::Reading::Yes);
    if (!done) {
        return Outcome::failed(done.error());
    }
    for (const Error &error : done->refused) {
        context.console.note(errorText(error));
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(workJson(*done)));
    } else {
        showWork(context, *done);
    }
    return Outcome::done();
}

} // namespace attrap::cli
