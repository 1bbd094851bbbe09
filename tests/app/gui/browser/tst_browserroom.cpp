// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the window of QtWebEngine, a site on loopback that asks for a browser, and the transport in
// a thread of its own.
#include "app/gui/browser/browserroom.h"
#include "core/base/sha256.h"
#include "tests/app/gui/browser/crawlthread.h"
#include "tests/app/gui/browser/scriptedsite.h"
#include "tests/support/fakeclock.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace attrap;
using namespace attrap::test;

namespace {

/// The room, the site behind it, and a crawl thread for each request.
struct Bench
{
    Site site;
    SiteServer server{"127.0.0.1", [this](const SiteRequest &request) { return site.serve(request); }};
    FakeClock clock;
    std::unique_ptr<BrowserRoom> room = BrowserRoom::make(clock);
    QSignalSpy needed{room.get(), &BrowserRoom::userNeeded};
    QSignalSpy passed{room.get(), &BrowserRoom::passed};
    QSignalSpy closed{room.get(), &BrowserRoom::closed};
    QTemporaryDir folder;

    explicit Bench(Asks asks = Asks::Nothing)
    {
        site.asks = asks;
        room->setOrigins({{Host, server.url()}});
    }

    HttpOutcome ask(const HttpRequest &request) { return askFrom(*room, request); }

    void open(const QString &path = u"/liste"_s) { room->open(listing(path).url); }
    [[nodiscard]] bool pass()
    {
        open();
        return passed.count() > 0 || passed.wait(LongMs);
    }
};

ErrorCode codeOf(const HttpOutcome &outcome)
{
    return outcome.error ? outcome.error->code : ErrorCode::Internal;
}

/// The person's click in the middle of the page.
void clickPage()
{
    QTest::mouseClick(pageWidget(), Qt::LeftButton, {}, pageWidget()->rect().center());
}

/// Ends Chromium's processes of pages that this program started: those without children below a zygote.
/// @return How many.
int killPages()
{
    const auto read = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QHash<int, int> parents; // Of Chromium's processes.
    const QStringList pids = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &pid : pids) {
        if (read(u"/proc/%1/cmdline"_s.arg(pid)).contains("--application-name=tst_browserroom")) {
            const QByteArray stat = read(u"/proc/%1/stat"_s.arg(pid));
            parents.insert(pid.toInt(), stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toInt());
        }
    }
    int count = 0;
    for (auto it = parents.cbegin(); it != parents.cend(); ++it) {
        int ancestor = it.value();
        while (parents.contains(ancestor)) {
            ancestor = parents.value(ancestor);
        }
        const bool isPage = parents.contains(it.value()) && !parents.values().contains(it.key());
        if (isPage && ancestor == getpid() && kill(it.key(), SIGKILL) == 0) {
            ++count;
        }
    }
    return count;
}

} // namespace

class TestBrowserRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksForTheUserWithoutTouchingTheSite();
    void passesAJavaScriptChallengeByBeingOpened();
    void passesAClickByThePerson();
    void bringsAPdfByteForByte();
    void asksAgainWhenTheSiteDoes();
    void opensTheDocumentItselfWhenOnlyItAsks();
    void tellsStatusAndHeadersOfRefusals();
    void followsRedirectsWithinTheSiteOnly();
    void staysWhereItPassed();
    void survivesThePagesProcess();
    void sendsConditionsAndForms();
    void saysHowAnAnswerWasLost();
    void stopsWhenCancelled();
    void stopsAtTheLimit();
    void refusesWhatIsNotHttps();
    void reachesStandInsOnOtherAddresses();
    void saysWhoAsks();
    void closingWithoutPassingIsTold();
    void offersWhatTheUserSaves();
    void forgetsWhenTold();
};

void TestBrowserRoom::initTestCase()
{
    if (!BrowserRoom::isAvailable()) {
        FakeClock clock;
        QVERIFY(!BrowserRoom::make(clock));
        QSKIP("Built without QtWebEngine.");
    }
}

