// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/definitionfile.h"
#include "scrapers/rules.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

const QSet<QString> Codes{u"pref06"_s, u"pref57"_s};

/// A good definition, with `more` lines before its end; "start" is on line 4.
QByteArray json(const QByteArray &more = {})
{
    return "{\n  \"code\": \"pref06\",\n  \"family\": \"dsfr\",\n  \"start\": "
           "[\"https://www.exemple.gouv.fr/RAA\"],\n"
           "  \"verified\": \"2026-08\""
        + (more.isEmpty() ? QByteArray() : ",\n" + more) + "\n}\n";
}

} // namespace

class TestDefinitionFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void saysWhereTheFaultIs_data();
    void saysWhereTheFaultIs();
    void refusesAFileOfAnotherName();
    void refusesAFolderWithoutDefinitions();
    void matchesWhatAPersonReads();
    void loadsAFileByItself();
    void readsTheTokensOfPatterns();
    void knowsNoOtherCode();
};

void TestDefinitionFile::readsEveryKey()
{
    const auto read
        = parseDefinition(json("  \"alternates\": [\"https://b.fr/x\"], \"browser\": true,\n"
                               "  \"numbering\": \"monthly\", \"delaySeconds\": 30, \"userAgent\": \"x\",\n"
                               "  \"userAgentWhy\": \"y\", \"order\": \"oldest-first\",\n"
                               "  \"follow\": \"/{YYYY}$\", \"exclude\": [\"a\", \"b\"], \"skip\": [\"c\"],\n"
                               "  \"oddities\": [{\"seen\": \"2025-07\", \"note\": \"n\"}],\n"
                               "  \"uncertain\": [\"u\"]"),
                          u"f"_s, Codes);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->code, u"pref06"_s);
    QCOMPARE(read->numbering, Numbering::Monthly);
    QCOMPARE(read->delaySeconds, 30);
    QVERIFY(read->needsBrowser);
    QCOMPARE(read->oddities, QStringList{u"2025-07: n"_s});
    QCOMPARE(read->uncertain, QStringList{u"u"_s});
    QCOMPARE(read->parameters.size(), 4);
    QCOMPARE(read->alternates.size(), 1);
    QVERIFY(parseDefinition(json(), u"f"_s, Codes));
}

void TestDefinitionFile::saysWhereTheFaultIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("begins");
    const auto row = [](const char *name, const QByteArray &text, const QString &begins) {
        QTest::newRow(name) << text << begins;
    };
    row("unknown key", json("  \"folow\": \"x\""), u"line 6, key \"folow\": unknown"_s);
    row("bad expression", json("\n  \"follow\": \"(\""), u"line 7, key \"follow\": regular expression"_s);
    row("bad expression in a list", json("  \"exclude\": [\"a\", \"[\"]"),
        u"line 6, key \"exclude\": regular"_s);
    row("expression that matches nothing", json("  \"exclude\": [\"Occitanie|\"]"),
        u"line 6, key \"exclude\": regular expression \"Occitanie|\": matches everything"_s);
    row("token that is none", json("  \"follow\": \"/{Annee}-\\\\p{Lu}\""),
        u"line 6, key \"follow\": regular expression \"/{Annee}-\\p{Lu}\": no token {Annee}"_s);
    row("start pages of Moselle", QByteArray(json()).replace("dsfr", "dims-moselle"),
        u"line 4, key \"start\": "_s);
    row("no https", QByteArray(json()).replace("https:", "http:"), u"line 4, key \"start\": "_s);
    row("no address", QByteArray(json()).replace("https://www", "www"), u"line 4, key \"start\": "_s);
    row("no administration", QByteArray(json()).replace("pref06", "pref66"), u"line 2, key \"code\": "_s);
    row("no family", QByteArray(json()).replace("dsfr", "spip"), u"line 3, key \"family\": "_s);
    row("missing", QByteArray(json()).replace("\"verified\"", "\"uncertain\""),
        u"line 1, key \"verified\": missing"_s);
    row("bad month", QByteArray(json()).replace("2026-08", "2026-13"), u"line 5, key \"verified\": "_s);
    row("wrong kind", json("  \"browser\": \"yes\""), u"line 6, key \"browser\": "_s);
    row("no number", json("  \"delaySeconds\": 0.5"), u"line 6, key \"delaySeconds\": "_s);
    row("order", json("  \"order\": \"asc\""), u"line 6, key \"order\": "_s);
    row("numbering", json("  \"numbering\": \"weekly\""), u"line 6, key \"numbering\": "_s);
    row("user agent without why", json("  \"userAgent\": \"x\""), u"line 6, key \"userAgent\": "_s);
    row("oddity", json("  \"oddities\": [\"x\"]"), u"line 6, key \"oddities\": "_s);
    row("twice", json("  \"browser\": true,\n  \"browser\": true"),
        u"line 7, key \"browser\": given twice"_s);
    row("no JSON", "{\n \"code\": \"pref06\",\n oops\n}", u"line 3: "_s);
    row("no object", "[]", u"line 1: "_s);
    row("nothing", "", u"line 1: "_s);
    row("key of another family", QByteArray(json("  \"follow\": \"x\"")).replace("dsfr", "drupal-ppparis"),
        u"line 6, key \"follow\": unknown"_s);
}

