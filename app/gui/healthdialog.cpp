// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/healthdialog.h"

#include "app/gui/colours.h"
#include "app/gui/crawltexts.h"
#include "app/gui/listtools.h"
#include "app/gui/tabledialog.h"
#include "app/gui/texts.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

using Row = AdministrationHealth;

RowColumn<Row> numberColumn(const QString &heading, int AdministrationCoverage::*count)
{
    return {heading, [count](const Row &row) { return QLocale().toString(row.coverage.*count); },
            [count](const Row &row) { return QVariant(row.coverage.*count); }, true};
}

QList<RowColumn<Row>> columns()
{
    return {
        {HealthDialog::tr("Administration"),
         [](const Row &row) { return numberedName(row.administration); },
         {},
         false},
        {HealthDialog::tr("State"), healthText,
         [](const Row &row) { return QVariant(static_cast<int>(healthState(row))); }, false},
        numberColumn(HealthDialog::tr("Listed"), &AdministrationCoverage::listed),
        numberColumn(HealthDialog::tr("Held"), &AdministrationCoverage::held),
        numberColumn(HealthDialog::tr("Missing"), &AdministrationCoverage::missing),
        numberColumn(HealthDialog::tr("Gone"), &AdministrationCoverage::gone),
        numberColumn(HealthDialog::tr("Replaced"), &AdministrationCoverage::replaced),
        {HealthDialog::tr("Holes in the numbering"), [](const Row &row) { return holesText(row.holes); },
         [](const Row &row) { return QVariant(static_cast<int>(row.holes.size())); }, false},
        {HealthDialog::tr("Newest"), [](const Row &row) { return shownDate(row.coverage.newest); },
         [](const Row &row) { return QVariant(row.coverage.newest); }, false},
        {HealthDialog::tr("Last good run"),
         [](const Row &row) {
             return row.coverage.lastGoodRun ? shownTime(row.coverage.lastGoodRun->startedAt) : QString();
         },
         [](const Row &row) {
             return row.coverage.lastGoodRun ? QVariant(row.coverage.lastGoodRun->startedAt)
                                             : QVariant(QDateTime());
         },
         false},
        {HealthDialog::tr("Last failure"),
         [](const Row &row) {
             return row.coverage.lastFailure ? shownTime(row.coverage.lastFailure->startedAt) : QString();
         },
         [](const Row &row) {
             return row.coverage.lastFailure ? QVariant(row.coverage.lastFailure->startedAt)
                                             : QVariant(QDateTime());
         },
         false},
        {HealthDialog::tr("Why"),
         [](const Row &row) {
             return row.coverage.lastFailure ? runWhyText(*row.coverage.lastFailure) : QString();
         },
         {},
         false},
    };
}

QVariant extra(const Row &row, int column, int role)
{
    if (role != Qt::ForegroundRole || column != HealthDialog::State) {
        return {};
    }
    switch (healthState(row)) {
    case HealthState::Broken:
    case HealthState::NeedsUser:
    case HealthState::Incomplete:
        return troubleColour(QGuiApplication::palette());
    case HealthState::NeverRun:
    case HealthState::NotFollowed:
    case HealthState::Well:
        break;
    }
    return {};
}

} // namespace

HealthDialog::HealthDialog(Dialogs &dialogs, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_dialogs(dialogs)
    , m_model(
          columns(), [](const Row &row) { return row.administration.code; }, extra)
    , m_list(new QTableView(this))
    , m_sentence(new QLabel(this))
    , m_showAll(new QCheckBox(tr("Show also those that are &not followed"), this))
{
    setObjectName(u"healthDialog"_s);
    setWindowTitle(tr("Health of the sites"));
    resize(1180, 600);
    m_sentence->setObjectName(u"healthSentence"_s);
    m_sentence->setWordWrap(true);
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SortRole);
    m_list->setObjectName(u"healthList"_s);
    m_list->setAccessibleName(tr("Health of the sites"));
    m_list->setModel(&m_sorted);
    arrangeList(*m_list);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(Administration, Qt::AscendingOrder);
    m_list->horizontalHeader()->setStretchLastSection(true);
    // What is wrong stands beside the word that says so.
    m_list->horizontalHeader()->moveSection(Why, Listed);
    m_list->horizontalHeader()->moveSection(LastFailure + 1, Listed);
    makeCopyable(m_list);
    auto *show = new QPushButton(tr("&Show in the library"), this);
    show->setObjectName(u"healthShow"_s);
    auto *crawl = new QPushButton(tr("&Update the selected ones"), this);
    crawl->setObjectName(u"healthCrawl"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {show, crawl}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addWidget(m_showAll);
    row->addStretch(1);
    row->addLayout(listButtons(*m_list, tr("health.csv"), m_dialogs, this));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_sentence);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addWidget(buttons);
    const auto showOne = [this](const QModelIndex &index) {
        if (index.isValid()) {
            Q_EMIT administrationWanted(m_model.row(m_sorted.mapToSource(index).row()).administration.code);
        }
    };
    connect(m_list, &QTableView::activated, this, showOne); // Double click, or Enter.
    connect(show, &QPushButton::clicked, this, [this, showOne] { showOne(m_list->currentIndex()); });
    connect(crawl, &QPushButton::clicked, this, [this] {
        if (const QStringList codes = selected(); !codes.isEmpty()) {
            Q_EMIT crawlWanted(codes);
        }
    });
    connect(m_showAll, &QCheckBox::toggled, this, &HealthDialog::fill);
    m_list->setFocus();
}

QStringList HealthDialog::selected() const
{
    QStringList codes;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) {
        codes.append(m_model.row(m_sorted.mapToSource(index).row()).administration.code);
    }
    return codes;
}

void HealthDialog::setSnapshot(const CrawlSnapshot &snapshot)
{
    m_all = snapshot.administrations;
    fill();
}

void HealthDialog::fill()
{
    QList<AdministrationHealth> shown;
    int wrong = 0;
    for (const AdministrationHealth &one : std::as_const(m_all)) {
        const bool hasRun = one.coverage.lastRun.has_value();
        if (!one.hasScraper || (!one.followed && !hasRun && !m_showAll->isChecked())) {
            continue;
        }
        shown.append(one);
        switch (healthState(one)) {
        case HealthState::Broken:
        case HealthState::NeedsUser:
        case HealthState::Incomplete:
            ++wrong;
            break;
        case HealthState::NeverRun:
        case HealthState::NotFollowed:
        case HealthState::Well:
            break;
        }
    }
    m_model.setRows(shown);
    if (!m_isFitted && !shown.isEmpty()) {
        m_isFitted = true;
        m_list->resizeColumnsToContents();
        m_list->setColumnWidth(Holes, std::min(m_list->columnWidth(Holes), 200));
        m_list->setColumnWidth(Why, 230);
    }
    if (!m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_sorted.index(0, 0));
    }
    m_sentence->setText(
        wrong > 0 ? tr("Something is wrong with %n of these sites. A hole in the numbering may also be a "
                       "number that the administration never gave.",
                       nullptr, wrong)
                  : tr("Nothing is wrong with these sites. A hole in the numbering may be a number that the "
                       "administration never gave."));
}

} // namespace attrap
