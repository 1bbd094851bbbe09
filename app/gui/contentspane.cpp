// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/contentspane.h"

#include "app/gui/actetexts.h"
#include "app/gui/elidedlabel.h"
#include "app/gui/listroles.h"
#include "app/gui/listtools.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// Lines: the value of a field is there to be relied on, and is shown to its end.
constexpr int WholeValue = 40;

} // namespace

ContentsPane::ContentsPane(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_acteRows(acteColumns(), acteKey, acteData)
    , m_fieldRows(fieldColumns(), fieldKey, fieldData)
{
    setObjectName(u"contentsPane"_s);
    m_filter.setSourceModel(&m_acteRows);
    m_notice = new QLabel(this);
    m_notice->setObjectName(u"contentsNotice"_s);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(6, 4, 6, 4);
    m_notice->setAutoFillBackground(true);
    m_notice->setBackgroundRole(QPalette::ToolTipBase);
    m_notice->setForegroundRole(QPalette::ToolTipText);
    m_notice->hide();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"contentsSplitter"_s);
    splitter->addWidget(makeActes(dialogs));
    splitter->addWidget(makeFields(dialogs));
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({400, 400});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(splitter, 1);
    setMinimumWidth(220);
}

QListView *ContentsPane::makeList(const QString &name, const QString &accessibleName,
                                  const ResultDelegate::Lines &lines)
{
    QListView *list = makeRowList(name, accessibleName, this);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers); // F2 opens a window of its own.
    list->setContextMenuPolicy(Qt::ActionsContextMenu); // The window puts its actions there.
    list->setItemDelegate(new BarDelegate(lines, list));
    return list;
}

QWidget *ContentsPane::makeActes(Dialogs &dialogs)
{
    auto *page = new QWidget(this);
    m_heading = new QLabel(page);
    m_heading->setObjectName(u"contentsHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_search = new QLineEdit(page);
    m_search->setObjectName(u"contentsSearch"_s);
    m_search->setAccessibleName(tr("Look for an acte of this document"));
    m_search->setPlaceholderText(tr("look for an acte…"));
    m_search->setClearButtonEnabled(true);
    m_acteList = makeList(u"acteList"_s, tr("Contents"), {3, 3});
    m_acteList->setModel(&m_filter);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(6, 0, 6, 0);
    top->addWidget(m_heading);
    top->addWidget(m_search);
    column->addLayout(top);
    column->addWidget(m_acteList, 1);
    column->addLayout(listButtons(*m_acteList, tr("contents.csv"), dialogs, page));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setWords(text);
        if (!m_acteList->currentIndex().isValid()) {
            chooseRow(*m_acteList, m_filter.index(0, 0));
        }
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        const QModelIndex index = m_acteList->currentIndex();
        chooseActe(index.isValid() ? index : m_filter.index(0, 0));
    });
    m_acteList->installEventFilter(this);
    connect(m_acteList, &QListView::clicked, this, &ContentsPane::chooseActe);
    connect(m_acteList, &QListView::activated, this, &ContentsPane::chooseActe);
    return page;
}

QWidget *ContentsPane::makeFields(Dialogs &dialogs)
{
    auto *page = new QWidget(this);
    m_fieldHeading = new QLabel(page);
    m_fieldHeading->setObjectName(u"fieldHeading"_s);
    m_fieldHeading->setTextFormat(Qt::PlainText);
    m_fieldHeading->setWordWrap(true);
    m_fieldHeading->setContentsMargins(6, 4, 6, 0);
    m_fieldList = makeList(u"fieldList"_s, tr("What was read of the acte"), {WholeValue, 3});
    m_fieldList->setModel(&m_fieldRows);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_fieldHeading);
    column->addWidget(m_fieldList, 1);
    column->addLayout(listButtons(*m_fieldList, tr("acte.csv"), dialogs, page));
    connect(m_fieldList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ContentsPane::chooseField);
    connect(m_fieldList, &QListView::clicked, this, &ContentsPane::chooseField);
    // Not activated(): on some desktops one click does that, and a click here is only to show the place.
    connect(m_fieldList, &QListView::doubleClicked, this, [this] { Q_EMIT correctWanted(); });
    m_fieldList->installEventFilter(this);
    return page;
}

