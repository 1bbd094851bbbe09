// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/records.h"
#include "core/search/search.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;

namespace attrap {

/// What narrows a search besides its words.
struct SearchFilter
{
    QStringList administrations; ///< Codes; empty: all.
    QDate from;
    QDate to;
    SearchOrder order = SearchOrder::Relevance;

    /// How many limits there are; the order is none.
    [[nodiscard]] int limits() const
    {
        return (administrations.isEmpty() ? 0 : 1) + (from.isValid() ? 1 : 0) + (to.isValid() ? 1 : 0);
    }
    friend bool operator==(const SearchFilter &, const SearchFilter &) = default;
};

/// The panel under the "Filters" button. GUI thread.
class FilterPanel : public QFrame
{
    Q_OBJECT

public:
    explicit FilterPanel(QWidget *parent = nullptr);

    /// Those that can be chosen: they have recueils.
    void setAdministrations(const QList<Administration> &administrations, const QHash<QString, int> &counts);
    void setFilter(const SearchFilter &filter);
    [[nodiscard]] SearchFilter filter() const { return m_filter; }

Q_SIGNALS:
    void filterChanged(const attrap::SearchFilter &filter);

private:
    void read();
    void write();
    void showMatching(const QString &text);

    SearchFilter m_filter;
    bool m_writing = false;
    QLineEdit *m_find = nullptr;
    QListWidget *m_administrations = nullptr;
    QCheckBox *m_hasFrom = nullptr;
    QDateEdit *m_from = nullptr;
    QCheckBox *m_hasTo = nullptr;
    QDateEdit *m_to = nullptr;
    QComboBox *m_order = nullptr;
};

} // namespace attrap
