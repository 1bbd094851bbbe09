// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/verify.h"

#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/values.h"
#include "app/gui/errortext.h"

#include <QCommandLineParser>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

/// UnknownDocument stands here for a file that the library does not know, not for a name the user gave.
QString problemText(const Error &problem)
{
    if (problem.code == ErrorCode::UnknownDocument) {
        return translate("Cli", "%1 is in the folder of the originals, but the library does not know it.")
            .arg(problem.subject);
    }
    return errorText(problem);
}

QJsonObject reportJson(const VerifyReport &report)
{
    QJsonArray problems;
    for (const Error &problem : report.problems) {
        problems.append(QJsonObject{{u"code"_s, errorCodeName(problem.code)},
                                    {u"subject"_s, problem.subject},
                                    {u"message"_s, problemText(problem)},
                                    {u"detail"_s, orNull(problem.detail)}});
    }
    return {{u"originals_checked"_s, report.originalsChecked},
            {u"bytes_checked"_s, report.bytesChecked},
            {u"problems"_s, problems}};
}

} // namespace

Outcome verify(Context &context, const QCommandLineParser &arguments)
{
    if (!arguments.positionalArguments().isEmpty()) {
        return Outcome::wrongUse(translate("Cli", "This command takes no such argument: %1.")
                                     .arg(arguments.positionalArguments().constFirst()));
    }
    const auto library = Library::open(context.folder, LibraryAccess::ReadOnly, context.clock);
    if (!library) {
        return Outcome::failed(library.error());
    }
    const QLocale locale;
    const auto report = verifyLibrary(**library, context.interrupt.token(), [&](int done, int total) {
        context.console.progress(
            translate("Cli", "Checking %1 of %2").arg(locale.toString(done), locale.toString(total)));
    });
    if (!report) {
        return Outcome::failed(report.error());
    }
    for (const Error &problem : report->problems) {
        context.console.note(problemText(problem));
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(reportJson(*report)));
    } else {
        context.console.print(translate("Cli", "Checked %1 originals (%2).")
                                  .arg(locale.toString(report->originalsChecked),
                                       locale.formattedDataSize(report->bytesChecked)));
    }
    if (!report->problems.isEmpty()) {
        const int problems = static_cast<int>(report->problems.size());
        return Outcome::failed(translate("Cli", "The library has %n problem(s).", nullptr, problems));
    }
    return Outcome::done();
}

} // namespace attrap::cli
