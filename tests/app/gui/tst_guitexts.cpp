// SPDX-License-Identifier: GPL-3.0-or-later
// The pure parts: hit order, selection, snippets, tables, sentences, settings.
#include "app/gui/hitcursor.h"
#include "app/gui/settings.h"
#include "app/gui/snippet.h"
#include "app/gui/table.h"
#include "app/gui/texts.h"
#include "app/gui/textselection.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

Hit hit(int page, double x)
{
    Hit made;
    made.pageIndex = page;
    made.boxes = {{x, 10, 5, 5}};
    return made;
}

Word word(const QString &text, double x, double y, bool endsLine = false)
{
    Word made;
    made.text = text;
    made.boxes = {{x, y, 20, 10}};
    made.endsLine = endsLine;
    return made;
}

} // namespace

class TestGuiTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hitsGoInReadingOrder();
    void currentHitSurvivesANewList();
    void hitsEndWithoutMoving();
    void selectsByLines();
    void copiesLinesAndPages();
    void readsSnippets_data();
    void readsSnippets();
    void shortensSnippets();
    void tablesBecomeText();
    void csvIsWrittenWholeOrNot();
    void namesAdministrationsShortly();
    void saysHowReadingGoes();
    void saysWhatMayBeMissing();
    void settingsAreKept();
    void settingsOfALaterVersionStay();
    void settingsOfNonsenseAreDefaults();
};

void TestGuiTexts::hitsGoInReadingOrder()
{
    HitCursor cursor;
    cursor.setHits({hit(3, 1), hit(0, 1), hit(0, 2), hit(2, 1)});
    QCOMPARE(cursor.current(), -1);
    QList<std::pair<int, double>> met;
    while (cursor.next()) {
        const Hit &at = cursor.hits().at(cursor.current());
        met.append({at.pageIndex, at.boxes.first().x});
    }
    QCOMPARE(met, (QList<std::pair<int, double>>{{0, 1}, {0, 2}, {2, 1}, {3, 1}}));
    QCOMPARE(cursor.onPage(0), (QList<int>{0, 1}));
    QCOMPARE(cursor.onPage(1), QList<int>());
    QCOMPARE(cursor.startAtPage(1), 2);
    QCOMPARE(cursor.startAtPage(4), -1);
}

void TestGuiTexts::currentHitSurvivesANewList()
{
    HitCursor cursor;
    cursor.setHits({hit(5, 1), hit(5, 2)});
    cursor.setCurrent(1);
    cursor.setHits({hit(1, 1), hit(5, 1), hit(5, 2)});
    QCOMPARE(cursor.current(), 2);
    cursor.setHits({hit(1, 1)});
    QCOMPARE(cursor.current(), -1);
}

void TestGuiTexts::hitsEndWithoutMoving()
{
    HitCursor cursor;
    QVERIFY(!cursor.next());
    QVERIFY(!cursor.previous());
    cursor.setHits({hit(0, 1)});
    QVERIFY(cursor.next());
    QVERIFY(!cursor.next());
    QVERIFY(!cursor.previous());
    QCOMPARE(cursor.current(), 0);
}

void TestGuiTexts::selectsByLines()
{
    const QList<Word> words{word(u"un"_s, 0, 0), word(u"deux"_s, 30, 0, true), word(u"trois"_s, 0, 20)};
    QCOMPARE(wordUnder(words, 35, 5), 1);
    QCOMPARE(wordUnder(words, 25, 5), -1);
    QCOMPARE(wordNear(words, 500, 5), 1); // In the margin: the line's last word.
    QCOMPARE(wordNear(words, 500, 24), 2);
    QCOMPARE(wordNear({}, 0, 0), -1);
}

