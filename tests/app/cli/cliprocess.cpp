// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <QMap>

using namespace Qt::StringLiterals;

namespace attrap {

QJsonDocument CliRun::json() const
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    return error.error == QJsonParseError::NoError ? document : QJsonDocument();
}

CliRun runCli(const QString &library, const QStringList &arguments, int timeoutMs)
{
    QProcess process;
    process.start(QStringLiteral(ATTRAP_BIN_DIR "/attrap-cli"),
                  QStringList{u"--library"_s, library, u"--lang"_s, u"en"_s} + arguments);
    CliRun run;
    if (process.waitForFinished(timeoutMs) && process.exitStatus() == QProcess::NormalExit) {
        run.exit = process.exitCode();
    }
    run.out = process.readAllStandardOutput();
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

namespace {

QJsonArray pagesOf(const QString &library, const QString &document, int count)
{
    QJsonArray pages;
    for (int page = 1; page <= count; ++page) {
        const CliRun run
            = runCli(library, {u"words"_s, document, u"--page"_s, QString::number(page), u"--json"_s});
        if (run.exit != 0) {
            return {};
        }
        pages.append(run.object());
    }
    return pages;
}

} // namespace

QByteArray finalState(const QString &library)
{
    const CliRun recueils = runCli(library, {u"recueils"_s, u"--json"_s});
    const CliRun actes = runCli(library, {u"actes"_s, u"--json"_s});
    if (recueils.exit != 0 || actes.exit != 0) {
        return {};
    }
    QMap<QString, QJsonObject> byDocument;
    for (const QJsonValue &value : recueils.array()) {
        const QJsonObject recueil = value.toObject();
        const QString document = recueil[u"document"].toString();
        const int pages = recueil[u"pages"].toInt();
        QJsonArray words;
        if (recueil[u"state"] == u"opened"_s) {
            words = pagesOf(library, document, pages);
            if (words.size() != pages) {
                return {};
            }
        }
        byDocument.insert(document,
                          QJsonObject{{u"document"_s, document},
                                      {u"title"_s, recueil[u"title"]},
                                      {u"published_on"_s, recueil[u"published_on"]},
                                      {u"state"_s, recueil[u"state"]},
                                      {u"pages"_s, words}});
    }
    QJsonArray cut;
    for (const QJsonValue &value : actes.array()) {
        QJsonObject acte = value.toObject();
        acte.remove(u"id"_s);
        cut.append(acte);
    }
    QStringList lines;
    for (const QJsonValue &acte : std::as_const(cut)) {
        lines.append(QString::fromUtf8(QJsonDocument(acte.toObject()).toJson(QJsonDocument::Compact)));
    }
    for (const QJsonObject &document : std::as_const(byDocument)) {
        lines.append(QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)));
    }
    lines.sort();
    return lines.join(u'\n').toUtf8();
}

QByteArray searchAnswers(const QString &library, const QStringList &queries)
{
    QByteArray answers;
    for (const QString &query : queries) {
        const CliRun run = runCli(library, {u"search"_s, query, u"--json"_s, u"--limit"_s, u"1000"_s});
        if (run.exit != 0) {
            return {};
        }
        QMap<int, QJsonObject> byActe;
        for (const QJsonValue &value : run.object()[u"elements"].toArray()) {
            QJsonObject element = value.toObject();
            element.remove(u"x_score"_s);
            byActe.insert(element[u"x_acte"][u"id"].toInt(), element);
        }
        for (const QJsonObject &element : std::as_const(byActe)) {
            answers += QJsonDocument(element).toJson();
        }
    }
    return answers;
}

QJsonObject expectedIn(const QString &folder)
{
    QFile file(QDir(folder).filePath(u"expected.json"_s));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool generate(const QString &folder, const QString &set)
{
    QProcess process;
    process.start(QStringLiteral(ATTRAP_BIN_DIR "/attrap-generate"), {folder, u"--set"_s, set});
    return process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

} // namespace attrap