void TestBrowserRoom::asksForTheUserWithoutTouchingTheSite()
{
    Bench bench;
    const HttpOutcome outcome = bench.ask(listing(u"/liste"_s));
    QCOMPARE(codeOf(outcome), ErrorCode::NeedsBrowser);
    QCOMPARE(outcome.error->subject, u"https://www.exemple.gouv.fr/liste"_s);
    QCOMPARE(outcome.exchange.status, 0);
    QTRY_COMPARE(bench.needed.count(), 1);
    QCOMPARE(bench.needed.first().first().toUrl(), listing(u"/liste"_s).url);
    QVERIFY(bench.server.log().isEmpty());
    QVERIFY(browserWindow() == nullptr); // It opens when the user is ready, not by itself.

    const HttpOutcome pdf = bench.ask(document(u"/doc.pdf"_s, bench.folder.filePath(u"a.pdf"_s)));
    QCOMPARE(codeOf(pdf), ErrorCode::NeedsBrowser);
    QCOMPARE(pdf.error->subject, u"https://www.exemple.gouv.fr/"_s);
    QVERIFY(!QFile::exists(bench.folder.filePath(u"a.pdf"_s)));
}

void TestBrowserRoom::passesAJavaScriptChallengeByBeingOpened()
{
    Bench bench(Asks::JavaScript);
    bench.open();
    QVERIFY(browserWindow()->isVisible());
    QVERIFY(bench.passed.wait(LongMs));
    QCOMPARE(bench.passed.first().first().toUrl(), listing(u"/liste"_s).url);
    QVERIFY(!browserWindow()->isVisible());
    QVERIFY(bench.server.log().contains(u"GET /redirect_8f3"_s));

    const HttpOutcome outcome = bench.ask(listing(u"/liste"_s));
    QVERIFY(outcome);
    const Exchange &exchange = outcome.exchange;
    QCOMPARE(exchange.status, 200);
    QCOMPARE(exchange.body, bench.site.list);
    QCOMPARE(exchange.sha256, sha256Hex(bench.site.list));
    QCOMPARE(exchange.sizeBytes, bench.site.list.size());
    QCOMPARE(exchange.header(u"ETag"_s), u"\"v1\""_s);
    QCOMPARE(exchange.url, listing(u"/liste"_s).url);
    QCOMPARE(exchange.finalUrl, exchange.url);
    QCOMPARE(exchange.route, Route::Browser);
    QCOMPARE(exchange.httpVersion, u"1.1"_s);
    QCOMPARE(exchange.at, bench.clock.now());
    QCOMPARE(exchange.originOverride, u"https://%1=%2"_s.arg(Host, bench.server.url().toString()));
    QVERIFY(exchange.certificateFingerprint.isEmpty());
}

void TestBrowserRoom::passesAClickByThePerson()
{
    Bench bench(Asks::Click);
    bench.open();
    QMainWindow *window = browserWindow();
    QTRY_VERIFY_WITH_TIMEOUT(bench.server.log().contains(u"GET /liste"_s), LongMs);
    // The challenge is looked at, not asked for a second time.
    auto *done = window->findChild<QPushButton *>(u"browserDone"_s);
    QTRY_VERIFY(done->isEnabled());
    QVERIFY(bench.passed.isEmpty());
    QCOMPARE(window->findChild<QLineEdit *>(u"browserAddress"_s)->text().section(u' ', 0, 0),
             u"https://www.exemple.gouv.fr/liste"_s);
    // The picture comes some time after the document; a person clicks again too.
    for (int i = 0; i < 50 && bench.passed.isEmpty(); ++i) {
        clickPage();
        bench.passed.wait(400);
    }
    QCOMPARE(bench.passed.count(), 1);
    QCOMPARE(bench.ask(listing(u"/liste"_s)).exchange.body, bench.site.list);
}

void TestBrowserRoom::bringsAPdfByteForByte()
{
    Bench bench(Asks::JavaScript);
    QVERIFY(bench.pass());
    const QString path = bench.folder.filePath(u"recueil.pdf"_s);
    const HttpOutcome outcome = bench.ask(document(u"/doc.pdf"_s, path));
    QVERIFY(outcome);
    QCOMPARE(outcome.exchange.sizeBytes, bench.site.pdf.size());
    QCOMPARE(outcome.exchange.sha256, sha256Hex(bench.site.pdf));
    QCOMPARE(outcome.exchange.header(u"content-length"_s).toLongLong(), bench.site.pdf.size());
    QCOMPARE(outcome.exchange.header(u"x-serveur"_s), u"vrai"_s);
    QVERIFY(outcome.exchange.body.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == bench.site.pdf);
    // The list was not asked for between: what is passed stays passed.
    QCOMPARE(bench.needed.count(), 0);
}

