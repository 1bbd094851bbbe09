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
    void filterAloneRefusesWriting();
    void leavesTheStoreAsItWas();

private:
    void probe(const QStringList &moreArguments, QHash<QString, QString> &results);

    QTemporaryDir m_folder;
    QHash<QString, QString> m_results; ///< What the probe could do, by attempt.
    QHash<QString, QString> m_filterResults; ///< The same without Landlock and limits.
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
    probe({}, m_results);
    probe({u"filter-only"_s}, m_filterResults);
}

void TestConfinement::probe(const QStringList &moreArguments, QHash<QString, QString> &results)
{
    QProcess program;
    program.start(QStringLiteral(ATTRAP_BIN_DIR "/confinement-probe"),
                  QStringList{m_folder.filePath(u"store"_s), m_folder.filePath(u"outside"_s)}
                      + moreArguments);
    QVERIFY(program.waitForFinished());
    QVERIFY2(program.exitStatus() == QProcess::NormalExit, program.readAllStandardError().constData());
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    const QStringList lines
        = QString::fromUtf8(program.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        results.insert(line.section(u' ', 0, 0), line.section(u' ', 1));
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

void TestConfinement::filterAloneRefusesWriting()
{
    QCOMPARE(m_filterResults.value(u"end"_s), u"ok"_s);
    QCOMPARE(m_filterResults.value(u"read-outside"_s), u"ok"_s); // Landlock is really not there.
    for (auto it = m_results.cbegin(); it != m_results.cend(); ++it) {
        if (it.key() != u"read-outside"_s && m_filterResults.contains(it.key())) {
            QVERIFY2(m_filterResults.value(it.key()) == it.value(), qPrintable(it.key()));
        }
    }
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
