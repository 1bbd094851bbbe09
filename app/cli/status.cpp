// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/crawlvalues.h"
#include "app/cli/values.h"
#include "app/gui/errortext.h"
#include "app/session/powersource.h"
#include "app/session/readingpower.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/jobs.h"
#include "core/catalogue/readingsettings.h"
#include "core/catalogue/recueils.h"
#include "core/search/search.h"

#include <QCommandLineParser>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QThread>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

struct Status
{
    QString folder;
    LibraryCounts counts;
    int documentsNotIndexed = 0;
    qint64 indexBytes = 0;
    qint64 cacheBytes = 0;
    QList<Administration> administrations;
    QHash<QString, int> recueils; ///< By code.
    QList<Document> refused;
    QList<FollowedAdministration> followed;
    QList<Crawls::Pause> pauses; ///< Servers still left alone.
    std::optional<CrawlRun> lastRun;
    ReadingState reading; ///< As it is done now, or would be.
    bool isReading = false; ///< A program has this library open for writing, and told so.
    bool pauseOnBattery = false;
    int documentsToCut = 0;
};

/// Whether that process lives and is one of ours: what it left in the library may be older than it.
bool isOurs(qint64 pid)
{
    QFile name(u"/proc/%1/comm"_s.arg(pid));
    return pid > 0 && name.open(QIODevice::ReadOnly) && name.readAll().startsWith("attrap");
}

Result<void> addReading(Database &database, Status *status)
{
    const auto state = readingState(database);
    const auto settings = readingSettings(database);
    const auto toCut = Jobs(database).count({JobKind::Cut});
    if (!state || !settings || !toCut) {
        return !state ? state.error() : !settings ? settings.error() : toCut.error();
    }
    status->pauseOnBattery = settings->pauseOnBattery;
    status->documentsToCut = *toCut;
    status->isReading = isOurs(state->pid);
    if (status->isReading) {
        status->reading = *state;
        return {};
    }
    const bool onBattery = isOnBatteryNow();
    status->reading.workers = workersFor(QThread::idealThreadCount(), onBattery);
    status->reading.onBattery = onBattery;
    status->reading.pause = onBattery && settings->pauseOnBattery ? PauseReason::Battery : PauseReason::None;
    return {};
}

qint64 folderBytes(const QString &path)
{
    qint64 bytes = 0;
    QDirIterator it(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        bytes += it.fileInfo().size();
    }
    return bytes;
}

Result<void> addCrawl(Database &database, const QDateTime &now, Status *status)
{
    Crawls crawls(database);
    const auto followed = crawls.followed();
    const auto pauses = crawls.pauses();
    const auto runs = crawls.runs({}, 1);
    if (!followed || !pauses || !runs) {
        return !followed ? followed.error() : !pauses ? pauses.error() : runs.error();
    }
    status->followed = *followed;
    std::copy_if(pauses->begin(), pauses->end(), std::back_inserter(status->pauses),
                 [&now](const Crawls::Pause &pause) { return pause.until > now; });
    if (!runs->isEmpty()) {
        status->lastRun = runs->constFirst();
    }
    return {};
}

Result<Status> statusOf(const Reader &reader, const QDateTime &now)
{
    Status status;
    status.folder = reader.library->folder();
    const auto counts = libraryCounts(*reader.database);
    Recueils recueils(*reader.database);
    const auto administrations = recueils.administrations();
    const auto byCode = recueils.countsByAdministration();
    const auto documents = Documents(*reader.database).list();
    if (!counts || !administrations || !byCode || !documents) {
        return !counts         ? counts.error()
            : !administrations ? administrations.error()
            : !byCode          ? byCode.error()
                               : documents.error();
    }
    // Any search tells how much of the library the index does not hold yet.
    SearchRequest request;
    request.query = u"recueil"_s;
    request.limit = 1;
    const auto answer = Searcher(*reader.library).search(request);
    if (!answer) {
        return answer.error();
    }
    status.counts = *counts;
    status.administrations = *administrations;
    status.recueils = *byCode;
    status.documentsNotIndexed = answer->documentsNotIndexed;
    status.indexBytes = folderBytes(reader.library->indexFolder());
    status.cacheBytes = folderBytes(QDir(status.folder).filePath(u"cache"_s));
    for (const Document &document : *documents) {
        if (!document.refusal) {
            continue;
        }
        const auto path = pathOf(*reader.database, document.sha256);
        if (!path) {
            return path.error();
        }
        status.refused.append(document);
        if (!path->isEmpty()) {
            status.refused.last().refusal->subject = *path; // Says more to a person than a SHA-256.
        }
    }
    if (const auto added = addReading(*reader.database, &status); !added) {
        return added.error();
    }
    if (const auto added = addCrawl(*reader.database, now, &status); !added) {
        return added.error();
    }
    return status;
}

