// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace attrap {

/// Whether this computer runs on its battery. Thread: the one that made it.
class PowerSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// False where nobody knows: no battery, no UPower, no bus.
    [[nodiscard]] virtual bool isOnBattery() const = 0;

Q_SIGNALS:
    void changed(bool onBattery);
};

/// What UPower says, over the system's D-Bus, and each time it says otherwise; it may come and go. Asking
/// takes a moment: until the answer the computer is taken to be on mains.
/// @param busAddress  Another bus, for tests; empty for the system's.
std::unique_ptr<PowerSource> makePowerSource(const QString &busAddress = {});

/// The same, asked once and waited for: at most about half a second.
bool isOnBatteryNow(const QString &busAddress = {});

} // namespace attrap
