// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/readingsettings.h"

#include "core/catalogue/statement.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr char OnBattery[] = "reading.on_battery"; // "pause" or "read"
constexpr char State[] = "reading.state"; // "pid workers pause battery"

Result<QString> kept(const Database &database, const char *key)
{
    Statement statement(database, "SELECT value FROM setting WHERE key = ?");
    const auto row = statement.text(QString::fromLatin1(key)).step();
    if (!row) {
        return row.error();
    }
    return *row ? statement.textAt(0) : QString();
}

Result<void> keep(Database &database, const char *key, const QString &value)
{
    return Statement(database,
                     "INSERT INTO setting (key, value) VALUES (?,?) ON CONFLICT (key) DO UPDATE SET "
                     "value = excluded.value")
        .text(QString::fromLatin1(key))
        .text(value)
        .run();
}

} // namespace

Result<ReadingSettings> readingSettings(const Database &database)
{
    const auto onBattery = kept(database, OnBattery);
    if (!onBattery) {
        return onBattery.error();
    }
    return ReadingSettings{*onBattery == "pause"_L1};
}

Result<void> setReadingSettings(Database &database, const ReadingSettings &settings)
{
    return keep(database, OnBattery, settings.pauseOnBattery ? u"pause"_s : u"read"_s);
}

Result<ReadingState> readingState(const Database &database)
{
    const auto text = kept(database, State);
    if (!text) {
        return text.error();
    }
    const QStringList parts = text->split(u' ');
    if (parts.size() != 4) {
        return ReadingState{};
    }
    const int pause = std::clamp(parts.at(2).toInt(), 0, static_cast<int>(PauseReason::Battery));
    return ReadingState{parts.at(0).toLongLong(), parts.at(1).toInt(), static_cast<PauseReason>(pause),
                        parts.at(3) == "1"_L1};
}

Result<void> setReadingState(Database &database, const ReadingState &state)
{
    return keep(database, State,
                u"%1 %2 %3 %4"_s.arg(state.pid)
                    .arg(state.workers)
                    .arg(static_cast<int>(state.pause))
                    .arg(state.onBattery ? 1 : 0));
}

} // namespace attrap
