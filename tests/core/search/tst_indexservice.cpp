// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/indexservice.h"

#include "core/catalogue/actes.h"
#include "core/search/search.h"
#include "tests/core/search/helpers.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QThread>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 Seed = 20261124;
constexpr int Kills = 15;

QString put(SampleLibrary &made, const QString &name, const QString &page)
{
    Sample one;
    one.name = name;
    one.title = name;
    one.pages = {page};
    return made.put(one);
}

/// A few documents of several actes.
void fill(SampleLibrary &made, int documents)
{
    QRandomGenerator random(Seed);
    for (int i = 0; i < documents; ++i) {
        Sample one;
        one.name = u"document%1"_s.arg(i);
        one.title = u"Titre %1"_s.arg(i);
        one.administrations = {u"pref06"_s};
        one.publishedOn = QDate(2025, 1, 1).addDays(i);
        for (int page = 0; page < 4; ++page) {
            QStringList words{u"drone"_s, u"numéro%1"_s.arg(i)};
            for (int k = 0; k < 60; ++k) {
                words.append(u"mot%1"_s.arg(random.bounded(300)));
            }
            one.pages.append(words.join(u' '));
        }
        one.cuts = {0, 2};
        made.put(one);
    }
}

int totalOf(const SampleLibrary &made, const QString &query)
{
    Searcher searcher(made.library());
    SearchRequest request;
    request.query = query;
    const auto answer = searcher.search(request);
    return answer ? answer->total : -1;
}

/// Ids, scores, hits and snippets of some queries: what a user sees.
QStringList answersOf(const SampleLibrary &made)
{
    Searcher searcher(made.library());
    QStringList all;
    for (const QString &query : {u"drone"_s, u"mot12"_s, u"\"drone numéro3\""_s, u"mot1*"_s}) {
        SearchRequest request;
        request.query = query;
        request.limit = 100;
        const auto answer = searcher.search(request);
        if (!answer) {
            return {errorCodeName(answer.error().code)};
        }
        for (const SearchResult &result : answer->elements) {
            all.append(u"%1 %2 %3 %4"_s.arg(result.acte.id)
                           .arg(result.score)
                           .arg(result.hits.size())
                           .arg(result.snippets.join(u'|')));
        }
    }
    return all;
}

QStringList indexFiles(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

} // namespace

class TestIndexService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startIndexesWhatIsMissing();
    void aChangedDocumentIsFoundAfterTheSignal();
    void severalChangesAreOneCommit();
    void removesWhatTheLibraryNoLongerHas();
    void aLostIndexIsMadeIdentical();
    void damagedIndexesAreMadeAgain_data();
    void damagedIndexesAreMadeAgain();
    void aLockLeftBehindIsNoHindrance();
    void cancelledRebuildLeavesTheOldIndex();
    void cancelledBringUpToDateGoesOnLater();
    void followsTheLibraryAfterARebuild();
    void readsWhileItIsWritten();
    void survivesKills();
};

void TestIndexService::startIndexesWhatIsMissing()
{
    SampleLibrary made;
    IndexService service(made.library());
    QSignalSpy changed(&service, &IndexService::indexChanged);
    QSignalSpy failed(&service, &IndexService::failed);
    service.start();
    QCOMPARE(changed.size(), 1);
    put(made, u"one"_s, u"drone"_s);
    put(made, u"two"_s, u"drone"_s);
    service.start();
    QCOMPARE(changed.constLast().constFirst().toInt(), 2);
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(changed.constLast().constFirst().toInt(), 0);
    QCOMPARE(totalOf(made, u"drone"_s), 2);
    QVERIFY(failed.isEmpty());
}

void TestIndexService::aChangedDocumentIsFoundAfterTheSignal()
{
    SampleLibrary made;
    IndexService service(made.library());
    service.start();
    QSignalSpy changed(&service, &IndexService::indexChanged);
    const QString sha256 = put(made, u"one"_s, u"drone"_s);
    service.indexDocument(sha256);
    service.indexDocument(sha256Of(u"unknown"_s)); // No harm.
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(totalOf(made, u"drone"_s), 1);
    put(made, u"one"_s, u"caméra"_s);
    service.indexDocument(sha256);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(totalOf(made, u"drone"_s), 0);
    QCOMPARE(totalOf(made, u"camera"_s), 1);
}

void TestIndexService::severalChangesAreOneCommit()
{
    SampleLibrary made;
    IndexService service(made.library());
    service.start();
    QSignalSpy changed(&service, &IndexService::indexChanged);
    for (int i = 0; i < 20; ++i) {
        service.indexDocument(put(made, u"document%1"_s.arg(i), u"drone"_s));
    }
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().constFirst().toInt(), 0);
    QCOMPARE(totalOf(made, u"drone"_s), 20);
}

