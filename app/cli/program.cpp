// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "core/catalogue/library.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

#include <optional>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

const char *const GeneralSummary
    = QT_TRANSLATE_NOOP("Cli", "Collects, reads, searches and shows recueils des actes administratifs.");

QList<Option> globalOptions()
{
    return {{u"library"_s, u"DIR"_s, QT_TRANSLATE_NOOP("Cli", "The library to use.")},
            {u"json"_s, {}, QT_TRANSLATE_NOOP("Cli", "Prints one JSON document.")},
            {u"lang"_s, u"fr|en"_s, QT_TRANSLATE_NOOP("Cli", "The language of the sentences.")},
            {u"help"_s, {}, QT_TRANSLATE_NOOP("Cli", "Shows this help.")},
            {u"version"_s, {}, QT_TRANSLATE_NOOP("Cli", "Shows the version.")}};
}

void addOptions(QCommandLineParser *parser, const QList<Option> &options)
{
    for (const Option &option : options) {
        const QStringList names
            = option.name == "help"_L1 ? QStringList{u"help"_s, u"h"_s} : QStringList{option.name};
        QCommandLineOption added(names);
        added.setValueName(option.value);
        parser->addOption(added);
    }
}

QString shownOption(const Option &option)
{
    const QString dashes = option.name.size() == 1 ? u"-"_s : u"--"_s;
    return dashes + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
}

QString optionList(const QList<Option> &options)
{
    QString text;
    for (const Option &option : options) {
        text += u"  %1  %2\n"_s.arg(shownOption(option).leftJustified(28),
                                    translate("Cli", option.description));
    }
    return text;
}

QString usageLine(const Command &command)
{
    QString line = u"attrap-cli "_s + command.name;
    if (!command.operands.isEmpty()) {
        line += u' ' + command.operands;
    }
    for (const Option &option : command.options) {
        line += (option.isNeeded ? u" %1"_s : u" [%1]"_s).arg(shownOption(option));
    }
    return line;
}

QString generalHelp()
{
    QString text = translate("Cli", "Usage: %1").arg(u"attrap-cli [--library DIR] [--json] COMMAND …\n"_s);
    text += translate("Cli", GeneralSummary) + u"\n\n"_s;
    const QList<Command> all = commands();
    for (const Command &command : all) {
        text += u"  %1  %2\n"_s.arg(command.name.leftJustified(14),
                                    translate("Cli", command.summary).section(u'\n', 0, 0));
    }
    text += u'\n' + optionList(globalOptions());
    text += u'\n' + translate("Cli", "attrap-cli COMMAND --help tells more.");
    return text;
}

QString commandHelp(const Command &command)
{
    return translate("Cli", "Usage: %1").arg(usageLine(command)) + u'\n' + translate("Cli", command.summary)
        + u"\n\n"_s + optionList(command.options) + optionList(globalOptions());
}

/// The language asked for, else that of the system where we speak it, else English.
QString languageOf(const QCommandLineParser &parser)
{
    const QString asked = parser.value(u"lang"_s);
    if (asked == "fr"_L1 || asked == "en"_L1) {
        return asked;
    }
    return QLocale::system().language() == QLocale::French ? u"fr"_s : u"en"_s;
}

void speak(const QString &language, QTranslator *translator)
{
    QLocale::setDefault(language == "fr"_L1 ? QLocale(QLocale::French, QLocale::France)
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    // English needs it too: for its plurals.
    if (translator->load(u":/i18n/attrap_"_s + language)) {
        QCoreApplication::installTranslator(translator);
    }
}

int wrongUse(Console &console, const QString &sentence, const QString &usage)
{
    console.note(sentence);
    console.note(usage);
    return static_cast<int>(ExitCode::WrongUse);
}

std::optional<Command> commandNamed(const QString &name)
{
    const QList<Command> all = commands();
    for (const Command &command : all) {
        if (command.name == name) {
            return command;
        }
    }
    return std::nullopt;
}

int runCommand(Console &console, const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(&parser, globalOptions());
    addOptions(&parser, command.options);
    const QString usage = translate("Cli", "Usage: %1").arg(usageLine(command));
    if (!parser.parse(arguments)) {
        const QStringList unknown = parser.unknownOptionNames();
        return wrongUse(console,
                        unknown.isEmpty()
                            ? translate("Cli", "An option stands without its value.")
                            : translate("Cli", "There is no such option: %1.").arg(unknown.constFirst()),
                        usage);
    }
    if (parser.isSet(u"help"_s)) {
        console.print(commandHelp(command));
        return 0;
    }
    const QString language = parser.value(u"lang"_s);
    if (!language.isEmpty() && language != "fr"_L1 && language != "en"_L1) {
        return wrongUse(console, translate("Cli", "--lang needs fr or en."), usage);
    }
    const QString asked = parser.value(u"library"_s);
    const QString folder = asked.isEmpty() ? Library::defaultFolder() : QDir(asked).absolutePath();
    Interrupt interrupt;
    const SystemClock clock;
    Context context{folder, parser.isSet(u"json"_s), console, interrupt, clock};
    const Outcome outcome = command.run(context, parser);
    if (outcome.exit == ExitCode::WrongUse) {
        return wrongUse(console, outcome.sentence, usage);
    }
    if (outcome.exit == ExitCode::Failed) {
        console.note(outcome.sentence);
    } else if (console.hasFailed()) {
        console.note(translate("Cli", "The answer could not be written to standard output."));
        return static_cast<int>(ExitCode::Failed);
    }
    return static_cast<int>(outcome.exit);
}

} // namespace

int runProgram(const QStringList &arguments)
{
    // First what stands before the command, then everything with the options of that command.
    QCommandLineParser globals;
    addOptions(&globals, globalOptions());
    globals.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    const bool understood = globals.parse(arguments);
    const QStringList rest = globals.positionalArguments();
    const QString name = rest.value(0);
    const auto command = commandNamed(name);

    QCommandLineParser all;
    addOptions(&all, globalOptions());
    addOptions(&all, command ? command->options : QList<Option>());
    all.parse(arguments);
    QTranslator translator;
    speak(languageOf(all), &translator);

    Console console;
    if (globals.isSet(u"version"_s)) {
        console.print(u"attrap-cli "_s + QStringLiteral(ATTRAP_VERSION));
        return 0;
    }
    if (rest.isEmpty() && globals.isSet(u"help"_s)) {
        console.print(generalHelp());
        return 0;
    }
    if (!understood) {
        const QStringList unknown = globals.unknownOptionNames();
        return wrongUse(console,
                        unknown.isEmpty()
                            ? translate("Cli", "An option stands without its value.")
                            : translate("Cli", "There is no such option: %1.").arg(unknown.constFirst()),
                        generalHelp());
    }
    if (rest.isEmpty()) {
        return wrongUse(console, translate("Cli", "Say what to do: a command is missing."), generalHelp());
    }
    if (!command) {
        return wrongUse(console, translate("Cli", "There is no such command: %1.").arg(name), generalHelp());
    }
    QStringList own = arguments.first(arguments.size() - rest.size());
    own += rest.mid(1);
    return runCommand(console, *command, own);
}

} // namespace attrap::cli