void TestGuiTexts::copiesLinesAndPages()
{
    const PageWords words{{0, {word(u"un"_s, 0, 0), word(u"deux"_s, 30, 0, true), word(u"trois"_s, 0, 20)}},
                          {1, {word(u"quatre"_s, 0, 0), word(u"cinq"_s, 30, 0)}}};
    QCOMPARE(selectedText(words, {0, 1}, {1, 0}), u"deux\ntrois\nquatre"_s);
    QCOMPARE(selectedText(words, {1, 0}, {0, 1}), u"deux\ntrois\nquatre"_s); // Dragged upwards.
    QCOMPARE(selectedText(words, {0, 0}, {0, 1}), u"un deux"_s);
    QCOMPARE(selectedText(words, {}, {0, 1}), QString());
}

void TestGuiTexts::readsSnippets_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lit");
    QTest::newRow("plain") << u"rien"_s << u"rien"_s << u""_s;
    QTest::newRow("word") << u"un <em>drone</em> vole"_s << u"un drone vole"_s << u"drone"_s;
    QTest::newRow("two") << u"<em>a</em> et <em>b</em>"_s << u"a et b"_s << u"a|b"_s;
    QTest::newRow("escaped") << u"&lt;b&gt; <em>R&amp;D</em> &quot;x&quot; l&#39;an"_s
                             << u"<b> R&D \"x\" l'an"_s << u"R&D"_s;
    QTest::newRow("twice escaped") << u"&amp;lt;"_s << u"&lt;"_s << u""_s;
    QTest::newRow("other markup") << u"<b>x</b>"_s << u"<b>x</b>"_s << u""_s;
    QTest::newRow("unclosed") << u"a <em>b"_s << u"a b"_s << u"b"_s;
    QTest::newRow("empty") << u"<em></em>"_s << u""_s << u""_s;
}

void TestGuiTexts::readsSnippets()
{
    QFETCH(QString, html);
    const Snippet snippet = parseSnippet(html);
    QTEST(snippet.text, "text");
    QStringList lit;
    for (const Snippet::Range &range : snippet.lit) {
        lit.append(snippet.text.mid(range.start, range.length));
    }
    QTEST(lit.join(u'|'), "lit");
}

void TestGuiTexts::shortensSnippets()
{
    const auto lit = [](const Snippet &snippet) {
        return snippet.text.mid(snippet.lit.first().start, snippet.lit.first().length);
    };
    const Snippet dots = shortened(parseSnippet(u"Volatils............ <em>drone</em> et"_s), 40);
    QCOMPARE(dots.text, u"Volatils… drone et"_s);
    QCOMPARE(lit(dots), u"drone"_s);
    const Snippet far = shortened(parseSnippet(u"un deux trois quatre <em>drone</em> cinq"_s), 9);
    QCOMPARE(far.text, u"… quatre drone cinq"_s);
    QCOMPARE(lit(far), u"drone"_s);
    const Snippet near = parseSnippet(u"un <em>drone</em>..."_s);
    QCOMPARE(shortened(near, 40).text, near.text);
    QCOMPARE(shortened(near, 40).lit, near.lit);
    QCOMPARE(shortened({}, 3).text, QString());
}

void TestGuiTexts::tablesBecomeText()
{
    const Table table{{u"a"_s, u"b"_s}, {{u"x\ty"_s, u"say \"hi\""_s}, {u"=1+1"_s, u"é;,"_s}}};
    QCOMPARE(toTabSeparated(table), u"x y\tsay \"hi\"\n=1+1\té;,"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    QCOMPARE(QString::fromUtf8(toCsv(table)),
             u"\"a\";\"b\"\r\n\"x\ty\";\"say \"\"hi\"\"\"\r\n\"'=1+1\";\"é;,\"\r\n"_s);
    QLocale::setDefault(QLocale::c());
    QVERIFY(toCsv(table).startsWith("\xEF\xBB\xBF\"a\",\"b\""));
}

void TestGuiTexts::csvIsWrittenWholeOrNot()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"liste.csv"_s);
    QVERIFY(writeCsv({{u"a"_s}, {{u"b"_s}}}, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\xEF\xBB\xBF\"a\"\r\n\"b\"\r\n"));
    const auto failed = writeCsv({{u"a"_s}, {}}, folder.filePath(u"none/liste.csv"_s));
    QVERIFY(!failed);
    QVERIFY(!QFile::exists(folder.filePath(u"none"_s)));
}

