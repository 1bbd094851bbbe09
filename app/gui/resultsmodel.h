// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search.h"

#include <QAbstractTableModel>

namespace attrap {

/// The results of one search, an acte a row, growing as more of them are asked for. GUI thread.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Administration, Date, Number, FirstHit, HitCount, Scanned, ColumnCount };

    explicit ResultsModel(QObject *parent = nullptr);

    void clear();
    /// Page 1 replaces what is there, a later one is added under it.
    void setAnswer(const SearchAnswer &answer, int page);
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int loadedPages() const { return m_pages; }
    /// After a search for more that failed: the next scroll asks again.
    void allowMore() { m_asked = false; }
    [[nodiscard]] const SearchResult &result(int row) const { return m_results.at(row); }
    [[nodiscard]] QString key(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The user scrolled to the end of what is loaded: page `page` is wanted.
    void moreWanted(int page);

private:
    [[nodiscard]] QString cell(const SearchResult &result, int column) const;

    QList<SearchResult> m_results;
    int m_total = 0;
    int m_pages = 0;
    bool m_asked = false;
};

} // namespace attrap
