// SPDX-License-Identifier: GPL-3.0-or-later
// Lists as text: what is copied and what is exported.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

class QAbstractItemModel;
class QItemSelectionModel;

namespace attrap {

struct Table
{
    QStringList header;
    QList<QStringList> rows;
};

/// Every column of a flat model, as shown (DisplayRole).
Table tableOf(const QAbstractItemModel &model);
/// The rows that are selected, in the model's order; of no selection, none.
Table selectedRows(const QAbstractItemModel &model, const QItemSelectionModel &selection);

/// For the clipboard: rows of tab-separated cells, without header. Tabs and line ends in a cell become
/// spaces.
QString toTabSeparated(const Table &table);
/// For a file: RFC 4180, UTF-8 with a byte-order mark. The separator is a semicolon where the locale's
/// decimal sign is a comma, as spreadsheets there expect. A cell that a spreadsheet would run as a formula is
/// given a leading apostrophe.
QByteArray toCsv(const Table &table);
/// Whole or not at all. Errors: FileUnwritable, DiskFull.
Result<void> writeCsv(const Table &table, const QString &path);

} // namespace attrap