void TestGuiTexts::namesAdministrationsShortly()
{
    QCOMPARE(shortAdministrationName(u"Préfecture de l'Ain"_s), u"Ain"_s);
    QCOMPARE(shortAdministrationName(u"Préfecture des Alpes-Maritimes"_s), u"Alpes-Maritimes"_s);
    QCOMPARE(shortAdministrationName(u"Préfecture du Var"_s), u"Var"_s);
    QCOMPARE(shortAdministrationName(u"Préfecture de police"_s), u"Préfecture de police"_s);
}

void TestGuiTexts::saysHowReadingGoes()
{
    QLocale::setDefault(QLocale::c());
    ReadingProgress progress;
    QCOMPARE(progressText(progress), QString());
    progress.idle = false;
    progress.pagesDone = 312;
    progress.pagesToDo = 728;
    progress.pagesPerSecond = 1.4;
    progress.secondsLeft = 520;
    QCOMPARE(progressText(progress), u"reading 312 / 1040 pages · 1.4 pages/s · 9 min"_s);
    progress.onBattery = true; // One page fewer at once.
    QVERIFY(progressText(progress).endsWith(u" · on battery"_s));
    progress.onBattery = false;
    progress.documentsWaiting = 2; // More pages will come: no time can be told.
    QVERIFY(!progressText(progress).contains(u"min"_s));
    progress.paused = true;
    QVERIFY(progressText(progress).contains(u"paused"_s));
    progress.pause = PauseReason::Battery;
    QVERIFY(progressText(progress).contains(u"paused: on battery"_s));
    progress = {};
    progress.idle = false;
    progress.documentsToCut = 12;
    QCOMPARE(progressText(progress), u"12 document(s) to cut into actes"_s);
    QCOMPARE(durationText(59), u"59 s"_s);
    QCOMPARE(durationText(7260), u"2 h 1 min"_s);
}

void TestGuiTexts::saysWhatMayBeMissing()
{
    LibraryCounts counts;
    QCOMPARE(caveats(counts, 0), QStringList());
    QCOMPARE(caveats(counts, 3).size(), 1);
    counts.pagesToRecognise = 1;
    counts.pagesWaiting = 2;
    counts.pagesFailed = 1;
    counts.documentsRefused = 1;
    const QStringList sentences = caveats(counts, 3);
    QCOMPARE(sentences.size(), 4);
    QVERIFY(sentences.at(1).startsWith(u"3 "_s));
}

void TestGuiTexts::settingsAreKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"attrap.ini"_s);
    {
        Settings settings(path);
        QCOMPARE(settings.language(), QString());
        settings.setLanguage(u"fr"_s);
        settings.setLibraryFolder(u"/tmp/é"_s);
        settings.setSplitterState(QByteArray("\x01\x02\x03"));
    }
    const Settings settings(path);
    QCOMPARE(settings.language(), u"fr"_s);
    QCOMPARE(settings.libraryFolder(), u"/tmp/é"_s);
    QCOMPARE(settings.splitterState(), QByteArray("\x01\x02\x03"));
}

void TestGuiTexts::settingsOfALaterVersionStay()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"attrap.ini"_s);
    {
        QSettings raw(path, QSettings::IniFormat);
        raw.setValue(u"version"_s, 7);
        raw.setValue(u"unknown"_s, 1);
        raw.setValue(u"language"_s, u"en"_s);
    }
    {
        const Settings settings(path);
        QCOMPARE(settings.language(), u"en"_s);
    }
    const QSettings raw(path, QSettings::IniFormat);
    QCOMPARE(raw.value(u"version"_s).toInt(), 7);
    QCOMPARE(raw.value(u"unknown"_s).toInt(), 1);
}

void TestGuiTexts::settingsOfNonsenseAreDefaults()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"attrap.ini"_s);
    QSettings(path, QSettings::IniFormat).setValue(u"language"_s, u"klingon"_s);
    QCOMPARE(Settings(path).language(), QString());
}

QTEST_GUILESS_MAIN(TestGuiTexts)
#include "tst_guitexts.moc"
