// SPDX-License-Identifier: GPL-3.0-or-later
// Every administration there is, crawled from the replica of its site with the real client, at the real
// rhythm, on a clock that moves only when the crawl waits.
#include "tests/app/cli/crawlrig.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace attrap;

namespace {
const QDate Since(2026, 7, 1);
}

class TestCrawlAll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bringsWhatEverySiteLists_data();
    void bringsWhatEverySiteLists();
    void bringsNothingElse();
    void keepsThePauses();
    void keepsOneQueueForEachAddress();
    void asksForNothingTwice();
    void keepsTheEvidence();
    void findsNothingNewTheNextDay();

private:
    CrawlRig m_rig;
    QStringList m_codes;
};

void TestCrawlAll::initTestCase()
{
    const auto started = m_rig.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_codes = m_rig.replica.codes();
    QCOMPARE(m_codes.size(), 115);
    QStringList scraped = m_rig.scrapers().codes();
    scraped.sort();
    QStringList served = m_codes;
    served.sort();
    QCOMPARE(scraped, served);
    const CrawlReport report = m_rig.crawl(m_codes, Since);
    QCOMPARE(report.runs.size(), 115);
    QVERIFY(!report.stopped);
}

void TestCrawlAll::bringsWhatEverySiteLists_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : std::as_const(m_codes)) {
        QTest::newRow(qPrintable(code)) << code;
    }
}

void TestCrawlAll::bringsWhatEverySiteLists()
{
    QFETCH(QString, code);
    const auto comparison = m_rig.compare({code}, Since);
    QVERIFY(comparison);
    QVERIFY(comparison->expected > 0);
    QVERIFY2(comparison->missed.isEmpty(), qPrintable(comparison->missed.join(u'\n')));
    const CrawlRun run = m_rig.run(code);
    QVERIFY2(run.state == RunState::Complete,
             run.why
                 ? qPrintable(errorCodeName(run.why->code) + u' ' + run.why->subject + u' ' + run.why->detail)
                 : "no reason");
    QVERIFY(run.walked);
    QVERIFY(!run.originOverride.isEmpty());
}

void TestCrawlAll::bringsNothingElse()
{
    const auto comparison = m_rig.compare(m_codes, Since);
    QVERIFY(comparison);
    QVERIFY2(comparison->strays.isEmpty(), qPrintable(comparison->strays.join(u'\n')));
}

void TestCrawlAll::keepsThePauses()
{
    const RigPauses pauses = m_rig.pauses();
    QVERIFY(pauses.documents > 115);
    QVERIFY2(pauses.betweenRequestsMs >= m_rig.politeness.betweenRequestsMs,
             qPrintable(QString::number(pauses.betweenRequestsMs)));
    QVERIFY2(pauses.betweenDocumentsMs >= m_rig.politeness.betweenDocumentsMs,
             qPrintable(QString::number(pauses.betweenDocumentsMs)));
}

void TestCrawlAll::keepsOneQueueForEachAddress()
{
    // keepsThePauses() measures by address. Here: that many sites do stand behind one, and take turns there.
    QHash<QString, QSet<QString>> hosts;
    for (const replica::LoggedRequest &one : m_rig.replica.log()) {
        hosts[one.server].insert(one.host);
    }
    QCOMPARE(hosts.size(), 5);
    qsizetype most = 0;
    for (const QSet<QString> &behind : std::as_const(hosts)) {
        most = std::max(most, behind.size());
    }
    QVERIFY(most >= 94);
}

void TestCrawlAll::asksForNothingTwice()
{
    QHash<QString, int> asked;
    QStringList twice;
    for (const replica::LoggedRequest &one : m_rig.replica.log()) {
        if (one.isDocument && ++asked[one.host + one.path] == 2) {
            twice.append(one.host + one.path);
        }
    }
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
}

void TestCrawlAll::keepsTheEvidence()
{
    const auto problem = checkJournal(m_rig.database());
    QVERIFY(problem);
    QVERIFY2(problem->isEmpty(), qPrintable(*problem));
    const replica::ExpectedItem item = m_rig.replica.expected(u"pref06"_s, Since).constFirst();
    const auto recueil = m_rig.recueil(item.url);
    QVERIFY(recueil);
    const auto seen = Crawls(m_rig.database()).observations(recueil->id);
    QVERIFY(seen);
    QVERIFY(!seen->isEmpty());
    const Observation &last = seen->constLast();
    QCOMPARE(last.sha256, item.sha256);
    QCOMPARE(last.status, std::optional<qint64>(200));
    QVERIFY(last.originOverride.startsWith("https://www.alpes-maritimes.gouv.fr=http://127.0.0.1:"_L1));
    QVERIFY(!recueil->listingUrl.isEmpty());
}

void TestCrawlAll::findsNothingNewTheNextDay()
{
    m_rig.replica.clearLog();
    m_rig.clock.advanceMs(qint64(12) * 3'600'000);
    const QString code = u"pref06"_s;
    const QString added = m_rig.replica.publish(code, QDate(2026, 8, 21));
    m_rig.crawl({code, u"pref83"_s}, Since);
    QCOMPARE(m_rig.run(code).isNew, 1);
    QCOMPARE(m_rig.run(u"pref83"_s).isNew, 0);
    QCOMPARE(m_rig.run(u"pref83"_s).gone, 0);
    QVERIFY(m_rig.run(u"pref83"_s).state == RunState::Complete);
    const auto recueil = m_rig.recueil(added);
    QVERIFY(recueil);
    QVERIFY(!recueil->document.isEmpty());
}

QTEST_MAIN(TestCrawlAll)
#include "tst_crawlall.moc"
