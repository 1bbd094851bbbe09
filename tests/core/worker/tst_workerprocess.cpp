// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/workerprocess.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>

#include <sys/types.h>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

const QString Program = QStringLiteral(ATTRAP_BIN_DIR "/misbehaving-worker");

WorkerConfig config()
{
    WorkerConfig made;
    made.program = Program;
    made.readableFolder = u"/"_s;
    made.memoryBytes = Q_INT64_C(400) << 20;
    made.cpuSecondsPerRequest = 1;
    made.wallSecondsPerRequest = 60;
    return made;
}

QString described(const Error &error)
{
    return errorCodeName(error.code) + u' ' + error.subject + u' ' + error.detail;
}

/// Whether the process is gone, zombies included.
bool isGone(qint64 pid)
{
    return ::kill(pid_t(pid), 0) != 0 && errno == ESRCH;
}

/// The state letter of /proc, '-' when it is gone.
char stateOf(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly)) {
        return '-';
    }
    const QByteArray text = stat.readAll();
    return text.at(text.lastIndexOf(')') + 2);
}

/// Processor time that the process used in its own code, in ticks of /proc.
qint64 ticksOf(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ').at(11).toLongLong();
}

/// Runs something in another thread until the end of the scope.
class Beside
{
public:
    template <typename Work>
    explicit Beside(Work work)
        : m_thread(QThread::create(work))
    {
        m_thread->start();
    }
    ~Beside() { m_thread->wait(); }

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace

class TestWorkerProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersWell();
    void bringsLargePictureWhole();
    void namesMisbehaviourAndGoesOn_data();
    void namesMisbehaviourAndGoesOn();
    void passesOnErrorsOfTheEngine();
    void keepsTheLastWordsOnly();
    void namesWallTimeout();
    void theClockDoesNotEndWhatComputes();
    void restartsWorkerThatEndedIdle();
    void noticesKillInTheMiddle();
    void cancelsInTheMiddleAndLeavesNoChild();
    void refusesCancelledTokenBeforeStarting();
    void refusesSenselessQuestion();
    void destructorEndsTheChild();
    void namesWorkerThatDoesNotStart_data();
    void namesWorkerThatDoesNotStart();
    void childDiesWithTheProgram();
    void findsTheProgramNamedByEnvironment();
};

void TestWorkerProcess::answersWell()
{
    WorkerProcess worker(config());
    const auto info = worker.inspect(u"/well"_s);
    QVERIFY2(info, qPrintable(info ? QString() : described(info.error())));
    QCOMPARE(info->title, u"misbehaving"_s);
    QCOMPARE(info->pages.at(0).rotation, 90);
    QVERIFY(worker.peakMemoryBytes() > 0);
    const qint64 pid = worker.pid();
    QVERIFY(worker.inspect(u"/well"_s));
    QCOMPARE(worker.pid(), pid);
}

void TestWorkerProcess::bringsLargePictureWhole()
{
    WorkerProcess worker(config());
    const auto image = worker.raster(u"/well"_s, 0, 4000, PixelFormat::Rgb888, Q_INT64_C(1) << 30);
    QVERIFY2(image, qPrintable(image ? QString() : described(image.error())));
    QCOMPARE(image->pixels.size(), 4000 * 4000 * 3);
    QCOMPARE(image->pixels.count('\x5a'), 4000 * 4000 * 3);
}

void TestWorkerProcess::namesMisbehaviourAndGoesOn_data()
{
    QTest::addColumn<ErrorCode>("code");
    using enum ErrorCode;
    QTest::newRow("abort") << WorkerCrashed;
    QTest::newRow("segv") << WorkerCrashed;
    QTest::newRow("kill") << WorkerCrashed;
    QTest::newRow("exit") << WorkerCrashed;
    QTest::newRow("flood-then-abort") << WorkerCrashed;
    QTest::newRow("burn") << WorkerTimedOut;
    QTest::newRow("garbage") << WorkerProtocol;
    QTest::newRow("huge") << WorkerProtocol;
    QTest::newRow("empty") << WorkerProtocol;
    QTest::newRow("half") << WorkerProtocol;
    QTest::newRow("close") << WorkerProtocol;
    QTest::newRow("other-id") << WorkerProtocol;
    QTest::newRow("other-kind") << WorkerProtocol;
    QTest::newRow("says-memory") << WorkerOutOfMemory;
#ifndef ATTRAP_SANITIZED // A sanitizer's address space cannot be limited.
    QTest::newRow("malloc") << WorkerOutOfMemory;
    QTest::newRow("new") << WorkerOutOfMemory;
    QTest::newRow("null-after-malloc") << WorkerOutOfMemory;
#endif
}

