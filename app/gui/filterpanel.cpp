// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/filterpanel.h"

#include "app/gui/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QDateEdit *makeDate(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QDateEdit(QDate::currentDate(), parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(FilterPanel::tr("dd/MM/yyyy", "order of the parts of a date"));
    edit->setEnabled(false);
    return edit;
}

} // namespace

FilterPanel::FilterPanel(QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(u"filterPanel"_s);
    setFrameShape(QFrame::StyledPanel);
    m_find = new QLineEdit(this);
    m_find->setPlaceholderText(tr("find an administration…"));
    m_find->setAccessibleName(tr("Administration to look for"));
    m_find->setClearButtonEnabled(true);
    m_administrations = new QListWidget(this);
    m_administrations->setObjectName(u"administrations"_s);
    m_administrations->setAccessibleName(tr("Administrations"));
    m_hasFrom = new QCheckBox(tr("&From"), this);
    m_hasFrom->setObjectName(u"hasFrom"_s);
    m_from = makeDate(u"from"_s, tr("First day"), this);
    m_hasTo = new QCheckBox(tr("&To"), this);
    m_hasTo->setObjectName(u"hasTo"_s);
    m_to = makeDate(u"to"_s, tr("Last day"), this);
    m_order = new QComboBox(this);
    m_order->setObjectName(u"order"_s);
    m_order->addItem(tr("Most relevant first"), static_cast<int>(SearchOrder::Relevance));
    m_order->addItem(tr("Newest first"), static_cast<int>(SearchOrder::NewestFirst));
    m_order->addItem(tr("Oldest first"), static_cast<int>(SearchOrder::OldestFirst));
    auto *clear = new QPushButton(tr("Remove all filters"), this);

    auto *form = new QFormLayout;
    form->addRow(m_hasFrom, m_from);
    form->addRow(m_hasTo, m_to);
    form->addRow(tr("&Order"), m_order);
    auto *note = new QLabel(tr("What has no known date is left out by a limit of dates."), this);
    note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_find);
    column->addWidget(m_administrations, 1);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(clear);
    setMinimumWidth(340);
    m_administrations->setMinimumHeight(220);

    connect(m_find, &QLineEdit::textChanged, this, &FilterPanel::showMatching);
    connect(m_administrations, &QListWidget::itemChanged, this, &FilterPanel::read);
    connect(m_hasFrom, &QCheckBox::toggled, m_from, &QWidget::setEnabled);
    connect(m_hasTo, &QCheckBox::toggled, m_to, &QWidget::setEnabled);
    connect(m_hasFrom, &QCheckBox::toggled, this, &FilterPanel::read);
    connect(m_hasTo, &QCheckBox::toggled, this, &FilterPanel::read);
    connect(m_from, &QDateEdit::dateChanged, this, &FilterPanel::read);
    connect(m_to, &QDateEdit::dateChanged, this, &FilterPanel::read);
    connect(m_order, &QComboBox::currentIndexChanged, this, &FilterPanel::read);
    connect(clear, &QPushButton::clicked, this, [this] {
        SearchFilter none;
        none.order = m_filter.order;
        setFilter(none);
        Q_EMIT filterChanged(m_filter);
    });
}

void FilterPanel::setAdministrations(const QList<Administration> &administrations,
                                     const QHash<QString, int> &counts)
{
    QList<Administration> present;
    for (const Administration &administration : administrations) {
        if (counts.value(administration.code) > 0) {
            present.append(administration);
        }
    }
    m_writing = true;
    bool same = m_administrations->count() == present.size();
    for (int i = 0; same && i < present.size(); ++i) {
        same = m_administrations->item(i)->data(Qt::UserRole).toString() == present.at(i).code;
    }
    if (!same) {
        m_administrations->clear();
        for (const Administration &administration : present) {
            auto *item = new QListWidgetItem(
                u"%1 %2"_s.arg(administration.department, shortAdministrationName(administration.name))
                    .trimmed(),
                m_administrations);
            item->setData(Qt::UserRole, administration.code);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
    }
    m_writing = false;
    m_find->setVisible(!present.isEmpty());
    m_administrations->setVisible(!present.isEmpty());
    write();
    showMatching(m_find->text());
}

void FilterPanel::setFilter(const SearchFilter &filter)
{
    m_filter = filter;
    write();
}

void FilterPanel::write()
{
    m_writing = true;
    for (int i = 0; i < m_administrations->count(); ++i) {
        QListWidgetItem *item = m_administrations->item(i);
        const bool chosen = m_filter.administrations.contains(item->data(Qt::UserRole).toString());
        item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    }
    m_hasFrom->setChecked(m_filter.from.isValid());
    m_hasTo->setChecked(m_filter.to.isValid());
    if (m_filter.from.isValid()) {
        m_from->setDate(m_filter.from);
    }
    if (m_filter.to.isValid()) {
        m_to->setDate(m_filter.to);
    }
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(m_filter.order)));
    m_writing = false;
}

void FilterPanel::read()
{
    if (m_writing) {
        return;
    }
    SearchFilter filter;
    for (int i = 0; i < m_administrations->count(); ++i) {
        const QListWidgetItem *item = m_administrations->item(i);
        if (item->checkState() == Qt::Checked) {
            filter.administrations.append(item->data(Qt::UserRole).toString());
        }
    }
    filter.from = m_hasFrom->isChecked() ? m_from->date() : QDate();
    filter.to = m_hasTo->isChecked() ? m_to->date() : QDate();
    filter.order = static_cast<SearchOrder>(m_order->currentData().toInt());
    if (!(filter == m_filter)) {
        m_filter = filter;
        Q_EMIT filterChanged(m_filter);
    }
}

void FilterPanel::showMatching(const QString &text)
{
    for (int i = 0; i < m_administrations->count(); ++i) {
        QListWidgetItem *item = m_administrations->item(i);
        item->setHidden(!item->text().contains(text, Qt::CaseInsensitive));
    }
}

} // namespace attrap
