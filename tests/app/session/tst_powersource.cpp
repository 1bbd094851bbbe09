// SPDX-License-Identifier: GPL-3.0-or-later
// What UPower says, over a private bus with a small UPower on it, and what the reading makes of it.
#include "app/session/powersource.h"
#include "app/session/readingpower.h"
#include "core/catalogue/library.h"
#include "core/reading/readingservice.h"
#include "tests/support/fakeclock.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

/// A bus of its own, ended with its owner.
class PrivateBus
{
public:
    PrivateBus()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        m_daemon.waitForStarted();
        while (!m_daemon.canReadLine() && m_daemon.waitForReadyRead()) { }
        address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    }
    ~PrivateBus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    QString address;

private:
    QProcess m_daemon;
};

/// The part of UPower that Attrap asks for.
class FakeUPower : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.UPower")
    Q_PROPERTY(bool OnBattery READ isOnBattery)

public:
    FakeUPower(const QString &address, bool onBattery)
        : m_bus(QDBusConnection::connectToBus(address, u"fake-upower"_s))
        , m_onBattery(onBattery)
    {
        m_bus.registerObject(u"/org/freedesktop/UPower"_s, this, QDBusConnection::ExportAllProperties);
        isThere = m_bus.registerService(u"org.freedesktop.UPower"_s);
    }
    ~FakeUPower() override
    {
        m_bus.unregisterService(u"org.freedesktop.UPower"_s);
        QDBusConnection::disconnectFromBus(u"fake-upower"_s);
    }
    [[nodiscard]] bool isOnBattery() const { return m_onBattery; }
    void set(bool onBattery)
    {
        m_onBattery = onBattery;
        QDBusMessage changed = QDBusMessage::createSignal(
            u"/org/freedesktop/UPower"_s, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        changed << u"org.freedesktop.UPower"_s << QVariantMap{{u"OnBattery"_s, onBattery}} << QStringList();
        m_bus.send(changed);
    }

    bool isThere = false;

private:
    QDBusConnection m_bus;
    bool m_onBattery = false;
};

class FakePower : public PowerSource
{
public:
    [[nodiscard]] bool isOnBattery() const override { return m_onBattery; }
    void set(bool onBattery)
    {
        m_onBattery = onBattery;
        Q_EMIT changed(onBattery);
    }

private:
    bool m_onBattery = false;
};

} // namespace

class TestPowerSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty(), "dbus-daemon is not installed");
    }

    void saysWhatUPowerSaysAsItChanges()
    {
        const PrivateBus bus;
        FakeUPower upower(bus.address, true);
        QVERIFY(upower.isThere);
        const auto source = makePowerSource(bus.address);
        QVERIFY(!source->isOnBattery()); // Not answered yet.
        QTRY_VERIFY(source->isOnBattery());
        QSignalSpy changed(source.get(), &PowerSource::changed);
        upower.set(false);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(!source->isOnBattery());
        upower.set(true);
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(changed.last().first().toBool());
    }

    void upowerMayComeAndGo()
    {
        const PrivateBus bus;
        const auto source = makePowerSource(bus.address);
        {
            const FakeUPower upower(bus.address, true);
            QVERIFY(upower.isThere);
            QTRY_VERIFY(source->isOnBattery());
        }
        QTRY_VERIFY(!source->isOnBattery());
    }

    void withoutABusItIsMains()
    {
        QVERIFY(!makePowerSource(u"unix:path=/nonexistent"_s)->isOnBattery());
        QVERIFY(!isOnBatteryNow(u"unix:path=/nonexistent"_s));
        const PrivateBus bus; // Without UPower.
        QVERIFY(!isOnBatteryNow(bus.address));
    }

    void leavesACoreAloneOnBatteryButNeverTheLast()
    {
        QCOMPARE(workersFor(8, false), 8);
        QCOMPARE(workersFor(8, true), 7);
        QCOMPARE(workersFor(2, true), 1);
        QCOMPARE(workersFor(1, true), 1);
        QCOMPARE(workersFor(1, false), 1);
    }

    void theWorkersFollowThePower_data()
    {
        QTest::addColumn<bool>("asAsked");
        QTest::addColumn<int>("onBattery");
        QTest::newRow("one less") << false << 3;
        QTest::newRow("as asked with --jobs") << true << 4;
    }

    void theWorkersFollowThePower()
    {
        QFETCH(bool, asAsked);
        QFETCH(int, onBattery);
        const QTemporaryDir folder;
        const FakeClock clock;
        const auto library = *Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
        WorkerConfig config;
        config.readableFolder = library->storeFolder();
        ReadingService service(*library, config, 4);
        QSignalSpy progress(&service, &ReadingService::progressChanged);
        const auto last = [&progress] { return progress.last().first().value<ReadingProgress>(); };
        FakePower power;
        const ReadingPower rule(
            power, service, 4, asAsked ? ReadingPower::Workers::AsAsked : ReadingPower::Workers::FollowPower);
        service.start();
        QTRY_VERIFY(!progress.isEmpty() && last().workers == 4 && !last().onBattery);
        power.set(true);
        QTRY_VERIFY(last().onBattery);
        QTRY_COMPARE(last().workers, onBattery);
        power.set(false);
        QTRY_COMPARE(last().workers, 4);
    }
};

QTEST_GUILESS_MAIN(TestPowerSource)
#include "tst_powersource.moc"
