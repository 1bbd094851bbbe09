// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <functional>
#include <optional>

namespace attrap {

/// What a table is sorted by where its text would not do: a number, a date.
constexpr int SortRole = Qt::UserRole + 50;

/// A column of a table of values.
template <typename Row> struct RowColumn
{
    QString heading;
    std::function<QString(const Row &)> text;
    std::function<QVariant(const Row &)> sortedBy; ///< Empty: by the text.
    bool isNumber = false; ///< Shown at the right.
};

/// A table of values, one a row. Rows that stay keep their selection when the table is loaded again. GUI
/// thread.
template <typename Row> class RowsModel : public QAbstractTableModel
{
public:
    using Column = RowColumn<Row>;
    /// `key` tells rows apart. `extra` answers further roles (colour, tool tip); may be empty.
    RowsModel(QList<Column> columns, std::function<QString(const Row &)> key,
              std::function<QVariant(const Row &, int column, int role)> extra = {},
              QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
        , m_key(std::move(key))
        , m_extra(std::move(extra))
    { }

    void setRows(const QList<Row> &rows)
    {
        const qsizetype more = rows.size() - m_rows.size();
        const auto isAt = [&](qsizetype place) {
            return more >= 0
                && std::equal(m_rows.begin(), m_rows.end(), rows.begin() + place,
                              [this](auto &a, auto &b) { return m_key(a) == m_key(b); });
        };
        if (!m_rows.isEmpty() && (isAt(more) || isAt(0))) {
            const int kept = static_cast<int>(m_rows.size());
            const int first = isAt(more) ? 0 : kept; // Where new rows go.
            if (more > 0) {
                beginInsertRows({}, first, first + static_cast<int>(more) - 1);
                m_rows = rows;
                endInsertRows();
            }
            m_rows = rows;
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            return;
        }
        if (m_rows.isEmpty() && rows.isEmpty()) {
            return;
        }
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

    [[nodiscard]] const Row &row(int row) const { return m_rows.at(row); }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(const QString &key) const
    {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (m_key(m_rows.at(row)) == key) {
                return row;
            }
        }
        return -1;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
            return {};
        }
        const Row &row = m_rows.at(index.row());
        const Column &column = m_columns.at(index.column());
        if (m_extra) {
            const QVariant own = m_extra(row, index.column(), role);
            if (own.isValid()) {
                return own;
            }
        }
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return column.text(row);
        case SortRole:
            return column.sortedBy ? column.sortedBy(row) : QVariant(column.text(row));
        case Qt::TextAlignmentRole:
            return static_cast<int>((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size()) {
            return {};
        }
        if (role == Qt::DisplayRole) {
            return m_columns.at(section).heading;
        }
        if (role == Qt::TextAlignmentRole && m_columns.at(section).isNumber) {
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        }
        return {};
    }

private:
    QList<Column> m_columns;
    std::function<QString(const Row &)> m_key;
    std::function<QVariant(const Row &, int, int)> m_extra;
    QList<Row> m_rows;
};

} // namespace attrap
