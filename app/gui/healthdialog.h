// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/crawlvalues.h"
#include "app/gui/rowsmodel.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace attrap {

class Dialogs;

/// How complete the library is for each administration, and how its site does. GUI thread.
class HealthDialog : public QDialog
{
    Q_OBJECT

public:
    enum Column {
        Administration,
        State,
        Listed,
        Held,
        Missing,
        Gone,
        Replaced,
        Holes,
        Newest,
        LastGood,
        LastFailure,
        Why
    };

    explicit HealthDialog(Dialogs &dialogs, QWidget *parent = nullptr);

    void setSnapshot(const CrawlSnapshot &snapshot);

Q_SIGNALS:
    /// Show its recueils in the library.
    void administrationWanted(const QString &code);
    void crawlWanted(const QStringList &administrations);

private:
    [[nodiscard]] QStringList selected() const;
    void fill();

    Dialogs &m_dialogs;
    RowsModel<AdministrationHealth> m_model;
    QSortFilterProxyModel m_sorted;
    QList<AdministrationHealth> m_all;
    QTableView *m_list = nullptr;
    QLabel *m_sentence = nullptr;
    QCheckBox *m_showAll = nullptr;
    bool m_isFitted = false;
};

} // namespace attrap
