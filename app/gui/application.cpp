// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"

#include "app/gui/mainwindow.h"
#include "app/gui/settings.h"
#include "app/session/siteoptions.h"

#include <QApplication>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <QtConcurrentRun>

#include <cmath>

using namespace Qt::StringLiterals;

namespace attrap {

QString chooseLanguage(const QString &asked, const Settings &settings)
{
    for (const QString &wanted : {asked, settings.language()}) {
        if (wanted == "fr"_L1 || wanted == "en"_L1) {
            return wanted;
        }
    }
    return QLocale::system().language() == QLocale::French ? u"fr"_s : u"en"_s;
}

void installLanguage(QCoreApplication &application, const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale::Language wanted = language == "fr"_L1 ? QLocale::French : QLocale::English;
    QLocale::setDefault(system.language() == wanted ? system : QLocale(wanted));
    const QStringList files{u":/i18n/attrap_"_s + language,
                            QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_"_s + language};
    for (const QString &file : files) {
        auto *translator = new QTranslator(&application);
        if (translator->load(file)) {
            QCoreApplication::installTranslator(translator);
        }
    }
}

void makePlaceholdersReadable()
{
    constexpr int LeastDifference = 70; // Of lightness, of 255.
    constexpr int HintAlpha = 150;
    QPalette palette = QApplication::palette();
    const QColor hint = palette.color(QPalette::PlaceholderText);
    const QColor base = palette.color(QPalette::Base);
    const double shown = hint.lightness() * hint.alphaF() + base.lightness() * (1 - hint.alphaF());
    if (std::abs(shown - base.lightness()) < LeastDifference) {
        QColor readable = palette.color(QPalette::Text);
        readable.setAlpha(HintAlpha);
        palette.setColor(QPalette::PlaceholderText, readable);
        QApplication::setPalette(palette);
    }
}

std::unique_ptr<MainWindow> makeMainWindow(Session &session, Settings &settings, Dialogs &dialogs)
{
    auto window = std::make_unique<MainWindow>(settings, dialogs);
    window->setSession(&session);
    return window;
}

LibraryHost::LibraryHost(MainWindow &window, Settings &settings, const Clock &clock)
    : m_window(window)
    , m_settings(settings)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcher<Opening>::finished, this, &LibraryHost::finish);
}

LibraryHost::~LibraryHost()
{
    close();
    m_pool.waitForDone();
}

void LibraryHost::setSites(const SiteOptions &sites)
{
    m_options.origins = sites.origins;
    m_options.politeness = sites.politeness;
    m_options.certificateFile = sites.certificateFile;
}

void LibraryHost::close()
{
    m_watcher.setFuture({}); // What is still being opened is closed again unseen.
    m_window.setSession(nullptr);
    m_session.reset();
}

void LibraryHost::open(const QString &folder, LibraryAccess access)
{
    close();
    m_asked = folder;
    m_options.folder = folder.isEmpty() ? Library::defaultFolder() : folder;
    m_options.access = access;
    m_watcher.setFuture(QtConcurrent::run(&m_pool, [options = m_options, &clock = m_clock] {
        return std::make_shared<Result<std::unique_ptr<Library>>>(Session::openLibrary(options, clock));
    }));
}

void LibraryHost::finish()
{
    if (m_watcher.future().resultCount() == 0) {
        return;
    }
    const Opening library = m_watcher.result();
    auto session = *library ? Session::make(std::move(**library), m_options)
                            : Result<std::unique_ptr<Session>>(library->error());
    if (!session) {
        m_window.showTrouble(session.error(), m_options.folder);
        return;
    }
    m_session = std::move(*session);
    m_settings.setLibraryFolder(m_asked);
    m_window.setSession(m_session.get());
    if (m_options.access == LibraryAccess::ReadWrite) {
        m_session->start();
        m_session->startCrawl();
    }
    Q_EMIT opened();
}

} // namespace attrap
