// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/matcher.h"
#include "core/search/snippet.h"
#include "tests/core/search/helpers.h"

#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr int FirstPage = 4;

ActeText acteOf(const QStringList &pages, const QString &title = {}, const QString &number = {})
{
    Acte acte;
    acte.firstPage = FirstPage;
    acte.lastPage = FirstPage + static_cast<int>(pages.size()) - 1;
    acte.title = title;
    acte.number = number;
    QList<QList<Word>> words;
    for (const QString &page : pages) {
        words.append(wordsOf(page));
    }
    return tokenised(acte, {}, words);
}

Match matchOf(const ActeText &text, const QString &query)
{
    Stemmer stemmer;
    const auto parsed = parseQuery(query);
    return parsed ? matchActe(text, *parsed, stemmer) : Match{};
}

QList<Hit> hitsOf(const ActeText &text, const QString &query)
{
    return toHits(text, matchOf(text, query).spans);
}

QStringList textsOf(const QList<Hit> &hits)
{
    QStringList texts;
    for (const Hit &hit : hits) {
        texts.append(hit.text);
    }
    return texts;
}

QStringList snippets(const ActeText &text, const QString &query)
{
    return snippetsOf(text, matchOf(text, query).spans);
}

/// "m<from> … m<to>"
QString numbered(int from, int to)
{
    QStringList words;
    for (int i = from; i <= to; ++i) {
        words.append(u'm' + QString::number(i));
    }
    return words.join(u' ');
}

} // namespace

class TestMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lights_data();
    void lights();
    void matchesByTitleWithoutLight();
    void noPhraseGoesFromTheTitleIntoTheNumber();
    void aHitHasTheBoxesOfItsWords();
    void aWordCutAtALineEndHasTwoBoxes();
    void scannedWordsMakeAScannedHit();
    void aPhraseOverThePageEndIsLitToTheFoot();
    void snippetsEscapeAndEmphasise();
    void snippetsAreCut();
    void atMostThreeSnippets();
};

void TestMatcher::lights_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("matches");
    QTest::addColumn<QStringList>("lit");
    const auto row = [](const char *name, const QString &page, const QString &query, bool matches,
                        const QStringList &lit) { QTest::newRow(name) << page << query << matches << lit; };
    const QString page = u"Le préfet interdit les drones, l’aéronef vole. Drone et préfet de police"_s;
    row("stem", page, u"drone"_s, true, {u"drones,"_s, u"Drone"_s});
    row("exact", page, u"\"drone\""_s, true, {u"Drone"_s});
    row("elision", page, u"aeronefs"_s, true, {u"l’aéronef"_s});
    row("phrase only", page, u"\"préfet de police\""_s, true, {u"préfet de police"_s});
    row("no phrase", page, u"\"préfet de drone\""_s, false, {});
    row("and", page, u"drone police"_s, true, {u"drones,"_s, u"Drone"_s, u"police"_s});
    row("and fails", page, u"drone caméra"_s, false, {});
    row("or", page, u"vole OU caméra"_s, true, {u"vole."_s});
    row("the side that does not hold", page, u"vole OU (drone caméra)"_s, true, {u"vole."_s});
    row("without", page, u"vole SAUF caméra"_s, true, {u"vole."_s});
    row("excluded", page, u"vole SAUF drone"_s, false, {});
    row("excluded is never lit", page, u"vole (police OU SAUF drone)"_s, true, {u"vole."_s, u"police"_s});
    row("not in or", page, u"vole (caméra OU SAUF balise)"_s, true, {u"vole."_s});
    row("not in or fails", page, u"vole (caméra OU SAUF drone)"_s, false, {});
    row("double not", page, u"vole SAUF (SAUF drone)"_s, true, {u"vole."_s});
    row("prefix", page, u"dron*"_s, true, {u"drones,"_s, u"Drone"_s});
    row("wildcard", page, u"*fe?"_s, true, {u"préfet"_s, u"préfet"_s});
    row("fuzzy", page, u"polise~"_s, true, {u"police"_s});
    row("in order", u"b a a b"_s, u"a OU b"_s, true, {u"b"_s, u"a"_s, u"a"_s, u"b"_s});
    row("asked twice", u"drone vole"_s, u"drone drones dron*"_s, true, {u"drone"_s});
    row("two tokens of a word", u"rue Saint-Denis ici"_s, u"saint denis"_s, true, {u"Saint-Denis"_s});
    row("hyphened phrase", u"rue Saint-Denis Saint Denis"_s, u"Saint-Denis"_s, true,
        {u"Saint-Denis"_s, u"Saint Denis"_s});
    row("inside a phrase", u"le préfet de police police"_s, u"\"préfet de police\" police"_s, true,
        {u"préfet de police"_s, u"police"_s});
    row("overlapping", u"a a a b"_s, u"\"a a\""_s, true, {u"a a"_s, u"a a"_s});
    row("number", u"arrêté 83-2025-07-07-00017 du"_s, u"83-2025-07-07-00017"_s, true,
        {u"83-2025-07-07-00017"_s});
    row("nothing there", QString(), u"drone"_s, false, {});
}

void TestMatcher::lights()
{
    QFETCH(QString, page);
    QFETCH(QString, query);
    const ActeText text = acteOf({page});
    QTEST(matchOf(text, query).matches, "matches");
    QTEST(textsOf(hitsOf(text, query)), "lit");
}

