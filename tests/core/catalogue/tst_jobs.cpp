// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/catalogue/database.h"
#include "core/catalogue/jobs.h"
#include "core/catalogue/library.h"
#include "core/catalogue/recueils.h"
#include "core/catalogue/statement.h"
#include "tests/core/catalogue/helpers.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

const QList<JobKind> AllKinds{JobKind::Inspect, JobKind::ReadText, JobKind::Recognise, JobKind::Cut};

/// A library with documents but without jobs.
class Fixture
{
public:
    Fixture()
        : m_library(*Library::open(m_folder.path(), LibraryAccess::ReadWrite, m_clock))
        , m_database(*m_library->connect())
    {
        for (const char *bytes : {"a", "b"}) {
            documents.append(sha256Hex(QByteArray(bytes)));
            [[maybe_unused]] const auto recorded
                = Recueils(*m_database)
                      .recordLocalFile(
                          {u"/x/"_s + QString::fromLatin1(bytes), {}, documents.last(), 1, m_clock.now()},
                          m_clock.now());
        }
        [[maybe_unused]] const auto removed = m_database->execute("DELETE FROM job");
    }
    Jobs jobs() { return Jobs(*m_database); }
    Database &database() { return *m_database; }
    void add(JobKind kind, int page, int priority = 0, int document = 0)
    {
        GOOD(jobs().add({0, kind, documents.at(document), page, 1, priority}));
    }
    /// "kind page priority" of the job that comes next, or "none".
    QString next(const QList<JobKind> &kinds = AllKinds)
    {
        const auto job = jobs().take(kinds);
        if (!job || !*job) {
            return u"none"_s;
        }
        lastId = (*job)->id;
        return u"%1 %2 %3"_s.arg(static_cast<int>((*job)->kind)).arg((*job)->pageIndex).arg((*job)->priority);
    }

