// SPDX-License-Identifier: GPL-3.0-or-later
// What attrap-cli says when it is used wrongly, when it fails, when it is asked for help and when an original
// was changed.
#include "core/base/sha256.h"
#include "tests/app/cli/cliprocess.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestCliUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void failsWithASentence_data();
    void failsWithASentence();
    void helpsOnEachCommand();
    void readsAgainWhatIsAskedFor();
    void saysItsVersion();
    void verifyReportsAFlippedByte();

private:
    [[nodiscard]] CliRun cli(const QStringList &arguments) const { return runCli(m_library, arguments); }
    [[nodiscard]] QString documentOf(const QString &fileName) const
    {
        QFile file(QDir(m_recueils).filePath(fileName));
        return file.open(QIODevice::ReadOnly) ? sha256Hex(file.readAll()) : QString();
    }

    QTemporaryDir m_folder;
    QString m_library;
    QString m_recueils;
};

void TestCliUse::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_library = m_folder.filePath(u"library"_s);
    m_recueils = m_folder.filePath(u"recueils"_s);
    QVERIFY(generate(m_recueils, u"all"_s));
    const QDir made(m_recueils);
    const CliRun run
        = cli({u"import"_s, made.filePath(u"page-text.pdf"_s), made.filePath(u"password-secret.pdf"_s)});
    QVERIFY2(run.exit == 0, qPrintable(run.err));
}

void TestCliUse::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no such command") << QStringList{u"fetch"_s};
    QTest::newRow("no such option") << QStringList{u"status"_s, u"--colour"_s};
    QTest::newRow("option of another command") << QStringList{u"status"_s, u"--jobs"_s, u"2"_s};
    QTest::newRow("import nothing") << QStringList{u"import"_s};
    QTest::newRow("jobs 0") << QStringList{u"read"_s, u"--jobs"_s, u"0"_s};
    QTest::newRow("jobs many") << QStringList{u"read"_s, u"--jobs"_s, u"many"_s};
    QTest::newRow("read a document") << QStringList{u"read"_s, u"abcdef"_s}; // Only with --again.
    QTest::newRow("status with a word") << QStringList{u"status"_s, u"all"_s};
    QTest::newRow("words without page") << QStringList{u"words"_s, u"abcdef"_s};
    QTest::newRow("words page 0") << QStringList{u"words"_s, u"abcdef"_s, u"--page"_s, u"0"_s};
    QTest::newRow("search nothing") << QStringList{u"search"_s};
    QTest::newRow("search spaces") << QStringList{u"search"_s, u"  "_s};
    QTest::newRow("no such day") << QStringList{u"search"_s, u"x"_s, u"--from"_s, u"2024-02-30"_s};
    QTest::newRow("day turned round") << QStringList{u"search"_s, u"x"_s, u"--to"_s, u"14/08/2024"_s};
    QTest::newRow("no such order") << QStringList{u"search"_s, u"x"_s, u"--sort"_s, u"best"_s};
    QTest::newRow("limit 0") << QStringList{u"search"_s, u"x"_s, u"--limit"_s, u"0"_s};
    QTest::newRow("limit 1001") << QStringList{u"search"_s, u"x"_s, u"--limit"_s, u"1001"_s};
    QTest::newRow("page without file") << QStringList{u"page"_s, u"abcdef"_s, u"--page"_s, u"1"_s};
    QTest::newRow("dpi 5") << QStringList{u"page"_s, u"abcdef"_s,     u"--page"_s, u"1"_s,
                                          u"-o"_s,   u"/tmp/x.png"_s, u"--dpi"_s,  u"5"_s};
    QTest::newRow("language") << QStringList{u"status"_s, u"--lang"_s, u"de"_s};
}

void TestCliUse::refusesWrongUse()
{
    QFETCH(QStringList, arguments);
    const CliRun run = cli(arguments);
    QCOMPARE(run.exit, 2);
    QVERIFY2(run.err.contains("Usage: attrap-cli"_L1), qPrintable(run.err));
    QVERIFY(run.err.indexOf("Usage"_L1) > 0); // A sentence stands before it.
    QCOMPARE(run.out, QByteArray());
}

