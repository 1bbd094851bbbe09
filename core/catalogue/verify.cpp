// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/verify.h"

#include "core/catalogue/crawlrows_p.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/journal.h"
#include "core/catalogue/library.h"
#include "core/catalogue/statement.h"
#include "core/catalogue/store.h"

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

Error damaged(const QString &subject, const QString &detail)
{
    return Error{ErrorCode::LibraryDamaged, subject, detail};
}

/// Runs SQL whose every row, as text, is a problem.
Result<void> problemsOf(Database &database, const char *sql, VerifyReport &report)
{
    Statement statement(database, sql);
    const auto rows = allRows<bool>(statement, [&](const Statement &row) {
        report.problems.append(damaged(row.textAt(0), row.textAt(1)));
        return true;
    });
    return rows ? Result<void>() : rows.error();
}

Result<void> checkDatabase(Database &database, VerifyReport &report)
{
    for (const char *sql : {
             "SELECT '', integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
             "SELECT '', 'row of ' || \"table\" || ' points to a missing row of ' || parent "
             "FROM pragma_foreign_key_check",
             "SELECT sha256, 'page rows do not match its ' || page_count || ' pages' FROM document d "
             "WHERE state = 1 AND page_count <> (SELECT count(*) FROM page WHERE document = d.sha256 "
             "AND page_index < d.page_count)",
             "SELECT document, 'page index ' || page_index || ' is said to be read but has no words' "
             "FROM page p WHERE state = 2 AND NOT EXISTS (SELECT 1 FROM page_words w WHERE "
             "w.document = p.document AND w.page_index = p.page_index AND w.layer = 2)",
             "SELECT '', 'counted pages of state ' || state || ' are wrong' FROM page_count c WHERE pages <> "
             "(SELECT count(*) FROM page WHERE state = c.state AND (ocr_dpi > 0) = c.is_ocr)",
             "SELECT '', 'counted rows of ' || name || ' are wrong' FROM row_count WHERE total <> CASE name "
             "WHEN 'acte' THEN (SELECT count(*) FROM acte) ELSE (SELECT count(*) FROM recueil) END",
             "SELECT '', 'counted jobs of kind ' || kind || ' are wrong' FROM job_count c WHERE jobs <> "
             "(SELECT count(*) FROM job WHERE kind = c.kind)",
         }) {
        auto done = problemsOf(database, sql, report);
        if (!done) {
            return done;
        }
    }
    const auto journal = checkJournal(database);
    if (!journal) {
        return journal.error();
    }
    if (!journal->isEmpty()) {
        report.problems.append(damaged({}, *journal));
    }
    return {};
}

/// Pages of listings, and what came instead of documents: each must give its hash, and none be missing.
Result<void> checkBodies(Database &database, VerifyReport &report, const CancelToken &token)
{
    Statement rows(database, "SELECT sha256, body FROM listing_body");
    while (true) {
        const auto row = rows.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, {}, {}};
        }
        const auto body = unpackBody(rows.textAt(0), rows.blobAt(1));
        if (!body) {
            report.problems.append(damaged(rows.textAt(0), body.error().detail));
        }
    }
    return problemsOf(database,
                      "SELECT sha256, 'the page of observation ' || id || ' is not there' FROM observation "
                      "WHERE kind = 'listing' AND status = 200 AND size_bytes > 0 AND "
                      "json_extract(nullif(note, ''), '$.error') IS NULL AND sha256 NOT IN "
                      "(SELECT sha256 FROM listing_body)",
                      report);
}

Result<void> checkWords(Database &database, VerifyReport &report, const CancelToken &token)
{
    Statement rows(database, "SELECT document, page_index, words FROM page_words");
    while (true) {
        const auto row = rows.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, {}, {}};
        }
        const auto words = unpackWords(rows.blobAt(2));
        if (!words) {
            report.problems.append(
                damaged(rows.textAt(0), u"page index %1, %2"_s.arg(rows.intAt(1)).arg(words.error().detail)));
        }
    }
}

Result<void> checkOriginals(Database &database, const Store &store, VerifyReport &report,
                            const CancelToken &token,
                            const std::function<void(int done, int total)> &progress)
{
    const auto documents = Documents(database).list();
    if (!documents) {
        return documents.error();
    }
    for (const Document &document : *documents) {
        auto good = store.check(document.sha256, token);
        if (!good && good.error().code == ErrorCode::Cancelled) {
            return good;
        }
        if (!good) {
            report.problems.append(good.error());
        }
        ++report.originalsChecked;
        report.bytesChecked += good ? document.sizeBytes : 0;
        if (progress) {
            progress(report.originalsChecked, static_cast<int>(documents->size()));
        }
    }
    return {};
}

/// @param held  Listed before anything else was looked at, so that an import under way has had the time to
///              commit what it had put there.
Result<void> checkStrangers(const Library &library, const QStringList &held, VerifyReport &report)
{
    // A connection of its own: what was committed since verifying began counts.
    const auto database = library.connectReadOnly();
    if (!database) {
        return database.error();
    }
    Statement known(**database, "SELECT 1 FROM document WHERE sha256 = ?");
    for (const QString &sha256 : held) {
        const auto row = known.text(sha256).step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            report.problems.append(
                Error{ErrorCode::UnknownDocument, Store(library.storeFolder()).path(sha256), {}});
        }
        known.reset();
    }
    return {};
}

} // namespace

Result<VerifyReport> verifyLibrary(const Library &library, const CancelToken &token,
                                   const std::function<void(int done, int total)> &progress)
{
    const auto database = library.connectReadOnly();
    if (!database) {
        return database.error();
    }
    auto view = Transaction::beginRead(**database);
    if (!view) {
        return view.error();
    }
    VerifyReport report;
    const Store store(library.storeFolder());
    QStringList strangers;
    const auto held = store.list(&strangers);
    if (!held) {
        return held.error();
    }
    for (const QString &path : strangers) {
        report.problems.append(Error{ErrorCode::UnknownDocument, path, {}});
    }
    auto done = checkDatabase(**database, report);
    if (done) {
        done = checkWords(**database, report, token);
    }
    if (done) {
        done = checkBodies(**database, report, token);
    }
    if (!done && done.error().code == ErrorCode::LibraryDamaged) {
        // What SQLite cannot read is a finding; the originals are looked at all the same.
        report.problems.append(done.error());
        done = {};
    }
    // Reading every original can take hours, during which an open view would keep the WAL from being emptied.
    view->reset();
    if (done) {
        done = checkOriginals(**database, store, report, token, progress);
    }
    if (done) {
        done = checkStrangers(library, *held, report);
    }
    if (!done) {
        return done.error();
    }
    return report;
}

} // namespace attrap
