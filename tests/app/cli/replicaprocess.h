// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace attrap {

/// attrap-replica, from start() to its destruction.
class ReplicaProcess
{
public:
    ~ReplicaProcess();
    /// Waits until it serves. @return false when it does not.
    bool start(const QString &originsFile, const QStringList &arguments = {});

private:
    QProcess m_process;
};

} // namespace attrap
