// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace attrap {

/// Draws a row of the middle list: title, detail, snippets with the matched words lit, foot. What is chosen
/// stands out less in a list without the focus. GUI thread.
class ResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// At most; 1 each where all rows are of one height (QListView::uniformItemSizes).
    struct Lines
    {
        int title = 1;
        int detail = 1; ///< Of the foot too.
    };
    explicit ResultDelegate(const Lines &lines, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Lines m_lines;
};

} // namespace attrap
