// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/crawlvalues.h"

#include <QWidget>

class QProgressBar;
class QToolButton;

namespace attrap {

class ElidedLabel;

/// What collecting does now, and which servers are left alone until when. Hidden when there is nothing to
/// say. GUI thread.
class CrawlLine : public QWidget
{
    Q_OBJECT

public:
    explicit CrawlLine(QWidget *parent = nullptr);

    void setAdministrations(const QList<AdministrationHealth> &administrations);
    /// `now` tells today's hours from others.
    void setProgress(const CrawlProgress &progress, const QDateTime &now);
    [[nodiscard]] const CrawlProgress &progress() const { return m_progress; }

Q_SIGNALS:
    void pauseWanted();
    void resumeWanted();
    void stopWanted();
    void runsWanted();

private:
    void refresh();
    [[nodiscard]] QString nameOfHost(const QString &host) const;

    QList<AdministrationHealth> m_administrations;
    CrawlProgress m_progress;
    QDateTime m_now;
    QProgressBar *m_bar = nullptr;
    ElidedLabel *m_work = nullptr;
    ElidedLabel *m_pauses = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_stop = nullptr;
    QToolButton *m_runs = nullptr;
};

} // namespace attrap
