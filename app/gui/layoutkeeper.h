// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace attrap {

class Settings;

/// Makes it no larger than its screen, with the frame of a window around it.
void boundToScreen(QWidget &window);

/// Remembers from one start to the next how the user arranged the windows that open over the main one: their
/// size and place, the columns of their tables, their splitters. Nothing opens larger than its screen.
/// Windows and their parts are told apart by objectName(); parts without one are left as they are. GUI
/// thread.
class LayoutKeeper : public QObject
{
    Q_OBJECT

public:
    /// `settings` outlives it.
    explicit LayoutKeeper(Settings &settings, QObject *parent = nullptr);

    /// To be called before it shows: arranges it as it was, and keeps what becomes of it each time it hides.
    void watch(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore(QWidget &window);
    void save(const QWidget &window);

    Settings &m_settings;
};

} // namespace attrap