void TestBrowserRoom::asksAgainWhenTheSiteDoes()
{
    Bench bench(Asks::Nothing);
    QVERIFY(bench.pass());
    QVERIFY(bench.ask(listing(u"/liste"_s)));
    bench.site.asks = Asks::Click;
    const HttpOutcome outcome = bench.ask(listing(u"/liste?page=2"_s));
    QCOMPARE(codeOf(outcome), ErrorCode::NeedsBrowser);
    QCOMPARE(outcome.error->subject, u"https://www.exemple.gouv.fr/liste?page=2"_s);
    QCOMPARE(outcome.exchange.status, 403); // The evidence of it is kept.
    QVERIFY(outcome.exchange.body.contains("Just a moment"));
    QTRY_COMPARE(bench.needed.count(), 1);
    // From now on the site is left alone until the user passed.
    const qsizetype before = bench.server.log().size();
    QCOMPARE(codeOf(bench.ask(listing(u"/liste"_s))), ErrorCode::NeedsBrowser);
    QCOMPARE(bench.server.log().size(), before);
}

void TestBrowserRoom::opensTheDocumentItselfWhenOnlyItAsks()
{
    Bench bench;
    QVERIFY(bench.pass());
    bench.site.asks = Asks::JavaScript;
    const HttpRequest request = document(u"/doc.pdf"_s, bench.folder.filePath(u"a.pdf"_s));
    const HttpOutcome first = bench.ask(request);
    QCOMPARE(codeOf(first), ErrorCode::NeedsBrowser);
    QCOMPARE(first.error->subject, u"https://www.exemple.gouv.fr/liste"_s); // Where it was passed before.
    QVERIFY(!QFile::exists(request.savePath));
    bench.site.asks = Asks::Nothing;
    bench.passed.clear();
    QVERIFY(bench.pass());
    bench.site.asks = Asks::JavaScript;
    QCOMPARE(bench.ask(request).error->subject, request.url.toString());
    // It passes by itself, and the site then gives the file instead of a page.
    bench.site.asks = Asks::Nothing;
    bench.passed.clear();
    bench.open(u"/doc.pdf"_s);
    QVERIFY(bench.passed.count() > 0 || bench.passed.wait(LongMs));
}

void TestBrowserRoom::tellsStatusAndHeadersOfRefusals()
{
    Bench bench;
    QVERIFY(bench.pass());
    const HttpOutcome absent = bench.ask(listing(u"/absent"_s));
    QCOMPARE(codeOf(absent), ErrorCode::PageNotFound);
    QCOMPARE(absent.exchange.status, 404);
    const HttpOutcome busy = bench.ask(listing(u"/occupe"_s));
    QCOMPARE(codeOf(busy), ErrorCode::ServerBusy);
    QCOMPARE(busy.exchange.header(u"Retry-After"_s), u"120"_s);
    QCOMPARE(bench.server.log().count(u"GET /occupe"_s), 1);
    QCOMPARE(codeOf(bench.ask(listing(u"/occupe-coupe"_s))), ErrorCode::ServerBusy);
    QVERIFY(bench.ask(listing(u"/liste"_s)));
}

void TestBrowserRoom::followsRedirectsWithinTheSiteOnly()
{
    Bench bench;
    QVERIFY(bench.pass());
    const HttpOutcome moved = bench.ask(listing(u"/deplace"_s));
    QVERIFY(moved);
    QCOMPARE(moved.exchange.url, listing(u"/deplace"_s).url);
    QCOMPARE(moved.exchange.finalUrl, listing(u"/liste"_s).url);
    QCOMPARE(moved.exchange.redirects.size(), 1);
    QCOMPARE(moved.exchange.redirects.first().to, listing(u"/liste"_s).url);
    QCOMPARE(moved.exchange.body, bench.site.list);

    SiteServer other("127.0.0.1", [](const SiteRequest &) {
        return answer("200 OK", "Access-Control-Allow-Origin: *\r\n", "come in");
    });
    bench.site.elsewhere = other.url().toString().toLatin1();
    QCOMPARE(codeOf(bench.ask(listing(u"/ailleurs"_s))), ErrorCode::RedirectElsewhere);
    QVERIFY(other.log().isEmpty()); // Nothing was sent there.
}

