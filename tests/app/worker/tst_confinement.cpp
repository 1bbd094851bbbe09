// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

bool kernelHasLandlock()
{
    return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;
}

} // namespace

class TestConfinement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void attempt_data();
    void attempt();
    void leavesTheStoreAsItWas();

private:
    QTemporaryDir m_folder;
    QHash<QString, QString> m_results; ///< What the probe could do, by attempt.
};

void TestConfinement::initTestCase()
{
#ifdef ATTRAP_SANITIZED
    QSKIP("a sanitizer cannot live under the system call filter");
#endif
    for (const auto &[folder, file] : {std::pair{u"store"_s, u"a"_s}, std::pair{u"outside"_s, u"b"_s}}) {
        QVERIFY(QDir(m_folder.path()).mkdir(folder));
        QFile made(m_folder.filePath(folder + u'/' + file));
        QVERIFY(made.open(QIODevice::WriteOnly));
        QCOMPARE(made.write("kept"), 4);
    }
    QProcess probe;
    probe.start(QStringLiteral(ATTRAP_BIN_DIR "/confinement-probe"),
                {m_folder.filePath(u"store"_s), m_folder.filePath(u"outside"_s)});
    QVERIFY(probe.waitForFinished());
    QVERIFY2(probe.exitStatus() == QProcess::NormalExit, probe.readAllStandardError().constData());
    QVERIFY2(probe.exitCode() == 0, probe.readAllStandardError().constData());
    const QStringList lines
        = QString::fromUtf8(probe.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        m_results.insert(line.section(u' ', 0, 0), line.section(u' ', 1));
    }
}

void TestConfinement::attempt_data()
{
    QTest::addColumn<QString>("expected");
    for (const char *allowed : {"nice-5", "read-inside", "read-system", "read-own-status", "renew-cpu",
                                "thread", "malloc", "end"}) {
        QTest::newRow(allowed) << u"ok"_s;
    }
    for (const char *refused : {"socket-inet",   "socket-unix",
                                "socketpair",    "fork",
                                "vfork-call",    "exec",
                                "kill-parent",   "kill-all",
                                "ptrace",        "write-inside",
                                "update-inside", "truncate-inside",
                                "create-inside", "temporary-inside",
                                "create-in-tmp", "creat",
                                "unlink",        "rename",
                                "mkdir",         "chmod",
                                "link",          "symlink",
                                "path-truncate", "memfd",
                                "raise-memory",  "raise-files"}) {
        QTest::newRow(refused) << u"EACCES"_s;
    }
    QTest::newRow("clone3") << u"ENOSYS"_s;
    QTest::newRow("openat2") << u"ENOSYS"_s;
    QTest::newRow("map-more-than-limit") << u"ENOMEM"_s;
    QTest::newRow("read-outside") << (kernelHasLandlock() ? u"EACCES"_s : u"ok"_s);
}

void TestConfinement::attempt()
{
    QFETCH(QString, expected);
    QCOMPARE(m_results.value(QString::fromLatin1(QTest::currentDataTag())), expected);
}

void TestConfinement::leavesTheStoreAsItWas()
{
    QCOMPARE(QDir(m_folder.filePath(u"store"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"a"_s});
    QFile file(m_folder.filePath(u"store/a"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "kept");
}

QTEST_GUILESS_MAIN(TestConfinement)
#include "tst_confinement.moc"
