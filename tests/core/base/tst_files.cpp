// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <unistd.h>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void readsAWholeFile();
    void refusesAFileThatIsTooLarge();
    void saysWhyAFileCannotBeRead();
    void refusesToReadWhatHasNoEnd();
    void makesFolders();
    void syncsFilesAndFolders();
    void mapsErrno();

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

void TestFiles::readsAWholeFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"recueil n° 12.pdf"_s);
    write(path, "%PDF\0é");
    const auto bytes = readFile(path, 1000);
    QVERIFY(bytes);
    QCOMPARE(*bytes, QByteArray("%PDF\0é"));
    write(path, {});
    const auto empty = readFile(path, 0);
    QVERIFY(empty);
    QVERIFY(empty->isEmpty());
}

void TestFiles::refusesAFileThatIsTooLarge()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    write(path, QByteArray(11, 'x'));
    const auto bytes = readFile(path, 10);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::TooLarge);
    QCOMPARE(bytes.error().subject, path);
    QVERIFY(readFile(path, 11));
}

void TestFiles::saysWhyAFileCannotBeRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"absent.pdf"_s);
    const auto absent = readFile(path, 10);
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::FileNotFound);
    QCOMPARE(absent.error().subject, path);
    const auto aFolder = readFile(folder.path(), 10);
    QVERIFY(!aFolder);
    QCOMPARE(aFolder.error().code, ErrorCode::FileUnreadable);
    if (::geteuid() == 0) {
        return; // Root may read everything.
    }
    write(path, "x");
    QVERIFY(QFile::setPermissions(path, {}));
    const auto forbidden = readFile(path, 10);
    QVERIFY(!forbidden);
    QCOMPARE(forbidden.error().code, ErrorCode::FileUnreadable);
}

void TestFiles::refusesToReadWhatHasNoEnd()
{
    // Its size says 0: only what is read can tell.
    const auto bytes = readFile(u"/dev/zero"_s, 1000);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::TooLarge);
}

void TestFiles::makesFolders()
{
    const QTemporaryDir folder;
    const QString deep = folder.filePath(u"a/b/c"_s);
    QVERIFY(makeFolder(deep));
    QVERIFY(QDir(deep).exists());
    QVERIFY(makeFolder(deep)); // There already is as good.
    write(folder.filePath(u"file"_s), "x");
    const auto blocked = makeFolder(folder.filePath(u"file/below"_s));
    QVERIFY(!blocked);
    QCOMPARE(blocked.error().code, ErrorCode::FileUnwritable);
}

void TestFiles::syncsFilesAndFolders()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    const auto absent = syncFile(path);
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::FileNotFound);
    write(path, "x");
    QVERIFY(syncFile(path));
    QVERIFY(syncFolder(folder.path()));
    const auto notAFolder = syncFolder(path);
    QVERIFY(!notAFolder);
    QCOMPARE(notAFolder.error().code, ErrorCode::FileUnwritable);
}

void TestFiles::mapsErrno()
{
    QCOMPARE(fileError(ENOSPC, ErrorCode::FileUnwritable, u"/x"_s).code, ErrorCode::DiskFull);
    QCOMPARE(fileError(EDQUOT, ErrorCode::FileUnwritable, u"/x"_s).code, ErrorCode::DiskFull);
    QCOMPARE(fileError(ENOENT, ErrorCode::FileUnwritable, u"/x"_s).code, ErrorCode::FileNotFound);
    const Error other = fileError(EACCES, ErrorCode::FileUnreadable, u"/x"_s);
    QCOMPARE(other.code, ErrorCode::FileUnreadable);
    QCOMPARE(other.subject, u"/x"_s);
    QVERIFY(!other.detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
