// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/stallwatch.h"

#include <QMetaObject>

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {

constexpr unsigned long IntervalMs = 5;

} // namespace

StallWatch::StallWatch(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("stallwatch"));
}

StallWatch::~StallWatch()
{
    stop();
}

void StallWatch::start()
{
    stop();
    m_delaysMs.clear();
    m_maxMs = 0;
    m_ended = false;
    m_underWay = false;
    m_clock.start();
    m_running = true;
    auto *poster = new QObject;
    poster->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, poster, &QObject::deleteLater);
    m_thread.start(QThread::TimeCriticalPriority);
    QMetaObject::invokeMethod(poster, [this] {
        while (!m_ended) {
            post();
            QThread::msleep(IntervalMs);
        }
    });
}

void StallWatch::stop()
{
    if (!m_running) {
        return;
    }
    m_ended = true;
    m_thread.quit();
    m_thread.wait();
    m_running = false;
}

void StallWatch::post()
{
    if (m_underWay.exchange(true)) {
        return;
    }
    const qint64 now = m_clock.nsecsElapsed();
    m_sentNs = now;
    QMetaObject::invokeMethod(
        this, [this, now] { heard(now); }, Qt::QueuedConnection);
}

void StallWatch::heard(qint64 sentNs)
{
    m_underWay = false;
    const double delayMs = static_cast<double>(m_clock.nsecsElapsed() - sentNs) / 1e6;
    m_delaysMs.append(static_cast<float>(delayMs));
    m_maxMs = std::max(m_maxMs, delayMs);
}

double StallWatch::maxStallMs() const
{
    if (m_running && m_underWay) {
        return std::max(m_maxMs, static_cast<double>(m_clock.nsecsElapsed() - m_sentNs) / 1e6);
    }
    return m_maxMs;
}

double StallWatch::percentileMs(double share) const
{
    if (m_delaysMs.isEmpty()) {
        return 0;
    }
    QList<float> sorted = m_delaysMs;
    std::sort(sorted.begin(), sorted.end());
    const double place = std::ceil(share * static_cast<double>(sorted.size())) - 1;
    const auto index = static_cast<qsizetype>(place);
    return sorted.at(std::clamp<qsizetype>(index, 0, sorted.size() - 1));
}

int StallWatch::samples() const
{
    return static_cast<int>(m_delaysMs.size());
}

} // namespace attrap
