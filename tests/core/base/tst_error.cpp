// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QSet>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void namesEachCodeOnce();
    void findsACodeByItsName();
    void takesAnUnknownNameForInternal();
};

void TestError::namesEachCodeOnce()
{
    // Internal is the last of the codes, and what the code of a forgotten name would be called.
    const int last = static_cast<int>(ErrorCode::Internal);
    QSet<QString> names;
    for (int i = 0; i <= last; ++i) {
        names.insert(errorCodeName(static_cast<ErrorCode>(i)));
    }
    QCOMPARE(names.size(), last + 1);
}

void TestError::findsACodeByItsName()
{
    QCOMPARE(errorCodeName(ErrorCode::PasswordNeeded), u"PasswordNeeded"_s);
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        QCOMPARE(errorCodeFromName(errorCodeName(code)), code);
    }
}

void TestError::takesAnUnknownNameForInternal()
{
    QCOMPARE(errorCodeFromName(u"WrittenByALaterVersion"_s), ErrorCode::Internal);
    QCOMPARE(errorCodeFromName(QString()), ErrorCode::Internal);
    QCOMPARE(errorCodeFromName(u"passwordneeded"_s), ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
