// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/values.h"
#include "core/search/indexservice.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace attrap::cli {

Outcome rebuildIndex(Context &context, const QCommandLineParser &arguments)
{
    if (!arguments.positionalArguments().isEmpty()) {
        return Outcome::wrongUse(translate("Cli", "This command takes no such argument: %1.")
                                     .arg(arguments.positionalArguments().constFirst()));
    }
    // A reader first: where there is no library, none is to be made.
    if (const auto reader = openReader(context); !reader) {
        return Outcome::failed(reader.error());
    }
    const auto library = Library::open(context.folder, LibraryAccess::ReadWrite, context.clock);
    if (!library) {
        return Outcome::failed(library.error());
    }
    QElapsedTimer timer;
    timer.start();
    const QLocale locale;
    IndexService index(**library);
    const auto documents = index.rebuild(context.interrupt.token(), [&](int done, int total) {
        context.console.progress(
            translate("Cli", "Indexing %1 of %2").arg(locale.toString(done), locale.toString(total)));
    });
    if (!documents) {
        return Outcome::failed(documents.error());
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    if (context.json) {
        context.console.printJson(
            QJsonDocument(QJsonObject{{u"documents"_s, *documents}, {u"seconds"_s, seconds}}));
    } else {
        context.console.print(
            translate("Cli", "The index is made again: %n document(s).", nullptr, *documents));
    }
    return Outcome::done();
}

} // namespace attrap::cli
