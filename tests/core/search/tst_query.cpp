// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/query.h"

#include <QRandomGenerator>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 Seed = 20261124;

/// The tree without ambiguity: kind(words or children).
QString tree(const Query &query)
{
    static const QStringList kinds{u"and"_s,    u"or"_s,     u"not"_s,      u"term"_s, u"exact"_s,
                                   u"phrase"_s, u"prefix"_s, u"wildcard"_s, u"fuzzy"_s};
    QStringList parts = query.words;
    for (const Query &child : query.children) {
        parts.append(tree(child));
    }
    return kinds.at(static_cast<int>(query.kind)) + u'(' + parts.join(u' ') + u')';
}

/// That no node is empty, none has words and children both, and only leaves have words.
bool isWhole(const Query &query)
{
    const bool isGroup
        = query.kind == QueryKind::And || query.kind == QueryKind::Or || query.kind == QueryKind::Not;
    if (isGroup != query.words.isEmpty() || isGroup == query.children.isEmpty()) {
        return false;
    }
    return std::all_of(query.children.cbegin(), query.children.cend(), isWhole);
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsBack_data();
    void readsBack();
    void neverFailsOnGarbage();
    void standsDeepAndLongInput();
};

void TestQuery::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, const QString &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"Drone"_s, u"term(drone)"_s);
    row(u"drone caméra"_s, u"and(term(drone) term(camera))"_s);
    row(u"drone ET caméra"_s, u"and(term(drone) term(camera))"_s);
    row(u"drone AND caméra"_s, u"and(term(drone) term(camera))"_s);
    row(u"drone & caméra"_s, u"and(term(drone) term(camera))"_s);
    row(u"drone&caméra"_s, u"and(term(drone) term(camera))"_s);
    row(u"drone OU caméra"_s, u"or(term(drone) term(camera))"_s);
    row(u"drone OR caméra"_s, u"or(term(drone) term(camera))"_s);
    row(u"drone|caméra"_s, u"or(term(drone) term(camera))"_s);
    row(u"drone SAUF caméra"_s, u"and(term(drone) not(term(camera)))"_s);
    row(u"drone NOT caméra"_s, u"and(term(drone) not(term(camera)))"_s);
    row(u"drone NON caméra"_s, u"and(term(drone) not(term(camera)))"_s);
    row(u"drone ET SAUF caméra"_s, u"and(term(drone) not(term(camera)))"_s);
    row(u"drone -caméra"_s, u"and(term(drone) not(term(camera)))"_s);
    row(u"-caméra drone"_s, u"and(not(term(camera)) term(drone))"_s);
    row(u"drone -\"deux mots\""_s, u"and(term(drone) not(phrase(deux mots)))"_s);
    row(u"drone - caméra"_s, u"and(term(drone) term(camera))"_s);
    row(u"pain et fromage ou vin"_s, u"and(term(pain) term(et) term(fromage) term(ou) term(vin))"_s);
    // AND binds more closely than OR.
    row(u"a OU b c"_s, u"or(term(a) and(term(b) term(c)))"_s);
    row(u"(a OU b) c"_s, u"and(or(term(a) term(b)) term(c))"_s);
    row(u"a SAUF (b OU c)"_s, u"and(term(a) not(or(term(b) term(c))))"_s);
    row(u"a (b OU SAUF c)"_s, u"and(term(a) or(term(b) not(term(c))))"_s);
    for (const QString &quotes : {u"\"%1\""_s, u"«%1»"_s, u"«\u00A0%1\u00A0»"_s, u"“%1”"_s, u"”%1”"_s}) {
        row(quotes.arg(u"Préfet de police"_s), u"phrase(prefet de police)"_s);
        row(quotes.arg(u"Préfet"_s), u"exact(prefet)"_s);
    }
    row(u"«vol d'aéronef»"_s, u"phrase(vol d aeronef)"_s);
    row(u"\"ET\""_s, u"exact(et)"_s);
    row(u"drone*"_s, u"prefix(drone)"_s);
    row(u"Aéro*"_s, u"prefix(aero)"_s);
    row(u"*dron?s*"_s, u"wildcard(*dron?s*)"_s);
    row(u"dr?ne"_s, u"wildcard(dr?ne)"_s);
    row(u"Camera~"_s, u"fuzzy(camera)"_s);
    row(u"caméras ?"_s, u"term(cameras)"_s);
    row(u"caméras?"_s, u"term(cameras)"_s);
    row(u"l'arrêté"_s, u"term(arrete)"_s);
    row(u"l’arrêté"_s, u"term(arrete)"_s);
    row(u"jusqu'au"_s, u"term(au)"_s);
    row(u"aujourd'hui"_s, u"phrase(aujourd hui)"_s);
    row(u"Saint-Denis"_s, u"phrase(saint denis)"_s);
    row(u"83-2025-07-07-00017"_s, u"phrase(83 2025 07 07 00017)"_s);
    row(u"L.242-5"_s, u"phrase(l 242 5)"_s);
    // Slips.
    row(u"drone ET"_s, u"term(drone)"_s);
    row(u"OU drone"_s, u"term(drone)"_s);
    row(u"drone OU"_s, u"term(drone)"_s);
    row(u"drone SAUF"_s, u"term(drone)"_s);
    row(u"drone -"_s, u"term(drone)"_s);
    row(u"drone ET ET caméra"_s, u"and(term(drone) term(camera))"_s);
    row(u"drone OU OU caméra"_s, u"or(term(drone) term(camera))"_s);
    row(u"\"préfet de"_s, u"phrase(prefet de)"_s);
    row(u"« préfet de"_s, u"phrase(prefet de)"_s);
    row(u"(drone OU caméra"_s, u"or(term(drone) term(camera))"_s);
    row(u"drone) caméra"_s, u"and(term(drone) term(camera))"_s);
    row(u"() drone"_s, u"term(drone)"_s);
    row(u"((drone))"_s, u"term(drone)"_s);
    row(u"drone \"\""_s, u"term(drone)"_s);
    row(u"drone * ?"_s, u"term(drone)"_s);
}

