// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/frenchdates.h"

#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

const DateHints Hints{QDate(2026, 8, 21), 0};

} // namespace

class TestFrenchDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatHasNoLastDay();
    void knowsAnEnumeratedFolder();
    void readsTheFormsOfTheSites_data();
    void readsTheFormsOfTheSites();
    void findsNoDayWhereNoneIsWritten_data();
    void findsNoDayWhereNoneIsWritten();
    void saysHowPreciseItIs();
    void takesTheYearOfTheFolderForADayWithoutYear();
    void decidesShortYearsByTheFolder();
    void passesOverDatesThatCannotBe();
    void prefersTheDayOfPublication();
    void readsThePeriodOfAFolder_data();
    void readsThePeriodOfAFolder();
    void tellsFoldersFromRecueils_data();
    void tellsFoldersFromRecueils();
};

void TestFrenchDates::readsTheFormsOfTheSites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("printed");
    const auto row = [](const QString &text, const QDate &date, const QString &printed) {
        QTest::newRow(qPrintable(text)) << text << date << printed;
    };
    row(u"PDF - 1,37 Mb - 13/08/2026"_s, {2026, 8, 13}, u"13/08/2026"_s);
    row(u"RAA n° D77-13-08-2026"_s, {2026, 8, 13}, u"13-08-2026"_s);
    row(u"RAA 39-2026-08-012 du 18-08-2026.pdf"_s, {2026, 8, 18}, u"18-08-2026"_s);
    row(u"2026-08-14 RAA spécial"_s, {2026, 8, 14}, u"2026-08-14"_s);
    row(u"20260818_RAA_spécial.pdf"_s, {2026, 8, 18}, u"20260818"_s);
    row(u"Recueil-26-08-13-285-nominatifs"_s, {2026, 8, 13}, u"26-08-13"_s);
    row(u"du 9 octobre 2024"_s, {2024, 10, 9}, u"9 octobre 2024"_s);
    row(u"n°61 spécial du 1er avril 2025"_s, {2025, 4, 1}, u"1er avril 2025"_s);
    row(u"recueil_7_avril_2025"_s, {2025, 4, 7}, u"7_avril_2025"_s);
    row(u"recueil du 15 mai 25"_s, {2025, 5, 15}, u"15 mai 25"_s);
    row(u"special du 07.01.2026"_s, {2026, 1, 7}, u"07.01.2026"_s);
    row(u"special du 02.01.26"_s, {2026, 1, 2}, u"02.01.26"_s);
    row(u"recueil 21012026"_s, {2026, 1, 21}, u"21012026"_s);
    row(u"RECUEIL DU 3 AOÛT 2026"_s, {2026, 8, 3}, u"3 AOÛT 2026"_s);
    row(u"RECUEIL DU 24 DÉCEMBRE 2025"_s, {2025, 12, 24}, u"24 DÉCEMBRE 2025"_s);
    row(u"du 12 fevrier 2026"_s, {2026, 2, 12}, u"12 fevrier 2026"_s);
    row(u"du 14 oaût 2026"_s, {2026, 8, 14}, u"14 oaût 2026"_s);
    row(u"recueil-07-2026-249-recueil-du 05 août 2026 special-1"_s, {2026, 8, 5}, u"05 août 2026"_s);
    row(u"2024-10-09+N°254.pdf"_s, {2024, 10, 9}, u"2024-10-09"_s);
    row(u"publié+le+09+octobre+2024.pdf"_s, {2024, 10, 9}, u"09+octobre+2024"_s);
    row(u"du 5 au 12 août 2026"_s, {2026, 8, 12}, u"12 août 2026"_s);
    row(u"du 5\u00a0mars\u00a02026"_s, {2026, 3, 5}, u"5\u00a0mars\u00a02026"_s);
    row(u"du 3 aou\u0302t 2026"_s, {2026, 8, 3}, u"3 août 2026"_s);
    row(u"raa-du-14-aout-2026"_s, {2026, 8, 14}, u"14-aout-2026"_s);
}

