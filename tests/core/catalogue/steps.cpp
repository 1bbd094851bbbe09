// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/catalogue/steps.h"

#include "core/base/sha256.h"
#include "core/catalogue/actes.h"
#include "core/catalogue/corrections.h"
#include "core/catalogue/crawls.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/jobs.h"
#include "core/catalogue/library.h"
#include "core/catalogue/recueils.h"
#include "core/catalogue/statement.h"
#include "tests/core/catalogue/helpers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int PageCount = 3;

Result<void> takeIn(int which, const Library &library, Database &database)
{
    const auto stored = addBytes(Store(library.storeFolder()), inventedOriginal(which));
    if (!stored) {
        return stored.error();
    }
    const auto now = library.clock().now();
    const auto recorded = Recueils(database).recordLocalFile(
        {u"/x/recueil %1.pdf"_s.arg(which), u"pref06"_s, stored->sha256, stored->sizeBytes, now}, now);
    return recorded ? Result<void>() : recorded.error();
}

Result<void> open(const Job &job, Database &database)
{
    DocumentInfo info;
    info.title = u"Recueil"_s;
    for (int i = 0; i < PageCount; ++i) {
        info.pages.append({{595, 842}, 90 * i});
    }
    info.outline = {{0, u"Arrêté"_s, 1}};
    info.links = {{0, {1, 2, 3, 4}, 2}};
    auto done = Documents(database).setOpened(job.document, info);
    for (int i = 0; done && i < PageCount; ++i) {
        done = Jobs(database).add({0, JobKind::ReadText, job.document, i, 1, 0});
    }
    return done;
}

Result<void> read(const Job &job, Database &database)
{
    Documents documents(database);
    // One of the pages long enough for a row that takes several pages of the database.
    QList<Word> words;
    for (int i = 0; i < (job.pageIndex == 1 ? 200 : 5); ++i) {
        words.append(someWord(sha256Hex(job.document.toUtf8() + QByteArray::number(i))));
    }
    auto done = documents.setWords(job.document, job.pageIndex, WordLayer::Text, words);
    if (done) {
        done = documents.setWords(job.document, job.pageIndex, WordLayer::Page, words);
    }
    auto page = documents.page(job.document, job.pageIndex);
    if (!done || !page) {
        return done ? page.error() : done;
    }
    page->state = PageState::Read;
    page->ocrDpi = 200;
    done = documents.updatePage(*page);
    if (done && job.pageIndex == PageCount - 1) {
        done = Jobs(database).add({0, JobKind::Cut, job.document, 0, 0, 0});
    }
    return done;
}

Result<void> cut(const Job &job, Database &database)
{
    Acte first;
    first.title = u"Arrêté portant délégation"_s;
    Acte second;
    second.firstPage = 1;
    second.lastPage = PageCount - 1;
    const auto dated = Recueils(database).setPublishedOnIfUnknown(job.document, QDate(2026, 2, 3));
    return dated ? Actes(database).replace(job.document, {first, second}, 1) : dated;
}

/// As ResultWriter::correct(): what the user says and the document cut anew, in one transaction.
Result<void> correct(int which, const QDateTime &now, Database &database)
{
    const QString sha256 = sha256Hex(inventedOriginal(which));
    const auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    Corrections corrections(database);
    auto done = corrections.setField(sha256, {1, QStringView(FieldName::Number).toString(), u"83-1"_s, now});
    if (done) {
        done = corrections.moveBoundary(sha256, 1, 2, now);
    }
    if (done) {
        Acte first;
        first.lastPage = 1;
        Acte second;
        second.firstPage = 2;
        second.lastPage = PageCount - 1;
        second.number = u"83-1"_s;
        second.fields = {{QStringView(FieldName::Number).toString(), second.number, FieldSource::User, 1, -1, {}}};
        done = Actes(database).replace(sha256, {first, second}, 1);
    }
    return done ? (*transaction)->commit() : done;
}

/// Takes a job and stores its result as the ingest does: with the deletion of the job, in one transaction.
Result<void> work(JobKind kind, Database &database, Result<void> (*answer)(const Job &, Database &))
{
    Jobs jobs(database);
    const auto job = jobs.take({kind});
    if (!job) {
        return job.error();
    }
    if (!*job) {
        return Error{ErrorCode::Internal, {}, u"no job of kind %1"_s.arg(static_cast<int>(kind))};
    }
    const auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    auto done = answer(**job, database);
    if (done) {
        done = jobs.finish((*job)->id);
    }
    return done ? (*transaction)->commit() : done;
}

