// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/jobs.h"

#include "core/catalogue/database.h"
#include "core/catalogue/statement.h"

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

bool goesFirst(const Job &a, const Job &b)
{
    if (a.priority != b.priority) {
        return a.priority > b.priority;
    }
    return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
}

} // namespace

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

Result<std::optional<Job>> Jobs::take(const QList<JobKind> &kinds)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    std::optional<Job> best;
    // One look per kind, each at the head of its part of the index, however long the queue is.
    for (const JobKind kind : kinds) {
        Statement statement(m_database,
                            "SELECT id, kind, document, page_index, page_count, priority FROM job "
                            "WHERE running = 0 AND kind = ? ORDER BY priority DESC, id LIMIT 1");
        const auto row = statement.integer(static_cast<int>(kind)).step();
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

Result<void> Jobs::prioritise(const QString &sha256, int fromPage, int priority)
{
    return Statement(m_database,
                     "UPDATE job SET priority = ?1 WHERE document = ?2 AND running = 0 AND priority < ?1 "
                     "AND (kind IN (0, 3) OR page_index + max(page_count, 1) > ?3)")
        .integer(priority)
        .text(sha256)
        .integer(fromPage)
        .run();
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