void TestQuery::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto query = parseQuery(text);
    QVERIFY2(query, qPrintable(query ? QString() : query.error().detail));
    QCOMPARE(tree(*query), expected);
    QVERIFY(isWhole(*query));
}

void TestQuery::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"   "_s, u"?!…—"_s, u"«»"_s, u"()"_s, u"ET"_s, u"SAUF"_s, u"*"_s, u"**?"_s, u"~"_s,
          u"SAUF drone"_s, u"-drone"_s, u"-drone -caméra"_s, u"drone OU SAUF caméra"_s,
          u"SAUF (drone OU caméra)"_s, u"SAUF SAUF drone"_s, QString(5000, u'a')}) {
        QTest::newRow(qPrintable(text.left(40))) << text;
    }
}

void TestQuery::refuses()
{
    QFETCH(QString, text);
    const auto query = parseQuery(text);
    QVERIFY(!query);
    QCOMPARE(query.error().code, ErrorCode::QuerySyntax);
}

void TestQuery::readsBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, const QString &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"drone Antibes"_s, u"‹drone› ET ‹antibes›"_s);
    row(u"(a OU b) c -d"_s, u"(‹a› OU ‹b›) ET ‹c› ET SAUF ‹d›"_s);
    row(u"a OU b c"_s, u"‹a› OU (‹b› ET ‹c›)"_s);
    row(u"a SAUF (b OU c)"_s, u"‹a› ET SAUF (‹b› OU ‹c›)"_s);
    row(u"Saint-Denis dron* d?x mot~ \"x\""_s,
        u"«\u00A0saint denis\u00A0» ET ‹dron*› ET ‹d?x› ET ‹mot~› ET «\u00A0x\u00A0»"_s);
}

void TestQuery::readsBack()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto query = parseQuery(text);
    QVERIFY(query);
    QCOMPARE(describeQuery(*query), expected);
}

void TestQuery::neverFailsOnGarbage()
{
    const QStringList bits{u"drone"_s, u"é"_s,  u"ET"_s, u"OU"_s, u"SAUF"_s, u" "_s, u" "_s, u" "_s, u"("_s,
                           u")"_s,     u"\""_s, u"«"_s,  u"»"_s,  u"“"_s,    u"-"_s, u"*"_s, u"?"_s, u"~"_s,
                           u"&"_s,     u"|"_s,  u"'"_s,  u"\\"_s, u"\t"_s,   u"😀"_s, u"7"_s, u"œ"_s};
    QRandomGenerator random(Seed);
    int read = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        const int length = random.bounded(24);
        for (int k = 0; k < length; ++k) {
            text += random.bounded(20) == 0 ? QString(QChar(static_cast<ushort>(random.bounded(0x10000))))
                                            : bits.at(random.bounded(static_cast<int>(bits.size())));
        }
        const auto query = parseQuery(text);
        if (!query) {
            QCOMPARE(query.error().code, ErrorCode::QuerySyntax);
            continue;
        }
        ++read;
        QVERIFY2(isWhole(*query), qPrintable(text));
        QVERIFY2(!describeQuery(*query).isEmpty(), qPrintable(text));
    }
    QVERIFY(read > 10'000);
}

void TestQuery::standsDeepAndLongInput()
{
    QVERIFY(parseQuery(QString(1990, u'(') + u"drone"_s + QString(1990, u')')));
    QVERIFY(!parseQuery(QString(4000, u'(')));
    QVERIFY(parseQuery(u"a "_s.repeated(2000)));
    QVERIFY(parseQuery(u"a "_s + u"SAUF "_s.repeated(700) + u"b"_s));
    QVERIFY(parseQuery(u"a OU "_s.repeated(700)));
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
