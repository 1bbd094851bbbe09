// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"

#include "core/catalogue/actes.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/recueils.h"
#include "core/search/actetext.h"
#include "core/search/indexservice.h"
#include "tests/core/search/helpers.h"

#include <QDir>
#include <QSet>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

Sample sample(const QString &name, const QStringList &pages)
{
    Sample one;
    one.name = name;
    one.pages = pages;
    return one;
}

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

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

/// One document with one acte of one page: its title is `name`.
Sample titled(const QString &name, const QString &page)
{
    Sample one = sample(name, {page});
    one.title = name;
    return one;
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByEveryOperator_data();
    void findsByEveryOperator();
    void filtersByAdministration();
    void filtersByDate();
    void datesComeFromTheBestSource();
    void ordersByDateUndatedLast();
    void pagesNeitherRepeatNorLose();
    void findsByTitleNumberServiceAndRecueil();
    void hitsAreTheBoxesOfTheWords();
    void knowsScannedHits();
    void hitsOfADocumentPageByPage();
    void refusesWhatIsTooBroad();
    void refusesBadRequests();
};

void TestSearch::findsByEveryOperator_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const QString &query, const QStringList &expected) {
        QTest::newRow(qPrintable(query)) << query << expected;
    };
    row(u"drone"_s, {u"un"_s, u"deux"_s, u"quatre"_s});
    row(u"DRONES"_s, {u"un"_s, u"deux"_s, u"quatre"_s});
    row(u"\"drones\""_s, {u"un"_s, u"quatre"_s});
    row(u"drone camera"_s, {u"un"_s});
    row(u"drone OU caméra"_s, {u"un"_s, u"deux"_s, u"trois"_s, u"quatre"_s});
    row(u"drone SAUF caméra"_s, {u"deux"_s, u"quatre"_s});
    row(u"drone -préfet"_s, {u"deux"_s, u"quatre"_s});
    row(u"(drone OU caméra) préfet"_s, {u"un"_s, u"trois"_s});
    row(u"préfet (caméra OU SAUF drone)"_s, {u"un"_s, u"trois"_s, u"cinq"_s});
    row(u"préfet SAUF (drone OU Antibes)"_s, {u"trois"_s});
    row(u"préfet SAUF (SAUF drone)"_s, {u"un"_s});
    row(u"\"préfet de police\""_s, {u"trois"_s});
    row(u"\"police de préfet\""_s, {});
    row(u"Saint-Denis"_s, {u"deux"_s});
    row(u"83-2025-07-07-00017"_s, {u"cinq"_s});
    row(u"aéro*"_s, {u"quatre"_s});
    row(u"*nef?"_s, {u"quatre"_s});
    row(u"vidéo*lance"_s, {u"cinq"_s});
    row(u"cannera~"_s, {u"un"_s});
    row(u"l’aéronef"_s, {u"quatre"_s});
    row(u"coeur"_s, {u"cinq"_s});
    row(u"absent"_s, {});
    row(u"zz*"_s, {});
    row(u"drone SAUF zz*"_s, {u"un"_s, u"deux"_s, u"quatre"_s});
    row(u"drone OU zz*"_s, {u"un"_s, u"deux"_s, u"quatre"_s});
}

void TestSearch::findsByEveryOperator()
{
    QFETCH(QString, query);
    QFETCH(QStringList, expected);
    SampleLibrary made;
    made.put(titled(u"un"_s, u"Le préfet autorise les drones, avec caméra."_s));
    made.put(titled(u"deux"_s, u"Un drone survole Saint-Denis"_s));
    made.put(titled(u"trois"_s, u"le préfet de police et les caméras"_s));
    made.put(titled(u"quatre"_s, u"drones et aéronefs"_s));
    made.put(titled(u"cinq"_s, u"préfet Antibes 83-2025-07-07-00017 vidéosurveillance cœur"_s));
    bringUpToDate(made);
    Searcher searcher(made.library());
    const auto answer = searcher.search(request(query));
    GOOD(answer);
    QCOMPARE(sorted(titlesOf(*answer)), sorted(expected));
    QCOMPARE(answer->total, static_cast<int>(expected.size()));
    QCOMPARE(answer->readAs, describeQuery(*parseQuery(query)));
    QCOMPARE(answer->documentsNotIndexed, 0);
    for (const SearchResult &result : answer->elements) {
        QVERIFY(!result.hits.isEmpty());
        QVERIFY(result.snippets.constFirst().contains(u"<em>"_s));
        QVERIFY(result.score > 0);
    }
}

