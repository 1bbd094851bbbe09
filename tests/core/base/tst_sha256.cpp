// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors: FIPS 180-4 examples, NIST CAVP SHA256ShortMsg.
#include "core/base/sha256.h"

#include <QBuffer>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

/// Gives some bytes, then fails, as a disk does that breaks in the middle of a file.
class BreakingDevice : public QIODevice
{
public:
    explicit BreakingDevice(qint64 bytes)
        : m_left(bytes)
    { }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_left == 0) {
            setErrorString(u"Input/output error"_s);
            return -1;
        }
        const qint64 given = std::min(m_left, most);
        std::fill_n(data, given, 'a');
        m_left -= given;
        return given;
    }
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    qint64 m_left;
};

} // namespace

class TestSha256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void knowsTheVectors_data();
    void knowsTheVectors();
    void reportsADeviceThatFails();
    void stopsWhenCancelled();
    void tellsHashesFromOtherTexts();
};

void TestSha256::knowsTheVectors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("hash");
    QTest::newRow("empty") << QByteArray()
                           << u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
    QTest::newRow("abc") << QByteArray("abc")
                         << u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << u"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"_s;
    QTest::newRow("a byte") << QByteArray::fromHex("d3")
                            << u"28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"_s;
    // Longer than the pieces a device is read in.
    QTest::newRow("a million a, thrice over a piece")
        << QByteArray(1000000, 'a') << u"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_s;
}

void TestSha256::knowsTheVectors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, hash);
    QCOMPARE(sha256Hex(bytes), hash);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto ofDevice = sha256Hex(buffer);
    QVERIFY(ofDevice);
    QCOMPARE(*ofDevice, hash);
}

void TestSha256::reportsADeviceThatFails()
{
    BreakingDevice device(3 << 20);
    QVERIFY(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto hash = sha256Hex(device);
    QVERIFY(!hash);
    QCOMPARE(hash.error().code, ErrorCode::FileUnreadable);
}

void TestSha256::stopsWhenCancelled()
{
    CancelSource source;
    source.cancel();
    QByteArray bytes("abc");
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto hash = sha256Hex(buffer, source.token());
    QVERIFY(!hash);
    QCOMPARE(hash.error().code, ErrorCode::Cancelled);
}

void TestSha256::tellsHashesFromOtherTexts()
{
    const QString hash = sha256Hex(QByteArray("abc"));
    QVERIFY(isSha256Hex(hash));
    QVERIFY(!isSha256Hex(hash.toUpper()));
    QVERIFY(!isSha256Hex(hash.left(63)));
    QVERIFY(!isSha256Hex(hash + u'0'));
    QVERIFY(!isSha256Hex(hash.left(63) + u'g'));
    QVERIFY(!isSha256Hex(hash.left(63) + u'/'));
    QVERIFY(!isSha256Hex(QString()));
}

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
