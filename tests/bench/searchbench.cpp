// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/catalogue/library.h"
#include "core/search/search.h"
#include "tests/bench/benches.h"
#include "tests/bench/cli.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

constexpr int Runs = 40;

struct Named
{
    QString name;
    QString query;
};

Result<QList<Figure>> measured(Searcher *searcher, const Named &named)
{
    SearchRequest request;
    request.query = named.query;
    QList<double> ms;
    int total = 0;
    int hits = 0;
    for (int i = 0; i < Runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto answer = searcher->search(request);
        ms.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (!answer) {
            return answer.error();
        }
        total = answer->total;
        hits = 0;
        for (const SearchResult &result : answer->elements) {
            hits += static_cast<int>(result.hits.size());
        }
    }
    const double first = ms.constFirst();
    std::sort(ms.begin(), ms.end());
    const QString of = u" (%1: %2)"_s.arg(named.name, named.query);
    return QList<Figure>{{u"first answer"_s + of, first, u"ms"_s, {}, {}, {}},
                         {u"median"_s + of, ms.at(Runs / 2), u"ms"_s, {}, {}, {}},
                         {u"95 %"_s + of, ms.at(Runs * 95 / 100), u"ms"_s, {}, {}, {}},
                         {u"actes"_s + of, double(total), u"actes"_s, {}, {}, {}},
                         {u"hits lit"_s + of, double(hits), u"hits"_s, {}, {}, {}}};
}

} // namespace

Result<QList<Figure>> searchBench(const QString &library, const QStringList &files)
{
    const QTemporaryDir temporary;
    const QString folder = library.isEmpty() ? temporary.filePath(u"library"_s) : library;
    if (!files.isEmpty()) {
        const auto imported = runCli(folder, QStringList{u"import"_s} + files);
        if (!imported) {
            return imported.error();
        }
    }
    const SystemClock clock;
    const auto opened = Library::open(folder, LibraryAccess::ReadOnly, clock);
    if (!opened) {
        return opened.error();
    }
    Searcher searcher(**opened);
    QList<Figure> figures;
    for (const Named &named : {Named{u"word"_s, u"arrêté"_s}, Named{u"two words"_s, u"préfet commune"_s},
                               Named{u"phrase"_s, u"\"le présent arrêté\""_s},
                               Named{u"prefix"_s, u"autoris*"_s}, Named{u"rare word"_s, u"drone"_s}}) {
        const auto some = measured(&searcher, named);
        if (!some) {
            return some.error();
        }
        figures += *some;
    }
    return figures;
}

} // namespace attrap::bench
