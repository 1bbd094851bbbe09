// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/crawlrig.h"
#include "tests/bench/benches.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

Figure counted(const QString &name, qint64 value, const QString &unit, std::optional<double> goal = {})
{
    return {name, static_cast<double>(value), unit, goal, {}, {}};
}

} // namespace

Result<QList<Figure>> crawlBench()
{
    CrawlRig rig;
    if (const auto started = rig.start(); !started) {
        return started.error();
    }
    const QStringList codes = rig.replica.codes();
    const QDate since(2024, 1, 1); // The oldest that the replica's sites hold.
    QElapsedTimer timer;
    timer.start();
    const qint64 before = rig.clock.monotonicMs();
    const CrawlReport report = rig.crawl(codes, since);
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    const double virtualHours = static_cast<double>(rig.clock.monotonicMs() - before) / 3'600'000;
    const auto comparison = rig.compare(codes, since);
    if (!comparison) {
        return comparison.error();
    }
    CrawlRun total;
    int complete = 0;
    for (const CrawlRun &run : report.runs) {
        total.listed += run.listed;
        total.fetched += run.fetched;
        total.failed += run.failed;
        complete += run.state == RunState::Complete ? 1 : 0;
    }
    const RigPauses pauses = rig.pauses();
    return QList<Figure>{
        counted(u"administrations"_s, codes.size(), u"administrations"_s, 115),
        counted(u"runs complete"_s, complete, u"runs"_s, 115),
        counted(u"listed"_s, total.listed, u"recueils"_s),
        counted(u"fetched"_s, total.fetched, u"documents"_s),
        counted(u"failed"_s, total.failed, u"documents"_s, 0),
        counted(u"to be brought, by the replica"_s, comparison->expected, u"documents"_s),
        counted(u"missed"_s, comparison->missed.size(), u"documents"_s, 0),
        counted(u"brought though no site lists it"_s, comparison->strays.size(), u"documents"_s, 0),
        counted(u"requests"_s, pauses.requests, u"requests"_s),
        counted(u"server addresses"_s, pauses.servers, u"addresses"_s),
        counted(u"shortest pause between requests, per address"_s, pauses.betweenRequestsMs, u"ms"_s,
                static_cast<double>(rig.politeness.betweenRequestsMs)),
        counted(u"shortest pause between PDFs, per address"_s, pauses.betweenDocumentsMs, u"ms"_s,
                static_cast<double>(rig.politeness.betweenDocumentsMs)),
        Figure{u"real time"_s, seconds, u"s"_s, {}, {}, {}},
        Figure{u"time by the crawl's clock"_s, virtualHours, u"h"_s, {}, {}, {}}};
}

} // namespace attrap::bench
