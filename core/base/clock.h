// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace attrap {

/// Where time comes from, so that a test can hold it still. Thread: any.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    /// Now, in UTC, with milliseconds.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Milliseconds of a clock that never goes back; only differences mean something.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
};

class SystemClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
};

/// The stored form of a time: UTC, milliseconds, "2026-11-24T01:52:05.123Z".
QString toStorage(const QDateTime &time);
/// The time stored in that form; invalid when the text is not of it.
QDateTime timeFromStorage(const QString &text);

} // namespace attrap
