// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/tabledialog.h"

#include "app/gui/dialogs.h"
#include "app/gui/errortext.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

void makeCopyable(QWidget *view)
{
    auto *list = qobject_cast<QAbstractItemView *>(view);
    Q_ASSERT(list != nullptr);
    auto *copy = new QAction(TableDialog::tr("Copy the selected rows"), list);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, list, [list] {
        if (list->model() != nullptr) {
            QApplication::clipboard()->setText(
                toTabSeparated(selectedRows(*list->model(), *list->selectionModel())));
        }
    });
    list->addAction(copy);
    list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

namespace {

/// The column that says most takes what the others leave.
void arrangeColumns(QTableView &view, const Table &table)
{
    constexpr int WidestOther = 240;
    int longest = 0;
    qsizetype most = -1;
    for (int column = 0; column < table.header.size(); ++column) {
        qsizetype letters = 0;
        for (const QStringList &row : table.rows) {
            letters = std::max(letters, row.value(column).size());
        }
        if (letters > most) {
            most = letters;
            longest = column;
        }
    }
    for (int column = 0; column < table.header.size(); ++column) {
        if (column == longest) {
            view.horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        } else {
            view.resizeColumnToContents(column);
            view.setColumnWidth(column, std::min(view.columnWidth(column) + 12, WidestOther));
        }
    }
}

} // namespace

TableDialog::TableDialog(const QString &title, const QString &sentence, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
{
    setObjectName(u"tableDialog"_s);
    setWindowTitle(title);
    resize(820, 480);
    auto *column = new QVBoxLayout(this);
    auto *text = new QLabel(sentence, this);
    text->setObjectName(u"sentence"_s);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setWordWrap(true);
    column->addWidget(text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void TableDialog::addTable(const QString &heading, const Table &table, const QString &fileName)
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    auto *view = new QTableView(this);
    auto *model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels(table.header);
    for (const QStringList &row : table.rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : row) {
            auto *item = new QStandardItem(cell);
            item->setEditable(false);
            item->setToolTip(cell);
            items.append(item);
        }
        model->appendRow(items);
    }
    view->setModel(model);
    view->setAccessibleName(heading);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setWordWrap(true);
    view->setAlternatingRowColors(true);
    view->verticalHeader()->hide();
    arrangeColumns(*view, table);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    makeCopyable(view);

    auto *label = new QLabel(heading, this);
    label->setBuddy(view);
    auto *save = new QPushButton(tr("Export this list…"), this);
    auto *copy = new QPushButton(tr("Copy this list"), this);
    for (QPushButton *button : {save, copy}) {
        button->setAutoDefault(false);
    }
    connect(copy, &QPushButton::clicked, this,
            [table] { QApplication::clipboard()->setText(toTabSeparated(table)); });
    connect(save, &QPushButton::clicked, this, [this, table, fileName] {
        m_dialogs.saveFile(this, fileName, [this, table](const QString &path) {
            const auto written = writeCsv(table, path);
            if (!written) {
                m_dialogs.tell(this, errorText(written.error()));
            }
        });
    });
    auto *row = new QHBoxLayout;
    row->addWidget(label, 1);
    row->addWidget(copy);
    row->addWidget(save);
    column->insertLayout(column->count() - 1, row);
    column->insertWidget(column->count() - 1, view, 1);
}

} // namespace attrap
