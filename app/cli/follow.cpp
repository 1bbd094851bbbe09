// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/crawlvalues.h"
#include "app/cli/values.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

/// As a crawl looks back that is told nothing else.
constexpr int UsualDays = 62;

void removeFollowed(QList<FollowedAdministration> *followed, const QString &code)
{
    followed->erase(
        std::remove_if(followed->begin(), followed->end(),
                       [&code](const FollowedAdministration &one) { return one.administration == code; }),
        followed->end());
}

/// Those given, with the day given or else the one they had.
QList<FollowedAdministration> changed(QList<FollowedAdministration> followed, const QStringList &codes,
                                      const QDate &since, const QDateTime &now)
{
    for (const QString &code : codes) {
        const auto known
            = std::find_if(followed.begin(), followed.end(),
                           [&code](const FollowedAdministration &one) { return one.administration == code; });
        if (known == followed.end()) {
            const QDate usual = now.date().addDays(-UsualDays);
            followed.append({code, since.isValid() ? since : usual, now});
        } else if (since.isValid()) {
            known->since = since;
        }
    }
    return followed;
}

Outcome show(Context &context, Database &database)
{
    const auto followed = Crawls(database).followed();
    const auto names = administrationNames(database);
    if (!followed || !names) {
        return Outcome::failed(!followed ? followed.error() : names.error());
    }
    QJsonArray json;
    for (const FollowedAdministration &one : *followed) {
        json.append(QJsonObject{{u"administration"_s, one.administration},
                                {u"administration_name"_s, orNull(names->value(one.administration))},
                                {u"since"_s, orNull(one.since)},
                                {u"added_at"_s, orNull(one.addedAt)}});
        if (!context.json) {
            context.console.print(translate("Cli", "%1  %2, since %3")
                                      .arg(one.administration.leftJustified(14),
                                           names->value(one.administration), shownDate(one.since)));
        }
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(json));
    } else if (followed->isEmpty()) {
        context.console.print(
            translate("Cli", "No administration is followed: attrap-cli follow CODE adds one."));
    }
    return Outcome::done();
}

} // namespace

Outcome follow(Context &context, const QCommandLineParser &arguments)
{
    const QStringList given = arguments.positionalArguments();
    const auto since = dayOption(arguments, u"since"_s);
    if (!since) {
        return Outcome::wrongUse(translate("Cli", "--since needs a day such as 2026-01-31."));
    }
    if (given.isEmpty()) {
        if (arguments.isSet(u"remove"_s) || since->isValid()) {
            return Outcome::wrongUse(translate("Cli", "Say which administrations: CODE…, or all."));
        }
        const auto reader = openReader(context);
        return reader ? show(context, *reader->database) : Outcome::failed(reader.error());
    }
    const auto library = Library::open(context.folder, LibraryAccess::ReadWrite, context.clock);
    if (!library) {
        return Outcome::failed(library.error());
    }
    const auto database = (*library)->connect();
    if (!database) {
        return Outcome::failed(database.error());
    }
    const auto codes = administrationCodes(given, **database);
    if (!codes) {
        return Outcome::failed(codes.error());
    }
    Crawls crawls(**database);
    auto followed = crawls.followed();
    if (!followed) {
        return Outcome::failed(followed.error());
    }
    if (arguments.isSet(u"remove"_s)) {
        for (const QString &code : *codes) {
            removeFollowed(&*followed, code);
        }
    } else {
        *followed = changed(*followed, *codes, *since, context.clock.now());
    }
    if (const auto set = crawls.setFollowed(*followed); !set) {
        return Outcome::failed(set.error());
    }
    return show(context, **database);
}

} // namespace attrap::cli
