// SPDX-License-Identifier: GPL-3.0-or-later
// The stored form of words: what is packed comes back, and no bytes whatever hurt.
#include "core/catalogue/documents.h"
#include "tests/core/catalogue/helpers.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>

#include <cmath>
#include <limits>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 Seed = 20261124;

/// With version and a right checksum before it: what damage alone does not make.
QByteArray sealed(const QByteArray &packed)
{
    return QByteArray(1, 1) + QCryptographicHash::hash(packed, QCryptographicHash::Sha256).left(8) + packed;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes.append(static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xffU));
    }
    return bytes;
}

/// The most memory that this process had since resetPeak().
qint64 peakKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        const auto lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("VmHWM:")) {
                return line.mid(6).simplified().split(' ').first().toLongLong();
            }
        }
    }
    return -1;
}

bool resetPeak()
{
    QFile references(u"/proc/self/clear_refs"_s);
    return references.open(QIODevice::WriteOnly) && references.write("5") == 1 && references.flush();
}

QByteArray randomBytes(QRandomGenerator &random, int most)
{
    QByteArray bytes(random.bounded(most), Qt::Uninitialized);
    for (char &byte : bytes) {
        byte = static_cast<char>(random.bounded(256));
    }
    return bytes;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedComesBack()
    {
        QList<Word> words;
        QCOMPARE(*unpackWords(packWords(words)), words);
        QRandomGenerator random(Seed);
        for (int i = 0; i < 2000; ++i) {
            Word word;
            word.text = i % 7 == 0 ? u"préfètœ\U0001F600"_s : QString::number(random.generate());
            word.confidence = random.bounded(1001) / 1000.0;
            word.source = random.bounded(2) != 0 ? WordSource::Ocr : WordSource::Text;
            word.endsLine = random.bounded(2) != 0;
            for (int box = random.bounded(3); box >= 0; --box) {
                word.boxes.append({random.bounded(2'000'000) / 100.0 - 10'000, random.bounded(100) / 100.0,
                                   random.bounded(1000) / 100.0, 0});
            }
            words.append(word);
        }
        const auto read = unpackWords(packWords(words));
        GOOD(read);
        QCOMPARE(read->size(), words.size());
        for (qsizetype i = 0; i < words.size(); ++i) {
            const Word &a = words.at(i);
            const Word &b = read->at(i);
            QVERIFY(a.text == b.text && a.source == b.source && a.endsLine == b.endsLine
                    && a.boxes.size() == b.boxes.size() && std::abs(a.confidence - b.confidence) < 1e-9);
            for (qsizetype box = 0; box < a.boxes.size(); ++box) {
                QVERIFY(std::abs(a.boxes.at(box).x - b.boxes.at(box).x) < 0.005);
            }
        }
    }

    void numbersBeyondAllMeasureAreTamed()
    {
        Word word = someWord(u"x"_s);
        word.confidence = std::numeric_limits<double>::quiet_NaN();
        word.boxes = {{std::numeric_limits<double>::infinity(), 1e300, -1e300, 3}, {0, -1e300, 1e300, 4}};
        const auto read = unpackWords(packWords({word}));
        GOOD(read);
        QCOMPARE(read->first().confidence, 0.0);
        QCOMPARE(read->first().boxes.size(), 2);
        QCOMPARE(read->first().boxes.last(), (PageRect{0, -1e7, 1e7, 4}));
    }

    void saysBeforeStoringWhatCouldNotBeRead()
    {
        QVERIFY(canPackWords({}));
        QVERIFY(canPackWords({someWord(u"x"_s)}));
        QVERIFY(!canPackWords({someWord({})}));
        Word homeless = someWord(u"x"_s);
        homeless.boxes.clear();
        QVERIFY(!canPackWords({homeless}));
        QVERIFY(!canPackWords({someWord(QString(30'000'000, u'x'))}));
    }

    void damagedWordsAreRefused()
    {
        const QByteArray good = packWords({someWord(u"préfet"_s), someWord(u"a"_s)});
        for (int i = 0; i < good.size(); ++i) {
            FAILS(ErrorCode::LibraryDamaged, unpackWords(good.left(i)));
            QByteArray bad = good;
            bad[i] = static_cast<char>(bad.at(i) ^ 0x10);
            FAILS(ErrorCode::LibraryDamaged, unpackWords(bad));
        }
        FAILS(ErrorCode::LibraryDamaged, unpackWords(good + 'x'));
    }

    void randomBytesAreRefused()
    {
        QRandomGenerator random(Seed);
        for (int i = 0; i < 20'000; ++i) {
            FAILS(ErrorCode::LibraryDamaged, unpackWords(randomBytes(random, 200)));
            FAILS(ErrorCode::LibraryDamaged, unpackWords(sealed(randomBytes(random, 200))));
        }
    }

    /// Right checksum, right stream, any content: either words come out that can be packed again, or an
    /// error.
    void randomContentIsRefusedOrReadWhole()
    {
        QRandomGenerator random(Seed);
        const QByteArray good = qUncompress(packWords({someWord(u"préfet"_s), someWord(u"a"_s)}).mid(9));
        QVERIFY(!good.isEmpty());
        int read = 0;
        for (int i = 0; i < 20'000; ++i) {
            QByteArray plain = i % 2 == 0 ? randomBytes(random, 60) : good;
            if (i % 2 != 0) {
                plain[random.bounded(static_cast<int>(plain.size()))]
                    = static_cast<char>(random.bounded(256));
            }
            const auto words = unpackWords(sealed(qCompress(plain)));
            if (!words) {
                QCOMPARE(words.error().code, ErrorCode::LibraryDamaged);
                continue;
            }
            ++read;
            QVERIFY(canPackWords(*words));
            GOOD(unpackWords(packWords(*words)));
        }
        QVERIFY(read > 100);
    }

    void noHeaderAsksForMoreThanTheCap()
    {
        // 300 MB of zeros in 300 KB.
        const QByteArray stream = qCompress(QByteArray(300 << 20, '\0')).mid(4);
        const bool isReset = resetPeak();
        const qint64 before = peakKilobytes();
        for (const quint32 size : {0U, 1U, 300U << 20U, 64U << 20U, (64U << 20U) + 1, 0xffffffffU}) {
            FAILS(ErrorCode::LibraryDamaged, unpackWords(sealed(bigEndian(size) + stream)));
        }
        // A little stream cannot ask for much.
        const QByteArray little = qCompress("x").mid(4);
        FAILS(ErrorCode::LibraryDamaged, unpackWords(sealed(bigEndian(64U << 20U) + little)));
#ifndef ATTRAP_SANITIZED
        // A sanitizer keeps what is freed.
        QVERIFY(isReset && before > 0);
        QVERIFY2(peakKilobytes() - before < 80 * 1024, qPrintable(QString::number(peakKilobytes() - before)));
#else
        Q_UNUSED(isReset)
        Q_UNUSED(before)
#endif
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
