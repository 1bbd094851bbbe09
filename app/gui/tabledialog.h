// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/table.h"

#include <QDialog>

class QTableView;

namespace attrap {

class Dialogs;

/// A sentence and lists under it, each with its heading; every list can be copied and exported. GUI thread.
class TableDialog : public QDialog
{
    Q_OBJECT

public:
    TableDialog(const QString &title, const QString &sentence, Dialogs &dialogs, QWidget *parent = nullptr);

    /// `fileName` is proposed for the export.
    void addTable(const QString &heading, const Table &table, const QString &fileName);

private:
    Dialogs &m_dialogs;
};

/// Lets Ctrl+C in a table or list copy its selected rows.
void makeCopyable(QWidget *view);

} // namespace attrap
