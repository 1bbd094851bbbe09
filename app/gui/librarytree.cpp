// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/librarytree.h"

#include "app/gui/texts.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

enum Role { KindRole = Qt::UserRole + 1, ValueRole };

QString counted(const QString &name, int count)
{
    return u"%1  %2"_s.arg(name, QLocale().toString(count));
}

} // namespace

LibraryTreeModel::LibraryTreeModel(QObject *parent)
    : QStandardItemModel(parent)
    , m_all(new QStandardItem)
    , m_administrations(new QStandardItem)
    , m_refused(new QStandardItem)
{
    invisibleRootItem()->appendRow(m_all);
    invisibleRootItem()->appendRow(m_administrations);
    invisibleRootItem()->appendRow(m_refused);
    setSnapshot({});
}

void LibraryTreeModel::write(QStandardItem &item, const Entry &entry)
{
    item.setText(entry.text);
    item.setToolTip(entry.toolTip);
    item.setEditable(false);
    item.setData(static_cast<int>(entry.choice.kind), KindRole);
    item.setData(entry.choice.value, ValueRole);
}

void LibraryTreeModel::fill(QStandardItem &parent, const QList<Entry> &entries)
{
    for (int row = 0; row < entries.size(); ++row) {
        // What is in the way of this entry has gone from the list.
        const auto isGone = [&entries](const QString &value) {
            return std::none_of(entries.begin(), entries.end(),
                                [&value](const Entry &entry) { return entry.choice.value == value; });
        };
        while (row < parent.rowCount() && isGone(parent.child(row)->data(ValueRole).toString())) {
            parent.removeRow(row);
        }
        if (row >= parent.rowCount()
            || parent.child(row)->data(ValueRole).toString() != entries.at(row).choice.value) {
            parent.insertRow(row, new QStandardItem);
        }
        write(*parent.child(row), entries.at(row));
    }
    parent.removeRows(static_cast<int>(entries.size()), parent.rowCount() - static_cast<int>(entries.size()));
}

void LibraryTreeModel::setSnapshot(const LibrarySnapshot &snapshot)
{
    write(*m_all, {{TreeChoice::Kind::All, {}}, counted(tr("All recueils"), snapshot.counts.recueils), {}});
    m_snapshot = snapshot;
    m_snapshot.documents.clear();
    fillAdministrations();

    QList<Entry> refused;
    for (const DocumentRow &row : snapshot.documents) {
        const bool seen = std::any_of(refused.begin(), refused.end(), [&row](const Entry &entry) {
            return entry.choice.value == row.document.sha256;
        });
        if (row.document.state == DocumentState::Refused && !seen) {
            refused.append({{TreeChoice::Kind::Document, row.document.sha256},
                            u"%1 – %2"_s.arg(titleOf(row), stateText(row)),
                            stateText(row)});
        }
    }
    write(*m_refused,
          {{TreeChoice::Kind::Refused, {}},
           counted(tr("Refused documents"), snapshot.counts.documentsRefused),
           tr("Documents that cannot be opened; their originals are kept")});
    fill(*m_refused, refused);
}

void LibraryTreeModel::setMarks(const QHash<QString, TreeMark> &marks)
{
    m_marks = marks;
    fillAdministrations();
}

void LibraryTreeModel::fillAdministrations()
{
    QList<Entry> administrations;
    QList<Administration> byNumber = m_snapshot.administrations;
    std::stable_sort(byNumber.begin(), byNumber.end(), [](const Administration &a, const Administration &b) {
        // The régions have no number: after those that do.
        return std::make_tuple(a.department.isEmpty(), a.department)
            < std::make_tuple(b.department.isEmpty(), b.department);
    });
    for (const Administration &administration : std::as_const(byNumber)) {
        const int count = m_snapshot.countsByAdministration.value(administration.code);
        const TreeMark mark = m_marks.value(administration.code);
        if (count == 0 && !m_marks.contains(administration.code)) {
            continue;
        }
        QString text = counted(numberedName(administration), count);
        QString toolTip = administration.name;
        if (!mark.symbol.isEmpty()) {
            text = mark.symbol + u' ' + text;
        }
        if (!mark.toolTip.isEmpty()) {
            toolTip += u'\n' + mark.toolTip;
        }
        administrations.append({{TreeChoice::Kind::Administration, administration.code}, text, toolTip});
    }
    if (const int unknown = m_snapshot.countsByAdministration.value(QString()); unknown > 0) {
        administrations.append({{TreeChoice::Kind::Administration, {}},
                                counted(tr("Administration unknown"), unknown),
                                tr("Recueils of which nobody said who published them")});
    }
    write(*m_administrations, {{TreeChoice::Kind::All, u"administrations"_s}, tr("Administrations"), {}});
    fill(*m_administrations, administrations);
}

TreeChoice LibraryTreeModel::choice(const QModelIndex &index) const
{
    return {static_cast<TreeChoice::Kind>(index.data(KindRole).toInt()), index.data(ValueRole).toString()};
}

QModelIndex LibraryTreeModel::indexOf(const TreeChoice &wanted) const
{
    for (const QStandardItem *parent : {m_all, m_administrations, m_refused}) {
        if (choice(parent->index()) == wanted) {
            return parent->index();
        }
        for (int row = 0; row < parent->rowCount(); ++row) {
            if (choice(parent->child(row)->index()) == wanted) {
                return parent->child(row)->index();
            }
        }
    }
    return {};
}

} // namespace attrap
