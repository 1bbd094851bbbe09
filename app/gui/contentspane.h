// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/contentsmodels.h"
#include "app/session/correcting.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace attrap {

class Dialogs;

/// Beside the pages: the actes of the open document, and below them what was read of the one that holds the
/// current page. GUI thread.
class ContentsPane : public QWidget
{
    Q_OBJECT

public:
    explicit ContentsPane(Dialogs &dialogs, QWidget *parent = nullptr);

    /// Of another document: what was chosen and looked for is forgotten.
    void setActes(const DocumentActes &actes);
    void setCurrentPage(int pageIndex);
    /// A sentence above it all, such as why nothing can be corrected; empty: none.
    void setNotice(const QString &sentence);
    /// The acte whose fields are shown; null when there is none.
    [[nodiscard]] const Acte *currentActe() const;
    /// The row that is chosen among the fields; the first when none is. Null when there are no fields.
    [[nodiscard]] const FieldRow *currentField() const;
    [[nodiscard]] QListView &acteList() { return *m_acteList; }
    [[nodiscard]] QListView &fieldList() { return *m_fieldList; }
    /// The actes that can be looked through from the keyboard get the focus.
    void focusActes();
    /// Between them the page changes because a field is shown where it stands: the acte whose fields are
    /// shown stays, and stays marked, until one turns to another page.
    void beginHolding();
    void endHolding(int pageIndex);

Q_SIGNALS:
    void acteChosen(int firstPage);
    void fieldChosen(const attrap::FieldRow &row);
    void correctWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QListView *makeList(const QString &name, const QString &accessibleName,
                        const ResultDelegate::Lines &lines);
    [[nodiscard]] QWidget *makeActes(Dialogs &dialogs);
    [[nodiscard]] QWidget *makeFields(Dialogs &dialogs);
    void showCurrent();
    void showFields();
    void chooseActe(const QModelIndex &index);
    void chooseField(const QModelIndex &index);

    DocumentActes m_actes;
    int m_page = -1;
    int m_shown = -1; ///< First page of the acte whose fields are shown.
    int m_held = -1; ///< First page of the acte that is held; -1: none.
    int m_heldPage = -1;
    bool m_holding = false;
    bool m_isShowing = false; ///< Rows change, nobody chooses.
    bool m_changed = false; ///< The words of the actes may take more or fewer lines.
    RowsModel<ActeRow> m_acteRows;
    ActeFilter m_filter;
    RowsModel<FieldRow> m_fieldRows;
    QLabel *m_notice = nullptr;
    QLabel *m_heading = nullptr;
    QLineEdit *m_search = nullptr;
    QListView *m_acteList = nullptr;
    QLabel *m_fieldHeading = nullptr;
    QListView *m_fieldList = nullptr;
};

} // namespace attrap
