// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/repeatedpictures.h"

#include <QTest>

using namespace attrap;

namespace {

const QString Doc = QStringLiteral("aa");

/// A page that shows the picture of that key there, read with a margin of `margin` around it.
PageShows logoAt(double x, double y, const QByteArray &key = "logo", double margin = 9)
{
    const PageRect place{x, y, 96, 77};
    return {"at " + QByteArray::number(x), {{place, key}}, {place.grown(margin)}};
}

/// Words read in the picture that stands there.
RecognisedPage readAt(double x, double y, const QList<QPair<QString, double>> &words)
{
    RecognisedPage read;
    read.dpi = 191;
    for (const auto &[text, confidence] : words) {
        read.words.append({text, {{x + 10, y + 60, 30, 8}}, confidence, WordSource::Ocr, true});
    }
    return read;
}

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
    void recallsAPictureWhereverItStands();
    void readsADoubtfulPictureAgainAndKeepsTheBestReading();
    void readsWhatMayHoldMoreThanThePicture();
    void knowsThatTwoPagesShowTheSame();
};

void TestRepeatedPictures::recallsWhatAnEarlierPageGave()
{
    RepeatedPictures pictures;
    pictures.expect(Doc, 0, {"logo", {}, {}});
    pictures.expect(Doc, 7, {"logo", {}, {}});
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
    pictures.expect(Doc, 0, {"logo", {}, {}});
    pictures.expect(Doc, 1, {"stamp", {}, {}});
    pictures.expect(QStringLiteral("bb"), 1, {"logo", {}, {}});
    pictures.learn(Doc, 0, readAs(QStringLiteral("PREFET")));
    QVERIFY(!pictures.recall(Doc, 1));
    QVERIFY(!pictures.recall(Doc, 2)); // Nobody expected it: it is not of small regions.
    QVERIFY(!pictures.recall(QStringLiteral("bb"), 1));
}

void TestRepeatedPictures::doesNotRepeatWhatWasReadLessCarefully()
{
    RepeatedPictures pictures;
    pictures.expect(Doc, 0, {"logo", {}, {}});
    pictures.expect(Doc, 1, {"logo", {}, {}});
    RecognisedPage read = readAs(QStringLiteral("PREFET"));
    read.lowerEffort = true;
    pictures.learn(Doc, 0, read);
    QVERIFY(!pictures.recall(Doc, 1));
}

void TestRepeatedPictures::recallsAPictureWhereverItStands()
{
    RepeatedPictures pictures;
    pictures.expect(Doc, 0, logoAt(240, 12));
    pictures.expect(Doc, 3, logoAt(251.5, 19.25));
    pictures.expect(Doc, 4, logoAt(251.5, 19.25, "another"));
    pictures.learn(Doc, 0, readAt(240, 12, {{QStringLiteral("Liberté"), 0.95}}));
    const auto again = pictures.recall(Doc, 3);
    QVERIFY(again);
    QCOMPARE(again->words.size(), qsizetype(1));
    QCOMPARE(again->words.first().boxes.first(), (PageRect{261.5, 79.25, 30, 8}));
    QCOMPARE(again->dpi, 191.0);
    QVERIFY(!pictures.recall(Doc, 4));
}

void TestRepeatedPictures::readsADoubtfulPictureAgainAndKeepsTheBestReading()
{
    const QString good = QStringLiteral("Liberté");
    const QString bad = QStringLiteral("Libarré");
    RepeatedPictures pictures;
    for (int page = 0; page < 5; ++page) {
        pictures.expect(Doc, page, logoAt(240 + page, 12));
    }
    pictures.learn(Doc, 0, readAt(240, 12, {{bad, 0.06}}));
    QVERIFY(!pictures.recall(Doc, 1));
    pictures.learn(Doc, 1, readAt(241, 12, {{good, 0.55}, {QStringLiteral("4"), 0.2}}));
    QVERIFY(!pictures.recall(Doc, 2));
    // That was three times: it will not get better.
    pictures.learn(Doc, 2, readAt(242, 12, {{good, 0.5}, {bad, 0.1}}));
    const auto best = pictures.recall(Doc, 3);
    QVERIFY(best);
    QCOMPARE(best->words.first().text, good);
    QCOMPARE(best->words.first().confidence, 0.55);
    // A sure one still takes its place.
    pictures.learn(Doc, 3, readAt(243, 12, {{good, 0.95}}));
    QCOMPARE(pictures.recall(Doc, 4)->words.first().confidence, 0.95);
}

void TestRepeatedPictures::readsWhatMayHoldMoreThanThePicture()
{
    RepeatedPictures pictures;
    pictures.expect(Doc, 0, logoAt(240, 12));
    PageShows larger = logoAt(240, 12);
    larger.pattern = "larger";
    larger.regions = {larger.regions.first().united({240, 150, 96, 12})};
    pictures.expect(Doc, 1, larger);
    PageShows another = logoAt(300, 12);
    another.pictures.append({{300, 400, 50, 50}, "stamp"});
    another.regions.append({295, 395, 60, 60});
    pictures.expect(Doc, 2, another);
    pictures.learn(Doc, 0, readAt(240, 12, {{QStringLiteral("Liberté"), 0.95}}));
    QVERIFY(!pictures.recall(Doc, 1));
    QVERIFY(!pictures.recall(Doc, 2));
}

void TestRepeatedPictures::knowsThatTwoPagesShowTheSame()
{
    RepeatedPictures pictures;
    pictures.expect(Doc, 0, logoAt(240, 12));
    pictures.expect(Doc, 1, logoAt(250, 12));
    pictures.expect(Doc, 2, logoAt(260, 12, "another"));
    pictures.expect(Doc, 3, {"lines", {}, {}});
    pictures.expect(Doc, 4, {"lines", {}, {}});
    QVERIFY(pictures.isLike(Doc, 0, 1));
    QVERIFY(!pictures.isLike(Doc, 0, 2));
    QVERIFY(!pictures.isLike(Doc, 0, 3));
    QVERIFY(pictures.isLike(Doc, 3, 4));
    QVERIFY(!pictures.isLike(QStringLiteral("bb"), 0, 1));
}

QTEST_GUILESS_MAIN(TestRepeatedPictures)
#include "tst_repeatedpictures.moc"
