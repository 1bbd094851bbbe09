// SPDX-License-Identifier: GPL-3.0-or-later
// How windows come back at the next start.
#include "app/gui/layoutkeeper.h"
#include "app/gui/settings.h"

#include <QDialog>
#include <QHeaderView>
#include <QScreen>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

/// A window with a table above a table.
class TwoTables : public QDialog
{
public:
    QStandardItemModel rows{2, 3};
    QTableView *table = nullptr;
    QSplitter *splitter = nullptr;

    explicit TwoTables(int columns = 3)
    {
        setObjectName(u"twoTables"_s);
        rows.setColumnCount(columns);
        splitter = new QSplitter(Qt::Vertical, this);
        splitter->setObjectName(u"parts"_s);
        table = new QTableView(splitter);
        table->setObjectName(u"table"_s);
        table->setModel(&rows);
        auto *other = new QTableView(splitter);
        other->setModel(&rows);
        splitter->addWidget(table);
        splitter->addWidget(other);
        auto *column = new QVBoxLayout(this);
        column->addWidget(splitter);
        resize(500, 400);
    }
};

} // namespace

class TestLayoutKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizeColumnsAndSplittersComeBack()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        QList<int> parts;
        {
            Settings settings(file);
            LayoutKeeper keeper(settings);
            TwoTables window;
            keeper.watch(window);
            window.show();
            window.resize(430, 360);
            window.table->setColumnWidth(1, 177);
            window.splitter->setSizes({80, 200});
            parts = window.splitter->sizes();
            window.close();
        }
        Settings settings(file);
        LayoutKeeper keeper(settings);
        TwoTables again;
        keeper.watch(again);
        again.show();
        QCOMPARE(again.size(), QSize(430, 360));
        QCOMPARE(again.table->columnWidth(1), 177);
        QCOMPARE(again.splitter->sizes(), parts);
    }

    void columnsOfAnotherTableMeanNothing()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        LayoutKeeper keeper(settings);
        {
            TwoTables window;
            keeper.watch(window);
            window.show();
            window.table->setColumnWidth(1, 177);
            window.close();
        }
        TwoTables other(4); // A later version shows one more.
        const int usual = other.table->columnWidth(1);
        keeper.watch(other);
        QCOMPARE(other.table->horizontalHeader()->count(), 4);
        QCOMPARE(other.table->columnWidth(1), usual);
    }

    void nothingOpensLargerThanItsScreen()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        LayoutKeeper keeper(settings);
        const QSize room = QGuiApplication::primaryScreen()->availableGeometry().size();
        TwoTables window;
        window.resize(room * 2);
        keeper.watch(window);
        QVERIFY(window.width() <= room.width() && window.height() <= room.height());
        window.show();
        window.resize(room * 2);
        window.close();
        TwoTables again;
        keeper.watch(again);
        again.show();
        QVERIFY(again.width() <= room.width() && again.height() <= room.height());
    }
};

QTEST_MAIN(TestLayoutKeeper)
#include "tst_layoutkeeper.moc"
