// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guivalues.h"

#include <QStandardItemModel>

namespace attrap {

/// What a row of the library's tree stands for.
struct TreeChoice
{
    enum class Kind { All, Administration, Refused, Document };
    Kind kind = Kind::All;
    QString value; ///< Code of the administration ("" for none known), or SHA-256 of the document.

    friend bool operator==(const TreeChoice &, const TreeChoice &) = default;
};

/// What is said beside an administration; one that has a mark is shown, even without recueils.
struct TreeMark
{
    QString symbol; ///< Empty: nothing to be seen to.
    QString toolTip;
};

/// The left pane: everything, each administration that has recueils or a mark, what was refused. Rows stay
/// what they are when the library is loaded again, so that the selection and what is unfolded stay too. GUI
/// thread.
class LibraryTreeModel : public QStandardItemModel
{
    Q_OBJECT

public:
    explicit LibraryTreeModel(QObject *parent = nullptr);

    void setSnapshot(const LibrarySnapshot &snapshot);
    /// By code. An administration with a mark is shown even if it has no recueil.
    void setMarks(const QHash<QString, TreeMark> &marks);
    [[nodiscard]] TreeChoice choice(const QModelIndex &index) const;
    /// Invalid when there is no such row.
    [[nodiscard]] QModelIndex indexOf(const TreeChoice &choice) const;

private:
    struct Entry
    {
        TreeChoice choice;
        QString text;
        QString toolTip;
    };
    static void fill(QStandardItem &parent, const QList<Entry> &entries);
    static void write(QStandardItem &item, const Entry &entry);

    void fillAdministrations();

    LibrarySnapshot m_snapshot; ///< Without its documents.
    QHash<QString, TreeMark> m_marks;
    QStandardItem *m_all = nullptr; ///< Owned by the model, as are the others.
    QStandardItem *m_administrations = nullptr;
    QStandardItem *m_refused = nullptr;
};

} // namespace attrap
