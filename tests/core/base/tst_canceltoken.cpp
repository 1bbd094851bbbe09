// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canceltoken.h"

#include <QTest>
#include <QThread>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestCancelToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void defaultTokenIsNeverCancelled();
    void cancelReachesEveryToken();
    void outlivesItsSourceAndIsThenCancelled();
    void crossesThreads();
};

void TestCancelToken::defaultTokenIsNeverCancelled()
{
    const CancelToken token;
    QVERIFY(!token.isCancelled());
}

void TestCancelToken::cancelReachesEveryToken()
{
    CancelSource source;
    const CancelToken one = source.token();
    const CancelToken copy
        = one; // NOLINT(performance-unnecessary-copy-initialization): copies share the flag
    const CancelToken other = source.token();
    QVERIFY(!one.isCancelled());
    source.cancel();
    QVERIFY(one.isCancelled());
    QVERIFY(copy.isCancelled());
    QVERIFY(other.isCancelled());
    QVERIFY(source.token().isCancelled());
}

void TestCancelToken::outlivesItsSourceAndIsThenCancelled()
{
    CancelToken token;
    {
        const CancelSource source;
        token = source.token();
        QVERIFY(!token.isCancelled());
    }
    QVERIFY(token.isCancelled());
}

void TestCancelToken::crossesThreads()
{
    CancelSource source;
    const std::unique_ptr<QThread> thread(QThread::create([token = source.token()] {
        while (!token.isCancelled()) {
            QThread::yieldCurrentThread();
        }
    }));
    thread->start();
    source.cancel();
    QVERIFY(thread->wait(10000));
}

QTEST_GUILESS_MAIN(TestCancelToken)
#include "tst_canceltoken.moc"