QString crawledUrl(int which)
{
    return u"https://www.alpes-maritimes.gouv.fr/contenu/%1/recueil%20%1.pdf"_s.arg(which);
}

QByteArray listingBody(int which)
{
    return "<html>" + QByteArray::number(which) + QByteArray(5000, 'l') + "</html>";
}

/// The document that the same address gives later. Two recueils share it.
QByteArray replacement(int which)
{
    return "%PDF-1.4 replaced " + QByteArray::number(which / 2);
}

Observation seenOf(const QString &kind, int which, const QByteArray &body, qint64 run, const QDateTime &now)
{
    Observation seen;
    seen.at = now;
    seen.kind = kind;
    seen.run = run;
    seen.url = kind == u"listing"_s ? u"https://www.alpes-maritimes.gouv.fr/liste-%1"_s.arg(which)
                                    : crawledUrl(which);
    seen.status = 200;
    seen.headers = u"[[\"ETag\",\"\\\"a\\\"\"]]"_s;
    seen.sizeBytes = body.size();
    seen.sha256 = sha256Hex(body);
    return seen;
}

Result<qint64> runOf(int which, Database &database)
{
    // Each document's run has a day of its own: that is how it is found again.
    Statement run(database, "SELECT coalesce(max(id), 0) FROM crawl_run WHERE since = ?");
    return oneInteger(run.date(QDate(2026, 1, 1).addDays(which)));
}

Result<void> crawlFetched(int which, const QByteArray &bytes, const QString &outcome, qint64 recueil,
                          qint64 run, const Library &library, Database &database)
{
    const auto now = library.clock().now();
    const auto stored = addBytes(Store(library.storeFolder()), bytes);
    if (!stored) {
        return stored.error();
    }
    const auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    Observation seen = seenOf(u"document"_s, which, bytes, run, now);
    seen.recueil = recueil;
    const auto fetched
        = Crawls(database).recordFetched({recueil, stored->sha256, stored->sizeBytes, seen}, now);
    if (!fetched) {
        return fetched.error();
    }
    if (fetched->isNewDocument) {
        // It is not read here: the steps of the ingest are of the first document.
        const auto job = Jobs(database).take({JobKind::Inspect});
        const auto finished = job && *job ? Jobs(database).finish((*job)->id)
                                          : Result<void>(Error{ErrorCode::Internal, {}, u"no job"_s});
        if (!finished) {
            return job ? finished : job.error();
        }
    }
    const auto done
        = Crawls(database).addResult(run, {seen.url, recueil, {}, outcome, {}, {}, !fetched->isNewDocument});
    return done ? (*transaction)->commit() : done;
}

Result<void> crawlStep(int step, int which, const Library &library, Database &database)
{
    Crawls crawls(database);
    const auto now = library.clock().now();
    if (step == 0) {
        const auto begun = crawls.beginRun(u"pref06"_s, QDate(2026, 1, 1).addDays(which), {}, now);
        return begun ? Result<void>() : begun.error();
    }
    const auto run = runOf(which, database);
    if (!run) {
        return run.error();
    }
    if (step == 1) {
        const QByteArray body = listingBody(which);
        return crawls.recordExchange(seenOf(u"listing"_s, which, body, *run, now), body);
    }
    Statement id(database, "SELECT coalesce(max(id), 0) FROM recueil WHERE url = ?");
    const auto recueil = oneInteger(id.text(crawledUrl(which)));
    if (!recueil) {
        return recueil.error();
    }
    Observation seen = seenOf(u"document"_s, which, {}, *run, now);
    seen.recueil = *recueil;
    if (step == 2) {
        const auto listed
            = crawls.recordListed({u"pref06"_s, crawledUrl(which), u"Recueil"_s, u"Recueil (PDF)"_s,
                                   u"PDF - 1 Mb"_s, QDate(2026, 2, 3), u"3 février 2026"_s,
                                   u"https://www.alpes-maritimes.gouv.fr/liste-%1"_s.arg(which)},
                                  *run, now);
        return listed ? Result<void>() : listed.error();
    }
    switch (step) {
    case 3:
        return crawlFetched(which, inventedOriginal(which), u"fetched"_s, *recueil, *run, library, database);
    case 4: {
        const QByteArray proof = "<html>503 " + QByteArray::number(which);
        seen.status = 200;
        seen.sha256 = sha256Hex(proof);
        return crawls.recordAsked(*recueil, seen, Error{ErrorCode::WebPageNotPdf, seen.url, {}}, now, proof);
    }
    case 5:
        return crawlFetched(which, replacement(which), u"changed"_s, *recueil, *run, library, database);
    case 6:
        seen.kind = u"absence"_s;
        seen.status = 404;
        return crawls.recordAbsence(*recueil, seen, now);
    default: {
        auto ended = crawls.run(*run);
        if (!ended) {
            return ended.error();
        }
        ended->state = RunState::Complete;
        ended->endedAt = now;
        return crawls.saveRun(*ended);
    }
    }
}

