// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost or changed by killing the program, or its workers, at any instant.
#include "tests/app/cli/cliprocess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

/// Pids of the living children of a process.
QList<pid_t> childrenOf(qint64 parent)
{
    QList<pid_t> children;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        QFile stat(u"/proc/%1/stat"_s.arg(entry));
        if (!stat.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray text = stat.readAll();
        const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1 && fields.at(0) != "Z" && fields.at(1).toLongLong() == parent) {
            children.append(entry.toInt());
        }
    }
    return children;
}

/// The pages of the documents of a library: "document/page" to its words, as JSON; failed pages are left out.
QMap<QString, QByteArray> pagesRead(const QString &library)
{
    QMap<QString, QByteArray> pages;
    const QJsonArray recueils = runCli(library, {u"recueils"_s, u"--json"_s}).array();
    for (const QJsonValue &recueil : recueils) {
        const QString document = recueil[u"document"].toString();
        for (int page = 1; page <= recueil[u"pages"].toInt(); ++page) {
            const QJsonObject words
                = runCli(library, {u"words"_s, document, u"--page"_s, QString::number(page), u"--json"_s})
                      .object();
            if (words[u"x_state"].toString() == u"read"_s) {
                pages.insert(u"%1/%2"_s.arg(document).arg(page), QJsonDocument(words).toJson());
            }
        }
    }
    return pages;
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedProgramGoesOnWhereItWas_data();
    void killedProgramGoesOnWhereItWas();
    void killedWorkersCostOnlyTheirPages();
    void terminatedProgramPutsItsWorkBack();

private:
    QTemporaryDir m_folder;
    QString m_recueils;
    QString m_reference; ///< A library that nobody disturbed.
    qint64 m_referenceMs = 0; ///< How long that took.
    QByteArray m_state;
};

void TestKill::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_recueils = m_folder.filePath(u"recueils"_s);
    m_reference = m_folder.filePath(u"reference"_s);
    QVERIFY(generate(m_recueils, u"demo"_s));
    QElapsedTimer undisturbed;
    undisturbed.start();
    const CliRun run = runCli(m_reference, {u"import"_s, m_recueils, u"--json"_s});
    m_referenceMs = undisturbed.elapsed();
    QVERIFY2(run.exit == 0, qPrintable(run.err));
    QCOMPARE(run.object()[u"imported"].toInt(), 5);
    m_state = finalState(m_reference);
    QVERIFY(m_state.contains("sémaphore"));
}

void TestKill::killedProgramGoesOnWhereItWas_data()
{
    QTest::addColumn<uint>("seed");
    // How long it may live, in hundredths of what the undisturbed run took here: the first run never ends by
    // itself.
    QTest::addColumn<int>("mostOfRun");
    QTest::newRow("while importing") << 1U << 4;
    QTest::newRow("while importing, again") << 2U << 4;
    QTest::newRow("while reading") << 3U << 25;
    QTest::newRow("late") << 4U << 75;
}

void TestKill::killedProgramGoesOnWhereItWas()
{
    QFETCH(uint, seed);
    QFETCH(int, mostOfRun);
    const QString library = m_folder.filePath(u"killed-%1"_s.arg(seed));
    std::mt19937 random(seed);
    int mostMs = std::max(2, static_cast<int>(m_referenceMs * mostOfRun / 100));
    constexpr int Runs = 8;
    int killed = 0;
    for (int i = 0; i < Runs || killed == 0; ++i) {
        std::uniform_int_distribution<int> life(1, mostMs);
        QProcess program;
        program.start(QStringLiteral(ATTRAP_BIN_DIR "/attrap-cli"),
                      {u"--library"_s, library, u"import"_s, m_recueils, u"--json"_s});
        QVERIFY(program.waitForStarted());
        if (!program.waitForFinished(life(random))) {
            ++killed;
            program.kill();
            QVERIFY(program.waitForFinished());
        } else if (killed == 0) {
            // The machine was busier during the undisturbed run than now: begin anew, with a shorter life.
            QVERIFY(QDir(library).removeRecursively());
            mostMs = std::max(2, mostMs / 2);
        }
    }
    const CliRun last = runCli(library, {u"import"_s, m_recueils, u"--json"_s});
    QVERIFY2(last.exit == 0, qPrintable(last.err));
    QCOMPARE(last.object()[u"imported"].toInt() + last.object()[u"known"].toInt(), 5);
    QCOMPARE(last.object()[u"failed"].toArray(), QJsonArray());
    QCOMPARE(finalState(library), m_state);
    const CliRun verified = runCli(library, {u"verify"_s});
    QVERIFY2(verified.exit == 0, qPrintable(verified.err));
    const QJsonObject status = runCli(library, {u"status"_s, u"--json"_s}).object();
    QCOMPARE(status[u"queue"][u"jobs"].toInt(), 0);
    QCOMPARE(status[u"index"][u"up_to_date"].toBool(), true);
    const QStringList query{u"search"_s, u"drone"_s, u"--json"_s};
    QCOMPARE(runCli(library, query).object()[u"total"], runCli(m_reference, query).object()[u"total"]);
}

