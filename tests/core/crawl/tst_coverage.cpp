// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/coverage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace attrap;

namespace {

RecueilName named(const QString &administration, const QString &title, const QDate &publishedOn = {},
                  const QString &url = u"https://www.example.gouv.fr/contenu/telechargement/1/2/file/x.pdf"_s)
{
    return {0, administration, url, title, publishedOn, true, {}};
}

/// A list as data.gouv.fr gives it, in a file.
QString written(const QTemporaryDir &folder, const QByteArray &text)
{
    const QString path = folder.filePath(u"raa.csv"_s);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersOfTitles_data();
    void readsNumbersOfTitles();
    void takesDatesForNoNumber_data();
    void takesDatesForNoNumber();
    void looksIntoTheFileNameWhenTheTitleSaysNothing();
    void saysTheMonthOnlyWhereNumberingIsMonthly();
    void findsHoles();
    void findsNoHolesInWhatIsNoSeries();
    void countsSpecialRecueilsWithTheOthersWhereTheyShareNumbers();
    void countsSpecialRecueilsApartWhereTheyHaveTheirOwn();
    void startsAgainEachMonth();
    void readsTheListOfDataGouv();
    void readsSemicolonsAndByteOrderMark();
    void refusesAnotherTable();
    void refusesAnIncompleteRow();
    void refusesWhatIsNotUtf8();
    void knowsRowsByAddressAndByIdPair();
};

void TestCoverage::readsNumbersOfTitles_data()
{
    QTest::addColumn<QString>("administration");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QDate>("publishedOn");
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isSpecial");

    const QDate day(2026, 8, 18);
    QTest::newRow("code, year, number")
        << u"pref99"_s << u"Recueil n°99-2026-014 du 5 mars 2026"_s << QDate() << 2026 << 14 << false;
    QTest::newRow("underscores") << u"pref02"_s << u"RAA_Août_02-2026-163"_s << day << 2026 << 163 << false;
    QTest::newRow("special, month without day")
        << u"pref05"_s << u"RAA N°05-2026-317 SPECIAL AOUT 2026"_s << day << 2026 << 317 << true;
    QTest::newRow("words after the number")
        << u"pref07"_s << u"recueil-07-2026-249-recueil-du 05 août 2026 special-1"_s << day << 2026 << 249
        << true;
    QTest::newRow("code of one figure") << u"pref08"_s << u"n° 8-2026-129"_s << day << 2026 << 129 << false;
    QTest::newRow("région") << u"prefna"_s << u"recueil-r75-2026-139"_s << QDate() << 2026 << 139 << false;
    QTest::newRow("region, date and special")
        << u"prefidf"_s << u"recueil-99-2026-014 special du 05.03.2026"_s << QDate() << 2026 << 14 << true;
    QTest::newRow("no date at all") << u"pref46"_s << u"RAA spécial 46-2026-084"_s << day << 2026 << 84
                                    << true;
    QTest::newRow("month between") << u"pref39"_s << u"RAA 39-2026-08-012 du 18-08-2026"_s << day << 2026
                                   << 12 << false;
    QTest::newRow("month between, nominative")
        << u"pref17"_s << u"Recueil-17-2026-08-285-nominatifs"_s << day << 2026 << 285 << false;
    QTest::newRow("date of two figures first")
        << u"pref17"_s << u"Recueil-26-08-13-285-nominatifs"_s << QDate(2026, 8, 13) << 2026 << 285 << false;
    QTest::newRow("monthly") << u"pref11"_s << u"RAA SPECIAL N° 15_AOÛT 2026"_s << day << 2026 << 15 << true;
    QTest::newRow("month, day in words")
        << u"pref2b"_s << u"RAA n°09 du 13 août 2026"_s << day << 2026 << 9 << false;
    QTest::newRow("no year") << u"pref40"_s << u"RAA n°276 du 18 août"_s << day << 2026 << 276 << false;
    QTest::newRow("first of the month")
        << u"pref52"_s << u"RAA n°61 spécial du 1er avril 2025"_s << QDate() << 2025 << 61 << true;
    QTest::newRow("file name") << u"pref86"_s << u"2024-10-09+N°254.pdf"_s << QDate() << 2024 << 254 << false;
    QTest::newRow("ISO date, number")
        << u"pref92"_s << u"2026-08-14 RAA n° 71"_s << day << 2026 << 71 << false;
    QTest::newRow("single orders") << u"pref28"_s << u"Arrêté n°2026-00099 portant interdiction"_s << day
                                   << 2026 << 99 << false;
    QTest::newRow("bis") << u"pref52"_s << u"RAA n°12 bis du 3 février 2026"_s << QDate() << 2026 << 12
                         << false;
    QTest::newRow("mistyped month") << u"pref27"_s << u"Recueil n°112 du 14 oaût 2026"_s << QDate() << 2026
                                    << 112 << false;
    QTest::newRow("mistyped year") << u"pref01"_s << u"RAA n°007 du 08-01-2027"_s << QDate(2026, 1, 8) << 2026
                                   << 7 << false;
    QTest::newRow("numbered the year before")
        << u"pref83"_s << u"RAA N°400 du 31 décembre 2025"_s << QDate(2026, 1, 2) << 2025 << 400 << false;
    QTest::newRow("bare") << u"pref53"_s << u"recueil 12"_s << day << 2026 << 12 << false;
}

void TestCoverage::readsNumbersOfTitles()
{
    QFETCH(QString, administration);
    QFETCH(QString, title);
    QFETCH(QDate, publishedOn);
    const auto number = recueilNumber(named(administration, title, publishedOn), Numbering::Yearly);
    QVERIFY(number.has_value());
    QTEST(number->year, "year");
    QTEST(number->number, "number");
    QTEST(number->isSpecial, "isSpecial");
    QCOMPARE(number->month, 0);
}

void TestCoverage::takesDatesForNoNumber_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("77") << u"RAA n° D77-13-08-2026"_s;
    QTest::newRow("77, nominative") << u"RAA n° D77-12-08-2026-nominatifs"_s;
    QTest::newRow("date after n°") << u"RAA n° 05-03-2026"_s;
    QTest::newRow("03") << u"recueil nominatif édité le 05 janvier 2026"_s;
    QTest::newRow("60") << u"20260818_RAA_spécial"_s;
    QTest::newRow("92") << u"2026-08-14 RAA"_s;
    QTest::newRow("day in words") << u"RAA 13 août 2026"_s;
    QTest::newRow("first of the month") << u"Recueil 1er avril 2025"_s;
    QTest::newRow("year") << u"RAA 2026"_s;
    QTest::newRow("order") << u"03-2024-12-26-00003"_s;
    QTest::newRow("nothing") << u"Délégations de signature"_s;
}