void TestIndexService::removesWhatTheLibraryNoLongerHas()
{
    SampleLibrary made;
    const QString sha256 = put(made, u"one"_s, u"drone"_s);
    put(made, u"two"_s, u"drone"_s);
    IndexService service(made.library());
    GOOD(service.bringUpToDate());
    GOOD(Actes(made.database()).replace(sha256, {}, 2));
    QSignalSpy changed(&service, &IndexService::indexChanged);
    service.start();
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(indexContent(made.library().indexFolder()).filter(sha256).isEmpty());
    QCOMPARE(totalOf(made, u"drone"_s), 1);
}

void TestIndexService::aLostIndexIsMadeIdentical()
{
    SampleLibrary made;
    fill(made, 12);
    {
        IndexService service(made.library());
        QCOMPARE(*service.bringUpToDate(), 12);
        QCOMPARE(*service.bringUpToDate(), 0);
    }
    const QString folder = made.library().indexFolder();
    const QStringList content = indexContent(folder);
    const QStringList answers = answersOf(made);
    QVERIFY(content.size() > 1000);
    QVERIFY(answers.size() > 24);

    QVERIFY(QDir(folder).removeRecursively());
    QCOMPARE(*IndexService(made.library()).rebuild(), 12);
    QCOMPARE(indexContent(folder), content);
    QCOMPARE(answersOf(made), answers);

    QVERIFY(QDir(folder).removeRecursively());
    QCOMPARE(*IndexService(made.library()).bringUpToDate(), 12);
    QCOMPARE(indexContent(folder), content);
    QCOMPARE(answersOf(made), answers);
    QCOMPARE(QDir(made.folder()).entryList({u"index*"_s}, QDir::Dirs), QStringList{u"index"_s});
}

void TestIndexService::damagedIndexesAreMadeAgain_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how :
         {"truncated", "emptied", "garbage", "deleted", "segments deleted", "other format", "no format"}) {
        QTest::newRow(how) << QString::fromLatin1(how);
    }
}

void TestIndexService::damagedIndexesAreMadeAgain()
{
    QFETCH(QString, how);
    SampleLibrary made;
    fill(made, 5);
    const QString folder = made.library().indexFolder();
    GOOD(IndexService(made.library()).bringUpToDate());
    const QStringList content = indexContent(folder);
    if (how.endsWith(u"format"_s)) {
        // The first index of all had no end between title and number.
        markIndex(folder, how == u"other format"_s ? u"1"_s : QString());
        QVERIFY(indexContent(folder) != content);
    }
    const QStringList names = how.endsWith(u"format"_s) ? QStringList() : indexFiles(folder);
    for (const QString &name : names) {
        const bool isSegments = name.startsWith(u"segments"_s);
        const bool only = how.startsWith(u"segments"_s);
        if (only != isSegments && (only || name.endsWith(u".lock"_s))) {
            continue;
        }
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (how == u"truncated"_s) {
            QVERIFY(file.resize(file.size() / 2));
        } else if (how == u"emptied"_s) {
            QVERIFY(file.resize(0));
        } else if (how == u"garbage"_s) {
            QVERIFY(file.write(QByteArray(static_cast<qsizetype>(file.size()), '\x5a')) >= 0);
        } else {
            QVERIFY(file.remove());
        }
    }
    IndexService service(made.library());
    QSignalSpy changed(&service, &IndexService::indexChanged);
    QSignalSpy failed(&service, &IndexService::failed);
    service.start();
    QTRY_VERIFY(changed.size() >= 2 || !failed.isEmpty());
    QVERIFY(failed.isEmpty());
    QCOMPARE(indexContent(folder), content);
    QCOMPARE(totalOf(made, u"drone"_s), 10);
}

