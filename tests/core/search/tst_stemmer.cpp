// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/stemmer.h"
#include "core/search/tokens.h"

#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestStemmer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsOfAWordMeet_data();
    void formsOfAWordMeet();
    void otherWordsDoNot_data();
    void otherWordsDoNot();
    void leavesNumbersAlone();
};

namespace {

QString stemOf(const QString &printed)
{
    Stemmer stemmer;
    return stemmer.stem(tokensOf(printed).constFirst());
}

} // namespace

void TestStemmer::formsOfAWordMeet_data()
{
    QTest::addColumn<QStringList>("forms");
    const QList<QStringList> all{
        {u"drone"_s, u"Drones"_s, u"DRONES"_s},
        {u"aéronef"_s, u"aéronefs"_s, u"aeronef"_s, u"AÉRONEFS"_s},
        {u"caméra"_s, u"caméras"_s, u"cameras"_s},
        {u"manifestation"_s, u"manifestations"_s},
        {u"arrêté"_s, u"arrêtés"_s, u"arrete"_s, u"ARRETES"_s},
        {u"préfet"_s, u"préfets"_s, u"prefet"_s},
        {u"interdiction"_s, u"interdictions"_s},
        {u"rassemblement"_s, u"rassemblements"_s},
        {u"périmètre"_s, u"périmètres"_s, u"perimetre"_s},
        {u"captation"_s, u"captations"_s},
        {u"image"_s, u"images"_s},
        {u"enregistrement"_s, u"enregistrements"_s},
    };
    for (const QStringList &forms : all) {
        QTest::newRow(qPrintable(forms.constFirst())) << forms;
    }
}

void TestStemmer::formsOfAWordMeet()
{
    QFETCH(QStringList, forms);
    for (const QString &form : std::as_const(forms)) {
        QCOMPARE(stemOf(form), stemOf(forms.constFirst()));
    }
}

void TestStemmer::otherWordsDoNot_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("drone") << u"drone"_s << u"drogue"_s;
    QTest::newRow("prefet") << u"préfet"_s << u"préférence"_s;
    QTest::newRow("camera") << u"caméra"_s << u"campement"_s;
    QTest::newRow("police") << u"police"_s << u"politique"_s;
}

void TestStemmer::otherWordsDoNot()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(stemOf(one) != stemOf(other));
}

void TestStemmer::leavesNumbersAlone()
{
    Stemmer stemmer;
    for (const QString &token : {u"2025"_s, u"00017"_s, u"r421"_s, u"αβγδες"_s, u"a"_s}) {
        QCOMPARE(stemmer.stem(token), token);
        QCOMPARE(stemmer.stem(token), token); // And when it is asked again.
    }
    QCOMPARE(stemmer.stem(u"drones"_s), stemmer.stem(u"drones"_s));
}

QTEST_GUILESS_MAIN(TestStemmer)
#include "tst_stemmer.moc"
