// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/administrations.h"

#include "core/catalogue/database.h"
#include "core/catalogue/statement.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonArray> shipped()
{
    QFile file(u":/attrap/administrations.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Internal, file.fileName(), u"the list is not embedded"_s};
    }
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
    if (list.isEmpty()) {
        return Error{ErrorCode::Internal, file.fileName(), u"the list is empty"_s};
    }
    return list;
}

} // namespace

Result<void> refreshAdministrations(Database &database)
{
    const Result<QJsonArray> list = shipped();
    if (!list) {
        return list.error();
    }
    const auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    Statement put(
        database,
        "INSERT INTO administration (code, name, kind, department, region, timezone, host)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (code) DO UPDATE SET name = ?2, kind = ?3,"
        " department = ?4, region = ?5, timezone = ?6, host = ?7");
    for (const auto &entry : *list) {
        const QJsonObject one = entry.toObject();
        put.reset();
        put.bind(1, one[u"code"].toString())
            .bind(2, one[u"name"].toString())
            .bind(3, one[u"kind"].toString())
            .bind(4, one[u"department"].toString())
            .bind(5, one[u"region"].toString())
            .bind(6, one[u"timezone"].toString())
            .bind(7, one[u"host"].toString());
        if (const Result<void> done = put.run(); !done) {
            return done;
        }
    }
    return (*transaction)->commit();
}

} // namespace attrap
