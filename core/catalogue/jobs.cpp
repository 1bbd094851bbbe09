// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/jobs.h"

#include "core/catalogue/database.h"
#include "core/catalogue/statement.h"

#include <algorithm>

namespace attrap {

namespace {

Job readJob(const Statement &row)
{
    Job job;
    job.id = row.integerAt(0);
    job.kind = static_cast<JobKind>(row.intAt(1));
    job.document = row.textAt(2);
    job.pageIndex = row.intAt(3);
    job.pageCount = row.intAt(4);
    job.priority = row.intAt(5);
    return job;
}

/// What the user looks at, text layers, OCR, what can wait.
int rankOf(const Job &job)
{
    if (job.priority >= UserPriority) {
        return 3;
    }
    if (job.priority < 0) {
        return 0;
    }
    return job.kind == JobKind::Recognise ? 1 : 2;
}

bool goesFirst(const Job &a, const Job &b)
{
    if (rankOf(a) != rankOf(b)) {
        return rankOf(a) > rankOf(b);
    }
    if (a.priority != b.priority) {
        return a.priority > b.priority;
    }
    return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
}

} // namespace

int datePriority(const QDate &date)
{
    static const QDate origin(1900, 1, 1);
    return date.isValid() ? static_cast<int>(std::clamp<qint64>(origin.daysTo(date), 0, UserPriority - 1))
                          : 0;
}

Jobs::Jobs(Database &database)
    : m_database(database)
{ }

Result<void> Jobs::add(const Job &job)
{
    return Statement(m_database,
                     "INSERT INTO job (kind, document, page_index, page_count, priority) VALUES (?,?,?,?,?) "
                     "ON CONFLICT (kind, document, page_index, page_count) WHERE running = 0 "
                     "DO UPDATE SET priority = max(priority, excluded.priority)")
        .integer(static_cast<int>(job.kind))
        .text(job.document)
        .integer(job.pageIndex)
        .integer(job.pageCount)
        .integer(job.priority)
        .run();
}

Result<std::optional<Job>> Jobs::take(const QList<JobKind> &kinds, int leastPriority)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    std::optional<Job> best;
    // One look per kind, each at the head of its part of the index, however long the queue is.
    for (const JobKind kind : kinds) {
        Statement statement(
            m_database,
            "SELECT id, kind, document, page_index, page_count, priority FROM job "
            "WHERE running = 0 AND kind = ? AND priority >= ? ORDER BY priority DESC, id LIMIT 1");
        const auto row = statement.integer(static_cast<int>(kind)).integer(leastPriority).step();
        if (!row) {
            return row.error();
        }
        if (*row) {
            const Job job = readJob(statement);
            if (!best || goesFirst(job, *best)) {
                best = job;
            }
        }
    }
    if (!best) {
        return best;
    }
    const auto marked
        = Statement(m_database, "UPDATE job SET running = 1 WHERE id = ?").integer(best->id).run();
    if (!marked) {
        return marked.error();
    }
    const auto committed = (*transaction)->commit();
    if (!committed) {
        return committed.error();
    }
    return best;
}

Result<void> Jobs::finish(qint64 id)
{
    return Statement(m_database, "DELETE FROM job WHERE id = ?").integer(id).run();
}

Result<void> Jobs::putBack(qint64 id)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    // Where the same job was added meanwhile, that one stands for both, as urgent as the more urgent one.
    auto done = Statement(m_database,
                          "UPDATE job SET priority = max(job.priority, mine.priority) FROM "
                          "(SELECT * FROM job WHERE id = ? AND running = 1) AS mine WHERE job.running = 0 "
                          "AND (job.kind, job.document, job.page_index, job.page_count) = "
                          "(mine.kind, mine.document, mine.page_index, mine.page_count)")
                    .integer(id)
                    .run();
    if (done) {
        done = Statement(m_database, "UPDATE OR IGNORE job SET running = 0 WHERE id = ?").integer(id).run();
    }
    if (done) {
        done = Statement(m_database, "DELETE FROM job WHERE id = ? AND running = 1").integer(id).run();
    }
    return done ? (*transaction)->commit() : done;
}

Result<void> Jobs::putBackAll()
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    Statement running(m_database, "SELECT id FROM job WHERE running = 1 ORDER BY id");
    const auto ids = allRows<qint64>(running, [](const Statement &row) { return row.integerAt(0); });
    if (!ids) {
        return ids.error();
    }
    for (const qint64 id : *ids) {
        auto done = putBack(id);
        if (!done) {
            return done;
        }
    }
    return (*transaction)->commit();
}

