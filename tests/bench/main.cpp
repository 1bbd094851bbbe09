// SPDX-License-Identifier: GPL-3.0-or-later
// attrap-bench read|search [FILES…] [--library DIR] [--json]: measures, and never fails on a figure.
#include "tests/bench/benches.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace attrap;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"BENCH"_s, u"read or search"_s);
    parser.addPositionalArgument(u"FILES"_s, u"what to measure with"_s, u"[FILES…]"_s);
    parser.addOption({u"library"_s, u"search: measure over this library"_s, u"DIR"_s});
    parser.addOption({u"json"_s, u"print JSON"_s});
    parser.process(app);
    const QStringList arguments = parser.positionalArguments();
    const QString name = arguments.value(0);
    const QStringList files = arguments.mid(1);
    const QString library = parser.value(u"library"_s);
    const bool asked = (name == "read"_L1 && !files.isEmpty())
        || (name == "search"_L1 && !(files.isEmpty() && library.isEmpty()));
    if (!asked) {
        err << parser.helpText();
        return 2;
    }
    const auto figures = name == "read"_L1 ? bench::readBench(files) : bench::searchBench(library, files);
    if (!figures) {
        const Error &error = figures.error();
        err << u"attrap-bench: %1 %2: %3\n"_s.arg(errorCodeName(error.code), error.subject, error.detail);
        return 1;
    }
    if (parser.isSet(u"json"_s)) {
        out << QJsonDocument(bench::figuresJson(name, *figures)).toJson();
    } else {
        out << bench::figuresText(*figures);
    }
    return 0;
}
