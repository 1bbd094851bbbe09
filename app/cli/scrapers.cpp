// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/scrapers.h"

#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/crawlvalues.h"
#include "app/cli/values.h"
#include "app/gui/errortext.h"
#include "app/session/siteoptions.h"
#include "core/web/curltransport.h"
#include "scrapers/definitionfile.h"
#include "scrapers/dryrun.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

constexpr int UsualDays = 62;

/// Pages of the site itself, at the polite rhythm; nothing is kept of them.
class PolitePages : public PageSource
{
public:
    PolitePages(Context &context, WebClient &client, const Definition &definition)
        : m_context(context)
        , m_client(client)
        , m_definition(definition)
    { }

    Result<FetchedPage> page(const QUrl &url) override { return asked(url, {}); }
    Result<FetchedPage> submit(const QUrl &url, const QByteArray &formBody) override
    {
        return asked(url, formBody);
    }
    std::optional<QList<ListedItem>> remembered(const QUrl & /*detailPage*/) override { return std::nullopt; }

private:
    Result<FetchedPage> asked(const QUrl &url, const QByteArray &formBody)
    {
        HttpRequest request;
        request.url = url;
        request.formBody = formBody;
        request.userAgent = m_definition.userAgent;
        m_context.console.progress(translate("Cli", "Asking for %1").arg(url.toDisplayString()));
        const HttpOutcome outcome = m_client.fetch(request, m_context.interrupt.token());
        if (outcome.error) {
            return *outcome.error;
        }
        const Exchange &exchange = outcome.exchange;
        return FetchedPage{url, exchange.finalUrl, exchange.body, exchange.header(u"Content-Type"_s)};
    }

    Context &m_context;
    WebClient &m_client;
    const Definition &m_definition;
};

QJsonArray urlsJson(const QList<QUrl> &urls)
{
    QJsonArray array;
    for (const QUrl &url : urls) {
        array.append(url.toString(QUrl::FullyEncoded));
    }
    return array;
}