void TestFrenchDates::readsTheFormsOfTheSites()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QFETCH(QString, printed);
    const DayRead read = readDay(text, Hints);
    QCOMPARE(read.date, date);
    QCOMPARE(read.printed, printed);
}

void TestFrenchDates::findsNoDayWhereNoneIsWritten_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"RAA SPECIAL N° 15_AOÛT 2026"_s, u"recueil-83-2026-014"_s, u"Recueil-17-2026-08-285-nominatifs"_s,
          u"RAA_Aout_02-2026-011"_s, u"RAA.pdf"_s, u"RAA spécial 46-2026-084"_s, u"31/02/2026"_s,
          u"RAA N°05-2026-317 SPECIAL AOUT 2026"_s, u"PDF - 1 402,55 ko"_s, u"RAA n°276 du 18 août"_s,
          u"arrêté n° 2026-00099"_s, u"1er mainteneur 2026"_s, u"raa-special-n-15-aout-2026"_s, u""_s}) {
        QTest::newRow(qPrintable(text + u' ')) << text;
    }
}

void TestFrenchDates::findsNoDayWhereNoneIsWritten()
{
    QFETCH(QString, text);
    const DayRead read = readDay(text, Hints);
    QVERIFY2(!read.date.isValid(), qPrintable(read.printed));
}

void TestFrenchDates::saysHowPreciseItIs()
{
    const auto month = readDates(u"RAA N° 15_AOÛT 2026"_s, Hints);
    QCOMPARE(month.size(), 1);
    QCOMPARE(month.first().precision, DatePrecision::Month);
    QCOMPARE(month.first().year, 2026);
    QCOMPARE(month.first().month, 8);
    QCOMPARE(month.first().day, 0);
    QCOMPARE(month.first().printed, u"AOÛT 2026"_s);
    const auto day = readDates(u"RAA du 18 août"_s, Hints);
    QCOMPARE(day.size(), 1);
    QCOMPARE(day.first().precision, DatePrecision::DayAndMonth);
    QCOMPARE(day.first().year, 0);
}

void TestFrenchDates::takesTheYearOfTheFolderForADayWithoutYear()
{
    QCOMPARE(readDay(u"RAA n°276 du 18 août"_s, {Hints.today, 2025}).date, QDate(2025, 8, 18));
}

void TestFrenchDates::decidesShortYearsByTheFolder()
{
    QCOMPARE(readDay(u"recueil-25-08-24"_s, {Hints.today, 2025}).date, QDate(2025, 8, 24));
    QCOMPARE(readDay(u"recueil-25-08-24"_s, {Hints.today, 2024}).date, QDate(2024, 8, 25));
    QCOMPARE(readDay(u"recueil-13-08-26"_s, Hints).date, QDate(2026, 8, 13));
}

void TestFrenchDates::passesOverDatesThatCannotBe()
{
    const DayRead read = readDay(u"n°007 du 08-01-2027"_s, Hints);
    QVERIFY(!read.date.isValid());
    QVERIFY(read.sawImpossible);
    QCOMPARE(readDay(u"08-01-2027, publié le 08/01/2026"_s, Hints).date, QDate(2026, 1, 8));
    QVERIFY(isPossibleDate({2026, 9, 21}, Hints.today));
    QVERIFY(!isPossibleDate({2026, 9, 22}, Hints.today));
    QVERIFY(!isPossibleDate({1989, 12, 31}, Hints.today));
}

void TestFrenchDates::prefersTheDayOfPublication()
{
    QCOMPARE(readDay(u"arrêté du 3 mars 2026 publié le 5 mars 2026"_s, Hints).date, QDate(2026, 3, 5));
    QCOMPARE(readDay(u"recueil nominatif édité le 05 janvier 2026, acte du 2 janvier 2026"_s, Hints).date,
             QDate(2026, 1, 5));
    QCOMPARE(readDay(u"RAA du 5 mars 2026 - arrêté du 3 mars 2026"_s, Hints).date, QDate(2026, 3, 5));
}

