// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/readingpower.h"

#include "app/session/powersource.h"
#include "core/reading/readingservice.h"

#include <algorithm>

namespace attrap {

int workersFor(int cores, bool onBattery)
{
    return std::max(1, onBattery ? cores - 1 : cores);
}

ReadingPower::ReadingPower(PowerSource &source, ReadingService &reading, int workers, Workers rule)
    : m_source(source)
    , m_reading(reading)
    , m_workers(workers)
    , m_rule(rule)
{
    connect(&source, &PowerSource::changed, this, &ReadingPower::follow);
    follow();
}

void ReadingPower::follow()
{
    const bool onBattery = m_source.isOnBattery();
    const int workers = m_rule == Workers::AsAsked ? m_workers : workersFor(m_workers, onBattery);
    QMetaObject::invokeMethod(
        &m_reading,
        [&reading = m_reading, onBattery, workers] {
            reading.setOnBattery(onBattery);
            reading.setWorkerCount(workers);
        },
        Qt::QueuedConnection);
}

} // namespace attrap
