// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"

#include <QObject>

namespace attrap::cli {

/// Ctrl+C and kill (SIGINT, SIGTERM): the first asks to stop, a second one ends the program at once, which
/// loses nothing either. Make one, in main(). Thread: main.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    Interrupt();
    ~Interrupt() override;

    /// For work that blocks.
    [[nodiscard]] CancelToken token() const { return m_source.token(); }
    [[nodiscard]] bool wasAsked() const { return m_source.token().isCancelled(); }

Q_SIGNALS:
    /// From the event loop.
    void asked();

private:
    CancelSource m_source;
};

} // namespace attrap::cli