void TestDefinitionFile::saysWhereTheFaultIs()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, begins);
    const auto read = parseDefinition(text, u"pref06.json"_s, Codes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::DefinitionInvalid);
    QCOMPARE(read.error().subject, u"pref06.json"_s);
    QVERIFY2(read.error().detail.startsWith(begins), qPrintable(read.error().detail));
}

void TestDefinitionFile::refusesAFileOfAnotherName()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"pref07.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json());
    file.close();
    const auto read = loadDefinitions(folder.path());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::DefinitionInvalid);
    QVERIFY(read.error().subject.endsWith("pref07.json"_L1));
    QVERIFY(file.rename(folder.filePath(u"pref06.json"_s)));
    QVERIFY(loadDefinitions(folder.path()));
}

void TestDefinitionFile::refusesAFolderWithoutDefinitions()
{
    const QTemporaryDir folder;
    for (const QString &path : {folder.path(), folder.filePath(u"none"_s)}) {
        const auto read = loadDefinitions(path);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::DefinitionInvalid);
        QCOMPARE(read.error().subject, path);
    }
}

void TestDefinitionFile::matchesWhatAPersonReads()
{
    const QList<QRegularExpression> patterns{definitionPattern(u"RAA Région"_s)};
    QVERIFY(matchesAny(patterns, {u"RAA\u00a0  Re\u0301gion"_s}));
    QVERIFY(!matchesAny(patterns, {u"RAA Regain"_s}));
}

void TestDefinitionFile::loadsAFileByItself()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json());
    file.close();
    QVERIFY(loadDefinition(file.fileName()));
    const auto missing = loadDefinition(folder.filePath(u"none.json"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileUnreadable);
}

void TestDefinitionFile::readsTheTokensOfPatterns()
{
    const QRegularExpression month = definitionPattern(u"/{MM}-{MOIS}-{YYYY}$"_s);
    QVERIFY(month.match(u"/08-Aout-2026"_s).hasMatch());
    QVERIFY(month.match(u"/08-AOÛT-2026"_s).hasMatch());
    QVERIFY(!month.match(u"/08-Aout-20262"_s).hasMatch());
    QVERIFY(!month.match(u"/8-Aout-2026"_s).hasMatch());
}

void TestDefinitionFile::knowsNoOtherCode()
{
    const auto read = parseDefinition(json(), u"f"_s, Codes);
    const auto set = scrapersOf({*read});
    QVERIFY(set);
    QCOMPARE((*set)->codes(), QStringList{u"pref06"_s});
    QVERIFY((*set)->scraper(u"pref06"_s));
    const auto other = (*set)->scraper(u"pref07"_s);
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::UnknownAdministration);
    QCOMPARE(scrapersOf({*read, *read}).error().code, ErrorCode::DefinitionInvalid);
}

QTEST_GUILESS_MAIN(TestDefinitionFile)
#include "tst_definitionfile.moc"
