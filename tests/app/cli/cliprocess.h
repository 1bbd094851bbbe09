// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace attrap {

/// How a run of attrap-cli ended.
struct CliRun
{
    int exit = -1; ///< -1 when it crashed, did not start or was killed for taking too long.
    QByteArray out;
    QString err;

    [[nodiscard]] QJsonDocument json() const; ///< Null unless `out` is one JSON document and nothing else.
    [[nodiscard]] QJsonObject object() const { return json().object(); }
    [[nodiscard]] QJsonArray array() const { return json().array(); }
};

/// Runs attrap-cli on that library, in English, and waits.
CliRun runCli(const QString &library, const QStringList &arguments, int timeoutMs = 600000);

/// What a library is known by, whatever the run that made it: documents, states and words of pages, actes.
/// Ids, times and order of work are left out. Empty when a command fails.
QByteArray finalState(const QString &library);

/// Everything that searches answer, acte by acte; empty when one fails. Without the score, which counts rows
/// that the index has replaced but not yet dropped, and so without the order by it.
QByteArray searchAnswers(const QString &library, const QStringList &queries);

/// The truth that attrap-generate wrote beside its documents.
QJsonObject expectedIn(const QString &folder);

/// Runs attrap-generate; false when it fails.
bool generate(const QString &folder, const QString &set);

} // namespace attrap
