// SPDX-License-Identifier: GPL-3.0-or-later
// When the daily run is due: midnight, changes of clocks, missed days, an hour that is changed.
#include "app/gui/dailyschedule.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 HourMs = 60 * MinuteMs;

QDateTime utc(int month, int day, int hour, int minute = 0)
{
    return {QDate(2026, month, day), QTime(hour, minute), Qt::UTC};
}

QList<FollowedAdministration> followed(const QDateTime &addedAt = utc(1, 1, 0))
{
    return {{u"pref06"_s, QDate(2026, 1, 1), addedAt}, {u"pref13"_s, QDate(2026, 1, 1), addedAt}};
}

} // namespace

class TestDailySchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDueWithoutAnHour();
    void isDueOnceTheHourStrikes();
    void isDueAcrossMidnight();
    void missedDaysAreMadeUpForOnce();
    void whatWasLookedAtSinceIsNotDue();
    void newlyFollowedWaitsForTheNextHour();
    void aChangedHourOwesNothingForThePast();
    void skippedHourStrikesAfterTheChange();
    void repeatedHourStrikesOnce();
    void nextIsInTheFuture();
};

void TestDailySchedule::nothingIsDueWithoutAnHour()
{
    const FakeClock clock(utc(3, 5, 8));
    const DailySchedule schedule(clock, QTimeZone("Europe/Paris"));
    QVERIFY(schedule.due(followed(), {}).isEmpty());
    QVERIFY(!schedule.next().isValid());
}

void TestDailySchedule::isDueOnceTheHourStrikes()
{
    FakeClock clock(utc(3, 5, 5, 59)); // 6:59 in Paris.
    DailySchedule schedule(clock, QTimeZone("Europe/Paris"));
    schedule.setHour(QTime(7, 0), DailySchedule::Change::Loaded);
    const QHash<QString, QDateTime> yesterday{{u"pref06"_s, utc(3, 4, 6)}, {u"pref13"_s, utc(3, 4, 6)}};
    QVERIFY(schedule.due(followed(), yesterday).isEmpty());
    clock.advanceMs(MinuteMs);
    QCOMPARE(schedule.due(followed(), yesterday), (QStringList{u"pref06"_s, u"pref13"_s}));
    schedule.taken();
    // The runs have not begun yet: it is not asked for twice.
    QVERIFY(schedule.due(followed(), yesterday).isEmpty());
    clock.advanceMs(24 * HourMs);
    QCOMPARE(schedule.due(followed(), yesterday).size(), 2);
}

void TestDailySchedule::isDueAcrossMidnight()
{
    FakeClock clock(utc(3, 5, 22, 30)); // 23:30 in Paris, the fifth.
    DailySchedule schedule(clock, QTimeZone("Europe/Paris"));
    schedule.setHour(QTime(23, 45), DailySchedule::Change::Loaded);
    const QHash<QString, QDateTime> last{{u"pref06"_s, utc(3, 4, 22, 50)}, {u"pref13"_s, utc(3, 4, 22, 50)}};
    QVERIFY(schedule.due(followed(), last).isEmpty());
    clock.advanceMs(45 * MinuteMs); // 0:15, the sixth: that of the fifth is due.
    QCOMPARE(schedule.due(followed(), last).size(), 2);
    QCOMPARE(schedule.next(), utc(3, 6, 22, 45));
}

void TestDailySchedule::missedDaysAreMadeUpForOnce()
{
    const FakeClock clock(utc(3, 9, 10));
    DailySchedule schedule(clock, QTimeZone("Europe/Paris"));
    schedule.setHour(QTime(7, 0), DailySchedule::Change::Loaded);
    const QHash<QString, QDateTime> last{{u"pref06"_s, utc(3, 4, 6)}};
    QCOMPARE(schedule.due(followed(), last).size(), 2);
    schedule.taken();
    QVERIFY(schedule.due(followed(), last).isEmpty());
}

void TestDailySchedule::whatWasLookedAtSinceIsNotDue()
{
    const FakeClock clock(utc(3, 5, 10));
    DailySchedule schedule(clock, QTimeZone("Europe/Paris"));
    schedule.setHour(QTime(7, 0), DailySchedule::Change::Loaded);
    QCOMPARE(schedule.due(followed(), {{u"pref06"_s, utc(3, 5, 9)}, {u"pref13"_s, utc(3, 5, 5)}}),
             QStringList{u"pref13"_s});
}

