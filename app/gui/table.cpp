// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/table.h"

#include "core/base/files.h"

#include <QAbstractItemModel>
#include <QItemSelectionModel>
#include <QLocale>
#include <QSaveFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QStringList cellsOf(const QAbstractItemModel &model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        cells.append(model.index(row, column).data(Qt::DisplayRole).toString());
    }
    return cells;
}

QStringList headerOf(const QAbstractItemModel &model)
{
    QStringList header;
    for (int column = 0; column < model.columnCount(); ++column) {
        header.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    return header;
}

QString csvCell(QString cell)
{
    if (!cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front())) {
        cell.prepend(u'\'');
    }
    cell.replace(u'"', u"\"\""_s);
    return u'"' + cell + u'"';
}

QString csvLine(const QStringList &cells, QChar separator)
{
    QStringList quoted;
    for (const QString &cell : cells) {
        quoted.append(csvCell(cell));
    }
    return quoted.join(separator) + u"\r\n"_s;
}

} // namespace

Table tableOf(const QAbstractItemModel &model)
{
    Table table{headerOf(model), {}};
    for (int row = 0; row < model.rowCount(); ++row) {
        table.rows.append(cellsOf(model, row));
    }
    return table;
}

Table selectedRows(const QAbstractItemModel &model, const QItemSelectionModel &selection)
{
    Table table{headerOf(model), {}};
    for (int row = 0; row < model.rowCount(); ++row) {
        if (selection.rowIntersectsSelection(row)) {
            table.rows.append(cellsOf(model, row));
        }
    }
    return table;
}

QString toTabSeparated(const Table &table)
{
    QStringList lines;
    for (const QStringList &row : table.rows) {
        QStringList cells;
        for (const QString &cell : row) {
            cells.append(cell.simplified());
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QByteArray toCsv(const Table &table)
{
    const QChar separator = QLocale().decimalPoint() == u","_s ? u';' : u',';
    QString text(QChar(QChar::ByteOrderMark));
    text += csvLine(table.header, separator);
    for (const QStringList &row : table.rows) {
        text += csvLine(row, separator);
    }
    return text.toUtf8();
}

Result<void> writeCsv(const Table &table, const QString &path)
{
    QSaveFile file(path);
    errno = 0;
    const QByteArray bytes = toCsv(table);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fileError(errno, ErrorCode::FileUnwritable, path);
    }
    return {};
}

} // namespace attrap