void TestCliUse::failsWithASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    const QString page = u"--page"_s;
    const QString one = u"1"_s;
    QTest::newRow("unknown document") << QStringList{u"words"_s, u"000000000000"_s, page, one}
                                      << u"The library has no document 000000000000"_s;
    QTest::newRow("read again what is not there") << QStringList{u"read"_s, u"--again"_s, u"000000000000"_s}
                                                  << u"The library has no document 000000000000"_s;
    QTest::newRow("prefix too short")
        << QStringList{u"words"_s, u"abc"_s, page, one} << u"has no document abc"_s;
    QTest::newRow("no such page") << QStringList{u"words"_s, documentOf(u"page-text.pdf"_s), page, u"2"_s}
                                  << u"no such page: 2"_s;
    QTest::newRow("only what must not be there")
        << QStringList{u"search"_s, u"SAUF drone"_s} << u"has nothing to look for"_s;
    QTest::newRow("no such administration")
        << QStringList{u"search"_s, u"drone"_s, u"--administration"_s, u"pref06,nowhere"_s}
        << u"No administration has the code “nowhere”"_s;
    QTest::newRow("refused document")
        << QStringList{u"page"_s, documentOf(u"password-secret.pdf"_s), page, one,
                       u"-o"_s,   m_folder.filePath(u"x.png"_s)}
        << u"protected by a password"_s;
    QTest::newRow("actes of no document")
        << QStringList{u"actes"_s, u"--document"_s, u"fffffffff"_s} << u"The library has no document"_s;
}

void TestCliUse::failsWithASentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    const CliRun run = cli(arguments + QStringList{u"--json"_s});
    QCOMPARE(run.exit, 1);
    QVERIFY2(run.err.contains(sentence), qPrintable(run.err));
    QCOMPARE(run.out, QByteArray());
    const CliRun nowhere = runCli(m_folder.filePath(u"nowhere"_s), {u"status"_s});
    QCOMPARE(nowhere.exit, 1);
    QVERIFY(!QFile::exists(m_folder.filePath(u"nowhere"_s)));
}

void TestCliUse::readsAgainWhatIsAskedFor()
{
    const QString document = documentOf(u"page-text.pdf"_s);
    const QStringList words{u"words"_s, document, u"--page"_s, u"1"_s, u"--json"_s};
    const QByteArray before = cli(words).out;
    const CliRun one = cli({u"read"_s, u"--again"_s, document.left(12), u"--json"_s});
    QVERIFY2(one.exit == 0, qPrintable(one.err));
    QCOMPARE(one.object()[u"x_pages_again"].toInt(), 1);
    QCOMPARE(one.object()[u"x_failed_pages"].toArray(), QJsonArray());
    QCOMPARE(cli(words).out, before);
    // Nothing was read by an older version.
    QCOMPARE(cli({u"read"_s, u"--again"_s, u"--json"_s}).object()[u"x_pages_again"].toInt(), 0);
}

void TestCliUse::helpsOnEachCommand()
{
    const CliRun help = cli({u"--help"_s});
    QCOMPARE(help.exit, 0);
    for (const QString &command : {u"import"_s, u"read"_s, u"status"_s, u"recueils"_s, u"actes"_s, u"words"_s,
                                   u"search"_s, u"page"_s, u"verify"_s, u"rebuild-index"_s}) {
        QVERIFY(help.out.contains("\n  " + command.toUtf8() + ' '));
        const CliRun own = cli({command, u"--help"_s});
        QCOMPARE(own.exit, 0);
        QVERIFY(own.out.startsWith("Usage: attrap-cli " + command.toUtf8()));
    }
}

void TestCliUse::saysItsVersion()
{
    const CliRun run = cli({u"--version"_s});
    QCOMPARE(run.exit, 0);
    QCOMPARE(run.out, QByteArray("attrap-cli " ATTRAP_VERSION "\n"));
}

void TestCliUse::verifyReportsAFlippedByte()
{
    const CliRun clean = cli({u"verify"_s, u"--json"_s});
    QVERIFY2(clean.exit == 0, qPrintable(clean.err));
    QCOMPARE(clean.object()[u"problems"].toArray(), QJsonArray());
    QCOMPARE(clean.object()[u"originals_checked"].toInt(), 2);

    const QString document = documentOf(u"page-text.pdf"_s);
    const QString path
        = u"%1/store/%2/%3/%4.pdf"_s.arg(m_library, document.left(2), document.mid(2, 2), document);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(100));
    char byte = 0;
    QVERIFY(file.peek(&byte, 1) == 1);
    byte = static_cast<char>(byte ^ 1);
    QVERIFY(file.write(&byte, 1) == 1);
    file.close();

    const CliRun run = cli({u"verify"_s, u"--json"_s});
    QCOMPARE(run.exit, 1);
    const QJsonArray problems = run.object()[u"problems"].toArray();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0][u"code"].toString(), u"OriginalChanged"_s);
    QCOMPARE(problems[0][u"subject"].toString(), document);
    QVERIFY(run.err.contains(document));
    // Importing the file again brings the good bytes back.
    QCOMPARE(cli({u"import"_s, QDir(m_recueils).filePath(u"page-text.pdf"_s)}).exit, 0);
    QCOMPARE(cli({u"verify"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(TestCliUse)
#include "tst_cliuse.moc"