void TestBrowserRoom::staysWhereItPassed()
{
    Bench bench;
    bench.open(u"/bouge"_s);
    QVERIFY(bench.passed.count() > 0 || bench.passed.wait(LongMs));
    bench.site.isLeading = true;
    QTRY_VERIFY_WITH_TIMEOUT(bench.server.log().contains(u"GET /tente"_s), LongMs);
    QVERIFY(bench.ask(listing(u"/liste"_s)));
    QVERIFY(!bench.server.log().contains(u"GET /partie"_s));
    QCOMPARE(bench.needed.count(), 0);
}

void TestBrowserRoom::survivesThePagesProcess()
{
    Bench bench;
    QVERIFY(bench.pass());
    QVERIFY(killPages() > 0);
    // Killed in the middle of an answer or before it was asked: either way the user is asked once more.
    QCOMPARE(codeOf(bench.ask(listing(u"/jamais"_s))), ErrorCode::NeedsBrowser);
    QTRY_VERIFY_WITH_TIMEOUT(bench.needed.count() > 0, LongMs);
    bench.passed.clear();
    QVERIFY(bench.pass());
    QVERIFY(bench.ask(listing(u"/liste"_s)));
}

void TestBrowserRoom::sendsConditionsAndForms()
{
    Bench bench;
    QVERIFY(bench.pass());
    HttpRequest conditional = listing(u"/liste"_s);
    conditional.etag = u"\"v1\""_s;
    const HttpOutcome unchanged = bench.ask(conditional);
    QVERIFY(unchanged);
    QCOMPARE(unchanged.exchange.status, 304);
    QVERIFY(unchanged.exchange.body.isEmpty());

    HttpRequest form = listing(u"/formulaire"_s);
    form.formBody = "annee=2026&mois=8";
    QCOMPARE(bench.ask(form).exchange.body, QByteArray("POST annee=2026&mois=8"));
    QCOMPARE(bench.server.last("/formulaire").headers.value("content-type"),
             QByteArray("application/x-www-form-urlencoded"));
}

void TestBrowserRoom::saysHowAnAnswerWasLost()
{
    Bench bench;
    QVERIFY(bench.pass());
    const HttpOutcome cut = bench.ask(document(u"/coupe.pdf"_s, bench.folder.filePath(u"c.pdf"_s)));
    QCOMPARE(codeOf(cut), ErrorCode::DownloadTruncated);
    QCOMPARE(cut.exchange.status, 200);
    QCOMPARE(codeOf(bench.ask(listing(u"/muet"_s))), ErrorCode::ConnectionLost);
    const HttpOutcome unwritable = bench.ask(document(u"/doc.pdf"_s, u"/nowhere/at/all.pdf"_s));
    QCOMPARE(codeOf(unwritable), ErrorCode::FileUnwritable);
}

void TestBrowserRoom::stopsWhenCancelled()
{
    Bench bench;
    QVERIFY(bench.pass());
    CancelSource cancel;
    HttpOutcome outcome;
    const std::unique_ptr<QThread> crawl(QThread::create(
        [&] { outcome = bench.room->transport()->exchange(listing(u"/jamais"_s), cancel.token()); }));
    crawl->start();
    QTRY_VERIFY_WITH_TIMEOUT(bench.server.log().contains(u"GET /jamais"_s), LongMs);
    cancel.cancel();
    QVERIFY(crawl->wait(LongMs)); // Without the GUI thread's help.
    QCOMPARE(codeOf(outcome), ErrorCode::Cancelled);
    QVERIFY(bench.ask(listing(u"/liste"_s))); // The next one finds the way free.
    QCOMPARE(bench.needed.count(), 0);
}