void TestSearch::filtersByAdministration()
{
    SampleLibrary made;
    Sample both = titled(u"both"_s, u"drone"_s);
    both.administrations = {u"pref06"_s, u"pref83"_s};
    Sample one = titled(u"one"_s, u"drone"_s);
    one.administrations = {u"pref06"_s};
    made.put(both);
    made.put(one);
    made.put(titled(u"none"_s, u"drone"_s));
    bringUpToDate(made);
    Searcher searcher(made.library());
    const auto of = [&searcher](const QStringList &codes) {
        SearchRequest asked = request(u"drone"_s);
        asked.administrations = codes;
        const auto answer = searcher.search(asked);
        return answer ? sorted(titlesOf(*answer)) : QStringList{u"failed"_s};
    };
    QCOMPARE(of({}), (QStringList{u"both"_s, u"none"_s, u"one"_s}));
    QCOMPARE(of({u"pref06"_s}), (QStringList{u"both"_s, u"one"_s}));
    QCOMPARE(of({u"pref83"_s}), QStringList{u"both"_s});
    QCOMPARE(of({u"pref83"_s, u"pref06"_s}), (QStringList{u"both"_s, u"one"_s}));
    QCOMPARE(of({u"pref13"_s}), QStringList());
}

void TestSearch::filtersByDate()
{
    SampleLibrary made;
    for (int day = 1; day <= 5; ++day) {
        Sample one = titled(QString::number(day), u"drone"_s);
        one.publishedOn = QDate(2025, 7, day);
        made.put(one);
    }
    made.put(titled(u"undated"_s, u"drone"_s));
    bringUpToDate(made);
    Searcher searcher(made.library());
    const auto between = [&searcher](const QDate &from, const QDate &to) {
        SearchRequest asked = request(u"drone"_s);
        asked.from = from;
        asked.to = to;
        const auto answer = searcher.search(asked);
        return answer ? sorted(titlesOf(*answer)).join(u' ') : u"failed"_s;
    };
    QCOMPARE(between({}, {}), u"1 2 3 4 5 undated"_s);
    QCOMPARE(between(QDate(2025, 7, 4), {}), u"4 5"_s);
    QCOMPARE(between({}, QDate(2025, 7, 2)), u"1 2"_s);
    QCOMPARE(between(QDate(2025, 7, 2), QDate(2025, 7, 4)), u"2 3 4"_s);
    QCOMPARE(between(QDate(2025, 7, 3), QDate(2025, 7, 3)), u"3"_s);
    QCOMPARE(between(QDate(2025, 7, 4), QDate(2025, 7, 2)), QString());
    QCOMPARE(between(QDate(2026, 1, 1), {}), QString());
    // What a limit leaves out for want of a date is said.
    SearchRequest limited = request(u"drone"_s);
    QCOMPARE(searcher.search(limited)->undatedLeftOut, 0);
    limited.from = QDate(2025, 7, 4);
    QCOMPARE(searcher.search(limited)->undatedLeftOut, 1);
}

void TestSearch::datesComeFromTheBestSource()
{
    Recueil recueil;
    Acte acte;
    QVERIFY(!acteDate(acte, recueil).isValid());
    acte.signedOn = QDate(2025, 1, 2);
    QCOMPARE(acteDate(acte, recueil), QDate(2025, 1, 2));
    recueil.publishedOn = QDate(2025, 1, 3);
    QCOMPARE(acteDate(acte, recueil), QDate(2025, 1, 3));
}

