// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses: asked for, or because of the battery.
#include "core/reading/readingservice_p.h"

#include <QCoreApplication>

namespace attrap {

PauseReason ReadingService::Impl::pauseReason() const
{
    if (pauseAsked) {
        return PauseReason::Asked;
    }
    return onBattery && settings.pauseOnBattery && !readOnBattery ? PauseReason::Battery : PauseReason::None;
}

/// Something that decides about pauses, or the number of workers, may have changed.
void ReadingService::Impl::pauseChanged()
{
    keepState();
    if (pauseReason() != PauseReason::None) {
        takeBackWaiting();
    }
    emitProgress();
    pump();
}

/// Best effort: it only tells other programs.
void ReadingService::Impl::keepState()
{
    if (!started) {
        return;
    }
    const ReadingState state{QCoreApplication::applicationPid(), pool.workerCount(), pauseReason(),
                             onBattery};
    if (state == keptState) {
        return;
    }
    const auto kept = setReadingState(*database, state);
    if (kept) {
        keptState = state;
    } else {
        qCWarning(lcReading) << "the state of the reading was not kept:" << kept.error().detail;
    }
}

void ReadingService::pause()
{
    m_impl->pauseAsked = true;
    m_impl->pauseChanged();
}

void ReadingService::resume()
{
    m_impl->pauseAsked = false;
    m_impl->readOnBattery = m_impl->onBattery;
    m_impl->pauseChanged();
}

void ReadingService::setOnBattery(bool onBattery)
{
    if (m_impl->onBattery == onBattery) {
        return;
    }
    m_impl->onBattery = onBattery;
    m_impl->readOnBattery = false;
    m_impl->pauseChanged();
}

void ReadingService::setSettings(const ReadingSettings &settings)
{
    Impl &impl = *m_impl;
    if (!impl.started || impl.settings == settings) {
        Q_EMIT settingsChanged(impl.settings);
        return;
    }
    const auto kept = setReadingSettings(*impl.database, settings);
    if (!kept) {
        impl.stop(kept.error());
        return;
    }
    impl.settings = settings;
    impl.readOnBattery = false;
    Q_EMIT settingsChanged(settings);
    impl.pauseChanged();
}

void ReadingService::setWorkerCount(int workers)
{
    m_impl->pool.setWorkerCount(std::max(1, workers));
    m_impl->pauseChanged();
}

} // namespace attrap
