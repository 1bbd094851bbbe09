// SPDX-License-Identifier: GPL-3.0-or-later
// What lists have in common: rows, copying, exporting.
#pragma once

#include <QString>

class QAbstractItemView;
class QHBoxLayout;
class QListView;
class QModelIndex;
class QTableView;
class QWidget;

namespace attrap {

class Dialogs;

void arrangeList(QTableView &view);
/// A list of rows of several lines, as wide as what is left; its model is still to be set.
QListView *makeRowList(const QString &name, const QString &accessibleName, QWidget *parent);
/// Makes that row the one that is chosen, alone. Not QListView::setCurrentIndex(): with Ctrl held,
/// for the command that led here, that one takes a row out of the choice instead.
void chooseRow(QListView &view, const QModelIndex &index);
/// "Copy this list" and "Export this list…" of what the view shows, whose model is set already. `fileName` is
/// proposed.
QHBoxLayout *listButtons(QAbstractItemView &view, const QString &fileName, Dialogs &dialogs, QWidget *parent);

} // namespace attrap