void TestDailySchedule::newlyFollowedWaitsForTheNextHour()
{
    FakeClock clock(utc(3, 5, 10));
    DailySchedule schedule(clock, QTimeZone("Europe/Paris"));
    schedule.setHour(QTime(7, 0), DailySchedule::Change::Loaded);
    QVERIFY(schedule.due(followed(utc(3, 5, 9)), {}).isEmpty());
    clock.advanceMs(24 * HourMs);
    QCOMPARE(schedule.due(followed(utc(3, 5, 9)), {}).size(), 2);
}

void TestDailySchedule::aChangedHourOwesNothingForThePast()
{
    FakeClock clock(utc(3, 5, 14));
    DailySchedule schedule(clock, QTimeZone("Europe/Paris"));
    schedule.setHour(QTime(7, 0), DailySchedule::Change::Loaded);
    const QHash<QString, QDateTime> last{{u"pref06"_s, utc(3, 5, 6)}, {u"pref13"_s, utc(3, 5, 6)}};
    schedule.setHour(QTime(12, 0), DailySchedule::Change::ChosenNow); // It is 15:00 in Paris.
    QVERIFY(schedule.due(followed(), last).isEmpty());
    schedule.setHour(QTime(12, 0), DailySchedule::Change::Loaded); // Read back: nothing new.
    QVERIFY(schedule.due(followed(), last).isEmpty());
    clock.advanceMs(21 * HourMs);
    QCOMPARE(schedule.due(followed(), last).size(), 2);
    schedule.setHour({}, DailySchedule::Change::ChosenNow);
    QVERIFY(schedule.due(followed(), last).isEmpty());
}

void TestDailySchedule::skippedHourStrikesAfterTheChange()
{
    const QTimeZone paris("Europe/Paris");
    // On 29 March 2026 the clocks go from 2:00 to 3:00.
    QCOMPARE(momentOf(QDate(2026, 3, 29), QTime(2, 30), paris), utc(3, 29, 1, 30));
    QCOMPARE(momentOf(QDate(2026, 3, 29), QTime(1, 30), paris), utc(3, 29, 0, 30));
    QCOMPARE(momentOf(QDate(2026, 3, 29), QTime(3, 30), paris), utc(3, 29, 1, 30));
    QCOMPARE(momentOf(QDate(2026, 3, 30), QTime(2, 30), paris), utc(3, 30, 0, 30));
    FakeClock clock(utc(3, 29, 0, 59));
    DailySchedule schedule(clock, paris);
    schedule.setHour(QTime(2, 30), DailySchedule::Change::Loaded);
    const QHash<QString, QDateTime> last{{u"pref06"_s, utc(3, 28, 1, 40)}, {u"pref13"_s, utc(3, 28, 1, 40)}};
    QVERIFY(schedule.due(followed(), last).isEmpty());
    clock.advanceMs(31 * MinuteMs);
    QCOMPARE(schedule.due(followed(), last).size(), 2);
}

void TestDailySchedule::repeatedHourStrikesOnce()
{
    const QTimeZone paris("Europe/Paris");
    // On 25 October 2026 the clocks go from 3:00 back to 2:00.
    QCOMPARE(momentOf(QDate(2026, 10, 25), QTime(2, 30), paris), utc(10, 25, 0, 30));
    FakeClock clock(utc(10, 25, 0, 31));
    DailySchedule schedule(clock, paris);
    schedule.setHour(QTime(2, 30), DailySchedule::Change::Loaded);
    QCOMPARE(schedule.due(followed(), {}).size(), 2);
    schedule.taken();
    clock.advanceMs(HourMs); // 2:31 again.
    QVERIFY(schedule.due(followed(), {}).isEmpty());
    QCOMPARE(schedule.next(), utc(10, 26, 1, 30));
}

void TestDailySchedule::nextIsInTheFuture()
{
    const FakeClock clock(utc(3, 5, 6));
    DailySchedule schedule(clock, QTimeZone("Europe/Paris"));
    schedule.setHour(QTime(7, 0), DailySchedule::Change::Loaded); // It is 7:00 sharp.
    QCOMPARE(schedule.next(), utc(3, 6, 6));
}

QTEST_GUILESS_MAIN(TestDailySchedule)
#include "tst_dailyschedule.moc"
