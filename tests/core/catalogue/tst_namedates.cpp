// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/namedates.h"

#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestNameDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheDayThatANamePrints_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDate>("date");
        const auto row
            = [](const QString &name, const QDate &date) { QTest::newRow(qPrintable(name)) << name << date; };
        row(u"var-2025-07-15-recueil-83-2025-242.pdf"_s, {2025, 7, 15});
        row(u"RAA n° 12 du 1er août 2024"_s, {2024, 8, 1});
        row(u"RAA_07.03.2025"_s, {2025, 3, 7});
        row(u"20260818_RAA_spécial.pdf"_s, {2026, 8, 18});
        row(u"PDF - 1,37 Mb - 05/03/2026"_s, {2026, 3, 5});
        row(u"recueil-R93-2025-010"_s, {2025, 1, 11});
        row(u"recueil 2A-2024-900"_s, {2024, 12, 30});
        row(u"recueil de juin 2023"_s, {2023, 6, 1});
        row(u"arrêté 1978"_s, {1978, 1, 1});
        row(u"31-02-2025"_s, {2025, 1, 1}); // No day: what is left is the year.
        row(u"note 12345678 a"_s, {});
        row(u"sans date"_s, {});
        row({}, {});
    }

    void findsTheDayThatANamePrints()
    {
        QFETCH(QString, name);
        QTEST(roughDateInName(name), "date");
    }
};

QTEST_GUILESS_MAIN(TestNameDates)
#include "tst_namedates.moc"
