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
QJsonObject acteJson(const Acte &acte);
QString sourceName(WordSource source);
QString stateName(PageState state);

/// The whole number given for an option; nothing when it is none or not within the bounds.
/// `otherwise` is taken when the option is not given.
std::optional<int> numberOption(const QCommandLineParser &arguments, const QString &name, int otherwise,
                                int least, int most);

/// A date as the user's language writes it; empty when unknown.
QString shownDate(const QDate &date);

} // namespace attrap::cli
