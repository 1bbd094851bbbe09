// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/followdialog.h"

#include "app/gui/crawltexts.h"
#include "app/gui/listtools.h"
#include "app/gui/tabledialog.h"
#include "app/gui/texts.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int FirstReachDays = 62; ///< What is proposed when nothing is followed yet: two months.

/// The oldest of the dates that are followed, so that opening and accepting drops nothing.
QDate followedSince(const CrawlSnapshot &snapshot)
{
    QDate since;
    for (const AdministrationHealth &one : snapshot.administrations) {
        if (one.followed && one.followed->since.isValid()
            && (!since.isValid() || one.followed->since < since)) {
            since = one.followed->since;
        }
    }
    return since;
}

} // namespace

FollowDialog::FollowDialog(const CrawlSnapshot &snapshot, const QDate &today, Dialogs &dialogs,
                           QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
{
    setObjectName(u"followDialog"_s);
    setWindowTitle(tr("Administrations to follow"));
    resize(820, 640);
    m_filter.setSourceModel(&m_model);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addLayout(makeChoices(), 1);
    column->addLayout(makeTimes(snapshot, today));
    column->addWidget(makeButtons());
    connect(&m_model, &FollowModel::tickedChanged, this, &FollowDialog::refresh);
    m_model.setAdministrations(snapshot.administrations);
    m_list->resizeColumnsToContents();
    m_list->horizontalHeader()->setSectionResizeMode(FollowModel::Name, QHeaderView::Stretch);
    m_list->setCurrentIndex(m_filter.index(0, 0));
    m_search->setFocus();
    refresh();
}

QLayout *FollowDialog::makeChoices()
{
    auto *column = new QVBoxLayout;
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"followSearch"_s);
    m_search->setPlaceholderText(tr("name, number or region"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    auto *label = new QLabel(tr("&Look for"), this);
    label->setBuddy(m_search);
    auto *all = new QPushButton(tr("Tick all &shown"), this);
    all->setObjectName(u"followAll"_s);
    auto *none = new QPushButton(tr("&Untick all shown"), this);
    none->setObjectName(u"followNone"_s);
    for (QPushButton *button : {all, none}) {
        button->setAutoDefault(false);
    }
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_search, 1);
    top->addWidget(all);
    top->addWidget(none);
    column->addLayout(top);

    m_list = new QTableView(this);
    m_list->setObjectName(u"followList"_s);
    m_list->setAccessibleName(tr("Administrations"));
    m_list->setModel(&m_filter);
    arrangeList(*m_list);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(FollowModel::Number, Qt::AscendingOrder);
    m_list->installEventFilter(this);
    makeCopyable(m_list);
    column->addWidget(m_list, 1);

    m_count = new QLabel(this);
    m_count->setObjectName(u"followCount"_s);
    auto *under = new QHBoxLayout;
    under->addWidget(m_count, 1);
    under->addLayout(listButtons(*m_list, tr("administrations.csv"), m_dialogs, this));
    column->addLayout(under);
    m_browserNote = new QLabel(this);
    m_browserNote->setObjectName(u"followBrowserNote"_s);
    m_browserNote->setWordWrap(true);
    column->addWidget(m_browserNote);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_filter.setWords(typed);
        m_list->setCurrentIndex(m_filter.index(m_filter.likeliestRow(), 0));
        refresh();
    });
    connect(all, &QPushButton::clicked, this, [this] { tickShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickShown(false); });
    return column;
}

