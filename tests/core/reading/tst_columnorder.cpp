// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/columnorder.h"

#include <QTest>

using namespace attrap;

namespace {

constexpr PageSize A4{595, 842};
constexpr double LineHeight = 12;

/// Lines of three words each, `width` wide in all; word k of line n is called `name` + n.
QList<Word> lines(const QString &name, int first, int count, double x, double width,
                  double pitch = LineHeight)
{
    QList<Word> words;
    for (int n = first; n < first + count; ++n) {
        for (int k = 0; k < 3; ++k) {
            const PageRect box{x + k * width / 3, 100 + n * pitch, width / 3 - 3, 10};
            words.append({name + QString::number(n), {box}, 1, WordSource::Text, k == 2});
        }
    }
    return words;
}

QString orderOf(const QList<Word> &words)
{
    QStringList texts;
    for (const Word &word : words) {
        if (texts.isEmpty() || texts.last() != word.text) {
            texts.append(word.text);
        }
    }
    return texts.join(u' ');
}

} // namespace

class TestColumnOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheLeftColumnFirst();
    void keepsWhatIsNotOfTheColumns();
    void leavesTablesAlone_data();
    void leavesTablesAlone();
};

void TestColumnOrder::readsTheLeftColumnFirst()
{
    const QList<Word> words = lines(QStringLiteral("a"), 0, 10, 50, 230)
        + lines(QStringLiteral("b"), 0, 20, 310, 230) + lines(QStringLiteral("a"), 10, 10, 50, 230);
    QCOMPARE(
        orderOf(orderColumns(A4, words, {})),
        orderOf(lines(QStringLiteral("a"), 0, 20, 50, 230) + lines(QStringLiteral("b"), 0, 20, 310, 230)));
}

void TestColumnOrder::keepsWhatIsNotOfTheColumns()
{
    const QList<Word> title = lines(QStringLiteral("title"), -3, 1, 50, 490);
    const QList<Word> footer = lines(QStringLiteral("footer"), 30, 1, 50, 490);
    const QList<Word> words = title + lines(QStringLiteral("b"), 0, 10, 310, 230) + footer
        + lines(QStringLiteral("a"), 0, 20, 50, 230) + lines(QStringLiteral("b"), 10, 10, 310, 230);
    QCOMPARE(orderOf(orderColumns(A4, words, {})),
             orderOf(title + lines(QStringLiteral("a"), 0, 20, 50, 230)
                     + lines(QStringLiteral("b"), 0, 20, 310, 230) + footer));
}

void TestColumnOrder::leavesTablesAlone_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("pitch");
    QTest::addColumn<QList<PageRect>>("cells");
    const PageRect all{40, 80, 520, 700};
    QTest::newRow("running text") << 230.0 << LineHeight << QList<PageRect>();
    QTest::newRow("ruled") << 230.0 << LineHeight << QList<PageRect>{all};
    QTest::newRow("rows apart") << 230.0 << 3 * LineHeight << QList<PageRect>();
    QTest::newRow("short cells") << 90.0 << LineHeight << QList<PageRect>();
}

void TestColumnOrder::leavesTablesAlone()
{
    QFETCH(const double, width);
    QFETCH(const double, pitch);
    QFETCH(const QList<PageRect>, cells);
    QList<Word> rows;
    for (int n = 0; n < 20; ++n) {
        rows += lines(QStringLiteral("a"), n, 1, 50, width, pitch)
            + lines(QStringLiteral("b"), n, 1, 310, width, pitch);
    }
    const bool isText = QTest::currentDataTag() == QByteArray("running text");
    QCOMPARE(orderColumns(A4, rows, cells) == rows, !isText);
}

QTEST_APPLESS_MAIN(TestColumnOrder)
#include "tst_columnorder.moc"