void TestSearch::ordersByDateUndatedLast()
{
    SampleLibrary made;
    Sample old = titled(u"old"_s, u"drone"_s);
    old.signedOn = QDate(1978, 3, 2);
    Sample recent = titled(u"recent"_s, u"drone et bien d’autres mots qui comptent moins"_s);
    recent.publishedOn = QDate(2026, 1, 2);
    Sample often = titled(u"often"_s, u"drone drone drone drone"_s);
    often.publishedOn = QDate(2020, 1, 2);
    made.put(titled(u"undated"_s, u"drone"_s));
    made.put(old);
    made.put(recent);
    made.put(often);
    bringUpToDate(made);
    Searcher searcher(made.library());
    SearchRequest asked = request(u"drone"_s);
    asked.order = SearchOrder::NewestFirst;
    auto answer = searcher.search(asked);
    GOOD(answer);
    QCOMPARE(titlesOf(*answer), (QStringList{u"recent"_s, u"often"_s, u"old"_s, u"undated"_s}));
    QVERIFY(answer->elements.constFirst().score > 0);
    asked.order = SearchOrder::OldestFirst;
    answer = searcher.search(asked);
    GOOD(answer);
    QCOMPARE(titlesOf(*answer), (QStringList{u"old"_s, u"often"_s, u"recent"_s, u"undated"_s}));
    asked.order = SearchOrder::Relevance;
    answer = searcher.search(asked);
    GOOD(answer);
    QCOMPARE(titlesOf(*answer).constLast(), u"recent"_s);
    for (int i = 1; i < answer->elements.size(); ++i) {
        QVERIFY(answer->elements.at(i - 1).score >= answer->elements.at(i).score);
    }
}

void TestSearch::pagesNeitherRepeatNorLose()
{
    SampleLibrary made;
    constexpr int Count = 37;
    for (int i = 0; i < Count; ++i) {
        Sample one = titled(u"acte%1"_s.arg(i), u"drone"_s);
        one.publishedOn = QDate(2025, 1, 1).addDays(i % 3);
        made.put(one);
    }
    bringUpToDate(made);
    Searcher searcher(made.library());
    for (const SearchOrder order :
         {SearchOrder::Relevance, SearchOrder::NewestFirst, SearchOrder::OldestFirst}) {
        SearchRequest asked = request(u"drone"_s);
        asked.order = order;
        const auto all = searcher.search(asked);
        GOOD(all);
        QStringList titles;
        asked.limit = 5;
        for (asked.page = 1; asked.page <= 9; ++asked.page) {
            const auto answer = searcher.search(asked);
            GOOD(answer);
            QCOMPARE(answer->total, Count);
            titles += titlesOf(*answer);
        }
        QCOMPARE(titles, titlesOf(*all));
        QCOMPARE(QSet<QString>(titles.cbegin(), titles.cend()).size(), Count);
        asked.page = 2'000'000;
        const auto beyond = searcher.search(asked);
        GOOD(beyond);
        QCOMPARE(beyond->total, Count);
        QVERIFY(beyond->elements.isEmpty());
    }
}

void TestSearch::findsByTitleNumberServiceAndRecueil()
{
    SampleLibrary made;
    Sample one = sample(u"bulletin-special"_s, {u"rien de cela sur la page"_s});
    one.title = u"Arrêté <drones>"_s;
    one.number = u"2025-117"_s;
    one.service = u"Cabinet"_s;
    made.put(one);
    bringUpToDate(made);
    Searcher searcher(made.library());
    for (const QString &query : {u"drone"_s, u"2025-117"_s, u"cabinet"_s, u"\"cabinet\""_s, u"cabin*"_s,
                                 u"drone cabinet"_s, u"\"bulletin special\""_s}) {
        const auto answer = searcher.search(request(query));
        GOOD(answer);
        QVERIFY2(answer->elements.size() == 1, qPrintable(query));
        QVERIFY(answer->elements.constFirst().hits.isEmpty());
        QVERIFY(!answer->elements.constFirst().hasOcrHits);
    }
    QCOMPARE(searcher.search(request(u"drone"_s))->elements.constFirst().snippets,
             QStringList{u"Arrêté &lt;<em>drones</em>&gt;"_s});
    QCOMPARE(searcher.search(request(u"\"drones 2025\""_s))->total, 0);
    QCOMPARE(searcher.search(request(u"rien SAUF drone"_s))->total, 0);
}

void TestSearch::hitsAreTheBoxesOfTheWords()
{
    SampleLibrary made;
    Sample one = sample(u"one"_s, {u"première page"_s, u"le drone du préfet de police"_s, u"un drone"_s});
    one.cuts = {0, 1};
    const QString sha256 = made.put(one);
    bringUpToDate(made);
    Searcher searcher(made.library());
    const auto answer = searcher.search(request(u"drone \"préfet de police\""_s));
    GOOD(answer);
    QCOMPARE(answer->elements.size(), 1);
    const QList<Hit> hits = answer->elements.constFirst().hits;
    QCOMPARE(hits.size(), 3);
    const auto second = Documents(made.database()).words(sha256, 1, WordLayer::Page);
    const auto third = Documents(made.database()).words(sha256, 2, WordLayer::Page);
    GOOD(second);
    GOOD(third);
    QCOMPARE(hits.at(0).pageIndex, 1);
    QCOMPARE(hits.at(0).boxes, second->at(1).boxes);
    QCOMPARE(hits.at(1).pageIndex, 1);
    QCOMPARE(hits.at(1).boxes, second->at(3).boxes + second->at(4).boxes + second->at(5).boxes);
    QCOMPARE(hits.at(2).pageIndex, 2);
    QCOMPARE(hits.at(2).boxes, third->at(1).boxes);
}