void TestCoverage::takesDatesForNoNumber()
{
    QFETCH(QString, title);
    const auto number = recueilNumber(named(u"pref77"_s, title, QDate(2026, 8, 13)), Numbering::Yearly);
    QVERIFY2(!number, qPrintable(QString::number(number ? number->number : 0)));
}

void TestCoverage::looksIntoTheFileNameWhenTheTitleSaysNothing()
{
    const RecueilName recueil = named(
        u"pref39"_s, u"Recueil du 18 août"_s, QDate(2026, 8, 18),
        u"https://www.jura.gouv.fr/contenu/telechargement/1/2/file/RAA%2039-2026-08-012%20du%2018-08-2026.pdf"_s);
    const auto number = recueilNumber(recueil, Numbering::Yearly);
    QVERIFY(number.has_value());
    QCOMPARE(number->number, 12);
    QVERIFY(!recueilNumber(recueil, Numbering::None));
}

void TestCoverage::saysTheMonthOnlyWhereNumberingIsMonthly()
{
    const auto written
        = recueilNumber(named(u"pref11"_s, u"RAA SPECIAL N° 15_AOÛT 2026"_s), Numbering::Monthly);
    QVERIFY(written.has_value());
    QCOMPARE(written->month, 8);
    const auto listed
        = recueilNumber(named(u"pref11"_s, u"RAA N° 3"_s, QDate(2026, 7, 9)), Numbering::Monthly);
    QVERIFY(listed.has_value());
    QCOMPARE(listed->month, 7);
    QCOMPARE(listed->year, 2026);
}

