// SPDX-License-Identifier: GPL-3.0-or-later
// What every list in a window of its own has: whole rows, copying, exporting.
#pragma once

#include <QString>

class QAbstractItemView;
class QHBoxLayout;
class QTableView;
class QWidget;

namespace attrap {

class Dialogs;

void arrangeList(QTableView &view);
/// "Copy this list" and "Export this list…" of what the view shows. `fileName` is proposed.
QHBoxLayout *listButtons(QAbstractItemView &view, const QString &fileName, Dialogs &dialogs, QWidget *parent);

} // namespace attrap
