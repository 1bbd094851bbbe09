// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/documentsmodel.h"

#include "app/gui/listroles.h"
#include "app/gui/texts.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// What is known, and nothing about what is not: the line is short.
QString detailOf(const DocumentRow &row)
{
    QStringList parts;
    if (!row.administrationName.isEmpty()) {
        parts.append(shortAdministrationName(row.administrationName));
    }
    if (row.recueil.publishedOn.isValid()) {
        parts.append(shownDate(row.recueil.publishedOn));
    }
    const bool isBeingRead = row.tally && !row.tally->isComplete();
    if (row.document.pageCount > 0 && !isBeingRead) {
        parts.append(DocumentsModel::tr("%n page(s)", nullptr, row.document.pageCount));
    }
    for (const QString &text : {siteText(row.recueil), stateText(row)}) {
        if (!text.isEmpty()) {
            parts.append(text);
        }
    }
    return parts.join(u" · "_s);
}

QString toolTipOf(const DocumentRow &row)
{
    QStringList lines{titleOf(row)};
    for (const QString &text : {siteText(row.recueil), stateText(row)}) {
        if (!text.isEmpty()) {
            lines.append(text);
        }
    }
    return lines.join(u'\n');
}

bool sameRecueils(const QList<DocumentRow> &a, const QList<DocumentRow> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const DocumentRow &x, const DocumentRow &y) {
        return x.recueil.id == y.recueil.id;
    });
}

} // namespace

bool DocumentFilter::accepts(const DocumentRow &row) const
{
    if (refusedOnly && row.document.state != DocumentState::Refused) {
        return false;
    }
    if (!administrations.isEmpty() && !administrations.contains(row.recueil.administration)) {
        return false;
    }
    const QDate date = row.recueil.publishedOn;
    // As in a search: what has no date is left out by a limit.
    return !(from.isValid() && !(date >= from)) && !(to.isValid() && !(date.isValid() && date <= to));
}

DocumentsModel::DocumentsModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void DocumentsModel::setRows(const QList<DocumentRow> &rows)
{
    m_all = rows;
    show();
}

void DocumentsModel::setFilter(const DocumentFilter &filter)
{
    if (!(filter == m_filter)) {
        m_filter = filter;
        show();
    }
}

void DocumentsModel::show()
{
    QList<DocumentRow> shown;
    for (const DocumentRow &row : std::as_const(m_all)) {
        if (m_filter.accepts(row)) {
            shown.append(row);
        }
    }
    if (sameRecueils(shown, m_shown)) {
        const bool sameWords = std::equal(shown.begin(), shown.end(), m_shown.begin(),
                                          [](const DocumentRow &x, const DocumentRow &y) {
                                              return titleOf(x) == titleOf(y) && detailOf(x) == detailOf(y);
                                          });
        m_shown = shown;
        if (!sameWords) { // Other words, other heights: a list asks for these only then.
            Q_EMIT layoutAboutToBeChanged();
            Q_EMIT layoutChanged();
        } else if (!m_shown.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

void DocumentsModel::setTallies(const QHash<QString, PageTally> &tallies)
{
    for (DocumentRow &row : m_all) {
        const auto tally = tallies.constFind(row.document.sha256);
        if (tally != tallies.constEnd()) {
            row.tally = *tally;
        }
    }
    for (int i = 0; i < m_shown.size(); ++i) {
        const auto tally = tallies.constFind(m_shown.at(i).document.sha256);
        if (tally != tallies.constEnd()) {
            m_shown[i].tally = *tally;
            Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
        }
    }
}

int DocumentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DocumentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DocumentsModel::cell(const DocumentRow &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Title:
        return titleOf(row);
    case Administration:
        return row.administrationName;
    case Date:
        return shownDate(row.recueil.publishedOn);
    case Pages:
        return row.document.pageCount > 0 ? QString::number(row.document.pageCount) : QString();
    case State:
        return stateText(row);
    case Sha256:
        return row.document.sha256;
    case Source:
        return row.recueil.url.startsWith("file:"_L1) ? QUrl(row.recueil.url).toLocalFile() : row.recueil.url;
    case Site:
        return siteText(row.recueil);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant DocumentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const DocumentRow &row = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::AccessibleTextRole:
        return QString(titleOf(row) + u". "_s + detailOf(row));
    case Qt::ToolTipRole:
        return toolTipOf(row);
    case TitleRole:
        return titleOf(row);
    case DetailRole:
        return detailOf(row);
    case DocumentRole:
        return row.document.sha256;
    case KeyRole:
        return QString::number(row.recueil.id);
    default:
        return {};
    }
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Title:
        return tr("Title");
    case Administration:
        return tr("Administration");
    case Date:
        return tr("Date");
    case Pages:
        return tr("Pages");
    case State:
        return tr("State");
    case Sha256:
        return tr("Fingerprint (SHA-256)");
    case Source:
        return tr("Source");
    case Site:
        return tr("On its site");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace attrap