void TestFrenchDates::readsThePeriodOfAFolder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("parentYear");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    const auto row = [](const QString &text, int year, const QDate &from, const QDate &to) {
        QTest::newRow(qPrintable(text + u' ' + QString::number(year))) << text << year << from << to;
    };
    row(u"Année 2026"_s, 0, {2026, 1, 1}, {2026, 12, 31});
    row(u"Août 2026"_s, 0, {2026, 8, 1}, {2026, 8, 31});
    row(u"Février"_s, 2024, {2024, 2, 1}, {2024, 2, 29});
    row(u"08-AOUT"_s, 2026, {2026, 8, 1}, {2026, 8, 31});
    row(u"08.-Aout-2026"_s, 2026, {2026, 8, 1}, {2026, 8, 31});
    row(u"13.-Novembre"_s, 2025, {2025, 11, 1}, {2025, 11, 30});
    row(u"08-aout-RAA"_s, 2026, {2026, 8, 1}, {2026, 8, 31});
    row(u"2026 - 2"_s, 0, {2026, 1, 1}, {2026, 12, 31});
    row(u"2016 à 2022"_s, 0, {2016, 1, 1}, {2022, 12, 31});
    row(u"Juillet à Décembre 2026"_s, 0, {2026, 1, 1}, {2026, 12, 31});
    row(u"RAA du 5 mars 2026"_s, 0, {2026, 3, 5}, {2026, 3, 5});
    row(u"Août"_s, 0, {}, {});
    row(u"Recueils depuis 2016"_s, 0, {}, {});
    row(u"Année en cours"_s, 2026, {}, {});
    row(u"Délégations (décret 2004-374)"_s, 0, {}, {});
    row(u"RAA-de-l-annee-20252"_s, 0, {}, {});
    row(u"Spéciaux"_s, 2026, {}, {});
}

void TestFrenchDates::readsThePeriodOfAFolder()
{
    QFETCH(QString, text);
    QFETCH(int, parentYear);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const Period period = readPeriod(text, parentYear, Hints);
    QCOMPARE(period.from, from);
    QCOMPARE(period.to, to);
}

void TestFrenchDates::tellsFoldersFromRecueils_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("year") << u"Année 2026"_s << true;
    QTest::newRow("month") << u"9. Août"_s << true;
    QTest::newRow("slice") << u"2026 - 2"_s << true;
    QTest::newRow("quarter") << u"3ème trimestre 2026"_s << true;
    QTest::newRow("category") << u"Spéciaux"_s << true;
    QTest::newRow("numbered") << u"RAA N°05-2026-317 SPECIAL AOUT 2026"_s << false;
    QTest::newRow("day") << u"RAA du 5 mars 2026"_s << false;
}

void TestFrenchDates::tellsFoldersFromRecueils()
{
    QFETCH(QString, title);
    QFETCH(bool, isFolder);
    QCOMPARE(looksLikeFolder(title, Hints), isFolder);
}

void TestFrenchDates::knowsWhatHasNoLastDay()
{
    const DateHints hints{QDate(2026, 8, 21), 0};
    for (const QString &text :
         {u"RAA de l'Ariège à partir du 28 avril 2015"_s, u"Recueils-a-partir-du-28-avril-2015"_s,
          u"RAA_depuis_2016"_s, u"a-compter-de-2016"_s, u"2016-jusqu-a-ce-jour"_s}) {
        QVERIFY2(!readPeriod(text, 0, hints).isKnown(), qPrintable(text));
        QVERIFY2(looksLikeFolder(text, hints), qPrintable(text));
    }
}

void TestFrenchDates::knowsAnEnumeratedFolder()
{
    const DateHints hints{QDate(2026, 8, 21), 0};
    QVERIFY(looksLikeFolder(u"2. Délégations de signature"_s, hints));
    QVERIFY(looksLikeFolder(u"3 - Arrêtés"_s, hints));
    QVERIFY(!looksLikeFolder(u"12-2026"_s, hints));
    QVERIFY(!looksLikeFolder(u"46-2026-084"_s, hints));
    QVERIFY(!looksLikeFolder(u"3 - RAA n° 12"_s, hints));
}

QTEST_GUILESS_MAIN(TestFrenchDates)
#include "tst_frenchdates.moc"
