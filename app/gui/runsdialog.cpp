// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runsdialog.h"

#include "app/gui/colours.h"
#include "app/gui/crawltexts.h"
#include "app/gui/errortext.h"
#include "app/gui/listtools.h"
#include "app/gui/tabledialog.h"
#include "app/gui/texts.h"

#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int WhyWidth = 260; // The whole of it stands below the list, and in the tool tip.

using Runs = QList<RowColumn<RunRow>>;
using Results = QList<RowColumn<CrawlResult>>;

RowColumn<RunRow> numberColumn(const QString &heading, int CrawlRun::*count)
{
    return {heading, [count](const RunRow &row) { return QLocale().toString(row.run.*count); },
            [count](const RunRow &row) { return QVariant(row.run.*count); }, true};
}

Runs runColumns()
{
    return {
        {RunsDialog::tr("Administration"), [](const RunRow &row) { return row.name; }, {}, false},
        {RunsDialog::tr("Begun"), [](const RunRow &row) { return shownTime(row.run.startedAt); },
         [](const RunRow &row) { return QVariant(row.run.id); }, false},
        {RunsDialog::tr("Ended"), [](const RunRow &row) { return shownTime(row.run.endedAt); },
         [](const RunRow &row) { return QVariant(row.run.endedAt); }, false},
        {RunsDialog::tr("Back to"), [](const RunRow &row) { return shownDate(row.run.since); },
         [](const RunRow &row) { return QVariant(row.run.since); }, false},
        numberColumn(RunsDialog::tr("Pages"), &CrawlRun::pages),
        numberColumn(RunsDialog::tr("Listed"), &CrawlRun::listed),
        numberColumn(RunsDialog::tr("New"), &CrawlRun::isNew),
        numberColumn(RunsDialog::tr("Brought"), &CrawlRun::fetched),
        numberColumn(RunsDialog::tr("Replaced"), &CrawlRun::changed),
        numberColumn(RunsDialog::tr("Gone"), &CrawlRun::gone),
        numberColumn(RunsDialog::tr("Failed"), &CrawlRun::failed),
        {RunsDialog::tr("State"), [](const RunRow &row) { return runStateText(row.run.state); }, {}, false},
        {RunsDialog::tr("Why"), [](const RunRow &row) { return runWhyText(row.run); }, {}, false},
    };
}

Results resultColumns()
{
    return {
        {RunsDialog::tr("Title"), [](const CrawlResult &result) { return result.title; }, {}, false},
        {RunsDialog::tr("Outcome"), [](const CrawlResult &result) { return outcomeText(result); }, {}, false},
        {RunsDialog::tr("Why"),
         [](const CrawlResult &result) { return result.error ? errorText(*result.error) : QString(); },
         {},
         false},
        {RunsDialog::tr("Address"), [](const CrawlResult &result) { return result.url; }, {}, false},
    };
}

bool isTrouble(RunState state)
{
    return state == RunState::Failed || state == RunState::NeedsUser || state == RunState::Incomplete;
}

QVariant runExtra(const RunRow &row, int column, int role)
{
    if (role == Qt::ForegroundRole && column == RunsDialog::State && isTrouble(row.run.state)) {
        return troubleColour(QGuiApplication::palette());
    }
    return {};
}

QVariant resultExtra(const CrawlResult &result, int column, int role)
{
    if (role == Qt::ForegroundRole && column == 1 && result.error) {
        return troubleColour(QGuiApplication::palette());
    }
    return {};
}

} // namespace

RunsDialog::RunsDialog(Dialogs &dialogs, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_dialogs(dialogs)
    , m_runs(
          runColumns(), [](const RunRow &row) { return QString::number(row.run.id); }, runExtra)
    , m_results(
          resultColumns(), [](const CrawlResult &result) { return result.url + u' ' + result.outcome; },
          resultExtra)
{
    setObjectName(u"runsDialog"_s);
    setWindowTitle(tr("Runs"));
    resize(1180, 700);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"runsSplitter"_s);
    for (QLayout *part : {makeRuns(), makeResults()}) {
        auto *widget = new QWidget(splitter);
        part->setContentsMargins(0, 0, 0, 0);
        widget->setLayout(part);
        splitter->addWidget(widget);
    }
    splitter->setSizes({300, 360});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(splitter, 1);
    column->addWidget(buttons);
    refreshButtons();
    m_runList->setFocus();
}

