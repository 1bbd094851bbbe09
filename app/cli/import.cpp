// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/savedfiles.h"
#include "app/cli/values.h"
#include "app/cli/workrun.h"
#include "app/gui/errortext.h"
#include "app/session/session.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/recueils.h"

#include <QCommandLineParser>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

/// Adds the documents of this import that are kept but cannot be read, now or since an earlier import.
Result<void> addRefused(Database &database, ImportReport *report)
{
    Documents documents(database);
    for (const QString &sha256 : std::as_const(report->documents)) {
        const auto document = documents.document(sha256);
        if (!document) {
            return document.error();
        }
        if (!document->refusal) {
            continue;
        }
        const auto path = pathOf(database, sha256);
        if (!path) {
            return path.error();
        }
        Error error = *document->refusal;
        error.subject = *path;
        report->failed.append({*path, error, sha256});
    }
    return {};
}

QJsonObject importJson(const ImportReport &report)
{
    QJsonArray failed;
    for (const ImportFailure &failure : report.failed) {
        QJsonObject entry{{u"path"_s, failure.path},
                          {u"code"_s, errorCodeName(failure.error.code)},
                          {u"message"_s, errorText(failure.error)}};
        if (!failure.document.isEmpty()) {
            entry.insert(u"document"_s, failure.document);
        }
        failed.append(entry);
    }
    return {{u"imported"_s, report.imported},
            {u"known"_s, report.known},
            {u"failed"_s, failed},
            {u"documents"_s, QJsonArray::fromStringList(report.documents)},
            {u"ignored"_s, QJsonArray::fromStringList(report.ignored)}};
}

void showImport(Context &context, const ImportReport &report)
{
    const QLocale locale;
    for (const ImportFailure &failure : report.failed) {
        context.console.note(errorText(failure.error));
    }
    if (context.json) {
        return;
    }
    context.console.print(translate("Cli",
                                    "Taken in: %1 new documents, %2 already known, %3 with a problem, "
                                    "%4 files that are no PDFs left aside.")
                              .arg(locale.toString(report.imported), locale.toString(report.known),
                                   locale.toString(report.failed.size()),
                                   locale.toString(report.ignored.size())));
}

} // namespace

Outcome importFiles(Context &context, const QCommandLineParser &arguments)
{
    const QStringList paths = arguments.positionalArguments();
    if (paths.isEmpty()) {
        return Outcome::wrongUse(translate("Cli", "Say what to import: files or folders."));
    }
    const auto session = Session::open(writerOptions(context), context.clock);
    if (!session) {
        return Outcome::failed(session.error());
    }
    auto database = (*session)->library().connectReadOnly();
    if (!database) {
        return Outcome::failed(database.error());
    }
    const QString administration = arguments.value(u"administration"_s);
    if (!administration.isEmpty()) {
        const auto known = Recueils(**database).administration(administration);
        if (!known) {
            return Outcome::failed(known.error());
        }
    }
    const bool readToo = !arguments.isSet(u"no-read"_s);
    WorkRun run(context, **session);
    ImportRequest request;
    request.paths = paths;
    request.administration = administration;
    SavedFiles savedFiles;
    if (administration.isEmpty()) {
        if (const auto ready = savedFiles.prepare(**database, (*session)->scrapers()); !ready) {
            return Outcome::failed(ready.error());
        }
        request.sourceOf = [&savedFiles](const QString &path) { return savedFiles.sourceOf(path); };
    }
    auto done = run.run(request, readToo ? WorkRun::Reading::Yes : WorkRun::Reading::No);
    if (!done) {
        return Outcome::failed(done.error());
    }
    ImportReport &report = done->import;
    if (const auto added = addRefused(**database, &report); !added) {
        return Outcome::failed(added.error());
    }
    showImport(context, report);
    savedFiles.show(context);
    if (context.json) {
        QJsonObject json = importJson(report);
        json.insert(u"x_attributed"_s, savedFiles.json());
        if (readToo) {
            QJsonObject work = workJson(*done);
            work.remove(u"x_refused"_s); // They are among `failed`, with their path.
            json.insert(u"x_read"_s, work);
        }
        context.console.printJson(QJsonDocument(json));
    } else if (readToo) {
        showWork(context, *done);
    }
    if (report.imported + report.known == 0) {
        return Outcome::failed(translate("Cli", "Nothing was taken in: no PDF could be taken from there."));
    }
    return Outcome::done();
}

} // namespace attrap::cli
