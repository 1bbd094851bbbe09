// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"
#include "app/gui/browser/browserroom.h"
#include "app/gui/dialogs.h"
#include "app/gui/mainwindow.h"
#include "app/gui/settings.h"
#include "app/session/siteoptions.h"
#include "core/search/startup.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTimer>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    QString library;
    QString language;
    QStringList paths;
    std::optional<attrap::SiteOptions> sites; ///< Nothing: wrong use, which `trouble` says.
    QString trouble;
};

/// The language is wanted before any sentence is: it is looked for by hand first.
QString languageOf(const QStringList &arguments)
{
    const qsizetype place = arguments.indexOf(u"--lang"_s);
    if (place >= 0 && place + 1 < arguments.size()) {
        return arguments.at(place + 1);
    }
    for (const QString &argument : arguments) {
        if (argument.startsWith("--lang="_L1)) {
            return argument.sliced(7);
        }
    }
    return {};
}

CommandLine parse(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLine::tr("Reads the recueils des actes administratifs of the French préfectures."));
    const QCommandLineOption library(u"library"_s, CommandLine::tr("Folder of the library."),
                                     CommandLine::tr("folder"));
    const QCommandLineOption language(u"lang"_s, CommandLine::tr("Language of the window: fr or en."),
                                      CommandLine::tr("language"));
    parser.addOptions({library, language});
    for (const attrap::SiteOptionText &text : attrap::siteOptionTexts()) {
        parser.addOption({text.name, QCoreApplication::translate("Cli", text.description), text.value});
    }
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(CommandLine::tr("paths"), CommandLine::tr("Files or folders to import."),
                                 CommandLine::tr("[paths…]"));
    parser.process(application);
    CommandLine line;
    line.library = parser.value(library);
    line.language = parser.value(language);
    line.sites = attrap::siteOptions(parser, &line.trouble);
    for (const QString &path : parser.positionalArguments()) {
        line.paths.append(QDir::current().absoluteFilePath(path));
    }
    return line;
}

} // namespace

int main(int argc, char *argv[])
{
    attrap::prepareSearch();
    attrap::BrowserRoom::prepare();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Attrap"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ATTRAP_VERSION));
    QApplication::setDesktopFileName(u"attrap"_s);
    attrap::makePlaceholdersReadable();
    const QString asked = languageOf(QCoreApplication::arguments());
    if (!asked.isEmpty() && asked != u"fr"_s && asked != u"en"_s) {
        std::fputs("attrap: --lang takes fr or en.\n", stderr);
        return 2;
    }
    attrap::Settings settings;
    attrap::installLanguage(application, attrap::chooseLanguage(asked, settings));
    const CommandLine line = parse(application);
    if (!line.sites) {
        std::fprintf(stderr, "attrap: %s\n", qPrintable(line.trouble));
        return 2;
    }

    const attrap::SystemClock clock;
    attrap::WindowDialogs dialogs;
    const std::unique_ptr<attrap::BrowserRoom> browser = attrap::BrowserRoom::make(clock);
    attrap::MainWindow window(settings, dialogs);
    window.setBrowser(browser.get());
    attrap::LibraryHost host(window, settings, clock);
    host.setBrowser(browser ? browser->transport() : nullptr);
    host.setSites(*line.sites);
    if (browser) {
        browser->setOrigins(line.sites->origins);
    }
    QObject::connect(
        &window, &attrap::MainWindow::libraryWanted, &window,
        [&host](const QString &folder, attrap::LibraryAccess access) { host.open(folder, access); });
    window.show();
    QObject::connect(
        &host, &attrap::LibraryHost::opened, &window,
        [&window, paths = line.paths] {
            if (!paths.isEmpty()) {
                window.importPaths(paths);
            }
        },
        Qt::SingleShotConnection);
    // The window first, the library then: what goes wrong with it has somewhere to be said.
    QTimer::singleShot(0, &host, [&] {
        host.open(line.library.isEmpty() ? settings.libraryFolder() : line.library,
                  attrap::LibraryAccess::ReadWrite);
    });
    const int status = QApplication::exec();
    window.hide();
    return status;
}
