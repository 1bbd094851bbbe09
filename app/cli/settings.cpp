// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/values.h"
#include "app/gui/errortext.h"
#include "core/catalogue/crawls.h"
#include "core/catalogue/readingsettings.h"
#include "core/web/curltransport.h"

#include <QCommandLineParser>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

struct LibrarySettings
{
    CrawlSettings crawl;
    ReadingSettings reading;
};

/// One setting: how it is read from and written to them. `set` returns a sentence for a bad value.
struct Setting
{
    QString key;
    QString (*get)(const LibrarySettings &settings);
    QString (*set)(LibrarySettings *settings, const QString &value);
};

Result<LibrarySettings> loadSettings(Database &database)
{
    const auto crawl = Crawls(database).settings();
    const auto reading = readingSettings(database);
    if (!crawl || !reading) {
        return crawl ? reading.error() : crawl.error();
    }
    return LibrarySettings{*crawl, *reading};
}

QString setProxy(LibrarySettings *settings, const QString &value)
{
    NetworkSettings network;
    network.proxy = value;
    if (!checkNetworkSettings(network)) {
        return translate("Cli",
                         "%1 is no proxy: it needs the form socks5h://127.0.0.1:9050 or http://proxy:3128.")
            .arg(value);
    }
    settings->crawl.proxy = value;
    return {};
}

QString setContact(LibrarySettings *settings, const QString &value)
{
    settings->crawl.contact = value;
    return {};
}

QString setDaily(LibrarySettings *settings, const QString &value)
{
    const QTime time = QTime::fromString(value, u"H:mm"_s);
    if (!value.isEmpty() && !time.isValid()) {
        return translate("Cli", "%1 is no time of day: it needs the form 7:30.").arg(value);
    }
    settings->crawl.dailyAt = time;
    return {};
}

QString setWatched(LibrarySettings *settings, const QString &value)
{
    const QString folder = value.isEmpty() ? QString() : QDir(value).absolutePath();
    if (!folder.isEmpty() && !QDir(folder).exists()) {
        return translate("Cli", "There is no folder %1.").arg(QDir::toNativeSeparators(folder));
    }
    settings->crawl.watchedFolder = folder;
    return {};
}

QString setReadingOnBattery(LibrarySettings *settings, const QString &value)
{
    if (!value.isEmpty() && value != u"pause"_s && value != u"read"_s) {
        return translate("Cli", "On battery the reading is to “pause” or to “read”; %1 is neither.")
            .arg(value);
    }
    settings->reading.pauseOnBattery = value == u"pause"_s;
    return {};
}

QList<Setting> allSettings()
{
    return {
        {u"proxy"_s, [](const LibrarySettings &settings) { return settings.crawl.proxy; }, setProxy},
        {u"contact"_s, [](const LibrarySettings &settings) { return settings.crawl.contact; }, setContact},
        {u"daily"_s,
         [](const LibrarySettings &settings) { return settings.crawl.dailyAt.toString(u"HH:mm"_s); },
         setDaily},
        {u"watched-folder"_s, [](const LibrarySettings &settings) { return settings.crawl.watchedFolder; },
         setWatched},
        {u"reading-on-battery"_s,
         [](const LibrarySettings &settings) {
             return settings.reading.pauseOnBattery ? u"pause"_s : u"read"_s;
         },
         setReadingOnBattery}};
}

void show(Context &context, const LibrarySettings &settings, const QString &only)
{
    QJsonObject json;
    for (const Setting &setting : allSettings()) {
        if (!only.isEmpty() && setting.key != only) {
            continue;
        }
        const QString value = setting.get(settings);
        json.insert(QString(setting.key).replace(u'-', u'_'), orNull(value));
        if (!context.json) {
            context.console.print(setting.key.leftJustified(20)
                                  + (value.isEmpty() ? translate("Cli", "(none)") : value));
        }
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(json));
    }
}

Outcome change(Context &context, const Setting &setting, const QString &value)
{
    const auto library = Library::open(context.folder, LibraryAccess::ReadWrite, context.clock);
    if (!library) {
        return Outcome::failed(library.error());
    }
    const auto database = (*library)->connect();
    if (!database) {
        return Outcome::failed(database.error());
    }
    auto settings = loadSettings(**database);
    if (!settings) {
        return Outcome::failed(settings.error());
    }
    if (const QString sentence = setting.set(&*settings, value); !sentence.isEmpty()) {
        return Outcome::wrongUse(sentence);
    }
    if (const auto stored = Crawls(**database).setSettings(settings->crawl); !stored) {
        return Outcome::failed(stored.error());
    }
    if (const auto stored = setReadingSettings(**database, settings->reading); !stored) {
        return Outcome::failed(stored.error());
    }
    show(context, *settings, {});
    return Outcome::done();
}

} // namespace

Outcome settings(Context &context, const QCommandLineParser &arguments)
{
    const QStringList given = arguments.positionalArguments();
    const QString key = given.value(0);
    const QList<Setting> all = allSettings();
    const auto setting
        = std::find_if(all.begin(), all.end(), [&key](const Setting &one) { return one.key == key; });
    if (given.size() > 2 || (!key.isEmpty() && setting == all.end())) {
        return Outcome::wrongUse(translate("Cli",
                                           "The settings are proxy, contact, daily, watched-folder and "
                                           "reading-on-battery: give one, and its "
                                           "value."));
    }
    if (given.size() == 2) {
        return change(context, *setting, given.at(1));
    }
    const auto reader = openReader(context);
    if (!reader) {
        return Outcome::failed(reader.error());
    }
    const auto settings = loadSettings(*reader->database);
    if (!settings) {
        return Outcome::failed(settings.error());
    }
    show(context, *settings, key);
    return Outcome::done();
}

} // namespace attrap::cli
