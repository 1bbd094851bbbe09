// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/catalogue/actes.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/library.h"
#include "core/catalogue/recueils.h"
#include "core/catalogue/statement.h"
#include "core/catalogue/store.h"
#include "core/catalogue/verify.h"
#include "tests/core/catalogue/helpers.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromImportToActesAndVerifies()
    {
        QTemporaryDir folder;
        const FakeClock clock;
        const auto library = Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
        GOOD(library);
        const auto second = Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::LibraryLocked);
        QCOMPARE(second.error().detail, QString::number(QCoreApplication::applicationPid()));
        GOOD(Library::open(folder.path(), LibraryAccess::ReadOnly, clock));

        const Store store((*library)->storeFolder());
        const QByteArray bytes("%PDF-1.4 invented");
        const auto stored = addBytes(store, bytes);
        GOOD(stored);
        QVERIFY(!stored->wasThere);
        const QString sha256 = stored->sha256;
        QCOMPARE(sha256, sha256Hex(bytes));

        const auto connection = (*library)->connect();
        GOOD(connection);
        Database &database = **connection;
        Recueils recueils(database);
        QCOMPARE(recueils.administrations()->size(), 115);
        const Recueils::LocalFile file{u"/x/été 1.pdf"_s, u"pref06"_s, sha256, bytes.size(), clock.now()};
        QCOMPARE(*recueils.recordLocalFile(file, clock.now()), true);
        QCOMPARE(*recueils.recordLocalFile(file, clock.now()), false);
        QCOMPARE(recueils.list()->size(), 1);
        QCOMPARE(recueils.list()->first().document, sha256);

        Documents documents(database);
        DocumentInfo info;
        info.pages = {{{595, 842}, 0}, {{595, 842}, 90}};
        info.outline = {{0, u"Arrêté"_s, 1}};
        GOOD(documents.setOpened(sha256, info));
        QCOMPARE(*documents.resolve(sha256.left(8).toUpper()), sha256);
        QCOMPARE(documents.outline(sha256)->size(), 1);
        GOOD(documents.setWords(sha256, 1, WordLayer::Page, {someWord(u"drone"_s)}));
        QCOMPARE(*documents.words(sha256, 1, WordLayer::Page), QList<Word>{someWord(u"drone"_s)});
        auto page = *documents.page(sha256, 1);
        page.state = PageState::Read;
        page.ocrDpi = 300;
        GOOD(documents.updatePage(page));

        Actes actes(database);
        Acte acte;
        acte.firstPage = 1;
        acte.lastPage = 1;
        GOOD(actes.replace(sha256, {acte}, 1));
        const qint64 id = actes.list()->first().id;
        acte.title = u"nouveau"_s;
        GOOD(actes.replace(sha256, {Acte{}, acte}, 2));
        QCOMPARE((*actes.acte(id))->title, u"nouveau"_s);
        // A cover with its sommaire is kept, and counted as no acte.
        Acte front;
        front.kind = u"sommaire"_s;
        GOOD(actes.replace(sha256, {front, acte}, 3));
        QCOMPARE(actes.list()->size(), 2);
        // A second path of the same bytes, three cuts: each may change what a search shows.
        QCOMPARE(documents.contentVersions()->value(sha256), 5);

        const auto counts = libraryCounts(database);
        GOOD(counts);
        QCOMPARE(counts->pages, 2);
        QCOMPARE(counts->pagesOcr, 1);
        QCOMPARE(counts->actes, 1);
        QCOMPARE(counts->jobs, 1);

        const auto report = verifyLibrary(**library);
        GOOD(report);
        QVERIFY2(report->problems.isEmpty(),
                 qPrintable(report->problems.isEmpty() ? QString() : report->problems.first().detail));
    }

    void theJournalKeepsEachWordOnWhoseAFileIs()
    {
        QTemporaryDir folder;
        const FakeClock clock;
        const auto library = Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
        GOOD(library);
        const auto connection = (*library)->connect();
        GOOD(connection);
        Recueils recueils(**connection);
        Recueils::LocalFile file{u"/x/a.pdf"_s, u"pref06"_s, QString(64, u'0'), 1, clock.now()};
        for (const QString &code : {u"pref06"_s, u"pref83"_s, QString()}) {
            file.administration = code;
            GOOD(recueils.recordLocalFile(file, clock.now()));
        }
        QCOMPARE(recueils.list()->size(), 1);
        QCOMPARE(recueils.list()->first().administration, u"pref83"_s);
        QCOMPARE(recueils.countsByAdministration()->value(u"pref83"_s), 1);
        Statement notes(**connection,
                        "SELECT coalesce(note ->> 'administration', '') FROM observation "
                        "ORDER BY id");
        const auto said = allRows<QString>(notes, [](const Statement &row) { return row.textAt(0); });
        GOOD(said);
        QCOMPARE(*said, (QStringList{u"pref06"_s, u"pref83"_s, QString()}));
        // What is not known changes nothing.
        file.administration = u"nobody"_s;
        file.path = u"/x/b.pdf"_s;
        FAILS(ErrorCode::UnknownAdministration, recueils.recordLocalFile(file, clock.now()));
        QCOMPARE(recueils.list()->size(), 1);
    }

    void wordsThatCouldNotBeReadAgainAreRefused()
    {
        QTemporaryDir folder;
        const FakeClock clock;
        const auto library = Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
        GOOD(library);
        const auto connection = (*library)->connect();
        GOOD(connection);
        const QString sha256(64, u'0');
        GOOD(
            Recueils(**connection).recordLocalFile({u"/x/a.pdf"_s, {}, sha256, 1, clock.now()}, clock.now()));
        Documents documents(**connection);
        DocumentInfo info;
        info.pages = {{{595, 842}, 0}};
        GOOD(documents.setOpened(sha256, info));
        FAILS(ErrorCode::InvalidArgument,
              documents.setWords(sha256, 0, WordLayer::Page, {someWord(u"a"_s), someWord({})}));
        QCOMPARE(documents.words(sha256, 0, WordLayer::Page)->size(), 0);
        FAILS(ErrorCode::PageOutOfRange, documents.setWords(sha256, 1, WordLayer::Page, {}));
        FAILS(ErrorCode::UnknownDocument, documents.setWords(QString(64, u'1'), 0, WordLayer::Page, {}));
    }

    /// As a writer on a network drive (rollback journal, no WAL) leaves it when it is killed.
    void aHalfWrittenRollbackIsUndone()
    {
        QTemporaryDir folder;
        const FakeClock clock;
        GOOD(Library::open(folder.path(), LibraryAccess::ReadWrite, clock));
        const QString path = folder.filePath(u"library.sqlite"_s);
        QTemporaryDir killed;
        const QString copy = killed.filePath(u"library.sqlite"_s);
        {
            const auto writer = Database::open(path, DatabaseMode::ReadWrite);
            GOOD(writer);
            GOOD(
                (*writer)->execute("PRAGMA journal_mode=DELETE; PRAGMA cache_size=2; BEGIN IMMEDIATE; "
                                   "UPDATE administration SET timezone = printf('%500d', 0); "
                                   "INSERT INTO setting (key, value) SELECT code, name FROM administration"));
            QVERIFY(QFile::copy(path, copy));
            QVERIFY(QFile::copy(path + u"-journal"_s, copy + u"-journal"_s));
        }
        FAILS(ErrorCode::DatabaseFailed, Library::open(killed.path(), LibraryAccess::ReadOnly, clock));
        const auto library = Library::open(killed.path(), LibraryAccess::ReadWrite, clock);
        GOOD(library);
        QVERIFY(!QFile::exists(copy + u"-journal"_s));
        QCOMPARE(verifyLibrary(**library)->problems.size(), 0);
        const auto connection = (*library)->connect();
        GOOD(connection);
        Statement settings(**connection, "SELECT count(*) FROM setting");
        QCOMPARE(*oneInteger(settings), 0);
    }

    void foreignNewerAndDamagedFilesAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("foreign") << QByteArray("CREATE TABLE a (b)") << ErrorCode::NotALibrary;
        QTest::newRow("newer") << QByteArray("PRAGMA application_id=1096045136; PRAGMA user_version=999")
                               << ErrorCode::LibraryNewer;
        QTest::newRow("damaged") << QByteArray() << ErrorCode::LibraryDamaged;
    }
    void foreignNewerAndDamagedFilesAreLeftAlone()
    {
        QFETCH(QByteArray, sql);
        QFETCH(ErrorCode, code);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        if (sql.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(8192, 'x'));
        } else {
            GOOD((*Database::open(path, DatabaseMode::Create))->execute(sql.constData()));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const FakeClock clock;
        const auto opened = Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
