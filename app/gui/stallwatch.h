// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace attrap {

/// Measures for how long the thread that made it stays away from its event loop: a thread of its own posts to
/// it every 5 ms and notes how late the post is heard. One that is still unheard counts with its age so far.
/// Thread: make and use it in the watched thread, usually that of the GUI.
class StallWatch : public QObject
{
    Q_OBJECT

public:
    explicit StallWatch(QObject *parent = nullptr);
    ~StallWatch() override;

    /// Begins to measure, forgetting what was measured before.
    void start();
    void stop();
    /// The longest absence since start(), in milliseconds.
    [[nodiscard]] double maxStallMs() const;
    /// The delay below which that share of the posts was heard; `share` from 0 to 1. 0 before the first one.
    [[nodiscard]] double percentileMs(double share) const;
    /// Posts heard so far.
    [[nodiscard]] int samples() const;

private:
    void heard(qint64 sentNs);
    void post();

    QElapsedTimer m_clock;
    QThread m_thread;
    std::atomic<bool> m_ended = false;
    std::atomic<bool> m_underWay = false; ///< A post waits to be heard: no second one is sent.
    std::atomic<qint64> m_sentNs = 0;
    QList<float> m_delaysMs;
    double m_maxMs = 0;
    bool m_running = false;
};

} // namespace attrap