void TestWorkerProcess::namesMisbehaviourAndGoesOn()
{
    QFETCH(ErrorCode, code);
    const QString path = u'/' + QString::fromLatin1(QTest::currentDataTag());
    WorkerProcess worker(config());
    QVERIFY(worker.inspect(u"/well"_s));
    const qint64 first = worker.pid();
    const auto info = worker.inspect(path);
    QVERIFY(!info);
    QVERIFY2(info.error().code == code, qPrintable(described(info.error())));
    QCOMPARE(info.error().subject, path);
    QCOMPARE(worker.pid(), 0);
    QVERIFY(isGone(first));
    const auto next = worker.inspect(u"/well"_s);
    QVERIFY2(next, qPrintable(next ? QString() : described(next.error())));
    QVERIFY(worker.pid() != first);
}

void TestWorkerProcess::passesOnErrorsOfTheEngine()
{
    WorkerProcess worker(config());
    const auto info = worker.inspect(u"/says-damaged"_s);
    const qint64 pid = worker.pid();
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::Damaged);
    QCOMPARE(info.error().detail, u"why"_s);
    QVERIFY(worker.inspect(u"/well"_s));
    QCOMPARE(worker.pid(), pid); // An error is an answer; nothing was restarted.
}

void TestWorkerProcess::keepsTheLastWordsOnly()
{
    WorkerProcess worker(config());
    QVERIFY(worker.inspect(u"/flood"_s));
    const auto info = worker.inspect(u"/flood-then-abort"_s);
    QVERIFY(!info);
    QVERIFY(info.error().detail.contains(u"the last of the flood"_s));
    QVERIFY(info.error().detail.size() < 5000);
}

/// A worker of low priority on a busy machine is slow; only its processor time may end it.
void TestWorkerProcess::theClockDoesNotEndWhatComputes()
{
    WorkerConfig impatient = config();
    impatient.cpuSecondsPerRequest = 2;
    impatient.wallSecondsPerRequest = 1;
    WorkerProcess worker(impatient);
    const auto info = worker.inspect(u"/burn"_s);
    QVERIFY(!info);
    QVERIFY2(info.error().detail.contains(u"processor time"_s), qPrintable(described(info.error())));
}

void TestWorkerProcess::namesWallTimeout()
{
    WorkerConfig impatient = config();
    impatient.wallSecondsPerRequest = 1;
    WorkerProcess worker(impatient);
    for (const QString &path : {u"/sleep"_s, u"/half-then-sleep"_s}) {
        const auto info = worker.inspect(path);
        QVERIFY(!info);
        QVERIFY2(info.error().code == ErrorCode::WorkerTimedOut, qPrintable(described(info.error())));
        QVERIFY(worker.inspect(u"/well"_s));
    }
}

void TestWorkerProcess::restartsWorkerThatEndedIdle()
{
    WorkerProcess worker(config());
    for (const QString &path : {u"/answer-then-exit"_s, u"/twice"_s}) {
        QVERIFY(worker.inspect(path));
        const qint64 first = worker.pid();
        QTRY_VERIFY(path == u"/twice"_s || stateOf(first) == 'Z');
        const auto next = worker.inspect(u"/well"_s);
        QVERIFY2(next, qPrintable(next ? QString() : described(next.error())));
        QVERIFY(worker.pid() != first);
    }
}

void TestWorkerProcess::noticesKillInTheMiddle()
{
    WorkerConfig patient = config();
    patient.cpuSecondsPerRequest = 60;
    WorkerProcess worker(patient);
    QVERIFY(worker.inspect(u"/well"_s));
    const qint64 pid = worker.pid();
    const qint64 ticksBefore = ticksOf(pid);
    Result<DocumentInfo> info = DocumentInfo{};
    {
        const Beside asking([&] { info = worker.inspect(u"/burn"_s); });
        QTRY_VERIFY(ticksOf(pid) > ticksBefore + 2); // It is at it.
        QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);
    }
    QVERIFY(!info);
    QVERIFY2(info.error().code == ErrorCode::WorkerCrashed, qPrintable(described(info.error())));
    QVERIFY(worker.inspect(u"/well"_s));
}