QString numberingName(Numbering numbering)
{
    switch (numbering) {
    case Numbering::Yearly:
        return u"yearly"_s;
    case Numbering::Monthly:
        return u"monthly"_s;
    case Numbering::None:
        return u"none"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject definitionJson(const Definition &definition)
{
    return {{u"code"_s, definition.code},
            {u"family"_s, definition.family},
            {u"start"_s, urlsJson(definition.start)},
            {u"alternates"_s, urlsJson(definition.alternates)},
            {u"verified"_s, orNull(definition.verified)},
            {u"browser"_s, definition.needsBrowser},
            {u"numbering"_s, numberingName(definition.numbering)},
            {u"delay_seconds"_s, definition.delaySeconds},
            {u"user_agent"_s, orNull(definition.userAgent)},
            {u"oddities"_s, QJsonArray::fromStringList(definition.oddities)},
            {u"uncertain"_s, QJsonArray::fromStringList(definition.uncertain)},
            {u"file"_s, definition.fileName}};
}

Outcome list(Context &context)
{
    const auto definitions = shippedDefinitions();
    if (!definitions) {
        return Outcome::failed(definitions.error());
    }
    QJsonArray json;
    for (const Definition &definition : *definitions) {
        if (context.json) {
            json.append(definitionJson(definition));
            continue;
        }
        QStringList parts{definition.code.leftJustified(14), definition.family.leftJustified(20),
                          definition.verified,
                          definition.start.isEmpty() ? QString() : definition.start.constFirst().toString()};
        if (definition.needsBrowser) {
            parts.append(translate("Cli", "needs a browser"));
        }
        if (!definition.uncertain.isEmpty()) {
            const int uncertain = static_cast<int>(definition.uncertain.size());
            parts.append(translate("Cli", "%n point(s) uncertain", nullptr, uncertain));
        }
        context.console.print(parts.join(u"  "_s));
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(json));
    }
    return Outcome::done();
}

/// A definition file, or the shipped one of a code.
Result<Definition> definitionOf(const QString &name)
{
    if (name.endsWith(".json"_L1)) {
        return loadDefinition(name);
    }
    const auto definitions = shippedDefinitions();
    if (!definitions) {
        return definitions.error();
    }
    const auto found = std::find_if(definitions->begin(), definitions->end(),
                                    [&name](const Definition &one) { return one.code == name; });
    if (found == definitions->end()) {
        return Error{ErrorCode::UnknownAdministration, name, {}};
    }
    return *found;
}

QJsonObject dryRunJson(const DryRun &run)
{
    QJsonArray pages;
    for (const DryRun::Page &page : run.pages) {
        pages.append(QJsonObject{{u"url"_s, page.url.toString(QUrl::FullyEncoded)},
                                 {u"final_url"_s, orNull(page.finalUrl.toString(QUrl::FullyEncoded))},
                                 {u"form"_s, page.isForm},
                                 {u"items"_s, page.items},
                                 {u"older_items"_s, page.olderItems}});
    }
    QJsonArray items;
    for (const ListedItem &item : run.items) {
        items.append(QJsonObject{{u"url"_s, item.url.toString(QUrl::FullyEncoded)},
                                 {u"title"_s, item.title},
                                 {u"published_on"_s, orNull(item.publishedOn)},
                                 {u"printed_date"_s, orNull(item.printedDate)},
                                 {u"detail"_s, orNull(item.detail)},
                                 {u"listing_url"_s, item.listingUrl.toString(QUrl::FullyEncoded)}});
    }
    QJsonArray troubles;
    for (const WalkTrouble &trouble : run.troubles) {
        QJsonObject one = errorJson(trouble.error);
        one.insert(u"page"_s, trouble.page.toString(QUrl::FullyEncoded));
        troubles.append(one);
    }
    return {{u"pages"_s, pages},
            {u"documents"_s, items},
            {u"troubles"_s, troubles},
            {u"ended"_s, run.ended ? QJsonValue(errorJson(*run.ended)) : QJsonValue()}};
}

void print(Console &console, const Definition &definition, const DryRun &run)
{
    const QLocale locale;
    console.print(translate("Cli", "%1 is valid.").arg(definition.fileName));
    for (const QString &line : describe(definition)) {
        console.print(u"    "_s + line);
    }
    for (const DryRun::Page &page : run.pages) {
        console.print(translate("Cli", "%1: %2 to bring, %3 older")
                          .arg(page.url.toDisplayString(), locale.toString(page.items),
                               locale.toString(page.olderItems)));
    }
    for (const ListedItem &item : run.items) {
        console.print(
            QStringList{u"    "_s + shownDate(item.publishedOn), item.title, item.url.toDisplayString()}.join(
                u"  "_s));
    }
    for (const WalkTrouble &trouble : run.troubles) {
        console.print(errorText(trouble.error));
    }
    const int documents = static_cast<int>(run.items.size());
    console.print(translate("Cli", "A crawl would bring %n document(s).", nullptr, documents));
}

Result<DryRun> walked(Context &context, const Definition &definition, const SiteOptions &sites,
                      const QDate &since)
{
    // What the library says of proxy and contact; a library that is not there says nothing.
    NetworkSettings network;
    if (const auto reader = openReader(context)) {
        const auto settings = Crawls(*reader->database).settings();
        if (!settings) {
            return settings.error();
        }
        network.proxy = settings->proxy;
        network.contact = settings->contact;
    }
    network.certificateFile = sites.certificateFile;
    CurlTransport transport(network, WebLimits(), context.clock);
    transport.setOrigins(sites.origins);
    SystemResolver resolver(context.clock);
    SystemWaiter waiter;
    Politeness politeness = sites.politeness;
    politeness.betweenRequestsMs
        = std::max(politeness.betweenRequestsMs, qint64(definition.delaySeconds) * 1'000);
    WebClient::Parts parts;
    parts.plain = &transport;
    parts.resolver = &resolver;
    parts.clock = &context.clock;
    parts.waiter = &waiter;
    WebClient client(parts, politeness);
    client.setOrigins(sites.origins);
    client.setBehindProxy(!network.proxy.isEmpty());
    PolitePages pages(context, client, definition);
    WalkRequest request;
    request.today = context.clock.now().date();
    request.since = since.isValid() ? since : request.today.addDays(-UsualDays);
    return dryRun(definition, pages, request, context.interrupt.token());
}

Outcome check(Context &context, const QCommandLineParser &arguments, const QString &name)
{
    QString sentence;
    const auto sites = siteOptions(arguments, &sentence);
    const auto since = dayOption(arguments, u"since"_s);
    if (!sites || !since) {
        return Outcome::wrongUse(!sites ? sentence
                                        : translate("Cli", "--since needs a day such as 2026-01-31."));
    }
    const auto definition = definitionOf(name);
    if (!definition) {
        const Error &error = definition.error();
        return error.code == ErrorCode::DefinitionInvalid
            ? Outcome::failed(translate("Cli", "%1 is not valid: %2.").arg(error.subject, error.detail))
            : Outcome::failed(error);
    }
    const auto run = walked(context, *definition, *sites, *since);
    if (!run) {
        return Outcome::failed(run.error());
    }
    if (context.json) {
        QJsonObject json = dryRunJson(*run);
        json.insert(u"definition"_s, definitionJson(*definition));
        context.console.printJson(QJsonDocument(json));
    } else {
        print(context.console, *definition, *run);
    }
    return run->ended ? Outcome::failed(*run->ended) : Outcome::done();
}

} // namespace

Outcome scrapers(Context &context, const QCommandLineParser &arguments)
{
    const QStringList given = arguments.positionalArguments();
    if (given == QStringList{u"list"_s}) {
        return list(context);
    }
    if (given.size() == 2 && given.constFirst() == "check"_L1) {
        return check(context, arguments, given.at(1));
    }
    return Outcome::wrongUse(translate("Cli", "Say what to do: list, or check with a code or a file."));
}

} // namespace attrap::cli