void TestSearch::knowsScannedHits()
{
    SampleLibrary made;
    const QString sha256 = made.put(titled(u"one"_s, u"drone lisible"_s));
    QList<Word> words = wordsOf(u"drone lisible"_s);
    words[0].source = WordSource::Ocr;
    words[0].confidence = 0.5;
    GOOD(Documents(made.database()).setWords(sha256, 0, WordLayer::Page, words));
    bringUpToDate(made);
    Searcher searcher(made.library());
    QVERIFY(searcher.search(request(u"drone"_s))->elements.constFirst().hasOcrHits);
    QVERIFY(!searcher.search(request(u"lisible"_s))->elements.constFirst().hasOcrHits);
}

void TestSearch::hitsOfADocumentPageByPage()
{
    SampleLibrary made;
    Sample one = sample(u"one"_s, {u"drone"_s, u"drone drone"_s, u"rien"_s, u"un drone"_s});
    one.cuts = {0, 2};
    const QString sha256 = made.put(one);
    Searcher searcher(made.library()); // Words are enough: no index is asked.
    const auto all = searcher.hitsInDocument(u"drone"_s, sha256);
    GOOD(all);
    QList<int> pages;
    for (const Hit &hit : *all) {
        pages.append(hit.pageIndex);
    }
    QCOMPARE(pages, (QList<int>{0, 1, 1, 3}));
    const QList<int> expected{1, 2, 0, 1};
    for (int page = 0; page < 4; ++page) {
        const auto some = searcher.hitsInDocument(u"drone"_s, sha256, page);
        GOOD(some);
        QCOMPARE(some->size(), expected.at(page));
    }
    QCOMPARE(searcher.hitsInDocument(u"drone"_s, sha256, 99)->size(), 0);
    QCOMPARE(searcher.hitsInDocument(u"drone"_s, sha256Of(u"other"_s)).error().code,
             ErrorCode::UnknownDocument);
    QCOMPARE(searcher.hitsInDocument(u"SAUF drone"_s, sha256).error().code, ErrorCode::QuerySyntax);
}

void TestSearch::refusesWhatIsTooBroad()
{
    SampleLibrary made;
    QStringList words;
    for (int i = 0; i < 5002; ++i) {
        words.append(u"mot%1"_s.arg(i));
    }
    made.put(sample(u"one"_s, {words.mid(0, 2600).join(u' '), words.mid(2600).join(u' ')}));
    bringUpToDate(made);
    Searcher searcher(made.library());
    const auto broad = searcher.search(request(u"drone OU mot*"_s));
    QVERIFY(!broad);
    QCOMPARE(broad.error().code, ErrorCode::QueryTooBroad);
    QVERIFY(broad.error().subject.contains(u"mot*"_s));
    const auto narrow = searcher.search(request(u"mot1*"_s));
    GOOD(narrow);
    QCOMPARE(narrow->elements.constFirst().hits.size(), 1111);
    const auto many = searcher.search(request(u"mot?*"_s));
    QVERIFY(!many);
    QCOMPARE(many.error().code, ErrorCode::QueryTooBroad);
}

void TestSearch::refusesBadRequests()
{
    SampleLibrary made;
    Searcher searcher(made.library());
    SearchRequest asked = request(u"drone"_s);
    for (const auto &[page, limit] : {std::pair(0, 10), std::pair(-1, 10), std::pair(1, 0),
                                      std::pair(1, 1001), std::pair(std::numeric_limits<int>::max(), 10)}) {
        asked.page = page;
        asked.limit = limit;
        QCOMPARE(searcher.search(asked).error().code, ErrorCode::InvalidArgument);
    }
    QCOMPARE(searcher.search(request(u"ET"_s)).error().code, ErrorCode::QuerySyntax);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
