// SPDX-License-Identifier: GPL-3.0-or-later
// attrap-bench read|actes|search|reader|crawl [FILES…] [--library DIR] [--json]: measures, and never fails on
// a figure.
#include "tests/bench/benches.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace attrap;

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication app(argc, argv); // Of `reader`; the others need less, and are not slower for it.
    QTextStream out(stdout);
    QTextStream err(stderr);
    QCommandLineParser parser;
    parser.setApplicationDescription(bench::readHelp());
    parser.addHelpOption();
    parser.addPositionalArgument(u"BENCH"_s, u"read, actes, search, reader or crawl"_s);
    parser.addPositionalArgument(u"FILES"_s, u"what to measure with"_s, u"[FILES…]"_s);
    parser.addOption(
        {u"library"_s, u"search: measure over this library; actes: cut the words that it holds"_s, u"DIR"_s});
    parser.addOption(
        {u"expected"_s, u"actes: what a person says of the documents in the folder"_s, u"FILE.json"_s});
    parser.addOption({u"joined"_s, u"actes: the documents of one acte as one document, too"_s});
    parser.addOption({u"no-peer"_s, u"read: without ocrmypdf"_s});
    parser.addOption({u"no-boxes"_s, u"read: without pdftotext -bbox and tesseract"_s});
    parser.addOption({u"no-search"_s, u"read: without the time until text layers are found"_s});
    parser.addOption(
        {u"verbose"_s, u"read: list the words under text footers that were not found; actes: each miss"_s});
    parser.addOption({u"json"_s, u"print JSON"_s});
    parser.process(app);
    const QStringList arguments = parser.positionalArguments();
    const QString name = arguments.value(0);
    QStringList files;
    for (const QString &file : arguments.mid(1)) {
        files.append(QFileInfo(file).absoluteFilePath());
    }
    const bench::ReadOptions readOptions{files, !parser.isSet(u"no-peer"_s), !parser.isSet(u"no-boxes"_s),
                                         !parser.isSet(u"no-search"_s), parser.isSet(u"verbose"_s)};
    const bench::OtherLoad load;
    const QString library = parser.value(u"library"_s);
    const bench::ActesOptions actesOptions{parser.value(u"expected"_s), files.value(0), library,
                                           parser.isSet(u"verbose"_s), parser.isSet(u"joined"_s)};
    const bool asked = name == "crawl"_L1 || ((name == "read"_L1 || name == "reader"_L1) && !files.isEmpty())
        || (name == "actes"_L1 && files.size() == 1 && !actesOptions.reference.isEmpty())
        || (name == "search"_L1 && !(files.isEmpty() && library.isEmpty()));
    if (!asked) {
        err << parser.helpText();
        return 2;
    }
    const auto figures = name == "crawl"_L1 ? bench::crawlBench()
        : name == "read"_L1                 ? bench::readBench(readOptions)
        : name == "actes"_L1                ? bench::actesBench(actesOptions)
        : name == "reader"_L1               ? bench::readerBench(files)
                                            : bench::searchBench(library, files);
    if (!figures) {
        const Error &error = figures.error();
        err << u"attrap-bench: %1: %2. (%3)\n"_s.arg(error.subject, error.detail, errorCodeName(error.code));
        return 1;
    }
    if (parser.isSet(u"json"_s)) {
        out << QJsonDocument(bench::figuresJson(name, *figures, load)).toJson();
    } else {
        out << bench::figuresText(*figures, load);
    }
    return 0;
}