/// How many of the steps of crawlStep() a document has behind it.
Result<int> crawlStepsTaken(int which, Database &database)
{
    const auto run = runOf(which, database);
    if (!run || *run == 0) {
        return run ? Result<int>(0) : run.error();
    }
    Statement seen(database,
                   "SELECT 1 + (SELECT count(*) FROM observation WHERE run = ?1) "
                   "+ (SELECT count(*) FROM crawl_result WHERE run = ?1 AND outcome = 'new') "
                   "+ (SELECT ended_at IS NOT NULL FROM crawl_run WHERE id = ?1)");
    const auto count = oneInteger(seen.integer(*run));
    return count ? Result<int>(static_cast<int>(*count)) : count.error();
}

} // namespace

QByteArray inventedOriginal(int which)
{
    return "%PDF-1.4 invented " + QByteArray::number(which) + QByteArray(200, 'x');
}

Result<void> takeStep(int step, int which, const Library &library, Database &database)
{
    switch (step) {
    case 0:
        return takeIn(which, library, database);
    case 1:
        return work(JobKind::Inspect, database, open);
    case StepCount - 1:
        return correct(which, library.clock().now(), database);
    case IngestSteps - 1:
        return work(JobKind::Cut, database, cut);
    default:
        return step < IngestSteps ? work(JobKind::ReadText, database, read)
                                  : crawlStep(step - IngestSteps, which, library, database);
    }
}

Result<int> stepsTaken(int which, Database &database)
{
    const QString sha256 = sha256Hex(inventedOriginal(which));
    const auto document = Documents(database).document(sha256);
    if (!document) {
        return document.error().code == ErrorCode::UnknownDocument ? Result<int>(0)
                                                                   : Result<int>(document.error());
    }
    if (document->state == DocumentState::Received) {
        return 1;
    }
    const auto actes = Actes(database).ofDocument(sha256);
    const auto pages = Documents(database).pages(sha256);
    if (!actes || !pages) {
        return actes ? pages.error() : actes.error();
    }
    const auto read = std::count_if(pages->begin(), pages->end(),
                                    [](const PageRecord &page) { return page.state == PageState::Read; });
    const auto crawled = crawlStepsTaken(which, database);
    if (!crawled) {
        return crawled;
    }
    const auto corrected = Corrections(database).boundaries(sha256);
    if (!corrected) {
        return corrected.error();
    }
    return 2 + static_cast<int>(read) + (actes->isEmpty() ? 0 : 1) + *crawled
        + (corrected->isEmpty() ? 0 : 1);
}

Result<QString> contentOf(Database &database)
{
    Statement names(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    const auto tables = allRows<QString>(names, [](const Statement &row) { return row.textAt(0); });
    if (!tables) {
        return tables.error();
    }
    QString content;
    for (const QString &table : *tables) {
        // The row as JSON-like text, whatever its columns are.
        Statement columns(database,
                          "SELECT group_concat('quote(\"' || name || '\")', ' || '','' || ') "
                          "FROM pragma_table_info(?)");
        const auto hasColumns = columns.text(table).step();
        if (!hasColumns) {
            return hasColumns.error();
        }
        const QString sql = u"SELECT %1 AS line FROM \"%2\" ORDER BY line"_s.arg(columns.textAt(0), table);
        Statement rows(database, sql.toUtf8().constData());
        const auto lines = allRows<QString>(rows, [](const Statement &row) { return row.textAt(0); });
        if (!lines) {
            return lines.error();
        }
        for (const QString &line : *lines) {
            content += table + u": "_s + line + u'\n';
        }
    }
    return content;
}

} // namespace attrap
