// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/followmodel.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTimeEdit;

namespace attrap {

class Dialogs;

/// Which administrations are kept up to date, from which date on, and when. GUI thread.
class FollowDialog : public QDialog
{
    Q_OBJECT

public:
    /// `today` for the dates that are proposed.
    FollowDialog(const CrawlSnapshot &snapshot, const QDate &today, Dialogs &dialogs,
                 QWidget *parent = nullptr);

    /// What the user wants; valid after accepted().
    [[nodiscard]] QStringList administrations() const { return m_model.ticked(); }
    /// The ticked ones. A date that was not touched changes nothing for those that were followed before.
    [[nodiscard]] QList<FollowedAdministration> followed(const QDateTime &now) const;
    [[nodiscard]] QTime dailyAt() const; ///< Invalid: never.
    [[nodiscard]] bool startsNow() const { return m_startsNow; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QLayout *makeChoices();
    [[nodiscard]] QLayout *makeTimes(const CrawlSnapshot &snapshot, const QDate &today);
    [[nodiscard]] QWidget *makeButtons();
    void tickShown(bool isTicked);
    void toggleSelected();
    void refresh();

    Dialogs &m_dialogs;
    FollowModel m_model;
    FollowFilter m_filter;
    QLineEdit *m_search = nullptr;
    QTableView *m_list = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_browserNote = nullptr;
    QDateEdit *m_since = nullptr;
    QDate m_proposedSince;
    QCheckBox *m_daily = nullptr;
    QTimeEdit *m_hour = nullptr;
    QPushButton *m_start = nullptr;
    bool m_startsNow = false;
};

} // namespace attrap
