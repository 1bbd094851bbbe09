// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/crawlline.h"

#include "app/gui/crawltexts.h"
#include "app/gui/elidedlabel.h"
#include "app/gui/texts.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QToolButton *makeButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

CrawlLine::CrawlLine(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_work(new ElidedLabel(this))
    , m_pauses(new ElidedLabel(this))
    , m_pause(makeButton(u"crawlPauseButton"_s, tr("Pause"), this))
    , m_stop(makeButton(u"crawlStopButton"_s, tr("Stop"), this))
    , m_runs(makeButton(u"crawlRunsButton"_s, tr("Runs…"), this))
{
    setObjectName(u"crawlLine"_s);
    m_work->setObjectName(u"crawlWork"_s);
    m_pauses->setObjectName(u"crawlPauses"_s);
    m_pauses->setAlignment(Qt::AlignRight);
    m_bar->setAccessibleName(tr("Progress of collecting"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(110);
    m_bar->setMaximumHeight(10);
    m_pause->setToolTip(
        tr("Pauses collecting; the reading of what is here goes on. The request under way is finished."));
    m_stop->setToolTip(
        tr("Ends this update. What was brought is kept; the next update brings what is missing."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 2, 8, 0);
    row->addWidget(m_bar);
    row->addWidget(m_work, 5);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    row->addWidget(m_pauses, 3);
    row->addWidget(m_runs);
    connect(m_pause, &QToolButton::clicked, this, [this] {
        if (m_progress.paused) {
            Q_EMIT resumeWanted();
        } else {
            Q_EMIT pauseWanted();
        }
    });
    connect(m_stop, &QToolButton::clicked, this, &CrawlLine::stopWanted);
    connect(m_runs, &QToolButton::clicked, this, &CrawlLine::runsWanted);
    refresh();
}

void CrawlLine::setAdministrations(const QList<AdministrationHealth> &administrations)
{
    m_administrations = administrations;
    refresh();
}

void CrawlLine::setProgress(const CrawlProgress &progress, const QDateTime &now)
{
    m_now = now;
    m_progress = progress;
    refresh();
}

QString CrawlLine::nameOfHost(const QString &host) const
{
    for (const AdministrationHealth &one : m_administrations) {
        if (!host.isEmpty() && one.page.host() == host) {
            return one.administration.department.isEmpty() ? numberedName(one.administration)
                                                           : one.administration.department;
        }
    }
    return host;
}

void CrawlLine::refresh()
{
    const QString work
        = crawlProgressText(m_progress, numberedName(m_progress.administration, m_administrations), m_now);
    QStringList pauses;
    for (const ServerPause &pause : m_progress.pauses) {
        pauses.append(pauseText(pause, nameOfHost(pause.host), m_now));
    }
    m_work->setFullText(work);
    m_pauses->setFullText(pauses.join(u"  |  "_s));
    const bool isBusy = m_progress.step != CrawlStep::Idle;
    const int documents = m_progress.fetched + m_progress.toFetch;
    m_bar->setVisible(isBusy);
    if (documents > 0) {
        m_bar->setRange(0, documents);
        m_bar->setValue(m_progress.fetched);
    } else {
        m_bar->setRange(0, std::max(1, m_progress.administrationsTotal));
        m_bar->setValue(m_progress.administrationsDone);
    }
    m_pause->setText(m_progress.paused ? tr("Resume") : tr("Pause"));
    m_pause->setVisible(isBusy || m_progress.paused);
    m_stop->setVisible(isBusy);
    setVisible(!work.isEmpty() || !pauses.isEmpty());
}

} // namespace attrap
