// SPDX-License-Identifier: GPL-3.0-or-later
// What the user corrected, and the fields of actes.
#include "core/catalogue/actes.h"
#include "core/catalogue/corrections.h"
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/catalogue/recueils.h"
#include "tests/core/catalogue/helpers.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

const QString Sha256(64, u'a');

struct Fixture
{
    FakeClock clock;
    QTemporaryDir folder;
    std::unique_ptr<Library> library = *Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
    std::unique_ptr<Database> database = *library->connect();
    Corrections corrections{*database};
    Actes actes{*database};

    Fixture()
    {
        [[maybe_unused]] const auto recorded
            = Recueils(*database).recordLocalFile({u"/x/a.pdf"_s, {}, Sha256, 1, clock.now()}, clock.now());
    }
};

ActeField someField(const QString &name, const QString &value, FieldSource source, double confidence)
{
    return {name, value, source, confidence, 2, {{1, 2, 30, 9}, {4, 12, 20, 9}}};
}

} // namespace

class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastWordOfTheUserCounts()
    {
        Fixture house;
        const QDateTime now = house.clock.now();
        GOOD(house.corrections.setField(Sha256, {3, u"number"_s, u"1"_s, now}));
        GOOD(house.corrections.setField(Sha256, {3, u"number"_s, u"2"_s, now}));
        GOOD(house.corrections.setField(Sha256, {0, u"title"_s, {}, now})); // There is none.
        const QList<FieldCorrection> expected{{0, u"title"_s, {}, now}, {3, u"number"_s, u"2"_s, now}};
        QCOMPARE(*house.corrections.fields(Sha256), expected);
        GOOD(house.corrections.clearField(Sha256, 3, u"number"_s));
        QCOMPARE(house.corrections.fields(Sha256)->size(), 1);
        GOOD(house.corrections.setBoundary(Sha256, {5, true, now}));
        GOOD(house.corrections.setBoundary(Sha256, {5, false, now}));
        QCOMPARE(*house.corrections.boundaries(Sha256), (QList<BoundaryCorrection>{{5, false, now}}));
        GOOD(house.corrections.clearBoundary(Sha256, 5));
        QVERIFY(house.corrections.boundaries(Sha256)->isEmpty());
    }

    void refusesWhatNoActeCanHave()
    {
        Fixture house;
        const QDateTime now = house.clock.now();
        FAILS(ErrorCode::InvalidArgument, house.corrections.setField(Sha256, {-1, u"number"_s, u"1"_s, now}));
        FAILS(ErrorCode::InvalidArgument, house.corrections.setField(Sha256, {0, u"colour"_s, u"1"_s, now}));
        FAILS(ErrorCode::InvalidArgument, house.corrections.setBoundary(Sha256, {-1, true, now}));
        FAILS(ErrorCode::InvalidArgument, house.corrections.setBoundary(Sha256, {0, false, now}));
        FAILS(ErrorCode::InvalidArgument, house.corrections.moveBoundary(Sha256, 0, 2, now));
        QVERIFY(house.corrections.fields(Sha256)->isEmpty());
        QVERIFY(house.corrections.boundaries(Sha256)->isEmpty());
    }

    void whatIsBoundToAnActeMovesWithIt()
    {
        Fixture house;
        const QDateTime now = house.clock.now();
        Acte acte;
        acte.firstPage = 3;
        acte.lastPage = 4;
        GOOD(house.actes.replace(Sha256, {Acte{}, acte}, 1));
        const qint64 id = house.actes.ofDocument(Sha256)->last().id;
        GOOD(house.corrections.setField(Sha256, {3, u"number"_s, u"1"_s, now}));
        GOOD(house.corrections.moveBoundary(Sha256, 3, 2, now));
        QCOMPARE(*house.corrections.fields(Sha256), (QList<FieldCorrection>{{2, u"number"_s, u"1"_s, now}}));
        QCOMPARE(*house.corrections.boundaries(Sha256),
                 (QList<BoundaryCorrection>{{2, true, now}, {3, false, now}}));
        const auto actes = house.actes.ofDocument(Sha256);
        QCOMPARE(actes->last().id, id);
        QCOMPARE(actes->last().firstPage, 2);
        GOOD(house.corrections.moveBoundary(Sha256, 2, 2, now)); // Nothing to do.
        QCOMPARE(house.corrections.boundaries(Sha256)->size(), 2);
    }

    void anActeInheritsNothingFromOneThatWasJoined()
    {
        Fixture house;
        const QDateTime now = house.clock.now();
        Acte acte;
        acte.firstPage = 3;
        acte.lastPage = 4;
        GOOD(house.actes.replace(Sha256, {Acte{}, acte}, 1));
        GOOD(house.corrections.setField(Sha256, {2, u"title"_s, u"of the one that was joined"_s, now}));
        GOOD(house.corrections.setField(Sha256, {3, u"number"_s, u"1"_s, now}));
        GOOD(house.corrections.moveBoundary(Sha256, 3, 2, now));
        const QList<FieldCorrection> moved{{2, u"number"_s, u"1"_s, now},
                                           {3, u"title"_s, u"of the one that was joined"_s, now}};
        QCOMPARE(*house.corrections.fields(Sha256), moved);
        GOOD(house.corrections.moveBoundary(Sha256, 2, 3, now));
        const QList<FieldCorrection> back{{2, u"title"_s, u"of the one that was joined"_s, now},
                                          {3, u"number"_s, u"1"_s, now}};
        QCOMPARE(*house.corrections.fields(Sha256), back);
    }

    void cuttingAgainLosesNoCorrection()
    {
        Fixture house;
        const QDateTime now = house.clock.now();
        GOOD(house.actes.replace(Sha256, {Acte{}}, 1));
        GOOD(house.corrections.setField(Sha256, {0, u"number"_s, u"1"_s, now}));
        GOOD(house.corrections.setBoundary(Sha256, {2, true, now}));
        Acte other;
        other.firstPage = 1;
        other.lastPage = 1;
        GOOD(house.actes.replace(Sha256, {other}, 2));
        GOOD(house.actes.replace(Sha256, {}, 3));
        QCOMPARE(house.corrections.fields(Sha256)->size(), 1);
        QCOMPARE(house.corrections.boundaries(Sha256)->size(), 1);
    }

    void fieldsComeBackAsTheyWereStored()
    {
        Fixture house;
        Acte acte;
        acte.signatory = u"Philippe MAHÉ"_s;
        acte.appliesFrom = u"2024-08-14T08:00"_s;
        acte.appliesTo = u"2024-08-16"_s;
        acte.fields = {someField(u"number"_s, u"83-1"_s, FieldSource::Footer, 0.75),
                       someField(u"number"_s, u"83-2"_s, FieldSource::Sommaire, 1)};
        ActeField nowhere;
        nowhere.name = u"title"_s;
        nowhere.value = u"Arrêté"_s;
        acte.fields.append(nowhere);
        GOOD(house.actes.replace(Sha256, {acte}, 1));
        const Acte stored = house.actes.ofDocument(Sha256)->first();
        QCOMPARE(stored.signatory, acte.signatory);
        QCOMPARE(stored.appliesFrom, acte.appliesFrom);
        QCOMPARE(stored.appliesTo, acte.appliesTo);
        QVERIFY(stored.fields.isEmpty()); // Lists go without.
        QCOMPARE(*house.actes.fields(stored.id), acte.fields);
        // The next cut replaces them, and the id stays.
        acte.fields = {nowhere};
        GOOD(house.actes.replace(Sha256, {acte}, 2));
        QCOMPARE(*house.actes.fields(stored.id), acte.fields);
        QVERIFY(house.actes.fields(stored.id + 1)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