QJsonObject countsJson(const LibraryCounts &counts)
{
    return {{u"recueils"_s, counts.recueils},
            {u"documents"_s, counts.documents},
            {u"documents_refused"_s, counts.documentsRefused},
            {u"documents_waiting"_s, counts.documentsWaiting},
            {u"pages"_s, counts.pages},
            {u"pages_read"_s, counts.pagesRead},
            {u"pages_to_recognise"_s, counts.pagesToRecognise},
            {u"pages_waiting"_s, counts.pagesWaiting},
            {u"pages_failed"_s, counts.pagesFailed},
            {u"pages_lower_effort"_s, counts.pagesLowerEffort},
            {u"pages_ocr"_s, counts.pagesOcr},
            {u"actes"_s, counts.actes}};
}

QJsonObject crawlJson(const Status &status)
{
    QJsonArray followed;
    for (const FollowedAdministration &one : status.followed) {
        followed.append(
            QJsonObject{{u"administration"_s, one.administration}, {u"since"_s, orNull(one.since)}});
    }
    QJsonArray pauses;
    for (const Crawls::Pause &pause : status.pauses) {
        pauses.append(pauseJson(pause.server, pause.host, pause.until, pause.refusals, pause.why));
    }
    QJsonValue last;
    if (status.lastRun) {
        QJsonObject run = runJson(*status.lastRun);
        run.insert(u"administration"_s, status.lastRun->administration);
        last = run;
    }
    return {{u"followed"_s, followed}, {u"pauses"_s, pauses}, {u"last_run"_s, last}};
}

QJsonObject readingJson(const Status &status)
{
    const PauseReason pause = status.reading.pause;
    return {{u"running"_s, status.isReading},
            {u"workers"_s, status.reading.workers},
            {u"on_battery"_s, status.reading.onBattery},
            {u"pause_on_battery"_s, status.pauseOnBattery},
            {u"paused"_s,
             pause == PauseReason::None          ? QJsonValue()
                 : pause == PauseReason::Battery ? QJsonValue(u"battery"_s)
                                                 : QJsonValue(u"asked"_s)}};
}

QJsonObject statusJson(const Status &status)
{
    QJsonArray administrations;
    for (const Administration &administration : status.administrations) {
        administrations.append(QJsonObject{{u"code"_s, administration.code},
                                           {u"name"_s, administration.name},
                                           {u"recueils"_s, status.recueils.value(administration.code)}});
    }
    QJsonArray refused;
    for (const Document &document : status.refused) {
        refused.append(QJsonObject{{u"document"_s, document.sha256},
                                   {u"code"_s, errorCodeName(document.refusal->code)},
                                   {u"message"_s, errorText(*document.refusal)}});
    }
    const qint64 total
        = status.counts.originalBytes + status.counts.databaseBytes + status.indexBytes + status.cacheBytes;
    return {{u"library"_s, status.folder},
            {u"counts"_s, countsJson(status.counts)},
            {u"queue"_s,
             QJsonObject{{u"jobs"_s, status.counts.jobs}, {u"documents_to_cut"_s, status.documentsToCut}}},
            {u"reading"_s, readingJson(status)},
            {u"index"_s,
             QJsonObject{{u"documents_not_indexed"_s, status.documentsNotIndexed},
                         {u"up_to_date"_s, status.documentsNotIndexed == 0}}},
            {u"disk"_s,
             QJsonObject{{u"originals"_s, status.counts.originalBytes},
                         {u"database"_s, status.counts.databaseBytes},
                         {u"index"_s, status.indexBytes},
                         {u"cache"_s, status.cacheBytes},
                         {u"total"_s, total}}},
            {u"administrations"_s, administrations},
            {u"recueils_without_administration"_s, status.recueils.value(QString())},
            {u"refused"_s, refused},
            {u"crawl"_s, crawlJson(status)}};
}

