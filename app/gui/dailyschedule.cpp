// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dailyschedule.h"

namespace attrap {

QDateTime momentOf(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    constexpr qint64 DayS = 86'400;
    const QDateTime asUtc(date, time, Qt::UTC);
    // A change of clocks lies within a day of here, or there is none.
    const int before = zone.offsetFromUtc(asUtc.addSecs(-DayS));
    const int after = zone.offsetFromUtc(asUtc.addSecs(DayS));
    for (const int offset : {std::max(before, after), std::min(before, after)}) {
        const QDateTime moment = asUtc.addSecs(-offset);
        if (zone.offsetFromUtc(moment) == offset) {
            return moment;
        }
    }
    return asUtc.addSecs(-before); // Skipped by the change.
}

DailySchedule::DailySchedule(const Clock &clock, const QTimeZone &zone)
    : m_clock(clock)
    , m_zone(zone)
{ }

void DailySchedule::setHour(const QTime &hour, Change change)
{
    if (hour == m_hour) {
        return;
    }
    m_hour = hour;
    m_taken = {};
    m_notBefore = change == Change::ChosenNow ? m_clock.now() : QDateTime();
}

QDateTime DailySchedule::next() const
{
    if (!m_hour.isValid()) {
        return {};
    }
    const QDateTime now = m_clock.now();
    QDate date = now.toTimeZone(m_zone).date();
    QDateTime moment = momentOf(date, m_hour, m_zone);
    while (moment <= now) {
        date = date.addDays(1);
        moment = momentOf(date, m_hour, m_zone);
    }
    return moment;
}

QDateTime DailySchedule::last() const
{
    if (!m_hour.isValid()) {
        return {};
    }
    const QDateTime now = m_clock.now();
    QDate date = now.toTimeZone(m_zone).date();
    QDateTime moment = momentOf(date, m_hour, m_zone);
    while (moment > now) {
        date = date.addDays(-1);
        moment = momentOf(date, m_hour, m_zone);
    }
    return moment;
}

QStringList DailySchedule::due(const QList<FollowedAdministration> &followed,
                               const QHash<QString, QDateTime> &lastRuns) const
{
    const QDateTime struck = last();
    if (!struck.isValid() || struck < m_notBefore || struck == m_taken) {
        return {};
    }
    QStringList codes;
    for (const FollowedAdministration &one : followed) {
        const QDateTime run = lastRuns.value(one.administration);
        // Followed since then: its first run is the user's to start, or that of the next stroke.
        const bool isNewer = one.addedAt.isValid() && one.addedAt >= struck;
        if (!isNewer && (!run.isValid() || run < struck)) {
            codes.append(one.administration);
        }
    }
    return codes;
}

void DailySchedule::taken()
{
    m_taken = last();
}

} // namespace attrap