void TestBrowserRoom::stopsAtTheLimit()
{
    Bench bench;
    QVERIFY(bench.pass());
    HttpRequest request = document(u"/doc.pdf"_s, bench.folder.filePath(u"a.pdf"_s));
    request.maxBytes = 100'000;
    const HttpOutcome outcome = bench.ask(request);
    QCOMPARE(codeOf(outcome), ErrorCode::TooLarge);
    QVERIFY(outcome.exchange.sizeBytes <= 100'000);
    QVERIFY(!QFile::exists(request.savePath));
    HttpRequest page = listing(u"/liste"_s);
    page.maxBytes = bench.site.list.size();
    QVERIFY(bench.ask(page));
}

void TestBrowserRoom::refusesWhatIsNotHttps()
{
    Bench bench;
    HttpRequest request = listing(u"/liste"_s);
    request.url.setScheme(u"http"_s);
    QCOMPARE(codeOf(bench.ask(request)), ErrorCode::AddressRefused);
    request.url = QUrl(u"file:///etc/passwd"_s);
    QCOMPARE(codeOf(bench.ask(request)), ErrorCode::AddressRefused);
    bench.room->open(request.url);
    QVERIFY(browserWindow() == nullptr);
}

void TestBrowserRoom::reachesStandInsOnOtherAddresses()
{
    // See main(): Chromium reads where names lead once a process, so that other address is known from there.
    Bench bench;
    SiteServer other("127.0.0.3", [&bench](const SiteRequest &request) { return bench.site.serve(request); });
    const QString host = u"autre.exemple.gouv.fr"_s;
    bench.room->setOrigins({{host, other.url()}});
    bench.room->open(QUrl(u"https://%1/liste"_s.arg(host)));
    QVERIFY(bench.passed.wait(LongMs));
    QCOMPARE(other.last("/liste").headers.value("host"),
             (host + u".localhost:%1"_s.arg(other.url().port())).toLatin1());
}

void TestBrowserRoom::saysWhoAsks()
{
    Bench bench;
    QVERIFY(bench.pass());
    QVERIFY(bench.ask(listing(u"/liste?2"_s)));
    const QByteArray agent = bench.server.last("/liste?2").headers.value("user-agent");
    QVERIFY2(agent.contains("QtWebEngine/") && agent.endsWith(" Attrap/" ATTRAP_VERSION), agent.constData());
}

void TestBrowserRoom::closingWithoutPassingIsTold()
{
    Bench bench(Asks::Click);
    bench.open();
    QMainWindow *window = browserWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTRY_VERIFY_WITH_TIMEOUT(bench.server.log().contains(u"GET /liste"_s), LongMs);
    // Done without having passed: the site is asked, and the user told.
    auto *sentence = window->findChild<QLabel *>(u"browserSentence"_s);
    auto *done = window->findChild<QPushButton *>(u"browserDone"_s);
    const QString before = sentence->text();
    const auto askAgain = [&] {
        QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
        return bench.server.log().count(u"GET /liste"_s) > 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(askAgain(), LongMs);
    // The answer takes its time: the sentence comes with it, and the button after.
    QTRY_VERIFY_WITH_TIMEOUT(sentence->text() != before, LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(done->isEnabled(), LongMs);
    QVERIFY(bench.passed.isEmpty());
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(bench.closed.count(), 1);
    QVERIFY(!window->isVisible());
}

void TestBrowserRoom::offersWhatTheUserSaves()
{
    Bench bench(Asks::Click);
    QSignalSpy downloaded(bench.room.get(), &BrowserRoom::downloaded);
    // The page asks nothing of the person, but its button leads to a PDF.
    bench.site.list = "<html><head><title>Just a moment...</title></head><body style='margin:0'>"
                      "<a href='/doc.pdf' style='display:block;width:100vw;height:100vh'>PDF</a>"
                      "<script>var t = \"location.href='/redirect_never'\";</script></body></html>";
    bench.site.asks = Asks::Nothing;
    bench.open();
    for (int i = 0; i < 50 && downloaded.isEmpty(); ++i) {
        clickPage();
        downloaded.wait(400);
    }
    QVERIFY(!downloaded.isEmpty());
    const QList<QVariant> told = downloaded.first();
    QFile file(told.at(0).toString());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == bench.site.pdf);
    QCOMPARE(told.at(1).toUrl(), listing(u"/doc.pdf"_s).url);
    QCOMPARE(told.at(2).toUrl(), listing(u"/liste"_s).url);
    QVERIFY(bench.passed.isEmpty());
}

void TestBrowserRoom::forgetsWhenTold()
{
    Bench bench(Asks::JavaScript);
    QVERIFY(bench.pass());
    bench.room->transport()->forgetCookies();
    QCOMPARE(codeOf(bench.ask(listing(u"/liste"_s))), ErrorCode::NeedsBrowser);
}

int main(int argc, char **argv)
{
    // In a container the tests run as root, for whom Chromium has no sandbox. Attrap itself never does this.
    if (geteuid() == 0) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    }
    // Chromium reads its flags once a process, when the first test opens a page: that room's are these.
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
            "\"--host-resolver-rules=MAP autre.exemple.gouv.fr.localhost 127.0.0.3\"");
    BrowserRoom::prepare();
    QApplication application(argc, argv);
    TestBrowserRoom test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_browserroom.moc"
