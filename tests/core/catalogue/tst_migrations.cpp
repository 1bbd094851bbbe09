// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/actes.h"
#include "core/catalogue/crawls.h"
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/catalogue/migrations.h"
#include "core/catalogue/recueils.h"
#include "core/catalogue/statement.h"
#include "tests/core/catalogue/helpers.h"
#include "tests/core/catalogue/steps.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

QString valueOf(Database &database, const char *sql)
{
    Statement statement(database, sql);
    const auto row = statement.step();
    return row && *row ? statement.textAt(0) : QString();
}

const QList<Migration> &steps()
{
    static const QList<Migration> list{
        {1, "CREATE TABLE a (x TEXT NOT NULL) STRICT; INSERT INTO a VALUES ('kept')"},
        {2, "CREATE TABLE b (y TEXT NOT NULL) STRICT; INSERT INTO b SELECT x FROM a -- a comment last"},
        {3, "DROP TABLE a"},
    };
    return list;
}

QStringList filesIn(const QTemporaryDir &folder)
{
    QStringList names = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    names.removeAll(u"library.sqlite-wal"_s);
    names.removeAll(u"library.sqlite-shm"_s);
    return names;
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<Database> make(const QTemporaryDir &folder)
    {
        return *Database::open(folder.filePath(u"library.sqlite"_s), DatabaseMode::Create);
    }

private Q_SLOTS:
    void aNewDatabaseGetsEveryStepAndNoCopy()
    {
        QTemporaryDir folder;
        const auto database = make(folder);
        QCOMPARE(*schemaVersion(*database, 3), 0);
        GOOD(migrate(*database, steps()));
        QCOMPARE(*schemaVersion(*database, 3), 3);
        QCOMPARE(valueOf(*database, "SELECT y FROM b"), u"kept"_s);
        QCOMPARE(valueOf(*database, "PRAGMA application_id"), QString::number(LibraryApplicationId));
        QCOMPARE(filesIn(folder), QStringList{u"library.sqlite"_s});
        GOOD(migrate(*database, steps()));
    }

    void aCopyIsKeptBeforeEachStep()
    {
        QTemporaryDir folder;
        const auto database = make(folder);
        GOOD(migrate(*database, steps().first(1)));
        GOOD(database->execute("UPDATE a SET x = 'mine'"));
        GOOD(migrate(*database, steps()));
        QCOMPARE(valueOf(*database, "SELECT y FROM b"), u"mine"_s);
        QCOMPARE(filesIn(folder),
                 (QStringList{u"library.sqlite"_s, u"library.sqlite.before-0002"_s,
                              u"library.sqlite.before-0003"_s}));
        const auto second
            = Database::open(folder.filePath(u"library.sqlite.before-0002"_s), DatabaseMode::ReadOnly);
        GOOD(second);
        QCOMPARE(*schemaVersion(**second, 3), 1);
        QCOMPARE(valueOf(**second, "SELECT x FROM a"), u"mine"_s);
        const auto third
            = Database::open(folder.filePath(u"library.sqlite.before-0003"_s), DatabaseMode::ReadOnly);
        GOOD(third);
        QCOMPARE(*schemaVersion(**third, 3), 2);
        QCOMPARE(valueOf(**third, "SELECT y FROM b"), u"mine"_s);
    }

    void aFailedStepChangesNothingAndCanBeTriedAgain()
    {
        QTemporaryDir folder;
        const auto database = make(folder);
        GOOD(migrate(*database, steps().first(1)));
        const QString before = *contentOf(*database);
        for (int attempt = 0; attempt < 2; ++attempt) {
            FAILS(ErrorCode::DatabaseFailed,
                  migrate(*database,
                          {steps().first(), {2, "CREATE TABLE b (y TEXT) STRICT; DELETE FROM a; oops"}}));
            QCOMPARE(*schemaVersion(*database, 3), 1);
            QCOMPARE(*contentOf(*database), before);
        }
        QVERIFY(!database->inTransaction());
        GOOD(migrate(*database, steps()));
        QCOMPARE(valueOf(*database, "SELECT y FROM b"), u"kept"_s);
        // No copy that was kept is ever written over.
        QCOMPARE(filesIn(folder),
                 (QStringList{u"library.sqlite"_s, u"library.sqlite.before-0002"_s,
                              u"library.sqlite.before-0002-2"_s, u"library.sqlite.before-0002-3"_s,
                              u"library.sqlite.before-0003"_s}));
    }

    void withoutACopyNothingIsMigrated()
    {
        QTemporaryDir folder;
        const auto database = make(folder);
        GOOD(migrate(*database, steps().first(1)));
        // A folder under the name that the copy is written to: works for root too.
        QVERIFY(QDir(folder.path()).mkpath(u"library.sqlite.before-0002.part/x"_s));
        FAILS(ErrorCode::FileUnwritable, migrate(*database, steps()));
        QCOMPARE(*schemaVersion(*database, 3), 1);
    }

    void newerAndForeignSchemasAreRefused()
    {
        QTemporaryDir folder;
        const auto database = make(folder);
        GOOD(migrate(*database, steps()));
        FAILS(ErrorCode::LibraryNewer, schemaVersion(*database, 2));
        FAILS(ErrorCode::LibraryNewer, migrate(*database, steps().first(2)));
        GOOD(database->execute("PRAGMA application_id = 1"));
        FAILS(ErrorCode::NotALibrary, migrate(*database, steps()));
    }

    void shippedStepsAreNumberedFromOne()
    {
        const auto shipped = shippedMigrations();
        GOOD(shipped);
        for (int i = 0; i < shipped->size(); ++i) {
            QCOMPARE(shipped->at(i).version, i + 1);
            QVERIFY(!shipped->at(i).sql.isEmpty());
        }
    }

    void aLibraryOfTheFirstSchemaKeepsItsDataAndCanCrawl()
    {
        QTemporaryDir folder;
        const FakeClock clock;
        const QString sha256(64, u'a');
        {
            const auto database = make(folder);
            GOOD(migrate(*database, shippedMigrations()->first(1)));
            GOOD(refreshAdministrations(*database));
            // As the program of that schema wrote a local file: today's writes columns that came later.
            const QString local
                = u"INSERT INTO document (sha256, size_bytes, received_at) VALUES ('%1', 3, "
                  "'2026-01-01T00:00:00.000Z'); INSERT INTO recueil (id, administration, url, "
                  "url_sha256, title, origin, first_seen, last_seen) VALUES (1, 'pref06', "
                  "'file:///x/a.pdf', 'y', 'a', 'local', '2026-01-01T00:00:00.000Z', "
                  "'2026-01-01T00:00:00.000Z'); INSERT INTO recueil_document VALUES (1, '%1', "
                  "'2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')"_s.arg(sha256);
            GOOD(database->execute(local.toUtf8().constData()));
            // As an early crawl would have left them.
            GOOD(database->execute(
                "INSERT INTO crawl_run (id, administration, started_at, since) VALUES (7, 'pref06', "
                "'2026-01-01T00:00:00.000Z', '2026-01-01'); INSERT INTO crawl_result (run, url, outcome) "
                "VALUES (7, 'https://a.example/a.pdf', 'failed'); INSERT INTO recueil (url, url_sha256, "
                "title, "
                "origin, first_seen, last_seen) VALUES ('https://a.example/a.pdf', 'x', 'A', 'crawl', "
                "'2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')"));
        }
        const auto library = Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
        GOOD(library);
        QVERIFY(filesIn(folder).contains(u"library.sqlite.before-0002"_s));
        const auto database = (*library)->connect();
        GOOD(database);
        const auto recueils = Recueils(**database).list();
        GOOD(recueils);
        QCOMPARE(recueils->size(), 2);
        const auto local = Recueils(**database).ofDocument(sha256);
        QCOMPARE(local->first().administration, u"pref06"_s);
        QCOMPARE(local->first().versions, 1);
        QVERIFY(local->first().listingUrl.isEmpty() && !local->first().failure);
        QCOMPARE(*checkJournal(**database), QString());
        Crawls crawls(**database);
        QCOMPARE(crawls.run(7)->state, RunState::Running);
        QCOMPARE(crawls.run(7)->failed, 1);
        const auto run = crawls.beginRun(u"pref06"_s, QDate(2026, 1, 1), {}, clock.now());
        GOOD(run);
        QCOMPARE(run->id, 7);
        ListedRecueil listed;
        listed.administration = u"pref06"_s;
        listed.url = u"https://a.example/b.pdf"_s;
        listed.title = u"B"_s;
        QVERIFY(crawls.recordListed(listed, run->id, clock.now())->isNew);
    }

    void aLibraryOfTheSecondSchemaKeepsItsActes()
    {
        QTemporaryDir folder;
        const FakeClock clock;
        const QString sha256(64, u'a');
        {
            const auto database = make(folder);
            GOOD(migrate(*database, shippedMigrations()->first(2)));
            GOOD(refreshAdministrations(*database));
            GOOD(Recueils(*database).recordLocalFile({u"/x/a.pdf"_s, u"pref06"_s, sha256, 3, clock.now()},
                                                     clock.now()));
            const QByteArray sql = "INSERT INTO acte (document, first_page, last_page, number, confidence, "
                                   "source) VALUES ('"
                + sha256.toLatin1() + "', 0, 1, '83-1', 1, 3)";
            GOOD(database->execute(sql.constData()));
        }
        const auto library = Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
        GOOD(library);
        QVERIFY(filesIn(folder).contains(u"library.sqlite.before-0003"_s));
        const auto database = (*library)->connect();
        GOOD(database);
        const auto actes = Actes(**database).ofDocument(sha256);
        GOOD(actes);
        QCOMPARE(actes->size(), 1);
        QCOMPARE(actes->first().number, u"83-1"_s);
        QVERIFY(actes->first().signatory.isEmpty() && actes->first().appliesFrom.isEmpty());
    }

    void everyTableIsStrict()
    {
        QTemporaryDir folder;
        const auto database = make(folder);
        GOOD(migrate(*database, *shippedMigrations()));
        QCOMPARE(valueOf(*database,
                         "SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND "
                         "type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'"),
                 QString());
    }

    void wrongValuesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const QByteArray sha256(64, '0');
        const auto row = [](const char *name, const QByteArray &sql) { QTest::newRow(name) << sql; };
        row("text for a number", "UPDATE document SET size_bytes = 'many'");
        row("negative size", "UPDATE document SET size_bytes = -1");
        row("unknown state", "UPDATE document SET state = 9");
        row("refused without reason", "UPDATE document SET state = 2");
        row("upper-case hash", "UPDATE document SET sha256 = upper(sha256)");
        row("short hash", "UPDATE document SET sha256 = 'abc'");
        row("rotation", "UPDATE page SET rotation = 45");
        row("page of nothing",
            "INSERT INTO page (document, page_index, width_pt, height_pt, rotation) "
            "VALUES ('"
                + sha256 + "', 0, 1, 1, 0)");
        row("failed without reason", "UPDATE page SET state = 3");
        row("reason without failure", "UPDATE page SET failure_code = 'x'");
        row("words as text", "UPDATE page_words SET words = 'drone'");
        row("words without page", "UPDATE page_words SET page_index = 99");
        row("acte backwards", "UPDATE acte SET last_page = first_page - 1");
        row("two actes at a page", "UPDATE acte SET first_page = 0");
        row("confidence", "UPDATE acte SET confidence = 1.5");
        row("administration", "UPDATE recueil SET administration = 'nobody'");
        row("document with rows", "DELETE FROM document");
        row("job kind", "INSERT INTO job (kind, document) SELECT 7, sha256 FROM document");
        row("observation changed", "UPDATE observation SET at = ''");
        row("observation deleted", "DELETE FROM observation");
        row("observation replaced", "INSERT OR REPLACE INTO observation SELECT * FROM observation");
    }
    void wrongValuesAreRefused()
    {
        QFETCH(QByteArray, sql);
        QTemporaryDir folder;
        const FakeClock clock;
        const auto library = Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
        GOOD(library);
        const auto database = (*library)->connect();
        GOOD(database);
        for (int step = 0; step < StepCount; ++step) {
            GOOD(takeStep(step, 1, **library, **database));
        }
        const QString before = *contentOf(**database);
        FAILS(ErrorCode::DatabaseFailed, (*database)->execute(sql.constData()));
        QCOMPARE(*contentOf(**database), before);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
