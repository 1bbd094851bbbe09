// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/repeatedpictures.h"

#include <QTest>

using namespace attrap;

namespace {

const QString Doc = QStringLiteral("aa");

RecognisedPage readAs(const QString &text)
{
    RecognisedPage read;
    read.words.append({text, {{1, 2, 3, 4}}, 0.9, WordSource::Ocr, true});
    read.cpuMs = 200;
    return read;
}

} // namespace

class TestRepeatedPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recallsWhatAnEarlierPageGave();
    void tellsPatternsAndDocumentsApart();
    void doesNotRepeatWhatWasReadLessCarefully();
};

void TestRepeatedPictures::recallsWhatAnEarlierPageGave()
{
    RepeatedPictures pictures;
    pictures.expect(Doc, 0, "logo");
    pictures.expect(Doc, 7, "logo");
    QVERIFY(!pictures.recall(Doc, 0));
    pictures.learn(Doc, 0, readAs(QStringLiteral("PREFET")));
    const auto again = pictures.recall(Doc, 7);
    QVERIFY(again);
    QCOMPARE(again->words.first().text, QStringLiteral("PREFET"));
    QCOMPARE(again->cpuMs, 0);
    // The last page that waited: nothing is remembered any more.
    pictures.learn(Doc, 7, *again);
    QVERIFY(!pictures.recall(Doc, 7));
}

void TestRepeatedPictures::tellsPatternsAndDocumentsApart()
{
    RepeatedPictures pictures;
    pictures.expect(Doc, 0, "logo");
    pictures.expect(Doc, 1, "stamp");
    pictures.expect(QStringLiteral("bb"), 1, "logo");
    pictures.learn(Doc, 0, readAs(QStringLiteral("PREFET")));
    QVERIFY(!pictures.recall(Doc, 1));
    QVERIFY(!pictures.recall(Doc, 2)); // Nobody expected it: it is not of small regions.
    QVERIFY(!pictures.recall(QStringLiteral("bb"), 1));
}

void TestRepeatedPictures::doesNotRepeatWhatWasReadLessCarefully()
{
    RepeatedPictures pictures;
    pictures.expect(Doc, 0, "logo");
    pictures.expect(Doc, 1, "logo");
    RecognisedPage read = readAs(QStringLiteral("PREFET"));
    read.lowerEffort = true;
    pictures.learn(Doc, 0, read);
    QVERIFY(!pictures.recall(Doc, 1));
}

QTEST_GUILESS_MAIN(TestRepeatedPictures)
#include "tst_repeatedpictures.moc"