void TestCoverage::findsHoles()
{
    QList<RecueilName> recueils;
    for (const int number : {2, 3, 4, 6, 7, 9, 10, 13}) {
        recueils.append(named(u"pref83"_s, u"RAA N°%1 du 5 mars 2026"_s.arg(number)));
    }
    recueils.append(named(u"pref83"_s, u"RAA N°9 du 6 mars 2026"_s)); // Twice: the nominative one.
    const QList<NumberingHole> holes = numberingHoles(recueils, Numbering::Yearly);
    QCOMPARE(holes.size(), 3);
    QCOMPARE(holes.at(0).first, 5);
    QCOMPARE(holes.at(0).last, 5);
    QCOMPARE(holes.at(1).first, 8);
    QCOMPARE(holes.at(2).first, 11);
    QCOMPARE(holes.at(2).last, 12);
    QCOMPARE(holes.at(2).year, 2026);
    QVERIFY(numberingHoles(recueils, Numbering::None).isEmpty());
}

void TestCoverage::findsNoHolesInWhatIsNoSeries()
{
    QList<RecueilName> few;
    for (const int number : {1, 2, 4, 5}) {
        few.append(named(u"pref83"_s, u"RAA N°%1 du 5 mars 2026"_s.arg(number)));
    }
    QVERIFY(numberingHoles(few, Numbering::Yearly).isEmpty());
    QList<RecueilName> thin;
    for (const int number : {1, 20, 31, 47, 58, 99}) {
        thin.append(named(u"pref83"_s, u"RAA N°%1 du 5 mars 2026"_s.arg(number)));
    }
    QVERIFY(numberingHoles(thin, Numbering::Yearly).isEmpty());
}

void TestCoverage::countsSpecialRecueilsWithTheOthersWhereTheyShareNumbers()
{
    QList<RecueilName> recueils;
    for (const int number : {1, 3, 5, 7}) {
        recueils.append(named(u"pref53"_s, u"recueil-53-2019-%1-special"_s.arg(number, 3, 10, QChar(u'0'))));
    }
    for (const int number : {2, 4, 8}) {
        recueils.append(named(u"pref53"_s, u"recueil-53-2019-%1"_s.arg(number, 3, 10, QChar(u'0'))));
    }
    const QList<NumberingHole> holes = numberingHoles(recueils, Numbering::Yearly);
    QCOMPARE(holes.size(), 1);
    QCOMPARE(holes.constFirst().first, 6);
    QCOMPARE(holes.constFirst().last, 6);
}

void TestCoverage::countsSpecialRecueilsApartWhereTheyHaveTheirOwn()
{
    QList<RecueilName> recueils;
    for (int number = 1; number <= 6; ++number) {
        recueils.append(named(u"pref11"_s, u"RAA N° %1_AOÛT 2026"_s.arg(number)));
        if (number != 4) {
            recueils.append(named(u"pref11"_s, u"RAA SPECIAL N° %1_AOÛT 2026"_s.arg(number)));
        }
    }
    const QList<NumberingHole> holes = numberingHoles(recueils, Numbering::Monthly);
    QCOMPARE(holes.size(), 1);
    QVERIFY(holes.constFirst().isSpecial);
    QCOMPARE(holes.constFirst().first, 4);
    QCOMPARE(holes.constFirst().month, 8);
}

void TestCoverage::startsAgainEachMonth()
{
    QList<RecueilName> recueils;
    for (const QString &month : {u"juin"_s, u"juillet"_s}) {
        for (const int number : {1, 2, 3, 5, 6}) {
            recueils.append(named(u"pref2b"_s, u"RAA n°%1 du 13 %2 2026"_s.arg(number).arg(month)));
        }
    }
    const QList<NumberingHole> holes = numberingHoles(recueils, Numbering::Monthly);
    QCOMPARE(holes.size(), 2);
    QCOMPARE(holes.at(0).month, 6);
    QCOMPARE(holes.at(1).month, 7);
    QVERIFY(numberingHoles(recueils, Numbering::Yearly).size() == 1); // Taken for one series, it hides half.
}