void TestKill::killedWorkersCostOnlyTheirPages()
{
    const QString library = m_folder.filePath(u"workers"_s);
    QProcess program;
    program.start(QStringLiteral(ATTRAP_BIN_DIR "/attrap-cli"),
                  {u"--library"_s, library, u"import"_s, m_recueils, u"--json"_s});
    QVERIFY(program.waitForStarted());
    std::mt19937 random(5);
    int kills = 0;
    while (kills < 4 && !program.waitForFinished(200)) {
        const QList<pid_t> workers = childrenOf(program.processId());
        if (!workers.isEmpty()) {
            const auto which = static_cast<qsizetype>(random() % static_cast<unsigned>(workers.size()));
            kills += ::kill(workers.at(which), SIGKILL) == 0 ? 1 : 0;
        }
    }
    QVERIFY(program.waitForFinished(120000));
    QVERIFY(kills > 0);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    const QJsonObject json = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
    QCOMPARE(json[u"imported"].toInt(), 5);
    const QJsonArray failed = json[u"x_read"][u"x_failed_pages"].toArray();
    for (const QJsonValue &page : failed) {
        QCOMPARE(page[u"code"].toString(), u"WorkerCrashed"_s);
        QVERIFY(!page[u"message"].toString().isEmpty());
    }
    QVERIFY(failed.size() + json[u"failed"].toArray().size() <= kills);
    const QMap<QString, QByteArray> expected = pagesRead(m_reference);
    const QMap<QString, QByteArray> pages = pagesRead(library);
    // A page whose text layer a worker died on may have been recognised instead: it reads otherwise.
    qsizetype otherwise = 0;
    for (auto page = pages.begin(); page != pages.end(); ++page) {
        QVERIFY(expected.contains(page.key()));
        otherwise += page.value() != expected.value(page.key()) ? 1 : 0;
    }
    QVERIFY(otherwise + failed.size() + json[u"failed"].toArray().size() <= kills);
    if (json[u"failed"].toArray().isEmpty()) {
        QCOMPARE(pages.size() + failed.size(), expected.size());
    }
    QCOMPARE(runCli(library, {u"verify"_s}).exit, 0);
}

void TestKill::terminatedProgramPutsItsWorkBack()
{
    const QString library = m_folder.filePath(u"terminated"_s);
    QProcess program;
    program.start(QStringLiteral(ATTRAP_BIN_DIR "/attrap-cli"),
                  {u"--library"_s, library, u"--lang"_s, u"en"_s, u"import"_s, m_recueils, u"--json"_s});
    QVERIFY(program.waitForStarted());
    // Once workers run, pages are under way.
    QTRY_VERIFY_WITH_TIMEOUT(!childrenOf(program.processId()).isEmpty(), 30000);
    program.terminate();
    QVERIFY(program.waitForFinished(30000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.readAllStandardError().contains("was stopped before its end"));
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
    const CliRun last = runCli(library, {u"import"_s, m_recueils});
    QCOMPARE(last.exit, 0);
    QCOMPARE(finalState(library), m_state);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_clikill.moc"
