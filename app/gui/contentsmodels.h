// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the contents pane: actes of a document, fields of an acte.
#pragma once

#include "app/gui/resultdelegate.h"
#include "app/gui/rowsmodel.h"
#include "app/session/correcting.h"

#include <QMetaType>
#include <QSortFilterProxyModel>

namespace attrap {

/// QColor of the bar at the left of a row; invalid: none.
constexpr int BarRole = Qt::UserRole + 60;

struct ActeRow
{
    Acte acte; ///< With its fields.
    bool isCurrent = false; ///< The one whose fields are shown.
};

/// A value of a field, or that there is none.
struct FieldRow
{
    enum class Standing {
        Counts, ///< It is the value of the field, or one of several.
        Same, ///< The value that counts, read elsewhere too.
        Other, ///< Another value, read elsewhere, that does not count.
        Missing, ///< Nothing was read.
    };
    ActeField field; ///< Only the name is set where it is missing.
    Standing standing = Standing::Missing;
};

/// Of one document.
QList<ActeRow> acteRows(const DocumentActes &actes, int pageIndex);
/// Every field there can be, in the order of fieldNames().
QList<FieldRow> fieldRows(const Acte &acte);
/// How many fields that count should be looked at by somebody.
int doubtfulFields(const Acte &acte);

QList<RowColumn<ActeRow>> acteColumns();
QString acteKey(const ActeRow &row);
QVariant acteData(const ActeRow &row, int column, int role);
QList<RowColumn<FieldRow>> fieldColumns();
QString fieldKey(const FieldRow &row);
QVariant fieldData(const FieldRow &row, int column, int role);

/// Rows that hold every word looked for, in any column; case and accents do not count.
class ActeFilter : public QSortFilterProxyModel
{
public:
    void setWords(const QString &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

/// ResultDelegate with a bar at the left of the rows that have one.
class BarDelegate : public ResultDelegate
{
public:
    using ResultDelegate::ResultDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace attrap

Q_DECLARE_METATYPE(attrap::FieldRow)