void ContentsPane::setActes(const DocumentActes &actes)
{
    const bool isOther = actes.document != m_actes.document;
    m_actes = actes;
    m_changed = true;
    if (isOther) {
        m_held = -1;
        m_page = -1;
        m_search->clear();
    }
    const auto count = std::count_if(actes.actes.begin(), actes.actes.end(),
                                     [](const Acte &acte) { return !acte.isFront(); });
    m_heading->setText(actes.document.isEmpty() ? QString()
                           : actes.actes.isEmpty()
                           ? tr("This document is not cut into actes yet.")
                           : tr("Contents: %n acte(s)", nullptr, static_cast<int>(count)));
    showCurrent();
    showFields();
}

bool ContentsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_fieldList && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT correctWanted();
            return true;
        }
    }
    if (watched == m_acteList && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        // What was only looked over does not stay chosen beside the fields of another. Queued: the list draws
        // itself by who has the focus.
        QMetaObject::invokeMethod(this, &ContentsPane::showCurrent, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void ContentsPane::setNotice(const QString &sentence)
{
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

void ContentsPane::setCurrentPage(int pageIndex)
{
    m_page = pageIndex;
    if (m_held >= 0 && !m_holding && pageIndex != m_heldPage) {
        m_held = -1;
    }
    showCurrent();
    if (m_held < 0) {
        showFields();
    }
}

void ContentsPane::beginHolding()
{
    m_holding = true;
    m_held = m_shown;
}

void ContentsPane::endHolding(int pageIndex)
{
    m_holding = false;
    m_heldPage = pageIndex;
}

/// Marks the acte of the page, and brings its row into sight unless somebody is looking through the list.
void ContentsPane::showCurrent()
{
    const int page = m_held >= 0 ? m_held : m_page;
    const QList<ActeRow> rows = acteRows(m_actes, page);
    const int current = m_actes.acteOf(page);
    const bool isSame = rows.size() == m_acteRows.rowCount();
    m_acteRows.setRows(rows);
    if (isSame && m_changed) {
        m_acteList->doItemsLayout(); // Other words, other heights.
    }
    m_changed = false;
    const QModelIndex index = m_filter.mapFromSource(m_acteRows.index(current, 0));
    if (index.isValid() && !m_acteList->hasFocus()) {
        chooseRow(*m_acteList, index);
        m_acteList->scrollTo(index);
    }
}

void ContentsPane::showFields()
{
    const int page = m_held >= 0 ? m_held : m_page;
    const int acte = m_actes.acteOf(page);
    const int shown = acte < 0 ? -1 : m_actes.actes.at(acte).firstPage;
    const bool isSame = shown == m_shown;
    m_shown = shown;
    const QModelIndex chosen = m_fieldList->currentIndex();
    const QString name = isSame && chosen.isValid() ? m_fieldRows.row(chosen.row()).field.name : QString();
    QStringList heading;
    if (acte >= 0) {
        heading = {tr("Acte of %1", "its pages").arg(pagesText(m_actes.actes.at(acte))),
                   cutText(m_actes.actes.at(acte))};
        heading.removeAll(QString());
    }
    m_fieldHeading->setText(heading.join(u" · "_s));
    m_isShowing = true;
    m_fieldRows.setRows(acte < 0 ? QList<FieldRow>() : fieldRows(m_actes.actes.at(acte)));
    m_fieldList->doItemsLayout();
    for (int row = 0; row < m_fieldRows.rowCount() && !name.isEmpty(); ++row) {
        if (m_fieldRows.row(row).field.name == name) {
            chooseRow(*m_fieldList, m_fieldRows.index(row, 0));
            break;
        }
    }
    m_isShowing = false;
}

const Acte *ContentsPane::currentActe() const
{
    const int acte = m_actes.acteAt(m_shown);
    return acte < 0 ? nullptr : &m_actes.actes.at(acte);
}

const FieldRow *ContentsPane::currentField() const
{
    const QModelIndex index = m_fieldList->currentIndex();
    const int row = index.isValid() ? index.row() : 0;
    return row < m_fieldRows.rowCount() ? &m_fieldRows.row(row) : nullptr;
}

void ContentsPane::focusActes()
{
    m_acteList->setFocus(Qt::ShortcutFocusReason);
    if (!m_acteList->currentIndex().isValid()) {
        chooseRow(*m_acteList, m_filter.index(0, 0));
    }
}

void ContentsPane::chooseActe(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT acteChosen(index.data(KeyRole).toInt());
    }
}

void ContentsPane::chooseField(const QModelIndex &index)
{
    if (index.isValid() && !m_isShowing) {
        Q_EMIT fieldChosen(m_fieldRows.row(index.row()));
    }
}

} // namespace attrap
