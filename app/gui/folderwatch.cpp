// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/folderwatch.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// What browsers call a download that is not whole: Firefox keeps an empty or growing file of the final name
/// beside "NAME.part".
bool isUnfinished(const QFileInfo &file)
{
    const QStringList suffixes{u".part"_s, u".crdownload"_s, u".download"_s};
    for (const QString &suffix : suffixes) {
        if (QFileInfo::exists(file.filePath() + suffix)) {
            return true;
        }
    }
    const QString stem = file.completeBaseName();
    return !file.dir().entryList({stem + u"*.part"_s}, QDir::Files).isEmpty();
}

} // namespace

FolderWatch::FolderWatch(QObject *parent, int settledMs)
    : QObject(parent)
    , m_watcher(this)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(settledMs);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_timer.isActive()) {
            look();
        }
    });
}

void FolderWatch::setFolder(const QString &folder)
{
    if (folder == m_folder) {
        return;
    }
    if (!m_watcher.directories().isEmpty()) {
        m_watcher.removePaths(m_watcher.directories());
    }
    m_timer.stop();
    m_sizes.clear();
    m_told.clear();
    m_folder = folder;
    if (m_folder.isEmpty()) {
        return;
    }
    if (!m_watcher.addPath(m_folder)) {
        Q_EMIT lost(m_folder);
        return;
    }
    QStringList there;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.pdf"_s}, QDir::Files)) {
        if (file.size() > 0 && !isUnfinished(file)) {
            m_told.insert(file.absoluteFilePath());
            there.append(file.absoluteFilePath());
        }
    }
    if (!there.isEmpty()) {
        Q_EMIT settled(there, true);
    }
    look();
}

void FolderWatch::look()
{
    if (m_folder.isEmpty()) {
        return;
    }
    if (!QFileInfo(m_folder).isDir()) {
        Q_EMIT lost(m_folder);
        return;
    }
    const QFileInfoList files = QDir(m_folder).entryInfoList({u"*.pdf"_s}, QDir::Files);
    QSet<QString> present;
    QStringList whole;
    for (const QFileInfo &file : files) {
        const QString path = file.absoluteFilePath();
        present.insert(path);
        if (m_told.contains(path)) {
            continue;
        }
        const qint64 size = file.size();
        // The first look only notes the size.
        const bool isSame = m_sizes.contains(path) && m_sizes.value(path) == size && !m_timer.isActive();
        if (isSame && size > 0 && !isUnfinished(file)) {
            whole.append(path);
            m_told.insert(path);
            m_sizes.remove(path);
        } else {
            m_sizes.insert(path, size);
        }
    }
    // Saved again under the name of one that was removed: a new file.
    m_told.intersect(present);
    for (auto it = m_sizes.begin(); it != m_sizes.end();) {
        it = present.contains(it.key()) ? std::next(it) : m_sizes.erase(it);
    }
    if (!m_sizes.isEmpty()) {
        m_timer.start();
    }
    if (!whole.isEmpty()) {
        Q_EMIT settled(whole, false);
    }
}

} // namespace attrap
