// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace attrap {

/// Time that stands still until the test moves it. Thread: any.
class FakeClock : public Clock
{
public:
    explicit FakeClock(const QDateTime &start = QDateTime(QDate(2026, 3, 5), QTime(8, 0), Qt::UTC))
        : m_ms(start.toMSecsSinceEpoch())
    { }
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC); }
    [[nodiscard]] qint64 monotonicMs() const override { return m_ms; }
    void advanceMs(qint64 by) { m_ms += by; }

private:
    std::atomic<qint64> m_ms;
};

} // namespace attrap
