// SPDX-License-Identifier: GPL-3.0-or-later
// Each fault of the replica: what the user reads, what is kept, that the run ends and the next one completes.
#include "app/gui/errortext.h"
#include "core/catalogue/database.h"
#include "tests/app/cli/crawlrig.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace attrap;
using replica::Fault;

namespace {

const QString Code = u"pref01"_s;
const QString Host = u"www.ain.gouv.fr"_s;
const QDate Since(2026, 8, 1);
const QString Listing = u"/Publications"_s;
const QString Documents = u"/telechargement/"_s;

/// Every reason that the run gives: for itself, and for what it could not bring.
QSet<ErrorCode> reasons(CrawlRig &rig)
{
    const CrawlRun run = rig.run(Code);
    QSet<ErrorCode> codes;
    if (run.why) {
        codes.insert(run.why->code);
    }
    const auto results = Crawls(rig.database()).results(run.id);
    if (results) {
        for (const CrawlResult &result : *results) {
            if (result.error) {
                codes.insert(result.error->code);
            }
        }
    }
    return codes;
}

QString named(const QSet<ErrorCode> &codes)
{
    QStringList names;
    for (const ErrorCode code : codes) {
        names.append(errorCodeName(code));
    }
    return names.join(u", "_s);
}

} // namespace

class TestCrawlFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_rig.start()); }
    void endsTellsAndCompletesNextTime_data();
    void endsTellsAndCompletesNextTime();
    void waitsOutARefusalThatPasses_data();
    void waitsOutARefusalThatPasses();
    void asksAsItselfAndIsAnswered();
    void keepsBothVersionsOfWhatIsReplaced();
    void keepsACutPdfOnlyWhenItIsGivenTwice();
    void marksWhatVanishes();

private:
    CrawlRig m_rig;
};

void TestCrawlFaults::endsTellsAndCompletesNextTime_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("path");
    QTest::addColumn<RunState>("state");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, Fault fault, const QString &path, RunState state, ErrorCode code) {
        QTest::newRow(name) << fault << path << state << code;
    };
    const RunState incomplete = RunState::Incomplete;
    const RunState broken = RunState::Failed;
    row("429", Fault::TooManyRequests, Listing, broken, ErrorCode::ServerBusy);
    row("503", Fault::Unavailable, Listing, broken, ErrorCode::ServerBusy);
    row("503 of PDFs", Fault::Unavailable, Documents, broken, ErrorCode::ServerBusy);
    row("reset", Fault::Reset, Listing, broken, ErrorCode::ConnectionLost);
    row("empty reply to PDFs", Fault::EmptyReply, Documents, broken, ErrorCode::ConnectionLost);
    row("slow drip", Fault::SlowDrip, Documents, incomplete, ErrorCode::RequestTimedOut);
    row("truncated PDF", Fault::TruncatedPdf, Documents, incomplete, ErrorCode::DownloadTruncated);
    row("HTML for a PDF", Fault::HtmlForPdf, Documents, incomplete, ErrorCode::WebPageNotPdf);
    row("redirect loop", Fault::RedirectLoop, Documents, incomplete, ErrorCode::TooManyRedirects);
    row("redirect off-site", Fault::RedirectOffSite, Documents, incomplete, ErrorCode::RedirectElsewhere);
    row("redirect to a file", Fault::RedirectToFile, Documents, incomplete, ErrorCode::AddressRefused);
    row("redirect to a private address", Fault::RedirectToPrivate, Documents, incomplete,
        ErrorCode::AddressRefused);
    row("2 GB", Fault::HugeBody, Documents, incomplete, ErrorCode::TooLarge);
    row("404", Fault::NotFound, Documents, incomplete, ErrorCode::PageNotFound);
    row("403", Fault::Forbidden, Documents, incomplete, ErrorCode::AccessRefused);
    row("500", Fault::ServerError, Documents, incomplete, ErrorCode::ServerFailed);
    row("JavaScript challenge", Fault::JavaScriptChallenge, Listing, RunState::NeedsUser,
        ErrorCode::NeedsBrowser);
    row("Cloudflare challenge", Fault::CloudflareChallenge, Listing, RunState::NeedsUser,
        ErrorCode::NeedsBrowser);
    row("unrecognised listing", Fault::UnrecognisedListing, Listing, broken, ErrorCode::ListingUnrecognised);
    row("empty listing", Fault::EmptyListing, Listing, incomplete, ErrorCode::ListingEmpty);
}

