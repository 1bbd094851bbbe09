// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/catalogue/recueils.h"
#include "core/catalogue/verify.h"
#include "tests/core/catalogue/helpers.h"
#include "tests/core/catalogue/steps.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

void writeTo(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile file(path);
    file.setPermissions(file.permissions() | QFile::WriteUser);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

    /// A library with two whole documents.
    std::unique_ptr<Library> make(const QTemporaryDir &folder)
    {
        auto library = Library::open(folder.path(), LibraryAccess::ReadWrite, m_clock);
        const auto database = (*library)->connect();
        for (int which = 0; which < 2; ++which) {
            for (int step = 0; step < IngestSteps; ++step) {
                [[maybe_unused]] const auto done = takeStep(step, which, **library, **database);
            }
        }
        return std::move(*library);
    }

    /// Code and subject of each problem.
    static QStringList problems(const Library &library)
    {
        const auto report = verifyLibrary(library);
        if (!report) {
            return {errorCodeName(report.error().code)};
        }
        QStringList found;
        for (const Error &problem : report->problems) {
            found.append(errorCodeName(problem.code) + u' ' + problem.subject + u' ' + problem.detail);
        }
        return found;
    }

private Q_SLOTS:
    void aGoodLibraryHasNoProblems()
    {
        QTemporaryDir folder;
        const auto library = make(folder);
        QList<int> told;
        const auto report = verifyLibrary(*library, {}, [&told](int done, int total) {
            told.append(done);
            told.append(total);
        });
        GOOD(report);
        QCOMPARE(report->problems.size(), 0);
        QCOMPARE(report->originalsChecked, 2);
        QCOMPARE(report->bytesChecked, inventedOriginal(0).size() + inventedOriginal(1).size());
        QCOMPARE(told, (QList<int>{1, 2, 2, 2}));
    }

    void aFlippedBitIsFoundWhereverItIs()
    {
        QTemporaryDir folder;
        const auto library = make(folder);
        const QByteArray bytes = inventedOriginal(1);
        const QString sha256 = sha256Hex(bytes);
        const Store store(library->storeFolder());
        for (const qsizetype at : {qsizetype(0), bytes.size() / 2, bytes.size() - 1}) {
            QByteArray bad = bytes;
            bad[at] = static_cast<char>(bad.at(at) ^ 1);
            writeTo(store.path(sha256), bad);
            const QStringList found = problems(*library);
            QCOMPARE(found.size(), 1);
            QVERIFY2(found.first().startsWith(u"OriginalChanged "_s + sha256), qPrintable(found.first()));
        }
        writeTo(store.path(sha256), bytes.left(bytes.size() - 1));
        QVERIFY(problems(*library).join(u'\n').startsWith(u"OriginalChanged "_s));
        QVERIFY(QFile::remove(store.path(sha256)));
        QCOMPARE(problems(*library), QStringList{u"OriginalMissing %1 "_s.arg(sha256)});
        // The good bytes, brought once more, mend it.
        GOOD(addBytes(store, bytes));
        QCOMPARE(problems(*library), QStringList());
    }

    void strangersAreReportedAndLeftAlone()
    {
        QTemporaryDir folder;
        const auto library = make(folder);
        const Store store(library->storeFolder());
        const QString note = library->storeFolder() + u"/ab/notes.txt"_s;
        writeTo(note, "mine");
        const auto orphan = addBytes(store, "%PDF nobody's");
        GOOD(orphan);
        // What an import is writing at this moment.
        const QString part = library->storeFolder() + u"/tmp/1234.part"_s;
        writeTo(part, "%PDF ha");
        QStringList found = problems(*library);
        found.sort();
        QStringList expected{u"UnknownDocument %1 "_s.arg(note),
                             u"UnknownDocument %1 "_s.arg(store.path(orphan->sha256))};
        expected.sort();
        QCOMPARE(found, expected);
        QVERIFY(QFile::exists(note) && QFile::exists(part) && store.has(orphan->sha256));
    }

    void anImportUnderWayIsNoProblem()
    {
        QTemporaryDir folder;
        const auto library = make(folder);
        // Its bytes are in the store when verifying begins; its row is committed while originals are read.
        const QByteArray bytes("%PDF just coming");
        GOOD(addBytes(Store(library->storeFolder()), bytes));
        int coming = 0;
        const auto report = verifyLibrary(*library, {}, [&](int done, int) {
            if (done != 1) {
                return;
            }
            const auto database = *library->connect();
            const auto recorded = Recueils(*database).recordLocalFile(
                {u"/x/coming.pdf"_s, {}, sha256Hex(bytes), bytes.size(), m_clock.now()}, m_clock.now());
            coming += recorded && *recorded ? 1 : 0;
            // And another that was not there yet when the store was listed.
            coming += takeStep(0, 7, *library, *database) ? 1 : 0;
            // And one whose row is still to come when verifying ends.
            coming += addBytes(Store(library->storeFolder()), inventedOriginal(8)) ? 1 : 0;
        });
        GOOD(report);
        QCOMPARE(coming, 3);
        QCOMPARE(report->problems.size(), 0);
        GOOD(takeStep(0, 8, *library, **library->connect()));
        QCOMPARE(problems(*library), QStringList());
    }

    void whatIsMissingInTheDatabaseIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("says");
        const auto row
            = [](const char *sql, const QString &says) { QTest::newRow(sql) << QByteArray(sql) << says; };
        row("DELETE FROM page_words WHERE page_index = 1 AND layer = 2", u"has no words"_s);
        row("UPDATE document SET page_count = 4", u"page rows do not match"_s);
        row("DELETE FROM page_words WHERE page_index = 2; DELETE FROM page WHERE page_index = 2",
            u"page rows do not match"_s);
        row("UPDATE page_words SET words = x'0102' WHERE page_index = 0", u"page index 0"_s);
        row("UPDATE page_count SET pages = pages + 1 WHERE state = 0", u"counted pages"_s);
        row("UPDATE row_count SET total = 9 WHERE name = 'acte'", u"counted rows of acte"_s);
        row("UPDATE row_count SET total = 9 WHERE name = 'recueil'", u"counted rows of recueil"_s);
        row("UPDATE job_count SET jobs = 9 WHERE kind = 2", u"counted jobs of kind 2"_s);
        row("PRAGMA foreign_keys = OFF; UPDATE acte SET document = 'x' WHERE id = 1",
            u"points to a missing row"_s);
        row("DROP TRIGGER observation_is_fixed; UPDATE observation SET note = '' WHERE id = 1",
            u"observation 1 was changed"_s);
        row("DROP TRIGGER observation_is_kept; DELETE FROM observation WHERE id = 1",
            u"observation 2 was changed"_s);
        row("DROP TRIGGER observation_is_kept; DELETE FROM observation WHERE id = 2",
            u"observations after 1 were removed"_s);
    }
    void whatIsMissingInTheDatabaseIsFound()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, says);
        QTemporaryDir folder;
        const auto library = make(folder);
        GOOD((*library->connect())->execute(sql.constData()));
        const QStringList found = problems(*library);
        QVERIFY2(found.join(u'\n').contains(says), qPrintable(found.join(u'\n')));
        QVERIFY(found.first().startsWith(u"LibraryDamaged"_s));
    }

    void canBeCancelled()
    {
        QTemporaryDir folder;
        const auto library = make(folder);
        CancelSource cancel;
        const auto report = verifyLibrary(*library, cancel.token(), [&cancel](int, int) { cancel.cancel(); });
        FAILS(ErrorCode::Cancelled, report);
    }

    /// Pieces of the file are gone or nonsense: it is said, by opening or by verifying; nothing crashes.
    void aDamagedLibraryFileIsSaidToBe()
    {
        QTemporaryDir folder;
        make(folder).reset();
        const QString path = folder.filePath(u"library.sqlite"_s);
        QVERIFY(!QFile::exists(path + u"-wal"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        QVERIFY(good.size() > 100'000);
        const auto isSaid = [&](const QByteArray &bytes) {
            writeTo(path, bytes);
            const auto library = Library::open(folder.path(), LibraryAccess::ReadOnly, m_clock);
            if (!library) {
                return library.error().code == ErrorCode::LibraryDamaged;
            }
            return problems(**library).join(u'\n').contains(u"LibraryDamaged"_s);
        };
        QVERIFY(!isSaid(good));
        for (const qsizetype size :
             {good.size() / 2, good.size() - 4096, qsizetype(50'000), qsizetype(4096), qsizetype(100)}) {
            QVERIFY2(isSaid(good.left(size)), qPrintable(QString::number(size)));
        }
        QByteArray nonsense = good;
        nonsense.replace(40'960, 4096, QByteArray(4096, '\x5a'));
        QVERIFY(isSaid(nonsense));
        // A writer neither mends nor replaces what it finds.
        writeTo(path, good.left(50'000));
        FAILS(ErrorCode::LibraryDamaged, Library::open(folder.path(), LibraryAccess::ReadWrite, m_clock));
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), good.left(50'000));
    }

    void aMissingDatabaseBesideOriginalsIsNoNewLibrary()
    {
        QTemporaryDir folder;
        make(folder).reset();
        const QString path = folder.filePath(u"library.sqlite"_s);
        QVERIFY(QFile::remove(path));
        FAILS(ErrorCode::LibraryDamaged, Library::open(folder.path(), LibraryAccess::ReadWrite, m_clock));
        QVERIFY(!QFile::exists(path));
        writeTo(path, {});
        FAILS(ErrorCode::LibraryDamaged, Library::open(folder.path(), LibraryAccess::ReadWrite, m_clock));
        QCOMPARE(QFileInfo(path).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
