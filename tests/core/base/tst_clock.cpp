// SPDX-License-Identifier: GPL-3.0-or-later
// ctest runs this in the time zone Pacific/Chatham (+12:45 or +13:45): nothing may slip by it.
#include "core/base/clock.h"

#include <QTest>
#include <QTimeZone>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void storesUtcWithMilliseconds();
    void storesAnyZoneAsUtc();
    void readsBackWhatItStored();
    void refusesOtherTexts_data();
    void refusesOtherTexts();
    void systemClockGivesUtcAndNeverGoesBack();
};

void TestClock::storesUtcWithMilliseconds()
{
    const QDateTime time(QDate(2026, 11, 24), QTime(1, 52, 5, 123), Qt::UTC);
    QCOMPARE(toStorage(time), u"2026-11-24T01:52:05.123Z"_s);
    QCOMPARE(toStorage(QDateTime(QDate(2026, 1, 2), QTime(0, 0), Qt::UTC)), u"2026-01-02T00:00:00.000Z"_s);
    QCOMPARE(toStorage(QDateTime()), QString());
}

void TestClock::storesAnyZoneAsUtc()
{
    const QDateTime paris(QDate(2026, 7, 14), QTime(1, 0), QTimeZone("Europe/Paris"));
    QCOMPARE(toStorage(paris), u"2026-07-13T23:00:00.000Z"_s);
    QCOMPARE(toStorage(QDateTime(QDate(2026, 7, 14), QTime(1, 0), Qt::OffsetFromUTC, -3600)),
             u"2026-07-14T02:00:00.000Z"_s);
}

void TestClock::readsBackWhatItStored()
{
    const QDateTime time(QDate(1978, 5, 24), QTime(23, 59, 59, 999), Qt::UTC);
    const QDateTime back = timeFromStorage(toStorage(time));
    QCOMPARE(back, time);
    QCOMPARE(back.timeSpec(), Qt::UTC);
}

void TestClock::refusesOtherTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"14 août 2024"_s;
    QTest::newRow("no such day") << u"2026-02-30T00:00:00.000Z"_s;
    QTest::newRow("no such hour") << u"2026-02-03T25:00:00.000Z"_s;
}

void TestClock::refusesOtherTexts()
{
    QFETCH(QString, text);
    QVERIFY(!timeFromStorage(text).isValid());
}

void TestClock::systemClockGivesUtcAndNeverGoesBack()
{
    const SystemClock clock;
    QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    const qint64 first = clock.monotonicMs();
    QVERIFY(clock.monotonicMs() >= first);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