void TestIndexService::aLockLeftBehindIsNoHindrance()
{
    SampleLibrary made;
    fill(made, 2);
    GOOD(IndexService(made.library()).bringUpToDate());
    QFile lock(made.library().indexFolder() + u"/write.lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    put(made, u"more"_s, u"drone"_s);
    GOOD(IndexService(made.library()).bringUpToDate());
    QCOMPARE(totalOf(made, u"drone"_s), 5);
    // Nothing but the lock: an index that was begun and never committed.
    QVERIFY(QDir(made.library().indexFolder()).removeRecursively());
    QVERIFY(QDir().mkpath(made.library().indexFolder()));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    QCOMPARE(totalOf(made, u"drone"_s), 0);
    GOOD(IndexService(made.library()).bringUpToDate());
    QCOMPARE(totalOf(made, u"drone"_s), 5);
}

void TestIndexService::cancelledRebuildLeavesTheOldIndex()
{
    SampleLibrary made;
    fill(made, 5);
    GOOD(IndexService(made.library()).bringUpToDate());
    const QStringList content = indexContent(made.library().indexFolder());
    put(made, u"more"_s, u"drone"_s);
    CancelSource source;
    IndexService service(made.library());
    const auto done = service.rebuild(source.token(), [&source](int indexed, int total) {
        if (indexed == 3 && total == 6) {
            source.cancel();
        }
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(indexContent(made.library().indexFolder()), content);
    QCOMPARE(QDir(made.folder()).entryList({u"index*"_s}, QDir::Dirs), QStringList{u"index"_s});
}

void TestIndexService::cancelledBringUpToDateGoesOnLater()
{
    SampleLibrary made;
    IndexService service(made.library());
    service.start();
    put(made, u"one"_s, u"drone"_s);
    CancelSource source;
    source.cancel();
    QCOMPARE(service.bringUpToDate(source.token()).error().code, ErrorCode::Cancelled);
    QTRY_COMPARE(totalOf(made, u"drone"_s), 1); // It was started: it goes on by itself.
}

void TestIndexService::followsTheLibraryAfterARebuild()
{
    SampleLibrary made;
    fill(made, 2);
    IndexService service(made.library());
    service.start();
    GOOD(service.rebuild());
    QCOMPARE(totalOf(made, u"drone"_s), 4);
    service.indexDocument(put(made, u"more"_s, u"drone"_s));
    QTRY_COMPARE(totalOf(made, u"drone"_s), 5);
}

void TestIndexService::readsWhileItIsWritten()
{
    SampleLibrary made;
    constexpr int Documents = 150;
    fill(made, Documents);
    std::atomic<bool> done = false;
    QString writing;
    const std::unique_ptr<QThread> writer(QThread::create([&] {
        IndexService service(made.library());
        for (int round = 0; round < 3 && writing.isEmpty(); ++round) {
            const auto rebuilt = service.rebuild();
            writing = rebuilt ? QString() : rebuilt.error().detail;
        }
        done = true;
    }));
    writer->start();
    Searcher searcher(made.library());
    QString wrong;
    int answers = 0;
    int last = 0;
    while (!done && wrong.isEmpty()) {
        SearchRequest request;
        request.query = u"drone"_s;
        const auto answer = searcher.search(request);
        if (!answer) {
            wrong = errorCodeName(answer.error().code) + answer.error().detail;
        } else if (answer->total < last || (answer->total != 0 && answer->total != 2 * Documents)) {
            wrong = u"%1 actes after %2"_s.arg(answer->total).arg(last);
        } else {
            last = answer->total;
            ++answers;
        }
    }
    writer->wait();
    QCOMPARE(wrong, QString());
    QCOMPARE(writing, QString());
    QVERIFY(answers > 0);
    QCOMPARE(totalOf(made, u"drone"_s), 2 * Documents);
}

void TestIndexService::survivesKills()
{
    QStringList content;
    QTemporaryDir copy;
    FakeClock clock;
    {
        SampleLibrary made;
        fill(made, 25);
        GOOD(IndexService(made.library()).bringUpToDate());
        content = indexContent(made.library().indexFolder());
        // The child needs the library's lock: it works on a copy.
        GOOD(made.database().execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, made.folder() + u"/."_s, copy.path()}), 0);
    }
    QRandomGenerator random(Seed);
    for (int kill = 0; kill < Kills; ++kill) {
        QProcess victim;
        victim.start(QStringLiteral(ATTRAP_BIN_DIR) + u"/search_indexvictim"_s, {copy.path()});
        QVERIFY(victim.waitForStarted() && victim.waitForReadyRead());
        QThread::usleep(random.bounded(60'000U));
        QCOMPARE(victim.state(), QProcess::Running);
        victim.kill();
        QVERIFY(victim.waitForFinished());
        const auto library = Library::open(copy.path(), LibraryAccess::ReadWrite, clock);
        GOOD(library);
        Searcher searcher(**library);
        SearchRequest request;
        request.query = u"drone"_s;
        auto answer = searcher.search(request);
        GOOD(answer);
        QVERIFY(answer->total == 0 || answer->total == 50); // All of a commit or nothing.
        GOOD(IndexService(**library).bringUpToDate());
        answer = searcher.search(request);
        GOOD(answer);
        QCOMPARE(answer->total, 50);
        QCOMPARE(indexContent((*library)->indexFolder()), content);
    }
}

QTEST_GUILESS_MAIN(TestIndexService)
#include "tst_indexservice.moc"