void TestCrawlFaults::endsTellsAndCompletesNextTime()
{
    QFETCH(Fault, fault);
    QFETCH(QString, path);
    QFETCH(RunState, state);
    QFETCH(ErrorCode, code);
    CrawlRig &rig = m_rig;
    QVERIFY(rig.renew());
    replica::FaultRule rule;
    rule.host = Host;
    rule.path = path;
    rule.fault = fault;
    rig.replica.addFault(rule);

    // It ends, says why, and takes the refusal for no news.
    rig.crawl({Code}, Since);
    const CrawlRun run = rig.run(Code);
    QVERIFY2(reasons(rig).contains(code), qPrintable(named(reasons(rig))));
    QVERIFY2(run.state == state, qPrintable(QString::number(static_cast<int>(run.state))));
    QVERIFY(run.endedAt.isValid() || state == RunState::NeedsUser);
    QCOMPARE(run.gone, 0);
    QVERIFY(!errorText({code, u"https://"_s + Host + path, {}}).isEmpty());
    const auto problem = checkJournal(rig.database());
    QVERIFY(problem && problem->isEmpty());

    // The site is itself again: the next run brings everything.
    rig.replica.clearFaults();
    rig.clock.advanceMs(qint64(2) * 3'600'000);
    rig.crawl({Code}, Since);
    QVERIFY2(rig.run(Code).state == RunState::Complete, qPrintable(named(reasons(rig))));
    const auto comparison = rig.compare({Code}, Since);
    QVERIFY(comparison);
    QVERIFY(comparison->expected > 0);
    QVERIFY2(comparison->missed.isEmpty(), qPrintable(comparison->missed.join(u'\n')));
    QVERIFY2(comparison->strays.isEmpty(), qPrintable(comparison->strays.join(u'\n')));
}

