// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/catalogue/store.h"
#include "tests/core/catalogue/helpers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Plenty = 1 << 24;

/// Gives bytes piece by piece; can fail, cancel, or give other bytes when it is read again.
class Source : public QIODevice
{
public:
    explicit Source(QByteArray bytes, bool sequential)
        : m_bytes(std::move(bytes))
        , m_sequential(sequential)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return m_sequential; }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 to) override
    {
        ++seeks;
        if (!laterBytes.isEmpty()) {
            m_bytes = laterBytes;
        }
        m_at = to;
        return QIODevice::seek(to);
    }

    qint64 failAfter = -1; ///< Bytes.
    int cancelAfter = -1; ///< Reads.
    CancelSource *cancel = nullptr;
    QByteArray laterBytes;
    int seeks = 0;
    int reads = 0;

protected:
    qint64 readData(char *to, qint64 most) override
    {
        if (reads++ == cancelAfter) {
            cancel->cancel();
        }
        if (failAfter >= 0 && m_given >= failAfter) {
            setErrorString(u"torn out"_s);
            return -1;
        }
        const qint64 size = std::min({most, m_bytes.size() - m_at, qint64(100'000)});
        std::copy_n(m_bytes.constData() + m_at, size, to);
        m_at += size;
        m_given += size;
        return size;
    }
    qint64 writeData(const char * /*from*/, qint64 /*size*/) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
    qint64 m_given = 0;
    bool m_sequential;
};

/// No file may grow beyond this while it lives.
class SizeLimit
{
public:
    explicit SizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SizeLimit(const SizeLimit &) = delete;
    SizeLimit &operator=(const SizeLimit &) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

QByteArray manyBytes()
{
    QByteArray bytes("%PDF-1.7 ");
    for (int i = 0; bytes.size() < 2'500'000; ++i) {
        bytes += sha256Hex(QByteArray::number(i)).toLatin1();
    }
    return bytes;
}

/// Not QFileInfo: to root, everything is writable.
unsigned modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777U : 0;
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        files.append(it.next());
    }
    return files;
}

void writeTo(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void sources()
{
    QTest::addColumn<bool>("sequential");
    QTest::newRow("file") << false;
    QTest::newRow("stream") << true;
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheBytesOnceAndReadOnly_data() { sources(); }
    void keepsTheBytesOnceAndReadOnly()
    {
        QFETCH(bool, sequential);
        QTemporaryDir folder;
        const Store store(folder.path());
        const QByteArray bytes = manyBytes();
        Source first(bytes, sequential);
        const auto stored = store.add(first, Plenty);
        GOOD(stored);
        QVERIFY(!stored->wasThere);
        QCOMPARE(stored->sha256, sha256Hex(bytes));
        QCOMPARE(stored->sizeBytes, bytes.size());
        const QString path = store.path(stored->sha256);
        QCOMPARE(path,
                 folder.path() + u'/' + stored->sha256.left(2) + u'/' + stored->sha256.mid(2, 2) + u'/'
                     + stored->sha256 + u".pdf"_s);
        QCOMPARE(filesIn(folder.path()), QStringList{path});
        QCOMPARE(modeOf(path), 0444U);
        GOOD(store.check(stored->sha256));

        const auto changed = QFileInfo(path).metadataChangeTime();
        Source second(bytes, sequential);
        const auto again = store.add(second, Plenty);
        GOOD(again);
        QVERIFY(again->wasThere);
        QCOMPARE(again->sha256, stored->sha256);
        QCOMPARE(QFileInfo(path).metadataChangeTime(), changed);
        QCOMPARE(filesIn(folder.path()), QStringList{path});
    }

    void writesNothingForAFileThatIsKnown()
    {
        QTemporaryDir folder;
        const Store store(folder.path());
        const QByteArray bytes = manyBytes();
        Source first(bytes, false);
        GOOD(store.add(first, Plenty));
        const SizeLimit limit(0);
        Source second(bytes, false);
        const auto again = store.add(second, Plenty);
        GOOD(again);
        QVERIFY(again->wasThere);
    }

    void takesWhatIsLeftOfASource()
    {
        QTemporaryDir folder;
        const Store store(folder.path());
        QBuffer source;
        source.setData("headbody");
        QVERIFY(source.open(QIODevice::ReadOnly));
        QVERIFY(source.seek(4));
        const auto stored = store.add(source, Plenty);
        GOOD(stored);
        QCOMPARE(stored->sha256, sha256Hex("body"));
        QCOMPARE(stored->sizeBytes, 4);
    }

    void replacesADamagedCopy_data() { sources(); }
    void replacesADamagedCopy()
    {
        QFETCH(bool, sequential);
        QTemporaryDir folder;
        const Store store(folder.path());
        const QByteArray bytes = manyBytes();
        const QString path = store.path(sha256Hex(bytes));
        writeTo(path, bytes.left(1000));
        FAILS(ErrorCode::OriginalChanged, store.check(sha256Hex(bytes)));
        Source source(bytes, sequential);
        const auto stored = store.add(source, Plenty);
        GOOD(stored);
        QVERIFY(!stored->wasThere);
        GOOD(store.check(stored->sha256));
        QCOMPARE(modeOf(path), 0444U);
        QCOMPARE(filesIn(folder.path()), QStringList{path});
    }

    void refusesMoreThanAllowed_data() { sources(); }
    void refusesMoreThanAllowed()
    {
        QFETCH(bool, sequential);
        QTemporaryDir folder;
        const Store store(folder.path());
        const QByteArray bytes = manyBytes();
        Source source(bytes, sequential);
        FAILS(ErrorCode::TooLarge, store.add(source, bytes.size() - 1));
        QCOMPARE(filesIn(folder.path()), QStringList());
        Source just(bytes, sequential);
        GOOD(store.add(just, bytes.size()));
    }

    void refusesASourceThatChangesMeanwhile()
    {
        QTemporaryDir folder;
        const Store store(folder.path());
        Source source(manyBytes(), false);
        source.laterBytes = manyBytes() + 'x';
        FAILS(ErrorCode::FileUnreadable, store.add(source, Plenty));
        QCOMPARE(source.seeks, 1);
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void leavesNothingWhenAWriteFails_data() { sources(); }
    void leavesNothingWhenAWriteFails()
    {
        QFETCH(bool, sequential);
        const QByteArray bytes = manyBytes();
        QTemporaryDir folder;
        const Store store(folder.path());
        for (const qsizetype most : {qsizetype(0), qsizetype(1), qsizetype(100'000), qsizetype(1) << 20,
                                     (qsizetype(1) << 20) + 1, qsizetype(2'000'000), bytes.size() - 1}) {
            const SizeLimit limit(static_cast<rlim_t>(most));
            Source source(bytes, sequential);
            FAILS(ErrorCode::FileUnwritable, store.add(source, Plenty));
            QCOMPARE(filesIn(folder.path()), QStringList());
        }
        const SizeLimit limit(static_cast<rlim_t>(bytes.size()));
        Source source(bytes, sequential);
        GOOD(store.add(source, Plenty));
    }

    void leavesNothingWhenASourceFails_data() { sources(); }
    void leavesNothingWhenASourceFails()
    {
        QFETCH(bool, sequential);
        const QByteArray bytes = manyBytes();
        QTemporaryDir folder;
        const Store store(folder.path());
        // The second half of these fails while a file that can seek is read for the second time.
        const qint64 total = sequential ? bytes.size() : 2 * bytes.size();
        for (qint64 after = 0; after < total; after += 333'333) {
            Source source(bytes, sequential);
            source.failAfter = after;
            FAILS(ErrorCode::FileUnreadable, store.add(source, Plenty));
            QCOMPARE(filesIn(folder.path()), QStringList());
        }
    }

    void leavesNothingWhenCancelled_data() { sources(); }
    void leavesNothingWhenCancelled()
    {
        QFETCH(bool, sequential);
        const QByteArray bytes = manyBytes();
        QTemporaryDir folder;
        const Store store(folder.path());
        Source counted(bytes, sequential);
        {
            QTemporaryDir other;
            GOOD(Store(other.path()).add(counted, Plenty));
        }
        for (int reads = 0; reads < counted.reads; ++reads) {
            CancelSource cancel;
            Source source(bytes, sequential);
            source.cancel = &cancel;
            source.cancelAfter = reads;
            const auto stored = store.add(source, Plenty, cancel.token());
            // Once the end is reached there is nothing left to be cancelled.
            if (stored) {
                QCOMPARE(reads, counted.reads - 1);
                GOOD(store.check(stored->sha256));
            } else {
                QCOMPARE(stored.error().code, ErrorCode::Cancelled);
                QCOMPARE(filesIn(folder.path()), QStringList());
            }
        }
    }

    void saysWhatCannotBeWritten()
    {
        QTemporaryDir folder;
        const QByteArray bytes("%PDF-1.4");
        const QString sha256 = sha256Hex(bytes);
        // Not by permissions: root may write anywhere.
        const QString file = folder.filePath(u"file"_s);
        writeTo(file, {});
        FAILS(ErrorCode::FileUnwritable, addBytes(Store(file), bytes));
        const Store store(folder.filePath(u"store"_s));
        writeTo(folder.filePath(u"store/"_s + sha256.left(2)), {});
        FAILS(ErrorCode::FileUnwritable, addBytes(store, bytes));
        QCOMPARE(filesIn(folder.filePath(u"store"_s)).size(), 1);
        // A folder under the name of the original.
        const Store other(folder.filePath(u"other"_s));
        QVERIFY(QDir().mkpath(other.path(sha256)));
        FAILS(ErrorCode::FileUnwritable, addBytes(other, bytes));
        QCOMPARE(filesIn(folder.filePath(u"other"_s)), QStringList());
    }

    void removesLeftoversOnly()
    {
        QTemporaryDir folder;
        const Store store(folder.path());
        GOOD(store.removeLeftovers());
        const auto stored = addBytes(store, "%PDF-1.4");
        GOOD(stored);
        writeTo(folder.filePath(u"tmp/0b1d.part"_s), "half");
        writeTo(folder.filePath(u"tmp/notes.txt"_s), "the user's");
        GOOD(store.removeLeftovers());
        QStringList left = filesIn(folder.path());
        left.sort();
        QStringList expected{store.path(stored->sha256), folder.filePath(u"tmp/notes.txt"_s)};
        expected.sort();
        QCOMPARE(left, expected);
    }

    void listsOriginalsAndStrangers()
    {
        QTemporaryDir folder;
        const Store store(folder.path());
        QCOMPARE(store.list()->size(), 0);
        QStringList originals;
        for (const char *bytes : {"a", "b", "c"}) {
            originals.append(addBytes(store, bytes)->sha256);
        }
        originals.sort();
        const QString wrongPlace = folder.filePath(u"00/"_s + originals.first() + u".pdf"_s);
        const QString other = folder.filePath(u"notes.txt"_s);
        const QString upper = folder.filePath(u"AB/CD/"_s + QString(64, u'A') + u".pdf"_s);
        const QString link = store.path(QString(64, u'f'));
        for (const QString &path : {wrongPlace, other, upper}) {
            writeTo(path, "x");
        }
        QVERIFY(QDir().mkpath(QFileInfo(link).absolutePath()));
        QVERIFY(QFile::link(store.path(originals.first()), link));
        QStringList strangers;
        QCOMPARE(*store.list(&strangers), originals);
        QStringList expected{wrongPlace, other, upper, link};
        expected.sort();
        strangers.sort();
        QCOMPARE(strangers, expected);
    }

    void checkTellsMissingFromChanged()
    {
        QTemporaryDir folder;
        const Store store(folder.path());
        const auto stored = addBytes(store, "%PDF-1.4");
        GOOD(stored);
        QVERIFY(store.has(stored->sha256));
        QVERIFY(!store.has(u"../../etc/passwd"_s));
        FAILS(ErrorCode::OriginalMissing, store.check(u"../../etc/passwd"_s));
        CancelSource cancel;
        cancel.cancel();
        FAILS(ErrorCode::Cancelled, store.check(stored->sha256, cancel.token()));
        QVERIFY(QFile::remove(store.path(stored->sha256)));
        FAILS(ErrorCode::OriginalMissing, store.check(stored->sha256));
        writeTo(store.path(stored->sha256), "%PDF-1.5");
        FAILS(ErrorCode::OriginalChanged, store.check(stored->sha256));
        QCOMPARE(store.check(stored->sha256).error().subject, stored->sha256);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
