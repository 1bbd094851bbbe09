// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/actes.h"

#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/values.h"
#include "core/catalogue/documents.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

Result<QList<Acte>> asked(const Reader &reader, const QString &prefix)
{
    Actes actes(*reader.database);
    if (prefix.isEmpty()) {
        return actes.list();
    }
    const auto document = Documents(*reader.database).resolve(prefix);
    if (!document) {
        return document.error();
    }
    return actes.ofDocument(*document);
}

} // namespace

Outcome actes(Context &context, const QCommandLineParser &arguments)
{
    if (!arguments.positionalArguments().isEmpty()) {
        return Outcome::wrongUse(translate("Cli", "This command takes no such argument: %1.")
                                     .arg(arguments.positionalArguments().constFirst()));
    }
    const auto reader = openReader(context);
    if (!reader) {
        return Outcome::failed(reader.error());
    }
    auto list = asked(*reader, arguments.value(u"document"_s));
    if (!list) {
        return Outcome::failed(list.error());
    }
    if (context.json) {
        QJsonArray json;
        Actes stored(*reader->database);
        for (Acte &acte : *list) {
            auto fields = stored.fields(acte.id);
            if (!fields) {
                return Outcome::failed(fields.error());
            }
            acte.fields = std::move(*fields);
            QJsonObject object = acteJson(acte);
            if (!object.contains(u"x_legal_bases"_s)) {
                object.insert(u"x_legal_bases"_s, QJsonArray());
            }
            if (arguments.isSet(u"fields"_s)) {
                object.insert(u"x_fields"_s, fieldsJson(acte.fields));
            }
            json.append(object);
        }
        context.console.printJson(QJsonDocument(json));
        return Outcome::done();
    }
    for (const Acte &acte : *list) {
        context.console.print(acte.document.left(12) + u"  "_s + shownActe(acte));
    }
    return Outcome::done();
}

} // namespace attrap::cli
