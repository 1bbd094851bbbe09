// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/powersource.h"

#include <QAtomicInt>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

const auto Service = u"org.freedesktop.UPower"_s;
const auto Path = u"/org/freedesktop/UPower"_s;
const auto Properties = u"org.freedesktop.DBus.Properties"_s;
const auto OnBattery = u"OnBattery"_s;
constexpr int AnswerMs = 500; ///< For whoever waits: a machine without UPower must not be kept.

QDBusMessage question()
{
    QDBusMessage get = QDBusMessage::createMethodCall(Service, Path, Properties, u"Get"_s);
    get.setArguments({Service, OnBattery});
    return get;
}

/// A connection of its own, closed with its owner: nobody else's signals come through it.
class Bus
{
public:
    explicit Bus(const QString &address)
        : m_name(u"attrap-power-%1"_s.arg(next.fetchAndAddRelaxed(1)))
        , m_connection(address.isEmpty() ? QDBusConnection::connectToBus(QDBusConnection::SystemBus, m_name)
                                         : QDBusConnection::connectToBus(address, m_name))
    { }
    ~Bus() { QDBusConnection::disconnectFromBus(m_name); }
    Bus(const Bus &) = delete;
    Bus &operator=(const Bus &) = delete;

    [[nodiscard]] QDBusConnection &connection() { return m_connection; }

private:
    static inline QAtomicInt next;
    QString m_name;
    QDBusConnection m_connection;
};

class UPowerSource : public PowerSource
{
    Q_OBJECT

public:
    explicit UPowerSource(const QString &busAddress)
        : m_bus(busAddress)
    {
        QDBusConnection &bus = m_bus.connection();
        if (!bus.isConnected()) {
            return;
        }
        bus.connect(Service, Path, Properties, u"PropertiesChanged"_s, this,
                    SLOT(propertiesChanged(QString, QVariantMap, QStringList)));
        auto *watcher = new QDBusServiceWatcher(
            Service, bus,
            QDBusServiceWatcher::WatchForRegistration | QDBusServiceWatcher::WatchForUnregistration, this);
        connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &UPowerSource::ask);
        // Without it nobody knows: mains.
        connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { set(false); });
        ask();
    }

    [[nodiscard]] bool isOnBattery() const override { return m_onBattery; }

private Q_SLOTS:
    void propertiesChanged(const QString &interface, const QVariantMap &values,
                           const QStringList &invalidated)
    {
        if (interface != Service) {
            return;
        }
        const QVariant value = values.value(OnBattery);
        if (value.typeId() == QMetaType::Bool) {
            set(value.toBool());
        } else if (invalidated.contains(OnBattery)) {
            ask();
        }
    }

private:
    void ask()
    {
        auto *call = new QDBusPendingCallWatcher(m_bus.connection().asyncCall(question()), this);
        connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
            const QDBusPendingReply<QDBusVariant> reply = *call;
            call->deleteLater();
            if (reply.isValid() && reply.value().variant().typeId() == QMetaType::Bool) {
                set(reply.value().variant().toBool());
            }
        });
    }

    void set(bool onBattery)
    {
        if (m_onBattery != onBattery) {
            m_onBattery = onBattery;
            Q_EMIT changed(onBattery);
        }
    }

    Bus m_bus;
    bool m_onBattery = false;
};

} // namespace

std::unique_ptr<PowerSource> makePowerSource(const QString &busAddress)
{
    return std::make_unique<UPowerSource>(busAddress);
}

bool isOnBatteryNow(const QString &busAddress)
{
    Bus bus(busAddress);
    if (!bus.connection().isConnected()) {
        return false;
    }
    const QDBusMessage answer = bus.connection().call(question(), QDBus::Block, AnswerMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) {
        return false;
    }
    const QVariant value = answer.arguments().constFirst().value<QDBusVariant>().variant();
    return value.typeId() == QMetaType::Bool && value.toBool();
}

} // namespace attrap

#include "powersource.moc"
