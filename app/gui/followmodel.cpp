// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/followmodel.h"

#include "app/gui/texts.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

QString plainLetters(const QString &text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            plain.append(letter.toLower());
        }
    }
    return plain;
}

FollowModel::FollowModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void FollowModel::setAdministrations(const QList<AdministrationHealth> &administrations)
{
    beginResetModel();
    m_all.clear();
    m_ticked.clear();
    for (const AdministrationHealth &one : administrations) {
        if (one.hasScraper) {
            m_all.append(one);
        }
        if (one.hasScraper && one.followed) {
            m_ticked.insert(one.administration.code);
        }
    }
    endResetModel();
    Q_EMIT tickedChanged();
}

QStringList FollowModel::ticked() const
{
    QStringList codes;
    for (const AdministrationHealth &one : m_all) {
        if (m_ticked.contains(one.administration.code)) {
            codes.append(one.administration.code);
        }
    }
    return codes;
}

void FollowModel::setTicked(int row, bool isTicked)
{
    const QString &code = m_all.at(row).administration.code;
    if (m_ticked.contains(code) == isTicked) {
        return;
    }
    if (isTicked) {
        m_ticked.insert(code);
    } else {
        m_ticked.remove(code);
    }
    Q_EMIT dataChanged(index(row, Name), index(row, Name), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

int FollowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_all.size());
}

int FollowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FollowModel::cell(const AdministrationHealth &one, int column) const
{
    switch (static_cast<Column>(column)) {
    case Name:
        return shortAdministrationName(one.administration.name);
    case Number:
        return one.administration.department;
    case Region:
        return one.administration.region;
    case Site:
        return one.needsBrowser ? tr("needs a browser") : QString();
    case Held: {
        const AdministrationCoverage &coverage = one.coverage;
        if (coverage.listed == 0) {
            return coverage.held > 0 ? QLocale().toString(coverage.held) : QString();
        }
        return tr("%1 of %2", "recueils held, recueils listed")
            .arg(QLocale().toString(coverage.held), QLocale().toString(coverage.listed));
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FollowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AdministrationHealth &one = m_all.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(one, index.column());
    case Qt::CheckStateRole:
        return index.column() == Name
            ? QVariant(m_ticked.contains(one.administration.code) ? Qt::Checked : Qt::Unchecked)
            : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Site && one.needsBrowser) {
            return tr("This site asks for a browser, with you in front of it, from time to time.");
        }
        return one.administration.name + u'\n' + one.page.toDisplayString();
    case Qt::TextAlignmentRole:
        return index.column() == Held ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter))
                                      : QVariant();
    default:
        return {};
    }
}

bool FollowModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole
        || index.column() != Name) {
        return false;
    }
    setTicked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags FollowModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

QVariant FollowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Administration");
    case Number:
        return tr("Number", "of a département");
    case Region:
        return tr("Region");
    case Site:
        return tr("Site");
    case Held:
        return tr("Held", "number of recueils in the library");
    case ColumnCount:
        break;
    }
    return {};
}

FollowFilter::FollowFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{ }

void FollowFilter::setWords(const QString &typed)
{
    m_words = plainLetters(typed).split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

int FollowFilter::likeliestRow() const
{
    if (rowCount() == 0) {
        return -1;
    }
    const QString typed = m_words.join(u' ');
    int begins = 0;
    bool hasBegun = typed.isEmpty();
    for (int row = 0; row < rowCount(); ++row) {
        const QString name = plainLetters(index(row, FollowModel::Name).data().toString());
        const QString number = plainLetters(index(row, FollowModel::Number).data().toString());
        if (!typed.isEmpty() && (name == typed || number == typed)) {
            return row;
        }
        if (!hasBegun && name.startsWith(typed)) {
            hasBegun = true;
            begins = row;
        }
    }
    return begins;
}

bool FollowFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    // Equal ones keep their order whatever was typed before: the arrows and Space rely on it.
    const auto *model = qobject_cast<const FollowModel *>(sourceModel());
    const int order = model != nullptr && left.column() == FollowModel::Held
        ? model->administration(left.row()).coverage.held - model->administration(right.row()).coverage.held
        : QString::localeAwareCompare(left.data().toString(), right.data().toString());
    return order != 0 ? order < 0 : left.row() < right.row();
}

bool FollowFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    const auto *model = qobject_cast<const FollowModel *>(sourceModel());
    if (model == nullptr) {
        return false;
    }
    const Administration &one = model->administration(row).administration;
    const QString text = plainLetters(one.name + u' ' + one.department + u' ' + one.region + u' ' + one.code);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

} // namespace attrap
