// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/recueils.h"
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/values.h"
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

QJsonObject recueilJson(const Recueil &recueil, const Document &document, const QString &administrationName)
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
            {u"size"_s, document.sizeBytes}};
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
        if (context.json) {
            json.append(recueilJson(recueil, document, name));
            continue;
        }
        const QString pages = document.state == DocumentState::Opened
            ? translate("Cli", "%n page(s)", nullptr, document.pageCount)
            : stateName(document.state);
        context.console.print(QStringList{recueil.document.left(12), shownDate(recueil.publishedOn), name,
                                          pages, recueil.title.isEmpty() ? recueil.url : recueil.title}
                                  .join(u"  "_s));
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(json));
    }
    return Outcome::done();
}

} // namespace attrap::cli
