// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/values.h"
#include "app/cli/workrun.h"
#include "app/gui/errortext.h"
#include "app/session/session.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {
constexpr int MostJobs = 256;

/// The SHA-256 of each document that a prefix names.
Result<QStringList> documentsNamed(const Library &library, const QStringList &prefixes)
{
    const auto database = library.connectReadOnly();
    if (!database) {
        return database.error();
    }
    QStringList documents;
    for (const QString &prefix : prefixes) {
        const auto document = Documents(**database).resolve(prefix);
        if (!document) {
            return document.error();
        }
        documents.append(*document);
    }
    return documents;
}

} // namespace

Outcome read(Context &context, const QCommandLineParser &arguments)
{
    const auto jobs = numberOption(arguments, u"jobs"_s, 0, 1, MostJobs);
    if (!jobs) {
        return Outcome::wrongUse(translate("Cli", "--jobs needs a whole number, 1 or more."));
    }
    if (!arguments.isSet(u"again"_s) && !arguments.positionalArguments().isEmpty()) {
        return Outcome::wrongUse(translate("Cli", "This command takes no such argument: %1.")
                                     .arg(arguments.positionalArguments().constFirst()));
    }
    const auto session = Session::open(writerOptions(context, *jobs), context.clock);
    if (!session) {
        return Outcome::failed(session.error());
    }
    WorkRun run(context, **session);
    if (arguments.isSet(u"on-battery"_s)) {
        run.readOnBattery();
    }
    std::optional<ReadAgainRequest> again;
    if (arguments.isSet(u"again"_s)) {
        const auto documents = documentsNamed((*session)->library(), arguments.positionalArguments());
        if (!documents) {
            return Outcome::failed(documents.error());
        }
        again = ReadAgainRequest{*documents, false};
    }
    const auto done = again ? run.readAgain(*again) : run.run(std::nullopt, WorkRun::Reading::Yes);
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
