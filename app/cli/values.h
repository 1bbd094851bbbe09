// SPDX-License-Identifier: GPL-3.0-or-later
// What several commands share: opening a library to read, values as JSON (DESIGN § 6), arguments as numbers.
#pragma once

#include "app/session/session.h"
#include "core/base/result.h"
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>

class QCommandLineParser;

namespace attrap::cli {

struct Context;

/// A library open for reading only, which another program may be writing to.
struct Reader
{
    std::unique_ptr<Library> library;
    std::unique_ptr<Database> database;
};
Result<Reader> openReader(const Context &context);

/// To open the library of the command for writing, without stand-ins.
Session::Options writerOptions(const Context &context, int workers = 0);

/// The path under which a document was taken in last; empty for one that came otherwise.
Result<QString> pathOf(Database &database, const QString &sha256);

/// Unknown values are null, not empty texts.
QJsonValue orNull(const QString &text);
QJsonValue orNull(const QDate &date);
QJsonValue orNull(const QDateTime &time);

QJsonArray boxesJson(const QList<PageRect> &boxes);
/// Of an acte whose fields were loaded it says the legal bases too.
QJsonObject acteJson(const Acte &acte);
/// What was read of an acte, field by field, and where.
QJsonArray fieldsJson(const QList<ActeField> &fields);
/// "L242-5 du code de la sécurité intérieure" as {article, code}, "3 de la loi n° 2021-646 du 25 mai 2021" as
/// {article, text}; the whole in `text` where no article is named.
QJsonObject legalBasisJson(const QString &value);
QString sourceName(WordSource source);
QString sourceName(FieldSource source);
/// That so many pages were finished less carefully.
QString lowerEffortText(int pages);
QString stateName(PageState state);
QString kindName(PageKind kind);
QString layerName(LayerVerdict layer);

/// The whole number given for an option; nothing when it is none or not within the bounds.
/// `otherwise` is taken when the option is not given.
std::optional<int> numberOption(const QCommandLineParser &arguments, const QString &name, int otherwise,
                                int least, int most);

/// A date as the user's language writes it; empty when unknown.
QString shownDate(const QDate &date);
/// One line: its pages, date, number and title; what is a cover with its sommaire is called so.
QString shownActe(const Acte &acte);

} // namespace attrap::cli
