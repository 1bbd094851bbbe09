// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <QTest>

#include <memory>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void holdsAValue();
    void holdsAnError();
    void movesWhatCannotBeCopied();
    void saysSuccessWithoutAValue();
    void tellsAnErrorFromAValueOfErrorType();
};

void TestResult::holdsAValue()
{
    Result<QString> result = u"drone"_s;
    QVERIFY(result);
    QVERIFY(result.hasValue());
    QCOMPARE(*result, u"drone"_s);
    QCOMPARE(result->size(), 5);
    result->append(u's');
    QCOMPARE(result.value(), u"drones"_s);
}

void TestResult::holdsAnError()
{
    const Result<int> result = Error{ErrorCode::DiskFull, u"/x"_s, u"ENOSPC"_s};
    QVERIFY(!result);
    QVERIFY(!result.hasValue());
    QCOMPARE(result.error().code, ErrorCode::DiskFull);
    QCOMPARE(result.error().subject, u"/x"_s);
    QCOMPARE(result.error().detail, u"ENOSPC"_s);
}

void TestResult::movesWhatCannotBeCopied()
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 7);
}

void TestResult::saysSuccessWithoutAValue()
{
    const Result<void> fine;
    QVERIFY(fine);
    const Result<void> failed = Error{ErrorCode::Cancelled, {}, {}};
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Cancelled);
}

void TestResult::tellsAnErrorFromAValueOfErrorType()
{
    // bool converts from nearly everything: an Error must not end up as the value true.
    const Result<bool> result = Error{ErrorCode::Damaged, {}, {}};
    QVERIFY(!result.hasValue());
    const Result<bool> no = false;
    QVERIFY(no.hasValue());
    QVERIFY(!*no);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
