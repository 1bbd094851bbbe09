// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/replicaprocess.h"

using namespace Qt::StringLiterals;

namespace attrap {

ReplicaProcess::~ReplicaProcess()
{
    m_process.closeWriteChannel(); // It ends with its input.
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool ReplicaProcess::start(const QString &originsFile, const QStringList &arguments)
{
    m_process.start(QStringLiteral(ATTRAP_BIN_DIR "/attrap-replica"),
                    QStringList{u"--origins-file"_s, originsFile} + arguments);
    while (m_process.waitForReadyRead(60'000)) {
        while (m_process.canReadLine()) {
            if (m_process.readLine().trimmed() == "ready") {
                return true;
            }
        }
    }
    return false;
}

} // namespace attrap
