// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace attrap {

/// Tells of PDFs that a browser saves in a folder, once each, when they are whole: their size stayed the same
/// for a while and no unfinished download of that name lies beside them. Folders inside it are left alone.
/// Lives in a service thread: it looks at the disk.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int SettledMs = 1'500;
    /// How long a size must stay what it is.
    explicit FolderWatch(QObject *parent = nullptr, int settledMs = SettledMs);

    /// Empty: watches nothing. The same folder again: nothing changes.
    void setFolder(const QString &folder);
    [[nodiscard]] QString folder() const { return m_folder; }

Q_SIGNALS:
    /// Files that were there when the watching began, then (`wereThere` false) those that came since.
    void settled(const QStringList &paths, bool wereThere);
    /// The folder is not there, or no longer.
    void lost(const QString &folder);

private:
    void look();

    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QString m_folder;
    QHash<QString, qint64> m_sizes; ///< Of files that may still grow.
    QSet<QString> m_told;
};

} // namespace attrap