void showCounts(Console &console, const Status &status)
{
    const QLocale locale;
    const LibraryCounts &counts = status.counts;
    const auto number = [&locale](qint64 value) { return locale.toString(value); };
    console.print(translate("Cli", "Library: %1").arg(QDir::toNativeSeparators(status.folder)));
    console.print(translate("Cli", "%1 recueils, %2 documents (%3 refused, %4 not opened yet), %5 actes")
                      .arg(number(counts.recueils), number(counts.documents), number(counts.documentsRefused),
                           number(counts.documentsWaiting), number(counts.actes)));
    console.print(
        translate("Cli", "%1 pages: %2 read (%3 by OCR), %4 waiting for OCR, %5 not looked at yet, %6 failed")
            .arg(number(counts.pages), number(counts.pagesRead), number(counts.pagesOcr),
                 number(counts.pagesToRecognise), number(counts.pagesWaiting), number(counts.pagesFailed)));
    if (counts.pagesLowerEffort > 0) {
        console.print(lowerEffortText(counts.pagesLowerEffort));
    }
    console.print(counts.jobs == 0
                      ? translate("Cli", "Nothing waits to be done.")
                      : translate("Cli", "%n task(s) wait to be done: attrap-cli read does them.", nullptr,
                                  counts.jobs));
    if (status.reading.pause == PauseReason::Battery) {
        console.print(translate("Cli", "The reading is paused: on battery."));
    } else if (status.reading.pause == PauseReason::Asked) {
        console.print(translate("Cli", "The reading is paused, as it was asked to be."));
    }
    console.print(status.documentsNotIndexed == 0
                      ? translate("Cli", "The search index is up to date.")
                      : translate("Cli", "%n document(s) are not in the search index yet.", nullptr,
                                  status.documentsNotIndexed));
    console.print(translate("Cli", "On disk: originals %1, database %2, index %3")
                      .arg(locale.formattedDataSize(counts.originalBytes),
                           locale.formattedDataSize(counts.databaseBytes),
                           locale.formattedDataSize(status.indexBytes)));
}

void showCrawl(Console &console, const Status &status)
{
    const QLocale locale;
    if (!status.followed.isEmpty()) {
        QStringList codes;
        for (const FollowedAdministration &one : status.followed) {
            codes.append(one.administration);
        }
        console.print(translate("Cli", "Followed: %1").arg(codes.join(u", "_s)));
    }
    if (status.lastRun) {
        console.print(translate("Cli", "Last run, on %1: %2")
                          .arg(locale.toString(status.lastRun->startedAt.toLocalTime(), QLocale::ShortFormat),
                               runSentence(*status.lastRun)));
    }
    for (const Crawls::Pause &pause : status.pauses) {
        console.print(pauseSentence(pause.host, pause.until, pause.why));
    }
}

void showAdministrations(Console &console, const Status &status)
{
    const QLocale locale;
    QStringList others;
    console.print();
    console.print(translate("Cli", "Administrations (code, name, recueils)"));
    for (const Administration &administration : status.administrations) {
        const int count = status.recueils.value(administration.code);
        if (count == 0) {
            others.append(u"%1 %2"_s.arg(administration.code, administration.name));
            continue;
        }
        console.print(u"  %1  %2  %3"_s.arg(administration.code.leftJustified(9), administration.name,
                                            locale.toString(count)));
    }
    console.print(translate("Cli", "Without recueils: %1").arg(others.join(u", "_s)));
}

} // namespace

Outcome status(Context &context, const QCommandLineParser &arguments)
{
    if (!arguments.positionalArguments().isEmpty()) {
        return Outcome::wrongUse(translate("Cli", "This command takes no such argument: %1.")
                                     .arg(arguments.positionalArguments().constFirst()));
    }
    const auto reader = openReader(context);
    if (!reader) {
        return Outcome::failed(reader.error());
    }
    const auto status = statusOf(*reader, context.clock.now());
    if (!status) {
        return Outcome::failed(status.error());
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(statusJson(*status)));
        return Outcome::done();
    }
    showCounts(context.console, *status);
    for (const Document &document : status->refused) {
        context.console.print(u"  %1  %2"_s.arg(document.sha256.left(12), errorText(*document.refusal)));
    }
    showCrawl(context.console, *status);
    showAdministrations(context.console, *status);
    return Outcome::done();
}

} // namespace attrap::cli
