// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace attrap {

/// Draws a row of the middle list: title, detail, snippets with the matched words lit, foot. GUI thread.
class ResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @param titleLines  At most; 1 where all rows are of one height (QListView::uniformItemSizes).
    explicit ResultDelegate(int titleLines, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_titleLines;
};

} // namespace attrap