void TestCrawlFaults::waitsOutARefusalThatPasses_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("argument");
    QTest::addColumn<qint64>("leastMs");
    QTest::newRow("429") << Fault::TooManyRequests << 0 << qint64(120'000);
    QTest::newRow("429 with Retry-After") << Fault::TooManyRequestsRetryAfter << 900 << qint64(900'000);
    QTest::newRow("503") << Fault::Unavailable << 0 << qint64(120'000);
    QTest::newRow("reset") << Fault::Reset << 0 << qint64(120'000);
}

void TestCrawlFaults::waitsOutARefusalThatPasses()
{
    QFETCH(Fault, fault);
    QFETCH(int, argument);
    QFETCH(qint64, leastMs);
    CrawlRig &rig = m_rig;
    QVERIFY(rig.renew());
    replica::FaultRule rule;
    rule.host = Host;
    rule.fault = fault;
    rule.times = 1;
    rule.argument = argument;
    rig.replica.addFault(rule);
    rig.crawl({Code}, Since);
    QVERIFY2(rig.run(Code).state == RunState::Complete, qPrintable(named(reasons(rig))));
    const QList<replica::LoggedRequest> log = rig.replica.log();
    QVERIFY(log.size() > 1);
    QVERIFY2(log.at(1).atMs - log.at(0).atMs >= leastMs,
             qPrintable(QString::number(log.at(1).atMs - log.at(0).atMs)));
    const auto comparison = rig.compare({Code}, Since);
    QVERIFY(comparison && comparison->missed.isEmpty());
}

void TestCrawlFaults::asksAsItselfAndIsAnswered()
{
    CrawlRig &rig = m_rig;
    QVERIFY(rig.renew());
    replica::FaultRule rule;
    rule.host = Host;
    rule.fault = Fault::RefusesBots;
    rig.replica.addFault(rule);
    rig.crawl({Code}, Since);
    QVERIFY(rig.run(Code).state == RunState::Complete);
    for (const replica::LoggedRequest &one : rig.replica.log()) {
        QVERIFY2(one.userAgent.startsWith("Attrap/"_L1), qPrintable(one.userAgent));
    }
}

void TestCrawlFaults::keepsBothVersionsOfWhatIsReplaced()
{
    CrawlRig &rig = m_rig;
    QVERIFY(rig.renew());
    rig.crawl({Code}, Since);
    const replica::ExpectedItem before = rig.replica.expected(Code, Since).constFirst();
    replica::FaultRule rule;
    rule.host = Host;
    rule.path = QUrl(before.url).path(QUrl::FullyDecoded);
    rule.fault = Fault::ReplacedBytes;
    rig.replica.addFault(rule);
    const replica::ExpectedItem after = rig.replica.expected(Code, Since).constFirst();
    QCOMPARE(after.url, before.url);
    QVERIFY(after.sha256 != before.sha256);
    rig.clock.advanceMs(qint64(8) * 24 * 3'600'000);
    rig.crawl({Code}, Since);
    QCOMPARE(rig.run(Code).changed, 1);
    const auto recueil = rig.recueil(before.url);
    QVERIFY(recueil);
    QCOMPARE(recueil->document, after.sha256);
    const auto versions = Crawls(rig.database()).versions(recueil->id);
    QVERIFY(versions);
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->at(0).document, before.sha256);
    QCOMPARE(versions->at(1).document, after.sha256);
    QVERIFY(versions->at(0).lastSeen < versions->at(1).firstSeen);
}

/// A PDF without its end may be what the site published: it is asked for again at once, and kept when the
/// same bytes come.
void TestCrawlFaults::keepsACutPdfOnlyWhenItIsGivenTwice()
{
    CrawlRig &rig = m_rig;
    QVERIFY(rig.renew());
    replica::FaultRule rule;
    rule.host = Host;
    rule.path = Documents;
    rule.fault = Fault::CutPdf;
    rule.times = 1;
    rig.replica.addFault(rule);
    rig.crawl({Code}, Since);
    auto comparison = rig.compare({Code}, Since); // One was cut once: the whole one is held.
    QVERIFY(comparison);
    QVERIFY2(comparison->missed.isEmpty(), qPrintable(comparison->missed.join(u'\n')));
    QCOMPARE(rig.pauses().documents, comparison->expected + 1);

    QVERIFY(rig.renew());
    rule.times = -1;
    rig.replica.addFault(rule);
    rig.crawl({Code}, Since);
    comparison = rig.compare({Code}, Since);
    QVERIFY(comparison);
    QVERIFY(comparison->expected > 0);
    QCOMPARE(comparison->missed.size(), comparison->expected);
    QCOMPARE(rig.pauses().documents, 2 * comparison->expected);
    QCOMPARE(rig.run(Code).fetched, comparison->expected);
    QCOMPARE(rig.run(Code).failed, comparison->expected); // Kept as the site gave them, and said.
    QCOMPARE(rig.run(Code).why->code, ErrorCode::DownloadTruncated);
}

void TestCrawlFaults::marksWhatVanishes()
{
    CrawlRig &rig = m_rig;
    QVERIFY(rig.renew());
    rig.crawl({Code}, Since);
    const replica::ExpectedItem item = rig.replica.expected(Code, Since).constFirst();
    replica::FaultRule rule;
    rule.host = Host;
    rule.path = QUrl(item.url).path(QUrl::FullyDecoded);
    rule.fault = Fault::Vanished;
    rig.replica.addFault(rule);
    rig.clock.advanceMs(qint64(24) * 3'600'000);
    rig.crawl({Code}, Since);
    QCOMPARE(rig.run(Code).gone, 1);
    auto recueil = rig.recueil(item.url);
    QVERIFY(recueil);
    QVERIFY(recueil->goneSince.isValid());
    QCOMPARE(recueil->document, item.sha256); // Marked, never deleted.
    const auto seen = Crawls(rig.database()).observations(recueil->id);
    QVERIFY(seen);
    QVERIFY(std::any_of(seen->begin(), seen->end(),
                        [](const Observation &one) { return one.kind == "absence"_L1; }));
    // It comes back: it is there again, and what was seen stays seen.
    rig.replica.clearFaults();
    rig.clock.advanceMs(qint64(24) * 3'600'000);
    rig.crawl({Code}, Since);
    recueil = rig.recueil(item.url);
    QVERIFY(recueil);
    QVERIFY(!recueil->goneSince.isValid());
}

QTEST_MAIN(TestCrawlFaults)
#include "tst_crawlfaults.moc"
