// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/numbermarks.h"

#include <QTest>

#include <leptonica/allheaders.h>

using namespace attrap;

namespace {

constexpr int DigitHeight = 16;
constexpr int Top = 20;

/// Draws a word, one shape a character: "0" a digit, "-" a hyphen, "." a full stop, "8" two digits that
/// touch,
/// "_" a line under the digits. Gives its box.
QRectF drawWord(Pix *page, const QString &shapes)
{
    int x = 30;
    const auto ink = [&](int dx, int y, int width, int height) {
        pixRasterop(page, x + dx, Top + y, width, height, PIX_SET, nullptr, 0, 0);
    };
    for (const QChar shape : shapes) {
        int width = 10;
        if (shape == u'-') {
            ink(0, 9, 6, 2);
            width = 6;
        } else if (shape == u'.') {
            ink(0, DigitHeight - 3, 3, 3);
            width = 3;
        } else if (shape == u'_') {
            ink(0, DigitHeight - 1, 8, 1);
        } else {
            ink(0, 0, shape == u'8' ? 20 : 10, DigitHeight);
            width = shape == u'8' ? 20 : 10;
        }
        x += width + 3;
    }
    return {30.0, Top, x - 33.0, DigitHeight};
}

} // namespace

class NumberMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesHyphens_data();
    void writesHyphens();
};

void NumberMarksTest::writesHyphens_data()
{
    QTest::addColumn<QString>("shapes");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("written");
    QTest::newRow("lost") << QStringLiteral("0.000-0") << QStringLiteral("L.6321")
                          << QStringLiteral("L.632-1");
    QTest::newRow("two lost") << QStringLiteral("00-00-00") << QStringLiteral("121314")
                              << QStringLiteral("12-13-14");
    QTest::newRow("read as a letter")
        << QStringLiteral("0.0000-0") << QStringLiteral("D.7233S5") << QStringLiteral("D.7233-5");
    QTest::newRow("none shown") << QStringLiteral("0.0000") << QStringLiteral("L.6321")
                                << QStringLiteral("L.6321");
    QTest::newRow("read") << QStringLiteral("000-0") << QStringLiteral("632-1") << QStringLiteral("632-1");
    QTest::newRow("touching letters")
        << QStringLiteral("08-0") << QStringLiteral("6321") << QStringLiteral("6321");
    QTest::newRow("full stop") << QStringLiteral("00.00") << QStringLiteral("1234") << QStringLiteral("1234");
    QTest::newRow("line under it") << QStringLiteral("00_00") << QStringLiteral("1234")
                                   << QStringLiteral("1234");
    QTest::newRow("wrong count") << QStringLiteral("00-000") << QStringLiteral("13h16h")
                                 << QStringLiteral("13h16h");
    QTest::newRow("no number") << QStringLiteral("000-0") << QStringLiteral("abcd") << QStringLiteral("abcd");
}

void NumberMarksTest::writesHyphens()
{
    QFETCH(const QString, shapes);
    QFETCH(const QString, read);
    QFETCH(const QString, written);
    const PixPtr page = takePix(pixCreate(300, 60, 1));
    QList<ReadWord> words{{read, drawWord(page.get(), shapes), 0.9, true}};
    restoreHyphens(page, &words);
    QCOMPARE(words.first().text, written);
}

QTEST_APPLESS_MAIN(NumberMarksTest)
#include "tst_numbermarks.moc"
