// SPDX-License-Identifier: GPL-3.0-or-later
// A Searcher over the life of a library: what is missing, what changed since, what another program swaps.
#include "core/catalogue/actes.h"
#include "core/catalogue/documents.h"
#include "core/search/indexservice.h"
#include "core/search/search.h"
#include "tests/core/search/helpers.h"

#include <QDir>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

void bringUpToDate(const SampleLibrary &made)
{
    IndexService service(made.library());
    GOOD(service.bringUpToDate());
}

SearchRequest request(const QString &query)
{
    SearchRequest asked;
    asked.query = query;
    asked.limit = 100;
    return asked;
}

/// Names are what the tests put into the titles.
QStringList titlesOf(const SearchAnswer &answer)
{
    QStringList titles;
    for (const SearchResult &result : answer.elements) {
        titles.append(result.acte.title);
    }
    return titles;
}

/// One document with one acte of one page: its title is `name`.
Sample titled(const QString &name, const QString &page)
{
    Sample one;
    one.name = name;
    one.pages = {page};
    one.title = name;
    return one;
}

} // namespace

class TestSearcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsNotIndexed();
    void followsTheLibrary();
    void dropsWhatNoLongerMatches();
    void survivesASwappedIndex();
    void keepsNoFileOpen();
    void stopsWhenCancelled();
};

void TestSearcher::countsWhatIsNotIndexed()
{
    SampleLibrary made;
    Searcher searcher(made.library());
    const auto notIndexed = [&] {
        made.clock().advanceMs(2000);
        const auto answer = searcher.search(request(u"drone"_s));
        return answer ? answer->documentsNotIndexed : -1;
    };
    QCOMPARE(notIndexed(), 0); // Neither documents nor an index.
    const QString first = made.put(titled(u"one"_s, u"drone"_s));
    made.put(titled(u"two"_s, u"drone"_s));
    QCOMPARE(notIndexed(), 2); // No index yet.
    bringUpToDate(made);
    QCOMPARE(notIndexed(), 0);
    Sample uncut = titled(u"three"_s, u"drone"_s);
    uncut.cuts.clear();
    made.put(uncut);
    QCOMPARE(notIndexed(), 1);
    bringUpToDate(made);
    QCOMPARE(notIndexed(), 1); // There is nothing to index of it before it is cut.
    GOOD(Documents(made.database()).setWords(first, 0, WordLayer::Page, wordsOf(u"drones"_s)));
    QCOMPARE(notIndexed(), 2); // What it holds of that one is old.
    bringUpToDate(made);
    QCOMPARE(notIndexed(), 1);
    GOOD(Documents(made.database()).setRefused(sha256Of(u"three"_s), {ErrorCode::Damaged, {}, {}}));
    QCOMPARE(notIndexed(), 0);
    QVERIFY(QDir(made.library().indexFolder()).removeRecursively());
    QCOMPARE(notIndexed(), 2);
    QVERIFY(QDir().mkpath(made.library().indexFolder()));
    QCOMPARE(notIndexed(), 2); // The folder is there, but empty.
    bringUpToDate(made);
    QCOMPARE(notIndexed(), 0);
}

void TestSearcher::followsTheLibrary()
{
    SampleLibrary made;
    made.put(titled(u"one"_s, u"drone"_s));
    Searcher searcher(made.library());
    QCOMPARE(searcher.search(request(u"drone"_s))->total, 0);
    QCOMPARE(searcher.search(request(u"drone"_s))->documentsNotIndexed, 1);
    bringUpToDate(made);
    QCOMPARE(searcher.search(request(u"drone"_s))->total, 1);
    QCOMPARE(searcher.search(request(u"drone"_s))->documentsNotIndexed, 0); // Though no second has passed.
    made.put(titled(u"one"_s, u"caméra"_s));
    made.put(titled(u"two"_s, u"drone"_s));
    bringUpToDate(made);
    QCOMPARE(titlesOf(*searcher.search(request(u"drone"_s))), QStringList{u"two"_s});
    QCOMPARE(titlesOf(*searcher.search(request(u"camera"_s))), QStringList{u"one"_s});
}

void TestSearcher::dropsWhatNoLongerMatches()
{
    SampleLibrary made;
    const QString sha256 = made.put(titled(u"one"_s, u"drone"_s));
    Sample two = titled(u"two"_s, u"drone"_s);
    made.put(two);
    bringUpToDate(made);
    // Read again, not yet indexed again.
    GOOD(Documents(made.database()).setWords(sha256, 0, WordLayer::Page, wordsOf(u"rien"_s)));
    // Cut otherwise: that acte is no more.
    GOOD(Actes(made.database()).replace(sha256Of(u"two"_s), {}, 2));
    Searcher searcher(made.library());
    const auto answer = searcher.search(request(u"drone"_s));
    GOOD(answer);
    QCOMPARE(answer->total, 0);
    QVERIFY(answer->elements.isEmpty());
    QCOMPARE(answer->documentsNotIndexed, 2);
}

void TestSearcher::survivesASwappedIndex()
{
    SampleLibrary made;
    made.put(titled(u"one"_s, u"drone"_s));
    bringUpToDate(made);
    Searcher searcher(made.library());
    QCOMPARE(searcher.search(request(u"drone"_s))->total, 1);
    made.put(titled(u"two"_s, u"drone"_s));
    IndexService service(made.library());
    GOOD(service.rebuild());
    QCOMPARE(searcher.search(request(u"drone"_s))->total, 2);
    // The instant between the two renames: an open reader and a new one both answer.
    const QString folder = made.library().indexFolder();
    QVERIFY(QDir().rename(folder, folder + u".old"_s));
    QCOMPARE(searcher.search(request(u"drone"_s))->total, 2);
    Searcher another(made.library());
    QCOMPARE(another.search(request(u"drone"_s))->total, 2);
    // Killed at that instant: the next writer puts it back.
    bringUpToDate(made);
    QVERIFY(!QDir(folder + u".old"_s).exists());
    QCOMPARE(another.search(request(u"drone"_s))->total, 2);
}

void TestSearcher::keepsNoFileOpen()
{
    SampleLibrary made;
    made.put(titled(u"one"_s, u"drone"_s));
    bringUpToDate(made);
    Searcher searcher(made.library());
    IndexService service(made.library());
    const auto openFiles
        = [] { return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System).size(); };
    qsizetype before = 0;
    for (int i = 0; i < 40; ++i) {
        made.put(titled(u"one"_s, u"drone %1"_s.arg(i)));
        GOOD(service.bringUpToDate());
        SearchRequest asked = request(u"drone"_s);
        asked.order = SearchOrder::NewestFirst;
        QCOMPARE(searcher.search(asked)->total, 1);
        before = i == 10 ? openFiles() : before;
    }
    // Segments are merged ten at a time: some up or down, but not one more each time.
    QVERIFY2(openFiles() < before + 30, qPrintable(u"%1, then %2"_s.arg(before).arg(openFiles())));
}

void TestSearcher::stopsWhenCancelled()
{
    SampleLibrary made;
    const QString sha256 = made.put(titled(u"one"_s, u"drone"_s));
    bringUpToDate(made);
    Searcher searcher(made.library());
    CancelSource source;
    source.cancel();
    const CancelToken token = source.token();
    QCOMPARE(searcher.search(request(u"drone"_s), token).error().code, ErrorCode::Cancelled);
    QCOMPARE(searcher.hitsInDocument(u"drone"_s, sha256, -1, token).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestSearcher)
#include "tst_searcher.moc"