    QStringList documents;
    qint64 lastId = 0;

private:
    FakeClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Database> m_database;
};

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesTextFirstThenByPriorityThenKindThenAge()
    {
        Fixture f;
        f.add(JobKind::Cut, 0);
        f.add(JobKind::Recognise, 7);
        f.add(JobKind::Recognise, 5);
        f.add(JobKind::ReadText, 9);
        f.add(JobKind::Recognise, 1, 3);
        f.add(JobKind::Recognise, 2, -1);
        f.add(JobKind::Inspect, 0, -2);
        const QStringList expected{u"1 9 0"_s, u"3 0 0"_s,  u"2 1 3"_s,  u"2 7 0"_s,
                                   u"2 5 0"_s, u"2 2 -1"_s, u"0 0 -2"_s, u"none"_s};
        for (const QString &job : expected) {
            QCOMPARE(f.next(), job);
        }
    }

    void givesOnlyTheKindsAskedFor()
    {
        Fixture f;
        f.add(JobKind::Inspect, 0, 9);
        f.add(JobKind::Cut, 0);
        QCOMPARE(f.next({JobKind::Cut, JobKind::Recognise}), u"3 0 0"_s);
        QCOMPARE(f.next({JobKind::Cut, JobKind::Recognise}), u"none"_s);
        QCOMPARE(f.next({}), u"none"_s);
    }

    void aJobWaitsOnceWithItsHighestPriority()
    {
        Fixture f;
        f.add(JobKind::Recognise, 4, 2);
        f.add(JobKind::Recognise, 4, 5);
        f.add(JobKind::Recognise, 4, 1);
        f.add(JobKind::Recognise, 4, 0, 1);
        QCOMPARE(*f.jobs().count(AllKinds), 2);
        QCOMPARE(f.next(), u"2 4 5"_s);
        // What runs may have read what is older than the reason to add it again.
        f.add(JobKind::Recognise, 4);
        QCOMPARE(*f.jobs().count(AllKinds), 3);
        QVERIFY(*f.jobs().hasJobs(f.documents.at(0), {JobKind::Recognise}));
        QVERIFY(!*f.jobs().hasJobs(f.documents.at(0), {JobKind::Inspect, JobKind::Cut}));
    }

    void aFinishedJobIsGone()
    {
        Fixture f;
        f.add(JobKind::Cut, 0);
        QCOMPARE(f.next(), u"3 0 0"_s);
        QVERIFY(*f.jobs().hasJobs(f.documents.at(0), AllKinds));
        GOOD(f.jobs().finish(f.lastId));
        QCOMPARE(*f.jobs().count(AllKinds), 0);
        GOOD(f.jobs().putBackAll());
        QCOMPARE(f.next(), u"none"_s);
    }

    void aJobPutBackWaitsAgain()
    {
        Fixture f;
        f.add(JobKind::Recognise, 4, 2);
        f.add(JobKind::Recognise, 5, 0);
        QCOMPARE(f.next(), u"2 4 2"_s);
        GOOD(f.jobs().putBack(f.lastId));
        QCOMPARE(f.next(), u"2 4 2"_s);
        GOOD(f.jobs().putBack(9999));
        QCOMPARE(*f.jobs().count(AllKinds), 2);
    }

    void puttingBackKeepsTheHigherPriority_data()
    {
        QTest::addColumn<int>("running");
        QTest::addColumn<int>("waiting");
        QTest::addColumn<bool>("all");
        for (const bool all : {false, true}) {
            QTest::addRow("running higher, all %d", all) << 7 << 3 << all;
            QTest::addRow("waiting higher, all %d", all) << 3 << 7 << all;
        }
    }
    void puttingBackKeepsTheHigherPriority()
    {
        QFETCH(int, running);
        QFETCH(int, waiting);
        QFETCH(bool, all);
        Fixture f;
        f.add(JobKind::Recognise, 4, running);
        QVERIFY(f.next() != u"none"_s);
        f.add(JobKind::Recognise, 4, waiting);
        // Like it but for one thing: must stay as they are.
        f.add(JobKind::ReadText, 4, 0);
        f.add(JobKind::Recognise, 5, 0);
        f.add(JobKind::Recognise, 4, 0, 1);
        GOOD(all ? f.jobs().putBackAll() : f.jobs().putBack(f.lastId));
        QCOMPARE(*f.jobs().count(AllKinds), 4);
        QCOMPARE(f.next(), u"1 4 0"_s);
        QCOMPARE(f.next(), u"2 4 7"_s);
    }

    void twoRunningTwinsBecomeOne()
    {
        Fixture f;
        f.add(JobKind::Recognise, 4, 3);
        QCOMPARE(f.next(), u"2 4 3"_s);
        f.add(JobKind::Recognise, 4, 6);
        QCOMPARE(f.next(), u"2 4 6"_s);
        GOOD(f.jobs().putBackAll());
        QCOMPARE(*f.jobs().count(AllKinds), 1);
        QCOMPARE(f.next(), u"2 4 6"_s);
    }

    void thePageLookedAtGoesFirstThenThoseAfterItThenThoseBefore()
    {
        Fixture f;
        GOOD(f.jobs().add({0, JobKind::ReadText, f.documents.at(0), 0, 64, 0}));
        GOOD(f.jobs().add({0, JobKind::ReadText, f.documents.at(0), 64, 64, 0}));
        f.add(JobKind::Recognise, 62);
        f.add(JobKind::Recognise, 63);
        f.add(JobKind::Recognise, 70, 9);
        f.add(JobKind::Cut, 0);
        f.add(JobKind::Recognise, 80, 40000, 1);
        GOOD(f.jobs().prioritise(f.documents.at(0), 63));
        const int base = UserPriority;
        const QStringList expected{u"1 0 %1"_s.arg(base + 2),
                                   u"2 63 %1"_s.arg(base + 2),
                                   u"3 0 %1"_s.arg(base + 2),
                                   u"1 64 %1"_s.arg(base + 1),
                                   u"2 70 %1"_s.arg(base + 1),
                                   u"2 62 %1"_s.arg(base),
                                   u"2 80 40000"_s,
                                   u"none"_s};
        for (const QString &job : expected) {
            QCOMPARE(f.next(), job);
        }
    }

    void theLastLookGoesFirst()
    {
        Fixture f;
        f.add(JobKind::Recognise, 1);
        f.add(JobKind::Recognise, 2, 0, 1);
        GOOD(f.jobs().prioritise(f.documents.at(0), 1));
        GOOD(f.jobs().prioritise(f.documents.at(1), 2));
        QVERIFY(f.next().startsWith(u"2 2 "_s));
        GOOD(f.jobs().prioritise(f.documents.at(0), 1));
        f.add(JobKind::Inspect, 0, 50000, 1);
        QVERIFY(f.next().startsWith(u"2 1 "_s));
        QCOMPARE(f.next(), u"0 0 50000"_s);
    }

    void textLayersGoBeforeOcrAndEachNewestFirst()
    {
        Fixture f;
        const int older = datePriority(QDate(2024, 1, 1));
        const int newer = datePriority(QDate(2025, 7, 15));
        QVERIFY(newer > older && older > 0 && newer < UserPriority);
        QCOMPARE(datePriority({}), 0);
        f.add(JobKind::Recognise, 1, newer);
        f.add(JobKind::Recognise, 2, older);
        f.add(JobKind::ReadText, 3, older, 1);
        f.add(JobKind::ReadText, 4, newer, 1);
        f.add(JobKind::ReadText, 5, BackgroundPriority, 1);
        f.add(JobKind::Inspect, 0, older, 1);
        QStringList order;
        for (int i = 0; i < 6; ++i) {
            order.append(f.next().section(u' ', 0, 1));
        }
        QCOMPARE(order, (QStringList{u"1 4"_s, u"0 0"_s, u"1 3"_s, u"2 1"_s, u"2 2"_s, u"1 5"_s}));
    }

    void whatMustNotGoYetIsLeftWaiting()
    {
        Fixture f;
        f.add(JobKind::Cut, 0, BackgroundPriority);
        const auto none = f.jobs().take({JobKind::Cut}, 0);
        QVERIFY(none && !*none);
        const auto taken = f.jobs().take({JobKind::Cut});
        QVERIFY(taken && *taken);
    }

    void aDateFoundLaterOrdersWhatWaits()
    {
        Fixture f;
        f.add(JobKind::Recognise, 1, 5);
        f.add(JobKind::Recognise, 2, BackgroundPriority);
        f.add(JobKind::Recognise, 3, UserPriority);
        GOOD(f.jobs().orderByDate(f.documents.at(0), QDate(2025, 7, 15)));
        QCOMPARE(f.next(), u"2 3 %1"_s.arg(UserPriority));
        QCOMPARE(f.next(), u"2 1 %1"_s.arg(datePriority(QDate(2025, 7, 15))));
        QCOMPARE(f.next(), u"2 2 -1"_s);
    }

    void documentsGoInTheOrderOfTheirRecueils()
    {
        Fixture f;
        FakeClock clock;
        int number = 0;
        const auto record = [&](const QString &path) {
            const QString sha256 = sha256Hex(QByteArray::number(++number));
            GOOD(Recueils(f.database()).recordLocalFile({path, {}, sha256, 1, clock.now()}, clock.now()));
        };
        record(u"/x/recueil-83-2025-242.pdf"_s); // The 242nd of 2025: end of August.
        record(u"/x/arrêté du 3 mars 2025.pdf"_s);
        record(u"/x/undated.pdf"_s); // As it arrived: 5 March 2026.
        record(u"/x/2025-11-02_raa.pdf"_s);
        QList<QDate> order;
        for (int i = 0; i < 4; ++i) {
            order.append(QDate(1900, 1, 1).addDays(f.next().section(u' ', 2).toInt()));
        }
        QCOMPARE(
            order,
            (QList<QDate>{QDate(2026, 3, 5), QDate(2025, 11, 2), QDate(2025, 8, 31), QDate(2025, 3, 3)}));
    }

    void whatAnOlderCutterCutWaitsInTheBackground()
    {
        Fixture f;
        GOOD(f.database().execute("UPDATE document SET state = 1, cutter_version = 4"));
        QCOMPARE(*f.jobs().addOutdatedCuts(4), 0);
        f.add(JobKind::ReadText, 0, 0, 1); // That one will be cut anyway.
        QCOMPARE(*f.jobs().addOutdatedCuts(5), 1);
        QCOMPARE(*f.jobs().addOutdatedCuts(5), 1); // Once.
        QCOMPARE(f.next(), u"1 0 0"_s);
        QCOMPARE(f.next(), u"3 0 -1"_s);
    }

    void readsAgainWhatAnOlderReaderRead()
    {
        Fixture f;
        Statement page(f.database(),
                       "INSERT INTO page (document, page_index, width_pt, height_pt, rotation, state, "
                       "reader_version) VALUES (?,?,1,1,0,?,?)");
        const int versions[]{1, 1, 2, 1, 1, 1};
        for (int i = 0; i < 6; ++i) {
            GOOD(page.text(f.documents.at(0)).integer(i).integer(i == 5 ? 1 : 2).integer(versions[i]).run());
            page.reset();
        }
        GOOD(f.database().execute("UPDATE document SET state = 1"));
        QCOMPARE(*f.jobs().documentsReadBefore(2), QStringList{f.documents.at(0)});
        QCOMPARE(*f.jobs().addReadingAgain(f.documents.at(0), 2, 16, 7), 4);
        const auto first = f.jobs().take(AllKinds);
        QCOMPARE((*first)->pageIndex, 0);
        QCOMPARE((*first)->pageCount, 2);
        const auto second = f.jobs().take(AllKinds);
        QCOMPARE((*second)->pageIndex, 3);
        QCOMPARE((*second)->pageCount, 2);
        QCOMPARE(f.next(), u"none"_s); // One is still to be recognised: it is read anew anyway.
        QCOMPARE(*f.jobs().documentsReadBefore(2), QStringList());
    }

    void refusesJobsOfUnknownDocuments()
    {
        Fixture f;
        FAILS(ErrorCode::DatabaseFailed, f.jobs().add({0, JobKind::Cut, QString(64, u'0'), 0, 0, 0}));
        FAILS(ErrorCode::DatabaseFailed,
              f.jobs().add({0, JobKind::Recognise, f.documents.first(), -1, 0, 0}));
        QCOMPARE(*f.jobs().count(AllKinds), 0);
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
