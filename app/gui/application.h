// SPDX-License-Identifier: GPL-3.0-or-later
// How the window is brought up: languages, the library, and what a test or a bench needs of it.
#pragma once

#include "app/session/session.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <memory>

class QCoreApplication;

namespace attrap {

class Dialogs;
class MainWindow;
class Settings;
struct SiteOptions;

/// The language of the window: what was asked for, else what the settings say, else French for a French
/// system and English for any other. "fr" or "en".
QString chooseLanguage(const QString &asked, const Settings &settings);
/// Loads the sentences of Attrap and of Qt, and shows dates and numbers as that language writes them.
void installLanguage(QCoreApplication &application, const QString &language);

/// Some desktops with dark colours leave the hints of empty fields black on black: gives them a colour that
/// can be read, where the present one cannot. GUI thread.
void makePlaceholdersReadable();

/// The whole window on an open library, without main(): for tests and benches. Nothing is shown yet; the
/// session, the settings and the dialogs outlive it. Call session.start() afterwards.
std::unique_ptr<MainWindow> makeMainWindow(Session &session, Settings &settings, Dialogs &dialogs);

/// Opens libraries for a window, one at a time, and closes them again. The disk is waited for in another
/// thread. Thread: GUI.
class LibraryHost : public QObject
{
    Q_OBJECT

public:
    LibraryHost(MainWindow &window, Settings &settings, const Clock &clock);
    ~LibraryHost() override;

    /// Closes what was open and begins to open that folder (empty: the default one). It ends with opened(),
    /// or with the reason why not shown in the window.
    void open(const QString &folder, LibraryAccess access);
    void close();
    /// For the sites that need one; null: none. Outlives the host.
    void setBrowser(HttpTransport *browser) { m_options.browser = browser; }
    /// For the libraries opened from now on.
    void setSites(const SiteOptions &sites);

Q_SIGNALS:
    void opened();

private:
    using Opening = std::shared_ptr<Result<std::unique_ptr<Library>>>;
    void finish();

    MainWindow &m_window;
    Settings &m_settings;
    const Clock &m_clock;
    QThreadPool m_pool;
    QFutureWatcher<Opening> m_watcher;
    Session::Options m_options;
    QString m_asked; ///< The folder as it was asked for: empty for the default one.
    std::unique_ptr<Session> m_session;
};

} // namespace attrap
