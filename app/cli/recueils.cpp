// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/recueils.h"
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/crawlvalues.h"
#include "app/cli/values.h"
#include "app/gui/errortext.h"
#include "core/catalogue/documents.h"

#include <QCommandLineParser>
#include <QHash>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

QString stateName(DocumentState state)
{
    switch (state) {
    case DocumentState::Received:
        return u"received"_s;
    case DocumentState::Opened:
        return u"opened"_s;
    case DocumentState::Refused:
        return u"refused"_s;
    }
    Q_UNREACHABLE();
}

/// Why its bytes are not here; null for what is held, and for what nobody has asked for yet.
QJsonValue missingJson(const Recueil &recueil)
{
    if (!recueil.failure || !recueil.document.isEmpty()) {
        return {};
    }
    QJsonObject json = errorJson(*recueil.failure);
    json.insert(u"failures"_s, recueil.failures);
    json.insert(u"asked_at"_s, orNull(recueil.askedAt));
    return json;
}

QJsonArray versionsJson(const QList<Crawls::Version> &versions)
{
    QJsonArray array;
    for (const Crawls::Version &version : versions) {
        array.append(QJsonObject{{u"document"_s, version.document},
                                 {u"first_seen"_s, orNull(version.firstSeen)},
                                 {u"last_seen"_s, orNull(version.lastSeen)}});
    }
    return array;
}

QJsonObject recueilJson(const Recueil &recueil, const Document &document, const QString &administrationName,
                        const QList<Crawls::Version> &versions)
{
    return {{u"id"_s, recueil.id},
            {u"administration"_s, orNull(recueil.administration)},
            {u"administration_name"_s, orNull(administrationName)},
            {u"title"_s, orNull(recueil.title)},
            {u"published_on"_s, orNull(recueil.publishedOn)},
            {u"url"_s, recueil.url},
            {u"first_seen"_s, orNull(recueil.firstSeen)},
            {u"last_seen"_s, orNull(recueil.lastSeen)},
            {u"gone_since"_s, orNull(recueil.goneSince)},
            {u"document"_s, orNull(recueil.document)},
            {u"state"_s, recueil.document.isEmpty() ? QJsonValue() : QJsonValue(stateName(document.state))},
            {u"pages"_s, document.pageCount},
            {u"size"_s, document.sizeBytes},
            {u"x_replaced"_s, versions.size() > 1},
            {u"x_versions"_s, versionsJson(versions)},
            {u"x_missing"_s, missingJson(recueil)},
            {u"x_listing_url"_s, orNull(recueil.listingUrl)},
            {u"x_link_text"_s, orNull(recueil.linkText)},
            {u"x_printed_date"_s, orNull(recueil.printedDate)}};
}

/// What a person must know of it besides its pages: replaced, vanished, not brought.
QString remarks(const Recueil &recueil)
{
    QStringList all;
    if (recueil.versions > 1) {
        all.append(translate("Cli", "%n version(s) kept", nullptr, recueil.versions));
    }
    if (recueil.goneSince.isValid()) {
        all.append(translate("Cli", "no longer online since %1")
                       .arg(shownDate(recueil.goneSince.toLocalTime().date())));
    }
    if (recueil.document.isEmpty()) {
        all.append(recueil.failure ? errorText(*recueil.failure) : translate("Cli", "not brought yet"));
    }
    return all.join(u"; "_s);
}

QString recueilLine(const Recueil &recueil, const Document &document, const QString &administrationName)
{
    QString pages;
    if (document.state == DocumentState::Opened) {
        pages = translate("Cli", "%n page(s)", nullptr, document.pageCount);
    } else if (!recueil.document.isEmpty()) {
        pages = document.state == DocumentState::Refused ? translate("Cli", "could not be opened")
                                                         : translate("Cli", "not opened yet");
    }
    QStringList parts{recueil.document.left(12), shownDate(recueil.publishedOn), administrationName, pages,
                      recueil.title.isEmpty() ? recueil.url : recueil.title};
    if (const QString said = remarks(recueil); !said.isEmpty()) {
        parts.append(said);
    }
    return parts.join(u"  "_s);
}

} // namespace

Outcome recueils(Context &context, const QCommandLineParser &arguments)
{
    if (!arguments.positionalArguments().isEmpty()) {
        return Outcome::wrongUse(translate("Cli", "This command takes no such argument: %1.")
                                     .arg(arguments.positionalArguments().constFirst()));
    }
    const auto reader = openReader(context);
    if (!reader) {
        return Outcome::failed(reader.error());
    }
    Recueils rows(*reader->database);
    const auto list = rows.list();
    const auto documents = Documents(*reader->database).list();
    const auto administrations = rows.administrations();
    if (!list || !documents || !administrations) {
        return Outcome::failed(!list            ? list.error()
                                   : !documents ? documents.error()
                                                : administrations.error());
    }
    QHash<QString, Document> byHash;
    for (const Document &document : *documents) {
        byHash.insert(document.sha256, document);
    }
    QHash<QString, QString> names;
    for (const Administration &administration : *administrations) {
        names.insert(administration.code, administration.name);
    }
    QJsonArray json;
    for (const Recueil &recueil : *list) {
        const Document document = byHash.value(recueil.document);
        const QString name = names.value(recueil.administration);
        if (!context.json) {
            context.console.print(recueilLine(recueil, document, name));
            continue;
        }
        const auto versions = Crawls(*reader->database).versions(recueil.id);
        if (!versions) {
            return Outcome::failed(versions.error());
        }
        json.append(recueilJson(recueil, document, name, *versions));
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(json));
    }
    return Outcome::done();
}

} // namespace attrap::cli
