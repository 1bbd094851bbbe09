// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/crawlvalues.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>

namespace attrap {

/// The administrations, each with a box to tick: followed or not. GUI thread.
class FollowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Number, Region, Site, Held, ColumnCount };

    explicit FollowModel(QObject *parent = nullptr);

    /// Those whose site the program knows; the ticked ones are those that are followed.
    void setAdministrations(const QList<AdministrationHealth> &administrations);
    [[nodiscard]] QStringList ticked() const; ///< Codes, in the order of the list.
    void setTicked(int row, bool isTicked);
    [[nodiscard]] const AdministrationHealth &administration(int row) const { return m_all.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    [[nodiscard]] QString cell(const AdministrationHealth &one, int column) const;

    QList<AdministrationHealth> m_all;
    QSet<QString> m_ticked;
};

/// Those whose name, number, region or code holds every word that was typed; accents and case do not matter.
class FollowFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FollowFilter(QObject *parent = nullptr);
    void setWords(const QString &typed);
    /// The row that what was typed most likely means: of "ain" the Ain, not Aquitaine. -1: no row.
    [[nodiscard]] int likeliestRow() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
};

/// Without accents and in small letters: "Hérault" is found by "herault".
QString plainLetters(const QString &text);

} // namespace attrap
