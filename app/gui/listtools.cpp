// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/listtools.h"

#include "app/gui/dialogs.h"
#include "app/gui/errortext.h"
#include "app/gui/tabledialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QPushButton>
#include <QResizeEvent>
#include <QTableView>

namespace attrap {

namespace {

/// QListView lays its rows out anew when its height changes; these have other heights in another width.
class RowList : public QListView
{
public:
    using QListView::QListView;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        if (event->size().width() != event->oldSize().width()) {
            scheduleDelayedItemsLayout();
        }
    }
};

} // namespace

void arrangeList(QTableView &view)
{
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setAlternatingRowColors(true);
    view.setWordWrap(false);
    view.setTabKeyNavigation(false); // Tab leads out of the list.
    view.setShowGrid(false);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + 8);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QListView *makeRowList(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *list = new RowList(parent);
    list->setObjectName(name);
    list->setAccessibleName(accessibleName);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // Rows are laid out for the width that is left.
    list->setResizeMode(QListView::Adjust);
    list->setFrameShape(QFrame::NoFrame);
    return list;
}

void chooseRow(QListView &view, const QModelIndex &index)
{
    view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

QHBoxLayout *listButtons(QAbstractItemView &view, const QString &fileName, Dialogs &dialogs, QWidget *parent)
{
    auto *copy = new QPushButton(TableDialog::tr("Copy this list"), parent);
    copy->setObjectName(view.objectName() + QStringLiteral("Copy"));
    auto *save = new QPushButton(TableDialog::tr("Export this list…"), parent);
    save->setObjectName(view.objectName() + QStringLiteral("Export"));
    QObject::connect(copy, &QPushButton::clicked, &view,
                     [&view] { QApplication::clipboard()->setText(toTabSeparated(tableOf(*view.model()))); });
    QObject::connect(save, &QPushButton::clicked, &view, [&view, &dialogs, fileName, parent] {
        dialogs.saveFile(parent, fileName,
                         [&dialogs, parent, table = tableOf(*view.model())](const QString &path) {
                             const auto written = writeCsv(table, path);
                             if (!written) {
                                 dialogs.tell(parent, errorText(written.error()));
                             }
                         });
    });
    // Nothing can be copied of an empty list.
    const auto enable = [&view, copy, save] {
        const bool hasRows = view.model() != nullptr && view.model()->rowCount() > 0;
        copy->setEnabled(hasRows);
        save->setEnabled(hasRows);
    };
    if (const QAbstractItemModel *model = view.model()) {
        QObject::connect(model, &QAbstractItemModel::modelReset, copy, enable);
        QObject::connect(model, &QAbstractItemModel::rowsInserted, copy, enable);
        QObject::connect(model, &QAbstractItemModel::rowsRemoved, copy, enable);
        enable();
    }
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {copy, save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return row;
}

} // namespace attrap
