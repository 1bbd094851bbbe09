// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalogue/crawls.h"

#include <QHash>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace attrap {

/// When a time of day comes on a date: once a day whatever the clocks do. In the hour that a change of clocks
/// skips: as long after the change as it would have been; in the one that it repeats: the first time.
QDateTime momentOf(const QDate &date, const QTime &time, const QTimeZone &zone);

/// Which administrations the daily run owes a look, now. Pure: the hour, the clock and the runs decide. An
/// administration that was looked at since the last chosen hour, by whatever run, is owed nothing; what was
/// missed while the program was closed is owed once.
class DailySchedule
{
public:
    /// The clock outlives it.
    DailySchedule(const Clock &clock, const QTimeZone &zone);

    /// Invalid: never. An hour that the user chose just now owes nothing for the past.
    enum class Change { Loaded, ChosenNow };
    void setHour(const QTime &hour, Change change);
    [[nodiscard]] QTime hour() const { return m_hour; }

    /// The next time that the run begins by itself, UTC; invalid: never.
    [[nodiscard]] QDateTime next() const;
    /// Codes, in the order of `followed`. `lastRuns`: when the last run of each began. What was taken() since
    /// the chosen hour is not due again.
    [[nodiscard]] QStringList due(const QList<FollowedAdministration> &followed,
                                  const QHash<QString, QDateTime> &lastRuns) const;
    /// A run over what was due has been asked for.
    void taken();

private:
    /// The last time that the chosen hour struck, UTC; invalid: never.
    [[nodiscard]] QDateTime last() const;

    const Clock &m_clock;
    QTimeZone m_zone;
    QTime m_hour;
    QDateTime m_notBefore; ///< What struck earlier is owed nothing.
    QDateTime m_taken; ///< The stroke that was answered.
};

} // namespace attrap
