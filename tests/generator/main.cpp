// SPDX-License-Identifier: GPL-3.0-or-later
// attrap-generate OUTDIR [--set demo|pages|all]: writes the made recueils and expected.json.
#include "core/base/files.h"
#include "tests/generator/demoset.h"
#include "tests/generator/expected.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace attrap;
using namespace attrap::generator;

namespace {

Result<void> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return Error{ErrorCode::FileUnwritable, path, file.errorString()};
    }
    return {};
}

Result<QList<GeneratedDocument>> made(const QString &set)
{
    QList<GeneratedDocument> documents;
    using Maker = Result<QList<GeneratedDocument>> (*)();
    QList<Maker> makers;
    if (set != "pages"_L1) {
        makers.append(demoSet);
    }
    if (set != "demo"_L1) {
        makers.append(pageSet);
    }
    if (set == "all"_L1) {
        makers.append(robustnessSet);
    }
    for (const Maker make : makers) {
        const auto some = make();
        if (!some) {
            return some.error();
        }
        documents += *some;
    }
    return documents;
}

Result<void> run(const QString &folder, const QString &set)
{
    if (auto created = makeFolder(folder); !created) {
        return created;
    }
    const auto documents = made(set);
    if (!documents) {
        return documents.error();
    }
    const QDir out(folder);
    for (const GeneratedDocument &document : *documents) {
        if (auto saved = save(out.filePath(document.fileName), document.pdf); !saved) {
            return saved;
        }
    }
    return save(out.filePath(u"expected.json"_s), QJsonDocument(expectedOf(*documents)).toJson());
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // Only fonts are needed, no display.
    }
    const QGuiApplication app(argc, argv);
    QTextStream err(stderr);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"OUTDIR"_s, u"where to write"_s);
    parser.addOption({u"set"_s, u"demo, pages or all"_s, u"set"_s, u"demo"_s});
    parser.process(app);
    const QString set = parser.value(u"set"_s);
    const bool known = set == "demo"_L1 || set == "pages"_L1 || set == "all"_L1;
    if (parser.positionalArguments().size() != 1 || !known) {
        err << parser.helpText();
        return 2;
    }
    const auto done = run(parser.positionalArguments().constFirst(), set);
    if (!done) {
        const Error &error = done.error();
        err << u"attrap-generate: %1 %2: %3\n"_s.arg(errorCodeName(error.code), error.subject, error.detail);
        return 1;
    }
    return 0;
}