QLayout *FollowDialog::makeTimes(const CrawlSnapshot &snapshot, const QDate &today)
{
    const QDate followed = followedSince(snapshot);
    m_since = new QDateEdit(followed.isValid() ? followed : today.addDays(-FirstReachDays), this);
    m_proposedSince = m_since->date();
    m_since->setObjectName(u"followSince"_s);
    m_since->setCalendarPopup(true);
    m_since->setDisplayFormat(tr("dd/MM/yyyy", "order of the parts of a date"));
    m_since->setDateRange(QDate(2000, 1, 1), today);
    auto *sinceLabel = new QLabel(tr("&Nothing older than"), this);
    sinceLabel->setBuddy(m_since);
    m_daily = new QCheckBox(tr("Look every &day, while Attrap is open, at"), this);
    m_daily->setObjectName(u"followDaily"_s);
    m_daily->setToolTip(tr("What was missed while Attrap was closed is made up for at the next start."));
    m_hour
        = new QTimeEdit(snapshot.settings.dailyAt.isValid() ? snapshot.settings.dailyAt : QTime(7, 0), this);
    m_hour->setObjectName(u"followHour"_s);
    m_hour->setDisplayFormat(u"HH:mm"_s);
    m_hour->setAccessibleName(tr("Hour of the daily look"));
    m_daily->setChecked(snapshot.settings.dailyAt.isValid());
    m_hour->setEnabled(m_daily->isChecked());
    connect(m_daily, &QCheckBox::toggled, m_hour, &QWidget::setEnabled);
    auto *row = new QHBoxLayout;
    row->addWidget(sinceLabel);
    row->addWidget(m_since);
    row->addStretch(1);
    row->addWidget(m_daily);
    row->addWidget(m_hour);
    return row;
}

QWidget *FollowDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"followSave"_s);
    m_start = buttons->addButton(tr("Save and start no&w"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(u"followStart"_s);
    m_start->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_startsNow = true;
        accept();
    });
    return buttons;
}

bool FollowDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event); // NOLINT(*-static-cast-downcast): the type says so
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
        m_list->setFocus(Qt::TabFocusReason); // Enter goes on to what was found, it does not close.
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Space) {
        toggleSelected();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void FollowDialog::tickShown(bool isTicked)
{
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        m_model.setTicked(m_filter.mapToSource(m_filter.index(row, 0)).row(), isTicked);
    }
}

void FollowDialog::toggleSelected()
{
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) {
        rows.append(m_filter.mapToSource(index).row());
    }
    const QStringList ticked = m_model.ticked();
    const bool allTicked = std::all_of(rows.begin(), rows.end(), [&](int row) {
        return ticked.contains(m_model.administration(row).administration.code);
    });
    for (const int row : std::as_const(rows)) {
        m_model.setTicked(row, !allTicked);
    }
}

void FollowDialog::refresh()
{
    const QStringList ticked = m_model.ticked();
    const int count = static_cast<int>(ticked.size());
    m_count->setText(
        tr("%n followed", nullptr, count) + u" · "_s
        + tr("%1 of %2 shown", "rows of a list")
              .arg(QLocale().toString(m_filter.rowCount()), QLocale().toString(m_model.rowCount())));
    int needBrowser = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const AdministrationHealth &one = m_model.administration(row);
        needBrowser += one.needsBrowser && ticked.contains(one.administration.code) ? 1 : 0;
    }
    m_browserNote->setVisible(needBrowser > 0);
    m_browserNote->setText(
        tr("%n of the ticked sites need(s) a browser: Attrap will ask you to pass what they show, then goes "
           "on by itself.",
           nullptr, needBrowser));
    m_start->setEnabled(count > 0);
}

QList<FollowedAdministration> FollowDialog::followed(const QDateTime &now) const
{
    const QStringList ticked = m_model.ticked();
    QList<FollowedAdministration> wanted;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const AdministrationHealth &one = m_model.administration(row);
        if (!ticked.contains(one.administration.code)) {
            continue;
        }
        FollowedAdministration entry
            = one.followed.value_or(FollowedAdministration{one.administration.code, m_since->date(), now});
        if (m_since->date() != m_proposedSince) {
            entry.since = m_since->date();
        }
        wanted.append(entry);
    }
    return wanted;
}

QTime FollowDialog::dailyAt() const
{
    return m_daily->isChecked() ? m_hour->time() : QTime();
}

} // namespace attrap
