// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/crawlvalues.h"
#include "app/cli/values.h"
#include "core/crawl/coverage.h"

#include <QCommandLineParser>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

// The licence asks that the source be named wherever its content is shown.
const auto Source = u"“Recueils des actes administratifs des préfectures”, data.gouv.fr, ODbL 1.0"_s;

QJsonObject rowJson(const DataGouvRow &row)
{
    return {{u"administration"_s, orNull(row.administration)},
            {u"title"_s, orNull(row.title)},
            {u"url"_s, row.url},
            {u"first_seen_on"_s, orNull(row.firstSeen)}};
}

} // namespace

Outcome crosscheck(Context &context, const QCommandLineParser &arguments)
{
    const QStringList given = arguments.positionalArguments();
    if (given.size() != 1) {
        return Outcome::wrongUse(translate("Cli", "Say which file: the list downloaded from data.gouv.fr."));
    }
    const auto reader = openReader(context);
    if (!reader) {
        return Outcome::failed(reader.error());
    }
    const QString code = arguments.value(u"administration"_s);
    if (!code.isEmpty()) {
        if (const auto known = administrationCodes({code}, *reader->database); !known) {
            return Outcome::failed(known.error());
        }
    }
    auto rows = readDataGouvList(given.constFirst());
    if (!rows) {
        return rows.error().code == ErrorCode::InvalidArgument
            ? Outcome::failed(translate("Cli", "%1 is not the list of data.gouv.fr (%2).")
                                  .arg(given.constFirst(), rows.error().detail))
            : Outcome::failed(rows.error());
    }
    if (!code.isEmpty()) {
        rows->erase(std::remove_if(rows->begin(), rows->end(),
                                   [&code](const DataGouvRow &row) { return row.administration != code; }),
                    rows->end());
    }
    // Of every administration: a file that another one lists too is known all the same.
    const auto names = Crawls(*reader->database).names({});
    if (!names) {
        return Outcome::failed(names.error());
    }
    const CrossCheck check = crossCheck(*rows, *names);
    if (context.json) {
        QJsonArray unknown;
        for (const DataGouvRow &row : check.unknown) {
            unknown.append(rowJson(row));
        }
        context.console.printJson(QJsonDocument(QJsonObject{{u"rows"_s, check.rows},
                                                            {u"known"_s, check.known},
                                                            {u"unknown"_s, unknown},
                                                            {u"source"_s, Source}}));
        return Outcome::done();
    }
    for (const DataGouvRow &row : check.unknown) {
        context.console.print(
            QStringList{row.administration.leftJustified(9), shownDate(row.firstSeen), row.title, row.url}
                .join(u"  "_s));
    }
    const QLocale locale;
    context.console.print(translate("Cli", "Of %1 recueils in the list, the library knows %2 and lacks %3.")
                              .arg(locale.toString(check.rows), locale.toString(check.known),
                                   locale.toString(check.unknown.size())));
    context.console.print(translate("Cli", "Source: %1").arg(Source));
    return Outcome::done();
}

} // namespace attrap::cli