QLayout *RunsDialog::makeRuns()
{
    m_sortedRuns.setSourceModel(&m_runs);
    m_sortedRuns.setSortRole(SortRole);
    m_runList = new QTableView(this);
    m_runList->setObjectName(u"runList"_s);
    m_runList->setAccessibleName(tr("Runs"));
    m_runList->setModel(&m_sortedRuns);
    arrangeList(*m_runList);
    m_runList->setSortingEnabled(true);
    m_runList->sortByColumn(Begun, Qt::DescendingOrder);
    // How it ended and why come first: the figures may need scrolling, in French above all.
    m_runList->horizontalHeader()->moveSection(m_runs.columnCount() - 2, 1);
    m_runList->horizontalHeader()->moveSection(m_runs.columnCount() - 1, 2);
    makeCopyable(m_runList);
    m_open = new QPushButton(tr("&Open the page in a browser"), this);
    m_open->setObjectName(u"runOpenPage"_s);
    m_again = new QPushButton(tr("&Try again now"), this);
    m_again->setObjectName(u"runTryAgain"_s);
    m_again->setToolTip(tr("Ends the pause of a server that refused. It may well refuse again."));
    m_crawl = new QPushButton(tr("&Update this administration"), this);
    m_crawl->setObjectName(u"runCrawl"_s);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_crawl, m_open, m_again}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    row->addLayout(listButtons(*m_runList, tr("runs.csv"), m_dialogs, this));
    auto *column = new QVBoxLayout;
    column->addWidget(m_runList, 1);
    column->addLayout(row);
    connect(m_runList->selectionModel(), &QItemSelectionModel::currentChanged, this, &RunsDialog::chosen);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(currentPage()); });
    connect(m_crawl, &QPushButton::clicked, this, [this] {
        if (const RunRow *chosen = current()) {
            Q_EMIT crawlWanted({chosen->run.administration});
        }
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (const QList<ServerPause> ended = pausesOfCurrent(); ended.size() == 1) {
            Q_EMIT tryAgainWanted(ended.first().server);
        }
    });
    return column;
}