Result<void> Jobs::prioritise(const QString &sha256, int pageIndex)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    // Above every earlier look, whatever the clock says. Three steps: the pages before, those after, the
    // page.
    qint64 base = UserPriority;
    for (const JobKind kind : {JobKind::Inspect, JobKind::ReadText, JobKind::Recognise, JobKind::Cut}) {
        Statement highest(m_database,
                          "SELECT coalesce((SELECT priority FROM job WHERE running = 0 AND kind = ? AND "
                          "document <> ? ORDER BY priority DESC, id LIMIT 1), 0)");
        const auto found = oneInteger(highest.integer(static_cast<int>(kind)).text(sha256));
        if (!found) {
            return found.error();
        }
        base = std::max(base, *found + 1);
    }
    auto done = Statement(m_database,
                          "UPDATE job SET priority = ?1 + CASE WHEN kind IN (0, 3) THEN 2 "
                          "WHEN page_index + max(page_count, 1) <= ?3 THEN 0 WHEN page_index > ?3 THEN 1 "
                          "ELSE 2 END WHERE document = ?2")
                    .integer(base)
                    .text(sha256)
                    .integer(pageIndex)
                    .run();
    return done ? (*transaction)->commit() : done;
}

Result<void> Jobs::orderByDate(const QString &sha256, const QDate &date)
{
    return Statement(
               m_database,
               "UPDATE job SET priority = ?1 WHERE document = ?2 AND priority >= 0 AND priority < ?3 AND "
               "priority <> ?1")
        .integer(datePriority(date))
        .text(sha256)
        .integer(UserPriority)
        .run();
}

Result<int> Jobs::addOutdatedCuts(int cutterVersion)
{
    const auto added
        = Statement(m_database,
                    "INSERT INTO job (kind, document, page_index, page_count, priority) "
                    "SELECT 3, sha256, 0, 0, ?2 FROM document d WHERE state = 1 AND cutter_version < ?1 "
                    "AND NOT EXISTS (SELECT 1 FROM job j WHERE j.document = d.sha256 AND j.kind <> 2) "
                    "ORDER BY received_at DESC, sha256 ON CONFLICT DO NOTHING")
              .integer(cutterVersion)
              .integer(BackgroundPriority)
              .run();
    return added ? count({JobKind::Cut}) : Result<int>(added.error());
}

Result<int> Jobs::addReadingAgain(const QString &sha256, int olderThan, int pagesPerJob, int priority)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    Statement older(m_database,
                    "SELECT page_index FROM page WHERE document = ? AND state IN (2, 3) AND "
                    "reader_version < ? ORDER BY page_index");
    const auto pages = allRows<int>(older.text(sha256).integer(olderThan),
                                    [](const Statement &row) { return row.intAt(0); });
    if (!pages) {
        return pages.error();
    }
    Job text{0, JobKind::ReadText, sha256, 0, 0, priority};
    for (qsizetype i = 0; i < pages->size(); ++i) {
        if (text.pageCount == 0) {
            text.pageIndex = pages->at(i);
        }
        ++text.pageCount;
        const bool isLast = i + 1 == pages->size() || pages->at(i + 1) != pages->at(i) + 1;
        if (isLast || text.pageCount == pagesPerJob) {
            const auto added = add(text);
            if (!added) {
                return added.error();
            }
            text.pageCount = 0;
        }
    }
    auto done = Statement(m_database,
                          "UPDATE page SET state = 0, failure_code = NULL, failure_detail = NULL WHERE "
                          "document = ? AND state IN (2, 3) AND reader_version < ?")
                    .text(sha256)
                    .integer(olderThan)
                    .run();
    if (done) {
        done = (*transaction)->commit();
    }
    return done ? Result<int>(static_cast<int>(pages->size())) : Result<int>(done.error());
}

Result<QStringList> Jobs::documentsReadBefore(int readerVersion) const
{
    Statement statement(
        m_database,
        "SELECT sha256 FROM document d WHERE state = 1 AND EXISTS (SELECT 1 FROM page p WHERE "
        "p.document = d.sha256 AND p.state IN (2, 3) AND p.reader_version < ?) "
        "ORDER BY received_at DESC, sha256");
    const auto found = allRows<QString>(statement.integer(readerVersion),
                                        [](const Statement &row) { return row.textAt(0); });
    return found ? Result<QStringList>(QStringList(*found)) : Result<QStringList>(found.error());
}

Result<std::optional<Job>> Jobs::job(qint64 id) const
{
    Statement statement(m_database,
                        "SELECT id, kind, document, page_index, page_count, priority FROM job WHERE id = ?");
    const auto row = statement.integer(id).step();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional(readJob(statement)) : std::nullopt;
}

Result<int> Jobs::count(const QList<JobKind> &kinds) const
{
    qint64 total = 0;
    for (const JobKind kind : kinds) {
        Statement statement(m_database, "SELECT jobs FROM job_count WHERE kind = ?");
        const auto counted = oneInteger(statement.integer(static_cast<int>(kind)));
        if (!counted) {
            return counted.error();
        }
        total += *counted;
    }
    return static_cast<int>(total);
}

Result<bool> Jobs::hasJobs(const QString &sha256, const QList<JobKind> &kinds) const
{
    for (const JobKind kind : kinds) {
        Statement statement(m_database, "SELECT EXISTS (SELECT 1 FROM job WHERE document = ? AND kind = ?)");
        const auto found = oneInteger(statement.text(sha256).integer(static_cast<int>(kind)));
        if (!found) {
            return found.error();
        }
        if (*found != 0) {
            return true;
        }
    }
    return false;
}

} // namespace attrap
