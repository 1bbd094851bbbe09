// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guivalues.h"

#include <QAbstractTableModel>

namespace attrap {

/// Which documents a list shows.
struct DocumentFilter
{
    QStringList administrations; ///< Codes, "" for none known; empty: all.
    QDate from;
    QDate to;
    bool refusedOnly = false;

    [[nodiscard]] bool accepts(const DocumentRow &row) const;
    friend bool operator==(const DocumentFilter &, const DocumentFilter &) = default;
};

/// The recueils of the library and the documents behind them. GUI thread.
class DocumentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Administration, Date, Pages, State, Sha256, Source, Site, ColumnCount };

    explicit DocumentsModel(QObject *parent = nullptr);

    /// Rows that are the same as before keep their place and their selection.
    void setRows(const QList<DocumentRow> &rows);
    void setFilter(const DocumentFilter &filter);
    void setTallies(const QHash<QString, PageTally> &tallies);
    [[nodiscard]] const DocumentRow &row(int row) const { return m_shown.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void show();
    [[nodiscard]] QString cell(const DocumentRow &row, int column) const;

    QList<DocumentRow> m_all;
    QList<DocumentRow> m_shown;
    DocumentFilter m_filter;
};

} // namespace attrap
