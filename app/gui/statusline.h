// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guivalues.h"
#include "core/reading/readingservice.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace attrap {

class ElidedLabel;

/// The bottom line: how far reading and import are, what failed, what the disk holds. GUI thread.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Without a library there is nothing to say.
    void setLibraryOpen(bool isOpen);
    void setReadOnly(bool readOnly);
    void setProgress(const ReadingProgress &progress);
    void setImport(int done, int total, const QString &path);
    void endImport();
    void setSnapshot(const LibrarySnapshot &snapshot);
    /// For some seconds.
    void say(const QString &sentence);
    [[nodiscard]] QString said() const;

Q_SIGNALS:
    void pauseWanted();
    void resumeWanted();
    void stopWanted();
    void failuresWanted();

private:
    void refresh();

    ReadingProgress m_progress;
    bool m_isOpen = false;
    bool m_readOnly = false;
    bool m_importing = false;
    int m_importDone = 0;
    int m_importTotal = 0;
    QString m_importPath;
    ElidedLabel *m_work = nullptr;
    ElidedLabel *m_message = nullptr;
    QProgressBar *m_bar = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_stop = nullptr;
    QToolButton *m_failures = nullptr;
    QLabel *m_disk = nullptr;
    QTimer m_messageTimer;
};

} // namespace attrap
