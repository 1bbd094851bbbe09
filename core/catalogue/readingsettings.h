// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace attrap {

class Database;

/// How the user wants the reading done; kept in the library.
struct ReadingSettings
{
    bool pauseOnBattery = false; ///< Read nothing while the computer runs on its battery.

    friend bool operator==(const ReadingSettings &, const ReadingSettings &) = default;
};

/// Why nothing is read although something waits.
enum class PauseReason { None = 0, Asked = 1, Battery = 2 };

/// What the program that writes the library is doing, kept so that another can tell of it. It may have died
/// since: believe it only while that process holds the library's lock.
struct ReadingState
{
    qint64 pid = 0; ///< 0: none was ever kept.
    int workers = 0;
    PauseReason pause = PauseReason::None;
    bool onBattery = false;

    friend bool operator==(const ReadingState &, const ReadingState &) = default;
};

/// Thread: that of the database. Errors: DatabaseFailed.
Result<ReadingSettings> readingSettings(const Database &database);
Result<void> setReadingSettings(Database &database, const ReadingSettings &settings);
Result<ReadingState> readingState(const Database &database);
Result<void> setReadingState(Database &database, const ReadingState &state);

} // namespace attrap
