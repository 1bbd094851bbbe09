// SPDX-License-Identifier: GPL-3.0-or-later
// The disk fails at the n-th write, for every n: each step is wholly there or wholly absent afterwards.
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/catalogue/verify.h"
#include "tests/core/catalogue/faultyvfs.h"
#include "tests/core/catalogue/helpers.h"
#include "tests/core/catalogue/steps.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr int MostOperations = 3000;
/// Besides the first, the step that puts an original into the store before a row names it.
constexpr int ReplacedStep = IngestSteps + 5;

/// In memory where the machine has that: these runs write much and need none of it to last.
QString folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/tst_faults-XXXXXX"_s;
}

/// What a run came to before the disk failed it.
struct Run
{
    int acknowledged = 0; ///< Steps that said they were done.
    std::optional<Error> error;
};

/// Opens the library and does all steps, until one fails. Closes what it opened.
Run runSteps(const QString &folder, const Clock &clock, int from, const char *pragma)
{
    Run run;
    const auto library = Library::open(folder, LibraryAccess::ReadWrite, clock);
    if (!library) {
        run.error = library.error();
        return run;
    }
    const auto database = (*library)->connect();
    if (!database) {
        run.error = database.error();
        return run;
    }
    const auto set = (*database)->execute(pragma);
    if (!set) {
        run.error = set.error();
        return run;
    }
    for (int step = from; step < StepCount; ++step) {
        const auto done = takeStep(step, 1, **library, **database);
        if (!done) {
            run.error = done.error();
            return run;
        }
        ++run.acknowledged;
    }
    return run;
}

Result<QString> contentOfLibrary(const QString &folder, const Clock &clock)
{
    const auto library = Library::open(folder, LibraryAccess::ReadWrite, clock);
    if (!library) {
        return library.error();
    }
    const auto database = (*library)->connectReadOnly();
    return database ? contentOf(**database) : database.error();
}

/// Problems that verifying finds; an original that no row names yet is none after a broken import.
Result<QStringList> problemsOf(const QString &folder, const Clock &clock)
{
    const auto library = Library::open(folder, LibraryAccess::ReadOnly, clock);
    if (!library) {
        return library.error();
    }
    const auto report = verifyLibrary(**library);
    if (!report) {
        return report.error();
    }
    QStringList problems;
    for (const Error &problem : report->problems) {
        problems.append(errorCodeName(problem.code) + u' ' + problem.detail);
    }
    return problems;
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    QTemporaryDir m_template{folderTemplate()};
    /// What a library holds after 0, 1… steps without any fault.
    QStringList m_reference;

    void failures()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("lasts");
        QTest::addColumn<QByteArray>("pragma");
        QTest::addColumn<ErrorCode>("expected");
        const QByteArray none("PRAGMA user_version");
        // Each commit then moves what is in the WAL into the database at once, so that this fails too.
        const QByteArray often("PRAGMA wal_autocheckpoint=1");
        QTest::newRow("full") << SQLITE_FULL << true << none << ErrorCode::DiskFull;
        QTest::newRow("broken for a moment")
            << SQLITE_IOERR_WRITE << false << often << ErrorCode::DatabaseFailed;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_template.isValid());
        const auto library = Library::open(m_template.path(), LibraryAccess::ReadWrite, m_clock);
        GOOD(library);
        QTemporaryDir folder(folderTemplate());
        const auto other = Library::open(folder.path(), LibraryAccess::ReadWrite, m_clock);
        GOOD(other);
        const auto database = (*other)->connect();
        GOOD(database);
        m_reference.append(*contentOf(**database));
        for (int step = 0; step < StepCount; ++step) {
            GOOD(takeStep(step, 1, **other, **database));
            m_reference.append(*contentOf(**database));
            QVERIFY(m_reference.at(step) != m_reference.at(step + 1));
        }
    }

    void eachStepIsWholeOrAbsent_data() { failures(); }
    void eachStepIsWholeOrAbsent()
    {
        QFETCH(int, code);
        QFETCH(bool, lasts);
        QFETCH(QByteArray, pragma);
        QFETCH(ErrorCode, expected);
        FaultyVfs vfs;
        int failedSteps = 0;
        for (int n = 1;; ++n) {
            QVERIFY(n < MostOperations);
            QTemporaryDir folder(folderTemplate());
            QVERIFY(
                QFile::copy(m_template.filePath(u"library.sqlite"_s), folder.filePath(u"library.sqlite"_s)));
            vfs.failAt(n, code, lasts ? FaultyVfs::Lasting::FromThenOn : FaultyVfs::Lasting::Once);
            const Run run = runSteps(folder.path(), m_clock, 0, pragma.constData());
            const bool failed = vfs.hasFailed();
            vfs.heal();
            const QByteArray where = "operation " + QByteArray::number(n);
            if (run.error) {
                QVERIFY2(run.error->code == expected,
                         (where + ' ' + run.error->detail.toUtf8() + errorCodeName(run.error->code).toUtf8())
                             .constData());
                ++failedSteps;
            }
            // Whoever was not told of a failure has everything.
            QVERIFY2(run.error || run.acknowledged == StepCount, where.constData());

            const auto content = contentOfLibrary(folder.path(), m_clock);
            GOOD(content);
            const int stage = static_cast<int>(m_reference.indexOf(*content));
            QVERIFY2(stage == run.acknowledged || (run.error && stage == run.acknowledged + 1),
                     (where + ": stage " + QByteArray::number(stage)).constData());
            auto problems = problemsOf(folder.path(), m_clock);
            GOOD(problems);
            if (stage == 0 || stage == ReplacedStep) {
                problems->removeAll(u"UnknownDocument "_s);
            }
            QVERIFY2(problems->isEmpty(), (where + problems->join(u'\n').toUtf8()).constData());

            const Run rest = runSteps(folder.path(), m_clock, stage, pragma.constData());
            QVERIFY2(!rest.error, where.constData());
            QCOMPARE(*contentOfLibrary(folder.path(), m_clock), m_reference.last());
            QCOMPARE(*problemsOf(folder.path(), m_clock), QStringList());
            if (!failed) {
                qInfo("%d operations, %d broken runs", n - 1, failedSteps);
                break;
            }
        }
        QVERIFY(failedSteps > 20);
    }

    void aLibraryIsMadeWholeOrCanBeMadeAgain_data() { failures(); }
    void aLibraryIsMadeWholeOrCanBeMadeAgain()
    {
        QFETCH(int, code);
        QFETCH(bool, lasts);
        QFETCH(ErrorCode, expected);
        FaultyVfs vfs;
        for (int n = 1;; ++n) {
            QVERIFY(n < MostOperations);
            QTemporaryDir folder(folderTemplate());
            vfs.failAt(n, code, lasts ? FaultyVfs::Lasting::FromThenOn : FaultyVfs::Lasting::Once);
            if (const auto made = Library::open(folder.path(), LibraryAccess::ReadWrite, m_clock); !made) {
                QVERIFY2(made.error().code == expected, qPrintable(made.error().detail));
            }
            const bool failed = vfs.hasFailed();
            vfs.heal();
            const auto content = contentOfLibrary(folder.path(), m_clock);
            GOOD(content);
            QCOMPARE(*content, m_reference.first());
            if (!failed) {
                qInfo("%d operations", n - 1);
                break;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
