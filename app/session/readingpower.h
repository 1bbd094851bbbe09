// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace attrap {

class PowerSource;
class ReadingService;

/// How many workers read: as many as there are cores, one less on the battery, never below 1.
int workersFor(int cores, bool onBattery);

/// Tells the reading of the battery, and how many workers it may have then. Thread: that of the source; the
/// service is reached by queued calls.
class ReadingPower : public QObject
{
    Q_OBJECT

public:
    /// Whether the number of workers was asked for (--jobs): the battery then changes nothing about it.
    enum class Workers { FollowPower, AsAsked };
    /// Both outlive it.
    ReadingPower(PowerSource &source, ReadingService &reading, int workers, Workers rule);

private:
    void follow();

    PowerSource &m_source;
    ReadingService &m_reading;
    int m_workers = 1;
    Workers m_rule = Workers::FollowPower;
};

} // namespace attrap
