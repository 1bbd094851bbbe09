// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace attrap {

/// Stands between SQLite and the disk while it lives: every connection opened meanwhile goes through it.
/// At the n-th write, sync or truncation it fails with the given SQLite code. Thread: one.
class FaultyVfs
{
public:
    enum class Lasting {
        Once, ///< The next operation works again: a bad moment of the disk.
        FromThenOn, ///< Nothing works any more: the disk is full.
    };

    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// Starts counting; the n-th operation (from 1) fails.
    void failAt(int n, int code, Lasting lasting);
    /// Everything works again.
    void heal();
    /// Whether an operation was made to fail since failAt().
    [[nodiscard]] bool hasFailed() const;
};

} // namespace attrap