void TestCoverage::readsTheListOfDataGouv()
{
    const QTemporaryDir folder;
    const auto rows = readDataGouvList(written(
        folder,
        "departement,titre,url,mise_a_jour\r\n"
        "01,\"RAA n°1,\r\n du \"\"5\"\" mars\",https://www.ain.gouv.fr/contenu/telechargement/1/2/file/RAA "
        "n°1.pdf,2026-03-06\r\n"
        "2A,Recueil,https://www.corse-du-sud.gouv.fr/contenu/telechargement/3/4/file/r.pdf,2026-08-20\r\n"
        "974,Arrêté,https://www.reunion.gouv.fr/contenu/telechargement/5/6/file/a.pdf,\r\n"
        "99,Nulle part,https://www.example.gouv.fr/a.pdf,2026-08-20\r\n\r\n"));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 4);
    QCOMPARE(rows->at(0).administration, u"pref01"_s);
    QCOMPARE(rows->at(0).title, u"RAA n°1, du \"5\" mars"_s);
    QCOMPARE(rows->at(0).url, u"https://www.ain.gouv.fr/contenu/telechargement/1/2/file/RAA n°1.pdf"_s);
    QCOMPARE(rows->at(0).firstSeen, QDate(2026, 3, 6));
    QCOMPARE(rows->at(1).administration, u"pref2a"_s);
    QCOMPARE(rows->at(2).administration, u"pref974"_s);
    QVERIFY(!rows->at(2).firstSeen.isValid());
    QCOMPARE(rows->at(3).administration, QString());
}

void TestCoverage::readsSemicolonsAndByteOrderMark()
{
    const QTemporaryDir folder;
    const auto rows
        = readDataGouvList(written(folder,
                                   "\xEF\xBB\xBF\"Département\";\"Titre\";\"URL\";\"Mise à jour\"\n"
                                   "\"6\";\"Recueil, spécial\";\"https://h/a.pdf\";\"2026-08-20\""));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->constFirst().administration, u"pref06"_s);
    QCOMPARE(rows->constFirst().title, u"Recueil, spécial"_s);
    QCOMPARE(rows->constFirst().firstSeen, QDate(2026, 8, 20));
}

void TestCoverage::refusesAnotherTable()
{
    const QTemporaryDir folder;
    const QString path = written(folder, "code,nom\n01,Ain\n");
    const auto rows = readDataGouvList(path);
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(rows.error().subject, path);
    QVERIFY(rows.error().detail.startsWith("line 1"_L1));
    const auto missing = readDataGouvList(folder.filePath(u"none.csv"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileNotFound);
}

void TestCoverage::refusesAnIncompleteRow()
{
    const QTemporaryDir folder;
    const auto rows = readDataGouvList(
        written(folder, "departement,titre,url,mise_a_jour\n01,\"a\nb\",https://h/a.pdf,\n02,cut off"));
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(rows.error().detail.startsWith("line 4"_L1), qPrintable(rows.error().detail));
}

void TestCoverage::refusesWhatIsNotUtf8()
{
    const QTemporaryDir folder;
    const auto rows = readDataGouvList(
        written(folder, "departement,titre,url,mise_a_jour\n01,Arr\xEAt\xE9,https://h/a.pdf,\n"));
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::InvalidArgument);
}

void TestCoverage::knowsRowsByAddressAndByIdPair()
{
    const QList<RecueilName> held{
        named(u"pref01"_s, {}, {},
              u"https://www.ain.gouv.fr/contenu/telechargement/1/2/file/RAA%20n%C2%B01%2Bannexe.pdf"_s),
        named(u"pref57"_s, {}, {}, u"https://mc.moselle.gouv.fr/index.php?docfile_md5id=00ff"_s)};
    const QList<DataGouvRow> rows{
        {u"pref01"_s,
         u"same, not encoded"_s,
         u"https://www.ain.gouv.fr/contenu/telechargement/1/2/file/RAA n°1+annexe.pdf"_s,
         {}},
        {u"pref01"_s,
         u"renamed"_s,
         u"http://ain.gouv.fr/contenu/telechargement/1/2/file/autre nom.pdf"_s,
         {}},
        {u"pref01"_s, u"another"_s, u"https://www.ain.gouv.fr/contenu/telechargement/1/3/file/b.pdf"_s, {}},
        {u"pref02"_s,
         u"same pair, another site"_s,
         u"https://www.aisne.gouv.fr/contenu/telechargement/1/2/file/b.pdf"_s,
         {}},
        {u"pref57"_s, {}, u"https://mc.moselle.gouv.fr/index.php?docfile_md5id=00ee"_s, {}}};
    const CrossCheck check = crossCheck(rows, held);
    QCOMPARE(check.rows, 5);
    QCOMPARE(check.known, 2);
    QCOMPARE(check.unknown.size(), 3);
    QCOMPARE(check.unknown.at(0).title, u"another"_s);
    QCOMPARE(check.unknown.at(1).administration, u"pref02"_s);
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
