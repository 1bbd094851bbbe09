// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at any instant: the library opens again at once, and what was said to be done is done.
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/catalogue/verify.h"
#include "tests/core/catalogue/helpers.h"
#include "tests/core/catalogue/steps.h"
#include "tests/support/fakeclock.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr int DocumentCount = 30;
constexpr int MostKills = 400;
constexpr quint32 Seed = 20261124;

void start(QProcess &victim, const QString &folder, int documents)
{
    victim.setProgram(QStringLiteral(ATTRAP_BIN_DIR) + u"/catalogue_victim"_s);
    victim.setArguments({folder, QString::number(documents)});
    victim.start(QIODevice::ReadOnly);
    QVERIFY(victim.waitForStarted());
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

    /// Whether the library in that folder holds what was said, and nothing is wrong with it.
    void checkLibrary(const QString &folder, const QList<int> &said)
    {
        const auto library = Library::open(folder, LibraryAccess::ReadWrite, m_clock);
        GOOD(library);
        const auto database = (*library)->connect();
        GOOD(database);
        for (int which = 0; which < DocumentCount; ++which) {
            const auto taken = stepsTaken(which, **database);
            GOOD(taken);
            QVERIFY2(*taken >= said.at(which),
                     qPrintable(u"document %1: %2 of %3"_s.arg(which).arg(*taken).arg(said.at(which))));
        }
        const auto report = verifyLibrary(**library);
        GOOD(report);
        for (const Error &problem : report->problems) {
            // The original of an import that was cut short: nothing of it was said to be done.
            QVERIFY2(problem.code == ErrorCode::UnknownDocument && problem.subject.endsWith(u".pdf"_s),
                     qPrintable(problem.subject + problem.detail));
        }
        QVERIFY(report->problems.size() <= 1);
    }

private Q_SLOTS:
    void nothingSaidIsLost()
    {
        QTemporaryDir folder;
        QRandomGenerator random(Seed);
        QList<int> said(DocumentCount, 0);
        int kills = 0;
        for (bool finished = false; !finished;) {
            QVERIFY(kills < MostKills);
            QProcess victim;
            start(victim, folder.path(), DocumentCount);
            // A random instant: after so many lines, and a little more that a step takes. Where no line is
            // awaited, the opening or even the making of the library is hit.
            const int lines = random.bounded(6);
            QByteArray heard;
            while (heard.count('\n') < lines && victim.waitForReadyRead(20'000)) {
                heard += victim.readAllStandardOutput();
            }
            QThread::usleep(random.bounded(lines == 0 ? 60'000U : 4'000U));
            victim.kill();
            QVERIFY(victim.state() == QProcess::NotRunning || victim.waitForFinished());
            heard += victim.readAllStandardOutput();
            QCOMPARE(victim.readAllStandardError(), QByteArray());
            finished = victim.exitStatus() == QProcess::NormalExit;
            kills += finished ? 0 : 1;
            const auto done = heard.split('\n');
            for (const QByteArray &line : done) {
                const auto numbers = line.split(' ');
                if (numbers.size() == 2) {
                    const int step = numbers.at(1).toInt();
                    // Nothing that was there before is done once more.
                    QCOMPARE(step >= said.at(numbers.at(0).toInt()), true);
                    said[numbers.at(0).toInt()] = step + 1;
                }
            }
            checkLibrary(folder.path(), said);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        QVERIFY(kills > 10);
        qInfo("%d kills", kills);

        // The same as if nobody had been killed.
        QTemporaryDir quiet;
        QProcess undisturbed;
        start(undisturbed, quiet.path(), DocumentCount);
        QVERIFY(undisturbed.waitForFinished() && undisturbed.exitCode() == 0);
        QStringList contents;
        for (const QString &path : {folder.path(), quiet.path()}) {
            const auto library = Library::open(path, LibraryAccess::ReadOnly, m_clock);
            GOOD(library);
            QCOMPARE(verifyLibrary(**library)->problems.size(), 0);
            contents.append(*contentOf(**(*library)->connect()));
        }
        QCOMPARE(contents.first(), contents.last());
    }

    void theLockDiesWithItsHolder()
    {
        QTemporaryDir folder;
        QProcess holder;
        start(holder, folder.path(), 0);
        QVERIFY(holder.waitForReadyRead());
        const auto locked = Library::open(folder.path(), LibraryAccess::ReadWrite, m_clock);
        FAILS(ErrorCode::LibraryLocked, locked);
        QCOMPARE(locked.error().detail, QString::number(holder.processId()));
        GOOD(Library::open(folder.path(), LibraryAccess::ReadOnly, m_clock));
        holder.kill();
        QVERIFY(holder.waitForFinished());
        GOOD(Library::open(folder.path(), LibraryAccess::ReadWrite, m_clock));
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
