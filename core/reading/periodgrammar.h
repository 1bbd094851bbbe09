// SPDX-License-Identifier: GPL-3.0-or-later
// How a sentence says from when to when: "du … au …", "le … de … à …", "pour une durée de …". Internal to
// periods.cpp, which says in which sentences that is believed.
#pragma once

#include "core/reading/actedates.h"
#include "core/reading/fieldtext.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace attrap {

constexpr QChar DayMark = u'D';
constexpr QChar TimeMark = u'T';

/// The folded text with each day and each time of day replaced by as many marks: what is looked for becomes
/// "du D+ T+ au D+ T+". Folded text has no capitals of its own.
class MarkedText
{
public:
    MarkedText(const QString &folded, const QList<PrintedDay> &days)
        : m_text(folded)
    {
        for (const PrintedDay &day : days) {
            if (mark(day.place, DayMark)) {
                m_days.insert(day.place.start, day);
            }
        }
        for (const PrintedTime &time : printedTimes(m_text)) {
            if (mark(time.place, TimeMark)) {
                m_times.insert(time.place.start, time);
            }
        }
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] PrintedDay day(qsizetype start) const { return m_days.value(start); }
    [[nodiscard]] PrintedTime time(qsizetype start) const { return m_times.value(start); }

private:
    bool mark(const TextPlace &place, QChar with)
    {
        const QChar before = place.start > 0 ? m_text.at(place.start - 1) : u' ';
        if (before == DayMark || before == TimeMark || m_text.at(place.start) == DayMark) {
            return false;
        }
        for (qsizetype i = place.start; i < place.end(); ++i) {
            m_text[i] = with;
        }
        return true;
    }

    QString m_text;
    QHash<qsizetype, PrintedDay> m_days;
    QHash<qsizetype, PrintedTime> m_times;
};

struct StatedMoment
{
    QDate date;
    std::optional<QTime> time; ///< An invalid one: the end of the day.
    TextPlace place;
    bool isRepaired = false;

    [[nodiscard]] QString value() const
    {
        const QString day = date.toString(Qt::ISODate);
        return time && time->isValid() ? day + u'T' + time->toString(QStringLiteral("HH:mm")) : day;
    }
};

struct StatedPeriod
{
    std::optional<StatedMoment> from;
    std::optional<StatedMoment> to;
};

struct StatedDuration
{
    QString value;
    TextPlace place;
    std::optional<StatedMoment> from;
};

/// "du 14 août 2024 à 8 h au 16 août 2024 à 20 h", "du 14 au 16 août 2024 de 8 h à 20 h". `offset` is where
/// the sentence begins in the marked text.
QList<StatedPeriod> statedRanges(const MarkedText &marked, QStringView sentence, qsizetype offset);
/// "le 14 août 2024 de 14 h à 20 h", "les 12 et 13 juillet 2025", "le 14 août 2024"
QList<StatedPeriod> statedDays(const MarkedText &marked, QStringView sentence, qsizetype offset);
/// "à compter du …" and "jusqu'au …", each on its own.
QList<StatedPeriod> statedBounds(const MarkedText &marked, QStringView sentence, qsizetype offset);
/// "pour une durée de trois ans", "soit 38 jours consécutifs".
std::optional<StatedDuration> statedDuration(QStringView sentence, qsizetype offset);

} // namespace attrap