void TestWorkerProcess::cancelsInTheMiddleAndLeavesNoChild()
{
    for (const QString &path : {u"/burn"_s, u"/half-then-burn"_s}) {
        WorkerConfig patient = config();
        patient.cpuSecondsPerRequest = 60;
        WorkerProcess worker(patient);
        QVERIFY(worker.inspect(u"/well"_s));
        const qint64 pid = worker.pid();
        const qint64 ticksBefore = ticksOf(pid);
        CancelSource cancel;
        Result<DocumentInfo> info = DocumentInfo{};
        {
            const Beside asking([&] { info = worker.inspect(path, cancel.token()); });
            QTRY_VERIFY(ticksOf(pid) > ticksBefore + 2); // It is at it.
            cancel.cancel();
        }
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::Cancelled);
        QVERIFY(isGone(pid));
        QCOMPARE(worker.pid(), 0);
        QVERIFY(worker.inspect(u"/well"_s));
    }
}

void TestWorkerProcess::refusesCancelledTokenBeforeStarting()
{
    WorkerProcess worker(config());
    CancelSource cancel;
    cancel.cancel();
    const auto info = worker.inspect(u"/well"_s, cancel.token());
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::Cancelled);
    QCOMPARE(worker.pid(), 0);
}

void TestWorkerProcess::refusesSenselessQuestion()
{
    WorkerProcess worker(config());
    const auto image = worker.raster(u"/well"_s, 0, qQNaN(), PixelFormat::Grey8, 1000);
    QVERIFY(!image);
    QCOMPARE(image.error().code, ErrorCode::InvalidArgument);
    const auto read = worker.recognise(u"/well"_s, {0, {}, {}, u"../../etc/passwd"_s});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(worker.pid(), 0);
}

void TestWorkerProcess::destructorEndsTheChild()
{
    qint64 pid = 0;
    {
        WorkerProcess worker(config());
        QVERIFY(worker.inspect(u"/well"_s));
        pid = worker.pid();
    }
    QVERIFY(isGone(pid));
}

void TestWorkerProcess::namesWorkerThatDoesNotStart_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("dies-at-start") << ErrorCode::WorkerMissing << u"no libfoo.so"_s;
    QTest::newRow("garbage-at-start") << ErrorCode::WorkerProtocol << QString();
    QTest::newRow("silent-at-start") << ErrorCode::WorkerTimedOut << QString();
    QTest::newRow("not-there") << ErrorCode::WorkerMissing << u"posix_spawn"_s;
}

void TestWorkerProcess::namesWorkerThatDoesNotStart()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    const QTemporaryDir folder;
    const QString program = folder.filePath(QString::fromLatin1(QTest::currentDataTag()));
    if (code != ErrorCode::WorkerMissing || !detail.startsWith(u"posix"_s)) {
        QVERIFY(QFile::link(Program, program));
    }
    WorkerConfig wrong = config();
    wrong.program = program;
    wrong.wallSecondsPerRequest = 1;
    WorkerProcess worker(wrong);
    const auto info = worker.inspect(u"/well"_s);
    QVERIFY(!info);
    QVERIFY2(info.error().code == code, qPrintable(described(info.error())));
    QVERIFY2(info.error().detail.contains(detail), qPrintable(info.error().detail));
    QCOMPARE(worker.pid(), 0);
}

void TestWorkerProcess::childDiesWithTheProgram()
{
    // A program that prints its worker's pid, asks it something and is then killed outright, while the worker
    // is busy (PR_SET_PDEATHSIG) or waits for more (end of stdin).
    for (const QString &path : {u"/burn"_s, u"/well"_s}) {
        QProcess program;
        program.start(QStringLiteral(ATTRAP_BIN_DIR "/worker-owner"), {Program, path});
        QVERIFY(program.waitForReadyRead());
        const qint64 pid = program.readLine().trimmed().toLongLong();
        QVERIFY(pid > 0);
        const qint64 ticksBefore = ticksOf(pid);
        QVERIFY(ticksBefore >= 0);
        QTRY_VERIFY(path != u"/burn"_s || ticksOf(pid) > ticksBefore + 2);
        program.kill();
        QVERIFY(program.waitForFinished());
        // Reaped by init, or left a zombie where the container has no init that reaps.
        QTRY_VERIFY(stateOf(pid) == '-' || stateOf(pid) == 'Z');
    }
}

void TestWorkerProcess::findsTheProgramNamedByEnvironment()
{
    qputenv("ATTRAP_WORKER", QFile::encodeName(Program));
    const auto found = findWorkerProgram();
    qputenv("ATTRAP_WORKER", "/nowhere/attrap-worker");
    const auto missing = findWorkerProgram();
    qunsetenv("ATTRAP_WORKER");
    QVERIFY(found);
    QCOMPARE(*found, Program);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::WorkerMissing);
}

QTEST_GUILESS_MAIN(TestWorkerProcess)
#include "tst_workerprocess.moc"
