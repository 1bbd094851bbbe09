// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/statusline.h"

#include "app/gui/elidedlabel.h"
#include "app/gui/texts.h"

#include <QFileInfo>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int MessageMs = 12000;

QToolButton *makeButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_work(new ElidedLabel(this))
    , m_message(new ElidedLabel(this))
    , m_bar(new QProgressBar(this))
    , m_pause(makeButton(u"pauseButton"_s, tr("Pause"), this))
    , m_stop(makeButton(u"stopButton"_s, tr("Stop"), this))
    , m_failures(makeButton(u"failuresButton"_s, {}, this))
    , m_disk(new QLabel(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    m_work->setObjectName(u"workLabel"_s);
    m_message->setObjectName(u"messageLabel"_s);
    m_bar->setAccessibleName(tr("Progress of the reading"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(110);
    m_bar->setMaximumHeight(10);
    m_bar->hide();
    m_stop->setToolTip(
        tr("Pauses the reading and leaves the files that are not taken in yet. Nothing is lost: "
           "Resume, or the next start of Attrap, goes on where it was."));
    m_failures->setToolTip(tr("Shows which documents and pages could not be read, and why."));
    addWidget(m_bar);
    addWidget(m_work, 3);
    addWidget(m_pause);
    addWidget(m_stop);
    addWidget(m_message, 4);
    addPermanentWidget(m_failures);
    addPermanentWidget(m_disk);
    m_messageTimer.setSingleShot(true);
    m_messageTimer.setInterval(MessageMs);
    connect(&m_messageTimer, &QTimer::timeout, this, [this] { m_message->setFullText({}); });
    connect(m_pause, &QToolButton::clicked, this, [this] {
        if (m_progress.paused) {
            Q_EMIT resumeWanted();
        } else {
            Q_EMIT pauseWanted();
        }
    });
    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stopWanted);
    connect(m_failures, &QToolButton::clicked, this, &StatusLine::failuresWanted);
    refresh();
}

void StatusLine::setLibraryOpen(bool isOpen)
{
    m_isOpen = isOpen;
    m_importing = false;
    m_disk->setVisible(isOpen);
    refresh();
}

void StatusLine::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void StatusLine::setProgress(const ReadingProgress &progress)
{
    m_progress = progress;
    refresh();
}

void StatusLine::setImport(int done, int total, const QString &path)
{
    m_importing = true;
    m_importDone = done;
    m_importTotal = total;
    m_importPath = path;
    refresh();
}

void StatusLine::endImport()
{
    m_importing = false;
    refresh();
}

void StatusLine::refresh()
{
    QStringList parts;
    if (m_isOpen && m_readOnly) {
        parts.append(tr("opened for reading only: nothing is imported or read here"));
    }
    if (m_importing) {
        parts.append(tr("import, file %1 / %2: %3")
                         .arg(QLocale().toString(m_importDone), QLocale().toString(m_importTotal),
                              QFileInfo(m_importPath).fileName()));
    }
    const QString reading = progressText(m_progress);
    if (!reading.isEmpty()) {
        parts.append(reading);
    } else if (m_progress.paused && m_isOpen && !m_readOnly) {
        parts.append(tr("everything is read; what arrives waits: the reading is paused"));
    } else if (parts.isEmpty() && m_isOpen) {
        parts.append(tr("everything is read"));
    }
    m_work->setFullText(parts.join(u"  |  "_s));

    const int all = m_progress.pagesDone + m_progress.pagesToDo;
    m_bar->setVisible(!m_progress.idle && all > 0);
    m_bar->setRange(0, all);
    m_bar->setValue(m_progress.pagesDone);
    m_pause->setVisible(!m_readOnly && (!m_progress.idle || m_progress.paused));
    const bool byBattery = m_progress.pause == PauseReason::Battery;
    m_pause->setText(byBattery ? tr("Read all the same") : m_progress.paused ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(
        byBattery ? tr("The settings say that nothing is read on battery. The reading resumes by itself "
                       "on mains; this reads now, for as long as the computer stays on its battery.")
            : m_progress.paused
            ? tr("Goes on with the reading.")
            : tr("The pages under way are finished, no new ones are begun, until you resume or "
                 "start Attrap again."));
    if (m_progress.workers > 0 && !m_progress.idle && !m_progress.paused) {
        const QString atOnce
            = tr("%n page(s) are read at once, in the background.", nullptr, m_progress.workers);
        m_work->setToolTip(m_work->text() + u'\n' + atOnce);
    }
    m_stop->setVisible(!m_readOnly && (m_importing || (!m_progress.idle && !m_progress.paused)));
}

void StatusLine::setSnapshot(const LibrarySnapshot &snapshot)
{
    const int failures = snapshot.counts.documentsRefused + snapshot.counts.pagesFailed;
    m_failures->setText(tr("%n failure(s)", nullptr, failures));
    m_failures->setVisible(failures > 0);
    const auto size
        = [](qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); };
    m_disk->setText(diskText(snapshot));
    m_disk->setToolTip(tr("Originals: %1. Database: %2. Search index: %3.")
                           .arg(size(snapshot.counts.originalBytes), size(snapshot.counts.databaseBytes),
                                size(snapshot.indexBytes)));
}

void StatusLine::say(const QString &sentence)
{
    m_message->setFullText(sentence);
    m_messageTimer.start();
}

QString StatusLine::said() const
{
    return m_message->text();
}

} // namespace attrap
