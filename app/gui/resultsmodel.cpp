// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/resultsmodel.h"

#include "app/gui/listroles.h"
#include "app/gui/texts.h"

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QString titleOf(const SearchResult &result)
{
    if (!result.acte.title.isEmpty()) {
        return result.acte.title;
    }
    if (!result.acte.number.isEmpty()) {
        return result.acte.number;
    }
    return result.recueil.title;
}

QString nameOf(const Administration &administration)
{
    return administration.code.isEmpty() ? ResultsModel::tr("administration unknown")
                                         : shortAdministrationName(administration.name);
}

QString detailOf(const SearchResult &result)
{
    QStringList parts{nameOf(result.administration)};
    parts.append(result.date.isValid() ? shownDate(result.date) : ResultsModel::tr("no date"));
    if (!result.acte.number.isEmpty() && titleOf(result) != result.acte.number) {
        parts.append(ResultsModel::tr("No. %1").arg(result.acte.number));
    }
    if (result.hasOcrHits) {
        parts.append(ResultsModel::tr("scanned"));
    }
    return parts.join(u" · "_s);
}

QString footOf(const SearchResult &result)
{
    const int page = result.hits.isEmpty() ? result.acte.firstPage : result.hits.first().pageIndex;
    QStringList parts{ResultsModel::tr("p. %1").arg(QLocale().toString(page + 1))};
    if (!result.hits.isEmpty()) {
        parts.append(ResultsModel::tr("%n place(s)", "places in a text that a search matched",
                                      static_cast<int>(result.hits.size())));
    }
    return parts.join(u" · "_s);
}

} // namespace

ResultsModel::ResultsModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void ResultsModel::clear()
{
    beginResetModel();
    m_results.clear();
    m_total = 0;
    m_pages = 0;
    m_asked = false;
    endResetModel();
}

void ResultsModel::setAnswer(const SearchAnswer &answer, int page)
{
    if (page <= 1) {
        beginResetModel();
        m_results = answer.elements;
        m_total = answer.total;
        m_pages = 1;
        m_asked = false;
        endResetModel();
        return;
    }
    if (page != m_pages + 1) {
        return;
    }
    m_pages = page;
    m_asked = false;
    // Nothing more came though more was announced: the index moved; asking on would never end.
    m_total = answer.elements.isEmpty() ? static_cast<int>(m_results.size()) : answer.total;
    if (!answer.elements.isEmpty()) {
        const int first = static_cast<int>(m_results.size());
        beginInsertRows({}, first, first + static_cast<int>(answer.elements.size()) - 1);
        m_results += answer.elements;
        endInsertRows();
    }
}

QString ResultsModel::key(int row) const
{
    return QString::number(m_results.at(row).acte.id);
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ResultsModel::cell(const SearchResult &result, int column) const
{
    switch (static_cast<Column>(column)) {
    case Title:
        return titleOf(result);
    case Administration:
        return result.administration.code.isEmpty() ? QString() : result.administration.name;
    case Date:
        return shownDate(result.date);
    case Number:
        return result.acte.number;
    case FirstHit:
        return QString::number((result.hits.isEmpty() ? result.acte.firstPage : result.hits.first().pageIndex)
                               + 1);
    case HitCount:
        return QString::number(result.hits.size());
    case Scanned:
        return result.hasOcrHits ? tr("scanned") : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SearchResult &result = m_results.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(result, index.column());
    case Qt::AccessibleTextRole:
        return QString(titleOf(result) + u". "_s + detailOf(result) + u". "_s + footOf(result));
    case TitleRole:
        return titleOf(result);
    case DetailRole:
        return detailOf(result);
    case SnippetsRole:
        return result.snippets;
    case FootRole:
        return footOf(result);
    case DocumentRole:
        return result.acte.document;
    case KeyRole:
        return key(index.row());
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Number:
        return tr("Number");
    case FirstHit:
        return tr("Page");
    case HitCount:
        return tr("Places");
    case Scanned:
        return tr("Source");
    case ColumnCount:
        break;
    }
    return {};
}

bool ResultsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_asked && !m_results.isEmpty() && m_results.size() < m_total;
}

void ResultsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        m_asked = true;
        Q_EMIT moreWanted(m_pages + 1);
    }
}

} // namespace attrap