QLayout *RunsDialog::makeResults()
{
    m_heading = new QLabel(this);
    m_heading->setObjectName(u"runHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_why = new QLabel(this);
    m_why->setObjectName(u"runWhy"_s);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sortedResults.setSourceModel(&m_results);
    m_sortedResults.setSortRole(SortRole);
    m_resultList = new QTableView(this);
    m_resultList->setObjectName(u"runResultList"_s);
    m_resultList->setAccessibleName(tr("What the run found and refused"));
    m_resultList->setModel(&m_sortedResults);
    arrangeList(*m_resultList);
    m_resultList->setSortingEnabled(true);
    m_resultList->sortByColumn(-1, Qt::AscendingOrder);
    m_resultList->horizontalHeader()->setStretchLastSection(true);
    for (const auto &[place, width] : {std::pair(0, 330), std::pair(1, 230), std::pair(2, 330)}) {
        m_resultList->setColumnWidth(place, width);
    }
    makeCopyable(m_resultList);
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addLayout(listButtons(*m_resultList, tr("run.csv"), m_dialogs, this));
    auto *column = new QVBoxLayout;
    column->addLayout(top);
    column->addWidget(m_why);
    column->addWidget(m_resultList, 1);
    return column;
}

void RunsDialog::setSnapshot(const CrawlSnapshot &snapshot)
{
    QHash<QString, const AdministrationHealth *> byCode;
    for (const AdministrationHealth &one : snapshot.administrations) {
        byCode.insert(one.administration.code, &one);
    }
    QList<RunRow> rows;
    for (const CrawlRun &run : snapshot.runs) {
        const AdministrationHealth *one = byCode.value(run.administration);
        rows.append(one != nullptr ? RunRow{run, numberedName(one->administration), one->page}
                                   : RunRow{run, run.administration, {}});
    }
    m_runs.setRows(rows);
    if (!m_isFitted && !rows.isEmpty()) {
        m_isFitted = true;
        m_runList->resizeColumnsToContents();
        m_runList->setColumnWidth(Administration, std::min(m_runList->columnWidth(Administration), 220));
        m_runList->setColumnWidth(m_runs.columnCount() - 1, WhyWidth);
    }
    if (!m_runList->currentIndex().isValid() && m_sortedRuns.rowCount() > 0) {
        m_runList->setCurrentIndex(m_sortedRuns.index(0, 0));
    } else if (const RunRow *row = current()) {
        Q_EMIT detailWanted(row->run.id); // It may have done more since.
    }
    refreshButtons();
}

void RunsDialog::setProgress(const CrawlProgress &progress)
{
    m_pauses = progress.pauses;
    refreshButtons();
}

const RunRow *RunsDialog::current() const
{
    const QModelIndex index = m_sortedRuns.mapToSource(m_runList->currentIndex());
    return index.isValid() ? &m_runs.row(index.row()) : nullptr;
}

QUrl RunsDialog::currentPage() const
{
    const RunRow *row = current();
    if (row == nullptr) {
        return {};
    }
    if (row->run.why && row->run.why->code == ErrorCode::NeedsBrowser && !row->run.why->subject.isEmpty()) {
        return QUrl(row->run.why->subject);
    }
    return row->page;
}

void RunsDialog::chosen()
{
    const RunRow *row = current();
    if (row == nullptr) {
        return;
    }
    if (row->run.id != m_shown) {
        m_shown = row->run.id;
        m_results.setRows({});
        Q_EMIT detailWanted(m_shown);
    }
    refreshButtons();
}

void RunsDialog::choose(qint64 run)
{
    const int row = m_runs.rowOf(QString::number(run));
    if (row >= 0) {
        m_runList->setCurrentIndex(m_sortedRuns.mapFromSource(m_runs.index(row, 0)));
    }
}

void RunsDialog::setDetail(const RunDetail &detail)
{
    if (detail.run == m_shown) {
        m_results.setRows(detail.results);
        refreshButtons();
    }
}

QList<ServerPause> RunsDialog::pausesOfCurrent() const
{
    const RunRow *row = current();
    for (const ServerPause &pause : m_pauses) {
        if (row != nullptr
            && (row->page.host() == pause.host
                || (!pause.server.isEmpty() && row->run.originOverride.endsWith(u"://"_s + pause.server)))) {
            return {pause};
        }
    }
    // Many sites share one server, and only the one that was asked when it refused is known.
    return m_pauses;
}

void RunsDialog::refreshTryAgain()
{
    const QList<ServerPause> pauses = pausesOfCurrent();
    m_again->setEnabled(!pauses.isEmpty());
    QStringList hosts;
    for (const ServerPause &pause : pauses) {
        hosts.append(pause.host.isEmpty() ? pause.server : pause.host);
    }
    if (hosts == m_againHosts) {
        return; // Its menu may be open.
    }
    m_againHosts = hosts;
    delete m_again->menu();
    m_again->setText(hosts.size() == 1 ? tr("&Try %1 again now", "a host").arg(hosts.first())
                                       : tr("&Try again now"));
    if (hosts.size() > 1) {
        auto *menu = new QMenu(m_again);
        for (const ServerPause &pause : pauses) {
            menu->addAction(pauseText(pause, {}, QDateTime::currentDateTimeUtc()), this,
                            [this, server = pause.server] { Q_EMIT tryAgainWanted(server); });
        }
        m_again->setMenu(menu);
    }
}

void RunsDialog::refreshButtons()
{
    const RunRow *row = current();
    m_open->setEnabled(currentPage().isValid());
    m_crawl->setEnabled(row != nullptr);
    refreshTryAgain();
    if (row == nullptr) {
        m_heading->setText(tr("No run yet."));
        m_why->setText({});
        return;
    }
    m_heading->setText(
        tr("%1, %2: %n line(s)", "administration, time; what a run found", m_results.rowCount())
            .arg(row->name, shownTime(row->run.startedAt)));
    QString why = runWhyText(row->run);
    if (!row->run.originOverride.isEmpty()) {
        why += u' ' + tr("The real site was not asked; a stand-in answered: %1").arg(row->run.originOverride);
    }
    m_why->setText(why);
}

} // namespace attrap
