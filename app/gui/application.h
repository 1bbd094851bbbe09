// SPDX-License-Identifier: GPL-3.0-or-later
// How the window is brought up: languages, the library, and what a test or a bench needs of it.
#pragma once

#include "app/session/session.h"

#include <QStringList>

#include <memory>

class QCoreApplication;

namespace attrap {

class Dialogs;
class MainWindow;
class Settings;

/// The language of the window: what was asked for, else what the settings say, else French for a French
/// system and English for any other. "fr" or "en".
QString chooseLanguage(const QString &asked, const Settings &settings);
/// Loads the sentences of Attrap and of Qt, and shows dates and numbers as that language writes them.
void installLanguage(QCoreApplication &application, const QString &language);

/// The whole window on an open library, without main(): for tests and benches. Nothing is shown yet; the
/// session, the settings and the dialogs outlive it. Call session.start() afterwards.
std::unique_ptr<MainWindow> makeMainWindow(Session &session, Settings &settings, Dialogs &dialogs);

/// Opens libraries for a window, one at a time, and closes them again. GUI thread.
class LibraryHost
{
public:
    LibraryHost(MainWindow &window, Settings &settings, const Clock &clock);
    ~LibraryHost();
    LibraryHost(const LibraryHost &) = delete;
    LibraryHost &operator=(const LibraryHost &) = delete;

    /// Closes what was open, opens that folder (empty: the default one) and shows it, or the reason why not.
    void open(const QString &folder, LibraryAccess access);
    void close();
    [[nodiscard]] bool isOpen() const { return m_session != nullptr; }

private:
    MainWindow &m_window;
    Settings &m_settings;
    const Clock &m_clock;
    std::unique_ptr<Session> m_session;
};

} // namespace attrap
