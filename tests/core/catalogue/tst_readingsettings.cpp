// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/catalogue/readingsettings.h"
#include "core/catalogue/statement.h"
#include "tests/core/catalogue/helpers.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

using namespace attrap;

class TestReadingSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areKeptInTheLibrary()
    {
        const QTemporaryDir folder;
        const FakeClock clock;
        const auto library = *Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
        const auto database = *library->connect();
        QCOMPARE(*readingSettings(*database), ReadingSettings{});
        QCOMPARE(*readingState(*database), ReadingState{});
        GOOD(setReadingSettings(*database, {true}));
        GOOD(setReadingState(*database, {77, 3, PauseReason::Battery, true}));
        const auto other = *library->connectReadOnly();
        QCOMPARE(*readingSettings(*other), ReadingSettings{true});
        QCOMPARE(*readingState(*other), (ReadingState{77, 3, PauseReason::Battery, true}));
        GOOD(setReadingSettings(*database, {false}));
        QCOMPARE(*readingSettings(*other), ReadingSettings{false});
    }

    void nonsenseIsNoState()
    {
        const QTemporaryDir folder;
        const FakeClock clock;
        const auto library = *Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
        const auto database = *library->connect();
        GOOD(setReadingState(*database, {77, 3, PauseReason::Battery, true}));
        GOOD(database->execute("UPDATE setting SET value = 'x 1 9'"));
        QCOMPARE(*readingState(*database), ReadingState{});
        GOOD(database->execute("UPDATE setting SET value = '5 1 9 0'"));
        QCOMPARE((*readingState(*database)).pause, PauseReason::Battery);
    }
};

QTEST_GUILESS_MAIN(TestReadingSettings)
#include "tst_readingsettings.moc"