void TestMatcher::matchesByTitleWithoutLight()
{
    const ActeText text = acteOf({u"une page de drones"_s}, u"Arrêté d’interdiction"_s, u"2025-12"_s);
    QVERIFY(matchOf(text, u"arrete"_s).matches);
    QVERIFY(matchOf(text, u"interdictions"_s).spans.isEmpty());
    QVERIFY(matchOf(text, u"2025-12"_s).matches);
    QCOMPARE(textsOf(hitsOf(text, u"interdiction drone"_s)), QStringList{u"drones"_s});
    QVERIFY(!matchOf(text, u"drone SAUF interdiction"_s).matches);
}

void TestMatcher::noPhraseGoesFromTheTitleIntoTheNumber()
{
    const ActeText text = acteOf({u"page"_s}, u"Arrêté"_s, u"2025"_s);
    QVERIFY(matchOf(text, u"arrêté 2025"_s).matches);
    QVERIFY(!matchOf(text, u"\"arrêté 2025\""_s).matches);
    QVERIFY(!matchOf(acteOf({u"page"_s}), u"a~ OU b~"_s).matches);
    QVERIFY(!matchOf(acteOf({u"mot"_s}, u"unique"_s, u"numeral"_s), u"zzzzzz~ OU z~ OU z*"_s).matches);
}

void TestMatcher::aHitHasTheBoxesOfItsWords()
{
    const ActeText text = acteOf({u"rien ici"_s, u"le préfet de police"_s});
    const QList<Hit> hits = hitsOf(text, u"\"préfet de police\""_s);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().pageIndex, FirstPage + 1);
    const QList<Word> words = text.pages.at(1);
    QCOMPARE(hits.first().boxes, words.at(1).boxes + words.at(2).boxes + words.at(3).boxes);
    QCOMPARE(hits.first().source, WordSource::Text);
    QCOMPARE(hits.first().confidence, 1.0);
}

void TestMatcher::aWordCutAtALineEndHasTwoBoxes()
{
    QList<Word> words = wordsOf(u"la manifestation interdite"_s);
    words[1].boxes = {{500, 20, 40, 12}, {10, 40, 30, 12}};
    const ActeText text = tokenised({}, {}, {words});
    const QList<Hit> hits = hitsOf(text, u"manifestations"_s);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().boxes, words.at(1).boxes);
    QCOMPARE(hits.first().text, u"manifestation"_s);
}

void TestMatcher::scannedWordsMakeAScannedHit()
{
    QList<Word> words = wordsOf(u"préfet de police"_s);
    words[1].source = WordSource::Ocr;
    words[1].confidence = 0.4;
    words[2].confidence = 0.9;
    const ActeText text = tokenised({}, {}, {words});
    const Hit phrase = hitsOf(text, u"\"préfet de police\""_s).constFirst();
    QCOMPARE(phrase.source, WordSource::Ocr);
    QCOMPARE(phrase.confidence, 0.4);
    const Hit word = hitsOf(text, u"police"_s).constFirst();
    QCOMPARE(word.source, WordSource::Text);
    QCOMPARE(word.confidence, 0.9);
}

void TestMatcher::aPhraseOverThePageEndIsLitToTheFoot()
{
    const ActeText text = acteOf({u"le préfet de"_s, u"police arrête police"_s});
    const QList<Hit> hits = hitsOf(text, u"\"préfet de police\""_s);
    QCOMPARE(textsOf(hits), QStringList{u"préfet de"_s});
    QCOMPARE(hits.first().pageIndex, FirstPage);
    QCOMPARE(snippets(text, u"\"préfet de police\""_s), QStringList{u"le <em>préfet</em> <em>de</em>"_s});
    // The rest of it, asked for by itself, is a hit on the other page.
    QCOMPARE(textsOf(hitsOf(text, u"\"préfet de police\" police"_s)),
             (QStringList{u"préfet de"_s, u"police"_s, u"police"_s}));
}

void TestMatcher::snippetsEscapeAndEmphasise()
{
    const ActeText text = acteOf({u"<b>art.</b> & (drones), l’<i>drone</i> « R&D-drone »"_s});
    QCOMPARE(snippets(text, u"drone"_s),
             QStringList{u"&lt;b&gt;art.&lt;/b&gt; &amp; (<em>drones</em>), "
                         "<em>l’&lt;i&gt;drone&lt;/i</em>&gt; « <em>R&amp;D-drone</em> »"_s});
}

void TestMatcher::snippetsAreCut()
{
    const ActeText text = acteOf({numbered(1, 30) + u" drone "_s + numbered(31, 60)});
    QCOMPARE(snippets(text, u"drone"_s),
             QStringList{u"… "_s + numbered(19, 30) + u" <em>drone</em> "_s + numbered(31, 42) + u" …"_s});
    const ActeText sentence = acteOf({numbered(1, 20) + u". "_s + numbered(21, 26) + u" drone vole."_s});
    QCOMPARE(snippets(sentence, u"drone"_s), QStringList{numbered(21, 26) + u" <em>drone</em> vole."_s});
}

void TestMatcher::atMostThreeSnippets()
{
    QStringList parts;
    for (int i = 0; i < 6; ++i) {
        parts.append(u"drone "_s + numbered(100 * i, 100 * i + 40));
    }
    const ActeText text = acteOf({parts.join(u' '), u"drone"_s});
    const QStringList found = snippets(text, u"drone"_s);
    QCOMPARE(found.size(), 3);
    for (const QString &snippet : found) {
        QCOMPARE(snippet.count(u"<em>"_s), 1);
    }
    // Hits near each other share one.
    QCOMPARE(snippets(acteOf({u"drone ici drone là drone"_s}), u"drone"_s).size(), 1);
    QVERIFY(snippets(acteOf({u"rien"_s}, u"drone"_s), u"drone"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestMatcher)
#include "tst_matcher.moc"
